#pragma once

#include <QList>
#include <QString>

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

    static const QList<Kind> &kinds();
    static const QList<Letter> &letters();
    /// Of the pair of kinds with these indices, in whatever order.
    static char letterOf(qsizetype one, qsizetype other);
    /// sync/OUTCOMES.md, whole.
    static QString page();
};

} // namespace tandem
