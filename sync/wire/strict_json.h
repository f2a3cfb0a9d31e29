#pragma once

#include "sync/model/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace tandem {

/// JsonText::parse() for whoever needs Qt's values: same strictness, same errors. Pure.
Result<QJsonObject> parseStrictObject(const QByteArray &bytes);

} // namespace tandem
