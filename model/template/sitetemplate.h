// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/climate/climatecache.h"
#include "model/engine/defaults.h"
#include "model/plan/plan.h"

#include <array>
#include <string>
#include <string_view>

namespace gigasite::model {

/// What a new site begins with; every figure of it is for the planner to change.
enum class SiteTemplate {
    trainingCampus,   ///< grid, some sun and wind over the grid, diesel for a part
    inferenceEdge,    ///< small, follows the day, diesel for all of it
    nuclearAnchored,  ///< contracts with the market's plants, small reactors where there are none
    onsiteGas,        ///< engines behind the meter with spare units, no grid connection
    carbonFree,       ///< firm contracts, sun, wind and stores for every hour
    gridOnly,         ///< a connection and nothing else
};
inline constexpr std::array kSiteTemplates = {
    SiteTemplate::trainingCampus, SiteTemplate::inferenceEdge, SiteTemplate::nuclearAnchored,
    SiteTemplate::onsiteGas,      SiteTemplate::carbonFree,    SiteTemplate::gridOnly};

/// Name in settings and scope of the template's figures in table datacenter ("carbon_free").
[[nodiscard]] std::string_view siteTemplateId(SiteTemplate kind);
/// MW of IT offered for a new site of the kind; 0 in an empty catalogue.
[[nodiscard]] double typicalItMw(const Catalog& catalog, SiteTemplate kind);

struct SiteRequest {
    SiteTemplate kind = SiteTemplate::gridOnly;
    double itMw = 0.0;  ///< >= 0
    Quarter start;      ///< construction begins
    std::string name;
    double latitudeDeg = 0.0;
    double longitudeDeg = 0.0;
    std::string country;  ///< ISO 3166-1 alpha-2, may be empty
    std::string state;    ///< US state code
};

/// Where the site is to stand. climate: hourly, of the place (climateAt()).
struct SiteContext {
    const Catalog& catalog;
    const Plan& plan;
    const World& world;
    const ClimateProfiles& climate;
};

/// The whole site as one insertion: one phase, the connection and the template's sources. What
/// carries the site without the grid starts with the building, all else with the connection, or as
/// soon as it can be had; contracts take no more of a plant than the world leaves free. The
/// connection is applied for in the plan's as-of quarter.
/// nextId: of the plan; leaves it at the first id that is still free.
[[nodiscard]] Insert siteFromTemplate(const SiteRequest& request, const SiteContext& context,
                                      Id& nextId);

/// A plant of equal units that carries megawatts with its spare units out: the catalogue's unit
/// where it takes enough of them, smaller ones otherwise.
struct UnitPlan {
    int units = 0;
    double unitMw = 0.0;  ///< whole tenths, rounded up

    [[nodiscard]] double capacityMw() const { return units * unitMw; }
};
[[nodiscard]] UnitPlan unitsFor(double megawatts, const TechnologyRow& technology,
                                const Defaults& defaults);

}  // namespace gigasite::model
