#include "sync/import/product_csv.h"

#include "sync/import/csv_records.h"
#include "sync/import/csv_text.h"
#include "sync/import/import_ids.h"
#include "sync/model/decimal.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <QStringList>

#include <algorithm>
#include <array>

namespace tandem {

namespace {

constexpr qsizetype maxBytes = 64 * 1024 * 1024;
constexpr qsizetype maxText = 200;

struct ProductCsvTexts
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ProductCsv)
};

enum Column { Name, Code, Barcode, Price, CategoryName, Taxes, Unit, ColumnCount };
constexpr std::array<QLatin1String, ColumnCount> columnNames{
    QLatin1String("name"),     QLatin1String("code"),  QLatin1String("barcode"), QLatin1String("price"),
    QLatin1String("category"), QLatin1String("taxes"), QLatin1String("unit")};

struct ProductRow
{
    qsizetype line = 0;
    QString name;
    QString code;
    QStringList barcodes;
    QString category;
    QString unit;
    Money price;
    QList<TaxId> taxes;
};

class ProductReader
{
public:
    ProductReader(const Shop &present, CsvReasons &reasons)
        : m_present(present)
        , m_reasons(reasons)
    {
        m_position.fill(-1);
    }

    /// `leavesOut`: a column without a name is not looked at.
    bool readHeader(const CsvRecord &header, bool leavesOut)
    {
        m_leavesOut = leavesOut;
        m_width = header.fields.size();
        for (qsizetype i = 0; i < m_width; ++i) {
            const QString &field = header.fields[i];
            if (field.isEmpty() && m_leavesOut)
                continue;
            const auto it = std::find(columnNames.begin(), columnNames.end(), field);
            if (it == columnNames.end()) {
                m_reasons.add(header.line,
                              ProductCsvTexts::tr("unknown column %1; there are %2").arg(quoted(field), allColumns()));
                continue;
            }
            qsizetype &position = m_position[std::size_t(it - columnNames.begin())];
            if (position >= 0)
                m_reasons.add(header.line, ProductCsvTexts::tr("the column %1 is there twice").arg(quoted(field)));
            position = i;
        }
        for (const Column needed : {Name, Price}) {
            if (!has(needed))
                m_reasons.add(
                    header.line,
                    ProductCsvTexts::tr("the column %1 is missing").arg(quoted(QString(columnNames[needed]))));
        }
        return m_reasons.isEmpty();
    }

    void readRow(const CsvRecord &record)
    {
        if (record.fields.size() != m_width) {
            m_reasons.add(record.line, ProductCsvTexts::tr("has %1 fields where the first line has %2")
                                           .arg(record.fields.size())
                                           .arg(m_width));
            return;
        }
        ProductRow row;
        row.line = record.line;
        row.name = text(record, Name);
        if (row.name.isEmpty())
            m_reasons.add(record.line, ProductCsvTexts::tr("the name is empty"));
        row.code = text(record, Code);
        row.barcodes = text(record, Barcode).split(u';', Qt::SkipEmptyParts);
        row.category = text(record, CategoryName);
        row.unit = text(record, Unit);
        const auto price = Money::parse(text(record, Price), m_present.currency);
        if (!price)
            m_reasons.add(record.line, ProductCsvTexts::tr("price: %1").arg(price.error().text));
        else if (price->minor() < 0)
            m_reasons.add(record.line, ProductCsvTexts::tr("price: must not be negative"));
        else
            row.price = *price;
        readTaxes(record, row);
        once(m_names, Name, row.name, record.line);
        once(m_codes, Code, row.code, record.line);
        for (const QString &barcode : std::as_const(row.barcodes))
            once(m_barcodes, Barcode, barcode, record.line);
        m_rows.append(row);
    }

    /// Once all rows are read: what a product outside the list has and keeps, none of the list can have as well.
    void refuseKept()
    {
        const QList<ProductId> ids = productIdsFor(m_rows, m_present);
        const QSet<ProductId> rows(ids.begin(), ids.end());
        for (const ProductRow &row : std::as_const(m_rows)) {
            const auto refuse = [&](Column column, const QString &value, const Product *keeper) {
                if (keeper) {
                    m_reasons.add(row.line,
                                  ProductCsvTexts::tr("%1 %2 is that of the product %3, which is not in this list")
                                      .arg(columnNames[column], quoted(value), quoted(keeper->name)));
                }
            };
            refuse(Name, row.name, keeperOf(row.name, rows, m_present));
            refuse(Code, row.code, keeperOf(row.code, m_present.productsByCode, rows, m_present));
            for (const QString &barcode : row.barcodes)
                refuse(Barcode, barcode, keeperOf(barcode, m_present.productsByBarcode, rows, m_present));
        }
    }

    ShopChange changes() const
    {
        ShopChange change;
        QHash<QString, CategoryId> made;
        ImportIds<CategoryId> categoryIds(QLatin1String("category"));
        for (const CategoryId &id : m_present.categories.order())
            categoryIds.known(&id);
        const QList<ProductId> ids = productIdsFor(m_rows, m_present);
        ShopChange products;
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            const ProductRow &row = m_rows[i];
            const Product *there = m_present.products.find(ids[i]);
            Product product = there ? *there : Product();
            product.id = ids[i];
            product.name = row.name;
            product.price = row.price;
            if (has(Code))
                product.code = row.code;
            if (has(Barcode)) {
                product.barcode = row.barcodes.value(0);
                product.moreBarcodes = row.barcodes.mid(1);
            }
            if (has(Unit))
                product.unit = row.unit;
            if (has(Taxes))
                product.taxes = row.taxes;
            if (has(CategoryName)) {
                const Category *category = m_present.categories.findByName(row.category);
                if (!category && !row.category.isEmpty() && !made.contains(row.category)) {
                    made[row.category] = categoryIds.derive(row.category);
                    change.append(Category{made[row.category], row.category, std::nullopt, QString()});
                }
                product.category = category ? category->id : made.value(row.category);
            }
            if (!there || *there != product)
                products.append(product);
        }
        return change + products;
    }

private:
    static QString allColumns()
    {
        QStringList names;
        for (const QLatin1String name : columnNames)
            names.append(name);
        return names.join(QStringLiteral(", "));
    }
    bool has(Column column) const { return m_position[column] >= 0; }
    QString text(const CsvRecord &record, Column column)
    {
        if (!has(column))
            return {};
        const QString &text = record.fields[m_position[column]];
        if (text.size() > maxText) {
            m_reasons.add(record.line, ProductCsvTexts::tr("%1 has %2 characters; the limit is %3")
                                           .arg(columnNames[column])
                                           .arg(text.size())
                                           .arg(maxText));
        } else if (std::any_of(text.begin(), text.end(),
                               [](QChar c) { return c.category() == QChar::Other_Control; })) {
            m_reasons.add(
                record.line,
                ProductCsvTexts::tr("%1 holds a line break or another control character").arg(columnNames[column]));
        }
        return text;
    }
    void readTaxes(const CsvRecord &record, ProductRow &row)
    {
        const QStringList names = text(record, Taxes).split(u';', Qt::SkipEmptyParts);
        for (const QString &part : names) {
            const QString name = part.trimmed();
            const Tax *tax = m_present.taxes.findByName(name);
            if (!tax)
                m_reasons.add(record.line, ProductCsvTexts::tr("there is no tax named %1").arg(quoted(name)));
            else if (row.taxes.contains(tax->id))
                m_reasons.add(record.line, ProductCsvTexts::tr("the tax %1 is there twice").arg(quoted(name)));
            else
                row.taxes.append(tax->id);
        }
    }
    void once(QHash<QString, qsizetype> &lines, Column column, const QString &value, qsizetype line)
    {
        if (value.isEmpty())
            return;
        const auto it = lines.constFind(value);
        if (it != lines.cend())
            m_reasons.add(
                line,
                ProductCsvTexts::tr("%1 %2 is in line %3 already").arg(columnNames[column], quoted(value)).arg(*it));
        else
            lines.insert(value, line);
    }

    const Shop &m_present;
    CsvReasons &m_reasons;
    bool m_leavesOut = false;
    std::array<qsizetype, ColumnCount> m_position{};
    qsizetype m_width = 0;
    QList<ProductRow> m_rows;
    QHash<QString, qsizetype> m_names;
    QHash<QString, qsizetype> m_codes;
    QHash<QString, qsizetype> m_barcodes;
};

Result<QString> textOf(const QByteArray &csv)
{
    if (csv.size() > maxBytes)
        return Error{QStringLiteral("bad-csv"), ProductCsvTexts::tr("The product list is larger than 64 MiB")};
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(csv);
    if (decoder.hasError())
        return Error{QStringLiteral("bad-csv"),
                     ProductCsvTexts::tr("The product list is not UTF-8 text; save it as \"CSV UTF-8\"")};
    return text;
}

/// With the row that names the columns first.
QList<CsvRecord> recordsOf(const QString &text, CsvReasons &reasons)
{
    const QList<CsvRecord> records = csvRecords(text, reasons);
    if (records.isEmpty())
        reasons.add(1, ProductCsvTexts::tr("the first row must name the columns"));
    return records;
}

} // namespace

const QStringList &productColumns()
{
    static const QStringList names(columnNames.begin(), columnNames.end());
    return names;
}

QString productColumnMeantBy(const QString &header)
{
    static const QHash<QString, Column> others{{QStringLiteral("product"), Name},
                                               {QStringLiteral("item"), Name},
                                               {QStringLiteral("title"), Name},
                                               {QStringLiteral("description"), Name},
                                               {QStringLiteral("sku"), Code},
                                               {QStringLiteral("reference"), Code},
                                               {QStringLiteral("internal reference"), Code},
                                               {QStringLiteral("ean"), Barcode},
                                               {QStringLiteral("upc"), Barcode},
                                               {QStringLiteral("gtin"), Barcode},
                                               {QStringLiteral("barcodes"), Barcode},
                                               {QStringLiteral("sales price"), Price},
                                               {QStringLiteral("sale price"), Price},
                                               {QStringLiteral("price sell"), Price},
                                               {QStringLiteral("group"), CategoryName},
                                               {QStringLiteral("product category"), CategoryName},
                                               {QStringLiteral("tax"), Taxes},
                                               {QStringLiteral("vat"), Taxes},
                                               {QStringLiteral("customer taxes"), Taxes},
                                               {QStringLiteral("unit of measure"), Unit}};
    const QString wanted = header.trimmed().toLower().replace(u'_', u' ');
    if (productColumns().contains(wanted))
        return wanted;
    const auto it = others.constFind(wanted);
    return it == others.cend() ? QString() : QString(columnNames[*it]);
}

Result<CsvHead> headOfCsv(const QByteArray &csv)
{
    const auto text = textOf(csv);
    if (!text)
        return text.error();
    CsvReasons reasons;
    const QList<CsvRecord> records = recordsOf(*text, reasons);
    if (!reasons.isEmpty())
        return reasons.error();
    CsvHead head{records.first().fields, records.value(1).fields};
    head.sample.resize(head.names.size());
    return head;
}

QByteArray productCsv(const Shop &shop)
{
    QStringList lines{productColumns().join(u',')};
    for (const ProductId &id : shop.products.order()) {
        const Product &product = *shop.products.find(id);
        if (!product.active)
            continue;
        QStringList taxes;
        for (const TaxId &tax : product.taxes)
            taxes.append(shop.taxes.find(tax)->name);
        const Category *category = shop.categories.find(product.category);
        QStringList fields{product.name,
                           product.code,
                           product.barcodes().join(u';'),
                           product.price.toString(),
                           category ? category->name : QString(),
                           taxes.join(u';'),
                           product.unit};
        for (QString &field : fields)
            field = csvCell(field);
        lines.append(fields.join(u','));
    }
    return lines.join(QStringLiteral("\r\n")).toUtf8() + "\r\n";
}

Result<ShopChange> changesFromProductCsv(const QByteArray &csv, const Shop &present,
                                         const std::optional<QStringList> &columns)
{
    if (present.isEmpty())
        return Error{QStringLiteral("no-shop"), ProductCsvTexts::tr("There is no shop yet; import a shop file first")};
    const auto text = textOf(csv);
    if (!text)
        return text.error();
    CsvReasons reasons;
    const QList<CsvRecord> records = recordsOf(*text, reasons);
    ProductReader reader(present, reasons);
    const auto header = [&] { return columns ? CsvRecord{records.first().line, *columns} : records.first(); };
    if (reasons.isEmpty() && reader.readHeader(header(), columns.has_value())) {
        for (const CsvRecord &record : records.sliced(1))
            reader.readRow(record);
        reader.refuseKept();
    }
    if (!reasons.isEmpty())
        return reasons.error();
    ShopChange change = reader.changes();
    Shop trial = present;
    if (auto applied = applyShopChange(trial, change); !applied)
        return applied.error();
    return change;
}

} // namespace tandem
