// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/study/goal.h"
#include "ui/ports/ports.h"
#include "ui/text/numberformat.h"
#include "ui/theme/look.h"

#include <QWidget>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace gigasite::ui {

class KpiTile;
class QuietComboBox;
class StateBadge;
class ViewState;

/// Scope and period, the figures that matter most, and how they stand to the plan.
class KpiStrip : public QWidget {
    Q_OBJECT

  public:
    KpiStrip(const Look& look, const Ports& ports, ViewState& view, QWidget* parent = nullptr);

  Q_SIGNALS:
    /// "delivery", "investment", "energy", "carbon", "problems": what a tile's click should show.
    void explainRequested(const QString& what);
    /// Which figure of ExplainPanel::topics() the planner asks about.
    void numberRequested(int topic);
    /// What would bring the carbon-free share to its target in the as-of year.
    void leversRequested(const gigasite::model::Goal& goal);
    void failureRequested();

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    enum Tile { online, investment, h100e, cfe, emissions, lcoc, npv, problems, tileCount };

    /// One figure of the strip in numbers, so that a drag can show its change.
    struct Figures {
        double online = 0.0;
        double planned = 0.0;
        double investment = 0.0;
        double budget = 0.0;
        double h100e = 0.0;
        std::optional<double> demand;  ///< H100e asked for; none: no demand is entered
        double cfe = 0.0;
        double emissions = 0.0;
        std::optional<double> lcoc;  ///< none: nothing is sold
        double npv = 0.0;
        bool hasLoad = false;
        bool operator==(const Figures&) const = default;
    };

    void buildTiles();
    void fillScopes();
    void refresh();
    void showFigures(const Figures& figures);
    void showMoney(const Figures& figures);
    void showProblems(const model::PlanResult& result);
    void showChanges(const Figures& now, const Figures& before);
    void updateState();
    void addLevers(QWidget& tile);
    /// The target in force for the carbon-free share of the scope; none: no gap is known.
    [[nodiscard]] std::optional<model::Goal> carbonFreeGoal() const;
    [[nodiscard]] Figures figuresOf(const model::PlanResult& result) const;
    [[nodiscard]] int fiscalYear(const model::PlanResult& result) const;

    Look m_look;
    Ports m_ports;
    ViewState& m_view;
    QuietComboBox* m_scope;
    QWidget* m_tileBox;
    std::vector<KpiTile*> m_tiles;
    std::vector<UnitMemory> m_units;
    StateBadge* m_badge;
    std::vector<std::pair<model::Id, std::string>> m_scopes;  ///< shown in the chooser
    bool m_filling = false;
};

}  // namespace gigasite::ui
