#include "app/register/register.h"
#include "sync/identity/pin.h"
#include "sync/model/decimal.h"

namespace tandem {

namespace {

QString missesKey(CashierId id) { return QStringLiteral("pin.") + id.toString(); }

/// Never "in 0 s".
qint64 seconds(qint64 ms) { return (ms + 999) / 1000; }

} // namespace

Register::PinState &Register::pinState(CashierId id)
{
    auto known = m_pins.find(id);
    if (known == m_pins.end()) {
        const PinMisses misses = PinMisses::parse(m_terminal->value(missesKey(id)));
        known = m_pins.insert(id, {misses, QDeadlineTimer(misses.leftMs(m_terminal->now()))});
    }
    return *known;
}

Result<const Cashier *> Register::known(const QString &name, const QString &pin)
{
    const Cashier *cashier = m_terminal->shop().cashiers.findByName(name);
    if (!cashier || !cashier->active)
        return Error{QStringLiteral("no-such-cashier"), tr("There is no cashier %1 in this shop.").arg(quoted(name))};
    PinState &state = pinState(cashier->id);
    if (!state.lockedUntil.hasExpired()) {
        return Error{QStringLiteral("pin-locked"), tr("The PIN of %1 was missed too often. Try again in %2 s.")
                                                       .arg(quoted(name))
                                                       .arg(seconds(state.lockedUntil.remainingTime()))};
    }
    if (verifyPin(cashier->pinVerifier, pin)) {
        // What can't be written now only makes the next lock come sooner.
        if (std::exchange(state, {}).misses.any())
            (void)m_terminal->setValue(missesKey(cashier->id), {});
        return cashier;
    }
    // Written before it is answered: killing the till undoes no miss. On a full disk the lock holds in memory.
    state.misses.add(m_terminal->now());
    state.lockedUntil.setRemainingTime(state.misses.lockMs());
    (void)m_terminal->setValue(missesKey(cashier->id), state.misses.toBytes());
    QString text = tr("The PIN given for %1 is wrong.").arg(quoted(name));
    if (state.misses.lockMs() > 0)
        text += u' ' + tr("Try again in %1 s.").arg(seconds(state.misses.lockMs()));
    return Error{QStringLiteral("wrong-pin"), text};
}

Result<void> Register::login(const QString &name, const QString &pin)
{
    const auto cashier = known(name, pin);
    if (!cashier)
        return cashier.error();
    m_author = Author{(*cashier)->name, m_terminal->pos().name};
    m_role = (*cashier)->role;
    return {};
}

Result<Author> Register::authorize(const QString &manager, const QString &pin)
{
    const auto cashier = known(manager, pin);
    if (!cashier)
        return cashier.error();
    if ((*cashier)->role != Role::Manager)
        return Error{QStringLiteral("not-manager"), tr("%1 is not a manager.").arg(quoted(manager))};
    return Author{(*cashier)->name, m_terminal->pos().name};
}

void Register::logout()
{
    m_author = {};
    m_role = Role::Cashier;
}

} // namespace tandem
