#include "ui/screens/multi_session_settings.h"
#include "ui/screens/pos_options.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/row_delegate.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollArea>
#include <QScroller>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace tandem {

namespace {

QLabel *caption(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    setKind(label, "caption");
    return label;
}

} // namespace

QWidget *MultiSessionSettings::makeList()
{
    auto *side = new QWidget(card());
    m_list->setParent(side);
    m_list->setAccessibleName(tr("Multi-sessions"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(RowDelegate::Frame::None, m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) { showSession(index.row()); });
    auto *add = new Button(Button::Kind::Secondary, tr("New"), side);
    connect(add, &Button::clicked, this, &MultiSessionSettings::addSession);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(px(12), px(12), px(12), px(12));
    column->addWidget(m_list, 1);
    column->addWidget(add);
    side->setMinimumWidth(px(200));
    side->setMaximumWidth(px(290));
    return side;
}

QWidget *MultiSessionSettings::makeForm()
{
    auto *scroll = new QScrollArea(card());
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QScroller::grabGesture(scroll->viewport(), QScroller::TouchGesture);
    setKind(m_form, "clear");
    m_name = new QLineEdit(m_form);
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(200);
    m_active = new CheckBox(tr("Active: these POSes share their orders"), m_form);

    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(px(24), px(20), px(24), px(20));
    column->setSpacing(px(4));
    column->addWidget(caption(tr("Name"), m_form));
    column->addWidget(m_name);
    column->addSpacing(px(6));
    column->addWidget(m_active);
    column->addSpacing(px(6));
    column->addWidget(caption(tr("POSes"), m_form));
    m_posRows = new QVBoxLayout;
    m_posRows->setSpacing(0);
    column->addLayout(m_posRows);
    column->addSpacing(px(16));
    m_options = new PosOptionsForm(m_form);
    column->addWidget(m_options);
    column->addStretch(1);
    scroll->setWidget(m_form);

    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (MultiSession *session = current()) {
            session->name = text;
            m_model->item(m_row)->setText(text);
            updateState();
        }
    });
    connect(m_active, &QCheckBox::clicked, this, [this](bool on) {
        if (MultiSession *session = current()) {
            session->active = on;
            // A POS shares with one multi-session at a time: where this one is now, it leaves the others.
            for (PosId pos : session->pos)
                setMember(pos, true);
            fillList();
            rebuildPoses();
            updateState();
        }
    });
    connect(m_options, &PosOptionsForm::changed, this, [this](PosId pos, const PosOptions &options) {
        for (PosRow &row : m_poses) {
            if (row.id == pos)
                row.options = options;
        }
        updateState();
    });
    return scroll;
}

} // namespace tandem
