#include "sync/model/numbering.h"

namespace tandem {

QDataStream &operator<<(QDataStream &out, const Numbering &numbering)
{
    if (numbering == Numbering())
        return out;
    out << numbering.resumedIn.bytes() << qint64(numbering.former.size());
    for (auto it = numbering.former.cbegin(); it != numbering.former.cend(); ++it) {
        out << it.key().bytes() << qint64(it->size());
        for (const OrderNumber &each : *it)
            out << each.run << each.number;
    }
    return out;
}

QDataStream &operator>>(QDataStream &in, Numbering &numbering)
{
    numbering = {};
    if (in.atEnd())
        return in;
    QByteArray id;
    qint64 orders = 0;
    in >> id >> orders;
    numbering.resumedIn = LineageId::fromBytes(id);
    for (qint64 i = 0; i < orders && in.status() == QDataStream::Ok; ++i) {
        qint64 numbers = 0;
        in >> id >> numbers;
        QList<OrderNumber> &former = numbering.former[OrderId::fromBytes(id)];
        for (qint64 n = 0; n < numbers && in.status() == QDataStream::Ok; ++n) {
            OrderNumber each;
            in >> each.run >> each.number;
            former.append(each);
        }
    }
    return in;
}

} // namespace tandem
