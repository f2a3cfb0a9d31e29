#include "sync/identity/device_identity.h"

#include "sync/model/sha256.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

namespace tandem {

struct DeviceIdentity::Key
{
    std::array<uchar, crypto_sign_PUBLICKEYBYTES> publicKey{};
    std::array<uchar, crypto_sign_SECRETKEYBYTES> secretKey{};

    Key() = default;
    Key(const Key &) = delete;
    Key &operator=(const Key &) = delete;
    ~Key() { sodium_memzero(secretKey.data(), secretKey.size()); }
};

namespace {

constexpr QLatin1String keyFile("device.key");
constexpr QLatin1String heading("tandem device key 1\n");

struct DeviceIdentityTexts
{
    Q_DECLARE_TR_FUNCTIONS(tandem::DeviceIdentity)
};

void startSodium()
{
    if (sodium_init() < 0)
        qFatal("libsodium found no source of random numbers");
}

Error unreadable(const QString &path, const QString &why)
{
    return Error{
        QStringLiteral("identity-unreadable"),
        DeviceIdentityTexts::tr("This device's key %1 cannot be used: %2").arg(QDir::toNativeSeparators(path), why)};
}

Error unwritable(const QString &path, const QString &why)
{
    return Error{
        QStringLiteral("identity-unwritable"),
        DeviceIdentityTexts::tr("This device's key %1 cannot be written: %2").arg(QDir::toNativeSeparators(path), why)};
}

void syncFolder(const QString &folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle >= 0) {
        ::fsync(handle);
        ::close(handle);
    }
}

/// Writes the file whole or not at all: under another name first, private from its first byte.
Result<void> writeKey(const QString &folder, const QString &path, const QByteArray &seed)
{
    const QString draft = path + QStringLiteral(".new");
    QFile::remove(draft);
    const int handle = ::open(QFile::encodeName(draft).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (handle < 0)
        return unwritable(path, qt_error_string(errno));
    QFile file;
    const bool opened = file.open(handle, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle);
    QByteArray content(heading.data(), heading.size());
    content += seed.toHex() + '\n';
    const bool written = opened && file.write(content) == content.size() && file.flush() && ::fsync(file.handle()) == 0;
    sodium_memzero(content.data(), size_t(content.size()));
    const QString why = file.errorString();
    file.close();
    if (!written || ::rename(QFile::encodeName(draft).constData(), QFile::encodeName(path).constData()) != 0)
        return unwritable(path, written ? qt_error_string(errno) : why);
    syncFolder(folder);
    return {};
}

Result<QByteArray> readSeed(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if (file.permissions() & others)
        return unreadable(path, DeviceIdentityTexts::tr("others may read it; allow only its owner"));
    const QByteArray content = file.read(1024);
    if (!content.startsWith(heading.data()))
        return unreadable(path, DeviceIdentityTexts::tr("it is damaged"));
    const QByteArray hex = content.sliced(heading.size()).trimmed();
    const QByteArray seed = QByteArray::fromHex(hex);
    if (seed.size() != crypto_sign_SEEDBYTES || seed.toHex() != hex)
        return unreadable(path, DeviceIdentityTexts::tr("it is damaged"));
    return seed;
}

const uchar *bytesOf(const QByteArray &array) { return reinterpret_cast<const uchar *>(array.constData()); }

} // namespace

DeviceIdentity::DeviceIdentity(std::shared_ptr<const Key> key)
    : m_key(std::move(key))
{
}

Result<DeviceIdentity> DeviceIdentity::loadOrCreate(const QString &folder)
{
    startSodium();
    const QString path = QDir(folder).filePath(keyFile);
    if (!QFileInfo::exists(path)) {
        QByteArray seed(crypto_sign_SEEDBYTES, Qt::Uninitialized);
        randombytes_buf(seed.data(), size_t(seed.size()));
        const auto written = writeKey(folder, path, seed);
        sodium_memzero(seed.data(), size_t(seed.size()));
        if (!written)
            return written.error();
    }
    auto seed = readSeed(path);
    if (!seed)
        return seed.error();
    auto key = std::make_shared<Key>();
    crypto_sign_seed_keypair(key->publicKey.data(), key->secretKey.data(), bytesOf(*seed));
    sodium_memzero(seed->data(), size_t(seed->size()));
    return DeviceIdentity(std::move(key));
}

Result<DeviceIdentity> DeviceIdentity::renew(const QString &folder)
{
    const QString path = QDir(folder).filePath(keyFile);
    if (QFileInfo::exists(path)) {
        const QString old = path + QStringLiteral(".old");
        if (::rename(QFile::encodeName(path).constData(), QFile::encodeName(old).constData()) != 0)
            return unwritable(path, qt_error_string(errno));
    }
    return loadOrCreate(folder);
}

QByteArray DeviceIdentity::publicKey() const
{
    return QByteArray(reinterpret_cast<const char *>(m_key->publicKey.data()), qsizetype(m_key->publicKey.size()));
}

DeviceId DeviceIdentity::deviceId() const { return deviceIdOf(publicKey()); }

QString DeviceIdentity::receiptLetters() const { return receiptLettersOf(publicKey()); }

QByteArray DeviceIdentity::sign(const QByteArray &message) const
{
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<uchar *>(signature.data()), nullptr, bytesOf(message),
                         quint64(message.size()), m_key->secretKey.data());
    return signature;
}

bool DeviceIdentity::verify(const QByteArray &publicKey, const QByteArray &message, const QByteArray &signature)
{
    startSodium();
    return publicKey.size() == crypto_sign_PUBLICKEYBYTES && signature.size() == crypto_sign_BYTES
           && crypto_sign_verify_detached(bytesOf(signature), bytesOf(message), quint64(message.size()),
                                          bytesOf(publicKey))
                  == 0;
}

DeviceId DeviceIdentity::deviceIdOf(const QByteArray &publicKey)
{
    return DeviceId::fromBytes(sha256(publicKey).first(16));
}

QString DeviceIdentity::receiptLettersOf(const QByteArray &publicKey)
{
    // Without I and O, which read as 1 and 0. The id takes the hash's first half, the letters its last eight bytes.
    static constexpr QLatin1String letters("ABCDEFGHJKLMNPQRSTUVWXYZ");
    const QByteArray hash = sha256(publicKey);
    quint64 number = 0;
    for (const char byte : hash.last(8))
        number = number << 8 | uchar(byte);
    QString text;
    for (int i = 0; i < 3; ++i) {
        text += letters[qsizetype(number % 24)];
        number /= 24;
    }
    return text;
}

} // namespace tandem
