#include "ui/widgets/key_router.h"

#include "ui/widgets/sheet.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QDeadlineTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>

namespace tandem {

KeyRouter::KeyRouter(QWidget *screen, QLineEdit *search)
    : QObject(screen)
    , m_screen(screen)
    , m_search(search)
{
    m_pause.setSingleShot(true);
    m_pause.setTimerType(Qt::PreciseTimer);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        // On a busy machine the next character of a scan may already wait behind this timer: let it come first.
        if (!m_pauseIsOver) {
            m_pauseIsOver = true;
            m_pause.start(0);
            return;
        }
        type(m_sorter.pause());
    });
    qApp->installEventFilter(this);
}

bool KeyRouter::isOurs(QObject *watched) const
{
    if (!m_screen->isVisible() || QApplication::activeModalWidget() || QApplication::activePopupWidget()
        || Sheet::isOpenOver(m_screen))
        return false;
    // An ignored key climbs from child to parent; only its first stop counts.
    const QWidget *focus = m_screen->window()->focusWidget();
    if (!focus)
        return watched == m_screen->window() || watched == m_screen;
    if (watched != focus)
        return false;
    if (focus == m_search)
        return true;
    return !focus->testAttribute(Qt::WA_InputMethodEnabled);
}

bool KeyRouter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType() || !isOurs(watched))
        return false;
    return handle(*static_cast<QKeyEvent *>(event));
}

/// When the key was pressed, not when this busy program came to look at it.
qint64 KeyRouter::timeOf(const QKeyEvent &event) const
{
    if (m_clock)
        return m_clock();
    return event.timestamp() > 0 ? qint64(event.timestamp()) : QDeadlineTimer::current(Qt::PreciseTimer).deadline();
}

bool KeyRouter::handle(const QKeyEvent &event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    const QWidget *focus = m_screen->window()->focusWidget();
    const bool searching = m_search && focus == m_search;
    // Some scanners end with a line feed that is no Return key.
    const bool enter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter
                       || event.text() == QLatin1String("\n") || event.text() == QLatin1String("\r");
    if (enter) {
        m_pause.stop();
        const KeySorter::Ended ended = m_sorter.enter(timeOf(event));
        if (!ended.barcode.isEmpty()) {
            emit scanned(ended.barcode);
            return true;
        }
        type(ended.typed);
        const bool takesEnter =
            searching || qobject_cast<const QAbstractButton *>(focus) || qobject_cast<const QAbstractItemView *>(focus);
        if (!takesEnter)
            emit entered();
        return !takesEnter;
    }
    const QString text = event.text();
    const bool printable = text.size() == 1 && text.front().isPrint();
    const bool spaceForOthers = text == QLatin1String(" ") && !searching && !m_sorter.isHolding();
    if (printable && !spaceForOthers) {
        type(m_sorter.character(text.front(), timeOf(event)));
        m_pauseIsOver = false;
        m_pause.start(int(KeySorter::pauseMs) + 5);
        return true;
    }
    if (m_sorter.isHolding() && event.key() != Qt::Key_Shift) {
        m_pause.stop();
        type(m_sorter.pause());
    }
    if (event.key() == Qt::Key_Backspace && !searching) {
        // Once a line's number is gone, the next Backspace removes the line: a key held down must not clear an order.
        if (!event.isAutoRepeat())
            emit backspace();
        return true;
    }
    return false;
}

void KeyRouter::type(const QString &text)
{
    for (const QChar c : text) {
        const QWidget *focus = m_screen->window()->focusWidget();
        if (m_search && focus == m_search)
            m_search->insert(QString(c));
        else if (c.digitValue() >= 0)
            emit digit(c.digitValue());
        else if (c == u'.' || c == u',' || QString(c) == m_screen->locale().decimalPoint())
            emit separator();
        else if (c == u'-' || c == u'\u2212')
            emit sign();
        else if (m_search && c.isLetter()) {
            m_search->setFocus(Qt::ShortcutFocusReason);
            m_search->insert(QString(c));
        }
    }
}

} // namespace tandem
