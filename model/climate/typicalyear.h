// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/climate/climatetables.h"
#include "model/climate/sun.h"
#include "model/core/result.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace gigasite::model {

/// What the weather is asked for. Degrees north and east, metres.
struct ClimateRequest {
    double latitude = 0;
    double longitude = 0;
    std::optional<double> elevationM;     ///< none: mean of the neighbouring cells
    std::optional<double> timeZoneHours;  ///< local standard time less UTC; none: longitude / 15
    std::uint64_t seed = 20240101;        ///< of the weather noise, shared by a whole plan
    std::optional<double> meanHubWindMs;  ///< annual mean at 100 m instead of the table's
    std::optional<double> warmingC;       ///< since 1961-90; none: warmingSinceNormalsC

    bool operator==(const ClimateRequest&) const = default;
};

/// A synthetic typical year of 8760 hours. Entry n is the mean of the hour that ends at
/// (n mod 24) + 1 o'clock local standard time; no leap day.
struct TypicalYear {
    ClimateRequest request;            ///< as asked, with the time zone and the warming filled in
    ClimateNormals normals;            ///< temperatures without the warming
    SunYear sun;                       ///< position of the sun, used again by the solar plant
    std::vector<double> ghiWm2;        ///< global horizontal irradiance
    std::vector<double> dniWm2;        ///< direct normal irradiance
    std::vector<double> dhiWm2;        ///< diffuse horizontal irradiance
    std::vector<double> temperatureC;  ///< dry bulb
    std::vector<double> wind10Ms;      ///< at 10 m
    std::vector<double> wind100Ms;     ///< at hub height
};

/// Standard time zone of a longitude when none is given: the whole hour nearest to the sun's time.
[[nodiscard]] double standardTimeZone(double longitude);

/// Checks the numbers of a request by themselves. Problems: climate.badCoordinate,
/// climate.badRequest.
[[nodiscard]] Result<Done> checkClimateRequest(const ClimateRequest& request);

/// Generates the weather; the same request gives the same numbers, neighbours share their weather.
/// Takes some milliseconds; see ClimateCache. Problems: those of checkClimateRequest and
/// climate.noEmbeddedClimate.
[[nodiscard]] Result<TypicalYear> typicalYear(const ClimateTables& tables,
                                              const ClimateRequest& request);

}  // namespace gigasite::model
