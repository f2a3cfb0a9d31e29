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

} // namespace

struct Sha256::Context
{
    Context()
        : evp(EVP_MD_CTX_new())
    {
        need(evp && EVP_DigestInit_ex2(evp, algorithm(), nullptr) == 1);
    }
    ~Context() { EVP_MD_CTX_free(evp); }
    Q_DISABLE_COPY_MOVE(Context)

    EVP_MD_CTX *evp;
};

Sha256::Sha256()
    : m_context(std::make_unique<Context>())
{
}

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes)
{
    need(EVP_DigestUpdate(m_context->evp, bytes.data(), std::size_t(bytes.size())) == 1);
}

QByteArray Sha256::result()
{
    QByteArray hash(hashBytes, Qt::Uninitialized);
    need(EVP_DigestFinal_ex(m_context->evp, reinterpret_cast<uchar *>(hash.data()), nullptr) == 1);
    need(EVP_DigestInit_ex2(m_context->evp, nullptr, nullptr) == 1);
    return hash;
}

QByteArray sha256(QByteArrayView bytes)
{
    thread_local Sha256 hash; // to make one takes as long as to hash an entry
    hash.add(bytes);
    return hash.result();
}

} // namespace tandem
