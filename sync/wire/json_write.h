#pragma once

#include "sync/model/byte_text.h"

#include <QByteArrayView>

namespace tandem {

/// As a JSON string. The text is UTF-8; only what JSON demands is escaped.
struct Quoted
{
    QByteArrayView text;
};
ByteText &operator<<(ByteText &out, const Quoted &quoted);

} // namespace tandem
