#pragma once

#include "sync/model/result.h"

#include <QJsonObject>

namespace tandem {

class HubStore;

/// Loads a shop file, or a product list when `file` ends in .csv: all or nothing.
Result<void> importShopFile(HubStore &store, const QByteArray &content);
Result<void> importProductCsv(HubStore &store, const QByteArray &content);

/// One of tandem-hub's commands on an opened store: import, export, backup, verify. Answers {"ok":…}; on failure with
/// "code" and "text". An import's entries still have to be committed by the caller; after a failure they must not be.
QJsonObject runCommand(HubStore &store, const QJsonObject &command);

/// {"ok":false,"code":…,"text":…}
QJsonObject failedAnswer(const Error &error);

} // namespace tandem
