#pragma once

#include "sync/model/order.h"
#include "sync/model/shop.h"

#include <boost/pfr.hpp>
#include <functional>

namespace tandem::testing {

template<typename T>
constexpr bool isList = false;
template<typename T>
constexpr bool isList<QList<T>> = true;
template<typename T>
constexpr bool isOptional = false;
template<typename T>
constexpr bool isOptional<std::optional<T>> = true;
template<typename T>
constexpr bool isMap = false;
template<typename Key, typename T>
constexpr bool isMap<QMap<Key, T>> = true;
template<typename T>
constexpr bool isPair = false;
template<typename A, typename B>
constexpr bool isPair<std::pair<A, B>> = true;

/// A plain struct of the house, made full and then changed in one member after another, however deep it lies. What is
/// said of all members is so said of the one that is added tomorrow, too.
class Members
{
public:
    /// Nothing in it is empty, and no two values in it are the same, as far as there are that many.
    template<typename T>
    static T full()
    {
        T value{};
        Members().fill(value);
        return value;
    }

    /// Calls `look` with each change made, and which: its way from the outermost member to the changed one.
    template<typename T>
    static void eachChange(T &value, const std::function<void(const QString &way)> &look)
    {
        change(value, QString(), look);
    }

private:
    template<typename T>
    void fill(T &value)
    {
        if constexpr (isList<T>) {
            fill(value.emplaceBack());
        } else if constexpr (isOptional<T>) {
            fill(value.emplace());
        } else if constexpr (isMap<T>) {
            std::remove_cvref_t<decltype(value.firstKey())> key;
            fill(key);
            fill(value[key]);
        } else if constexpr (isPair<T>) {
            fill(value.first);
            fill(value.second);
        } else if constexpr (std::is_aggregate_v<T>) {
            boost::pfr::for_each_field(value, [this](auto &member) { this->fill(member); });
        } else {
            set(value, ++m_last);
        }
    }

    template<typename T>
    static void change(T &value, const QString &way, const std::function<void(const QString &)> &look)
    {
        if constexpr (std::is_aggregate_v<T>) {
            boost::pfr::for_each_field(value, [&](auto &member, std::size_t index) {
                change(member, way + u'/' + QString::number(index), look);
            });
        } else if constexpr (isPair<T>) {
            change(value.first, way + QStringLiteral("/first"), look);
            change(value.second, way + QStringLiteral("/second"), look);
        } else {
            const T was = value;
            if constexpr (std::is_same_v<T, Money>) {
                value = Money::fromMinor(was.minor(), Currency());
                look(way + QStringLiteral("/currency"));
                value = was;
            }
            if constexpr (isList<T> || isOptional<T> || isMap<T>)
                value = T();
            else
                set(value, another(value));
            look(way);
            value = was;
            if constexpr (isList<T> || isMap<T>) {
                for (auto &item : value)
                    change(item, way + QStringLiteral("/item"), look);
            } else if constexpr (isOptional<T>) {
                change(*value, way + QStringLiteral("/value"), look);
            }
        }
    }

    template<typename Tag>
    static void set(Id<Tag> &id, qint64 n)
    {
        const QByteArray sixteen = QByteArray::number(n).rightJustified(16, '.');
        id = Id<Tag>::fromBytes(sixteen);
    }
    static void set(qint64 &value, qint64 n) { value = n; }
    static void set(int &value, qint64 number) { value = int(number); }
    static void set(bool &value, qint64 n) { value = n != 0; }
    static void set(QString &value, qint64 n) { value = QStringLiteral("Crème %1").arg(n); }
    static void set(QByteArray &value, qint64 n) { value = QByteArray::number(n); }
    static void set(QStringList &value, qint64 n) { value = {QString::number(n)}; }
    static void set(QJsonValue &value, qint64 n) { value = QStringLiteral("Rare %1").arg(n); }
    static void set(Quantity &value, qint64 n) { value = Quantity::fromThousandths(n); }
    static void set(Rate &value, qint64 n) { value = Rate::fromTenThousandths(n); }
    static void set(Money &value, qint64 n) { value = Money::fromMinor(n, *Currency::parse(u"KWD")); }
    static void set(Currency &value, qint64 n) { value = *Currency::parse(n != 0 ? u"JPY" : u"USD"); }
    template<typename Enum>
    requires std::is_enum_v<Enum>
    static void set(Enum &value, qint64 n) { value = Enum(n != 0); }

    /// A number to set() another value by.
    template<typename T>
    static qint64 another(const T &value)
    {
        if constexpr (std::is_same_v<T, bool> || std::is_enum_v<T>)
            return value == T() ? 1 : 0;
        else
            return std::is_same_v<T, Currency> ? 0 : 1'000'000;
    }

    qint64 m_last = 0;
};

} // namespace tandem::testing
