#pragma once

#include "app/register/report_reading.h"
#include "app/register/till_commands.h"
#include "app/register/till_history.h"

#include <QElapsedTimer>
#include <QQueue>
#include <QTimer>

namespace tandem {

/// tandem-till's conversation: lines in, one reply each in order, events in between (contract.md). Lives in the
/// terminal's thread. Lines wait until the terminal is ready, and behind a `wait`, a `history-of` or a report.
class TillConsole : public QObject
{
    Q_OBJECT
public:
    /// Who starts which till; the terminal's own options are named when it can't start.
    struct Start
    {
        QString cashier;
        QString pin;
        Terminal::Options terminal;
        bool forbidsDoubtfulPayment = false; ///< Offline, of an order that others may be paying
    };
    /// Writes one line of output, without its end.
    using Print = std::function<void(const QByteArray &line)>;

    /// Counts from now on how long in all the hub is out of reach: a till that was never set up gives up after
    /// `startLimitMs`, since nobody can sell on it; one that was, or may have been, takes three times as long at most.
    TillConsole(Terminal *terminal, Start start, Print print, QObject *parent = nullptr);

    static constexpr int startLimitMs = 10'000;

    void takeLine(const QByteArray &line); ///< UTF-8, without its end
    void takeEnd();                        ///< No more lines: quit after the last one
    void fail(const Error &error);         ///< Prints the error event and ends with 1

signals:
    void lineDone(); ///< One line given to takeLine() is answered
    void finished(int exitCode);

private:
    void start();
    void watchStart();
    void giveUp();
    void work();
    void answer(const QByteArray &line);
    void beginWait(const QStringList &words);
    void checkWait(bool timedOut);
    void beginHistory(const QStringList &words);
    void tellHistory(const OrderHistory &history);
    void beginPut(const QStringList &words);
    void tellPut(const Result<void> &done);
    void beginReport(const QStringList &words);
    /// Lines wait behind a reply that takes its time.
    bool isBusy() const { return m_waiting || m_history || m_report || m_put; }
    void print(const QJsonObject &object);
    void printLink();
    void printNotice(const QString &code, const QString &text, OrderId order);

    Terminal *m_terminal;
    Start m_start;
    Print m_print;
    std::unique_ptr<Register> m_register;
    std::unique_ptr<PrintQueue> m_printing;
    std::unique_ptr<TillCommands> m_commands;
    QQueue<QByteArray> m_lines;
    QTimer m_startLimit; ///< Runs while the hub is out of reach
    int m_startLeft = startLimitMs;
    QTimer m_waitLimit;
    QElapsedTimer m_waited;
    int m_waitMs = 0;
    QList<Notice> m_early;
    QByteArray m_lastLink;
    QString m_transport; ///< The link's present or last, until there was one the configured
    bool m_gaveMoreTime = false;
    bool m_atEnd = false;
    bool m_waiting = false;
    std::optional<HistoryQuestion> m_history;   ///< Being read for a reply
    std::unique_ptr<ReportReading> m_report;    ///< The same
    std::optional<TillCommands::ShopPut> m_put; ///< On its way to the hub
    bool m_over = false;
};

} // namespace tandem
