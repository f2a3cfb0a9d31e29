#include "sync/model/entry.h"

#include "sync/model/byte_text.h"
#include "sync/model/sha256.h"

namespace tandem {

QByteArray entryHash(const QByteArray &previous, const Entry &entry)
{
    const QByteArray beforeTheFirst(32, '\0');
    ByteText text(512 + entry.bytes.size());
    text << QByteArrayView(previous.isEmpty() ? beforeTheFirst : previous) << entry.seq << '\n'
         << entry.lineage << '\n'
         << entry.hubTime << '\n'
         << QByteArrayView(entry.outcome.toUtf8()) << '\n'
         << entry.number << '\n'
         << entry.run << '\n';
    text.hex(entry.stateHash) << '\n';
    if (!entry.origin.lineage.isNull())
        text << entry.origin.lineage << ' ' << entry.origin.seq << '\n';
    text << QByteArrayView(entry.bytes) << '\n';
    return sha256(text.view());
}

} // namespace tandem
