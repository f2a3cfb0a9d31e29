#pragma once

#include "sync/model/shop.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace tandem {

class CheckBox;

/// What each POS of a multi-session does when an order comes in from another one: a POS is chosen above, its three
/// options are below. What has no effect now is off and says why.
class PosOptionsForm : public QWidget
{
    Q_OBJECT

public:
    struct Row
    {
        PosId id;
        QString name;
        PosOptions options;
    };

    explicit PosOptionsForm(QWidget *parent);

    /// Hidden without any. The POS that was chosen stays so while it is among them.
    void setPoses(const QList<Row> &poses);

signals:
    void changed(tandem::PosId pos, const tandem::PosOptions &options);

private:
    void rebuild();
    void showOptions(const PosOptions &options);

    QList<Row> m_poses;
    PosId m_chosen;
    QVBoxLayout *m_chips;
    CheckBox *m_accept;
    CheckBox *m_switch;
    CheckBox *m_replace; ///< Below what it depends on
};

} // namespace tandem
