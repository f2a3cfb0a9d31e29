#pragma once

// clang-format off
#include <QHash> // First: ids.h hashes ids
// clang-format on

#include "sync/model/ids.h"
#include "sync/model/money.h"
#include "sync/model/rate.h"
#include "sync/model/result.h"

#include <QList>
#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace tandem {

/// When tax is rounded: for each line, or once for the sum of equal taxes of an order.
enum class TaxRounding { PerLine, PerOrder };

enum class Role { Cashier, Manager };

struct Tax
{
    TaxId id;
    QString name;
    Rate rate;
    bool included = false; ///< Prices hold it already

    friend bool operator==(const Tax &, const Tax &) = default;
};

struct Category
{
    CategoryId id;
    QString name;
    std::optional<CategoryId> parent;
    QString color;                         ///< "#rrggbb", or empty
    std::optional<PrinterId> printer = {}; ///< Prints tickets of its goods, and of those below it that have none

    friend bool operator==(const Category &, const Category &) = default;
};

struct Product
{
    ProductId id;
    QString name;
    QString code;    ///< Unique when not empty
    QString barcode; ///< Unique when not empty
    Money price;
    CategoryId category; ///< Null: in none
    QList<TaxId> taxes;
    QString unit;
    bool active = true;
    QStringList moreBarcodes = {}; ///< Beside `barcode`; each is unique

    QStringList barcodes() const; ///< All of them
    friend bool operator==(const Product &, const Product &) = default;
};

/// A receipt or ticket printer that understands ESC/POS.
struct Printer
{
    PrinterId id;
    QString name;
    QString address;  ///< "10.0.0.5:9100", or a device file: "/dev/usb/lp0"
    int columns = 42; ///< Letters in a line, 24 to 64
    QString codePage = QStringLiteral("cp858");
    bool cuts = true;
    bool kicksDrawer = false; ///< A cash drawer hangs on it
    bool answers = true;      ///< Over the network: says when it has taken a job

    friend bool operator==(const Printer &, const Printer &) = default;
};

struct Customer
{
    CustomerId id;
    QString name;
    QString email;
    QString phone;
    std::optional<FiscalPositionId> fiscalPosition;

    friend bool operator==(const Customer &, const Customer &) = default;
};

struct FiscalPosition
{
    FiscalPositionId id;
    QString name;
    QList<std::pair<TaxId, std::optional<TaxId>>> map; ///< From, and to; without `to` the tax falls away

    friend bool operator==(const FiscalPosition &, const FiscalPosition &) = default;
};

struct PaymentMethod
{
    PaymentMethodId id;
    QString name;
    QString kind; ///< "cash" or "card"

    friend bool operator==(const PaymentMethod &, const PaymentMethod &) = default;
};

struct Cashier
{
    CashierId id;
    QString name;
    QString pinVerifier; ///< See sync/identity/pin.h; never the PIN. Empty: nobody gets in by it
    Role role = Role::Cashier;
    bool active = true;

    friend bool operator==(const Cashier &, const Cashier &) = default;
};

bool isManager(const Cashier &cashier); ///< And still works here

/// What a POS does when an order comes in from another one.
struct PosOptions
{
    bool acceptIncoming = true;
    bool replaceEmpty = true;
    bool switchWhenEmpty = false;

    friend bool operator==(const PosOptions &, const PosOptions &) = default;
};

struct Pos
{
    PosId id;
    QString name;
    QList<PaymentMethodId> methods; ///< Empty: all
    PosOptions options;
    std::optional<PrinterId> printer = {}; ///< Of its receipts

    friend bool operator==(const Pos &, const Pos &) = default;
};

/// POSes that share their open orders while it is active.
struct MultiSession
{
    MultiSessionId id;
    QString name;
    bool active = false;
    QList<PosId> pos;

    friend bool operator==(const MultiSession &, const MultiSession &) = default;
};

/// What the shop has decided about selling and paying. A cashier's limits are a manager's to cross.
struct ShopRules
{
    Money cashStep;                   ///< What cash is paid in multiples of: 0.05, say. Zero: to the cent
    std::optional<Rate> mostDiscount; ///< Of a cashier's, the line's and the order's together; absent: no limit
    bool cashiersSetPrices = true;
    std::optional<Money> mostRefund; ///< Of a cashier's, in one order; absent: no limit
    QStringList receiptHeader;       ///< Lines under the shop's name
    QStringList receiptFooter;

    friend bool operator==(const ShopRules &, const ShopRules &) = default;
};

/// What is said of the shop as a whole. There is one; it has no id.
struct ShopInfo
{
    QString name;
    Currency currency;
    QString locale; ///< Such as "en_IE"
    TaxRounding rounding = TaxRounding::PerLine;
    ShopRules rules = {};

    friend bool operator==(const ShopInfo &, const ShopInfo &) = default;
};

using ShopEntity = std::variant<ShopInfo, Tax, Category, Product, Customer, FiscalPosition, PaymentMethod, Cashier, Pos,
                                MultiSession, Printer>;
/// Things as they shall be from now on, whole, told apart by their id. The order does not matter.
using ShopChange = QList<ShopEntity>;

/// All things of one kind, found by id and by name, kept in the order in which they came. Cheap to copy.
template<typename T>
class ShopTable
{
public:
    using IdType = decltype(T::id);

    qsizetype size() const { return m_order.size(); }
    bool isEmpty() const { return m_order.isEmpty(); }
    bool contains(IdType id) const { return m_byId.contains(id); }
    const QList<IdType> &order() const { return m_order; }
    const QHash<IdType, T> &byId() const { return m_byId; }

    /// Null when there is none. Valid until the shop changes.
    const T *find(IdType id) const
    {
        const auto it = m_byId.constFind(id);
        return it == m_byId.cend() ? nullptr : &*it;
    }
    /// By its exact name, upper and lower case told apart.
    const T *findByName(const QString &name) const
    {
        const auto it = m_byName.constFind(name);
        return it == m_byName.cend() ? nullptr : find(*it);
    }
    /// All, in order; copies.
    QList<T> list() const
    {
        QList<T> all;
        all.reserve(size());
        for (const IdType &id : m_order)
            all.append(*find(id));
        return all;
    }

    friend bool operator==(const ShopTable &a, const ShopTable &b)
    {
        return a.m_order == b.m_order && a.m_byId == b.m_byId;
    }

private:
    friend class ShopChanger;

    QHash<IdType, T> m_byId;
    QHash<QString, IdType> m_byName;
    QList<IdType> m_order;
};

/// The catalogue and settings of one shop: a plain value, read everywhere, changed only by applyShopChange().
struct Shop
{
    QString name;
    Currency currency;
    QString locale;
    TaxRounding rounding = TaxRounding::PerLine;
    ShopRules rules;

    ShopTable<Tax> taxes;
    ShopTable<Category> categories;
    ShopTable<Product> products;
    ShopTable<Customer> customers;
    ShopTable<FiscalPosition> fiscalPositions;
    ShopTable<PaymentMethod> paymentMethods;
    ShopTable<Cashier> cashiers;
    ShopTable<Pos> pos;
    ShopTable<MultiSession> multiSessions;
    ShopTable<Printer> printers;
    QHash<QString, ProductId> productsByCode;
    QHash<QString, ProductId> productsByBarcode;

    ShopInfo info() const { return ShopInfo{name, currency, locale, rounding, rules}; }
    bool isEmpty() const { return name.isEmpty(); } ///< Nothing was imported yet

    /// By exact name, then code, then barcode, as a cashier would type it. Null when there is none.
    const Product *findProduct(const QString &text) const;
    std::optional<MultiSession> activeMultiSessionOf(PosId id) const;
    /// The log a POS works on: the bytes of its active multi-session's id, else of its own.
    StreamId streamOf(PosId id) const;
    /// The methods a POS takes, in the shop's order.
    QList<PaymentMethod> methodsOf(PosId id) const;

    friend bool operator==(const Shop &, const Shop &) = default;
};

/// Puts each entity in place of the one with its id, or adds it; all or nothing, and what a refusal leaves is
/// untouched. Refuses (code, sentence): "unknown-reference" what names things that are nowhere, "duplicate" a name (per
/// kind), code or barcode twice, "bad-shop" an empty name, null id, ring of categories or foreign currency, "pos-taken"
/// a POS in two active multi-sessions.
Result<void> applyShopChange(Shop &shop, const ShopChange &change);

/// The id of an imported thing: the first 16 bytes of SHA-256("<kind>\n<key>"), so that importing twice meets the same.
/// kind is the wire's: "tax", "category", "product", …
QByteArray derivedIdBytes(QLatin1String kind, const QString &key);
template<typename IdType>
IdType derivedId(QLatin1String kind, const QString &key)
{
    return IdType::fromBytes(derivedIdBytes(kind, key));
}

} // namespace tandem
