#pragma once

#include "sync/model/numbering.h"
#include "sync/model/order.h"
#include "sync/model/paid_twice.h"
#include "sync/model/totals.h"

namespace tandem {

/// Reference of a device's receipt number `counter` (from 1): "KTB-000217-R". The last letter guards against
/// misreading: with the code points of letters and digits as c1, c2, …, and v = 0, v = (v · 31 + c) mod 23 for each; it
/// is the v-th (from 0) of ABCDEFGHJKLMNPQRSTVWXYZ.
QString receiptReference(const QString &letters, qint64 counter);

/// What a receipt shows besides its order.
struct ReceiptContext
{
    QString shop;
    TaxRounding rounding = TaxRounding::PerLine;
    qint64 localOffsetSeconds = 0;  ///< Of the place, east of UTC
    QList<OrderNumber> former = {}; ///< Numbers that the order had before the hub was put back
    qint64 run = 0;                 ///< In which it is, or was, paid
    QList<PaidTwice> twice = {};    ///< Of a second payment: what the first one was for, too
    QStringList header = {};        ///< Under the shop's name
    QStringList footer = {};
    int columns = 42; ///< Of the paper
};

/// The receipt of a paid order, or a bill of one that is not, as plain text (see PaperText).
QString receiptText(const Order &order, const ReceiptContext &context);

} // namespace tandem
