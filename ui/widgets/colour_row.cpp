#include "ui/widgets/colour_row.h"

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QGridLayout>
#include <QPainter>

#include <algorithm>

namespace tandem {

namespace {

constexpr int inARow = 7;

/// A round of one colour; a ring around it, and a mark in it, when it is chosen.
class ColourDot : public QAbstractButton
{
public:
    ColourDot(const QColor &colour, QWidget *parent)
        : QAbstractButton(parent)
        , m_colour(colour)
    {
        setCheckable(true);
        setAutoExclusive(true);
        setFixedSize(px(sizes::touch), px(sizes::touch));
        setFocusPolicy(Qt::TabFocus);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Palette &p = tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF round = QRectF(rect()).adjusted(px(7), px(7), -px(7), -px(7));
        painter.setPen(QPen(p.border, 1));
        painter.setBrush(m_colour.isValid() ? m_colour : p.surface);
        painter.drawEllipse(round);
        if (!m_colour.isValid()) {
            painter.setPen(QPen(p.muted, 2));
            painter.drawLine(round.topRight() - QPointF(px(6), -px(6)), round.bottomLeft() + QPointF(px(6), -px(6)));
        }
        if (!isChecked() && !hasFocus())
            return;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(isChecked() ? p.ink : p.primary, 3));
        painter.drawEllipse(round.adjusted(-px(4), -px(4), px(4), px(4)));
    }

private:
    QColor m_colour;
};

} // namespace

ColourRow::ColourRow(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(px(4));
    m_grid->setColumnStretch(inARow, 1);
    for (const char *colour : {"", "#b8860b", "#c0392b", "#d35400", "#27ae60", "#16a085", "#2980b9", "#1f5fa8",
                               "#8e44ad", "#c2185b", "#6d4c41", "#607d8b", "#455a64", "#f1c40f"})
        add(QString::fromLatin1(colour));
}

void ColourRow::add(const QString &colour)
{
    auto *dot = new ColourDot(QColor(colour), this);
    dot->setAccessibleName(colour.isEmpty() ? tr("No colour") : tr("Colour %1").arg(colour));
    const int place = int(m_dots.size());
    m_grid->addWidget(dot, place / inARow, place % inARow);
    m_dots.append({colour, dot});
}

void ColourRow::setColour(const QString &colour)
{
    const auto of = [&] {
        return std::find_if(m_dots.cbegin(), m_dots.cend(),
                            [&](const auto &each) { return each.first.compare(colour, Qt::CaseInsensitive) == 0; });
    };
    if (of() == m_dots.cend())
        add(colour);
    of()->second->setChecked(true);
}

QString ColourRow::colour() const
{
    for (const auto &[colour, dot] : m_dots) {
        if (dot->isChecked())
            return colour;
    }
    return {};
}

} // namespace tandem
