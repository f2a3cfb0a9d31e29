#include "app/terminal/order_models.h"

#include "ui/widgets/roles.h"

#include <QDeadlineTimer>

namespace tandem {

namespace {

qint64 nowMs() { return QDeadlineTimer::current().deadline(); }

} // namespace

OrderLinesModel::OrderLinesModel(QObject *parent)
    : RowsModel(parent)
{
    m_fade.setSingleShot(true);
    connect(&m_fade, &QTimer::timeout, this, &OrderLinesModel::fade);
}

void OrderLinesModel::show(OrderId order, const QList<LineView> &lines, bool foreign)
{
    if (order != m_order) {
        m_order = order;
        m_tinted.clear();
        resetRows(lines);
        return;
    }
    m_foreign = foreign;
    setRows(lines);
    m_foreign = false;
}

void OrderLinesModel::tint(int row)
{
    const LineId id = rows()[row].id;
    if (!m_foreign || m_tintMs == 0) {
        m_tinted.remove(id); // the cashier's own touch ends it
        return;
    }
    m_tinted.insert(id, nowMs() + m_tintMs);
    if (!m_fade.isActive())
        m_fade.start(m_tintMs);
}

void OrderLinesModel::fade()
{
    const qint64 now = nowMs();
    qint64 next = 0;
    for (auto it = m_tinted.begin(); it != m_tinted.end();) {
        if (it.value() > now) {
            next = next == 0 ? it.value() : std::min(next, it.value());
            ++it;
            continue;
        }
        const int row = rowOf(it.key());
        it = m_tinted.erase(it);
        if (row >= 0)
            emit dataChanged(index(row), index(row), {OrderLineRoles::ChangedElsewhereRole});
    }
    if (next > 0)
        m_fade.start(int(next - now));
}

QVariant OrderLinesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rows().size())
        return {};
    const LineView &line = rows()[index.row()];
    switch (role) {
    case Qt::DisplayRole: return line.product;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return line.spoken;
    case OrderLineRoles::QuantityRole: return line.quantity;
    case OrderLineRoles::TotalRole: return line.total;
    case OrderLineRoles::DetailRole: return line.detail;
    case OrderLineRoles::AddedByRole: return line.addedBy;
    case OrderLineRoles::AddedColorRole: return line.addedHue;
    case OrderLineRoles::ChangedByRole: return line.changedBy;
    case OrderLineRoles::ChangedColorRole: return line.changedHue;
    case OrderLineRoles::ChangedElsewhereRole: return m_tinted.contains(line.id);
    case OrderLineRoles::LineIdRole: return line.id.toString();
    default: return {};
    }
}

QVariant OrderTabsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rows().size())
        return {};
    const TabView &tab = rows()[index.row()];
    switch (role) {
    case Qt::DisplayRole: return tab.name;
    case Qt::AccessibleTextRole: return tab.name;
    case Qt::AccessibleDescriptionRole:
    case Qt::ToolTipRole: return tab.paying.isEmpty() ? tab.pos : QStringLiteral("%1, %2").arg(tab.pos, tab.paying);
    case OrderTabRoles::PosRole: return tab.pos;
    case OrderTabRoles::OrderIdRole: return tab.id.toString();
    case OrderTabRoles::CurrentRole: return tab.current;
    case OrderTabRoles::PayingRole: return tab.paying;
    default: return {};
    }
}

QVariant PaymentsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rows().size())
        return {};
    const PaymentView &payment = rows()[index.row()];
    switch (role) {
    case Qt::DisplayRole: return payment.method;
    case Qt::AccessibleTextRole: return QStringLiteral("%1, %2, %3").arg(payment.method, payment.amount, payment.by);
    case RowRoles::DetailRole: return payment.by;
    case RowRoles::AmountRole: return payment.amount;
    case RowRoles::RowIdRole: return payment.id.toString();
    default: return {};
    }
}

} // namespace tandem
