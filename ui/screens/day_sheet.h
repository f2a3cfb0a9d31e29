#pragma once

#include "ui/widgets/sheet.h"

#include <QDate>

class QCalendarWidget;

namespace tandem {

/// Asks for a day.
class DaySheet : public Sheet
{
    Q_OBJECT

public:
    explicit DaySheet(QWidget *parent);

    /// Starts at `present`; no day after `last` can be chosen.
    void ask(const QString &title, QDate present, QDate last);

signals:
    void answered(QDate day);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    QCalendarWidget *m_calendar;
};

} // namespace tandem
