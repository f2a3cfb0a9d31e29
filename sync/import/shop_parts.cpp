#include "sync/import/shop_parts.h"

#include "sync/wire/shop_codec.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <numeric>

namespace tandem {

namespace {

/// Sets of entities that must change together, as a forest over their places in the change.
class Together
{
public:
    explicit Together(qsizetype size)
        : m_above(std::size_t(size))
    {
        std::iota(m_above.begin(), m_above.end(), 0);
    }

    void join(qsizetype a, qsizetype b) { m_above[std::size_t(std::max(top(a), top(b)))] = std::min(top(a), top(b)); }
    /// The first of its set.
    qsizetype top(qsizetype i)
    {
        while (m_above[std::size_t(i)] != i)
            i = m_above[std::size_t(i)] = m_above[std::size_t(m_above[std::size_t(i)])];
        return i;
    }

private:
    std::vector<qsizetype> m_above;
};

/// Joins whoever takes a key with whoever gives it up.
class Handovers
{
public:
    void gives(qsizetype from, const QString &old, const QString &now)
    {
        if (!old.isEmpty() && old != now)
            m_givers.insert(old, from);
    }
    void takes(Together &together, qsizetype to, const QString &key) const
    {
        if (const auto giver = m_givers.constFind(key); giver != m_givers.cend())
            together.join(*giver, to);
    }

private:
    QHash<QString, qsizetype> m_givers;
};

Together joined(const ShopChange &change, const Shop &present)
{
    Together together(change.size());
    Handovers names;
    Handovers codes;
    Handovers barcodes;
    std::optional<qsizetype> multiSession;
    for (qsizetype i = 0; i < change.size(); ++i) {
        if (const auto *product = std::get_if<Product>(&change[i])) {
            if (const Product *before = present.products.find(product->id)) {
                names.gives(i, before->name, product->name);
                codes.gives(i, before->code, product->code);
                const QStringList now = product->barcodes();
                for (const QString &barcode : before->barcodes())
                    barcodes.gives(i, barcode, now.contains(barcode) ? barcode : QString());
            }
        } else if (std::holds_alternative<MultiSession>(change[i])) {
            together.join(multiSession.value_or(i), i);
            multiSession = multiSession.value_or(i);
        }
    }
    for (qsizetype i = 0; i < change.size(); ++i) {
        if (const auto *product = std::get_if<Product>(&change[i])) {
            names.takes(together, i, product->name);
            codes.takes(together, i, product->code);
            for (const QString &barcode : product->barcodes())
                barcodes.takes(together, i, barcode);
        }
    }
    return together;
}

qint64 encodedSize(const ShopEntity &entity)
{
    return QJsonDocument(shopChangeToJson({entity})).toJson(QJsonDocument::Compact).size();
}

} // namespace

Result<QList<ShopChange>> partsOf(const ShopChange &change, const Shop &present, qint64 maxBytes)
{
    Shop trial = present;
    if (const auto possible = applyShopChange(trial, change); !possible)
        return possible.error();

    Together together = joined(change, present);
    QHash<qsizetype, ShopChange> sets;
    QList<qsizetype> order;
    for (qsizetype i = 0; i < change.size(); ++i) {
        ShopChange &set = sets[together.top(i)];
        if (set.isEmpty())
            order.append(together.top(i));
        set.append(change[i]);
    }
    QList<ShopChange> parts;
    qint64 room = 0;
    for (qsizetype first : std::as_const(order)) {
        const ShopChange set = sets.take(first);
        qint64 bytes = 0;
        for (const ShopEntity &entity : set)
            bytes += encodedSize(entity);
        if (bytes > maxBytes) {
            return Error{QStringLiteral("too-large"),
                         QCoreApplication::translate("Hub",
                                                     "%n thing(s) of this file exchange their names or codes with "
                                                     "each other, more than fit into one step. Import them in "
                                                     "several files.",
                                                     nullptr, int(set.size()))};
        }
        if (bytes > room) {
            parts.append(ShopChange());
            room = maxBytes;
        }
        parts.last() += set;
        room -= bytes;
    }
    trial = present;
    for (const ShopChange &part : std::as_const(parts)) {
        if (const auto possible = applyShopChange(trial, part); !possible)
            return possible.error();
    }
    return parts;
}

} // namespace tandem
