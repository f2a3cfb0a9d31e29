#include "app/register/till_console.h"

#include "app/register/words.h"
#include "sync/model/decimal.h"
#include "sync/wire/order_json.h"

#include <QJsonDocument>
#include <QStringDecoder>

namespace tandem {

namespace {

constexpr qsizetype maxLineBytes = 64 * 1024;
constexpr int defaultWaitMs = 5000;
constexpr int maxWaitMs = 600'000;

} // namespace

TillConsole::TillConsole(Terminal *terminal, Start start, Print print, QObject *parent)
    : QObject(parent)
    , m_terminal(terminal)
    , m_start(std::move(start))
    , m_print(std::move(print))
    , m_transport(m_start.terminal.transport == QLatin1String("longpoll") ? QStringLiteral("longpoll")
                                                                          : QStringLiteral("websocket"))
{
    m_waitLimit.setSingleShot(true);
    m_waitLimit.setTimerType(Qt::PreciseTimer);
    connect(&m_waitLimit, &QTimer::timeout, this, [this] { checkWait(true); });
    m_startLimit.setSingleShot(true);
    connect(&m_startLimit, &QTimer::timeout, this, &TillConsole::giveUp);
    m_startLimit.start(startLimitMs);
    connect(terminal, &Terminal::ready, this, &TillConsole::start);
    connect(terminal, &Terminal::failed, this, &TillConsole::fail);
    connect(terminal, &Terminal::storeFailed, this, &TillConsole::fail);
    // What the first catching up has to say comes before there is anybody to name orders.
    connect(terminal, &Terminal::noticed, this, [this](const Notice &notice) {
        if (!m_register)
            m_early.append(notice);
    });
    connect(terminal, &Terminal::linkChanged, this, [this] {
        watchStart();
        printLink();
        checkWait(false);
    });
}

/// A hub that answers may take its time to send all there is; one that answers and hangs up again and again uses it up.
void TillConsole::watchStart()
{
    if (m_commands || m_terminal->link().state == LinkState::Online) {
        if (m_startLimit.isActive())
            m_startLeft = m_startLimit.remainingTime();
        m_startLimit.stop();
    } else if (!m_startLimit.isActive()) {
        m_startLimit.start(m_startLeft);
    }
}

void TillConsole::giveUp()
{
    if (m_commands || m_over)
        return;
    // A till that knows a hub may have been set up; it starts without it once the terminal has given up on the link.
    if (!m_terminal->hub().isNull() && !std::exchange(m_gaveMoreTime, true))
        return m_startLimit.start(2 * startLimitMs);
    const LinkStatus link = m_terminal->link();
    QString text = tr("The hub at %1 can't be reached, and the till for %2 was not set up with it before.")
                       .arg(quoted(m_start.terminal.hub.toString()), quoted(m_start.terminal.pos));
    if (!link.reason.isEmpty())
        text += u' ' + link.reason;
    fail({QStringLiteral("hub-unreachable"), text});
}

void TillConsole::start()
{
    m_register = std::make_unique<Register>(m_terminal);
    if (m_start.forbidsDoubtfulPayment)
        m_register->forbidDoubtfulPayment();
    m_printing = std::make_unique<PrintQueue>(m_terminal, m_register.get());
    m_commands = std::make_unique<TillCommands>(m_terminal, m_register.get(), m_printing.get(), &m_transport);
    watchStart();
    const auto in = m_register->login(m_start.cashier, m_start.pin);
    m_start.pin.fill(u'\0');
    if (!in)
        return fail(in.error());
    connect(m_register.get(), &Register::notice, this, &TillConsole::printNotice);
    connect(m_printing.get(), &PrintQueue::printed, this, [this](const QString &id, const QString &title) {
        print({{QStringLiteral("event"), QStringLiteral("printed")},
               {QStringLiteral("job"), id},
               {QStringLiteral("title"), title}});
    });
    connect(m_printing.get(), &PrintQueue::failed, this, [this](const PrintJob &job) {
        QJsonObject event = printJobToJson(job);
        event.insert(QStringLiteral("event"), QStringLiteral("not-printed"));
        print(event);
    });
    connect(m_terminal, &Terminal::orderChanged, this, [this](OrderId id) {
        if (const Order *order = m_terminal->state().find(id)) {
            print({{QStringLiteral("event"), QStringLiteral("order")},
                   {QStringLiteral("order"), orderToJson(*order, m_terminal->shop().rounding)}});
        }
        checkWait(false);
    });
    connect(m_terminal, &Terminal::historyKnown, this, &TillConsole::tellHistory);
    connect(m_commands->sender(), &ShopSender::done, this, &TillConsole::tellPut);
    connect(m_terminal, &Terminal::sessionsChanged, this, [this] { checkWait(false); });
    connect(m_terminal, &Terminal::shopChanged, this, [this] { checkWait(false); });
    for (const Notice &notice : std::exchange(m_early, {})) {
        const auto name = [this](OrderId id) { return m_register->orderName(id); };
        printNotice(notice.code, noticeText(notice, name), notice.order);
    }
    // Queued: ready() is emitted while the terminal is still in the middle of its own work.
    QMetaObject::invokeMethod(this, &TillConsole::work, Qt::QueuedConnection);
}

void TillConsole::takeLine(const QByteArray &line)
{
    m_lines.enqueue(line);
    work();
}

void TillConsole::takeEnd()
{
    m_atEnd = true;
    work();
}

void TillConsole::fail(const Error &error)
{
    if (m_over)
        return;
    print({{QStringLiteral("event"), QStringLiteral("error")},
           {QStringLiteral("code"), error.code},
           {QStringLiteral("text"), error.text}});
    m_over = true;
    emit finished(1);
}

void TillConsole::work()
{
    while (m_commands && !isBusy() && !m_over && !m_lines.isEmpty()) {
        answer(m_lines.dequeue());
        emit lineDone();
    }
    if (m_atEnd && m_commands && m_lines.isEmpty() && !isBusy() && !m_over) {
        m_over = true;
        emit finished(0);
    }
}

void TillConsole::answer(const QByteArray &line)
{
    if (line.size() > maxLineBytes) {
        return print(TillCommands::failure(
            {}, {QStringLiteral("bad-line"), tr("A line may have %1 bytes at most.").arg(maxLineBytes)}));
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(line);
    if (decoder.hasError())
        return print(TillCommands::failure({}, {QStringLiteral("bad-line"), tr("The line is not UTF-8.")}));
    const auto words = splitWords(text);
    if (!words)
        return print(TillCommands::failure(text.trimmed().section(u' ', 0, 0), words.error()));
    if (words->isEmpty())
        return;
    if (words->first() == QLatin1String("wait"))
        return beginWait(*words);
    if (words->first() == QLatin1String("history-of"))
        return beginHistory(*words);
    if (words->first() == QLatin1String("put") || words->first() == QLatin1String("import-products"))
        return beginPut(*words);
    if (words->first() == QLatin1String("report") || words->first() == QLatin1String("report-csv"))
        return beginReport(*words);
    if (words->first() == QLatin1String("quit") && words->size() == 1) {
        print(TillCommands::success(QStringLiteral("quit")));
        m_over = true;
        emit finished(0);
        return;
    }
    if (words->first() == QLatin1String("quit"))
        return print(TillCommands::failure(words->first(), *TillCommands::checkArguments(*words)));
    print(m_commands->run(*words));
}

void TillConsole::beginWait(const QStringList &words)
{
    if (const auto error = TillCommands::checkArguments(words))
        return print(TillCommands::failure(words.first(), *error));
    bool isNumber = true;
    const int ms = words.size() > 2 ? words[2].toInt(&isNumber) : defaultWaitMs;
    if (words[1] != QLatin1String("synced") || !isNumber || ms < 0 || ms > maxWaitMs) {
        const QString wrong = words[1] != QLatin1String("synced") ? words[1] : words[2];
        return print(
            TillCommands::failure(words.first(), {QStringLiteral("bad-arguments"),
                                                  tr("%1 is not understood; it is written: %2, with MS from 0 to %3.")
                                                      .arg(quoted(wrong), TillCommands::usage(words.first()))
                                                      .arg(maxWaitMs)}));
    }
    m_waiting = true;
    m_waitMs = ms;
    m_waited.start();
    m_waitLimit.start(ms);
    checkWait(false);
}

void TillConsole::checkWait(bool timedOut)
{
    const bool synced = m_terminal->isSynced();
    if (!m_waiting || (!synced && !timedOut))
        return;
    if (const qint64 left = m_waitMs - m_waited.elapsed(); !synced && left > 0)
        return m_waitLimit.start(int(left)); // never early, however the timer rounds
    m_waiting = false;
    m_waitLimit.stop();
    const qint64 unsent = m_terminal->link().unsent;
    QJsonObject reply =
        synced ? TillCommands::success(QStringLiteral("wait"))
               : TillCommands::failure(QStringLiteral("wait"),
                                       {QStringLiteral("not-synced"),
                                        tr("Not in step with the hub in time; %1 changes are unsent.").arg(unsent)});
    reply.insert(QStringLiteral("unsent"), unsent);
    reply.insert(QStringLiteral("position"), m_terminal->position().seq);
    print(reply);
    // Queued: this may run inside the terminal's own work.
    QMetaObject::invokeMethod(this, &TillConsole::work, Qt::QueuedConnection);
}

void TillConsole::beginHistory(const QStringList &words)
{
    if (const auto error = TillCommands::checkArguments(words))
        return print(TillCommands::failure(words.first(), *error));
    const auto question = historyQuestion(words.value(1), *m_register, m_terminal->state());
    if (!question)
        return print(TillCommands::failure(words.first(), question.error()));
    if (m_register->isDraft(question->order.id))
        return print(TillCommands::success(words.first(), historyFields(*question, {})));
    m_history = *question;
    m_terminal->askHistory(ordersBehind(question->order, m_terminal->state()));
}

void TillConsole::tellHistory(const OrderHistory &history)
{
    if (!m_history)
        return;
    HistoryQuestion question = *std::exchange(m_history, std::nullopt);
    question.order = m_register->order(question.order.id).value_or(question.order); // as it became meanwhile
    print(TillCommands::success(QStringLiteral("history-of"), historyFields(question, history)));
    // Queued: this may run inside the terminal's own work.
    QMetaObject::invokeMethod(this, &TillConsole::work, Qt::QueuedConnection);
}

void TillConsole::beginPut(const QStringList &words)
{
    if (const auto error = TillCommands::checkArguments(words))
        return print(TillCommands::failure(words.first(), *error));
    const bool isImport = words.first() == QLatin1String("import-products");
    const auto put = isImport ? m_commands->importProducts(words.mid(1)) : m_commands->put(words.mid(1));
    if (!put)
        return print(TillCommands::failure(words.first(), put.error()));
    m_put = *put;
}

void TillConsole::tellPut(const Result<void> &done)
{
    if (!m_put)
        return;
    const TillCommands::ShopPut put = *std::exchange(m_put, std::nullopt);
    const QString command = put.isImport ? QStringLiteral("import-products") : QStringLiteral("put");
    if (!done)
        print(TillCommands::failure(command, done.error()));
    else if (put.isImport)
        print(TillCommands::success(command, {{QStringLiteral("changed"), put.things}}));
    else
        print(TillCommands::success(command, {{QStringLiteral("item"), m_commands->item(put.list, put.id)}}));
    // Queued: this may run inside the terminal's own work.
    QMetaObject::invokeMethod(this, &TillConsole::work, Qt::QueuedConnection);
}

void TillConsole::print(const QJsonObject &object) { m_print(QJsonDocument(object).toJson(QJsonDocument::Compact)); }

void TillConsole::printLink()
{
    const LinkStatus link = m_terminal->link();
    if (!link.transport.isEmpty())
        m_transport = link.transport;
    const QJsonObject event{{QStringLiteral("event"), QStringLiteral("link")},
                            {QStringLiteral("state"), linkStateName(link.state)},
                            {QStringLiteral("transport"), m_transport},
                            {QStringLiteral("unsent"), link.unsent}};
    const QByteArray line = QJsonDocument(event).toJson(QJsonDocument::Compact);
    if (line == m_lastLink)
        return;
    m_lastLink = line;
    m_print(line);
}

void TillConsole::printNotice(const QString &code, const QString &text, OrderId order)
{
    print({{QStringLiteral("event"), QStringLiteral("notice")},
           {QStringLiteral("code"), code},
           {QStringLiteral("text"), text},
           {QStringLiteral("order"), order.isNull() ? QJsonValue() : QJsonValue(order.toString())}});
    m_terminal->noticesTold();
}

} // namespace tandem
