#include "ui/screens/menu_sheet.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace tandem {

MenuSheet::MenuSheet(const QString &title, const QList<Section> &sections, QWidget *parent)
    : Sheet(title, QSize(560, 0), parent)
{
    body()->setSpacing(px(8));
    for (const Section &section : sections) {
        auto *heading = new QLabel(section.heading, card());
        heading->setTextFormat(Qt::PlainText);
        setKind(heading, "caption");
        body()->addWidget(heading);
        auto *grid = new QGridLayout;
        grid->setSpacing(px(8));
        QList<Button *> buttons;
        for (const Item &item : section.items) {
            auto *button = new Button(Button::Kind::Secondary, item.text, card());
            connect(button, &Button::clicked, this, [this, id = item.id] {
                finish();
                emit chosen(id);
            });
            m_items.insert(item.id, button);
            buttons.append(button);
        }
        body()->addLayout(grid);
        m_sections.append({grid, buttons});
    }
    arrange();
    auto *leave = new Button(Button::Kind::Quiet, tr("Close"), card());
    connect(leave, &Button::clicked, this, &Sheet::dismiss);
    body()->addWidget(leave, 0, Qt::AlignRight);
}

/// As many beside each other as fit, up to five, so that a low window need not squeeze the rows.
void MenuSheet::arrange()
{
    qsizetype most = 2;
    for (const auto &section : std::as_const(m_sections))
        most = std::max(most, section.second.size());
    const qsizetype room = width() >= px(1000) ? 5 : width() >= px(864) ? 3 : 2;
    const int columns = int(std::min(most, room));
    setWanted(QSize(columns > 3 ? 968 : columns == 3 ? 832 : 560, 0));
    for (const auto &[grid, buttons] : std::as_const(m_sections)) {
        // Five beside each other have room for short words only.
        const bool isWide = std::any_of(buttons.cbegin(), buttons.cend(),
                                        [](Button *button) { return button->sizeHint().width() > px(168); });
        const int beside = isWide ? std::min(columns, 4) : columns;
        for (qsizetype i = 0; i < buttons.size(); ++i) {
            grid->removeWidget(buttons[i]);
            grid->addWidget(buttons[i], int(i / beside), int(i % beside));
        }
        for (int column = 0; column < 5; ++column)
            grid->setColumnStretch(column, column < beside ? 1 : 0);
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
