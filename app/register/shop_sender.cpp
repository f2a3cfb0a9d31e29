#include "app/register/shop_sender.h"

#include "sync/import/shop_parts.h"

namespace tandem {

namespace {

constexpr qint64 partBytes = 120 * 1024; // as an import at the hub is cut

} // namespace

ShopSender::ShopSender(Terminal *terminal, QObject *parent)
    : QObject(parent)
    , m_terminal(terminal)
{
    connect(terminal, &Terminal::shopChangeDone, this, &ShopSender::onDone);
}

Result<void> ShopSender::send(const ShopChange &change, const Author &author)
{
    if (isBusy())
        return Error{QStringLiteral("busy"), tr("The last change is still on its way.")};
    const auto parts = partsOf(change, m_terminal->shop(), partBytes);
    if (!parts)
        return parts.error();
    m_parts = *parts;
    m_all = m_parts.size();
    m_author = author;
    m_left = false;
    if (m_parts.isEmpty()) {
        m_all = 1;
        QMetaObject::invokeMethod(
            this, [this] { finish({}); }, Qt::QueuedConnection);
        return {};
    }
    const auto sent = sendNext();
    if (!sent)
        m_all = 0;
    return sent;
}

Result<void> ShopSender::sendNext() { return m_terminal->submitShop(m_parts.first(), m_author); }

void ShopSender::leave() { m_left = isBusy(); }

void ShopSender::onDone(const Result<void> &result)
{
    if (!isBusy() || m_parts.isEmpty())
        return;
    if (!result)
        return finish(result);
    m_parts.removeFirst();
    emit progressed(m_all - m_parts.size(), m_all);
    if (m_parts.isEmpty())
        return finish({});
    if (m_left)
        return finish(Error{QStringLiteral("left"), tr("It was left.")});
    // Not from within the terminal's own work.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (const auto sent = sendNext(); !sent)
                finish(sent);
        },
        Qt::QueuedConnection);
}

void ShopSender::finish(const Result<void> &result)
{
    const qsizetype taken = m_all - m_parts.size();
    const qsizetype all = std::exchange(m_all, 0);
    m_parts.clear();
    if (result || taken == 0 || taken == all) {
        emit done(result);
        return;
    }
    emit done(Error{
        result.error().code,
        tr("%1 %2 of %3 parts of it were taken; do the rest once more.").arg(result.error().text).arg(taken).arg(all)});
}

} // namespace tandem
