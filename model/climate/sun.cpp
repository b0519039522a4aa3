// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/climate/sun.h"

#include "model/climate/calendar.h"
#include "model/climate/sphere.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace gigasite::model {
namespace {

/// Series of Spencer (1971), Search 2(5):172, for one moment of the year.
struct SunPosition {
    double sinDeclination = 0;
    double cosDeclination = 0;
    double declination = 0;
    double equationOfTimeMin = 0;
    double distanceFactor = 0;
};

SunPosition spencer(double yearAngle) {
    const double c1 = std::cos(yearAngle);
    const double s1 = std::sin(yearAngle);
    const double c2 = c1 * c1 - s1 * s1;
    const double s2 = 2.0 * s1 * c1;
    const double c3 = c2 * c1 - s2 * s1;
    const double s3 = s2 * c1 + c2 * s1;
    SunPosition sun;
    sun.declination = 0.006918 - 0.399912 * c1 + 0.070257 * s1 - 0.006758 * c2 + 0.000907 * s2 -
                      0.002697 * c3 + 0.00148 * s3;
    sun.sinDeclination = std::sin(sun.declination);
    sun.cosDeclination = std::cos(sun.declination);
    sun.equationOfTimeMin =
        229.18 * (0.000075 + 0.001868 * c1 - 0.032077 * s1 - 0.014615 * c2 - 0.040849 * s2);
    sun.distanceFactor = 1.00011 + 0.034221 * c1 + 0.00128 * s1 + 0.000719 * c2 + 0.000077 * s2;
    return sun;
}

struct Rotation {
    double cosine = 1;
    double sine = 0;
};

/// Sub-steps of an hour at -0.4, -0.2, 0, 0.2 and 0.4 h as rotations of the hour angle.
constexpr std::size_t kSubSteps = 5;
std::array<Rotation, kSubSteps> subSteps() {
    std::array<Rotation, kSubSteps> steps;
    for (std::size_t i = 0; i < kSubSteps; ++i) {
        const double angle = radians(15.0 * 0.2 * (static_cast<double>(i) - 2.0));
        steps[i] = {std::cos(angle), std::sin(angle)};
    }
    return steps;
}

/// Below this lit share the mean vector is not divided further (part of the method).
constexpr double kLeastLit = 0.2;

struct HourSums {
    double up = 0;
    double east = 0;
    double north = 0;
    double lit = 0;
};

HourSums sumsOf(const SunPosition& sun, const Rotation& latitude, const Rotation& hourAngle,
                const std::array<Rotation, kSubSteps>& steps) {
    HourSums sums;
    for (const Rotation& step : steps) {
        const double cosine = hourAngle.cosine * step.cosine - hourAngle.sine * step.sine;
        const double sine = hourAngle.sine * step.cosine + hourAngle.cosine * step.sine;
        const double up =
            latitude.sine * sun.sinDeclination + latitude.cosine * sun.cosDeclination * cosine;
        if (up > 0) {
            sums.up += up / kSubSteps;
            sums.east += -sun.cosDeclination * sine / kSubSteps;
            sums.north += (latitude.cosine * sun.sinDeclination -
                           latitude.sine * sun.cosDeclination * cosine) /
                          kSubSteps;
            sums.lit += 1.0 / kSubSteps;
        }
    }
    return sums;
}

void reserveYear(SunYear& sun) {
    for (auto* values : {&sun.cosZenith, &sun.distanceFactor, &sun.lit, &sun.up, &sun.east,
                         &sun.north, &sun.solarHour, &sun.cosHourAngle, &sun.sinHourAngle}) {
        values->resize(kHoursPerYear);
    }
    sun.noonDeclination.resize(kDaysPerYear);
}

}  // namespace

SunYear sunYear(double latitude, double longitude, double timeZoneHours) {
    SunYear year;
    year.latitude = latitude;
    reserveYear(year);
    const std::array<Rotation, kSubSteps> steps = subSteps();
    const Rotation place{std::cos(radians(latitude)), std::sin(radians(latitude))};
    for (std::size_t n = 0; n < kHoursPerYear; ++n) {
        const auto day = static_cast<double>(n / kHoursPerDay);
        const double hour = static_cast<double>(n % kHoursPerDay) + 0.5;
        const SunPosition sun =
            spencer(2.0 * std::numbers::pi * (day + (hour - 12.0) / 24.0) / 365.0);
        const double solarHour =
            hour + (4.0 * (longitude - 15.0 * timeZoneHours) + sun.equationOfTimeMin) / 60.0;
        const double angle = radians(15.0 * (solarHour - 12.0));
        const Rotation hourAngle{std::cos(angle), std::sin(angle)};
        const HourSums sums = sumsOf(sun, place, hourAngle, steps);
        const double share = std::max(sums.lit, kLeastLit);
        year.cosZenith[n] = sums.up;
        year.distanceFactor[n] = sun.distanceFactor;
        year.lit[n] = sums.lit;
        year.up[n] = sums.up / share;
        year.east[n] = sums.east / share;
        year.north[n] = sums.north / share;
        year.solarHour[n] = solarHour;
        year.cosHourAngle[n] = hourAngle.cosine;
        year.sinHourAngle[n] = hourAngle.sine;
        if (n % kHoursPerDay == kHoursPerDay / 2) {
            year.noonDeclination[n / kHoursPerDay] = sun.declination;
        }
    }
    return year;
}

std::vector<double> clearSkyGhi(const SunYear& sun, double elevationM) {
    // Haurwitz (1945), Journal of Meteorology 2:154-166; elevation term: own fit.
    constexpr double kClearAmplitude = 1098.0;
    constexpr double kClearExtinction = 0.057;
    constexpr double kRisePerKm = 0.03;
    const double height = 1.0 + kRisePerKm * std::max(elevationM, 0.0) / 1000.0;
    std::vector<double> ghi(sun.up.size(), 0.0);
    for (std::size_t n = 0; n < ghi.size(); ++n) {
        if (sun.cosZenith[n] > kLeastCosZenith) {
            const double up = sun.up[n];
            ghi[n] = kClearAmplitude * up * std::exp(-kClearExtinction / std::max(up, 0.01)) *
                     sun.lit[n] * height;
        }
    }
    return ghi;
}

}  // namespace gigasite::model
