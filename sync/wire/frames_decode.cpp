#include "sync/wire/frames.h"
#include "sync/wire/op_codec.h"
#include "sync/wire/strict_json.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tandem::wire {

namespace {

Error badFrame(const QString &text) { return {QStringLiteral("bad-frame"), text}; }

/// Reads members; what is missing or of another type makes the frame a bad one.
class Members
{
public:
    explicit Members(QJsonObject json)
        : m_json(std::move(json))
    {
    }

    template<typename IdType>
    IdType id(const char *key)
    {
        const auto id = IdType::parse(m_json.value(QLatin1String(key)).toString());
        if (!id)
            fail(key);
        return id.value_or(IdType());
    }
    qint64 number(const char *key)
    {
        const qint64 value = m_json.value(QLatin1String(key)).toInteger(-1);
        if (value < 0)
            fail(key);
        return value;
    }
    qint64 numberOr(const char *key, qint64 usual) const { return m_json.value(QLatin1String(key)).toInteger(usual); }
    QString text(const char *key)
    {
        const QJsonValue value = m_json.value(QLatin1String(key));
        if (!value.isString())
            fail(key);
        return value.toString();
    }
    QByteArray hash(const char *key) { return QByteArray::fromHex(text(key).toLatin1()); }
    QJsonArray array(const char *key)
    {
        const QJsonValue value = m_json.value(QLatin1String(key));
        if (!value.isArray())
            fail(key);
        return value.toArray();
    }
    /// Empty when the member is not there.
    QList<LineageId> lineages(const char *key)
    {
        QList<LineageId> list;
        const QJsonArray ids = m_json.value(QLatin1String(key)).toArray();
        for (const QJsonValue &value : ids) {
            const auto lineage = LineageId::parse(value.toString());
            if (!lineage || lineage->isNull())
                fail(key);
            list.append(lineage.value_or(LineageId()));
        }
        return list;
    }
    /// [LINEAGE, SEQ]; null when the member is not there.
    LogPosition origin(const char *key)
    {
        const QJsonValue value = m_json.value(QLatin1String(key));
        if (value.isUndefined())
            return {};
        const auto lineage = LineageId::parse(value.toArray().at(0).toString());
        const qint64 seq = value.toArray().at(1).toInteger(-1);
        if (!lineage || lineage->isNull() || seq < 1)
            fail(key);
        return {lineage.value_or(LineageId()), seq};
    }
    /// Empty when the member is not there.
    QStringList names(const char *key)
    {
        QStringList names;
        const QJsonArray list = m_json.value(QLatin1String(key)).toArray();
        for (const QJsonValue &name : list)
            names.append(name.toString());
        return names;
    }
    /// [[DEVICE, COUNTER, HASH], …]; empty when the member is not there.
    DeviceHeads devices(const char *key)
    {
        DeviceHeads heads;
        const QJsonArray rows = m_json.value(QLatin1String(key)).toArray();
        for (const QJsonValue &row : rows) {
            const QJsonArray each = row.toArray();
            const auto device = DeviceId::parse(each.at(0).toString());
            const DeviceHead head{each.at(1).toInteger(), QByteArray::fromHex(each.at(2).toString().toLatin1())};
            if (!device || head.counter < 1 || head.hash.size() != 32)
                fail(key);
            else
                heads.insert(*device, head);
        }
        return heads;
    }
    QJsonObject object(const char *key) { return m_json.value(QLatin1String(key)).toObject(); }
    void fail(const char *key)
    {
        if (m_wrong.isEmpty())
            m_wrong = QLatin1String(key);
    }
    const QString &wrong() const { return m_wrong; }

private:
    QJsonObject m_json;
    QString m_wrong;
};

Entry readEntry(const QJsonObject &json, Members &frame)
{
    Members in(json);
    Entry entry;
    entry.seq = in.number("seq");
    entry.lineage = in.id<LineageId>("lineage");
    entry.origin = in.origin("origin");
    entry.hubTime = in.number("at");
    entry.outcome = in.text("outcome");
    entry.number = in.number("number");
    entry.run = in.number("run");
    entry.stateHash = in.hash("state");
    entry.hash = in.hash("hash");
    entry.bytes = in.text("op").toUtf8();
    const auto ref = opRefOf(entry.bytes);
    if (ref)
        entry.op = *ref;
    if (!ref || !in.wrong().isEmpty())
        frame.fail("entries");
    return entry;
}

std::optional<Frame> read(const QString &type, Members &in)
{
    if (type == QLatin1String("push")) {
        Push frame{in.id<StreamId>("stream"), {}};
        const QJsonArray ops = in.array("ops");
        for (const QJsonValue &op : ops) {
            if (!op.isString())
                in.fail("ops");
            frame.ops.append(op.toString().toUtf8());
        }
        return frame;
    }
    if (type == QLatin1String("refill")) {
        Refill frame{in.id<StreamId>("stream"), {}};
        const QJsonArray entries = in.array("entries");
        for (const QJsonValue &entry : entries)
            frame.entries.append(readEntry(entry.toObject(), in));
        return frame;
    }
    if (type == QLatin1String("entries")) {
        Entries frame{in.id<StreamId>("stream"), in.number("from"), in.number("to"), in.number("head"), {}};
        const QJsonArray entries = in.array("entries");
        frame.entries.reserve(entries.size());
        for (const QJsonValue &entry : entries)
            frame.entries.append(readEntry(entry.toObject(), in));
        return frame;
    }
    if (type == QLatin1String("ping"))
        return Ping{in.number("id")};
    if (type == QLatin1String("pong")) {
        Pong frame{in.number("id"), {}, in.names("waiting")};
        const QJsonObject heads = in.object("heads");
        for (auto it = heads.begin(); it != heads.end(); ++it) {
            if (const auto stream = StreamId::parse(it.key()))
                frame.heads.append({*stream, it->toInteger()});
        }
        return frame;
    }
    if (type == QLatin1String("subscribe")) {
        return Subscribe{in.id<StreamId>("stream"), in.number("after"), in.id<LineageId>("lineage"), in.hash("hash"),
                         in.lineages("lineages")};
    }
    if (type == QLatin1String("ask-snapshot"))
        return AskSnapshot{in.id<StreamId>("stream"), in.number("seq"), in.number("page")};
    if (type == QLatin1String("ask-order"))
        return AskOrder{in.id<StreamId>("stream"), in.id<OrderId>("order")};
    if (type == QLatin1String("ask-history")) {
        AskHistory frame{in.id<StreamId>("stream"), {}, in.number("after")};
        const QJsonArray orders = in.array("orders");
        for (const QJsonValue &value : orders) {
            const auto order = OrderId::parse(value.toString());
            if (!order || orders.size() > AskHistory::most)
                in.fail("orders");
            frame.orders.append(order.value_or(OrderId()));
        }
        return frame;
    }
    if (type == QLatin1String("history")) {
        History frame{in.id<StreamId>("stream"), in.number("from"), in.number("to"), {}};
        const QJsonArray entries = in.array("entries");
        for (const QJsonValue &entry : entries)
            frame.entries.append(readEntry(entry.toObject(), in));
        return frame;
    }
    if (type == QLatin1String("order-state")) {
        return OrderState{in.id<StreamId>("stream"), in.id<OrderId>("order"), in.number("seq"),
                          QByteArray::fromBase64(in.text("state").toLatin1())};
    }
    if (type == QLatin1String("snapshot")) {
        Snapshot frame;
        frame.stream = in.id<StreamId>("stream");
        frame.at = {in.id<LineageId>("lineage"), in.number("seq")};
        frame.hash = in.hash("hash");
        frame.format = in.number("format");
        frame.page = in.number("page");
        frame.pages = in.number("pages");
        frame.counter = in.number("n");
        frame.previous = in.hash("prev");
        frame.state = QByteArray::fromBase64(in.text("state").toLatin1());
        frame.devices = in.devices("devices");
        return frame;
    }
    if (type == QLatin1String("hello")) {
        Hello frame;
        const QJsonArray versions = in.array("v");
        for (const QJsonValue &version : versions)
            frame.versions.append(version.toInt());
        frame.device = in.id<DeviceId>("device");
        frame.key = QByteArray::fromBase64(in.text("key").toLatin1());
        frame.proof = QByteArray::fromBase64(in.text("proof").toLatin1());
        frame.pos = in.text("pos");
        frame.program = in.text("program");
        return frame;
    }
    if (type == QLatin1String("welcome")) {
        Welcome frame;
        frame.version = int(in.number("v"));
        frame.hub = in.id<HubId>("hub");
        frame.lineage = in.id<LineageId>("lineage");
        const QJsonArray lineages = in.array("lineages");
        for (const QJsonValue &lineage : lineages)
            frame.lineages.append(LineageId::parse(lineage.toString()).value_or(LineageId()));
        frame.name = in.text("name");
        frame.shop = in.id<StreamId>("shop");
        frame.time = in.number("time");
        frame.format = in.numberOr("format", 0);
        frame.promoted = in.lineages("promoted");
        return frame;
    }
    if (type == QLatin1String("resend"))
        return Resend{in.id<StreamId>("stream"), in.number("n")};
    if (type == QLatin1String("refused"))
        return Refused{in.id<StreamId>("stream"), in.number("n"), in.text("code"), in.text("text")};
    if (type == QLatin1String("error"))
        return ErrorFrame{in.text("code"), in.text("text")};
    if (type == QLatin1String("fork"))
        return Fork{in.id<StreamId>("stream"), in.id<LineageId>("lineage"), in.number("after"), in.hash("hash"),
                    in.numberOr("base", 0)};
    if (type == QLatin1String("ask-sessions"))
        return AskSessions{};
    if (type == QLatin1String("open-sessions")) {
        OpenSessions frame;
        const QJsonArray sessions = in.array("sessions");
        for (const QJsonValue &session : sessions) {
            Members each(session.toObject());
            frame.sessions.append({each.text("pos"), each.text("cashier"), each.number("since")});
            if (!each.wrong().isEmpty())
                in.fail("sessions");
        }
        return frame;
    }
    return std::nullopt;
}

} // namespace

Result<Frame> decode(const QByteArray &bytes, qint64 maxBytes)
{
    if (bytes.size() > maxBytes) {
        return Error{
            QStringLiteral("too-large"),
            QStringLiteral("A message may have %1 bytes here; this one has %2.").arg(maxBytes).arg(bytes.size())};
    }
    const auto json = parseStrictObject(bytes);
    if (!json)
        return json.error().code == QLatin1String("bad-json") ? badFrame(json.error().text) : json.error();
    Members members(*json);
    const QString type = json->value(u"t").toString();
    auto frame = read(type, members);
    if (!frame) {
        return Error{QStringLiteral("unknown-frame"),
                     QStringLiteral("\"%1\" is no kind of message that is known here.").arg(type.left(40))};
    }
    if (!members.wrong().isEmpty())
        return badFrame(QStringLiteral("The message's \"%1\" is missing or not right.").arg(members.wrong()));
    return *std::move(frame);
}

} // namespace tandem::wire
