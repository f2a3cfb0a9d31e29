#include "in_time.h"
#include "sync/wire/frames.h"
#include "sync/wire/op_codec.h"
#include "sync/wire/shop_op.h"

using namespace tandem;

/// Whatever comes over the wire: refused with a reason or read, and what was read is written and read the same again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const InTime inTime;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto frame = wire::decode(bytes, 256 * 1024)) {
        const QByteArray written = wire::encode(*frame);
        const auto again = wire::decode(written, 4 * 1024 * 1024);
        if (!again || wire::encode(*again) != written)
            qFatal("a frame is not read as it was written");
    }
    if (const auto operation = decodeOperation(bytes, Currency())) {
        const QByteArray written = encodeOperation(*operation);
        const auto again = decodeOperation(written, Currency());
        if (!again || encodeOperation(*again) != written)
            qFatal("an operation is not read as it was written");
    }
    if (const auto operation = decodeShopOperation(bytes))
        static_cast<void>(encodeShopOperation(*operation));
    return 0;
}
