#include "app/register/checks.h"
#include "app/register/order_story.h"
#include "app/terminal/desk.h"
#include "app/terminal/view_maker.h"

#include <QDateTime>

namespace tandem {

namespace {

constexpr qint64 noticeableMs = 60'000; ///< A till's clock that differs by less is not worth a word

} // namespace

void Desk::askStory(OrderId order, LineId line)
{
    if (!m_register)
        return;
    const auto known = m_register->order(order);
    if (!known || m_register->isDraft(order))
        return emit storyKnown({}, {});
    m_storyOf = {order, line};
    m_terminal->askHistory(ordersBehind(*known, m_terminal->state()));
}

void Desk::tellStory(const OrderHistory &history)
{
    const auto order = m_register->order(m_storyOf.first);
    if (!order)
        return emit storyKnown({}, {});
    const auto time = [&](qint64 when) {
        return m_format.locale().toString(QDateTime::fromMSecsSinceEpoch(when), QLocale::ShortFormat);
    };
    QList<StoryView> views;
    for (const StoryItem &item : storyOf(*order, m_storyOf.second, history, StoryWords::of(m_format))) {
        const bool pending = item.seq == 0;
        QStringList detail{time(pending ? item.deviceTime : item.hubTime), ViewMaker::who(item.by)};
        if (pending)
            detail.append(tr("not at the hub yet"));
        else if (std::abs(item.hubTime - item.deviceTime) >= noticeableMs)
            detail.append(tr("%1 by that till's clock").arg(time(item.deviceTime)));
        if (!item.outcome.isEmpty())
            detail.append(outcomeText(item.outcome));
        const bool named = m_storyOf.second.isNull() && !item.product.isEmpty();
        const QString what = named ? tr("%1: %2").arg(item.product, item.what) : item.what;
        views.append({withMarksVisible(what), detail.join(QStringLiteral(" · ")), pending || !item.outcome.isEmpty()});
    }
    emit storyKnown(views, missingText(history, m_format.locale()));
}

} // namespace tandem
