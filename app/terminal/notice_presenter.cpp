#include "app/terminal/notice_presenter.h"

#include "app/terminal/desk_post.h"
#include "app/terminal/manager_pin.h"
#include "app/terminal/order_models.h"
#include "ui/screens/attention_sheet.h"
#include "ui/screens/payment_screen.h"
#include "ui/screens/register_screen.h"

#include <algorithm>

namespace tandem {

NoticePresenter::NoticePresenter(RegisterScreen *sell, PaymentScreen *pay, Desk *desk, OrderTabsModel *tabs,
                                 ManagerPin *pin, QObject *parent)
    : QObject(parent)
    , m_sell(sell)
    , m_pay(pay)
    , m_desk(desk)
    , m_tabs(tabs)
    , m_pin(pin)
    , m_sheet(new AttentionSheet(sell))
{
    connect(desk, &Desk::noticed, this, &NoticePresenter::showNotice);
    connect(desk, &Desk::attentionChanged, this, &NoticePresenter::showAttention);
    connect(desk, &Desk::dealtWith, pin, &ManagerPin::accept);
    connect(sell, &RegisterScreen::noticeAction, this, &NoticePresenter::answer);
    connect(pay, &PaymentScreen::noticeAction, this, &NoticePresenter::answer);
    connect(m_sheet, &AttentionSheet::gotIt, this, [this](const QString &id) { post(m_desk, &Desk::readNotice, id); });
    connect(m_sheet, &AttentionSheet::gotAll, this, [this] { post(m_desk, &Desk::readNotices); });
    connect(m_sheet, &AttentionSheet::lookAt, this, &NoticePresenter::lookAt);
    connect(m_sheet, &AttentionSheet::giveBack, this, &NoticePresenter::giveBack);
    connect(m_sheet, &AttentionSheet::printAgain, this,
            [this](const QString &id) { post(m_desk, &Desk::printAgain, id); });
    connect(m_sheet, &AttentionSheet::dealWith, this, [this](const QString &id) {
        m_pin->ask([this, id](const QString &manager, const QString &entered) {
            post(m_desk, &Desk::dealWithNotice, id, manager, entered);
        });
    });
}

void NoticePresenter::showNotice(const NoticeView &notice)
{
    // Money does not wait behind what is only good to know.
    const auto at = notice.money ? std::find_if(m_notices.cbegin(), m_notices.cend(),
                                                [](const NoticeView &each) { return !each.money; })
                                 : m_notices.cend();
    m_notices.insert(at, notice);
    showNext();
}

void NoticePresenter::tellLater(const QList<NoticeView> &notices)
{
    m_notices = notices;
    showNext();
}

void NoticePresenter::showRefusal(const QString &sentence)
{
    m_refusal = sentence;
    showNext();
}

void NoticePresenter::clearRefusal()
{
    if (m_refusal.isEmpty())
        return;
    m_refusal.clear();
    showNext();
}

void NoticePresenter::openList() { m_sheet->begin(); }

void NoticePresenter::showAttention(const QList<AttentionView> &items)
{
    m_items = items;
    QList<AttentionSheet::Row> rows;
    QStringList ids;
    for (const AttentionView &item : items) {
        rows.append(
            {item.id, item.text, item.detail, item.money, !item.order.isNull(), !item.paidTwice.isNull(), item.print});
        ids.append(item.id);
    }
    m_sheet->setRows(rows);
    for (NoticeView &notice : m_notices) {
        const qsizetype at = ids.indexOf(notice.id);
        if (at >= 0)
            notice.text = items[at].text;
    }
    // What was read in the list, or dealt with, is not told once more.
    m_notices.removeIf([&](const NoticeView &notice) { return !notice.id.isEmpty() && !ids.contains(notice.id); });
    showNext();
    emit countChanged(int(items.size()));
}

void NoticePresenter::answer()
{
    if (!m_refusal.isEmpty()) {
        m_refusal.clear();
    } else if (!m_notices.isEmpty()) {
        const NoticeView first = m_notices.takeFirst();
        if (!first.id.isEmpty())
            post(m_desk, &Desk::readNotice, first.id); // a matter of money stays in the list all the same
    }
    showNext();
}

void NoticePresenter::showNext()
{
    if (m_notices.isEmpty())
        m_pay->hideNotice();
    if (m_notices.isEmpty() && m_refusal.isEmpty())
        return m_sell->hideNotice();
    if (!m_notices.isEmpty()) {
        const NoticeView &first = m_notices.first();
        const QString action = m_notices.size() > 1 ? tr("Next (%1)").arg(m_notices.size() - 1) : QString();
        const auto tone = first.good ? NoticeBar::Tone::Good : NoticeBar::Tone::Warning;
        m_pay->showNotice(first.text, action, tone);
        m_sell->showNotice(first.text, action, tone);
    }
    if (!m_refusal.isEmpty())
        m_sell->showNotice(m_refusal, {}, NoticeBar::Tone::Bad);
}

/// The goods that were paid twice, as an order of their own: it is paid out like any other.
void NoticePresenter::giveBack(const QString &id)
{
    for (const AttentionView &item : std::as_const(m_items)) {
        if (item.id != id || item.paidTwice.isNull())
            continue;
        m_sheet->dismiss();
        return post(m_desk, &Desk::refundPaidTwice, item.paidTwice);
    }
}

/// An open order becomes the current one; of a closed one there is the receipt.
void NoticePresenter::lookAt(const QString &id)
{
    for (const AttentionView &item : std::as_const(m_items)) {
        if (item.id != id || item.order.isNull())
            continue;
        if (m_tabs->rowOf(item.order) < 0)
            return post(m_desk, &Desk::showReceipt, item.order);
        m_sheet->dismiss();
        return post(m_desk, &Desk::selectOrder, item.order);
    }
}

} // namespace tandem
