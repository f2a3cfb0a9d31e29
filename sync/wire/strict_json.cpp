#include "sync/wire/strict_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <vector>

namespace tandem {

namespace {

/// The text of a raw JSON string without its quotes, escapes resolved; as it is where there are none.
QByteArray unescaped(const QByteArray &raw)
{
    if (!raw.contains('\\'))
        return raw;
    return QJsonDocument::fromJson("[\"" + raw + "\"]").array().at(0).toString().toUtf8();
}

/// Walks over the text once, well formed or not; the parser proper judges the rest.
class Scanner
{
public:
    Result<void> scan(const QByteArray &bytes)
    {
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            switch (bytes[i]) {
            case '{':
            case '[':
                if (m_open.size() == std::size_t(maxJsonDepth)) {
                    return Error{QStringLiteral("too-deep"),
                                 QStringLiteral("A message may be nested %1 deep.").arg(maxJsonDepth)};
                }
                m_open.push_back({bytes[i] == '{', true, {}});
                break;
            case '}':
            case ']':
                if (!m_open.empty())
                    m_open.pop_back();
                break;
            case ',':
                if (!m_open.empty())
                    m_open.back().beforeKey = true;
                break;
            case '"': {
                const qsizetype begin = ++i;
                while (i < bytes.size() && bytes[i] != '"')
                    i += bytes[i] == '\\' ? 2 : 1;
                if (auto done =
                        string(QByteArray::fromRawData(bytes.constData() + begin, std::min(i, bytes.size()) - begin));
                    !done)
                    return done;
                break;
            }
            default: break;
            }
        }
        return {};
    }

private:
    struct Container
    {
        bool isObject;
        bool beforeKey;
        QSet<QByteArray> keys;
    };

    Result<void> string(const QByteArray &raw)
    {
        if (m_open.empty() || !m_open.back().isObject || !m_open.back().beforeKey)
            return {};
        Container &object = m_open.back();
        object.beforeKey = false;
        const QByteArray key = unescaped(raw);
        if (object.keys.contains(key)) {
            return Error{QStringLiteral("duplicate-key"),
                         QStringLiteral("\"%1\" is there twice in one object.").arg(QString::fromUtf8(key.left(40)))};
        }
        object.keys.insert(key);
        return {};
    }

    std::vector<Container> m_open;
};

} // namespace

Result<QJsonObject> parseStrictObject(const QByteArray &bytes)
{
    if (auto scanned = Scanner().scan(bytes); !scanned)
        return scanned.error();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error == QJsonParseError::NoError && !document.isObject())
        return Error{QStringLiteral("bad-json"), QStringLiteral("This is JSON, but no object.")};
    if (!document.isObject()) {
        return Error{
            QStringLiteral("bad-json"),
            QStringLiteral("This is no JSON object: %1 at byte %2.").arg(problem.errorString()).arg(problem.offset)};
    }
    return document.object();
}

} // namespace tandem
