#include "ui/widgets/top_bar.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/order_tabs.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tandem {

TopBar::TopBar(QWidget *parent)
    : QFrame(parent)
    , m_tabs(new OrderTabs(this))
    , m_connection(new ConnectionPill(this))
    , m_who(new QWidget(this))
    , m_cashier(new QLabel(m_who))
    , m_pos(new QLabel(m_who))
{
    setKind(this, "topbar");
    setFixedHeight(px(sizes::topBar));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(px(8), 0, px(8), 0);
    row->setSpacing(px(8));
    row->addWidget(m_tabs, 1);
    row->addWidget(m_connection);
    row->addWidget(m_who);

    auto *who = new QVBoxLayout(m_who);
    who->setContentsMargins(0, 0, 0, 0);
    who->setSpacing(0);
    who->addStretch();
    setKind(m_cashier, "name");
    setKind(m_pos, "small");
    for (QLabel *label : {m_cashier, m_pos}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        who->addWidget(label);
    }
    who->addStretch();
    m_who->setMaximumWidth(px(180));
    m_who->setMinimumHeight(px(sizes::touch));
    m_who->setAccessibleName(tr("Cashier"));
    m_who->setCursor(Qt::PointingHandCursor);
    m_who->installEventFilter(this);
}

void TopBar::setCashier(const QString &name, const QString &pos)
{
    m_cashier->setText(name);
    m_pos->setText(pos);
    m_who->setAccessibleDescription(tr("%1 at %2").arg(name, pos));
}

bool TopBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_who && event->type() == QEvent::MouseButtonRelease) {
        emit cashierTapped();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace tandem
