#pragma once

#include "sync/model/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace tandem {

/// What is wrong with a CSV file, line by line.
class CsvReasons
{
public:
    void add(qsizetype line, const QString &why) { m_found.append({line, why}); }
    bool isEmpty() const { return m_found.isEmpty(); }
    /// "bad-csv": one line of text each, by line; at most 1,000.
    Error error() const;

private:
    QList<std::pair<qsizetype, QString>> m_found;
};

struct CsvRecord
{
    qsizetype line = 0; ///< It begins in, from 1
    QStringList fields;
};

/// Splits text into records by RFC 4180. Blank lines are left out.
QList<CsvRecord> csvRecords(const QString &text, CsvReasons &reasons);

} // namespace tandem
