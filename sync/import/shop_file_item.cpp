#include "sync/import/shop_file_item.h"

#include "sync/model/decimal.h"

#include <QCoreApplication>

#include <algorithm>

namespace tandem {

namespace {

constexpr qsizetype maxText = 200;

struct ShopFileItemTexts
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ShopFile)
};

bool hasControlCharacter(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace

ShopFileItem::ShopFileItem(const QJsonValue &json, ShopFileTrouble &trouble, Keys keys, QLatin1String list,
                           qsizetype index)
    : m_json(json.toObject())
    , m_trouble(trouble)
    , m_list(list)
    , m_index(index)
{
    if (!json.isObject()) {
        m_trouble.add(place(), ShopFileItemTexts::tr("must be an object in { }"));
        return;
    }
    for (auto it = m_json.constBegin(); it != m_json.constEnd(); ++it) {
        if (std::find(keys.begin(), keys.end(), it.key()) == keys.end())
            m_trouble.add(path(it.key()), ShopFileItemTexts::tr("unknown key"));
    }
}

std::optional<QString> ShopFileItem::maybe(QLatin1String key)
{
    const QJsonValue value = m_json.value(key);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    return checked(path(key), value);
}

QString ShopFileItem::needed(QLatin1String key)
{
    const QJsonValue value = m_json.value(key);
    if (value.isUndefined()) {
        m_trouble.add(path(key), ShopFileItemTexts::tr("is missing"));
        return {};
    }
    const QString text = checked(path(key), value);
    if (text.isEmpty())
        m_trouble.add(path(key), ShopFileItemTexts::tr("must not be empty"));
    return text;
}

bool ShopFileItem::flag(QLatin1String key, bool usual)
{
    const QJsonValue value = m_json.value(key);
    if (!value.isUndefined() && !value.isBool())
        m_trouble.add(path(key), ShopFileItemTexts::tr("must be true or false"));
    return value.toBool(usual);
}

QJsonArray ShopFileItem::list(QLatin1String key)
{
    const QJsonValue value = m_json.value(key);
    if (!value.isUndefined() && !value.isArray())
        m_trouble.add(path(key), ShopFileItemTexts::tr("must be a list in [ ]"));
    return value.toArray();
}

QStringList ShopFileItem::names(QLatin1String key)
{
    const QJsonArray values = list(key);
    QStringList names;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QString at = QStringLiteral("%1[%2]").arg(path(key)).arg(i);
        const QString name = checked(at, values.at(i));
        if (names.contains(name))
            m_trouble.add(at, ShopFileItemTexts::tr("%1 is there twice").arg(quoted(name)));
        names.append(name);
    }
    return names;
}

QJsonObject ShopFileItem::object(QLatin1String key)
{
    const QJsonValue value = m_json.value(key);
    if (!value.isObject())
        m_trouble.add(path(key), value.isUndefined() ? ShopFileItemTexts::tr("is missing")
                                                     : ShopFileItemTexts::tr("must be an object in { }"));
    return value.toObject();
}

QString ShopFileItem::checked(const QString &at, const QJsonValue &value)
{
    if (!value.isString()) {
        m_trouble.add(at, ShopFileItemTexts::tr("must be a text in quotes"));
        return {};
    }
    const QString text = value.toString();
    if (text.size() > maxText)
        m_trouble.add(at, ShopFileItemTexts::tr("has %1 characters; the limit is %2").arg(text.size()).arg(maxText));
    else if (hasControlCharacter(text))
        m_trouble.add(at, ShopFileItemTexts::tr("holds a line break or another control character"));
    return text;
}

} // namespace tandem
