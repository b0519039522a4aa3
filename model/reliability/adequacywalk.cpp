// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reliability/adequacywalk.h"

#include "model/dispatch/calendar.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace gigasite::model {

namespace {

constexpr std::uint32_t kGridElement = 0;

constexpr std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

}  // namespace

AdequacyWalk::AdequacyWalk(const AdequacyYear& year)
    : m_loadMw(year.loadMw.begin(), year.loadMw.end()),
      m_segmentEnds(segmentEndsOf(year)),
      m_grid(year.gridForcedOutageRate, year.gridRepairHours),
      m_entryOf{std::numeric_limits<std::uint32_t>::max()},
      m_stores(year.stores),
      m_seed(year.seed) {
    std::vector<double> need(kHoursPerYear);
    std::vector<double> needGridOut(kHoursPerYear);
    for (std::size_t h = 0; h < need.size(); ++h) {
        m_totalLoadMwh += year.loadMw[h];
        needGridOut[h] = year.loadMw[h] - year.variableMw[h];
        need[h] = needGridOut[h] - year.importLimitMw[h];
    }
    m_needs = needsOf(std::move(need));
    m_needsGridOut = needsOf(std::move(needGridOut));
    for (const AdequacyUnit& unit : year.units) {
        addEntry(unit);
    }
}

AdequacyWalk::Needs AdequacyWalk::needsOf(std::vector<double> mw) {
    Needs needs;
    for (auto day = mw.begin(); day != mw.end(); day += kHoursPerDay) {
        needs.dailyMaximumMw.push_back(*std::max_element(day, day + kHoursPerDay));
    }
    needs.mw = std::move(mw);
    return needs;
}

void AdequacyWalk::addEntry(const AdequacyUnit& unit) {
    Entry entry{unit.capacityMw,
                TwoStateChain(unit.forcedOutageRate, unit.repairHours),
                unit.id,
                static_cast<std::uint32_t>(m_entryOf.size()),
                static_cast<std::uint32_t>(unit.count),
                {},
                {}};
    for (std::size_t segment = 0; segment < m_segmentEnds.size(); ++segment) {
        const double units = unitsInService(unit, segment);
        const double whole = std::floor(units);
        entry.whole.push_back(static_cast<std::uint32_t>(whole));
        entry.part.push_back(units - whole);
    }
    m_entryOf.insert(m_entryOf.end(), entry.count, static_cast<std::uint32_t>(m_entries.size()));
    m_entries.push_back(std::move(entry));
}

bool AdequacyWalk::isCertain() const {
    return m_grid.isCertain() && std::all_of(m_entries.begin(), m_entries.end(),
                                             [](const Entry& e) { return e.chain.isCertain(); });
}

DrawOutcome AdequacyWalk::draw(std::uint64_t index, AdequacyScratch& scratch) const {
    drawFlips(index, scratch);
    scratch.up.assign(m_entryOf.size(), 1);
    scratch.wholeUp.assign(m_entries.size(), 0);
    scratch.stores = m_stores;
    DrawOutcome outcome;
    auto next = scratch.flips.cbegin();
    int hour = 0;
    for (std::size_t segment = 0; segment < m_segmentEnds.size(); ++segment) {
        enterSegment(segment, scratch);
        while (hour < m_segmentEnds[segment]) {
            for (; next != scratch.flips.cend() && static_cast<int>(next->hour) <= hour; ++next) {
                flip(next->element, segment, scratch);
            }
            int end = m_segmentEnds[segment];
            if (next != scratch.flips.cend()) {
                end = std::min(end, static_cast<int>(next->hour));
            }
            const Needs& needs = scratch.up[kGridElement] != 0 ? m_needs : m_needsGridOut;
            run({needs, capacityMw(segment, scratch), hour, end}, scratch.stores, outcome);
            hour = end;
        }
    }
    return outcome;
}

void AdequacyWalk::drawFlips(std::uint64_t index, AdequacyScratch& scratch) const {
    scratch.flips.clear();
    addFlips(m_grid, outageKey(m_seed, index, 0), kGridElement, scratch.flips);
    for (const Entry& entry : m_entries) {
        for (std::uint32_t i = 0; i < entry.count; ++i) {
            const std::uint64_t unit = (entry.id << 32U) + i + 1;  // 0 is the grid
            addFlips(entry.chain, outageKey(m_seed, index, unit), entry.first + i, scratch.flips);
        }
    }
    std::sort(scratch.flips.begin(), scratch.flips.end(),
              [](const Flip& a, const Flip& b) { return a.hour < b.hour; });
}

void AdequacyWalk::enterSegment(std::size_t segment, AdequacyScratch& scratch) const {
    for (std::size_t e = 0; e < m_entries.size(); ++e) {
        const auto first = scratch.up.begin() + m_entries[e].first;
        scratch.wholeUp[e] =
            static_cast<int>(std::count(first, first + m_entries[e].whole[segment], 1));
    }
}

void AdequacyWalk::flip(std::uint32_t element, std::size_t segment,
                        AdequacyScratch& scratch) const {
    scratch.up[element] ^= 1U;
    if (element == kGridElement) {
        return;
    }
    const std::uint32_t e = m_entryOf[element];
    if (element - m_entries[e].first < m_entries[e].whole[segment]) {
        scratch.wholeUp[e] += scratch.up[element] != 0 ? 1 : -1;
    }
}

/// Summed anew at each change: running sums would drift away from the capacity that is there.
double AdequacyWalk::capacityMw(std::size_t segment, const AdequacyScratch& scratch) const {
    double total = 0;
    for (std::size_t e = 0; e < m_entries.size(); ++e) {
        const Entry& entry = m_entries[e];
        double units = scratch.wholeUp[e];
        if (entry.part[segment] > 0 && scratch.up[entry.first + entry.whole[segment]] != 0) {
            units += entry.part[segment];
        }
        total += entry.capacityMw * units;
    }
    return total;
}

void AdequacyWalk::run(const Stretch& stretch, StoreBank& stores, DrawOutcome& outcome) const {
    for (int hour = stretch.begin; hour < stretch.end; ++hour) {
        if (stores.isFull()) {
            hour = firstAbove(stretch, hour);
            if (hour >= stretch.end) {
                return;
            }
        }
        runHour(hour, stretch.needs.mw[at(hour)] - stretch.capacityMw, stores, outcome);
    }
}

/// First hour of the stretch from `from` on whose need exceeds the capacity, or its end.
int AdequacyWalk::firstAbove(const Stretch& stretch, int from) {
    for (int hour = from; hour < stretch.end;) {
        const int dayEnd = std::min(stretch.end, (hour / kHoursPerDay + 1) * kHoursPerDay);
        if (stretch.needs.dailyMaximumMw[at(hour / kHoursPerDay)] > stretch.capacityMw) {
            for (; hour < dayEnd; ++hour) {
                if (stretch.needs.mw[at(hour)] > stretch.capacityMw) {
                    return hour;
                }
            }
        }
        hour = dayEnd;
    }
    return stretch.end;
}

void AdequacyWalk::runHour(int hour, double deficitMw, StoreBank& stores,
                           DrawOutcome& outcome) const {
    const double rounding = kShortShare * m_loadMw[at(hour)];
    if (deficitMw <= rounding) {
        stores.charge(std::max(0.0, -deficitMw));
        return;
    }
    const double unserved = deficitMw - stores.discharge(deficitMw);
    if (unserved > rounding) {
        outcome.unservedMwh += unserved;
        ++outcome.shortHours;
    }
}

}  // namespace gigasite::model
