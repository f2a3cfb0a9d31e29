#pragma once

#include "sync/model/shop.h"

#include <QSet>

namespace tandem {

/// Gives the rows of an import their ids: that of the present thing with the same key, else one derived from the key.
/// No id is given twice. `known` all rows first, then derive() the rest.
template<typename IdType>
class ImportIds
{
public:
    explicit ImportIds(QLatin1String kind)
        : m_kind(kind)
    {
    }

    /// Takes the id of `present` for a row, unless there is none or another row has it.
    IdType known(const IdType *present)
    {
        if (!present || m_taken.contains(*present))
            return IdType();
        m_taken.insert(*present);
        return *present;
    }
    IdType derive(const QString &key)
    {
        auto id = derivedId<IdType>(m_kind, key);
        for (int n = 2; m_taken.contains(id); ++n)
            id = derivedId<IdType>(m_kind, key + u'\n' + QString::number(n));
        m_taken.insert(id);
        return id;
    }

private:
    QLatin1String m_kind;
    QSet<IdType> m_taken;
};

/// Ids for rows that have a name. `rows` and the result go side by side.
template<typename T, typename Row>
QList<typename ShopTable<T>::IdType> idsFor(const QList<Row> &rows, const ShopTable<T> &present, QLatin1String kind)
{
    using IdType = typename ShopTable<T>::IdType;
    ImportIds<IdType> ids(kind);
    QList<IdType> given;
    given.reserve(rows.size());
    for (const Row &row : rows) {
        const T *there = present.findByName(row.name);
        given.append(ids.known(there ? &there->id : nullptr));
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (given[i].isNull())
            given[i] = ids.derive(rows[i].name);
    }
    return given;
}

/// Ids for products: the same code is the same product, then the same name.
template<typename Row>
QList<ProductId> productIdsFor(const QList<Row> &rows, const Shop &present)
{
    ImportIds<ProductId> ids(QLatin1String("product"));
    QList<ProductId> given(rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (const auto it = present.productsByCode.constFind(rows[i].code); it != present.productsByCode.cend())
            given[i] = ids.known(&*it);
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Product *there = given[i].isNull() ? present.products.findByName(rows[i].name) : nullptr;
        if (there)
            given[i] = ids.known(&there->id);
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (given[i].isNull())
            given[i] = ids.derive(rows[i].code.isEmpty() ? rows[i].name : rows[i].code);
    }
    return given;
}

} // namespace tandem
