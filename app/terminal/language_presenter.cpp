#include "app/terminal/language_presenter.h"

#include "app/terminal/language.h"
#include "ui/screens/menu_sheet.h"

namespace tandem {

LanguagePresenter::LanguagePresenter(const QString &code, QWidget *window, QObject *parent)
    : QObject(parent)
    , m_code(code)
{
    QList<MenuSheet::Item> items;
    for (const Language &language : languages())
        items.append({language.code, language.name});
    items.append({QString(), tr("Like this computer")});
    m_sheet = new MenuSheet(tr("Language"), {{tr("Of this window; what is printed is in the shop's language"), items}},
                            window);
    connect(m_sheet, &MenuSheet::chosen, this, &LanguagePresenter::chosen);
}

void LanguagePresenter::ask()
{
    for (const Language &language : languages())
        m_sheet->setItemChecked(language.code, language.code == m_code);
    m_sheet->setItemChecked(QString(), m_code.isEmpty());
    m_sheet->open();
}

} // namespace tandem
