#pragma once

#include "app/register/shop_format.h"
#include "app/terminal/views.h"

#include <QCoreApplication>

namespace tandem {

class Register;

/// Turns orders as the model knows them into what the window shows. Pure but for the words, which are tr()'s.
class ViewMaker
{
    Q_DECLARE_TR_FUNCTIONS(ViewMaker)
public:
    ViewMaker(const Shop &shop, const ShopFormat &format)
        : m_shop(shop)
        , m_format(format)
    {
    }

    LineView line(const Line &line) const;
    /// `presentRun` is the run now; orders of earlier ones say so.
    TabView tab(const Order &order, bool current, qint64 presentRun) const;
    OrderView order(const Order &order, const Register &till) const;
    HistoryView history(const Order &order, qint64 presentRun) const;
    static QString who(const Author &author);
    int hueOf(const QString &pos) const;

private:
    const Shop &m_shop;
    const ShopFormat &m_format;
};

} // namespace tandem
