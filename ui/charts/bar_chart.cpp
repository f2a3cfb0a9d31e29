#include "ui/charts/bar_chart.h"

#include "ui/charts/chart_plot.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>

namespace tandem {

BarChart::BarChart(QWidget *parent)
    : QWidget(parent)
    , m_plot(new ChartPlot(this))
{
    setAccessibleName(tr("Chart"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_plot);
}

void BarChart::setBars(const QList<Bar> &bars, Direction direction)
{
    QStringList spoken;
    for (const Bar &bar : bars)
        spoken.append(bar.label + QStringLiteral(": ") + bar.text);
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    m_plot->setLocale(locale());
    m_plot->setBars(bars, direction);
}

int BarChart::highest() const { return m_plot->highest(); }

QSize BarChart::sizeHint() const { return {px(360), px(280)}; }
QSize BarChart::minimumSizeHint() const { return {px(200), px(120)}; }

void BarChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        m_plot->dress();
    QWidget::changeEvent(event);
}

} // namespace tandem
