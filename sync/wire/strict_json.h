#pragma once

#include "sync/model/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace tandem {

inline constexpr int maxJsonDepth = 32;

/// Reads one JSON object more strictly than QJsonDocument does: nesting of at most `maxJsonDepth`, refused before any
/// recursion, and no member twice in one object (two readers might believe different ones). Pure.
/// Errors: bad-json (the sentence says where), too-deep, duplicate-key.
Result<QJsonObject> parseStrictObject(const QByteArray &bytes);

} // namespace tandem
