#include "sync/model/outcome_table.h"

#include <algorithm>

namespace tandem {

namespace {

// Row × column in the order of kinds(): the upper half.
constexpr const char *rows[] = {
    "bbbbbbbbdbaaPu-", //
    " L+bbbv+dkaaPu-", //
    "  +bbbv+dkaaPu-", //
    "   LbbrodbaaPc-", //
    "    TbrodnbbPc-", //
    "     LbbhbabPc-", //
    "      svdxaaPs-", //
    "       CdbBBBu-", //
    "        1bMMB1-", //
    "         Cbbbx-", //
    "          1pfq-", //
    "           bmq-", //
    "            2F-", //
    "             s-", //
    "              R", //
};

enum class First { Either, Row, Column };

/// Of a letter, what each of the two is told. The first rule that fits counts; without one nobody is told.
struct Rule
{
    char letter;
    const char *rows;    ///< Codes of kinds; empty: all
    const char *columns; ///< The same
    First first;         ///< In the hub's order
    const char *toRow;
    const char *toColumn;
};
constexpr Rule rules[] = {
    {'L', "QS", "", First::Either, "quantity-combined", "quantity-combined"},
    {'L', "", "", First::Row, "field-overridden", ""},
    {'L', "", "", First::Column, "", "field-overridden"},
    {'+', "QS", "", First::Either, "quantity-combined", "quantity-combined"},
    {'v', "", "", First::Either, "quantity-combined", "quantity-combined"},
    {'r', "", "", First::Either, "kept-in-history", ""},
    {'a', "", "PB", First::Either, "after-bill", "after-bill"},
    {'P', "AL QS QD", "", First::Either, "moved-on", "goods-moved-on"},
    {'P', "", "", First::Either, "kept-in-history", ""},
    {'u', "", "", First::Either, "stays-open", "stays-open"},
    {'c', "", "", First::Either, "kept-in-history", ""},
    {'1', "MG", "MG", First::Row, "", "merge-refused"},
    {'1', "MG", "MG", First::Column, "merge-refused", ""},
    {'1', "MG", "CA", First::Row, "", "merged-already"},
    {'1', "MG", "CA", First::Column, "merge-refused", ""},
    {'1', "PB", "PB", First::Row, "", "refused-lock"},
    {'1', "PB", "PB", First::Column, "refused-lock", ""},
    {'f', "", "", First::Either, "paid-beats", ""},
    {'q', "", "", First::Either, "", "cancel-refused"},
    {'m', "", "", First::Either, "overpaid", "overpaid"},
    {'2', "", "", First::Either, "overpaid paid-twice", "overpaid paid-twice"},
    {'F', "", "", First::Row, "", "paid-beats"},
    {'F', "", "", First::Column, "", "cancel-refused"},
    {'h', "", "", First::Either, "kept-in-history", ""},
    {'C', "SP", "SP", First::Row, "", "split-clipped"},
    {'C', "SP", "SP", First::Column, "split-clipped", ""},
    {'C', "KS", "KS", First::Either, "kitchen-twice", "kitchen-twice"},
    {'B', "SP", "PB", First::Row, "split-undone", ""},
    {'B', "SP", "PB", First::Column, "refused-lock", ""},
    {'B', "SP", "FN", First::Row, "split-undone", ""},
    {'B', "SP", "FN", First::Column, "kept-in-history", ""},
    {'B', "MG", "FN", First::Row, "merge-undone", ""},
    {'B', "MG", "FN", First::Column, "paid-beats", ""},
    {'M', "", "", First::Row, "merge-undone", ""},
    {'M', "", "", First::Column, "merge-refused", ""},
    {'n', "", "", First::Either, "kitchen-due", "kitchen-due"},
    {'x', "", "", First::Either, "kitchen-due", "kitchen-due"},
    {'R', "", "", First::Either, "refunded-twice", "refunded-twice"},
    {'-', "AL QS QD", "", First::Either, "moved-on", ""},
    {'-', "PF NO HF RM SP", "", First::Either, "kept-in-history", ""},
    {'-', "MG PB CA", "", First::Either, "paid-beats", ""},
    {'-', "PA", "", First::Either, "overpaid", ""},
    {'-', "FN", "", First::Either, "overpaid paid-twice", ""},
};

/// What a till refuses its cashier who has seen the other's: so it is online, but for changes of the same moment.
struct Refusal
{
    const char *seen; ///< Kinds
    const char *done; ///< The same
    const char *error;
};
constexpr Refusal refusals[] = {
    {"PB PA", "SP MG PB PA FN", "being-paid"},
    {"PB", "CA", "being-paid"},
    {"PA", "CA", "has-payments"},
    {"FN CA MG", "AL QS QD PF NO HF RM SP MG PB PA FN CA", "order-closed"},
    {"RF", "RF", "already-refunded"},
};

QStringList words(const char *text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); }

bool isAmong(const char *codes, const char *code)
{
    return *codes == '\0' || words(codes).contains(QLatin1String(code));
}

QString rulesPage()
{
    const auto quoted = [](const char *codes) {
        QStringList all = words(codes);
        for (QString &code : all)
            code = u'`' + code + u'`';
        return all.join(QStringLiteral(", "));
    };
    QString text =
        QStringLiteral("| | row | column | arrives first | the row's cashier is told | the column's cashier is told "
                       "|\n|---|---|---|---|---|---|\n");
    for (const Rule &rule : rules) {
        const char *first = rule.first == First::Either ? "" : rule.first == First::Row ? "row" : "column";
        text += QStringLiteral("| %1 | %2 | %3 | %4 | %5 | %6 |\n")
                    .arg(QLatin1Char(rule.letter))
                    .arg(QLatin1String(rule.rows), QLatin1String(rule.columns), QLatin1String(first),
                         quoted(rule.toRow), quoted(rule.toColumn));
    }
    return text;
}

QString refusalsPage()
{
    QString text = QStringLiteral("| seen | refused | error |\n|---|---|---|\n");
    for (const Refusal &refusal : refusals) {
        text += QStringLiteral("| %1 | %2 | `%3` |\n")
                    .arg(QLatin1String(refusal.seen), QLatin1String(refusal.done), QLatin1String(refusal.error));
    }
    return text;
}

} // namespace

const QList<OutcomeTable::Kind> &OutcomeTable::kinds()
{
    static const QList<Kind> all{
        {"AL", "add a line"},
        {"QS", "type a quantity"},
        {"QD", "tap one more, or one less"},
        {"PF", "change price or discount"},
        {"NO", "write a note"},
        {"HF", "set customer, fiscal position or an extension's field"},
        {"RM", "remove a line"},
        {"SP", "split a line off to another order, or move it there"},
        {"MG", "merge the order into another one"},
        {"KS", "send to the kitchen"},
        {"PB", "start the payment"},
        {"PA", "add a payment"},
        {"FN", "close the order as paid"},
        {"CA", "cancel the order"},
        {"RF", "give paid goods back"},
    };
    return all;
}

const QList<OutcomeTable::Letter> &OutcomeTable::letters()
{
    static const QList<Letter> all{
        {'b', "Both stand."},
        {'L',
         "Of the same field the later one in the hub's order stands; the other stays in the history, and who made it "
         "is told. Of different fields both stand."},
        {'+', "The last typed total stands, and every tap that whoever typed it had not seen is added: a typed 5 and a "
              "colleague's tap make 6. Below zero is zero. Who typed is told, and so is who tapped."},
        {'T', "Both texts are kept, one after the other: a lost allergy note is harm. Equal texts stand once."},
        {'v', "The line lives on with what its remover had not seen. Both are told."},
        {'r', "The line stays removed; the change stays in the history, and who made it is told."},
        {'s', "The same was meant: nothing to tell."},
        {'a',
         "It is in the order, \"after the bill\": not in the amount being paid. Who takes the money is told and may "
         "renew the bill; when the payment is broken off it is ordinary content."},
        {'P',
         "What is paid is the bill as it was printed. What it had not seen goes on in a follow-up order with a number "
         "of its own; removals and changed fields stay in the history. Everybody it concerns is told."},
        {'u', "The order stays open with only those goods that the cancel had not seen. Both are told."},
        {'c', "The cancel stands; the change stays in the history, and who made it is told."},
        {'1',
         "The first one in the hub's order stands. The other is refused with the reason and undone on its screen."},
        {'p', "The payment is on record. Online it is refused while another terminal takes the money."},
        {'f', "Paid stands, and the lock of the other terminal is gone. It is told."},
        {'q', "Money beats a cancel: the cancel is refused, and who made it is told."},
        {'m', "The money is on record with the paid order, as too much. Both are told, and a manager sees to it."},
        {'2',
         "Paid twice: both payments and both receipts are on record, the second as a document of its own that names "
         "the first. Both are told, and a manager sees to it."},
        {'F', "Paid beats a cancel, whichever arrives first. Who cancelled is told."},
        {'o',
         "It applies to all that is not paid of what was one line when it was made: to the line and to what was split "
         "off it."},
        {'d', "It lands where the line is now: in the order that this one was merged into."},
        {'h', "The other order's customer and fields stand; the change stays in the history, and who made it is told. "
              "A note goes along: a lost allergy note is harm."},
        {'C', "No more than there is: the later split takes what is left, and the later ticket counts what was not yet "
              "sent. Who came later is told; where two tickets were printed, that the kitchen may have it twice."},
        {'B', "The bill has the goods it knew: parts that were split off or merged elsewhere meanwhile are taken back "
              "from there, and who moved them is told. If they were paid there, too, it is paid twice."},
        {'M', "An order being paid is not merged away: the merge is refused or undone, and who made it is told. What "
              "is merged into an order being paid comes after the bill."},
        {'k', "The ticket stands. More is due with the next one, less as a void slip; of less both are told."},
        {'n', "The ticket stands, and the note is due as a supplement. Both are told."},
        {'x', "A void slip is due for what was sent. Both are told."},
        {'R', "Goods are given back once: online the second refund is refused. Paid out offline it is on record as "
              "refunded twice; both are told, and a manager sees to it."},
        {'-', "They cannot meet: a refund is an order of its own on one that is paid, and who saw the payment is "
              "refused."},
    };
    return all;
}

char OutcomeTable::letterOf(qsizetype one, qsizetype other) { return rows[std::min(one, other)][std::max(one, other)]; }

OutcomeTable::Told OutcomeTable::told(qsizetype one, qsizetype other, bool isOneFirst)
{
    const bool isOneRow = one <= other;
    const Kind &row = kinds()[std::min(one, other)];
    const Kind &column = kinds()[std::max(one, other)];
    const First first = isOneRow == isOneFirst ? First::Row : First::Column;
    for (const Rule &rule : rules) {
        if (rule.letter != letterOf(one, other) || !isAmong(rule.rows, row.code) || !isAmong(rule.columns, column.code)
            || (rule.first != First::Either && rule.first != first))
            continue;
        Told told{words(rule.toRow), words(rule.toColumn)};
        if (!isOneRow)
            std::swap(told.one, told.other);
        return told;
    }
    return {};
}

bool OutcomeTable::isMoney(const QString &notice)
{
    static const QStringList money{QStringLiteral("overpaid"), QStringLiteral("paid-twice"),
                                   QStringLiteral("refunded-twice")};
    return money.contains(notice);
}

QString OutcomeTable::page()
{
    QString text = QStringLiteral(
        "# What becomes of two changes at once\n\n"
        "Two cashiers change one order, and neither has seen what the other did: at the same moment, or because one of "
        "them\nwas offline. This page says what both see afterwards. It does not matter whose change arrives first, "
        "except where it\nsays so. Nobody loses work without a word.\n\n"
        "It is made from `sync/model/outcome_table.cpp`, as are the tests of each pair in both orders of arrival,\n"
        "online and offline; `TANDEM_WRITE=1 build/release/tests/sync_model_tests tst_outcomes` writes it anew.\n\n");
    QString head = QStringLiteral("| |");
    QString line = QStringLiteral("|---|");
    for (const Kind &kind : kinds()) {
        head += QStringLiteral(" %1 |").arg(QLatin1String(kind.code));
        line += QStringLiteral("---|");
    }
    text += head + u'\n' + line + u'\n';
    for (qsizetype row = 0; row < kinds().size(); ++row) {
        text += QStringLiteral("| **%1** |").arg(QLatin1String(kinds()[row].code));
        for (qsizetype column = 0; column < kinds().size(); ++column)
            text += QStringLiteral(" %1 |").arg(column < row ? QString() : QString(QLatin1Char(letterOf(row, column))));
        text += u'\n';
    }
    text += QStringLiteral("\n| | what a cashier does |\n|---|---|\n");
    for (const Kind &kind : kinds())
        text += QStringLiteral("| %1 | %2 |\n").arg(QLatin1String(kind.code), QLatin1String(kind.name));
    text += QStringLiteral("\n| | what becomes of it |\n|---|---|\n");
    for (const Letter &letter : letters())
        text += QStringLiteral("| %1 | %2 |\n").arg(QLatin1Char(letter.letter)).arg(QLatin1String(letter.meaning));
    text += QStringLiteral(
        "\nWhat the two are told, by the code of the notice (sync/wire/PROTOCOL.md, section 8), each notice once. Rows "
        "and columns\nare those of the first table, where the column's kind is the later in the list; an empty one "
        "means "
        "any. The first line that\nfits counts, and what fits none needs no word. Of an order paid twice the one "
        "notice "
        "is about the money, the other about the\nreceipt. `overpaid`, `paid-twice` and `refunded-twice` are also on "
        "the manager's list until somebody has dealt with them.\n\n");
    text += rulesPage();
    text += QStringLiteral(
        "\nWhoever has seen the other change is not at once with it: then the later one is meant as it is, or the till "
        "refuses it.\nOnline that is so but for changes of the same moment; a till that is offline cannot know, and "
        "what "
        "it took stands on\nrecord as above.\n\n");
    return text + refusalsPage();
}

} // namespace tandem
