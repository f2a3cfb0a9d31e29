#pragma once

#include "sync/model/money.h"
#include "sync/model/quantity.h"
#include "sync/model/rate.h"

#include <QLocale>

namespace tandem {

/// Writes amounts, quantities and rates as the shop's language does: its digits, separators and grouping. Exact: the
/// text is made from the decimals, never through a binary float. Values only; any thread.
class ShopFormat
{
public:
    /// `locale` such as "en_IE"; an unknown one counts as plain English.
    explicit ShopFormat(const QString &locale = {});

    QString money(Money amount) const;           ///< "1,234.50", without the currency
    QString quantity(Quantity quantity) const;   ///< "3", "0.5"
    QString rate(Rate rate) const;               ///< "13.5"
    QString decimal(const QString &plain) const; ///< What is written with '.' and ASCII digits: "-1234.5"
    const QLocale &locale() const { return m_locale; }

private:
    QLocale m_locale;
};

} // namespace tandem
