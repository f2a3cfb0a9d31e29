#include "sync/model/entry.h"

#include "sync/model/sha256.h"

namespace tandem {

QByteArray entryHash(const QByteArray &previous, const Entry &entry)
{
    QByteArray text;
    text.reserve(256 + entry.bytes.size());
    text += previous.isEmpty() ? QByteArray(32, '\0') : previous;
    text += QByteArray::number(entry.seq) + '\n';
    text += entry.lineage.toString().toLatin1() + '\n';
    text += QByteArray::number(entry.hubTime) + '\n';
    text += entry.outcome.toUtf8() + '\n';
    text += QByteArray::number(entry.number) + '\n';
    text += QByteArray::number(entry.run) + '\n';
    text += entry.stateHash.toHex() + '\n';
    if (!entry.origin.lineage.isNull())
        text += entry.origin.lineage.toString().toLatin1() + ' ' + QByteArray::number(entry.origin.seq) + '\n';
    text += entry.bytes + '\n';
    return sha256(text);
}

} // namespace tandem
