#include "app/terminal/desk.h"

#include "app/register/checks.h"
#include "app/register/paper_texts.h"
#include "app/register/print_queue.h"
#include "app/register/report_reading.h"
#include "app/register/shop_sender.h"
#include "app/terminal/attention.h"
#include "app/terminal/view_maker.h"
#include "sync/hub/demo_shop.h"
#include "sync/hub/hub.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace tandem {

Desk::Desk(Options options)
    : m_options(std::move(options))
{
    m_flush.setParent(this);
    m_flush.setSingleShot(true);
    connect(&m_flush, &QTimer::timeout, this, [this] { flush(true); });
}

Desk::~Desk() = default;

// --- beginning ------------------------------------------------------------------------------------------------------

bool Desk::startHub()
{
    const QString folder = m_options.terminal.dataFolder + QStringLiteral("/hub");
    auto served = Hub::serve({folder, QStringLiteral("127.0.0.1"), m_options.port, true});
    if (!served) {
        emit failed(served.error());
        return false;
    }
    m_hub = std::move(*served);
    if (m_options.demo) {
        const auto shop = demoShop();
        const auto imported = shop ? m_hub->importIfEmpty(*shop) : Result<void>(shop.error());
        if (!imported) {
            emit failed(imported.error());
            return false;
        }
    }
    m_hub->onFailure([this](const Error &error) {
        QMetaObject::invokeMethod(
            this,
            [this, error] {
                emit noticed({{}, error.text, {}, false, false});
            },
            Qt::QueuedConnection);
    });
    m_options.terminal.hub = QUrl(m_hub->url());
    emit hosting(m_hub->url(), m_hub->id().toString(), m_hub->lineage().toString());
    return true;
}

void Desk::start()
{
    if (!m_options.promote.isEmpty() && !promote())
        return;
    if (m_options.host && !startHub())
        return dropPromoted();
    m_terminal = std::make_unique<Terminal>(m_options.terminal);
    Terminal *terminal = m_terminal.get();
    connect(terminal, &Terminal::ready, this, &Desk::becomeReady);
    connect(terminal, &Terminal::failed, this, &Desk::failed);
    connect(terminal, &Terminal::storeFailed, this, &Desk::failed);
    connect(terminal, &Terminal::linkChanged, this, &Desk::publishLink);
    connect(terminal, &Terminal::noticed, this, [this](const Notice &notice) {
        if (m_attention)
            tell(m_attention->add(notice));
        else
            m_early.append(notice);
    });
    m_linkSince = terminal->now();
    if (const auto started = terminal->start(); !started)
        emit failed(started.error());
    else
        emit holdsDevice();
}

void Desk::becomeReady()
{
    // Queued: ready() is emitted while the terminal is still in the middle of its own work.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_register = std::make_unique<Register>(m_terminal.get());
            if (m_options.forbidsDoubtfulPayment)
                m_register->forbidDoubtfulPayment();
            m_printing = std::make_unique<PrintQueue>(m_terminal.get(), m_register.get());
            m_sender = std::make_unique<ShopSender>(m_terminal.get());
            m_attention = std::make_unique<Attention>(m_terminal.get(), m_register.get());
            listen();
            publishShop();
            emit ready();
            publishLink();
            for (const Notice &notice : std::exchange(m_early, {}))
                tell(m_attention->add(notice));
            publishAttention();
            if (!m_options.cashier.isEmpty())
                login(m_options.cashier, m_options.pin);
            m_options.pin.fill(u'\0');
            flush(false);
        },
        Qt::QueuedConnection);
}

void Desk::listen()
{
    connect(m_register.get(), &Register::currentChanged, this, [this] {
        m_entry.restart();
        schedule();
    });
    connect(m_register.get(), &Register::tabsChanged, this, &Desk::schedule);
    connect(m_register.get(), &Register::orderChanged, this, &Desk::schedule);
    connect(m_register.get(), &Register::notice, this, [this](const QString &code, const QString &text, OrderId order) {
        if (code == QLatin1String("open-orders-carried"))
            tell(m_attention->add(text, order, true));
    });
    connect(m_attention.get(), &Attention::changed, this, &Desk::publishAttention);
    connect(m_printing.get(), &PrintQueue::changed, this, &Desk::publishAttention);
    connect(m_printing.get(), &PrintQueue::failed, this, [this](const PrintJob &job) {
        // Said once; while it is tried again it is in the list.
        if (job.state == PrintJob::State::Doubtful || !std::exchange(m_printerTold, true))
            tell(NoticeView{{}, tr("The printer failed: %1. The sale stands.").arg(withMarksVisible(job.title)), {}});
    });
    connect(m_printing.get(), &PrintQueue::printed, this, [this] { m_printerTold = false; });
    connect(m_terminal.get(), &Terminal::historyKnown, this, &Desk::tellStory);
    connect(m_terminal.get(), &Terminal::shopChanged, this, &Desk::publishShop);
    connect(m_sender.get(), &ShopSender::progressed, this, &Desk::importProgressed);
    connect(m_sender.get(), &ShopSender::done, this, &Desk::finishSending);
    connect(m_terminal.get(), &Terminal::sessionsOfShop, this, [this](const QList<OpenSession> &sessions) {
        m_openSessions = sessions;
        publishSettings();
    });
}

void Desk::login(const QString &cashier, const QString &pin)
{
    if (!m_register)
        return;
    if (const auto in = m_register->login(cashier, pin); !in) {
        emit loginRefused(in.error().text);
        return;
    }
    emit loggedIn(cashier, m_register->isManager());
    flush(false);
}

void Desk::lock()
{
    if (!m_register)
        return;
    m_register->logout();
    emit loggedIn({}, false);
}

void Desk::tellAgain()
{
    if (!m_register)
        return;
    publishShop();
    m_lastLink.details.clear();
    publishLink();
    publishAttention();
    m_last = {};
    flush(false);
}

// --- telling --------------------------------------------------------------------------------------------------------

void Desk::tell(const std::optional<NoticeView> &notice)
{
    if (notice)
        emit noticed(*notice);
}

void Desk::publishShop()
{
    const Shop &shop = m_terminal->shop();
    m_format = ShopFormat(shop.locale);
    PaperTexts::setLanguage(shop.locale);
    ShopView view{shop.name, shop.locale, shop.currency, m_terminal->pos().name, {}, {}, {}, {}};
    view.prints = m_printing->hasReceiptPrinter();
    for (const Cashier &cashier : shop.cashiers.list()) {
        if (cashier.active)
            view.cashiers.append({cashier.name, cashier.role == Role::Manager});
    }
    for (const PaymentMethod &method : shop.methodsOf(m_terminal->pos().id))
        view.methods.append(method.name);
    for (const Customer &customer : shop.customers.list())
        view.customers.append(customer.name);
    for (const FiscalPosition &position : shop.fiscalPositions.list())
        view.fiscalPositions.append(position.name);
    emit shopChanged(view, std::make_shared<const Catalogue>(shop));
    if (m_settingsBy)
        publishSettings();
    publishItems();
    schedule();
}

void Desk::publishLink()
{
    const LinkStatus link = m_terminal->link();
    const bool turned = link.state != m_lastLink.state;
    if (turned)
        m_linkSince = m_terminal->now();
    if (turned && m_lastLink.state == LinkState::Online)
        m_lastSeen = m_linkSince;
    LinkView view{link.state, link.transport, link.unsent, {}};
    QStringList lines{tr("Hub: %1").arg(m_options.terminal.hub.toString(QUrl::RemoveUserInfo))};
    const auto clock = [this](qint64 when) {
        return m_format.locale().toString(QDateTime::fromMSecsSinceEpoch(when).time(), QLocale::ShortFormat);
    };
    lines.append(tr("Since %1").arg(clock(m_linkSince)));
    if (link.state != LinkState::Online && m_lastSeen > 0)
        lines.append(tr("Hub last seen %1").arg(clock(m_lastSeen)));
    if (link.unsent > 0)
        lines.append(tr("%n change(s) safe on this terminal, not yet at the hub", nullptr, int(link.unsent)));
    if (!link.reason.isEmpty())
        lines.append(link.reason);
    view.details = lines.join(u'\n');
    if (view == m_lastLink)
        return;
    m_lastLink = view;
    emit linkChanged(view);
    // Settings that are open, or wait for the hub's word on sessions, learn at once whether they can be saved.
    if (turned && m_settingsBy && (link.state != LinkState::Online || !m_terminal->askSessions()))
        publishSettings();
}

void Desk::schedule()
{
    if (m_acting) {
        m_pending = true;
        return;
    }
    // A burst of entries is shown once: the timer fires when the thread has nothing else to do.
    if (!m_flush.isActive())
        m_flush.start(0);
}

void Desk::flush(bool foreign)
{
    m_pending = false;
    m_flush.stop();
    if (!m_register)
        return;
    DeskView now = view();
    if (now.tabs == m_last.tabs && now.order == m_last.order)
        return;
    now.foreign = foreign;
    m_last = now;
    emit viewChanged(now);
}

DeskView Desk::view() const
{
    const ViewMaker maker(m_terminal->shop(), m_format);
    DeskView view;
    const qint64 run = m_terminal->state().run;
    for (const OrderId &id : m_register->tabs()) {
        if (const auto order = m_register->order(id))
            view.tabs.append(maker.tab(*order, id == m_register->current(), run));
    }
    const Order current = m_register->currentOrder();
    view.order = maker.order(current, *m_register);
    return view;
}

} // namespace tandem
