#include "sync/import/csv_records.h"

#include <QCoreApplication>

#include <algorithm>

namespace tandem {

namespace {

constexpr qsizetype maxReasons = 1000;

struct CsvRecordsTexts
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ProductCsv)
};

class Splitter
{
public:
    Splitter(const QString &text, CsvReasons &reasons)
        : m_text(text)
        , m_reasons(reasons)
    {
    }

    QList<CsvRecord> records()
    {
        QList<CsvRecord> all;
        while (m_at < m_text.size()) {
            CsvRecord record{m_line, {}};
            do
                record.fields.append(field());
            while (take(u','));
            endOfLine();
            if (record.fields.size() > 1 || !record.fields.first().isEmpty())
                all.append(record);
        }
        return all;
    }

private:
    QString field()
    {
        if (!take(u'"')) {
            const qsizetype from = m_at;
            while (m_at < m_text.size() && m_text[m_at] != u',' && !atLineEnd())
                ++m_at;
            return m_text.sliced(from, m_at - from).trimmed();
        }
        const qsizetype opened = m_line;
        QString value;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at++];
            if (c == u'"' && !take(u'"'))
                return value;
            if (c == u'\n')
                ++m_line;
            value += c;
        }
        m_reasons.add(opened, CsvRecordsTexts::tr("a quote is opened and never closed"));
        return value;
    }
    void endOfLine()
    {
        if (m_at < m_text.size() && !atLineEnd()) {
            m_reasons.add(m_line, CsvRecordsTexts::tr("there is text between a closing quote and the next comma"));
            while (m_at < m_text.size() && !atLineEnd())
                ++m_at;
        }
        take(u'\r');
        take(u'\n');
        ++m_line;
    }
    bool atLineEnd() const
    {
        return m_text[m_at] == u'\n'
               || (m_text[m_at] == u'\r' && (m_at + 1 == m_text.size() || m_text[m_at + 1] == u'\n'));
    }
    bool take(QChar c)
    {
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    const QString &m_text;
    CsvReasons &m_reasons;
    qsizetype m_at = 0;
    qsizetype m_line = 1;
};

} // namespace

Error CsvReasons::error() const
{
    auto sorted = m_found;
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QStringList texts;
    for (const auto &[line, why] : std::as_const(sorted).first(std::min(sorted.size(), maxReasons)))
        texts.append(CsvRecordsTexts::tr("line %1: %2").arg(line).arg(why));
    if (sorted.size() > maxReasons)
        texts.append(CsvRecordsTexts::tr("and %1 more").arg(sorted.size() - maxReasons));
    return Error{QStringLiteral("bad-csv"), texts.join(u'\n')};
}

QList<CsvRecord> csvRecords(const QString &text, CsvReasons &reasons) { return Splitter(text, reasons).records(); }

} // namespace tandem
