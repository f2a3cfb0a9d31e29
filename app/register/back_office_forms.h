#pragma once

#include "app/register/back_office.h"

#include <QJsonArray>

namespace tandem {

/// Reads the values of one item; what is wrong is kept under its key. Part of BackOffice.
class FormReader
{
public:
    FormReader(const Shop &shop, const QJsonObject &values, const BackOffice::HashPin &hash)
        : m_shop(shop)
        , m_values(values)
        , m_hash(hash)
    {
    }

    const Shop &shop() const { return m_shop; }
    void wrong(const QString &key, const QString &text);
    QList<ShopFault> faults() const { return m_faults; }

    QString text(const QString &key, bool needed = false);
    Money amount(const QString &key);                     ///< Not below zero
    std::optional<Money> maybeAmount(const QString &key); ///< Nothing when empty
    Rate percent(const QString &key);                     ///< 0 to 100
    std::optional<Rate> maybePercent(const QString &key); ///< Nothing when empty
    int number(const QString &key, int least, int most);  ///< Within these
    bool flag(const QString &key);
    QStringList lines(const QString &key, qsizetype most);
    QString choice(const QString &key, const QStringList &values); ///< One of these
    QJsonObject pairs(const QString &key);
    QString hashedPin(const QString &pin) const { return m_hash(pin); }

    /// What is called so; nothing when empty.
    template<typename T>
    std::optional<typename ShopTable<T>::IdType> one(const QString &key, const ShopTable<T> &table)
    {
        const QString name = text(key);
        return name.isEmpty() ? std::nullopt : found(key, name, table);
    }
    template<typename T>
    QList<typename ShopTable<T>::IdType> all(const QString &key, const ShopTable<T> &table)
    {
        QList<typename ShopTable<T>::IdType> ids;
        for (const QString &name : lines(key, table.size())) {
            if (const auto id = found(key, name, table))
                ids.append(*id);
        }
        return ids;
    }
    template<typename T>
    std::optional<typename ShopTable<T>::IdType> found(const QString &key, const QString &name,
                                                       const ShopTable<T> &table)
    {
        const T *there = table.findByName(name);
        if (!there)
            notThere(key, name);
        return there ? std::optional(there->id) : std::nullopt;
    }

private:
    void notThere(const QString &key, const QString &name);
    QString checked(const QString &key, const QString &text);

    const Shop &m_shop;
    QJsonObject m_values;
    const BackOffice::HashPin &m_hash;
    QList<ShopFault> m_faults;
};

// --- for each kind of item: how it is written, and read
// ----------------------------------------------------------------

QJsonObject formOf(const Shop &shop, const Product &product);
QJsonObject formOf(const Shop &shop, const Category &category);
QJsonObject formOf(const Shop &shop, const Customer &customer);
QJsonObject formOf(const Shop &shop, const Tax &tax);
QJsonObject formOf(const Shop &shop, const FiscalPosition &position);
QJsonObject formOf(const Shop &shop, const PaymentMethod &method);
QJsonObject formOf(const Shop &shop, const Cashier &cashier);
QJsonObject formOf(const Shop &shop, const Pos &pos);
QJsonObject formOf(const Shop &shop, const Printer &printer);
QJsonObject formOf(const Shop &shop, const ShopInfo &info);

void read(FormReader &in, Product &product);
void read(FormReader &in, Category &category);
void read(FormReader &in, Customer &customer);
void read(FormReader &in, Tax &tax);
void read(FormReader &in, FiscalPosition &position);
void read(FormReader &in, PaymentMethod &method);
void read(FormReader &in, Cashier &cashier);
void read(FormReader &in, Pos &pos);
void read(FormReader &in, Printer &printer);
void read(FormReader &in, ShopInfo &info);

/// The shop as a whole, as an item.
ShopInfo infoOf(const Shop &shop);

} // namespace tandem
