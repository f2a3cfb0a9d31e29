#pragma once

#include "sync/model/shop.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tandem {

/// One thing of the shop as a compact JSON object {"kind":"product","id":…,"name":…}: ids as 32 hexadecimal digits,
/// amounts and rates as decimal strings, what is empty or as usual left out. An amount carries its currency only
/// as {"price":"2.40","currency":"EUR"}. Kinds: shop, tax, category, product, customer, fiscal_position,
/// payment_method, cashier, pos, multi_session.
QJsonObject shopEntityToJson(const ShopEntity &entity);
/// Tolerates unknown keys. Refuses ("bad-shop-entity") an unknown kind, a missing id or name, wrong types, names over
/// 200 characters, and what is no amount, rate or id; never a reference, which applyShopChange() checks.
Result<ShopEntity> shopEntityFromJson(const QJsonObject &json);

QJsonArray shopChangeToJson(const ShopChange &change);
/// As above; the sentence names the place, counted from 0: `[3]: …`
Result<ShopChange> shopChangeFromJson(const QJsonArray &json);

} // namespace tandem
