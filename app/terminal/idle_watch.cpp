#include "app/terminal/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

namespace tandem {

IdleWatch::IdleWatch(QObject *parent)
    : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::idle);
    qApp->installEventFilter(this);
}

void IdleWatch::setLimit(std::chrono::milliseconds limit)
{
    m_timer.stop();
    if (limit.count() > 0)
        m_timer.start(limit);
}

void IdleWatch::restart()
{
    if (m_timer.isActive())
        m_timer.start();
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = int(event->type());
    if (type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::TouchBegin
        || type == QEvent::Wheel)
        restart();
    return QObject::eventFilter(watched, event);
}

} // namespace tandem
