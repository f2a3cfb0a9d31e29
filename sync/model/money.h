#pragma once

#include "sync/model/result.h"

#include <QString>
#include <QStringView>

#include <array>
#include <compare>

namespace tandem {

/// An ISO 4217 currency: three capital letters and how many decimals its minor unit has (0 to 3).
class Currency
{
public:
    constexpr Currency() = default; ///< EUR
    /// Reads a code such as "EUR". Refuses what is not three capital Latin letters.
    static Result<Currency> parse(QStringView code);

    QString code() const;
    constexpr const std::array<char, 3> &letters() const { return m_code; }
    constexpr int decimals() const { return m_decimals; }

    friend constexpr auto operator<=>(const Currency &, const Currency &) = default;

private:
    std::array<char, 3> m_code{'E', 'U', 'R'};
    signed char m_decimals = 2;
};

/// An amount of money: whole minor units (cents) of one currency.
/// Range: ±10^15 minor units for a single amount; sums stay exact up to ±9.2·10^18.
/// Mixing currencies is a programming fault.
class Money
{
public:
    /// What a single typed or imported amount may be at most: 12 digits before the separator is the wire's limit
    /// (sync-design.md E, bad input); here 10^12 minor units.
    static constexpr qint64 maxMinor = 1'000'000'000'000;

    constexpr Money() = default;
    static constexpr Money fromMinor(qint64 minor, Currency currency) { return Money(minor, currency); }
    static constexpr Money zero(Currency currency) { return Money(0, currency); }
    /// Reads a plain decimal such as "7.20", "-3" or "0.5". Refuses exponents, blanks, more decimals than the currency
    /// has (trailing zeros included up to 6 places are accepted), and what is beyond maxMinor.
    static Result<Money> parse(QStringView text, Currency currency);

    constexpr qint64 minor() const { return m_minor; }
    constexpr Currency currency() const { return m_currency; }
    constexpr bool isZero() const { return m_minor == 0; }
    /// With exactly the currency's decimals and '.' : "7.20"
    QString toString() const;

    friend Money operator+(Money a, Money b);
    friend Money operator-(Money a, Money b);
    friend constexpr Money operator-(Money a) { return Money(-a.m_minor, a.m_currency); }
    Money &operator+=(Money other) { return *this = *this + other; }
    Money &operator-=(Money other) { return *this = *this - other; }
    friend constexpr auto operator<=>(const Money &, const Money &) = default;

    /// The nearest multiple of a step above zero, half away from zero.
    Money roundedTo(Money step) const;

private:
    constexpr Money(qint64 minor, Currency currency)
        : m_minor(minor)
        , m_currency(currency)
    {
    }

    qint64 m_minor = 0;
    Currency m_currency;
};

} // namespace tandem
