// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/fieldrow.h"
#include "ui/widgets/choicefield.h"

#include <QWidget>

#include <functional>
#include <string_view>

class QVBoxLayout;

namespace gigasite::ui {

class Fold;
class StepsRow;

/// Rows of declared fields below one another; update() reads all of them again.
class FieldForm : public QWidget {
    Q_OBJECT

  public:
    using Targets = std::vector<model::Address>;

    FieldForm(const FormContext& context, QWidget* parent = nullptr);

    void addHeading(const QString& text);
    /// Null for a value of one address that changes over time, which has a row per step.
    FieldRow* addField(const model::Address& at, std::string_view fieldId,
                       const std::vector<Choice>& choices = {});
    /// One row for the field of all these addresses, see FieldRow.
    FieldRow* addField(const Targets& targets, std::string_view fieldId,
                       const std::vector<Choice>& choices = {});
    /// "More": every declared field of the addresses that has no row yet, save those without a
    /// place (fieldWithoutRow()) and those the filter leaves out.
    void addRemaining(const Targets& targets,
                      const std::function<bool(const model::Field&)>& filter = {});
    void addRemaining(const model::Address& at,
                      const std::function<bool(const model::Field&)>& filter = {});
    void addWidget(QWidget* widget);
    void addStretch();
    void setPlaceName(const QString& name);
    /// Scale of the sliders in MW, see QuantityField.
    void setDesignPeak(double megawatts);
    void update();

    /// Unfolds what hides the row of the field, and puts the cursor there. False: no such row.
    bool reveal(const model::Address& at, std::string_view fieldId);
    /// A row's unit has changed: make the form anew.
    [[nodiscard]] bool isOutdated() const;

  private:
    struct Folded {
        Fold* fold = nullptr;
        Targets targets;
        std::vector<std::string_view> ids;
    };

    FieldRow* addTo(QVBoxLayout& layout, QWidget* parent, const Targets& targets,
                    std::string_view fieldId, const std::vector<Choice>& choices);
    [[nodiscard]] bool hasRow(const model::Address& at, std::string_view fieldId) const;

    FormContext m_context;
    QVBoxLayout* m_layout;
    std::vector<FieldRow*> m_rows;
    std::vector<StepsRow*> m_steps;
    std::vector<Folded> m_folds;
    QString m_placeName;
    double m_designPeak = 0.0;
};

/// Why an input has no row in the inspector; empty when it has one.
[[nodiscard]] QString fieldWithoutRow(std::string_view fieldId);

}  // namespace gigasite::ui
