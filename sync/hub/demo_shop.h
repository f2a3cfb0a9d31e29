#pragma once

#include "sync/model/result.h"

#include <QByteArray>

namespace tandem {

/// The shop file of the demo, as it is built into the program.
Result<QByteArray> demoShop();

} // namespace tandem
