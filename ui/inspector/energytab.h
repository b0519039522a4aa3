// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/assetrow.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace gigasite::ui {

class EmptyState;
class SupplyBar;
class ViewState;

/// Energy of one site: how it does in the as-of year, where it comes from, and a row per asset.
class EnergyTab : public QWidget {
    Q_OBJECT

  public:
    EnergyTab(const FormContext& context, ViewState& view, model::Id site,
              QWidget* parent = nullptr);

    void updatePlan();
    void updateResult();

  private:
    void rebuildRows(const model::Site& site);
    void unfold(model::Id asset, bool unfold);
    void addAsset(const std::shared_ptr<const model::Asset>& asset);
    void eraseAsset(model::Id asset);
    void updateSummary(const model::PlanResult& result);
    void updateBar(const model::PlanResult& result);

    FormContext m_context;
    ViewState& m_view;
    model::Id m_site;
    QLabel* m_summary;
    SupplyBar* m_bar;
    EmptyState* m_empty;
    QVBoxLayout* m_list;
    std::vector<AssetRow*> m_rows;
};

}  // namespace gigasite::ui
