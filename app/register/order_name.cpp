#include "app/register/order_name.h"

#include <QCoreApplication>

namespace tandem {

QString orderName(const Order &order, qint64 presentRun)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("OrderName", text); };
    if (order.number == 0)
        return tr("NEW");
    if (order.run != 0 && order.run != presentRun)
        return tr("%1 · run %2").arg(order.number).arg(order.run);
    return QString::number(order.number);
}

} // namespace tandem
