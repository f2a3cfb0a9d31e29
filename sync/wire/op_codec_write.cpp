#include "sync/wire/json_write.h"
#include "sync/wire/op_codec.h"
#include "sync/wire/op_kind.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tandem {

namespace {

/// Writes JSON straight to bytes: whatever a cashier does is encoded before it is shown.
class JsonWriter
{
public:
    explicit JsonWriter(ByteText &out)
        : m_out(out)
    {
    }

    /// One more member of an object that has one already.
    template<typename T>
    void set(std::string_view key, const T &what) const
    {
        m_out << ",\"" << key << "\":";
        value(what);
    }
    /// A null id is left out.
    template<typename Tag>
    void setId(std::string_view key, const Id<Tag> &id) const
    {
        if (!id.isNull())
            set(key, id);
    }

    void value(qint64 number) const { m_out << number; }
    void value(bool is) const { m_out << (is ? "true" : "false"); }
    void value(const QString &text) const { m_out << Quoted{text.toUtf8()}; }
    void value(const Quantity &quantity) const { value(quantity.toString()); }
    void value(const Money &amount) const { value(amount.toString()); }
    void value(const Rate &rate) const { value(rate.toString()); }
    void value(const QJsonValue &any) const
    {
        const QByteArray inBrackets = QJsonDocument(QJsonArray{any}).toJson(QJsonDocument::Compact);
        m_out << QByteArrayView(inBrackets).sliced(1).chopped(1);
    }
    template<typename Tag>
    void value(const Id<Tag> &id) const
    {
        m_out << '"' << id << '"';
    }
    void value(const LogPosition &at) const { array(at.lineage, at.seq); }
    void value(const OpRef &ref) const { array(ref.device, ref.counter); }
    void value(const Author &author) const { array(author.cashier, author.pos); }
    void value(const SplitPart &part) const { array(part.line, part.as, part.quantity); }
    void value(const KitchenPart &part) const { array(part.line, part.quantity, part.note); }
    void value(const GivenNumber &given) const { array(given.order, given.number.run, given.number.number); }
    void value(const LostPlace &place) const
    {
        array(place.op.device, place.op.counter, place.at.lineage, place.at.seq);
    }
    void value(const BillLine &line) const { array(line.line, line.quantity, line.unitPrice, line.discount); }
    void value(const TaxRate &tax) const
    {
        begin("name", tax.name);
        set("rate", tax.rate);
        set("included", tax.included);
        m_out << '}';
    }
    void value(const TaxReplacement &replacement) const
    {
        begin("from", replacement.from);
        if (replacement.to)
            set("to", *replacement.to);
        else
            m_out << ",\"to\":null";
        m_out << '}';
    }
    void value(const BillHeader &header) const
    {
        begin("name", header.customerName);
        set("fiscal", header.fiscalPosition);
        set("map", header.fiscalMap);
        set("note", header.note);
        setId("customer", header.customer);
        if (!header.discount.isZero())
            set("discount", header.discount);
        m_out << '}';
    }
    void value(const Bill &bill) const
    {
        begin("lines", bill.lines);
        set("total", bill.total);
        set("seen", bill.seen);
        set("n", bill.counter);
        if (bill.header)
            set("header", *bill.header);
        m_out << '}';
    }
    template<typename Item>
    void value(const QList<Item> &items) const
    {
        char before = '[';
        for (const Item &item : items) {
            m_out << before;
            value(item);
            before = ',';
        }
        m_out << (items.isEmpty() ? "[]" : "]");
    }

private:
    template<typename T>
    void begin(std::string_view key, const T &what) const
    {
        m_out << "{\"" << key << "\":";
        value(what);
    }
    template<typename First, typename... Others>
    void array(const First &first, const Others &...others) const
    {
        m_out << '[';
        value(first);
        ((m_out << ',', value(others)), ...);
        m_out << ']';
    }

    ByteText &m_out;
};

struct BodyWriter : JsonWriter
{
    using JsonWriter::JsonWriter;

    void order(OrderId id) const { setId("order", id); }
    void line(LineId id) const { setId("line", id); }

    void operator()(const op::AddLine &add) const
    {
        order(add.order);
        line(add.line);
        setId("product", add.product);
        set("name", add.name);
        set("code", add.code);
        set("unit", add.unit);
        set("quantity", add.quantity);
        set("price", add.unitPrice);
        set("discount", add.discount);
        set("note", add.note);
        set("taxes", add.taxes);
        setId("refund_of", add.refundOf);
        setId("refund_of_line", add.refundOfLine);
        if (!add.category.isEmpty())
            set("category", add.category);
    }
    void operator()(const op::SetQuantity &body) const
    {
        order(body.order);
        line(body.line);
        set("quantity", body.quantity);
    }
    void operator()(const op::ChangeQuantity &body) const
    {
        order(body.order);
        line(body.line);
        set("delta", body.delta);
    }
    void operator()(const op::SetPrice &body) const
    {
        order(body.order);
        line(body.line);
        set("price", body.unitPrice);
    }
    void operator()(const op::SetDiscount &body) const
    {
        order(body.order);
        line(body.line);
        set("discount", body.discount);
    }
    void operator()(const op::SetNote &body) const
    {
        order(body.order);
        line(body.line);
        set("text", body.text);
    }
    void operator()(const op::RemoveLine &body) const
    {
        order(body.order);
        line(body.line);
    }
    void operator()(const op::SetCustomer &body) const
    {
        order(body.order);
        setId("customer", body.customer);
        set("name", body.name);
    }
    void operator()(const op::SetFiscalPosition &body) const
    {
        order(body.order);
        set("name", body.name);
        set("map", body.map);
    }
    void operator()(const op::SetOrderDiscount &body) const
    {
        order(body.order);
        set("discount", body.discount);
    }
    void operator()(const op::SetExtra &body) const
    {
        order(body.order);
        line(body.line);
        set("key", body.key);
        set("value", body.value);
    }
    void operator()(const op::PayBegin &body) const
    {
        order(body.order);
        set("bill", body.bill);
    }
    void operator()(const op::PayBreakOff &body) const { order(body.order); }
    void operator()(const op::PayAdd &body) const
    {
        order(body.order);
        setId("payment", body.payment);
        set("method", body.method);
        set("method_kind", body.kind);
        set("amount", body.amount);
        if (body.tip)
            set("tip", *body.tip);
    }
    void operator()(const op::PayVoid &body) const
    {
        order(body.order);
        setId("payment", body.payment);
    }
    void operator()(const op::Finalize &body) const
    {
        order(body.order);
        set("bill", body.bill);
        set("payments", body.payments);
        set("change", body.change);
        set("receipt", body.receipt);
        set("previous_receipt", QString::fromLatin1(body.previousReceipt.toHex()));
        if (body.rounding)
            set("rounding", *body.rounding);
    }
    void operator()(const op::Cancel &body) const
    {
        order(body.order);
        if (!body.reason.isEmpty())
            set("reason", body.reason);
    }
    void operator()(const op::NoticeDone &body) const { order(body.order); }
    void operator()(const op::CountCopy &body) const { order(body.order); }
    void operator()(const op::OpenSession &body) const { set("starting_cash", body.startingCash); }
    void operator()(const op::PayTakeOver &body) const
    {
        order(body.order);
        set("lock", body.lock);
    }
    void operator()(const op::Split &body) const
    {
        order(body.order);
        setId("into", body.into);
        set("parts", body.parts);
    }
    void operator()(const op::Merge &body) const
    {
        order(body.order);
        setId("into", body.into);
    }
    void operator()(const op::SendToKitchen &body) const
    {
        order(body.order);
        set("parts", body.parts);
        set("note", body.note);
    }
    void operator()(const op::ResumeNumbers &body) const
    {
        setId("lineage", body.lineage);
        set("new_run", body.newRun);
        set("given", body.given);
        if (!body.places.isEmpty())
            set("places", body.places);
    }
    void operator()(const op::RenewDevice &body) const { set("former", body.former); }
    void operator()(const op::GiveUpDevice &body) const { setId("lost", body.lost); }
    void operator()(const op::MoveCash &body) const
    {
        set("amount", body.amount);
        set("reason", body.reason);
    }
    void operator()(const op::CloseSession &body) const { set("counted_cash", body.countedCash); }
};

} // namespace

QByteArray encodeOperation(const Operation &operation)
{
    ByteText out(512);
    out << "{\"v\":1";
    const BodyWriter write(out);
    write.set("device", operation.ref.device);
    write.set("n", operation.ref.counter);
    write.set("seen", operation.seen);
    write.set("by", operation.author);
    write.set("session", operation.session);
    write.set("time", operation.deviceTime);
    write.set("prev", QString::fromLatin1(operation.previous.toHex()));
    out << ",\"kind\":\"" << kindNames[operation.body.index()] << '"';
    std::visit(write, operation.body);
    out << '}';
    return out.bytes();
}

} // namespace tandem
