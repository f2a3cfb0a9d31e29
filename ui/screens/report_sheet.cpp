#include "ui/screens/report_sheet.h"

#include "ui/screens/period_bar.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/figures_table.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace tandem {

namespace {

QLabel *wrappedLabel(const char *kind, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setKind(label, kind);
    return label;
}

} // namespace

ReportSheet::ReportSheet(const QList<Grouping> &groupings, QWidget *parent)
    : Sheet(tr("Reports"), QSize(1600, 1400), parent)
    , m_period(new PeriodBar(parent, card()))
    , m_chart(new BarChart)
    , m_caption(wrappedLabel("caption", card()))
    , m_table(new FiguresTable(tr("Sales"), card()))
    , m_note(wrappedLabel("small", card()))
    , m_export(new Button(Button::Kind::Secondary, tr("Export CSV"), card()))
    , m_main(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_parts(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_grid(new QGridLayout)
    , m_side(new QWidget(card()))
    , m_figure(new QWidget(card()))
{
    m_grid->setSpacing(px(6));
    m_grid->setContentsMargins(0, 0, 0, 0);
    for (const Grouping &each : groupings) {
        auto *button = new Button(Button::Kind::Mode, each.name, m_side);
        button->setCheckable(true);
        button->setTouchHeight(px(sizes::touch));
        connect(button, &Button::clicked, this, [this, id = each.id] { choose(id); });
        m_groupings.append({each.id, button});
    }
    m_grouping = groupings.isEmpty() ? QString() : groupings.first().id;
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->addLayout(m_grid);
    side->addStretch(1);

    auto *figure = new QVBoxLayout(m_figure);
    figure->setContentsMargins(0, 0, 0, 0);
    figure->setSpacing(px(8));
    figure->addWidget(m_caption);
    figure->addWidget(m_chart, 1);
    figure->addStretch(0);
    m_parts->setSpacing(px(24));
    m_parts->addWidget(m_table, 3);
    m_parts->addWidget(m_figure, 2);
    auto *right = new QVBoxLayout;
    right->setSpacing(px(12));
    right->addWidget(m_period);
    right->addLayout(m_parts, 1);
    m_main->setSpacing(px(16));
    m_main->addWidget(m_side);
    m_main->addLayout(right, 1);

    auto *leave = new Button(Button::Kind::Secondary, tr("Close"), card());
    auto *row = new QHBoxLayout;
    row->setSpacing(px(12));
    row->addWidget(leave);
    row->addWidget(m_note, 1);
    row->addWidget(m_export);
    body()->addLayout(m_main, 1);
    body()->addLayout(row);

    connect(leave, &Button::clicked, this, &Sheet::dismiss);
    connect(m_export, &Button::clicked, this, &ReportSheet::exportWanted);
    connect(m_period, &PeriodBar::changed, this, &ReportSheet::ask);
}

void ReportSheet::start(QDate today)
{
    m_period->setLocale(locale());
    m_chart->setLocale(locale());
    m_period->start(today);
    open();
    arrange();
    choose(m_grouping);
}

QDate ReportSheet::first() const { return m_period->first(); }
QDate ReportSheet::last() const { return m_period->last(); }

void ReportSheet::choose(const QString &grouping)
{
    m_grouping = grouping;
    for (const auto &[id, button] : std::as_const(m_groupings))
        button->setChecked(id == grouping);
    ask();
}

void ReportSheet::ask()
{
    m_export->setEnabled(false);
    setFileNote({}, false);
    setProgress(0);
    emit wanted();
}

void ReportSheet::setProgress(int percent)
{
    m_isKnown = false;
    m_figure->hide();
    m_table->setMessage(percent > 0 ? tr("Reading … %1%").arg(locale().toString(percent)) : tr("Reading …"));
}

void ReportSheet::setFigures(const Figures &figures)
{
    const bool isEmpty = figures.rows.isEmpty();
    m_export->setEnabled(!isEmpty);
    m_isKnown = !isEmpty;
    if (isEmpty) {
        m_figure->hide();
        return m_table->setMessage(tr("Nothing was sold in these days."));
    }
    m_caption->setText(figures.caption);
    m_chart->setBars(figures.bars, figures.direction);
    m_chart->setMaximumHeight(m_chart->highest());
    m_table->setFigures(figures.columns, figures.rows, figures.whole);
    arrange();
}

void ReportSheet::setFileNote(const QString &sentence, bool failed)
{
    m_note->setText(sentence);
    setKind(m_note, failed ? "error" : "small");
}

void ReportSheet::arrange()
{
    const int room = width() - px(80);
    const bool isNarrow = room < px(600);
    const int beside = isNarrow ? std::max(2, room / px(110)) : 1;
    for (int i = 0; i < int(m_groupings.size()); ++i) {
        m_grid->removeWidget(m_groupings[i].second);
        m_grid->addWidget(m_groupings[i].second, i / beside, i % beside);
    }
    m_side->setFixedWidth(isNarrow ? room : px(152));
    const int rows = int(m_groupings.size() + beside - 1) / beside;
    m_side->setMinimumHeight(rows * px(sizes::touch) + (rows - 1) * px(6));
    m_side->setMaximumHeight(isNarrow ? m_side->minimumHeight() : QWIDGETSIZE_MAX);
    m_main->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // Beside each other where both are wide enough to be read, else the picture comes first.
    const bool hasRoom = room - px(168) >= px(720);
    const bool isWide = hasRoom || (!isNarrow && height() < px(900)); // a low window has no room above the table
    m_parts->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::BottomToTop);
    const int few = std::min(m_chart->highest(), int(QWIDGETSIZE_MAX) - px(64)) + px(32); // and their caption
    m_figure->setMaximumHeight(isWide ? QWIDGETSIZE_MAX : few);
    m_table->setMinimumWidth(hasRoom ? 0 : px(200));
    m_figure->setVisible(m_isKnown && (!isNarrow || height() >= px(960)));
}

void ReportSheet::resizeEvent(QResizeEvent *event)
{
    arrange();
    Sheet::resizeEvent(event);
}

} // namespace tandem
