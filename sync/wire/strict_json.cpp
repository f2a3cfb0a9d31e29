#include "sync/wire/strict_json.h"

#include "sync/wire/json_text.h"

namespace tandem {

Result<QJsonObject> parseStrictObject(const QByteArray &bytes)
{
    const auto text = JsonText::parse(bytes);
    if (!text)
        return text.error();
    return text->root().toQt().toObject();
}

} // namespace tandem
