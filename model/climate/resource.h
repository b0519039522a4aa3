// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/climate/climatetables.h"
#include "model/core/result.h"

#include <stop_token>
#include <vector>

namespace gigasite::model {

/// What sun and wind a place has in the long-term mean; for comparing places, not for a plant's
/// yield (that is climateProfiles).
struct EnergyResource {
    double irradiationKwhM2 = 0;  ///< global horizontal, a year
    double hubWindMs = 0;         ///< annual mean at 100 m
    ClimateConfidence confidence = ClimateConfidence::normal;
};

/// Irradiation of a horizontal plane outside the atmosphere by month, kWh/m2: Spencer (1971) and
/// the daily integral of FAO-56 equation 21 (Allen et al. 1998). Latitude in degrees.
[[nodiscard]] MonthlyValues extraterrestrialKwhM2(double latitude);

/// Yearly irradiation at the ground from sunshine by Angstrom-Prescott (FAO-56 equation 35),
/// kWh/m2; the same energy as the generated typical year within 1 %. `outside`:
/// extraterrestrialKwhM2.
[[nodiscard]] double yearlyIrradiationKwhM2(const MonthlyValues& sunshinePercent,
                                            const MonthlyValues& outside);

/// Degrees. Problems: those of ClimateTables::normalsAt.
[[nodiscard]] Result<EnergyResource> resourceAt(const ClimateTables& tables, double latitude,
                                                double longitude);

/// The resource on a regular net of the whole globe, row 0 in the north, column 0 in the west;
/// value of node (row, column) at [row * columns + column].
struct ResourceGrid {
    double northDeg = 0;  ///< latitude of row 0
    double westDeg = 0;   ///< longitude of column 0; the columns close the circle
    double stepDeg = 0;
    int rows = 0;
    int columns = 0;
    std::vector<float> irradiationKwhM2;  ///< NaN where there is no embedded climate
    std::vector<float> hubWindMs;         ///< likewise
};

/// stepDeg divides 360. Takes a fraction of a second at 1 degree. Cut short by `stop`, the nodes
/// not reached are NaN.
[[nodiscard]] ResourceGrid resourceGrid(const ClimateTables& tables, double stepDeg,
                                        const std::stop_token& stop = {});

}  // namespace gigasite::model
