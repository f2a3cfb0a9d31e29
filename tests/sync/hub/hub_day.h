#pragma once

#include "sync/hub/hub_commands.h"
#include "sync/hub/hub_store.h"
#include "sync/wire/op_codec.h"

#include <QCryptographicHash>

/// A hub's shop and a terminal that works at it, for tests of what its disk does.
namespace tandem::hubDay {

inline const QByteArray shopJson = R"({"shop": "The Bread Basket", "currency": "EUR",
  "taxes": [{"name": "VAT", "rate": "13.5"}],
  "products": [{"name": "Tea", "code": "TEA", "price": "2.50"}, {"name": "Coffee", "code": "COF", "price": "3.00"}],
  "pos": [{"name": "Bar"}, {"name": "Terrace"}],
  "multi_sessions": [{"name": "Ground floor", "pos": ["Bar", "Terrace"]}]})";

/// A terminal at the end of the wire. It goes on where the hub's log has it.
class Desk
{
public:
    explicit Desk(HubStore &store)
        : m_store(store)
        , m_stream(store.node().shop().streamOf(store.node().shop().pos.findByName(QStringLiteral("Bar"))->id))
    {
        const OrderSequencer &log = store.node().orderSequencer(m_stream);
        m_counter = log.counters().value(m_device);
        m_previous = log.hashOf({m_device, m_counter});
        wire::Hello hello;
        hello.versions = {1};
        hello.device = m_device;
        hello.key = m_key;
        store.node().connected(1);
        store.node().received(1, wire::encode(hello), 1);
    }
    /// Placed, not committed.
    void push(OperationBody body)
    {
        Operation operation;
        operation.ref = {m_device, ++m_counter};
        operation.seen = {m_store.lineage(), m_store.node().orderSequencer(m_stream).seq()};
        operation.author = {QStringLiteral("Ana"), QStringLiteral("Bar")};
        operation.session = SessionId::fromBytes(QByteArray(16, 's'));
        operation.previous = m_previous;
        operation.body = std::move(body);
        const QByteArray bytes = encodeOperation(operation);
        m_previous = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        m_store.node().received(1, wire::encode(wire::Push{m_stream, {bytes}}), 1000 + m_counter);
    }
    void tap(char order)
    {
        op::AddLine add;
        add.order = OrderId::fromBytes(QByteArray(16, order));
        add.line = LineId::fromBytes(QByteArray(15, order) + char(m_counter + 1));
        add.product = m_store.node().shop().products.order().first();
        add.name = QStringLiteral("Tea");
        add.quantity = Quantity::one();
        add.unitPrice = Money::fromMinor(250, Currency());
        push(add);
    }
    void pay(char order)
    {
        push(op::PayAdd{OrderId::fromBytes(QByteArray(16, order)), PaymentId::fromBytes(QByteArray(16, order)),
                        QStringLiteral("Cash"), QStringLiteral("cash"), Money::fromMinor(750, Currency())});
    }

private:
    HubStore &m_store;
    StreamId m_stream;
    QByteArray m_key = QByteArray(32, 'k');
    DeviceId m_device = DeviceId::fromBytes(QCryptographicHash::hash(m_key, QCryptographicHash::Sha256).left(16));
    qint64 m_counter = 0;
    QByteArray m_previous;
};

} // namespace tandem::hubDay
