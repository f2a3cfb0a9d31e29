#include "sync/identity/device_identity.h"
#include "test_program.h"

#include <QTemporaryDir>

using namespace tandem;

class TestDeviceIdentity : public QObject
{
    Q_OBJECT

private slots:
    void aDeviceIsTheSameAfterARestart()
    {
        const QTemporaryDir folder;
        const auto first = DeviceIdentity::loadOrCreate(folder.path());
        const auto again = DeviceIdentity::loadOrCreate(folder.path());
        QVERIFY(first.ok() && again.ok());
        QCOMPARE(again->publicKey(), first->publicKey());
        QCOMPARE(again->deviceId(), first->deviceId());
        QCOMPARE(again->receiptLetters(), first->receiptLetters());
        QVERIFY(DeviceIdentity::verify(first->publicKey(), "hello", again->sign("hello")));
    }

    void twoDevicesAreTwo()
    {
        const QTemporaryDir a;
        const QTemporaryDir b;
        QVERIFY(DeviceIdentity::loadOrCreate(a.path())->deviceId()
                != DeviceIdentity::loadOrCreate(b.path())->deviceId());
    }

    void theIdIsTheKeysHash()
    {
        const QTemporaryDir folder;
        const auto device = DeviceIdentity::loadOrCreate(folder.path());
        QCOMPARE(device->publicKey().size(), 32);
        QCOMPARE(device->deviceId().bytes(),
                 QCryptographicHash::hash(device->publicKey(), QCryptographicHash::Sha256).first(16));
        QCOMPARE(DeviceIdentity::deviceIdOf(device->publicKey()), device->deviceId());
    }

    void onlyTheOwnerReadsTheKey()
    {
        const QTemporaryDir folder;
        QVERIFY(DeviceIdentity::loadOrCreate(folder.path()).ok());
        const QString path = folder.filePath(QStringLiteral("device.key"));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(path) & others));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("device.key")});
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QCOMPARE(DeviceIdentity::loadOrCreate(folder.path()).error().code, QStringLiteral("identity-unreadable"));
    }

    void aDamagedKeyIsToldAndNeverReplaced_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("other file") << QByteArray("hello\n");
        QTest::newRow("half a key") << QByteArray("tandem device key 1\nabcdef\n");
        QTest::newRow("not hexadecimal") << "tandem device key 1\n" + QByteArray(64, 'z') + '\n';
    }
    void aDamagedKeyIsToldAndNeverReplaced()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("device.key")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        const auto device = DeviceIdentity::loadOrCreate(folder.path());
        QVERIFY(!device.ok());
        QCOMPARE(device.error().code, QStringLiteral("identity-unreadable"));
        QVERIFY(device.error().text.contains(QStringLiteral("device.key")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void aMissingFolderIsTold()
    {
        const QTemporaryDir folder;
        const auto device = DeviceIdentity::loadOrCreate(folder.filePath(QStringLiteral("nowhere")));
        QVERIFY(!device.ok());
        QCOMPARE(device.error().code, QStringLiteral("identity-unwritable"));
    }

    void aSignatureHoldsForItsMessageAndKeyOnly()
    {
        const QTemporaryDir a;
        const QTemporaryDir b;
        const auto device = DeviceIdentity::loadOrCreate(a.path());
        const auto other = DeviceIdentity::loadOrCreate(b.path());
        const QByteArray signature = device->sign("10.00");
        QVERIFY(DeviceIdentity::verify(device->publicKey(), "10.00", signature));
        QVERIFY(!DeviceIdentity::verify(device->publicKey(), "10.01", signature));
        QVERIFY(!DeviceIdentity::verify(other->publicKey(), "10.00", signature));
        QVERIFY(!DeviceIdentity::verify(device->publicKey(), "10.00", signature.first(63)));
        QVERIFY(!DeviceIdentity::verify(device->publicKey().first(31), "10.00", signature));
        QVERIFY(!DeviceIdentity::verify({}, {}, {}));
        QVERIFY(DeviceIdentity::verify(device->publicKey(), {}, device->sign({})));
    }

    void aClonedDeviceTakesANewIdentityAndKeepsTheOldKeyFile()
    {
        const QTemporaryDir folder;
        const auto before = DeviceIdentity::loadOrCreate(folder.path());
        const auto after = DeviceIdentity::renew(folder.path());
        QVERIFY(after.ok());
        QVERIFY(after->deviceId() != before->deviceId());
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("device.key.old"))));
        QCOMPARE(DeviceIdentity::loadOrCreate(folder.path())->deviceId(), after->deviceId());
    }

    void receiptLettersAreThreeWithoutIAndO()
    {
        static const QRegularExpression form(QStringLiteral("\\A[A-HJ-NP-Z]{3}\\z"));
        QSet<QString> seen;
        for (int i = 0; i < 2000; ++i) {
            const QString letters = DeviceIdentity::receiptLettersOf(QByteArray::number(i));
            QVERIFY(form.match(letters).hasMatch());
            seen.insert(letters);
        }
        QVERIFY(seen.size() > 1500);
    }
};

TANDEM_TEST(TestDeviceIdentity)
#include "tst_device_identity.moc"
