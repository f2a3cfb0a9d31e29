#pragma once

#include "app/register/barcode.h"
#include "app/register/pin_misses.h"
#include "sync/model/kitchen.h"
#include "sync/model/paid_twice.h"
#include "sync/model/totals.h"
#include "sync/terminal/terminal.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QObject>

#include <functional>
#include <limits>

namespace tandem {

/// A till's use cases without a widget: who is logged in, which order is current, which line is selected, and what a
/// cashier can do with them. Synchronous, on the terminal's thread; a success means it is durable in the data folder.
/// An error means that nothing has happened (where several operations are needed: that the failed one has not).
///
/// Drafts: an order that holds nothing lives on this device only. One always stands ready as the current order when no
/// other one is current; newOrder() makes further ones, which keep their tab until they are used. Which order is
/// current and which of its lines is selected survives a restart, unless nothing was ever done with the order.
///
/// Error codes of all: not-logged-in, no-order, order-closed, being-paid, no-line, unknown-…, bad-…, store-….
class Register : public QObject
{
    Q_OBJECT
public:
    /// What a payment that closed an order leaves behind.
    struct Finished
    {
        Order order;
        Money change;
        QString receipt;
    };

    /// `terminal` is ready, outlives this and is not owned.
    explicit Register(Terminal *terminal, QObject *parent = nullptr);

    // --- who ------------------------------------------------------------------------------------------------------
    /// Errors: no-such-cashier, wrong-pin, pin-locked (missed too often; says for how long); all name the cashier that
    /// was given, never the PIN.
    Result<void> login(const QString &cashier, const QString &pin);
    void logout();
    /// Who may do what only managers may, by name and PIN, whoever is logged in. Errors: those of login(), not-manager.
    Result<Author> authorize(const QString &manager, const QString &pin);
    bool isLoggedIn() const { return !m_author.cashier.isEmpty(); }
    bool isManager() const { return m_role == Role::Manager; }
    const Author &author() const { return m_author; }

    // --- looking --------------------------------------------------------------------------------------------------
    /// Tabs from left to right: open orders by (run, number), NEW ones after them, drafts last.
    QList<OrderId> tabs() const;
    /// The same as whole orders, without the draft that stands ready by itself.
    QList<Order> openOrders() const;
    OrderId current() const { return m_current; }
    Order currentOrder() const { return *order(m_current); }
    std::optional<Order> order(OrderId id) const; ///< Drafts included
    bool isDraft(OrderId id) const;
    LineId selectedLine() const { return m_line; }
    /// Closed orders in which every word is found (see OrderSearch), newest first; `most` of them.
    QList<Order> history(const QString &words, qsizetype most = std::numeric_limits<qsizetype>::max()) const;
    /// By uid, number, "NUMBER/RUN", name or receipt reference, see OrderReference. Error: unknown-order.
    Result<Order> findOrder(const QString &text) const;
    QString orderName(OrderId id) const;         ///< "12", "12 · run 3" of another run than the present, or NEW
    bool isPayingHere(const Order &order) const; ///< Its lock is this device's
    /// The hub cannot be reached, and the order is known to it: others may be paying it (sync-design.md B5).
    bool mayBePaidElsewhere(const Order &order) const;
    void forbidDoubtfulPayment() { m_forbidsDoubtfulPayment = true; } ///< Then beginPayment() refuses to
    Money totalOf(const Order &order) const; ///< What is being paid: the bill's total, else the content's
    /// Negative: too much was given. Once cash was given it is rounded as the shop rounds cash.
    Money dueOf(const Order &order) const;
    Money dueInCash(const Order &order) const; ///< The same, if it is paid in cash
    Money dueBy(const QString &method) const;  ///< Of the current order; what a method of that name would have to pay
    QString receiptText(const Order &order, int columns = 42) const;
    /// This POS's open session, or nothing.
    std::optional<PosSession> session() const;
    /// Reports are for managers: whoever is logged in, or `manager`. Error: needs-manager.
    Result<void> maySeeReports(const std::optional<Author> &manager = {}) const;
    /// Of all POSes that share orders with this one, the newest first: open ones, and closed ones of the last 30 runs.
    QList<PosSession> sessions() const;

    // --- orders and lines -----------------------------------------------------------------------------------------
    // What would make an amount beyond Money::maxMinor is refused (bad-quantity, bad-price, bad-discount, too-large),
    // as is what would give back more or at another price than was sold (refund-limit).
    Result<OrderId> newOrder();
    Result<void> selectOrder(OrderId id);
    Result<void> selectOrder(const QString &text);
    Result<void> selectLine(LineId line);
    Result<void> selectLine(const QString &text); ///< A uid, or an index from 1 among the shown lines
    /// By name, code or barcode, also a scale's label (barcode.h), which says how much. Errors: those of tap();
    /// bad-quantity for another quantity with a label that says the weight.
    Result<void> add(const QString &product, Quantity quantity = Quantity::one());
    /// `unitPrice`: instead of the product's. Errors: unknown-product, bad-quantity, …
    Result<void> tap(ProductId product, Quantity quantity = Quantity::one(),
                     const std::optional<Money> &unitPrice = {});
    Result<void> setQuantity(Quantity quantity); ///< Zero removes the line
    // What is beyond a cashier's limits (ShopRules) is refused (needs-manager), unless `manager` answers for it, in
    // whose name it is then done (see authorize()).
    Result<void> setPrice(Money price, const std::optional<Author> &manager = {});
    Result<void> setDiscount(Rate discount, const std::optional<Author> &manager = {});      ///< 0 to 100
    Result<void> setOrderDiscount(Rate discount, const std::optional<Author> &manager = {}); ///< Of all lines
    Result<void> setNote(const QString &text);
    Result<void> removeLine();
    Result<void> setCustomer(const QString &name); ///< Empty: nobody. Takes on the customer's fiscal position
    Result<void> setOrderNote(const QString &text);
    Result<void> setFiscal(const QString &name); ///< Empty: none
    Result<void> setExtra(const QString &key, const QJsonValue &value, bool ofLine);
    /// The current order. One that was carried over from another run is cancelled by a manager with a reason only;
    /// `manager` answers for it (see authorize()). Errors: has-payments, not-manager, reason-needed.
    Result<void> cancel(const QString &reason = {}, const std::optional<Author> &manager = {});
    Result<void> cancelOrder(OrderId id, const QString &reason, const std::optional<Author> &manager = {});
    /// Takes so much of the selected line to another order, all of it to move it: an open one or, null, a new one.
    /// Returns where it is. Errors: bad-quantity (more than there is), same-order, order-closed, being-paid,
    /// has-payments.
    Result<OrderId> split(Quantity quantity, OrderId into = {});
    /// The current order's lines go to another one, which becomes current. Errors: those of split(), empty-order.
    Result<void> merge(OrderId into);
    /// Puts on record that the kitchen was told what it did not know yet, and returns that for the ticket. `also` is
    /// written in the same transaction. Error: nothing-to-send.
    using AlsoOfTicket = std::function<QHash<QString, QByteArray>(const Order &order, const QList<KitchenDue> &due)>;
    Result<QList<KitchenDue>> sendToKitchen(const AlsoOfTicket &also = {});
    bool isCarried(const Order &order) const; ///< From another run

    // --- money ----------------------------------------------------------------------------------------------------
    /// Takes the order for payment when it is not yet. Errors: being-paid, unknown-method, bad-amount, nothing-due,
    /// over-due (more than is due by a method that gives no change), empty-order, already-refunded (another order, paid
    /// or being paid, gives back the same), refund-limit, needs-manager (gives back more than a cashier may). `tip`: of
    /// the amount, pays for nothing.
    Result<void> pay(const QString &method, Money amount, const std::optional<Money> &tip = {});
    /// Shows the order as being paid here, with the bill as it is now. `manager` answers for what it gives back.
    Result<void> beginPayment(const std::optional<Author> &manager = {});
    Result<void> voidPayment(PaymentId payment);
    Result<void> breakOffPayment(); ///< Payments stay on the order
    /// Frees the current order from a payment whose terminal cannot be reached; that one is told when it can.
    /// `manager` answers for it (see authorize()). Errors: not-manager, not-paying (nobody else is taking money).
    Result<void> takeOverPayment(const std::optional<Author> &manager = {});
    /// `also` is written in the same transaction. Errors: not-covered, which names what is missing; change-not-cash;
    /// empty-order; those of pay().
    using AlsoOfReceipt = std::function<QHash<QString, QByteArray>(OrderId order, const QString &receipt, bool cash)>;
    Result<Finished> finish(const AlsoOfReceipt &also = {});
    Result<void> countCopy(OrderId order); ///< Puts on record that its receipt is printed once more
    /// A new order that gives back what was not given back yet; becomes current. Errors: not-paid, already-refunded.
    Result<Order> refund(const Order &order);
    /// The same of what two bills had, of a document of a second payment. Error besides: not-paid-twice.
    Result<Order> refundPaidTwice(const Order &document);
    /// What of it was not given back yet.
    QList<PaidTwice> paidTwiceLeft(const Order &document) const;

    /// Puts on record that a manager has settled the matter of money that an order is marked with. `manager` answers
    /// for it (see authorize()). Errors: not-manager, nothing-to-deal-with.
    Result<void> dealWith(const Order &order, const std::optional<Author> &manager = {});

    /// Puts on record that nobody waits any longer for what a device may not have sent (Terminal::awayDevices()).
    /// `manager` answers for it (see authorize()). Errors: not-manager, unknown-device.
    Result<void> giveUpDevice(DeviceId lost, const std::optional<Author> &manager = {});

    // --- sessions -------------------------------------------------------------------------------------------------
    /// Cash into this device's drawer, or (a negative amount) out of it, beside what is sold. Errors: not-logged-in,
    /// no-session, bad-amount (none), reason-needed, text-too-long.
    Result<PosSession> moveCash(Money amount, const QString &reason);
    /// Error: session-open when this device has opened it by hand already.
    Result<PosSession> openSession(Money startingCash);
    /// Error: no-session. Once no session is open any more, at once or when this till comes to know it, the notice
    /// open-orders-carried names the orders that are open.
    Result<PosSession> closeSession(Money countedCash);

signals:
    void currentChanged(); ///< Another order or line is the current one
    void orderChanged(tandem::OrderId order);
    void tabsChanged();
    void notice(const QString &code, const QString &text, tandem::OrderId order);

private:
    struct Tab
    {
        qint64 run = 0;
        qint64 number = 0;
        qint64 openedAt = 0;
        OrderId id;

        friend auto operator<=>(const Tab &, const Tab &) = default;
    };

    /// A cashier's PIN here. Locks end by a clock that nobody sets, once this till has looked at what is on disk.
    struct PinState
    {
        PinMisses misses;
        QDeadlineTimer lockedUntil;
    };
    PinState &pinState(CashierId id);
    Result<const Cashier *> known(const QString &name, const QString &pin);
    Tab tabOf(const Order &order) const;
    bool hasTab(const Order &order) const;
    void rebuild();
    void onOrderChanged(OrderId id);
    void welcomeForeign(const Order &order);
    Order draft(OrderId id) const;
    void standReady();
    void makeCurrent(OrderId id);
    QByteArray placeOf(OrderId current, LineId line, const QList<OrderId> &drafts) const;
    Result<void> keepPlace(OrderId current, LineId line, const QList<OrderId> &drafts);
    void returnToPlace();
    LineId lastShownLine(OrderId id) const;

    std::optional<PosSession> uncountedSession() const;
    Result<SessionId> ensureSession();
    Result<void> submit(const OperationBody &body, QHash<QString, QByteArray> values = {});
    /// What belongs to no session: one that is closed is not begun again for it.
    Result<void> submitBeside(const OperationBody &body, Author by);
    Result<void> changeLine(const OperationBody &body);
    Result<void> changeLineAs(const std::optional<Author> &manager, const OperationBody &body);
    /// Whether whoever acts may take so much off, the line's discount and the order's together.
    Result<void> mayDiscount(Rate ofLine, Rate ofOrder, const std::optional<Author> &manager) const;
    Result<void> mayGiveBack(const Order &order, const std::optional<Author> &manager) const;
    Money cashRounding(const Order &order, bool paysCash) const; ///< What cash makes the order cost more
    Result<void> allowed(const Order &after, const char *code) const;
    Result<Order> editable() const;
    Result<Line> editableLine() const;
    Result<void> renewBill(OrderId id);

    Result<void> mayTravel(const Order &order) const;
    Result<void> mayReceive(OrderId into) const;

    Error nothingToPay() const;
    Result<Bill> ownBill();
    Result<void> addWeighed(const Product &product, const ScaleCode &label, Quantity packets);
    op::AddLine lineFor(const Product &product, Quantity quantity) const;
    QList<TaxReplacement> replacements(const FiscalPosition &position) const;
    Quantity refundedOf(OrderId order, LineId line) const;
    Result<Order> giveBack(const Order &paid, const std::function<Quantity(const Line &)> &left);
    Result<void> checkRefund(const Order &order) const;

    const PosSession *closedHere() const;
    void tellCarried();
    void forgetClosed();

    static inline const QString placeKey = QStringLiteral("register.place");
    static inline const QString closedKey = QStringLiteral("session.closed");

    Terminal *m_terminal;
    Author m_author;
    Role m_role = Role::Cashier;
    OrderId m_current;
    LineId m_line;
    bool m_forbidsDoubtfulPayment = false;
    QList<OrderId> m_drafts; ///< Made by hand, kept over a restart
    QByteArray m_place;      ///< Current order, line and drafts as they are on disk
    SessionId m_closed;      ///< Closed here, and not yet told which orders stayed open
    QHash<CashierId, PinState> m_pins;
    QHash<OrderId, Tab> m_open;
    StreamId m_stream;
    PosOptions m_options; ///< As the tabs were made by
    bool m_submitting = false;
    bool m_caughtUp = false; ///< What comes in from now on is new, not history
};

} // namespace tandem
