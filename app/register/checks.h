#pragma once

#include "sync/model/rate.h"
#include "sync/model/result.h"

#include <QString>

namespace tandem {

/// What a text of an order may be at most, in characters as people count them: code points.
inline constexpr qsizetype maxNameLength = 200;
inline constexpr qsizetype maxNoteLength = 2000;
inline constexpr qsizetype maxExtraBytes = 8192;
inline constexpr qsizetype maxLines = 2000;

/// True when the text holds what can be a payment card's number: 13 to 19 digits, spaces or hyphens between groups,
/// that pass the Luhn test.
bool holdsCardNumber(const QString &text);

/// A discount as a cashier may give it: 0 to 100. Error: bad-discount.
Result<void> checkDiscount(Rate discount);
/// A note as a cashier may write it. Errors: text-too-long, card-number (which never repeats the digits).
Result<void> checkNote(const QString &text);
/// An extension's key ("shop.loyalty:card-no") and value. Errors: bad-key, text-too-long, card-number.
Result<void> checkExtra(const QString &key, const QString &value);

/// For a window: control characters and those that change the direction of text are shown as □, so that a name can
/// neither reorder what stands beside it nor hide what it holds.
QString withMarksVisible(const QString &text);

/// Printable: control characters and those that change the direction of text are taken out; line breaks become blanks.
QString withoutControls(const QString &text);

} // namespace tandem
