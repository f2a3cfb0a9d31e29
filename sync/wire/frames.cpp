#include "sync/wire/frames.h"

#include "sync/wire/op_codec.h"
#include "sync/wire/strict_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tandem::wire {

namespace {

/// Appends a JSON string. Input is UTF-8; only what JSON demands is escaped.
void appendString(QByteArray &out, const QByteArray &text)
{
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (uchar(c) < 0x20) {
                out += "\\u00";
                out += hex[uchar(c) >> 4];
                out += hex[uchar(c) & 15];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

template<typename Tag>
void appendId(QByteArray &out, const Id<Tag> &id)
{
    out += '"' + id.bytes().toHex() + '"';
}

/// The hot path: built by hand, since thousands of these go out each second.
void appendEntry(QByteArray &out, const Entry &entry)
{
    out += "{\"seq\":" + QByteArray::number(entry.seq) + ",\"lineage\":";
    appendId(out, entry.lineage);
    out += ",\"at\":" + QByteArray::number(entry.hubTime) + ",\"outcome\":";
    appendString(out, entry.outcome.toUtf8());
    out += ",\"number\":" + QByteArray::number(entry.number) + ",\"run\":" + QByteArray::number(entry.run);
    if (!entry.origin.lineage.isNull()) {
        out += ",\"origin\":[";
        appendId(out, entry.origin.lineage);
        out += ',' + QByteArray::number(entry.origin.seq) + ']';
    }
    out += ",\"state\":\"" + entry.stateHash.toHex() + "\",\"hash\":\"" + entry.hash.toHex() + "\",\"op\":";
    appendString(out, entry.bytes);
    out += '}';
}

void appendEntries(QByteArray &out, const QList<Entry> &entries)
{
    out += "\"entries\":[";
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (i > 0)
            out += ',';
        appendEntry(out, entries[i]);
    }
    out += "]}";
}

struct Encoder
{
    QByteArray operator()(const Entries &frame) const
    {
        QByteArray out;
        out.reserve(256 + frame.entries.size() * 1024);
        out += "{\"t\":\"entries\",\"stream\":";
        appendId(out, frame.stream);
        out += ",\"from\":" + QByteArray::number(frame.from) + ",\"to\":" + QByteArray::number(frame.to)
               + ",\"head\":" + QByteArray::number(frame.head) + ',';
        appendEntries(out, frame.entries);
        return out;
    }
    QByteArray operator()(const Refill &frame) const
    {
        QByteArray out("{\"t\":\"refill\",\"stream\":");
        appendId(out, frame.stream);
        out += ',';
        appendEntries(out, frame.entries);
        return out;
    }
    QByteArray operator()(const Push &frame) const
    {
        QByteArray out("{\"t\":\"push\",\"stream\":");
        appendId(out, frame.stream);
        out += ",\"ops\":[";
        for (qsizetype i = 0; i < frame.ops.size(); ++i) {
            if (i > 0)
                out += ',';
            appendString(out, frame.ops[i]);
        }
        return out + "]}";
    }
    QByteArray operator()(const Hello &frame) const
    {
        QJsonArray versions;
        for (int version : frame.versions)
            versions.append(version);
        return text("hello", {{QStringLiteral("v"), versions},
                              {QStringLiteral("device"), frame.device.toString()},
                              {QStringLiteral("key"), QString::fromLatin1(frame.key.toBase64())},
                              {QStringLiteral("proof"), QString::fromLatin1(frame.proof.toBase64())},
                              {QStringLiteral("pos"), frame.pos},
                              {QStringLiteral("program"), frame.program}});
    }
    QByteArray operator()(const Subscribe &frame) const
    {
        return text("subscribe", {{QStringLiteral("stream"), frame.stream.toString()},
                                  {QStringLiteral("after"), frame.after},
                                  {QStringLiteral("lineage"), frame.lineage.toString()},
                                  {QStringLiteral("hash"), QString::fromLatin1(frame.hash.toHex())}});
    }
    QByteArray operator()(const AskSnapshot &frame) const
    {
        return text("ask-snapshot", {{QStringLiteral("stream"), frame.stream.toString()},
                                     {QStringLiteral("seq"), frame.seq},
                                     {QStringLiteral("page"), frame.page}});
    }
    QByteArray operator()(const AskOrder &frame) const
    {
        return text("ask-order", {{QStringLiteral("stream"), frame.stream.toString()},
                                  {QStringLiteral("order"), frame.order.toString()}});
    }
    QByteArray operator()(const OrderState &frame) const
    {
        return text("order-state", {{QStringLiteral("stream"), frame.stream.toString()},
                                    {QStringLiteral("order"), frame.order.toString()},
                                    {QStringLiteral("seq"), frame.seq},
                                    {QStringLiteral("state"), QString::fromLatin1(frame.state.toBase64())}});
    }
    QByteArray operator()(const Snapshot &frame) const
    {
        return text("snapshot", {{QStringLiteral("stream"), frame.stream.toString()},
                                 {QStringLiteral("lineage"), frame.at.lineage.toString()},
                                 {QStringLiteral("seq"), frame.at.seq},
                                 {QStringLiteral("hash"), QString::fromLatin1(frame.hash.toHex())},
                                 {QStringLiteral("format"), frame.format},
                                 {QStringLiteral("page"), frame.page},
                                 {QStringLiteral("pages"), frame.pages},
                                 {QStringLiteral("n"), frame.counter},
                                 {QStringLiteral("prev"), QString::fromLatin1(frame.previous.toHex())},
                                 {QStringLiteral("state"), QString::fromLatin1(frame.state.toBase64())}});
    }
    QByteArray operator()(const Ping &frame) const { return text("ping", {{QStringLiteral("id"), frame.id}}); }
    QByteArray operator()(const Welcome &frame) const
    {
        QJsonArray lineages;
        for (LineageId lineage : frame.lineages)
            lineages.append(lineage.toString());
        return text("welcome", {{QStringLiteral("v"), frame.version},
                                {QStringLiteral("hub"), frame.hub.toString()},
                                {QStringLiteral("lineage"), frame.lineage.toString()},
                                {QStringLiteral("lineages"), lineages},
                                {QStringLiteral("name"), frame.name},
                                {QStringLiteral("shop"), frame.shop.toString()},
                                {QStringLiteral("format"), frame.format},
                                {QStringLiteral("time"), frame.time}});
    }
    QByteArray operator()(const Resend &frame) const
    {
        return text("resend",
                    {{QStringLiteral("stream"), frame.stream.toString()}, {QStringLiteral("n"), frame.counter}});
    }
    QByteArray operator()(const Refused &frame) const
    {
        return text("refused", {{QStringLiteral("stream"), frame.stream.toString()},
                                {QStringLiteral("n"), frame.counter},
                                {QStringLiteral("code"), frame.code},
                                {QStringLiteral("text"), frame.text}});
    }
    QByteArray operator()(const ErrorFrame &frame) const
    {
        return text("error", {{QStringLiteral("code"), frame.code}, {QStringLiteral("text"), frame.text}});
    }
    QByteArray operator()(const Fork &frame) const
    {
        return text("fork", {{QStringLiteral("stream"), frame.stream.toString()},
                             {QStringLiteral("lineage"), frame.lineage.toString()},
                             {QStringLiteral("after"), frame.after},
                             {QStringLiteral("hash"), QString::fromLatin1(frame.hash.toHex())}});
    }
    QByteArray operator()(const Pong &frame) const
    {
        QJsonObject heads;
        for (const auto &[stream, head] : frame.heads)
            heads.insert(stream.toString(), head);
        return text("pong", {{QStringLiteral("id"), frame.id}, {QStringLiteral("heads"), heads}});
    }

    QByteArray operator()(const AskSessions &) const { return text("ask-sessions", {}); }
    QByteArray operator()(const OpenSessions &frame) const
    {
        QJsonArray sessions;
        for (const OpenSessions::Session &session : frame.sessions) {
            sessions.append(QJsonObject{{QStringLiteral("pos"), session.pos},
                                        {QStringLiteral("cashier"), session.cashier},
                                        {QStringLiteral("since"), session.since}});
        }
        return text("open-sessions", {{QStringLiteral("sessions"), sessions}});
    }

private:
    static QByteArray text(const char *type, QJsonObject json)
    {
        json.insert(QStringLiteral("t"), QLatin1String(type));
        return QJsonDocument(json).toJson(QJsonDocument::Compact);
    }
};

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
        Pong frame{in.number("id"), {}};
        const QJsonObject heads = in.object("heads");
        for (auto it = heads.begin(); it != heads.end(); ++it) {
            if (const auto stream = StreamId::parse(it.key()))
                frame.heads.append({*stream, it->toInteger()});
        }
        return frame;
    }
    if (type == QLatin1String("subscribe")) {
        return Subscribe{in.id<StreamId>("stream"), in.number("after"), in.id<LineageId>("lineage"), in.hash("hash")};
    }
    if (type == QLatin1String("ask-snapshot"))
        return AskSnapshot{in.id<StreamId>("stream"), in.number("seq"), in.number("page")};
    if (type == QLatin1String("ask-order"))
        return AskOrder{in.id<StreamId>("stream"), in.id<OrderId>("order")};
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
        return frame;
    }
    if (type == QLatin1String("resend"))
        return Resend{in.id<StreamId>("stream"), in.number("n")};
    if (type == QLatin1String("refused"))
        return Refused{in.id<StreamId>("stream"), in.number("n"), in.text("code"), in.text("text")};
    if (type == QLatin1String("error"))
        return ErrorFrame{in.text("code"), in.text("text")};
    if (type == QLatin1String("fork"))
        return Fork{in.id<StreamId>("stream"), in.id<LineageId>("lineage"), in.number("after"), in.hash("hash")};
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

QByteArray encode(const Frame &frame) { return std::visit(Encoder(), frame); }

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
