#include "sync/import/json_places.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstring>
#include <vector>

namespace tandem {

namespace {

constexpr std::size_t maxDepth = 64;

/// What stands between the quotes, escapes resolved.
QString textOf(const QByteArray &raw)
{
    if (!raw.contains('\\'))
        return QString::fromUtf8(raw);
    return QJsonDocument::fromJson("[\"" + raw + "\"]").array().at(0).toString();
}

class Walker
{
public:
    Walker(const QByteArray &json, const QSet<QString> &wanted)
        : m_json(json)
        , m_wanted(wanted)
    {
    }

    JsonPlaces walk()
    {
        for (; m_at < m_json.size(); ++m_at) {
            switch (m_json[m_at]) {
            case '\n': ++m_line; break;
            case ' ':
            case '\t':
            case '\r':
            case ':': break;
            case '{':
            case '[':
                note();
                if (m_open.size() == maxDepth)
                    return std::move(m_places);
                m_open.push_back({m_json[m_at] == '{', path(), {}, {}, 0});
                break;
            case '}':
            case ']':
                if (!m_open.empty())
                    m_open.pop_back();
                break;
            case ',':
                if (!m_open.empty()) {
                    m_open.back().key.reset();
                    ++m_open.back().index;
                }
                break;
            case '"': string(); break;
            default: scalar(); break;
            }
        }
        return std::move(m_places);
    }

private:
    struct Container
    {
        bool isObject = false;
        QString path;
        std::optional<QString> key; ///< Of the member being read
        QSet<QString> keys;
        qsizetype index = 0;
    };

    QString path() const
    {
        if (m_open.empty())
            return {};
        const Container &in = m_open.back();
        if (!in.isObject)
            return QStringLiteral("%1[%2]").arg(in.path).arg(in.index);
        return in.path.isEmpty() ? in.key.value_or(QString()) : in.path + u'.' + in.key.value_or(QString());
    }
    void note()
    {
        if (m_wanted.isEmpty())
            return;
        const QString here = path();
        if (m_wanted.contains(here) && !m_places.lines.contains(here))
            m_places.lines.insert(here, m_line);
    }
    void string()
    {
        const qsizetype begin = ++m_at;
        while (m_at < m_json.size() && m_json[m_at] != '"')
            m_at += m_json[m_at] == '\\' ? 2 : 1;
        if (m_open.empty() || !m_open.back().isObject || m_open.back().key)
            return note();
        Container &object = m_open.back();
        object.key = textOf(m_json.mid(begin, std::min(m_at, m_json.size()) - begin));
        if (object.keys.contains(*object.key))
            m_places.twice.append({path(), m_line});
        object.keys.insert(*object.key);
    }
    void scalar()
    {
        note();
        while (m_at + 1 < m_json.size() && !std::strchr(",:[]{}\" \t\r\n", m_json[m_at + 1]))
            ++m_at;
    }

    const QByteArray &m_json;
    const QSet<QString> &m_wanted;
    JsonPlaces m_places;
    std::vector<Container> m_open;
    qsizetype m_at = 0;
    qsizetype m_line = 1;
};

} // namespace

JsonPlaces jsonPlaces(const QByteArray &json, const QSet<QString> &wanted) { return Walker(json, wanted).walk(); }

} // namespace tandem
