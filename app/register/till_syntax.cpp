#include "app/register/till_commands.h"
#include "sync/model/decimal.h"

namespace tandem {

namespace {

struct Syntax
{
    const char *command;
    const char *usage;
    int least;
    int most;
};

constexpr Syntax syntaxes[] = {
    {"login", "login CASHIER PIN", 2, 2},
    {"approve", "approve MANAGER PIN", 2, 2},
    {"open", "open AMOUNT", 1, 1},
    {"close", "close AMOUNT", 1, 1},
    {"cash-in", "cash-in AMOUNT REASON", 2, 2},
    {"cash-out", "cash-out AMOUNT REASON", 2, 2},
    {"sessions", "sessions", 0, 0},
    {"sessions-csv", "sessions-csv FILE", 1, 1},
    {"orders", "orders", 0, 0},
    {"show", "show [ORDER]", 0, 1},
    {"new", "new", 0, 0},
    {"select", "select ORDER", 1, 1},
    {"line", "line LINE", 1, 1},
    {"add", "add PRODUCT [QTY]", 1, 2},
    {"qty", "qty N", 1, 1},
    {"price", "price P", 1, 1},
    {"discount", "discount PERCENT", 1, 1},
    {"order-discount", "order-discount PERCENT", 1, 1},
    {"note", "note TEXT", 1, 1},
    {"remove", "remove", 0, 0},
    {"split", "split QTY [ORDER]", 1, 2},
    {"merge", "merge ORDER", 1, 1},
    {"send", "send", 0, 0},
    {"customer", "customer NAME", 1, 1},
    {"order-note", "order-note TEXT", 1, 1},
    {"fiscal", "fiscal NAME", 1, 1},
    {"pay", "pay METHOD AMOUNT [TIP]", 2, 3},
    {"void", "void PAYMENT", 1, 1},
    {"break-off", "break-off", 0, 0},
    {"take-over", "take-over", 0, 0},
    {"finish", "finish", 0, 0},
    {"dealt-with", "dealt-with ORDER", 1, 1},
    {"give-up", "give-up DEVICE", 1, 1},
    {"receipt", "receipt ORDER", 1, 1},
    {"print", "print ORDER", 1, 1},
    {"prints", "prints", 0, 0},
    {"print-again", "print-again JOB", 1, 1},
    {"print-not", "print-not JOB", 1, 1},
    {"items", "items LIST [WORDS]", 1, 2},
    {"put", "put LIST JSON [UID]", 2, 3},
    {"import-products", "import-products FILE", 1, 1},
    {"export-products", "export-products FILE", 1, 1},
    {"cancel", "cancel [REASON]", 0, 1},
    {"history", "history [TEXT]", 0, 1},
    {"history-of", "history-of [LINE]", 0, 1},
    {"report", "report BY [FROM [TO]]", 1, 3},
    {"report-csv", "report-csv FILE BY [FROM [TO]]", 2, 4},
    {"refund", "refund ORDER [twice]", 1, 2},
    {"set", "set KEY VALUE [line]", 2, 3},
    {"link", "link on|off", 1, 1},
    {"wait", "wait synced [MS]", 1, 2},
    {"status", "status", 0, 0},
    {"quit", "quit", 0, 0},
};

const Syntax *syntaxOf(const QString &command)
{
    for (const Syntax &syntax : syntaxes) {
        if (command == QLatin1String(syntax.command))
            return &syntax;
    }
    return nullptr;
}

} // namespace

QString TillCommands::usage(const QString &command)
{
    const Syntax *syntax = syntaxOf(command);
    return syntax ? QLatin1String(syntax->usage) : QString();
}

std::optional<Error> TillCommands::checkArguments(const QStringList &words)
{
    const Syntax *syntax = syntaxOf(words.first());
    if (!syntax)
        return Error{QStringLiteral("unknown-command"), tr("There is no command %1.").arg(quoted(words.first()))};
    const qsizetype count = words.size() - 1;
    if (count < syntax->least || count > syntax->most) {
        return Error{QStringLiteral("bad-arguments"), tr("%1 was given %2 words; it is written: %3.")
                                                          .arg(quoted(words.first()))
                                                          .arg(count)
                                                          .arg(QLatin1String(syntax->usage))};
    }
    return std::nullopt;
}

} // namespace tandem
