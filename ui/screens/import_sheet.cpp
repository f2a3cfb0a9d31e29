#include "ui/screens/import_sheet.h"

#include "ui/screens/choice_button.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/roles.h"
#include "ui/widgets/row_delegate.h"
#include "ui/widgets/scrolling.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QScrollArea>
#include <QScroller>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace tandem {

ImportSheet::ImportSheet(QWidget *parent)
    : Sheet(tr("Import products"), QSize(1120, 900), parent)
    , m_columns(new QScrollArea(card()))
    , m_summary(new QLabel(card()))
    , m_list(new QListView(card()))
    , m_model(new QStandardItemModel(this))
    , m_progress(new QProgressBar(card()))
    , m_leave(new Button(Button::Kind::Secondary, tr("Discard"), card()))
    , m_import(new Button(Button::Kind::Primary, tr("Import"), card()))
{
    m_columns->setWidgetResizable(true);
    m_columns->setFrameShape(QFrame::NoFrame);
    m_columns->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_columns->setMinimumWidth(px(260));
    m_columns->setMaximumWidth(px(360));
    QScroller::grabGesture(m_columns->viewport(), QScroller::TouchGesture);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_list->setAccessibleName(tr("What would become of it"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(RowDelegate::Frame::None, m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    makeDraggable(m_list);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setFixedHeight(px(8));
    m_progress->hide();

    auto *right = new QVBoxLayout;
    right->setContentsMargins(px(16), px(16), px(16), px(8));
    right->setSpacing(px(8));
    right->addWidget(m_summary);
    right->addWidget(m_list, 1);
    right->addWidget(m_progress);
    auto *divider = new QFrame(card());
    setKind(divider, "rule");
    divider->setFixedWidth(1);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(0);
    sides->addWidget(m_columns);
    sides->addWidget(divider);
    sides->addLayout(right, 1);
    auto *rule = new QFrame(card());
    setKind(rule, "rule");
    rule->setFixedHeight(1);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(px(24), px(14), px(24), px(14));
    below->setSpacing(px(8));
    below->addStretch(1);
    below->addWidget(m_leave);
    below->addWidget(m_import);
    body()->setContentsMargins(0, 0, 0, 0);
    body()->setSpacing(0);
    body()->addLayout(sides, 1);
    body()->addWidget(rule);
    body()->addLayout(below);

    connect(m_leave, &Button::clicked, this, [this] {
        if (m_running)
            emit leaveWanted();
        else
            dismiss();
    });
    connect(m_import, &Button::clicked, this, [this] {
        m_import->setEnabled(false);
        emit importWanted();
    });
}

void ImportSheet::ask(const QString &file, const QList<Column> &columns, const QList<FormField::Choice> &meanings)
{
    setTitle(tr("Import from %1").arg(file));
    m_running = false;
    m_progress->hide();
    m_meanings.clear();
    QList<FormField::Choice> choices{{QString(), tr("left out")}};
    choices.append(meanings);
    auto *form = new QWidget;
    setKind(form, "clear");
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(px(24), px(16), px(16), px(16));
    column->setSpacing(px(4));
    for (const Column &each : columns) {
        auto *caption = new QLabel(form);
        caption->setTextFormat(Qt::PlainText);
        caption->setWordWrap(true);
        caption->setText(each.sample.isEmpty() ? each.name : QStringLiteral("%1 (%2)").arg(each.name, each.sample));
        setKind(caption, "caption");
        auto *button = new ChoiceButton(each.name, choices, card());
        button->setValue(each.means);
        connect(button, &ChoiceButton::chosen, this, &ImportSheet::wantPreview);
        column->addWidget(caption);
        column->addWidget(button);
        column->addSpacing(px(8));
        m_meanings.append(button);
    }
    column->addStretch(1);
    m_columns->setWidget(form); // and the one before is deleted
    open();
    wantPreview();
}

void ImportSheet::wantPreview()
{
    QStringList meanings;
    for (const ChoiceButton *button : std::as_const(m_meanings))
        meanings.append(button->value());
    m_import->setEnabled(false);
    emit previewWanted(meanings);
}

void ImportSheet::showPreview(const QString &summary, const QList<Item> &items, bool canImport)
{
    m_summary->setText(summary);
    setKind(m_summary, "muted");
    m_model->clear();
    for (const Item &item : items) {
        auto *row = new QStandardItem(item.title);
        row->setData(item.detail, RowRoles::DetailRole);
        row->setData(item.title + QStringLiteral(", ") + item.detail, Qt::AccessibleTextRole);
        m_model->appendRow(row);
    }
    m_import->setEnabled(canImport);
}

void ImportSheet::showTrouble(const QString &sentences)
{
    m_running = false;
    m_progress->hide();
    QList<Item> items;
    const QStringList lines = sentences.split(u'\n');
    for (const QString &line : lines.mid(lines.size() > 1 ? 0 : 1))
        items.append({line, {}});
    showPreview(lines.size() > 1 ? tr("Nothing can be imported: %n row(s) are wrong.", nullptr, int(lines.size()))
                                 : lines.first(),
                items, false);
    setKind(m_summary, "error");
}

void ImportSheet::showProgress(qint64 done, qint64 all)
{
    m_running = true;
    m_progress->setRange(0, int(all));
    m_progress->setValue(int(done));
    m_progress->show();
}

} // namespace tandem
