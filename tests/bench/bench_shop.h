#pragma once

#include "app/terminal/desk.h"
#include "app/terminal/order_models.h"
#include "sync/hub/hub.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QThread>

#include <functional>
#include <memory>
#include <vector>

namespace tandem::bench {

/// A hub on loopback with real files, and a shop of `products` products and `terminals` POSes in one multi-session.
class BenchShop
{
public:
    BenchShop(int products, int terminals);

    QString url() const { return m_hub->url(); }
    QString folder(const QString &name) const { return m_folder.filePath(name); }
    static QString posName(int index) { return QStringLiteral("POS %1").arg(index); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Hub> m_hub;
};

/// A desk on its own thread with the item model of a window over it.
class BenchDesk
{
public:
    BenchDesk(const BenchShop &shop, int index, const QString &transport);
    ~BenchDesk();

    Desk *desk() const { return m_desk; }
    OrderLinesModel &lines() { return m_lines; }
    const DeskView &view() const { return m_view; }
    const Catalogue *catalogue() const { return m_catalogue.get(); }
    bool isReady() const { return m_ready; }
    bool isOnline() const { return m_link.state == LinkState::Online && m_link.unsent == 0; }
    std::function<void()> onView; ///< After the model was brought up to date

private:
    QThread m_thread;
    Desk *m_desk;
    OrderLinesModel m_lines;
    DeskView m_view;
    LinkView m_link;
    std::shared_ptr<const Catalogue> m_catalogue;
    bool m_ready = false;
};

/// Runs the event loop until the condition holds; ends the program with a message when it never does.
void runUntil(const std::function<bool()> &condition, const char *what, int seconds = 120);

/// Median, p99, p99.9 and worst of milliseconds.
QJsonObject distribution(std::vector<double> milliseconds);
double residentMiB(); ///< The most this process ever held

} // namespace tandem::bench
