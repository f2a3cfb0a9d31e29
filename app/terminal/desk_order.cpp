#include "app/terminal/desk.h"

namespace tandem {

namespace {

constexpr int approvalMs = 30'000; ///< As long as somebody may take over the digits of one number

}

void Desk::act(const std::function<Result<void>()> &work)
{
    if (!m_register)
        return;
    // What others did before this is shown as theirs, not as the cashier's own.
    if (m_flush.isActive())
        flush(true);
    m_acting = true;
    const Result<void> done = work();
    m_acting = false;
    if (!done)
        emit refused(done.error().text);
    flush(false);
}

void Desk::actOrAsk(const WorkOf &work, const std::optional<Author> &approved)
{
    act([&]() -> Result<void> {
        const auto done = work(approved);
        if (done || done.error().code != QLatin1String("needs-manager"))
            return done;
        m_unapproved = work;
        emit managerNeeded(done.error().text);
        return {};
    });
}

std::optional<Author> Desk::approvalOfNumpad() const
{
    const bool stands = m_approval && m_register && m_approval->line == m_register->selectedLine()
                        && m_approval->mode == m_entry.mode() && !m_approval->until.hasExpired();
    return stands ? std::optional(m_approval->manager) : std::nullopt;
}

void Desk::approve(const QString &manager, const QString &pin)
{
    if (!m_register || !m_unapproved)
        return;
    const auto by = m_register->authorize(manager, pin);
    if (!by) {
        emit loginRefused(by.error().text);
        return;
    }
    const WorkOf work = std::exchange(m_unapproved, {});
    // The digits that follow belong to the same number.
    m_approval = Approval{*by, m_register->selectedLine(), m_entry.mode(), QDeadlineTimer(approvalMs)};
    emit approved();
    act([&] { return work(*by); });
}

void Desk::leaveUnapproved() { m_unapproved = {}; }

void Desk::tap(ProductId product)
{
    m_entry.restart();
    act([&] { return m_register->tap(product); });
}

void Desk::scan(const QString &barcode)
{
    m_entry.restart();
    act([&] { return m_register->add(barcode); });
}

std::optional<NumpadEntry::Line> Desk::numpadLine() const
{
    if (!m_register)
        return std::nullopt;
    const Order order = m_register->currentOrder();
    const Line *line = order.line(m_register->selectedLine());
    if (!line || !line->isShown())
        return std::nullopt;
    const Product *product = m_terminal->shop().products.find(line->product);
    return NumpadEntry::Line{line->quantity, line->discount.value, line->unitPrice.value,
                             product ? product->price : line->unitPrice.value};
}

void Desk::numpad(const std::optional<NumpadEntry::Action> &action)
{
    if (!action)
        return;
    // What the key changes is the line that was selected when the number began, and stays so while it grows.
    const NumpadEntry kept = m_entry;
    actOrAsk(
        [this, what = *action](const std::optional<Author> &manager) -> Result<void> {
            if (const auto *quantity = std::get_if<Quantity>(&what))
                return m_register->setQuantity(*quantity);
            if (const auto *rate = std::get_if<Rate>(&what))
                return m_register->setDiscount(*rate, manager);
            if (const auto *price = std::get_if<Money>(&what))
                return m_register->setPrice(*price, manager);
            return m_register->removeLine();
        },
        approvalOfNumpad());
    if (!std::holds_alternative<NumpadEntry::Remove>(*action))
        m_entry = kept;
}

void Desk::digit(int value)
{
    if (const auto line = numpadLine())
        numpad(m_entry.digit(value, *line));
}

void Desk::separator()
{
    if (const auto line = numpadLine())
        numpad(m_entry.separator(*line));
}

void Desk::sign()
{
    if (const auto line = numpadLine())
        numpad(m_entry.sign(*line));
}

void Desk::backspace()
{
    if (const auto line = numpadLine())
        numpad(m_entry.backspace(*line));
}

void Desk::setMode(NumpadEntry::Mode mode) { m_entry.setMode(mode); }

void Desk::newOrder()
{
    act([&]() -> Result<void> {
        const auto made = m_register->newOrder();
        return made ? Result<void>() : made.error();
    });
}

void Desk::selectOrder(OrderId id)
{
    act([&] { return m_register->selectOrder(id); });
}

void Desk::selectLine(LineId id)
{
    if (m_register && id == m_register->selectedLine())
        return m_entry.restart();
    act([&] { return m_register->selectLine(id); });
}

void Desk::setLineNote(LineId line, const QString &text)
{
    act([&]() -> Result<void> {
        if (auto selected = m_register->selectLine(line); !selected)
            return selected;
        return m_register->setNote(text);
    });
}

void Desk::removeLine(LineId line)
{
    act([&]() -> Result<void> {
        if (auto selected = m_register->selectLine(line); !selected)
            return selected;
        return m_register->removeLine();
    });
}

void Desk::setCustomer(const QString &name)
{
    act([&] { return m_register->setCustomer(name); });
}

void Desk::setFiscalPosition(const QString &name)
{
    act([&] { return m_register->setFiscal(name); });
}

void Desk::setOrderNote(const QString &text)
{
    act([&] { return m_register->setOrderNote(text); });
}

void Desk::setOrderDiscount(const QString &percent)
{
    actOrAsk([this, percent](const std::optional<Author> &manager) -> Result<void> {
        const auto rate = Rate::parse(percent);
        return rate ? m_register->setOrderDiscount(*rate, manager) : rate.error();
    });
}

void Desk::cancelOrder()
{
    act([&] { return m_register->cancel(); });
}

void Desk::cancelOrders(const QList<OrderId> &orders, const QString &reason, const QString &manager, const QString &pin)
{
    if (!m_register)
        return;
    const auto by = m_register->authorize(manager, pin);
    if (!by) {
        emit loginRefused(by.error().text);
        return;
    }
    QStringList wrong;
    act([&]() -> Result<void> {
        for (OrderId id : orders) {
            if (const auto done = m_register->cancelOrder(id, reason, *by); !done)
                wrong.append(done.error().text);
        }
        emit ordersCancelled(wrong.isEmpty());
        return wrong.isEmpty() ? Result<void>() : Error{QStringLiteral("not-cancelled"), wrong.join(u' ')};
    });
}

} // namespace tandem
