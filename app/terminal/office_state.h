#pragma once

#include "app/register/back_office.h"
#include "sync/model/operation.h"

namespace tandem {

/// An item of the shop's lists, while somebody looks at it or changes it.
struct OfficeItem
{
    ShopList list = ShopList::Products;
    QString id;
    std::optional<ShopEntity> entity; ///< As it was when it was asked for; nothing of a new one
    std::optional<ShopEntity> after = {};
    bool isUndo = false;
};

/// The shop's lists while a manager has them open. Part of Desk.
struct OfficeState
{
    Author by;
    std::optional<ShopList> list; ///< As last asked
    QString words;
    OfficeItem form;
    std::optional<OfficeItem> sent; ///< On its way to the hub
    std::optional<OfficeItem> done; ///< Can be undone
    QByteArray csv;
    std::optional<ShopChange> import; ///< As it was previewed
    qsizetype imported = 0;
    bool isImporting = false;
};

} // namespace tandem
