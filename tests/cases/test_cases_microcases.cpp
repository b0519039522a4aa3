// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The worked examples that fix the meaning of the dispatch (MC1 to MC5, MODEL 4) and of the clocks
// (MC7, MODEL 3), read from their file: by the parts alone and, where money, calendar or programme
// come in, by whole plans. MC6 and MC8, which are about money alone, are in test_cases_finance.
#include "model/catalog/defaults.h"
#include "model/engine/market.h"
#include "model/engine/sitecase.h"
#include "tests/cases/casefile.h"
#include "tests/cases/casetable.h"
#include "tests/cases/microcase.h"
#include "tests/cases/microclocks.h"
#include "tests/model/dispatch/hoursite.h"
#include "tests/model/engine/drafts.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

using namespace gigasite::model;
using namespace gigasite::test;

using Json = nlohmann::json;
using Values = std::vector<double>;

namespace {

constexpr double kTolerance = MicroCase::kTolerance;

/// "2024Q3"
Quarter quarterOf(const std::string& text) {
    return Quarter::of(std::stoi(text.substr(0, 4)), std::stoi(text.substr(5)));
}

Values hoursOf(std::size_t count, const std::function<double(std::size_t)>& of) {
    Values values;
    for (std::size_t h = 0; h < count; ++h) {
        values.push_back(of(h));
    }
    return values;
}

double sumOf(const Values& values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

// --- MC1 -------------------------------------------------------------------------------------

struct GasPlant {
    double megawatts = 0.0;
    double usdPerMwh = 0.0;
    double stackKgPerMwh = 0.0;
};

GasPlant gasPlantOf(const Json& gas) {
    AssetFacts facts;
    facts.heatRateMmbtuPerMwh = gas.at("heatRateMmbtuPerMwh");
    facts.fuelUsdPerMmbtu = gas.at("fuelUsdPerMmbtu");
    return {gas.at("mw"), fuelUsdPerMwh(facts, Prices(), 0) + gas.at("vomUsdPerMwh").get<double>(),
            gas.at("efKgPerMwh")};
}

void addStore(HourSite& site, const Json& store) {
    const double energy = store.at("energyMwh");
    site.store(store.at("powerMw"), energy, store.at("etaCharge"), store.at("etaDischarge"),
               store.at("socStartMwh").get<double>() / energy);
}

/// Gas and market alone in one hour of MC1's variant.
struct MeritHour {
    double loadMw = 0.0;
    double importLimitMw = 0.0;
    double priceUsdPerMwh = 0.0;
    double ciKgPerMwh = 0.0;
    double carbonUsdPerTonne = 0.0;
    GasPlant gas;
};
struct MeritOutcome {
    double gasMw = 0.0;
    double importMw = 0.0;
};
MeritOutcome meritOf(const MeritHour& hour, DispatchTarget target) {
    HourSite site;
    site.load({hour.loadMw})
        .price({hour.priceUsdPerMwh})
        .ci({hour.ciKgPerMwh})
        .limits(hour.importLimitMw, 0.0)
        .unit(hour.gas.megawatts, hour.gas.usdPerMwh, hour.gas.stackKgPerMwh);
    site.input.lanes[0].shadowUsdPerTonne = hour.carbonUsdPerTonne;
    const HourRun run = runHours(site, target);
    return {run.trace.unitMw[0][0], run.trace.hours[0].importMw};
}

/// What gas costs in the merit order: the least price of a market without carbon that lets it run
/// first.
double gasInMeritOrder(MeritHour hour, DispatchTarget target) {
    hour.ciKgPerMwh = 0.0;
    return MicroCase::threshold(0.0, 1000.0, [&](double price) {
        hour.priceUsdPerMwh = price;
        return meritOf(hour, target).gasMw == hour.gas.megawatts;
    });
}

/// What the market costs in the merit order: the least cost of carbon-free plant that runs after
/// it.
double marketInMeritOrder(MeritHour hour, DispatchTarget target) {
    hour.gas.stackKgPerMwh = 0.0;
    return MicroCase::threshold(0.0, 1000.0, [&](double cost) {
        hour.gas.usdPerMwh = cost;
        return meritOf(hour, target).importMw == hour.importLimitMw;
    });
}

// --- MC2 -------------------------------------------------------------------------------------

/// Hours of the case at the beginning of a year of zeros.
Values yearOf(Values hours) {
    hours.resize(kHoursPerYear, 0.0);
    return hours;
}

/// The contract of MC2 as a plan: one year of which only the case's hours have load and output.
PlanDraft contractPlan(const Json& in, double importLimitMw, bool takeOrPay) {
    const Json& hours = in.at("hours");
    PlanDraft draft = plainPlan();
    SiteDraft& site = draft.sites[0];
    site.info.loadKind = LoadKind::imported;
    site.info.loadSeries =
        draft.addSeries(SeriesUnit::mw, yearOf(MicroCase::column(hours, "load")));
    site.grid.firmImportLimitMw = {{Quarter::of(2000, 1).index, importLimitMw}};
    site.grid.priceSeries =
        draft.addSeries(SeriesUnit::usdPerMwh, yearOf(MicroCase::column(hours, "price")));
    site.grid.carbonSeries =
        draft.addSeries(SeriesUnit::kgPerMwh, yearOf(MicroCase::column(hours, "ci")));
    site.grid.deliveryUsdPerMwh = in.at("deliveryAdderUsdPerMwh");
    Asset contract = plainAsset("onshore_wind", in.at("ppaMw"));
    contract.ownership = AssetOwnership::contract;
    contract.delivery = Delivery::gridDelivered;
    contract.takeOrPay = takeOrPay;
    contract.contractBasis = PriceBasis::real;
    contract.contractPriceUsdPerMwh = in.at("priceUsdPerMwh");
    contract.contractVolumeShare = in.at("volumeShare");
    contract.outputSeries =
        draft.addSeries(SeriesUnit::mw, yearOf(MicroCase::column(hours, "contracted")));
    site.assets = {contract};
    return draft;
}

}  // namespace

class TestCasesMicrocases : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = plainFacts(); }

    // --- MC1: the order of the steps ---------------------------------------------------------

    void dispatchOrder_data() { kernels(); }
    void dispatchOrder() {
        NEEDS_SHARED("cases/microcases.json");
        QFETCH(const DispatchTarget, target);
        const MicroCase mc("MC1");
        const Json& plant = mc.in().at("site");
        const Json& hours = mc.in().at("hours");
        const GasPlant gas = gasPlantOf(plant.at("gas"));
        HourSite site;
        site.load(MicroCase::column(hours, "load"))
            .onSite(MicroCase::column(hours, "onSite"))
            .grid(MicroCase::column(hours, "contracted"))
            .price(MicroCase::column(hours, "price"))
            .ci(MicroCase::column(hours, "ci"))
            .limits(plant.at("importLimitMw"), plant.at("exportLimitMw"))
            .unit(gas.megawatts, gas.usdPerMwh, gas.stackKgPerMwh)
            .unit(plant.at("dieselBackupMw"), 0.0, 0.0, true);
        addStore(site, plant.at("storage"));
        site.input.lanes[0].shadowUsdPerTonne = plant.at("carbonPriceUsdPerT");
        const HourRun run = runHours(site, target);
        QCOMPARE(run.problem, std::string());
        CaseTable table("MC1, order of the steps, " + std::string(name(target)));
        MicroCase::compare(table, "gas, USD/MWh", mc.want().at("marginalCostGasUsdPerMwh"),
                           gas.usdPerMwh);
        const Json& want = mc.want().at("hours");
        QCOMPARE(want.size(), hours.size());
        for (std::size_t h = 0; h < want.size(); ++h) {
            orderRows(table, h, want.at(h), run.trace);
        }
        const SiteQuarter& sums = run.output.site(0, 0);
        const auto sumRow = [&](const char* key, double got) {
            MicroCase::compare(table, std::string("quarter, ") + key,
                               sumOf(MicroCase::column(want, key)), got);
        };
        sumRow("onSiteToLoad", sums.onSiteToLoadMwh);
        sumRow("contractedToLoad", sums.gridDeliveredToLoadMwh);
        sumRow("charge", sums.onSiteChargeMwh + sums.gridChargeMwh);
        sumRow("discharge", sums.dischargeMwh);
        sumRow("gas", run.output.unit(0, 0, 0).generationMwh);
        sumRow("diesel", run.output.unit(1, 0, 0).generationMwh);
        sumRow("import_", sums.importMwh);
        sumRow("unserved", sums.unservedMwh);
        sumRow("exported", sums.exportedMwh);
        sumRow("curtailed", sums.curtailedMwh);
        sumRow("contractedSold", sums.soldMwh);
        sumRow("withdrawal", sums.withdrawalMwh);
        const Values withdrawal = MicroCase::column(want, "withdrawal");
        table.absolute("quarter, peak withdrawal",
                       *std::max_element(withdrawal.begin(), withdrawal.end()),
                       sums.peakWithdrawalMw, kTolerance);
        QVERIFY(mc.allRuledOut());  // the case names no mistake
        QVERIFY(table.holds());
    }

    /// In MC1 the store's power holds charging back before the import limit does. With 30 MW of
    /// import instead of 40, its first hour leaves 10 MW of import for charging after 20 MW to the
    /// load.
    void chargingSharesTheImportLimit_data() { kernels(); }
    void chargingSharesTheImportLimit() {
        NEEDS_SHARED("cases/microcases.json");
        QFETCH(const DispatchTarget, target);
        const MicroCase mc("MC1");
        const Json& hour = mc.in().at("hours").at(0);
        HourSite site;
        site.load({hour.at("load")})
            .onSite({hour.at("onSite")})
            .grid({hour.at("contracted")})
            .limits(30.0, 0.0);
        addStore(site, mc.in().at("site").at("storage"));
        const HourRun run = runHours(site, target);
        QCOMPARE(run.problem, std::string());
        const TraceHour& got = run.trace.hours[0];
        CaseTable table("MC1, first hour with less import (by hand), " + std::string(name(target)));
        table.absolute("contractedToLoad", 20.0, got.gridToLoadMw, kTolerance);
        table.absolute("charge", 10.0, got.gridChargeMw, kTolerance);
        table.absolute("contractedSold", 20.0, got.unusedGridMw, kTolerance);
        table.absolute("withdrawal", 30.0, got.withdrawalMw, kTolerance);
        QVERIFY(table.holds());
    }

    void meritOrder_data() { kernels(); }
    void meritOrder() {
        NEEDS_SHARED("cases/microcases.json");
        QFETCH(const DispatchTarget, target);
        const MicroCase mc("MC1");
        const Json& plant = mc.in().at("site");
        const Json& variant = mc.in().at("variant");
        const Json& want = mc.want().at("variant");
        MeritHour hour;
        hour.loadMw = variant.at("hour").at("load");
        hour.importLimitMw = plant.at("importLimitMw");
        hour.priceUsdPerMwh = variant.at("hour").at("price");
        hour.ciKgPerMwh = variant.at("hour").at("ci");
        hour.gas = gasPlantOf(plant.at("gas"));
        CaseTable table("MC1, gas against the market, " + std::string(name(target)));
        const Json& prices = variant.at("carbonPriceUsdPerT");
        QCOMPARE(prices.size(), std::size_t{2});
        for (const Json& price : prices) {
            hour.carbonUsdPerTonne = price;
            const std::string key = "carbon" + std::to_string(price.get<int>());
            const MeritOutcome got = meritOf(hour, target);
            MicroCase::compare(table, key + ", gas", want.at(key).at("gas"), got.gasMw);
            MicroCase::compare(table, key + ", import", want.at(key).at("import_"), got.importMw);
        }
        const Json& dear = want.at("carbon50");
        QCOMPARE(hour.carbonUsdPerTonne, 50.0);
        MicroCase::compare(table, "carbon50, gas in the merit order", dear.at("gasTest"),
                           gasInMeritOrder(hour, target));
        MicroCase::compare(table, "carbon50, market in the merit order", dear.at("marketTest"),
                           marketInMeritOrder(hour, target));
        QVERIFY(table.holds());
    }

    // --- MC2: contracted output that the site does not take ------------------------------------

    void contractSurplus_data() { kernels(); }
    void contractSurplus() {
        NEEDS_SHARED("cases/microcases.json");
        QFETCH(const DispatchTarget, target);
        const MicroCase mc("MC2");
        const Json& hours = mc.in().at("hours");
        CaseTable table("MC2, surplus of a contract, " + std::string(name(target)));
        for (const Json& limit : mc.in().at("importLimitMw")) {
            const std::string key = "M" + std::to_string(limit.get<int>());
            const Json& want = mc.want().at(key);
            for (const auto unused :
                 {DispatchSource::Unused::Sold, DispatchSource::Unused::Released}) {
                HourSite site;
                site.load(MicroCase::column(hours, "load"))
                    .grid(MicroCase::column(hours, "contracted"), unused)
                    .price(MicroCase::column(hours, "price"))
                    .ci(MicroCase::column(hours, "ci"))
                    .limits(limit, 0.0);
                site.input.lanes[0].deliveryUsdPerMwh = mc.in().at("deliveryAdderUsdPerMwh");
                const HourRun run = runHours(site, target);
                QCOMPARE(run.problem, std::string());
                const bool takeOrPay = unused == DispatchSource::Unused::Sold;
                surplusRows(table, key + (takeOrPay ? ", take-or-pay, " : ", pay-as-used, "), want,
                            takeOrPay, run);
            }
        }
        QVERIFY(table.holds());
    }

    void contractMoney() {
        NEEDS_SHARED("cases/microcases.json");
        MicroCase mc("MC2");
        CaseTable table("MC2, what a contract costs, by a plan");
        for (const Json& limit : mc.in().at("importLimitMw")) {
            const std::string key = "M" + std::to_string(limit.get<int>());
            const Json& want = mc.want().at(key);
            for (const bool takeOrPay : {true, false}) {
                const char* kind = takeOrPay ? "takeOrPay" : "payAsUsed";
                const auto result =
                    run(contractPlan(mc.in(), limit.get<double>(), takeOrPay).plan(), m_facts);
                const auto row = [&](const char* what, const Json& wanted, double got) {
                    MicroCase::compare(table, key + ", " + kind + ", " + what, wanted, got);
                };
                const auto sum = [&](MetricId id) { return total(result->programme, id); };
                const Json& usd = want.at(kind);
                row("ppaUsd", usd.at("ppaUsd"), sum(MetricId::costContractsUsd));
                row("saleUsd", usd.at("saleUsd"), -sum(MetricId::saleRevenueUsd));
                row("marketUsd", usd.at("marketUsd"), sum(MetricId::costMarketUsd));
                row("netUsd", usd.at("netUsd"), sum(MetricId::energyCostUsd));
                row("scope2LocationT", want.at("scope2LocationT"),
                    sum(MetricId::scope2LocationTonnes));
                row("scope2MarketT", want.at("scope2MarketT"), sum(MetricId::scope2MarketTonnes));
                row("sold, MWh", takeOrPay ? sumOf(want.at("contractedSold").get<Values>()) : 0.0,
                    sum(MetricId::soldMwh));
                row("released, MWh",
                    takeOrPay ? 0.0 : sumOf(want.at("contractedSold").get<Values>()),
                    sum(MetricId::releasedMwh));
                if (!takeOrPay) {
                    mc.rule(want, "wrong_payAsUsedButSellingSurplusUsd",
                            {sum(MetricId::energyCostUsd)});
                }
            }
        }
        QVERIFY(mc.allRuledOut());
        QVERIFY(table.holds());
    }

    // --- MC3: the CFE score --------------------------------------------------------------------

    void carbonFreeScore_data() { kernels(); }
    void carbonFreeScore() {
        NEEDS_SHARED("cases/microcases.json");
        QFETCH(const DispatchTarget, target);
        MicroCase mc("MC3");
        const Json& hours = mc.in().at("hours");
        const Json& want = mc.want();
        HourSite site;
        site.load(MicroCase::column(hours, "load"))
            .onSite(MicroCase::column(hours, "onSite"))
            .price(MicroCase::column(hours, "price"))
            .ci(MicroCase::column(hours, "ci"))
            .share(MicroCase::column(hours, "cfe"))
            .limits(mc.in().at("importLimitMw"), mc.in().at("exportLimitMw"));
        addStore(site, mc.in().at("storage"));
        const HourRun run = runHours(site, target);
        QCOMPARE(run.problem, std::string());
        CaseTable table("MC3, CFE score, " + std::string(name(target)));
        const auto byHour = [&](const char* key, double TraceHour::*member) {
            MicroCase::compare(table, key, want.at(key), hoursOf(hours.size(), [&](std::size_t h) {
                                   return run.trace.hours[h].*member;
                               }));
        };
        byHour("discharge", &TraceHour::dischargeMw);
        byHour("import_", &TraceHour::importMw);
        byHour("curtailed", &TraceHour::curtailedMw);
        byHour("cfeMwh", &TraceHour::carbonFreeMatchedMw);
        const double score = scoreOf(run);
        MicroCase::compare(table, "cfeScore", want.at("cfeScore"), score);
        MicroCase::compare(
            table, "annualMatching", want.at("annualMatching"),
            run.output.source(0, 0, 0).generationMwh / run.output.site(0, 0).loadMwh);
        mc.rule(want, "wrong_countingChargeWithoutCap", {score});
        mc.rule(want, "wrong_noGridShare", {score});

        const Json& in = mc.in().at("variantUnserved");
        HourSite shortOf;
        shortOf.load({in.at("load")})
            .onSite({in.at("onSiteClean")})
            .share({in.at("gridCfeShare")})
            .limits(in.at("marketImport"), 0.0);
        const HourRun shortRun = runHours(shortOf, target);
        QCOMPARE(shortRun.problem, std::string());
        table.absolute("unserved variant, unserved", in.at("unserved"),
                       shortRun.trace.hours[0].unservedMw, kTolerance);
        const Json& wanted = want.at("variantUnserved");
        MicroCase::compare(table, "unserved variant, cfeScore", wanted.at("cfeScore"),
                           scoreOf(shortRun));
        mc.rule(wanted, "wrong_servedDenominator", {scoreOf(shortRun)});
        QVERIFY(mc.allRuledOut());
        QVERIFY(table.holds());
    }

    /// A grid without residual load has no shape to divide by its mean.
    void cleanGrid_data() { kernels(); }
    void cleanGrid() {
        NEEDS_SHARED("cases/microcases.json");
        QFETCH(const DispatchTarget, target);
        const MicroCase mc("MC3");
        const Json& in = mc.in().at("variantCleanGrid");
        const Json& want = mc.want().at("variantCleanGrid");
        Values sun(kHoursPerYear);
        for (std::size_t h = 0; h < sun.size(); ++h) {
            sun[h] = h % 24 < 12 ? 0.5 : 0.0;
        }
        const GridShape shape =
            gridShape(in.at("solarShare"), in.at("windShare"), in.at("otherCarbonFreeShare"),
                      parameterValue(*m_facts.catalog, "price_shape_share").value_or(0.0), sun,
                      Values(kHoursPerYear, 0.3));
        HourSite site;
        site.load(Values(kHoursPerYear, 1.0)).limits(1.0, 0.0);
        site.price(shape.price).ci(shape.carbonIntensity).share(shape.carbonFreeShare);
        site.input.lanes[0].priceMeanUsdPerMwh = in.at("priceAvg");
        site.input.lanes[0].ciMeanKgPerMwh = in.at("ciAvgKgPerMwh");
        const HourRun run = runHours(site, target);
        QCOMPARE(run.problem, std::string());
        CaseTable table("MC3, an all-clean grid, " + std::string(name(target)));
        const auto everyHour = [&](const char* key, double TraceHour::*member) {
            const auto [least, most] = std::minmax_element(
                run.trace.hours.begin(), run.trace.hours.end(),
                [member](const TraceHour& a, const TraceHour& b) { return a.*member < b.*member; });
            MicroCase::compare(table, std::string(key) + ", least", want.at(key), (*least).*member);
            MicroCase::compare(table, std::string(key) + ", most", want.at(key), (*most).*member);
        };
        everyHour("ciEveryHour", &TraceHour::ciKgPerMwh);
        everyHour("priceEveryHour", &TraceHour::priceUsdPerMwh);
        everyHour("gridCfeShare", &TraceHour::gridCarbonFreeShare);
        MicroCase::compare(table, "cfeScore", want.at("gridCfeShare"), scoreOf(run));
        QVERIFY(table.holds());
    }

    /// The ratio comes from a trend that brings the case's intensity down within its limit.
    void shareWithTheTrend_data() { kernels(); }
    void shareWithTheTrend() {
        NEEDS_SHARED("cases/microcases.json");
        QFETCH(const DispatchTarget, target);
        const MicroCase mc("MC3");
        const Json& in = mc.in().at("variantTrend");
        constexpr int kYears = 4;
        PlanDraft draft = plainPlan();
        Grid& grid = draft.sites[0].grid;
        grid.carbonIntensityKgPerMwh = in.at("ci0").get<double>();
        grid.carbonTrendPerYear =
            std::pow(in.at("ciYear").get<double>() / in.at("ci0").get<double>(), 1.0 / kYears) -
            1.0;
        const Plan plan = draft.plan();
        const Ref<Site> place = draft.site(0);
        Horizon horizon;
        horizon.firstYear = 2025;
        horizon.priceYear = 2025;
        horizon.years = kYears + 1;
        const Values none(kHoursPerYear, 0.0);
        const Market market =
            siteMarket(grid, Prices(), Defaults(*m_facts.catalog, plan, plan.base, place.get()),
                       horizon, {none, none, {}, {}});
        HourSite site;
        site.load({1.0}).share({in.at("cfe0")}).limits(1.0, 0.0);
        site.input.lanes[0].ciRatioToBase = market.carbonRatioToBase.back();
        const HourRun run = runHours(site, target);
        QCOMPARE(run.problem, std::string());
        CaseTable table("MC3, the grid's share in a later year, " + std::string(name(target)));
        MicroCase::compare(table, "intensity", in.at("ciYear"), market.carbonKgPerMwh.back());
        const Json& share = mc.want().at("variantTrend").at("gridCfeShareYear");
        MicroCase::compare(table, "gridCfeShareYear", share,
                           run.trace.hours[0].gridCarbonFreeShare);
        MicroCase::compare(table, "cfeScore", share, scoreOf(run));
        QVERIFY(table.holds());
    }

    // --- MC4: storage ----------------------------------------------------------------------------

    void storageSplit_data() { kernels(); }
    void storageSplit() {
        NEEDS_SHARED("cases/microcases.json");
        QFETCH(const DispatchTarget, target);
        MicroCase mc("MC4");
        const Json& in = mc.in();
        const Json& want = mc.want();
        const Json& hours = in.at("hours");
        const double eta = std::sqrt(in.at("roundTripEfficiency").get<double>());
        const double energy = in.at("energyMwh");
        HourSite site;
        site.load(MicroCase::column(hours, "load"))
            .onSite(MicroCase::column(hours, "onSite"))
            .limits(in.at("importLimitMw"), 0.0)
            .store(in.at("powerMw"), energy, eta, eta, in.at("socStartMwh").get<double>() / energy);
        const HourRun run = runHours(site, target);
        QCOMPARE(run.problem, std::string());
        CaseTable table("MC4, losses of a store, " + std::string(name(target)));
        MicroCase::compare(table, "eta", want.at("eta"), eta);
        const auto byHour = [&](const char* key, const std::function<double(std::size_t)>& of) {
            MicroCase::compare(table, key, want.at(key), hoursOf(hours.size(), of));
        };
        const std::vector<TraceStoreHour>& store = run.trace.stores[0];
        const std::vector<TraceHour>& trace = run.trace.hours;
        byHour("charge", [&](std::size_t h) { return store[h].chargeMw; });
        byHour("discharge", [&](std::size_t h) { return store[h].dischargeMw; });
        byHour("socEnd", [&](std::size_t h) { return store[h].socEndMwh; });
        byHour("unserved", [&](std::size_t h) { return trace[h].unservedMw; });
        byHour("curtailed", [&](std::size_t h) { return trace[h].curtailedMw; });
        const StoreQuarter& sums = run.output.store(0, 0, 0);
        MicroCase::compare(table, "lossMwh", want.at("lossMwh"),
                           sums.conversionLossMwh + sums.standingLossMwh + sums.clipLossMwh);
        MicroCase::compare(table, "stockChangeMwh", want.at("stockChangeMwh"),
                           sums.socEndMwh - sums.socStartMwh);
        MicroCase::compare(table, "equivalentFullCycles", want.at("equivalentFullCycles"),
                           sums.equivalentFullCycles);
        mc.rule(want, "wrong_allLossOnDischarge_discharge",
                {store[2].dischargeMw, store[3].dischargeMw});
        QVERIFY(mc.allRuledOut());
        QVERIFY(table.holds());
    }

    void storageClip_data() { kernels(); }
    void storageClip() {
        NEEDS_SHARED("cases/microcases.json");
        QFETCH(const DispatchTarget, target);
        const MicroCase mc("MC4");
        const Json& clip = mc.in().at("clip");
        const double energy = mc.in().at("energyMwh");
        const double soc = clip.at("socMwh");
        HourSite site;
        site.store(mc.in().at("powerMw"), energy, 1.0, 1.0, soc / energy);
        for (int quarter = 1; quarter < kQuartersPerYear; ++quarter) {
            site.input.stores[0].energyMwh.at(quarter, 0) = clip.at("newEnergyMwh");
        }
        const HourRun run = runHours(site, target);
        QCOMPARE(run.problem, std::string());
        CaseTable table("MC4, a store that shrinks, " + std::string(name(target)));
        table.absolute("quarter 1, loss", 0.0, run.output.store(0, 0, 0).clipLossMwh, 0.0);
        MicroCase::compare(table, "quarter 2, clipLossMwh", mc.want().at("clipLossMwh"),
                           run.output.store(0, 1, 0).clipLossMwh);
        table.absolute("quarter 2, start", soc, run.output.store(0, 1, 0).socStartMwh, kTolerance);
        MicroCase::compare(table, "quarter 2, end", clip.at("newEnergyMwh"),
                           run.output.store(0, 1, 0).socEndMwh);
        table.absolute("quarter 3, loss", 0.0, run.output.store(0, 2, 0).clipLossMwh, 0.0);
        QVERIFY(table.holds());
    }

    /// The engine makes both efficiencies out of the round trip and starts each year half full.
    void storageOfAPlan() {
        NEEDS_SHARED("cases/microcases.json");
        const MicroCase mc("MC4");
        const Json& in = mc.in();
        const Json& hours = in.at("hours");
        PlanDraft draft = plainPlan();
        SiteDraft& site = draft.sites[0];
        site.info.loadKind = LoadKind::imported;
        site.info.loadSeries =
            draft.addSeries(SeriesUnit::mw, yearOf(MicroCase::column(hours, "load")));
        // What the store holds for a day is firm and brings the site online without any import.
        site.grid.firmImportLimitMw = {
            {Quarter::of(2000, 1).index, in.at("importLimitMw").get<double>()}};
        Asset solar = plainAsset("utility_pv", 1.0);
        solar.outputSeries =
            draft.addSeries(SeriesUnit::mw, yearOf(MicroCase::column(hours, "onSite")));
        Asset store = plainAsset("battery_liion_4h", in.at("powerMw"));
        store.energyMwh = in.at("energyMwh").get<double>();
        store.roundTripEfficiency = in.at("roundTripEfficiency").get<double>();
        store.standingLossPerHour = 0.0;
        site.assets = {solar, store};
        EvaluationRequest request = requestFor(draft.plan());
        request.trace = {PlanDraft::siteId(0), draft.header.startQuarter.year()};
        EvaluationCache cache;
        const auto result = evaluate(request, m_facts, cache, 1, {});
        QVERIFY(result && result->trace);
        CaseTable table("MC4, losses of a store, by a plan");
        QCOMPARE(in.at("socStartMwh").get<double>() / *store.energyMwh,
                 parameterValue(*m_facts.catalog, "initial_state_of_charge").value_or(0.0));
        const auto byHour = [&](const char* key, const Values& got) {
            MicroCase::compare(table, key, mc.want().at(key),
                               hoursOf(hours.size(), [&](std::size_t h) { return got[h]; }));
        };
        byHour("charge", result->trace->chargeMw);
        byHour("discharge", result->trace->dischargeMw);
        byHour("socEnd", result->trace->stateOfChargeMwh);
        byHour("unserved", result->trace->unservedMw);
        byHour("curtailed", result->trace->curtailedMw);
        MicroCase::compare(table, "lossMwh", mc.want().at("lossMwh"),
                           total(result->programme, MetricId::storageLossMwh));
        QVERIFY(table.holds());
    }

    // --- MC5: quarters and calendar years --------------------------------------------------------

    void quarterHours_data() { kernels(); }
    void quarterHours() {
        NEEDS_SHARED("cases/microcases.json");
        QFETCH(const DispatchTarget, target);
        const MicroCase mc("MC5");
        CaseTable table("MC5, quarters of the dispatch, " + std::string(name(target)));
        for (const auto& [hour, quarter] : mc.want().at("quarterOfHour").items()) {
            MicroCase::compare(table, "quarter of hour " + hour, quarter,
                               quarterOfHour(std::stoi(hour)) + 1);
        }
        // A load of 1 MW, and in each of the listed hours a mark of its own that must fall into its
        // quarter.
        Values load(kHoursPerYear, 1.0);
        std::array<double, kQuartersPerYear> marks{};
        for (const auto& [hour, quarter] : mc.want().at("quarterOfHour").items()) {
            const double mark = 1000.0 + std::stod(hour);
            load[std::stoul(hour)] += mark;
            marks[quarter.get<std::size_t>() - 1] += mark;
        }
        HourSite site;
        site.load(load).limits(1e6, 0.0);
        const HourRun run = runHours(site, target);
        QCOMPARE(run.problem, std::string());
        for (int q = 0; q < kQuartersPerYear; ++q) {
            const auto i = static_cast<std::size_t>(q);
            const std::string title = "quarter " + std::to_string(q + 1) + ", ";
            table.absolute(title + "hours", mc.want().at("hours").at(i),
                           run.output.site(q, 0).loadMwh - marks[i], kTolerance);
            table.absolute(title + "hours of import", mc.want().at("hours").at(i),
                           run.output.site(q, 0).importMwh - marks[i], kTolerance);
        }
        QVERIFY(table.holds());
    }

    void quartersOfAPlan() {
        NEEDS_SHARED("cases/microcases.json");
        const MicroCase mc("MC5");
        const Json& want = mc.want();
        const Json& in = mc.in().at("solar");
        PlanDraft draft = planOfMc5(mc.in());
        SiteDraft& site = draft.sites[0];
        site.info.loadSeries = draft.flatSeries(SeriesUnit::mw, 1.0);
        Asset solar = plainAsset("utility_pv", in.at("mw"));
        solar.startQuarter = quarterOf(in.at("startQuarter"));
        solar.fixedOmUsdPerKwYear = in.at("fixedOmUsdPerKwYr").get<double>();
        solar.degradationPerYear = in.at("degradation").get<double>();
        solar.outputSeries = draft.flatSeries(SeriesUnit::capacityFactor, in.at("flatCf"));
        site.assets = {solar};
        const auto result = run(draft.plan(), m_facts);
        CaseTable table("MC5, quarters and calendar years of a plan");
        MicroCase::compare(table, "quarters", want.at("quarters"), result->quarters);
        const YearValues years =
            byFiscalYear(result->programme, MetricId::loadMwh, result->start, 1);
        MicroCase::compare(table, "hoursSimulated", want.at("hoursSimulated"), years.values);
        const Horizon horizon = horizonOf(draft.header, 0.0);
        QCOMPARE(horizon.years, static_cast<int>(years.values.size()));
        for (int lane = 0; lane < horizon.years; ++lane) {
            const Json& year = want.at("calendarYearLanes").at(static_cast<std::size_t>(lane));
            MicroCase::compare(table, "calendarYearLanes", year, horizon.firstYear + lane);
            MicroCase::compare(table, "year of the sums", year, years.firstYear + lane);
        }
        const QuarterTable& quarters = result->sites[0]->quarters;
        const Values& generation = result->sites[0]->assets()[0].generationMwh;
        const int first = Quarter::of(2025, 1) - result->start;
        for (int q = 0; q < kQuartersPerYear; ++q) {
            const auto i = static_cast<std::size_t>(q);
            const std::string title = "2025Q" + std::to_string(q + 1) + ", ";
            MicroCase::compare(table, title + "hours", want.at("hours").at(i),
                               quarters.at(MetricId::loadMwh, first + q));
            MicroCase::compare(table, title + "solarMwh", want.at("solarMwh2025").at(i),
                               generation[static_cast<std::size_t>(first) + i]);
            MicroCase::compare(table, title + "fixedOmUsd", want.at("fixedOmUsd2025").at(i),
                               quarters.at(MetricId::costFixedOmUsd, first + q));
        }
        QVERIFY(table.holds());
    }

    void demandCharge() {
        NEEDS_SHARED("cases/microcases.json");
        const MicroCase mc("MC5");
        const Json& in = mc.in().at("demandCharge");
        const Json& want = mc.want().at("demandChargeUsd");
        CaseTable table("MC5, demand charge, USD");
        const Json& peaks = in.at("quarterPeakWithdrawalMw");
        for (const bool withMinimum : {true, false}) {
            PlanDraft draft = planOfMc5(mc.in());
            SiteDraft& site = draft.sites[0];
            // One hour a quarter withdraws the peak, all others a tenth of it.
            Values load(kHoursPerYear);
            for (int h = 0; h < kHoursPerYear; ++h) {
                const auto q = static_cast<std::size_t>(quarterOfHour(h));
                const bool last = h + 1 == kQuarterStartHour[q + 1];
                load[static_cast<std::size_t>(h)] = peaks.at(q).get<double>() * (last ? 1.0 : 0.1);
            }
            site.info.loadSeries = draft.addSeries(SeriesUnit::mw, load);
            site.grid.firmImportLimitMw = {
                {Quarter::of(2000, 1).index, in.at("contractMw").get<double>()}};
            site.grid.demandChargeUsdPerKwYear = in.at("usdPerKwYr").get<double>();
            site.grid.minimumDemandShare = withMinimum ? in.at("minimumShare").get<double>() : 0.0;
            const auto result = run(draft.plan(), m_facts);
            const QuarterTable& quarters = result->sites[0]->quarters;
            const int first = Quarter::of(2025, 1) - result->start;
            const char* kind = withMinimum ? "withMinimum" : "noMinimum";
            for (int q = 0; q < kQuartersPerYear; ++q) {
                const auto i = static_cast<std::size_t>(q);
                const std::string title = std::string(kind) + ", 2025Q" + std::to_string(q + 1);
                MicroCase::compare(table, title + ", peak", peaks.at(i),
                                   quarters.at(MetricId::peakWithdrawalMw, first + q));
                MicroCase::compare(table, title, want.at(kind).at(i),
                                   quarters.at(MetricId::costDemandChargeUsd, first + q));
            }
        }
        QVERIFY(table.holds());
    }

    // --- MC7: four clocks ------------------------------------------------------------------------

    void clocksByParts() {
        NEEDS_SHARED("cases/microcases.json");
        MicroCase mc("MC7");
        const Json& in = mc.in();
        const Json& want = mc.want();
        CaseTable table("MC7, the clocks by their parts");
        MicroCase::compare(table, "chipsPerMw", want.at("chipsPerMw"), chipsPerMw(in));
        const std::size_t quarters = in.at("demandH100eByQuarter").size();
        const std::vector<SiteShare> shares = sharesOf(in);
        for (std::size_t s = 0; s < kSiteNames.size(); ++s) {
            const Clocks& clocks = shares[s].clocks;
            SiteQuarters got{clocks.buildingMw, clocks.gridMw, clocks.chipsMw, clocks.onlineMw,
                             clocks.binding};
            for (std::size_t q = 0; q < quarters; ++q) {
                if (got.binding[q] == Binding::none && soldShareOf(in, shares, q) < 1.0) {
                    got.binding[q] = Binding::demand;
                }
            }
            siteRows(table, kSiteNames[s], want.at(kSiteNames[s]), got);
        }
        for (std::size_t q = 0; q < quarters; ++q) {
            MicroCase::compare(table, "programmeOnlineMw, quarter " + std::to_string(q),
                               want.at("programmeOnlineMw").at(q),
                               shares[0].clocks.onlineMw[q] + shares[1].clocks.onlineMw[q]);
        }
        const std::size_t last = quarters - 1;
        MicroCase::compare(table, "capacityH100eQ4", want.at("capacityH100eQ4"),
                           onlineH100e(shares[0], last) + onlineH100e(shares[1], last));
        MicroCase::compare(table, "soldShareQ4", want.at("soldShareQ4"),
                           soldShareOf(in, shares, last));
        mc.rule(want, "wrong_minOfFourQ4Mw",
                {shares[0].clocks.onlineMw[last] + shares[1].clocks.onlineMw[last]});
        QVERIFY(mc.allRuledOut());
        QVERIFY(table.holds());
    }

    /// A's need is also the older one, so the case alone does not show whether priority counts.
    /// With the priorities exchanged and 20,000 accelerators a quarter, 500 to a MW: A gets 40 MW
    /// while B has no building, then B 40 MW, then B the 10 MW that its cap leaves and A 30 MW,
    /// then A all.
    void priorityCounts() {
        NEEDS_SHARED("cases/microcases.json");
        Json in = MicroCase("MC7").in();
        std::swap(in.at("sites").at("A").at("priority"), in.at("sites").at("B").at("priority"));
        const std::vector<SiteShare> shares = sharesOf(in);
        CaseTable table("MC7 with the priorities exchanged (by hand)");
        MicroCase::compare(table, "A, chipsMw", Json{0, 40, 40, 70, 100}, shares[0].clocks.chipsMw);
        MicroCase::compare(table, "B, chipsMw", Json{0, 0, 40, 50, 50}, shares[1].clocks.chipsMw);
        QCOMPARE(shares[0].clocks.binding[2], Binding::chips);
        QCOMPARE(shares[1].clocks.binding[3], Binding::exportRule);
        QVERIFY(table.holds());
    }

    /// By a whole plan, with the case's accelerator and export cap in the catalogue.
    void clocksOfAPlan() {
        NEEDS_SHARED("cases/microcases.json");
        MicroCase mc("MC7");
        const Json& in = mc.in();
        const Json& want = mc.want();
        Facts facts = m_facts;
        facts.catalog = catalogOfMc7(*m_facts.catalog, in);
        QVERIFY(facts.catalog);
        const Values demand = in.at("demandH100eByQuarter").get<Values>();
        QCOMPARE(demand.size(), std::size_t{5});  // a year and a quarter, see planOfMc7()
        QVERIFY(std::all_of(demand.begin(), demand.end() - 1,
                            [&demand](double one) { return one == demand.front(); }));
        const auto result = run(planOfMc7(in, *facts.catalog), facts);
        CaseTable table("MC7, the clocks of a plan");
        const std::size_t quarters = in.at("demandH100eByQuarter").size();
        for (std::size_t s = 0; s < kSiteNames.size(); ++s) {
            const SiteResult& site = *result->site(PlanDraft::siteId(static_cast<int>(1 - s)));
            const auto row = [&](MetricId id) {
                const std::span<const double> values = site.quarters.row(id).first(quarters);
                return Values(values.begin(), values.end());
            };
            MicroCase::compare(table, std::string(kSiteNames[s]) + ", design PUE",
                               in.at("designPue"), site.designPue);
            siteRows(table, kSiteNames[s], want.at(kSiteNames[s]),
                     {row(MetricId::buildingMw),
                      row(MetricId::gridMw),
                      row(MetricId::chipsMw),
                      row(MetricId::onlineMw),
                      {site.binding.begin(),
                       site.binding.begin() + static_cast<std::ptrdiff_t>(quarters)}});
            const Values stranded = row(MetricId::strandedMw);
            for (std::size_t q = 0; q < quarters; ++q) {
                MicroCase::compare(
                    table, std::string(kSiteNames[s]) + ", stranded, quarter " + std::to_string(q),
                    want.at(kSiteNames[s]).at(q).at("strandedMw"), stranded[q]);
            }
        }
        const QuarterTable& programme = result->programme;
        for (std::size_t q = 0; q < quarters; ++q) {
            MicroCase::compare(table, "programmeOnlineMw, quarter " + std::to_string(q),
                               want.at("programmeOnlineMw").at(q),
                               programme.at(MetricId::onlineMw, static_cast<int>(q)));
        }
        const int last = static_cast<int>(quarters) - 1;
        MicroCase::compare(table, "capacityH100eQ4", want.at("capacityH100eQ4"),
                           programme.at(MetricId::onlineH100e, last));
        MicroCase::compare(table, "soldShareQ4", want.at("soldShareQ4"),
                           programme.at(MetricId::soldShare, last));
        mc.rule(want, "wrong_minOfFourQ4Mw", {programme.at(MetricId::onlineMw, last)});
        QVERIFY(mc.allRuledOut());
        QVERIFY(table.holds());
    }

  private:
    static void kernels() {
        QTest::addColumn<DispatchTarget>("target");
        QTest::newRow("reference") << DispatchTarget::Reference;
        QTest::newRow("best") << DispatchTarget::Best;
    }

    static void orderRows(CaseTable& table, std::size_t h, const Json& want,
                          const DispatchTrace& trace) {
        const TraceHour& hour = trace.hours[h];
        const TraceStoreHour& store = trace.stores[0][h];
        const auto row = [&](const char* key, double got) {
            MicroCase::compare(table, "hour " + std::to_string(h) + ", " + key, want.at(key), got);
        };
        row("onSiteToLoad", hour.onSiteToLoadMw);
        row("contractedToLoad", hour.gridToLoadMw);
        row("charge", store.chargeMw);
        row("discharge", store.dischargeMw);
        row("socEnd", store.socEndMwh);
        row("gas", trace.unitMw[0][h]);
        row("import_", hour.importMw);
        row("diesel", trace.unitMw[1][h]);
        row("unserved", hour.unservedMw);
        row("exported", hour.exportedMw);
        row("curtailed", hour.curtailedMw);
        row("contractedSold", hour.unusedGridMw);
        row("withdrawal", hour.withdrawalMw);
    }

    static void surplusRows(CaseTable& table, const std::string& title, const Json& want,
                            bool takeOrPay, const HourRun& run) {
        const auto byHour = [&](const char* key, double TraceHour::*member) {
            const Json& wanted = want.at(key);
            MicroCase::compare(
                table, title + key, wanted,
                hoursOf(wanted.size(), [&](std::size_t h) { return run.trace.hours[h].*member; }));
        };
        byHour("contractedToLoad", &TraceHour::gridToLoadMw);
        byHour("contractedSold", &TraceHour::unusedGridMw);
        byHour("import_", &TraceHour::importMw);
        byHour("unserved", &TraceHour::unservedMw);
        const SiteQuarter& site = run.output.site(0, 0);
        const Json& usd = want.at(takeOrPay ? "takeOrPay" : "payAsUsed");
        MicroCase::compare(table, title + "saleUsd", usd.at("saleUsd"), -site.saleUsd);
        MicroCase::compare(table, title + "marketUsd", usd.at("marketUsd"), site.importUsd);
        MicroCase::compare(table, title + "scope2LocationT", want.at("scope2LocationT"),
                           site.withdrawalTonnes);
        MicroCase::compare(table, title + "scope2MarketT", want.at("scope2MarketT"),
                           site.importTonnes);
        // Sold energy earns no CFE: what is matched is what reached the load.
        table.absolute(title + "matched", sumOf(want.at("contractedToLoad").get<Values>()),
                       run.output.year(0).carbonFreeMatchedMwh, kTolerance);
    }

    static double scoreOf(const HourRun& run) {
        double load = 0.0;
        for (int q = 0; q < kQuartersPerYear; ++q) {
            load += run.output.site(q, 0).loadMwh;
        }
        return run.output.year(0).carbonFreeMatchedMwh / load;
    }

    /// The span of MC5's plan with a load that is still to be named.
    static PlanDraft planOfMc5(const Json& in) {
        PlanDraft draft = plainPlan();
        draft.header.startQuarter = quarterOf(in.at("planStart"));
        draft.header.years = in.at("years");
        draft.sites[0].info.loadKind = LoadKind::imported;
        return draft;
    }

    Facts m_facts;
};

QTEST_GUILESS_MAIN(TestCasesMicrocases)
#include "test_cases_microcases.moc"
