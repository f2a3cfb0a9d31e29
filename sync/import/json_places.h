#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace tandem {

/// Where things stand in a JSON text. A path is written "products[3].price".
struct JsonPlaces
{
    QHash<QString, qsizetype> lines; ///< From 1, of the wanted paths that are there
    struct Twice
    {
        QString path;
        qsizetype line = 0; ///< Of the second one
    };
    QList<Twice> twice; ///< Members whose name an earlier one of the same object has
};

/// Walks once over a JSON text; where it is not well formed the answer may be short, never wrong in what it says.
JsonPlaces jsonPlaces(const QByteArray &json, const QSet<QString> &wanted);

} // namespace tandem
