#pragma once

#include "app/register/shop_format.h"
#include "sync/model/session.h"

namespace tandem {

/// A session as plain text of at most 42 columns: its Z (or, while it is open, its figures until now), the drawers that
/// were not counted then, and what came afterwards, supplement by supplement.
QString sessionText(const PosSession &session, const ShopFormat &format);

} // namespace tandem
