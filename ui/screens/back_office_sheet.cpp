#include "ui/screens/back_office_sheet.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/items_model.h"
#include "ui/widgets/row_delegate.h"
#include "ui/widgets/scrolling.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace tandem {

BackOfficeSheet::BackOfficeSheet(const QList<List> &lists, QWidget *parent)
    : Sheet(tr("Back office"), QSize(1200, 900), parent)
    , m_listed(lists)
    , m_lists(new QListView(card()))
    , m_listModel(new QStandardItemModel(this))
    , m_search(new QLineEdit(card()))
    , m_new(new Button(Button::Kind::Secondary, tr("New"), card()))
    , m_import(new Button(Button::Kind::Secondary, tr("Import"), card()))
    , m_export(new Button(Button::Kind::Secondary, tr("Export"), card()))
    , m_items(new QTreeView(card()))
    , m_model(new ItemsModel(this))
    , m_empty(new QLabel(m_items))
    , m_more(new QLabel(card()))
    , m_said(new QLabel(card()))
    , m_undo(new Button(Button::Kind::Secondary, tr("Undo"), card()))
{
    for (const List &list : lists)
        m_listModel->appendRow(new QStandardItem(list.title));
    m_lists->setAccessibleName(tr("Lists"));
    m_lists->setModel(m_listModel);
    m_lists->setItemDelegate(new RowDelegate(RowDelegate::Frame::Slim, m_lists));
    m_lists->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_lists->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    makeDraggable(m_lists);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search"));
    setKind(m_search, "search");

    m_items->setAccessibleName(tr("Items"));
    m_items->setModel(m_model);
    m_items->setItemDelegate(new ItemCellDelegate(m_items));
    m_items->setRootIsDecorated(false);
    m_items->setUniformRowHeights(true);
    m_items->setAllColumnsShowFocus(true);
    m_items->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_items->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_items->header()->setSectionsMovable(false);
    m_items->header()->setSectionsClickable(false);
    m_items->header()->setStretchLastSection(false);
    makeDraggable(m_items);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    setKind(m_empty, "muted");
    auto *over = new QVBoxLayout(m_items);
    over->addWidget(m_empty);
    for (QLabel *label : {m_more, m_said}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    setKind(m_more, "small");
    setKind(m_said, "muted");
    m_undo->hide();

    auto *above = new QHBoxLayout;
    above->setSpacing(px(8));
    above->addWidget(m_search, 1);
    above->addWidget(m_import);
    above->addWidget(m_export);
    above->addWidget(m_new);
    auto *right = new QVBoxLayout;
    right->setContentsMargins(px(16), px(12), px(16), px(12));
    right->setSpacing(px(8));
    right->addLayout(above);
    right->addWidget(m_items, 1);
    right->addWidget(m_more);
    auto *side = new QVBoxLayout;
    side->setContentsMargins(px(8), px(12), px(8), px(12));
    side->addWidget(m_lists);
    m_lists->setMinimumWidth(px(176));
    m_lists->setMaximumWidth(px(220));
    auto *divider = new QFrame(card());
    setKind(divider, "rule");
    divider->setFixedWidth(1);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(0);
    sides->addLayout(side);
    sides->addWidget(divider);
    sides->addLayout(right, 1);
    auto *rule = new QFrame(card());
    setKind(rule, "rule");
    rule->setFixedHeight(1);
    auto *leave = new Button(Button::Kind::Secondary, tr("Close"), card());
    auto *below = new QHBoxLayout;
    below->setContentsMargins(px(24), px(12), px(24), px(12));
    below->setSpacing(px(8));
    below->addWidget(m_said, 1);
    below->addWidget(m_undo);
    below->addWidget(leave);
    body()->setContentsMargins(0, 0, 0, 0);
    body()->setSpacing(0);
    body()->addLayout(sides, 1);
    body()->addWidget(rule);
    body()->addLayout(below);

    connect(leave, &Button::clicked, this, &Sheet::dismiss);
    connect(m_import, &Button::clicked, this, &BackOfficeSheet::importWanted);
    connect(m_export, &Button::clicked, this, &BackOfficeSheet::exportWanted);
    connect(m_undo, &Button::clicked, this, &BackOfficeSheet::undoWanted);
    connect(m_search, &QLineEdit::textChanged, this, &BackOfficeSheet::wantList);
    connect(m_new, &Button::clicked, this, [this] { emit itemWanted(list(), {}); });
    connect(m_lists->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        const QSignalBlocker quiet(m_search);
        m_search->clear();
        wantList();
    });
    const auto want = [this](const QModelIndex &index) { emit itemWanted(list(), m_model->idAt(index.row())); };
    connect(m_items, &QTreeView::clicked, this, want);
    connect(m_items, &QTreeView::activated, this, want);
}

void BackOfficeSheet::ask()
{
    say({}, false);
    m_search->clear();
    m_lists->setCurrentIndex(m_listModel->index(0, 0));
    setFirstFocus(m_search);
    open();
    wantList();
}

QString BackOfficeSheet::list() const
{
    const int row = m_lists->currentIndex().row();
    return row < 0 ? QString() : m_listed[row].key;
}

void BackOfficeSheet::wantList()
{
    const int row = m_lists->currentIndex().row();
    if (row < 0)
        return;
    m_new->setVisible(m_listed[row].grows);
    m_import->setVisible(m_listed[row].travels);
    m_export->setVisible(m_listed[row].travels);
    emit listWanted(m_listed[row].key, m_search->text());
}

void BackOfficeSheet::setItems(const QString &list, const QList<Column> &columns, const QList<Item> &items,
                               const QString &moreText)
{
    if (list != this->list())
        return; // Another one was chosen meanwhile
    QList<ItemsModel::Column> shown;
    for (const Column &column : columns)
        shown.append({column.title, column.isAmount});
    QList<ItemsModel::Row> rows;
    rows.reserve(items.size());
    for (const Item &item : items)
        rows.append({item.id, item.cells, item.active});
    m_model->setItems(shown, rows);
    for (int column = 0; column < int(columns.size()); ++column) {
        m_items->header()->setSectionResizeMode(column, columns[column].isAmount ? QHeaderView::ResizeToContents
                                                                                 : QHeaderView::Stretch);
    }
    m_empty->setText(m_search->text().isEmpty() ? tr("There is nothing here yet.") : tr("Nothing is called so."));
    m_empty->setVisible(items.isEmpty());
    m_more->setText(moreText);
    m_more->setVisible(!moreText.isEmpty());
}

void BackOfficeSheet::say(const QString &sentence, bool undo, bool good)
{
    m_said->setText(sentence);
    setKind(m_said, good ? "muted" : "error");
    m_undo->setVisible(undo);
}

} // namespace tandem
