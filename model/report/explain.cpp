// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/explain.h"

#include "model/engine/assetfacts.h"
#include "model/engine/defaults.h"
#include "model/plan/change.h"
#include "model/report/explaininputs.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace gigasite::model {

namespace {

struct Summand {
    MetricId metric;
    double sign = 1.0;
};

using enum MetricId;

constexpr Summand kOnline[] = {{plannedMw},
                               {heldByBuildingMw, -1.0},
                               {heldByGridMw, -1.0},
                               {heldByChipsMw, -1.0},
                               {heldByRuleMw, -1.0}};
constexpr Summand kInvestment[] = {
    {investAcceleratorsUsd}, {investBuildingUsd}, {investEnergyUsd}, {investGridUsd}};
constexpr Summand kEnergyCost[] = {
    {costMarketUsd},     {costDeliveryUsd},     {costDemandChargeUsd}, {costFuelUsd},
    {costVariableOmUsd}, {costFixedOmUsd},      {costContractsUsd},    {costCarbonUsd},
    {costStockUsd},      {saleRevenueUsd, -1.0}};
constexpr Summand kOpex[] = {{energyCostUsd}, {costOperationUsd}, {costWaterUsd}, {costLeaseUsd}};
constexpr Summand kOperation[] = {{scope1Tonnes}, {scope2LocationTonnes}};
constexpr Summand kCashFlow[] = {{revenueUsd},           {opexUsd, -1.0}, {investmentUsd, -1.0},
                                 {taxUsd, -1.0},         {taxCreditUsd},  {residualUsd},
                                 {shadowCarbonUsd, -1.0}};
constexpr Summand kLifetimeCosts[] = {
    {investmentUsd}, {opexUsd}, {residualUsd, -1.0}, {taxCreditUsd, -1.0}};
constexpr Summand kEnergyCosts[] = {
    {investEnergyUsd}, {investGridUsd}, {energyCostUsd}, {residualEnergyUsd, -1.0}};
constexpr Summand kServed[] = {{loadMwh}, {unservedMwh, -1.0}};

struct MetricSum {
    MetricId metric;
    std::span<const Summand> parts;
};
constexpr MetricSum kMetricSums[] = {{onlineMw, kOnline},           {investmentUsd, kInvestment},
                                     {energyCostUsd, kEnergyCost},  {opexUsd, kOpex},
                                     {operationTonnes, kOperation}, {cashFlowUsd, kCashFlow}};

struct FigureSum {
    ExplainFigure figure;
    std::span<const Summand> parts;
};
constexpr FigureSum kFigureSums[] = {{ExplainFigure::lifetimeCosts, kLifetimeCosts},
                                     {ExplainFigure::energyCosts, kEnergyCosts},
                                     {ExplainFigure::servedMwh, kServed}};

std::span<const Summand> sumOf(ExplainFigure figure) {
    for (const FigureSum& one : kFigureSums) {
        if (one.figure == figure) {
            return one.parts;
        }
    }
    return {};
}

std::span<const Summand> sumOf(const ExplainNode& node) {
    if (node.figure != ExplainFigure::metric) {
        return sumOf(node.figure);
    }
    for (const MetricSum& one : kMetricSums) {
        if (one.metric == node.metric) {
            return one.parts;
        }
    }
    return {};
}

struct FigureRow {
    ExplainFigure figure;
    std::string_view key;
    Unit unit;
    ExplainFigure numerator = ExplainFigure::metric;  ///< metric: it is a sum
};
constexpr FigureRow kFigures[] = {
    {ExplainFigure::computeCost, "money.lcoc", Unit::usdPerH100eHour, ExplainFigure::lifetimeCosts},
    {ExplainFigure::energyCost, "money.lcoe", Unit::usdPerMwh, ExplainFigure::energyCosts},
    {ExplainFigure::lifetimeCosts, "money.lifetimeCostsUsd", Unit::usd},
    {ExplainFigure::energyCosts, "money.energyCostsUsd", Unit::usd},
    {ExplainFigure::servedMwh, "money.servedMwh", Unit::mwh},
};

const FigureRow& rowOf(ExplainFigure figure) {
    return *std::find_if(std::begin(kFigures), std::end(kFigures),
                         [figure](const FigureRow& row) { return row.figure == figure; });
}

bool isQuotient(const ExplainNode& node) {
    return node.figure == ExplainFigure::metric
               ? metric(node.metric).kind == MetricKind::ratio
               : rowOf(node.figure).numerator != ExplainFigure::metric;
}

bool isPeakOverTime(const ExplainNode& node) {
    return node.figure == ExplainFigure::metric && metric(node.metric).kind == MetricKind::peak &&
           node.when.period != ExplainPeriod::quarter;
}

constexpr ExplainWhen kDiscounted{ExplainPeriod::presentValue, 0, 1};

void setShares(std::vector<ExplainNode>& parts, const std::optional<double>& whole) {
    for (ExplainNode& part : parts) {
        if (whole && *whole != 0.0 && part.value) {
            part.share = part.sign * *part.value / *whole;
        }
    }
}

}  // namespace

Explanation::Explanation(std::shared_ptr<const PlanResult> result, Plan plan, World world,
                         std::shared_ptr<const Catalog> catalog)
    : m_result(std::move(result)),
      m_plan(std::move(plan)),
      m_world(std::move(world)),
      m_catalog(std::move(catalog)) {
}

// Values

const QuarterTable& Explanation::tableOf(Id site) const {
    const SiteResult* own = m_result->site(site);
    return own ? own->quarters : m_result->programme;
}

double Explanation::metricIn(MetricId id, Id site, const ExplainWhen& when) const {
    const QuarterTable& table = tableOf(site);
    if (table.quarters() == 0) {
        return 0.0;
    }
    switch (when.period) {
        case ExplainPeriod::quarter:
            return table.at(id, std::clamp(when.when, 0, table.quarters() - 1));
        case ExplainPeriod::year: {
            const YearValues years = byFiscalYear(table, id, m_result->start, when.startMonth);
            const int at = when.when - years.firstYear;
            return at >= 0 && at < static_cast<int>(years.values.size())
                       ? years.values[static_cast<std::size_t>(at)]
                       : 0.0;
        }
        case ExplainPeriod::plan:
            return total(table, id);
        case ExplainPeriod::presentValue: {
            const std::span<const double> row = table.row(id);
            double sum = 0.0;
            for (std::size_t q = 0; q < row.size(); ++q) {
                sum += row[q] * m_result->moneyRules.discount[q];
            }
            return sum;
        }
    }
    return 0.0;
}

double Explanation::figureIn(ExplainFigure figure, Id site) const {
    double sum = 0.0;
    for (const Summand& part : sumOf(figure)) {
        sum += part.sign * metricIn(part.metric, site, kDiscounted);
    }
    return sum;
}

double Explanation::valueIn(const ExplainNode& node, Id site) const {
    return node.figure == ExplainFigure::metric ? metricIn(node.metric, site, node.when)
                                                : figureIn(node.figure, site);
}

ExplainNode Explanation::metricNode(ExplainRole role, MetricId id, const ExplainNode& above) const {
    ExplainNode node;
    node.role = role;
    node.metric = id;
    node.when = above.when;
    node.site = above.site;
    node.unit = metric(id).unit;
    node.value = metricIn(id, above.site, above.when);
    if (metric(id).kind == MetricKind::ratio &&
        metricIn(metric(id).denominator, above.site, above.when) == 0.0) {
        node.value.reset();
    }
    return node;
}

ExplainNode Explanation::figureNode(ExplainRole role, ExplainFigure figure, Id site) const {
    ExplainNode node;
    node.role = role;
    node.figure = figure;
    node.when = kDiscounted;
    node.site = site;
    node.unit = rowOf(figure).unit;
    if (!isQuotient(node)) {
        node.value = figureIn(figure, site);
        return node;
    }
    const Nodes parts = quotientOf(node);
    if (*parts[1].value > 0.0) {
        node.value = *parts[0].value / *parts[1].value;
    }
    return node;
}

ExplainNode Explanation::root(MetricId id, Id site, const ExplainWhen& when) const {
    ExplainNode above;
    above.when = when;
    above.site = m_result->site(site) ? site : 0;
    return metricNode(ExplainRole::whole, id, above);
}

ExplainNode Explanation::root(ExplainFigure figure, Id site) const {
    return figureNode(ExplainRole::whole, figure, m_result->site(site) ? site : 0);
}

// Parts

std::vector<ExplainNode> Explanation::parts(const ExplainNode& node) const {
    if (node.role == ExplainRole::input) {
        return {};
    }
    if (node.role == ExplainRole::group) {
        return inputsOf(node);
    }
    if (node.role == ExplainRole::otherSites) {
        Nodes sites = siteNodes(node, node.sites);
        setShares(sites, node.value);
        return sites;
    }
    if (isQuotient(node)) {
        return quotientOf(node);
    }
    if (!sumOf(node).empty()) {
        return summandsOf(node);
    }
    if (isPeakOverTime(node)) {
        return peakOf(node);
    }
    return node.site == 0 ? sitesOf(node) : groupsOf(node);
}

Explanation::Nodes Explanation::quotientOf(const ExplainNode& node) const {
    if (node.figure == ExplainFigure::metric) {
        const Metric& ratio = metric(node.metric);
        return {metricNode(ExplainRole::numerator, ratio.numerator, node),
                metricNode(ExplainRole::denominator, ratio.denominator, node)};
    }
    const bool energy = node.figure == ExplainFigure::energyCost;
    return {figureNode(ExplainRole::numerator, rowOf(node.figure).numerator, node.site),
            energy ? figureNode(ExplainRole::denominator, ExplainFigure::servedMwh, node.site)
                   : metricNode(ExplainRole::denominator, soldH100eHours, node)};
}

Explanation::Nodes Explanation::summandsOf(const ExplainNode& node) const {
    Nodes nodes;
    for (const Summand& part : sumOf(node)) {
        const bool counts = part.metric != shadowCarbonUsd || node.metric != cashFlowUsd ||
                            m_result->moneyRules.shadowCarbonCounts;
        ExplainNode one = metricNode(ExplainRole::summand, part.metric, node);
        one.sign = part.sign;
        if (counts && *one.value != 0.0) {
            nodes.push_back(std::move(one));
        }
    }
    setShares(nodes, node.value);
    return nodes;
}

Explanation::Nodes Explanation::peakOf(const ExplainNode& node) const {
    for (int q = 0; q < m_result->quarters; ++q) {
        ExplainNode quarter = node;
        quarter.when = {ExplainPeriod::quarter, q, 1};
        const bool inPeriod =
            node.when.period == ExplainPeriod::plan ||
            fiscalYearOf(m_result->start + q, node.when.startMonth) == node.when.when;
        if (inPeriod && metricIn(node.metric, node.site, quarter.when) == *node.value) {
            ExplainNode peak = metricNode(ExplainRole::peakQuarter, node.metric, quarter);
            return {std::move(peak)};
        }
    }
    return {};
}

Explanation::Nodes Explanation::siteNodes(const ExplainNode& node,
                                          const std::vector<Id>& sites) const {
    Nodes nodes;
    for (const Id id : sites) {
        ExplainNode one = node;
        one.role = ExplainRole::site;
        one.site = id;
        one.sites.clear();
        one.sign = 1.0;
        one.share.reset();
        one.value = valueIn(node, id);
        if (*one.value != 0.0) {
            nodes.push_back(std::move(one));
        }
    }
    std::stable_sort(nodes.begin(), nodes.end(), [](const ExplainNode& a, const ExplainNode& b) {
        return std::abs(*a.value) > std::abs(*b.value);
    });
    return nodes;
}

Explanation::Nodes Explanation::sitesOf(const ExplainNode& node) const {
    std::vector<Id> ids;
    for (const auto& site : m_result->sites) {
        ids.push_back(site->id);
    }
    Nodes nodes = siteNodes(node, ids);
    if (nodes.size() > kMostSites + 1) {
        ExplainNode rest = node;
        rest.role = ExplainRole::otherSites;
        rest.sign = 1.0;
        rest.value = 0.0;
        for (std::size_t i = kMostSites; i < nodes.size(); ++i) {
            rest.sites.push_back(nodes[i].site);
            *rest.value += *nodes[i].value;
        }
        nodes.resize(kMostSites);
        nodes.push_back(std::move(rest));
    }
    setShares(nodes, node.value);
    return nodes;
}

// Inputs

Explanation::Nodes Explanation::groupsOf(const ExplainNode& node) const {
    Nodes nodes;
    for (const Address& at : inputGroups(node.metric, node.site, m_world, *m_catalog)) {
        ExplainNode group;
        group.role = ExplainRole::group;
        group.metric = node.metric;
        group.when = node.when;
        group.site = node.site;
        group.at = at;
        if (!inputsOf(group).empty()) {
            nodes.push_back(std::move(group));
        }
    }
    return nodes;
}

Explanation::Nodes Explanation::inputsOf(const ExplainNode& group) const {
    const Ref<Site> site = m_world.sites.find(group.site);
    const Defaults defaults(*m_catalog, m_plan, m_world, site.get());
    const Ref<Asset> asset = site ? site->assets.find(group.at.item) : nullptr;
    Nodes nodes;
    for (const Field& field : fieldsOf(group.at.kind)) {
        const auto value = valueOf(m_plan, m_world, group.at, field);
        if (!value || !isReadFor(field, group.metric, asset.get())) {
            continue;
        }
        ExplainNode one = group;
        one.role = ExplainRole::input;
        one.field = &field;
        one.input = *value;
        one.unit = field.unit;
        one.origin = originOf(field, *value);
        if (!field.defaultKey.empty()) {
            one.standard = defaults.figure(field.defaultKey, asset.get());
        }
        if (saysSomething(field, *value, one.standard)) {
            nodes.push_back(std::move(one));
        }
    }
    return nodes;
}

std::string_view explainKey(const ExplainNode& node) {
    return node.figure == ExplainFigure::metric ? metric(node.metric).id : rowOf(node.figure).key;
}

}  // namespace gigasite::model
