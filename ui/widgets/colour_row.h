#pragma once

#include <QList>
#include <QWidget>

class QAbstractButton;
class QGridLayout;

namespace tandem {

/// A row of colours for a finger, one of which is chosen; the first is none. A colour that is not among them is added.
class ColourRow : public QWidget
{
    Q_OBJECT

public:
    explicit ColourRow(QWidget *parent);

    void setColour(const QString &colour); ///< "#b8860b", or empty
    QString colour() const;

private:
    void add(const QString &colour);

    QGridLayout *m_grid;
    QList<std::pair<QString, QAbstractButton *>> m_dots;
};

} // namespace tandem
