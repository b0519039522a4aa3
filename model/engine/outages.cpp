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
}

std::vector<int> OutagePlan::boundaries() const {
    if (m_blockHours == 0) {
        return {};
    }
    return {kQuarterStartHour[1] + m_blockHours, kQuarterStartHour[3] + m_blockHours};
}

bool OutagePlan::isOut(int unit, Quarter quarter) const {
    if (!m_refuels) {
        return quarter.quarterOfYear() == (unit % 2 == 0 ? 2 : 4);
    }
    // Offsets are even so that every unit stays in the second or fourth quarter.
    const int offset = unit * m_intervalQuarters / m_units / 2 * 2;
    const int since = quarter - m_firstRefuelling - offset;
    return since >= 0 && since % m_intervalQuarters == 0;
}

double OutagePlan::availableShare(Quarter quarter, int startHour) const {
    if (m_blockHours == 0 || !isOutageSeason(quarter)) {
        return 1.0;
    }
    const int quarterStart =
        kQuarterStartHour[static_cast<std::size_t>(quarter.quarterOfYear() - 1)];
    if (startHour >= quarterStart + m_blockHours) {
        return 1.0;
    }
    int out = 0;
    for (int unit = 0; unit < m_units; ++unit) {
        out += isOut(unit, quarter) ? 1 : 0;
    }
    return 1.0 - static_cast<double>(out) / m_units;
}

}  // namespace gigasite::model
