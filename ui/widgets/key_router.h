#pragma once

#include "ui/widgets/key_sorter.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QKeyEvent;
class QLineEdit;

namespace tandem {

/// Brings the keys of a screen to where they belong without anything having the focus: digits, separator, sign and
/// Backspace to the numpad, letters to the search field, a scanner's burst to the scan. While the search field has
/// the focus, what is typed stays there, but a scan is still a scan. Listens to the whole program while its screen is
/// on view, and leaves keys alone that belong to other windows, to sheets or to text being edited elsewhere.
class KeyRouter : public QObject
{
    Q_OBJECT

public:
    /// `search` may be null: then letters are left alone.
    KeyRouter(QWidget *screen, QLineEdit *search);

    /// Milliseconds of a steady clock, instead of the events' own time; for tests.
    void setClock(std::function<qint64()> clock) { m_clock = std::move(clock); }

signals:
    void digit(int value);
    void separator();
    void sign();
    void backspace();
    void scanned(const QString &barcode);
    void entered(); ///< Enter by a person, with the focus on nothing

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isOurs(QObject *watched) const;
    bool handle(const QKeyEvent &event);
    qint64 timeOf(const QKeyEvent &event) const;
    void type(const QString &text);

    QWidget *m_screen;
    QLineEdit *m_search;
    KeySorter m_sorter;
    QTimer m_pause;
    bool m_pauseIsOver = false;
    std::function<qint64()> m_clock;
};

} // namespace tandem
