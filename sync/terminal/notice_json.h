#pragma once

#include "sync/model/outcome.h"

#include <QJsonObject>

namespace tandem {

/// A notice as it is kept in the data folder of a till.
QJsonObject toJson(const Notice &notice);
/// The reverse; what is missing or unreadable is empty.
Notice noticeOf(const QJsonObject &json);

} // namespace tandem
