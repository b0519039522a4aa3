// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/climate/climatetables.h"
#include "model/plan/plan.h"
#include "model/weather/weatherfile.h"
#include "model/weather/weatherprofiles.h"

#include <string>
#include <vector>

/// Imported hours as edits of a plan: one list of changes, made whole or not at all.
namespace gigasite::model {

/// Where an imported series belongs (MODEL.md section 2).
enum class SeriesUse {
    loadMw,          ///< of a site; its load kind becomes "imported"
    temperatureC,    ///< of a site
    priceUsdPerMwh,  ///< of the market a site buys in
    carbonKgPerMwh,
    outputMw,  ///< of an asset
    outputFactor,
};

struct SeriesImport {
    SeriesUse use = SeriesUse::loadMw;
    Id site = 0;
    Id asset = 0;      ///< for the two kinds of output
    std::string name;  ///< of the series, as the planner sees it
    std::vector<double> values;
};

/// The changes that attach a series. A series of the plan with the same unit and values is used
/// again. Problems: weather.outOfRange [column = the name, value, least, most] where = the hour;
/// plan.noSuchItem.
[[nodiscard]] Result<std::vector<Change>> attachSeries(const Plan& plan, const World& world,
                                                       const SeriesImport& import);

/// What a weather file knows of a site: temperature for its load and output for its sun and wind
/// plants that stand at the site.
struct WeatherImport {
    Id site = 0;
    std::string name;
};
struct WeatherChanges {
    std::vector<Change> changes;
    std::vector<Problem> notes;  ///< those of the file, and what it could not serve
};
/// Problems: those of weatherProfiles(), plan.noSuchItem, weather.noSeries when nothing fits.
[[nodiscard]] Result<WeatherChanges> attachWeather(const Plan& plan, const World& world,
                                                   const Catalog& catalog,
                                                   const ClimateTables& tables,
                                                   const WeatherYear& weather,
                                                   const WeatherImport& import);

}  // namespace gigasite::model
