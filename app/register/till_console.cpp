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
constexpr int startLimitMs = 15'000;

} // namespace

TillConsole::TillConsole(Terminal *terminal, Person person, Print print, QObject *parent)
    : QObject(parent)
    , m_terminal(terminal)
    , m_person(std::move(person))
    , m_print(std::move(print))
{
    m_waitLimit.setSingleShot(true);
    connect(&m_waitLimit, &QTimer::timeout, this, [this] { checkWait(true); });
    connect(terminal, &Terminal::ready, this, &TillConsole::start);
    connect(terminal, &Terminal::failed, this, &TillConsole::fail);
    connect(terminal, &Terminal::storeFailed, this, &TillConsole::fail);
    // What the first catching up has to say comes before there is anybody to name orders.
    connect(terminal, &Terminal::noticed, this, [this](const Notice &notice) {
        if (!m_register)
            m_early.append(notice);
    });
    connect(terminal, &Terminal::linkChanged, this, [this] {
        printLink();
        checkWait(false);
    });
}

void TillConsole::start()
{
    m_register = std::make_unique<Register>(m_terminal);
    m_commands = std::make_unique<TillCommands>(m_terminal, m_register.get());
    const auto in = m_register->login(m_person.cashier, m_person.pin);
    m_person.pin.fill(u'\0');
    if (!in)
        return fail(in.error());
    connect(m_register.get(), &Register::notice, this, &TillConsole::printNotice);
    connect(m_terminal, &Terminal::orderChanged, this, [this](OrderId id) {
        if (const Order *order = m_terminal->state().find(id)) {
            print({{QStringLiteral("event"), QStringLiteral("order")},
                   {QStringLiteral("order"), orderToJson(*order, m_terminal->shop().rounding)}});
        }
        checkWait(false);
    });
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
    // Nobody can answer a till that was never set up and meets no hub: it must not stay for ever.
    if (!m_commands) {
        QTimer::singleShot(startLimitMs, this, [this] {
            if (!m_commands)
                fail({QStringLiteral("hub-unreachable"),
                      tr("The hub can't be reached, and this till was never set up.")});
        });
    }
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
    while (m_commands && !m_waiting && !m_over && !m_lines.isEmpty()) {
        answer(m_lines.dequeue());
        emit lineDone();
    }
    if (m_atEnd && m_commands && m_lines.isEmpty() && !m_waiting && !m_over) {
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
    m_waitLimit.start(ms);
    checkWait(false);
}

void TillConsole::checkWait(bool timedOut)
{
    const bool synced = m_terminal->isSynced();
    if (!m_waiting || (!synced && !timedOut))
        return;
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

void TillConsole::print(const QJsonObject &object) { m_print(QJsonDocument(object).toJson(QJsonDocument::Compact)); }

void TillConsole::printLink()
{
    const LinkStatus link = m_terminal->link();
    const QJsonObject event{{QStringLiteral("event"), QStringLiteral("link")},
                            {QStringLiteral("state"), linkStateName(link.state)},
                            {QStringLiteral("transport"), link.transport},
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
}

} // namespace tandem
