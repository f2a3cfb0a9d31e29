#pragma once

#include <QDate>
#include <QList>
#include <QWidget>

class QGridLayout;

namespace tandem {

class Button;
class DaySheet;

/// Which days: Today, Yesterday, This week, This month, or from one day to another.
class PeriodBar : public QWidget
{
    Q_OBJECT

public:
    /// `window` is any widget of the window that the calendar covers.
    PeriodBar(QWidget *window, QWidget *parent);

    void start(QDate today); ///< Today is chosen; says nothing
    QDate first() const { return m_first; }
    QDate last() const { return m_last; }

signals:
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void choose(int period);
    void setDays(QDate first, QDate last);
    void showDays();
    int columnsIn(int width) const;
    void arrange();

    QDate m_today;
    QDate m_first;
    QDate m_last;
    bool m_asksFirst = false;
    QList<Button *> m_periods;
    Button *m_from;
    Button *m_to;
    QGridLayout *m_grid;
    DaySheet *m_calendar;
};

} // namespace tandem
