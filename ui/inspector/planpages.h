// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/tablesection.h"

#include <QTabWidget>

#include <vector>

namespace gigasite::ui {

/// What belongs to the plan as a whole: dates and prices, limits and rules, chips and demand, tax
/// rules and targets.
class PlanPages : public QTabWidget {
    Q_OBJECT

  public:
    explicit PlanPages(const FormContext& context, QWidget* parent = nullptr);

    void update();
    /// Opens the page of the field and puts the cursor there; an empty field: the page of the
    /// leaf or its table. False: no such row.
    bool reveal(const model::Address& at, std::string_view fieldId);

  private:
    FieldForm* newForm();
    QWidget* buildPlan();
    QWidget* buildLimits();
    QWidget* buildSupply();
    QWidget* buildMoney();
    TableSection* newTable(TableSection::Kind kind);
    void addPage(QWidget* content, const QString& title, const QString& toolTip);
    void showPage(int page, const model::Address& at, std::string_view fieldId);

    TableSection* chipSupplies();
    TableSection* demandRegions();
    TableSection* shareRules();
    TableSection* targets();
    TableSection* taxRules();
    TableSection* sharedLimits();

    FormContext m_context;
    std::vector<FieldForm*> m_forms;
    std::vector<TableSection*> m_tables;
};

}  // namespace gigasite::ui
