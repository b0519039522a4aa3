// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gigasite::model {

/// One resource file handed in by the application; the name appears in problems only.
struct ClimateFile {
    std::string name;
    std::string_view bytes;
};

/// The files of resources/climate, see resources/climate/README.md for their formats.
struct ClimateFiles {
    ClimateFile cells;               ///< cells.bin
    ClimateFile kcQuantiles;         ///< kc_quantiles.csv
    ClimateFile diurnalTemperature;  ///< t_diurnal.csv
    ClimateFile powerCurve;          ///< power_curve.csv
    ClimateFile parameters;          ///< parameters.csv
};

/// Assumptions about plants and about the use of the table, one row of parameters.csv each (with
/// its source there).
struct ClimateParameters {
    double warmingSinceNormalsC = 0;        ///< added to the 1961-90 temperatures
    double normalConfidenceKm = 0;          ///< nearest cell at most this far: normal confidence
    double lowConfidenceKm = 0;             ///< farther than this: no embedded climate
    double highestLatitudeDeg = 0;          ///< |latitude| above: no embedded climate
    double antarcticLatitudeDeg = 0;        ///< latitude below: no embedded climate
    double pvDcAcRatio = 0;                 ///< DC rating per AC rating
    double pvSystemLosses = 0;              ///< share of DC energy
    double pvInverterEfficiency = 0;        ///< AC per DC power
    double pvPowerPerKelvin = 0;            ///< relative change per K of cell temperature
    double pvGroundAlbedo = 0;              ///< share reflected
    double pvGroundCoverRatio = 0;          ///< collector width per row pitch
    double pvTrackerLimitDeg = 0;           ///< largest rotation from horizontal
    double pvTiltPerLatitude = 0;           ///< fixed tilt = this x |latitude| + offset, clipped
    double pvTiltOffsetDeg = 0;             ///< see pvTiltPerLatitude
    double pvTiltLowestDeg = 0;             ///< see pvTiltPerLatitude
    double pvTiltHighestDeg = 0;            ///< see pvTiltPerLatitude
    double pvIncidenceLossCoefficient = 0;  ///< b0 of the ASHRAE incidence angle modifier
    double pvFaimanU0 = 0;                  ///< constant heat loss, W/(m2 K)
    double pvFaimanU1 = 0;                  ///< heat loss with wind, W s/(m3 K)
    double windLosses = 0;                  ///< wake, availability and electrical, share of energy
};

using MonthlyValues = std::array<double, 12>;

enum class ClimateConfidence { normal, low };

/// Monthly climate of one place, interpolated from the four nearest cells.
struct ClimateNormals {
    double elevationM = 0;                    ///< given, or the mean of the cells
    MonthlyValues temperatureC{};             ///< mean dry bulb at elevationM, without warming
    MonthlyValues diurnalRangeC{};            ///< mean daily maximum less minimum
    MonthlyValues sunshinePercent{};          ///< of the day length
    MonthlyValues wind10Ms{};                 ///< mean at 10 m
    MonthlyValues relativeHumidityPercent{};  ///< mean
    double meanHubWindMs = 0;                 ///< annual mean at 100 m
    double nearestCellKm = 0;                 ///< great circle distance
    ClimateConfidence confidence = ClimateConfidence::normal;
};

/// One land cell of the embedded table: mean of the CRU CL 2.0 values of its stations.
struct ClimateCell {
    double latitude = 0;
    double longitude = 0;
    double elevationM = 0;
    double meanHubWindMs = 0;
    MonthlyValues temperatureC{};
    MonthlyValues diurnalRangeC{};
    MonthlyValues sunshinePercent{};
    MonthlyValues wind10Ms{};
    MonthlyValues relativeHumidityPercent{};
    std::array<double, 3> direction{};  ///< unit vector from the earth's centre
};

/// Abscissae with one row of ordinates each; abscissae rise strictly.
struct CurveTable {
    std::vector<double> columns;            ///< numbers of the header, empty where it has names
    std::vector<double> keys;               ///< first column
    std::vector<std::vector<double>> rows;  ///< the other columns, one vector per key
};

/// Degrees within +-90 and +-180, elevation -500..9000 m. Problem: climate.badCoordinate.
[[nodiscard]] Result<Done> checkCoordinates(double latitude, double longitude,
                                            const std::optional<double>& elevationM);

/// The embedded climate, checked and immutable; safe to share between threads.
class ClimateTables {
  public:
    /// Problems: climate.tableCutShort, climate.notACellTable, climate.newerCellTable,
    /// climate.damagedCellTable, climate.badTableValue, climate.badTableHeader,
    /// climate.unknownParameter, climate.missingParameter; `where` holds file and line or byte
    /// offset.
    static Result<ClimateTables> load(const ClimateFiles& files);

    /// Monthly values at a place: weights 1/(d^2 + 30^2) over the four nearest cells, temperature
    /// by way of sea level with 6.5 K/km (CLIMATE method, section 2). Degrees, metres.
    /// Problems: climate.badCoordinate; climate.noEmbeddedClimate where no cell is near enough, in
    /// the far north and in Antarctica.
    [[nodiscard]] Result<ClimateNormals> normalsAt(
        double latitude, double longitude, std::optional<double> elevationM = std::nullopt) const;

    [[nodiscard]] const ClimateParameters& parameters() const { return m_parameters; }
    [[nodiscard]] const std::vector<ClimateCell>& cells() const { return m_cells; }
    /// Quantiles (columns = probability) of the daily clear-sky index given its monthly mean.
    [[nodiscard]] const CurveTable& kcQuantiles() const { return m_kcQuantiles; }
    /// 24 hourly values of the diurnal temperature shape by day length in hours.
    [[nodiscard]] const CurveTable& diurnalTemperature() const { return m_diurnal; }
    /// Share of rated power by hub wind speed in m/s, before losses.
    [[nodiscard]] const CurveTable& powerCurve() const { return m_powerCurve; }

  private:
    ClimateTables() = default;

    std::vector<ClimateCell> m_cells;
    CurveTable m_kcQuantiles;
    CurveTable m_diurnal;
    CurveTable m_powerCurve;
    ClimateParameters m_parameters;
};

}  // namespace gigasite::model
