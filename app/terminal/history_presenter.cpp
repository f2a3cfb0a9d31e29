#include "app/terminal/history_presenter.h"

#include "app/terminal/desk_post.h"
#include "ui/screens/history_sheet.h"

namespace tandem {

HistoryPresenter::HistoryPresenter(QWidget *window, Desk *desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_sheet(new HistorySheet(window))
{
    connect(desk, &Desk::storyKnown, this, [this](const QList<StoryView> &items, const QString &missing) {
        QList<HistorySheet::Row> rows;
        for (const StoryView &item : items)
            rows.append({item.text, item.detail, item.notable});
        m_sheet->setRows(rows, missing);
    });
}

void HistoryPresenter::askLine(LineId line)
{
    const auto known = std::find_if(m_order.lines.cbegin(), m_order.lines.cend(),
                                    [&](const LineView &each) { return each.id == line; });
    if (known == m_order.lines.cend())
        return;
    m_sheet->begin(tr("Line history"), known->product);
    post(m_desk, &Desk::askStory, m_order.id, line);
}

void HistoryPresenter::askOrder()
{
    m_sheet->begin(tr("Order history"), tr("Order %1").arg(m_order.name));
    post(m_desk, &Desk::askStory, m_order.id, LineId());
}

} // namespace tandem
