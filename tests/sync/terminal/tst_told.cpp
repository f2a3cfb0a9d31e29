#include "sync/hub/demo_shop.h"
#include "sync/hub/hub.h"
#include "sync/model/totals.h"
#include "sync/terminal/terminal.h"
#include "test_program.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace tandem;

namespace {

QStringList codesOf(const QSignalSpy &noticed)
{
    QStringList codes;
    for (const QList<QVariant> &each : noticed)
        codes.append(each.first().value<Notice>().code);
    return codes;
}

} // namespace

/// What the log has to tell people is told, also when the program ends between its writing and the telling.
class TestTold : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aNoticeThatNobodyWasToldComesAgainAfterARestart();
    void aNoticeThatWasToldDoesNotComeAgain();
    void whoFinishedOfflineIsNotToldThatThePaymentDidNotBegin_data();
    void whoFinishedOfflineIsNotToldThatThePaymentDidNotBegin();

private:
    std::unique_ptr<Terminal> terminal(const QString &pos);
    void addAtBoth();
    op::AddLine firstProduct() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Hub> m_hub;
    std::unique_ptr<Terminal> m_bar;
    std::unique_ptr<Terminal> m_terrace;
};

void TestTold::init()
{
    m_bar.reset();
    m_terrace.reset();
    m_hub.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto hub = Hub::serve({m_folder->filePath(QStringLiteral("hub")), QStringLiteral("127.0.0.1"), 0, true});
    QVERIFY(hub);
    m_hub = std::move(*hub);
    QVERIFY(m_hub->importIfEmpty(*demoShop()));
    m_bar = terminal(QStringLiteral("Bar"));
    m_terrace = terminal(QStringLiteral("Terrace"));
    QTRY_VERIFY(m_bar->isReady() && m_terrace->isReady());
}

std::unique_ptr<Terminal> TestTold::terminal(const QString &pos)
{
    auto made = std::make_unique<Terminal>(Terminal::Options{m_folder->filePath(pos), QUrl(m_hub->url()), pos});
    if (const auto started = made->start(); !started)
        qWarning("%s", qPrintable(started.error().text));
    return made;
}

/// One of it, in an order of its own.
op::AddLine TestTold::firstProduct() const
{
    const Product product = *m_bar->shop().products.find(m_bar->shop().products.order().first());
    op::AddLine add;
    add.order = m_bar->newId<OrderId>();
    add.line = m_bar->newId<LineId>();
    add.product = product.id;
    add.name = product.name;
    add.quantity = Quantity::one();
    add.unitPrice = product.price;
    return add;
}

/// Both type a price of the same line without knowing of each other: the terrace, whose word comes first, is told.
void TestTold::addAtBoth()
{
    const op::AddLine add = firstProduct();
    const auto by = [](const Terminal &at) { return Author{QStringLiteral("Ana"), at.pos().name}; };
    QVERIFY(m_bar->submit(add, by(*m_bar), m_bar->newId<SessionId>()));
    QTRY_VERIFY(m_terrace->state().find(add.order));
    m_bar->setLinkAllowed(false);
    const op::SetPrice price{add.order, add.line, add.unitPrice + add.unitPrice};
    QVERIFY(m_terrace->submit(price, by(*m_terrace), m_terrace->newId<SessionId>()));
    QTRY_VERIFY(m_terrace->isSynced());
    QVERIFY(m_bar->submit(op::SetPrice{add.order, add.line, add.unitPrice + add.unitPrice + add.unitPrice}, by(*m_bar),
                          m_bar->newId<SessionId>()));
    m_bar->setLinkAllowed(true);
}

void TestTold::aNoticeThatNobodyWasToldComesAgainAfterARestart()
{
    {
        QSignalSpy noticed(m_terrace.get(), &Terminal::noticed);
        addAtBoth();
        QTRY_COMPARE(codesOf(noticed), QStringList{QStringLiteral("field-overridden")});
    }
    for (int start = 0; start < 2; ++start) { // at least once
        m_terrace.reset();
        m_terrace = std::make_unique<Terminal>(Terminal::Options{m_folder->filePath(QStringLiteral("Terrace")),
                                                                 QUrl(m_hub->url()), QStringLiteral("Terrace")});
        QSignalSpy noticed(m_terrace.get(), &Terminal::noticed);
        QVERIFY(m_terrace->start());
        QTRY_VERIFY(m_terrace->isSynced());
        QCOMPARE(codesOf(noticed), QStringList{QStringLiteral("field-overridden")});
    }
}

void TestTold::aNoticeThatWasToldDoesNotComeAgain()
{
    {
        connect(m_terrace.get(), &Terminal::noticed, m_terrace.get(), [this] { m_terrace->noticesTold(); });
        QSignalSpy noticed(m_terrace.get(), &Terminal::noticed);
        addAtBoth();
        QTRY_COMPARE(noticed.size(), 1);
    }
    m_terrace.reset();
    m_terrace = std::make_unique<Terminal>(Terminal::Options{m_folder->filePath(QStringLiteral("Terrace")),
                                                             QUrl(m_hub->url()), QStringLiteral("Terrace")});
    QSignalSpy noticed(m_terrace.get(), &Terminal::noticed);
    QVERIFY(m_terrace->start());
    QTRY_VERIFY(m_terrace->isSynced());
    QCOMPARE(noticed.size(), 0);
}

void TestTold::whoFinishedOfflineIsNotToldThatThePaymentDidNotBegin_data()
{
    QTest::addColumn<bool>("finishes");
    QTest::addColumn<bool>("otherFinishes");
    QTest::addColumn<bool>("isToldOfTheLock");
    QTest::newRow("only began") << false << false << true;
    QTest::newRow("finished") << true << false << false;
    QTest::newRow("both finished") << true << true << false;
}

void TestTold::whoFinishedOfflineIsNotToldThatThePaymentDidNotBegin()
{
    QFETCH(bool, finishes);
    QFETCH(bool, otherFinishes);
    QFETCH(bool, isToldOfTheLock);
    const auto submit = [](Terminal &at, const OperationBody &body) {
        QVERIFY(
            at.submit(body, Author{QStringLiteral("Ana"), at.pos().name}, SessionId::fromBytes(QByteArray(16, 's'))));
    };
    const op::AddLine add = firstProduct();
    submit(*m_bar, add);
    QTRY_VERIFY(m_terrace->state().find(add.order));
    QTRY_VERIFY(m_bar->isSynced());
    m_bar->setLinkAllowed(false);
    const auto pay = [&](Terminal &at, bool closes) {
        const Bill bill = billOf(*at.state().find(add.order), at.shop().rounding, at.position(), at.nextCounter());
        submit(at, op::PayBegin{add.order, bill});
        if (!closes)
            return;
        const op::PayAdd cash{add.order, at.newId<PaymentId>(), QStringLiteral("Cash"), QStringLiteral("cash"),
                              bill.total};
        submit(at, cash);
        submit(at, op::Finalize{add.order,
                                bill,
                                {cash.payment},
                                Money::zero(bill.total.currency()),
                                QStringLiteral("KTB-000001-R"),
                                {}});
    };
    pay(*m_terrace, otherFinishes);
    QTRY_VERIFY(m_terrace->isSynced());
    QSignalSpy noticed(m_bar.get(), &Terminal::noticed);
    pay(*m_bar, finishes);
    m_bar->setLinkAllowed(true);
    QTRY_VERIFY(m_bar->isSynced());
    QTRY_COMPARE(codesOf(noticed).contains(QStringLiteral("refused-lock")), isToldOfTheLock);
    QCOMPARE(codesOf(noticed).contains(QStringLiteral("paid-twice")), otherFinishes);
}

TANDEM_TEST(TestTold)
#include "tst_told.moc"
