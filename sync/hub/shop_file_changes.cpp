#include "sync/hub/import_ids.h"
#include "sync/hub/shop_file.h"
#include "sync/model/decimal.h"

#include <QCoreApplication>
#include <QSet>

namespace tandem {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("tandem::ShopFile", text); }

/// The ids of the file's things of one kind, and those of the present shop by name.
template<typename T>
class Names
{
public:
    using IdType = typename ShopTable<T>::IdType;

    template<typename Row>
    Names(const QList<Row> &rows, const ShopTable<T> &present, QLatin1String kind)
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

class Differ
{
public:
    Differ(const ShopFile &file, const Shop &present, const PinFunctions &pins)
        : m_file(file)
        , m_present(present)
        , m_pins(pins)
        , m_taxes(file.taxes, present.taxes, QLatin1String("tax"))
        , m_categories(file.categories, present.categories, QLatin1String("category"))
        , m_fiscalPositions(file.fiscalPositions, present.fiscalPositions, QLatin1String("fiscal_position"))
        , m_methods(file.paymentMethods, present.paymentMethods, QLatin1String("payment_method"))
        , m_cashiers(file.cashiers, present.cashiers, QLatin1String("cashier"))
        , m_pos(file.pos, present.pos, QLatin1String("pos"))
    {
    }

    Result<ShopChange> changes()
    {
        info();
        taxes();
        categories();
        fiscalPositions();
        paymentMethods();
        products();
        customers();
        pos();
        multiSessions();
        // Last, for hashing PINs takes long and is in vain when something before was wrong.
        if (m_trouble)
            return *m_trouble;
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
    /// The id of what `path` names, or trouble.
    template<typename T>
    typename ShopTable<T>::IdType resolve(const Names<T> &names, const QString &name, QLatin1String list, qsizetype row,
                                          QLatin1String key)
    {
        const auto id = names.find(name);
        if (id.isNull() && !m_trouble) {
            m_trouble = Error{
                QStringLiteral("unknown-reference"),
                tr("%1[%2].%3: %4 is neither in this file nor in the shop").arg(list).arg(row).arg(key, quoted(name))};
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
        if (info != m_present.info())
            m_change.append(info);
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
            if (row.parent) {
                category.parent =
                    resolve(m_categories, *row.parent, QLatin1String("categories"), i, QLatin1String("parent"));
            }
            waiting.insert(category.id, category);
            order.append(category.id);
        }
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
    void fiscalPositions()
    {
        const QLatin1String list("fiscal_positions");
        for (qsizetype i = 0; i < m_file.fiscalPositions.size(); ++i) {
            const auto &row = m_file.fiscalPositions[i];
            FiscalPosition position{m_fiscalPositions.at(i), row.name, {}};
            for (const auto &[from, to] : row.map) {
                const TaxId source = resolve(m_taxes, from, list, i, QLatin1String("map"));
                std::optional<TaxId> target;
                if (to)
                    target = resolve(m_taxes, *to, list, i, QLatin1String("map"));
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
        const QList<ProductId> ids = productIdsFor(m_file.products, m_present);
        for (qsizetype i = 0; i < m_file.products.size(); ++i) {
            const auto &row = m_file.products[i];
            const Product *there = m_present.products.find(ids[i]);
            Product product = there ? *there : Product();
            product.id = ids[i];
            product.name = row.name;
            product.code = row.code;
            product.barcode = row.barcode;
            product.price = row.price;
            product.unit = row.unit;
            product.category = row.category.isEmpty()
                                   ? CategoryId()
                                   : resolve(m_categories, row.category, list, i, QLatin1String("category"));
            product.taxes.clear();
            for (const QString &tax : row.taxes)
                product.taxes.append(resolve(m_taxes, tax, list, i, QLatin1String("taxes")));
            put(product, m_present.products);
        }
    }
    void customers()
    {
        const auto ids = idsFor(m_file.customers, m_present.customers, QLatin1String("customer"));
        for (qsizetype i = 0; i < m_file.customers.size(); ++i) {
            const auto &row = m_file.customers[i];
            Customer customer{ids[i], row.name, row.email, row.phone, std::nullopt};
            if (row.fiscalPosition) {
                customer.fiscalPosition = resolve(m_fiscalPositions, *row.fiscalPosition, QLatin1String("customers"), i,
                                                  QLatin1String("fiscal_position"));
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
            for (const QString &method : row.methods)
                pos.methods.append(
                    resolve(m_methods, method, QLatin1String("pos"), i, QLatin1String("payment_methods")));
            put(pos, m_present.pos);
        }
    }
    void multiSessions()
    {
        const auto ids = idsFor(m_file.multiSessions, m_present.multiSessions, QLatin1String("multi_session"));
        for (qsizetype i = 0; i < m_file.multiSessions.size(); ++i) {
            const auto &row = m_file.multiSessions[i];
            MultiSession multiSession{ids[i], row.name, row.active, {}};
            for (const QString &name : row.pos)
                multiSession.pos.append(resolve(m_pos, name, QLatin1String("multi_sessions"), i, QLatin1String("pos")));
            put(multiSession, m_present.multiSessions);
        }
    }

    const ShopFile &m_file;
    const Shop &m_present;
    const PinFunctions &m_pins;
    Names<Tax> m_taxes;
    Names<Category> m_categories;
    Names<FiscalPosition> m_fiscalPositions;
    Names<PaymentMethod> m_methods;
    Names<Cashier> m_cashiers;
    Names<Pos> m_pos;
    ShopChange m_change;
    std::optional<Error> m_trouble;
};

} // namespace

Result<ShopChange> changesFor(const ShopFile &file, const Shop &present, const PinFunctions &pins)
{
    return Differ(file, present, pins).changes();
}

} // namespace tandem
