#include "app/register/print_queue.h"
#include "app/register/till_commands.h"

#include <QJsonArray>

namespace tandem {

QJsonObject printJobToJson(const PrintJob &job)
{
    const auto stateWord = [&] {
        switch (job.state) {
        case PrintJob::State::Waiting: return QStringLiteral("waiting");
        case PrintJob::State::Printing: return QStringLiteral("printing");
        case PrintJob::State::Doubtful: return QStringLiteral("doubtful");
        }
        Q_UNREACHABLE();
    };
    return {{QStringLiteral("job"), job.id},
            {QStringLiteral("title"), job.title},
            {QStringLiteral("state"), stateWord()},
            {QStringLiteral("text"), job.trouble}};
}

TillCommands::Fields TillCommands::printCopy(const QStringList &arguments)
{
    const auto found = m_register->findOrder(arguments[0]);
    if (!found)
        return found.error();
    if (const auto done = m_printing->printCopy(*found); !done)
        return done.error();
    return QJsonObject{{QStringLiteral("order"), json(m_register->order(found->id).value_or(*found))}};
}

TillCommands::Fields TillCommands::prints(const QStringList &)
{
    QJsonArray jobs;
    for (const PrintJob &job : m_printing->jobs())
        jobs.append(printJobToJson(job));
    return QJsonObject{{QStringLiteral("prints"), jobs}};
}

TillCommands::Fields TillCommands::printAgain(const QStringList &arguments)
{
    const auto done = m_printing->printAgain(arguments[0]);
    return done ? prints({}) : done.error();
}

TillCommands::Fields TillCommands::printNot(const QStringList &arguments)
{
    const auto done = m_printing->giveUp(arguments[0]);
    return done ? prints({}) : done.error();
}

} // namespace tandem
