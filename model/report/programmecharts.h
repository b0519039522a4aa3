// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/report/chartdata.h"

#include <string>
#include <vector>

namespace gigasite::model {

// The charts of demand, chips, people, water and land, and of carbon-free energy over the day.
// Without series where there is nothing to show, or where the scope is a site that is not in the
// result. Regions and vendors are "served.0", "served.1", ... with their names, in the result's
// order.

/// Demand by quarter, H100e. Of the programme: what is served of each region's demand and what is
/// left open, stacked to the demand. Of a site ("sold"): what of its capacity online is sold and
/// what is not. Without series where no demand is entered.
[[nodiscard]] ChartData demandChart(const PlanResult& result, const ChartScope& scope);
/// Served share of the demand by quarter, each region and all of them; where nothing is asked for,
/// nothing is missing: 1.
[[nodiscard]] ChartData coverageChart(const PlanResult& result);

/// Accelerators by quarter. Of the programme, with a supply entered: delivered by vendor (and from
/// vendors without an entered supply), with those newly needed and the supply. Else, and of a
/// site: delivered.
[[nodiscard]] ChartData chipsChart(const PlanResult& result, const ChartScope& scope);

/// ISO codes of the sites' countries in which an export rule caps accelerators in some quarter of
/// the plan, in order.
[[nodiscard]] std::vector<std::string> cappedCountries(const PlanResult& result, const World& world,
                                                       const Catalog& catalog);
/// H100e online in a country by quarter with the export rule's cap, from the first to the last
/// quarter under a cap. In a quarter between them without one, the line is at what is online.
[[nodiscard]] ChartData ruleCapChart(const PlanResult& result, const World& world,
                                     const Catalog& catalog, const std::string& country);

/// Jobs by calendar year: construction as the year's mean (job-years), permanent at its end.
[[nodiscard]] ChartData jobsChart(const PlanResult& result, const ChartScope& scope);
/// Water by calendar year, with the programme's cap where one is set, m3.
[[nodiscard]] ChartData waterChart(const PlanResult& result, const World& world,
                                   const ChartScope& scope);
/// Land in use at the end of each calendar year, ha.
[[nodiscard]] ChartData landChart(const PlanResult& result, const ChartScope& scope);

/// Carbon-free share of the year's load by hour of the day (local standard time), one site.
[[nodiscard]] ChartData cfeByHourChart(const HourlyTrace& trace, const std::string& siteName);

}  // namespace gigasite::model
