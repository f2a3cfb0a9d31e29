#pragma once

#include "sync/model/shop.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace tandem {

/// Reads a product list as a change of the present shop: what differs, new categories before their products; reading
/// the same list twice gives an empty change. Format: UTF-8 (a byte order mark is accepted), RFC 4180 with ',' and '"',
/// lines ended by LF or CR LF, at most 64 MiB. The first row names the columns, in any order: name, price (both
/// needed), code, barcode (several separated by ';'), category, taxes (names separated by ';'), unit. A column that is
/// absent leaves what is there; an empty field empties it. A category that does not exist is made; a tax must exist.
/// All or nothing. Error "bad-csv": each bad row by its line and reason, one a line of text, at most 1,000 of them.
/// `columns` says what each column is instead of the first row; empty for one that is left out.
Result<ShopChange> changesFromProductCsv(const QByteArray &csv, const Shop &present,
                                         const std::optional<QStringList> &columns = {});

/// The first row of a list, and the one below it.
struct CsvHead
{
    QStringList names;
    QStringList sample; ///< As many
};
Result<CsvHead> headOfCsv(const QByteArray &csv);

const QStringList &productColumns();                 ///< name, code, …
QString productColumnMeantBy(const QString &header); ///< Of what others write above their columns; empty: none

/// All products that are in use, as such a list: reading it again changes nothing.
QByteArray productCsv(const Shop &shop);

} // namespace tandem
