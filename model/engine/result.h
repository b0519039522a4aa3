// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/problem.h"
#include "model/core/value.h"
#include "model/engine/metrics.h"
#include "model/plan/quarter.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace gigasite::model {

/// Which clock holds a site back in a quarter (MODEL.md section 3).
enum class Binding : std::uint8_t { none, building, grid, chips, exportRule, demand };

/// Metrics by quarter: value(metric, quarter index from the plan's start).
class QuarterTable {
  public:
    QuarterTable() = default;
    explicit QuarterTable(int quarters)
        : m_quarters(quarters), m_values(kMetricCount * static_cast<std::size_t>(quarters)) {}

    [[nodiscard]] int quarters() const { return m_quarters; }
    [[nodiscard]] double at(MetricId metric, int quarter) const {
        return m_values[index(metric, quarter)];
    }
    double& at(MetricId metric, int quarter) { return m_values[index(metric, quarter)]; }
    [[nodiscard]] std::span<const double> row(MetricId metric) const {
        return {m_values.data() + index(metric, 0), static_cast<std::size_t>(m_quarters)};
    }
    [[nodiscard]] std::span<double> row(MetricId metric) {
        return {m_values.data() + index(metric, 0), static_cast<std::size_t>(m_quarters)};
    }
    /// Adds every summable metric of other (same number of quarters).
    void add(const QuarterTable& other);
    /// Works the ratio rows out of their parts; 0 where the denominator is 0.
    void fillRatios();
    bool operator==(const QuarterTable&) const = default;

  private:
    [[nodiscard]] std::size_t index(MetricId metric, int quarter) const {
        return static_cast<std::size_t>(metric) * static_cast<std::size_t>(m_quarters) +
               static_cast<std::size_t>(quarter);
    }
    int m_quarters = 0;
    std::vector<double> m_values;
};

/// One energy asset by quarter.
struct AssetResult {
    Id id = 0;
    Source source = Source::grid;
    std::vector<double> generationMwh;
    std::vector<double> usedMwh;       ///< to load and to charge
    std::vector<double> curtailedMwh;  ///< curtailed or released
    std::vector<double> soldMwh;       ///< sold or exported
    std::vector<double> costUsd;       ///< contract, fuel and O&M
};

struct SiteResult {
    Id id = 0;
    QuarterTable quarters;
    std::vector<Binding> binding;  ///< by quarter
    std::vector<AssetResult> assets;
    double designPue = 1.0;
    std::vector<Problem> notes;  ///< stand-in data, climate confidence, limits of this site
};

/// Hourly series of one site and calendar year, 8760 values each, local standard time.
struct HourlyTrace {
    Id site = 0;
    int year = 0;
    std::vector<double> loadMw;
    std::vector<double> chargeMw;
    std::vector<double> dischargeMw;
    std::vector<double> stateOfChargeMwh;
    std::vector<double> curtailedMw;
    std::vector<double> soldMw;      ///< grid-delivered surplus sold
    std::vector<double> releasedMw;  ///< pay-as-used surplus left with the seller
    std::vector<double> exportedMw;
    std::vector<double> unservedMw;
    std::vector<double> priceUsdPerMwh;
    std::vector<double> carbonKgPerMwh;
    std::vector<double> temperatureC;
    std::vector<double> carbonFreeMw;
    /// Power that served the load by source (kSourceCount vectors; storage discharge under its
    /// source, market import under grid, unserved under unserved).
    std::vector<std::vector<double>> servedMw;
    std::vector<std::vector<double>> availableMw;  ///< output by source before curtailment
};

struct PlanResult {
    std::uint64_t revision = 0;
    Quarter start;
    int quarters = 0;
    int fiscalYearStartMonth = 1;
    std::vector<std::shared_ptr<const SiteResult>> sites;  ///< in order of site id
    QuarterTable programme;
    std::vector<Problem> problems;  ///< of the whole programme
    std::shared_ptr<const HourlyTrace> trace;
    double seconds = 0.0;  ///< wall time of the evaluation, not part of any file

    [[nodiscard]] const SiteResult* site(Id id) const;
};

/// One value per fiscal (or calendar) year.
struct YearValues {
    int firstYear = 0;  ///< fiscal year's name: calendar year of its last month
    std::vector<double> values;
};

/// Sums of a flow by fiscal year; a quarter that straddles the start is split by thirds
/// (MODEL.md section 6). startMonth 1 gives calendar years.
[[nodiscard]] YearValues byFiscalYear(std::span<const double> flow, Quarter start, int startMonth);
/// Any metric by fiscal year after its kind: flows sum, levels take the last quarter that ends in
/// the year, peaks their largest, ratios the ratio of their parts' yearly values.
[[nodiscard]] YearValues byFiscalYear(const QuarterTable& table, MetricId metric, Quarter start,
                                      int startMonth);
/// Whole-plan value after the metric's kind (level: last quarter).
[[nodiscard]] double total(const QuarterTable& table, MetricId metric);

}  // namespace gigasite::model
