#pragma once

#include "ui/charts/bar_chart.h"

#include <QtCharts/QChartView>

class QAbstractBarSeries;
class QBarCategoryAxis;
class QBarSet;
class QValueAxis;

namespace tandem {

/// The plot of a BarChart: bars, axes and grid are Qt Charts' own. What that would write as HTML, and cut or leave out
/// where it finds no room, is painted over it instead: all texts.
class ChartPlot : public QChartView
{
    Q_OBJECT

public:
    explicit ChartPlot(QWidget *parent);

    void setBars(const QList<BarChart::Bar> &bars, BarChart::Direction direction);
    void dress(); ///< In the colours and type of the theme
    int highest() const;

protected:
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void place();
    void paintUp(QPainter &painter, const QFont &font) const;
    void paintScale(QPainter &painter, const QFontMetrics &metrics) const;
    QString tickText(int tick) const;
    void paintRight(QPainter &painter, const QFont &font) const;
    QRectF slot(qsizetype bar) const; ///< What of the plot is a bar's, in pixels
    bool isUp() const { return m_direction == BarChart::Direction::Up; }

    QList<BarChart::Bar> m_bars;
    BarChart::Direction m_direction = BarChart::Direction::Up;
    QAbstractBarSeries *m_series = nullptr;
    QBarSet *m_set = nullptr;
    QBarCategoryAxis *m_names = nullptr;
    QValueAxis *m_scale = nullptr;
};

} // namespace tandem
