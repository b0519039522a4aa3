// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/outages.h"

#include "model/dispatch/calendar.h"

#include <algorithm>
#include <cmath>

namespace gigasite::model {

namespace {

constexpr bool isOutageSeason(Quarter quarter) {
    return quarter.quarterOfYear() % 2 == 0;
}

}  // namespace

OutagePlan::OutagePlan(const AssetFacts& facts, const Defaults& defaults)
    : m_refuels(facts.technology->nuclearRefuelling), m_units(facts.units) {
    const int shortestQuarter = kQuarterStartHour[1];
    double hours = facts.plannedOutageRate * kHoursPerYear;
    if (m_refuels) {
        hours = kHoursPerDay * defaults.parameter("refuelling_days", "nuclear");
        m_intervalQuarters =
            std::max(2, static_cast<int>(defaults.parameter("refuelling_interval", "nuclear")));
        m_firstRefuelling = facts.first + m_intervalQuarters;
        if (!isOutageSeason(m_firstRefuelling)) {
            m_firstRefuelling = m_firstRefuelling + 1;
        }
    }
    m_blockHours = std::min(shortestQuarter, static_cast<int>(std::lround(hours)));
    if (!m_refuels && hours > m_blockHours + 0.5) {
        const double restHours = kHoursPerYear - m_blockHours;
        m_runningShare = std::max(0.0, 1.0 - (hours - m_blockHours) / restHours);
    }
}

std::vector<int> OutagePlan::boundaries() const {
    if (m_blockHours == 0) {
        return {};
    }
    return {kQuarterStartHour[1] + m_blockHours, kQuarterStartHour[3] + m_blockHours};
}

/// How many units stand still in the block of a quarter. Counted without looking at every unit, for
/// a plan may have a great many.
double OutagePlan::unitsOut(Quarter quarter) const {
    if (!m_refuels) {
        const int even = (m_units + 1) / 2;
        return quarter.quarterOfYear() == 2 ? even : m_units - even;
    }
    // Unit k is k interval/n quarters late, rounded down to an even number so that every unit stays
    // in the second or fourth quarter: units from ceil(2 n p / interval) on are 2 p late.
    const double perPair = 2.0 * m_units / m_intervalQuarters;
    const auto firstOf = [&](int pair) {
        return std::min<double>(m_units, std::ceil(perPair * pair - 1e-9));
    };
    double out = 0.0;
    for (int pair = 0; 2 * pair < m_intervalQuarters; ++pair) {
        const int since = quarter - m_firstRefuelling - 2 * pair;
        if (since >= 0 && since % m_intervalQuarters == 0) {
            out += firstOf(pair + 1) - firstOf(pair);
        }
    }
    return out;
}

double OutagePlan::availableShare(Quarter quarter, int startHour) const {
    if (m_blockHours == 0 || !isOutageSeason(quarter)) {
        return m_runningShare;
    }
    const int quarterStart =
        kQuarterStartHour[static_cast<std::size_t>(quarter.quarterOfYear() - 1)];
    if (startHour >= quarterStart + m_blockHours) {
        return m_runningShare;
    }
    return m_runningShare * (1.0 - unitsOut(quarter) / m_units);
}

}  // namespace gigasite::model
