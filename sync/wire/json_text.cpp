#include "sync/wire/json_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

namespace tandem {

namespace {

constexpr std::size_t keptBytes = 256 * 1024; ///< Of what a parser used; larger ones are not kept for the next text
constexpr std::size_t keptParsers = 4;        ///< A frame, an operation in it, and one to spare

using Keys = std::vector<std::string_view>;

/// A key that an object on any level has twice.
std::optional<std::string_view> twice(simdjson::dom::element value)
{
    simdjson::dom::array array;
    if (value.get(array) == simdjson::SUCCESS) {
        for (const simdjson::dom::element each : array) {
            if (const auto key = twice(each))
                return key;
        }
        return std::nullopt;
    }
    simdjson::dom::object object;
    if (value.get(object) != simdjson::SUCCESS)
        return std::nullopt;
    Keys keys;
    keys.reserve(object.size());
    for (const simdjson::dom::key_value_pair member : object) {
        keys.push_back(member.key);
        if (const auto key = twice(member.value))
            return key;
    }
    std::sort(keys.begin(), keys.end());
    const auto found = std::adjacent_find(keys.begin(), keys.end());
    return found == keys.end() ? std::nullopt : std::optional(*found);
}

QString fromUtf8(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

Error tooDeep()
{
    return {QStringLiteral("too-deep"), QStringLiteral("A message may be nested %1 deep.").arg(maxJsonDepth)};
}

/// In words: Qt's parser knows where it went wrong.
Error badJson(const QByteArray &bytes, simdjson::error_code fault)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error == QJsonParseError::DeepNesting) // and the other parser found that it is not closed
        return tooDeep();
    if (problem.error != QJsonParseError::NoError) {
        return {
            QStringLiteral("bad-json"),
            QStringLiteral("This is no JSON object: %1 at byte %2.").arg(problem.errorString()).arg(problem.offset)};
    }
    if (!document.isObject())
        return {QStringLiteral("bad-json"), QStringLiteral("This is JSON, but no object.")};
    return {QStringLiteral("bad-json"),
            QStringLiteral("This is no JSON object: %1.").arg(QLatin1String(simdjson::error_message(fault)))};
}

} // namespace

struct JsonText::Parser
{
    simdjson::dom::parser parser;
    std::vector<char> bytes; // with the room behind it that the parser reads over
    simdjson::dom::element root;

    static std::vector<std::unique_ptr<Parser>> &kept()
    {
        static thread_local std::vector<std::unique_ptr<Parser>> parsers;
        return parsers;
    }
};

void JsonText::GiveBack::operator()(Parser *parser) const
{
    std::unique_ptr<Parser> own(parser);
    if (own->bytes.size() <= keptBytes && Parser::kept().size() < keptParsers)
        Parser::kept().push_back(std::move(own));
}

Result<JsonText> JsonText::parse(const QByteArray &bytes)
{
    JsonText text;
    auto &kept = Parser::kept();
    if (kept.empty()) {
        text.m_parser.reset(new Parser);
    } else {
        text.m_parser.reset(kept.back().release());
        kept.pop_back();
    }
    Parser &in = *text.m_parser;
    const std::size_t mark = bytes.startsWith("\xef\xbb\xbf") ? 3 : 0; // some editors begin a file with it
    const std::size_t size = std::size_t(bytes.size()) - mark;
    if (in.bytes.size() < size + simdjson::SIMDJSON_PADDING)
        in.bytes.resize(size + simdjson::SIMDJSON_PADDING);
    std::memcpy(in.bytes.data(), bytes.constData() + mark, size);
    std::memset(in.bytes.data() + size, 0, simdjson::SIMDJSON_PADDING);
    simdjson::error_code fault = simdjson::SUCCESS;
    if (in.parser.capacity() < size || in.parser.capacity() == 0)
        fault = in.parser.allocate(std::max<std::size_t>(size, 4096), std::size_t(maxJsonDepth) + 1);
    if (fault == simdjson::SUCCESS)
        fault = in.parser.parse(in.bytes.data(), size, false).get(in.root);
    if (fault == simdjson::DEPTH_ERROR)
        return tooDeep();
    if (fault != simdjson::SUCCESS || !in.root.is_object())
        return badJson(bytes, fault);
    if (const auto key = twice(in.root)) {
        return Error{QStringLiteral("duplicate-key"),
                     QStringLiteral("\"%1\" is there twice in one object.").arg(fromUtf8(*key).left(40))};
    }
    return text;
}

JsonView JsonText::root() const { return JsonView(m_parser->root); }

std::string_view JsonView::utf8() const
{
    std::string_view text;
    return m_isThere && m_value.get(text) == simdjson::SUCCESS ? text : std::string_view();
}

QByteArray JsonView::toUtf8() const
{
    const std::string_view text = utf8();
    return QByteArray(text.data(), qsizetype(text.size()));
}

QString JsonView::toString() const { return fromUtf8(utf8()); }

bool JsonView::toBool() const
{
    bool value = false;
    return m_isThere && m_value.get(value) == simdjson::SUCCESS && value;
}

qint64 JsonView::toInteger(qint64 usual) const
{
    std::int64_t value = 0;
    double real = 0;
    if (!m_isThere)
        return usual;
    if (m_value.get(value) == simdjson::SUCCESS)
        return value;
    constexpr double limit = 9'223'372'036'854'774'784.0; // the last one below 2^63
    const bool isWhole = m_value.is_double() && m_value.get(real) == simdjson::SUCCESS && std::trunc(real) == real
                         && std::abs(real) <= limit;
    return isWhole ? qint64(real) : usual;
}

QJsonValue JsonView::toQt() const
{
    if (!m_isThere)
        return QJsonValue(QJsonValue::Undefined);
    switch (m_value.type()) {
    case simdjson::dom::element_type::NULL_VALUE: return QJsonValue();
    case simdjson::dom::element_type::BOOL: return toBool();
    case simdjson::dom::element_type::STRING: return toString();
    case simdjson::dom::element_type::INT64: return toInteger();
    case simdjson::dom::element_type::UINT64: return double(m_value.get_uint64().value_unsafe());
    case simdjson::dom::element_type::DOUBLE: return m_value.get_double().value_unsafe();
    case simdjson::dom::element_type::ARRAY: {
        QJsonArray array;
        for (const JsonView value : items())
            array.append(value.toQt());
        return array;
    }
    case simdjson::dom::element_type::OBJECT: {
        QJsonObject object;
        for (const auto &[key, value] : members())
            object.insert(fromUtf8(key), value.toQt());
        return object;
    }
    }
    Q_UNREACHABLE();
}

QList<JsonView> JsonView::items() const
{
    QList<JsonView> items;
    simdjson::dom::array array;
    if (m_isThere && m_value.get(array) == simdjson::SUCCESS) {
        items.reserve(qsizetype(array.size()));
        for (const simdjson::dom::element value : array)
            items.append(JsonView(value));
    }
    return items;
}

QList<std::pair<std::string_view, JsonView>> JsonView::members() const
{
    QList<std::pair<std::string_view, JsonView>> members;
    simdjson::dom::object object;
    if (m_isThere && m_value.get(object) == simdjson::SUCCESS) {
        for (const simdjson::dom::key_value_pair member : object)
            members.append({member.key, JsonView(member.value)});
    }
    return members;
}

JsonView JsonView::at(qsizetype index) const
{
    simdjson::dom::array array;
    simdjson::dom::element value;
    if (!m_isThere || m_value.get(array) != simdjson::SUCCESS
        || array.at(std::size_t(index)).get(value) != simdjson::SUCCESS)
        return {};
    return JsonView(value);
}

JsonView JsonView::operator[](std::string_view key) const
{
    simdjson::dom::object object;
    simdjson::dom::element value;
    if (!m_isThere || m_value.get(object) != simdjson::SUCCESS || object.at_key(key).get(value) != simdjson::SUCCESS)
        return {};
    return JsonView(value);
}

qsizetype JsonView::size() const
{
    simdjson::dom::array array;
    simdjson::dom::object object;
    if (m_isThere && m_value.get(array) == simdjson::SUCCESS)
        return qsizetype(array.size());
    return m_isThere && m_value.get(object) == simdjson::SUCCESS ? qsizetype(object.size()) : 0;
}

} // namespace tandem
