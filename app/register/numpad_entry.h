#pragma once

#include "sync/model/money.h"
#include "sync/model/quantity.h"
#include "sync/model/rate.h"

#include <QString>

#include <optional>
#include <variant>

namespace tandem {

/// What a key of the numpad means for the selected line. Every key has its effect at once, so that all terminals see
/// the line change as it is typed; a number goes on growing until something else is touched.
///
/// - Digits and the separator make a number: the line's quantity, discount or price by the mode.
/// - A lone "0" waits for what follows ("0.5"): a cashier who starts a fraction has not removed the line.
/// - Backspace takes the last digit; with none left the value from before the typing comes back; with nothing typed it
///   takes the line (quantity), the discount, or the own price away.
/// - The sign turns what is typed, or the line's own quantity.
class NumpadEntry
{
public:
    enum class Mode { Quantity, Discount, Price };

    /// The line as it is before the key.
    struct Line
    {
        Quantity quantity;
        Rate discount;
        Money price;
        Money listPrice; ///< What the catalogue asks
    };
    struct Remove
    {
    };
    using Action = std::variant<Quantity, Rate, Money, Remove>;

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    /// Another line, another order, a tap on a product: the next digit begins a new number.
    void restart();

    std::optional<Action> digit(int value, const Line &line);
    std::optional<Action> separator(const Line &line);
    std::optional<Action> sign(const Line &line);
    std::optional<Action> backspace(const Line &line);

private:
    void begin(const Line &line);
    int decimals(const Line &line) const;
    std::optional<Action> value(const Line &line) const;

    Mode m_mode = Mode::Quantity;
    QString m_text;            ///< Typed so far, with '.' and '-'
    std::optional<Line> m_was; ///< Before the typing began
};

} // namespace tandem
