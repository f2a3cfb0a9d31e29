#include "in_time.h"
#include "sync/engine/snapshot.h"

using namespace tandem;

namespace {

void check(const Order &order)
{
    const QByteArray written = serialize(order);
    const auto again = deserializeOrder(written);
    if (!again || serialize(*again) != written)
        qFatal("an order is not read as it was written");
}

void checkHeader(const QByteArray &bytes)
{
    StreamState state;
    if (!state.readHeader(bytes))
        return;
    const QByteArray written = state.serializeHeader();
    StreamState again;
    if (!again.readHeader(written) || again.serializeHeader() != written)
        qFatal("a header is not read as it was written");
}

} // namespace

/// What a hub sends a newcomer, and what a disk gives back: read as it was written, or not at all.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const InTime inTime;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto order = deserializeOrder(bytes))
        check(*order);
    if (const auto order = unpackOrder(bytes))
        check(*order);
    checkHeader(bytes);
    // As it is, and as if the bytes were what somebody had packed: few inputs are whole to zlib.
    for (const QByteArray &packed : {bytes, packPage(bytes)}) {
        const auto page = readPage(packed);
        if (!page)
            continue;
        checkHeader(page->header);
        for (const Order &order : page->orders)
            check(order);
    }
    return 0;
}
