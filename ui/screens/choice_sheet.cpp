#include "ui/screens/choice_sheet.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/roles.h"
#include "ui/widgets/row_delegate.h"
#include "ui/widgets/scrolling.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace tandem {

ChoiceSheet::ChoiceSheet(const QString &title, const QString &listName, const QList<Action> &actions, QWidget *parent)
    : Sheet(title, QSize(640, 640), parent)
    , m_search(new QLineEdit(card()))
    , m_list(new QListView(card()))
    , m_empty(new QLabel(m_list))
    , m_more(new QLabel(card()))
    , m_model(new QStandardItemModel(this))
{
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search"));
    setKind(m_search, "search");
    setFirstFocus(m_search);
    m_list->setAccessibleName(listName);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(RowDelegate::Frame::None, m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    makeDraggable(m_list);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    setKind(m_empty, "muted");
    auto *over = new QVBoxLayout(m_list);
    over->addWidget(m_empty);
    body()->addWidget(m_search);
    body()->addWidget(m_list, 1);
    m_more->setTextFormat(Qt::PlainText);
    m_more->setWordWrap(true);
    setKind(m_more, "small");
    m_more->hide();
    body()->addWidget(m_more);

    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    auto *leave = new Button(Button::Kind::Secondary, tr("Close"), card());
    connect(leave, &Button::clicked, this, &Sheet::dismiss);
    row->addWidget(leave);
    row->addStretch(1);
    for (const Action &action : actions) {
        auto *button =
            new Button(action.primary ? Button::Kind::Primary : Button::Kind::Secondary, action.text, card());
        connect(button, &Button::clicked, this, [this, id = action.id] { emit actionChosen(id, chosenId()); });
        m_actions.append({action, button});
        row->addWidget(button);
    }
    body()->addLayout(row);

    const bool answers = std::all_of(actions.cbegin(), actions.cend(), [](const Action &a) { return !a.needsRow; });
    connect(m_list, &QListView::clicked, this, [this, answers](const QModelIndex &index) {
        emit rowChosen(index.data(RowRoles::RowIdRole).toString());
        if (answers)
            finish();
    });
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { emit rowChosen(index.data(RowRoles::RowIdRole).toString()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ChoiceSheet::updateActions);
    connect(m_search, &QLineEdit::textChanged, this, &ChoiceSheet::searchChanged);
    updateActions();
}

void ChoiceSheet::setRows(const QList<Row> &rows)
{
    const QString chosen = chosenId();
    m_model->clear();
    for (const Row &row : rows) {
        auto *item = new QStandardItem(row.title);
        item->setData(row.id, RowRoles::RowIdRole);
        item->setData(row.detail, RowRoles::DetailRole);
        item->setData(row.amount, RowRoles::AmountRole);
        QStringList spoken{row.title, row.detail, row.amount};
        spoken.removeAll(QString());
        item->setData(spoken.join(QStringLiteral(", ")), Qt::AccessibleTextRole);
        m_model->appendRow(item);
        if (!chosen.isEmpty() && row.id == chosen)
            m_list->setCurrentIndex(item->index());
    }
    m_empty->setVisible(rows.isEmpty());
    updateActions();
}

void ChoiceSheet::setEmptyText(const QString &text) { m_empty->setText(text); }

void ChoiceSheet::setMoreText(const QString &text)
{
    m_more->setText(text);
    m_more->setVisible(!text.isEmpty());
}

void ChoiceSheet::setActionEnabled(const QString &id, bool enabled)
{
    for (ActionButton &each : m_actions) {
        if (each.action.id == id)
            each.allowed = enabled;
    }
    updateActions();
}

QString ChoiceSheet::chosenId() const
{
    const QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
    return chosen.isEmpty() ? QString() : chosen.first().data(RowRoles::RowIdRole).toString();
}

void ChoiceSheet::ask()
{
    m_search->clear();
    m_list->clearSelection();
    open();
}

void ChoiceSheet::updateActions()
{
    const bool chosen = !chosenId().isEmpty();
    for (const ActionButton &each : std::as_const(m_actions))
        each.button->setEnabled(each.allowed && (chosen || !each.action.needsRow));
}

} // namespace tandem
