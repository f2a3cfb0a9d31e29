#include "app/register/report_reading.h"

namespace tandem {

ReportReading::ReportReading(const Terminal *terminal, const ReportQuestion &question, QObject *parent)
    : QObject(parent)
    , m_terminal(terminal)
    , m_question(question)
    , m_maker(question.by, ReportPeriod::ofDays(question.first, question.last, QTimeZone::systemTimeZone()),
              terminal->shop().currency, terminal->shop().rounding, QTimeZone::systemTimeZone())
{
}

void ReportReading::start()
{
    m_terminal->state().forEach([this](const Order &order) {
        if (m_maker.wants(order))
            m_orders.append(order.id);
    });
    QMetaObject::invokeMethod(this, &ReportReading::readPage, Qt::QueuedConnection);
}

void ReportReading::readPage()
{
    const qsizetype end = std::min(m_next + pageOrders, m_orders.size());
    for (; m_next < end; ++m_next) {
        // A log that the hub has lost may have taken it back meanwhile.
        const Order *order = m_terminal->state().find(m_orders[m_next]);
        if (order && m_maker.wants(*order))
            m_maker.add(*order);
    }
    if (m_next == m_orders.size())
        return emit done(m_maker.report());
    emit progress(int(m_next * 100 / m_orders.size()));
    QMetaObject::invokeMethod(this, &ReportReading::readPage, Qt::QueuedConnection);
}

} // namespace tandem
