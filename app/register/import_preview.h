#pragma once

#include "sync/model/shop.h"

#include <QString>

namespace tandem {

/// What a change would do to the shop, for whoever decides about it.
struct ImportPreview
{
    struct Item
    {
        QString name;
        QString detail; ///< "Price 2.40 → 2.60"; of a new thing what it is
        bool isNew = false;
    };

    qsizetype added = 0;
    qsizetype changed = 0;
    QList<Item> items; ///< The first of them
};

/// Of products, categories and the like; `change` can be applied to `present`. At most `most` items.
ImportPreview previewOf(const ShopChange &change, const Shop &present, qsizetype most);

} // namespace tandem
