#pragma once

#include "app/terminal/views.h"

#include <QObject>

class QWidget;

namespace tandem {

class AmountSheet;
class CountSheet;

/// Lets the amount that a sheet asks for be counted by notes and coins. Window's thread.
class CashCount : public QObject
{
    Q_OBJECT
public:
    CashCount(AmountSheet *amount, QWidget *window, QObject *parent);

    void showShop(const ShopView &shop);

private:
    CountSheet *m_count;
    ShopView m_shop;
};

} // namespace tandem
