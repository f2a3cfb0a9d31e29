#include "sync/model/session.h"

namespace tandem {

DrawerFigures figuresOf(const Drawer &drawer, Currency currency)
{
    const Money zero = Money::zero(currency);
    DrawerFigures figures;
    figures.startingCash = drawer.startingCash.value_or(zero);
    figures.expected = figures.startingCash + drawer.cash.value_or(zero) + drawer.moved.value_or(zero);
    figures.counted = drawer.countedCash;
    return figures;
}

QList<DeviceId> PosSession::waitsFor() const
{
    QList<DeviceId> devices;
    for (const Drawer &drawer : drawers) {
        if (!drawer.countedCash && !givenUp.contains(drawer.device))
            devices.append(drawer.device);
    }
    return devices;
}

DrawerFigures figuresOf(const PosSession &session)
{
    const Currency currency = session.figures.total.currency();
    DrawerFigures sum{Money::zero(currency), Money::zero(currency), std::nullopt};
    for (const Drawer &drawer : session.drawers) {
        const DrawerFigures figures = figuresOf(drawer, currency);
        if (!session.open && figures.counted && !session.uncounted.contains(drawer.device))
            return figures; // whoever joined without knowing of the close comes behind
        sum.startingCash += figures.startingCash;
        sum.expected += figures.expected;
    }
    return sum;
}

} // namespace tandem
