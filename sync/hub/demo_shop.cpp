#include "sync/hub/demo_shop.h"

#include <QCoreApplication>
#include <QFile>

/// A resource in a static library is only there once its initialiser was called, from outside of any namespace.
static void initDemoResource() { Q_INIT_RESOURCE(demo); }

namespace tandem {

Result<QByteArray> demoShop()
{
    initDemoResource();
    QFile file(QStringLiteral(":/demo-shop.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{QStringLiteral("no-demo"),
                     QCoreApplication::translate("DemoShop", "The demo shop is missing from this program.")};
    }
    return file.readAll();
}

} // namespace tandem
