#include "app/terminal/manager_pin.h"

#include "ui/screens/pin_sheet.h"

namespace tandem {

ManagerPin::ManagerPin(QWidget *window, QObject *parent)
    : QObject(parent)
    , m_sheet(new PinSheet(tr("For managers"), window))
{
    connect(m_sheet, &PinSheet::entered, this, [this](const QString &name, const QString &pin) {
        if (m_entered)
            m_entered(name, pin);
    });
    connect(m_sheet, &Sheet::dismissed, this, [this] {
        m_entered = {};
        if (const auto givenUp = std::exchange(m_givenUp, {}))
            givenUp();
    });
}

void ManagerPin::showShop(const ShopView &shop)
{
    m_managers.clear();
    for (const PersonView &person : shop.cashiers) {
        if (person.manager)
            m_managers.append(person.name);
    }
    m_sheet->setPeople(m_managers);
}

bool ManagerPin::isPersonManager() const { return m_managers.contains(m_person); }

void ManagerPin::ask(const Entered &entered, const std::function<void()> &givenUp, const QString &why)
{
    m_entered = entered;
    m_givenUp = givenUp;
    if (isPersonManager())
        m_sheet->setChosen(m_person);
    m_sheet->ask();
    if (!why.isEmpty())
        m_sheet->refuse(why);
}

bool ManagerPin::isAsking() const { return m_sheet->isVisible(); }

void ManagerPin::accept()
{
    m_entered = {};
    m_givenUp = {};
    m_sheet->accept();
}

bool ManagerPin::takeRefusal(const QString &sentence)
{
    if (!isAsking())
        return false;
    m_sheet->refuse(sentence);
    return true;
}

} // namespace tandem
