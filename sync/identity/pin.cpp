#include "sync/identity/pin.h"

#include <algorithm>
#include <array>
#include <sodium.h>

namespace tandem {

namespace {

void startSodium()
{
    if (sodium_init() < 0)
        qFatal("libsodium found no source of random numbers");
}

} // namespace

PinCost PinCost::least()
{
    return PinCost{crypto_pwhash_argon2id_OPSLIMIT_MIN, qsizetype(crypto_pwhash_argon2id_MEMLIMIT_MIN)};
}

QString hashPin(const QString &pin, PinCost cost)
{
    startSodium();
    std::array<char, crypto_pwhash_argon2id_STRBYTES> verifier{};
    QByteArray bytes = pin.toUtf8();
    const int failed = crypto_pwhash_argon2id_str(verifier.data(), bytes.constData(), quint64(bytes.size()),
                                                  cost.passes, size_t(cost.memory));
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    if (failed != 0)
        qFatal("No memory to hash a PIN");
    return QString::fromLatin1(verifier.data());
}

bool verifyPin(const QString &verifier, const QString &pin)
{
    startSodium();
    // libsodium wants a fixed array, ended by zeros.
    std::array<char, crypto_pwhash_argon2id_STRBYTES> known{};
    const QByteArray text = verifier.toLatin1();
    if (text.isEmpty() || text.size() >= qsizetype(known.size()))
        return false;
    std::copy(text.begin(), text.end(), known.begin());
    QByteArray bytes = pin.toUtf8();
    const int wrong = crypto_pwhash_argon2id_str_verify(known.data(), bytes.constData(), quint64(bytes.size()));
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    return wrong == 0;
}

} // namespace tandem
