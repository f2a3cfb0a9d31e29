#pragma once

#include "sync/model/shop.h"

#include <QByteArray>

#include <functional>

namespace tandem {

/// How PINs become verifiers: hashPin() and verifyPin() of sync/identity, or cheap ones in tests.
struct PinFunctions
{
    std::function<QString(const QString &pin)> hash;
    std::function<bool(const QString &verifier, const QString &pin)> verify;
};

/// Reads UTF-8 JSON of at most 64 MiB as a change of the present shop: what differs, each thing after those it names;
/// importing twice gives an empty change. Strict: `shop` and `currency` are needed, all lists may be absent; an unknown
/// key, a member twice, a wrong type, a text over 200 characters, a negative price, a tax over 100 % or a name, code or
/// barcode twice is refused ("bad-shop-file"); so is what names things that are neither in the file nor in the shop
/// ("unknown-reference"), what another product of the shop has ("duplicate"), a ring of categories ("bad-shop") and a
/// POS in two active multi-sessions ("pos-taken"). The error names everything that is wrong, one a line of text, by
/// line and path: `line 7: products[3].price: "2,40" is not an amount; write it like "2.40"`; what is not JSON at all
/// only by `line 7: …`. A PIN is 4 to 32 digits and never quoted. Things are the same by name, products by code before
/// name; what the file does not speak of (a POS's options, whether a product or cashier is active, things not listed)
/// stays. Hashes PINs: takes long.
Result<ShopChange> changesFromShopFile(const QByteArray &json, const Shop &present, const PinFunctions &pins);

} // namespace tandem
