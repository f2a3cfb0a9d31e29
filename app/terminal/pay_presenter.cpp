#include "app/terminal/pay_presenter.h"

#include "app/terminal/desk_post.h"
#include "ui/screens/payment_screen.h"
#include "ui/screens/receipt_sheet.h"
#include "ui/widgets/key_router.h"
#include "ui/widgets/roles.h"
#include "ui/widgets/top_bar.h"

namespace tandem {

PayPresenter::PayPresenter(PaymentScreen *screen, Desk *desk, OrderTabsModel *tabs, QObject *parent)
    : QObject(parent)
    , m_screen(screen)
    , m_desk(desk)
    , m_receipt(new ReceiptSheet(screen))
{
    m_screen->setModels(&m_payments, tabs);
    connect(m_desk, &Desk::paymentBegun, this, [this] {
        m_paying = m_order.id;
        m_screen->clearAmount();
        setTip({});
        emit opened();
    });
    connect(m_desk, &Desk::paymentTaken, this, [this] {
        m_screen->clearAmount();
        setTip({});
    });
    connect(m_screen, &PaymentScreen::tipChosen, this, &PayPresenter::setTip);
    connect(m_desk, &Desk::finished, this, &PayPresenter::showFinished);
    connect(m_screen, &PaymentScreen::methodChosen, this, [this](const QString &method, const QString &decimal) {
        post(m_desk, &Desk::pay, method, decimal, m_tip.isZero() ? QString() : m_tip.toString());
    });
    connect(m_screen, &PaymentScreen::voidPayment, this, [this](const QModelIndex &payment) {
        if (const auto id = PaymentId::parse(payment.data(RowRoles::RowIdRole).toString()))
            post(m_desk, &Desk::voidPayment, *id);
    });
    connect(m_screen, &PaymentScreen::validate, this, [this] { post(m_desk, &Desk::finish); });
    connect(m_screen->keys(), &KeyRouter::entered, this, [this] { post(m_desk, &Desk::finish); });
    const auto leave = [this] {
        // Whoever took money already goes on holding the order; without money it is free for others.
        if (m_order.payments.isEmpty())
            post(m_desk, &Desk::breakOff);
        m_paying = {};
        emit left();
    };
    connect(m_screen, &PaymentScreen::back, this, [this] {
        post(m_desk, &Desk::breakOff);
        m_paying = {};
        emit left();
    });
    connect(m_screen, &PaymentScreen::orderChosen, this, [this, leave](const QModelIndex &tab) {
        leave();
        if (const auto id = OrderId::parse(tab.data(OrderTabRoles::OrderIdRole).toString()))
            post(m_desk, &Desk::selectOrder, *id);
    });
    connect(m_screen, &PaymentScreen::newOrder, this, [this, leave] {
        leave();
        post(m_desk, &Desk::newOrder);
    });
    connect(m_receipt, &ReceiptSheet::left, this, &PayPresenter::left);
}

void PayPresenter::begin() { post(m_desk, &Desk::beginPayment); }

void PayPresenter::showShop(const ShopView &shop)
{
    m_shop = shop;
    m_format = ShopFormat(shop.locale);
    m_screen->setLocale(m_format.locale());
    m_screen->setDecimals(shop.currency.decimals());
    QList<PaymentScreen::Method> methods;
    for (const QString &name : shop.methods)
        methods.append({name, name});
    m_screen->setMethods(methods);
}

void PayPresenter::showLink(const LinkView &link)
{
    const auto state = link.state == LinkState::Online       ? ConnectionPill::State::Online
                       : link.state == LinkState::Connecting ? ConnectionPill::State::Connecting
                                                             : ConnectionPill::State::Offline;
    m_screen->topBar()->connection()->setState(state, int(link.unsent), link.transport, link.details);
}

void PayPresenter::showRefusal(const QString &sentence) { m_screen->setError(sentence); }

void PayPresenter::showView(const DeskView &view)
{
    m_order = view.order;
    m_payments.setRows(view.order.payments);
    m_screen->setTitle(tr("Payment · order %1").arg(view.order.name));
    const Money zero = Money::zero(view.order.due.currency());
    const bool gives = view.order.totalMoney < zero;
    const bool change = !gives && view.order.due < zero;
    m_screen->setRemainingLabel(gives ? tr("To give back") : change ? tr("Change") : tr("Remaining"));
    showRemaining();
    m_screen->setOthersSee(
        view.order.outgrown   ? tr("Somebody added to this order. It is not in this bill; go back to the order to "
                                     "take it in.")
        : view.order.doubtful ? tr("The hub cannot be reached: others may be paying this order, too. Ask them first.")
                              : tr("Others see: “being paid at %1”").arg(m_shop.pos));
    m_screen->setValidateEnabled(gives ? view.order.due.isZero() : view.order.due <= zero);
    showQuickAmounts();
    // Somebody closed it elsewhere, or took it over: there is nothing to pay here any more.
    if (!m_paying.isNull() && (view.order.id != m_paying || !view.order.payingHere)) {
        m_paying = {};
        if (!m_receipt->isVisible())
            emit left();
    }
}

void PayPresenter::setTip(const QString &decimal)
{
    const Currency currency = m_order.due.currency();
    const auto tip = Money::parse(decimal, currency);
    m_tip = tip && *tip > Money::zero(currency) && m_order.due > Money::zero(currency) ? *tip : Money::zero(currency);
    showRemaining();
}

void PayPresenter::showRemaining()
{
    QString of = tr("of %1").arg(m_format.money(m_order.totalMoney));
    if (!m_tip.isZero()) {
        of += QStringLiteral(" · ") + tr("with a tip of %1").arg(m_format.money(m_tip));
        return m_screen->setRemaining(m_format.money(m_order.due + m_tip), of);
    }
    if (m_order.dueInCash != m_order.due) {
        const Money zero = Money::zero(m_order.due.currency());
        of += QStringLiteral(" · ")
              + tr("%1 in cash").arg(m_format.money(m_order.dueInCash < zero ? -m_order.dueInCash : m_order.dueInCash));
    }
    m_screen->setRemaining(m_order.dueText, of);
}

/// What is due, and the notes a customer is likely to give.
void PayPresenter::showQuickAmounts()
{
    if (m_order.dueInCash == m_shownDue)
        return;
    m_shownDue = m_order.dueInCash;
    const Money due = m_order.dueInCash;
    QList<PaymentScreen::QuickAmount> amounts;
    if (due > Money::zero(m_order.due.currency())) {
        qint64 unit = 1;
        for (int i = 0; i < due.currency().decimals(); ++i)
            unit *= 10;
        amounts.append({due.toString(), m_format.money(due)});
        for (const qint64 note : {5, 10, 20, 50, 100, 200}) {
            const Money given = Money::fromMinor(note * unit, due.currency());
            if (given > due && amounts.size() < 5)
                amounts.append({given.toString(), m_format.locale().toString(note)});
        }
    }
    m_screen->setQuickAmounts(amounts);
}

void PayPresenter::showFinished(const FinishedView &finished)
{
    m_paying = {};
    emit left(); // what lies behind the receipt is the next order
    const QString title = tr("Paid · %1").arg(finished.receipt);
    m_receipt->show(title, finished.change.isEmpty() ? tr("Paid") : tr("Change"),
                    finished.change.isEmpty() ? finished.total : finished.change, finished.receiptText,
                    tr("Next order"));
}

} // namespace tandem
