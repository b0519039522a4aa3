// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/fieldform.h"

#include <QWidget>

#include <string>

class QLabel;
class QScrollArea;
class QStackedWidget;
class QTabWidget;

namespace gigasite::ui {

class ElidedLabel;
class EnergyTab;
class MoneyTab;
class MultiForm;
class PhasesTab;
class PlanPages;
class StatusLine;
class ViewState;

/// The selected site, what several selected sites have in common, or the plan when none is
/// selected.
class Inspector : public QWidget {
    Q_OBJECT

  public:
    enum class Tab { site, build, energy, grid, money };

    Inspector(const Look& look, const Ports& ports, ViewState& view, QWidget* parent = nullptr);
    ~Inspector() override;

    void showTab(Tab tab);
    /// Puts the cursor into the name of the selected site.
    void focusName();
    /// Opens the tab or the plan's page of the leaf, unfolds what hides the field and puts the
    /// cursor there; selects the site of the leaf, or none for what belongs to the plan. An empty
    /// field opens the tab or page alone. False: there is no such row.
    bool showField(const model::Address& at, const std::string& fieldId);

  private:
    void selectionChanged();
    void buildSitePages(model::Id site);
    void addTab(QWidget* content, const QString& title, const QString& toolTip);
    void buildMultiForm();
    QWidget* buildSiteForm(model::Id site);
    QWidget* buildGridForm(model::Id site);
    bool revealInSite(const model::Address& at, const std::string& fieldId);
    bool revealAsset(const model::Address& at, const std::string& fieldId);
    void updateSite(model::Id site);
    void updateSeveralHeader();
    void planChanged();
    void updateHeader();
    void resultReady();

    FormContext m_context;
    ViewState& m_view;
    model::Id m_site = 0;
    int m_tab = 2;
    ElidedLabel* m_title;
    ElidedLabel* m_where;
    StatusLine* m_status;
    QStackedWidget* m_stack;
    PlanPages* m_plan = nullptr;
    QTabWidget* m_tabs;
    FieldForm* m_siteForm = nullptr;
    FieldForm* m_gridForm = nullptr;
    PhasesTab* m_phases = nullptr;
    EnergyTab* m_energy = nullptr;
    MoneyTab* m_money = nullptr;
    QScrollArea* m_multiPage;
    MultiForm* m_multi = nullptr;
    FieldRow* m_name = nullptr;
};

}  // namespace gigasite::ui
