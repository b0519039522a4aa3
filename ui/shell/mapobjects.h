// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/contractlayer.h"
#include "ui/map/mapsearch.h"
#include "ui/map/mapsite.h"
#include "ui/map/marklayer.h"
#include "ui/ports/planfeed.h"
#include "ui/theme/look.h"

#include <vector>

namespace gigasite::ui {

/// What the map shows of a plan, as the plain values the map knows.

/// Sites of the quarter with the worst that stands against them: contradictions always, broken
/// limits and unserved energy in their quarters.
[[nodiscard]] std::vector<MapSite> mapSites(const PlanFeed& feed, model::Quarter asOf,
                                            const Theme& theme);
/// Rivals' known campuses.
[[nodiscard]] std::vector<MapMark> rivalMarks(const PlanFeed& feed, const QLocale& locale);
/// Plants of known deals; those the plan buys from and those it might.
[[nodiscard]] std::vector<MapMark> plantMarks(const PlanFeed& feed, const Look& look);
/// One for each source of a site that stands elsewhere: at its deal's plant or where the planner
/// put it.
[[nodiscard]] std::vector<MapContract> mapContracts(const PlanFeed& feed, const Look& look);
/// Sites, plants and campuses for the search, the plan's own first.
[[nodiscard]] std::vector<MapPlace> mapPlaces(const PlanFeed& feed);

}  // namespace gigasite::ui
