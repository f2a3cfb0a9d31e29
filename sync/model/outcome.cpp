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

} // namespace tandem
