#include "ui/screens/menu_sheet.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QScroller>
#include <QVBoxLayout>

namespace tandem {

namespace {

/// As high as what is in it where there is room; else it can be dragged.
class FittingArea : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;

    QSize sizeHint() const override { return widget()->sizeHint(); }
};

} // namespace

MenuSheet::MenuSheet(const QString &title, const QList<Section> &sections, QWidget *parent)
    : Sheet(title, QSize(560, 0), parent)
{
    auto *area = new FittingArea(card());
    auto *inside = new QWidget;
    setKind(inside, "clear");
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    for (const Section &section : sections) {
        auto *heading = new QLabel(section.heading, inside);
        heading->setTextFormat(Qt::PlainText);
        setKind(heading, "caption");
        column->addWidget(heading);
        auto *grid = new QGridLayout;
        grid->setSpacing(px(8));
        QList<Button *> buttons;
        for (const Item &item : section.items) {
            auto *button = new Button(Button::Kind::Menu, item.text, inside);
            connect(button, &Button::clicked, this, [this, id = item.id] {
                finish();
                emit chosen(id);
            });
            m_items.insert(item.id, button);
            buttons.append(button);
        }
        column->addLayout(grid);
        m_sections.append({grid, buttons});
    }
    arrange();
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QScroller::grabGesture(area->viewport(), QScroller::TouchGesture);
    body()->addWidget(area, 1);
    auto *leave = new Button(Button::Kind::Quiet, tr("Close"), card());
    connect(leave, &Button::clicked, this, &Sheet::dismiss);
    body()->addWidget(leave, 0, Qt::AlignRight);
}

/// As few beside each other as the window's height allows; as many as there is room for their longest words, where it
/// allows none.
void MenuSheet::arrange()
{
    constexpr int gap = 8;
    constexpr int tightGap = 6;
    constexpr int usual = 168;
    const int room = width() - px(32 + 2 * 24) - 2;
    const int high = height() - px(32 + 66 + 2 * 18 + 12 + sizes::touch);
    int longest = 0;
    for (const auto &section : std::as_const(m_sections)) {
        for (const Button *button : section.second)
            longest = std::max(longest, button->sizeHint().width());
    }
    const auto inside = [&](int columns) { return std::min(room, columns * px(usual + gap) - px(gap)); };
    int columns = width() >= px(1000) ? 4 : width() >= px(864) ? 3 : 2;
    const auto needed = [&](int row) {
        int sum = 0;
        for (const auto &section : std::as_const(m_sections))
            sum += px(24) + (int(section.second.size()) + columns - 1) / columns * px(row);
        return sum;
    };
    while (needed(sizes::key + gap) > high && (inside(columns + 1) - columns * px(gap)) / (columns + 1) >= longest)
        ++columns;
    setWanted(QSize(qRound((inside(columns) + px(2 * 24) + 2) / interfaceScale()), 0));
    const bool isTight = needed(sizes::key + gap) > high;
    for (const auto &[grid, buttons] : std::as_const(m_sections)) {
        grid->setVerticalSpacing(px(isTight ? tightGap : gap));
        for (qsizetype i = 0; i < buttons.size(); ++i) {
            buttons[i]->setTouchHeight(px(isTight ? sizes::touch : sizes::key));
            grid->removeWidget(buttons[i]);
            grid->addWidget(buttons[i], int(i / columns), int(i % columns));
        }
        for (int column = 0; column < std::max(columns, grid->columnCount()); ++column) {
            grid->setColumnStretch(column, column < columns ? 1 : 0);
            grid->setColumnMinimumWidth(column, 0);
        }
    }
}

void MenuSheet::resizeEvent(QResizeEvent *event)
{
    arrange();
    Sheet::resizeEvent(event);
}

void MenuSheet::setItemEnabled(const QString &id, bool enabled)
{
    if (Button *button = m_items.value(id))
        button->setEnabled(enabled);
}

void MenuSheet::setItemChecked(const QString &id, bool checked)
{
    if (Button *button = m_items.value(id)) {
        button->setCheckable(true);
        button->setChecked(checked);
    }
}

void MenuSheet::setItemText(const QString &id, const QString &text)
{
    if (Button *button = m_items.value(id)) {
        button->setPlainText(text);
        button->setAccessibleName(text);
    }
}

void MenuSheet::setItemCount(const QString &id, int count)
{
    if (Button *button = m_items.value(id)) {
        const QString number = count > 0 ? locale().toString(count) : QString();
        button->setBadge(number);
        button->setAccessibleDescription(number);
    }
}

} // namespace tandem
