#include "app/register/write_file.h"

#include "sync/model/decimal.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace tandem {

Result<void> writeFile(const QString &file, const QByteArray &content, bool mayOverwrite)
{
    if (!mayOverwrite && QFileInfo::exists(file)) {
        return Error{QStringLiteral("file-exists"),
                     QCoreApplication::translate("WriteFile", "There is a file %1 already; it was left as it is.")
                         .arg(quoted(file))};
    }
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(content) == content.size() && out.commit())
        return {};
    return Error{QStringLiteral("cannot-write"),
                 QCoreApplication::translate("WriteFile", "The file %1 could not be written: %2.")
                     .arg(quoted(file), out.errorString())};
}

} // namespace tandem
