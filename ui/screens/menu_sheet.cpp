#include "ui/screens/menu_sheet.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"

#include <QGridLayout>
#include <QLabel>
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
        for (qsizetype i = 0; i < section.items.size(); ++i) {
            const Item &item = section.items[i];
            auto *button = new Button(Button::Kind::Secondary, item.text, card());
            connect(button, &Button::clicked, this, [this, id = item.id] {
                finish();
                emit chosen(id);
            });
            m_items.insert(item.id, button);
            grid->addWidget(button, int(i / 2), int(i % 2));
        }
        grid->setColumnStretch(0, 1);
        grid->setColumnStretch(1, 1);
        body()->addLayout(grid);
    }
    auto *leave = new Button(Button::Kind::Quiet, tr("Close"), card());
    connect(leave, &Button::clicked, this, &Sheet::dismiss);
    body()->addWidget(leave, 0, Qt::AlignRight);
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

} // namespace tandem
