#include "sync/model/byte_text.h"
#include "sync/model/sha256.h"
#include "sync/wire/frames.h"
#include "sync/wire/json_write.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tandem::wire {

namespace {

QJsonArray idsJson(const QList<LineageId> &ids)
{
    QJsonArray list;
    for (LineageId id : ids)
        list.append(id.toString());
    return list;
}

/// The hot path: built by hand, since thousands of these go out each second.
ByteText &operator<<(ByteText &out, const Entry &entry)
{
    out << "{\"seq\":" << entry.seq << ",\"lineage\":\"" << entry.lineage << "\",\"at\":" << entry.hubTime
        << ",\"outcome\":" << Quoted{entry.outcome.toUtf8()} << ",\"number\":" << entry.number
        << ",\"run\":" << entry.run;
    if (!entry.origin.lineage.isNull())
        out << ",\"origin\":[\"" << entry.origin.lineage << "\"," << entry.origin.seq << ']';
    (out << ",\"state\":\"").hex(entry.stateHash) << "\",\"hash\":\"";
    return out.hex(entry.hash) << "\",\"op\":" << Quoted{entry.bytes} << '}';
}

ByteText &operator<<(ByteText &out, const QList<Entry> &entries)
{
    out << "\"entries\":[";
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (i > 0)
            out << ',';
        out << entries[i];
    }
    return out << "]}";
}

struct Encoder
{
    static qsizetype sizeLikely(const QList<Entry> &entries)
    {
        qsizetype size = 256;
        for (const Entry &entry : entries)
            size += 512 + entry.bytes.size() * 5 / 4; // with what is escaped
        return size;
    }
    QByteArray operator()(const Entries &frame) const
    {
        ByteText out(sizeLikely(frame.entries));
        out << "{\"t\":\"entries\",\"stream\":\"" << frame.stream << "\",\"from\":" << frame.from
            << ",\"to\":" << frame.to << ",\"head\":" << frame.head << ',' << frame.entries;
        return out.bytes();
    }
    QByteArray operator()(const Refill &frame) const
    {
        ByteText out(sizeLikely(frame.entries));
        out << "{\"t\":\"refill\",\"stream\":\"" << frame.stream << "\"," << frame.entries;
        return out.bytes();
    }
    QByteArray operator()(const Push &frame) const
    {
        ByteText out(256);
        out << "{\"t\":\"push\",\"stream\":\"" << frame.stream << "\",\"ops\":[";
        for (qsizetype i = 0; i < frame.ops.size(); ++i) {
            if (i > 0)
                out << ',';
            out << Quoted{frame.ops[i]};
        }
        out << ']';
        for (qsizetype i = 0; i < frame.hashes.size(); ++i)
            (out << (i == 0 ? ",\"hashes\":[\"" : "\",\"")).hex(frame.hashes[i]);
        out << (frame.hashes.isEmpty() ? "}" : "\"]}");
        return out.bytes();
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
        QJsonObject json{{QStringLiteral("stream"), frame.stream.toString()},
                         {QStringLiteral("after"), frame.after},
                         {QStringLiteral("lineage"), frame.lineage.toString()},
                         {QStringLiteral("hash"), QString::fromLatin1(frame.hash.toHex())}};
        if (!frame.lineages.isEmpty())
            json.insert(QStringLiteral("lineages"), idsJson(frame.lineages));
        return text("subscribe", json);
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
    QByteArray operator()(const AskHistory &frame) const
    {
        QJsonArray orders;
        for (OrderId order : frame.orders)
            orders.append(order.toString());
        return text("ask-history", {{QStringLiteral("stream"), frame.stream.toString()},
                                    {QStringLiteral("orders"), orders},
                                    {QStringLiteral("after"), frame.after}});
    }
    QByteArray operator()(const History &frame) const
    {
        ByteText out(sizeLikely(frame.entries));
        out << "{\"t\":\"history\",\"stream\":\"" << frame.stream << "\",\"from\":" << frame.from
            << ",\"to\":" << frame.to << ',' << frame.entries;
        return out.bytes();
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
        QJsonObject json{{QStringLiteral("stream"), frame.stream.toString()},
                         {QStringLiteral("lineage"), frame.at.lineage.toString()},
                         {QStringLiteral("seq"), frame.at.seq},
                         {QStringLiteral("hash"), QString::fromLatin1(frame.hash.toHex())},
                         {QStringLiteral("format"), frame.format},
                         {QStringLiteral("page"), frame.page},
                         {QStringLiteral("pages"), frame.pages},
                         {QStringLiteral("n"), frame.counter},
                         {QStringLiteral("prev"), QString::fromLatin1(frame.previous.toHex())},
                         {QStringLiteral("state"), QString::fromLatin1(frame.state.toBase64())}};
        QJsonArray devices;
        for (auto it = frame.devices.cbegin(); it != frame.devices.cend(); ++it) {
            devices.append(QJsonArray{it.key().toString(), it->counter, QString::fromLatin1(it->hash.toHex())});
        }
        if (!devices.isEmpty())
            json.insert(QStringLiteral("devices"), devices);
        return text("snapshot", json);
    }
    QByteArray operator()(const Ping &frame) const { return text("ping", {{QStringLiteral("id"), frame.id}}); }
    QByteArray operator()(const Welcome &frame) const
    {
        QJsonObject json{{QStringLiteral("v"), frame.version},
                         {QStringLiteral("hub"), frame.hub.toString()},
                         {QStringLiteral("lineage"), frame.lineage.toString()},
                         {QStringLiteral("lineages"), idsJson(frame.lineages)},
                         {QStringLiteral("name"), frame.name},
                         {QStringLiteral("shop"), frame.shop.toString()},
                         {QStringLiteral("format"), frame.format},
                         {QStringLiteral("time"), frame.time}};
        if (!frame.promoted.isEmpty())
            json.insert(QStringLiteral("promoted"), idsJson(frame.promoted));
        return text("welcome", json);
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
        QJsonObject json{{QStringLiteral("stream"), frame.stream.toString()},
                         {QStringLiteral("lineage"), frame.lineage.toString()},
                         {QStringLiteral("after"), frame.after},
                         {QStringLiteral("hash"), QString::fromLatin1(frame.hash.toHex())}};
        if (frame.base > 0)
            json.insert(QStringLiteral("base"), frame.base);
        return text("fork", json);
    }
    QByteArray operator()(const Pong &frame) const
    {
        QJsonObject heads;
        for (const auto &[stream, head] : frame.heads)
            heads.insert(stream.toString(), head);
        QJsonObject json{{QStringLiteral("id"), frame.id}, {QStringLiteral("heads"), heads}};
        if (!frame.waiting.isEmpty())
            json.insert(QStringLiteral("waiting"), QJsonArray::fromStringList(frame.waiting));
        QJsonArray away;
        for (const AwayDevice &each : frame.away)
            away.append(QJsonArray{each.device.toString(), each.pos, each.since});
        if (!away.isEmpty())
            json.insert(QStringLiteral("away"), away);
        return text("pong", json);
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

} // namespace

Push pushOf(StreamId stream, const QList<QByteArray> &ops)
{
    Push push{stream, ops};
    push.hashes.reserve(ops.size());
    for (const QByteArray &op : ops)
        push.hashes.append(sha256(op));
    return push;
}

QByteArray encode(const Frame &frame) { return std::visit(Encoder(), frame); }

} // namespace tandem::wire
