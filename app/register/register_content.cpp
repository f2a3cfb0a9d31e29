#include "app/register/checks.h"
#include "app/register/order_limits.h"
#include "app/register/register.h"
#include "sync/model/decimal.h"

namespace tandem {

namespace {

/// The line that is selected once an operation has been done.
LineId selectedAfter(const OperationBody &body, LineId selected)
{
    return std::visit(
        [&](const auto &kind) {
            if constexpr (requires { kind.line; })
                return kind.line.isNull() ? selected : kind.line;
            else
                return selected;
        },
        body);
}

} // namespace

// --- the one way to change anything ---------------------------------------------------------------------------------

/// The session work belongs to: the POS's open one, else one that is opened now with nothing in the drawer.
Result<SessionId> Register::ensureSession()
{
    if (const PosSession *open = m_terminal->state().openSession(m_author.pos))
        return open->id;
    const SessionId id = m_terminal->newId<SessionId>();
    const op::OpenSession open{Money::zero(m_terminal->shop().currency)};
    if (auto opened = m_terminal->submit(open, m_author, id); !opened)
        return opened.error();
    return id;
}

Result<void> Register::submit(const OperationBody &body, QHash<QString, QByteArray> values)
{
    if (!isLoggedIn())
        return Error{QStringLiteral("not-logged-in"), tr("Nobody is logged in at this till.")};
    m_author.pos = m_terminal->pos().name;
    const auto session = ensureSession();
    if (!session)
        return session.error();
    QList<OrderId> drafts = m_drafts;
    drafts.removeAll(orderOf(body));
    const QByteArray place = placeOf(m_current, selectedAfter(body, m_line), drafts);
    if (place != m_place)
        values.insert(placeKey, place);
    m_submitting = true;
    const auto done = m_terminal->submit(body, m_author, *session, values);
    m_submitting = false;
    if (done)
        m_place = place;
    return done;
}

Result<void> Register::submitBeside(const OperationBody &body, Author by)
{
    by.pos = m_terminal->pos().name;
    const PosSession *open = m_terminal->state().openSession(by.pos);
    return m_terminal->submit(body, by, open ? open->id : m_terminal->newId<SessionId>());
}

bool Register::isPayingHere(const Order &order) const
{
    return order.lock
           && isEarlierOwn({m_terminal->device(), m_terminal->nextCounter()}, order.lock->mark.op,
                           m_terminal->state().formerDevices);
}

/// Own changes while paying here belong to what is being paid; nothing at all is not paid.
Result<void> Register::renewBill(OrderId id)
{
    const Order *order = m_terminal->state().find(id);
    if (!order || !isPayingHere(*order))
        return {};
    if (!order->hasContent())
        return submit(op::PayBreakOff{id});
    const Bill bill = billOf(*order, m_terminal->shop().rounding, m_terminal->position(), m_terminal->nextCounter());
    return submit(op::PayBegin{id, bill});
}

Result<void> Register::changeLine(const OperationBody &body)
{
    if (auto done = submit(body); !done)
        return done;
    return renewBill(orderOf(body));
}

Result<void> Register::changeLineAs(const std::optional<Author> &manager, const OperationBody &body)
{
    const Author cashier = std::exchange(m_author, manager.value_or(m_author));
    const auto done = changeLine(body);
    m_author = cashier;
    return done;
}

/// Whether the order may become what a change would make of it.
Result<void> Register::allowed(const Order &after, const char *code) const
{
    if (auto fits = checkAmounts(after, m_terminal->shop().rounding, QLatin1String(code)); !fits)
        return fits;
    return checkRefundLines(after, [this](OrderId id) { return m_terminal->state().find(id); });
}

Result<Order> Register::editable() const
{
    Order order = currentOrder();
    if (order.isFinal()) {
        const QString name = orderName(order.id);
        if (order.state == OrderState::Merged) {
            return Error{QStringLiteral("order-closed"),
                         tr("Order %1 was merged into order %2.").arg(name, orderName(order.mergedInto))};
        }
        return Error{QStringLiteral("order-closed"),
                     order.state == OrderState::Paid
                         ? tr("Order %1 is paid; it can no longer be changed.").arg(name)
                         : tr("Order %1 is cancelled; it can no longer be changed.").arg(name)};
    }
    return order;
}

Result<Line> Register::editableLine() const
{
    const auto order = editable();
    if (!order)
        return order.error();
    const Line *line = order->line(m_line);
    if (!line || !line->isShown())
        return Error{QStringLiteral("no-line"), tr("No line of the order is selected.")};
    return *line;
}

// --- products -------------------------------------------------------------------------------------------------------

Result<void> Register::add(const QString &text, Quantity quantity)
{
    const Shop &shop = m_terminal->shop();
    if (const Product *product = shop.findProduct(text))
        return tap(product->id, quantity);
    for (const QString &code : sameArticle(text)) {
        if (const Product *product = shop.findProduct(code))
            return tap(product->id, quantity);
    }
    if (const auto label = scaleCode(text)) {
        for (const QString &code : label->articles) {
            if (const Product *product = shop.findProduct(code))
                return addWeighed(*product, *label, quantity);
        }
    }
    const bool wasMisread = checkDigitOf(text) == CheckDigit::Wrong;
    return Error{QStringLiteral("unknown-product"),
                 wasMisread
                     ? tr("There is no product %1. Its last digit does not fit: scan it again.").arg(quoted(text))
                     : tr("There is no product %1.").arg(quoted(text))};
}

Result<void> Register::addWeighed(const Product &product, const ScaleCode &label, Quantity packets)
{
    if (label.kind == ScaleCode::Kind::Price)
        return tap(product.id, packets, Money::fromMinor(label.value, product.price.currency()));
    if (packets != Quantity::one()) {
        return Error{
            QStringLiteral("bad-quantity"),
            tr("The label says how much it is: scan the label of each packet of %1.").arg(quoted(product.name))};
    }
    return tap(product.id, Quantity::fromThousandths(label.value));
}

op::AddLine Register::lineFor(const Product &product, Quantity quantity) const
{
    op::AddLine add;
    add.order = m_current;
    add.line = m_terminal->newId<LineId>();
    add.product = product.id;
    add.name = product.name;
    add.code = product.code;
    add.unit = product.unit;
    add.quantity = quantity;
    add.unitPrice = product.price;
    if (const Category *category = m_terminal->shop().categories.find(product.category))
        add.category = category->name;
    for (const TaxId &id : product.taxes) {
        if (const Tax *tax = m_terminal->shop().taxes.find(id))
            add.taxes.append({tax->name, tax->rate, tax->included});
    }
    return add;
}

Result<void> Register::tap(ProductId id, Quantity quantity, const std::optional<Money> &unitPrice)
{
    const Product *product = m_terminal->shop().products.find(id);
    if (!product)
        return Error{QStringLiteral("unknown-product"), tr("There is no product %1.").arg(quoted(id.toString()))};
    if (!product->active)
        return Error{QStringLiteral("unknown-product"), tr("%1 is no longer sold.").arg(quoted(product->name))};
    if (quantity.isZero())
        return Error{QStringLiteral("bad-quantity"), tr("A quantity of \"0\" adds nothing.")};
    const auto order = editable();
    if (!order)
        return order.error();
    op::AddLine add = lineFor(*product, quantity);
    add.unitPrice = unitPrice.value_or(add.unitPrice);
    const auto grows = [&](const Line &line) {
        return line.isShown() && line.product == add.product && line.unitPrice.value == add.unitPrice
               && line.discount.value == add.discount && line.note().isEmpty() && line.taxes == add.taxes
               && line.refundOf.isNull() && (line.quantity < Quantity()) == (quantity < Quantity());
    };
    const auto line = std::find_if(order->lines.cbegin(), order->lines.cend(), grows);
    const bool isOld = line != order->lines.cend();
    const LineId target = isOld ? line->id : add.line;
    Order after = *order;
    if (isOld) {
        const qint64 sum = line->quantity.thousandths() + quantity.thousandths();
        if (std::abs(sum) > Quantity::maxThousandths)
            return Error{QStringLiteral("bad-quantity"), tr("A line may hold 9999999.999 at most.")};
        after.line(target)->quantity = line->quantity + quantity;
    } else if (order->lines.size() >= maxLines) {
        return Error{QStringLiteral("too-many-lines"), tr("An order may have %1 lines at most.").arg(maxLines)};
    } else {
        Line &fresh = after.lines.emplaceBack();
        fresh.id = target;
        fresh.name = add.name;
        fresh.quantity = quantity;
        fresh.unitPrice.value = add.unitPrice;
        fresh.taxes = add.taxes;
    }
    if (auto fits = allowed(after, "bad-quantity"); !fits)
        return fits;
    const auto done = isOld ? changeLine(op::ChangeQuantity{order->id, target, quantity}) : changeLine(add);
    if (done && m_line != target) {
        m_line = target;
        emit currentChanged();
    }
    return done;
}

// --- the selected line ----------------------------------------------------------------------------------------------

Result<void> Register::setQuantity(Quantity quantity)
{
    if (quantity.isZero())
        return removeLine();
    const auto line = editableLine();
    if (!line)
        return line.error();
    Order after = currentOrder();
    after.line(line->id)->quantity = quantity;
    if (auto fits = allowed(after, "bad-quantity"); !fits)
        return fits;
    return changeLine(op::SetQuantity{m_current, line->id, quantity});
}

Result<void> Register::setPrice(Money price, const std::optional<Author> &manager)
{
    if (price < Money::zero(price.currency())) {
        return Error{
            QStringLiteral("bad-price"),
            tr("The price %1 is below zero; give a quantity below zero instead.").arg(quoted(price.toString()))};
    }
    const auto line = editableLine();
    if (!line)
        return line.error();
    Order after = currentOrder();
    after.line(line->id)->unitPrice.value = price;
    if (auto fits = allowed(after, "bad-price"); !fits)
        return fits;
    if (!m_terminal->shop().rules.cashiersSetPrices && !manager && !isManager())
        return Error{QStringLiteral("needs-manager"), tr("In this shop a manager changes prices.")};
    return changeLineAs(manager, op::SetPrice{m_current, line->id, price});
}

Result<void> Register::setDiscount(Rate discount, const std::optional<Author> &manager)
{
    if (auto possible = checkDiscount(discount); !possible)
        return possible;
    const auto line = editableLine();
    if (!line)
        return line.error();
    Order after = currentOrder();
    after.line(line->id)->discount.value = discount;
    if (auto fits = allowed(after, "bad-discount"); !fits)
        return fits;
    if (auto may = mayDiscount(discount, after.discount.value, manager); !may)
        return may;
    return changeLineAs(manager, op::SetDiscount{m_current, line->id, discount});
}

Result<void> Register::setOrderDiscount(Rate discount, const std::optional<Author> &manager)
{
    if (auto possible = checkDiscount(discount); !possible)
        return possible;
    const auto order = editable();
    if (!order)
        return order.error();
    Order after = *order;
    after.discount.value = discount;
    if (auto fits = allowed(after, "bad-discount"); !fits)
        return fits;
    if (auto may = mayDiscount({}, discount, manager); !may)
        return may;
    for (const Line &line : order->lines) {
        if (auto may = line.isShown() ? mayDiscount(line.discount.value, discount, manager) : Result<void>(); !may)
            return may;
    }
    return changeLineAs(manager, op::SetOrderDiscount{order->id, discount});
}

Result<void> Register::mayDiscount(Rate ofLine, Rate ofOrder, const std::optional<Author> &manager) const
{
    const std::optional<Rate> most = m_terminal->shop().rules.mostDiscount;
    const Rate whole = Rate::fromTenThousandths(1'000'000);
    const Rate both = Rate::oneAfterTheOther(ofLine, ofOrder);
    if (manager || isManager() || !most || both <= std::min(*most, whole))
        return {};
    return Error{
        QStringLiteral("needs-manager"),
        tr("A discount of %1% needs a manager: a cashier may give %2%.").arg(both.toString(), most->toString())};
}

Result<void> Register::setNote(const QString &text)
{
    if (auto checked = checkNote(text); !checked)
        return checked;
    const auto line = editableLine();
    if (!line)
        return line.error();
    return changeLine(op::SetNote{m_current, line->id, text});
}

Result<void> Register::removeLine()
{
    const auto line = editableLine();
    if (!line)
        return line.error();
    return changeLine(op::RemoveLine{m_current, line->id});
}

} // namespace tandem
