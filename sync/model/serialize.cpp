#include "sync/model/serialize.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

namespace tandem {

namespace {

/// Writes as QDataStream does (big endian, lengths before bytes), straight into the bytes: this is on the way of every
/// entry, at the hub and at each till. A null text is an empty one.
class Writer
{
public:
    explicit Writer(qsizetype sizeLikely, QByteArray room = {})
        : m_out(std::move(room))
    {
        grow(std::max(sizeLikely, m_out.capacity()));
    }
    template<typename... T>
    void operator()(const T &...values)
    {
        (put(values), ...);
    }
    QByteArray result()
    {
        m_out.truncate(m_size);
        return std::move(m_out);
    }

private:
    void grow(qsizetype size)
    {
        m_out.resize(size);
        m_data = m_out.data();
    }
    /// Room for so many bytes, which are to be written at once.
    char *next(qsizetype count)
    {
        if (m_size + count > m_out.size())
            grow(2 * (m_size + count));
        return m_data + std::exchange(m_size, m_size + count);
    }
    void putBytes(const char *bytes, qsizetype count) { std::copy_n(bytes, count, next(count)); }
    template<typename Whole>
    void putWhole(Whole value)
    {
        qToBigEndian(value, next(sizeof value));
    }
    template<typename Tag>
    void put(const Id<Tag> &id)
    {
        putBytes(id.data(), 16);
    }
    void put(qint64 value) { putWhole(value); }
    void put(bool value) { *next(1) = char(value); }
    void put(OrderState value) { *next(1) = char(value); }
    void put(const QString &value)
    {
        // UTF-8, which nearly always is what the letters are.
        const qsizetype before = m_size;
        putWhole(quint32(value.size()));
        char *at = next(value.size());
        char16_t all = 0;
        for (const QChar letter : value) {
            all |= letter.unicode();
            *at++ = char(letter.unicode());
        }
        if (all < 0x80)
            return;
        m_size = before;
        put(value.toUtf8());
    }
    void put(const QByteArray &value)
    {
        putWhole(quint32(value.size()));
        putBytes(value.constData(), value.size());
    }
    void put(Currency value)
    {
        putWhole(quint32(value.letters().size()));
        putBytes(value.letters().data(), qsizetype(value.letters().size()));
    }
    void put(Money value)
    {
        put(value.minor());
        put(value.currency());
    }
    void put(Quantity value) { put(value.thousandths()); }
    void put(Rate value) { put(value.tenThousandths()); }
    void put(const QJsonValue &value)
    {
        put(QJsonDocument(QJsonObject{{QStringLiteral("v"), value}}).toJson(QJsonDocument::Compact));
    }
    template<typename T>
    void put(const std::optional<T> &value)
    {
        put(value.has_value());
        if (value)
            put(*value);
    }
    template<typename T>
    void put(const QList<T> &list)
    {
        put(qint64(list.size()));
        for (const T &item : list)
            put(item);
    }
    template<typename T>
    void put(const QMap<QString, T> &map)
    {
        put(qint64(map.size()));
        for (auto it = map.cbegin(); it != map.cend(); ++it) {
            put(it.key());
            put(it.value());
        }
    }
    template<typename T>
    void put(const T &value)
    {
        members(*this, value);
    }

    QByteArray m_out; ///< With room behind what is written
    char *m_data = nullptr;
    qsizetype m_size = 0;
};

class Reader
{
public:
    explicit Reader(QDataStream &stream)
        : m_stream(stream)
    {
    }
    template<typename... T>
    void operator()(T &...values)
    {
        (get(values), ...);
    }

private:
    template<typename Tag>
    void get(Id<Tag> &id)
    {
        QByteArray bytes(16, '\0');
        m_stream.readRawData(bytes.data(), 16);
        id = Id<Tag>::fromBytes(bytes);
    }
    void get(qint64 &value) { m_stream >> value; }
    void get(bool &value) { value = byteBelow(2) != 0; }
    void get(OrderState &value) { value = OrderState(byteBelow(quint8(OrderState::Merged) + 1)); }
    quint8 byteBelow(quint8 end)
    {
        quint8 byte = 0;
        m_stream >> byte;
        if (byte >= end)
            m_stream.setStatus(QDataStream::ReadCorruptData);
        return byte;
    }
    void get(QString &value)
    {
        QByteArray bytes;
        m_stream >> bytes;
        value = QString::fromUtf8(bytes);
    }
    void get(Currency &value)
    {
        QByteArray code;
        m_stream >> code;
        if (auto currency = Currency::parse(QString::fromLatin1(code)))
            value = *currency;
        else
            m_stream.setStatus(QDataStream::ReadCorruptData);
    }
    void get(Money &value)
    {
        qint64 minor = 0;
        Currency currency;
        get(minor);
        get(currency);
        value = Money::fromMinor(minor, currency);
    }
    void get(Quantity &value)
    {
        qint64 thousandths = 0;
        get(thousandths);
        value = Quantity::fromThousandths(thousandths);
    }
    void get(Rate &value)
    {
        qint64 units = 0;
        get(units);
        value = Rate::fromTenThousandths(units);
    }
    void get(QJsonValue &value)
    {
        QByteArray bytes;
        m_stream >> bytes;
        const auto json = QJsonDocument::fromJson(bytes);
        if (json.isNull())
            m_stream.setStatus(QDataStream::ReadCorruptData);
        value = json.object().value(u"v");
    }
    template<typename T>
    void get(std::optional<T> &value)
    {
        bool has = false;
        get(has);
        if (has)
            get(value.emplace());
        else
            value.reset();
    }
    template<typename T>
    void get(QList<T> &list)
    {
        qint64 size = 0;
        get(size);
        list.clear();
        for (qint64 i = 0; i < size && m_stream.status() == QDataStream::Ok; ++i)
            get(list.emplaceBack());
    }
    template<typename T>
    void get(QMap<QString, T> &map)
    {
        qint64 size = 0;
        get(size);
        map.clear();
        for (qint64 i = 0; i < size && m_stream.status() == QDataStream::Ok; ++i) {
            QString key;
            get(key);
            get(map[key]);
        }
    }
    template<typename T>
    void get(T &value)
    {
        members(*this, value);
    }

    QDataStream &m_stream;
};

template<typename T>
constexpr bool holdsMany = false;
template<typename T>
constexpr bool holdsMany<QList<T>> = true;
template<typename T>
constexpr bool holdsMany<QMap<QString, T>> = true;

/// Does something with each mark, `M` being one or a const one.
template<typename M>
class MarkVisitor
{
public:
    explicit MarkVisitor(const std::function<void(M &)> &visit)
        : m_visit(visit)
    {
    }
    template<typename... T>
    void operator()(T &...values)
    {
        (look(values), ...);
    }

private:
    void look(M &mark) { m_visit(mark); }
    template<typename T>
    void look(T &value)
    {
        if constexpr (holdsMany<std::remove_const_t<T>>) {
            for (auto &each : value)
                look(each);
        } else if constexpr (requires { value.has_value(); }) {
            if (value)
                look(*value);
        } else if constexpr (requires { members(*this, value); }) {
            members(*this, value);
        }
    }

    const std::function<void(M &)> &m_visit;
};

// Every struct names its members once; `A` reads or writes. Order matters: it is the format.
#define TANDEM_MEMBERS(Type, ...)                                                                                      \
    template<typename A, typename T>                                                                                   \
    requires std::is_same_v<std::remove_const_t<T>, Type>                                                              \
    void members(A &archive, T &v) { archive(__VA_ARGS__); }

TANDEM_MEMBERS(LogPosition, v.lineage, v.seq)
TANDEM_MEMBERS(OpRef, v.device, v.counter)
TANDEM_MEMBERS(Author, v.cashier, v.pos)
// Nearly every mark stands where it was first placed: one byte says so.
void members(Writer &archive, const Mark &v)
{
    archive(v.op, v.lineage, v.seq, v.seen, v.by, !v.again.lineage.isNull());
    if (!v.again.lineage.isNull())
        archive(v.again);
}
void members(Reader &archive, Mark &v)
{
    bool again = false;
    archive(v.op, v.lineage, v.seq, v.seen, v.by, again);
    v.again = {};
    if (again)
        archive(v.again);
}
TANDEM_MEMBERS(TaxRate, v.name, v.rate, v.included)
TANDEM_MEMBERS(TaxReplacement, v.from, v.to)
TANDEM_MEMBERS(QuantityMark, v.mark, v.isSet, v.value)
TANDEM_MEMBERS(TextMark, v.mark, v.text)
TANDEM_MEMBERS(Field<Money>, v.value, v.mark, v.by)
TANDEM_MEMBERS(Field<Rate>, v.value, v.mark, v.by)
TANDEM_MEMBERS(Field<QString>, v.value, v.mark, v.by)
TANDEM_MEMBERS(Field<CustomerId>, v.value, v.mark, v.by)
TANDEM_MEMBERS(Field<QJsonValue>, v.value, v.mark, v.by)
TANDEM_MEMBERS(Part, v.mark, v.order, v.line, v.quantity, v.takenBack, v.wanted)
TANDEM_MEMBERS(KitchenMark, v.mark, v.quantity, v.note, v.moved)
TANDEM_MEMBERS(Home, v.order, v.merge)
TANDEM_MEMBERS(Claim, v.order, v.mark, v.quantity)
// Most lines are never split, moved or sent to a kitchen: one byte says so.
template<typename A, typename T>
void travels(A &archive, T &v)
{
    archive(v.parts, v.partOfOrder, v.partOf, v.homes, v.kitchen, v.claims);
}
template<typename A, typename T>
void ordinary(A &archive, T &v)
{
    archive(v.id, v.product, v.name, v.code, v.unit, v.taxes, v.quantities, v.removes, v.quantity, v.unitPrice,
            v.discount, v.notes, v.extra, v.addedBy, v.changedBy, v.refundOf, v.refundOfLine, v.category);
}
void members(Writer &archive, const Line &v)
{
    ordinary(archive, v);
    const bool stays =
        v.parts.isEmpty() && v.partOf.isNull() && v.homes.isEmpty() && v.kitchen.isEmpty() && v.claims.isEmpty();
    archive(!stays);
    if (!stays)
        travels(archive, v);
}
void members(Reader &archive, Line &v)
{
    ordinary(archive, v);
    bool moves = false;
    archive(moves);
    if (moves)
        travels(archive, v);
}
template<typename M, typename T>
requires std::is_same_v<std::remove_const_t<T>, Line>
void members(MarkVisitor<M> &archive, T &v)
{
    ordinary(archive, v);
    travels(archive, v);
}
TANDEM_MEMBERS(Payment, v.id, v.method, v.kind, v.amount, v.by, v.mark, v.session, v.voided, v.voidMark, v.tip)
TANDEM_MEMBERS(CancelMark, v.mark, v.by, v.refused, v.reason)
TANDEM_MEMBERS(DealtWith, v.by, v.at)
TANDEM_MEMBERS(BillLine, v.line, v.quantity, v.unitPrice, v.discount)
TANDEM_MEMBERS(BillHeader, v.customer, v.customerName, v.fiscalPosition, v.fiscalMap, v.note, v.discount)
TANDEM_MEMBERS(Bill, v.lines, v.total, v.header, v.seen, v.counter)
TANDEM_MEMBERS(PaymentLock, v.mark, v.by, v.bill)
TANDEM_MEMBERS(Settlement, v.mark, v.by, v.bill, v.change, v.receipt, v.session, v.deviceTime, v.rounding)
TANDEM_MEMBERS(Order, v.id, v.number, v.run, v.state, v.currency, v.addedBy, v.changedBy, v.customer, v.customerName,
               v.fiscalPosition, v.fiscalMap, v.discount, v.notes, v.extra, v.lines, v.payments, v.cancels, v.lock,
               v.settlement, v.root, v.followUp, v.mergedInto, v.merge, v.kitchenNote, v.duplicateOf, v.needsManager,
               v.dealtWith, v.openedAt, v.copies)
TANDEM_MEMBERS(Drawer, v.device, v.startingCash, v.countedCash, v.cash, v.by, v.moved)
TANDEM_MEMBERS(MethodTotal, v.kind, v.amount)
TANDEM_MEMBERS(SessionTax, v.net, v.tax)
TANDEM_MEMBERS(CashMove, v.device, v.by, v.at, v.amount, v.reason)
TANDEM_MEMBERS(CashierTotal, v.orders, v.total)
TANDEM_MEMBERS(SessionFigures, v.methods, v.taxes, v.orders, v.total, v.first, v.last, v.moves, v.categories,
               v.cashiers, v.discounts, v.refunded, v.tips, v.rounding)
TANDEM_MEMBERS(Supplement, v.device, v.run, v.done, v.figures, v.drawer, v.cashAfterCount)
TANDEM_MEMBERS(PosSession, v.id, v.aliases, v.pos, v.openedBy, v.openedAt, v.run, v.open, v.closedBy, v.closedAt,
               v.drawers, v.figures, v.uncounted, v.supplements, v.givenUp, v.grandTotal)
#undef TANDEM_MEMBERS

} // namespace

QDataStream &operator<<(QDataStream &out, const PosSession &session)
{
    Writer writer(1024);
    members(writer, session);
    const QByteArray bytes = writer.result();
    out.writeRawData(bytes.constData(), int(bytes.size()));
    return out;
}

QDataStream &operator>>(QDataStream &in, PosSession &session)
{
    in.setVersion(QDataStream::Qt_6_0);
    Reader reader(in);
    members(reader, session);
    return in;
}

void forEachMark(const Order &order, const std::function<void(const Mark &)> &visit)
{
    MarkVisitor<const Mark> visitor(visit);
    members(visitor, order);
}

void editMarks(Order &order, const std::function<void(Mark &)> &edit)
{
    MarkVisitor<Mark> visitor(edit);
    members(visitor, order);
}

QByteArray serialize(const Order &order)
{
    // In as many bytes as it takes: many of these are kept. Room of the likely size each time would be slow.
    thread_local QByteArray room;
    room = serialize(order, std::move(room));
    return QByteArray(room.constData(), room.size());
}

QByteArray serialize(const Order &order, QByteArray room)
{
    Writer writer(1024 + order.lines.size() * 1024, std::move(room));
    members(writer, order);
    return writer.result();
}

std::optional<Order> deserializeOrder(const QByteArray &bytes)
{
    Order order;
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_0);
    Reader reader(stream);
    members(reader, order);
    if (stream.status() != QDataStream::Ok || !stream.atEnd())
        return std::nullopt;
    return order;
}

} // namespace tandem
