#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringView>
#include <QtEndian>

#include <array>
#include <bit>
#include <compare>
#include <cstring>
#include <optional>
#include <string_view>

namespace tandem {

/// A 128-bit identity, one distinct type for each kind of thing so that they cannot be mixed up.
/// As text: 32 lower-case hexadecimal digits. Made at random by its creator, or derived by hashing, so
/// that every replica derives the same one. A default-made id is null.
template<typename Tag>
class Id
{
public:
    constexpr Id() = default;

    static Id fromBytes(const QByteArray &sixteen)
    {
        Id id;
        if (sixteen.size() == 16)
            std::memcpy(id.m_bytes.data(), sixteen.constData(), 16);
        return id;
    }
    /// Reads 32 hexadecimal digits, or nothing.
    static std::optional<Id> parse(QStringView text) { return parse(text.utf16(), std::size_t(text.size())); }
    static std::optional<Id> parse(std::string_view text) { return parse(text.data(), text.size()); }

    bool isNull() const { return *this == Id(); }
    const char *data() const { return reinterpret_cast<const char *>(m_bytes.data()); } ///< 16 bytes
    QByteArray bytes() const { return QByteArray(data(), 16); }
    QString toString() const { return QString::fromLatin1(bytes().toHex()); }

    // As two numbers: ids are compared more often than anything else.
    friend bool operator==(const Id &one, const Id &other) { return one.halves() == other.halves(); }
    friend std::strong_ordering operator<=>(const Id &one, const Id &other)
    {
        const std::array<quint64, 2> a = one.halves();
        const std::array<quint64, 2> b = other.halves();
        return a[0] != b[0] ? qFromBigEndian(a[0]) <=> qFromBigEndian(b[0])
                            : qFromBigEndian(a[1]) <=> qFromBigEndian(b[1]);
    }
    friend size_t qHash(const Id &id, size_t seed = 0) noexcept
    {
        return qHashBits(id.m_bytes.data(), id.m_bytes.size(), seed);
    }

private:
    template<typename Char>
    static std::optional<Id> parse(const Char *text, std::size_t size)
    {
        if (size != 32)
            return std::nullopt;
        Id id;
        for (std::size_t i = 0; i < 16; ++i) {
            const int high = digit(char16_t(text[2 * i]));
            const int low = digit(char16_t(text[2 * i + 1]));
            if (high < 0 || low < 0)
                return std::nullopt;
            id.m_bytes[i] = uchar(high * 16 + low);
        }
        return id;
    }

    std::array<quint64, 2> halves() const { return std::bit_cast<std::array<quint64, 2>>(m_bytes); }

    static constexpr int digit(char16_t u)
    {
        if (u >= u'0' && u <= u'9')
            return u - u'0';
        if (u >= u'a' && u <= u'f')
            return u - u'a' + 10;
        return -1;
    }

    std::array<uchar, 16> m_bytes{};
};

using OrderId = Id<struct OrderTag>;
using LineId = Id<struct LineTag>;
using PaymentId = Id<struct PaymentTag>;
using DeviceId = Id<struct DeviceTag>;   ///< First 16 bytes of SHA-256 over the device's public key
using HubId = Id<struct HubTag>;         ///< Lives in the hub's database: another database is another hub
using LineageId = Id<struct LineageTag>; ///< One uninterrupted history of a hub; a restore begins a new one
using StreamId = Id<struct StreamTag>;   ///< A log: the shop's, a multi-session's, or that of a POS outside any
using SessionId = Id<struct SessionTag>; ///< A POS session, from opening float to closing count
using ProductId = Id<struct ProductTag>;
using CategoryId = Id<struct CategoryTag>;
using TaxId = Id<struct TaxTag>;
using CustomerId = Id<struct CustomerTag>;
using FiscalPositionId = Id<struct FiscalPositionTag>;
using PaymentMethodId = Id<struct PaymentMethodTag>;
using CashierId = Id<struct CashierTag>;
using PosId = Id<struct PosTag>;
using MultiSessionId = Id<struct MultiSessionTag>;
using PrinterId = Id<struct PrinterTag>;

} // namespace tandem
