#pragma once

#include "app/terminal/desk.h"

#include <QMetaObject>

namespace tandem {

/// Asks the desk, on its own thread, to do something; returns at once.
template<typename... Parameters, typename... Arguments>
void post(Desk *desk, void (Desk::*function)(Parameters...), Arguments &&...arguments)
{
    QMetaObject::invokeMethod(
        desk, [=] { (desk->*function)(arguments...); }, Qt::QueuedConnection);
}

} // namespace tandem
