// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/fieldform.h"

#include <QTabWidget>

#include <vector>

namespace gigasite::ui {

class StepsRow;
class TableSection;

/// What belongs to the plan as a whole: dates and prices, limits and rules, chips and demand, tax
/// rules and targets.
class PlanPages : public QTabWidget {
    Q_OBJECT

  public:
    explicit PlanPages(const FormContext& context, QWidget* parent = nullptr);

    void update();

  private:
    FieldForm* newForm();
    QWidget* buildPlan();
    QWidget* buildLimits();
    QWidget* buildSupply();
    QWidget* buildMoney();
    StepsRow* addSteps(FieldForm& form, const model::Address& at, const char* field, bool byYear);

    TableSection* chipSupplies();
    TableSection* demandRegions();
    TableSection* shareRules();
    TableSection* targets();
    TableSection* taxRules();

    FormContext m_context;
    std::vector<FieldForm*> m_forms;
    std::vector<StepsRow*> m_steps;
    std::vector<TableSection*> m_tables;
};

}  // namespace gigasite::ui
