#include "ui/screens/menu_sheet.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tandem {

/// As high as its content, and lower only where there is no room.
class MenuSheet::Rows : public QScrollArea
{
public:
    explicit Rows(QWidget *parent)
        : QScrollArea(parent)
    {
        auto *content = new QWidget;
        setKind(content, "clear");
        auto *column = new QVBoxLayout(content);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(px(8));
        setWidget(content);
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    QVBoxLayout *column() const { return static_cast<QVBoxLayout *>(widget()->layout()); }
    QSize sizeHint() const override { return widget()->sizeHint(); }
    QSize minimumSizeHint() const override { return {0, px(120)}; }
};

MenuSheet::MenuSheet(const QString &title, const QList<Section> &sections, QWidget *parent)
    : Sheet(title, QSize(560, 0), parent)
    , m_rows(new Rows(card()))
{
    body()->setSpacing(px(8));
    for (const Section &section : sections) {
        auto *heading = new QLabel(section.heading, m_rows->widget());
        heading->setTextFormat(Qt::PlainText);
        setKind(heading, "caption");
        m_rows->column()->addWidget(heading);
        auto *grid = new QGridLayout;
        grid->setSpacing(px(8));
        QList<Button *> buttons;
        for (const Item &item : section.items) {
            auto *button = new Button(Button::Kind::Secondary, item.text, m_rows->widget());
            setStyleProperty(button, "tight", true);
            connect(button, &Button::clicked, this, [this, id = item.id] {
                finish();
                emit chosen(id);
            });
            m_items.insert(item.id, button);
            buttons.append(button);
        }
        m_rows->column()->addLayout(grid);
        m_sections.append({grid, buttons});
    }
    body()->addWidget(m_rows, 1);
    arrange();
    auto *leave = new Button(Button::Kind::Quiet, tr("Close"), card());
    connect(leave, &Button::clicked, this, &Sheet::dismiss);
    body()->addWidget(leave, 0, Qt::AlignRight);
}

/// As many beside each other as fit, up to five, and less high where the window is low.
void MenuSheet::arrange()
{
    qsizetype most = 2;
    for (const auto &section : std::as_const(m_sections))
        most = std::max(most, section.second.size());
    const qsizetype room = width() >= px(1000) ? 5 : width() >= px(864) ? 3 : 2;
    const int columns = int(std::min(most, room));
    const int wanted = columns > 3 ? 968 : columns == 3 ? 832 : 560;
    setWanted(QSize(wanted, 0));
    const int gap = px(8);
    const int within = std::min(px(wanted), width() - px(32)) - px(64); // beside margins and a scroll bar
    for (const auto &[grid, buttons] : std::as_const(m_sections)) {
        int widest = 1;
        for (Button *button : buttons) {
            button->setTouchHeight(px(height() < px(680) ? sizes::touch : 56));
            widest = std::max(widest, button->sizeHint().width());
        }
        // Words of some languages are long.
        const int beside = std::clamp((within + gap) / (widest + gap), 1, columns);
        for (qsizetype i = 0; i < buttons.size(); ++i) {
            grid->removeWidget(buttons[i]);
            grid->addWidget(buttons[i], int(i / beside), int(i % beside));
        }
        for (int column = 0; column < 5; ++column)
            grid->setColumnStretch(column, column < beside ? 1 : 0);
    }
    m_rows->updateGeometry();
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
