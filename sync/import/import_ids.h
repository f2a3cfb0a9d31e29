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

/// The ids of the file's things of one kind, and those of the present shop by name.
template<typename T>
class ImportNames
{
public:
    using IdType = typename ShopTable<T>::IdType;

    template<typename Row>
    ImportNames(const QList<Row> &rows, const ShopTable<T> &present, QLatin1String kind)
        : m_present(present)
        , m_ids(idsFor(rows, present, kind))
    {
        for (qsizetype i = 0; i < rows.size(); ++i)
            m_byName.insert(rows[i].name, m_ids[i]);
    }

    IdType at(qsizetype row) const { return m_ids[row]; }
    /// The file's thing of that name, else the shop's, unless the file gives that one another name. Null: none.
    IdType find(const QString &name) const
    {
        if (const auto it = m_byName.constFind(name); it != m_byName.cend())
            return *it;
        const T *there = m_present.findByName(name);
        return there && !m_ids.contains(there->id) ? there->id : IdType();
    }

private:
    const ShopTable<T> &m_present;
    QList<IdType> m_ids;
    QHash<QString, IdType> m_byName;
};

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

/// The product that has `key` (by `index`: code or barcode) and keeps it, as no row of the import is that product.
inline const Product *keeperOf(const QString &key, const QHash<QString, ProductId> &index, const QSet<ProductId> &rows,
                               const Shop &present)
{
    const auto it = key.isEmpty() ? index.cend() : index.constFind(key);
    return it == index.cend() || rows.contains(*it) ? nullptr : present.products.find(*it);
}
/// The same for a name.
inline const Product *keeperOf(const QString &name, const QSet<ProductId> &rows, const Shop &present)
{
    const Product *there = present.products.findByName(name);
    return there && !rows.contains(there->id) ? there : nullptr;
}

} // namespace tandem
