// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/siteload.h"

#include "model/core/sum.h"
#include "model/dispatch/calendar.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gigasite::model {

namespace {

constexpr std::array<std::string_view, 3> kCoolingNames = {"dry", "evaporative", "liquid"};

/// Scales to the mean and keeps every value in 0..1: what would exceed 1 stays there and the rest
/// is raised for it, until nothing exceeds it any more.
void scaleToMean(std::span<double> values, double mean) {
    double wanted = mean * static_cast<double>(values.size());
    for (std::size_t round = 0; round <= values.size(); ++round) {
        double open = 0.0;
        double full = 0.0;
        for (const double value : values) {
            (value < 1.0 || round == 0 ? open : full) += value;
        }
        const double factor = open > 0.0 ? (wanted - full) / open : 1.0;
        bool settled = true;
        for (double& value : values) {
            if (value < 1.0 || round == 0) {
                value *= factor;
                settled = settled && value <= 1.0;
                value = std::min(value, 1.0);
            }
        }
        if (settled) {
            return;
        }
    }
}

double waterLPerKwh(const CoolingCoefficients& cooling, double referenceC, double temperatureC) {
    return cooling.waterW0LPerKwh +
           cooling.waterW1LPerKwhK * std::max(0.0, temperatureC - referenceC);
}

/// pueAt() where the loops over the hours can see into it.
inline double pueOf(const CoolingCoefficients& cooling, double temperatureC) {
    return cooling.p0 + cooling.p1PerK * std::max(0.0, temperatureC - cooling.t0C) +
           cooling.p2PerK * std::max(0.0, temperatureC - cooling.t1C);
}

}  // namespace

double pueAt(const CoolingCoefficients& cooling, double temperatureC) {
    return pueOf(cooling, temperatureC);
}

std::vector<double> utilisationShape(LoadKind kind, double mean, DailySwing swing) {
    std::vector<double> values(kHoursPerYear, mean);
    if (kind == LoadKind::inference) {
        std::array<double, kHoursPerDay> day{};
        for (int h = 0; h < kHoursPerDay; ++h) {
            const double angle = 2.0 * std::numbers::pi * (h + 0.5 - swing.peakHour) / kHoursPerDay;
            day[static_cast<std::size_t>(h)] =
                std::max(0.0, 1.0 + swing.amplitude * std::cos(angle));
        }
        scaleToMean(day, mean);
        for (std::size_t h = 0; h < values.size(); ++h) {
            values[h] = day[h % kHoursPerDay];
        }
    }
    return values;
}

namespace {

CoolingCoefficients coolingOf(const SiteInfo& info, const Defaults& defaults) {
    return coolingCoefficients(defaults.catalog(),
                               kCoolingNames[static_cast<std::size_t>(info.coolingKind)])
        .value_or(CoolingCoefficients{});
}

/// What the site may run on top of its load in each hour: full load less the hour's own, by the
/// machines, or by the highest hour of an imported load.
std::vector<double> recoveryRoom(const SiteLoad& load, const CoolingCoefficients& cooling,
                                 std::span<const double> temperatureC, bool imported) {
    const double peak = *std::max_element(load.loadPerItMw.begin(), load.loadPerItMw.end());
    std::vector<double> room(kHoursPerYear);
    for (std::size_t h = 0; h < room.size(); ++h) {
        const double full = imported ? peak : pueAt(cooling, temperatureC[h]);
        room[h] = std::max(0.0, full - load.loadPerItMw[h]);
    }
    return room;
}

}  // namespace

double designPue(const SiteInfo& info, const Defaults& defaults, double hottestC) {
    return pueAt(coolingOf(info, defaults),
                 hottestC + defaults.parameter("design_temperature_margin"));
}

SiteLoad siteLoad(const SiteInfo& info, const Defaults& defaults,
                  std::span<const double> temperatureC, std::span<const double> importedLoadMw) {
    const CoolingCoefficients cooling = coolingOf(info, defaults);
    SiteLoad load;
    const double idle = defaults.parameter("idle_share");
    const double fixed = defaults.parameter("cooling_fixed_share");
    const double referenceC = defaults.parameter("water_reference_temperature");
    const double mean = defaults.number(info.utilisation, "datacenter.utilisation");
    const std::vector<double> utilisation =
        utilisationShape(info.loadKind, mean,
                         {defaults.parameter("inference_diurnal_amplitude"),
                          defaults.parameter("inference_peak_hour")});
    const bool imported = !importedLoadMw.empty();
    load.loadPerItMw.resize(kHoursPerYear);
    std::vector<double> itMw(kHoursPerYear);
    if (imported) {
        for (std::size_t h = 0; h < itMw.size(); ++h) {
            load.loadPerItMw[h] = importedLoadMw[h];
            itMw[h] = importedLoadMw[h] / pueOf(cooling, temperatureC[h]);
        }
    } else {
        for (std::size_t h = 0; h < itMw.size(); ++h) {
            const double it = idle + (1.0 - idle) * utilisation[h];
            const double overhead = pueOf(cooling, temperatureC[h]) - 1.0;
            load.loadPerItMw[h] = it + overhead * (fixed + (1.0 - fixed) * it);
            itMw[h] = it;
        }
    }
    int begin = 0;
    for (const int end : segmentEnds({})) {
        const auto quarter = static_cast<std::size_t>(quarterOfHour(begin));
        load.itMwhPerMw[quarter] = sumOf(std::span(itMw).subspan(begin, end - begin));
        load.waterM3PerMw[quarter] = sumOf(begin, end, [&](int hour) {
            const auto h = static_cast<std::size_t>(hour);
            return itMw[h] * waterLPerKwh(cooling, referenceC, temperatureC[h]);
        });
        begin = end;
    }
    if (info.flexibleLoadShare > 0.0 && info.flexibleLoadHours > 0) {
        load.recoveryPerItMw = recoveryRoom(load, cooling, temperatureC, !importedLoadMw.empty());
    }
    return load;
}

}  // namespace gigasite::model
