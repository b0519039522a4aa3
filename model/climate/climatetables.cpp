// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/climate/climatetables.h"

#include "model/climate/numbertext.h"
#include "model/climate/sphere.h"
#include "model/climate/tablereader.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace gigasite::model {
namespace {

constexpr std::size_t kQuantileColumns = 17;
constexpr std::size_t kSolarHours = 24;
constexpr std::size_t kNeighbours = 4;
/// Softens the inverse square weights near a cell (part of the method).
constexpr double kWeightRadiusKm = 30.0;
/// Mean fall of temperature with height, K/m (ICAO standard atmosphere).
constexpr double kLapseKPerM = 0.0065;
constexpr double kLowestElevationM = -500.0;
constexpr double kHighestElevationM = 9000.0;

struct Neighbour {
    double cosine = 0;
    std::size_t index = 0;
    double weight = 0;
};

std::array<Neighbour, kNeighbours> nearestCells(const std::vector<ClimateCell>& cells,
                                                const std::array<double, 3>& direction) {
    std::array<Neighbour, kNeighbours> nearest;
    nearest.fill({-2.0, 0, 0});
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const double cosine = cosineBetween(cells[i].direction, direction);
        if (cosine <= nearest.back().cosine) {
            continue;
        }
        std::size_t place = kNeighbours - 1;
        for (; place > 0 && nearest[place - 1].cosine < cosine; --place) {
            nearest[place] = nearest[place - 1];
        }
        nearest[place] = {cosine, i, 0};
    }
    double total = 0;
    for (Neighbour& cell : nearest) {
        const double distance = distanceKm(cell.cosine);
        cell.weight = 1.0 / (distance * distance + kWeightRadiusKm * kWeightRadiusKm);
        total += cell.weight;
    }
    for (Neighbour& cell : nearest) {
        cell.weight /= total;
    }
    return nearest;
}

void addWeighted(MonthlyValues& sum, double weight, const MonthlyValues& values,
                 double offset = 0) {
    for (std::size_t month = 0; month < sum.size(); ++month) {
        sum[month] += weight * (values[month] + offset);
    }
}

}  // namespace

Result<Done> checkCoordinates(double latitude, double longitude,
                              const std::optional<double>& elevationM) {
    const auto bad = [](const char* name, double value) {
        return Problem{"climate.badCoordinate", {}, {name, numberText(value)}};
    };
    if (!(std::abs(latitude) <= 90.0)) {
        return bad("latitude", latitude);
    }
    if (!(std::abs(longitude) <= 180.0)) {
        return bad("longitude", longitude);
    }
    if (elevationM && !(*elevationM >= kLowestElevationM && *elevationM <= kHighestElevationM)) {
        return bad("elevationM", *elevationM);
    }
    return Done{};
}

Result<ClimateTables> ClimateTables::load(const ClimateFiles& files) {
    Result<std::vector<ClimateCell>> cells = readClimateCells(files.cells);
    if (!cells) {
        return cells.problem();
    }
    Result<CurveTable> quantiles =
        readCurveTable(files.kcQuantiles, {kQuantileColumns, 0.01, 1.5, 0.0, 2.0, true});
    if (!quantiles) {
        return quantiles.problem();
    }
    Result<CurveTable> diurnal =
        readCurveTable(files.diurnalTemperature, {kSolarHours, 0.0, 24.0, -1.0, 1.0, true});
    if (!diurnal) {
        return diurnal.problem();
    }
    Result<CurveTable> power = readCurveTable(files.powerCurve, {1, 0.0, 100.0, 0.0, 1.0, false});
    if (!power) {
        return power.problem();
    }
    Result<ClimateParameters> parameters = readClimateParameters(files.parameters);
    if (!parameters) {
        return parameters.problem();
    }
    ClimateTables tables;
    tables.m_cells = std::move(cells).value();
    for (ClimateCell& cell : tables.m_cells) {
        cell.direction = directionOf(cell.latitude, cell.longitude);
    }
    tables.m_kcQuantiles = std::move(quantiles).value();
    tables.m_diurnal = std::move(diurnal).value();
    tables.m_powerCurve = std::move(power).value();
    tables.m_parameters = parameters.value();
    return tables;
}

Result<ClimateNormals> ClimateTables::normalsAt(double latitude, double longitude,
                                                std::optional<double> elevationM) const {
    const Result<Done> checked = checkCoordinates(latitude, longitude, elevationM);
    if (!checked) {
        return checked.problem();
    }
    const auto nearest = nearestCells(m_cells, directionOf(latitude, longitude));
    ClimateNormals normals;
    normals.nearestCellKm = distanceKm(nearest.front().cosine);
    if (normals.nearestCellKm > m_parameters.lowConfidenceKm ||
        std::abs(latitude) > m_parameters.highestLatitudeDeg ||
        latitude < m_parameters.antarcticLatitudeDeg) {
        return Problem{"climate.noEmbeddedClimate",
                       {},
                       {numberText(latitude), numberText(longitude),
                        numberText(std::round(normals.nearestCellKm))}};
    }
    normals.confidence = normals.nearestCellKm <= m_parameters.normalConfidenceKm
                             ? ClimateConfidence::normal
                             : ClimateConfidence::low;
    double meanElevation = 0;
    for (const Neighbour& neighbour : nearest) {
        const ClimateCell& cell = m_cells[neighbour.index];
        meanElevation += neighbour.weight * cell.elevationM;
        normals.meanHubWindMs += neighbour.weight * cell.meanHubWindMs;
        addWeighted(normals.temperatureC, neighbour.weight, cell.temperatureC,
                    kLapseKPerM * cell.elevationM);
        addWeighted(normals.diurnalRangeC, neighbour.weight, cell.diurnalRangeC);
        addWeighted(normals.sunshinePercent, neighbour.weight, cell.sunshinePercent);
        addWeighted(normals.wind10Ms, neighbour.weight, cell.wind10Ms);
        addWeighted(normals.relativeHumidityPercent, neighbour.weight,
                    cell.relativeHumidityPercent);
    }
    normals.elevationM = elevationM.value_or(meanElevation);
    addWeighted(normals.temperatureC, 1.0, {}, -kLapseKPerM * normals.elevationM);
    return normals;
}

}  // namespace gigasite::model
