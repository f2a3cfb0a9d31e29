#include "app/terminal/attention.h"
#include "app/terminal/desk.h"
#include "sync/hub/hub.h"
#include "sync/hub/hub_promote.h"

#include <QDir>

namespace tandem {

void Desk::askRunHubHere(const QString &manager, const QString &pin)
{
    if (!m_register)
        return;
    if (const auto by = m_register->authorize(manager, pin); !by) {
        emit loginRefused(by.error().text);
        return;
    }
    if (m_options.host) {
        emit refused(tr("The hub runs on this terminal already."));
        return;
    }
    if (m_terminal->link().state == LinkState::Online) {
        emit refused(tr("The hub answers. A terminal's copy takes its place only where it is gone for good."));
        return;
    }
    emit mayRunHubHere(m_terminal->hub().toString());
}

void Desk::dropPromoted()
{
    m_hub.reset();
    if (!m_options.promote.isEmpty())
        QDir(m_options.terminal.dataFolder + QStringLiteral("/hub")).removeRecursively();
}

bool Desk::promote()
{
    const QString &folder = m_options.terminal.dataFolder;
    const auto promoted =
        promoteTerminal(folder, folder + QStringLiteral("/hub"), HubId::parse(m_options.promote).value_or(HubId()));
    if (promoted)
        return true;
    emit failed(promoted.error());
    return false;
}

} // namespace tandem
