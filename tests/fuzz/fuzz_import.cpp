#include "in_time.h"
#include "sync/import/product_csv.h"
#include "sync/import/shop_file.h"

using namespace tandem;

/// Files that people hand in: refused with the place and the reason, or read.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const InTime inTime;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto shop = changesFromShopFile(
            bytes, Shop(),
            {[](const QString &pin) { return pin; }, [](const QString &, const QString &) { return false; }});
        !shop && shop.error().text.isEmpty())
        qFatal("refused without a word");
    const Shop empty;
    if (const auto products = changesFromProductCsv(bytes, empty); !products && products.error().text.isEmpty())
        qFatal("refused without a word");
    return 0;
}
