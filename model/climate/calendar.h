// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/climate/climatetables.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace gigasite::model {

inline constexpr std::size_t kDaysPerYear = 365;
inline constexpr std::size_t kHoursPerDay = 24;
inline constexpr std::size_t kHoursPerYear = kDaysPerYear * kHoursPerDay;

using DailyValues = std::array<double, kDaysPerYear>;
using HourlyValues = std::vector<double>;  ///< kHoursPerYear entries

/// Month 0..11 of a day 0..364.
[[nodiscard]] std::size_t monthOfDay(std::size_t day);

[[nodiscard]] MonthlyValues monthlyMeans(const DailyValues& values);
[[nodiscard]] MonthlyValues monthlySums(const DailyValues& values);
[[nodiscard]] MonthlyValues monthlyMeansOfHours(std::span<const double> values);
[[nodiscard]] DailyValues dailySums(std::span<const double> hours);

/// A smooth year through monthly means: straight lines between mid-months on a circle, the nodes
/// moved in five steps until each month has its mean.
[[nodiscard]] DailyValues dailyFromMonthly(const MonthlyValues& means);

/// The value at the start of an hour 0..8759 on the straight line from noon to noon; 31 December
/// joins 1 January.
[[nodiscard]] double betweenNoons(const DailyValues& noons, std::size_t hour);

/// Linear interpolation with constant ends; x rises strictly and is as long as y.
[[nodiscard]] double interpolate(std::span<const double> x, std::span<const double> y, double at);

/// Subtracts the mean and divides by the standard deviation.
void standardise(std::span<double> values);

/// Standard deviation of the population.
[[nodiscard]] double standardDeviation(std::span<const double> values);

}  // namespace gigasite::model
