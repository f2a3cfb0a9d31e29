#pragma once

#include "app/print/printer_line.h"
#include "app/register/register.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <map>

namespace tandem {

/// Something to be printed. It is on disk until it has been, or somebody has given it up.
struct PrintJob
{
    enum class Kind { Receipt, Text };
    enum class State {
        Waiting,  ///< Nothing of it is on paper; it is tried again and again
        Printing, ///< On its way; after a restart Doubtful
        Doubtful  ///< Some of it may be on paper: a person says whether it is printed again
    };

    QString id;
    Kind kind = Kind::Text;
    QString title; ///< "Receipt KTB-000217-R"
    PrinterId printer;
    OrderId order; ///< Of a receipt, whose text is made when it is printed
    QString text;
    bool opensDrawer = false;
    State state = State::Waiting;
    QString trouble; ///< Why it waits; not kept

    friend bool operator==(const PrintJob &, const PrintJob &) = default;
};

/// This device's printing: receipts of what is paid here, tickets for the kitchen, and what is printed by hand. A sale
/// never waits for a printer: the job is written with it, in one transaction, and printed when the printer takes it. A
/// printer that fails before it got anything is tried again, later and later; after that only a person knows what is on
/// paper. On the terminal's thread.
class PrintQueue : public QObject
{
    Q_OBJECT
public:
    using Values = QHash<QString, QByteArray>;

    /// Both outlive this and are not owned; `terminal` is ready. What was left by the last start goes on.
    PrintQueue(Terminal *terminal, Register *till);
    ~PrintQueue() override;

    bool hasReceiptPrinter() const; ///< Of this POS
    /// Register::finish(), and the receipt goes to this POS's printer; the drawer opens when it was paid in cash.
    Result<Register::Finished> finish();
    /// Register::sendToKitchen(), and a ticket goes to each printer that the goods' categories name.
    Result<QList<KitchenDue>> sendToKitchen();
    /// The receipt of a paid order once more, marked as a copy. Errors: no-printer, not-paid.
    Result<void> printCopy(const Order &order);
    /// A text at this POS's printer, such as a Z. Error: no-printer.
    Result<void> printText(const QString &title, const QString &text);
    /// A receipt that was doubtful is then marked as a copy. Error: unknown-job.
    Result<void> printAgain(const QString &id);
    Result<void> giveUp(const QString &id);

    const QList<PrintJob> &jobs() const { return m_jobs; } ///< In the order in which they came

signals:
    void changed();                                        ///< What waits, or why
    void printed(const QString &id, const QString &title); ///< The printer took it
    void failed(const tandem::PrintJob &job);              ///< It waits, or is doubtful

private:
    struct Outlet
    {
        std::unique_ptr<PrinterLine> line;
        QString job; ///< Its present one
        QTimer again;
        int waitMs = 0;
    };

    QList<PrintJob> receiptOf(OrderId order, const QString &reference, bool opensDrawer) const;
    QList<PrintJob> ticketsOf(const Order &order, const QList<KitchenDue> &due) const;
    static Values valuesOf(const QList<PrintJob> &jobs);
    void add(const QList<PrintJob> &jobs);
    const Printer *receiptPrinter() const;
    const Printer *kitchenPrinterOf(CategoryId category) const;
    QString newId() const;
    PrintJob *find(const QString &id);
    Result<void> enqueue(PrintJob job);
    Outlet &outletOf(PrinterId printer);
    void start(PrinterId printer);
    void send(const Printer &printer, Outlet &outlet, PrintJob &job);
    void onDone(PrinterId printer);
    void onFailed(PrinterId printer, const QString &sentence, bool begun);
    Result<void> keep(const PrintJob &job);
    void drop(const QString &id);
    void load();

    Terminal *m_terminal;
    Register *m_register;
    QList<PrintJob> m_jobs;
    std::map<PrinterId, Outlet> m_outlets;
};

} // namespace tandem
