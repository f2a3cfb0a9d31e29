#pragma once

#include "ui/charts/bar_chart.h"

#include <QtCharts/QChartView>

class QAbstractBarSeries;
class QBarCategoryAxis;
class QBarSet;
class QValueAxis;

namespace tandem {

/// The plot of a BarChart: bars, grid and scale are Qt Charts' own. What Qt Charts would write as HTML is painted over
/// it instead: the bars' names.
class ChartPlot : public QChartView
{
    Q_OBJECT

public:
    explicit ChartPlot(QWidget *parent);

    void setBars(const QList<BarChart::Bar> &bars, BarChart::Direction direction);
    void dress(); ///< In the colours and type of the theme

protected:
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void place();
    void paintUp(QPainter &painter, const QFont &font) const;
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
