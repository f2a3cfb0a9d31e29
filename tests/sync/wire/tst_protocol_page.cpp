#include "sync/model/outcome.h"
#include "sync/wire/frames.h"
#include "sync/wire/op_codec.h"
#include "test_program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace tandem;

/// The page that strangers write clients from says what the code does.
class TestProtocolPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFrameIsOnThePage();
    void everyKindOfOperationIsOnThePage();
    void everyOutcomeIsOnThePage();
    void theWorkedExampleOfTheChainRecomputes();
    void theExamplesOfFramesAreFrames();

private:
    QString m_page;

    template<std::size_t I = 0>
    void checkFrames()
    {
        if constexpr (I < std::variant_size_v<wire::Frame>) {
            const QByteArray bytes = wire::encode(wire::Frame(std::in_place_index<I>));
            const QString type = QJsonDocument::fromJson(bytes).object().value(u"t").toString();
            QVERIFY2(m_page.contains(QStringLiteral("\"t\":\"%1\"").arg(type)), qPrintable(type));
            checkFrames<I + 1>();
        }
    }
    template<std::size_t I = 0>
    void checkKinds()
    {
        if constexpr (I < std::variant_size_v<OperationBody>) {
            Operation operation;
            operation.body = OperationBody(std::in_place_index<I>);
            const QJsonObject json = QJsonDocument::fromJson(encodeOperation(operation)).object();
            const QString row = QStringLiteral("| `%1` |").arg(json.value(u"kind").toString());
            const qsizetype at = m_page.indexOf(row);
            QVERIFY2(at >= 0, qPrintable(row));
            const QString line = m_page.mid(at, m_page.indexOf(u'\n', at) - at);
            static const QStringList common{QStringLiteral("v"),    QStringLiteral("device"),  QStringLiteral("n"),
                                            QStringLiteral("by"),   QStringLiteral("seen"),    QStringLiteral("time"),
                                            QStringLiteral("prev"), QStringLiteral("session"), QStringLiteral("kind")};
            for (const QString &member : json.keys())
                QVERIFY2(common.contains(member) || line.contains(u'`' + member + u'`'), qPrintable(row + member));
            checkKinds<I + 1>();
        }
    }
};

void TestProtocolPage::initTestCase()
{
    QFile file(QStringLiteral(TANDEM_SOURCE "/sync/wire/PROTOCOL.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_page = QString::fromUtf8(file.readAll());
}

void TestProtocolPage::everyFrameIsOnThePage() { checkFrames(); }
void TestProtocolPage::everyKindOfOperationIsOnThePage() { checkKinds(); }

void TestProtocolPage::everyOutcomeIsOnThePage()
{
    for (int i = 0; i <= int(Outcome::Invalid); ++i)
        QVERIFY(m_page.contains(QStringLiteral("| `%1` |").arg(outcomeCode(Outcome(i)))));
    QVERIFY(m_page.contains(QStringLiteral("`shop.put`")));
    for (const QString &code : noticeCodes())
        QVERIFY2(m_page.contains(QStringLiteral("`%1`").arg(code)), qPrintable(code));
}

void TestProtocolPage::theWorkedExampleOfTheChainRecomputes()
{
    const qsizetype begin = m_page.indexOf(u'\n', m_page.indexOf(QStringLiteral("```json chain")));
    const QString example = m_page.mid(begin, m_page.indexOf(QStringLiteral("```"), begin) - begin);
    const QJsonArray entries = QJsonDocument::fromJson(example.toUtf8()).array();
    QCOMPARE(entries.size(), 2);
    // Read as the terminal reads them, so that the page's entries are entries, too.
    wire::Entries frame{StreamId::fromBytes(QByteArray(16, 's')), 1, 2, 2, {}};
    QJsonObject json = QJsonDocument::fromJson(wire::encode(frame)).object();
    json.insert(QStringLiteral("entries"), entries);
    const auto read = wire::decode(QJsonDocument(json).toJson(), 1 << 20);
    QVERIFY(read.ok());
    QByteArray previous;
    for (const Entry &entry : std::get<wire::Entries>(*read).entries) {
        QCOMPARE(entryHash(previous, entry).toHex(), entry.hash.toHex());
        QVERIFY(decodeOperation(entry.bytes, Currency()).ok());
        previous = entry.hash;
    }
}

void TestProtocolPage::theExamplesOfFramesAreFrames()
{
    static const QRegularExpression example(QStringLiteral("^    (\\{.*\\})$"), QRegularExpression::MultilineOption);
    int found = 0;
    for (auto it = example.globalMatch(m_page); it.hasNext();) {
        const QString text = it.next().captured(1);
        if (text.contains(u'…'))
            continue;
        const auto frame = wire::decode(text.toUtf8(), 1 << 20);
        QVERIFY2(frame.ok(), qPrintable(text));
        ++found;
    }
    QVERIFY(found >= 8);
}

TANDEM_TEST(TestProtocolPage)
#include "tst_protocol_page.moc"
