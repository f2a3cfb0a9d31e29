#include "ui/widgets/search_field.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"

#include <QKeyEvent>
#include <QStyle>

namespace tandem {

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
    , m_clear(new Button(Button::Kind::Quiet, Icon::Close, tr("Clear the search"), this))
{
    setKind(this, "search");
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setMaxLength(200);
    setFixedHeight(px(sizes::touch));
    m_clear->setCursor(Qt::ArrowCursor);
    m_clear->hide();
    connect(m_clear, &Button::clicked, this, &SearchField::leave);
    connect(this, &QLineEdit::textChanged, m_clear,
            [this](const QString &text) { m_clear->setVisible(!text.isEmpty()); });
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QLineEdit::keyPressEvent(event);
}

void SearchField::leave()
{
    clear();
    clearFocus();
    emit left();
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    const int side = height();
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    m_clear->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(width() - side, 0, side, side)));
    setTextMargins(rightToLeft ? side : 0, 0, rightToLeft ? 0 : side, 0);
}

} // namespace tandem
