#include "app/terminal/text_pdf.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QMarginsF>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace tandem {

namespace {

constexpr qreal paperMm = 80;
constexpr qreal marginMm = 4;
constexpr qreal longestMm = 1000;
constexpr int dotsPerInch = 300;
constexpr qreal mmPerInch = 25.4;

} // namespace

QByteArray textPdf(const QString &title, const QString &text)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const QStringList lines = text.split(u'\n');
    qsizetype widest = 42; // a receipt's columns
    for (const QString &line : lines)
        widest = std::max(widest, line.size());
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Tandem"));
    writer.setResolution(dotsPerInch);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const auto dots = [](qreal mm) { return mm / mmPerInch * dotsPerInch; };
    font.setPixelSize(100);
    const qreal letter = QFontMetricsF(font, &writer).horizontalAdvance(u'0') / 100;
    font.setPixelSize(std::max(1, int(dots(paperMm - 2 * marginMm) / (letter * qreal(widest)))));
    const qreal step = QFontMetricsF(font, &writer).lineSpacing();
    const qreal wanted = (step * qreal(lines.size())) / dotsPerInch * mmPerInch + 2 * marginMm;
    const qreal height = std::clamp(wanted + 1, paperMm, longestMm);
    writer.setPageSize(QPageSize(QSizeF(paperMm, height), QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter);
    QPainter painter(&writer);
    painter.setFont(font);
    const qreal room = dots(height - 2 * marginMm);
    qreal top = 0;
    for (const QString &line : lines) {
        if (top + step > room) {
            writer.newPage();
            top = 0;
        }
        painter.drawText(QRectF(0, top, dots(paperMm - 2 * marginMm), step),
                         int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip) | int(Qt::TextSingleLine), line);
        top += step;
    }
    painter.end();
    return buffer.data();
}

} // namespace tandem
