#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace tandem {

/// SHA-256 (FIPS 180-4) by OpenSSL: with the processor's own instructions it takes an eighth of QCryptographicHash's
/// time, and every entry, operation and order is hashed several times on its way. 32 bytes. Any thread.
QByteArray sha256(QByteArrayView bytes);

/// The same in pieces.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    void add(QByteArrayView bytes);
    QByteArray result(); ///< Of what was added; it then begins anew

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

} // namespace tandem
