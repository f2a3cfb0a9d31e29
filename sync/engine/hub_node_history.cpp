#include "sync/engine/hub_node.h"

namespace tandem {

namespace {

constexpr int historyEntries = 2000; ///< Looked at for one answer: a busy hub goes on in between
constexpr qint64 historyBytes = 4 * 1024 * 1024;
constexpr qint64 answerBytes = 160 * 1024;

} // namespace

void HubNode::history(Connection connection, const wire::AskHistory &ask)
{
    if (!sequencer(ask.stream)) {
        return refuse(connection,
                      {QStringLiteral("unknown-stream"), QStringLiteral("There is no such stream at this hub.")},
                      false);
    }
    const QList<Entry> page = m_reader->entries(ask.stream, ask.after, historyEntries, historyBytes);
    wire::History answer{ask.stream, page.isEmpty() ? ask.after + 1 : page.first().seq, ask.after, {}};
    qint64 bytes = 0;
    for (const Entry &entry : page) {
        answer.to = entry.seq;
        // An operation names its order by uid; where it names it otherwise, the client finds that it is not about it.
        const bool names = std::any_of(ask.orders.cbegin(), ask.orders.cend(), [&](OrderId order) {
            return entry.bytes.contains(order.toString().toLatin1());
        });
        if (!names)
            continue;
        answer.entries.append(entry);
        bytes += entry.bytes.size();
        if (bytes >= answerBytes)
            break;
    }
    reply(connection, wire::encode(answer));
}

} // namespace tandem
