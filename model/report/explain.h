// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/engine/result.h"
#include "model/plan/fields.h"
#include "model/plan/plan.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

/// "Explain this number": from a figure of the result down to the inputs it was worked out from.
namespace gigasite::model {

/// A metric, or one of the figures of MoneySummary that are put together from several.
enum class ExplainFigure {
    metric,
    computeCost,    ///< lcocUsdPerH100eHour
    energyCost,     ///< lcoeUsdPerMwh
    lifetimeCosts,  ///< numerator of computeCost, USD
    energyCosts,    ///< numerator of energyCost, USD
    servedMwh,      ///< denominator of energyCost
};

enum class ExplainPeriod {
    quarter,       ///< when: index in the plan
    year,          ///< when: fiscal (or calendar) year
    plan,          ///< sum, last or largest value after the metric's kind
    presentValue,  ///< sum over the plan, each quarter discounted to its start; flows only
};

struct ExplainWhen {
    ExplainPeriod period = ExplainPeriod::plan;
    int when = 0;
    int startMonth = 1;  ///< of years
    bool operator==(const ExplainWhen&) const = default;
};

/// What a node is to the one above it.
enum class ExplainRole {
    whole,        ///< the root
    numerator,    ///< the figure above is numerator / denominator (kg where the numerator is in t)
    denominator,  ///< likewise
    summand,      ///< the figure above is the sum of sign x value over all of them
    site,         ///< likewise, with sign 1
    otherSites,   ///< the sum of the sites that are too many to be listed
    peakQuarter,  ///< the quarter in which the value above was reached
    group,        ///< inputs of one leaf of the plan: no value
    input,        ///< one field of it
};

/// Where an input's value comes from.
enum class InputOrigin {
    own,       ///< entered by the planner
    standard,  ///< not entered: the catalogue's figure stands in
    builtIn,   ///< as every new item has it
};

struct ExplainNode {
    ExplainRole role = ExplainRole::whole;
    ExplainFigure figure = ExplainFigure::metric;
    MetricId metric = MetricId::count;  ///< of the figure; of inputs: what they are read for
    ExplainWhen when;
    Id site = 0;  ///< 0: the programme
    double sign = 1.0;
    std::optional<double> value;  ///< nothing where it is not defined (0 / 0), of groups and inputs
    Unit unit = Unit::none;
    std::optional<double> share;  ///< of the sum above
    std::vector<Id> sites;        ///< of otherSites

    Address at;                    ///< of groups and inputs
    const Field* field = nullptr;  ///< of inputs
    Value input;                   ///< as entered; monostate: not set
    InputOrigin origin = InputOrigin::own;
    std::optional<Figure> standard;  ///< the catalogue's figure, in the model's unit
};

/// Answers for one result. The tree is made level by level, so that a programme of hundreds of
/// sites costs what is opened of it.
class Explanation {
  public:
    /// plan and world: those the result was computed from.
    Explanation(std::shared_ptr<const PlanResult> result, Plan plan, World world,
                std::shared_ptr<const Catalog> catalog);

    /// site 0 (or one the result does not have): the programme. The value is the result's own.
    [[nodiscard]] ExplainNode root(MetricId metric, Id site, const ExplainWhen& when) const;
    /// For the figures of the money summary; always over the plan, discounted.
    [[nodiscard]] ExplainNode root(ExplainFigure figure, Id site) const;
    /// The parts of a node; sites by falling share. Empty for an input.
    [[nodiscard]] std::vector<ExplainNode> parts(const ExplainNode& node) const;
    [[nodiscard]] static bool hasParts(const ExplainNode& node) {
        return node.role != ExplainRole::input;
    }

    [[nodiscard]] const PlanResult& result() const { return *m_result; }
    [[nodiscard]] const World& world() const { return m_world; }
    [[nodiscard]] const Catalog& catalog() const { return *m_catalog; }

    /// Sites listed before the rest is put together.
    static constexpr std::size_t kMostSites = 12;

  private:
    using Nodes = std::vector<ExplainNode>;
    [[nodiscard]] const QuarterTable& tableOf(Id site) const;
    [[nodiscard]] double metricIn(MetricId metric, Id site, const ExplainWhen& when) const;
    [[nodiscard]] double figureIn(ExplainFigure figure, Id site) const;
    [[nodiscard]] double valueIn(const ExplainNode& node, Id site) const;
    [[nodiscard]] ExplainNode metricNode(ExplainRole role, MetricId metric,
                                         const ExplainNode& above) const;
    [[nodiscard]] ExplainNode figureNode(ExplainRole role, ExplainFigure figure, Id site) const;
    [[nodiscard]] Nodes quotientOf(const ExplainNode& node) const;
    [[nodiscard]] Nodes summandsOf(const ExplainNode& node) const;
    [[nodiscard]] Nodes peakOf(const ExplainNode& node) const;
    [[nodiscard]] Nodes sitesOf(const ExplainNode& node) const;
    [[nodiscard]] Nodes siteNodes(const ExplainNode& node, const std::vector<Id>& sites) const;
    [[nodiscard]] Nodes groupsOf(const ExplainNode& node) const;
    [[nodiscard]] Nodes inputsOf(const ExplainNode& group) const;

    std::shared_ptr<const PlanResult> m_result;
    Plan m_plan;
    World m_world;
    std::shared_ptr<const Catalog> m_catalog;
};

/// "money.lcoc", "money.lcoe", ...; the metric's id for metric.
[[nodiscard]] std::string_view explainKey(const ExplainNode& node);

}  // namespace gigasite::model
