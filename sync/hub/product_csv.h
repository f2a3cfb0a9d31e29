#pragma once

#include "sync/model/shop.h"

#include <QByteArray>

namespace tandem {

/// Reads a product list as a change of the present shop: what differs, new categories before their products; reading
/// the same list twice gives an empty change. Format: UTF-8 (a byte order mark is accepted), RFC 4180 with ',' and '"',
/// lines ended by LF or CR LF, at most 64 MiB. The first row names the columns, in any order: name, price (both
/// needed), code, barcode (several separated by ';'), category, taxes (names separated by ';'), unit. A column that is
/// absent leaves what is there; an empty field empties it. A category that does not exist is made; a tax must exist.
/// All or nothing. Error "bad-csv": each bad row by its line and reason, one a line of text, at most 1,000 of them.
Result<ShopChange> changesFromProductCsv(const QByteArray &csv, const Shop &present);

} // namespace tandem
