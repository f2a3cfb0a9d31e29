#pragma once

#include "app/register/shop_format.h"
#include "sync/model/shop.h"

#include <QList>
#include <QString>

#include <vector>

namespace tandem {

/// The products of a shop as a till shows them, ready to be searched at every key: 100,000 products in a few
/// milliseconds. A plain value once made; reading it is safe from any thread.
class Catalogue
{
public:
    struct Tile
    {
        ProductId id;
        QString name;
        QString price; ///< As shown
        QString color; ///< Of its category, "#rrggbb"; may be empty
    };
    struct Category
    {
        CategoryId id;
        QString name;
    };

    Catalogue() = default;
    explicit Catalogue(const Shop &shop);

    const QList<Tile> &tiles() const { return m_tiles; }
    /// Those that hold products, in the shop's order; products of a sub-category count for those above it, too.
    const QList<Category> &categories() const { return m_categories; }

    /// Indexes of the tiles that hold every word of `words` in name, code or barcode (upper and lower case, accents
    /// and width alike), in the catalogue's order. A null category means all.
    QList<int> find(CategoryId category, const QString &words) const;

    /// How text is compared: lower case, without accents.
    static QString folded(const QString &text);

private:
    QList<Tile> m_tiles;
    QList<Category> m_categories;
    QHash<CategoryId, QList<int>> m_byCategory;
    QString m_text;                ///< The folded words of all tiles, one after another, each ended by '\n'
    std::vector<qsizetype> m_ends; ///< Where each tile's words end in m_text
};

} // namespace tandem
