#pragma once

#include <QObject>

class QWidget;

namespace tandem {

class MenuSheet;

/// The choice of how long a terminal stays open to whoever was there last. Window's thread.
class IdlePresenter : public QObject
{
    Q_OBJECT
public:
    /// `minutes` were chosen before; 0 is never.
    IdlePresenter(int minutes, QWidget *window, QObject *parent);

    void ask();

signals:
    void chosen(int minutes);

private:
    int m_minutes;
    MenuSheet *m_sheet;
};

} // namespace tandem
