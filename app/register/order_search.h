#pragma once

#include "sync/model/numbering.h"
#include "sync/model/order.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace tandem {

/// What a person writes to name one order: a uid, "12", "12/3" or "12 · run 3" (number and run) or a receipt's
/// reference.
class OrderReference
{
public:
    explicit OrderReference(const QString &text);

    bool names(const Order &order) const;
    /// By a number that the order had before the hub was put back.
    bool namesFormer(const QList<OrderNumber> &former) const;
    /// Of two orders that it names, the one that is meant: that of the present run, then an open one, then that of the
    /// newer run, then the original before the document of its second payment.
    static bool isMeantBefore(const Order &a, const Order &b, qint64 presentRun);

private:
    std::optional<OrderId> m_uid;
    qint64 m_number = 0;
    qint64 m_run = 0; ///< 0: of whatever run
    QString m_receipt;
};

/// What a person looks for among closed orders. Every word must be found in the order's number (from its first digit;
/// or "12/3"), receipt reference (from its first letter or digit), amounts (whole, or from the first digit when written
/// with decimals), customer, cashiers or products; a uid only as a whole. Or it is the day when the order was paid, or
/// else begun, as this device's clock has it: "2026-07-01", "1.7.2026", "1/7/2026", or, where only that can be meant,
/// "7/31/2026".
class OrderSearch
{
public:
    explicit OrderSearch(const QString &words);

    /// Also by the numbers that it had before the hub was put back.
    bool finds(const Order &order, const QList<OrderNumber> &former = {}) const;
    /// By run and number; what has no number yet comes first, as the newest.
    static bool isNewer(const Order &a, const Order &b);

private:
    struct Word
    {
        QString text; ///< Folded, see Catalogue::folded()
        OrderReference reference;
        std::optional<QDate> day;
    };
    static bool holds(const Order &order, const QList<OrderNumber> &former, const Word &word);

    QList<Word> m_words;
};

} // namespace tandem
