#pragma once

#include "sync/model/result.h"
#include "sync/model/shop.h"

namespace tandem {

/// Cuts a change into parts of at most `maxBytes` encoded each, since an operation must fit a frame. Every part,
/// applied after those before it, leaves a shop that is right: products that take each other's name, code or barcode
/// stay together, and so do all multi-sessions. Pure. Errors: those of applyShopChange() for the change as a whole;
/// "too-large" when what must stay together does not fit.
Result<QList<ShopChange>> partsOf(const ShopChange &change, const Shop &present, qint64 maxBytes);

} // namespace tandem
