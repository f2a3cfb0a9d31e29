#pragma once

#include <QString>

#include <optional>

namespace tandem {

/// Tells a keyboard-wedge scanner from a person: at least four characters, each less than 45 ms after the one before,
/// ended by Enter, are a barcode; anything else was typed. Characters are held back until a pause shows which.
/// It has no clock: every call brings the time, in milliseconds of any steady clock.
class KeySorter
{
public:
    static constexpr qint64 pauseMs = 45;
    static constexpr int fewestCharacters = 4;

    /// A printable character. Returns what is now known to have been typed before it, often nothing.
    QString character(QChar c, qint64 atMs);

    struct Ended
    {
        QString barcode; ///< Not empty: it was a scan and the Enter belongs to it
        QString typed;   ///< Else what had been held back; the Enter is a person's
    };
    /// Enter or Return.
    Ended enter(qint64 atMs);

    /// A pause: returns what was held back, as typed.
    QString pause();

    bool isHolding() const { return !m_held.isEmpty(); }

private:
    QString m_held;
    qint64 m_lastMs = 0;
};

} // namespace tandem
