#include "app/terminal/idle_presenter.h"

#include "ui/screens/menu_sheet.h"

namespace tandem {

namespace {

constexpr int minutesOffered[] = {0, 1, 2, 5, 10, 30};

} // namespace

IdlePresenter::IdlePresenter(int minutes, QWidget *window, QObject *parent)
    : QObject(parent)
    , m_minutes(minutes)
{
    QList<MenuSheet::Item> items;
    for (const int each : minutesOffered)
        items.append({QString::number(each), each == 0 ? tr("Never") : tr("After %n minute(s)", nullptr, each)});
    m_sheet = new MenuSheet(tr("Automatic lock"),
                            {{tr("When nobody has touched it; a payment is never locked"), items}}, window);
    connect(m_sheet, &MenuSheet::chosen, this, [this](const QString &id) {
        m_minutes = id.toInt();
        emit chosen(m_minutes);
    });
}

void IdlePresenter::ask()
{
    for (const int each : minutesOffered)
        m_sheet->setItemChecked(QString::number(each), each == m_minutes);
    m_sheet->open();
}

} // namespace tandem
