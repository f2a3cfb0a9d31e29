#pragma once

#include "sync/model/shop.h"

#include <QByteArray>

#include <functional>

namespace tandem {

/// A shop file (contract.md, SHOP.json) as it was read: things name each other, nothing is looked up yet.
/// Plain PINs live here and nowhere else.
struct ShopFile
{
    struct TaxRow
    {
        QString name;
        Rate rate;
        bool included = false;
    };
    struct CategoryRow
    {
        QString name;
        std::optional<QString> parent;
        QString color;
    };
    struct ProductRow
    {
        QString name;
        QString code;
        QString barcode;
        Money price;
        QString category;
        QStringList taxes;
        QString unit;
    };
    struct CustomerRow
    {
        QString name;
        QString email;
        QString phone;
        std::optional<QString> fiscalPosition;
    };
    struct FiscalPositionRow
    {
        QString name;
        QList<std::pair<QString, std::optional<QString>>> map;
    };
    struct PaymentMethodRow
    {
        QString name;
        QString kind;
    };
    struct CashierRow
    {
        QString name;
        QString pin;
        Role role = Role::Cashier;
    };
    struct PosRow
    {
        QString name;
        QStringList methods;
    };
    struct MultiSessionRow
    {
        QString name;
        bool active = true;
        QStringList pos;
    };

    QString shop;
    Currency currency;
    std::optional<QString> locale;       ///< Absent: as it is, or "en_IE" for a new shop
    std::optional<TaxRounding> rounding; ///< Absent: as it is, or per line for a new shop
    QList<TaxRow> taxes;
    QList<CategoryRow> categories;
    QList<ProductRow> products;
    QList<CustomerRow> customers;
    QList<FiscalPositionRow> fiscalPositions;
    QList<PaymentMethodRow> paymentMethods;
    QList<CashierRow> cashiers;
    QList<PosRow> pos;
    QList<MultiSessionRow> multiSessions;
};

/// Reads UTF-8 JSON of at most 64 MiB. Strict: `shop` and `currency` are needed, all lists may be absent; an unknown
/// key, a wrong type, a text over 200 characters or a name, code or barcode twice is refused ("bad-shop-file") in one
/// sentence that begins with the place: `products[3].price: "2,40" is not an amount; write it like "2.40"`, or
/// `line 7: …` where it is not JSON at all. A PIN is 4 to 32 digits and never quoted.
Result<ShopFile> parseShopFile(const QByteArray &json);

/// How PINs become verifiers: hashPin() and verifyPin() of sync/identity, or cheap ones in tests.
struct PinFunctions
{
    std::function<QString(const QString &pin)> hash;
    std::function<bool(const QString &verifier, const QString &pin)> verify;
};

/// What of the file differs from the present shop, each thing after those it names; importing twice gives an empty
/// change. Things are the same by name, products by code before name; what the file does not speak of (a POS's options,
/// whether a product or cashier is active, things not listed) stays. References may be to things of the file or of the
/// present shop, else "unknown-reference". applyShopChange() checks what remains. Hashes PINs: takes long.
Result<ShopChange> changesFor(const ShopFile &file, const Shop &present, const PinFunctions &pins);

} // namespace tandem
