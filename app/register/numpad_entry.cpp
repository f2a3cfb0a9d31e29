#include "app/register/numpad_entry.h"

namespace tandem {

namespace {

constexpr int mostWholeDigits = 7;

template<typename T>
std::optional<NumpadEntry::Action> actionOf(const Result<T> &parsed)
{
    return parsed ? std::optional<NumpadEntry::Action>(*parsed) : std::nullopt;
}

} // namespace

void NumpadEntry::setMode(Mode mode)
{
    m_mode = mode;
    restart();
}

void NumpadEntry::restart()
{
    m_text.clear();
    m_was.reset();
}

void NumpadEntry::begin(const Line &line)
{
    if (!m_was)
        m_was = line;
}

int NumpadEntry::decimals(const Line &line) const
{
    switch (m_mode) {
    case Mode::Quantity: return 3;
    case Mode::Discount: return 4;
    case Mode::Price: return line.price.currency().decimals();
    }
    return 0;
}

std::optional<NumpadEntry::Action> NumpadEntry::value(const Line &line) const
{
    QString text = m_text;
    if (text.endsWith(u'.'))
        text.chop(1);
    if (text.isEmpty() || text == QLatin1String("-"))
        return std::nullopt;
    switch (m_mode) {
    case Mode::Quantity: {
        const auto quantity = Quantity::parse(text);
        // Zero while typing is a beginning ("0.5"), not the wish to remove.
        return quantity && !quantity->isZero() ? std::optional<Action>(*quantity) : std::nullopt;
    }
    case Mode::Discount: return actionOf(Rate::parse(text));
    case Mode::Price: return actionOf(Money::parse(text, line.price.currency()));
    }
    return std::nullopt;
}

std::optional<NumpadEntry::Action> NumpadEntry::digit(int digit, const Line &line)
{
    begin(line);
    const qsizetype point = m_text.indexOf(u'.');
    const qsizetype whole = (point < 0 ? m_text.size() : point) - (m_text.startsWith(u'-') ? 1 : 0);
    if (point < 0 ? whole >= mostWholeDigits : m_text.size() - point - 1 >= decimals(line))
        return std::nullopt;
    if (m_text == QLatin1String("0") || m_text == QLatin1String("-0"))
        m_text.chop(1);
    m_text += QChar(u'0' + digit);
    return value(line);
}

std::optional<NumpadEntry::Action> NumpadEntry::separator(const Line &line)
{
    begin(line);
    if (decimals(line) == 0 || m_text.contains(u'.'))
        return std::nullopt;
    if (m_text.isEmpty() || m_text == QLatin1String("-"))
        m_text += u'0';
    m_text += u'.';
    return std::nullopt;
}

std::optional<NumpadEntry::Action> NumpadEntry::sign(const Line &line)
{
    if (m_mode == Mode::Discount)
        return std::nullopt;
    begin(line);
    if (m_text.isEmpty()) {
        if (m_mode == Mode::Quantity)
            return Action(-line.quantity);
        return Action(-line.price);
    }
    m_text = m_text.startsWith(u'-') ? m_text.mid(1) : u'-' + m_text;
    return value(line);
}

std::optional<NumpadEntry::Action> NumpadEntry::backspace(const Line &line)
{
    if (m_text.isEmpty()) {
        restart();
        switch (m_mode) {
        case Mode::Quantity: return Action(Remove());
        case Mode::Discount: return Action(Rate());
        case Mode::Price: return Action(line.listPrice);
        }
    }
    m_text.chop(1);
    if (m_text == QLatin1String("-"))
        m_text.clear();
    if (!m_text.isEmpty())
        return value(line);
    const std::optional<Line> was = std::exchange(m_was, std::nullopt);
    if (!was)
        return std::nullopt;
    switch (m_mode) {
    case Mode::Quantity: return Action(was->quantity);
    case Mode::Discount: return Action(was->discount);
    case Mode::Price: return Action(was->price);
    }
    return std::nullopt;
}

} // namespace tandem
