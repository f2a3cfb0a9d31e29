#pragma once

#include <QString>

namespace tandem {

/// Lines of plain text for a strip of paper, each ended by '\n' and of at most so many columns. Names are written in
/// logical order without control or direction characters, never beside an amount that they could reorder: a name stands
/// on a line of its own when it is written from right to left.
class PaperText
{
public:
    explicit PaperText(qsizetype columns)
        : m_columns(columns)
    {
    }

    void put(const QString &line); ///< As it is
    void rule();
    /// Over as many lines as it needs, broken at blanks where there are any.
    void wrapped(const QString &text) { wrap(text, false); }
    void centred(const QString &text) { wrap(text, true); }
    /// A label and an amount at the right edge; on two lines when they don't fit.
    void pair(const QString &label, const QString &amount);
    /// The same where the label is not a name and keeps its blanks.
    void row(const QString &label, const QString &amount);

    qsizetype columns() const { return m_columns; }
    QString text() const { return m_text; }

private:
    void wrap(const QString &text, bool centred);

    qsizetype m_columns;
    QString m_text;
};

} // namespace tandem
