// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/climate/climatetables.h"
#include "model/core/result.h"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace gigasite::model {

/// What a table of numbers must look like.
struct CurveLimits {
    std::size_t columns = 0;  ///< ordinates per row
    double lowestKey = 0;     ///< of the first column
    double highestKey = 0;
    double lowest = 0;  ///< of the ordinates
    double highest = 0;
    bool numberedColumns = false;  ///< the header holds rising numbers
};

/// A CSV table of numbers whose first column rises strictly; at least two rows.
/// Problems: climate.badTableHeader, climate.badTableValue, climate.tableCutShort.
[[nodiscard]] Result<CurveTable> readCurveTable(const ClimateFile& file, const CurveLimits& limits);

/// name,value,... rows of parameters.csv, each name known and given once, every value in its range.
/// Problems: climate.badTableHeader, climate.badTableValue, climate.missingParameter.
[[nodiscard]] Result<ClimateParameters> readClimateParameters(const ClimateFile& file);

/// cells.bin as described in resources/climate/README.md. Problems: climate.tableCutShort,
/// climate.notACellTable, climate.newerCellTable, climate.damagedCellTable, climate.badTableValue.
[[nodiscard]] Result<std::vector<ClimateCell>> readClimateCells(const ClimateFile& file);

}  // namespace gigasite::model
