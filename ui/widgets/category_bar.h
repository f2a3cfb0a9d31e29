#pragma once

#include "ui/widgets/strip_view.h"

#include <QList>

class QStandardItemModel;

namespace tandem {

/// A category as the bar shows it. `id` is the app's own.
struct CategoryChip
{
    QString id;
    QString name;
};

/// Chips to choose a category, "All" first; accessible as "Categories".
class CategoryBar : public StripView
{
    Q_OBJECT

public:
    explicit CategoryBar(QWidget *parent = nullptr);

    /// Keeps the chosen category if it is still there, else goes to All.
    void setCategories(const QList<CategoryChip> &categories);
    /// Empty for All. Emits nothing.
    void setCurrent(const QString &id);
    QString current() const { return m_current; }

signals:
    void categoryChosen(const QString &id); ///< Empty for All

private:
    QStandardItemModel *m_model;
    QString m_current;
};

} // namespace tandem
