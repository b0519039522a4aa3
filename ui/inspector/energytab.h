// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/assetrow.h"

#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace gigasite::ui {

class AddMenu;
class EmptyState;
class SupplyBar;
class ViewState;

/// Energy of one site: how it does in the as-of year against its target, where it comes from, and a
/// row per asset in the order in which they serve the load.
class EnergyTab : public QWidget {
    Q_OBJECT

  public:
    EnergyTab(const FormContext& context, ViewState& view, model::Id site,
              QWidget* parent = nullptr);

    void updatePlan();
    void updateResult();
    /// Scrolls to the row of the asset and outlines it for a moment; false: there is none.
    bool showAsset(model::Id asset);

    [[nodiscard]] const std::vector<AssetRow*>& rows() const { return m_rows; }
    [[nodiscard]] SupplyBar* bar() const { return m_bar; }
    [[nodiscard]] AddMenu* addMenu() const { return m_add; }
    [[nodiscard]] QString summary() const;

  private:
    void build();
    [[nodiscard]] std::vector<model::Id> assetsInOrder(const model::Site& site) const;
    void rebuildRows(const std::vector<model::Id>& ids);
    void unfold(model::Id asset, bool unfold);
    void addAsset(const std::shared_ptr<const model::Asset>& asset);
    void insert(const model::Asset& asset, const char* labelCode);
    void duplicateAsset(model::Id asset);
    void eraseAsset(model::Id asset);
    void shareDeal(const std::string& dealId, double neededMw);
    void goToSource(int segment);
    void updateEmpty(const model::Site& site);
    void updateSummary(const model::PlanResult& result);
    void updateBar(const model::PlanResult& result);
    [[nodiscard]] std::optional<double> carbonFreeTarget(int year) const;

    FormContext m_context;
    ViewState& m_view;
    model::Id m_site;
    QLabel* m_summary;
    SupplyBar* m_bar;
    EmptyState* m_empty;
    AddMenu* m_add;
    QVBoxLayout* m_list;
    std::vector<AssetRow*> m_rows;
};

}  // namespace gigasite::ui
