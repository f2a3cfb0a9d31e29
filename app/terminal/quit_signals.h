#pragma once

#include <QObject>

namespace tandem {

/// Ends the program in good order, as closing its window does, when it is asked by SIGTERM or SIGINT. One object a
/// program, in the window's thread.
class QuitSignals : public QObject
{
public:
    explicit QuitSignals(QObject *parent = nullptr);
    ~QuitSignals() override;
};

} // namespace tandem
