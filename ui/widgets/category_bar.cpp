#include "ui/widgets/category_bar.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace tandem {

namespace {

constexpr int kIdRole = Qt::UserRole + 1;

class ChipDelegate : public QStyledItemDelegate
{
public:
    explicit ChipDelegate(CategoryBar *bar)
        : QStyledItemDelegate(bar)
        , m_bar(bar)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const QFontMetrics metrics(textFont(type::tile, QFont::Medium));
        const int text = std::min(metrics.horizontalAdvance(index.data().toString()), px(220));
        return {text + px(2 * 18 + 2 + sizes::grid), px(sizes::touch)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Palette &p = tokens();
        const bool on = index.data(kIdRole).toString() == m_bar->current();
        const bool focused = m_bar->hasFocus() && index == m_bar->currentIndex();
        const QRect cell = QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(0, 0, -px(8), 0));
        const QRectF chip = QRectF(cell).adjusted(0.5, 0.5, -0.5, -0.5);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setLayoutDirection(Qt::LayoutDirectionAuto); // names run as their own letters do
        painter->setPen(QPen(focused ? p.primary : on ? p.ink : p.border, focused ? 2 : 1));
        painter->setBrush(on ? p.ink : index == m_bar->pressedIndex() ? p.pressed : p.surface);
        painter->drawRoundedRect(chip, chip.height() / 2, chip.height() / 2);
        const QFont font = textFont(type::tile, QFont::Medium);
        painter->setFont(font);
        painter->setPen(on ? p.background : p.ink);
        painter->drawText(
            cell, Qt::AlignCenter,
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, cell.width() - px(24)));
        painter->restore();
    }

private:
    CategoryBar *m_bar;
};

} // namespace

CategoryBar::CategoryBar(QWidget *parent)
    : StripView(px(sizes::touch), parent)
    , m_model(new QStandardItemModel(this))
{
    setAccessibleName(tr("Categories"));
    setItemDelegate(new ChipDelegate(this));
    setModel(m_model);
    setCategories({});
    connect(this, &StripView::chosen, this, [this](const QModelIndex &index) {
        setCurrent(index.data(kIdRole).toString());
        emit categoryChosen(m_current);
    });
}

void CategoryBar::setCategories(const QList<CategoryChip> &categories)
{
    m_model->clear();
    bool found = false;
    const auto add = [this](const QString &id, const QString &name) {
        auto *item = new QStandardItem(name);
        item->setData(id, kIdRole);
        m_model->appendRow(item);
    };
    add(QString(), tr("All"));
    for (const CategoryChip &category : categories) {
        add(category.id, category.name);
        found = found || category.id == m_current;
    }
    if (!found)
        m_current.clear();
    updateGeometry();
}

void CategoryBar::setCurrent(const QString &id)
{
    m_current = id;
    viewport()->update();
}

} // namespace tandem
