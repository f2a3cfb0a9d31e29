#pragma once

#include <QFrame>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace tandem {

/// A question over the window it is in: a card on a dimmed ground, as large as the window allows. It lives inside the
/// window, so no window manager can lose it behind, and keeps Tab within itself. Esc dismisses. Subclasses fill body().
class Sheet : public QWidget
{
    Q_OBJECT

public:
    /// `parent` is any widget of the window to cover; `wanted` is the card's size at 100 %, height 0 for as high as
    /// the content needs.
    Sheet(const QString &title, const QSize &wanted, QWidget *parent);

    /// Covers the window and takes the focus.
    void open();
    /// Goes away without an answer.
    void dismiss();
    void setTitle(const QString &title);

    static bool isOpenOver(const QWidget *widget);

signals:
    void dismissed(); ///< Esc, or the sheet's own way back; not emitted when an answer closed it

protected:
    /// As in the constructor; to be called before open() or from resizeEvent().
    void setWanted(const QSize &wanted) { m_wanted = wanted; }
    QVBoxLayout *body() const { return m_body; }
    QFrame *card() const { return m_card; }
    /// What gets the focus when the sheet opens; the sheet itself by default.
    void setFirstFocus(QWidget *widget) { m_firstFocus = widget; }
    /// Closes after an answer.
    void finish();

    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void placeCard();

    QSize m_wanted;
    QFrame *m_card;
    QLabel *m_title;
    QVBoxLayout *m_body;
    QWidget *m_firstFocus = nullptr;
};

} // namespace tandem
