#pragma once

#include "sync/model/ids.h"
#include "sync/model/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace tandem {

/// Who this device is: an Ed25519 key pair made at first start. Whoever holds the file is the device.
/// Immutable after loading; may be used from any thread. Copies share the key, which is wiped with the last one.
class DeviceIdentity
{
public:
    /// Reads `folder`/device.key, or makes it (mode 0600) where there is none; the folder must exist.
    /// Errors: "identity-unreadable" damaged, readable by others, or not to be read; "identity-unwritable".
    static Result<DeviceIdentity> loadOrCreate(const QString &folder);
    /// Puts a new key in place of the present one, which is kept beside it as device.key.old: for a device that was
    /// cloned.
    static Result<DeviceIdentity> renew(const QString &folder);

    QByteArray publicKey() const; ///< 32 bytes
    DeviceId deviceId() const;
    /// Three letters, A to Z without I and O, that begin this device's receipt references.
    QString receiptLetters() const;
    QByteArray sign(const QByteArray &message) const; ///< 64 bytes

    /// False for keys and signatures of the wrong size, too.
    static bool verify(const QByteArray &publicKey, const QByteArray &message, const QByteArray &signature);
    static DeviceId deviceIdOf(const QByteArray &publicKey);
    static QString receiptLettersOf(const QByteArray &publicKey);

private:
    struct Key;
    explicit DeviceIdentity(std::shared_ptr<const Key> key);

    std::shared_ptr<const Key> m_key;
};

} // namespace tandem
