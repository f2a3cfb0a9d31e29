#include "app/terminal/cash_presenter.h"

#include "app/terminal/desk_post.h"
#include "ui/screens/amount_sheet.h"
#include "ui/screens/receipt_sheet.h"
#include "ui/screens/text_sheet.h"

namespace tandem {

namespace {

constexpr int longestWhatFor = 2000;

} // namespace

CashPresenter::CashPresenter(QWidget *window, Desk *desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_in(new AmountSheet(tr("Cash in"), window))
    , m_out(new AmountSheet(tr("Cash out"), window))
    , m_reason(new TextSheet(tr("Reason"), tr("What for?"), window))
    , m_slip(new ReceiptSheet(window))
{
    for (AmountSheet *sheet : {m_in, m_out}) {
        connect(sheet, &AmountSheet::answered, this, [this](const QString &decimal) {
            m_amount = decimal;
            m_reason->ask({}, longestWhatFor);
        });
    }
    connect(m_reason, &TextSheet::answered, this, [this](const QString &reason) {
        if (reason.isEmpty())
            return m_reason->ask({}, longestWhatFor); // it stands on the Z
        post(m_desk, &Desk::moveCash, m_amount, m_isOut, reason);
    });
    connect(desk, &Desk::cashMoved, this, [this](const QString &slip) {
        m_slip->show(m_isOut ? tr("Cash out") : tr("Cash in"), {}, {}, slip, tr("Done"));
    });
}

void CashPresenter::showShop(const ShopView &shop)
{
    m_decimals = shop.currency.decimals();
    const QLocale locale = ShopFormat(shop.locale).locale();
    m_in->setLocale(locale);
    m_out->setLocale(locale);
}

void CashPresenter::askIn()
{
    m_isOut = false;
    m_in->ask(tr("How much cash is put into the drawer?"), m_decimals);
}

void CashPresenter::askOut()
{
    m_isOut = true;
    m_out->ask(tr("How much cash is taken out of the drawer?"), m_decimals);
}

} // namespace tandem
