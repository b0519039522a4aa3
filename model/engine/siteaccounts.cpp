// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/siteaccounts.h"

#include "model/carbon/accounts.h"
#include "model/finance/energycost.h"
#include "model/finance/investment.h"
#include "model/finance/operation.h"
#include "model/finance/taxrules.h"

#include <algorithm>

namespace gigasite::model {

namespace {

void fillClocks(const SiteCase& one, QuarterTable& table) {
    const Clocks& clocks = one.share.clocks;
    for (int q = 0; q < one.horizon.quarters; ++q) {
        const auto i = static_cast<std::size_t>(q);
        const double building = clocks.buildingMw[i];
        const double online = clocks.onlineMw[i];
        const double stranded = building - online;
        table.at(MetricId::plannedMw, q) = clocks.plannedMw[i];
        table.at(MetricId::buildingMw, q) = building;
        table.at(MetricId::gridMw, q) = clocks.gridMw[i];
        table.at(MetricId::chipsMw, q) = clocks.chipsMw[i];
        table.at(MetricId::onlineMw, q) = online;
        table.at(MetricId::strandedMw, q) = stranded;
        table.at(MetricId::installedMw, q) = std::min(building, clocks.chipsMw[i]);
        table.at(MetricId::heldByBuildingMw, q) = clocks.plannedMw[i] - building;
        switch (clocks.binding[i]) {
            case Binding::grid:
                table.at(MetricId::heldByGridMw, q) = stranded;
                break;
            case Binding::chips:
                table.at(MetricId::heldByChipsMw, q) = stranded;
                break;
            case Binding::exportRule:
                table.at(MetricId::heldByRuleMw, q) = stranded;
                break;
            case Binding::none:
            case Binding::building:
            case Binding::demand:
                break;
        }
        // What is online of the installed machines, each kind in proportion.
        const double running = clocks.chipsMw[i] > 0.0 ? online / clocks.chipsMw[i] : 0.0;
        table.at(MetricId::onlineH100e, q) = running * one.share.installedH100e[i];
        for (const AssetFacts& facts : one.assets) {
            if (facts.inService(one.horizon.start + q)) {
                table.at(capacityMw(facts.source), q) += facts.capacityMw;
            }
        }
    }
    for (const ChipDelivery& delivery : one.share.deliveries) {
        if (one.horizon.contains(delivery.quarter)) {
            table.at(MetricId::chipsDelivered, delivery.quarter) += delivery.chips;
        }
    }
}

/// Land under finished phases and owned plant in service; jobs of building and of running.
void fillPeopleAndLand(const SiteCase& one, const Defaults& defaults, QuarterTable& table) {
    const double landPerMw = defaults.parameter("land");
    const double jobYearsPerMw = defaults.parameter("construction_job_years");
    const double peakJobsPerMw = defaults.parameter("construction_jobs_peak");
    const double permanentPerMw = defaults.parameter("permanent_jobs");
    for (int q = 0; q < one.horizon.quarters; ++q) {
        double land = landPerMw * table.at(MetricId::buildingMw, q);
        for (const AssetFacts& facts : one.assets) {
            if (facts.owned() && facts.inService(one.horizon.start + q)) {
                land += facts.landHaPerMw * facts.capacityMw;
            }
        }
        table.at(MetricId::landHa, q) = land;
        table.at(MetricId::permanentJobs, q) = permanentPerMw * table.at(MetricId::onlineMw, q);
    }
    for (const auto& entry : one.site->phases) {
        const Phase& phase = *entry.value;
        const int begun = phase.startQuarter - one.horizon.start;
        const int quarters = constructionQuartersOf(phase, defaults);
        for (int i = 0; i < quarters; ++i) {
            if (!one.horizon.contains(begun + i)) {
                continue;
            }
            const double share =
                sCurve((i + 1.0) / quarters) - sCurve(static_cast<double>(i) / quarters);
            const double x = (i + 0.5) / quarters;
            table.at(MetricId::constructionJobYears, begun + i) +=
                jobYearsPerMw * phase.itCapacityMw * share;
            // The work goes as the spending does: 4x(1 - x) of its crest.
            table.at(MetricId::constructionJobs, begun + i) +=
                peakJobsPerMw * phase.itCapacityMw * 4.0 * x * (1.0 - x);
        }
    }
}

void fillSiteEnergy(const SiteCase& one, const SiteQuarter& site, int index, int quarter,
                    QuarterTable& table) {
    const double itMw = table.at(MetricId::onlineMw, index);
    const double scale = one.importedLoad ? (itMw > 0.0 ? 1.0 : 0.0) : itMw;
    const auto q = static_cast<std::size_t>(quarter);
    table.at(MetricId::loadMwh, index) = site.loadMwh;
    table.at(MetricId::itMwh, index) = scale * one.load.itMwhPerMw[q];
    table.at(MetricId::waterM3, index) = scale * one.load.waterM3PerMw[q];
    table.at(MetricId::peakLoadMw, index) = site.peakLoadMw;
    table.at(MetricId::peakWithdrawalMw, index) = site.peakWithdrawalMw;
    table.at(MetricId::chargeMwh, index) = site.onSiteChargeMwh + site.gridChargeMwh;
    table.at(MetricId::dischargeMwh, index) = site.dischargeMwh;
    table.at(MetricId::exportedMwh, index) = site.exportedMwh;
    table.at(MetricId::soldMwh, index) = site.soldMwh;
    table.at(MetricId::releasedMwh, index) = site.releasedMwh;
    table.at(MetricId::curtailedMwh, index) = site.curtailedMwh;
    table.at(MetricId::unservedMwh, index) = site.unservedMwh;
    table.at(MetricId::unservedHours, index) = site.unservedHours;
    table.at(MetricId::deferredMwh, index) = site.deferredMwh;
    table.at(usedMwh(Source::grid), index) = site.importMwh;
    table.at(usedMwh(Source::unserved), index) = site.unservedMwh;
}

void fillAssetEnergy(const AssetFacts& facts, const DispatchPlace& place,
                     const DispatchOutput& output, int lane, int quarter, int index,
                     QuarterTable& table, AssetResult& asset) {
    const auto i = static_cast<std::size_t>(index);
    if (place.source >= 0) {
        const SourceQuarter& source = output.source(place.source, quarter, lane);
        const double surplus = source.curtailedMwh + source.releasedMwh;
        const double sold = source.exportedMwh + source.soldMwh;
        table.at(usedMwh(facts.source), index) += source.toLoadMwh;
        table.at(curtailedMwh(facts.source), index) += surplus;
        table.at(soldMwh(facts.source), index) += sold;
        asset.generationMwh[i] = source.generationMwh;
        asset.usedMwh[i] = source.toLoadMwh + source.chargeMwh;
        asset.curtailedMwh[i] = surplus;
        asset.soldMwh[i] = sold;
    }
    if (place.store >= 0) {
        const StoreQuarter& store = output.store(place.store, quarter, lane);
        table.at(usedMwh(facts.source), index) += store.dischargeMwh;
        table.at(MetricId::storageLossMwh, index) +=
            store.conversionLossMwh + store.standingLossMwh + store.clipLossMwh;
        asset.generationMwh[i] = store.dischargeMwh;
        asset.usedMwh[i] = store.dischargeMwh;
    }
    if (place.unit >= 0) {
        const double mwh = output.unit(place.unit, quarter, lane).generationMwh;
        table.at(usedMwh(facts.source), index) += mwh;
        asset.generationMwh[i] = mwh;
        asset.usedMwh[i] = mwh;
    }
}

std::vector<AssetResult> emptyAssets(const SiteCase& one) {
    std::vector<AssetResult> assets;
    const std::vector<double> zero(static_cast<std::size_t>(one.horizon.quarters), 0.0);
    for (const AssetFacts& facts : one.assets) {
        assets.push_back({facts.id, facts.source, zero, zero, zero, zero, zero});
    }
    return assets;
}

void addTraceSource(std::vector<std::vector<double>>& bySource, Source source, std::size_t hour,
                    double megawatts) {
    bySource[static_cast<std::size_t>(source)][hour] += megawatts;
}

void fillTraceHour(const SiteCase& one, const DispatchTrace& from, std::size_t h, HourlyTrace& to) {
    const TraceHour& hour = from.hours[h];
    to.loadMw[h] = hour.loadMw;
    to.chargeMw[h] = hour.onSiteChargeMw + hour.gridChargeMw;
    to.dischargeMw[h] = hour.dischargeMw;
    to.curtailedMw[h] = hour.curtailedMw;
    to.exportedMw[h] = hour.exportedMw;
    to.unservedMw[h] = hour.unservedMw;
    to.priceUsdPerMwh[h] = hour.priceUsdPerMwh;
    to.carbonKgPerMwh[h] = hour.ciKgPerMwh;
    to.carbonFreeMw[h] = hour.carbonFreeMatchedMw;
    to.temperatureC[h] = one.temperatureC[h];
    double releasable = 0.0;
    double gridOutput = 0.0;
    for (std::size_t a = 0; a < one.assets.size(); ++a) {
        const AssetFacts& facts = one.assets[a];
        const DispatchPlace& place = one.places[a];
        if (place.source >= 0) {
            const double output = from.sourceOutputMw[static_cast<std::size_t>(place.source)][h];
            const bool onSite = facts.onSite();
            const double pool = onSite ? hour.onSiteMw : hour.gridDeliveredMw;
            const double served = onSite ? hour.onSiteToLoadMw : hour.gridToLoadMw;
            addTraceSource(to.availableMw, facts.source, h, output);
            addTraceSource(to.servedMw, facts.source, h, pool > 0.0 ? served * output / pool : 0.0);
            if (!onSite) {
                gridOutput += output;
                const bool sold = facts.owned() || facts.asset->takeOrPay;
                releasable += sold ? 0.0 : output;
            }
        }
        if (place.store >= 0) {
            const TraceStoreHour& store = from.stores[static_cast<std::size_t>(place.store)][h];
            to.stateOfChargeMwh[h] += store.socEndMwh;
            addTraceSource(to.servedMw, facts.source, h, store.dischargeMw);
        }
        if (place.unit >= 0) {
            const double power = from.unitMw[static_cast<std::size_t>(place.unit)][h];
            addTraceSource(to.servedMw, facts.source, h, power);
            addTraceSource(to.availableMw, facts.source, h, power);
        }
    }
    const double releasedShare = gridOutput > 0.0 ? releasable / gridOutput : 0.0;
    to.releasedMw[h] = hour.unusedGridMw * releasedShare;
    to.soldMw[h] = hour.unusedGridMw - to.releasedMw[h];
    addTraceSource(to.servedMw, Source::grid, h, hour.importMw);
    addTraceSource(to.servedMw, Source::unserved, h, hour.unservedMw);
}

/// Full cycles a year of each store, over the quarters in which it is there.
CyclesPerYear cyclesPerYear(const SiteCase& one, const DispatchOutput& output) {
    CyclesPerYear all(one.assets.size(), 0.0);
    for (std::size_t a = 0; a < one.assets.size(); ++a) {
        const int store = one.places[a].store;
        double cycles = 0.0;
        int quarters = 0;
        for (int q = 0; store >= 0 && q < one.horizon.quarters; ++q) {
            const Quarter quarter = one.horizon.start + q;
            if (one.assets[a].inService(quarter)) {
                cycles += output
                              .store(store, quarter.quarterOfYear() - 1,
                                     quarter.year() - one.horizon.firstYear)
                              .equivalentFullCycles;
                ++quarters;
            }
        }
        all[a] = quarters > 0 ? cycles * kQuartersPerYear / quarters : 0.0;
    }
    return all;
}

HourlyTrace emptyTrace(Id site, int year) {
    const std::vector<double> zero(kHoursPerYear, 0.0);
    HourlyTrace trace;
    trace.site = site;
    trace.year = year;
    for (auto member :
         {&HourlyTrace::loadMw, &HourlyTrace::chargeMw, &HourlyTrace::dischargeMw,
          &HourlyTrace::stateOfChargeMwh, &HourlyTrace::curtailedMw, &HourlyTrace::soldMw,
          &HourlyTrace::releasedMw, &HourlyTrace::exportedMw, &HourlyTrace::unservedMw,
          &HourlyTrace::priceUsdPerMwh, &HourlyTrace::carbonKgPerMwh, &HourlyTrace::temperatureC,
          &HourlyTrace::carbonFreeMw}) {
        trace.*member = zero;
    }
    trace.servedMw.assign(kSourceCount, zero);
    trace.availableMw.assign(kSourceCount, zero);
    return trace;
}

}  // namespace

std::shared_ptr<const SiteAccounts> siteAccounts(SiteCase& one, const EvaluationRequest& request,
                                                 const Defaults& defaults, DispatchScratch& scratch,
                                                 DispatchOutput& output) {
    const World& world = request.world;
    auto result = std::make_shared<SiteAccounts>();
    result->quarters = QuarterTable(one.horizon.quarters);
    result->binding = one.share.clocks.binding;
    result->assets = emptyAssets(one);
    QuarterTable& table = result->quarters;
    fillDispatch(one, *world.prices, defaults);
    fillClocks(one, table);
    fillPeopleAndLand(one, defaults, table);
    if (const auto run = runDispatch(one.input, scratch, output); !run) {
        Problem problem = run.problem();
        problem.arguments.insert(problem.arguments.begin(), problem.where);
        problem.where = one.site->info->name;
        one.notes.push_back(std::move(problem));
        result->notes = one.notes;
        return result;
    }
    for (int lane = 0; lane < one.horizon.years; ++lane) {
        for (int quarter = 0; quarter < kQuartersPerYear; ++quarter) {
            const int index = one.horizon.indexOf(lane, quarter);
            if (!one.horizon.contains(index)) {
                continue;
            }
            fillSiteEnergy(one, output.site(quarter, lane), index, quarter, table);
            for (std::size_t a = 0; a < one.assets.size(); ++a) {
                fillAssetEnergy(one.assets[a], one.places[a], output, lane, quarter, index, table,
                                result->assets[a]);
            }
        }
    }
    addEnergyCost(one, output, *world.prices, defaults, table, result->assets);
    const std::vector<CapitalItem> items =
        addInvestment(one, *world.prices, defaults, cyclesPerYear(one, output), table, one.notes);
    addCarbon(one, output, defaults, table);
    addOperation(one, *world.prices, defaults, table);
    addOfferedHours(one, table);
    addTaxCredits(one, world.taxCredits, items, result->assets, defaults, table);
    addResidual(one, items, table);
    result->depreciationUsd = depreciationByFiscalYear(one, world.taxCredits, items, defaults,
                                                       request.plan.header->fiscalYearStartMonth);
    table.fillRatios();
    result->notes = one.notes;
    return result;
}

std::shared_ptr<const HourlyTrace> siteTrace(SiteCase& one, int year, const World& world,
                                             const Defaults& defaults, DispatchScratch& scratch) {
    const int lane = year - one.horizon.firstYear;
    if (lane < 0 || lane >= one.horizon.years) {
        return nullptr;
    }
    fillDispatch(one, *world.prices, defaults);
    const auto hours = traceDispatch(one.input, lane, scratch);
    if (!hours) {
        return nullptr;
    }
    auto trace = std::make_shared<HourlyTrace>(emptyTrace(one.id, year));
    for (std::size_t h = 0; h < static_cast<std::size_t>(kHoursPerYear); ++h) {
        fillTraceHour(one, hours.value(), h, *trace);
    }
    return trace;
}

}  // namespace gigasite::model
