#pragma once

#include <QString>

namespace tandem {

/// An amount while it is being typed: plain decimal text with "." whatever the language, without any arithmetic.
class AmountEntry
{
public:
    /// Digits after the point are refused beyond `decimals`; 12 digits before it at most.
    explicit AmountEntry(int decimals = 2)
        : m_decimals(decimals)
    {
    }

    void setDecimals(int decimals) { m_decimals = decimals; }
    void digit(int value);
    void separator();
    void sign();
    void backspace();
    void clear() { m_text.clear(); }
    /// `decimal` as the app writes amounts: "12.30".
    void set(const QString &decimal) { m_text = decimal; }

    bool isEmpty() const { return m_text.isEmpty(); }
    /// "12.3", "-5", or empty; never ends in a point.
    QString decimal() const;
    /// As typed so far, with the language's separator: "12,".
    QString shown(const QString &decimalPoint) const;

private:
    QString m_text;
    int m_decimals;
};

} // namespace tandem
