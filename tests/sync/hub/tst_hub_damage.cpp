#include "fault_disk.h"
#include "hub_day.h"
#include "test_program.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <random>

using namespace tandem;

namespace {

constexpr qsizetype pageBytes = 4096;
constexpr int orders = 14;

/// Work of one terminal, placed and not committed.
void work(HubStore &store)
{
    hubDay::Desk desk(store);
    desk.push(op::OpenSession{Money::fromMinor(1000, Currency())});
    for (char order = 'A'; order < 'A' + orders; ++order) {
        for (int line = 0; line < 3; ++line)
            desk.tap(order);
        if (order % 2 == 0)
            desk.pay(order);
    }
}

/// All that people and programs are told from it.
QByteArray toldBy(const HubStore &store)
{
    QByteArray all = store.hub().bytes() + declaredLineage(store.lineage()).bytes();
    for (const char *what : {"orders", "payments", "log"}) {
        const auto rows = store.exportAll(QLatin1String(what));
        all += rows ? QJsonDocument(*rows).toJson() : rows.error().text.toUtf8();
    }
    return all;
}

} // namespace

/// A disk gives back another bit than was written to it (sync-design.md C 8).
class TestHubDamage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_disk = std::make_unique<faults::FaultDisk>();
        {
            const auto store = HubStore::open(data(), HubStore::Access::Append, true);
            QVERIFY(store);
            QVERIFY(importShopFile(**store, hubDay::shopJson));
            QVERIFY((*store)->commit());
            work(**store);
            QVERIFY((*store)->commit());
            QVERIFY((*store)->verify().value(u"ok").toBool());
            QVERIFY((*store)->verify().value(u"orders").toInt() == orders);
            m_told = toldBy(**store);
        }
        m_whole = m_disk->state().seen();
        QCOMPARE(m_whole.size(), std::size_t(1)); // the journal is folded in
        QFile mark(data() + QStringLiteral("/hub.mark"));
        QVERIFY(mark.open(QIODevice::ReadOnly));
        m_mark = mark.readAll();
    }

    void anUnharmedHubIsAccepted() { QCOMPARE(fate(m_whole), Fate::NoEffect); }

    void aFlippedBitIsFoundOrHasNoEffect_data()
    {
        QTest::addColumn<qsizetype>("bit");
        std::mt19937 random(qEnvironmentVariableIsSet("TANDEM_POWER_SEED")
                                ? quint32(qEnvironmentVariableIntValue("TANDEM_POWER_SEED"))
                                : 20);
        const qsizetype bytes = m_whole.begin()->second.size();
        for (qsizetype page = 0; page < bytes / pageBytes; ++page) {
            const qsizetype bit = page * pageBytes * 8 + qsizetype(random() % (pageBytes * 8));
            QTest::addRow("page %d, bit %d", int(page), int(bit)) << bit;
        }
        const int more = qEnvironmentVariableIsSet("TANDEM_FLIPS") ? qEnvironmentVariableIntValue("TANDEM_FLIPS") : 500;
        for (int i = 0; i < more; ++i) {
            const qsizetype bit = qsizetype(random()) % (bytes * 8);
            QTest::addRow("random %d, bit %d", i, int(bit)) << bit;
        }
    }
    void aFlippedBitIsFoundOrHasNoEffect()
    {
        QFETCH(qsizetype, bit);
        faults::Image image = m_whole;
        QByteArray &bytes = image.begin()->second;
        bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << (bit % 8)));
        const Fate fell = fate(image);
        QVERIFY2(fell != Fate::Wrong, qPrintable(m_why));
        ++(fell == Fate::Refused ? m_refused : fell == Fate::FoundByVerify ? m_found : m_without);
    }

    void bitsOfEveryKindWereFlipped()
    {
        qInfo("%d refused at start-up, %d found by verify, %d without effect", m_refused, m_found, m_without);
        QVERIFY(m_refused > 0);
        QVERIFY(m_without > 0);
    }

    void cleanupTestCase() { m_disk.reset(); }

private:
    enum class Fate { Refused, FoundByVerify, NoEffect, Wrong };

    Fate fate(const faults::Image &image)
    {
        m_disk->insert(image);
        QFile mark(data() + QStringLiteral("/hub.mark"));
        if (!mark.open(QIODevice::WriteOnly) || mark.write(m_mark) != m_mark.size())
            return Fate::Wrong;
        mark.close();
        const auto store = HubStore::open(data(), HubStore::Access::Append, true);
        if (!store) {
            m_why = store.error().text;
            return store.error().code.startsWith(QLatin1String("store-")) ? Fate::Refused : Fate::Wrong;
        }
        if (!(*store)->verify().value(u"ok").toBool())
            return Fate::FoundByVerify;
        const QByteArray told = toldBy(**store);
        if (told == m_told)
            return Fate::NoEffect;
        const auto differs = std::mismatch(told.begin(), told.end(), m_told.begin(), m_told.end()).first - told.begin();
        m_why = QStringLiteral("it tells %1")
                    .arg(QString::fromLatin1(told.mid(differs, 60).toPercentEncoding(" {}\":,[]")));
        return Fate::Wrong;
    }

    QString data() const { return m_folder.filePath(QStringLiteral("hub")); }

    QTemporaryDir m_folder;
    std::unique_ptr<faults::FaultDisk> m_disk;
    faults::Image m_whole;
    QByteArray m_mark;
    QByteArray m_told;
    QString m_why;
    int m_refused = 0;
    int m_found = 0;
    int m_without = 0;
};

TANDEM_TEST(TestHubDamage)
#include "tst_hub_damage.moc"
