// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/climate/weatherparts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace gigasite::model {
namespace {

/// Angstrom-Prescott constants of FAO-56 (Allen et al. 1998, equation 35).
constexpr double kAngstromA = 0.25;
constexpr double kAngstromB = 0.50;
/// Months with less clear-sky energy (Wh/m2) count as polar night with this index.
constexpr double kPolarNightWhM2 = 500.0;
constexpr double kPolarNightIndex = 0.6;
constexpr int kEnergyCorrections = 6;

/// Standard deviation of the hourly index by daily index, own fit on open station files.
constexpr std::array<double, 12> kScatterIndex{0.05, 0.15, 0.25, 0.35, 0.45, 0.55,
                                               0.65, 0.75, 0.85, 0.95, 1.05, 1.15};
constexpr std::array<double, 12> kScatter{0.05,  0.077, 0.101, 0.134, 0.159, 0.186,
                                          0.201, 0.199, 0.165, 0.11,  0.06,  0.05};
constexpr double kHighestOvershoot = 1.12;

double horizontalExtraterrestrial(const SunYear& sun, std::size_t hour) {
    return kSolarConstantWm2 * sun.distanceFactor[hour] * sun.cosZenith[hour];
}

DailyValues extraterrestrialByDay(const SunYear& sun) {
    HourlyValues hours(kHoursPerYear);
    for (std::size_t n = 0; n < kHoursPerYear; ++n) {
        hours[n] = horizontalExtraterrestrial(sun, n);
    }
    return dailySums(hours);
}

/// Daily clear-sky index at a probability: bilinear in the table, scaled outside its rows.
double clearnessQuantile(const CurveTable& table, double probability, double mean) {
    const std::vector<double>& keys = table.keys;
    const double inside = std::clamp(mean, keys.front(), keys.back());
    const auto above = std::lower_bound(keys.begin() + 1, keys.end() - 1, inside);
    const auto row = static_cast<std::size_t>(above - keys.begin()) - 1;
    const double share = (inside - keys[row]) / (keys[row + 1] - keys[row]);
    const double low = interpolate(table.columns, table.rows[row], probability);
    const double high = interpolate(table.columns, table.rows[row + 1], probability);
    return ((1.0 - share) * low + share * high) * mean / inside;
}

DailyValues clearnessOf(const CurveTable& table, const DailyValues& probability,
                        const MonthlyValues& monthly) {
    DailyValues values = dailyFromMonthly(monthly);
    for (std::size_t day = 0; day < kDaysPerYear; ++day) {
        const double mean = std::clamp(values[day], 0.1, 1.05);
        values[day] = std::clamp(clearnessQuantile(table, probability[day], mean), 0.03, 1.15);
    }
    return values;
}

MonthlyValues targetIndex(const ClimateNormals& normals, const SunYear& sun,
                          const MonthlyValues& clearSky) {
    const MonthlyValues outside = monthlySums(extraterrestrialByDay(sun));
    MonthlyValues target{};
    for (std::size_t month = 0; month < target.size(); ++month) {
        const double clearness = kAngstromA + kAngstromB * normals.sunshinePercent[month] / 100.0;
        target[month] = clearSky[month] > kPolarNightWhM2
                            ? std::clamp(clearness * outside[month] / clearSky[month], 0.15, 1.03)
                            : kPolarNightIndex;
    }
    return target;
}

/// Daily indices whose energy by month is the target's.
DailyValues dailyClearness(const ClimateTables& tables, const ClimateNormals& normals,
                           const SunYear& sun, const DailyValues& noise,
                           const DailyValues& clearSkyByDay) {
    const MonthlyValues clearSky = monthlySums(clearSkyByDay);
    const MonthlyValues target = targetIndex(normals, sun, clearSky);
    DailyValues probability{};
    for (std::size_t day = 0; day < kDaysPerYear; ++day) {
        probability[day] = 0.5 * std::erfc(-noise[day] / std::numbers::sqrt2);
    }
    MonthlyValues index = target;
    DailyValues clearness{};
    for (int step = 0; step < kEnergyCorrections; ++step) {
        clearness = clearnessOf(tables.kcQuantiles(), probability, index);
        DailyValues energy{};
        for (std::size_t day = 0; day < kDaysPerYear; ++day) {
            energy[day] = clearness[day] * clearSkyByDay[day];
        }
        const MonthlyValues reached = monthlySums(energy);
        for (std::size_t month = 0; month < index.size(); ++month) {
            const double missing = target[month] - reached[month] / std::max(clearSky[month], 1.0);
            const double change = clearSky[month] > kPolarNightWhM2 ? missing : 0.0;
            index[month] = std::clamp(index[month] + change, 0.08, 1.08);
        }
    }
    return clearness;
}

/// Spreads a day's energy over its hours with scatter, keeping the daily index.
void spreadDay(std::size_t day, double clearness, std::span<const double> clearSky,
               double clearSkyOfDay, std::span<const double> noise, HourlyValues& ghi) {
    const double scatter = interpolate(kScatterIndex, kScatter, clearness);
    const std::size_t first = day * kHoursPerDay;
    double sum = 0;
    for (std::size_t n = first; n < first + kHoursPerDay; ++n) {
        const double index =
            std::clamp(clearness + scatter * noise[n], 0.02, std::max(1.1, clearness));
        ghi[n] = index * clearSky[n];
        sum += ghi[n];
    }
    const double scale =
        clearSkyOfDay > 1.0 ? clearness * clearSkyOfDay / std::max(sum, 1e-6) : 0.0;
    for (std::size_t n = first; n < first + kHoursPerDay; ++n) {
        ghi[n] = std::min(ghi[n] * scale, kHighestOvershoot * clearSky[n]);
    }
}

/// Diffuse share of global irradiance: Erbs, Klein & Duffie (1982), Solar Energy 28:293-302.
double erbsDiffuseShare(double kt) {
    if (kt <= 0.22) {
        return 1.0 - 0.09 * kt;
    }
    if (kt <= 0.8) {
        return 0.9511 + kt * (-0.1604 + kt * (4.388 + kt * (-16.638 + kt * 12.336)));
    }
    return 0.165;
}

void splitBeam(const SunYear& sun, SolarYear& year) {
    for (std::size_t n = 0; n < kHoursPerYear; ++n) {
        const double ghi = year.ghiWm2[n];
        const double outside = std::max(horizontalExtraterrestrial(sun, n), 1.0);
        const double dhi = ghi * erbsDiffuseShare(std::clamp(ghi / outside, 0.0, 1.0));
        year.dhiWm2[n] = dhi;
        if (sun.cosZenith[n] > kLeastCosZenith) {
            const double dni =
                (ghi - dhi) / (std::max(sun.up[n], 0.065) * std::max(sun.lit[n], 0.2));
            year.dniWm2[n] = std::clamp(dni, 0.0, 1100.0);
        }
    }
}

}  // namespace

SolarYear solarYear(const ClimateTables& tables, const ClimateNormals& normals, const SunYear& sun,
                    const DailyValues& dailyNoise, std::span<const double> hourlyNoise) {
    const HourlyValues clearSky = clearSkyGhi(sun, normals.elevationM);
    const DailyValues clearSkyByDay = dailySums(clearSky);
    SolarYear year;
    year.ghiWm2.assign(kHoursPerYear, 0.0);
    year.dniWm2.assign(kHoursPerYear, 0.0);
    year.dhiWm2.assign(kHoursPerYear, 0.0);
    year.clearness = dailyClearness(tables, normals, sun, dailyNoise, clearSkyByDay);
    for (std::size_t day = 0; day < kDaysPerYear; ++day) {
        spreadDay(day, year.clearness[day], clearSky, clearSkyByDay[day], hourlyNoise, year.ghiWm2);
    }
    splitBeam(sun, year);
    return year;
}

}  // namespace gigasite::model
