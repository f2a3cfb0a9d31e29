#pragma once

#include "sync/model/shop.h"
#include "ui/widgets/sheet.h"

#include <QHash>
#include <QList>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;
class QVBoxLayout;

namespace tandem {

class Button;
class CheckBox;
class PosOptionsForm;

/// Which POSes share their orders: multi-sessions on the left, the chosen one's form on the right. What is edited stays
/// here until Save; what changes at the hub meanwhile comes in where nothing was edited.
class MultiSessionSettings : public Sheet
{
    Q_OBJECT

public:
    struct PosRow
    {
        PosId id;
        QString name;
        QString openSession; ///< Why it can't move: "Session open since 08:12 by Cy. Close it first."; may be empty
        PosOptions options;
    };

    explicit MultiSessionSettings(QWidget *parent);

    void setSettings(const QList<MultiSession> &sessions, const QList<PosRow> &poses, bool online);
    /// The hub took it (empty), or why not; the edits stay.
    void saved(const QString &error);
    bool isDirty() const;

signals:
    /// All multi-sessions, new ones with a null id, and every POS with its options.
    void save(const QList<tandem::MultiSession> &sessions, const QList<tandem::Pos> &poses);

private:
    QWidget *makeList();
    QWidget *makeForm();
    void fillList();
    void showSession(int row);
    void rebuildPoses();
    void showOptions();
    void updateState();
    void setMember(PosId pos, bool member);
    void addSession();
    void requestSave();
    QString sessionDetail(const MultiSession &session) const;
    MultiSession *current();

    QList<MultiSession> m_sessions;
    QList<MultiSession> m_savedSessions;
    QList<PosRow> m_poses;
    QList<PosRow> m_savedPoses;
    int m_row = 0;
    bool m_online = true;
    bool m_saving = false;

    QListView *m_list;
    QStandardItemModel *m_model;
    QWidget *m_form;
    QLineEdit *m_name;
    CheckBox *m_active;
    QVBoxLayout *m_posRows;
    PosOptionsForm *m_options;
    QLabel *m_error;
    Button *m_discard;
    Button *m_save;
};

} // namespace tandem
