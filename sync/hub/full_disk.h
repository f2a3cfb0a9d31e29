#pragma once

#include <QByteArray>

#include <optional>

namespace tandem {

/// What a hub without room answers to a frame that brings work (push, refill): `disk-full`. Nothing for all other
/// frames: they only ask.
std::optional<QByteArray> refusalWhenFull(const QByteArray &frame);

} // namespace tandem
