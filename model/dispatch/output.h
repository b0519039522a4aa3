// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dispatch/calendar.h"

#include <array>
#include <cstddef>
#include <vector>

namespace gigasite::model {

/// One source in one quarter and lane. Several sources that serve the same purpose in an hour are
/// split pro rata to their output of that hour. generation = toLoad + charge + exported + curtailed
/// on site and toLoad + charge + sold + released for grid delivery.
struct SourceQuarter {
    double generationMwh = 0;
    double toLoadMwh = 0;
    double chargeMwh = 0;
    double exportedMwh = 0;   ///< On site only.
    double curtailedMwh = 0;  ///< On site only.
    double soldMwh = 0;       ///< Grid-delivered, owned or take-or-pay.
    double releasedMwh = 0;   ///< Grid-delivered, pay-as-used.
    double saleUsd = 0;       ///< (exported + sold) x price(h), may be negative with the price.
};

/// socStart + charge - discharge - losses = socEnd, the three losses being separate.
struct StoreQuarter {
    double chargeMwh = 0;     ///< At the terminals.
    double dischargeMwh = 0;  ///< At the terminals.
    double conversionLossMwh = 0;
    double standingLossMwh = 0;
    double clipLossMwh = 0;  ///< Charge held above a capacity that shrank.
    double socStartMwh = 0;  ///< Before the clip of the quarter's first hour.
    double socEndMwh = 0;
    double equivalentFullCycles = 0;  ///< Energy drawn from the cells / energy capacity.
};

struct UnitQuarter {
    double generationMwh = 0;
    double runningHours = 0;  ///< Of backup; 0 for the others.
};

/// The site in one quarter and lane. Costs and emissions here are those that need hourly prices;
/// fuel, contracts and stack emissions follow from the energies.
struct SiteQuarter {
    double loadMwh = 0;      ///< What ran: deferred load counts in the hour of its recovery.
    double deferredMwh = 0;  ///< Load that waited for a later hour.
    double peakLoadMw = 0;
    double onSiteToLoadMwh = 0;
    double gridDeliveredToLoadMwh = 0;
    double onSiteChargeMwh = 0;
    double gridChargeMwh = 0;
    double dischargeMwh = 0;
    double unitMwh = 0;    ///< All dispatchables and backup.
    double importMwh = 0;  ///< From the market.
    double unservedMwh = 0;
    double unservedHours = 0;  ///< Hours short by more than 1e-9 of the load.
    double exportedMwh = 0;
    double curtailedMwh = 0;
    double soldMwh = 0;
    double releasedMwh = 0;
    /// Market + grid-delivered to load + grid charging: what the import limit and the demand charge
    /// see, and what pays delivery.
    double withdrawalMwh = 0;
    double peakWithdrawalMw = 0;
    double importUsd = 0;             ///< Sum of import x energy price(h).
    double deliveryUsd = 0;           ///< withdrawal x delivery.
    double saleUsd = 0;               ///< Sales and export, a revenue.
    double importTonnes = 0;          ///< Sum of import x CI(h). Scope 2 market-based.
    double withdrawalTonnes = 0;      ///< Sum of withdrawal x CI(h). Scope 2 location-based.
    double carbonFreeMatchedMwh = 0;  ///< Numerator of the CFE score before the store correction.
};

/// One lane's year.
struct SiteYear {
    double meanPriceUsdPerMwh = 0;
    double meanCiKgPerMwh = 0;
    /// Sum over the stores of start less end of year, not below 0: energy that nobody paid for.
    double drawDownMwh = 0;
    double drawDownUsd = 0;     ///< At the mean price.
    double drawDownTonnes = 0;  ///< At the mean CI.
    /// Matched energy of the year less draw-down x eta_d, not below 0.
    double carbonFreeMatchedMwh = 0;
    /// By hour of the day in local standard time, before the store correction.
    std::array<double, kHoursPerDay> matchedByHourMwh{};
    std::array<double, kHoursPerDay> loadByHourMwh{};
};

/// Results of all lanes. Reuse one object: resize() keeps the memory.
class DispatchOutput {
  public:
    void resize(int lanes, int sources, int stores, int units);

    [[nodiscard]] int lanes() const { return m_lanes; }
    [[nodiscard]] int sourceCount() const { return m_sourceCount; }
    [[nodiscard]] int storeCount() const { return m_storeCount; }
    [[nodiscard]] int unitCount() const { return m_unitCount; }

    [[nodiscard]] SiteQuarter& site(int quarter, int lane) {
        return m_sites[index(0, quarter, lane)];
    }
    [[nodiscard]] const SiteQuarter& site(int quarter, int lane) const {
        return m_sites[index(0, quarter, lane)];
    }
    [[nodiscard]] SiteYear& year(int lane) { return m_years[static_cast<std::size_t>(lane)]; }
    [[nodiscard]] const SiteYear& year(int lane) const {
        return m_years[static_cast<std::size_t>(lane)];
    }
    [[nodiscard]] SourceQuarter& source(int item, int quarter, int lane) {
        return m_sources[index(item, quarter, lane)];
    }
    [[nodiscard]] const SourceQuarter& source(int item, int quarter, int lane) const {
        return m_sources[index(item, quarter, lane)];
    }
    [[nodiscard]] StoreQuarter& store(int item, int quarter, int lane) {
        return m_stores[index(item, quarter, lane)];
    }
    [[nodiscard]] const StoreQuarter& store(int item, int quarter, int lane) const {
        return m_stores[index(item, quarter, lane)];
    }
    [[nodiscard]] UnitQuarter& unit(int item, int quarter, int lane) {
        return m_units[index(item, quarter, lane)];
    }
    [[nodiscard]] const UnitQuarter& unit(int item, int quarter, int lane) const {
        return m_units[index(item, quarter, lane)];
    }

  private:
    [[nodiscard]] std::size_t index(int item, int quarter, int lane) const {
        return (static_cast<std::size_t>(item) * kQuartersPerYear +
                static_cast<std::size_t>(quarter)) *
                   static_cast<std::size_t>(m_lanes) +
               static_cast<std::size_t>(lane);
    }

    int m_lanes = 0;
    int m_sourceCount = 0;
    int m_storeCount = 0;
    int m_unitCount = 0;
    std::vector<SiteQuarter> m_sites;
    std::vector<SiteYear> m_years;
    std::vector<SourceQuarter> m_sources;
    std::vector<StoreQuarter> m_stores;
    std::vector<UnitQuarter> m_units;
};

/// One hour of one lane. Per hour
/// load + charge + exported + curtailed = onSite + gridToLoad + gridCharge + discharge + units
///                                        + import + unserved.
struct TraceHour {
    double loadMw = 0;           ///< What ran, after deferring and recovering.
    double deferredMw = 0;       ///< Put off in this hour.
    double recoveredMw = 0;      ///< Put off earlier, run in this hour.
    double onSiteMw = 0;         ///< Output of all on-site sources.
    double gridDeliveredMw = 0;  ///< Output of all grid-delivered sources.
    double onSiteToLoadMw = 0;
    double gridToLoadMw = 0;
    double onSiteChargeMw = 0;
    double gridChargeMw = 0;
    double dischargeMw = 0;
    double unitsMw = 0;
    double importMw = 0;
    double unservedMw = 0;
    double exportedMw = 0;
    double curtailedMw = 0;
    double unusedGridMw = 0;  ///< Sold or released.
    double withdrawalMw = 0;
    double priceUsdPerMwh = 0;
    double ciKgPerMwh = 0;
    double gridCarbonFreeShare = 0;
    double carbonFreeMatchedMw = 0;
};

struct TraceStoreHour {
    double chargeMw = 0;
    double dischargeMw = 0;
    double standingLossMw = 0;
    double socEndMwh = 0;
};

/// The full year of one lane. Order of the lists as in DispatchInput.
struct DispatchTrace {
    std::vector<TraceHour> hours;                     ///< 8760
    std::vector<std::vector<double>> sourceOutputMw;  ///< [source][hour]
    std::vector<std::vector<TraceStoreHour>> stores;  ///< [store][hour]
    std::vector<std::vector<double>> unitMw;          ///< [unit][hour]
};

}  // namespace gigasite::model
