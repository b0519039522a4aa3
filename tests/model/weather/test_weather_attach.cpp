// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Imported hours as edits of a plan, and that the evaluation follows them.
#include "model/plan/change.h"
#include "model/weather/attach.h"
#include "tests/model/engine/drafts.h"

#include <QTest>

using namespace gigasite::model;
using namespace gigasite::test;

namespace {

constexpr Id kSite = 1000;

Plan with(const Plan& plan, const std::vector<Change>& changes) {
    return apply(plan, kBaseScenario, changes).value();
}

std::size_t insertsIn(const std::vector<Change>& changes) {
    return static_cast<std::size_t>(
        std::count_if(changes.begin(), changes.end(),
                      [](const Change& change) { return std::holds_alternative<Insert>(change); }));
}

/// Sun of 500 W/m2 from the sky alone, wind of 8 m/s at 100 m, 30 degrees; no elevation.
WeatherYear flatWeather() {
    WeatherYear weather;
    weather.latitude = 40.1;
    weather.longitude = -82.9;
    weather.timeZoneHours = -6;
    weather.windHeightM = 100;
    weather.ghiWm2.assign(kHoursPerYear, 500.0);
    weather.dniWm2.assign(kHoursPerYear, 0.0);
    weather.dhiWm2.assign(kHoursPerYear, 500.0);
    weather.temperatureC.assign(kHoursPerYear, 30.0);
    weather.windMs.assign(kHoursPerYear, 8.0);
    return weather;
}

}  // namespace

class TestWeatherAttach : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = shippedFacts(); }

    void loadReplacesTheModelledOne() {
        const Plan plan = plainPlan().plan();
        const auto changes = attachSeries(plan, plan.base, load(77.0));
        QVERIFY(changes.ok());
        const Plan edited = with(plan, changes.value());
        QCOMPARE(edited.base.sites.find(kSite)->info->loadKind, LoadKind::imported);
        const auto result = run(edited, plainFacts());
        NEAR(total(result->programme, MetricId::loadMwh), 77.0 * kHoursPerYear);
    }

    void equalHoursAreStoredOnce() {
        const Plan plan = plainPlan().plan();
        const Plan once = with(plan, attachSeries(plan, plan.base, load(77.0)).value());
        const auto again = attachSeries(once, once.base, load(77.0));
        QVERIFY(again.ok());
        QCOMPARE(insertsIn(again.value()), std::size_t{0});
        const auto other = attachSeries(once, once.base, load(78.0));
        QCOMPARE(insertsIn(other.value()), std::size_t{1});
        QCOMPARE(with(once, again.value()).series.size(), once.series.size());
    }

    void impossibleValuesAreNamed() {
        const Plan plan = plainPlan().plan();
        SeriesImport import = load(77.0);
        import.values[99] = -1.0;
        const auto refused = attachSeries(plan, plan.base, import);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.problem().code, std::string("weather.outOfRange"));
        QCOMPARE(refused.problem().where, std::string("100"));
        import.use = SeriesUse::priceUsdPerMwh;  // prices may be negative
        QVERIFY(attachSeries(plan, plan.base, import).ok());
    }

    void whatIsNotThereIsRefused() {
        const Plan plan = plainPlan().plan();
        SeriesImport import = load(1.0);
        import.site = 5;
        QCOMPARE(attachSeries(plan, plan.base, import).problem().code,
                 std::string("plan.noSuchItem"));
        import.site = kSite;
        import.use = SeriesUse::outputMw;
        import.asset = 5;
        QCOMPARE(attachSeries(plan, plan.base, import).problem().code,
                 std::string("plan.noSuchItem"));
    }

    void priceAndCarbonReachTheMarket() {
        const Plan plan = plainPlan().plan();
        SeriesImport price = load(20.0);
        price.use = SeriesUse::priceUsdPerMwh;
        SeriesImport carbon = load(100.0);
        carbon.use = SeriesUse::carbonKgPerMwh;
        Plan edited = with(plan, attachSeries(plan, plan.base, price).value());
        edited = with(edited, attachSeries(edited, edited.base, carbon).value());
        const auto result = run(edited, plainFacts());
        const double load = total(result->programme, MetricId::loadMwh);
        NEAR(total(result->programme, MetricId::costMarketUsd), 20.0 * load);
        NEAR(total(result->programme, MetricId::scope2LocationTonnes), 0.1 * load);
    }

    /// Plants at the site follow the file, one that stands elsewhere does not.
    void weatherDrivesCoolingAndPlants() {
        PlanDraft draft = plainPlan();
        Asset elsewhere = plainAsset("utility_pv", 10.0);
        elsewhere.latitudeDeg = 33.4;
        elsewhere.longitudeDeg = -112.4;
        draft.sites[0].assets = {plainAsset("utility_pv", 10.0), plainAsset("onshore_wind", 10.0),
                                 elsewhere, plainAsset("gas_ccgt", 10.0)};
        const Plan plan = draft.plan();
        const auto made = attachWeather(plan, plan.base, *m_facts.catalog, *m_facts.climate,
                                        flatWeather(), {kSite, "file"});
        QVERIFY2(made.ok(), made ? "" : describe(made.problem()).c_str());
        const Plan edited = with(plan, made.value().changes);
        const Ref<Site> site = edited.base.sites.find(kSite);
        const auto seriesOf = [&](int asset) {
            return site->assets.find(PlanDraft::assetId(0, asset))->outputSeries;
        };
        QVERIFY(seriesOf(0) != 0);
        QVERIFY(seriesOf(1) != 0);
        QCOMPARE(seriesOf(2), Id{0});
        QCOMPARE(seriesOf(3), Id{0});
        QVERIFY(site->info->temperatureSeries != 0);
        QCOMPARE(site->info->climateSource, ClimateSource::imported);
        const auto result = run(edited, m_facts);
        // Evaporative cooling at 30 C in every hour: 1.10 + .002 x 15 + .006 x 3.
        NEAR(total(result->programme, MetricId::loadMwh), 114.8 * kHoursPerYear);
        const auto& wind = result->sites[0]->assets()[1].generationMwh;
        const double hour = wind[0] / 2160.0;
        QVERIFY2(hour > 2.0 && hour < 6.0, qPrintable(QString::number(hour)));
        NEAR(wind[1] / 2184.0, hour);  // the same wind all year
    }

    void aFileThatServesNothingIsRefused() {
        const Plan plan = plainPlan().plan();
        WeatherYear weather = flatWeather();
        weather.temperatureC.clear();  // and the site has no plant
        const auto refused = attachWeather(plan, plan.base, *m_facts.catalog, *m_facts.climate,
                                           weather, {kSite, "file"});
        QVERIFY(!refused.ok());
        QCOMPARE(refused.problem().code, std::string("weather.noSeries"));
    }

  private:
    static SeriesImport load(double value) {
        return {SeriesUse::loadMw, kSite, 0, "hours", std::vector<double>(kHoursPerYear, value)};
    }

    Facts m_facts;
};

QTEST_GUILESS_MAIN(TestWeatherAttach)
#include "test_weather_attach.moc"
