#include "sync/model/session.h"

namespace tandem {

DrawerFigures figuresOf(const Drawer &drawer, Currency currency)
{
    const Money zero = Money::zero(currency);
    DrawerFigures figures;
    figures.startingCash = drawer.startingCash.value_or(zero);
    figures.expected = figures.startingCash + drawer.cash.value_or(zero);
    figures.counted = drawer.countedCash;
    return figures;
}

DrawerFigures figuresOf(const PosSession &session)
{
    const Currency currency = session.figures.total.currency();
    const bool anyCounted = std::any_of(session.drawers.cbegin(), session.drawers.cend(),
                                        [](const Drawer &drawer) { return drawer.countedCash.has_value(); });
    DrawerFigures sum{Money::zero(currency), Money::zero(currency), std::nullopt};
    for (const Drawer &drawer : session.drawers) {
        if (anyCounted && !drawer.countedCash)
            continue;
        const DrawerFigures figures = figuresOf(drawer, currency);
        sum.startingCash += figures.startingCash;
        sum.expected += figures.expected;
        if (figures.counted)
            sum.counted = sum.counted.value_or(Money::zero(currency)) + *figures.counted;
    }
    return sum;
}

} // namespace tandem
