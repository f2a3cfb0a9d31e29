#include "sync/model/sha256.h"

#include <openssl/evp.h>

namespace tandem {

namespace {

constexpr qsizetype hashBytes = 32;

/// Looked up once: it takes longer than hashing a short text.
const EVP_MD *algorithm()
{
    static const EVP_MD *const sha = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return sha;
}

/// A hash that is not one must reach nobody.
void need(bool done)
{
    if (!done)
        qFatal("SHA-256 is not there");
}

class Digest
{
public:
    Digest()
        : m_context(EVP_MD_CTX_new())
    {
        need(m_context && EVP_DigestInit_ex2(m_context, algorithm(), nullptr) == 1);
    }
    ~Digest() { EVP_MD_CTX_free(m_context); }
    Q_DISABLE_COPY_MOVE(Digest)

    void restart() { need(EVP_DigestInit_ex2(m_context, nullptr, nullptr) == 1); }
    void add(QByteArrayView bytes) { need(EVP_DigestUpdate(m_context, bytes.data(), std::size_t(bytes.size())) == 1); }
    QByteArray result()
    {
        QByteArray hash(hashBytes, Qt::Uninitialized);
        need(EVP_DigestFinal_ex(m_context, reinterpret_cast<uchar *>(hash.data()), nullptr) == 1);
        return hash;
    }

private:
    EVP_MD_CTX *m_context;
};

} // namespace

struct Sha256::Context
{
    Digest digest;
};

Sha256::Sha256()
    : m_context(std::make_unique<Context>())
{
}

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes) { m_context->digest.add(bytes); }

QByteArray Sha256::result() { return m_context->digest.result(); }

QByteArray sha256(QByteArrayView bytes)
{
    // To make one takes as long as to hash an entry.
    thread_local Digest digest;
    digest.restart();
    digest.add(bytes);
    return digest.result();
}

} // namespace tandem
