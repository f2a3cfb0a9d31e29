#include "app/register/import_preview.h"

#include "app/register/back_office.h"

#include <QJsonArray>

namespace tandem {

namespace {

std::optional<ShopList> listOf(const ShopEntity &entity)
{
    if (std::holds_alternative<Product>(entity))
        return ShopList::Products;
    if (std::holds_alternative<Category>(entity))
        return ShopList::Categories;
    return std::nullopt;
}

QString written(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList texts;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &each : array)
            texts.append(each.toString());
        return texts.join(QStringLiteral(", "));
    }
    return value.toString();
}

} // namespace

ImportPreview previewOf(const ShopChange &change, const Shop &present, qsizetype most)
{
    ImportPreview preview;
    Shop after = present;
    if (!applyShopChange(after, change))
        return preview;
    const BackOffice before(present);
    const BackOffice then(after);
    for (const ShopEntity &entity : change) {
        const auto list = listOf(entity);
        if (!list)
            continue;
        const bool isNew = !before.entity(*list, idOf(entity)).has_value();
        ++(isNew ? preview.added : preview.changed);
        if (preview.items.size() >= most)
            continue;
        const QJsonObject old = isNew ? QJsonObject() : *before.values(*list, idOf(entity));
        const QJsonObject fresh = *then.values(*list, idOf(entity));
        QStringList details;
        for (const ShopField &field : then.fields(*list)) {
            const QString from = written(old.value(field.key));
            const QString to = written(fresh.value(field.key));
            const bool isName = field.key == QLatin1String("name");
            if (isNew && !to.isEmpty() && !isName)
                details.append(QStringLiteral("%1 %2").arg(field.label, to));
            else if (!isNew && from != to)
                details.append(QStringLiteral("%1 %2 → %3").arg(field.label, from, to));
        }
        preview.items.append({nameOf(entity), details.join(QStringLiteral(" · ")), isNew});
    }
    return preview;
}

} // namespace tandem
