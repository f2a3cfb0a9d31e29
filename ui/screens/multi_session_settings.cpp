#include "ui/screens/multi_session_settings.h"

#include "ui/screens/pos_options.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace tandem {

namespace {

void emptyRows(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QFrame *rule(QWidget *parent)
{
    auto *line = new QFrame(parent);
    setKind(line, "rule");
    line->setFixedHeight(1);
    return line;
}

bool sameOptions(const QList<MultiSessionSettings::PosRow> &a, const QList<MultiSessionSettings::PosRow> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(),
                      [](const auto &x, const auto &y) { return x.id == y.id && x.options == y.options; });
}

} // namespace

MultiSessionSettings::MultiSessionSettings(QWidget *parent)
    : Sheet(tr("Multi-session Settings"), QSize(1040, 760), parent)
    , m_list(new QListView(card()))
    , m_model(new QStandardItemModel(this))
    , m_form(new QWidget)
    , m_error(new QLabel(card()))
    , m_discard(new Button(Button::Kind::Secondary, tr("Discard"), card()))
    , m_save(new Button(Button::Kind::Primary, tr("Save"), card()))
{
    body()->setContentsMargins(0, 0, 0, 0);
    body()->setSpacing(0);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(0);
    sides->addWidget(makeList());
    auto *divider = new QFrame(card());
    setKind(divider, "rule");
    divider->setFixedWidth(1);
    sides->addWidget(divider);
    sides->addWidget(makeForm(), 1);
    body()->addLayout(sides, 1);
    body()->addWidget(rule(card()));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(px(24), px(14), px(24), px(14));
    row->setSpacing(px(8));
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    setKind(m_error, "error");
    row->addWidget(m_error, 1);
    row->addWidget(m_discard);
    row->addWidget(m_save);
    body()->addLayout(row);

    connect(m_discard, &Button::clicked, this, [this] {
        m_sessions = m_savedSessions;
        m_poses = m_savedPoses;
        dismiss();
    });
    connect(m_save, &Button::clicked, this, &MultiSessionSettings::requestSave);
}

bool MultiSessionSettings::isDirty() const
{
    return m_sessions != m_savedSessions || !sameOptions(m_poses, m_savedPoses);
}

void MultiSessionSettings::setSettings(const QList<MultiSession> &sessions, const QList<PosRow> &poses, bool online)
{
    m_online = online;
    if (!isVisible() || !isDirty()) {
        m_sessions = m_savedSessions = sessions;
        m_poses = m_savedPoses = poses;
    } else {
        // Edits stay; only what a POS may do follows the shop.
        for (PosRow &row : m_poses) {
            const auto known =
                std::find_if(poses.cbegin(), poses.cend(), [&](const PosRow &other) { return other.id == row.id; });
            if (known != poses.cend())
                row.openSession = known->openSession;
        }
    }
    fillList();
    showSession(std::clamp(m_row, 0, std::max(0, int(m_sessions.size()) - 1)));
}

QString MultiSessionSettings::sessionDetail(const MultiSession &session) const
{
    if (!session.active)
        return tr("inactive");
    return tr("%n POS(es)", nullptr, int(session.pos.size())) + QStringLiteral(" · ") + tr("active");
}

void MultiSessionSettings::fillList()
{
    const QSignalBlocker quiet(m_list->selectionModel());
    m_model->setRowCount(int(m_sessions.size()));
    for (int row = 0; row < int(m_sessions.size()); ++row) {
        if (!m_model->item(row))
            m_model->setItem(row, new QStandardItem);
        const MultiSession &session = m_sessions[row];
        m_model->item(row)->setText(session.name.isEmpty() ? tr("New multi-session") : session.name);
        m_model->item(row)->setData(sessionDetail(session), RowRoles::DetailRole);
        m_model->item(row)->setData(session.name + QStringLiteral(", ") + sessionDetail(session),
                                    Qt::AccessibleTextRole);
    }
    m_list->setCurrentIndex(m_model->index(m_row, 0));
}

MultiSession *MultiSessionSettings::current()
{
    return m_row >= 0 && m_row < int(m_sessions.size()) ? &m_sessions[m_row] : nullptr;
}

void MultiSessionSettings::showSession(int row)
{
    m_row = row;
    const MultiSession *session = current();
    m_form->setVisible(session != nullptr);
    if (session) {
        if (m_name->text() != session->name)
            m_name->setText(session->name);
        const QSignalBlocker quiet(m_list->selectionModel());
        m_list->setCurrentIndex(m_model->index(row, 0));
        rebuildPoses();
    }
    updateState();
}

void MultiSessionSettings::setMember(PosId pos, bool member)
{
    MultiSession *mine = current();
    for (MultiSession &session : m_sessions) {
        if (&session == mine && member && !session.pos.contains(pos))
            session.pos.append(pos);
        else if (&session == mine ? !member : member && session.active && mine->active)
            session.pos.removeAll(pos);
    }
}

void MultiSessionSettings::rebuildPoses()
{
    emptyRows(m_posRows);
    const MultiSession *session = current();
    if (!session)
        return;
    QStringList busy;
    for (const PosRow &pos : std::as_const(m_poses)) {
        auto *box = new CheckBox(pos.name, m_form);
        const bool member = session->pos.contains(pos.id);
        box->setChecked(member);
        QString reason = pos.openSession;
        box->setEnabled(reason.isEmpty());
        if (member && !pos.openSession.isEmpty())
            busy.append(pos.name);
        for (const MultiSession &other : std::as_const(m_sessions)) {
            if (reason.isEmpty() && !member && other.active && other.pos.contains(pos.id))
                reason = tr("Now in %1; choosing it here moves it.").arg(other.name);
        }
        box->setReason(reason);
        connect(box, &QCheckBox::clicked, this, [this, id = pos.id](bool on) {
            setMember(id, on);
            fillList();
            // Rebuilding deletes the box whose click this is.
            QMetaObject::invokeMethod(
                this, [this] { rebuildPoses(); }, Qt::QueuedConnection);
            updateState();
        });
        m_posRows->addWidget(box);
        m_posRows->addWidget(rule(m_form));
    }
    m_active->setChecked(session->active);
    m_active->setEnabled(busy.isEmpty());
    m_active->setReason(busy.isEmpty()     ? QString()
                        : busy.size() == 1 ? tr("%1 has its session open. Close it first.").arg(busy.first())
                                           : tr("Sessions are open at %1. Close them first.").arg(busy.join(tr(", "))));
    showOptions();
}

void MultiSessionSettings::showOptions()
{
    const MultiSession *session = current();
    QList<PosOptionsForm::Row> rows;
    for (const PosRow &pos : std::as_const(m_poses)) {
        if (session && session->pos.contains(pos.id))
            rows.append({pos.id, pos.name, pos.options});
    }
    m_options->setPoses(rows);
}

void MultiSessionSettings::addSession()
{
    MultiSession session;
    session.name = tr("New multi-session");
    session.active = true;
    m_sessions.append(session);
    m_row = int(m_sessions.size()) - 1;
    fillList();
    showSession(m_row);
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void MultiSessionSettings::updateState()
{
    m_save->setEnabled(m_online && !m_saving && isDirty());
    m_discard->setEnabled(!m_saving);
    m_error->setText(m_online ? QString()
                              : tr("The hub can't be reached now; settings can be looked at, but not saved."));
}

void MultiSessionSettings::requestSave()
{
    for (const MultiSession &session : std::as_const(m_sessions)) {
        if (session.name.trimmed().isEmpty()) {
            m_error->setText(tr("Every multi-session needs a name."));
            return;
        }
    }
    m_saving = true;
    updateState();
    QList<Pos> poses;
    for (const PosRow &row : std::as_const(m_poses))
        poses.append(Pos{row.id, row.name, {}, row.options});
    emit save(m_sessions, poses);
}

void MultiSessionSettings::saved(const QString &error)
{
    m_saving = false;
    updateState();
    if (!error.isEmpty()) {
        m_error->setText(error);
        return;
    }
    m_savedSessions = m_sessions;
    m_savedPoses = m_poses;
    finish();
}

} // namespace tandem
