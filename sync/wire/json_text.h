#pragma once

#include "sync/model/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QList>

#include <memory>
#include <simdjson.h>
#include <string_view>
#include <utility>

namespace tandem {

inline constexpr int maxJsonDepth = 32;

/// A value in a JsonText, which must outlive it. Reads as QJsonValue does: what is not there, or of another type, gives
/// the usual value and is no error.
class JsonView
{
public:
    JsonView() = default; ///< Not there

    bool isThere() const { return m_isThere; }
    bool isNull() const { return m_isThere && m_value.is_null(); }
    bool isString() const { return m_isThere && m_value.is_string(); }
    bool isBool() const { return m_isThere && m_value.is_bool(); }
    bool isArray() const { return m_isThere && m_value.is_array(); }
    bool isObject() const { return m_isThere && m_value.is_object(); }

    std::string_view utf8() const;
    QByteArray toUtf8() const;
    QString toString() const;
    bool toBool() const;
    qint64 toInteger(qint64 usual = 0) const; ///< A whole number of 64 bits, also when written as 1.0 or 1e3
    QJsonValue toQt() const;                  ///< As QJsonDocument would have read it

    JsonView at(qsizetype index) const;              ///< Of an array
    JsonView operator[](std::string_view key) const; ///< Of an object
    qsizetype size() const;                          ///< Of an array or object; 0 of anything else

    QList<JsonView> items() const;                                ///< Of an array
    QList<std::pair<std::string_view, JsonView>> members() const; ///< Of an object, in the order of the text

private:
    friend class JsonText;
    explicit JsonView(simdjson::dom::element value)
        : m_value(value)
        , m_isThere(true)
    {
    }

    simdjson::dom::element m_value;
    bool m_isThere = false;
};

/// One JSON object as it came from outside, read more strictly than RFC 8259 asks for: UTF-8 without lone surrogates,
/// whole numbers of at most 64 bits, nesting of at most `maxJsonDepth`, and no member twice in one object (two readers
/// might believe different ones). Pure; any thread.
class JsonText
{
public:
    /// Errors: bad-json (the sentence says where), too-deep, duplicate-key.
    static Result<JsonText> parse(const QByteArray &bytes);

    JsonView root() const;
    JsonView operator[](std::string_view key) const { return root()[key]; }

private:
    struct Parser;
    struct GiveBack
    {
        void operator()(Parser *parser) const;
    };

    JsonText() = default;

    std::unique_ptr<Parser, GiveBack> m_parser;
};

} // namespace tandem
