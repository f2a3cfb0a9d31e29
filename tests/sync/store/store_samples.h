#pragma once

#include "sync/store/log_store.h"

namespace tandem::samples {

template<typename T>
T id(char fill)
{
    return T::fromBytes(QByteArray(16, fill));
}

inline StreamId stream(char fill = 's') { return id<StreamId>(fill); }

/// An entry that may follow seq - 1, by device 'd' unless told.
inline Entry entry(qint64 seq, qint64 number = 0, char device = 'd')
{
    Entry made;
    made.seq = seq;
    made.lineage = id<LineageId>('l');
    made.op = {id<DeviceId>(device), seq};
    made.bytes = QByteArrayLiteral("{\"op\":\"\xc3\xa9\"}") + QByteArray::number(seq);
    made.hubTime = 1'700'000'000'000 + seq;
    made.outcome = QStringLiteral("applied");
    made.number = number;
    made.run = number > 0 ? 3 : 0;
    made.stateHash = seq % 2 == 0 ? QByteArray() : QByteArray(32, '\0');
    made.hash = entryHash(QByteArray(32, '\1'), made);
    return made;
}

inline Batch entries(qint64 from, qint64 to, StreamId where = stream())
{
    Batch batch;
    for (qint64 seq = from; seq <= to; ++seq)
        batch.entries.append({where, entry(seq)});
    return batch;
}

inline StoredState row(char key, bool open, qint64 number = 0, const QString &search = QString())
{
    return StoredState{QByteArray(16, key), open, 3, number, search, QByteArray("state\0of ", 9) + key};
}

} // namespace tandem::samples
