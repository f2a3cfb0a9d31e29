#pragma once

#include "sync/model/result.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>

namespace tandem {

/// All that is wrong with a shop file, by path.
class ShopFileTrouble
{
public:
    explicit ShopFileTrouble(QByteArray json)
        : m_json(std::move(json))
    {
    }

    /// What is said first of a path stands. An empty path is the file as a whole.
    void add(const QString &path, const QString &why, const QString &code = QStringLiteral("bad-shop-file"));
    void addAtLine(qsizetype line, const QString &why);
    bool isEmpty() const { return m_found.isEmpty(); }
    const QByteArray &json() const { return m_json; }

    /// One line of text each, in the file's order, the place first: `line 7: products[3].price: …`. At most 1,000. Has
    /// the code of the first one.
    Error error() const;

private:
    struct Found
    {
        QString path;
        QString why;
        QString code;
        qsizetype line = 0;
    };

    QByteArray m_json;
    QList<Found> m_found;
    QSet<QString> m_paths;
};

} // namespace tandem
