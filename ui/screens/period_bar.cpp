#include "ui/screens/period_bar.h"

#include "ui/screens/day_sheet.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"

#include <QGridLayout>
#include <QLocale>

#include <tuple>

namespace tandem {

namespace {

constexpr int spacing = 8;

/// How many days before today it begins, and how many before today it ends.
std::pair<int, int> daysOf(int period, QDate today, Qt::DayOfWeek firstOfWeek)
{
    switch (period) {
    case 1: return {1, 1};
    case 2: return {(today.dayOfWeek() - firstOfWeek + 7) % 7, 0};
    case 3: return {today.day() - 1, 0};
    default: return {0, 0};
    }
}

} // namespace

PeriodBar::PeriodBar(QWidget *window, QWidget *parent)
    : QWidget(parent)
    , m_from(new Button(Button::Kind::Chip, tr("From"), this))
    , m_to(new Button(Button::Kind::Chip, tr("To"), this))
    , m_grid(new QGridLayout(this))
    , m_calendar(new DaySheet(window))
{
    const QStringList names{tr("Today"), tr("Yesterday"), tr("This week"), tr("This month")};
    for (int period = 0; period < int(names.size()); ++period) {
        auto *button = new Button(Button::Kind::Mode, names[period], this);
        button->setCheckable(true);
        button->setTouchHeight(px(sizes::touch));
        connect(button, &Button::clicked, this, [this, period] { choose(period); });
        m_periods.append(button);
    }
    for (Button *day : {m_from, m_to}) {
        day->setTouchHeight(px(sizes::touch));
        connect(day, &Button::clicked, this, [this, day] {
            m_asksFirst = day == m_from;
            m_calendar->setLocale(locale());
            m_calendar->ask(m_asksFirst ? tr("First day") : tr("Last day"), m_asksFirst ? m_first : m_last, m_today);
        });
    }
    connect(m_calendar, &DaySheet::answered, this, [this](QDate day) {
        if (m_asksFirst)
            setDays(day, std::max(day, m_last));
        else
            setDays(std::min(day, m_first), day);
        (m_asksFirst ? m_from : m_to)->setFocus(Qt::PopupFocusReason);
    });
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(px(spacing));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // as wide as there is room; see arrange()
    arrange();
}

void PeriodBar::start(QDate today)
{
    m_today = m_first = m_last = today;
    showDays();
}

void PeriodBar::choose(int period)
{
    const auto [begun, ended] = daysOf(period, m_today, locale().firstDayOfWeek());
    setDays(m_today.addDays(-begun), m_today.addDays(-ended));
}

void PeriodBar::setDays(QDate first, QDate last)
{
    const bool isNew = std::tie(first, last) != std::tie(m_first, m_last);
    m_first = first;
    m_last = last;
    showDays();
    if (isNew)
        emit changed();
}

void PeriodBar::showDays()
{
    bool isNamed = false; // a Monday is both today and this week: the first that fits is marked
    for (int period = 0; period < int(m_periods.size()); ++period) {
        const auto [begun, ended] = daysOf(period, m_today, locale().firstDayOfWeek());
        const bool fits = m_today.addDays(-begun) == m_first && m_today.addDays(-ended) == m_last;
        m_periods[period]->setChecked(fits && !isNamed);
        isNamed = isNamed || fits;
    }
    const auto text = [this](QDate day) { return locale().toString(day, QStringLiteral("d MMM yyyy")); };
    m_from->setPlainText(text(m_first));
    m_from->setAccessibleDescription(text(m_first));
    m_to->setPlainText(text(m_last));
    m_to->setAccessibleDescription(text(m_last));
}

int PeriodBar::columnsIn(int width) const { return width >= px(720) ? 6 : width >= px(400) ? 4 : 2; }

void PeriodBar::arrange()
{
    const int columns = columnsIn(width());
    const QList<Button *> buttons = m_periods + QList<Button *>{m_from, m_to};
    const int wide = columns == 4 ? 2 : 1; // days take two columns of a row of their own
    for (int i = 0; i < int(buttons.size()); ++i) {
        m_grid->removeWidget(buttons[i]);
        const bool isDay = i >= int(m_periods.size());
        const int column = isDay && columns == 4 ? (i - 4) * 2 : i % columns;
        m_grid->addWidget(buttons[i], i / columns, column, 1, isDay ? wide : 1);
    }
    const int rows = int(buttons.size() + columns - 1) / columns;
    setFixedHeight(rows * px(sizes::touch) + (rows - 1) * px(spacing));
    for (int column = 0; column < 6; ++column)
        m_grid->setColumnStretch(column, column >= columns ? 0 : columns == 6 && column >= 4 ? 5 : 4);
}

void PeriodBar::resizeEvent(QResizeEvent *event)
{
    arrange();
    QWidget::resizeEvent(event);
}

} // namespace tandem
