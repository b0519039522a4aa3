// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/siteedits.h"

#include "model/catalog/catalog.h"
#include "model/engine/evaluate.h"
#include "model/geo/mapdata.h"
#include "ui/ports/edits.h"
#include "ui/text/numberformat.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace gigasite::ui {

namespace {

/// A planner's usual first block; everything else follows the catalogue.
constexpr double kFirstPhaseMw = 100.0;
/// Import limit of a new site beside its IT load: covers cooling on a hot day and a margin.
constexpr double kImportPerItMw = 1.4;
constexpr double kCopyOffsetDeg = 0.2;

bool nameTaken(const model::World& world, const std::string& name) {
    return std::any_of(world.sites.begin(), world.sites.end(),
                       [&name](const auto& entry) { return entry.value->info->name == name; });
}

std::string freeName(const model::World& world, const std::string& stem) {
    for (int number = 1;; ++number) {
        std::string name = stem + " " + std::to_string(number);
        if (!nameTaken(world, name)) {
            return name;
        }
    }
}

std::string stemFor(const model::Catalog& catalog, const model::Place& place) {
    if (const model::StateRow* state = catalog.state(place.stateCode)) {
        return state->name;
    }
    if (const model::CountryRow* country = catalog.country(place.countryIso2)) {
        return country->name;
    }
    return QCoreApplication::translate("Sites", "Site at sea").toStdString();
}

/// A click says no more than some metres; more digits would only be noise in the fields.
double roundedDegrees(double degrees) {
    return std::round(degrees * 1e4) / 1e4;
}

model::Place placeAt(const Ports& ports, double latitudeDeg, double longitudeDeg) {
    const auto& map = ports.feed.facts().map;
    return map ? map->lookUp(latitudeDeg, longitudeDeg) : model::Place{};
}

}  // namespace

model::Id placeSite(const Ports& ports, double latitudeDeg, double longitudeDeg) {
    latitudeDeg = roundedDegrees(latitudeDeg);
    longitudeDeg = roundedDegrees(longitudeDeg);
    const model::Place place = placeAt(ports, latitudeDeg, longitudeDeg);
    const model::Plan& plan = ports.feed.plan();
    auto info = std::make_shared<model::SiteInfo>();
    info->name = freeName(ports.feed.world(), stemFor(*ports.feed.facts().catalog, place));
    info->latitudeDeg = latitudeDeg;
    info->longitudeDeg = longitudeDeg;
    info->country = place.countryIso2;
    info->state = place.stateCode;
    auto phase = std::make_shared<model::Phase>();
    phase->startQuarter = plan.header->startQuarter;
    phase->itCapacityMw = kFirstPhaseMw;
    phase->acceleratorId = "nvidia_gb200_nvl72_per_gpu";
    auto grid = std::make_shared<model::Grid>();
    grid->firmImportLimitMw = {{plan.header->startQuarter.index, kImportPerItMw * kFirstPhaseMw}};
    auto site = std::make_shared<model::Site>();
    site->info = info;
    site->grid = std::move(grid);
    const model::Id id = plan.nextId;
    site->phases.set(id + 1, std::move(phase));
    const model::Change change = model::Insert{siteAt(id), model::Ref<model::Site>(site)};
    const auto done = ports.edits.apply(
        {&change, 1},
        {"edit.insert", {QStringLiteral("site"), QString::fromStdString(info->name)}});
    return done ? id : 0;
}

void moveSite(const Ports& ports, model::Id site, double latitudeDeg, double longitudeDeg,
              const QLocale& locale) {
    const auto leaf = ports.feed.world().sites.find(site);
    if (!leaf) {
        return;
    }
    latitudeDeg = roundedDegrees(latitudeDeg);
    longitudeDeg = roundedDegrees(longitudeDeg);
    std::vector<model::Change> changes;
    changes.push_back(setField(siteAt(site), "site.latitudeDeg", latitudeDeg));
    changes.push_back(setField(siteAt(site), "site.longitudeDeg", longitudeDeg));
    if (!leaf->info->placeOverridden) {
        const model::Place place = placeAt(ports, latitudeDeg, longitudeDeg);
        changes.push_back(setField(siteAt(site), "site.country", place.countryIso2));
        changes.push_back(setField(siteAt(site), "site.state", place.stateCode));
    }
    [[maybe_unused]] const auto done =
        ports.edits.apply(changes, {"edit.move",
                                    {QString::fromStdString(leaf->info->name),
                                     formatPosition(latitudeDeg, longitudeDeg, locale)}});
}

void eraseSites(const Ports& ports, const std::set<model::Id>& sites) {
    std::vector<model::Change> changes;
    QString name;
    for (const model::Id id : sites) {
        if (const auto leaf = ports.feed.world().sites.find(id)) {
            name = QString::fromStdString(leaf->info->name);
            changes.emplace_back(model::Erase{siteAt(id)});
        }
    }
    if (changes.empty()) {
        return;
    }
    const EditLabel label =
        changes.size() == 1 ? EditLabel{"edit.erase", {QStringLiteral("site"), name}}
                            : EditLabel{"edit.eraseMany",
                                        {QStringLiteral("site"), QString::number(changes.size())}};
    [[maybe_unused]] const auto done = ports.edits.apply(changes, label);
}

std::set<model::Id> duplicateSites(const Ports& ports, const std::set<model::Id>& sites) {
    std::vector<model::Change> changes;
    std::set<model::Id> copies;
    QString name;
    model::Id next = ports.feed.plan().nextId;
    for (const model::Id id : sites) {
        const auto leaf = ports.feed.world().sites.find(id);
        if (!leaf) {
            continue;
        }
        auto info = std::make_shared<model::SiteInfo>(*leaf->info);
        info->name = freeName(ports.feed.world(), info->name);
        info->longitudeDeg = std::min(180.0, info->longitudeDeg + kCopyOffsetDeg);
        auto copy = std::make_shared<model::Site>();
        copy->info = info;
        copy->grid = leaf->grid;
        const model::Id copyId = next++;
        for (const auto& phase : leaf->phases) {
            copy->phases.set(next++, phase.value);
        }
        for (const auto& asset : leaf->assets) {
            copy->assets.set(next++, asset.value);
        }
        name = QString::fromStdString(info->name);
        copies.insert(copyId);
        changes.emplace_back(model::Insert{siteAt(copyId), model::Ref<model::Site>(copy)});
    }
    if (changes.empty()) {
        return {};
    }
    const auto done =
        ports.edits.apply(changes, {"edit.duplicate", {QStringLiteral("site"), name}});
    return done ? copies : std::set<model::Id>{};
}

}  // namespace gigasite::ui
