#pragma once

#include "sync/model/result.h"

#include <QString>

namespace tandem {

/// Room on the disk kept for a payment that has begun: 1 MiB in a file. When the disk is full otherwise, it is let go,
/// so that money that was taken can be noted. One thread.
class TillReserve
{
public:
    explicit TillReserve(QString file)
        : m_file(std::move(file))
    {
    }

    /// Takes the room unless it is held already. Errors: store-full, store-read-only, store-failed.
    Result<void> keep() const;
    void letGo() const;

private:
    QString m_file;
};

} // namespace tandem
