#pragma once

#include <QString>

namespace tandem {

/// What a guess at a PIN costs. Never under 19 MiB and 2 passes outside of tests.
struct PinCost
{
    quint64 passes = 3;
    qsizetype memory = 64 * 1024 * 1024; ///< Bytes

    /// As little as the algorithm allows: for tests.
    static PinCost least();
};

/// A verifier to keep in place of the PIN: Argon2id with its salt and cost, as text of less than 128 ASCII characters.
/// Two calls give two texts. Takes 150 to 300 ms at the usual cost: not on the window's thread.
QString hashPin(const QString &pin, PinCost cost = {});

/// Whether `pin` is the one the verifier was made from, in a time that does not tell how much of it was right.
/// A damaged or empty verifier lets nobody in.
bool verifyPin(const QString &verifier, const QString &pin);

} // namespace tandem
