// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/build/clocks.h"
#include "model/climate/climatecache.h"
#include "model/engine/assetfacts.h"
#include "model/engine/evaluate.h"

#include <initializer_list>
#include <memory>
#include <span>
#include <vector>

namespace gigasite::model {

/// What a site is by itself, before the programme shares chips and substations out: defaults,
/// climate, the building and grid clocks, the accelerators it wants. Built once per change of the
/// site.
struct SiteBasis {
    Id id = 0;
    Ref<Site> site;
    std::vector<AssetFacts> assets;
    Ref<ClimateProfiles> climate;
    Ref<Series> temperatureSeries;  ///< kept alive, or null
    double designPue = 1.0;
    ImportLimits limits;               ///< own, not yet shared with a substation's other sites
    std::vector<double> firmOnSiteMw;  ///< by quarter
    Clocks building;                   ///< the building clock alone
    std::vector<ChipNeed> needs;
    std::vector<double> withoutChipsMw;  ///< by quarter, finished MW that want no accelerators
    std::vector<Problem> notes;
};

/// What the programme decides for a site, by quarter: the rest of the evaluation sees other sites
/// through this alone.
struct SiteShare {
    ImportLimits limits;
    Clocks clocks;
    std::vector<double> installedH100e;
    std::vector<ChipDelivery> deliveries;
    bool operator==(const SiteShare&) const = default;
};

/// Notes name what stands in: "data.standIn" [kind, country] for what the plan leaves open,
/// "plan.seriesUnusable" [field] for an imported series that is missing, of the wrong unit or
/// length or with impossible values (the modelled one stands in), and those of assetFacts().
/// rivalsMw: what rivals still mean to connect in the same state or country, MW.
[[nodiscard]] std::shared_ptr<const SiteBasis> makeSiteBasis(
    Id id, const Ref<Site>& site, const EvaluationRequest& request, const Facts& facts,
    const Defaults& defaults, const Horizon& horizon, double rivalsMw);

/// Weather at a place, or a mild place without sun and wind where there is none; the note says so.
[[nodiscard]] Ref<ClimateProfiles> climateAt(const ClimateRequest& request, const Facts& facts,
                                             const std::string& siteName,
                                             std::vector<Problem>& notes);
[[nodiscard]] ClimateRequest climateRequestFor(const SiteInfo& info);

/// The imported series behind a field; null when none is named or it cannot be used, which is
/// noted.
[[nodiscard]] Ref<Series> seriesOf(const Plan& plan, Id id, std::initializer_list<SeriesUnit> units,
                                   const char* field, const std::string& siteName,
                                   std::vector<Problem>& notes);
[[nodiscard]] std::span<const double> valuesOf(const Ref<Series>& series);

}  // namespace gigasite::model
