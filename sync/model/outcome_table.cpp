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

QString OutcomeTable::page()
{
    QString text = QStringLiteral(
        "# What becomes of two changes at once\n\n"
        "Two cashiers change one order, and neither has seen what the other did: at the same moment, or because one of "
        "them\nwas offline. This page says what both see afterwards. It does not matter whose change arrives first, "
        "except where it\nsays so. Nobody loses work without a word.\n\n"
        "It is made from `sync/model/outcome_table.cpp`, as are the tests of each pair in both orders of arrival;\n"
        "`TANDEM_WRITE=1 build/release/tests/sync_model_tests tst_outcomes` writes it anew.\n\n");
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
    return text;
}

} // namespace tandem
