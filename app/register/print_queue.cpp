#include "app/register/print_queue.h"

#include "app/print/escpos.h"
#include "app/register/kitchen_ticket.h"
#include "sync/model/decimal.h"
#include "sync/terminal/terminal.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QRandomGenerator>

namespace tandem {

namespace {

Q_LOGGING_CATEGORY(lcPrint, "tandem.print")

constexpr int firstWaitMs = 2000;
constexpr int mostWaitMs = 30'000;
const QString prefix = QStringLiteral("print.job.");

QByteArray encoded(const PrintJob &job)
{
    QJsonObject json{{QStringLiteral("title"), job.title},
                     {QStringLiteral("printer"), job.printer.toString()},
                     {QStringLiteral("text"), job.text},
                     {QStringLiteral("drawer"), job.opensDrawer},
                     {QStringLiteral("begun"), job.state != PrintJob::State::Waiting}};
    if (job.kind == PrintJob::Kind::Receipt)
        json.insert(QStringLiteral("order"), job.order.toString());
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

PrintJob decoded(const QString &id, const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    PrintJob job;
    job.id = id;
    job.title = json.value(u"title").toString();
    job.printer = PrinterId::parse(json.value(u"printer").toString()).value_or(PrinterId());
    job.text = json.value(u"text").toString();
    job.opensDrawer = json.value(u"drawer").toBool();
    job.state = json.value(u"begun").toBool() ? PrintJob::State::Doubtful : PrintJob::State::Waiting;
    if (const auto order = OrderId::parse(json.value(u"order").toString())) {
        job.kind = PrintJob::Kind::Receipt;
        job.order = *order;
    }
    return job;
}

} // namespace

PrintQueue::PrintQueue(Terminal *terminal, Register *till)
    : m_terminal(terminal)
    , m_register(till)
{
    load();
    connect(terminal, &Terminal::shopChanged, this, [this] {
        for (auto &[printer, outlet] : m_outlets) { // its address may be another one now
            outlet.waitMs = 0;
            start(printer);
        }
    });
}

PrintQueue::~PrintQueue() = default;

// --- what is to be printed ------------------------------------------------------------------------------------------

const Printer *PrintQueue::receiptPrinter() const
{
    const Pos *pos = m_terminal->shop().pos.find(m_terminal->pos().id);
    return pos && pos->printer ? m_terminal->shop().printers.find(*pos->printer) : nullptr;
}

bool PrintQueue::hasReceiptPrinter() const { return receiptPrinter() != nullptr; }

/// Of the category, or of the next one above it that has one.
const Printer *PrintQueue::kitchenPrinterOf(CategoryId id) const
{
    const Shop &shop = m_terminal->shop();
    for (const Category *category = shop.categories.find(id); category;
         category = category->parent ? shop.categories.find(*category->parent) : nullptr) {
        if (category->printer)
            return shop.printers.find(*category->printer);
    }
    return nullptr;
}

/// In the order of their names jobs are printed: by time, and what is made in the same millisecond in any order.
QString PrintQueue::newId() const
{
    const QString time = QString::number(m_terminal->now()).rightJustified(16, u'0');
    return time + u'-' + QString::number(QRandomGenerator::global()->generate(), 16);
}

QList<PrintJob> PrintQueue::receiptOf(OrderId order, const QString &reference, bool opensDrawer) const
{
    const Printer *printer = receiptPrinter();
    if (!printer)
        return {};
    PrintJob job;
    job.id = newId();
    job.kind = PrintJob::Kind::Receipt;
    job.title = tr("Receipt %1").arg(reference);
    job.printer = printer->id;
    job.order = order;
    job.opensDrawer = opensDrawer;
    return {job};
}

QList<PrintJob> PrintQueue::ticketsOf(const Order &order, const QList<KitchenDue> &due) const
{
    const Shop &shop = m_terminal->shop();
    QList<PrinterId> printers; // in the order of the lines
    QHash<PrinterId, QList<KitchenDue>> parts;
    for (const KitchenDue &each : due) {
        const Line *line = order.line(each.line);
        const Product *product = line ? shop.products.find(line->product) : nullptr;
        const Printer *printer = product ? kitchenPrinterOf(product->category) : nullptr;
        if (!printer)
            continue;
        if (!parts.contains(printer->id))
            printers.append(printer->id);
        parts[printer->id].append(each);
    }
    QList<PrintJob> jobs;
    const QString name = m_register->orderName(order.id);
    for (PrinterId id : std::as_const(printers)) {
        const Printer &printer = *shop.printers.find(id);
        PrintJob job;
        job.id = newId();
        job.title = tr("Ticket of order %1 for %2").arg(name, printer.name);
        job.printer = id;
        job.text = kitchenTicket(order, parts.value(id),
                                 {printer.name, name, m_register->author(), m_terminal->now(), printer.columns});
        jobs.append(job);
    }
    return jobs;
}

Result<Register::Finished> PrintQueue::finish()
{
    QList<PrintJob> jobs;
    const auto finished = m_register->finish([&](OrderId order, const QString &receipt, bool cash) {
        jobs = receiptOf(order, receipt, cash);
        return valuesOf(jobs);
    });
    if (finished)
        add(jobs);
    return finished;
}

Result<QList<KitchenDue>> PrintQueue::sendToKitchen()
{
    QList<PrintJob> jobs;
    const auto sent = m_register->sendToKitchen([&](const Order &order, const QList<KitchenDue> &due) {
        jobs = ticketsOf(order, due);
        return valuesOf(jobs);
    });
    if (sent)
        add(jobs);
    return sent;
}

PrintQueue::Values PrintQueue::valuesOf(const QList<PrintJob> &jobs)
{
    Values values;
    for (const PrintJob &job : jobs)
        values.insert(prefix + job.id, encoded(job));
    return values;
}

void PrintQueue::add(const QList<PrintJob> &jobs)
{
    for (const PrintJob &job : jobs) {
        m_jobs.append(job);
        start(job.printer);
    }
    if (!jobs.isEmpty())
        emit changed();
}

Result<void> PrintQueue::enqueue(PrintJob job)
{
    const Printer *printer = receiptPrinter();
    if (!printer) {
        return Error{QStringLiteral("no-printer"),
                     tr("No printer is set up for %1.").arg(quoted(m_terminal->pos().name))};
    }
    job.id = newId();
    job.printer = printer->id;
    if (auto kept = keep(job); !kept)
        return kept;
    add({job});
    return {};
}

Result<void> PrintQueue::printCopy(const Order &order)
{
    if (!order.settlement) {
        return Error{QStringLiteral("not-paid"),
                     tr("Order %1 is not paid; it has no receipt.").arg(m_register->orderName(order.id))};
    }
    if (!receiptPrinter())
        return enqueue({}); // says so
    // On record first: a copy that nobody knows of must not be.
    if (auto counted = m_register->countCopy(order.id); !counted)
        return counted;
    PrintJob job;
    job.kind = PrintJob::Kind::Receipt;
    job.title = tr("Receipt %1, copy").arg(order.settlement->receipt);
    job.order = order.id;
    return enqueue(job);
}

Result<void> PrintQueue::printText(const QString &title, const QString &text)
{
    PrintJob job;
    job.title = title;
    job.text = text;
    return enqueue(job);
}

// --- what a person decides ------------------------------------------------------------------------------------------

PrintJob *PrintQueue::find(const QString &id)
{
    const auto it = std::find_if(m_jobs.begin(), m_jobs.end(), [&](const PrintJob &job) { return job.id == id; });
    return it == m_jobs.end() ? nullptr : &*it;
}

Result<void> PrintQueue::printAgain(const QString &id)
{
    PrintJob *job = find(id);
    if (!job || job->state == PrintJob::State::Printing)
        return Error{QStringLiteral("unknown-job"), tr("Nothing of that kind waits to be printed.")};
    if (job->state == PrintJob::State::Doubtful && job->kind == PrintJob::Kind::Receipt) {
        if (auto counted = m_register->countCopy(job->order); !counted)
            return counted;
        job = find(id);
    }
    PrintJob again = *job;
    again.state = PrintJob::State::Waiting;
    again.opensDrawer = false; // it was opened, or somebody has found another way
    if (auto kept = keep(again); !kept)
        return kept;
    *job = again;
    outletOf(job->printer).waitMs = 0;
    start(job->printer);
    emit changed();
    return {};
}

Result<void> PrintQueue::giveUp(const QString &id)
{
    const PrintJob *job = find(id);
    if (!job || job->state == PrintJob::State::Printing)
        return Error{QStringLiteral("unknown-job"), tr("Nothing of that kind waits to be printed.")};
    drop(id);
    emit changed();
    return {};
}

// --- printing -------------------------------------------------------------------------------------------------------

PrintQueue::Outlet &PrintQueue::outletOf(PrinterId printer)
{
    Outlet &outlet = m_outlets[printer];
    if (outlet.line)
        return outlet;
    outlet.line = std::make_unique<PrinterLine>();
    connect(outlet.line.get(), &PrinterLine::done, this, [this, printer] { onDone(printer); });
    connect(outlet.line.get(), &PrinterLine::failed, this,
            [this, printer](const QString &sentence, bool begun) { onFailed(printer, sentence, begun); });
    outlet.again.setSingleShot(true);
    connect(&outlet.again, &QTimer::timeout, this, [this, printer] { start(printer); });
    return outlet;
}

void PrintQueue::start(PrinterId id)
{
    Outlet &outlet = outletOf(id);
    if (outlet.line->isBusy())
        return;
    const auto job = std::find_if(m_jobs.begin(), m_jobs.end(), [&](const PrintJob &each) {
        return each.printer == id && each.state == PrintJob::State::Waiting;
    });
    if (job == m_jobs.end())
        return;
    if (outlet.again.isActive() && outlet.waitMs > 0)
        return; // its time comes
    const Printer *printer = m_terminal->shop().printers.find(id);
    if (!printer) {
        job->trouble = tr("its printer is not there any more");
        return;
    }
    send(*printer, outlet, *job);
}

void PrintQueue::send(const Printer &printer, Outlet &outlet, PrintJob &job)
{
    QString text = job.text;
    PrintExtras extras{job.opensDrawer, {}};
    if (job.kind == PrintJob::Kind::Receipt) {
        const auto order = m_register->order(job.order);
        if (!order || !order->settlement) {
            job.trouble = tr("its order is not known here");
            return;
        }
        text = m_register->receiptText(*order, printer.columns);
        extras.qr = order->settlement->receipt;
    }
    // From here on it may be on paper, even if this program ends now.
    PrintJob begun = job;
    begun.state = PrintJob::State::Printing;
    if (auto kept = keep(begun); !kept) {
        job.trouble = kept.error().text;
        outlet.waitMs = mostWaitMs;
        outlet.again.start(outlet.waitMs);
        return;
    }
    job.state = PrintJob::State::Printing;
    outlet.job = job.id;
    outlet.line->print(printer.address, escPos(text, {printer.codePage, printer.cuts, printer.kicksDrawer}, extras),
                       printer.answers);
}

void PrintQueue::onDone(PrinterId printer)
{
    Outlet &outlet = outletOf(printer);
    outlet.waitMs = 0;
    const QString id = std::exchange(outlet.job, {});
    const PrintJob *job = find(id);
    const QString title = job ? job->title : QString();
    drop(id);
    emit printed(id, title);
    emit changed();
    start(printer);
}

void PrintQueue::onFailed(PrinterId printer, const QString &sentence, bool begun)
{
    Outlet &outlet = outletOf(printer);
    qCWarning(lcPrint) << "a printer failed:" << sentence << (begun ? "in the middle of a job" : "before it began");
    if (PrintJob *job = find(std::exchange(outlet.job, {}))) {
        job->state = begun ? PrintJob::State::Doubtful : PrintJob::State::Waiting;
        job->trouble = sentence;
        (void)keep(*job); // where that fails it is doubtful after a restart, which is true
        emit failed(*job);
    }
    // What comes after a doubtful one is tried again as well: the printer may be back.
    outlet.waitMs = std::clamp(outlet.waitMs * 2, firstWaitMs, mostWaitMs);
    outlet.again.start(outlet.waitMs);
    emit changed();
}

// --- on disk --------------------------------------------------------------------------------------------------------

Result<void> PrintQueue::keep(const PrintJob &job) { return m_terminal->setValue(prefix + job.id, encoded(job)); }

void PrintQueue::drop(const QString &id)
{
    if (const auto done = m_terminal->setValue(prefix + id, {}); !done)
        qCWarning(lcPrint) << "a printed job stays on disk:" << done.error().text;
    m_jobs.removeIf([&](const PrintJob &job) { return job.id == id; });
}

void PrintQueue::load()
{
    for (const QString &name : m_terminal->valueNames(prefix))
        m_jobs.append(decoded(name.mid(prefix.size()), m_terminal->value(name)));
    for (const PrintJob &job : std::as_const(m_jobs))
        start(job.printer);
}

} // namespace tandem
