// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Broken limits and gaps (MODEL 9): for each a plan that breaks it and one that just holds it, what
// the record says, and that every relaxation offered does what it promises.
#include "model/engine/violations.h"
#include "model/geo/mapdata.h"
#include "model/plan/change.h"
#include "tests/model/engine/randomplan.h"
#include "tests/model/geo/mapfile.h"

#include <QTest>

using namespace gigasite::model;
using namespace gigasite::test;

using Values = std::vector<double>;

namespace {

constexpr Quarter kStart = Quarter::of(2025, 1);
constexpr Quarter kLongAgo = Quarter::of(2000, 1);

Steps always(double value) {
    return {{kLongAgo.index, value}};
}

/// What a relaxation does to the record it belongs to.
enum class Does { cures, lessens };
struct Offer {
    const char* code;
    Does does;
};

/// A plan that breaks one limit, and the record it must give.
struct Case {
    PlanDraft broken;
    PlanDraft held;  ///< the same within the limit
    Violation wanted;
    std::vector<Offer> offers;
};

Violation wanted(const char* code, Severity severity, int first, int last, double value,
                 double limit, Unit unit, std::vector<std::string> arguments = {}) {
    Violation one;
    one.code = code;
    one.severity = severity;
    one.first = first;
    one.last = last;
    one.value = value;
    one.limit = limit;
    one.unit = unit;
    one.arguments = std::move(arguments);
    return one;
}
Violation at(Violation one, int site, int asset = -1) {
    one.site = PlanDraft::siteId(site);
    one.asset = asset < 0 ? 0 : PlanDraft::assetId(site, asset);
    return one;
}

/// 100 MW for 1 M$ each in 2025 Q1 and Q2, in dollars that do not move.
PlanDraft spendingPlan() {
    PlanDraft draft = plainPlan();
    draft.header.inflation = 0.0;
    draft.prices.buildingEscalationPerYear = 0.0;
    Phase& phase = draft.sites[0].phases[0];
    phase.startQuarter = kStart;
    phase.constructionQuarters = 2;
    phase.buildingCapexUsdPerMw = 1e6;
    return draft;
}

/// So many sites of 100 MW that want 50,000 H100 each from the second quarter on.
PlanDraft chipPlan(int sites) {
    PlanDraft draft = plainPlan();
    Phase& phase = draft.sites[0].phases[0];
    phase.startQuarter = Quarter::of(2024, 2);
    phase.acceleratorId = "nvidia_h100_sxm5_80gb";
    phase.acceleratorShare = 0.6375;
    phase.refreshYears = 20.0;
    draft.sites.resize(static_cast<std::size_t>(sites), draft.sites[0]);
    return draft;
}

DemandRegion region(const char* name, double h100e) {
    DemandRegion one;
    one.region = name;
    one.baseH100e = h100e;
    return one;
}

Target target(TargetKind kind, double value, int site = -1) {
    Target one;
    one.kind = kind;
    one.value = value;
    one.fromYear = 2025;
    if (site >= 0) {
        one.level = TargetLevel::site;
        one.site = PlanDraft::siteId(site);
    }
    return one;
}

Asset contract(const char* technology, double mw) {
    Asset asset = plainAsset(technology, mw);
    asset.ownership = AssetOwnership::contract;
    asset.delivery = Delivery::gridDelivered;
    asset.contractPriceUsdPerMwh = 50.0;
    return asset;
}

std::vector<Violation> of(const PlanResult& result, const std::string& code) {
    std::vector<Violation> found;
    for (const Violation& one : result.violations) {
        if (one.code == code) {
            found.push_back(one);
        }
    }
    return found;
}

QString codes(const std::vector<Relaxation>& relaxations) {
    QStringList all;
    for (const Relaxation& one : relaxations) {
        all << QString::fromStdString(one.code);
    }
    return all.join(QLatin1Char(' '));
}

/// How much of a record's cause is left in its quarters: of a site held back the MW of each, else
/// quarters times what is missing.
double extent(const PlanResult& result, const Violation& of) {
    double sum = 0.0;
    for (const Violation& one : result.violations) {
        if (one.code != of.code || one.site != of.site || one.asset != of.asset) {
            continue;
        }
        const bool holdsBack =
            one.code == "violation.gridShort" || one.code == "violation.chipsShort";
        for (int q = std::max(one.first, of.first); q <= std::min(one.last, of.last); ++q) {
            sum += holdsBack ? result.site(one.site)->quarters.at(MetricId::strandedMw, q)
                             : std::max(std::abs(one.value - one.limit), 1e-9);
        }
    }
    return sum;
}

}  // namespace

class TestEngineViolations : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_facts = plainFacts();
        auto map = MapData::load(shippedMap(), "world.gmap");
        QVERIFY(map.ok());
        m_facts.map = std::make_shared<const MapData>(std::move(map).value());
    }

    /// Every code with a limit.
    void records_data() {
        QTest::addColumn<Case>("one");
        budgetRows();
        yearlyCapRows();
        targetRows();
        gridRows();
        chipRows();
        assetRows();
    }
    void records() {
        QFETCH(const Case, one);
        const Plan plan = one.broken.plan();
        const auto result = run(plan, m_facts);
        const std::vector<Violation> found = of(*result, one.wanted.code);
        QVERIFY2(found.size() == 1, qPrintable(QString::number(found.size())));
        compare(found[0], one.wanted);
        compareOffers(plan, *result, found[0], one.offers);
        QVERIFY2(of(*run(one.held.plan(), m_facts), one.wanted.code).empty(), "just held");
    }

    /// Two thirds of the first quarter's 50 M$ lie in the fiscal year 2026, a third in 2025, in
    /// which no quarter ends: its record names the quarter in which the money goes.
    void budgetsOfFiscalYears() {
        PlanDraft draft = spendingPlan();
        draft.header.fiscalYearStartMonth = 2;
        draft.limits.budgetUsdByFiscalYear = {{2025, 10e6}, {2026, 80e6}};
        const std::vector<Violation> found =
            of(*run(draft.plan(), m_facts), "violation.budgetYear");
        QCOMPARE(found.size(), std::size_t{2});
        compare(found[0], wanted("violation.budgetYear", Severity::limit, 0, 0, 50e6 / 3, 10e6,
                                 Unit::usd, {"2025"}));
        compare(found[1], wanted("violation.budgetYear", Severity::limit, 0, 3, 250e6 / 3, 80e6,
                                 Unit::usd, {"2026"}));
    }

    /// No budget holds before the first is given, the last holds on; raising one year's leaves the
    /// others alone.
    void budgetsBeforeAndAfter() {
        PlanDraft draft = spendingPlan();
        draft.header.years = 3;
        Phase phase = draft.sites[0].phases[0];
        for (const int year : {2026, 2027}) {
            phase.startQuarter = Quarter::of(year, 1);
            draft.sites[0].phases.push_back(phase);
        }
        draft.limits.budgetUsdByFiscalYear = {{2026, 90e6}};
        const Plan plan = draft.plan();
        const auto result = run(plan, m_facts);
        const std::vector<Violation> found = of(*result, "violation.budgetYear");
        QCOMPARE(found.size(), std::size_t{2});
        QCOMPARE(found[0].arguments, std::vector<std::string>{"2026"});
        QCOMPARE(found[1].arguments, std::vector<std::string>{"2027"});
        QCOMPARE(found[1].first, 8);
        const Plan raised = applied(plan, found[0].relaxations[0]);
        const std::vector<Violation> left = of(*run(raised, m_facts), "violation.budgetYear");
        QCOMPARE(left.size(), std::size_t{1});
        QCOMPARE(left[0].arguments, std::vector<std::string>{"2027"});
        NEAR(left[0].limit, 90e6);
    }

    /// A year's record each; one relaxation raises the cap for all of them.
    void capsOfSeveralYears() {
        PlanDraft draft = plainPlan();
        draft.header.years = 2;
        draft.limits.carbonCapTonnesPerYear = 300000.0;
        draft.sites[0].grid.carbonTrendPerYear = 0.05;
        const Plan plan = draft.plan();
        const std::vector<Violation> found = of(*run(plan, m_facts), "violation.carbonCap");
        QCOMPARE(found.size(), std::size_t{2});
        // The second year is worse by its trend.
        QCOMPARE(found[0].arguments, std::vector<std::string>{"2026"});
        NEAR(found[0].value, 385440.0 * 1.05);
        NEAR(found[1].value, 385440.0);
        for (const Violation& one : found) {
            const Plan raised = applied(plan, one.relaxations[0]);
            QVERIFY(of(*run(raised, m_facts), "violation.carbonCap").empty());
        }
    }

    void targetsBeforeTheirYearAndWithoutLoad() {
        PlanDraft draft = plainPlan();
        draft.header.years = 2;
        draft.targets = {target(TargetKind::emissions, 1.0)};
        draft.targets[0].fromYear = 2026;
        const std::vector<Violation> found =
            of(*run(draft.plan(), m_facts), "violation.emissionsTarget");
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].first, 4);
        QCOMPARE(found[0].last, 7);
        draft.targets[0] = target(TargetKind::carbonFreeEnergy, 1.0);
        draft.sites[0].phases.clear();
        QVERIFY(of(*run(draft.plan(), m_facts), "violation.cfeTarget").empty());
        draft.targets[0] = target(TargetKind::emissions, 0.0, 7);  // of a site that is gone
        draft.sites[0] = plainSite();
        QVERIFY(of(*run(draft.plan(), m_facts), "violation.emissionsTarget").empty());
    }

    /// Runs of quarters are one record, runs with a gap between them two; the worst quarter counts.
    void quartersAreMerged() {
        PlanDraft draft = plainPlan();
        draft.header.years = 2;
        draft.sites[0].grid.firmImportLimitMw = {{kStart.index, 88.64},
                                                 {kStart.index + 1, 55.4},
                                                 {kStart.index + 3, 1000.0},
                                                 {kStart.index + 5, 99.72},
                                                 {kStart.index + 6, 110.8}};
        const std::vector<Violation> found = of(*run(draft.plan(), m_facts), "violation.gridShort");
        QCOMPARE(found.size(), std::size_t{2});
        compare(found[0],
                at(wanted("violation.gridShort", Severity::limit, 0, 2, 50, 100, Unit::mw), 0));
        compare(found[1],
                at(wanted("violation.gridShort", Severity::limit, 5, 5, 90, 100, Unit::mw), 0));
    }

    /// Errors first, then limits, then notes; within them what is most at stake.
    void worstFirst() {
        PlanDraft draft = chipPlan(2);
        draft.sites[0].grid.firmImportLimitMw = always(55.4);   // 50 MW short
        draft.sites[1].grid.firmImportLimitMw = always(22.16);  // 80 MW short
        draft.limits.budgetTotalUsd = 1.0;
        Asset gas = plainAsset("gas_ccgt", 10.0);
        gas.delivery = Delivery::gridDelivered;
        draft.sites[0].assets = {gas};
        const auto result = run(draft.plan(), m_facts);
        QStringList order;
        for (const Violation& one : result->violations) {
            order << QString::fromStdString(one.code);
        }
        QCOMPARE(order.join(QLatin1Char(' ')),
                 QStringLiteral("violation.gridDeliveredFuel violation.budgetTotal "
                                "violation.gridShort violation.gridShort "
                                "violation.chipClockOff violation.demandClockOff"));
        QCOMPARE(result->violations[2].site, PlanDraft::siteId(1));
        NEAR(result->violations[2].weight, 80.0);
        for (std::size_t i = 1; i < result->violations.size(); ++i) {
            const Violation& before = result->violations[i - 1];
            const Violation& now = result->violations[i];
            QVERIFY(before.severity < now.severity ||
                    (before.severity == now.severity && before.weight >= now.weight));
        }
    }

    void clocksThatAreOff_data() {
        QTest::addColumn<bool>("supply");
        QTest::addColumn<bool>("rule");
        QTest::addColumn<bool>("demand");
        QTest::newRow("nothing entered") << false << false << false;
        QTest::newRow("supply") << true << false << false;
        QTest::newRow("demand") << false << false << true;
        QTest::newRow("all") << true << true << true;
        // A rule caps one country; what vendors deliver is still unknown.
        QTest::newRow("a rule is no supply") << false << true << false;
    }
    void clocksThatAreOff() {
        QFETCH(const bool, supply);
        QFETCH(const bool, rule);
        QFETCH(const bool, demand);
        PlanDraft draft = chipPlan(1);
        if (supply) {
            draft.chipSupplies = {{"NVIDIA", always(1e9)}};
        }
        if (rule) {
            draft.sites[0].info.country = "AE";
            draft.sites[0].info.state.clear();
            draft.limits.exportRuleSetId = "ai_diffusion_framework";
        }
        if (demand) {
            draft.demandRegions = {region("World", 1e9)};
        }
        const auto result = run(draft.plan(), m_facts);
        QCOMPARE(of(*result, "violation.chipClockOff").size(), supply ? 0U : 1U);
        QCOMPARE(of(*result, "violation.demandClockOff").size(), demand ? 0U : 1U);
        for (const char* code : {"violation.chipClockOff", "violation.demandClockOff"}) {
            for (const Violation& one : of(*result, code)) {
                compare(one, wanted(code, Severity::note, 0, 3, 0, 0, Unit::none));
            }
        }
        draft.sites.clear();
        const auto empty = run(draft.plan(), m_facts);
        QVERIFY(of(*empty, "violation.chipClockOff").empty());
        QVERIFY(of(*empty, "violation.demandClockOff").empty());
    }

    void notesOfASite_data() {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("severity");
        QTest::newRow("in the sea")
            << QByteArray("plan.siteInSea") << static_cast<int>(Severity::limit);
        QTest::newRow("unknown technology")
            << QByteArray("plan.unknownTechnology") << static_cast<int>(Severity::error);
        QTest::newRow("unknown accelerator")
            << QByteArray("plan.unknownAccelerator") << static_cast<int>(Severity::error);
        QTest::newRow("series of the wrong unit")
            << QByteArray("plan.seriesUnusable") << static_cast<int>(Severity::error);
        QTest::newRow("a figure nobody has")
            << QByteArray("data.standIn") << static_cast<int>(Severity::note);
    }
    void notesOfASite() {
        QFETCH(const QByteArray, code);
        QFETCH(const int, severity);
        PlanDraft draft = plainPlan();
        QVERIFY(of(*run(draft.plan(), m_facts), code.toStdString()).empty());
        SiteDraft& site = draft.sites[0];
        site.info.latitudeDeg = 0.0;  // in the Gulf of Guinea
        site.info.longitudeDeg = -10.0;
        site.info.country = "KP";
        site.info.state.clear();
        site.grid.energyPriceUsdPerMwh.reset();
        site.assets = {plainAsset("perpetual_motion", 10.0)};
        site.phases[0].acceleratorId = "abacus";
        site.info.temperatureSeries = draft.flatSeries(SeriesUnit::mw, 20.0);
        const std::vector<Violation> found = of(*run(draft.plan(), m_facts), code.toStdString());
        QVERIFY(!found.empty());
        QCOMPARE(static_cast<int>(found[0].severity), severity);
        QCOMPARE(found[0].site, PlanDraft::siteId(0));
        QVERIFY(found[0].relaxations.empty());
    }

    void contractedMwOfADeal() {
        PlanDraft draft = plainPlan();
        draft.sites.push_back(plainSite());
        draft.sites[0].assets = {contract("nuclear_restart", 400.0), plainAsset("hydro_ppa", 10.0)};
        draft.sites[1].assets = {contract("nuclear_restart", 300.0)};
        draft.sites[0].assets[0].contractVolumeShare = 0.5;
        draft.sites[0].assets[0].dealId = "crane";
        draft.sites[1].assets[0].dealId = "crane";
        NEAR(contractedMw(draft.plan().base, "crane"), 500.0);
        NEAR(contractedMw(draft.plan().base, "clinton"), 0.0);
        draft.sites[0].assets[0].ownership = AssetOwnership::owned;
        NEAR(contractedMw(draft.plan().base, "crane"), 700.0);
        // One buyer after the other: the plant serves the larger.
        Asset& first = draft.sites[0].assets[0];
        Asset& second = draft.sites[1].assets[0];
        first.endQuarter = first.startQuarter + 3;
        second.startQuarter = first.startQuarter + 4;
        NEAR(contractedMw(draft.plan().base, "crane"), 400.0);
        second.startQuarter = first.startQuarter + 3;
        NEAR(contractedMw(draft.plan().base, "crane"), 700.0);
        first.endQuarter.reset();
        first.ownership = AssetOwnership::contract;
        first.contractTermYears = 0.75;
        NEAR(contractedMw(draft.plan().base, "crane"), 300.0);
        first.startSlipQuarters = 1;
        NEAR(contractedMw(draft.plan().base, "crane"), 500.0);
    }

    void earliestStarts_data() {
        QTest::addColumn<Asset>("asset");
        QTest::addColumn<std::string>("asOf");
        QTest::addColumn<Quarter>("wanted");
        const std::string none;
        Asset owned = plainAsset("gas_ccgt", 10.0);
        owned.leadTimeYears = 1.1;
        QTest::newRow("from the plan's start") << owned << none << Quarter::of(2026, 2);
        QTest::newRow("from the as-of date")
            << owned << std::string("2026-12-31") << Quarter::of(2028, 1);
        QTest::newRow("from no date") << owned << std::string("soon") << Quarter::of(2026, 2);
        owned.leadTimeYears = 0.0;
        QTest::newRow("at once") << owned << none << kFirstQuarter;
        Asset bought = contract("hydro_ppa", 10.0);
        QTest::newRow("somebody else's plant may stand") << bought << none << kFirstQuarter;
        bought.leadTimeYears = 2.0;
        QTest::newRow("unless the planner says otherwise")
            << bought << none << Quarter::of(2027, 1);
        bought.dealId = "crane";
        QTest::newRow("a deal says when") << bought << none << Quarter::of(2027, 4);
        bought.dealId = "cascade";
        QTest::newRow("a deal without a date") << bought << none << Quarter::of(2027, 1);
    }
    void earliestStarts() {
        QFETCH(const Asset, asset);
        QFETCH(const std::string, asOf);
        QFETCH(const Quarter, wanted);
        PlanDraft draft = plainPlan();
        draft.header.asOfDate = asOf;
        const Plan plan = draft.plan();
        QCOMPARE(earliestStart(asset, plan, Defaults(*m_facts.catalog, plan, plan.base)).index,
                 wanted.index);
    }

    /// A record must not offer what changes nothing about it.
    void nothingIsOfferedInVain_data() {
        QTest::addColumn<PlanDraft>("draft");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("site");
        QTest::addColumn<QString>("offers");
        PlanDraft draft = plainPlan();
        Grid& grid = draft.sites[0].grid;
        // Connected from the second quarter on; finished, and short, from the third.
        draft.sites[0].phases[0].startQuarter = Quarter::of(2024, 3);
        grid.firmImportLimitMw = always(55.4);
        grid.applicationQuarter = Quarter::of(2025, 2);
        grid.leadTimeYears = 0.0;
        QTest::newRow("to apply earlier where the connection stands")
            << draft << QByteArray("violation.gridShort") << 0 << "relax.raiseImportLimit";
        grid.firmImportLimitMw = always(1000.0);
        grid.leadTimeYears = 3.0;
        QTest::newRow("a larger limit where none is in force yet")
            << draft << QByteArray("violation.gridShort") << 0 << "relax.applyEarlier";
        grid.applicationQuarter = Quarter::of(2024, 1);
        QTest::newRow("nothing helps who applied in time")
            << draft << QByteArray("violation.gridShort") << 0 << "";
        grid.applicationQuarter.reset();
        grid.sharedLimit = PlanDraft::sharedLimitId(0);
        draft.sharedLimits = {{"Substation", always(55.4)}};
        QTest::newRow("a larger limit behind a full substation")
            << draft << QByteArray("violation.gridShort") << 0 << "";

        draft = chipPlan(1);
        draft.chipSupplies = {{"NVIDIA", always(20000.0)}, {"AMD", always(10.0)}};
        const QByteArray chipsShort("violation.chipsShort");
        QTest::newRow("a turn before others, or another vendor, where there is one site")
            << draft << chipsShort << 0 << "relax.moreChips";
        Phase other = draft.sites[0].phases[0];
        other.acceleratorId = "amd_instinct_mi300x";
        other.itCapacityMw = 0.001;
        draft.sites[0].phases.push_back(other);
        QTest::newRow("a vendor whose chips have all come")
            << draft << chipsShort << 0 << "relax.moreChips";
        draft.sites[0].phases[0].refreshAcceleratorId = "amd_instinct_mi300x";
        draft.sites[0].phases.resize(1);
        QTest::newRow("the vendor of a refresh far off")
            << draft << chipsShort << 0 << "relax.moreChips";
        draft = chipPlan(2);
        draft.chipSupplies = {{"NVIDIA", always(40000.0)}};
        QTest::newRow("a turn before others for the first")
            << draft << chipsShort << 0 << "relax.moreChips";
        draft.sites[0].info.priority = 0;
        QTest::newRow("a turn before one that is first by its id")
            << draft << chipsShort << 1 << "relax.moreChips";
        draft.sites[0].phases[0].acceleratorId = "amd_instinct_mi300x";
        QTest::newRow("a turn before one with another vendor")
            << draft << chipsShort << 1 << "relax.moreChips";
    }
    void nothingIsOfferedInVain() {
        QFETCH(const PlanDraft, draft);
        QFETCH(const QByteArray, code);
        QFETCH(const int, site);
        bool found = false;
        for (const Violation& one : of(*run(draft.plan(), m_facts), code.toStdString())) {
            if (one.site == PlanDraft::siteId(site)) {
                found = true;
                QTEST(codes(one.relaxations), "offers");
            }
        }
        QVERIFY(found);
    }

    /// Whatever the plan: what is offered lessens the record it belongs to.
    void offersHelpInAnyPlan_data() {
        QTest::addColumn<std::uint32_t>("seed");
        for (std::uint32_t seed = 201; seed <= 320; ++seed) {
            QTest::addRow("plan %u", seed) << seed;
        }
    }
    void offersHelpInAnyPlan() {
        QFETCH(const std::uint32_t, seed);
        const Plan plan = RandomPlan(seed).draft(*m_facts.catalog).plan();
        const auto result = run(plan, m_facts);
        for (const Violation& found : result->violations) {
            for (const Relaxation& offer : found.relaxations) {
                const double before = extent(*result, found);
                const double after = extent(*run(applied(plan, offer), m_facts), found);
                QVERIFY2(after < before, qPrintable(QStringLiteral("%1 of %2, site %3, quarters %4 "
                                                                   "to %5: %6 of %7 left")
                                                        .arg(QLatin1String(offer.code.c_str()))
                                                        .arg(QLatin1String(found.code.c_str()))
                                                        .arg(found.site)
                                                        .arg(found.first)
                                                        .arg(found.last)
                                                        .arg(after)
                                                        .arg(before)));
            }
        }
    }

  private:
    static void row(const char* name, Case one) { QTest::newRow(name) << std::move(one); }

    static void budgetRows() {
        Case one;
        one.broken = spendingPlan();
        one.broken.limits.budgetUsdByFiscalYear = {{2025, 99e6}};
        one.held = one.broken;
        one.held.limits.budgetUsdByFiscalYear = {{2025, 100e6}};
        one.wanted =
            wanted("violation.budgetYear", Severity::limit, 0, 3, 100e6, 99e6, Unit::usd, {"2025"});
        one.offers = {{"relax.raiseBudget", Does::cures}};
        row("budget of a year", one);
        one.broken = one.held = spendingPlan();
        one.broken.limits.budgetTotalUsd = 99e6;
        one.held.limits.budgetTotalUsd = 100e6;
        one.wanted = wanted("violation.budgetTotal", Severity::limit, 0, 3, 100e6, 99e6, Unit::usd);
        one.offers = {{"relax.raiseBudgetTotal", Does::cures}};
        row("budget of the plan", one);
        one.broken = spendingPlan();
        one.broken.sites.push_back(one.broken.sites[0]);
        one.broken.sites[1].info.country = "DE";
        one.broken.sites[1].phases[0].itCapacityMw = 50.0;
        one.broken.shareRules = {{"Europe", 0.5}};
        one.held = one.broken;
        one.held.shareRules = {{"Europe", 0.333}};
        one.wanted =
            wanted("violation.share", Severity::limit, 0, 3, 1.0 / 3, 0.5, Unit::share, {"Europe"});
        one.wanted.weight = 25e6;
        one.offers = {{"relax.lowerShare", Does::cures}};
        row("share of a region", one);
    }

    static void yearlyCapRows() {
        // 80 m3 an hour at 25 degrees.
        Case one;
        one.broken = plainPlan();
        one.broken.sites[0].info.temperatureSeries = one.broken.flatSeries(SeriesUnit::degC, 25.0);
        one.broken.limits.waterCapM3PerYear = 700000.0;
        one.held = one.broken;
        one.held.limits.waterCapM3PerYear = 700800.0;
        one.wanted =
            wanted("violation.waterCap", Severity::limit, 0, 3, 700800, 700000, Unit::m3, {"2025"});
        one.offers = {{"relax.raiseWaterCap", Does::cures}};
        row("water", one);
        // 110 MW at 400 kg/MWh.
        one.broken = one.held = plainPlan();
        one.broken.limits.carbonCapTonnesPerYear = 385000.0;
        one.held.limits.carbonCapTonnesPerYear = 385440.0;
        one.wanted = wanted("violation.carbonCap", Severity::limit, 0, 3, 385440, 385000,
                            Unit::tonnes, {"2025"});
        one.offers = {{"relax.raiseCarbonCap", Does::cures}};
        row("carbon", one);
    }

    /// The programme's and a site's; hydro serves 55 of 110 MW, the market none of it carbon-free.
    void targetRows() {
        const std::vector<Offer> move = {{"relax.moveTarget", Does::cures}};
        for (const int site : {-1, 0}) {
            const char* level = site < 0 ? "programme" : "site";
            const auto placed = [site](const Violation& one) {
                return site < 0 ? one : at(one, site);
            };
            Case one;
            one.offers = move;
            one.broken = plainPlan();
            one.broken.sites[0].assets = {plainAsset("hydro_ppa", 55.0)};
            const double score =
                run(one.broken.plan(), m_facts)->programme.at(MetricId::cfeScore, 0);
            one.held = one.broken;
            one.broken.targets = {target(TargetKind::carbonFreeEnergy, 0.99, site)};
            one.held.targets = {target(TargetKind::carbonFreeEnergy, score, site)};
            one.wanted = placed(wanted("violation.cfeTarget", Severity::limit, 0, 3, score, 0.99,
                                       Unit::share, {"2025"}));
            one.wanted.weight = (0.99 - score) * 110 * 8760;
            QTest::addRow("carbon-free energy, %s", level) << one;
            one.broken = one.held = plainPlan();
            one.broken.targets = {target(TargetKind::emissions, 385000.0, site)};
            one.held.targets = {target(TargetKind::emissions, 385440.0, site)};
            one.wanted = placed(wanted("violation.emissionsTarget", Severity::limit, 0, 3, 385440,
                                       385000, Unit::tonnes, {"2025"}));
            QTest::addRow("emissions, %s", level) << one;
            one.broken = plainPlan();
            SiteDraft& short1 = one.broken.sites[0];
            short1.info.loadKind = LoadKind::imported;
            short1.info.loadSeries = one.broken.flatSeries(SeriesUnit::mw, 221.6);
            short1.grid.firmImportLimitMw = always(110.8);
            one.held = one.broken;
            one.broken.targets = {target(TargetKind::unservedEnergy, 0.0, site)};
            one.held.targets = {target(TargetKind::unservedEnergy, 110.8 * 8760, site)};
            one.wanted = placed(wanted("violation.unservedTarget", Severity::limit, 0, 3,
                                       110.8 * 8760, 0, Unit::mwh, {"2025"}));
            QTest::addRow("unserved energy, %s", level) << one;
        }
    }

    static void gridRows() {
        const auto short1 = [](int first, int last, double onlineMw) {
            return at(wanted("violation.gridShort", Severity::limit, first, last, onlineMw, 100,
                             Unit::mw),
                      0);
        };
        Case one;
        one.broken = one.held = plainPlan();
        one.broken.sites[0].grid.firmImportLimitMw = always(55.4);
        one.held.sites[0].grid.firmImportLimitMw = always(110.8);
        one.wanted = short1(0, 3, 50);
        one.offers = {{"relax.raiseImportLimit", Does::cures}};
        row("import limit", one);
        one.broken.sites[0].grid.firmImportLimitMw.clear();
        one.wanted = short1(0, 3, 0);
        row("no import limit", one);
        one.broken.sites[0].grid.firmImportLimitMw = {{kStart.index + 2, 200.0}};
        one.wanted = short1(0, 1, 0);
        row("a limit that begins later", one);
        one.broken.sites[0].grid.firmImportLimitMw = {{kLongAgo.index, 200.0},
                                                      {kStart.index + 1, 11.08}};
        one.wanted = short1(1, 3, 10);
        row("a limit that falls", one);
        one.broken = one.held;
        one.broken.sites[0].grid.applicationQuarter = kStart + 2;
        one.broken.sites[0].grid.leadTimeYears = 0.0;
        one.wanted = short1(0, 1, 0);
        one.offers = {{"relax.applyEarlier", Does::cures}};
        row("a late application", one);
        one.broken.sites[0].grid.leadTimeYears = 0.25;
        one.wanted = short1(0, 2, 0);
        one.offers = {{"relax.applyEarlier", Does::lessens}};
        row("a late application and a wait", one);
        // Late and too small: either lessens it.
        one.broken.sites[0].grid.firmImportLimitMw = always(55.4);
        one.broken.sites[0].grid.leadTimeYears = 0.0;
        one.wanted = short1(0, 3, 0);
        one.offers = {{"relax.applyEarlier", Does::lessens},
                      {"relax.raiseImportLimit", Does::lessens}};
        row("a late application for too little", one);
    }

    static void chipRows() {
        const auto short1 = [](int site, int first, int last, double onlineMw) {
            return at(wanted("violation.chipsShort", Severity::limit, first, last, onlineMw, 100,
                             Unit::mw),
                      site);
        };
        const Offer more{"relax.moreChips", Does::cures};
        Case one;
        one.broken = one.held = chipPlan(2);
        one.broken.chipSupplies = {{"NVIDIA", always(50000)}};
        one.held.chipSupplies = {{"NVIDIA", always(100000)}};
        one.wanted = short1(1, 1, 1, 0);
        one.offers = {more, {"relax.serveFirst", Does::cures}};
        row("the second site waits", one);
        one.broken.sites[0].info.priority = 1;
        one.broken.sites[1].info.priority = 2;
        row("the second by priority", one);
        one.broken = one.held = chipPlan(1);
        one.broken.chipSupplies = {{"NVIDIA", always(20000)}};
        one.held.chipSupplies = {{"NVIDIA", always(50000)}};
        one.wanted = short1(0, 1, 2, 40);
        one.offers = {more};
        row("two quarters too few", one);
        one.broken.chipSupplies = {{"NVIDIA", always(0)}};
        one.wanted = short1(0, 1, 3, 0);
        row("none at all", one);
        one.broken.chipSupplies = {{"NVIDIA", {}}};
        row("a vendor without steps", one);
        one.broken.chipSupplies = {{"NVIDIA", {{kStart.index + 3, 1e6}}}};
        one.wanted = short1(0, 1, 2, 0);
        row("too late", one);
        one.broken.chipSupplies = {{"NVIDIA", {{kStart.index, 20000}}}};
        one.broken.limits.stockpileChips = one.held.limits.stockpileChips = true;
        one.held.chipSupplies = {{"NVIDIA", {{kStart.index, 25000}}}};
        one.wanted = short1(0, 1, 1, 80);
        row("a stockpile too small", one);

        one.broken = one.held = chipPlan(1);
        one.broken.sites[0].info.country = "AE";
        one.broken.sites[0].info.state.clear();
        one.broken.limits.exportRuleSetId = "ai_diffusion_framework";
        one.held = one.broken;
        one.held.sites[0].phases[0].itCapacityMw = 99.8;
        one.wanted = at(wanted("violation.exportCap", Severity::limit, 1, 3, 99.8, 100, Unit::mw,
                               {"AI Diffusion Framework", "AE"}),
                        0);
        one.offers = {};
        row("a country's cap", one);
        one.broken.sites[0].info.country = "CN";
        one.held.sites[0].info.country = "DE";
        one.wanted = at(wanted("violation.embargo", Severity::limit, 1, 3, 0, 100, Unit::mw,
                               {"AI Diffusion Framework", "CN"}),
                        0);
        row("a country that is barred", one);

        one.broken = one.held = chipPlan(1);
        one.broken.demandRegions = {region("World", 150000)};
        one.held = one.broken;
        one.held.sites[0].phases[0].startQuarter = Quarter::of(2020, 1);
        one.held.demandRegions = {region("World", 50000)};
        one.wanted = wanted("violation.demand", Severity::limit, 0, 3, 50000, 150000, Unit::h100e,
                            {"World"});
        row("demand that is not covered", one);
    }

    static void assetRows() {
        Case one;
        // Duane Arnold has 600 MW.
        one.broken = plainPlan();
        one.broken.header.startQuarter = Quarter::of(2030, 1);
        one.broken.sites.push_back(plainSite());
        for (SiteDraft& site : one.broken.sites) {
            site.assets = {contract("nuclear_restart", 400.0)};
            site.assets[0].dealId = "duane_arnold";
        }
        one.held = one.broken;
        for (SiteDraft& site : one.held.sites) {
            site.assets[0].contractVolumeShare = 0.75;
        }
        one.wanted = at(wanted("violation.oversubscribed", Severity::error, 0, 3, 800, 600,
                               Unit::mw, {"Duane Arnold"}),
                        0, 0);
        one.offers = {{"relax.shareInProportion", Does::cures}};
        row("oversubscribed", one);

        one.broken = plainPlan();
        one.broken.sites[0].assets = {contract("hydro_ppa", 40.0)};
        one.broken.sites[0].assets[0].marketId = "ERCOT";
        one.held = one.broken;
        one.held.sites[0].assets[0].delivery = Delivery::onSite;
        one.wanted = at(wanted("violation.otherMarket", Severity::limit, 0, 3, 40, 0, Unit::mw,
                               {"hydro_ppa", "ERCOT", "PJM"}),
                        0, 0);
        one.offers = {{"relax.useSiteMarket", Does::cures}};
        row("another market", one);
        one.held = one.broken;
        one.held.sites[0].info.marketId = "ERCOT";
        row("the site's own market", one);
        one.broken.sites[0].assets[0].marketId.clear();
        one.broken.sites[0].assets[0].dealId = "cape_station";
        one.held.sites[0].assets[0].dealId = "holtwood_safe_harbor";
        one.held.sites[0].assets[0].marketId.clear();
        one.held.sites[0].info.marketId.clear();
        one.wanted.arguments[1] = "WECC-BASIN";
        one.offers = {};
        row("a deal in another market", one);

        one.broken = plainPlan();
        one.broken.sites[0].assets = {plainAsset("gas_ccgt", 40.0)};
        one.held = one.broken;
        one.broken.sites[0].assets[0].delivery = Delivery::gridDelivered;
        one.wanted = at(wanted("violation.gridDeliveredFuel", Severity::error, 0, 3, 40, 0,
                               Unit::mw, {"gas_ccgt"}),
                        0, 0);
        one.offers = {{"relax.deliverOnSite", Does::cures}};
        row("fuel plant over the grid", one);
        earlyRows();
    }

    static void earlyRows() {
        Case one;
        one.offers = {{"relax.startLater", Does::cures}};
        const auto early = [](Quarter start, Quarter earliest, int first, int last) {
            return at(wanted("violation.assetTooEarly", Severity::limit, first, last, start.index,
                             earliest.index, Unit::none, {"plant"}),
                      0, 0);
        };
        // A year to build from 2025 Q1 on.
        one.broken = plainPlan();
        Asset own = plainAsset("gas_ccgt", 40.0);
        own.name = "plant";
        own.leadTimeYears = 1.0;
        own.startQuarter = Quarter::of(2025, 3);
        one.broken.sites[0].assets = {own};
        one.held = one.broken;
        one.held.sites[0].assets[0].startQuarter = Quarter::of(2026, 1);
        one.wanted = early(Quarter::of(2025, 3), Quarter::of(2026, 1), 2, 3);
        one.wanted.weight = 40.0;
        row("ahead of its lead time", one);
        one.held.sites[0].assets[0].startQuarter = Quarter::of(2025, 1);
        row("what stands needs none", one);
        one.broken.sites[0].assets[0].startSlipQuarters = 1;
        one.held.sites[0].assets[0].startQuarter = Quarter::of(2025, 4);
        one.held.sites[0].assets[0].startSlipQuarters = 1;
        one.wanted = early(Quarter::of(2025, 4), Quarter::of(2026, 1), 3, 3);
        one.wanted.weight = 40.0;
        row("with a slip", one);
        // Crane runs from 2027 Q4 at the earliest.
        one.broken = plainPlan();
        one.broken.header.years = 4;
        Asset bought = contract("nuclear_restart", 40.0);
        bought.name = "plant";
        bought.dealId = "crane";
        bought.startQuarter = Quarter::of(2027, 2);
        one.broken.sites[0].assets = {bought};
        one.held = one.broken;
        one.held.sites[0].assets[0].startQuarter = Quarter::of(2027, 4);
        one.wanted = early(Quarter::of(2027, 2), Quarter::of(2027, 4), 9, 10);
        one.wanted.weight = 40.0;
        row("ahead of its deal", one);
        one.broken.sites[0].assets[0].startQuarter = kStart;
        one.wanted = early(kStart, Quarter::of(2027, 4), 0, 10);
        one.wanted.weight = 40.0;
        row("from the plan's start", one);
        one.broken.sites[0].assets[0].startQuarter = kLongAgo;
        one.wanted = early(kLongAgo, Quarter::of(2027, 4), 0, 10);
        one.wanted.weight = 40.0;
        row("as if it stood", one);
        one.held.header.startQuarter = Quarter::of(2028, 1);
        one.held.sites[0].assets[0].startQuarter = kLongAgo;
        row("it stands when the plan begins", one);
    }

    static Plan applied(const Plan& plan, const Relaxation& relaxation) {
        const auto changed = apply(plan, kBaseScenario, relaxation.changes);
        return changed ? changed.value() : Plan{};
    }

    static void compare(const Violation& got, const Violation& want) {
        QCOMPARE(got.code, want.code);
        QCOMPARE(static_cast<int>(got.severity), static_cast<int>(want.severity));
        QCOMPARE(got.site, want.site);
        QCOMPARE(got.asset, want.asset);
        QCOMPARE(got.first, want.first);
        QCOMPARE(got.last, want.last);
        NEAR(got.value, want.value);
        NEAR(got.limit, want.limit);
        QCOMPARE(static_cast<int>(got.unit), static_cast<int>(want.unit));
        QCOMPARE(got.arguments, want.arguments);
        NEAR(got.weight, want.weight > 0.0 ? want.weight : std::abs(want.value - want.limit));
    }

    void compareOffers(const Plan& plan, const PlanResult& result, const Violation& found,
                       const std::vector<Offer>& offers) const {
        QCOMPARE(found.relaxations.size(), offers.size());
        for (std::size_t i = 0; i < offers.size(); ++i) {
            const Relaxation& offer = found.relaxations[i];
            QCOMPARE(offer.code, std::string(offers[i].code));
            const auto changed = apply(plan, kBaseScenario, offer.changes);
            QVERIFY2(changed.ok(), changed.ok() ? "" : describe(changed.problem()).c_str());
            const double before = extent(result, found);
            const double after = extent(*run(changed.value(), m_facts), found);
            QVERIFY2(offers[i].does == Does::cures ? after == 0.0 : after > 0.0 && after < before,
                     qPrintable(QStringLiteral("%1: %2 of %3 left")
                                    .arg(QLatin1String(offers[i].code))
                                    .arg(after)
                                    .arg(before)));
        }
    }

    Facts m_facts;
};

QTEST_GUILESS_MAIN(TestEngineViolations)
#include "test_engine_violations.moc"
