#include "ui/screens/attention_sheet.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/notice_delegate.h"
#include "ui/widgets/roles.h"
#include "ui/widgets/scrolling.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace tandem {

AttentionSheet::AttentionSheet(QWidget *parent)
    : Sheet(tr("Needs attention"), QSize(720, 640), parent)
    , m_list(new QListView(card()))
    , m_empty(new QLabel(tr("Nothing needs attention."), m_list))
    , m_model(new QStandardItemModel(this))
    , m_gotAll(new Button(Button::Kind::Quiet, tr("Got all"), card()))
    , m_lookAt(new Button(Button::Kind::Secondary, tr("Show order"), card()))
    , m_giveBack(new Button(Button::Kind::Secondary, tr("Give back"), card()))
    , m_printAgain(new Button(Button::Kind::Secondary, tr("Print again"), card()))
    , m_gotIt(new Button(Button::Kind::Primary, tr("Got it"), card()))
    , m_dealWith(new Button(Button::Kind::Primary, tr("Dealt with"), card()))
{
    m_list->setAccessibleName(tr("Needs attention"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new NoticeDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    makeDraggable(m_list);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    setKind(m_empty, "muted");
    auto *over = new QVBoxLayout(m_list);
    over->addWidget(m_empty);
    body()->addWidget(m_list, 1);
    setFirstFocus(m_list);

    auto *leave = new Button(Button::Kind::Secondary, tr("Close"), card());
    connect(leave, &Button::clicked, this, &Sheet::dismiss);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(leave);
    row->addStretch(1);
    for (Button *button : {m_gotAll, m_lookAt, m_giveBack, m_printAgain, m_gotIt, m_dealWith})
        row->addWidget(button);
    body()->addLayout(row);

    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AttentionSheet::updateButtons);
    connect(m_gotAll, &Button::clicked, this, &AttentionSheet::gotAll);
    connect(m_lookAt, &Button::clicked, this, [this] { emit lookAt(chosenId()); });
    connect(m_giveBack, &Button::clicked, this, [this] { emit giveBack(chosenId()); });
    connect(m_printAgain, &Button::clicked, this, [this] { emit printAgain(chosenId()); });
    connect(m_gotIt, &Button::clicked, this, [this] { emit gotIt(chosenId()); });
    connect(m_dealWith, &Button::clicked, this, [this] { emit dealWith(chosenId()); });
    updateButtons();
}

void AttentionSheet::setRows(const QList<Row> &rows)
{
    const QString before = chosenId();
    m_rows = rows;
    m_model->clear();
    int chosen = 0;
    for (const Row &row : rows) {
        auto *item = new QStandardItem(row.text);
        item->setData(row.detail, NoticeRoles::DetailRole);
        item->setData(row.money, NoticeRoles::MoneyRole);
        item->setData(row.text + QStringLiteral(", ") + row.detail, Qt::AccessibleTextRole);
        if (row.id == before)
            chosen = m_model->rowCount();
        m_model->appendRow(item);
    }
    m_empty->setVisible(rows.isEmpty());
    m_list->setAccessibleDescription(rows.isEmpty() ? m_empty->text() : QString());
    if (!rows.isEmpty())
        m_list->setCurrentIndex(m_model->index(chosen, 0));
    updateButtons();
}

void AttentionSheet::begin()
{
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0, 0));
    open();
}

QString AttentionSheet::chosenId() const
{
    const QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
    return chosen.isEmpty() || chosen.first().row() >= m_rows.size() ? QString() : m_rows[chosen.first().row()].id;
}

void AttentionSheet::updateButtons()
{
    const QString id = chosenId();
    const auto row = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &each) { return each.id == id; });
    const bool any = !id.isEmpty() && row != m_rows.cend();
    const auto plain = std::count_if(m_rows.cbegin(), m_rows.cend(), [](const Row &each) { return !each.money; });
    m_gotAll->setVisible(plain > 1);
    m_lookAt->setEnabled(any && row->hasOrder);
    m_giveBack->setVisible(any && row->isTwice);
    m_printAgain->setVisible(any && row->isPrint);
    m_dealWith->setVisible(any && row->money);
    m_gotIt->setVisible(!m_dealWith->isVisibleTo(this));
    m_gotIt->setEnabled(any);
}

void AttentionSheet::resizeEvent(QResizeEvent *event)
{
    Sheet::resizeEvent(event);
    m_list->doItemsLayout(); // sentences wrap anew
}

} // namespace tandem
