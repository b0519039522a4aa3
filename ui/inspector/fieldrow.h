// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/defaults.h"
#include "ui/ports/ports.h"
#include "ui/theme/look.h"

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace gigasite::ui {

class ChoiceField;
class QuantityField;
class QuarterField;
class TextField;
struct Choice;

/// What every row of the inspector needs.
struct FormContext {
    Look look;
    Ports ports;
};

/// One declared field of one address as a row: label, control, mark, tooltip with source and
/// range; edits go to the sink as one undo step, a drag as one gesture. A new field in a form is
/// one line: its id.
class FieldRow : public QObject {
    Q_OBJECT

  public:
    /// choices: for text fields that name a row of the catalogue.
    FieldRow(const FormContext& context, const model::Address& at, std::string_view fieldId,
             const std::vector<Choice>& choices, QWidget* parent);

    [[nodiscard]] QWidget* widget() const { return m_widget; }
    /// Null unless the field is a number.
    [[nodiscard]] QuantityField* quantity() const { return m_quantity; }
    /// Null unless the field is a quarter.
    [[nodiscard]] QuarterField* quarter() const { return m_quarter; }
    /// Reads the plan again.
    void update();
    /// What to call the place in undo labels ("Ohio 1").
    void setPlaceName(const QString& name) { m_placeName = name; }
    [[nodiscard]] const model::Field& field() const { return m_field; }

  private:
    void buildQuantity(QWidget* parent);
    void buildQuarter(QWidget* parent);
    void buildChoice(QWidget* parent, const std::vector<Choice>& choices);
    void buildText(QWidget* parent);
    void buildBoolean(QWidget* parent);
    void set(const model::Value& value);
    void preview(double value);
    void commit(double value);
    [[nodiscard]] model::Value numberValue(double value) const;
    [[nodiscard]] std::optional<model::Value> current() const;
    [[nodiscard]] std::optional<model::Figure> defaultFigure() const;
    [[nodiscard]] EditLabel labelFor(const model::Value& value) const;

    FormContext m_context;
    model::Address m_at;
    const model::Field& m_field;
    QString m_placeName;
    QWidget* m_widget = nullptr;
    QuantityField* m_quantity = nullptr;
    QuarterField* m_quarter = nullptr;
    ChoiceField* m_choice = nullptr;
    TextField* m_text = nullptr;
    model::Value m_before;
    bool m_dragging = false;
    bool m_textChoice = false;
};

}  // namespace gigasite::ui
