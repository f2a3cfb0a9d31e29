#include "app/terminal/products_model.h"

#include "ui/widgets/roles.h"

#include <QColor>

namespace tandem {

void ProductsModel::setCatalogue(std::shared_ptr<const Catalogue> catalogue)
{
    m_catalogue = std::move(catalogue);
    filter();
}

void ProductsModel::setCategory(CategoryId category)
{
    m_category = category;
    filter();
}

void ProductsModel::setWords(const QString &words)
{
    if (words.trimmed() == m_words)
        return;
    m_words = words.trimmed();
    filter();
}

void ProductsModel::filter()
{
    beginResetModel();
    m_found = m_catalogue ? m_catalogue->find(m_category, m_words) : QList<int>();
    endResetModel();
}

ProductId ProductsModel::productAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_found.size() ? m_catalogue->tiles()[m_found[index.row()]].id
                                                           : ProductId();
}

int ProductsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_found.size()); }

QVariant ProductsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_found.size())
        return {};
    const Catalogue::Tile &tile = m_catalogue->tiles()[m_found[index.row()]];
    switch (role) {
    case Qt::DisplayRole: return tile.name;
    case Qt::ToolTipRole: return tile.name;
    case Qt::AccessibleTextRole: return tile.name;
    case Qt::AccessibleDescriptionRole: return tile.price;
    case ProductRoles::PriceRole: return tile.price;
    case ProductRoles::ColorRole: return tile.color.isEmpty() ? QVariant() : QVariant(QColor(tile.color));
    case ProductRoles::ProductIdRole: return tile.id.toString();
    default: return {};
    }
}

} // namespace tandem
