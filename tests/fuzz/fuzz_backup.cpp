#include "backup_edits.h"
#include "in_time.h"
#include "sync/hub/hub_restore.h"
#include "sync/hub/hub_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QLoggingCategory>
#include <QTemporaryDir>

using namespace tandem;

namespace {

/// A small shop's day, as tandem-hub backup wrote it.
QByteArray wholeBackup()
{
    QFile file(QStringLiteral(TANDEM_SOURCE "/tests/fuzz/seeds/fuzz_backup/whole"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("there is no backup to begin with");
    return file.readAll();
}

/// In memory where there is such a place: thousands of times a minute is too much for a disk.
QString workshop()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QDir(memory).exists() ? memory : QDir::tempPath()) + QStringLiteral("/tandem-fuzz-XXXXXX");
}

void mustHaveWords(const Error &error)
{
    if (error.code.isEmpty() || error.text.isEmpty())
        qFatal("refused without a word");
}

/// What is restored opens, and whatever is wrong with it has words.
void lookAt(const QString &folder)
{
    const auto store = HubStore::open(folder, HubStore::Access::Append);
    if (!store)
        qFatal("a backup was put in place that does not open: %s", qPrintable(store.error().text));
    const QJsonObject verified = (*store)->verify();
    if (!verified.value(u"ok").toBool() && verified.value(u"differences").toArray().isEmpty())
        qFatal("verify refuses without a word");
    for (const char *what : {"orders", "payments", "log"}) {
        if (const auto rows = (*store)->exportAll(QLatin1String(what)); !rows)
            mustHaveWords(rows.error());
    }
    if (const auto done = (*store)->commit(); !done)
        mustHaveWords(done.error());
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static QCoreApplication application(*argc, *argv);
    QLoggingCategory::setFilterRules(QStringLiteral("*.warning=false\n*.info=false"));
    return 0;
}

/// A backup as a stranger hands it in, or as somebody wrote into it who knows its tables: refused by name before what
/// is there is touched, or a hub that opens.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QByteArray whole = wholeBackup();
    static const QTemporaryDir place(workshop());
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QByteArray backup = bytes.startsWith("SQLite format 3") ? bytes : editedBackup(whole, bytes);
    const InTime inTime;
    const QString name = place.filePath(QStringLiteral("backup"));
    const QString folder = place.filePath(QStringLiteral("hub"));
    QDir(folder).removeRecursively();
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(backup) != backup.size())
        qFatal("the backup cannot be written");
    file.close();
    if (const auto restored = restoreHub(folder, name); !restored)
        mustHaveWords(restored.error());
    else
        lookAt(folder);
    return 0;
}
