#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace tandem {

/// Notices that nobody has touched this program's windows for a while: no key, no press, no wheel. Window's thread.
class IdleWatch : public QObject
{
    Q_OBJECT
public:
    explicit IdleWatch(QObject *parent);

    void setLimit(std::chrono::milliseconds limit); ///< Zero: never
    void restart();                                 ///< As if something had been touched
    std::chrono::milliseconds remaining() const { return m_timer.remainingTimeAsDuration(); }

signals:
    void idle(); ///< Again and again, as long as it lasts

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer m_timer;
};

} // namespace tandem
