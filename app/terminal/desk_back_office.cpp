#include "app/register/checks.h"
#include "app/register/shop_sender.h"
#include "app/terminal/desk.h"

namespace tandem {

namespace {

constexpr qsizetype mostShown = 500; ///< A finger scrolls through no more; words find the others

}

void Desk::openBackOffice(const QString &manager, const QString &pin)
{
    if (!m_register)
        return;
    closeBackOffice();
    const auto author = m_register->authorize(manager, pin);
    if (!author) {
        emit loginRefused(author.error().text);
        return;
    }
    m_office.emplace().by = *author;
    emit backOfficeOpened();
}

void Desk::closeBackOffice() { m_office.reset(); }

void Desk::askItems(ShopList list, const QString &words)
{
    if (!m_office)
        return;
    m_office->list = list;
    m_office->words = words;
    publishItems();
}

void Desk::publishItems()
{
    if (m_office && m_office->list)
        emit itemsKnown(*m_office->list,
                        BackOffice(m_terminal->shop()).rows(*m_office->list, m_office->words, mostShown));
}

void Desk::askItem(ShopList list, const QString &id)
{
    if (!m_office)
        return;
    const BackOffice office(m_terminal->shop());
    const auto values = office.values(list, id);
    if (!values) {
        emit refused(values.error().text);
        return;
    }
    const auto entity = office.entity(list, id);
    const bool isNew = list != ShopList::Shop && !entity;
    m_office->form = {list, isNew ? m_terminal->newId<ProductId>().toString() : id, isNew ? std::nullopt : entity};
    emit itemKnown({list, isNew, entity && !isNew ? nameOf(*entity) : QString(), office.fields(list), *values});
}

void Desk::saveItem(const QJsonObject &values)
{
    if (!m_office)
        return;
    const OfficeItem &form = m_office->form;
    const BackOffice office(m_terminal->shop());
    // Who else has changed it while it was looked at is not overwritten unseen.
    if (form.entity && office.entity(form.list, form.id) != form.entity) {
        emit itemSaved({{{},
                         tr("%1 was changed by somebody else meanwhile. Discard, and look at it again.")
                             .arg(nameOf(*form.entity))}},
                       {}, false);
        return;
    }
    const auto written = office.write(form.list, form.id, values, BackOffice::usualHash());
    if (!written.entity) {
        emit itemSaved(written.faults, {}, false);
        return;
    }
    if (form.entity && *form.entity == *written.entity) {
        emit itemSaved({}, {}, false);
        return;
    }
    m_office->sent = OfficeItem{form.list, form.id, form.entity, *written.entity};
    if (const auto sent = m_sender->send({*written.entity}, m_office->by); !sent)
        finishItem(sent);
}

void Desk::undoItem()
{
    if (!m_office || !m_office->done)
        return;
    const OfficeItem done = *m_office->done;
    if (BackOffice(m_terminal->shop()).entity(done.list, done.id) != done.after) {
        emit itemSaved({}, tr("%1 was changed by somebody else meanwhile; it stays as it is.").arg(nameOf(*done.after)),
                       false);
        return;
    }
    std::optional<ShopEntity> before = done.entity;
    if (!before)
        before = unused(*done.after);
    if (!before)
        return;
    m_office->sent = OfficeItem{done.list, done.id, {}, *before};
    m_office->sent->isUndo = true;
    if (const auto sent = m_sender->send({*before}, m_office->by); !sent)
        finishItem(sent);
}

std::optional<ShopEntity> Desk::unused(const ShopEntity &entity)
{
    return std::visit(
        [](auto item) -> std::optional<ShopEntity> {
            if constexpr (requires { item.active; }) {
                item.active = false;
                return item;
            } else {
                return std::nullopt;
            }
        },
        entity);
}

void Desk::finishItem(const Result<void> &result)
{
    const OfficeItem sent = *std::exchange(m_office->sent, std::nullopt);
    if (!result) {
        emit itemSaved({{{}, result.error().text}}, {}, false);
        return;
    }
    const QString name = withMarksVisible(nameOf(*sent.after));
    if (sent.isUndo) {
        m_office->done.reset();
        emit itemSaved(
            {}, sent.list == ShopList::Shop ? tr("The shop is as it was.") : tr("%1 is as it was.").arg(name), false);
    } else {
        m_office->done = sent;
        emit itemSaved({}, tr("%1 is saved, for every terminal.").arg(name),
                       sent.entity || unused(*sent.after).has_value());
    }
    publishItems();
}

} // namespace tandem
