#include "app/terminal/sell_presenter.h"

#include "app/register/checks.h"
#include "app/terminal/desk_post.h"
#include "ui/screens/choice_sheet.h"
#include "ui/screens/menu_sheet.h"
#include "ui/screens/register_screen.h"
#include "ui/screens/text_sheet.h"
#include "ui/widgets/order_list_view.h"
#include "ui/widgets/product_grid.h"
#include "ui/widgets/roles.h"
#include "ui/widgets/search_field.h"

namespace tandem {

namespace {

constexpr int longestNote = 2000;

NumpadEntry::Mode entryMode(Numpad::Mode mode)
{
    switch (mode) {
    case Numpad::Mode::Quantity: return NumpadEntry::Mode::Quantity;
    case Numpad::Mode::Discount: return NumpadEntry::Mode::Discount;
    case Numpad::Mode::Price: return NumpadEntry::Mode::Price;
    }
    return NumpadEntry::Mode::Quantity;
}

ConnectionPill::State pillState(LinkState state)
{
    switch (state) {
    case LinkState::Online: return ConnectionPill::State::Online;
    case LinkState::Connecting: return ConnectionPill::State::Connecting;
    case LinkState::Offline: return ConnectionPill::State::Offline;
    }
    return ConnectionPill::State::Offline;
}

} // namespace

SellPresenter::SellPresenter(RegisterScreen *screen, Desk *desk, OrderTabsModel *tabs, QObject *parent)
    : QObject(parent)
    , m_screen(screen)
    , m_desk(desk)
    , m_tabs(tabs)
    , m_lineMenu(new MenuSheet(tr("Line"),
                               {{QString(),
                                 {{QStringLiteral("note"), tr("Note")},
                                  {QStringLiteral("remove"), tr("Remove")},
                                  {QStringLiteral("history"), tr("Line history")}}}},
                               screen))
    , m_noteSheet(new TextSheet(tr("Note"), tr("Note for the kitchen or the customer"), screen))
    , m_orderNoteSheet(new TextSheet(tr("Order note"), tr("Note for the whole order"), screen))
    , m_takeOver(new ConfirmSheet(tr("Take over payment"), tr("Take it over"), tr("Leave it"), screen))
{
    m_screen->setModels(&m_lines, &m_products, m_tabs);
    m_screen->products()->setEmptyText(tr("Nothing found"));
    connectScreen();
}

void SellPresenter::connectScreen()
{
    const auto call = [this](auto function) { return [this, function] { post(m_desk, function); }; };
    connect(m_screen, &RegisterScreen::orderChosen, this, [this](const QModelIndex &tab) {
        if (const auto id = OrderId::parse(tab.data(OrderTabRoles::OrderIdRole).toString()))
            post(m_desk, &Desk::selectOrder, *id);
    });
    connect(m_screen, &RegisterScreen::newOrder, this, call(&Desk::newOrder));
    connect(m_screen, &RegisterScreen::lineChosen, this, [this](const QModelIndex &line) {
        if (const auto id = LineId::parse(line.data(OrderLineRoles::LineIdRole).toString()))
            post(m_desk, &Desk::selectLine, *id);
    });
    connect(m_screen, &RegisterScreen::lineActivated, this, &SellPresenter::askLine);
    connect(m_screen, &RegisterScreen::lineHeld, this, [this](const QModelIndex &line) {
        if (const auto id = LineId::parse(line.data(OrderLineRoles::LineIdRole).toString()))
            emit lineHistoryWanted(*id);
    });
    connect(m_screen, &RegisterScreen::productTapped, this,
            [this](const QModelIndex &index) { post(m_desk, &Desk::tap, m_products.productAt(index)); });
    connect(m_screen, &RegisterScreen::categoryChosen, this, [this](const QString &id) {
        m_products.setCategory(CategoryId::parse(id).value_or(CategoryId()));
        m_screen->products()->scrollToTop();
    });
    connect(m_screen, &RegisterScreen::searchChanged, this, [this](const QString &words) {
        m_products.setWords(words);
        m_screen->products()->scrollToTop();
    });
    connect(m_screen, &RegisterScreen::searchEntered, this, &SellPresenter::enterSearch);
    connect(m_screen, &RegisterScreen::barcodeScanned, this,
            [this](const QString &barcode) { post(m_desk, &Desk::scan, barcode); });
    connect(m_screen, &RegisterScreen::digit, this, [this](int value) { post(m_desk, &Desk::digit, value); });
    connect(m_screen, &RegisterScreen::separator, this, call(&Desk::separator));
    connect(m_screen, &RegisterScreen::sign, this, call(&Desk::sign));
    connect(m_screen, &RegisterScreen::backspace, this, call(&Desk::backspace));
    connect(m_screen, &RegisterScreen::modeChosen, this, [this](Numpad::Mode mode) {
        m_screen->setMode(mode);
        post(m_desk, &Desk::setMode, entryMode(mode));
    });
    connect(m_screen, &RegisterScreen::customer, this, &SellPresenter::askCustomer);
    connect(m_screen, &RegisterScreen::menu, this, &SellPresenter::menuWanted);
    connect(m_screen, &RegisterScreen::pay, this, &SellPresenter::payWanted);
    connect(m_screen, &RegisterScreen::cashierTapped, this, &SellPresenter::lockWanted);
    connect(m_screen, &RegisterScreen::takeOver, this, &SellPresenter::askTakeOver);
    connect(m_takeOver, &ConfirmSheet::confirmed, this, [this] { emit takeOverWanted(m_takeOverOf); });
    connect(m_lineMenu, &MenuSheet::chosen, this, [this](const QString &id) {
        if (id == QLatin1String("remove"))
            return post(m_desk, &Desk::removeLine, m_menuLine);
        if (id == QLatin1String("history"))
            return emit lineHistoryWanted(m_menuLine);
        const int row = m_lines.rowOf(m_menuLine);
        if (row >= 0)
            m_noteSheet->ask(m_lines.rows()[row].note, longestNote);
    });
    connect(m_noteSheet, &TextSheet::answered, this,
            [this](const QString &text) { post(m_desk, &Desk::setLineNote, m_menuLine, text); });
    connect(m_orderNoteSheet, &TextSheet::answered, this,
            [this](const QString &text) { post(m_desk, &Desk::setOrderNote, text); });
}

void SellPresenter::showView(const DeskView &view)
{
    const bool other = view.order.id != m_order.id;
    m_order = view.order;
    m_tabs->setRows(view.tabs);
    m_lines.show(view.order.id, view.order.lines, view.foreign && !other);
    m_screen->setSelectedLine(m_lines.rowOf(view.order.selected), other || !view.foreign);
    m_screen->setTotal(view.order.total, view.order.totalDetail);
    m_screen->setPayEnabled(!view.order.lines.isEmpty() && view.order.payingAt.isEmpty());
    m_screen->setCustomer(view.order.customer);
    m_screen->setPayingElsewhere(view.order.payingAt.isEmpty() ? QString()
                                                               : tr("Being paid by %1").arg(view.order.payingAt));
}

void SellPresenter::showShop(const ShopView &shop, const std::shared_ptr<const Catalogue> &catalogue)
{
    m_shop = shop;
    m_screen->setLocale(QLocale(shop.locale));
    m_products.setCatalogue(catalogue);
    QList<CategoryChip> chips;
    for (const Catalogue::Category &category : catalogue->categories())
        chips.append({category.id.toString(), category.name});
    m_screen->setCategories(chips);
    m_products.setCategory(CategoryId::parse(m_screen->categories()->current()).value_or(CategoryId()));
}

void SellPresenter::showLink(const LinkView &link)
{
    m_screen->setConnection(pillState(link.state), int(link.unsent), link.transport, link.details);
}

void SellPresenter::setMotionReduced(bool reduced) { m_lines.setTintMs(reduced ? 0 : OrderLinesModel::usualTintMs); }

// --- asking ---------------------------------------------------------------------------------------------------------

void SellPresenter::enterSearch(const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    // One that is left, or the first of several, is what the cashier looks at; else it may be a code.
    if (m_products.rowCount() > 0)
        post(m_desk, &Desk::tap, m_products.productAt(m_products.index(0)));
    else
        post(m_desk, &Desk::scan, text.trimmed());
    m_screen->clearSearch();
}

void SellPresenter::askLine(const QModelIndex &index)
{
    const auto id = LineId::parse(index.data(OrderLineRoles::LineIdRole).toString());
    if (!id)
        return;
    m_menuLine = *id;
    m_lineMenu->setTitle(index.data().toString());
    m_lineMenu->open();
}

void SellPresenter::askLineNote()
{
    m_menuLine = m_order.selected;
    const int row = m_lines.rowOf(m_menuLine);
    if (row >= 0)
        m_noteSheet->ask(m_lines.rows()[row].note, longestNote);
}

void SellPresenter::askTakeOver()
{
    m_takeOverOf = m_order.id;
    m_takeOver->setQuestion(tr("Order %1 is being paid by %2. Take it over only when that till can't finish: it is "
                               "switched off, broken or out of reach. Ask there first whether money was taken: what "
                               "this till doesn't know of yet can't be seen here. That till is told as soon as it is "
                               "reached.")
                                .arg(m_order.name, m_order.payingAt));
    m_takeOver->open();
}

void SellPresenter::askOrderNote() { m_orderNoteSheet->ask(m_order.note, longestNote); }

void SellPresenter::askCustomer()
{
    askChoice(tr("Customer"), m_shop.customers, tr("No customer"),
              [this](const QString &name) { post(m_desk, &Desk::setCustomer, name); });
}

void SellPresenter::askFiscalPosition()
{
    askChoice(tr("Fiscal position"), m_shop.fiscalPositions, tr("None"),
              [this](const QString &name) { post(m_desk, &Desk::setFiscalPosition, name); });
}

void SellPresenter::askChoice(const QString &title, const QStringList &names, const QString &none,
                              const std::function<void(const QString &)> &chosen)
{
    if (m_choices)
        m_choices->deleteLater();
    m_choices = new ChoiceSheet(title, title, {{QStringLiteral("none"), none, false, false}}, m_screen);
    m_choices->setEmptyText(tr("Nothing found"));
    m_choiceNames = names;
    connect(m_choices, &ChoiceSheet::searchChanged, this, &SellPresenter::filterChoices);
    connect(m_choices, &ChoiceSheet::rowChosen, this, chosen);
    connect(m_choices, &ChoiceSheet::actionChosen, this, [this, chosen] {
        m_choices->close();
        chosen(QString());
    });
    filterChoices({});
    m_choices->ask();
}

void SellPresenter::filterChoices(const QString &words)
{
    constexpr int most = 200; // more than anybody reads; the search finds the rest
    const QString wanted = Catalogue::folded(words.trimmed());
    QList<ChoiceSheet::Row> rows;
    bool more = false;
    for (const QString &name : std::as_const(m_choiceNames)) {
        if (!Catalogue::folded(name).contains(wanted))
            continue;
        more = rows.size() == most;
        if (more)
            break;
        rows.append({name, withMarksVisible(name), {}, {}});
    }
    m_choices->setRows(rows);
    m_choices->setMoreText(more ? tr("Only the first %1 are shown. Type a name to find others.").arg(most) : QString());
}

} // namespace tandem
