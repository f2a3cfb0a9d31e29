#pragma once

#include "app/register/report_question.h"
#include "sync/terminal/terminal.h"

#include <QObject>

namespace tandem {

/// Reads a report from what a terminal knows: a page of orders in each turn of its thread's event loop, so that selling
/// and syncing go on meanwhile, and no order is held beside where it already is. What is paid while it reads is not in
/// it. Deleting it breaks it off.
class ReportReading : public QObject
{
    Q_OBJECT
public:
    /// `terminal` outlives it, and is in the same thread.
    ReportReading(const Terminal *terminal, const ReportQuestion &question, QObject *parent);

    void start(); ///< Ends in done(), never at once
    const ReportQuestion &question() const { return m_question; }

signals:
    void progress(int percent);
    void done(const tandem::Report &report);

private:
    void readPage();

    static constexpr qsizetype pageOrders = 250; ///< Some milliseconds

    const Terminal *m_terminal;
    ReportQuestion m_question;
    ReportMaker m_maker;
    QList<OrderId> m_orders; ///< In the report, by id
    qsizetype m_next = 0;
};

} // namespace tandem
