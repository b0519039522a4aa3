// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reliability/nminusone.h"

#include "model/dispatch/calendar.h"
#include "model/reliability/storebank.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace gigasite::model {

namespace {

/// What is there without the lost element.
struct Remaining {
    std::vector<double> unitsMw;  ///< By segment.
    bool grid = true;
};

class LossStudy {
  public:
    explicit LossStudy(const AdequacyYear& year)
        : m_year(year), m_segmentOf(segmentByHour(segmentEndsOf(year))) {
        const std::size_t segments = m_segmentOf.back() + 1;
        m_everything.unitsMw.assign(segments, 0.0);
        for (const AdequacyUnit& unit : year.units) {
            for (std::size_t s = 0; s < segments; ++s) {
                m_everything.unitsMw[s] += unit.capacityMw * unitsInService(unit, s);
            }
        }
    }

    [[nodiscard]] NMinusOne run() const {
        NMinusOne result;
        std::size_t worst = 0;
        for (std::size_t h = 1; h < m_segmentOf.size(); ++h) {
            if (deficitMw(h, m_everything) > deficitMw(worst, m_everything)) {
                worst = h;
            }
        }
        result.worstHour = static_cast<int>(worst);
        result.marginMw = -deficitMw(worst, m_everything);
        result.unit = unitLoss(worst);
        result.grid = gridLoss(worst);
        return result;
    }

  private:
    static std::vector<std::size_t> segmentByHour(const std::vector<int>& ends) {
        std::vector<std::size_t> segments;
        for (std::size_t s = 0; s < ends.size(); ++s) {
            segments.resize(static_cast<std::size_t>(ends[s]), s);
        }
        return segments;
    }

    /// Load less all that meets it but stores.
    [[nodiscard]] double deficitMw(std::size_t hour, const Remaining& remaining) const {
        const double importMw = remaining.grid ? m_year.importLimitMw[hour] : 0.0;
        return m_year.loadMw[hour] - m_year.variableMw[hour] - importMw -
               remaining.unitsMw[m_segmentOf[hour]];
    }

    [[nodiscard]] bool isShort(std::size_t hour, double mw) const {
        return mw > kShortShare * m_year.loadMw[hour];
    }

    [[nodiscard]] SingleLoss unitLoss(std::size_t worst) const {
        Remaining remaining = m_everything;
        double lost = 0;
        const AdequacyUnit* largest = nullptr;
        for (const AdequacyUnit& unit : m_year.units) {
            const double mw = oneUnitMw(unit, m_segmentOf[worst]);
            if (mw > lost) {
                lost = mw;
                largest = &unit;
            }
        }
        if (largest != nullptr) {
            for (std::size_t s = 0; s < remaining.unitsMw.size(); ++s) {
                remaining.unitsMw[s] -= oneUnitMw(*largest, s);
            }
        }
        return loss(worst, lost, remaining);
    }

    [[nodiscard]] SingleLoss gridLoss(std::size_t worst) const {
        Remaining remaining = m_everything;
        remaining.grid = false;
        return loss(worst, m_year.importLimitMw[worst], remaining);
    }

    /// Of the first unit, which planned outages take last.
    static double oneUnitMw(const AdequacyUnit& unit, std::size_t segment) {
        return unit.capacityMw * std::min(1.0, unitsInService(unit, segment));
    }

    [[nodiscard]] SingleLoss loss(std::size_t worst, double lostMw,
                                  const Remaining& remaining) const {
        const double deficit = deficitMw(worst, remaining);
        return {lostMw, isShort(worst, deficit) ? deficit : 0.0, survivalHours(worst, remaining)};
    }

    [[nodiscard]] double survivalHours(std::size_t worst, const Remaining& remaining) const {
        StoreBank stores(m_year.stores);
        for (int held = 0; held < kHoursPerYear; ++held) {
            const std::size_t hour = (worst + static_cast<std::size_t>(held)) % m_segmentOf.size();
            const double deficit = deficitMw(hour, remaining);
            if (!isShort(hour, deficit)) {
                stores.charge(std::max(0.0, -deficit));
                continue;
            }
            const bool weak = isShort(hour, deficit - stores.powerMw());
            const double given = stores.discharge(deficit);
            if (isShort(hour, deficit - given)) {
                return weak ? held : held + given / deficit;
            }
        }
        return kHoursPerYear;
    }

    const AdequacyYear& m_year;
    std::vector<std::size_t> m_segmentOf;  ///< By hour.
    Remaining m_everything;
};

double withoutLargest(std::span<const AdequacyUnit> units, int largestOut) {
    std::vector<std::pair<double, int>> firm;  // capacity, count
    for (const AdequacyUnit& unit : units) {
        if (unit.firm) {
            firm.emplace_back(unit.capacityMw, unit.count);
        }
    }
    std::sort(firm.rbegin(), firm.rend());
    double total = 0;
    for (const auto& [capacity, count] : firm) {
        const int out = std::min(count, largestOut);
        largestOut -= out;
        total += capacity * (count - out);
    }
    return total;
}

}  // namespace

Result<NMinusOne> nMinusOne(const AdequacyYear& year) {
    if (const auto checked = checkAdequacyYear(year); !checked.ok()) {
        return checked.problem();
    }
    return LossStudy(year).run();
}

std::optional<double> firmCapacityMargin(const AdequacyYear& year, double firmImportMw,
                                         const FirmCapacityRule& rule) {
    const double peak = *std::max_element(year.loadMw.begin(), year.loadMw.end());
    if (peak <= 0) {
        return std::nullopt;
    }
    double firm = firmImportMw + withoutLargest(year.units, rule.largestOut);
    for (const AdequacyStore& store : year.stores) {
        firm += std::min(store.powerMw, store.etaDischarge * store.energyMwh / rule.storageHours);
    }
    return firm / peak - 1.0;
}

}  // namespace gigasite::model
