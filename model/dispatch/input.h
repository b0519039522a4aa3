// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace gigasite::model {

/// One number per segment of the year and lane. A lane is a calendar year of the site (or the same
/// year of another draw or trial); lanes share the hourly profiles and differ in everything here.
class SegmentLanes {
  public:
    SegmentLanes() = default;
    SegmentLanes(int segments, int lanes, double value = 0)
        : m_lanes(lanes),
          m_values(static_cast<std::size_t>(segments) * static_cast<std::size_t>(lanes), value) {}

    [[nodiscard]] double& at(int segment, int lane) { return m_values[index(segment, lane)]; }
    [[nodiscard]] double at(int segment, int lane) const { return m_values[index(segment, lane)]; }

    [[nodiscard]] int lanes() const { return m_lanes; }
    /// Row-major: all lanes of segment 0, then of segment 1, ...
    [[nodiscard]] std::span<const double> values() const { return m_values; }

  private:
    [[nodiscard]] std::size_t index(int segment, int lane) const {
        return static_cast<std::size_t>(segment) * static_cast<std::size_t>(m_lanes) +
               static_cast<std::size_t>(lane);
    }

    int m_lanes = 0;
    std::vector<double> m_values;
};

/// What every lane shares, 8760 values each, in the site's local standard time. The caller owns the
/// arrays and keeps them alive during the run.
struct HourlyProfiles {
    /// L(h) in MW per MW of IT online (MODEL 4.1). A load imported in MW: put it here, itMw = 1.
    std::span<const double> loadPerItMw;
    /// Capacity factors, 0 or more (an output imported in MW: put it here, mw = 1).
    std::vector<std::span<const double>> outputs;
    /// price(h) = LaneMarket::priceMeanUsdPerMwh x priceShape(h), may be negative.
    std::span<const double> priceShape;
    /// CI(h) = LaneMarket::ciMeanKgPerMwh x carbonIntensityShape(h).
    std::span<const double> carbonIntensityShape;
    /// share_0(h) of MODEL 5, 0..1.
    std::span<const double> carbonFreeShare0;
    /// MW of load per MW of IT that deferred work may add in an hour; empty without flexible load.
    std::span<const double> recoveryPerItMw = {};
    /// 1 in the hours in which the utility takes the curtailable import away, else 0; empty: never.
    std::span<const double> importCurtailed = {};
};

/// Load that may wait (step 3 of MODEL 4.2), the same in all lanes. Nothing is deferred whose
/// deadline lies beyond the year or finds no room, so that everything deferred is recovered.
struct FlexibleLoad {
    double share = 0;  ///< Of the hour's load, 0..1.
    int hours = 0;     ///< Deadline; 0: nothing waits.
};
inline constexpr int kMostDeferHours = 168;

/// What is the same in all hours of one lane.
struct LaneMarket {
    double priceMeanUsdPerMwh = 0;
    double ciMeanKgPerMwh = 0;
    double ciRatioToBase =
        1;  ///< CI_y / CI_0: share = 1 - (1 - share_0) x ratio, clipped to [0,1].
    double deliveryUsdPerMwh = 0;
    double complianceUsdPerTonne = 0;  ///< Paid for stack emissions; part of the merit order.
    double shadowUsdPerTonne = 0;      ///< Only in the merit order, there on both sides.
};

/// Output of a carbon-free asset. Every one counts as carbon-free energy.
struct DispatchSource {
    static constexpr int kFlat = -1;

    enum class Delivery { OnSite, Grid };
    /// What becomes of unused grid-delivered output. Owned and take-or-pay: Sold at the energy
    /// price. Pay-as-used: Released, it stays with the seller. Has no effect on site.
    enum class Unused { Sold, Released };

    Delivery delivery = Delivery::OnSite;
    Unused unused = Unused::Sold;
    /// Index into HourlyProfiles::outputs, or kFlat for firm units.
    int profile = kFlat;
    /// After ageing, volume share, forced outage rate and planned blocks.
    SegmentLanes mw;
};

/// The order in DispatchInput::stores is the order of charging and discharging: the caller sorts
/// them by duration, shortest first. Power is at the terminals.
struct DispatchStore {
    SegmentLanes powerMw;
    /// Capacity that a later segment adds starts empty; a shrinking store is clipped.
    SegmentLanes energyMwh;
    std::vector<double> etaCharge;            ///< Per lane, (0,1].
    std::vector<double> etaDischarge;         ///< Per lane, (0,1].
    std::vector<double> standingLossPerHour;  ///< Per lane, share of the charge held, [0,1).
    /// State of charge at hour 0 as share of the energy of segment 0.
    double initialShare = 0;
};

/// On-site fuel plant. The run sorts the units by marginal cost in each lane.
struct DispatchUnit {
    SegmentLanes mw;
    std::vector<double> fuelAndVomUsdPerMwh;  ///< Per lane.
    std::vector<double> stackKgPerMwh;        ///< Per lane.
    bool backupOnly = false;                  ///< Runs last, whatever it costs.
    bool carbonFree = false;                  ///< Biomass and its like: counts in the CFE score.
};

/// Everything one site's dispatch needs. All SegmentLanes have segmentEnds.size() rows of
/// lanes.size() values; powers and energies are finite and not negative.
struct DispatchInput {
    HourlyProfiles hourly;
    std::vector<int> segmentEnds;  ///< From segmentEnds() in calendar.h.
    std::vector<LaneMarket> lanes;
    SegmentLanes itMw;           ///< IT online.
    SegmentLanes importLimitMw;  ///< M: contracts, charging and market share it.
    SegmentLanes exportLimitMw;
    SegmentLanes curtailableMw = {};  ///< Part of importLimitMw; empty: none.
    FlexibleLoad flexible = {};
    std::vector<DispatchSource> sources;
    std::vector<DispatchStore> stores;
    std::vector<DispatchUnit> units;
};

}  // namespace gigasite::model
