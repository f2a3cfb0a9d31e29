#include "sync/wire/frames.h"
#include "sync/wire/json_text.h"
#include "sync/wire/op_codec.h"

namespace tandem::wire {

namespace {

Error badFrame(const QString &text) { return {QStringLiteral("bad-frame"), text}; }

/// Reads members; what is missing or of another type makes the frame a bad one.
class Members
{
public:
    explicit Members(JsonView json)
        : m_json(json)
    {
    }

    template<typename IdType>
    IdType id(const char *key)
    {
        const auto id = IdType::parse(m_json[key].utf8());
        if (!id)
            fail(key);
        return id.value_or(IdType());
    }
    qint64 number(const char *key)
    {
        const qint64 value = m_json[key].toInteger(-1);
        if (value < 0)
            fail(key);
        return value;
    }
    qint64 numberOr(const char *key, qint64 usual) const { return m_json[key].toInteger(usual); }
    QString text(const char *key)
    {
        const JsonView value = m_json[key];
        if (!value.isString())
            fail(key);
        return value.toString();
    }
    QByteArray utf8(const char *key)
    {
        const JsonView value = m_json[key];
        if (!value.isString())
            fail(key);
        return value.toUtf8();
    }
    /// Empty when the member is not there. One that is no hash fits nothing, which is for its reader to find.
    QList<QByteArray> hashesIfAny(const char *key)
    {
        QList<QByteArray> hashes;
        const JsonView value = m_json[key];
        if (value.isThere() && !value.isArray())
            fail(key);
        for (const JsonView hash : value.items()) {
            if (!hash.isString())
                fail(key);
            hashes.append(QByteArray::fromHex(hash.toUtf8()));
        }
        return hashes;
    }
    QByteArray hash(const char *key) { return QByteArray::fromHex(utf8(key)); }
    QByteArray base64(const char *key) { return QByteArray::fromBase64(utf8(key)); }
    QList<JsonView> array(const char *key)
    {
        const JsonView value = m_json[key];
        if (!value.isArray())
            fail(key);
        return value.items();
    }
    /// Empty when the member is not there.
    QList<LineageId> lineages(const char *key)
    {
        QList<LineageId> list;
        for (const JsonView value : m_json[key].items()) {
            const auto lineage = LineageId::parse(value.utf8());
            if (!lineage || lineage->isNull())
                fail(key);
            list.append(lineage.value_or(LineageId()));
        }
        return list;
    }
    /// [LINEAGE, SEQ]; null when the member is not there.
    LogPosition origin(const char *key)
    {
        const JsonView value = m_json[key];
        if (!value.isThere())
            return {};
        const auto lineage = LineageId::parse(value.at(0).utf8());
        const qint64 seq = value.at(1).toInteger(-1);
        if (!lineage || lineage->isNull() || seq < 1)
            fail(key);
        return {lineage.value_or(LineageId()), seq};
    }
    /// Empty when the member is not there.
    QStringList names(const char *key)
    {
        QStringList names;
        for (const JsonView name : m_json[key].items())
            names.append(name.toString());
        return names;
    }
    /// [[DEVICE, COUNTER, HASH], …]; empty when the member is not there.
    DeviceHeads devices(const char *key)
    {
        DeviceHeads heads;
        for (const JsonView row : m_json[key].items()) {
            const auto device = DeviceId::parse(row.at(0).utf8());
            const DeviceHead head{row.at(1).toInteger(), QByteArray::fromHex(row.at(2).toUtf8())};
            if (!device || head.counter < 1 || head.hash.size() != 32)
                fail(key);
            else
                heads.insert(*device, head);
        }
        return heads;
    }
    /// [[DEVICE, POS, SINCE], …]; empty when the member is not there. An invalid id is a null one: nobody's.
    QList<AwayDevice> away()
    {
        QList<AwayDevice> devices;
        for (const JsonView row : m_json["away"].items()) {
            devices.append(
                {DeviceId::parse(row.at(0).utf8()).value_or(DeviceId()), row.at(1).toString(), row.at(2).toInteger()});
        }
        return devices;
    }
    JsonView object(const char *key) const { return m_json[key]; }
    void fail(const char *key)
    {
        if (m_wrong.isEmpty())
            m_wrong = QLatin1String(key);
    }
    const QString &wrong() const { return m_wrong; }

private:
    JsonView m_json;
    QString m_wrong;
};

Entry readEntry(JsonView json, Members &frame)
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
    entry.bytes = in.utf8("op");
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
        frame.hashes = in.hashesIfAny("hashes");
        const QList<JsonView> ops = in.array("ops");
        for (const JsonView op : ops) {
            if (!op.isString())
                in.fail("ops");
            frame.ops.append(op.toUtf8());
        }
        if (in.object("hashes").isThere() && frame.hashes.size() != frame.ops.size())
            in.fail("hashes");
        return frame;
    }
    if (type == QLatin1String("refill")) {
        Refill frame{in.id<StreamId>("stream"), {}};
        const QList<JsonView> entries = in.array("entries");
        for (const JsonView entry : entries)
            frame.entries.append(readEntry(entry, in));
        return frame;
    }
    if (type == QLatin1String("entries")) {
        Entries frame{in.id<StreamId>("stream"), in.number("from"), in.number("to"), in.number("head"), {}};
        const QList<JsonView> entries = in.array("entries");
        frame.entries.reserve(entries.size());
        for (const JsonView entry : entries)
            frame.entries.append(readEntry(entry, in));
        return frame;
    }
    if (type == QLatin1String("ping"))
        return Ping{in.number("id")};
    if (type == QLatin1String("pong")) {
        Pong frame{in.number("id"), {}, in.names("waiting"), in.away()};
        for (const auto &[name, seq] : in.object("heads").members()) {
            if (const auto stream = StreamId::parse(name))
                frame.heads.append({*stream, seq.toInteger()});
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
        const QList<JsonView> orders = in.array("orders");
        for (const JsonView value : orders) {
            const auto order = OrderId::parse(value.utf8());
            if (!order || orders.size() > AskHistory::most)
                in.fail("orders");
            frame.orders.append(order.value_or(OrderId()));
        }
        return frame;
    }
    if (type == QLatin1String("history")) {
        History frame{in.id<StreamId>("stream"), in.number("from"), in.number("to"), {}};
        const QList<JsonView> entries = in.array("entries");
        for (const JsonView entry : entries)
            frame.entries.append(readEntry(entry, in));
        return frame;
    }
    if (type == QLatin1String("order-state")) {
        return OrderState{in.id<StreamId>("stream"), in.id<OrderId>("order"), in.number("seq"), in.base64("state")};
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
        frame.state = in.base64("state");
        frame.devices = in.devices("devices");
        return frame;
    }
    if (type == QLatin1String("hello")) {
        Hello frame;
        const QList<JsonView> versions = in.array("v");
        for (const JsonView version : versions)
            frame.versions.append(int(version.toInteger()));
        frame.device = in.id<DeviceId>("device");
        frame.key = in.base64("key");
        frame.proof = in.base64("proof");
        frame.pos = in.text("pos");
        frame.program = in.text("program");
        return frame;
    }
    if (type == QLatin1String("welcome")) {
        Welcome frame;
        frame.version = int(in.number("v"));
        frame.hub = in.id<HubId>("hub");
        frame.lineage = in.id<LineageId>("lineage");
        const QList<JsonView> lineages = in.array("lineages");
        for (const JsonView lineage : lineages)
            frame.lineages.append(LineageId::parse(lineage.utf8()).value_or(LineageId()));
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
        const QList<JsonView> sessions = in.array("sessions");
        for (const JsonView session : sessions) {
            Members each(session);
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
    const auto json = JsonText::parse(bytes);
    if (!json)
        return json.error().code == QLatin1String("bad-json") ? badFrame(json.error().text) : json.error();
    Members members(json->root());
    const QString type = (*json)["t"].toString();
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
