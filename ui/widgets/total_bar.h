#pragma once

#include <QWidget>

namespace tandem {

/// The order's total, large, beside a small sentence ("4 lines · VAT 3.25 included").
class TotalBar : public QWidget
{
    Q_OBJECT

public:
    explicit TotalBar(QWidget *parent = nullptr);

    void setTotal(const QString &total, const QString &detail);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_total;
    QString m_detail;
};

} // namespace tandem
