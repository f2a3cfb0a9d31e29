#include "app/register/back_office.h"
#include "app/register/till_commands.h"
#include "app/register/write_file.h"
#include "sync/import/product_csv.h"
#include "sync/model/decimal.h"
#include "sync/wire/strict_json.h"

#include <QFile>
#include <QJsonArray>

#include <limits>

namespace tandem {

namespace {

constexpr qint64 mostBytes = 64 * 1024 * 1024; // of a list; it says so of a longer one

QString listNames()
{
    QStringList names;
    for (ShopList list : allShopLists)
        names.append(keyOf(list));
    return names.join(QStringLiteral(", "));
}

} // namespace

Result<ShopList> TillCommands::shopList(const QString &key)
{
    if (const auto list = shopListNamed(key))
        return *list;
    return Error{QStringLiteral("bad-arguments"), tr("%1 is none of the lists: %2.").arg(quoted(key), listNames())};
}

Result<Author> TillCommands::manager(const QString &sentence) const
{
    if (m_manager)
        return *m_manager;
    if (m_register->isManager())
        return m_register->author();
    return Error{QStringLiteral("not-manager"), sentence};
}

QJsonObject TillCommands::item(ShopList list, const QString &id) const
{
    const auto values = BackOffice(m_terminal->shop()).values(list, id);
    QJsonObject json = values ? *values : QJsonObject();
    json.remove(QStringLiteral("pin")); // Nobody is told one
    if (!id.isEmpty())
        json.insert(QStringLiteral("uid"), id);
    return json;
}

TillCommands::Fields TillCommands::items(const QStringList &arguments)
{
    const auto list = shopList(arguments[0]);
    if (!list)
        return list.error();
    const ShopRows rows =
        BackOffice(m_terminal->shop()).rows(*list, arguments.value(1), std::numeric_limits<qsizetype>::max());
    QJsonArray items;
    for (const ShopRows::Row &row : rows.rows)
        items.append(item(*list, row.id));
    return QJsonObject{{QStringLiteral("items"), items}};
}

Result<TillCommands::ShopPut> TillCommands::put(const QStringList &arguments)
{
    const auto by = manager(tr("Only a manager changes the shop."));
    m_manager.reset();
    const auto list = shopList(arguments[0]);
    if (!list)
        return list.error();
    if (!by)
        return by.error();
    const auto values = parseStrictObject(arguments[1].toUtf8());
    if (!values) {
        return Error{QStringLiteral("bad-arguments"),
                     tr("%1 is no JSON object such as {\"name\":\"Roll\"}.").arg(quoted(arguments[1]))};
    }
    const BackOffice office(m_terminal->shop());
    QString id = arguments.value(2);
    if (!id.isEmpty()) {
        if (const auto there = office.values(*list, id); !there)
            return there.error();
    } else if (*list != ShopList::Shop) {
        id = m_terminal->newId<ProductId>().toString(); // An id is as good for one kind as for another
    }
    const BackOffice::Written written = office.write(*list, id, *values, BackOffice::usualHash());
    if (!written.entity) {
        QStringList faults;
        for (const ShopFault &fault : written.faults)
            faults.append(fault.key.isEmpty() ? fault.text : fault.key + QStringLiteral(": ") + fault.text);
        return Error{QStringLiteral("bad-item"), faults.join(u'\n')};
    }
    if (const auto sent = m_sender.send({*written.entity}, *by); !sent)
        return sent.error();
    return ShopPut{*list, id, 1, false};
}

Result<TillCommands::ShopPut> TillCommands::importProducts(const QStringList &arguments)
{
    const auto by = manager(tr("Only a manager changes the shop."));
    m_manager.reset();
    if (!by)
        return by.error();
    QFile file(arguments[0]);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{QStringLiteral("not-a-file"),
                     tr("%1 can't be read: %2.").arg(quoted(arguments[0]), file.errorString())};
    }
    const auto change = changesFromProductCsv(file.read(mostBytes + 1), m_terminal->shop());
    if (!change)
        return change.error();
    if (const auto sent = m_sender.send(*change, *by); !sent)
        return sent.error();
    return ShopPut{ShopList::Products, {}, change->size(), true};
}

TillCommands::Fields TillCommands::exportProducts(const QStringList &arguments)
{
    const QByteArray csv = productCsv(m_terminal->shop());
    if (const auto written = writeFile(arguments[0], csv); !written)
        return written.error();
    return QJsonObject{{QStringLiteral("products"), csv.count('\n') - 1}};
}

} // namespace tandem
