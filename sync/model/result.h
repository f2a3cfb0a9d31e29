#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace tandem {

/// Why something could not be done. Errors are values; exceptions are for programming faults only.
struct Error
{
    QString code; ///< Stable and for programs: lower case words joined by '-', for example "unknown-product"
    QString text; ///< One sentence for people, already translated, naming what was given

    friend bool operator==(const Error &, const Error &) = default;
};

/// A value or the reason why there is none. Reading the wrong side is a programming fault and aborts, in
/// release builds too.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_content(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_content(std::in_place_index<1>, std::move(error))
    {
    }

    bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &value() const & { return std::get<0>(m_content); }
    T &value() & { return std::get<0>(m_content); }
    T &&value() && { return std::get<0>(std::move(m_content)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Error &error() const { return std::get<1>(m_content); }

private:
    std::variant<T, Error> m_content;
};

/// Success without a value, or the reason why not.
template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_content(std::in_place_index<1>, std::move(error))
    {
    }

    bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }
    const Error &error() const { return std::get<1>(m_content); }

private:
    std::variant<std::monostate, Error> m_content;
};

} // namespace tandem
