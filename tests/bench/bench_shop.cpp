#include "bench_shop.h"

#include "app/terminal/desk_post.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace tandem::bench {

namespace {

QByteArray shopFile(int products, int terminals)
{
    const QString tax = QStringLiteral("VAT 13.5%");
    QJsonArray productList;
    for (int i = 0; i < products; ++i) {
        productList.append(QJsonObject{{QStringLiteral("name"), QStringLiteral("Product number %1").arg(i)},
                                       {QStringLiteral("code"), QStringLiteral("P%1").arg(i)},
                                       {QStringLiteral("barcode"), QString()},
                                       {QStringLiteral("price"), QStringLiteral("2.40")},
                                       {QStringLiteral("category"), QStringLiteral("All goods")},
                                       {QStringLiteral("taxes"), QJsonArray{tax}},
                                       {QStringLiteral("unit"), QStringLiteral("pc")}});
    }
    QJsonArray posList;
    QJsonArray names;
    for (int i = 0; i < terminals; ++i) {
        posList.append(QJsonObject{{QStringLiteral("name"), BenchShop::posName(i)}});
        names.append(BenchShop::posName(i));
    }
    const QJsonObject shop{
        {QStringLiteral("shop"), QStringLiteral("Bench")},
        {QStringLiteral("currency"), QStringLiteral("EUR")},
        {QStringLiteral("locale"), QStringLiteral("en_IE")},
        {QStringLiteral("taxes"), QJsonArray{QJsonObject{{QStringLiteral("name"), tax},
                                                         {QStringLiteral("rate"), QStringLiteral("13.5")},
                                                         {QStringLiteral("included"), true}}}},
        {QStringLiteral("categories"), QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("All goods")},
                                                              {QStringLiteral("parent"), QJsonValue()},
                                                              {QStringLiteral("color"), QStringLiteral("#0072b2")}}}},
        {QStringLiteral("products"), productList},
        {QStringLiteral("customers"), QJsonArray()},
        {QStringLiteral("fiscal_positions"), QJsonArray()},
        {QStringLiteral("payment_methods"), QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("Cash")},
                                                                   {QStringLiteral("kind"), QStringLiteral("cash")}}}},
        {QStringLiteral("cashiers"), QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("Ana")},
                                                            {QStringLiteral("pin"), QStringLiteral("1111")},
                                                            {QStringLiteral("role"), QStringLiteral("manager")}}}},
        {QStringLiteral("pos"), posList},
        {QStringLiteral("multi_sessions"), QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("All")},
                                                                  {QStringLiteral("active"), true},
                                                                  {QStringLiteral("pos"), names}}}}};
    return QJsonDocument(shop).toJson();
}

[[noreturn]] void giveUp(const QString &why)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(why));
    std::exit(1);
}

} // namespace

BenchShop::BenchShop(int products, int terminals)
{
    auto hub = Hub::serve({folder(QStringLiteral("hub")), QStringLiteral("127.0.0.1"), 0, true});
    if (!hub)
        giveUp(hub.error().text);
    m_hub = std::move(*hub);
    if (const auto imported = m_hub->importIfEmpty(shopFile(products, terminals)); !imported)
        giveUp(imported.error().text);
}

BenchDesk::BenchDesk(const BenchShop &shop, int index, const QString &transport)
{
    Desk::Options options;
    options.terminal = {shop.folder(BenchShop::posName(index)), QUrl(shop.url()), BenchShop::posName(index), transport};
    options.cashier = QStringLiteral("Ana");
    options.pin = QStringLiteral("1111");
    m_desk = new Desk(options);
    m_desk->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_desk, &QObject::deleteLater);
    QObject::connect(m_desk, &Desk::loggedIn, &m_lines, [this] { m_ready = true; });
    QObject::connect(m_desk, &Desk::linkChanged, &m_lines, [this](const LinkView &link) { m_link = link; });
    QObject::connect(
        m_desk, &Desk::shopChanged, &m_lines,
        [this](const ShopView &, const std::shared_ptr<const Catalogue> &catalogue) { m_catalogue = catalogue; });
    QObject::connect(m_desk, &Desk::failed, &m_lines, [](const Error &error) { giveUp(error.text); });
    QObject::connect(m_desk, &Desk::refused, &m_lines, [](const QString &sentence) { giveUp(sentence); });
    QObject::connect(m_desk, &Desk::viewChanged, &m_lines, [this](const DeskView &view) {
        m_view = view;
        m_lines.show(view.order.id, view.order.lines, view.foreign);
        if (onView)
            onView();
    });
    m_thread.start();
    post(m_desk, &Desk::start);
}

BenchDesk::~BenchDesk()
{
    m_thread.quit();
    m_thread.wait();
}

void runUntil(const std::function<bool()> &condition, const char *what, int seconds)
{
    QElapsedTimer clock;
    clock.start();
    while (!condition()) {
        if (clock.elapsed() > qint64(seconds) * 1000)
            giveUp(QStringLiteral("Waited in vain for %1.").arg(QString::fromUtf8(what)));
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
    }
}

QJsonObject distribution(std::vector<double> milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    const auto at = [&](double share) {
        const auto index = std::min(milliseconds.size() - 1, std::size_t(share * double(milliseconds.size())));
        return std::round(milliseconds[index] * 1000) / 1000;
    };
    if (milliseconds.empty())
        return {};
    return {{QStringLiteral("samples"), qint64(milliseconds.size())},
            {QStringLiteral("median_ms"), at(0.5)},
            {QStringLiteral("p99_ms"), at(0.99)},
            {QStringLiteral("p999_ms"), at(0.999)},
            {QStringLiteral("worst_ms"), at(1.0)}};
}

double residentMiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return std::round(line.mid(6).trimmed().split(' ').first().toDouble() / 102.4) / 10;
    }
    return 0;
}

} // namespace tandem::bench
