#pragma once

#include "ui/charts/bar_chart.h"
#include "ui/widgets/sheet.h"

#include <QDate>
#include <QStringList>

class QBoxLayout;
class QGridLayout;
class QLabel;

namespace tandem {

class Button;
class FiguresTable;
class PeriodBar;

/// What was sold in some days, told apart by hour, product, … as a table and as bars. To be read, and written into a
/// file.
class ReportSheet : public Sheet
{
    Q_OBJECT

public:
    struct Grouping
    {
        QString id; ///< The app's own
        QString name;
    };
    struct Figures
    {
        QStringList columns;
        QList<QStringList> rows; ///< None: nothing was sold
        QStringList whole;
        QList<BarChart::Bar> bars;
        BarChart::Direction direction = BarChart::Direction::Up;
        QString caption; ///< What the bars are
    };

    ReportSheet(const QList<Grouping> &groupings, QWidget *parent);

    void start(QDate today); ///< Opens, and asks for the first report
    QString grouping() const { return m_grouping; }
    QDate first() const;
    QDate last() const;

    void setProgress(int percent); ///< Of what was asked for last
    void setFigures(const Figures &figures);
    /// What became of the file.
    void setFileNote(const QString &sentence, bool failed);

signals:
    void wanted(); ///< Another report than before: grouping() in the days from first() to last()
    void exportWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void choose(const QString &grouping);
    void ask();
    void arrange();

    QString m_grouping;
    bool m_isKnown = false; ///< There are figures to be shown
    QList<std::pair<QString, Button *>> m_groupings;
    PeriodBar *m_period;
    BarChart *m_chart;
    QLabel *m_caption;
    FiguresTable *m_table;
    QLabel *m_note;
    Button *m_export;
    QBoxLayout *m_main;  ///< Groupings beside or above the rest
    QBoxLayout *m_parts; ///< Table and chart
    QGridLayout *m_grid; ///< Of the groupings
    QWidget *m_side;
    QWidget *m_figure;
};

} // namespace tandem
