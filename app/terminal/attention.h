#pragma once

#include "app/register/shop_format.h"
#include "app/terminal/views.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <optional>

namespace tandem {

class Register;

/// What this till still has to tell its people: notices until somebody has read them, matters of money until a manager
/// has dealt with them, here or at another terminal. It is kept in the data folder and survives a restart. Beside the
/// notices it looks at the orders themselves, so that a till that was killed before it told has the matter of money all
/// the same. On the till's thread.
class Attention : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this and are not owned.
    Attention(Terminal *terminal, Register *till);
    ~Attention() override; ///< Writes what is not written yet

    /// What the cashier is to be told now; nothing when it is known already.
    std::optional<NoticeView> add(const Notice &notice);
    std::optional<NoticeView> add(const QString &sentence, OrderId order, bool good);
    QList<AttentionView> list(const ShopFormat &format) const; ///< Newest first, matters of money before all others
    void read(const QString &id);                              ///< Not what a manager has to deal with
    void readAll();
    Result<void> dealWith(const QString &id, const Author &manager);

signals:
    void changed();

private:
    struct Item
    {
        qint64 id = 0;
        qint64 at = 0; ///< Milliseconds since 1970 UTC
        Notice notice;
        QString text; ///< Instead of the notice's own
        bool good = false;
    };
    std::optional<NoticeView> append(Item item);
    QString textOf(const Item &item) const;
    OrderId matterOf(const Notice &notice) const;
    OrderId matterOf(const Order &order) const;
    bool isDealt(OrderId matter) const;
    OrderId toGiveBack(OrderId matter) const; ///< See AttentionView::paidTwice
    bool concerns(const Order &order) const;
    static bool isHold(const Item &item);   ///< Numbers are held until somebody comes back
    static bool isAway(const Item &item);   ///< A till may hold work that it has not sent
    static bool isForNow(const Item &item); ///< Goes by itself once it is not so any more
    static bool isForManager(const Item &item);
    bool stillHolds(const Item &item) const; ///< What is for now
    QString holdDetail() const;
    void lookAtAll();
    void lookAt(OrderId id);
    void settle();
    void load();
    Result<void> save();

    static inline const QString key = QStringLiteral("attention");

    Terminal *m_terminal;
    Register *m_register;
    QList<Item> m_items;                  ///< In the order they came
    QHash<OrderId, OrderId> m_duplicates; ///< Documents of second payments, and the order each is of
    QList<OrderId> m_suspects;            ///< To be looked at when the terminal has said all it has to say
    StreamId m_stream;
    qint64 m_nextId = 1;
    QTimer m_settle;
    bool m_unsaved = false;
};

} // namespace tandem
