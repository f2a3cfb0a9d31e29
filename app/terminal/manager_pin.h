#pragma once

#include "app/terminal/views.h"

#include <QObject>

#include <functional>

class QWidget;

namespace tandem {

class PinSheet;

/// Asks for a manager's PIN before what only managers may do, whoever is logged in. One for the window, whose thread
/// it lives in; what is asked for last is what it answers.
class ManagerPin : public QObject
{
    Q_OBJECT
public:
    using Entered = std::function<void(const QString &manager, const QString &pin)>;

    ManagerPin(QWidget *window, QObject *parent);

    void showShop(const ShopView &shop);
    /// The person who is logged in: offered first where it is a manager.
    void setPerson(const QString &name) { m_person = name; }
    bool isPersonManager() const;
    /// `entered` may come several times, until accept(); `givenUp` when it is left without an answer.
    /// `why` is said with the question.
    void ask(const Entered &entered, const std::function<void()> &givenUp = {}, const QString &why = {});
    bool isAsking() const;
    void accept(); ///< It was right
    /// True when the sentence was about what was entered here.
    bool takeRefusal(const QString &sentence);

private:
    PinSheet *m_sheet;
    QStringList m_managers;
    QString m_person;
    Entered m_entered;
    std::function<void()> m_givenUp;
};

} // namespace tandem
