// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/fieldform.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace gigasite::ui {

class ElidedLabel;
class EnergyTab;
class MoneyTab;
class PhasesTab;
class PlanPages;
class StepsRow;
class ViewState;

/// The selected site, or the plan when none is selected.
class Inspector : public QWidget {
    Q_OBJECT

  public:
    enum class Tab { site, build, energy, grid, money };

    Inspector(const Look& look, const Ports& ports, ViewState& view, QWidget* parent = nullptr);
    ~Inspector() override;

    void showTab(Tab tab);
    /// Puts the cursor into the name of the selected site.
    void focusName();

  private:
    void selectionChanged();
    void buildSitePages(model::Id site);
    QWidget* buildSiteForm(model::Id site);
    QWidget* buildGridForm(model::Id site);
    void planChanged();
    void updateHeader();
    void resultReady();

    FormContext m_context;
    ViewState& m_view;
    model::Id m_site = 0;
    int m_tab = 2;
    ElidedLabel* m_title;
    ElidedLabel* m_where;
    QPushButton* m_status;
    QStackedWidget* m_stack;
    PlanPages* m_plan = nullptr;
    QTabWidget* m_tabs;
    FieldForm* m_siteForm = nullptr;
    FieldForm* m_gridForm = nullptr;
    PhasesTab* m_phases = nullptr;
    EnergyTab* m_energy = nullptr;
    MoneyTab* m_money = nullptr;
    std::vector<StepsRow*> m_steps;
    FieldRow* m_name = nullptr;
};

}  // namespace gigasite::ui
