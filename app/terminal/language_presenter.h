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
    /// `code` is the one that was chosen before.
    LanguagePresenter(const QString &code, QWidget *window, QObject *parent);

    void ask();

signals:
    void chosen(const QString &code); ///< Empty: the system's

private:
    QString m_code;
    MenuSheet *m_sheet;
};

} // namespace tandem
