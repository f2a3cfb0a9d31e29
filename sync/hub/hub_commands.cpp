#include "sync/hub/hub_commands.h"

#include "sync/hub/hub_store.h"
#include "sync/identity/pin.h"
#include "sync/import/product_csv.h"
#include "sync/import/shop_file.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>

namespace tandem {

namespace {

QJsonObject answer(const Result<void> &result)
{
    return result ? QJsonObject{{QStringLiteral("ok"), true}} : failedAnswer(result.error());
}

Result<QByteArray> read(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{QStringLiteral("no-such-file"),
                     QCoreApplication::translate("Hub", "%1 cannot be read: %2").arg(name, file.errorString())};
    }
    return file.readAll();
}

} // namespace

QJsonObject failedAnswer(const Error &error)
{
    return {{QStringLiteral("ok"), false}, {QStringLiteral("code"), error.code}, {QStringLiteral("text"), error.text}};
}

Result<void> importShopFile(HubStore &store, const QByteArray &content)
{
    const auto change =
        changesFromShopFile(content, store.node().shop(), {[](const QString &pin) { return hashPin(pin); }, verifyPin});
    if (!change)
        return change.error();
    return change->isEmpty() ? Result<void>() : store.changeShop(*change);
}

Result<void> importProductCsv(HubStore &store, const QByteArray &content)
{
    const auto change = changesFromProductCsv(content, store.node().shop());
    if (!change)
        return change.error();
    return change->isEmpty() ? Result<void>() : store.changeShop(*change);
}

QJsonObject runCommand(HubStore &store, const QJsonObject &command)
{
    const QString name = command.value(u"command").toString();
    const QString file = command.value(u"file").toString();
    if (name == QLatin1String("import")) {
        const auto content = read(file);
        if (!content)
            return failedAnswer(content.error());
        return answer(file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) ? importProductCsv(store, *content)
                                                                                : importShopFile(store, *content));
    }
    if (name == QLatin1String("backup"))
        return answer(store.backup(file));
    if (name == QLatin1String("go-on")) {
        return answer(store.node().goOn(QDateTime::currentMSecsSinceEpoch())
                          ? Result<void>()
                          : Error{QStringLiteral("not-held"),
                                  QCoreApplication::translate("Hub", "No numbers are held: nobody is waited for.")});
    }
    if (name == QLatin1String("verify"))
        return store.verify();
    if (name == QLatin1String("export")) {
        const auto rows = store.exportAll(command.value(u"what").toString());
        if (!rows)
            return failedAnswer(rows.error());
        return {{QStringLiteral("ok"), true}, {QStringLiteral("rows"), *rows}};
    }
    return failedAnswer(
        {QStringLiteral("unknown-command"), QCoreApplication::translate("Hub", "There is no command %1.").arg(name)});
}

} // namespace tandem
