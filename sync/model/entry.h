#pragma once

#include "sync/model/ids.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace tandem {

/// A place in a log's history.
struct LogPosition
{
    LineageId lineage;
    qint64 seq = 0; ///< 0 = before the first entry

    friend auto operator<=>(const LogPosition &, const LogPosition &) = default;
};

/// Identity of an operation within one stream: counters run from 1 without holes per device and stream.
struct OpRef
{
    DeviceId device;
    qint64 counter = 0;

    friend auto operator<=>(const OpRef &, const OpRef &) = default;
    friend size_t qHash(const OpRef &ref, size_t seed = 0) noexcept
    {
        return qHash(ref.device, seed) ^ ::qHash(ref.counter, seed);
    }
};

/// One line of a stream's log, as the hub committed it. Never changes afterwards.
struct Entry
{
    qint64 seq = 0;    ///< Dense from 1 per stream
    LineageId lineage; ///< The lineage it was committed in
    LogPosition
        origin; ///< Where it was first committed, when the hub lost it and took it back behind newer ones; else null
    OpRef op;   ///< Read from `bytes`; kept beside it for look-ups
    QByteArray bytes;   ///< The op, byte for byte as its device made it (UTF-8 JSON)
    qint64 hubTime = 0; ///< Milliseconds since 1970 UTC; never falls within a log
    QString outcome;    ///< Stable code, see sync/model/outcome.h
    qint64 number = 0;  ///< Order number given by this entry; 0 = none
    qint64 run = 0;     ///< Run the number belongs to; 0 = none
    QByteArray
        stateHash;   ///< 32 bytes: hash of the order (or shop object) after this entry; empty where nothing changed
    QByteArray hash; ///< 32 bytes: SHA-256 of the previous entry's hash and all of the above, see entryHash()

    friend bool operator==(const Entry &, const Entry &) = default;
};

/// The chain: SHA-256 over `previous` (32 bytes, all zero before the first entry) followed by, each ended by '\n':
/// seq, lineage, hubTime, outcome, number, run (decimal or hexadecimal text), stateHash as hexadecimal text, where
/// there is an origin its lineage and seq with a space between them, and the op's bytes. PROTOCOL.md holds a worked
/// example.
QByteArray entryHash(const QByteArray &previous, const Entry &entry);

} // namespace tandem

// All of its members can be moved by copying their bytes.
Q_DECLARE_TYPEINFO(tandem::Entry, Q_RELOCATABLE_TYPE);
