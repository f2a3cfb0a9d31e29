#pragma once

#include "app/register/till_commands.h"

#include <QElapsedTimer>
#include <QQueue>
#include <QTimer>

namespace tandem {

/// tandem-till's conversation: lines in, one reply each in order, events in between (contract.md). Lives in the
/// terminal's thread. Lines wait until the terminal is ready, and behind a `wait`.
class TillConsole : public QObject
{
    Q_OBJECT
public:
    struct Person
    {
        QString cashier;
        QString pin;
    };
    /// Writes one line of output, without its end.
    using Print = std::function<void(const QByteArray &line)>;

    TillConsole(Terminal *terminal, Person person, Print print, QObject *parent = nullptr);

    void takeLine(const QByteArray &line); ///< UTF-8, without its end
    void takeEnd();                        ///< No more lines: quit after the last one
    void fail(const Error &error);         ///< Prints the error event and ends with 1

signals:
    void lineDone(); ///< One line given to takeLine() is answered
    void finished(int exitCode);

private:
    void start();
    void work();
    void answer(const QByteArray &line);
    void beginWait(const QStringList &words);
    void checkWait(bool timedOut);
    void print(const QJsonObject &object);
    void printLink();
    void printNotice(const QString &code, const QString &text, OrderId order);

    Terminal *m_terminal;
    Person m_person;
    Print m_print;
    std::unique_ptr<Register> m_register;
    std::unique_ptr<TillCommands> m_commands;
    QQueue<QByteArray> m_lines;
    QTimer m_waitLimit;
    QList<Notice> m_early;
    QByteArray m_lastLink;
    bool m_atEnd = false;
    bool m_waiting = false;
    bool m_over = false;
};

} // namespace tandem
