#include "ui/charts/chart_plot.h"

#include "ui/theme/theme.h"

#include <QLocale>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QHorizontalBarSeries>
#include <QtCharts/QLegend>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <cmath>

namespace tandem {

namespace {

constexpr int thickest = 44; ///< A bar that stands, or the slot of one that lies
constexpr int gap = 8;

int widest(const QList<BarChart::Bar> &bars, QString BarChart::Bar::*what, const QFont &font)
{
    const QFontMetrics metrics(font);
    int width = 0;
    for (const BarChart::Bar &bar : bars)
        width = std::max(width, metrics.horizontalAdvance(bar.*what));
    return width + 2; // what is exactly as wide as its room may be cut off
}

} // namespace

ChartPlot::ChartPlot(QWidget *parent)
    : QChartView(new QChart, parent)
{
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::NoFocus);
    setInteractive(false);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundVisible(false);
    chart()->setMargins(QMargins());
    chart()->legend()->hide();
}

void ChartPlot::setBars(const QList<BarChart::Bar> &bars, BarChart::Direction direction)
{
    m_bars = bars;
    m_direction = direction;
    build();
    dress();
}

void ChartPlot::build()
{
    chart()->removeAllSeries(); // with their sets
    for (QAbstractAxis *axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    m_set = new QBarSet(QString());
    QStringList names; // each once, whatever the bars are called
    qreal least = 0;
    qreal most = 0;
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        const BarChart::Bar &bar = m_bars[isUp() ? i : m_bars.size() - 1 - i]; // lying, the first one is at the top
        m_set->append(bar.length);
        names.append(QString::number(names.size()));
        least = std::min(least, bar.length);
        most = std::max(most, bar.length);
    }
    m_series = isUp() ? static_cast<QAbstractBarSeries *>(new QBarSeries) : new QHorizontalBarSeries;
    m_series->append(m_set);
    chart()->addSeries(m_series);
    m_names = new QBarCategoryAxis;
    m_names->append(names);
    m_names->setGridLineVisible(false);
    m_scale = new QValueAxis;
    m_scale->setRange(least, most > least ? most : least + 1);
    if (isUp())
        m_scale->applyNiceNumbers();
    m_scale->setGridLineVisible(isUp());
    m_scale->setLineVisible(isUp());
    for (QAbstractAxis *axis : std::initializer_list<QAbstractAxis *>{m_names, m_scale})
        axis->setLabelsVisible(false);
    chart()->addAxis(m_names, isUp() ? Qt::AlignBottom : Qt::AlignLeft);
    chart()->addAxis(m_scale, isUp() ? Qt::AlignLeft : Qt::AlignBottom);
    m_series->attachAxis(m_names);
    m_series->attachAxis(m_scale);
}

void ChartPlot::dress()
{
    if (!m_series)
        return;
    const Palette &colors = tokens();
    m_set->setColor(colors.primary);
    m_set->setBorderColor(colors.primary);
    for (QAbstractAxis *axis : chart()->axes()) {
        axis->setLinePen(QPen(colors.border, px(1)));
        axis->setGridLinePen(QPen(colors.border, px(1)));
    }
    place();
}

/// Qt Charts would share the room out by texts that it does not paint.
void ChartPlot::place()
{
    if (!m_series)
        return;
    const QFont font = textFont(type::annotation);
    const int line = QFontMetrics(font).height();
    QRectF area = rect();
    if (isUp()) {
        int scale = 0;
        for (int tick = 0; tick < m_scale->tickCount(); ++tick)
            scale = std::max(scale, QFontMetrics(font).horizontalAdvance(tickText(tick)));
        const int beyond = widest(m_bars, &BarChart::Bar::label, font) / 2; // of the last one
        area.adjust(scale + px(gap), line / 2, -beyond, -(line + px(gap)));
    } else {
        const int names = std::min(widest(m_bars, &BarChart::Bar::label, font), rect().width() * 2 / 5);
        area.adjust(names + px(gap), 0, -(widest(m_bars, &BarChart::Bar::text, font) + px(gap)), 0);
        area.setHeight(std::min(area.height(), qreal(px(thickest)) * qreal(m_bars.size())));
    }
    chart()->setPlotArea(area);
    const qreal room = isUp() ? area.width() : area.height();
    m_series->setBarWidth(std::min(0.7, px(thickest) * qreal(m_bars.size()) / std::max<qreal>(1, room)));
    viewport()->update();
}

void ChartPlot::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    place();
}

QRectF ChartPlot::slot(qsizetype bar) const
{
    const QRectF area = chart()->plotArea();
    const auto count = qreal(m_bars.size());
    if (isUp())
        return {area.left() + area.width() * qreal(bar) / count, area.top(), area.width() / count, area.height()};
    return {area.left(), area.top() + area.height() * qreal(bar) / count, area.width(), area.height() / count};
}

void ChartPlot::drawForeground(QPainter *painter, const QRectF &)
{
    if (m_bars.isEmpty())
        return;
    const QFont font = textFont(type::annotation);
    painter->setFont(font);
    if (isUp())
        paintUp(*painter, font);
    else
        paintRight(*painter, font);
}

void ChartPlot::paintUp(QPainter &painter, const QFont &font) const
{
    painter.setPen(tokens().muted);
    paintScale(painter, QFontMetrics(font));
    const qreal width = slot(0).width();
    const qreal wanted = widest(m_bars, &BarChart::Bar::label, font) + px(gap);
    const qsizetype every = std::max<qsizetype>(1, qsizetype(std::ceil(wanted / width)));
    for (qsizetype bar = 0; bar < m_bars.size(); bar += every) {
        const QRectF above = slot(bar);
        const QRectF room(above.center().x() - wanted / 2, above.bottom() + px(gap) / 2.0, wanted,
                          QFontMetrics(font).height());
        painter.drawText(room, Qt::AlignCenter | Qt::TextSingleLine, m_bars[bar].label);
    }
}

QString ChartPlot::tickText(int tick) const
{
    const qreal step = (m_scale->max() - m_scale->min()) / std::max(1, m_scale->tickCount() - 1);
    const bool isWhole = std::abs(step - std::round(step)) < 0.001;
    return locale().toString(m_scale->min() + step * tick, 'f', isWhole ? 0 : 2);
}

void ChartPlot::paintScale(QPainter &painter, const QFontMetrics &metrics) const
{
    const QRectF area = chart()->plotArea();
    const int ticks = std::max(1, m_scale->tickCount() - 1);
    for (int tick = 0; tick < m_scale->tickCount(); ++tick) {
        const qreal y = area.bottom() - area.height() * tick / ticks;
        painter.drawText(QRectF(0, y - metrics.height() / 2.0, area.left() - px(gap), metrics.height()),
                         Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, tickText(tick));
    }
}

int ChartPlot::highest() const { return isUp() ? QWIDGETSIZE_MAX : px(thickest) * int(m_bars.size()) + px(gap); }

void ChartPlot::paintRight(QPainter &painter, const QFont &font) const
{
    const QFontMetrics metrics(font);
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        const BarChart::Bar &bar = m_bars[i];
        const QRectF beside = slot(i);
        const QRectF name(0, beside.top(), beside.left() - px(gap), beside.height());
        painter.setPen(tokens().ink);
        painter.drawText(name, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                         metrics.elidedText(bar.label, Qt::ElideRight, int(name.width())));
        const qreal end = chart()->mapToPosition(QPointF(std::max<qreal>(bar.length, 0), 0), m_series).x();
        painter.setPen(tokens().muted);
        painter.drawText(QRectF(end + px(gap) / 2.0, beside.top(), rect().width() - end, beside.height()),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, bar.text);
    }
}

} // namespace tandem
