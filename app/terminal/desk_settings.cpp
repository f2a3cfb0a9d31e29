#include "app/register/checks.h"
#include "app/register/print_queue.h"
#include "app/register/shop_sender.h"
#include "app/terminal/attention.h"
#include "app/terminal/desk.h"

#include <QDateTime>

namespace tandem {

namespace {

const QString printPrefix = QStringLiteral("print:"); // of the ids of what is not printed

}

// --- what needs attention -------------------------------------------------------------------------------------------

void Desk::publishAttention()
{
    QList<AttentionView> views = m_attention->list(m_format);
    for (const PrintJob &job : m_printing->jobs()) {
        if (job.state == PrintJob::State::Printing || (job.state == PrintJob::State::Waiting && job.trouble.isEmpty()))
            continue;
        AttentionView view;
        view.id = printPrefix + job.id;
        view.text = job.state == PrintJob::State::Waiting
                        ? tr("%1 is not printed yet. It is tried again.").arg(withMarksVisible(job.title))
                        : tr("%1 may be printed, or only half of it. Look at the paper: is it to be printed again?")
                              .arg(withMarksVisible(job.title));
        view.detail = job.trouble.isEmpty() ? tr("the program ended meanwhile") : withMarksVisible(job.trouble);
        view.order = job.order;
        view.print = true;
        views.append(view);
    }
    emit attentionChanged(views);
}

void Desk::printAgain(const QString &id)
{
    act([&] { return m_printing->printAgain(id.mid(printPrefix.size())); });
}

void Desk::readNotice(const QString &id)
{
    if (m_printing && id.startsWith(printPrefix))
        (void)m_printing->giveUp(id.mid(printPrefix.size()));
    else if (m_attention)
        m_attention->read(id);
}

void Desk::readNotices()
{
    if (m_attention)
        m_attention->readAll();
}

void Desk::dealWithNotice(const QString &id, const QString &manager, const QString &pin)
{
    if (!m_attention)
        return;
    const auto by = m_register->authorize(manager, pin);
    if (!by) {
        emit loginRefused(by.error().text);
        return;
    }
    if (const auto done = m_attention->dealWith(id, *by); !done)
        emit refused(done.error().text);
    else
        emit dealtWith();
}

// --- multi-sessions -------------------------------------------------------------------------------------------------

void Desk::openSettings(const QString &manager, const QString &pin)
{
    if (!m_register)
        return;
    closeSettings();
    const auto author = m_register->authorize(manager, pin);
    if (!author) {
        emit loginRefused(author.error().text);
        return;
    }
    m_settingsBy = *author;
    m_pinUnanswered = true;
    if (!m_terminal->askSessions())
        publishSettings(); // offline: it can be read
}

void Desk::closeSettings()
{
    m_settingsBy.reset();
    m_pinUnanswered = false;
}

void Desk::publishSettings()
{
    if (!m_settingsBy)
        return;
    const Shop &shop = m_terminal->shop();
    SettingsView view;
    view.sessions = shop.multiSessions.list();
    view.online = m_terminal->link().state == LinkState::Online;
    view.answersPin = std::exchange(m_pinUnanswered, false);
    for (const Pos &pos : shop.pos.list()) {
        PosChoice choice{pos.id, pos.name, {}, pos.options};
        for (const OpenSession &open : std::as_const(m_openSessions)) {
            if (open.pos != pos.name)
                continue;
            const QDateTime since = QDateTime::fromMSecsSinceEpoch(open.since);
            choice.openSession = tr("Session open since %1 by %2. Close it first.")
                                     .arg(m_format.locale().toString(since.time(), QLocale::ShortFormat), open.cashier);
        }
        view.poses.append(choice);
    }
    emit settingsKnown(view);
}

void Desk::saveSettings(const QList<MultiSession> &sessions, const QList<Pos> &poses)
{
    if (!m_settingsBy)
        return;
    const Shop &shop = m_terminal->shop();
    ShopChange change;
    for (const Pos &wanted : poses) {
        const Pos *known = shop.pos.find(wanted.id);
        if (!known || known->options == wanted.options)
            continue;
        Pos changed = *known; // only what the dialog shows; anything else may have changed meanwhile
        changed.options = wanted.options;
        change.append(changed);
    }
    for (MultiSession session : sessions) {
        if (session.id.isNull())
            session.id = m_terminal->newId<MultiSessionId>();
        const MultiSession *known = shop.multiSessions.find(session.id);
        if (!known || !(*known == session))
            change.append(session);
    }
    if (change.isEmpty()) {
        emit settingsSaved({});
        return;
    }
    if (const auto sent = m_sender->send(change, *m_settingsBy); !sent)
        emit settingsSaved(sent.error().text);
}

} // namespace tandem
