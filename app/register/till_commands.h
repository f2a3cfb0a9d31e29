#pragma once

#include "app/register/back_office.h"
#include "app/register/print_queue.h"
#include "app/register/shop_sender.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QStringList>

namespace tandem {

/// The commands of tandem-till that are answered at once: everything of contract.md's table but `wait`, `quit` and what
/// is read from the history; and the beginning of what the hub answers.
class TillCommands
{
    Q_DECLARE_TR_FUNCTIONS(TillCommands)
public:
    /// `transport` is the link's present or last one. All outlive this.
    TillCommands(Terminal *terminal, Register *till, PrintQueue *printing, const QString *transport);

    /// Does what the words say and returns the reply, `reply` and `ok` included. `words` is not empty.
    QJsonObject run(const QStringList &words);
    /// Link state, unsent, position and who this is.
    QJsonObject status() const;

    /// An item of the shop that is on its way to the hub; ShopSender::done() says what became of it.
    struct ShopPut
    {
        ShopList list = ShopList::Products;
        QString id;           ///< Empty: many things, or the shop as a whole
        qsizetype things = 1; ///< How many
        bool isImport = false;
    };
    /// `put LIST JSON [UID]` without its first word. Errors: not-manager, bad-arguments, unknown-item, bad-item (one
    /// thing that is wrong in each line), those of submitShop().
    Result<ShopPut> put(const QStringList &arguments);
    /// `import-products FILE`: a list as `tandem-hub import` reads it. Errors besides: not-a-file, those of
    /// changesFromProductCsv().
    Result<ShopPut> importProducts(const QStringList &arguments);
    ShopSender *sender() { return &m_sender; }
    /// As `items` has it: its uid and what is said of it.
    QJsonObject item(ShopList list, const QString &id) const;

    /// The manager who answers for the next command, which this is then.
    std::optional<Author> takeApproval() { return std::exchange(m_manager, std::nullopt); }

    /// How a command is written, such as "pay METHOD AMOUNT"; empty for an unknown one.
    static QString usage(const QString &command);
    /// The error for words that don't fit the command's usage, or nothing.
    static std::optional<Error> checkArguments(const QStringList &words);
    static QJsonObject failure(const QString &command, const Error &error);
    static QJsonObject success(const QString &command, QJsonObject fields = {});

private:
    using Fields = Result<QJsonObject>;
    using Handler = Fields (TillCommands::*)(const QStringList &arguments);
    static const QHash<QString, Handler> &handlers();

    QJsonObject json(const Order &order) const;
    Fields changed(const Result<void> &done) const;
    Result<Money> amount(const QString &text, const char *code) const;
    static Result<ShopList> shopList(const QString &key);
    Result<Author> manager(const QString &sentence) const; ///< Whoever acts as one, or that nobody does

    Fields open(const QStringList &arguments);
    Fields close(const QStringList &arguments);
    Fields cashIn(const QStringList &arguments);
    Fields cashOut(const QStringList &arguments);
    Fields moveCash(const QStringList &arguments, bool out);
    Fields sessions(const QStringList &arguments);
    Fields sessionsTable(const QStringList &arguments);
    Fields orders(const QStringList &arguments);
    Fields show(const QStringList &arguments);
    Fields newOrder(const QStringList &arguments);
    Fields select(const QStringList &arguments);
    Fields line(const QStringList &arguments);
    Fields add(const QStringList &arguments);
    Fields qty(const QStringList &arguments);
    Fields price(const QStringList &arguments);
    Fields discount(const QStringList &arguments);
    Fields note(const QStringList &arguments);
    Fields remove(const QStringList &arguments);
    Fields split(const QStringList &arguments);
    Fields merge(const QStringList &arguments);
    Fields send(const QStringList &arguments);
    Fields customer(const QStringList &arguments);
    Fields orderNote(const QStringList &arguments);
    Fields fiscal(const QStringList &arguments);
    Fields pay(const QStringList &arguments);
    Fields voidPayment(const QStringList &arguments);
    Fields breakOff(const QStringList &arguments);
    Fields takeOver(const QStringList &arguments);
    Fields finish(const QStringList &arguments);
    Fields dealtWith(const QStringList &arguments);
    Fields giveUp(const QStringList &arguments);
    Fields login(const QStringList &arguments);
    Fields approve(const QStringList &arguments);
    Fields orderDiscount(const QStringList &arguments);
    Fields receipt(const QStringList &arguments);
    Fields cancel(const QStringList &arguments);
    Fields history(const QStringList &arguments);
    Fields refund(const QStringList &arguments);
    Fields set(const QStringList &arguments);
    Fields link(const QStringList &arguments);
    Fields printCopy(const QStringList &arguments);
    Fields prints(const QStringList &arguments);
    Fields printAgain(const QStringList &arguments);
    Fields printNot(const QStringList &arguments);
    Fields items(const QStringList &arguments);
    Fields exportProducts(const QStringList &arguments);
    Fields statusFields(const QStringList &arguments);

    Terminal *m_terminal;
    Register *m_register;
    PrintQueue *m_printing;
    std::optional<Author> m_manager; ///< Answers for the next command
    const QString *m_transport;
    ShopSender m_sender;
};

/// `job`, `title`, `state` ("waiting", "printing", "doubtful"), `text` (why it waits).
QJsonObject printJobToJson(const PrintJob &job);

/// What was typed, or why it cannot be read, under the code of the command.
template<typename T>
Result<T> renamed(const Result<T> &parsed, const char *code)
{
    if (parsed)
        return parsed;
    return Error{QLatin1String(code), parsed.error().text};
}

/// "online", "connecting" or "offline".
QString linkStateName(LinkState state);

} // namespace tandem
