// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mapobjects.h"

#include "model/build/rivals.h"
#include "model/engine/assetfacts.h"
#include "model/engine/evaluate.h"
#include "model/engine/result.h"
#include "ui/text/numberformat.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

namespace gigasite::ui {

namespace {

struct ObjectText {
    Q_DECLARE_TR_FUNCTIONS(gigasite::ui::MapPanel)
};

/// The worst that stands against each site: contradictions always, broken limits in their quarters.
using Badges = std::unordered_map<model::Id, MapBadge>;

Badges badgesOf(const model::PlanResult* result, model::Quarter asOf) {
    Badges badges;
    if (!result) {
        return badges;
    }
    const int at = asOf - result->start;
    for (const model::Violation& violation : result->violations) {
        const bool error = violation.severity == model::Severity::error;
        const bool now = violation.severity == model::Severity::limit && violation.first <= at &&
                         at <= violation.last;
        if (violation.site != 0 && (error || now)) {
            MapBadge& badge = badges[violation.site];
            badge = std::max(badge, error ? MapBadge::Error : MapBadge::Limit);
        }
    }
    return badges;
}

MapSite mapSite(model::Id id, const model::Site& site, const model::PlanResult* result,
                model::Quarter asOf, const Badges& badges, const Theme& theme) {
    MapSite shown;
    shown.id = id;
    shown.name = QString::fromStdString(site.info->name);
    shown.latitudeDeg = site.info->latitudeDeg;
    shown.longitudeDeg = site.info->longitudeDeg;
    if (const auto badge = badges.find(id); badge != badges.end()) {
        shown.badge = badge->second;
    }
    const model::SiteResult* own = result ? result->site(id) : nullptr;
    if (!own || own->quarters.quarters() == 0) {
        return shown;
    }
    const int at = std::clamp(asOf - result->start, 0, own->quarters.quarters() - 1);
    shown.plannedMw = own->quarters.at(model::MetricId::plannedMw, at);
    shown.onlineMw = own->quarters.at(model::MetricId::onlineMw, at);
    for (std::size_t s = 0; s < model::kSourceCount; ++s) {
        const double used = own->quarters.at(model::usedMwh(static_cast<model::Source>(s)), at);
        if (used > 0.0) {
            shown.mix.emplace_back(theme.source(static_cast<Source>(s)), used);
        }
    }
    if (own->quarters.at(model::MetricId::unservedMwh, at) > 0.0) {
        shown.badge = std::max(shown.badge, MapBadge::Limit);
    }
    return shown;
}

QColor sourceColor(const model::Catalog& catalog, const std::string& technologyId,
                   const Theme& theme) {
    const model::TechnologyRow* technology = catalog.technology(technologyId);
    return technology ? theme.source(static_cast<Source>(model::sourceOf(*technology)))
                      : theme.secondInk();
}

/// Where a source stands when it is not at its site.
std::optional<Degrees> elsewhere(const model::Asset& asset, const model::DealRow* deal) {
    if (asset.latitudeDeg && asset.longitudeDeg) {
        return Degrees{*asset.latitudeDeg, *asset.longitudeDeg};
    }
    return deal && deal->latitudeDeg && deal->longitudeDeg
               ? std::optional(Degrees{deal->latitudeDeg->value, deal->longitudeDeg->value})
               : std::nullopt;
}

}  // namespace

std::vector<MapSite> mapSites(const PlanFeed& feed, model::Quarter asOf, const Theme& theme) {
    const auto result = feed.result();
    const Badges badges = badgesOf(result.get(), asOf);
    std::vector<MapSite> sites;
    for (const auto& entry : feed.world().sites) {
        sites.push_back(mapSite(entry.id, *entry.value, result.get(), asOf, badges, theme));
    }
    return sites;
}

std::vector<MapMark> rivalMarks(const PlanFeed& feed, const QLocale& locale) {
    std::vector<MapMark> marks;
    for (const model::CampusRow* campus :
         model::rivalCampuses(*feed.facts().catalog, feed.plan().header->name)) {
        if (!campus->latitudeDeg || !campus->longitudeDeg) {
            continue;
        }
        const double running = campus->currentItMw ? campus->currentItMw->value : 0.0;
        const double planned = campus->plannedMw ? campus->plannedMw->value : running;
        QStringList detail{QString::fromStdString(campus->operatorName)};
        if (running > 0.0) {
            detail << ObjectText::tr("%1 running").arg(formatPower(running, locale));
        }
        if (campus->plannedMw) {
            detail << ObjectText::tr("%1 planned").arg(formatPower(planned, locale));
        }
        marks.push_back({MapMark::Kind::campus,
                         QString::fromStdString(campus->name),
                         detail.join(QStringLiteral(" · ")),
                         campus->latitudeDeg->value,
                         campus->longitudeDeg->value,
                         std::max(running, planned),
                         {}});
    }
    return marks;
}

std::vector<MapMark> plantMarks(const PlanFeed& feed, const Look& look) {
    std::vector<MapMark> marks;
    const model::Catalog& catalog = *feed.facts().catalog;
    for (const model::DealRow& deal : catalog.deals()) {
        if (!deal.latitudeDeg || !deal.longitudeDeg) {
            continue;
        }
        const double capacity = deal.capacityMw ? deal.capacityMw->value : 0.0;
        QStringList detail{QString::fromStdString(deal.seller)};
        if (capacity > 0.0) {
            detail << formatPower(capacity, look.locale);
        }
        if (!deal.marketId.empty()) {
            detail << QString::fromStdString(deal.marketId);
        }
        marks.push_back({MapMark::Kind::plant, QString::fromStdString(deal.plant),
                         detail.join(QStringLiteral(" · ")), deal.latitudeDeg->value,
                         deal.longitudeDeg->value, capacity,
                         sourceColor(catalog, deal.technologyId, look.theme)});
    }
    return marks;
}

std::vector<MapContract> mapContracts(const PlanFeed& feed, const Look& look) {
    std::vector<MapContract> contracts;
    const model::Catalog& catalog = *feed.facts().catalog;
    for (const auto& site : feed.world().sites) {
        for (const auto& entry : site.value->assets) {
            const model::Asset& asset = *entry.value;
            const auto at = elsewhere(asset, catalog.deal(asset.dealId));
            if (at) {
                contracts.push_back(
                    {site.id, QString::fromStdString(asset.name),
                     formatPower(asset.capacityMw * asset.contractVolumeShare, look.locale),
                     at->latitudeDeg, at->longitudeDeg,
                     sourceColor(catalog, asset.technologyId, look.theme)});
            }
        }
    }
    return contracts;
}

std::vector<MapPlace> mapPlaces(const PlanFeed& feed) {
    std::vector<MapPlace> places;
    for (const auto& site : feed.world().sites) {
        const model::SiteInfo& info = *site.value->info;
        places.push_back({QString::fromStdString(info.name),
                          {},
                          ObjectText::tr("Site"),
                          info.latitudeDeg,
                          info.longitudeDeg,
                          {},
                          site.id});
    }
    const model::Catalog& catalog = *feed.facts().catalog;
    for (const model::DealRow& deal : catalog.deals()) {
        if (deal.latitudeDeg && deal.longitudeDeg) {
            places.push_back({QString::fromStdString(deal.plant),
                              {},
                              ObjectText::tr("Plant"),
                              deal.latitudeDeg->value,
                              deal.longitudeDeg->value,
                              {},
                              0});
        }
    }
    for (const model::CampusRow& campus : catalog.campuses()) {
        if (campus.latitudeDeg && campus.longitudeDeg) {
            places.push_back({QString::fromStdString(campus.name),
                              QString::fromStdString(campus.operatorName),
                              ObjectText::tr("Campus"),
                              campus.latitudeDeg->value,
                              campus.longitudeDeg->value,
                              {},
                              0});
        }
    }
    return places;
}

}  // namespace gigasite::ui
