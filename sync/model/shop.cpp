#include "sync/model/shop.h"

#include "sync/model/decimal.h"
#include "sync/model/sha256.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace tandem {

namespace {

struct ShopTexts
{
    Q_DECLARE_TR_FUNCTIONS(tandem::Shop)
};

Error unknownReference(const QString &name, const QString &what)
{
    return Error{QStringLiteral("unknown-reference"),
                 ShopTexts::tr("%1 names %2 that does not exist").arg(quoted(name), what)};
}

Error badShop(const QString &text) { return Error{QStringLiteral("bad-shop"), text}; }

} // namespace

/// Applies a change in place and checks what it touched: all else was right before and nothing is ever removed. Works
/// on the shop itself, for a copy of a large catalogue would cost a tenth of a second each time a price changes.
class ShopChanger
{
public:
    explicit ShopChanger(Shop &shop)
        : m_shop(shop)
        , m_infoBefore(shop.info())
    {
    }

    Result<void> apply(const ShopChange &change)
    {
        const auto sizes = tableSizes();
        // Old names go first, so that two things may swap theirs in one change.
        for (const ShopEntity &entity : change)
            std::visit([this](const auto &value) { release(value); }, entity);
        reserve(change);
        auto done = putAndCheck(change);
        if (!done)
            undo(change, sizes);
        return done;
    }

private:
    using Sizes = std::array<qsizetype, 10>;

    /// Calls `visit` for each table, always in the same order.
    template<typename Visit>
    void forEachTable(Visit visit)
    {
        visit(m_shop.taxes);
        visit(m_shop.categories);
        visit(m_shop.products);
        visit(m_shop.customers);
        visit(m_shop.fiscalPositions);
        visit(m_shop.paymentMethods);
        visit(m_shop.cashiers);
        visit(m_shop.pos);
        visit(m_shop.multiSessions);
        visit(m_shop.printers);
    }
    Sizes tableSizes()
    {
        Sizes sizes{};
        std::size_t i = 0;
        forEachTable([&](const auto &of) { sizes[i++] = of.size(); });
        return sizes;
    }
    void reserve(const ShopChange &change)
    {
        constexpr qsizetype large = 1000;
        if (change.size() < large)
            return;
        const qsizetype size = m_shop.products.size() + change.size();
        m_shop.products.m_byId.reserve(size);
        m_shop.products.m_byName.reserve(size);
        m_shop.productsByCode.reserve(size);
        m_shop.productsByBarcode.reserve(size);
    }
    Result<void> putAndCheck(const ShopChange &change)
    {
        for (const ShopEntity &entity : change) {
            if (auto done = std::visit([this](const auto &value) { return put(value); }, entity); !done)
                return done;
        }
        for (const ShopEntity &entity : change) {
            if (auto right = std::visit([this](const auto &value) { return check(value); }, entity); !right)
                return right;
        }
        if (m_shop.currency != m_infoBefore.currency) {
            for (const Product &product : m_shop.products.byId()) {
                if (auto right = checkCurrency(product); !right)
                    return right;
            }
        }
        return m_multiSessionsChanged ? checkMultiSessions() : Result<void>();
    }
    void undo(const ShopChange &change, const Sizes &sizes)
    {
        for (const ShopEntity &entity : change)
            std::visit([this](const auto &value) { remove(value); }, entity);
        std::size_t i = 0;
        forEachTable([&](auto &of) {
            // Only where something was added: cutting makes a shared list a copy.
            if (const qsizetype size = sizes[i++]; of.m_order.size() > size)
                of.m_order.resize(size);
        });
        for (const ShopEntity &entity : m_before)
            std::visit([this](const auto &value) { restore(value); }, entity);
        restore(m_infoBefore);
    }

    ShopTable<Tax> &table(const Tax &) { return m_shop.taxes; }
    ShopTable<Category> &table(const Category &) { return m_shop.categories; }
    ShopTable<Product> &table(const Product &) { return m_shop.products; }
    ShopTable<Customer> &table(const Customer &) { return m_shop.customers; }
    ShopTable<FiscalPosition> &table(const FiscalPosition &) { return m_shop.fiscalPositions; }
    ShopTable<PaymentMethod> &table(const PaymentMethod &) { return m_shop.paymentMethods; }
    ShopTable<Cashier> &table(const Cashier &) { return m_shop.cashiers; }
    ShopTable<Pos> &table(const Pos &) { return m_shop.pos; }
    ShopTable<MultiSession> &table(const MultiSession &) { return m_shop.multiSessions; }
    ShopTable<Printer> &table(const Printer &) { return m_shop.printers; }

    void release(const ShopInfo &) { }
    template<typename T>
    void release(const T &value)
    {
        const auto &of = std::as_const(table(value));
        if (const T *there = of.find(value.id)) {
            const T old = *there;
            m_before.append(old);
            unindex(old);
        }
    }
    /// Takes the keys of a thing out of the indexes, but for those that have gone to another.
    template<typename T>
    void unindex(const T &value)
    {
        unindex(table(value).m_byName, value.name, value.id);
        if constexpr (std::is_same_v<T, Product>) {
            unindex(m_shop.productsByCode, value.code, value.id);
            for (const QString &barcode : value.barcodes())
                unindex(m_shop.productsByBarcode, barcode, value.id);
        }
    }
    template<typename IdType>
    static void unindex(QHash<QString, IdType> &ids, const QString &key, IdType id)
    {
        if (ids.value(key) == id)
            ids.remove(key);
    }

    void remove(const ShopInfo &) { }
    template<typename T>
    void remove(const T &value)
    {
        unindex(value);
        table(value).m_byId.remove(value.id);
    }
    void restore(const ShopInfo &info)
    {
        m_shop.name = info.name;
        m_shop.currency = info.currency;
        m_shop.locale = info.locale;
        m_shop.rounding = info.rounding;
        m_shop.rules = info.rules;
    }
    template<typename T>
    void restore(const T &value)
    {
        auto &of = table(value);
        of.m_byId.insert(value.id, value);
        of.m_byName.insert(value.name, value.id);
        if constexpr (std::is_same_v<T, Product>) {
            if (!value.code.isEmpty())
                m_shop.productsByCode.insert(value.code, value.id);
            for (const QString &barcode : value.barcodes())
                m_shop.productsByBarcode.insert(barcode, value.id);
        }
    }

    Result<void> put(const ShopInfo &info)
    {
        if (info.name.isEmpty())
            return badShop(ShopTexts::tr("The shop needs a name"));
        restore(info);
        return {};
    }
    template<typename T>
    Result<void> put(const T &value)
    {
        if (value.name.isEmpty())
            return badShop(ShopTexts::tr("Something in the shop has no name"));
        if (value.id.isNull())
            return badShop(ShopTexts::tr("%1 has no id").arg(quoted(value.name)));
        auto &of = table(value);
        // The same thing twice in one change: the later stands, and its earlier keys go.
        if (const auto it = of.m_byId.constFind(value.id); it != of.m_byId.cend())
            unindex(T(*it));
        if (!index(of.m_byName, value.name, value.id))
            return duplicate(ShopTexts::tr("The name %1 is there twice"), value.name);
        if constexpr (std::is_same_v<T, Product>) {
            if (!value.code.isEmpty() && !index(m_shop.productsByCode, value.code, value.id))
                return duplicate(ShopTexts::tr("The product code %1 is there twice"), value.code);
            for (const QString &barcode : value.barcodes()) {
                if (!index(m_shop.productsByBarcode, barcode, value.id))
                    return duplicate(ShopTexts::tr("The barcode %1 is there twice"), barcode);
            }
        }
        if constexpr (std::is_same_v<T, MultiSession>)
            m_multiSessionsChanged = true;
        const qsizetype before = of.m_byId.size();
        of.m_byId.insert(value.id, value);
        if (of.m_byId.size() > before)
            of.m_order.append(value.id);
        return {};
    }

    template<typename IdType>
    static bool index(QHash<QString, IdType> &ids, const QString &key, IdType id)
    {
        IdType &there = ids[key];
        if (!there.isNull()) // never its own: what it was found by has been taken out
            return false;
        there = id;
        return true;
    }
    static Error duplicate(const QString &sentence, const QString &name)
    {
        return Error{QStringLiteral("duplicate"), sentence.arg(quoted(name))};
    }

    Result<void> check(const ShopInfo &) const { return {}; }
    Result<void> check(const Tax &) const { return {}; }
    Result<void> check(const PaymentMethod &method) const
    {
        if (method.kind != QLatin1String("cash") && method.kind != QLatin1String("card"))
            return badShop(ShopTexts::tr("%1 is neither \"cash\" nor \"card\"").arg(quoted(method.kind)));
        return {};
    }
    Result<void> check(const Cashier &) const { return {}; }
    Result<void> check(const Category &category) const
    {
        const Category *at = &category;
        for (qsizetype steps = 0; at->parent; ++steps) {
            const Category *above = m_shop.categories.find(*at->parent);
            if (!above)
                return unknownReference(at->name, ShopTexts::tr("a category"));
            if (steps >= m_shop.categories.size())
                return badShop(ShopTexts::tr("The category %1 lies within itself").arg(quoted(category.name)));
            at = above;
        }
        return checkPrinter(category.name, category.printer);
    }
    Result<void> check(const Product &product) const
    {
        if (!product.category.isNull() && !m_shop.categories.contains(product.category))
            return unknownReference(product.name, ShopTexts::tr("a category"));
        for (const TaxId &tax : product.taxes) {
            if (!m_shop.taxes.contains(tax))
                return unknownReference(product.name, ShopTexts::tr("a tax"));
        }
        return checkCurrency(product);
    }
    Result<void> check(const Customer &customer) const
    {
        if (customer.fiscalPosition && !m_shop.fiscalPositions.contains(*customer.fiscalPosition))
            return unknownReference(customer.name, ShopTexts::tr("a fiscal position"));
        return {};
    }
    Result<void> check(const FiscalPosition &position) const
    {
        for (const auto &[from, to] : position.map) {
            if (!m_shop.taxes.contains(from) || (to && !m_shop.taxes.contains(*to)))
                return unknownReference(position.name, ShopTexts::tr("a tax"));
        }
        return {};
    }
    Result<void> check(const Pos &pos) const
    {
        for (const PaymentMethodId &method : pos.methods) {
            if (!m_shop.paymentMethods.contains(method))
                return unknownReference(pos.name, ShopTexts::tr("a payment method"));
        }
        return checkPrinter(pos.name, pos.printer);
    }
    Result<void> check(const Printer &printer) const
    {
        if (printer.address.isEmpty())
            return badShop(ShopTexts::tr("The printer %1 has no address").arg(quoted(printer.name)));
        if (printer.columns < 24 || printer.columns > 64)
            return badShop(ShopTexts::tr("The printer %1 must have 24 to 64 columns").arg(quoted(printer.name)));
        return {};
    }
    Result<void> checkPrinter(const QString &name, const std::optional<PrinterId> &printer) const
    {
        if (printer && !m_shop.printers.contains(*printer))
            return unknownReference(name, ShopTexts::tr("a printer"));
        return {};
    }
    Result<void> check(const MultiSession &multiSession) const
    {
        for (const PosId &pos : multiSession.pos) {
            if (!m_shop.pos.contains(pos))
                return unknownReference(multiSession.name, ShopTexts::tr("a POS"));
        }
        return {};
    }

    Result<void> checkCurrency(const Product &product) const
    {
        if (product.price.currency() == m_shop.currency)
            return {};
        return badShop(ShopTexts::tr("The price of %1 is in %2, but the shop's currency is %3")
                           .arg(quoted(product.name), product.price.currency().code(), m_shop.currency.code()));
    }
    Result<void> checkMultiSessions() const
    {
        QHash<PosId, MultiSessionId> taken;
        for (const MultiSessionId &id : m_shop.multiSessions.order()) {
            const MultiSession *multiSession = m_shop.multiSessions.find(id);
            if (!multiSession->active)
                continue;
            for (const PosId &pos : multiSession->pos) {
                const MultiSessionId other = taken.value(pos, id);
                if (other != id) {
                    return Error{QStringLiteral("pos-taken"),
                                 ShopTexts::tr("The POS %1 cannot be in two active multi-sessions at once: %2 and %3")
                                     .arg(quoted(m_shop.pos.find(pos)->name),
                                          quoted(m_shop.multiSessions.find(other)->name), quoted(multiSession->name))};
                }
                taken.insert(pos, id);
            }
        }
        return {};
    }

    Shop &m_shop;
    const ShopInfo m_infoBefore;
    ShopChange m_before; ///< What the change replaces
    bool m_multiSessionsChanged = false;
};

QStringList Product::barcodes() const { return barcode.isEmpty() ? moreBarcodes : QStringList{barcode} + moreBarcodes; }

const Product *Shop::findProduct(const QString &text) const
{
    if (const Product *named = products.findByName(text))
        return named;
    for (const auto *index : {&productsByCode, &productsByBarcode}) {
        if (const auto it = index->constFind(text); it != index->cend())
            return products.find(*it);
    }
    return nullptr;
}

std::optional<MultiSession> Shop::activeMultiSessionOf(PosId id) const
{
    for (const MultiSession &multiSession : multiSessions.byId()) {
        if (multiSession.active && multiSession.pos.contains(id))
            return multiSession;
    }
    return std::nullopt;
}

StreamId Shop::streamOf(PosId id) const
{
    const auto multiSession = activeMultiSessionOf(id);
    return StreamId::fromBytes(multiSession ? multiSession->id.bytes() : id.bytes());
}

QList<PaymentMethod> Shop::methodsOf(PosId id) const
{
    const Pos *of = pos.find(id);
    QList<PaymentMethod> methods;
    for (const PaymentMethodId &method : paymentMethods.order()) {
        if (!of || of->methods.isEmpty() || of->methods.contains(method))
            methods.append(*paymentMethods.find(method));
    }
    return methods;
}

bool isManager(const Cashier &cashier) { return cashier.active && cashier.role == Role::Manager; }

Result<void> applyShopChange(Shop &shop, const ShopChange &change) { return ShopChanger(shop).apply(change); }

QByteArray derivedIdBytes(QLatin1String kind, const QString &key)
{
    QByteArray text(kind.data(), kind.size());
    text += '\n';
    text += key.toUtf8();
    return sha256(text).first(16);
}

} // namespace tandem
