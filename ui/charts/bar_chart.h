#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace tandem {

class ChartPlot;

/// Figures as bars, by Qt Charts. Colours and type are the theme's, whichever it is at the moment; names are shown as
/// they are, never as markup, and end in an ellipsis where there is no room. Nothing moves. For assistive technology it
/// is one picture whose description says every bar.
class BarChart : public QWidget
{
    Q_OBJECT

public:
    struct Bar
    {
        QString label;
        qreal length = 0; ///< In units of the axis; may be negative
        QString text;     ///< The same as people read it
    };
    enum class Direction {
        Up,   ///< For what follows in time: labels below, as many as there is room for, and a scale at the side
        Right ///< For names: a label before each bar, its text behind it
    };

    explicit BarChart(QWidget *parent = nullptr);

    void setBars(const QList<Bar> &bars, Direction direction);
    int highest() const; ///< What it can make use of, in pixels: a few lying bars need no more room

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    ChartPlot *m_plot;
};

} // namespace tandem
