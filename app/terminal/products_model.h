#pragma once

#include "app/register/catalogue.h"

#include <QAbstractListModel>

#include <memory>

namespace tandem {

/// The tiles of the catalogue that category and search leave, with the roles that ProductGrid asks for. Window's
/// thread; 100,000 products are filtered within one key press.
class ProductsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setCatalogue(std::shared_ptr<const Catalogue> catalogue);
    void setCategory(CategoryId category);
    void setWords(const QString &words);
    const Catalogue *catalogue() const { return m_catalogue.get(); }
    ProductId productAt(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void filter();

    std::shared_ptr<const Catalogue> m_catalogue;
    CategoryId m_category;
    QString m_words;
    QList<int> m_found;
};

} // namespace tandem
