#pragma once

#include <QString>

namespace tandem {

/// What a terminal remembers between starts beside its orders: window.json in the data folder.
struct DeviceSettings
{
    QString hub; ///< Address; empty before the first start
    QString pos;
    QString language; ///< Code such as "de"; empty: the system's
    bool dark = false;
    bool reducedMotion = false; ///< Nothing is tinted for a moment
    int lockAfterMinutes = 0;   ///< That nobody touches it; 0: never
    bool host = false;          ///< The hub runs in here, since this terminal's copy was made it

    /// Defaults where there is no file or it can't be read.
    static DeviceSettings load(const QString &dataFolder);
    /// Replaces the file as a whole; false when it can't be written.
    bool save(const QString &dataFolder) const;

    friend bool operator==(const DeviceSettings &, const DeviceSettings &) = default;
};

} // namespace tandem
