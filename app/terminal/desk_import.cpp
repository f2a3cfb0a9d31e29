#include "app/register/checks.h"
#include "app/register/import_preview.h"
#include "app/register/shop_sender.h"
#include "app/register/write_file.h"
#include "app/terminal/desk.h"
#include "sync/import/product_csv.h"

#include <QFile>
#include <QFileInfo>

namespace tandem {

namespace {

constexpr qsizetype mostPreviewed = 200;
constexpr qint64 mostBytes = 64 * 1024 * 1024;

} // namespace

void Desk::readImport(const QString &file)
{
    if (!m_office)
        return;
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly)) {
        emit importTrouble(tr("%1 can't be read: %2.").arg(withMarksVisible(file), in.errorString()));
        return;
    }
    m_office->csv = in.read(mostBytes + 1);
    const auto head = headOfCsv(m_office->csv);
    if (!head) {
        emit importTrouble(head.error().text);
        return;
    }
    ImportView view{QFileInfo(file).fileName(), {}};
    QStringList taken;
    for (qsizetype i = 0; i < head->names.size(); ++i) {
        QString means = productColumnMeantBy(head->names[i]);
        if (taken.contains(means))
            means.clear();
        taken.append(means);
        view.columns.append({head->names[i], head->sample[i], means});
    }
    emit importKnown(view);
}

void Desk::previewImport(const QStringList &meanings)
{
    if (!m_office)
        return;
    m_office->import.reset();
    const auto change = changesFromProductCsv(m_office->csv, m_terminal->shop(), meanings);
    if (!change) {
        emit importTrouble(change.error().text);
        return;
    }
    m_office->import = *change;
    const ImportPreview preview = previewOf(*change, m_terminal->shop(), mostPreviewed);
    ImportPreviewView view{change->isEmpty() ? tr("All of this is in the shop already.")
                                             : tr("%1 are new, %2 change.").arg(preview.added).arg(preview.changed),
                           {},
                           !change->isEmpty()};
    for (const ImportPreview::Item &item : preview.items)
        view.items.append({item.isNew ? tr("New: %1").arg(item.name) : item.name, item.detail});
    emit importPreviewed(view);
}

void Desk::runImport()
{
    if (!m_office || !m_office->import)
        return;
    const ShopChange change = *std::exchange(m_office->import, std::nullopt);
    m_office->imported = change.size();
    if (const auto sent = m_sender->send(change, m_office->by); !sent) {
        emit importTrouble(sent.error().text);
        return;
    }
    m_office->isImporting = true;
    emit importProgressed(0, 1);
}

void Desk::leaveImport() { m_sender->leave(); }

void Desk::exportProducts(const QString &file)
{
    if (!m_office)
        return;
    // The sheet has asked whether it may be written over.
    if (const auto written = writeFile(file, productCsv(m_terminal->shop()), true); !written)
        emit itemSaved({{{}, written.error().text}}, {}, false);
    else
        emit itemSaved({}, tr("The products are in %1.").arg(withMarksVisible(file)), false);
}

/// What was sent is at the hub, or as much of it as the sentence says.
void Desk::finishSending(const Result<void> &result)
{
    if (m_office && m_office->sent)
        return finishItem(result);
    if (m_office && std::exchange(m_office->isImporting, false)) {
        m_office->done.reset();
        if (!result)
            emit importTrouble(result.error().text);
        else
            emit imported(tr("%n thing(s) are imported, for every terminal.", nullptr, int(m_office->imported)));
        return;
    }
    emit settingsSaved(result ? QString() : result.error().text);
    publishSettings();
}

} // namespace tandem
