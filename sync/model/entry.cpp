#include "sync/model/entry.h"

#include <QCryptographicHash>

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
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

} // namespace tandem
