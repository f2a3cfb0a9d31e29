#include "goods.h"
#include "meetings.h"
#include "observer.h"
#include "simulator.h"
#include "sync/model/totals.h"

namespace tandem::simulation {

namespace {

void addOnce(QList<OrderNumber> &numbers, OrderNumber number)
{
    if (!numbers.contains(number))
        numbers.append(number);
}

} // namespace

void Simulator::check(bool healed)
{
    checkLog();
    for (SimulatedTill &till : m_tills)
        checkTill(till, healed);
    checkFromScratch();
    if (healed && m_report.failure.isEmpty())
        checkHealed();
}

/// What a till shows is what comes out when all that it has is folded anew (D 5): looked at now and then.
void Simulator::checkFromScratch()
{
    const quint64 every = m_plan.day ? 5'000 : 100;
    if (++m_checks % every != 0)
        return;
    const SimulatedTill &till = m_tills[std::size_t(m_checks / every) % m_tills.size()];
    const std::unique_ptr<Replica> scratch = folded(till, std::numeric_limits<qint64>::max());
    for (const auto &[counter, bytes] : till.own) {
        if (const auto done = scratch->replayOwn(bytes); !done)
            return fail(done.error().text);
    }
    qsizetype shown = 0;
    till.replica->shown().forEach([&](const Order &order) {
        ++shown;
        const Order *anew = scratch->shown().find(order.id);
        if (!anew || serialize(*anew) != serialize(order))
            fail(QStringLiteral("order %1 is another one when all is folded anew").arg(order.id.toString()));
    });
    scratch->shown().forEach([&](const Order &) { --shown; });
    if (shown != 0)
        fail(QStringLiteral("a till shows other orders than come out when all is folded anew"));
}

/// The log: dense, chained, each device's operations once and in order, numbers unique (D 2, 3, 6).
void Simulator::checkLog()
{
    const QList<Entry> log = m_disk.logs.value(m_stream);
    qsizetype &from = m_checked[m_stream];
    for (; from < log.size(); ++from) {
        const Entry &entry = log[from];
        if (entry.seq != m_disk.begins.at.seq + from + 1 || entryHash(m_checkedHash, entry) != entry.hash)
            return fail(QStringLiteral("the log's chain breaks at %1").arg(entry.seq));
        m_checkedHash = entry.hash;
        if (entry.number != 0) {
            if (!m_numbers.emplace(std::pair(entry.run, entry.number), OrderId()).second)
                return fail(QStringLiteral("number %1 was given twice").arg(entry.number));
        }
        if (entry.op.counter != ++m_lastCounters[entry.op.device])
            return fail(QStringLiteral("a device's operations have a hole or come out of order"));
    }
}

void Simulator::checkTill(SimulatedTill &till, bool healed)
{
    const QList<Entry> log = m_disk.logs.value(m_stream);
    const qint64 head = till.replica->head().seq;
    const bool follows = till.inStep || healed;
    const qint64 first = m_disk.begins.at.seq + 1;
    const bool isThere = head >= first && head < first + log.size();
    const bool isPrefix = isThere ? till.replica->headHash() == log[qsizetype(head - first)].hash : head < first;
    if (follows && !isPrefix)
        return fail(QStringLiteral("a till's log is no prefix of the hub's"));
    if (healed)
        lookAtAll(till, true);
}

/// What a till shows of an order whenever it may have changed: paid never leaves paid (D 8).
void Simulator::look(SimulatedTill &till, const Order &order, bool healed)
{
    // Who was given a state has nothing that a hub could take back.
    const bool hasLog = !till.log.isEmpty() && till.log.first().seq == 1;
    if (order.number != 0 && hasLog)
        addOnce(till.seenNumbers[order.id], {order.run, order.number});
    if (order.state == OrderState::Paid)
        till.seenPaid.insert(order.id);
    else if (order.state == OrderState::Merged)
        return; // taken back in another order of events: its payment is a document of its own
    else if (till.seenPaid.contains(order.id) && (healed || !till.knownPaid.contains(order.id)))
        fail(QStringLiteral("a paid order shows as open again"));
}

void Simulator::lookAt(SimulatedTill &till, const QList<OrderId> &orders)
{
    for (OrderId id : orders) {
        if (const Order *order = till.replica->confirmed().find(id))
            look(till, *order, false);
        const Order *shown = till.replica->shown().find(id);
        if (!shown)
            continue;
        if (!shown->isFinal())
            m_known.open.insert(id);
        if (shown->state == OrderState::Paid && !m_known.isPaid.contains(id)) {
            m_known.paid.insert(id);
            m_known.isPaid.insert(id);
        }
        if (shown->needsManager || !shown->dealtWith.isEmpty())
            m_known.flagged.insert(id);
    }
}

void Simulator::lookAtAll(SimulatedTill &till, bool healed)
{
    QList<OrderId> all;
    till.replica->shown().forEach([&](const Order &order) { all.append(order.id); });
    lookAt(till, all);
    if (healed)
        till.replica->confirmed().forEach([&](const Order &order) { look(till, order, true); });
}

/// What has to hold when all came together: all see the same, and nothing of what was done is missing.
void Simulator::checkHealed()
{
    const QList<Entry> log = m_disk.logs.value(m_stream);
    // What a cashier was told is done is on that till's disk or in the log, byte for byte (D 1).
    QHash<OpRef, QByteArray> inLog;
    for (const Entry &entry : log)
        inLog.insert(entry.op, entry.bytes);
    for (const auto &[ref, bytes] : m_acknowledged) {
        const bool isInState = ref.counter <= m_disk.begins.devices.value(ref.device).counter;
        if (inLog.value(ref) != bytes && !isInState)
            return fail(QStringLiteral("an acknowledged operation is lost: %1").arg(QString::fromUtf8(bytes)));
    }
    // All see the same; folding from scratch gives it too; numbers have no hole (D 4, 5, 6, 24).
    StreamState scratch;
    if (m_disk.begins.at.seq > 0) {
        if (!scratch.readHeader(m_disk.header))
            return fail(QStringLiteral("a promoted hub's state cannot be read"));
        for (const Order &order : std::as_const(m_disk.orders))
            scratch.create(order);
    }
    foldAndWatch(log, scratch);
    checkNumbers(scratch);
    for (const QList<OrderNumber> &former : scratch.numbering.former)
        m_report.happened[QStringLiteral("a number cannot be kept")] += former.size();
    qint64 taken = 0;
    qint64 onRecord = 0;
    for (const auto &[ref, bytes] : m_acknowledged) {
        const Result<Operation> &operation = decode(bytes);
        if (const auto *payment = std::get_if<op::PayAdd>(&operation->body))
            taken += payment->amount.minor();
    }
    scratch.forEach([&](const Order &order) {
        for (const Payment &payment : order.payments)
            onRecord += payment.amount.minor();
        const QByteArray bytes = m_plan.day ? QByteArray() : serialize(order);
        for (const SimulatedTill &till : m_tills) {
            const Order *theirs = till.replica->shown().find(order.id);
            // In a day their hashes were compared all along.
            if (!theirs || *theirs != order || (!m_plan.day && serialize(*theirs) != bytes))
                return fail(QStringLiteral("two tills show different orders"));
        }
        checkMoney(order);
        const Totals totals = totalsOf(order, TaxRounding::PerLine);
        if (totals.subtotal + totals.tax != totals.total)
            fail(QStringLiteral("net and tax do not make the total"));
        // Of a line that came back later than its bill only that is known: not its taxes. A manager is told.
        const bool isOnlyBilled = std::any_of(order.lines.cbegin(), order.lines.cend(),
                                              [](const Line &line) { return line.product.isNull(); });
        const bool isTold = order.needsManager || !order.dealtWith.isEmpty();
        if (order.settlement && totals.total != order.settlement->bill.total && !(isOnlyBilled && isTold))
            fail(QStringLiteral("the paid order %1 is %2, and %3 was printed")
                     .arg(order.id.toString(), totals.total.toString(), order.settlement->bill.total.toString()));
    });
    m_report.state = stateOf(scratch);
    checkDrawers(scratch);
    if (m_disk.begins.at.seq == 0) // else the first of all is in a state
        checkReceipts(log);
    if (taken != onRecord)
        fail(QStringLiteral("money taken (%1) differs from money on record (%2)").arg(taken).arg(onRecord));
}

/// What was paid for an order, less the change, is its bill, or a manager was told (D 10).
void Simulator::checkMoney(const Order &order)
{
    if (!order.settlement || order.needsManager || !order.dealtWith.isEmpty())
        return;
    Money paid = -order.settlement->change;
    for (const Payment &payment : order.payments)
        paid += payment.voided ? Money::zero(order.currency) : payment.pays();
    if (order.settlement->rounding)
        paid -= *order.settlement->rounding;
    if (paid != order.settlement->bill.total)
        fail(QStringLiteral("for order %1 %2 was paid, its bill is %3, and nobody was told")
                 .arg(order.id.toString(), paid.toString(), order.settlement->bill.total.toString()));
}

/// No order that holds something stays NEW, no number is given twice, none is missing (D 6).
void Simulator::checkNumbers(const StreamState &state)
{
    std::map<OrderNumber, OrderId> all;
    state.forEach([&](const Order &order) {
        if (order.number == 0 && order.hasContent())
            fail(QStringLiteral("order %1 stays without a number").arg(order.id.toString()));
        else if (order.number != 0 && !all.emplace(OrderNumber{order.run, order.number}, order.id).second)
            fail(QStringLiteral("two orders have number %1 of run %2").arg(order.number).arg(order.run));
    });
    // Under every number that a till has ever shown its order is still found. (Follow-ups and documents of second
    // payments come about otherwise, or not at all, when things come back in another order.)
    for (const SimulatedTill &till : m_tills) {
        for (auto seen = till.seenNumbers.cbegin(); seen != till.seenNumbers.cend(); ++seen) {
            const Order *order = state.find(seen.key());
            const bool isDerived = !order || order->root != order->id || !order->duplicateOf.isNull();
            for (const OrderNumber &number : *seen) {
                const bool isFound = isDerived || number == OrderNumber{order->run, order->number}
                                     || state.numbering.formerOf(order->id).contains(number);
                if (!isFound)
                    return fail(QStringLiteral("order %1 is not found under its number %2 of run %3")
                                    .arg(order->id.toString())
                                    .arg(number.number)
                                    .arg(number.run));
            }
        }
    }
    // None is missing, unless a manager has gone on without somebody who had it. One that came back and whose order had
    // another by then is that order's, too.
    std::set<OrderNumber> taken;
    for (const auto &[number, order] : all)
        taken.insert(number);
    for (const QList<OrderNumber> &former : state.numbering.former)
        taken.insert(former.cbegin(), former.cend());
    std::map<qint64, qint64> last; // by run
    for (const OrderNumber &number : taken) {
        if (!m_wentOn && number.number != ++last[number.run])
            return fail(QStringLiteral("number %1 of run %2 is missing").arg(last[number.run]).arg(number.run));
    }
}

/// What the Zs and their supplements say is what was taken, less what was given back and the change, and what was
/// billed (D 10).
void Simulator::checkDrawers(const StreamState &state)
{
    const auto sessionOf = [&](SessionId id) -> const PosSession * {
        for (const PosSession &session : state.sessions) {
            if (session.isNamed(id))
                return &session;
        }
        return nullptr;
    };
    qint64 taken = 0;
    qint64 billed = 0;
    state.forEach([&](const Order &order) {
        for (const Payment &payment : order.payments) {
            if (!payment.voided && sessionOf(payment.session))
                taken += payment.amount.minor();
        }
        if (order.settlement && sessionOf(order.settlement->session)) {
            taken -= order.settlement->change.minor();
            billed += order.settlement->bill.total.minor();
        }
    });
    qint64 inDrawers = 0;
    qint64 cash = 0;
    qint64 ofDrawers = 0;
    qint64 totals = 0;
    bool addUp = true; // by category and by cashier
    const auto add = [&](const SessionFigures &figures) {
        totals += figures.total.minor();
        qint64 parts = 0;
        qint64 closed = 0;
        for (const Money &category : figures.categories)
            parts += category.minor();
        for (const CashierTotal &cashier : figures.cashiers)
            closed += cashier.total.minor();
        addUp = addUp && parts == figures.total.minor() && closed == figures.total.minor();
        for (const MethodTotal &method : figures.methods) {
            inDrawers += method.amount.minor();
            if (method.kind == QLatin1String("cash"))
                cash += method.amount.minor();
        }
    };
    for (const PosSession &session : state.sessions) {
        add(session.figures);
        for (const Supplement &late : session.supplements) {
            add(late.figures);
            ofDrawers += late.cashAfterCount.minor();
        }
        for (const Drawer &drawer : session.drawers)
            ofDrawers += drawer.cash ? drawer.cash->minor() : 0;
    }
    if (inDrawers != taken)
        return fail(QStringLiteral("money in the drawers (%1) is not what was taken (%2)").arg(inDrawers).arg(taken));
    if (cash != ofDrawers)
        return fail(QStringLiteral("the cash of the sessions is not that of their drawers"));
    if (!addUp)
        return fail(QStringLiteral("a session's categories or cashiers do not add up to its total"));
    if (totals != billed)
        return fail(
            QStringLiteral("the sessions' totals (%1) are not those of their bills (%2)").arg(totals).arg(billed));
}

/// References are gapless per device, each names the one before, and none is given twice (D 7).
void Simulator::checkReceipts(const QList<Entry> &log)
{
    QHash<DeviceId, QStringList> receipts;
    QSet<QString> all;
    for (const Entry &entry : log) {
        const Result<Operation> &operation = decode(entry.bytes);
        const auto *finalize = std::get_if<op::Finalize>(&operation->body);
        if (!finalize)
            continue;
        if (m_copied.contains(entry.op.device))
            continue; // until it is found, both copies go on in one series
        QStringList &mine = receipts[entry.op.device];
        const QByteArray previous = mine.isEmpty() ? QByteArray() : sha256(mine.last().toUtf8());
        mine.append(finalize->receipt);
        if (finalize->previousReceipt != previous
            || !finalize->receipt.endsWith(QStringLiteral("-%1").arg(mine.size())))
            return fail(QStringLiteral("a device's receipts have a hole"));
        if (all.contains(finalize->receipt))
            return fail(QStringLiteral("a receipt's reference was given twice"));
        all.insert(finalize->receipt);
    }
}

/// Folds the log from its beginning: whoever meant something that did not happen was told (D 9, 15); a number stays its
/// order's (D 6); what was added is there (D 9, 12, 16); a Z stands as it was made (D 10); and what Observer watches.
void Simulator::foldAndWatch(const QList<Entry> &log, StreamState &state)
{
    // A lock that was not there any more, or not needed, is nothing to tell.
    const auto goesWithoutSaying = [](const Operation &operation) {
        return std::holds_alternative<op::PayBegin>(operation.body)
               || std::holds_alternative<op::PayBreakOff>(operation.body)
               || std::holds_alternative<op::ResumeNumbers>(operation.body);
    };
    Meetings meetings(m_disk.lineages);
    Observer observer(m_disk.lineages, m_wasPutBack);
    Goods goods;
    // In a day that a hub is put back much comes in another order than it was made, and is counted twice here.
    const bool countsGoods = m_disk.begins.at.seq == 0 && (!m_plan.day || !m_wasPutBack);
    QHash<OrderId, OrderNumber> given;
    QSet<LineId> added;
    QHash<SessionId, SessionFigures> zs;
    for (const PosSession &session : std::as_const(state.sessions)) {
        if (!session.open)
            zs.insert(session.id, session.figures);
    }
    for (const Entry &entry : log) {
        if (entry.seq <= m_disk.folded.at.seq)
            continue;
        const Result<Operation> &operation = decode(entry.bytes);
        ReduceContext context;
        context.lineages = m_disk.lineages;
        context.lineage = entry.lineage;
        context.seq = entry.seq;
        context.origin = entry.origin;
        context.number = entry.number;
        context.run = entry.run;
        observer.before(*operation, context, state);
        goods.before(operation->body, state);
        const Reduction reduction = reduce(state, *operation, context);
        if (reduction.outcome
            != Outcome::Invalid) // else it came back before what it is about, and its cashier was told
            goods.after(operation->body);
        if (const auto *add = std::get_if<op::AddLine>(&operation->body); add && reduction.outcome != Outcome::Invalid)
            added.insert(add->line);
        if (!entry.origin.lineage.isNull())
            saw(QStringLiteral("lost work is taken back behind newer work"));
        for (OrderId id : reduction.touched) {
            const Order *order = state.find(id);
            OrderNumber &number = given[id];
            if (number.number != 0 && number != OrderNumber{order->run, order->number})
                return fail(QStringLiteral("order %1 was number %2 and is %3")
                                .arg(id.toString())
                                .arg(number.number)
                                .arg(order->number));
            number = {order->run, order->number};
        }
        if (const QString wrong = observer.after(*operation, reduction, state); !wrong.isEmpty())
            return fail(QStringLiteral("entry %1: %2").arg(entry.seq).arg(wrong));
        if (std::holds_alternative<op::CloseSession>(operation->body)) {
            for (const PosSession &session : std::as_const(state.sessions)) {
                if (!session.open && !zs.contains(session.id))
                    zs.insert(session.id, session.figures);
            }
        }
        for (const QString &pair : meetings.of(*operation, context, state))
            saw(pair);
        saw(QStringLiteral("outcome ") + outcomeCode(reduction.outcome));
        for (const Notice &notice : reduction.notices)
            saw(QStringLiteral("notice ") + notice.code);
        if (reduction.outcome == Outcome::Applied || goesWithoutSaying(*operation))
            continue;
        const auto mine = std::count_if(reduction.notices.cbegin(), reduction.notices.cend(),
                                        [&](const Notice &notice) { return notice.to == entry.op.device; });
        if (mine != 1) {
            return fail(QStringLiteral("entry %1 (%2) had another effect than meant, and its cashier was told %3 "
                                       "times: %4")
                            .arg(entry.seq)
                            .arg(entry.outcome)
                            .arg(mine)
                            .arg(QString::fromUtf8(entry.bytes)));
        }
    }
    for (LineId line : std::as_const(added)) {
        bool isThere = false;
        state.forEachWith(line, [&](const Order &order) { isThere = isThere || order.line(line); });
        if (!isThere)
            return fail(QStringLiteral("line %1 is in no order").arg(line.toString()));
    }
    if (const QString wrong = observer.atEnd(state); !wrong.isEmpty())
        return fail(wrong);
    if (const QString wrong = countsGoods ? goods.atEnd(state) : QString(); !wrong.isEmpty())
        return fail(wrong);
    for (const PosSession &session : std::as_const(state.sessions)) {
        if (!session.open && session.figures != zs.value(session.id))
            return fail(QStringLiteral("the Z of a session was changed after its close"));
    }
}

QByteArray Simulator::stateOf(const StreamState &all)
{
    std::map<OrderId, QByteArray> orders;
    all.forEach([&](Order order) {
        order.openedAt = 0;
        if (order.settlement)
            order.settlement->deviceTime = 0;
        for (DealtWith &dealt : order.dealtWith)
            dealt.at = 0;
        orders[order.id] = serialize(order);
    });
    Sha256 hash;
    for (const auto &[id, bytes] : orders)
        hash.add(bytes);
    return hash.result().toHex();
}

} // namespace tandem::simulation
