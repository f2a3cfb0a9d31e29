#include "ui/screens/amount_sheet.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/numpad.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace tandem {

AmountSheet::AmountSheet(const QString &title, QWidget *parent)
    : Sheet(title, QSize(420, 0), parent)
    , m_numpad(new Numpad(Numpad::Column::Actions, {{QStringLiteral("clear"), tr("Clear")}}, card()))
    , m_question(new QLabel(card()))
    , m_amount(new QLabel(card()))
{
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_question->setAlignment(Qt::AlignCenter);
    setKind(m_question, "muted");
    m_amount->setAlignment(Qt::AlignCenter);
    m_amount->setAccessibleName(tr("Amount"));
    m_amount->setMinimumHeight(px(56));
    m_numpad->setSignVisible(false);
    auto *leave = new Button(Button::Kind::Secondary, tr("Close"), card());
    auto *ok = new Button(Button::Kind::Primary, tr("OK"), card());
    auto *countIt = new Button(Button::Kind::Quiet, tr("Notes and coins"), card());
    m_countIt = countIt;
    m_countIt->hide();
    connect(countIt, &Button::clicked, this, &AmountSheet::countWanted);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(leave);
    row->addWidget(ok, 1);
    body()->addWidget(m_question);
    body()->addWidget(m_amount);
    body()->addWidget(m_countIt);
    body()->addWidget(m_numpad);
    body()->addLayout(row);
    connect(m_numpad, &Numpad::digit, this, [this](int value) {
        m_entry.digit(value);
        showAmount();
    });
    connect(m_numpad, &Numpad::separator, this, [this] {
        m_entry.separator();
        showAmount();
    });
    connect(m_numpad, &Numpad::backspace, this, [this] {
        m_entry.backspace();
        showAmount();
    });
    connect(m_numpad, &Numpad::actionChosen, this, [this] {
        m_entry.clear();
        showAmount();
    });
    connect(leave, &Button::clicked, this, &Sheet::dismiss);
    connect(ok, &Button::clicked, this, &AmountSheet::submit);
}

void AmountSheet::ask(const QString &question, int decimals)
{
    m_question->setText(question);
    m_entry = AmountEntry(decimals);
    showAmount();
    open();
}

void AmountSheet::setCountable(bool countable) { m_countIt->setVisible(countable); }

void AmountSheet::setAmount(const QString &decimal)
{
    m_entry.set(decimal);
    showAmount();
}

void AmountSheet::showAmount()
{
    m_amount->setFont(textFont(type::total, QFont::Bold));
    m_amount->setText(m_entry.isEmpty() ? QStringLiteral("0") : m_entry.shown(locale().decimalPoint()));
}

void AmountSheet::submit()
{
    const QString decimal = m_entry.isEmpty() ? QStringLiteral("0") : m_entry.decimal();
    finish();
    emit answered(decimal);
}

void AmountSheet::resizeEvent(QResizeEvent *event)
{
    m_numpad->setCompact(height() < px(680));
    Sheet::resizeEvent(event);
}

void AmountSheet::keyPressEvent(QKeyEvent *event)
{
    const QString text = event->text();
    if (text.size() == 1 && text.front().digitValue() >= 0)
        m_entry.digit(text.front().digitValue());
    else if (text == QLatin1String(".") || text == QLatin1String(","))
        m_entry.separator();
    else if (event->key() == Qt::Key_Backspace)
        m_entry.backspace();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return submit();
    else
        return Sheet::keyPressEvent(event);
    showAmount();
}

} // namespace tandem
