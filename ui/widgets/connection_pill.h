#pragma once

#include <QLabel>
#include <QPointer>

namespace tandem {

/// Says Online, Connecting or Offline with the number of changes not yet sent; a tap shows the details. A label
/// accessible as "Connection" whose text and description say the same.
class ConnectionPill : public QLabel
{
    Q_OBJECT

public:
    enum class State { Online, Connecting, Offline };

    explicit ConnectionPill(QWidget *parent = nullptr);

    /// `unsent` is 0 or more; `transport` ("websocket", "longpoll", or empty) and `details` (plain text, may have
    /// several lines: hub, last seen, since when) are shown by a tap.
    void setState(State state, int unsent, const QString &transport = {}, const QString &details = {});
    State state() const { return m_state; }
    QString detailsText() const;
    /// The details while they are on view, else null.
    QWidget *details() const { return m_popup; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

public slots:
    void showDetails();

signals:
    void detailsShown();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    State m_state = State::Connecting;
    QString m_transport;
    QString m_details;
    QPointer<QWidget> m_popup;
};

} // namespace tandem
