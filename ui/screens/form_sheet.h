#pragma once

#include "ui/screens/form_field.h"
#include "ui/widgets/sheet.h"

#include <QHash>
#include <QJsonObject>

#include <functional>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace tandem {

class Button;

/// Asks for the values of some fields, one below the other. What is wrong is said under the field it is about, and
/// what was written stays.
class FormSheet : public Sheet
{
    Q_OBJECT

public:
    explicit FormSheet(QWidget *parent);

    /// Opens with these fields and values.
    void ask(const QString &title, const QList<FormField> &fields, const QJsonObject &values);
    /// Sentences by key; with an empty key it is said beside the buttons. None: it is saved, and the sheet closes.
    void answer(const QHash<QString, QString> &faults);
    QJsonObject values() const;

signals:
    void save(const QJsonObject &values);

private:
    struct Row
    {
        QString key;
        QWidget *input = nullptr;
        QLabel *fault = nullptr;
        std::function<QJsonValue()> value;
    };
    QWidget *inputFor(const FormField &field, const QJsonValue &value, Row &row);
    QWidget *pairsFor(const FormField &field, const QJsonObject &map, Row &row);
    QString shown(const QString &decimal) const;
    QString plain(const QString &written) const;
    void requestSave();

    QScrollArea *m_scroll;
    QList<Row> m_rows;
    QLabel *m_fault;
    Button *m_save;
};

} // namespace tandem
