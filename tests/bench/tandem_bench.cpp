// One scenario a run, so that the memory it prints is its own: tandem-bench SCENARIO [ARGUMENT…]. Prints one JSON line.
// ./dev bench runs them all. Never a test: what is measured here depends on the machine.

#include "app/terminal/desk_post.h"
#include "app/terminal/products_model.h"
#include "bench_shop.h"
#include "sync/link/websocket_link.h"
#include "sync/terminal/terminal.h"
#include "sync/wire/frames.h"
#include "sync/wire/op_codec.h"
#include "ui/theme/theme.h"
#include "ui/widgets/product_grid.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QTimer>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace tandem;
using namespace tandem::bench;

namespace {

double msSince(const QElapsedTimer &clock) { return double(clock.nsecsElapsed()) / 1e6; }

/// A tap at one terminal until the item model of another shows it; all pairs, 100 taps a second together, every tap
/// synced to disk at its terminal and at the hub.
QJsonObject tap(int terminals, const QString &transport)
{
    constexpr int opsPerSecond = 100;
    constexpr int seconds = 10;
    BenchShop shop(std::max(terminals, 10), terminals);
    std::vector<std::unique_ptr<BenchDesk>> desks;
    for (int i = 0; i < terminals; ++i)
        desks.push_back(std::make_unique<BenchDesk>(shop, i, transport));
    runUntil([&] { return std::all_of(desks.begin(), desks.end(), [](const auto &d) { return d->isReady(); }); },
             "the terminals");
    const auto product = [&](int i) { return desks[0]->catalogue()->tiles()[i].id; };
    post(desks[0]->desk(), &Desk::tap, product(0));
    runUntil([&] { return desks[0]->lines().rowCount() == 1; }, "the first line");
    const OrderId order = desks[0]->view().order.id;
    const auto has = [&](const BenchDesk &desk) {
        return std::any_of(desk.view().tabs.begin(), desk.view().tabs.end(),
                           [&](const TabView &tab) { return tab.id == order; });
    };
    for (int i = 1; i < terminals; ++i) {
        runUntil([&] { return has(*desks[std::size_t(i)]); }, "the order everywhere");
        post(desks[std::size_t(i)]->desk(), &Desk::selectOrder, order);
        post(desks[std::size_t(i)]->desk(), &Desk::tap, product(i));
    }
    const auto all = [&](int rows) {
        return std::all_of(desks.begin(), desks.end(), [&](const auto &d) { return d->lines().rowCount() == rows; });
    };
    runUntil([&] { return all(terminals); }, "all lines everywhere");

    // Each terminal taps its own product: its n-th tap is seen where that line's quantity has reached n.
    QElapsedTimer clock;
    clock.start();
    std::vector<std::vector<double>> sent(std::size_t(terminals), std::vector<double>{0});
    std::vector<std::vector<std::size_t>> shown(std::size_t(terminals),
                                                std::vector<std::size_t>(std::size_t(terminals), 1));
    std::vector<double> samples;
    for (int observer = 0; observer < terminals; ++observer) {
        desks[std::size_t(observer)]->onView = [&, observer] {
            const double now = msSince(clock);
            for (const LineView &line : desks[std::size_t(observer)]->lines().rows()) {
                const int origin = line.product.section(u' ', -1).toInt();
                const auto quantity = std::size_t(QString(line.quantity).remove(u',').toULongLong());
                auto &seen = shown[std::size_t(observer)][std::size_t(origin)];
                for (; seen < quantity; ++seen) {
                    if (origin != observer && seen < sent[std::size_t(origin)].size())
                        samples.push_back(now - sent[std::size_t(origin)][seen]);
                }
            }
        };
    }
    int taps = 0;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, [&] {
        const int origin = taps++ % terminals;
        sent[std::size_t(origin)].push_back(msSince(clock));
        post(desks[std::size_t(origin)]->desk(), &Desk::tap, product(origin));
        if (taps == opsPerSecond * seconds)
            timer.stop();
    });
    timer.start(1000 / opsPerSecond);
    const auto expected = std::size_t(opsPerSecond * seconds) * std::size_t(terminals - 1);
    runUntil([&] { return samples.size() >= expected; }, "every tap everywhere");
    QJsonObject result = distribution(std::move(samples));
    result.insert(QStringLiteral("terminals"), terminals);
    result.insert(QStringLiteral("transport"), transport);
    return result;
}

std::unique_ptr<Terminal> terminalAt(const BenchShop &shop, int index)
{
    auto terminal =
        std::make_unique<Terminal>(Terminal::Options{shop.folder(BenchShop::posName(index)), QUrl(shop.url()),
                                                     BenchShop::posName(index), QStringLiteral("websocket")});
    if (const auto started = terminal->start(); !started)
        qFatal("%s", qPrintable(started.error().text));
    return terminal;
}

void must(const Result<void> &done)
{
    if (!done)
        qFatal("%s", qPrintable(done.error().text));
}

/// `count` lines over as many orders as `perOrder` asks for, by one terminal.
SessionId addLines(Terminal &terminal, int count, int perOrder)
{
    const Author author{QStringLiteral("Ana"), terminal.pos().name};
    const SessionId session = terminal.newId<SessionId>();
    must(terminal.submit(op::OpenSession{Money::zero(Currency())}, author, session));
    const Product product = *terminal.shop().products.find(terminal.shop().products.order().first());
    OrderId order;
    for (int i = 0; i < count; ++i) {
        if (i % perOrder == 0)
            order = terminal.newId<OrderId>();
        op::AddLine add;
        add.order = order;
        add.line = terminal.newId<LineId>();
        add.product = product.id;
        add.name = product.name;
        add.code = product.code;
        add.unit = product.unit;
        add.quantity = Quantity::one();
        add.unitPrice = product.price;
        must(terminal.submit(add, author, session));
    }
    return session;
}

/// A client that pushes ready-made operations and counts what came back, without keeping orders: so that the hub, not
/// its terminals, is what is measured on the same two cores.
struct RawClient
{
    explicit RawClient(const QUrl &hub, char name)
        : key(32, name)
        , device(DeviceId::fromBytes(QCryptographicHash::hash(key, QCryptographicHash::Sha256).left(16)))
        , link(std::make_unique<WebSocketLink>())
    {
        QObject::connect(link.get(), &Link::opened, link.get(), [this] {
            wire::Hello hello;
            hello.versions = {1};
            hello.device = device;
            hello.key = key;
            send(hello);
        });
        QObject::connect(link.get(), &Link::received, link.get(), [this](const QByteArray &frame) {
            const auto read = frame.contains("\"welcome\"") ? wire::decode(frame, 1 << 22) : Error();
            if (read)
                welcome = std::get<wire::Welcome>(*read);
            const auto number = [&](const char *member) {
                const qsizetype at = frame.indexOf(member) + qsizetype(qstrlen(member));
                return frame.mid(at, frame.indexOf(',', at) - at).toLongLong();
            };
            if (frame.startsWith("{\"t\":\"entries\"")) {
                to = std::max(to, number("\"to\":"));
                if (to < number("\"head\":")) // a full page: ask on
                    send(wire::Subscribe{stream, to, welcome->lineage, {}, {}});
            }
        });
        link->open(hub);
    }
    void send(const wire::Frame &frame) { link->send(wire::encode(frame)); }

    void prepare(int count)
    {
        QByteArray previous;
        OrderId order;
        for (int i = 0; i < count; ++i) {
            if (i % 5 == 0)
                order = OrderId::fromBytes(id(i));
            op::AddLine add;
            add.order = order;
            add.line = LineId::fromBytes(id(i + count));
            add.product = ProductId::fromBytes(id(0));
            add.name = QStringLiteral("Croissant");
            add.quantity = Quantity::one();
            add.unitPrice = Money::fromMinor(240, Currency());
            Operation operation{{device, i + 1},
                                {welcome->lineage, 0},
                                {QStringLiteral("Ana"), QStringLiteral("Bar")},
                                SessionId::fromBytes(id(1)),
                                1,
                                previous,
                                add};
            const QByteArray bytes = encodeOperation(operation);
            previous = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
            ops.append(bytes);
        }
    }
    QByteArray id(int n) const
    {
        return QCryptographicHash::hash(key + QByteArray::number(n), QCryptographicHash::Sha256).left(16);
    }

    QByteArray key;
    DeviceId device;
    std::unique_ptr<Link> link;
    std::optional<wire::Welcome> welcome;
    QList<QByteArray> ops;
    StreamId stream;
    qint64 to = 0;
};

/// What the hub makes durable in a second: 4 devices push 5,000 operations each, in frames of `group`.
QJsonObject hubDurable(int group)
{
    constexpr int clients = 4;
    constexpr int each = 5000;
    BenchShop shop(10, clients);
    std::vector<std::unique_ptr<RawClient>> all;
    for (int i = 0; i < clients; ++i)
        all.push_back(std::make_unique<RawClient>(QUrl(shop.url()), char('a' + i)));
    runUntil([&] { return std::all_of(all.begin(), all.end(), [](const auto &c) { return c->welcome.has_value(); }); },
             "the clients");
    const StreamId stream = StreamId::fromBytes(derivedIdBytes(QLatin1String("multi_session"), QStringLiteral("All")));
    for (const auto &client : all)
        client->prepare(each);
    all[0]->stream = stream;
    all[0]->send(wire::Subscribe{stream, 0, all[0]->welcome->lineage, {}, {}});
    QElapsedTimer clock;
    clock.start();
    for (int from = 0; from < each; from += group) {
        for (const auto &client : all)
            client->send(wire::pushOf(stream, client->ops.mid(from, group)));
    }
    runUntil([&] { return all[0]->to >= clients * each; }, "all entries");
    const double ms = msSince(clock);
    return {{QStringLiteral("ops"), clients * each},
            {QStringLiteral("ops_in_a_frame"), group},
            {QStringLiteral("ops_per_second"), std::round(clients * each / ms * 1000)}};
}

/// Four terminals come back with 2,000 sales each, until every one shows all of them.
QJsonObject comeBack()
{
    constexpr int terminals = 4;
    constexpr int each = 2000;
    BenchShop shop(10, terminals);
    std::vector<std::unique_ptr<Terminal>> all;
    for (int i = 0; i < terminals; ++i) {
        all.push_back(terminalAt(shop, i));
        runUntil([&] { return all.back()->isReady() && all.back()->isSynced(); }, "a terminal");
        all.back()->setLinkAllowed(false);
        addLines(*all.back(), each, 5);
    }
    QElapsedTimer clock;
    clock.start();
    for (const auto &terminal : all)
        terminal->setLinkAllowed(true);
    runUntil([&] { return std::all_of(all.begin(), all.end(), [](const auto &t) { return t->isSynced(); }); },
             "all to be in step");
    const double ms = msSince(clock);
    return {{QStringLiteral("ops"), terminals * each},
            {QStringLiteral("until_all_in_step_ms"), std::round(ms)},
            {QStringLiteral("ops_per_second"), std::round(terminals * each / ms * 1000)}};
}

QJsonObject offlineMerge()
{
    BenchShop shop(10, 2);
    auto a = terminalAt(shop, 0);
    auto b = terminalAt(shop, 1);
    runUntil([&] { return a->isReady() && b->isReady() && a->isSynced() && b->isSynced(); }, "two terminals");
    a->setLinkAllowed(false);
    b->setLinkAllowed(false);
    addLines(*a, 1000, 10);
    addLines(*b, 1000, 10);
    QElapsedTimer clock;
    clock.start();
    a->setLinkAllowed(true);
    b->setLinkAllowed(true);
    runUntil([&] { return a->isSynced() && b->isSynced() && a->position() == b->position(); }, "both in step");
    return {{QStringLiteral("edits"), 2000}, {QStringLiteral("until_both_in_step_ms"), std::round(msSince(clock))}};
}

QJsonObject catchUp(int orders, int lines)
{
    BenchShop shop(10, 2);
    auto a = terminalAt(shop, 0);
    runUntil([&] { return a->isReady(); }, "a terminal");
    addLines(*a, orders * lines, lines);
    runUntil([&] { return a->isSynced(); }, "the log to be full");
    QElapsedTimer clock;
    clock.start();
    auto b = terminalAt(shop, 1);
    runUntil([&] { return b->isReady(); }, "the newcomer");
    const double fresh = msSince(clock);
    b.reset();
    clock.restart();
    b = terminalAt(shop, 1);
    runUntil([&] { return b->isReady(); }, "the newcomer again");
    return {{QStringLiteral("open_orders"), orders},
            {QStringLiteral("lines_each"), lines},
            {QStringLiteral("new_terminal_ms"), std::round(fresh)},
            {QStringLiteral("restart_ms"), std::round(msSince(clock))}};
}

QJsonObject start(int products)
{
    BenchShop shop(products, 1);
    QElapsedTimer clock;
    clock.start();
    auto desk = std::make_unique<BenchDesk>(shop, 0, QStringLiteral("websocket"));
    runUntil([&] { return desk->catalogue() != nullptr; }, "the first start");
    const double first = msSince(clock);
    runUntil([&] { return desk->isReady(); }, "the log-in");
    desk.reset();
    clock.restart();
    desk = std::make_unique<BenchDesk>(shop, 0, QStringLiteral("websocket"));
    runUntil([&] { return desk->catalogue() != nullptr; }, "the next start");
    return {{QStringLiteral("products"), products},
            {QStringLiteral("first_start_ms"), std::round(first)},
            {QStringLiteral("next_start_ms"), std::round(msSince(clock))}};
}

/// A key in the search until the grid is painted.
QJsonObject search(int products)
{
    BenchShop shop(products, 1);
    BenchDesk desk(shop, 0, QStringLiteral("websocket"));
    runUntil([&] { return desk.catalogue() != nullptr; }, "the catalogue");
    ProductsModel model;
    model.setCatalogue(std::make_shared<const Catalogue>(*desk.catalogue()));
    applyTheme(*qApp, Scheme::Light);
    ProductGrid grid;
    grid.setModel(&model);
    grid.resize(840, 600);
    grid.show();
    std::vector<double> samples;
    for (int round = 0; round < 30; ++round) {
        QString words;
        for (const QChar c : QStringLiteral("product number %1").arg(round * 37 % products)) {
            words += c;
            QElapsedTimer clock;
            clock.start();
            model.setWords(words);
            grid.viewport()->repaint();
            samples.push_back(msSince(clock));
        }
    }
    QJsonObject result = distribution(std::move(samples));
    result.insert(QStringLiteral("products"), products);
    return result;
}

/// One more tap on an order that has so many lines already.
QJsonObject bigOrder(int lines)
{
    BenchShop shop(10, 1);
    auto terminal = terminalAt(shop, 0);
    runUntil([&] { return terminal->isReady(); }, "a terminal");
    const SessionId session = addLines(*terminal, lines, lines);
    runUntil([&] { return terminal->isSynced(); }, "the order at the hub", 600);
    OrderId order;
    terminal->state().forEach([&](const Order &each) { order = each.id; });
    const LineId line = terminal->state().find(order)->lines.first().id;
    const Author author{QStringLiteral("Ana"), terminal->pos().name};
    std::vector<double> samples;
    for (int i = 0; i < 50; ++i) {
        QElapsedTimer clock;
        clock.start();
        must(terminal->submit(op::ChangeQuantity{order, line, Quantity::one()}, author, session));
        runUntil([&] { return terminal->isSynced(); }, "the tap at the hub");
        samples.push_back(msSince(clock));
    }
    QJsonObject result = distribution(std::move(samples));
    result.insert(QStringLiteral("lines"), lines);
    return result;
}

/// What the disk itself needs to make 4 KiB durable: the floor under every tap.
QJsonObject diskSync()
{
    const QTemporaryDir folder;
    const int file =
        ::open(QFile::encodeName(folder.filePath(QStringLiteral("f"))).constData(), O_CREAT | O_WRONLY, 0600);
    const QByteArray page(4096, 'x');
    std::vector<double> samples;
    for (int i = 0; i < 500; ++i) {
        QElapsedTimer clock;
        clock.start();
        if (::write(file, page.constData(), size_t(page.size())) != page.size() || ::fdatasync(file) != 0)
            qFatal("The disk does not take it.");
        samples.push_back(msSince(clock));
    }
    ::close(file);
    return distribution(std::move(samples));
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments().mid(1);
    const QString scenario = arguments.value(0);
    const int number = arguments.value(1).toInt();
    QJsonObject result;
    if (scenario == QLatin1String("tap"))
        result = tap(number, arguments.value(2, QStringLiteral("websocket")));
    else if (scenario == QLatin1String("hub"))
        result = hubDurable(number);
    else if (scenario == QLatin1String("come-back"))
        result = comeBack();
    else if (scenario == QLatin1String("merge"))
        result = offlineMerge();
    else if (scenario == QLatin1String("catch-up"))
        result = catchUp(number, arguments.value(2).toInt());
    else if (scenario == QLatin1String("start"))
        result = start(number);
    else if (scenario == QLatin1String("search"))
        result = search(number);
    else if (scenario == QLatin1String("big-order"))
        result = bigOrder(number);
    else if (scenario == QLatin1String("disk"))
        result = diskSync();
    else {
        std::fprintf(stderr, "tandem-bench tap N TRANSPORT | hub OPS_IN_A_FRAME | come-back | merge | catch-up ORDERS "
                             "LINES | start PRODUCTS | "
                             "search PRODUCTS | big-order LINES | disk\n");
        return 2;
    }
    result.insert(QStringLiteral("scenario"), arguments.join(u' '));
    result.insert(QStringLiteral("memory_mib"), residentMiB());
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
