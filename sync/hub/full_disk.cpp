#include "sync/hub/full_disk.h"

#include "sync/wire/frames.h"

#include <variant>

namespace tandem {

std::optional<QByteArray> refusalWhenFull(const QByteArray &bytes)
{
    const auto frame = wire::decode(bytes, bytes.size());
    if (!frame || !(std::holds_alternative<wire::Push>(*frame) || std::holds_alternative<wire::Refill>(*frame)))
        return std::nullopt;
    return wire::encode(
        wire::ErrorFrame{QStringLiteral("disk-full"), QStringLiteral("This hub's disk is full: it takes no work until "
                                                                     "there is room. Send it again later.")});
}

} // namespace tandem
