#include "last_words.h"
#include "sync/model/sha256.h"
#include "test_program.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

#include <openssl/crypto.h>

using namespace tandem;
using namespace tandem::testing;

class TestSha256 : public QObject
{
    Q_OBJECT

private slots:
    // First: OpenSSL reads its configuration once, before its first use.
    void whereOpenSslHasNoSha256TheProgramSaysSo()
    {
        const QTemporaryDir folder;
        QFile config(folder.filePath(QStringLiteral("openssl.cnf")));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("openssl_conf = all\n[all]\nproviders = those\n[those]\nnull = one\n[one]\nactivate = 1\n");
        config.close();
        QCOMPARE(lastWords([&] {
                     qputenv("OPENSSL_CONF", config.fileName().toUtf8());
                     sha256("abc");
                 }),
                 QByteArray("SHA-256 is not there"));
    }

    void withoutMemoryTheProgramSaysSo()
    {
        QCOMPARE(lastWords([] {
                     CRYPTO_set_mem_functions([](std::size_t, const char *, int) -> void * { return nullptr; },
                                              [](void *, std::size_t, const char *, int) -> void * { return nullptr; },
                                              [](void *, const char *, int) {});
                     sha256("abc");
                 }),
                 QByteArray("SHA-256 is not there"));
    }

    void itIsTheStandardsHash()
    {
        // FIPS 180-4's examples.
        QCOMPARE(sha256("abc").toHex(), QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(sha256("").toHex(), QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }

    void piecesMakeTheSameHash()
    {
        QByteArray text;
        for (int i = 0; i < 300; ++i) {
            QCOMPARE(sha256(text), QCryptographicHash::hash(text, QCryptographicHash::Sha256));
            Sha256 pieces;
            pieces.add(text.first(i / 2));
            pieces.add(text.sliced(i / 2));
            QCOMPARE(pieces.result(), sha256(text));
            text += char(i * 7);
        }
    }
};

TANDEM_TEST(TestSha256)
#include "tst_sha256.moc"
