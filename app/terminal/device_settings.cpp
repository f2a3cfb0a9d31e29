#include "app/terminal/device_settings.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace tandem {

namespace {

QString fileIn(const QString &folder) { return folder + QStringLiteral("/window.json"); }

} // namespace

DeviceSettings DeviceSettings::load(const QString &dataFolder)
{
    QFile file(fileIn(dataFolder));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    return {json.value(u"hub").toString(),         json.value(u"pos").toString(),
            json.value(u"language").toString(),    json.value(u"dark").toBool(),
            json.value(u"reducedMotion").toBool(), std::clamp(json.value(u"lockAfterMinutes").toInt(), 0, 24 * 60),
            json.value(u"host").toBool()};
}

bool DeviceSettings::save(const QString &dataFolder) const
{
    if (!QDir().mkpath(dataFolder))
        return false;
    QSaveFile file(fileIn(dataFolder));
    const QJsonObject json{{QStringLiteral("hub"), hub},
                           {QStringLiteral("pos"), pos},
                           {QStringLiteral("language"), language},
                           {QStringLiteral("dark"), dark},
                           {QStringLiteral("reducedMotion"), reducedMotion},
                           {QStringLiteral("lockAfterMinutes"), lockAfterMinutes},
                           {QStringLiteral("host"), host}};
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(json).toJson()) > 0 && file.commit();
}

} // namespace tandem
