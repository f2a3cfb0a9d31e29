#include "sync/import/import_ids.h"
#include "sync/import/shop_file.h"
#include "sync/import/shop_file_reader.h"
#include "sync/model/decimal.h"

#include <QCoreApplication>
#include <QSet>

namespace tandem {

namespace {

struct ShopFileChangesTexts
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ShopFile)
};

constexpr QLatin1String categoriesKey("categories");

/// What of the file differs from the present shop.
class Differ
{
public:
    Differ(const ShopFile &file, const Shop &present, const PinFunctions &pins, ShopFileTrouble &trouble)
        : m_file(file)
        , m_present(present)
        , m_pins(pins)
        , m_trouble(trouble)
        , m_printers(file.printers, present.printers, QLatin1String("printer"))
        , m_taxes(file.taxes, present.taxes, QLatin1String("tax"))
        , m_categories(file.categories, present.categories, QLatin1String("category"))
        , m_fiscalPositions(file.fiscalPositions, present.fiscalPositions, QLatin1String("fiscal_position"))
        , m_methods(file.paymentMethods, present.paymentMethods, QLatin1String("payment_method"))
        , m_cashiers(file.cashiers, present.cashiers, QLatin1String("cashier"))
        , m_pos(file.pos, present.pos, QLatin1String("pos"))
        , m_productIds(productIdsFor(file.products, present))
        , m_products(m_productIds.begin(), m_productIds.end())
    {
    }

    /// Of no use when there is trouble afterwards.
    ShopChange changes()
    {
        info();
        printers();
        taxes();
        categories();
        fiscalPositions();
        paymentMethods();
        products();
        customers();
        pos();
        multiSessions();
        // Last, for hashing PINs takes long and is in vain when something before was wrong.
        if (m_trouble.isEmpty())
            cashiers();
        return m_change;
    }

private:
    template<typename T>
    void put(const T &value, const ShopTable<T> &present)
    {
        const T *there = present.find(value.id);
        if (!there || *there != value)
            m_change.append(value);
    }
    static QString path(QLatin1String list, qsizetype row, QLatin1String key)
    {
        return QStringLiteral("%1[%2].%3").arg(list).arg(row).arg(key);
    }
    static QString path(QLatin1String list, qsizetype row, QLatin1String key, qsizetype index)
    {
        return QStringLiteral("%1[%2]").arg(path(list, row, key)).arg(index);
    }
    /// The id of what is named at `path`, or trouble.
    template<typename T>
    typename ShopTable<T>::IdType resolve(const ImportNames<T> &names, const QString &name, const QString &path)
    {
        const auto id = names.find(name);
        if (id.isNull()) {
            m_trouble.add(path,
                          ShopFileChangesTexts::tr("%1 is neither in this file nor in the shop").arg(quoted(name)),
                          QStringLiteral("unknown-reference"));
        }
        return id;
    }

    void info()
    {
        ShopInfo info = m_present.info();
        info.name = m_file.shop;
        info.currency = m_file.currency;
        info.locale = m_file.locale.value_or(m_present.isEmpty() ? QStringLiteral("en_IE") : info.locale);
        info.rounding = m_file.rounding.value_or(info.rounding);
        info.rules.cashStep = m_file.cashStep.value_or(info.rules.cashStep);
        if (m_file.limits) {
            info.rules.mostDiscount = m_file.limits->discount;
            info.rules.cashiersSetPrices = m_file.limits->price;
            info.rules.mostRefund = m_file.limits->refund;
        }
        if (m_file.receipt) {
            info.rules.receiptHeader = m_file.receipt->header;
            info.rules.receiptFooter = m_file.receipt->footer;
        }
        if (info != m_present.info())
            m_change.append(info);
        if (info.currency == m_present.currency)
            return;
        for (const Product &product : m_present.products.byId()) {
            if (!m_products.contains(product.id)) {
                m_trouble.add(QStringLiteral("currency"),
                              ShopFileChangesTexts::tr("%1 has its price in %2 and is not in this file")
                                  .arg(quoted(product.name), product.price.currency().code()),
                              QStringLiteral("bad-shop"));
            }
        }
    }
    void printers()
    {
        for (qsizetype i = 0; i < m_file.printers.size(); ++i) {
            const auto &row = m_file.printers[i];
            put(Printer{m_printers.at(i), row.name, row.address, row.columns, row.codePage, row.cuts, row.drawer,
                        row.answers},
                m_present.printers);
        }
    }
    std::optional<PrinterId> printer(const std::optional<QString> &name, const std::optional<PrinterId> &present,
                                     const QString &at)
    {
        if (!name)
            return present;
        return name->isEmpty() ? std::nullopt : std::optional(resolve(m_printers, *name, at));
    }
    void taxes()
    {
        for (qsizetype i = 0; i < m_file.taxes.size(); ++i) {
            const auto &row = m_file.taxes[i];
            put(Tax{m_taxes.at(i), row.name, row.rate, row.included}, m_present.taxes);
        }
    }
    /// Parents first, for a large import is split and each part must stand on what came before.
    void categories()
    {
        QHash<CategoryId, Category> waiting;
        QList<CategoryId> order;
        for (qsizetype i = 0; i < m_file.categories.size(); ++i) {
            const auto &row = m_file.categories[i];
            Category category{m_categories.at(i), row.name, std::nullopt, row.color};
            const Category *there = m_present.categories.find(category.id);
            category.printer = printer(row.printer, there ? there->printer : std::nullopt,
                                       path(categoriesKey, i, QLatin1String("printer")));
            if (row.parent) {
                category.parent = resolve(m_categories, *row.parent, path(categoriesKey, i, QLatin1String("parent")));
            }
            waiting.insert(category.id, category);
            order.append(category.id);
        }
        refuseRings(waiting, order);
        for (const CategoryId &id : order) {
            QList<Category> chain; // From the thing up to what is there already
            for (CategoryId at = id; waiting.contains(at);) {
                chain.prepend(waiting.take(at));
                at = chain.first().parent.value_or(CategoryId());
            }
            for (const Category &category : chain)
                put(category, m_present.categories);
        }
    }
    /// `order` and the file's rows go side by side.
    void refuseRings(const QHash<CategoryId, Category> &rows, const QList<CategoryId> &order)
    {
        const auto above = [&](CategoryId id) {
            if (const auto row = rows.constFind(id); row != rows.cend())
                return row->parent.value_or(CategoryId());
            const Category *there = m_present.categories.find(id);
            return there ? there->parent.value_or(CategoryId()) : CategoryId();
        };
        for (qsizetype i = 0; i < order.size(); ++i) {
            CategoryId at = above(order[i]);
            for (qsizetype steps = 0;
                 !at.isNull() && at != order[i] && steps < order.size() + m_present.categories.size(); ++steps)
                at = above(at);
            if (at == order[i]) {
                m_trouble.add(
                    path(categoriesKey, i, QLatin1String("parent")),
                    ShopFileChangesTexts::tr("%1 would lie within itself").arg(quoted(m_file.categories[i].name)),
                    QStringLiteral("bad-shop"));
            }
        }
    }
    void fiscalPositions()
    {
        const QLatin1String list("fiscal_positions");
        for (qsizetype i = 0; i < m_file.fiscalPositions.size(); ++i) {
            const auto &row = m_file.fiscalPositions[i];
            FiscalPosition position{m_fiscalPositions.at(i), row.name, {}};
            for (const auto &[from, to] : row.map) {
                const QString at = path(list, i, QLatin1String("map")) + u'.' + from;
                const TaxId source = resolve(m_taxes, from, at);
                std::optional<TaxId> target;
                if (to)
                    target = resolve(m_taxes, *to, at);
                position.map.append({source, target});
            }
            put(position, m_present.fiscalPositions);
        }
    }
    void paymentMethods()
    {
        for (qsizetype i = 0; i < m_file.paymentMethods.size(); ++i) {
            const auto &row = m_file.paymentMethods[i];
            put(PaymentMethod{m_methods.at(i), row.name, row.kind}, m_present.paymentMethods);
        }
    }
    void products()
    {
        const QLatin1String list("products");
        for (qsizetype i = 0; i < m_file.products.size(); ++i) {
            const auto &row = m_file.products[i];
            refuseKept(i);
            const Product *there = m_present.products.find(m_productIds[i]);
            Product product = there ? *there : Product();
            product.id = m_productIds[i];
            product.name = row.name;
            product.code = row.code;
            product.barcode = row.barcode;
            product.moreBarcodes = row.moreBarcodes;
            product.price = row.price;
            product.unit = row.unit;
            product.category = row.category.isEmpty()
                                   ? CategoryId()
                                   : resolve(m_categories, row.category, path(list, i, QLatin1String("category")));
            product.taxes.clear();
            for (qsizetype n = 0; n < row.taxes.size(); ++n)
                product.taxes.append(resolve(m_taxes, row.taxes[n], path(list, i, QLatin1String("taxes"), n)));
            put(product, m_present.products);
        }
    }
    /// What a product outside the file has and keeps, a product of the file cannot have as well.
    void refuseKept(qsizetype i)
    {
        const auto &row = m_file.products[i];
        const auto refuse = [&](QLatin1String key, const QString &value, const Product *keeper) {
            if (keeper) {
                m_trouble.add(path(QLatin1String("products"), i, key),
                              ShopFileChangesTexts::tr("%1 is that of the product %2, which is not in this file")
                                  .arg(quoted(value), quoted(keeper->name)),
                              QStringLiteral("duplicate"));
            }
        };
        refuse(QLatin1String("name"), row.name, keeperOf(row.name, m_products, m_present));
        refuse(QLatin1String("code"), row.code, keeperOf(row.code, m_present.productsByCode, m_products, m_present));
        refuse(QLatin1String("barcode"), row.barcode,
               keeperOf(row.barcode, m_present.productsByBarcode, m_products, m_present));
        for (const QString &barcode : row.moreBarcodes) {
            refuse(QLatin1String("barcodes"), barcode,
                   keeperOf(barcode, m_present.productsByBarcode, m_products, m_present));
        }
    }
    void customers()
    {
        const auto ids = idsFor(m_file.customers, m_present.customers, QLatin1String("customer"));
        for (qsizetype i = 0; i < m_file.customers.size(); ++i) {
            const auto &row = m_file.customers[i];
            Customer customer{ids[i], row.name, row.email, row.phone, std::nullopt};
            if (row.fiscalPosition) {
                customer.fiscalPosition =
                    resolve(m_fiscalPositions, *row.fiscalPosition,
                            path(QLatin1String("customers"), i, QLatin1String("fiscal_position")));
            }
            put(customer, m_present.customers);
        }
    }
    void cashiers()
    {
        for (qsizetype i = 0; i < m_file.cashiers.size(); ++i) {
            const auto &row = m_file.cashiers[i];
            const Cashier *there = m_present.cashiers.find(m_cashiers.at(i));
            Cashier cashier = there ? *there : Cashier();
            cashier.id = m_cashiers.at(i);
            cashier.name = row.name;
            cashier.role = row.role;
            if (!there || !m_pins.verify(there->pinVerifier, row.pin))
                cashier.pinVerifier = m_pins.hash(row.pin);
            put(cashier, m_present.cashiers);
        }
    }
    void pos()
    {
        for (qsizetype i = 0; i < m_file.pos.size(); ++i) {
            const auto &row = m_file.pos[i];
            const Pos *there = m_present.pos.find(m_pos.at(i));
            Pos pos = there ? *there : Pos();
            pos.id = m_pos.at(i);
            pos.name = row.name;
            pos.methods.clear();
            for (qsizetype n = 0; n < row.methods.size(); ++n) {
                pos.methods.append(resolve(m_methods, row.methods[n],
                                           path(QLatin1String("pos"), i, QLatin1String("payment_methods"), n)));
            }
            pos.printer = printer(row.printer, pos.printer, path(QLatin1String("pos"), i, QLatin1String("printer")));
            put(pos, m_present.pos);
        }
    }
    void multiSessions()
    {
        const QLatin1String list("multi_sessions");
        const auto ids = idsFor(m_file.multiSessions, m_present.multiSessions, QLatin1String("multi_session"));
        QHash<PosId, QString> taken; // By the active ones
        for (const MultiSession &there : m_present.multiSessions.byId()) {
            if (there.active && !ids.contains(there.id)) {
                for (PosId pos : there.pos)
                    taken.insert(pos, there.name);
            }
        }
        for (qsizetype i = 0; i < m_file.multiSessions.size(); ++i) {
            const auto &row = m_file.multiSessions[i];
            MultiSession multiSession{ids[i], row.name, row.active, {}};
            for (qsizetype n = 0; n < row.pos.size(); ++n) {
                const QString at = path(list, i, QLatin1String("pos"), n);
                const PosId pos = resolve(m_pos, row.pos[n], at);
                multiSession.pos.append(pos);
                if (!row.active || pos.isNull())
                    continue;
                if (const auto other = taken.constFind(pos); other != taken.cend()) {
                    m_trouble.add(at,
                                  ShopFileChangesTexts::tr("%1 is in the active multi-session %2 already")
                                      .arg(quoted(row.pos[n]), quoted(*other)),
                                  QStringLiteral("pos-taken"));
                }
                taken.insert(pos, row.name);
            }
            put(multiSession, m_present.multiSessions);
        }
    }

    const ShopFile &m_file;
    const Shop &m_present;
    const PinFunctions &m_pins;
    ShopFileTrouble &m_trouble;
    ImportNames<Printer> m_printers;
    ImportNames<Tax> m_taxes;
    ImportNames<Category> m_categories;
    ImportNames<FiscalPosition> m_fiscalPositions;
    ImportNames<PaymentMethod> m_methods;
    ImportNames<Cashier> m_cashiers;
    ImportNames<Pos> m_pos;
    QList<ProductId> m_productIds;
    QSet<ProductId> m_products;
    ShopChange m_change;
};

} // namespace

Result<ShopChange> changesFromShopFile(const QByteArray &json, const Shop &present, const PinFunctions &pins)
{
    ShopFileTrouble trouble(json);
    const auto file = readShopFile(trouble);
    if (!file)
        return trouble.error();
    ShopChange change = Differ(*file, present, pins, trouble).changes();
    if (!trouble.isEmpty())
        return trouble.error();
    return change;
}

} // namespace tandem
