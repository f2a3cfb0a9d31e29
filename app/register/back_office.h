#pragma once

#include "sync/model/shop.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QStringList>

#include <array>
#include <functional>
#include <optional>

namespace tandem {

/// The lists of a shop that a manager keeps: those of a shop file, without its multi-sessions, which have settings of
/// their own. Shop is what is said of the shop as a whole: one item.
enum class ShopList {
    Products,
    Categories,
    Customers,
    Taxes,
    FiscalPositions,
    PaymentMethods,
    Cashiers,
    Pos,
    Printers,
    Shop
};
inline constexpr std::array allShopLists{
    ShopList::Products,       ShopList::Categories, ShopList::Customers, ShopList::Taxes,    ShopList::FiscalPositions,
    ShopList::PaymentMethods, ShopList::Cashiers,   ShopList::Pos,       ShopList::Printers, ShopList::Shop};

QString keyOf(ShopList list);                              ///< As in a shop file: "fiscal_positions"; "shop"
std::optional<ShopList> shopListNamed(const QString &key); ///< The reverse
QString titleOf(ShopList list);                            ///< "Fiscal positions"

/// One thing that is said of an item, and how it is written.
struct ShopField
{
    /// The value in JSON is a text, but for Switch (true or false), Choices and Lines (lists of texts) and Pairs (an
    /// object of texts or null).
    enum class Kind {
        Text,
        Amount,  ///< "2.40"
        Percent, ///< "13.5"
        Number,
        Switch,
        Choice,  ///< One of the choices
        Choices, ///< Some of them
        Lines,   ///< Texts, each on its line
        Pin,     ///< Empty: as it was
        Colour,  ///< "#b8860b", or empty
        Pairs    ///< For each choice another one, null for none, or nothing: itself
    };
    struct Choice
    {
        QString value;
        QString text;
    };

    QString key; ///< As in a shop file
    QString label;
    Kind kind = Kind::Text;
    bool needed = false;
    QString hint = {};
    QList<Choice> choices = {};
};

/// What is wrong with what was written, in a sentence. Without a key it is about the item as a whole.
struct ShopFault
{
    QString key;
    QString text;

    friend bool operator==(const ShopFault &, const ShopFault &) = default;
};

/// What of a list is shown.
struct ShopRows
{
    struct Row
    {
        QString id;
        QStringList cells; ///< One for each column
        bool active = true;

        friend bool operator==(const Row &, const Row &) = default;
    };
    struct Column
    {
        QString title;
        bool isAmount = false;

        friend bool operator==(const Column &, const Column &) = default;
    };

    QList<Column> columns;
    QList<Row> rows;
    qsizetype found = 0; ///< Of which `rows` are the first

    friend bool operator==(const ShopRows &, const ShopRows &) = default;
};

/// A shop's catalogue and settings as a manager reads and writes them, item by item: the same for the window and for
/// tandem-till. Values only; the shop outlives this. What is written here becomes a ShopChange for
/// Terminal::submitShop().
class BackOffice
{
    Q_DECLARE_TR_FUNCTIONS(BackOffice)
public:
    using HashPin = std::function<QString(const QString &pin)>;
    static HashPin usualHash(); ///< hashPin() of sync/identity

    /// Either what the item becomes, or what is wrong.
    struct Written
    {
        std::optional<ShopEntity> entity;
        QList<ShopFault> faults;
    };

    explicit BackOffice(const Shop &shop)
        : m_shop(shop)
    {
    }

    QList<ShopField> fields(ShopList list) const;
    /// The first `most` items in which every word is found; names, codes, barcodes and the like are searched.
    ShopRows rows(ShopList list, const QString &words, qsizetype most) const;
    /// By key; with an empty id those that a new item starts with. Error: unknown-item.
    Result<QJsonObject> values(ShopList list, const QString &id) const;
    /// The item as it is; nothing when there is none of that id.
    std::optional<ShopEntity> entity(ShopList list, const QString &id) const;
    /// An item with these values; what they do not speak of stays, or is as a new item starts. `id`: of an item that is
    /// there, or of a new one. Hashes a PIN: takes long.
    Written write(ShopList list, const QString &id, const QJsonObject &values, const HashPin &hash) const;

private:
    const Shop &m_shop;
};

QString idOf(const ShopEntity &entity);   ///< Empty for the shop as a whole
QString nameOf(const ShopEntity &entity); ///< What people call it

} // namespace tandem
