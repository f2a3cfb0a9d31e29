#include "app/terminal/back_office_presenter.h"

#include "app/terminal/desk_post.h"
#include "app/terminal/manager_pin.h"
#include "ui/screens/back_office_sheet.h"
#include "ui/screens/file_sheet.h"
#include "ui/screens/form_sheet.h"
#include "ui/screens/import_sheet.h"

namespace tandem {

namespace {

QList<BackOfficeSheet::List> lists()
{
    QList<BackOfficeSheet::List> lists;
    for (ShopList list : allShopLists)
        lists.append({keyOf(list), titleOf(list), list != ShopList::Shop, list == ShopList::Products});
    return lists;
}

FormField::Kind kindOf(ShopField::Kind kind)
{
    using From = ShopField::Kind;
    using To = FormField::Kind;
    switch (kind) {
    case From::Text: return To::Text;
    case From::Amount:
    case From::Percent:
    case From::Number: return To::Decimal;
    case From::Switch: return To::Switch;
    case From::Choice: return To::Choice;
    case From::Choices: return To::Choices;
    case From::Lines: return To::Lines;
    case From::Pin: return To::Pin;
    case From::Colour: return To::Colour;
    case From::Pairs: return To::Pairs;
    }
    Q_UNREACHABLE();
}

} // namespace

BackOfficePresenter::BackOfficePresenter(QWidget *window, Desk *desk, ManagerPin *pin, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_pin(pin)
    , m_sheet(new BackOfficeSheet(lists(), window))
    , m_form(new FormSheet(window))
    , m_import(new ImportSheet(window))
    , m_source(new FileSheet(window))
    , m_target(new FileSheet(window))
{
    connect(desk, &Desk::backOfficeOpened, this, [this] {
        m_pin->accept();
        m_sheet->ask();
    });
    connect(desk, &Desk::itemsKnown, this, &BackOfficePresenter::showItems);
    connect(desk, &Desk::itemKnown, this, &BackOfficePresenter::showItem);
    connect(desk, &Desk::itemSaved, this, &BackOfficePresenter::showSaved);
    connect(m_sheet, &Sheet::dismissed, this, [this] { post(m_desk, &Desk::closeBackOffice); });
    connect(m_sheet, &BackOfficeSheet::listWanted, this, [this](const QString &key, const QString &words) {
        if (const auto list = shopListNamed(key))
            post(m_desk, &Desk::askItems, *list, words);
    });
    connect(m_sheet, &BackOfficeSheet::itemWanted, this, [this](const QString &key, const QString &id) {
        if (const auto list = shopListNamed(key))
            post(m_desk, &Desk::askItem, *list, id);
    });
    connect(m_sheet, &BackOfficeSheet::undoWanted, this, [this] { post(m_desk, &Desk::undoItem); });
    connect(m_form, &FormSheet::save, this,
            [this](const QJsonObject &values) { post(m_desk, &Desk::saveItem, values); });
    connect(m_form, &Sheet::dismissed, this, [this] { m_sheet->setFocus(Qt::PopupFocusReason); });
    connectImport();
}

void BackOfficePresenter::connectImport()
{
    const QStringList lists{QStringLiteral("*.csv"), QStringLiteral("*.txt")};
    connect(m_sheet, &BackOfficeSheet::importWanted, this,
            [this, lists] { m_source->askOpen(tr("Which list of products?"), lists); });
    connect(m_sheet, &BackOfficeSheet::exportWanted, this, [this, lists] {
        m_target->askSave(tr("Where to write the products?"), lists, QStringLiteral("products.csv"));
    });
    connect(m_source, &FileSheet::chosen, this, [this](const QString &file) { post(m_desk, &Desk::readImport, file); });
    connect(m_target, &FileSheet::chosen, this, [this](const QString &file) {
        m_sheet->setFocus(Qt::PopupFocusReason);
        post(m_desk, &Desk::exportProducts, file);
    });
    for (const FileSheet *sheet : {m_source, m_target})
        connect(sheet, &Sheet::dismissed, this, [this] { m_sheet->setFocus(Qt::PopupFocusReason); });
    connect(m_desk, &Desk::importKnown, this, [this](const ImportView &import) {
        QList<ImportSheet::Column> columns;
        for (const ImportView::Column &column : import.columns)
            columns.append({column.name, column.sample, column.means});
        m_import->ask(import.file, columns,
                      {{QStringLiteral("name"), tr("Name")},
                       {QStringLiteral("price"), tr("Price")},
                       {QStringLiteral("category"), tr("Category")},
                       {QStringLiteral("code"), tr("Code")},
                       {QStringLiteral("barcode"), tr("Barcode")},
                       {QStringLiteral("taxes"), tr("Taxes")},
                       {QStringLiteral("unit"), tr("Unit")}});
    });
    connect(m_desk, &Desk::importPreviewed, this, [this](const ImportPreviewView &preview) {
        QList<ImportSheet::Item> items;
        for (const ImportPreviewView::Item &item : preview.items)
            items.append({item.title, item.detail});
        m_import->showPreview(preview.summary, items, preview.canImport);
    });
    connect(m_desk, &Desk::importTrouble, this, [this](const QString &sentences) {
        if (m_import->isVisible())
            m_import->showTrouble(sentences);
        else
            m_sheet->say(sentences, false, false);
    });
    connect(m_desk, &Desk::importProgressed, this, [this](qint64 done, qint64 all) {
        if (m_import->isVisible())
            m_import->showProgress(done, all);
    });
    connect(m_desk, &Desk::imported, this, [this](const QString &sentence) {
        m_import->close();
        m_sheet->setFocus(Qt::PopupFocusReason);
        m_sheet->say(sentence, false);
    });
    connect(m_import, &ImportSheet::previewWanted, this,
            [this](const QStringList &meanings) { post(m_desk, &Desk::previewImport, meanings); });
    connect(m_import, &ImportSheet::importWanted, this, [this] { post(m_desk, &Desk::runImport); });
    connect(m_import, &ImportSheet::leaveWanted, this, [this] { post(m_desk, &Desk::leaveImport); });
    connect(m_import, &Sheet::dismissed, this, [this] { m_sheet->setFocus(Qt::PopupFocusReason); });
}

void BackOfficePresenter::open()
{
    m_pin->ask([this](const QString &name, const QString &pin) { post(m_desk, &Desk::openBackOffice, name, pin); });
}

void BackOfficePresenter::showShop(const ShopView &shop)
{
    const QLocale locale = ShopFormat(shop.locale).locale();
    m_sheet->setLocale(locale);
    m_form->setLocale(locale);
}

void BackOfficePresenter::showItems(ShopList list, const ShopRows &rows)
{
    QList<BackOfficeSheet::Column> columns;
    for (const ShopRows::Column &column : rows.columns)
        columns.append({column.title, column.isAmount});
    QList<BackOfficeSheet::Item> items;
    for (const ShopRows::Row &row : rows.rows)
        items.append({row.id, row.cells, row.active});
    const QString more =
        rows.found > rows.rows.size()
            ? tr("These are the first %1 of %2. Type a name, a code or a barcode to find others.")
                  .arg(m_sheet->locale().toString(rows.rows.size()), m_sheet->locale().toString(rows.found))
            : QString();
    m_sheet->setItems(keyOf(list), columns, items, more);
}

void BackOfficePresenter::showItem(const ItemView &item)
{
    if (!m_sheet->isVisible())
        return;
    QList<FormField> fields;
    for (const ShopField &field : item.fields) {
        QList<FormField::Choice> choices;
        for (const ShopField::Choice &choice : field.choices)
            choices.append({choice.value, choice.text});
        fields.append({field.key, field.label, kindOf(field.kind), field.hint, choices});
    }
    m_form->ask(item.isNew ? tr("%1: new").arg(titleOf(item.list)) : item.name, fields, item.values);
}

void BackOfficePresenter::showSaved(const QList<ShopFault> &faults, const QString &sentence, bool canBeUndone)
{
    QHash<QString, QString> byKey;
    for (const ShopFault &fault : faults)
        byKey.insert(fault.key, fault.text);
    if (m_form->isVisible()) {
        m_form->answer(byKey);
        if (faults.isEmpty())
            m_sheet->setFocus(Qt::PopupFocusReason);
    }
    if (faults.isEmpty())
        m_sheet->say(sentence, canBeUndone);
    else if (!m_form->isVisible())
        m_sheet->say(faults.first().text, false, false);
}

} // namespace tandem
