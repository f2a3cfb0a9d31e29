#pragma once

#include "ui/widgets/sheet.h"

#include <QHash>
#include <QList>

class QGridLayout;

namespace tandem {

class Button;

/// The menu of the till as big buttons under headings, for fingers.
class MenuSheet : public Sheet
{
    Q_OBJECT

public:
    struct Item
    {
        QString id;
        QString text;
    };
    struct Section
    {
        QString heading;
        QList<Item> items;
    };

    MenuSheet(const QString &title, const QList<Section> &sections, QWidget *parent);

    void setItemEnabled(const QString &id, bool enabled);
    /// Outlined: it is the one of its kind that is so now.
    void setItemChecked(const QString &id, bool checked);
    void setItemText(const QString &id, const QString &text);
    /// How many things wait behind it; 0 shows nothing.
    void setItemCount(const QString &id, int count);

signals:
    void chosen(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QHash<QString, Button *> m_items;
    QList<std::pair<QGridLayout *, QList<Button *>>> m_sections;
};

} // namespace tandem
