#include "app/register/till_commands.h"

#include "app/register/session_csv.h"
#include "app/register/write_file.h"
#include "sync/model/decimal.h"
#include "sync/wire/order_json.h"

#include <QJsonArray>

namespace tandem {

QString linkStateName(LinkState state)
{
    switch (state) {
    case LinkState::Offline: return QStringLiteral("offline");
    case LinkState::Connecting: return QStringLiteral("connecting");
    case LinkState::Online: return QStringLiteral("online");
    }
    return {};
}

TillCommands::TillCommands(Terminal *terminal, Register *till, PrintQueue *printing, const QString *transport)
    : m_terminal(terminal)
    , m_register(till)
    , m_printing(printing)
    , m_transport(transport)
    , m_sender(terminal)
{
}

const QHash<QString, TillCommands::Handler> &TillCommands::handlers()
{
    static const QHash<QString, Handler> table{
        {QStringLiteral("login"), &TillCommands::login},
        {QStringLiteral("approve"), &TillCommands::approve},
        {QStringLiteral("open"), &TillCommands::open},
        {QStringLiteral("close"), &TillCommands::close},
        {QStringLiteral("cash-in"), &TillCommands::cashIn},
        {QStringLiteral("cash-out"), &TillCommands::cashOut},
        {QStringLiteral("sessions"), &TillCommands::sessions},
        {QStringLiteral("sessions-csv"), &TillCommands::sessionsTable},
        {QStringLiteral("orders"), &TillCommands::orders},
        {QStringLiteral("show"), &TillCommands::show},
        {QStringLiteral("new"), &TillCommands::newOrder},
        {QStringLiteral("select"), &TillCommands::select},
        {QStringLiteral("line"), &TillCommands::line},
        {QStringLiteral("add"), &TillCommands::add},
        {QStringLiteral("qty"), &TillCommands::qty},
        {QStringLiteral("price"), &TillCommands::price},
        {QStringLiteral("discount"), &TillCommands::discount},
        {QStringLiteral("order-discount"), &TillCommands::orderDiscount},
        {QStringLiteral("note"), &TillCommands::note},
        {QStringLiteral("remove"), &TillCommands::remove},
        {QStringLiteral("split"), &TillCommands::split},
        {QStringLiteral("merge"), &TillCommands::merge},
        {QStringLiteral("send"), &TillCommands::send},
        {QStringLiteral("customer"), &TillCommands::customer},
        {QStringLiteral("order-note"), &TillCommands::orderNote},
        {QStringLiteral("fiscal"), &TillCommands::fiscal},
        {QStringLiteral("pay"), &TillCommands::pay},
        {QStringLiteral("void"), &TillCommands::voidPayment},
        {QStringLiteral("break-off"), &TillCommands::breakOff},
        {QStringLiteral("take-over"), &TillCommands::takeOver},
        {QStringLiteral("finish"), &TillCommands::finish},
        {QStringLiteral("dealt-with"), &TillCommands::dealtWith},
        {QStringLiteral("give-up"), &TillCommands::giveUp},
        {QStringLiteral("receipt"), &TillCommands::receipt},
        {QStringLiteral("print"), &TillCommands::printCopy},
        {QStringLiteral("prints"), &TillCommands::prints},
        {QStringLiteral("print-again"), &TillCommands::printAgain},
        {QStringLiteral("print-not"), &TillCommands::printNot},
        {QStringLiteral("items"), &TillCommands::items},
        {QStringLiteral("export-products"), &TillCommands::exportProducts},
        {QStringLiteral("cancel"), &TillCommands::cancel},
        {QStringLiteral("history"), &TillCommands::history},
        {QStringLiteral("refund"), &TillCommands::refund},
        {QStringLiteral("set"), &TillCommands::set},
        {QStringLiteral("link"), &TillCommands::link},
        {QStringLiteral("status"), &TillCommands::statusFields},
    };
    return table;
}

QJsonObject TillCommands::failure(const QString &command, const Error &error)
{
    return {{QStringLiteral("reply"), command},
            {QStringLiteral("ok"), false},
            {QStringLiteral("error"),
             QJsonObject{{QStringLiteral("code"), error.code}, {QStringLiteral("text"), error.text}}}};
}

QJsonObject TillCommands::success(const QString &command, QJsonObject fields)
{
    fields.insert(QStringLiteral("reply"), command);
    fields.insert(QStringLiteral("ok"), true);
    return fields;
}

QJsonObject TillCommands::run(const QStringList &words)
{
    const QString &command = words.first();
    if (const auto error = checkArguments(words))
        return failure(command, *error);
    const Handler handler = handlers().value(command);
    const Fields fields = (this->*handler)(words.mid(1));
    if (command != QLatin1String("approve"))
        m_manager.reset();
    return fields ? success(command, *fields) : failure(command, fields.error());
}

QJsonObject TillCommands::json(const Order &order) const
{
    QJsonObject json = orderToJson(order, m_terminal->shop().rounding);
    // What cash is rounded to is the shop's business, and so the till's: the order knows it once it is paid.
    const Money zero = Money::zero(order.currency);
    if (!order.isFinal() && m_register->totalOf(order) > zero)
        json.insert(QStringLiteral("due"), std::max(zero, m_register->dueOf(order)).toString());
    QJsonArray former;
    for (const OrderNumber &each : m_terminal->state().numbering.formerOf(order.id))
        former.append(QJsonObject{{QStringLiteral("number"), each.number}, {QStringLiteral("run"), each.run}});
    if (!former.isEmpty())
        json.insert(QStringLiteral("former_numbers"), former);
    return json;
}

TillCommands::Fields TillCommands::changed(const Result<void> &done) const
{
    if (!done)
        return done.error();
    return QJsonObject{{QStringLiteral("order"), json(m_register->currentOrder())}};
}

Result<Money> TillCommands::amount(const QString &text, const char *code) const
{
    return renamed(Money::parse(text, m_terminal->shop().currency), code);
}

// --- who ------------------------------------------------------------------------------------------------------------

TillCommands::Fields TillCommands::login(const QStringList &arguments)
{
    if (const auto done = m_register->login(arguments[0], arguments[1]); !done)
        return done.error();
    return QJsonObject{{QStringLiteral("cashier"), m_register->author().cashier},
                       {QStringLiteral("manager"), m_register->isManager()}};
}

TillCommands::Fields TillCommands::approve(const QStringList &arguments)
{
    m_manager.reset();
    const auto manager = m_register->authorize(arguments[0], arguments[1]);
    if (!manager)
        return manager.error();
    m_manager = *manager;
    return QJsonObject{{QStringLiteral("manager"), manager->cashier}};
}

// --- sessions -------------------------------------------------------------------------------------------------------

TillCommands::Fields TillCommands::open(const QStringList &arguments)
{
    const auto cash = amount(arguments[0], "bad-amount");
    if (!cash)
        return cash.error();
    const auto opened = m_register->openSession(*cash);
    if (!opened)
        return opened.error();
    return QJsonObject{{QStringLiteral("session"), sessionToJson(*opened)}};
}

TillCommands::Fields TillCommands::close(const QStringList &arguments)
{
    const auto cash = amount(arguments[0], "bad-amount");
    if (!cash)
        return cash.error();
    const auto closed = m_register->closeSession(*cash);
    if (!closed)
        return closed.error();
    return QJsonObject{{QStringLiteral("session"), closedSessionToJson(*closed)}};
}

TillCommands::Fields TillCommands::cashIn(const QStringList &arguments) { return moveCash(arguments, false); }
TillCommands::Fields TillCommands::cashOut(const QStringList &arguments) { return moveCash(arguments, true); }

TillCommands::Fields TillCommands::moveCash(const QStringList &arguments, bool out)
{
    const auto cash = amount(arguments[0], "bad-amount");
    if (!cash)
        return cash.error();
    if (*cash < Money::zero(cash->currency())) {
        return Error{QStringLiteral("bad-amount"),
                     tr("%1 is below zero: cash-in and cash-out say which way it goes.").arg(quoted(arguments[0]))};
    }
    const auto session = m_register->moveCash(out ? -*cash : *cash, arguments[1]);
    if (!session)
        return session.error();
    return QJsonObject{{QStringLiteral("session"), sessionToJson(*session)}};
}

TillCommands::Fields TillCommands::sessionsTable(const QStringList &arguments)
{
    const QList<PosSession> all = m_register->sessions();
    if (const auto written = writeFile(arguments[0], sessionsCsv(all)); !written)
        return written.error();
    return QJsonObject{{QStringLiteral("sessions"), all.size()}};
}

TillCommands::Fields TillCommands::sessions(const QStringList &)
{
    QJsonArray list;
    for (const PosSession &session : m_register->sessions())
        list.append(sessionToJson(session));
    return QJsonObject{{QStringLiteral("sessions"), list}};
}

// --- orders ---------------------------------------------------------------------------------------------------------

TillCommands::Fields TillCommands::orders(const QStringList &)
{
    QJsonArray list;
    for (const Order &order : m_register->openOrders())
        list.append(json(order));
    return QJsonObject{{QStringLiteral("orders"), list}};
}

TillCommands::Fields TillCommands::show(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return changed({});
    const auto found = m_register->findOrder(arguments[0]);
    if (!found)
        return found.error();
    return QJsonObject{{QStringLiteral("order"), json(*found)}};
}

TillCommands::Fields TillCommands::newOrder(const QStringList &)
{
    const auto made = m_register->newOrder();
    return changed(made ? Result<void>() : made.error());
}

TillCommands::Fields TillCommands::select(const QStringList &arguments)
{
    return changed(m_register->selectOrder(arguments[0]));
}

TillCommands::Fields TillCommands::line(const QStringList &arguments)
{
    return changed(m_register->selectLine(arguments[0]));
}

TillCommands::Fields TillCommands::cancel(const QStringList &arguments)
{
    const Order before = m_register->currentOrder();
    if (const auto done = m_register->cancel(arguments.value(0), m_manager); !done)
        return done.error();
    auto after = m_register->order(before.id);
    if (!after) {
        // A draft held nothing and leaves nothing.
        after = before;
        after->state = OrderState::Cancelled;
    }
    return QJsonObject{{QStringLiteral("order"), json(*after)}};
}

// --- content --------------------------------------------------------------------------------------------------------

TillCommands::Fields TillCommands::add(const QStringList &arguments)
{
    const auto quantity = arguments.size() > 1 ? Quantity::parse(arguments[1]) : Result(Quantity::one());
    if (!quantity)
        return quantity.error();
    return changed(m_register->add(arguments[0], *quantity));
}

TillCommands::Fields TillCommands::qty(const QStringList &arguments)
{
    const auto quantity = Quantity::parse(arguments[0]);
    return changed(quantity ? m_register->setQuantity(*quantity) : quantity.error());
}

TillCommands::Fields TillCommands::price(const QStringList &arguments)
{
    const auto price = amount(arguments[0], "bad-price");
    return changed(price ? m_register->setPrice(*price, m_manager) : price.error());
}

TillCommands::Fields TillCommands::discount(const QStringList &arguments)
{
    const auto rate = renamed(Rate::parse(arguments[0]), "bad-discount");
    return changed(rate ? m_register->setDiscount(*rate, m_manager) : rate.error());
}

TillCommands::Fields TillCommands::orderDiscount(const QStringList &arguments)
{
    const auto rate = renamed(Rate::parse(arguments[0]), "bad-discount");
    return changed(rate ? m_register->setOrderDiscount(*rate, m_manager) : rate.error());
}

TillCommands::Fields TillCommands::note(const QStringList &arguments)
{
    return changed(m_register->setNote(arguments[0]));
}

TillCommands::Fields TillCommands::remove(const QStringList &) { return changed(m_register->removeLine()); }

TillCommands::Fields TillCommands::customer(const QStringList &arguments)
{
    return changed(m_register->setCustomer(arguments[0]));
}

TillCommands::Fields TillCommands::orderNote(const QStringList &arguments)
{
    return changed(m_register->setOrderNote(arguments[0]));
}

TillCommands::Fields TillCommands::fiscal(const QStringList &arguments)
{
    return changed(m_register->setFiscal(arguments[0]));
}

TillCommands::Fields TillCommands::set(const QStringList &arguments)
{
    if (arguments.size() == 3 && arguments[2] != QLatin1String("line")) {
        return Error{
            QStringLiteral("bad-arguments"),
            tr("%1 is not \"line\"; it is written: %2.").arg(quoted(arguments[2]), usage(QStringLiteral("set")))};
    }
    return changed(m_register->setExtra(arguments[0], arguments[1], arguments.size() == 3));
}

// --- link -----------------------------------------------------------------------------------------------------------

TillCommands::Fields TillCommands::link(const QStringList &arguments)
{
    if (arguments[0] != QLatin1String("on") && arguments[0] != QLatin1String("off")) {
        return Error{QStringLiteral("bad-arguments"),
                     tr("%1 is neither \"on\" nor \"off\".").arg(quoted(arguments[0]))};
    }
    m_terminal->setLinkAllowed(arguments[0] == QLatin1String("on"));
    return QJsonObject{{QStringLiteral("state"), linkStateName(m_terminal->link().state)}};
}

QJsonObject TillCommands::status() const
{
    QJsonArray away;
    for (const AwayDevice &each : m_terminal->awayDevices()) {
        away.append(QJsonObject{{QStringLiteral("device"), each.device.toString()},
                                {QStringLiteral("pos"), each.pos},
                                {QStringLiteral("since"), each.since}});
    }
    const LinkStatus link = m_terminal->link();
    const Shop &shop = m_terminal->shop();
    const auto multiSession = shop.activeMultiSessionOf(m_terminal->pos().id);
    return {
        {QStringLiteral("link"), linkStateName(link.state)},
        {QStringLiteral("state"), linkStateName(link.state)},
        {QStringLiteral("transport"), *m_transport},
        {QStringLiteral("reason"), link.reason},
        {QStringLiteral("clock"), m_terminal->clockDifference()},
        {QStringLiteral("unsent"), link.unsent},
        {QStringLiteral("synced"), m_terminal->isSynced()},
        {QStringLiteral("hub"), m_terminal->hub().toString()},
        {QStringLiteral("lineage"), m_terminal->lineage().toString()},
        {QStringLiteral("device"), m_terminal->device().toString()},
        {QStringLiteral("shop"), shop.name},
        {QStringLiteral("pos"), m_terminal->pos().name},
        {QStringLiteral("cashier"), m_register->author().cashier},
        {QStringLiteral("multi_session"), multiSession ? QJsonValue(multiSession->name) : QJsonValue()},
        {QStringLiteral("run"), m_terminal->state().run},
        {QStringLiteral("numbering"), m_terminal->holdsNumbers() ? QStringLiteral("held") : QStringLiteral("open")},
        {QStringLiteral("away"), away},
        {QStringLiteral("position"), m_terminal->position().seq},
    };
}

TillCommands::Fields TillCommands::statusFields(const QStringList &) { return status(); }

} // namespace tandem
