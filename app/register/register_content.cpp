#include "app/register/checks.h"
#include "app/register/register.h"
#include "sync/model/decimal.h"

namespace tandem {

// --- the one way to change anything
// -----------------------------------------------------------------------------------

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
    const OrderId id = orderOf(body);
    const bool wasDraft = isDraft(id);
    if (wasDraft) {
        const QList<OrderId> before = m_drafts;
        m_drafts.removeAll(id);
        remember(values);
        m_drafts = before;
    }
    m_submitting = true;
    const auto done = m_terminal->submit(body, m_author, *session, values);
    m_submitting = false;
    return done;
}

bool Register::isPayingHere(const Order &order) const
{
    return order.lock && order.lock->mark.op.device == m_terminal->device();
}

/// Own changes while paying here belong to what is being paid.
Result<void> Register::renewBill(OrderId id)
{
    const Order *order = m_terminal->state().find(id);
    if (!order || !isPayingHere(*order))
        return {};
    const Bill bill = billOf(*order, m_terminal->shop().rounding, m_terminal->position(), m_terminal->nextCounter());
    return submit(op::PayBegin{id, bill});
}

Result<void> Register::changeLine(const OperationBody &body)
{
    if (auto done = submit(body); !done)
        return done;
    return renewBill(orderOf(body));
}

Result<Order> Register::editable() const
{
    Order order = currentOrder();
    if (order.isFinal()) {
        const QString name = orderName(order.id);
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
    const Product *product = m_terminal->shop().findProduct(text);
    if (!product)
        return Error{QStringLiteral("unknown-product"), tr("There is no product %1.").arg(quoted(text))};
    return tap(product->id, quantity);
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
    for (const TaxId &id : product.taxes) {
        if (const Tax *tax = m_terminal->shop().taxes.find(id))
            add.taxes.append({tax->name, tax->rate, tax->included});
    }
    return add;
}

Result<void> Register::tap(ProductId id, Quantity quantity)
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
    const op::AddLine add = lineFor(*product, quantity);
    const auto grows = [&](const Line &line) {
        return line.isShown() && line.product == add.product && line.unitPrice.value == add.unitPrice
               && line.discount.value == add.discount && line.note().isEmpty() && line.taxes == add.taxes
               && line.refundOf.isNull() && (line.quantity < Quantity()) == (quantity < Quantity());
    };
    const auto line = std::find_if(order->lines.cbegin(), order->lines.cend(), grows);
    LineId target = add.line;
    Result<void> done;
    if (line != order->lines.cend()) {
        target = line->id;
        const qint64 sum = line->quantity.thousandths() + quantity.thousandths();
        if (std::abs(sum) > Quantity::maxThousandths)
            return Error{QStringLiteral("bad-quantity"), tr("A line may hold 9999999.999 at most.")};
        done = changeLine(op::ChangeQuantity{order->id, target, quantity});
    } else if (order->lines.size() >= maxLines) {
        return Error{QStringLiteral("too-many-lines"), tr("An order may have %1 lines at most.").arg(maxLines)};
    } else {
        done = changeLine(add);
    }
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
    return changeLine(op::SetQuantity{m_current, line->id, quantity});
}

Result<void> Register::setPrice(Money price)
{
    if (price < Money::zero(price.currency())) {
        return Error{
            QStringLiteral("bad-price"),
            tr("The price %1 is below zero; give a quantity below zero instead.").arg(quoted(price.toString()))};
    }
    const auto line = editableLine();
    if (!line)
        return line.error();
    return changeLine(op::SetPrice{m_current, line->id, price});
}

Result<void> Register::setDiscount(Rate discount)
{
    if (discount < Rate() || discount > Rate::fromTenThousandths(1'000'000)) {
        return Error{QStringLiteral("bad-discount"),
                     tr("The discount %1 is not between 0 and 100 percent.").arg(quoted(discount.toString()))};
    }
    const auto line = editableLine();
    if (!line)
        return line.error();
    return changeLine(op::SetDiscount{m_current, line->id, discount});
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

// --- the order's head -----------------------------------------------------------------------------------------------

Result<void> Register::setCustomer(const QString &name)
{
    const auto order = editable();
    if (!order)
        return order.error();
    if (name.isEmpty())
        return changeLine(op::SetCustomer{order->id, {}, {}});
    const Customer *customer = m_terminal->shop().customers.findByName(name);
    if (!customer)
        return Error{QStringLiteral("unknown-customer"), tr("There is no customer %1.").arg(quoted(name))};
    const Customer chosen = *customer;
    if (auto done = changeLine(op::SetCustomer{order->id, chosen.id, chosen.name}); !done || !chosen.fiscalPosition)
        return done;
    const FiscalPosition *position = m_terminal->shop().fiscalPositions.find(*chosen.fiscalPosition);
    return position ? setFiscal(position->name) : Result<void>();
}

Result<void> Register::setOrderNote(const QString &text)
{
    if (auto checked = checkNote(text); !checked)
        return checked;
    const auto order = editable();
    if (!order)
        return order.error();
    return changeLine(op::SetNote{order->id, {}, text});
}

QList<TaxReplacement> Register::replacements(const FiscalPosition &position) const
{
    QList<TaxReplacement> map;
    const Shop &shop = m_terminal->shop();
    for (const auto &[from, to] : position.map) {
        const Tax *source = shop.taxes.find(from);
        const Tax *target = to ? shop.taxes.find(*to) : nullptr;
        if (!source)
            continue;
        map.append({source->name,
                    target ? std::optional(TaxRate{target->name, target->rate, target->included}) : std::nullopt});
    }
    return map;
}

Result<void> Register::setFiscal(const QString &name)
{
    const auto order = editable();
    if (!order)
        return order.error();
    if (name.isEmpty())
        return changeLine(op::SetFiscalPosition{order->id, {}, {}});
    const FiscalPosition *position = m_terminal->shop().fiscalPositions.findByName(name);
    if (!position)
        return Error{QStringLiteral("unknown-fiscal-position"),
                     tr("There is no fiscal position %1.").arg(quoted(name))};
    return changeLine(op::SetFiscalPosition{order->id, position->name, replacements(*position)});
}

Result<void> Register::setExtra(const QString &key, const QJsonValue &value, bool ofLine)
{
    if (auto checked = checkExtra(key, value.toVariant().toString()); !checked)
        return checked;
    if (ofLine) {
        const auto line = editableLine();
        if (!line)
            return line.error();
        return changeLine(op::SetExtra{m_current, line->id, key, value});
    }
    const auto order = editable();
    if (!order)
        return order.error();
    return changeLine(op::SetExtra{order->id, {}, key, value});
}

Result<void> Register::cancel()
{
    const auto order = editable();
    if (!order)
        return order.error();
    if (isDraft(order->id)) {
        m_drafts.removeAll(order->id);
        QHash<QString, QByteArray> values;
        remember(values);
        standReady();
        return m_terminal->setValue(QStringLiteral("register.drafts"), values.value(QStringLiteral("register.drafts")));
    }
    const bool taken = std::any_of(order->payments.cbegin(), order->payments.cend(),
                                   [](const Payment &payment) { return !payment.voided; });
    if (taken) {
        return Error{QStringLiteral("has-payments"),
                     tr("Order %1 holds payments; void them before it is cancelled.").arg(orderName(order->id))};
    }
    if (order->lock && !isPayingHere(*order)) {
        return Error{QStringLiteral("being-paid"),
                     tr("Order %1 is being paid at %2.").arg(orderName(order->id), order->lock->by.pos)};
    }
    if (order->lock) {
        if (auto freed = submit(op::PayBreakOff{order->id}); !freed)
            return freed;
    }
    if (auto done = submit(op::Cancel{order->id}); !done)
        return done;
    standReady();
    return {};
}

} // namespace tandem
