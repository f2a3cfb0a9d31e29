#include "sync/model/outcome.h"

namespace tandem {

QString outcomeCode(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Applied: return QStringLiteral("ok");
    case Outcome::Combined: return QStringLiteral("combined");
    case Outcome::KeptInHistory: return QStringLiteral("kept-in-history");
    case Outcome::MovedOn: return QStringLiteral("moved-on");
    case Outcome::AfterBill: return QStringLiteral("after-bill");
    case Outcome::StaysOpen: return QStringLiteral("stays-open");
    case Outcome::Refused: return QStringLiteral("refused");
    case Outcome::PaidTwice: return QStringLiteral("paid-twice");
    case Outcome::Overpaid: return QStringLiteral("overpaid");
    case Outcome::RefundedTwice: return QStringLiteral("refunded-twice");
    case Outcome::Invalid: return QStringLiteral("invalid");
    }
    Q_UNREACHABLE();
}

const QStringList &noticeCodes()
{
    static const QStringList codes{
        QStringLiteral("paid-twice"),        QStringLiteral("overpaid"),        QStringLiteral("billed-again"),
        QStringLiteral("void-refused"),      QStringLiteral("refunded-twice"),  QStringLiteral("more-to-deal-with"),
        QStringLiteral("dealt-with"),        QStringLiteral("cancel-refused"),  QStringLiteral("lock-taken"),
        QStringLiteral("paid-beats"),        QStringLiteral("refused-lock"),    QStringLiteral("moved-on"),
        QStringLiteral("goods-moved-on"),    QStringLiteral("stays-open"),      QStringLiteral("merge-undone"),
        QStringLiteral("merge-refused"),     QStringLiteral("merged-already"),  QStringLiteral("split-undone"),
        QStringLiteral("split-clipped"),     QStringLiteral("after-bill"),      QStringLiteral("kitchen-twice"),
        QStringLiteral("nothing-there"),     QStringLiteral("kept-in-history"), QStringLiteral("kitchen-due"),
        QStringLiteral("quantity-combined"), QStringLiteral("field-overridden")};
    return codes;
}

} // namespace tandem
