#include "app/terminal/menu_presenter.h"

#include "app/terminal/cash_count.h"
#include "app/terminal/desk_post.h"
#include "app/terminal/manager_pin.h"
#include "ui/screens/amount_sheet.h"
#include "ui/screens/choice_sheet.h"
#include "ui/screens/file_sheet.h"
#include "ui/screens/menu_sheet.h"
#include "ui/screens/multi_session_settings.h"
#include "ui/screens/receipt_sheet.h"
#include "ui/screens/text_sheet.h"

namespace tandem {

QList<MenuSheet::Section> MenuPresenter::sections()
{
    using Item = MenuSheet::Item;
    return {
        {tr("Order"),
         {Item{QStringLiteral("line-note"), tr("Line note")}, Item{QStringLiteral("line-remove"), tr("Remove line")},
          Item{QStringLiteral("line-history"), tr("Line history")}, Item{QStringLiteral("note"), tr("Order note")},
          Item{QStringLiteral("order-discount"), tr("Order discount")},
          Item{QStringLiteral("fiscal"), tr("Fiscal position")}, Item{QStringLiteral("kitchen"), tr("Send to kitchen")},
          Item{QStringLiteral("order-history"), tr("Order history")},
          Item{QStringLiteral("history"), tr("Closed orders")}, Item{QStringLiteral("cancel"), tr("Cancel order")}}},
        {tr("Session"),
         {Item{QStringLiteral("open"), tr("Open session")}, Item{QStringLiteral("close"), tr("Close session")},
          Item{QStringLiteral("cash-in"), tr("Cash in")}, Item{QStringLiteral("cash-out"), tr("Cash out")},
          Item{QStringLiteral("sessions"), tr("Sessions")}, Item{QStringLiteral("reports"), tr("Reports")},
          Item{QStringLiteral("attention"), tr("Needs attention")}}},
        {tr("Configuration"),
         {Item{QStringLiteral("office"), tr("Back office")},
          Item{QStringLiteral("settings"), tr("Multi-session Settings")},
          Item{QStringLiteral("host"), tr("Run the hub here")}, Item{QStringLiteral("dark"), tr("Dark colours")},
          Item{QStringLiteral("motion"), tr("Reduce motion")}, Item{QStringLiteral("language"), tr("Language")},
          Item{QStringLiteral("lock"), tr("Lock")}, Item{QStringLiteral("idle"), tr("Automatic lock")}}}};
}

MenuPresenter::MenuPresenter(QWidget *window, Desk *desk, ManagerPin *pin, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_pin(pin)
    , m_menu(new MenuSheet(tr("Point of Sale"), sections(), window))
    , m_openSheet(new AmountSheet(tr("Open session"), window))
    , m_discount(new AmountSheet(tr("Order discount"), window))
    , m_text(new ReceiptSheet(window))
    , m_file(new FileSheet(window))
    , m_history(new ChoiceSheet(tr("Closed orders"), tr("Closed orders"),
                                {{QStringLiteral("refund"), tr("Refund"), false, true},
                                 {QStringLiteral("receipt"), tr("Receipt"), true, true}},
                                window))
    , m_cancel(new ConfirmSheet(tr("Cancel order"), tr("Cancel the order"), tr("Keep it"), window))
    , m_host(new ConfirmSheet(tr("Run the hub here"), tr("Run it here"), tr("Not now"), window))
    , m_settings(new MultiSessionSettings(window))
{
    m_notesAndCoins = new CashCount(m_openSheet, window, this);
    connect(m_menu, &MenuSheet::chosen, this, &MenuPresenter::choose);
    connect(m_discount, &AmountSheet::answered, this,
            [this](const QString &percent) { post(m_desk, &Desk::setOrderDiscount, percent); });
    connect(m_cancel, &ConfirmSheet::confirmed, this, [this] { post(m_desk, &Desk::cancelOrder); });
    connect(m_host, &ConfirmSheet::confirmed, this, [this] {
        m_pin->ask([this](const QString &name, const QString &pin) { post(m_desk, &Desk::askRunHubHere, name, pin); });
    });
    connectSession();
    connectHistory();
    connectSettings();
}

void MenuPresenter::open()
{
    post(m_desk, &Desk::askSession);
    m_menu->setItemEnabled(QStringLiteral("cancel"), !m_order.lines.isEmpty());
    for (const auto &id : {QStringLiteral("order-discount"), QStringLiteral("kitchen")})
        m_menu->setItemEnabled(id, !m_order.lines.isEmpty());
    for (const auto &id : {QStringLiteral("line-note"), QStringLiteral("line-remove"), QStringLiteral("line-history")})
        m_menu->setItemEnabled(id, !m_order.selected.isNull());
    m_menu->setItemEnabled(QStringLiteral("fiscal"), !m_shop.fiscalPositions.isEmpty());
    m_menu->open();
}

void MenuPresenter::showShop(const ShopView &shop)
{
    m_shop = shop;
    const QLocale locale = ShopFormat(shop.locale).locale();
    m_menu->setLocale(locale);
    m_openSheet->setLocale(locale);
    m_discount->setLocale(locale);
    m_notesAndCoins->showShop(shop);
}

void MenuPresenter::setDark(bool dark)
{
    m_dark = dark;
    m_menu->setItemText(QStringLiteral("dark"), dark ? tr("Light colours") : tr("Dark colours"));
}

void MenuPresenter::setMotionReduced(bool reduced)
{
    m_motionReduced = reduced;
    m_menu->setItemText(QStringLiteral("motion"), reduced ? tr("Usual motion") : tr("Reduce motion"));
}

void MenuPresenter::setAttention(int count) { m_menu->setItemCount(QStringLiteral("attention"), count); }

void MenuPresenter::choose(const QString &id)
{
    const int decimals = m_shop.currency.decimals();
    if (id == QLatin1String("line-note")) {
        emit lineNoteWanted();
    } else if (id == QLatin1String("line-remove")) {
        post(m_desk, &Desk::removeLine, m_order.selected);
    } else if (id == QLatin1String("line-history")) {
        emit lineHistoryWanted();
    } else if (id == QLatin1String("kitchen")) {
        post(m_desk, &Desk::sendToKitchen);
    } else if (id == QLatin1String("order-history")) {
        emit orderHistoryWanted();
    } else if (id == QLatin1String("note")) {
        emit orderNoteWanted();
    } else if (id == QLatin1String("order-discount")) {
        m_discount->ask(tr("How many percent off the whole order?"), 2);
    } else if (id == QLatin1String("fiscal")) {
        emit fiscalPositionWanted();
    } else if (id == QLatin1String("history")) {
        post(m_desk, &Desk::history, QString());
        m_history->ask();
    } else if (id == QLatin1String("cancel") && m_order.carried) {
        emit cancelCarriedWanted(m_order.id);
    } else if (id == QLatin1String("cancel")) {
        m_cancel->setQuestion(tr("Order %1 with %2 will be cancelled at every terminal. It stays in the closed orders.")
                                  .arg(m_order.name, m_order.total));
        m_cancel->open();
    } else if (id == QLatin1String("open")) {
        m_openSheet->ask(tr("How much cash is in the drawer at the start?"), decimals);
    } else if (id == QLatin1String("close")) {
        emit closeWanted();
    } else if (id == QLatin1String("cash-in")) {
        emit cashInWanted();
    } else if (id == QLatin1String("cash-out")) {
        emit cashOutWanted();
    } else if (id == QLatin1String("sessions")) {
        post(m_desk, &Desk::askSessions);
    } else if (id == QLatin1String("office")) {
        emit backOfficeWanted();
    } else if (id == QLatin1String("reports")) {
        emit reportsWanted();
    } else if (id == QLatin1String("settings")) {
        m_pin->ask([this](const QString &name, const QString &pin) { post(m_desk, &Desk::openSettings, name, pin); },
                   [this] { post(m_desk, &Desk::closeSettings); });
    } else if (id == QLatin1String("host")) {
        m_host->setQuestion(
            tr("Only when the hub is gone for good: this terminal's copy of the shop takes its place, and "
               "the other terminals bring what this one has not seen. Should the old hub come back, it "
               "is left alone."));
        m_host->open();
    } else if (id == QLatin1String("dark")) {
        emit darkWanted(!m_dark);
    } else if (id == QLatin1String("motion")) {
        emit motionReductionWanted(!m_motionReduced);
    } else if (id == QLatin1String("language")) {
        emit languageWanted();
    } else if (id == QLatin1String("attention")) {
        emit attentionWanted();
    } else if (id == QLatin1String("idle")) {
        emit idleLockWanted();
    } else if (id == QLatin1String("lock")) {
        emit lockWanted();
    }
}

void MenuPresenter::connectSession()
{
    connect(m_desk, &Desk::sessionKnown, this, [this](const SessionView &session) {
        m_session = session;
        for (const auto &id : {QStringLiteral("close"), QStringLiteral("cash-in"), QStringLiteral("cash-out")})
            m_menu->setItemEnabled(id, session.open);
    });
    connect(m_openSheet, &AmountSheet::answered, this,
            [this](const QString &decimal) { post(m_desk, &Desk::openSession, decimal); });
    connect(m_desk, &Desk::sessionClosed, this, [this](const QString &figures) {
        m_text->show(tr("Session closed"), {}, {}, figures, tr("Done"));
        m_showsSessions = true;
        offerPrint(tr("Z report"), figures);
    });
    connect(m_desk, &Desk::sessionsKnown, this, [this](const QString &figures) {
        m_text->show(tr("Sessions"), {}, {}, figures.isEmpty() ? tr("There was no session yet.") : figures, tr("Done"));
        m_showsSessions = true;
        offerPrint(tr("Sessions"), figures);
    });
    connect(m_text, &ReceiptSheet::saveWanted, this, &MenuPresenter::askFile);
    connect(m_file, &FileSheet::chosen, this, [this](const QString &file) {
        m_text->setFocus(Qt::PopupFocusReason);
        post(m_desk, &Desk::saveText, file, m_shownText.first, m_shownText.second);
    });
    connect(m_file, &Sheet::dismissed, this, [this] { m_text->setFocus(Qt::PopupFocusReason); });
    connect(m_desk, &Desk::textSaved, m_text, &ReceiptSheet::note);
    connect(m_text, &ReceiptSheet::printWanted, this, [this] {
        if (m_shownOrder.isNull())
            post(m_desk, &Desk::printText, m_shownText.first, m_shownText.second);
        else
            post(m_desk, &Desk::printCopy, m_shownOrder);
    });
}

void MenuPresenter::connectHistory()
{
    m_history->setEmptyText(tr("No closed orders"));
    connect(m_history, &ChoiceSheet::searchChanged, this,
            [this](const QString &words) { post(m_desk, &Desk::history, words); });
    connect(m_desk, &Desk::historyFound, this, [this](const QList<HistoryView> &orders, bool more) {
        QList<ChoiceSheet::Row> rows;
        m_refundable.clear();
        for (const HistoryView &order : orders) {
            rows.append({order.id.toString(), order.title, order.detail, order.total});
            m_refundable.insert(order.id.toString(), order.refundable);
        }
        m_history->setRows(rows);
        m_history->setMoreText(more ? tr("Only the newest %1 are shown. Type a number, a name or an amount to find "
                                         "others.")
                                          .arg(rows.size())
                                    : QString());
    });
    connect(m_history, &ChoiceSheet::rowChosen, this, [this](const QString &id) {
        m_history->setActionEnabled(QStringLiteral("refund"), m_refundable.value(id));
    });
    connect(m_history, &ChoiceSheet::actionChosen, this, [this](const QString &action, const QString &row) {
        const auto id = OrderId::parse(row);
        if (!id)
            return;
        if (action == QLatin1String("receipt"))
            return post(m_desk, &Desk::showReceipt, *id);
        m_history->close();
        post(m_desk, &Desk::refund, *id);
    });
    connect(m_desk, &Desk::receiptReady, this, [this](const QString &text, OrderId order) {
        m_text->show(tr("Receipt"), {}, {}, text, tr("Done"));
        m_showsSessions = false;
        offerPrint(tr("Receipt"), text, order);
    });
}

void MenuPresenter::offerPrint(const QString &title, const QString &text, OrderId order)
{
    m_shownText = {title, text};
    m_shownOrder = order;
    m_text->setPrintable(m_shop.prints && !text.isEmpty());
    m_text->setSavable(!text.isEmpty());
}

void MenuPresenter::askFile()
{
    QStringList patterns{QStringLiteral("*.pdf"), QStringLiteral("*.txt")};
    if (m_showsSessions)
        patterns.append(QStringLiteral("*.csv"));
    m_file->askSave(tr("Where to save it? The ending says how: %1").arg(patterns.join(QStringLiteral(", "))), patterns,
                    QStringLiteral("%1 %2.pdf").arg(m_shownText.first, QDate::currentDate().toString(Qt::ISODate)));
}

void MenuPresenter::connectSettings()
{
    connect(m_desk, &Desk::settingsKnown, this, [this](const SettingsView &settings) {
        QList<MultiSessionSettings::PosRow> rows;
        for (const PosChoice &pos : settings.poses)
            rows.append({pos.id, pos.name, pos.openSession, pos.options});
        m_settings->setSettings(settings.sessions, rows, settings.online);
        if (!settings.answersPin || !m_pin->isAsking())
            return;
        m_pin->accept();
        m_settings->open();
    });
    const auto close = [this] { post(m_desk, &Desk::closeSettings); };
    connect(m_settings, &Sheet::dismissed, this, close);
    connect(m_settings, &MultiSessionSettings::save, this,
            [this](const QList<MultiSession> &sessions, const QList<Pos> &poses) {
                post(m_desk, &Desk::saveSettings, sessions, poses);
            });
    connect(m_desk, &Desk::settingsSaved, this, [this, close](const QString &error) {
        m_settings->saved(error);
        if (!m_settings->isVisible())
            close();
    });
}

} // namespace tandem
