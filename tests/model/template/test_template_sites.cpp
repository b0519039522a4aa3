// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every template of a site in six places: what it holds is sized for the place, evaluates without
// errors and waits for the grid where it needs it.
#include "model/engine/sitebasis.h"
#include "model/engine/violations.h"
#include "model/plan/change.h"
#include "model/template/bridge.h"
#include "model/template/sitetemplate.h"
#include "tests/support/facts.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace gigasite::model;
using namespace gigasite::test;

namespace {

struct Where {
    const char* name;
    double latitudeDeg;
    double longitudeDeg;
    const char* country;
    const char* state;
};
constexpr Where kPlaces[] = {
    {"Ohio", 40.1, -82.9, "US", "OH"},     {"Texas", 32.5, -99.8, "US", "TX"},
    {"Arizona", 33.4, -112.4, "US", "AZ"}, {"Ireland", 53.3, -6.5, "IE", ""},
    {"Japan", 35.7, 139.5, "JP", ""},      {"without data", -85.0, 10.0, "", ""}};
constexpr double kFactorMax = 10.0;  ///< MW of one source over the design peak

QString nameOf(SiteTemplate kind) {
    return QString::fromStdString(std::string(siteTemplateId(kind)));
}

}  // namespace

class TestTemplateSites : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_facts = shippedFacts();
        m_plan = emptyPlan();
        auto header = std::make_shared<Header>(*m_plan.header);
        header->startQuarter = Quarter::of(2026, 1);
        header->asOfDate = "2026-05-01";
        header->years = 15;
        m_plan.header = header;
    }

    void everyTemplateStandsEverywhere_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("place");
        for (const SiteTemplate kind : kSiteTemplates) {
            for (int place = 0; place < static_cast<int>(std::size(kPlaces)); ++place) {
                const QString row =
                    nameOf(kind) + QStringLiteral(" in ") + QString::fromUtf8(kPlaces[place].name);
                QTest::newRow(qPrintable(row)) << static_cast<int>(kind) << place;
            }
        }
    }
    void everyTemplateStandsEverywhere() {
        QFETCH(int, kind);
        QFETCH(int, place);
        const Plan plan = withSite(m_plan, static_cast<SiteTemplate>(kind), kPlaces[place]);
        const Site& site = *plan.base.sites.begin()->value;
        const auto result = evaluated(plan);
        QVERIFY(result);
        for (const Violation& one : result->violations) {
            QVERIFY2(one.severity != Severity::error, one.code.c_str());
            QVERIFY2(one.code != "violation.assetTooEarly", one.code.c_str());
            QVERIFY2(one.code != "violation.otherMarket", one.code.c_str());
        }
        const SiteResult& own = *result->sites.front();
        const double itMw = site.phases.begin()->value->itCapacityMw;
        QCOMPARE(itMw, typicalItMw(*m_facts.catalog, static_cast<SiteTemplate>(kind)));
        QVERIFY(itMw > 0.0);
        for (const auto& entry : site.assets) {
            const Asset& asset = *entry.value;
            QVERIFY2(std::isfinite(asset.capacityMw) && asset.capacityMw >= 1.0,
                     asset.name.c_str());
            QVERIFY2(asset.capacityMw < kFactorMax * itMw * own.designPue, asset.name.c_str());
        }
        // In the end all of it is online, whatever it had to wait for.
        const int last = own.quarters.quarters() - 1;
        QCOMPARE(own.quarters.at(MetricId::onlineMw, last), itMw);
    }

    void aNewSiteWaitsForTheGrid() {
        const Plan plan = withSite(m_plan, SiteTemplate::gridOnly, kPlaces[0]);
        const Site& site = *plan.base.sites.begin()->value;
        QCOMPARE(site.grid->applicationQuarter, std::optional(Quarter::of(2026, 2)));
        const auto result = evaluated(plan);
        const SiteResult& own = *result->sites.front();
        const double peakMw = 100.0 * own.designPue;
        const double limitMw = site.grid->firmImportLimitMw.front().value;
        QVERIFY(limitMw >= 1.1 * peakMw && limitMw < 1.1 * peakMw + 5.0);
        // 8.5 years after 2026 Q2.
        const int energised = Quarter::of(2034, 4) - result->start;
        QCOMPARE(own.quarters.at(MetricId::gridMw, energised - 1), 0.0);
        QCOMPARE(own.quarters.at(MetricId::onlineMw, energised - 1), 0.0);
        QCOMPARE(own.binding[static_cast<std::size_t>(energised - 1)], Binding::grid);
        QCOMPARE(own.quarters.at(MetricId::onlineMw, energised), 100.0);
    }

    void contractsBeginWithTheConnection() {
        for (const SiteTemplate kind : {SiteTemplate::trainingCampus, SiteTemplate::carbonFree,
                                        SiteTemplate::nuclearAnchored}) {
            const auto plan = withSite(m_plan, kind, kPlaces[0]);
            int contracts = 0;
            for (const auto& entry : plan.base.sites.begin()->value->assets) {
                const Asset& asset = *entry.value;
                if (asset.delivery == Delivery::gridDelivered) {
                    QVERIFY2(asset.startQuarter >= Quarter::of(2034, 4), asset.name.c_str());
                    ++contracts;
                }
            }
            QVERIFY(contracts > 0);
        }
    }

    void theBridgeCarriesThePeakUntilTheGrid() {
        Plan plan = withSite(m_plan, SiteTemplate::gridOnly, kPlaces[0]);
        const Id id = plan.base.sites.begin()->id;
        const Site& site = *plan.base.sites.begin()->value;
        const Defaults defaults(*m_facts.catalog, plan, plan.base, &site);
        const double peakMw = 100.0 * evaluated(plan)->sites.front()->designPue;
        const Quarter ready = Quarter::of(2028, 1);
        const Quarter energised = Quarter::of(2034, 4);
        const auto bridge = bridgeAsset(peakMw, ready, energised, plan, defaults);
        QVERIFY(bridge);
        QVERIFY(bridge->runs == RunMode::whenCheaper && bridge->delivery == Delivery::onSite);
        QVERIFY(bridge->capacityMw - *bridge->unitMw >= peakMw);
        QCOMPARE(bridge->endQuarter, std::optional(Quarter::of(2034, 3)));
        const Change change =
            Insert{{EntityKind::asset, id, plan.nextId}, std::make_shared<const Asset>(*bridge)};
        const auto bridged = apply(plan, kBaseScenario, {&change, 1});
        QVERIFY(bridged.ok());
        const auto result = evaluated(bridged.value());
        const SiteResult& own = *result->sites.front();
        QCOMPARE(own.quarters.at(MetricId::onlineMw, ready - result->start), 100.0);
        QCOMPARE(own.quarters.at(MetricId::onlineMw, energised - result->start), 100.0);
        // No gap at the change-over either.
        QCOMPARE(own.quarters.at(MetricId::onlineMw, energised - result->start - 1), 100.0);
        QVERIFY(!bridgeAsset(peakMw, ready, Quarter::of(2026, 4), plan, defaults));
        QVERIFY(!bridgeAsset(0.0, ready, energised, plan, defaults));
    }

    void nuclearTakesNoMoreThanIsFree() {
        Plan plan = m_plan;
        double crane = 0.0;
        for (int site = 0; site < 12; ++site) {
            plan = withSite(plan, SiteTemplate::nuclearAnchored, kPlaces[0]);
            for (const DealRow& deal : m_facts.catalog->deals()) {
                QVERIFY2(contractedMw(plan.base, deal.id) <= deal.capacityMw->value + 1e-9,
                         deal.id.c_str());
            }
            crane = contractedMw(plan.base, "crane");
        }
        // The first sites empty the market's plants, and the rest builds its own reactors.
        QVERIFY2(crane > 834.0, qPrintable(QString::number(crane)));
        QVERIFY(contractedMw(plan.base, "susquehanna") > 1919.0);
        QCOMPARE(contractedMw(plan.base, "clinton"), 0.0);
        const auto& last = plan.base.sites.find(lastSite(plan))->assets;
        QVERIFY(std::any_of(last.begin(), last.end(), [](const auto& entry) {
            return entry.value->technologyId == "nuclear_smr";
        }));
        for (const Violation& one : evaluated(plan)->violations) {
            QVERIFY2(one.code != "violation.oversubscribed", one.code.c_str());
        }
    }

    void nuclearWithoutPlantsNearbyBuildsReactors() {
        const Plan plan = withSite(m_plan, SiteTemplate::nuclearAnchored, kPlaces[3]);
        const auto& assets = plan.base.sites.begin()->value->assets;
        const auto reactor = std::find_if(assets.begin(), assets.end(), [](const auto& entry) {
            return entry.value->technologyId == "nuclear_smr";
        });
        QVERIFY(reactor != assets.end());
        const double unitMw = m_facts.catalog->technology("nuclear_smr")->unitMw->value;
        QCOMPARE(std::fmod((*reactor).value->capacityMw, unitMw), 0.0);
    }

    void gasBehindTheMeterNeedsNoGrid() {
        const Plan plan = withSite(m_plan, SiteTemplate::onsiteGas, kPlaces[1]);
        const Site& site = *plan.base.sites.begin()->value;
        QVERIFY(site.grid->firmImportLimitMw.empty() && !site.grid->applicationQuarter);
        const auto result = evaluated(plan);
        const SiteResult& own = *result->sites.front();
        const int ready = Quarter::of(2028, 1) - result->start;
        QCOMPARE(own.quarters.at(MetricId::onlineMw, ready), 300.0);
        const auto& assets = site.assets;
        const auto engines = std::find_if(assets.begin(), assets.end(), [](const auto& entry) {
            return entry.value->technologyId == "gas_engine";
        });
        QVERIFY((*engines).value->capacityMw - *(*engines).value->unitMw >= 300.0 * own.designPue);
    }

    void theCarbonFreeSiteDoesWhatItSays() {
        for (const Where& place : {kPlaces[0], kPlaces[1], kPlaces[3]}) {
            const auto result = evaluated(withSite(m_plan, SiteTemplate::carbonFree, place));
            const auto grid = evaluated(withSite(m_plan, SiteTemplate::gridOnly, place));
            const int last = result->quarters - 1;
            const double cfe = result->sites.front()->quarters.at(MetricId::cfeScore, last);
            QVERIFY2(cfe > 0.8, qPrintable(QString::fromUtf8(place.name) + QString::number(cfe)));
            QVERIFY(cfe > grid->sites.front()->quarters.at(MetricId::cfeScore, last) + 0.15);
        }
    }

    void sunAndWindFollowThePlace() {
        const auto shares = [this](const Where& place) {
            const Plan plan = withSite(m_plan, SiteTemplate::carbonFree, place);
            const auto climate = climateOf(place);
            double sun = 0.0;
            double wind = 0.0;
            for (const auto& entry : plan.base.sites.begin()->value->assets) {
                sun += entry.value->technologyId == "utility_pv" ? entry.value->capacityMw : 0.0;
                wind += entry.value->technologyId == "onshore_wind" ? entry.value->capacityMw : 0.0;
            }
            return std::pair{sun * climate->meanPvTrackingCf, wind * climate->meanWindOnshoreCf};
        };
        const auto [sunArizona, windArizona] = shares(kPlaces[2]);
        const auto [sunIreland, windIreland] = shares(kPlaces[3]);
        QVERIFY(sunArizona > 0.0 && windIreland > 0.0);
        QVERIFY(sunArizona / (sunArizona + windArizona) > sunIreland / (sunIreland + windIreland));
    }

    void unitsCarryThePeakWithOneOut() {
        const TechnologyRow& gas = *m_facts.catalog->technology("gas_turbine_peaker");
        const Defaults defaults(*m_facts.catalog, m_plan, m_plan.base);
        const UnitPlan small = unitsFor(495.0, gas, defaults);
        QCOMPARE(small.units, 4);
        QCOMPARE(small.unitMw, 165.0);
        QCOMPARE(small.capacityMw(), 660.0);
        const UnitPlan large = unitsFor(1000.0, gas, defaults);
        QCOMPARE(large.units, 6);
        QVERIFY(large.unitMw <= gas.unitMw->value);
        QVERIFY(large.capacityMw() - large.unitMw >= 1000.0);
        QCOMPARE(unitsFor(0.0, gas, defaults).units, 0);
    }

    void anEmptyCatalogueGivesABareSite() {
        const Catalog empty;
        const auto climate = climateOf(kPlaces[0]);
        Id nextId = 7;
        const SiteContext context{empty, m_plan, m_plan.base, *climate};
        for (const SiteTemplate kind : kSiteTemplates) {
            SiteRequest request = requestFor(kind, kPlaces[0]);
            request.itMw = 10.0;
            const Insert made = siteFromTemplate(request, context, nextId);
            QVERIFY(std::get<Ref<Site>>(made.payload)->assets.empty());
        }
        QCOMPARE(nextId, Id{7 + 2 * kSiteTemplates.size()});
    }

  private:
    static Id lastSite(const Plan& plan) {
        Id last = 0;
        for (const auto& entry : plan.base.sites) {
            last = entry.id;
        }
        return last;
    }

    [[nodiscard]] Ref<ClimateProfiles> climateOf(const Where& place) const {
        ClimateRequest request;
        request.latitude = place.latitudeDeg;
        request.longitude = place.longitudeDeg;
        std::vector<Problem> notes;
        return climateAt(request, m_facts, place.name, notes);
    }

    [[nodiscard]] SiteRequest requestFor(SiteTemplate kind, const Where& place) const {
        SiteRequest request;
        request.kind = kind;
        request.itMw = typicalItMw(*m_facts.catalog, kind);
        request.start = m_plan.header->startQuarter;
        request.name = place.name;
        request.latitudeDeg = place.latitudeDeg;
        request.longitudeDeg = place.longitudeDeg;
        request.country = place.country;
        request.state = place.state;
        return request;
    }

    [[nodiscard]] Plan withSite(const Plan& plan, SiteTemplate kind, const Where& place) const {
        const auto climate = climateOf(place);
        const SiteContext context{*m_facts.catalog, plan, plan.base, *climate};
        Id nextId = plan.nextId;
        const Change change = siteFromTemplate(requestFor(kind, place), context, nextId);
        auto grown = apply(plan, kBaseScenario, {&change, 1});
        if (!grown) {
            qFatal("%s", describe(grown.problem()).c_str());
        }
        if (grown.value().nextId != nextId) {
            qFatal("ids left over");
        }
        return std::move(grown).value();
    }

    [[nodiscard]] std::shared_ptr<const PlanResult> evaluated(const Plan& plan) const {
        EvaluationCache cache;
        return evaluate({1, plan, plan.base, {}, false}, m_facts, cache, 1, {});
    }

    Facts m_facts;
    Plan m_plan;
};

QTEST_GUILESS_MAIN(TestTemplateSites)
#include "test_template_sites.moc"
