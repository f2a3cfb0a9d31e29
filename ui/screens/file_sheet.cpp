#include "ui/screens/file_sheet.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/row_delegate.h"
#include "ui/widgets/scrolling.h"

#include <QDir>
#include <QFileSystemModel>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace tandem {

namespace {

/// Folders are told from files by their slash.
class Folders : public QFileSystemModel
{
public:
    using QFileSystemModel::QFileSystemModel;

    QVariant data(const QModelIndex &index, int role) const override
    {
        switch (role) {
        case Qt::DisplayRole: {
            const QString name = QFileSystemModel::data(index, role).toString(); // fileName() would ask here again
            return isDir(index) ? name + u'/' : name;
        }
        case Qt::UserRole + 1: // RowRoles would find the path and the name here
        case Qt::UserRole + 2:
        case Qt::DecorationRole: return {};
        default: return QFileSystemModel::data(index, role);
        }
    }
};

} // namespace

FileSheet::FileSheet(QWidget *parent)
    : Sheet({}, QSize(720, 760), parent)
    , m_model(new Folders(this))
    , m_up(new Button(Button::Kind::Secondary, tr("Up"), card()))
    , m_folder(new QLabel(card()))
    , m_list(new QListView(card()))
    , m_name(new QLineEdit(card()))
    , m_question(new QLabel(card()))
    , m_go(new Button(Button::Kind::Primary, tr("Open"), card()))
{
    m_model->setFilter(QDir::AllDirs | QDir::Files | QDir::NoDotAndDotDot);
    m_model->setNameFilterDisables(false);
    m_model->setReadOnly(true);
    for (QLabel *label : {m_folder, m_question}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    setKind(m_folder, "muted");
    setKind(m_question, "warned");
    m_list->setAccessibleName(tr("Files"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(RowDelegate::Frame::Slim, m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    makeDraggable(m_list);
    m_name->setAccessibleName(tr("File name"));
    m_name->setPlaceholderText(tr("File name"));
    setFirstFocus(m_name);

    auto *above = new QHBoxLayout;
    above->setSpacing(px(12));
    above->addWidget(m_up);
    above->addWidget(m_folder, 1);
    auto *leave = new Button(Button::Kind::Secondary, tr("Discard"), card());
    auto *below = new QHBoxLayout;
    below->setSpacing(px(8));
    below->addWidget(m_question, 1);
    below->addWidget(leave);
    below->addWidget(m_go);
    body()->addLayout(above);
    body()->addWidget(m_list, 1);
    body()->addWidget(m_name);
    body()->addLayout(below);

    connect(leave, &Button::clicked, this, &Sheet::dismiss);
    connect(m_up, &Button::clicked, this, [this] {
        QDir folder(m_model->rootPath());
        folder.cdUp();
        showFolder(folder.absolutePath());
    });
    connect(m_list, &QListView::clicked, this, &FileSheet::choose);
    connect(m_list, &QListView::activated, this, &FileSheet::choose);
    connect(m_name, &QLineEdit::returnPressed, this, &FileSheet::answer);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &name) {
        m_go->setEnabled(!name.trimmed().isEmpty());
        m_question->clear();
        m_doubted.clear();
    });
    connect(m_go, &Button::clicked, this, &FileSheet::answer);
}

void FileSheet::askOpen(const QString &title, const QStringList &patterns)
{
    m_saves = false;
    m_go->setPlainText(tr("Open"));
    m_go->setAccessibleName(tr("Open"));
    ask(title, patterns, {});
}

void FileSheet::askSave(const QString &title, const QStringList &patterns, const QString &name)
{
    m_saves = true;
    m_go->setPlainText(tr("Save"));
    m_go->setAccessibleName(tr("Save"));
    ask(title, patterns, name);
}

void FileSheet::ask(const QString &title, const QStringList &patterns, const QString &name)
{
    setTitle(title);
    m_model->setNameFilters(patterns);
    if (m_model->rootPath().size() < 2) // The folder that was chosen last stays.
        showFolder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    m_name->setText(name);
    m_question->clear();
    m_go->setEnabled(!name.isEmpty());
    open();
    m_name->selectAll();
}

void FileSheet::showFolder(const QString &folder)
{
    const QDir dir(folder);
    const QString shown = dir.exists() ? dir.absolutePath() : QDir::homePath();
    m_list->setRootIndex(m_model->setRootPath(shown));
    m_list->clearSelection();
    m_folder->setText(QDir::toNativeSeparators(shown));
    m_up->setEnabled(!QDir(shown).isRoot());
}

void FileSheet::choose(const QModelIndex &index)
{
    if (m_model->isDir(index))
        showFolder(m_model->filePath(index));
    else
        m_name->setText(QFileInfo(m_model->filePath(index)).fileName());
}

void FileSheet::answer()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return;
    const QString path = QDir(m_model->rootPath()).absoluteFilePath(name);
    const QFileInfo there(path);
    if (there.isDir()) {
        showFolder(path);
        m_name->clear();
        return;
    }
    if (m_saves && there.exists() && m_doubted != path) {
        m_doubted = path;
        m_question->setText(tr("It is there already. Save again to replace it."));
        return;
    }
    finish();
    emit chosen(path);
}

} // namespace tandem
