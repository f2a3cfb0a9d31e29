#include "ui/screens/pos_options.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace tandem {

namespace {

constexpr int chipsInARow = 4;

void emptyLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        if (item->layout())
            emptyLayout(item->layout());
        delete item;
    }
}

} // namespace

PosOptionsForm::PosOptionsForm(QWidget *parent)
    : QWidget(parent)
    , m_chips(new QVBoxLayout)
    , m_accept(new CheckBox(tr("Show it here"), this))
    , m_switch(new CheckBox(tr("Switch to it when the current order is empty"), this))
    , m_replace(new CheckBox(tr("Let it replace an empty order"), this))
{
    auto *caption = new QLabel(tr("When an order comes in from another POS, at"), this);
    caption->setTextFormat(Qt::PlainText);
    setKind(caption, "caption");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(caption);
    column->addSpacing(px(6));
    column->addLayout(m_chips);
    column->addSpacing(px(4));
    for (CheckBox *box : {m_accept, m_switch, m_replace}) {
        column->addWidget(box);
        if (box == m_replace)
            continue;
        auto *rule = new QFrame(this);
        setKind(rule, "rule");
        rule->setFixedHeight(1);
        column->addWidget(rule);
    }
    const auto option = [this](bool PosOptions::*field) {
        return [this, field](bool on) {
            for (Row &row : m_poses) {
                if (row.id != m_chosen)
                    continue;
                row.options.*field = on;
                showOptions(row.options);
                emit changed(row.id, row.options);
            }
        };
    };
    connect(m_accept, &QCheckBox::clicked, this, option(&PosOptions::acceptIncoming));
    connect(m_replace, &QCheckBox::clicked, this, option(&PosOptions::replaceEmpty));
    connect(m_switch, &QCheckBox::clicked, this, option(&PosOptions::switchWhenEmpty));
}

void PosOptionsForm::setPoses(const QList<Row> &poses)
{
    m_poses = poses;
    setVisible(!poses.isEmpty());
    rebuild();
}

void PosOptionsForm::rebuild()
{
    emptyLayout(m_chips);
    if (m_poses.isEmpty())
        return;
    if (std::none_of(m_poses.cbegin(), m_poses.cend(), [this](const Row &row) { return row.id == m_chosen; }))
        m_chosen = m_poses.first().id;
    QHBoxLayout *chips = nullptr;
    for (qsizetype i = 0; i < m_poses.size(); ++i) {
        if (i % chipsInARow == 0) {
            chips = new QHBoxLayout;
            chips->setSpacing(px(8));
            m_chips->addLayout(chips);
        }
        const Row &row = m_poses[i];
        auto *chip = new Button(Button::Kind::Secondary, row.name, this);
        chip->setCheckable(true);
        chip->setChecked(row.id == m_chosen);
        chip->setAccessibleName(tr("Options of %1").arg(row.name));
        connect(chip, &Button::clicked, this, [this, id = row.id] {
            m_chosen = id;
            // Rebuilding deletes the chip whose click this is.
            QMetaObject::invokeMethod(
                this, [this] { rebuild(); }, Qt::QueuedConnection);
        });
        chips->addWidget(chip);
        if (i + 1 == m_poses.size() || (i + 1) % chipsInARow == 0)
            chips->addStretch(1);
        if (row.id == m_chosen)
            showOptions(row.options);
    }
}

void PosOptionsForm::showOptions(const PosOptions &options)
{
    m_accept->setChecked(options.acceptIncoming);
    m_accept->setHint(options.acceptIncoming ? QString() : tr("Only orders that were begun at this POS are shown."));
    m_switch->setChecked(options.switchWhenEmpty);
    m_switch->setEnabled(options.acceptIncoming);
    m_switch->setHint(!options.acceptIncoming   ? tr("It is not shown here.")
                      : options.switchWhenEmpty ? QString()
                                                : tr("It waits in a tab of its own; the order on view stays."));
    m_replace->setChecked(options.replaceEmpty);
    m_replace->setEnabled(options.acceptIncoming && options.switchWhenEmpty);
    m_replace->setHint(!options.acceptIncoming    ? tr("It is not shown here.")
                       : !options.switchWhenEmpty ? tr("Only where it is switched to.")
                       : options.replaceEmpty     ? tr("One that was made with “New order” keeps its tab.")
                                                  : tr("The empty order keeps a tab beside it."));
}

} // namespace tandem
