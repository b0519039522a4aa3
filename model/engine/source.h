// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace gigasite::model {

/// Where energy comes from, in stacking order from the axis (one colour each in every view).
enum class Source {
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

/// Wire name and two-letter code of each source, in the order of the enumeration.
inline constexpr std::array<std::string_view, kSourceCount> kSourceNames = {
    "nuclear",  "hydro",          "geothermal",
    "biomass",  "windOffshore",   "windOnshore",
    "solar",    "battery",        "longDurationStorage",
    "grid",     "gasWithCapture", "gas",
    "fuelCell", "diesel",         "unserved"};
inline constexpr std::array<std::string_view, kSourceCount> kSourceCodes = {
    "NU", "HY", "GE", "BI", "WO", "WI", "SO", "BA", "LD", "GR", "GC", "GA", "FC", "DI", "UN"};

}  // namespace gigasite::model
