#include "sync/import/shop_file_trouble.h"

#include "sync/import/json_places.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace tandem {

namespace {

constexpr qsizetype mostReasons = 1000;

struct ShopFileTroubleTexts
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ShopFile)
};

/// What holds the thing at `path`; empty for what lies in the file itself.
QString above(const QString &path)
{
    const qsizetype end = std::max(path.lastIndexOf(u'.'), path.lastIndexOf(u'['));
    return end < 0 ? QString() : path.left(end);
}

} // namespace

void ShopFileTrouble::add(const QString &path, const QString &why, const QString &code)
{
    if (m_paths.contains(path))
        return;
    m_paths.insert(path);
    m_found.append({path, why, code, 0});
}

void ShopFileTrouble::addAtLine(qsizetype line, const QString &why)
{
    m_found.append({{}, why, QStringLiteral("bad-shop-file"), line});
}

Error ShopFileTrouble::error() const
{
    // What is missing has no line; the thing it is missing in has one.
    QSet<QString> wanted;
    for (const Found &found : m_found) {
        for (QString path = found.path; !path.isEmpty(); path = above(path))
            wanted.insert(path);
    }
    const JsonPlaces places = jsonPlaces(m_json, wanted);
    QList<Found> sorted = m_found;
    for (Found &found : sorted) {
        for (QString path = found.path; !path.isEmpty() && found.line == 0; path = above(path))
            found.line = places.lines.value(path);
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](const Found &a, const Found &b) { return a.line < b.line; });

    QStringList texts;
    for (const Found &found : std::as_const(sorted)) {
        if (texts.size() == mostReasons) {
            texts.append(ShopFileTroubleTexts::tr("and %1 more").arg(sorted.size() - mostReasons));
            break;
        }
        QString text = found.path.isEmpty() ? found.why : found.path + QStringLiteral(": ") + found.why;
        if (found.line > 0)
            text.prepend(ShopFileTroubleTexts::tr("line %1").arg(found.line) + QStringLiteral(": "));
        texts.append(text);
    }
    return Error{sorted.first().code, texts.join(u'\n')};
}

} // namespace tandem
