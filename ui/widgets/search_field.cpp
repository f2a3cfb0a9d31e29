#include "ui/widgets/search_field.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"

#include <QKeyEvent>

namespace tandem {

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
{
    setKind(this, "search");
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setMaxLength(200);
    setFixedHeight(px(sizes::touch));
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        clear();
        clearFocus();
        emit left();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace tandem
