#pragma once

#include "sync/model/money.h"

#include <QList>

namespace tandem {

/// The notes and coins that are in use of a currency, largest first; of one that is not known here, 500, 200, 100, 50 …
/// down to its smallest unit. For counting a drawer: what is not in the list can still be typed as an amount.
QList<Money> denominationsOf(Currency currency);

} // namespace tandem
