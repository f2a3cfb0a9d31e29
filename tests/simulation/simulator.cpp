#include "simulator.h"

namespace tandem::simulation {

namespace {

constexpr int weights[KindCount] = {400, 450, 60, 40, 30, 20, 10, 3, 20};
constexpr int mostTills = 6;       ///< That join in the course of a run
constexpr quint64 rareWeight = 32; ///< In a thousand
constexpr qint64 healMs = 10'000;

} // namespace

Simulator::Simulator(Plan plan)
    : m_plan(std::move(plan))
    , m_random(m_plan.seed)
{
    m_hubId = newId<HubId>();
    m_disk.lineages = {lineageAfter({}, newId<LineageId>())};
    const MultiSessionId floor = newId<MultiSessionId>();
    m_stream = StreamId::fromBytes(floor.bytes());
    startHub();

    ShopOperation shop;
    shop.ref = {newId<DeviceId>(), 1};
    shop.author = {QStringLiteral("import"), {}};
    shop.change.append(ShopInfo{QStringLiteral("Simulated"), Currency(), QStringLiteral("en"), TaxRounding::PerLine});
    MultiSession together{floor, QStringLiteral("Floor"), true, {}};
    for (int i = 0; i < std::max(mostTills, m_plan.tills); ++i) {
        const Pos pos{newId<PosId>(), QStringLiteral("POS %1").arg(i), {}, {}};
        together.pos.append(pos.id);
        shop.change.append(pos);
    }
    shop.change.append(together);
    if (const auto done = m_hub->changeShop(encodeShopOperation(shop), shop.ref.device, 0); !done)
        fail(done.error().text);
    hubFlush(false);
    m_tills.reserve(16); // others may join while one is at work
    for (int i = 0; i < m_plan.tills; ++i)
        addTill();
}

Report Simulator::run()
{
    if (m_plan.day)
        day();
    else
        steps();
    if (m_report.failure.isEmpty())
        heal();
    if (m_report.failure.isEmpty())
        check(true);
    for (const Entry &entry : m_disk.logs.value(m_stream))
        note(entry.hash);
    m_report.trace = m_trace.result().toHex();
    return m_report;
}

void Simulator::steps()
{
    int sum = 0;
    for (int weight : weights)
        sum += weight;
    for (int i = 0; i < m_plan.steps && m_report.failure.isEmpty(); ++i) {
        // Each step draws from its own numbers, so that leaving one out changes nothing about the others.
        m_random.seed((m_plan.seed << 20) ^ quint64(i + 1));
        const qint64 passed = qint64(random(500));
        m_clock += m_plan.otherClocks ? -passed : passed;
        int pick = int(random(quint64(sum)));
        int kind = 0;
        while (pick >= weights[kind])
            pick -= weights[kind++];
        if (std::size_t(i) < m_plan.skip.size() && m_plan.skip[std::size_t(i)])
            continue;
        // From numbers of its own: a run without these is what it was before there were such steps.
        const quint64 rare = std::mt19937_64((m_plan.seed << 20) ^ quint64(i + 1) ^ 0x9e3779b97f4a7c15U)() % 1000;
        if (m_plan.putsBack && rare < rareWeight)
            stepRarely(rare);
        else
            step(kind);
        check(false);
    }
}

void Simulator::step(int kind)
{
    SimulatedTill &till = m_tills[std::size_t(random(m_tills.size()))];
    switch (kind) {
    case Act: return act(till);
    case Deliver: return deliverOne(false);
    case FaultyDeliver: return deliverOne(true);
    case Cut:
        fault("a link is cut");
        if (till.connection)
            cut(till);
        else
            connectTill(till);
        return;
    case CrashTill: return crashTill(till);
    case Clog:
        fault("a link is clogged or freed");
        till.isClogged = !till.isClogged;
        return;
    case RestoreHub: fault("the hub is restored from a backup"); return restoreHub();
    case Join: return m_tills.size() < std::size_t(mostTills) ? addTill() : void();
    case CrashHub: return crashHub();
    default: return;
    }
}

void Simulator::crashTill(SimulatedTill &till)
{
    if (chance(50)) {
        fault("a till is killed");
        writeCheckpoint(till);
    } else {
        fault("a till loses power");
        losePower(till);
    }
    startTill(till);
}

void Simulator::crashHub()
{
    fault("the hub is killed");
    // With a push in hand that was placed, but not committed.
    for (std::size_t i = 0; i < m_network.size(); ++i) {
        if (m_network[i].toHub) {
            m_hub->received(m_network[i].connection, m_network[i].frame, m_clock);
            break;
        }
    }
    hubFlush(true);
    for (SimulatedTill &each : m_tills)
        cut(each);
    m_network.clear();
    startHub();
}

void Simulator::addTill()
{
    const auto i = m_tills.size();
    SimulatedTill till;
    till.key = newId<DeviceId>().bytes();
    till.device = DeviceId::fromBytes(sha256(till.key).left(16));
    till.author = {QStringLiteral("Cashier %1").arg(i), QStringLiteral("POS %1").arg(i)};
    till.session = newId<SessionId>();
    till.letters = till.author.pos;
    till.checksStates = !m_plan.day || (i + m_plan.seed) % 10 == 0; // in a day one of ten: it takes half their time
    till.log.reserve(m_plan.day ? m_plan.operations : 0);
    m_tills.push_back(std::move(till));
    startTill(m_tills.back());
    // A newcomer that has done nothing yet is given the state of the orders; another one reads the log.
    if (chance(50))
        submit(m_tills.back(), op::OpenSession{Money::zero(Currency())});
}

void Simulator::startHub()
{
    m_disk.lineages.append(lineageAfterStart(m_disk.lineages.last(), newId<LineageId>()));
    m_hub = std::make_unique<HubNode>(
        HubNode::Setup{
            m_hubId, m_disk.lineages.last(), m_disk.lineages, true, {}, [this] { return newId<LineageId>(); }},
        &m_disk);
    const auto open = [this](Sequencer &sequencer) {
        const QList<Entry> log = m_disk.logs.value(sequencer.stream());
        QHash<DeviceId, qint64> counters;
        const bool hasBase = sequencer.stream() == m_stream && m_disk.begins.at.seq > 0;
        if (hasBase) {
            StreamState &state = static_cast<OrderSequencer &>(sequencer).state();
            if (!state.readHeader(m_disk.header))
                fail(QStringLiteral("a promoted hub's state cannot be read"));
            for (const Order &order : std::as_const(m_disk.orders))
                state.create(order);
            StreamBase begins = m_disk.begins;
            begins.devices = m_disk.folded.devices;
            sequencer.beginAt(begins);
        }
        for (const Entry &entry : log) {
            if (!hasBase || entry.seq > m_disk.folded.at.seq)
                sequencer.replay(entry);
            counters.insert(entry.op.device, entry.op.counter);
        }
        if (!log.isEmpty())
            sequencer.restore({log.last().lineage, log.last().seq}, log.last().hash, log.last().hubTime, counters);
    };
    open(m_hub->shopSequencer());
    if (m_disk.logs.contains(m_stream))
        open(m_hub->orderSequencer(m_stream));
}

/// An older state of the hub's log is put in place of the present one: a declared restore.
void Simulator::restoreHub()
{
    QList<Entry> &log = m_disk.logs[m_stream];
    const qsizetype most =
        log.size() - qsizetype(m_disk.folded.at.seq - m_disk.begins.at.seq); // a backup has its state
    log.resize(log.size() - qsizetype(random(quint64(std::min<qsizetype>(most, 60)) + 1)));
    m_disk.lineages.append(lineageAfter(m_disk.lineages.last(), newId<LineageId>()));
    m_wasPutBack = true;
    hubLost();
}

/// The hub's folder as a whole is put back: the hub itself cannot know.
void Simulator::putBack(const HubDisk &copy)
{
    m_disk = copy;
    m_wasPutBack = true;
    hubLost();
}

void Simulator::hubLost()
{
    for (SimulatedTill &each : m_tills)
        cut(each);
    m_network.clear();
    startHub();
    m_checked.remove(m_stream);
    m_checkedHash = m_disk.begins.hash;
    m_lastCounters.clear();
    for (auto it = m_disk.begins.devices.cbegin(); it != m_disk.begins.devices.cend(); ++it)
        m_lastCounters.insert(it.key(), it->counter);
    m_numbers.clear();
}

qint64 Simulator::hubHead() const
{
    const QList<Entry> log = m_disk.logs.value(m_stream);
    return log.isEmpty() ? m_disk.begins.at.seq : log.last().seq;
}

/// The hub's host is gone, and a till's copy becomes the hub.
void Simulator::promote(SimulatedTill &till)
{
    if (till.lineages.isEmpty() || till.replica->head().seq == 0)
        return;
    ++m_report.faults;
    saw(till.logBegins.at.seq > 0 ? QStringLiteral("a till that was given a state becomes the hub")
                                  : QStringLiteral("a till becomes the hub"));
    const StreamId shop = m_hub->shopStream();
    HubDisk copy;
    copy.logs = {{shop, m_disk.logs.value(shop)}, {m_stream, till.log}};
    copy.lineages = till.lineages;
    copy.lineages.append(lineageAfter(copy.lineages.last(), newId<LineageId>()));
    if (till.logBegins.at.seq > 0) {
        copy.begins = till.logBegins;
        copy.folded = *till.base;
        copy.header = till.header;
        copy.orders = ordersOf(till);
    }
    const std::map<qint64, QByteArray> unsent = till.own;
    m_copies.clear();
    putBack(copy);
    for (const auto &[counter, bytes] : unsent)
        m_hub->take(m_stream, till.device, bytes, m_clock);
    hubFlush(false);
}

void Simulator::stepRarely(quint64 what)
{
    SimulatedTill &till = m_tills[std::size_t(random(m_tills.size()))];
    if (what < 18) {
        if (m_copies.size() == 4)
            m_copies.erase(m_copies.begin());
        m_copies.push_back(m_disk);
    } else if (what < 25) {
        fault("a copy of the hub's folder is put back");
        if (!m_copies.empty())
            putBack(HubDisk(m_copies[std::size_t(random(m_copies.size()))]));
    } else if (what < 27) {
        const auto late = std::find_if(m_tills.begin(), m_tills.end(),
                                       [](const SimulatedTill &each) { return each.logBegins.at.seq > 0; });
        promote(late != m_tills.end() && chance(60) ? *late : till);
    } else if (what < 29) {
        if (m_hub->goOn(m_clock)) {
            m_wentOn = true;
            saw(QStringLiteral("the hub goes on without somebody"));
        }
        hubFlush(false);
    } else if (what == 31) {
        if (m_tills.size() < std::size_t(mostTills) || m_plan.day)
            copyTill(till);
    } else if (till.replica->holdsNumbers()) {
        m_wentOn = true;
        saw(QStringLiteral("a manager goes on without somebody"));
        submit(till, op::ResumeNumbers{till.lineages.last(), true, {}});
    }
}

void Simulator::hubFlush(bool crashBeforeCommit)
{
    HubNode::Output output = m_hub->take();
    if (crashBeforeCommit)
        return;
    for (const HubNode::EntryWrite &write : std::as_const(output.entries))
        m_disk.logs[write.stream].append(write.entry);
    if (!output.lineages.isEmpty()) {
        m_disk.lineages = output.lineages;
        saw(QStringLiteral("a till shows the hub that it was put back"));
    }
    m_hub->committed();
    for (const HubNode::Send &send : std::as_const(output.frames))
        m_network.push_back({send.connection, false, send.frame});
    for (SimulatedTill &till : m_tills) {
        if (output.close.contains(till.connection))
            cut(till);
    }
}

void Simulator::deliverOne(bool faulty)
{
    if (m_network.empty())
        return;
    const auto isClogged = [this](const Packet &packet) {
        return std::any_of(m_tills.cbegin(), m_tills.cend(), [&](const SimulatedTill &till) {
            return till.isClogged && till.connection == packet.connection;
        });
    };
    std::size_t which = 0;
    while (which < m_network.size() && isClogged(m_network[which]))
        ++which;
    if (which == m_network.size())
        return;
    if (faulty) {
        const quint64 what = random(3);
        which = std::size_t(random(m_network.size()));
        fault(what == 0 ? "a message is lost" : what == 1 ? "a message comes twice" : "a message comes out of order");
        if (what == 0) {
            m_network.erase(m_network.begin() + std::ptrdiff_t(which));
            return;
        }
        if (what == 1)
            m_network.push_back(m_network[which]);
    }
    const Packet packet = m_network[which];
    m_network.erase(m_network.begin() + std::ptrdiff_t(which));
    if (packet.frame.size() > (packet.toHub ? 256 * 1024 : 4 * 1024 * 1024)) // D 20
        return fail(QStringLiteral("a frame of %1 bytes").arg(packet.frame.size()));
    if (packet.toHub) {
        m_hub->received(packet.connection, packet.frame, m_clock);
        // In a day what comes at one time is written at one time, as by the hub itself.
        return m_plan.day && chance(60) ? void() : hubFlush(false);
    }
    for (SimulatedTill &till : m_tills) {
        if (till.connection == packet.connection)
            return fromHub(till, packet.frame);
    }
}

/// All links are up and nothing fails any more: within ten seconds, a message taking a millisecond, all have the same,
/// and nothing is said without end (D 24).
void Simulator::heal()
{
    const qint64 begun = m_clock;
    for (int round = 0; round < 40; ++round) {
        for (SimulatedTill &till : m_tills) {
            till.isClogged = false;
            if (round % 8 == 0)
                cut(till);
            if (till.connection == 0)
                connectTill(till);
        }
        while (!m_network.empty() && m_clock - begun < healMs) {
            deliverOne(false);
            if (m_network.empty())
                hubFlush(false);
            ++m_clock;
        }
        const bool quiet = std::all_of(m_tills.cbegin(), m_tills.cend(), [this](const SimulatedTill &till) {
            return till.replica->unsent() == 0 && till.replica->head().seq == hubHead();
        });
        if (quiet) {
            m_report.healedAfterMs = m_clock - begun;
            return;
        }
    }
    QStringList tills;
    for (const SimulatedTill &till : m_tills)
        tills.append(QStringLiteral("%1 is at %2 and has %3 unsent from %4 on")
                         .arg(till.device.toString().left(4))
                         .arg(till.replica->head().seq)
                         .arg(till.replica->unsent())
                         .arg(till.replica->firstUnsent()));
    fail(QStringLiteral("the tills do not come together: the hub is at %1, %2")
             .arg(hubHead())
             .arg(tills.join(QStringLiteral("; "))));
}

void Simulator::fail(const QString &what)
{
    if (!m_report.failure.isEmpty())
        return;
    m_report.failure = what;
    for (const Entry &entry : m_disk.logs.value(m_stream)) {
        m_report.log.append(QByteArray::number(entry.seq) + ' ' + entry.outcome.toUtf8() + ':'
                            + QByteArray::number(entry.run) + '/' + QByteArray::number(entry.number) + ' '
                            + entry.bytes);
    }
}

Report runAndShrink(Plan &plan)
{
    // With other steps left out another thing may go wrong: that is not what is looked for. Ids stay what they were.
    const auto kindOf = [](const QString &failure) {
        return failure.contains(QLatin1String("goods")) ? failure.section(QLatin1Char(' '), 0, 7)
                                                        : failure.section(QLatin1Char(':'), 0, 0);
    };
    Report report = Simulator(plan).run();
    if (report.failure.isEmpty())
        return report;
    plan.skip.assign(std::size_t(plan.steps), false);
    for (int size = plan.steps / 2; size >= 1; size /= 2) {
        for (int begin = 0; begin < plan.steps; begin += size) {
            Plan smaller = plan;
            std::fill(smaller.skip.begin() + begin, smaller.skip.begin() + std::min(begin + size, plan.steps), true);
            const Report again = Simulator(smaller).run();
            if (kindOf(again.failure) == kindOf(report.failure)) {
                plan = smaller;
                report = again;
            }
        }
    }
    return report;
}

} // namespace tandem::simulation
