#pragma once

#include "sync/model/money.h"
#include "ui/widgets/sheet.h"

#include <QList>

#include <functional>

class QLabel;
class QListView;
class QStandardItemModel;

namespace tandem {

class Numpad;

/// Counts a drawer by notes and coins: a row for each of them, how many on the numpad, the sum below.
class CountSheet : public Sheet
{
    Q_OBJECT

public:
    explicit CountSheet(QWidget *parent);

    /// `denominations` are of one currency, largest first; `format` writes an amount as the shop does. Begins with
    /// nothing counted.
    void ask(const QList<Money> &denominations, const std::function<QString(Money)> &format);

signals:
    void counted(const QString &decimal); ///< The sum: "312.40"

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int current() const;
    void setCount(int row, int count);
    void digit(int value);
    void backspace();
    void goOn();
    void submit();
    void showRow(int row);
    void showSum();
    Money worth(qsizetype row) const;
    Money sum() const;

    QList<Money> m_denominations;
    QList<int> m_counts;
    std::function<QString(Money)> m_format;
    QListView *m_list;
    QStandardItemModel *m_model;
    Numpad *m_numpad;
    QLabel *m_sum;
};

} // namespace tandem
