#include "ui/screens/day_sheet.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"

#include <QCalendarWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

namespace tandem {

DaySheet::DaySheet(QWidget *parent)
    : Sheet(tr("Day"), QSize(480, 520), parent)
    , m_calendar(new QCalendarWidget(card()))
{
    m_calendar->setAccessibleName(tr("Calendar"));
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    m_calendar->setDateEditEnabled(false); // digits would open a field of its own
    // Its arrows are pictures of a desktop's that look like nothing else here.
    const auto arrow = [this](const char *name, const QString &sign, const QString &spoken) {
        if (auto *button = m_calendar->findChild<QToolButton *>(QLatin1String(name))) {
            button->setIcon({});
            button->setText(sign);
            button->setAccessibleName(spoken);
        }
    };
    arrow("qt_calendar_prevmonth", QStringLiteral("‹"), tr("Month before"));
    arrow("qt_calendar_nextmonth", QStringLiteral("›"), tr("Month after"));
    setFirstFocus(m_calendar);
    auto *leave = new Button(Button::Kind::Secondary, tr("Back"), card());
    auto *ok = new Button(Button::Kind::Primary, tr("OK"), card());
    const auto answer = [this] {
        finish();
        emit answered(m_calendar->selectedDate());
    };
    connect(leave, &Button::clicked, this, &Sheet::dismiss);
    connect(ok, &Button::clicked, this, answer);
    connect(m_calendar, &QCalendarWidget::activated, this, answer);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(leave);
    row->addStretch(1);
    row->addWidget(ok);
    body()->addWidget(m_calendar, 1);
    body()->addLayout(row);
    dress();
}

void DaySheet::ask(const QString &title, QDate present, QDate last)
{
    setTitle(title);
    m_calendar->setLocale(locale());
    m_calendar->setFirstDayOfWeek(locale().firstDayOfWeek());
    m_calendar->setMaximumDate(last);
    m_calendar->setSelectedDate(present);
    open();
}

/// Qt has its weekends red whatever the theme is.
void DaySheet::dress()
{
    QTextCharFormat day;
    day.setForeground(tokens().ink);
    for (int each = Qt::Monday; each <= Qt::Sunday; ++each)
        m_calendar->setWeekdayTextFormat(Qt::DayOfWeek(each), day);
    QTextCharFormat head;
    head.setForeground(tokens().muted);
    head.setBackground(tokens().surface);
    m_calendar->setHeaderTextFormat(head);
}

void DaySheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        dress();
    Sheet::changeEvent(event);
}

} // namespace tandem
