#pragma once

#include "app/register/shop_format.h"
#include "sync/model/session.h"

namespace tandem {

/// A session as plain text of at most 42 columns: its Z (or, while it is open, its figures until now), the drawers that
/// were not counted then, and what came afterwards, supplement by supplement.
QString sessionText(const PosSession &session, const ShopFormat &format);
/// The slip of cash that came into a drawer of the POS, or went out of it.
QString cashSlip(const QString &pos, const CashMove &move, const ShopFormat &format);

} // namespace tandem
