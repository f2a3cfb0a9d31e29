#pragma once

#include "app/terminal/rows_model.h"
#include "app/terminal/views.h"

#include <QHash>
#include <QTimer>

namespace tandem {

/// The lines of the current order, with the roles that OrderListView asks for. A line that somebody else added or
/// changed is tinted for a moment. Window's thread.
class OrderLinesModel : public RowsModel<LineView>
{
    Q_OBJECT
public:
    explicit OrderLinesModel(QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    /// `foreign`: what differs was done by others.
    void show(OrderId order, const QList<LineView> &lines, bool foreign);
    void setTintMs(int ms) { m_tintMs = ms; } ///< 0 for none (reduced motion)
    static constexpr int usualTintMs = 600;

protected:
    void rowCame(int row) override { tint(row); }
    void rowChanged(int row) override { tint(row); }

private:
    void tint(int row);
    void fade();

    OrderId m_order;
    QHash<LineId, qint64> m_tinted; ///< Until when, by m_clock
    QTimer m_fade;
    int m_tintMs = usualTintMs;
    bool m_foreign = false;
};

/// The tabs of the open orders.
class OrderTabsModel : public RowsModel<TabView>
{
    Q_OBJECT
public:
    using RowsModel::RowsModel;
    QVariant data(const QModelIndex &index, int role) const override;
};

/// The payments of the current order.
class PaymentsModel : public RowsModel<PaymentView>
{
    Q_OBJECT
public:
    using RowsModel::RowsModel;
    QVariant data(const QModelIndex &index, int role) const override;
};

} // namespace tandem
