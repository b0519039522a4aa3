// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gigasite::ui {

/// The energy sources that have a colour, in stacking order from the axis.
enum class Source : std::uint8_t {
    nuclear,
    hydro,
    geothermal,
    biomass,
    windOffshore,
    windOnshore,
    solar,
    battery,
    longDurationStorage,
    grid,
    gasWithCapture,
    gas,
    fuelCell,
    diesel,
    unserved,
};
inline constexpr std::size_t kSourceCount = 15;

/// What holds a site back, and what is online.
enum class Clock : std::uint8_t { building, gridAndPower, chips, exportRule, demand, online };
inline constexpr std::size_t kClockCount = 6;

/// States of results and severities share fills: stale = limit, failed = error.
enum class State : std::uint8_t { fresh, refining, stale, failed, note };
inline constexpr std::size_t kStateCount = 5;

enum class MoneyClass : std::uint8_t { accelerators, building, energy, gridConnection, other };
inline constexpr std::size_t kMoneyClassCount = 5;

enum class CarbonAccount : std::uint8_t { scope1, scope2Location, scope2Market, embodied };
inline constexpr std::size_t kCarbonAccountCount = 4;

enum class MapRamp : std::uint8_t { carbon, price, solar, wind };
inline constexpr std::size_t kMapRampCount = 4;
inline constexpr std::size_t kMapRampClasses = 5;

inline constexpr std::size_t kScenarioCount = 4;

/// 0xRRGGBB.
using Rgb = std::uint32_t;

/// Marks "no fill of its own" in the state table.
inline constexpr Rgb kNoFill = 0xFF000000u;

struct Grounds {
    Rgb window;
    Rgb chart;
    Rgb ink;
    Rgb secondInk;
    Rgb gridLine;
    Rgb accent;
};

struct StateColors {
    Rgb fill;  // kNoFill: none
    Rgb text;
};

/// Every colour of the program for one theme. There is one table (colortable.cpp); map, charts,
/// timeline, reports and widgets read it through Theme. The distances between these colours are
/// recomputed by tests/ui/theme.
struct ColorTable {
    Grounds grounds;
    std::array<Rgb, kSourceCount> sources;
    std::array<Rgb, kClockCount> clocks;
    std::array<StateColors, kStateCount> states;
    std::array<Rgb, kScenarioCount> scenarios;
    std::array<Rgb, kMoneyClassCount> money;
    std::array<Rgb, kCarbonAccountCount> carbon;
    std::array<std::array<Rgb, kMapRampClasses>, kMapRampCount> mapRamps;
};

[[nodiscard]] const ColorTable& lightColors();
[[nodiscard]] const ColorTable& darkColors();

/// Two letters, "NU" to "UN".
[[nodiscard]] std::string_view sourceCode(Source source);

}  // namespace gigasite::ui
