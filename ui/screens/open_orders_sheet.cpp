#include "ui/screens/open_orders_sheet.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/roles.h"
#include "ui/widgets/row_delegate.h"
#include "ui/widgets/scrolling.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace tandem {

OpenOrdersSheet::OpenOrdersSheet(QWidget *parent)
    : Sheet(tr("Open orders"), QSize(640, 640), parent)
    , m_list(new QListView(card()))
    , m_model(new QStandardItemModel(this))
{
    auto *what = new QLabel(tr("This is the last open session. These orders go on into the next run, unless a manager "
                               "cancels them now."),
                            card());
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    m_list->setAccessibleName(tr("Open orders"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(RowDelegate::Frame::None, m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    makeDraggable(m_list);

    auto *leave = new Button(Button::Kind::Secondary, tr("Back"), card());
    auto *cancel = new Button(Button::Kind::Secondary, tr("Cancel them"), card());
    auto *stay = new Button(Button::Kind::Primary, tr("Keep them"), card());
    setFirstFocus(stay);
    connect(leave, &Button::clicked, this, &Sheet::dismiss);
    connect(cancel, &Button::clicked, this, [this] {
        finish();
        emit cancelAll();
    });
    connect(stay, &Button::clicked, this, [this] {
        finish();
        emit keep();
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(leave);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(stay);
    body()->addWidget(what);
    body()->addWidget(m_list, 1);
    body()->addLayout(row);
}

void OpenOrdersSheet::ask(const QList<Row> &rows)
{
    m_model->clear();
    for (const Row &row : rows) {
        auto *item = new QStandardItem(row.title);
        item->setData(row.detail, RowRoles::DetailRole);
        item->setData(row.amount, RowRoles::AmountRole);
        item->setData(QStringList({row.title, row.detail, row.amount}).join(QStringLiteral(", ")),
                      Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    open();
}

} // namespace tandem
