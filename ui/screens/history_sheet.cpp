#include "ui/screens/history_sheet.h"

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

HistorySheet::HistorySheet(QWidget *parent)
    : Sheet(tr("Line history"), QSize(640, 640), parent)
    , m_about(new QLabel(card()))
    , m_list(new QListView(card()))
    , m_empty(new QLabel(m_list))
    , m_missing(new QLabel(card()))
    , m_model(new QStandardItemModel(this))
{
    for (QLabel *label : {m_about, m_empty, m_missing}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        setKind(label, "muted");
    }
    m_empty->setAlignment(Qt::AlignCenter);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new NoticeDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    makeDraggable(m_list);
    auto *over = new QVBoxLayout(m_list);
    over->addWidget(m_empty);
    setFirstFocus(m_list);

    auto *leave = new Button(Button::Kind::Secondary, tr("Close"), card());
    connect(leave, &Button::clicked, this, &Sheet::dismiss);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(leave);
    body()->addWidget(m_about);
    body()->addWidget(m_list, 1);
    body()->addWidget(m_missing);
    body()->addLayout(row);
}

void HistorySheet::begin(const QString &title, const QString &about)
{
    setTitle(title);
    m_list->setAccessibleName(title);
    m_about->setText(about);
    m_about->setVisible(!about.isEmpty());
    m_model->clear();
    m_missing->hide();
    setEmptyText(tr("Reading …"));
    open();
}

void HistorySheet::setRows(const QList<Row> &rows, const QString &missing)
{
    m_model->clear();
    for (const Row &row : rows) {
        auto *item = new QStandardItem(row.text);
        item->setData(row.detail, NoticeRoles::DetailRole);
        item->setData(row.notable, NoticeRoles::MoneyRole);
        item->setData(row.text + QStringLiteral(", ") + row.detail, Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    m_missing->setText(missing);
    m_missing->setVisible(!missing.isEmpty());
    setEmptyText(rows.isEmpty() ? tr("Nothing has happened here yet.") : QString());
}

void HistorySheet::setEmptyText(const QString &text)
{
    m_empty->setText(text);
    m_empty->setVisible(!text.isEmpty());
    m_list->setAccessibleDescription(text);
}

void HistorySheet::resizeEvent(QResizeEvent *event)
{
    Sheet::resizeEvent(event);
    m_list->doItemsLayout(); // sentences wrap anew
}

} // namespace tandem
