// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartpanel.h"
#include "ui/charts/gaptable.h"
#include "ui/ports/ports.h"

#include <QTimer>
#include <QWidget>

class QSlider;
class QSpinBox;
class QTabBar;

namespace gigasite::ui {

class ViewState;

/// The chart tabs, each with a companion beside it (a chart, or the gap table beside Delivery).
/// Only the tab that is seen does any work; the others remember that they must.
class ChartsDock : public QWidget {
    Q_OBJECT

  public:
    enum class Tab { delivery, investment, energy, hourly, carbon, money, demand, people };

    ChartsDock(const Look& look, const Ports& ports, ViewState& view, QWidget* parent = nullptr);

    void showTab(Tab tab);
    [[nodiscard]] Tab currentTab() const;
    [[nodiscard]] ChartPanel* mainPanel() const { return m_main; }
    [[nodiscard]] ChartPanel* companionPanel() const { return m_companion; }
    [[nodiscard]] GapTable* gapTable() const { return m_gap; }

  protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    struct Pair {
        model::ChartData main;
        model::ChartData companion;
    };

    QWidget* buildHourlyControls();
    void tabChanged();
    void refresh();
    void showBefore(const model::PlanResult& before);
    void showReference();
    void linkCursors();
    void gestureBegan();
    void gestureEnded();
    void planChanged();
    void updateState();
    void showCompanion();
    void asOfChanged();
    void showAsOf(const model::PlanResult& result);
    void requestTrace();
    [[nodiscard]] Pair chartsOf(const model::PlanResult& result) const;
    [[nodiscard]] model::ChartData delivery(const model::PlanResult& result) const;
    [[nodiscard]] Pair hourlyCharts(const model::PlanResult& result) const;
    [[nodiscard]] model::ChartScope scope() const;
    [[nodiscard]] model::Id hourlySite() const;
    [[nodiscard]] std::string nameOf(model::Id site) const;

    Look m_look;
    Ports m_ports;
    ViewState& m_view;
    QTabBar* m_tabs;
    QWidget* m_hourlyControls;
    QSpinBox* m_year;
    QSlider* m_week;
    ChartPanel* m_main;
    ChartPanel* m_companion;
    GapTable* m_gap;
    QTimer m_settle;
    bool m_dirty = true;
};

}  // namespace gigasite::ui
