// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/fieldlinks.h"

#include "model/engine/evaluate.h"
#include "model/geo/mapdata.h"
#include "model/plan/change.h"
#include "ui/ports/edits.h"

namespace gigasite::ui {

namespace {

void addPlace(const PlanFeed& feed, model::Id site, double latitudeDeg, double longitudeDeg,
              std::vector<model::Change>& changes) {
    const auto& map = feed.facts().map;
    if (!map) {
        return;
    }
    const model::Place place = map->lookUp(latitudeDeg, longitudeDeg);
    changes.push_back(setField(siteAt(site), "site.country", place.countryIso2));
    changes.push_back(setField(siteAt(site), "site.state", place.stateCode));
}

void addToSite(const PlanFeed& feed, model::Id site, std::string_view id, const model::Value& value,
               std::vector<model::Change>& changes) {
    const auto leaf = feed.world().sites.find(site);
    if (!leaf) {
        return;
    }
    const model::SiteInfo& info = *leaf->info;
    if ((id == "site.latitudeDeg" || id == "site.longitudeDeg") && !info.placeOverridden) {
        const double typed = std::get<double>(value);
        const bool isLatitude = id == "site.latitudeDeg";
        addPlace(feed, site, isLatitude ? typed : info.latitudeDeg,
                 isLatitude ? info.longitudeDeg : typed, changes);
    } else if (id == "site.country" || id == "site.state") {
        changes.push_back(setField(siteAt(site), "site.placeOverridden", true));
        if (id == "site.country" && std::get<std::string>(value) != info.country) {
            // The state of another country would still lend its prices.
            changes.push_back(setField(siteAt(site), "site.state", std::string()));
        }
    } else if (id == "site.loadSeries" && info.loadKind == model::LoadKind::imported &&
               std::get<std::int64_t>(value) == 0) {
        changes.push_back(setField(siteAt(site), "site.loadKind",
                                   static_cast<std::int64_t>(model::LoadKind::training)));
    }
}

}  // namespace

void addLinkedChanges(const PlanFeed& feed, const model::Address& at, const model::Field& field,
                      const model::Value& value, std::vector<model::Change>& changes) {
    if (at.kind == model::EntityKind::site) {
        addToSite(feed, at.site, field.id, value, changes);
        return;
    }
    if (field.id != "target.level") {
        return;
    }
    const auto target = feed.world().targets.find(at.item);
    const bool ofSite =
        std::get<std::int64_t>(value) == static_cast<std::int64_t>(model::TargetLevel::site);
    if (target && ofSite && target->site == 0 && !feed.world().sites.empty()) {
        const model::Id first = feed.world().sites.begin()->id;
        changes.push_back(setField(at, "target.site", std::int64_t{first}));
    }
}

bool canRestore(const PlanFeed& feed, const model::Address& at, const model::Field& field) {
    if (field.id == "site.country" || field.id == "site.state") {
        const auto leaf = feed.world().sites.find(at.site);
        return leaf && leaf->info->placeOverridden && feed.facts().map;
    }
    if (field.type != model::ValueType::reference) {
        return false;
    }
    const auto value = model::valueOf(feed.plan(), feed.world(), at, field);
    return value && std::get<std::int64_t>(*value) != 0;
}

void addRestoringChanges(const PlanFeed& feed, const model::Address& at, const model::Field& field,
                         std::vector<model::Change>& changes) {
    if (field.type == model::ValueType::reference) {
        const model::Value none = std::int64_t{0};
        changes.emplace_back(model::SetField{at, &field, none});
        addLinkedChanges(feed, at, field, none, changes);
        return;
    }
    const auto leaf = feed.world().sites.find(at.site);
    changes.push_back(setField(siteAt(at.site), "site.placeOverridden", false));
    addPlace(feed, at.site, leaf->info->latitudeDeg, leaf->info->longitudeDeg, changes);
}

}  // namespace gigasite::ui
