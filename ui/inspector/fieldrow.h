// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/defaults.h"
#include "ui/ports/ports.h"
#include "ui/text/parserelative.h"
#include "ui/theme/look.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <string>
#include <vector>

class QWidget;

namespace gigasite::ui {

class ChoiceField;
class NotesField;
class QuantityField;
class QuarterField;
class TextField;
struct Choice;

/// What every row of the inspector needs.
struct FormContext {
    Look look;
    Ports ports;
};

/// One declared field of one address, or of several at once, as a row: label, control, mark,
/// tooltip with help, source and range; edits go to the sink as one undo step, a drag as one
/// gesture. Several that differ show "mixed"; what is typed sets all, "+10 %" changes each. Of a
/// value that changes over time the last step is shown and set, a change goes to every step. A new
/// field in a form is one line: its id.
class FieldRow : public QObject {
    Q_OBJECT

  public:
    /// choices: for text fields that name one of them; empty: those of fieldChoices().
    FieldRow(const FormContext& context, const model::Address& at, std::string_view fieldId,
             const std::vector<Choice>& choices, QWidget* parent);
    /// Precondition: at least one address, all of the field's kind.
    FieldRow(const FormContext& context, std::vector<model::Address> targets,
             std::string_view fieldId, const std::vector<Choice>& choices, QWidget* parent);

    [[nodiscard]] QWidget* widget() const { return m_widget; }
    /// Null unless the field is a number.
    [[nodiscard]] QuantityField* quantity() const { return m_quantity; }
    /// Null unless the field is a quarter.
    [[nodiscard]] QuarterField* quarter() const { return m_quarter; }
    /// Null unless the field is a choice, a reference, yes or no, or a text with choices.
    [[nodiscard]] ChoiceField* choice() const { return m_choice; }
    /// Reads the plan again.
    void update();
    /// What to call the place in undo labels ("Ohio 1").
    void setPlaceName(const QString& name) { m_placeName = name; }
    [[nodiscard]] const model::Field& field() const { return m_field; }
    [[nodiscard]] const std::vector<model::Address>& targets() const { return m_targets; }
    /// Puts the cursor into the control, its text selected.
    void focus();
    /// The unit has become another since the row was made (a target of another kind): make it anew.
    [[nodiscard]] bool isOutdated() const;

  private:
    /// The field of one target: its value, or what stands in for it.
    struct Reading {
        model::Value value;
        std::optional<model::Figure> standard;
        [[nodiscard]] bool isUnset() const { return std::holds_alternative<std::monostate>(value); }
    };

    void build(const std::vector<Choice>& choices, QWidget* parent);
    void buildQuantity(QWidget* parent);
    void buildQuarter(QWidget* parent);
    void buildChoice(QWidget* parent, const std::vector<Choice>& choices);
    void buildText(QWidget* parent);
    void buildNotes(QWidget* parent);
    void buildBoolean(QWidget* parent);
    void connectChoice();
    void show(const std::vector<Reading>& readings);
    void showQuantity(const std::vector<Reading>& readings, bool mixed);
    void showQuarter(const std::vector<Reading>& readings, bool mixed);
    void showChoice(const Reading& first, bool mixed);
    [[nodiscard]] std::vector<Reading> read() const;
    [[nodiscard]] double numberOf(const Reading& reading) const;
    void set(const model::Value& value, bool isStep = false);
    void setEach(const RelativeQuantity& change);
    void restore();
    void preview(double value);
    void commit(double value, bool isStep);
    void remember(bool isStep);
    [[nodiscard]] bool isMany() const { return m_targets.size() > 1; }
    [[nodiscard]] model::Value numberValue(double value) const;
    [[nodiscard]] model::Value withLastStep(const model::Address& at, double value) const;
    [[nodiscard]] std::optional<model::Value> current(const model::Address& at) const;
    [[nodiscard]] std::optional<model::Figure> defaultFigure(const model::Address& at) const;
    [[nodiscard]] std::vector<model::Change> changesTo(const model::Value& value) const;
    [[nodiscard]] EditLabel labelFor(const model::Value& value) const;
    [[nodiscard]] QString textOf(const model::Value& value) const;
    [[nodiscard]] std::string stepKey() const;

    FormContext m_context;
    std::vector<model::Address> m_targets;
    const model::Field& m_field;
    QuantityKind m_kind;
    QString m_placeName;
    QWidget* m_widget = nullptr;
    QuantityField* m_quantity = nullptr;
    QuarterField* m_quarter = nullptr;
    ChoiceField* m_choice = nullptr;
    TextField* m_text = nullptr;
    NotesField* m_notes = nullptr;
    model::Value m_before;
    QElapsedTimer m_sinceStep;
    bool m_dragging = false;
    bool m_textChoice = false;
};

}  // namespace gigasite::ui
