#include "simulator.h"

namespace tandem::simulation {

namespace {

constexpr quint64 dayMs = 12 * 3'600'000;
constexpr qsizetype checkpointEvery = 4000; ///< Entries
constexpr quint64 often = 30'000; ///< Faults happen so many times in that many acts, a till's act being about one op

constexpr std::size_t mostTillsOfADay = 12;

struct Trouble
{
    quint64 weight;
    enum What { Message, Cut, Clog, CrashTill, CrashHub, Copy, PutBack, Restore, Promote, GoOn, CopyTill } what;
    bool rewinds = false; ///< The hub's log
};
constexpr Trouble troubles[] = {
    {240, Trouble::Message},     {75, Trouble::Cut}, {30, Trouble::Clog},         {9, Trouble::CrashTill},
    {3, Trouble::CrashHub},      {9, Trouble::Copy}, {1, Trouble::PutBack, true}, {1, Trouble::Restore, true},
    {1, Trouble::Promote, true}, {3, Trouble::GoOn}, {1, Trouble::CopyTill},
};

} // namespace

/// From the opening of all sessions to their close: most of it is work, and now and then something fails.
void Simulator::day()
{
    for (SimulatedTill &till : m_tills)
        submit(till, op::OpenSession{Money::zero(Currency())});
    for (qint64 i = 0; m_report.operations < m_plan.operations && m_report.failure.isEmpty(); ++i) {
        m_random.seed((m_plan.seed << 20) ^ quint64(i + 1));
        const qint64 passed = qint64(random(2 * dayMs / quint64(m_plan.operations)));
        m_clock += m_plan.otherClocks ? -passed : passed;
        SimulatedTill &till = m_tills[std::size_t(random(m_tills.size()))];
        act(till);
        dayFault(till);
        for (SimulatedTill &each : m_tills) {
            if (each.isClogged && chance(4))
                each.isClogged = false;
            if (each.connection == 0 && m_report.operations >= each.offlineUntil)
                connectTill(each);
        }
        // An operation makes a message to the hub and one to each till. Some wait for the next ones.
        for (quint64 n = random(4 * (m_tills.size() + 1)); n > 0; --n)
            deliverOne(false);
        if (till.log.size() - till.checkpointAt >= checkpointEvery || till.log.size() < till.checkpointAt) {
            till.checkpointAt = till.log.size();
            writeCheckpoint(till);
        }
        check(false);
    }
    for (SimulatedTill &till : m_tills)
        submit(till, op::CloseSession{Money::zero(Currency())});
}

void Simulator::dayFault(SimulatedTill &till)
{
    quint64 pick = random(often);
    for (const Trouble &trouble : troubles) {
        if (pick >= trouble.weight) {
            pick -= trouble.weight;
            continue;
        }
        if (!m_plan.putsBack && trouble.rewinds)
            return;
        switch (trouble.what) {
        case Trouble::Message: return deliverOne(true);
        case Trouble::Cut:
            fault("a link is cut");
            // For a moment, or for an hour and more.
            till.offlineUntil = m_report.operations + qint64(chance(90) ? random(50) : random(2500));
            return cut(till);
        case Trouble::Clog:
            fault("a link is clogged or freed");
            till.isClogged = !till.isClogged;
            return;
        case Trouble::CrashTill: return crashTill(till);
        case Trouble::CrashHub: return crashHub();
        case Trouble::Copy: return stepRarely(0);
        case Trouble::PutBack: return stepRarely(18);
        case Trouble::Restore: return step(RestoreHub);
        case Trouble::Promote: return stepRarely(25);
        case Trouble::GoOn: return stepRarely(27);
        case Trouble::CopyTill: return m_tills.size() < mostTillsOfADay ? copyTill(till) : void();
        }
    }
}

} // namespace tandem::simulation
