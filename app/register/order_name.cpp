#include "app/register/order_name.h"

#include <QCoreApplication>

namespace tandem {

namespace {

struct OrderNameTexts
{
    Q_DECLARE_TR_FUNCTIONS(OrderName)
};

} // namespace

QString orderName(const Order &order, qint64 presentRun)
{
    if (order.number == 0)
        return OrderNameTexts::tr("NEW");
    if (order.run != 0 && order.run != presentRun)
        return OrderNameTexts::tr("%1 · run %2").arg(order.number).arg(order.run);
    return QString::number(order.number);
}

} // namespace tandem
