// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/template/plantemplate.h"

#include "model/build/connections.h"
#include "model/engine/sitebasis.h"
#include "model/geo/distance.h"
#include "model/plan/change.h"
#include "model/template/sitetemplate.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

namespace gigasite::model {

namespace {

constexpr double kApartKm = 150.0;

struct Spot {
    double latitudeDeg = 0.0;
    double longitudeDeg = 0.0;
    std::string state;
};

std::vector<SiteTemplate> sitesOf(PlanTemplate kind) {
    switch (kind) {
        case PlanTemplate::empty:
            break;
        case PlanTemplate::campus:
            return {SiteTemplate::trainingCampus};
        case PlanTemplate::fleet:
            return {SiteTemplate::trainingCampus, SiteTemplate::nuclearAnchored,
                    SiteTemplate::inferenceEdge, SiteTemplate::inferenceEdge};
        case PlanTemplate::carbonFree:
            return {SiteTemplate::carbonFree, SiteTemplate::carbonFree};
    }
    return {};
}

double plannedMw(const CampusRow& campus) {
    return campus.plannedMw ? campus.plannedMw->value : 0.0;
}

/// The country's known campuses, the largest first, no two near one another.
std::vector<Spot> spotsIn(const Catalog& catalog, const std::string& country) {
    std::vector<const CampusRow*> campuses;
    for (const CampusRow& campus : catalog.campuses()) {
        if (campus.countryIso2 == country && campus.latitudeDeg && campus.longitudeDeg) {
            campuses.push_back(&campus);
        }
    }
    std::stable_sort(campuses.begin(), campuses.end(), [](const CampusRow* a, const CampusRow* b) {
        return plannedMw(*a) > plannedMw(*b);
    });
    std::vector<Spot> spots;
    for (const CampusRow* campus : campuses) {
        const Spot spot{campus->latitudeDeg->value, campus->longitudeDeg->value, campus->stateCode};
        const bool near = std::any_of(spots.begin(), spots.end(), [&spot](const Spot& other) {
            return greatCircleKm(spot.latitudeDeg, spot.longitudeDeg, other.latitudeDeg,
                                 other.longitudeDeg) < kApartKm;
        });
        if (!near) {
            spots.push_back(spot);
        }
    }
    const CountryRow* row = catalog.country(country);
    if (spots.empty() && row && row->latitudeDeg && row->longitudeDeg) {
        spots.push_back({row->latitudeDeg->value, row->longitudeDeg->value, {}});
    }
    return spots;
}

std::string nameFor(const Catalog& catalog, const World& world, const std::string& country,
                    const std::string& state) {
    const StateRow* stateRow = catalog.state(state);
    const CountryRow* countryRow = catalog.country(country);
    const std::string stem = stateRow ? stateRow->name : countryRow ? countryRow->name : country;
    for (int number = 1;; ++number) {
        std::string name = stem + " " + std::to_string(number);
        const bool taken =
            std::any_of(world.sites.begin(), world.sites.end(),
                        [&name](const auto& entry) { return entry.value->info->name == name; });
        if (!taken) {
            return name;
        }
    }
}

/// Carbon-free energy from the first whole year in which every site may have the grid.
Change targetOf(const Plan& plan, const Catalog& catalog) {
    int year = plan.header->startQuarter.year();
    for (const auto& site : plan.base.sites) {
        const Defaults defaults(catalog, plan, plan.base, site.value.get());
        year = std::max(year, energisationOf(*site.value->grid, defaults).year() + 1);
    }
    auto target = std::make_shared<Target>();
    target->value = parameterValue(catalog, "template_target", "carbon_free").value_or(0.0);
    target->fromYear = year;
    return Insert{{EntityKind::target, 0, plan.nextId}, Ref<Target>(std::move(target))};
}

}  // namespace

std::vector<Change> planFromTemplate(PlanTemplate kind, const Plan& plan, const Facts& facts) {
    const std::string& country = plan.header->homeCountry;
    const std::vector<SiteTemplate> sites = sitesOf(kind);
    const std::vector<Spot> spots = spotsIn(*facts.catalog, country);
    std::vector<Change> changes;
    Plan grown = plan;
    const auto grow = [&](Change change) {
        auto next = apply(grown, kBaseScenario, {&change, 1});
        if (next) {
            grown = std::move(next).value();
            changes.push_back(std::move(change));
        }
    };
    for (std::size_t s = 0; s < std::min(sites.size(), spots.size()); ++s) {
        const Spot& spot = spots[s];
        SiteRequest request;
        request.kind = sites[s];
        request.itMw = typicalItMw(*facts.catalog, sites[s]);
        request.start = plan.header->startQuarter + 4 * static_cast<int>(s);
        request.name = nameFor(*facts.catalog, grown.base, country, spot.state);
        request.latitudeDeg = spot.latitudeDeg;
        request.longitudeDeg = spot.longitudeDeg;
        request.country = country;
        request.state = spot.state;
        ClimateRequest place;
        place.latitude = spot.latitudeDeg;
        place.longitude = spot.longitudeDeg;
        std::vector<Problem> notes;
        const auto climate = climateAt(place, facts, request.name, notes);
        Id nextId = grown.nextId;
        const SiteContext context{*facts.catalog, grown, grown.base, *climate};
        grow(siteFromTemplate(request, context, nextId));
    }
    if (kind == PlanTemplate::carbonFree && !changes.empty()) {
        grow(targetOf(grown, *facts.catalog));
    }
    return changes;
}

}  // namespace gigasite::model
