// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/moneycharts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>
#include <vector>

namespace gigasite::model {

namespace {

using Values = std::vector<double>;
using Metrics = std::vector<MetricId>;

bool anyNonZero(const Values& values) {
    return std::any_of(values.begin(), values.end(), [](double value) { return value != 0.0; });
}

/// Money of one table, by quarter, by fiscal year and as a present value.
class Ledger {
  public:
    Ledger(const PlanResult& result, const ChartScope& scope) : m_result(result) {
        const SiteResult* site = scope.site == 0 ? nullptr : result.site(scope.site);
        m_table = scope.site == 0 ? &result.programme : site ? &site->quarters : nullptr;
        const std::size_t discounts = result.moneyRules.discount.size();
        if (m_table && static_cast<std::size_t>(m_table->quarters()) > discounts) {
            m_table = nullptr;  // no evaluation has filled it
        }
    }

    [[nodiscard]] bool isKnown() const { return m_table && m_table->quarters() > 0; }

    [[nodiscard]] Values byQuarter(const Metrics& metrics) const {
        Values sum(static_cast<std::size_t>(m_table->quarters()), 0.0);
        for (const MetricId metric : metrics) {
            const auto row = m_table->row(metric);
            std::transform(sum.begin(), sum.end(), row.begin(), sum.begin(), std::plus<>());
        }
        return sum;
    }
    [[nodiscard]] Values discounted(const Metrics& metrics) const {
        Values flow = byQuarter(metrics);
        const Values& discount = m_result.moneyRules.discount;
        std::transform(flow.begin(), flow.end(), discount.begin(), flow.begin(),
                       std::multiplies<>());
        return flow;
    }
    [[nodiscard]] double presentValue(const Metrics& metrics) const {
        const Values flow = discounted(metrics);
        return std::accumulate(flow.begin(), flow.end(), 0.0);
    }
    [[nodiscard]] YearValues byYear(const Values& flow) const {
        return byFiscalYear(flow, m_result.start, m_result.fiscalYearStartMonth);
    }

  private:
    const PlanResult& m_result;
    const QuarterTable* m_table = nullptr;
};

ChartData newChart(const char* id, ChartKind kind, ChartAxis axis, Unit unit,
                   const ChartScope& scope) {
    ChartData chart;
    chart.id = id;
    chart.kind = kind;
    chart.axis = axis;
    chart.unit = unit;
    chart.scope = scope.name;
    return chart;
}

void setYears(ChartData& chart, const Ledger& ledger) {
    const YearValues years = ledger.byYear(ledger.byQuarter({}));
    chart.firstX = years.firstYear;
    chart.count = static_cast<int>(years.values.size());
}

void addNonZero(ChartData& chart, const char* key, SeriesRole role, Values values) {
    if (anyNonZero(values)) {
        chart.series.push_back({key, role, std::move(values)});
    }
}

struct Part {
    const char* key;
    Metrics metrics;
};

const std::array<Part, 4>& costClasses() {
    using enum MetricId;
    static const std::array<Part, 4> kClasses = {
        Part{"money.accelerators", {investAcceleratorsUsd}},
        Part{"money.building", {investBuildingUsd}},
        Part{"money.energy", {investEnergyUsd, investGridUsd, energyCostUsd}},
        Part{"money.other", {costOperationUsd, costWaterUsd, costLeaseUsd}}};
    return kClasses;
}

/// A cost that turns out negative is shown below the axis.
void addPart(ChartData& chart, const char* key, double value) {
    if (value != 0.0) {
        chart.series.push_back(
            {key, value > 0.0 ? SeriesRole::stack : SeriesRole::below, {std::abs(value)}});
    }
}

/// Costs and credits per unit of a quantity, and what they come to.
void addUnitCost(ChartData& chart, const Ledger& ledger, double quantity,
                 const std::vector<Part>& costs, const std::vector<Part>& credits,
                 const char* netKey) {
    if (quantity <= 0.0) {
        return;
    }
    chart.count = 1;
    double net = 0.0;
    for (const Part& part : costs) {
        const double value = ledger.presentValue(part.metrics) / quantity;
        addPart(chart, part.key, value);
        net += value;
    }
    for (const Part& part : credits) {
        const double value = ledger.presentValue(part.metrics) / quantity;
        addPart(chart, part.key, -value);
        net -= value;
    }
    chart.series.push_back({netKey, SeriesRole::marker, {net}});
}

}  // namespace

ChartData cashFlowChart(const PlanResult& result, const ChartScope& scope) {
    using enum MetricId;
    ChartData chart =
        newChart("cashFlow", ChartKind::stackedBars, ChartAxis::fiscalYear, Unit::usd, scope);
    const Ledger ledger(result, scope);
    if (!ledger.isKnown()) {
        return chart;
    }
    const auto years = [&ledger](const Metrics& metrics) {
        return ledger.byYear(ledger.byQuarter(metrics)).values;
    };
    // Energy that earns more than it costs is income; bars then never run against their side.
    Values energyCost = years({energyCostUsd});
    Values energyIncome = energyCost;
    for (std::size_t y = 0; y < energyCost.size(); ++y) {
        energyIncome[y] = std::max(0.0, -energyCost[y]);
        energyCost[y] = std::max(0.0, energyCost[y]);
    }
    addNonZero(chart, "flow.revenue", SeriesRole::stack, years({revenueUsd}));
    addNonZero(chart, "flow.energyIncome", SeriesRole::stack, std::move(energyIncome));
    addNonZero(chart, "flow.taxCredit", SeriesRole::stack, years({taxCreditUsd}));
    addNonZero(chart, "flow.residual", SeriesRole::stack, years({residualUsd}));
    addNonZero(chart, "flow.investment", SeriesRole::below, years({investmentUsd}));
    addNonZero(chart, "flow.energy", SeriesRole::below, std::move(energyCost));
    addNonZero(chart, "flow.operation", SeriesRole::below,
               years({costOperationUsd, costWaterUsd, costLeaseUsd}));
    addNonZero(chart, "flow.tax", SeriesRole::below, years({taxUsd}));
    if (result.moneyRules.shadowCarbonCounts) {
        addNonZero(chart, "flow.shadowCarbon", SeriesRole::below, years({shadowCarbonUsd}));
    }
    if (!chart.series.empty()) {
        setYears(chart, ledger);
        chart.series.push_back({"line.cashFlow", SeriesRole::line, years({cashFlowUsd})});
    }
    return chart;
}

ChartData netPresentValueChart(const PlanResult& result, const ChartScope& scope) {
    ChartData chart = newChart("npv", ChartKind::lines, ChartAxis::fiscalYear, Unit::usd, scope);
    const Ledger ledger(result, scope);
    if (!ledger.isKnown()) {
        return chart;
    }
    Values values = ledger.byYear(ledger.discounted({MetricId::cashFlowUsd})).values;
    if (anyNonZero(values)) {
        setYears(chart, ledger);
        std::partial_sum(values.begin(), values.end(), values.begin());
        chart.series.push_back({"line.npv", SeriesRole::line, std::move(values)});
    }
    return chart;
}

ChartData tcoChart(const PlanResult& result, const ChartScope& scope) {
    ChartData chart =
        newChart("tco", ChartKind::stackedBars, ChartAxis::wholePlan, Unit::usd, scope);
    const Ledger ledger(result, scope);
    if (!ledger.isKnown()) {
        return chart;
    }
    for (const Part& part : costClasses()) {
        addPart(chart, part.key, ledger.presentValue(part.metrics));
    }
    chart.count = chart.series.empty() ? 0 : 1;
    return chart;
}

ChartData tcoByYearChart(const PlanResult& result, const ChartScope& scope) {
    ChartData chart =
        newChart("tcoByYear", ChartKind::stackedBars, ChartAxis::fiscalYear, Unit::usd, scope);
    const Ledger ledger(result, scope);
    if (!ledger.isKnown()) {
        return chart;
    }
    for (const Part& part : costClasses()) {
        addNonZero(chart, part.key, SeriesRole::stack,
                   ledger.byYear(ledger.discounted(part.metrics)).values);
    }
    if (!chart.series.empty()) {
        setYears(chart, ledger);
    }
    return chart;
}

ChartData computeCostChart(const PlanResult& result, const ChartScope& scope) {
    using enum MetricId;
    ChartData chart = newChart("lcoc", ChartKind::stackedBars, ChartAxis::wholePlan,
                               Unit::usdPerH100eHour, scope);
    const Ledger ledger(result, scope);
    if (ledger.isKnown()) {
        addUnitCost(chart, ledger, ledger.presentValue({soldH100eHours}),
                    {{"money.accelerators", {investAcceleratorsUsd}},
                     {"money.building", {investBuildingUsd}},
                     {"money.energy", {investEnergyUsd}},
                     {"money.grid", {investGridUsd}},
                     {"cost.energy", {energyCostUsd}},
                     {"cost.operation", {costOperationUsd}},
                     {"cost.water", {costWaterUsd}},
                     {"cost.lease", {costLeaseUsd}}},
                    {{"cost.residual", {residualUsd}}, {"cost.taxCredit", {taxCreditUsd}}},
                    "line.lcoc");
    }
    return chart;
}

ChartData supplyCostChart(const PlanResult& result, const ChartScope& scope) {
    using enum MetricId;
    ChartData chart =
        newChart("lcoe", ChartKind::stackedBars, ChartAxis::wholePlan, Unit::usdPerMwh, scope);
    const Ledger ledger(result, scope);
    if (ledger.isKnown()) {
        addUnitCost(chart, ledger,
                    ledger.presentValue({loadMwh}) - ledger.presentValue({unservedMwh}),
                    {{"money.energy", {investEnergyUsd}},
                     {"money.grid", {investGridUsd}},
                     {"cost.contracts", {costContractsUsd}},
                     {"cost.market", {costMarketUsd}},
                     {"cost.delivery", {costDeliveryUsd}},
                     {"cost.demandCharge", {costDemandChargeUsd}},
                     {"cost.fuel", {costFuelUsd}},
                     {"cost.om", {costFixedOmUsd, costVariableOmUsd}},
                     {"cost.carbon", {costCarbonUsd}},
                     {"cost.stock", {costStockUsd}}},
                    {{"cost.sales", {saleRevenueUsd}}, {"cost.residual", {residualEnergyUsd}}},
                    "line.lcoe");
    }
    return chart;
}

}  // namespace gigasite::model
