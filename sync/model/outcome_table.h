#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace tandem {

/// What two cashiers may do to one order without having seen each other, and what becomes of it (sync-design.md B4).
/// The one place that says so: the tests of every pair and the manual's page sync/OUTCOMES.md are made from it.
struct OutcomeTable
{
    struct Kind
    {
        const char *code; ///< "AL"
        const char *name; ///< "add a line"
    };
    struct Letter
    {
        char letter;
        const char *meaning; ///< For a cashier
    };

    /// The codes of the notices that each of the two gets, in the order they come; of one operation there is one at
    /// most.
    struct Told
    {
        QStringList one;
        QStringList other;
    };

    static const QList<Kind> &kinds();
    static const QList<Letter> &letters();
    /// Of the pair of kinds with these indices, in whatever order.
    static char letterOf(qsizetype one, qsizetype other);
    /// What the two are told; `isOneFirst` in the hub's order.
    static Told told(qsizetype one, qsizetype other, bool isOneFirst);
    /// It stays on the manager's list until it was dealt with.
    static bool isMoney(const QString &notice);
    /// sync/OUTCOMES.md, whole.
    static QString page();
};

} // namespace tandem
