// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/siteedits.h"

#include "model/build/connections.h"
#include "model/catalog/catalog.h"
#include "model/engine/result.h"
#include "model/engine/sitebasis.h"
#include "model/engine/violations.h"
#include "model/geo/mapdata.h"
#include "model/template/bridge.h"
#include "ui/ports/edits.h"
#include "ui/shell/templatetext.h"
#include "ui/text/numberformat.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace gigasite::ui {

namespace {

constexpr double kCopyOffsetDeg = 0.2;
/// What the clocks' rounding may leave open.
constexpr double kLeastMissingMw = 0.01;

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

model::Ref<model::ClimateProfiles> climateOf(const Ports& ports,
                                             const model::SiteRequest& request) {
    model::ClimateRequest place;
    place.latitude = request.latitudeDeg;
    place.longitude = request.longitudeDeg;
    std::vector<model::Problem> notes;  // the evaluation tells them again
    return model::climateAt(place, ports.feed.facts(), request.name, notes);
}

/// Quarters in which a finished building lacks power.
struct Wait {
    model::Quarter from;
    model::Quarter until;    ///< first quarter with power, or the end of the plan
    double megawatts = 0.0;  ///< the most that is missing, at the site's design peak
};

std::optional<Wait> waitForGrid(const model::PlanResult& result, const model::SiteResult& site) {
    std::optional<Wait> wait;
    for (int q = 0; q < site.quarters.quarters(); ++q) {
        const double missing = site.quarters.at(model::MetricId::buildingMw, q) -
                               site.quarters.at(model::MetricId::gridMw, q);
        if (missing > kLeastMissingMw) {
            wait = wait.value_or(Wait{result.start + q, {}, 0.0});
            wait->until = result.start + (q + 1);
            wait->megawatts = std::max(wait->megawatts, missing * site.designPue);
        } else if (wait) {
            break;
        }
    }
    return wait;
}

}  // namespace

model::Id placeSite(const Ports& ports, double latitudeDeg, double longitudeDeg,
                    const NewSite& wanted) {
    const model::Plan& plan = ports.feed.plan();
    const model::Catalog& catalog = *ports.feed.facts().catalog;
    model::SiteRequest request;
    request.latitudeDeg = roundedDegrees(latitudeDeg);
    request.longitudeDeg = roundedDegrees(longitudeDeg);
    const model::Place place = placeAt(ports, request.latitudeDeg, request.longitudeDeg);
    request.kind = wanted.kind;
    request.itMw = wanted.itMw.value_or(model::typicalItMw(catalog, wanted.kind));
    request.start = wanted.start.value_or(
        std::max(plan.header->startQuarter, model::asOfQuarter(*plan.header)));
    request.name = freeName(ports.feed.world(), stemFor(catalog, place));
    request.country = place.countryIso2;
    request.state = place.stateCode;
    const auto climate = climateOf(ports, request);
    const model::SiteContext context{catalog, plan, ports.feed.world(), *climate};
    const model::Id id = plan.nextId;
    model::Id nextId = id;
    const model::Change change = model::siteFromTemplate(request, context, nextId);
    const auto done = ports.edits.apply(
        {&change, 1},
        {"edit.insert", {QStringLiteral("site"), QString::fromStdString(request.name)}});
    return done ? id : 0;
}

void startFromTemplate(const Ports& ports, model::PlanTemplate kind) {
    const std::vector<model::Change> changes =
        model::planFromTemplate(kind, ports.feed.plan(), ports.feed.facts());
    if (!changes.empty()) {
        [[maybe_unused]] const auto done =
            ports.edits.apply(changes, {"edit.template", {templateName(kind)}});
    }
}

void moveSites(const Ports& ports, const std::vector<SiteMove>& moves, const QLocale& locale,
               const std::string& mergeKey) {
    std::vector<model::Change> changes;
    int moved = 0;
    EditLabel label;
    for (const SiteMove& move : moves) {
        const auto leaf = ports.feed.world().sites.find(move.site);
        if (!leaf) {
            continue;
        }
        const double latitudeDeg = roundedDegrees(move.latitudeDeg);
        const double longitudeDeg = roundedDegrees(move.longitudeDeg);
        changes.push_back(setField(siteAt(move.site), "site.latitudeDeg", latitudeDeg));
        changes.push_back(setField(siteAt(move.site), "site.longitudeDeg", longitudeDeg));
        if (!leaf->info->placeOverridden) {
            const model::Place place = placeAt(ports, latitudeDeg, longitudeDeg);
            changes.push_back(setField(siteAt(move.site), "site.country", place.countryIso2));
            changes.push_back(setField(siteAt(move.site), "site.state", place.stateCode));
        }
        label = {"edit.move",
                 {QString::fromStdString(leaf->info->name),
                  formatPosition(latitudeDeg, longitudeDeg, locale)}};
        ++moved;
    }
    if (moved > 1) {
        label = {"edit.other",
                 {QCoreApplication::translate("Sites", "Move %n sites", nullptr, moved)}};
    }
    if (moved > 0) {
        [[maybe_unused]] const auto done = ports.edits.apply(changes, label, mergeKey);
    }
}

void moveSite(const Ports& ports, model::Id site, double latitudeDeg, double longitudeDeg,
              const QLocale& locale) {
    moveSites(ports, {{site, latitudeDeg, longitudeDeg}}, locale);
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
    EditLabel label{"edit.duplicate", {QStringLiteral("site"), name}};
    if (copies.size() > 1) {
        const int number = static_cast<int>(copies.size());
        label = {"edit.other",
                 {QCoreApplication::translate("Sites", "Duplicate %n sites", nullptr, number)}};
    }
    const auto done = ports.edits.apply(changes, label);
    return done ? copies : std::set<model::Id>{};
}

std::optional<model::Asset> bridgeFor(const Ports& ports, model::Id site) {
    const auto leaf = ports.feed.world().sites.find(site);
    const auto result = ports.feed.result();
    const model::SiteResult* own = result ? result->site(site) : nullptr;
    if (!leaf || !own) {
        return std::nullopt;
    }
    const model::Defaults defaults(*ports.feed.facts().catalog, ports.feed.plan(),
                                   ports.feed.world(), leaf.get());
    const std::optional<Wait> wait = waitForGrid(*result, *own);
    if (!wait) {
        return std::nullopt;
    }
    model::Quarter until = wait->until;
    if (until == result->start + result->quarters) {
        until = std::max(until, model::energisationOf(*leaf->grid, defaults));
    }
    std::optional<model::Asset> bridge =
        model::bridgeAsset(wait->megawatts, wait->from, until, ports.feed.plan(), defaults);
    if (bridge) {
        bridge->name = QCoreApplication::translate("Sites", "%1 until the grid")
                           .arg(QString::fromStdString(bridge->name))
                           .toStdString();
    }
    return bridge;
}

bool bridgeSite(const Ports& ports, model::Id site) {
    const std::optional<model::Asset> bridge = bridgeFor(ports, site);
    if (!bridge) {
        return false;
    }
    const auto leaf = ports.feed.world().sites.find(site);
    const model::Change change = model::Insert{assetAt(site, ports.feed.plan().nextId),
                                               std::make_shared<const model::Asset>(*bridge)};
    return ports.edits
        .apply({&change, 1}, {"edit.insertAt",
                              {QStringLiteral("asset"), QString::fromStdString(bridge->name),
                               QString::fromStdString(leaf->info->name)}})
        .ok();
}

}  // namespace gigasite::ui
