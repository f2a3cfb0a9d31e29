#include "sync/wire/json_write.h"

namespace tandem {

ByteText &operator<<(ByteText &out, const Quoted &quoted)
{
    out << '"';
    const char *plain = quoted.text.begin();
    const char *const end = quoted.text.end();
    for (const char *at = plain; at != end; ++at) {
        const char c = *at;
        if (uchar(c) >= 0x20 && c != '"' && c != '\\')
            continue;
        out << QByteArrayView(plain, at);
        plain = at + 1;
        switch (c) {
        case '"': out << "\\\""; break;
        case '\\': out << "\\\\"; break;
        case '\n': out << "\\n"; break;
        case '\r': out << "\\r"; break;
        case '\t': out << "\\t"; break;
        default: (out << "\\u00").hex({at, 1});
        }
    }
    return out << QByteArrayView(plain, end) << '"';
}

} // namespace tandem
