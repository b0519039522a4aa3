// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dispatch/calendar.h"
#include "model/engine/evaluate.h"
#include "tests/support/facts.h"

#include <QString>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Plans written by hand, so small that every result can be worked out on paper.
namespace gigasite::test {

struct SiteDraft {
    model::SiteInfo info;
    model::Grid grid;
    std::vector<model::Phase> phases;
    std::vector<model::Asset> assets;
};

struct PlanDraft {
    model::Header header;
    model::Prices prices;
    model::Limits limits;
    std::vector<SiteDraft> sites;
    std::vector<model::Series> series;  ///< ids 1, 2, ...
    std::vector<model::Target> targets;
    std::vector<model::DemandRegion> demandRegions;
    std::vector<model::ChipSupply> chipSupplies;
    std::vector<model::ShareRule> shareRules;
    std::vector<model::TaxCredit> taxCredits;
    std::vector<model::SharedLimit> sharedLimits;

    static model::Id sharedLimitId(int limit) { return 500 + static_cast<model::Id>(limit); }
    static model::Id siteId(int site) { return static_cast<model::Id>(1000 * (site + 1)); }
    static model::Id assetId(int site, int asset) {
        return siteId(site) + 500 + static_cast<model::Id>(asset);
    }

    /// Adds a series that holds the same value in every hour; returns its id.
    model::Id flatSeries(model::SeriesUnit unit, double value) {
        return addSeries(unit, std::vector<double>(model::kHoursPerYear, value));
    }
    model::Id addSeries(model::SeriesUnit unit, std::vector<double> values) {
        model::Series one;
        one.name = "series";
        one.unit = unit;
        one.values = std::move(values);
        series.push_back(std::move(one));
        return static_cast<model::Id>(series.size());
    }

    [[nodiscard]] model::Plan plan() const {
        model::Plan plan = model::emptyPlan();
        plan.header = std::make_shared<const model::Header>(header);
        plan.base.prices = std::make_shared<const model::Prices>(prices);
        plan.base.limits = std::make_shared<const model::Limits>(limits);
        for (std::size_t i = 0; i < series.size(); ++i) {
            plan.series.set(static_cast<model::Id>(i + 1),
                            std::make_shared<const model::Series>(series[i]));
        }
        fill(plan.base.demandRegions, demandRegions, 100);
        fill(plan.base.chipSupplies, chipSupplies, 200);
        fill(plan.base.shareRules, shareRules, 300);
        fill(plan.base.taxCredits, taxCredits, 400);
        fill(plan.base.sharedLimits, sharedLimits, sharedLimitId(0));
        fill(plan.base.targets, targets, 900);
        for (int s = 0; s < static_cast<int>(sites.size()); ++s) {
            plan.base.sites.set(siteId(s), site(s));
        }
        plan.nextId = 1000000;
        return plan;
    }

    [[nodiscard]] model::Ref<model::Site> site(int index) const {
        const SiteDraft& draft = sites[static_cast<std::size_t>(index)];
        auto site = std::make_shared<model::Site>();
        site->info = std::make_shared<const model::SiteInfo>(draft.info);
        site->grid = std::make_shared<const model::Grid>(draft.grid);
        for (std::size_t p = 0; p < draft.phases.size(); ++p) {
            site->phases.set(siteId(index) + 1 + static_cast<model::Id>(p),
                             std::make_shared<const model::Phase>(draft.phases[p]));
        }
        for (std::size_t a = 0; a < draft.assets.size(); ++a) {
            site->assets.set(assetId(index, static_cast<int>(a)),
                             std::make_shared<const model::Asset>(draft.assets[a]));
        }
        return site;
    }

  private:
    template <class T>
    static void fill(model::Table<T>& table, const std::vector<T>& rows, model::Id firstId) {
        for (const T& row : rows) {
            table.set(firstId++, std::make_shared<const T>(row));
        }
    }
};

/// 100 MW of IT that runs at full load from before the plan: with the mild weather of plainFacts()
/// the PUE is 1.10 and the load 110 MW in every hour. Energy 50, delivery 10 USD/MWh, 400 kg/MWh,
/// nothing else costs anything, and nothing is left to a default that is an estimate.
inline SiteDraft plainSite() {
    SiteDraft site;
    site.info.name = "Plain";
    site.info.country = "US";
    site.info.state = "OH";
    site.info.latitudeDeg = 40.1;
    site.info.longitudeDeg = -82.9;
    site.info.utilisation = 1.0;
    site.grid.firmImportLimitMw = {{model::Quarter::of(2000, 1).index, 1000.0}};
    site.grid.energyPriceUsdPerMwh = 50.0;
    site.grid.deliveryUsdPerMwh = 10.0;
    site.grid.demandChargeUsdPerKwYear = 0.0;
    site.grid.minimumDemandShare = 0.0;
    site.grid.connectionUsdPerKw = 0.0;
    site.grid.carbonIntensityKgPerMwh = 400.0;
    site.grid.carbonTrendPerYear = 0.0;
    model::Phase phase;
    phase.startQuarter = model::Quarter::of(2020, 1);
    phase.constructionQuarters = 4;
    phase.itCapacityMw = 100.0;
    phase.buildingCapexUsdPerMw = 0.0;
    site.phases.push_back(phase);
    return site;
}

/// One plain site, one year from 2025 Q1.
inline PlanDraft plainPlan() {
    PlanDraft draft;
    draft.header.priceYear = 2025;
    draft.header.startQuarter = model::Quarter::of(2025, 1);
    draft.header.years = 1;
    draft.sites.push_back(plainSite());
    return draft;
}

/// An owned plant in service since 2000 that costs nothing and never fails.
inline model::Asset plainAsset(const char* technology, double mw) {
    model::Asset asset;
    asset.name = technology;
    asset.technologyId = technology;
    asset.capacityMw = mw;
    asset.startQuarter = model::Quarter::of(2000, 1);
    asset.capexUsdPerKw = 0.0;
    asset.capexUsdPerKwh = 0.0;
    asset.fixedOmUsdPerKwYear = 0.0;
    asset.variableOmUsdPerMwh = 0.0;
    asset.forcedOutageRate = 0.0;
    asset.plannedOutageRate = 0.0;
    asset.degradationPerYear = 0.0;
    asset.lifetimeYears = 100.0;
    return asset;
}

/// The shipped catalogue and no climate: 15 degrees, no sun and no wind anywhere.
inline model::Facts plainFacts() {
    model::Facts facts;
    facts.catalog = shippedCatalog();
    return facts;
}

inline model::EvaluationRequest requestFor(const model::Plan& plan) {
    model::EvaluationRequest request;
    request.plan = plan;
    request.world = plan.base;
    return request;
}

inline std::shared_ptr<const model::PlanResult> run(const model::Plan& plan,
                                                    const model::Facts& facts) {
    model::EvaluationCache cache;
    return model::evaluate(requestFor(plan), facts, cache, 1, {});
}

inline bool near(double got, double wanted, double tolerance = 1e-9) {
    return std::abs(got - wanted) <= tolerance * std::max(1.0, std::abs(wanted));
}

inline bool hasNote(const std::vector<model::Problem>& notes, std::string_view code,
                    std::string_view argument = {}) {
    return std::any_of(notes.begin(), notes.end(), [&](const model::Problem& note) {
        return note.code == code &&
               (argument.empty() || std::find(note.arguments.begin(), note.arguments.end(),
                                              argument) != note.arguments.end());
    });
}

inline QString notesText(const std::vector<model::Problem>& notes) {
    QString text;
    for (const model::Problem& note : notes) {
        text += QString::fromStdString(model::describe(note)) + QLatin1Char('\n');
    }
    return text;
}

}  // namespace gigasite::test

/// Fails the test function unless got is within 1e-9 (relative above 1) of wanted.
#define NEAR(got, wanted) NEAR_TO(got, wanted, 1e-9)
#define NEAR_TO(got, wanted, tolerance)                                \
    do {                                                               \
        const double nearGot = (got);                                  \
        const double nearWanted = (wanted);                            \
        QVERIFY2(gigasite::test::near(nearGot, nearWanted, tolerance), \
                 qPrintable(QStringLiteral("%1: got %2, wanted %3")    \
                                .arg(QLatin1String(#got))              \
                                .arg(nearGot, 0, 'g', 15)              \
                                .arg(nearWanted, 0, 'g', 15)));        \
    } while (false)
