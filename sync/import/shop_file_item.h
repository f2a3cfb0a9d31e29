#pragma once

#include "sync/import/shop_file_trouble.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <initializer_list>
#include <optional>

namespace tandem {

/// One object of a shop file, read strictly. Knows its place, which is put into words only when something is wrong;
/// what is wrong goes to the trouble and reads as empty.
class ShopFileItem
{
public:
    using Keys = std::initializer_list<QLatin1String>;

    /// `index` in the list of that name; negative: the one object of that name.
    ShopFileItem(const QJsonValue &json, ShopFileTrouble &trouble, Keys keys, QLatin1String list = QLatin1String(),
                 qsizetype index = 0);

    bool has(QLatin1String key) const { return m_json.contains(key); }
    /// Absent and null are nothing.
    std::optional<QString> maybe(QLatin1String key);
    QString text(QLatin1String key) { return maybe(key).value_or(QString()); }
    QString needed(QLatin1String key);
    bool flag(QLatin1String key, bool usual);
    QJsonArray list(QLatin1String key);
    QStringList names(QLatin1String key);
    QJsonObject object(QLatin1String key);
    template<typename T>
    T parsed(QLatin1String key, const Result<T> &result)
    {
        if (result)
            return *result;
        wrong(key, result.error().text);
        return T();
    }
    QString checked(const QString &at, const QJsonValue &value);
    void wrong(QLatin1String key, const QString &why) { m_trouble.add(path(key), why); }
    QString path(const QString &key) const { return m_list.isEmpty() ? key : place() + u'.' + key; }
    QString path(QLatin1String key) const { return path(QString(key)); }

private:
    QString place() const
    {
        return m_list.isEmpty() || m_index < 0 ? QString(m_list) : QStringLiteral("%1[%2]").arg(m_list).arg(m_index);
    }

    QJsonObject m_json;
    ShopFileTrouble &m_trouble;
    QLatin1String m_list;
    qsizetype m_index;
};

} // namespace tandem
