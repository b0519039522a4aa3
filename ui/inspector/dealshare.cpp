// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/dealshare.h"

#include "model/engine/violations.h"
#include "ui/ports/edits.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <memory>

namespace gigasite::ui {

namespace {

constexpr qsizetype kNamed = 2;

/// MW of the plant per MW of the asset.
double volumeShare(const model::Asset& asset) {
    return asset.ownership == model::AssetOwnership::contract ? asset.contractVolumeShare : 1.0;
}

}  // namespace

std::vector<Holding> holdingsOf(const model::World& world, const std::string& dealId) {
    std::vector<Holding> holdings;
    for (const auto& site : world.sites) {
        for (const auto& entry : site.value->assets) {
            if (!dealId.empty() && entry.value->dealId == dealId) {
                holdings.push_back({site.id, entry.id,
                                    QString::fromStdString(site.value->info->name),
                                    entry.value->capacityMw * volumeShare(*entry.value)});
            }
        }
    }
    return holdings;
}

double freeMwOf(const model::World& world, const model::DealRow& deal, model::Id site,
                model::Id exceptAsset) {
    if (!deal.capacityMw) {
        return 0.0;
    }
    model::World others = world;
    if (const auto leaf = world.sites.find(site); leaf && exceptAsset != 0) {
        auto without = std::make_shared<model::Site>(*leaf);
        without->assets.erase(exceptAsset);
        others.sites.set(site, std::move(without));
    }
    return std::max(0.0, deal.capacityMw->value - model::contractedMw(others, deal.id));
}

QString holderNames(const std::vector<Holding>& holdings) {
    QStringList names;
    for (const Holding& holding : holdings) {
        names << holding.siteName;
    }
    const auto more = static_cast<int>(names.size() - kNamed);
    if (more <= 0) {
        return names.join(QStringLiteral(", "));
    }
    return QCoreApplication::translate("AddMenu", "%1 and %n more", nullptr, more)
        .arg(QStringList(names.mid(0, kNamed)).join(QStringLiteral(", ")));
}

model::Asset assetOfDeal(const model::DealRow& deal, double megawatts) {
    model::Asset asset;
    asset.name = deal.plant;
    asset.technologyId = deal.technologyId;
    asset.dealId = deal.id;
    asset.marketId = deal.marketId;
    asset.capacityMw = megawatts;
    asset.ownership = model::AssetOwnership::contract;
    asset.delivery = model::Delivery::gridDelivered;
    if (deal.start) {
        asset.startQuarter = model::Quarter::of(deal.start->year, deal.start->quarter);
    }
    if (deal.termYears) {
        asset.contractTermYears = deal.termYears->value;
    }
    if (deal.priceUsdPerMwh) {
        asset.contractPriceUsdPerMwh = deal.priceUsdPerMwh->value;
    }
    return asset;
}

std::vector<model::Change> shareChanges(const model::World& world, const model::DealRow& deal,
                                        const std::vector<Holding>& wanted, model::Id nextId) {
    std::vector<model::Change> changes;
    for (const Holding& holding : wanted) {
        if (holding.asset == 0) {
            if (holding.megawatts > 0.0) {
                changes.emplace_back(model::Insert{
                    assetAt(holding.site, nextId++),
                    std::make_shared<const model::Asset>(assetOfDeal(deal, holding.megawatts))});
            }
            continue;
        }
        const auto site = world.sites.find(holding.site);
        const auto asset = site ? site->assets.find(holding.asset) : nullptr;
        if (!asset) {
            continue;
        }
        const model::Address at = assetAt(holding.site, holding.asset);
        const double share = volumeShare(*asset);
        if (holding.megawatts <= 0.0) {
            changes.emplace_back(model::Erase{at});
        } else if (share > 0.0) {
            changes.push_back(setField(at, "asset.capacityMw", holding.megawatts / share));
        }
    }
    return changes;
}

}  // namespace gigasite::ui
