#include "ui/widgets/order_tabs.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/roles.h"
#include "ui/widgets/strip_view.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace tandem {

namespace {

class TabDelegate : public QStyledItemDelegate
{
public:
    explicit TabDelegate(StripView *view)
        : QStyledItemDelegate(view)
        , m_view(view)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const int title = QFontMetrics(textFont(type::line, QFont::Bold)).horizontalAdvance(index.data().toString());
        const int place = QFontMetrics(textFont(12)).horizontalAdvance(below(index));
        const int text = std::min(std::max(title, place), px(168));
        return {std::max(px(88), text + px(26)) + px(sizes::grid), px(sizes::touch)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Palette &p = tokens();
        const bool on = index.data(OrderTabRoles::CurrentRole).toBool();
        const bool focused = m_view->hasFocus() && index == m_view->currentIndex();
        const bool paying = !index.data(OrderTabRoles::PayingRole).toString().isEmpty();
        const QRect cell = QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(0, 0, -px(8), 0));
        const qreal pen = on || focused ? 2 : 1;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setLayoutDirection(Qt::LayoutDirectionAuto); // names run as their own letters do
        painter->setPen(QPen(focused && on ? p.ink : on || focused ? p.primary : p.border, pen));
        painter->setBrush(index == m_view->pressedIndex() ? p.pressed : on ? p.selected : p.surface);
        painter->drawRoundedRect(QRectF(cell).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), px(8), px(8));

        const QRect text = cell.adjusted(px(13), 0, -px(11), 0);
        const int align = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter);
        const auto line = [&](int top, int height, const QFont &font, const QColor &color, const QString &words) {
            painter->setFont(font);
            painter->setPen(color);
            painter->drawText(QRect(text.left(), cell.top() + top, text.width(), height), align,
                              QFontMetrics(font).elidedText(words, Qt::ElideRight, text.width()));
        };
        line(px(5), px(21), textFont(type::line, QFont::Bold), p.ink, index.data().toString());
        line(px(25), px(17), textFont(12, paying ? QFont::DemiBold : QFont::Normal), paying ? p.warning : p.muted,
             below(index));
        painter->restore();
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override
    {
        if (event->type() != QEvent::ToolTip)
            return QStyledItemDelegate::helpEvent(event, view, option, index);
        showPlainToolTip(event->globalPos(), index.data(Qt::ToolTipRole).toString(), view);
        return true;
    }

private:
    static QString below(const QModelIndex &index)
    {
        const QString paying = index.data(OrderTabRoles::PayingRole).toString();
        return paying.isEmpty() ? index.data(OrderTabRoles::PosRole).toString() : paying;
    }

    StripView *m_view;
};

} // namespace

OrderTabs::OrderTabs(QWidget *parent)
    : QWidget(parent)
    , m_list(new StripView(px(sizes::touch), this))
{
    m_list->setAccessibleName(tr("Orders"));
    m_list->setItemDelegate(new TabDelegate(m_list));
    auto *add = new Button(Button::Kind::IconOnly, Icon::Plus, tr("New order"), this);
    add->setFixedSize(px(sizes::touch), px(sizes::touch));
    add->setToolTip(tr("New order"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list, 1);
    row->addWidget(add);
    row->addStretch(0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    connect(m_list, &StripView::chosen, this, &OrderTabs::orderChosen);
    connect(add, &Button::clicked, this, &OrderTabs::newOrder);
}

void OrderTabs::setModel(QAbstractItemModel *model)
{
    if (m_list->model())
        disconnect(m_list->model(), nullptr, this, nullptr);
    m_list->setModel(model);
    if (!model)
        return;
    connect(model, &QAbstractItemModel::dataChanged, this, &OrderTabs::showCurrent, Qt::QueuedConnection);
    connect(model, &QAbstractItemModel::rowsInserted, this, &OrderTabs::showCurrent, Qt::QueuedConnection);
    connect(model, &QAbstractItemModel::modelReset, this, &OrderTabs::showCurrent, Qt::QueuedConnection);
    showCurrent();
}

void OrderTabs::showCurrent()
{
    const QAbstractItemModel *model = m_list->model();
    for (int row = 0; model && row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        if (!index.data(OrderTabRoles::CurrentRole).toBool())
            continue;
        // Only when another order became current: a cashier who scrolled away is left alone.
        if (m_shown != row) {
            m_shown = row;
            m_list->setCurrentIndex(index);
            m_list->scrollTo(index);
        }
        return;
    }
}

} // namespace tandem
