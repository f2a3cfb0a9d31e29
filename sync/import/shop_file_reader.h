#pragma once

#include "sync/import/shop_file_trouble.h"
#include "sync/model/shop.h"

namespace tandem {

/// What a cashier may do without a manager, as a shop file says it.
struct ShopFileLimits
{
    std::optional<Rate> discount;
    bool price = true;
    std::optional<Money> refund;
};

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
        std::optional<QString> printer; ///< Absent: as it is; empty: none
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
        QStringList moreBarcodes;
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
        std::optional<QString> printer; ///< Absent: as it is; empty: none
    };
    struct PrinterRow
    {
        QString name;
        QString address;
        int columns = 42;
        QString codePage;
        bool cuts = true;
        bool drawer = false;
        bool answers = true;
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
    struct ReceiptTexts
    {
        QStringList header;
        QStringList footer;
    };
    std::optional<Money> cashStep; ///< Absent, like the next two: as it is
    std::optional<ShopFileLimits> limits;
    std::optional<ReceiptTexts> receipt;
    QList<PrinterRow> printers;
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

/// First step of changesFromShopFile(): the rows as they stand in the file, side by side with its lists. What is wrong
/// goes to `trouble`, its row is there all the same; nothing when not even the lists can be told.
std::optional<ShopFile> readShopFile(ShopFileTrouble &trouble);

} // namespace tandem
