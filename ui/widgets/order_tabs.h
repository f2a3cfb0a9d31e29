#pragma once

#include <QWidget>

class QAbstractItemModel;
class QModelIndex;

namespace tandem {

class StripView;

/// The open orders side by side (roles of OrderTabRoles), a list accessible as "Orders", and the button "New order".
/// Which order is current is the model's word; when that changes, its tab comes into view.
class OrderTabs : public QWidget
{
    Q_OBJECT

public:
    explicit OrderTabs(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model);
    StripView *list() const { return m_list; }

signals:
    void orderChosen(const QModelIndex &index);
    void newOrder();

private:
    void showCurrent();

    StripView *m_list;
    int m_shown = -1;
};

} // namespace tandem
