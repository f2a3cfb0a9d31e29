#pragma once

#include "sync/model/ids.h"

#include <QByteArray>
#include <QByteArrayView>

#include <charconv>
#include <string>
#include <string_view>

namespace tandem {

/// Text that is put together from small pieces: every entry is, to be hashed and to be sent, and with QByteArray the
/// putting together took longer than the hashing.
class ByteText
{
public:
    explicit ByteText(qsizetype sizeLikely) { m_text.reserve(std::size_t(sizeLikely)); }

    ByteText &operator<<(char letter)
    {
        m_text.push_back(letter);
        return *this;
    }
    ByteText &operator<<(std::string_view text)
    {
        m_text.append(text);
        return *this;
    }
    ByteText &operator<<(const char *text) { return *this << std::string_view(text); }
    ByteText &operator<<(QByteArrayView text)
    {
        m_text.append(text.data(), std::size_t(text.size()));
        return *this;
    }
    ByteText &operator<<(qint64 number) ///< Decimal
    {
        char digits[20];
        const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
        m_text.append(digits, std::size_t(end - digits));
        return *this;
    }
    template<typename Tag>
    ByteText &operator<<(const Id<Tag> &id)
    {
        return hex({id.data(), 16});
    }
    ByteText &hex(QByteArrayView bytes) ///< Lower-case digits
    {
        static constexpr char digits[] = "0123456789abcdef";
        const std::size_t before = m_text.size();
        m_text.resize(before + 2 * std::size_t(bytes.size()));
        char *to = m_text.data() + before;
        for (const char byte : bytes) {
            *to++ = digits[uchar(byte) >> 4];
            *to++ = digits[uchar(byte) & 15];
        }
        return *this;
    }

    QByteArrayView view() const { return {m_text.data(), qsizetype(m_text.size())}; }
    QByteArray bytes() const { return view().toByteArray(); }

private:
    std::string m_text;
};

} // namespace tandem
