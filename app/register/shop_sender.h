#pragma once

#include "sync/terminal/terminal.h"

#include <QObject>

namespace tandem {

/// Sends a change of the shop to the hub in as many operations as it needs, one after the other. On the terminal's
/// thread; one change at a time.
class ShopSender : public QObject
{
    Q_OBJECT
public:
    explicit ShopSender(Terminal *terminal, QObject *parent = nullptr); ///< The terminal is not owned

    /// An error means that nothing was sent: busy, and those of Terminal::submitShop() and partsOf(). Else done()
    /// follows, never at once.
    Result<void> send(const ShopChange &change, const Author &author);
    /// What is on its way arrives; nothing after it is sent. done() says that it was left.
    void leave();
    bool isBusy() const { return m_all > 0; }

signals:
    void progressed(qsizetype sent, qsizetype all); ///< Parts
    /// Errors: those of the hub, and left; when some of it was taken the sentence says so.
    void done(const tandem::Result<void> &result);

private:
    Result<void> sendNext();
    void onDone(const Result<void> &result);
    void finish(const Result<void> &result);

    Terminal *m_terminal;
    Author m_author;
    QList<ShopChange> m_parts; ///< Those to come, that on its way first
    qsizetype m_all = 0;
    bool m_left = false;
};

} // namespace tandem
