#pragma once

#include "sync/model/operation.h"
#include "sync/wire/json_text.h"

namespace tandem {

// Characters, but for an extension's value, which is bytes of JSON, and lists.
inline constexpr qsizetype maxName = 200;
inline constexpr qsizetype maxNote = 2000;
inline constexpr qsizetype maxExtra = 8 * 1024;
inline constexpr qsizetype maxBillNote = 16 * maxNote; // several notes written at once stand side by side
inline constexpr qsizetype maxBillLines = 2000;        ///< And of what any other list of an operation may hold

/// Reads members of one object; remembers the first thing that is wrong. A caller reads everything and asks once: what
/// it was given is worth nothing unless ok(). Pure; only op_codec_read.cpp needs it.
class JsonReader
{
public:
    /// `currency` is that of every amount in it.
    JsonReader(JsonView json, Currency currency);

    bool ok() const { return m_wrong.isEmpty(); }
    const QString &wrong() const { return m_wrong; } ///< The member's key; empty when all is right
    void fail(const QString &key);

    QString text(const char *key, qsizetype most); ///< At most that many characters; may be empty, not absent
    template<typename IdType>
    IdType id(const char *key, bool mayLack = false)
    {
        const JsonView value = m_json[key];
        if (mayLack && !value.isThere())
            return IdType();
        const auto id = IdType::parse(value.utf8());
        if (!id)
            fail(QLatin1String(key));
        return id.value_or(IdType());
    }
    qint64 integer(const char *key, qint64 least);
    QByteArray hash(const char *key); ///< SHA-256 in hexadecimal digits, or nothing
    Money money(const char *key);
    Quantity quantity(const char *key);
    Bill bill();                       ///< The member "bill"
    QList<SplitPart> splitParts();     ///< The member "parts", at least one
    QList<KitchenPart> kitchenParts(); ///< The member "parts"
    JsonView array(const char *key);
    JsonView value(const char *key) const { return m_json[key]; } ///< As it is

    // Parts of members: `key` is the member's, for fail().

    Money money(JsonView value, QLatin1String key);
    Quantity quantity(JsonView value, QLatin1String key);
    Rate rate(JsonView value, QLatin1String key);
    Rate discount(JsonView value, QLatin1String key); ///< 0 to 100 per cent
    TaxRate tax(JsonView json);
    QList<TaxReplacement> taxMap(JsonView rows);
    LogPosition position(JsonView value, QLatin1String key); ///< [lineage, seq]

private:
    LineId lineId(JsonView value, QLatin1String key);

    JsonView m_json;
    Currency m_currency;
    QString m_wrong;
};

} // namespace tandem
