#pragma once

#include "app/terminal/desk.h"

#include <QObject>

class QWidget;

namespace tandem {

class HistorySheet;

/// Shows what was done with a line or an order. Window's thread.
class HistoryPresenter : public QObject
{
    Q_OBJECT
public:
    HistoryPresenter(QWidget *window, Desk *desk, QObject *parent);

    void showView(const DeskView &view) { m_order = view.order; }
    void askLine(LineId line); ///< Of the current order
    void askSelectedLine() { askLine(m_order.selected); }
    void askOrder(); ///< The current one

private:
    Desk *m_desk;
    OrderView m_order;
    HistorySheet *m_sheet;
};

} // namespace tandem
