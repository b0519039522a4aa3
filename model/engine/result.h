// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/problem.h"
#include "model/core/value.h"
#include "model/engine/metrics.h"
#include "model/engine/violation.h"
#include "model/plan/quarter.h"

#include <bitset>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gigasite::model {

/// Which clock holds a site back in a quarter (MODEL.md section 3).
enum class Binding : std::uint8_t { none, building, grid, chips, exportRule, demand };

/// Metrics by quarter: value(metric, quarter index from the plan's start). Copies share the rows
/// that do not depend on the rest of the programme, so that a site whose own figures stay costs
/// next to nothing in the next evaluation; those rows are written before the first copy only.
class QuarterTable {
  public:
    QuarterTable() = default;
    explicit QuarterTable(int quarters)
        : m_quarters(quarters),
          m_own(std::make_shared<Own>()),
          m_programme((kMetricCount - kSiteMetricCount) * static_cast<std::size_t>(quarters)) {
        m_own->values.resize(kSiteMetricCount * static_cast<std::size_t>(quarters));
    }

    [[nodiscard]] int quarters() const { return m_quarters; }
    [[nodiscard]] double at(MetricId metric, int quarter) const {
        return row(metric)[static_cast<std::size_t>(quarter)];
    }
    double& at(MetricId metric, int quarter) {
        return row(metric)[static_cast<std::size_t>(quarter)];
    }
    [[nodiscard]] std::span<const double> row(MetricId metric) const {
        const auto m = static_cast<std::size_t>(metric);
        return m < kSiteMetricCount ? slice(std::span<const double>(m_own->values), m)
                                    : slice(std::span(m_programme), m - kSiteMetricCount);
    }
    [[nodiscard]] std::span<double> row(MetricId metric) {
        const auto m = static_cast<std::size_t>(metric);
        return m < kSiteMetricCount ? slice(std::span(m_own->values), m)
                                    : slice(std::span(m_programme), m - kSiteMetricCount);
    }
    /// Adds every summable metric of other (same number of quarters).
    void add(const QuarterTable& other);
    /// Works the ratio rows out of their parts; 0 where the denominator is 0. The table is
    /// complete then: rows without a figure are passed over when it is added to another.
    void fillRatios();
    /// Those of the programme's rows alone.
    void fillProgrammeRatios();
    bool operator==(const QuarterTable& other) const;

  private:
    template <class Value>
    [[nodiscard]] std::span<Value> slice(std::span<Value> rows, std::size_t index) const {
        const auto quarters = static_cast<std::size_t>(m_quarters);
        return rows.subspan(index * quarters, quarters);
    }
    void fillRatio(MetricId metric);

    struct Own {
        std::vector<double> values;
        std::bitset<kSiteMetricCount> empty;  ///< rows that hold zeros alone
    };
    int m_quarters = 0;
    std::shared_ptr<Own> m_own = std::make_shared<Own>();
    std::vector<double> m_programme;
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

/// A site's figures that do not depend on the rest of the programme beyond its share of chips and
/// substations; kept from one evaluation to the next.
struct SiteAccounts {
    QuarterTable quarters;
    std::vector<Binding> binding;  ///< by quarter
    std::vector<AssetResult> assets;
    double designPue = 1.0;
    std::vector<Problem> notes;  ///< stand-in data, climate confidence, limits of this site
    /// Tax depreciation by fiscal year of the plan (as byFiscalYear()), nominal USD.
    std::vector<double> depreciationUsd;
};

/// What a stream of money is worth (MODEL.md section 6), USD of the price year at the plan's start.
struct MoneySummary {
    double npvUsd = 0.0;
    std::optional<double> irrPerYear;              ///< none without a change of sign
    std::optional<double> discountedPaybackYears;  ///< none when it is never paid back
    std::optional<double> lcocUsdPerH100eHour;     ///< none when nothing is sold
    std::optional<double> lcoeUsdPerMwh;           ///< none without load
    /// Present value of all costs by part; other: operation, water, leases.
    double tcoAcceleratorsUsd = 0.0;
    double tcoBuildingUsd = 0.0;
    double tcoEnergyUsd = 0.0;
    double tcoOtherUsd = 0.0;
    bool operator==(const MoneySummary&) const = default;
};

/// How safely a site is supplied in one calendar year (MODEL.md section 8).
struct YearReliability {
    int year = 0;
    double loadMwh = 0.0;
    double eueMwh = 0.0;       ///< expected unserved energy, a mean over outage draws
    double eueErrorMwh = 0.0;  ///< its standard error
    double lolhHours = 0.0;    ///< expected hours with some load unserved
    int worstHour = 0;         ///< of the year, with the least margin while nothing is out
    double marginMw = 0.0;     ///< in that hour
    // N-1 in the worst hour: the largest unit out, and the grid out.
    double unitLostMw = 0.0;
    double unitShortMw = 0.0;
    double unitSurvivalHours = 0.0;  ///< on stores and spare plant; 8760: for good
    double gridShortMw = 0.0;
    double gridSurvivalHours = 0.0;
    double firmMargin = 0.0;  ///< firm capacity / peak load - 1

    [[nodiscard]] double availability() const {
        return loadMwh > 0.0 ? 1.0 - eueMwh / loadMwh : 1.0;
    }
};

struct SiteReliability {
    std::vector<YearReliability> years;  ///< those with a load, in order
    std::vector<Problem> notes;
};

/// What the last stage works with, the same for every site (MODEL.md section 6).
struct MoneyRules {
    int fiscalYearStartMonth = 1;
    double discountRate = 0.0;        ///< real, effective annual
    bool shadowCarbonCounts = false;  ///< the shadow price lowers cash flow and NPV
    std::vector<double> hourUsd;      ///< price of an H100e-hour by quarter, USD of the price year
    std::vector<double> priceIndex;   ///< dollars of the quarter per dollar of the price year
    std::vector<double> discount;     ///< value at the plan's start of a dollar in the quarter
};

struct SiteResult {
    Id id = 0;
    QuarterTable quarters;
    std::vector<Binding> binding;  ///< by quarter
    double designPue = 1.0;
    std::vector<Problem> notes;
    std::shared_ptr<const SiteAccounts> accounts;
    std::shared_ptr<const SiteReliability> reliability;  ///< null until it is worked out

    [[nodiscard]] const std::vector<AssetResult>& assets() const { return accounts->assets; }
};

/// Demand of one region by quarter, H100-equivalents.
struct RegionResult {
    std::string region;
    std::vector<double> demand;
    std::vector<double> capacity;  ///< online in the region
    std::vector<double> served;    ///< of the demand, wherever
    std::vector<double> sold;      ///< of the capacity
};

/// Accelerators of one vendor by quarter.
struct VendorResult {
    std::string vendor;
    std::vector<double> supply;  ///< what the programme may take
    std::vector<double> wanted;  ///< first asked for in the quarter
    std::vector<double> delivered;
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
    MoneyRules moneyRules;              ///< for moneySummary() of a site or a group of sites
    MoneySummary money;                 ///< of the whole programme
    std::vector<RegionResult> demand;   ///< empty when no demand is entered: that clock is off
    std::vector<VendorResult> vendors;  ///< empty when no supply is entered: that clock is off
    std::vector<Violation> violations;  ///< worst first
    std::vector<Problem> problems;      ///< of the whole programme
    std::shared_ptr<const HourlyTrace> trace;
    bool refined = false;  ///< the slower parts are there: reliability
    double seconds = 0.0;  ///< wall time of the evaluation, not part of any file

    [[nodiscard]] const SiteResult* site(Id id) const;
    /// Unserved energy expected in all sites in a calendar year, MWh; 0 until refined.
    [[nodiscard]] double eueMwh(int year) const;
    /// 1 - expected unserved energy / load of all sites in a calendar year; 1 without load.
    [[nodiscard]] double availability(int year) const;
};

/// One value per fiscal (or calendar) year.
struct YearValues {
    int firstYear = 0;  ///< fiscal year's name: calendar year of its last month
    std::vector<double> values;
};

/// Fiscal year in which a quarter ends, named by the calendar year of its last month.
[[nodiscard]] int fiscalYearOf(Quarter quarter, int startMonth);
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
