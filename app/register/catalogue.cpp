#include "app/register/catalogue.h"

#include "app/register/checks.h"

#include <QStringMatcher>

#include <algorithm>
#include <numeric>

namespace tandem {

QString Catalogue::folded(const QString &text)
{
    const bool plain = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
    if (plain)
        return text.toLower();
    QString folded;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (!c.isMark())
            folded += c;
    }
    return folded;
}

Catalogue::Catalogue(const Shop &shop)
{
    const ShopFormat format(shop.locale);
    m_tiles.reserve(shop.products.size());
    m_ends.reserve(size_t(shop.products.size()));
    for (const ProductId &id : shop.products.order()) {
        const Product &product = *shop.products.find(id);
        if (!product.active)
            continue;
        const tandem::Category *category = shop.categories.find(product.category);
        const int index = int(m_tiles.size());
        m_tiles.append(
            {id, withMarksVisible(product.name), format.money(product.price), category ? category->color : QString()});
        m_text += folded(product.name) + u' ' + product.code.toLower() + u' ' + product.barcodes().join(u' ') + u'\n';
        m_ends.push_back(m_text.size());
        while (category) {
            m_byCategory[category->id].append(index);
            category = category->parent ? shop.categories.find(*category->parent) : nullptr;
        }
    }
    for (const CategoryId &id : shop.categories.order()) {
        if (m_byCategory.contains(id))
            m_categories.append({id, shop.categories.find(id)->name});
    }
}

QList<int> Catalogue::find(CategoryId category, const QString &words) const
{
    const QStringList wanted = folded(words).split(u' ', Qt::SkipEmptyParts);
    QList<int> found;
    if (wanted.isEmpty()) {
        if (!category.isNull())
            return m_byCategory.value(category);
        found.resize(m_tiles.size());
        std::iota(found.begin(), found.end(), 0);
        return found;
    }
    // One pass over all text for the longest word, then the others only where it was found.
    const QString &rarest = *std::max_element(wanted.cbegin(), wanted.cend(),
                                              [](const QString &a, const QString &b) { return a.size() < b.size(); });
    const QStringMatcher matcher(rarest);
    const QList<int> within = m_byCategory.value(category);
    qsizetype at = matcher.indexIn(m_text);
    while (at >= 0) {
        const auto tile = std::upper_bound(m_ends.cbegin(), m_ends.cend(), at);
        const int index = int(tile - m_ends.cbegin());
        const qsizetype begin = index == 0 ? 0 : m_ends[size_t(index) - 1];
        const QStringView text = QStringView(m_text).mid(begin, *tile - begin);
        const bool all =
            std::all_of(wanted.cbegin(), wanted.cend(), [&](const QString &word) { return text.contains(word); });
        if (all && (category.isNull() || std::binary_search(within.cbegin(), within.cend(), index)))
            found.append(index);
        at = matcher.indexIn(m_text, *tile);
    }
    return found;
}

} // namespace tandem
