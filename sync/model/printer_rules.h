#pragma once

#include <QStringList>

namespace tandem {

/// Where a receipt printer may be: a host with or without a port ("10.0.0.5:9100", "[::1]:9100"), or a device file.
bool isPrinterAddress(const QString &address);
/// The code pages that one may have; the first one is usual.
const QStringList &printerCodePages();

} // namespace tandem
