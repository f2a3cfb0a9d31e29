#pragma once

#include <QObject>

class QWidget;

namespace tandem {

class MenuSheet;

/// The choice of the window's language, each written in itself. Window's thread.
class LanguagePresenter : public QObject
{
    Q_OBJECT
public:
    LanguagePresenter(QWidget *window, QObject *parent);

    void ask();

signals:
    void chosen(const QString &code); ///< Empty: the system's

private:
    MenuSheet *m_sheet;
};

} // namespace tandem
