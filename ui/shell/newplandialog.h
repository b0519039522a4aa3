// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/template/plantemplate.h"
#include "ui/ports/services.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace gigasite::model {
class Catalog;
}

namespace gigasite::ui {

/// First figures of a new plan on one page: what it begins with, where and when.
class NewPlanDialog : public QDialog {
    Q_OBJECT

  public:
    explicit NewPlanDialog(QWidget* parent = nullptr);

    /// Countries to choose from; the one of the system's language is proposed. Before this only an
    /// empty plan can be chosen, for the templates need a home country.
    void setCatalog(const model::Catalog& catalog);

  Q_SIGNALS:
    /// startFromTemplate() fills the plan once it is there.
    void chosen(const gigasite::ui::NewPlan& figures, gigasite::model::PlanTemplate kind);

  private:
    void buildTemplates(QFormLayout& form);
    void updateTemplates();
    [[nodiscard]] NewPlan figures() const;
    [[nodiscard]] model::PlanTemplate kind() const;

    QLineEdit* m_name;
    QComboBox* m_country;
    std::vector<QRadioButton*> m_templates;  ///< in the order of kPlanTemplates
    QSpinBox* m_start;
    QSpinBox* m_years;
    QSpinBox* m_priceYear;
    QSpinBox* m_fiscalMonth;
};

}  // namespace gigasite::ui
