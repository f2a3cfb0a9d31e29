#include "sync/terminal/notice_json.h"
#include "sync/terminal/terminal_private.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tandem {

namespace {

const QString key = QStringLiteral("notices.untold");
constexpr qsizetype most = 500; ///< Beyond it the oldest go: nobody has listened for very long

QByteArray toBytes(const QList<Notice> &notices)
{
    if (notices.isEmpty())
        return {};
    QJsonArray list;
    for (const Notice &notice : notices)
        list.append(toJson(notice));
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

} // namespace

void Terminal::noticesTold()
{
    if (d->toldNotices == d->givenNotices)
        return;
    d->toldNotices = d->givenNotices;
    // Once for all that are told in this turn. A kill before that tells them once more.
    QMetaObject::invokeMethod(
        this, [this] { d->dropToldNotices(); }, Qt::QueuedConnection);
}

QList<Notice> Terminal::Private::stillTrue(const QList<Notice> &notices, const Replica &of) const
{
    // Closed here, as the order itself or as the document of a second payment. Never before its payment began: that one
    // would have met a paid order then, and no lock.
    const auto isClosedHere = [&](OrderId id) {
        bool is = false;
        of.shown().forEach([&](const Order &order) {
            is = is
                 || ((order.id == id || order.duplicateOf == id) && order.settlement
                     && order.settlement->mark.op.device == identity->deviceId());
        });
        return is;
    };
    QList<Notice> left;
    for (const Notice &notice : notices) {
        const bool isOfPayment = notice.code == QLatin1String("refused-lock") && notice.words.isEmpty(); // no split
        if (!isOfPayment || !isClosedHere(notice.order))
            left.append(notice);
    }
    return left;
}

void Terminal::Private::keepNotices(const QList<Notice> &notices, Batch &batch)
{
    if (notices.isEmpty())
        return;
    keptNotices.append(notices);
    const qsizetype over = std::min(std::max<qsizetype>(keptNotices.size() - most, 0), givenNotices);
    keptNotices.remove(0, over);
    givenNotices -= over;
    toldNotices = std::max<qsizetype>(toldNotices - over, 0);
    batch.values.insert(key, toBytes(keptNotices));
}

void Terminal::Private::tellKept(const QList<Notice> &notices)
{
    if (notices.isEmpty())
        return;
    Batch batch;
    keepNotices(notices, batch);
    if (const auto written = store->log().commit(batch); !written)
        return fail(written.error());
    giveNotices();
}

void Terminal::Private::giveNotices()
{
    while (givenNotices < keptNotices.size())
        emit q->noticed(keptNotices[givenNotices++]);
}

void Terminal::Private::readKeptNotices()
{
    const QJsonArray list = QJsonDocument::fromJson(q->value(key)).array();
    QList<Notice> read;
    for (const QJsonValue &each : list)
        read.append(noticeOf(each.toObject()));
    keptNotices = read;
    givenNotices = toldNotices = 0;
}

void Terminal::Private::dropToldNotices()
{
    if (toldNotices == 0 || broken || !store)
        return;
    keptNotices.remove(0, toldNotices);
    givenNotices -= toldNotices;
    toldNotices = 0;
    Batch batch;
    batch.values.insert(key, toBytes(keptNotices));
    batch.refetchable = true; // a power cut tells them once more
    if (const auto written = store->log().commit(batch); !written)
        qCWarning(lcTerminal) << "told notices are still kept:" << written.error().text;
}

} // namespace tandem
