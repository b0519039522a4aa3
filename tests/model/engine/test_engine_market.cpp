// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The market a site buys from and the load it has, each worked out by hand (MODEL 4.1 and 5).
#include "model/engine/market.h"
#include "model/engine/siteload.h"
#include "tests/model/engine/drafts.h"

#include <QTest>

#include <array>
#include <functional>
#include <numeric>

using namespace gigasite::model;
using namespace gigasite::test;

using Values = std::vector<double>;

namespace {

Values hours(const std::function<double(int)>& make) {
    Values values;
    for (int h = 0; h < kHoursPerYear; ++h) {
        values.push_back(make(h));
    }
    return values;
}

Values flat(double value) {
    return Values(kHoursPerYear, value);
}

double meanOf(const Values& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

bool allEqual(const Values& values, double wanted) {
    return values.size() == kHoursPerYear &&
           std::all_of(values.begin(), values.end(),
                       [wanted](double value) { return near(value, wanted, 1e-12); });
}

}  // namespace

class TestEngineMarket : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = plainFacts(); }

    // --- the grid's hours --------------------------------------------------------------------

    /// Half the hours sun at 0.8, half none; 20 % sun, 10 % even wind, 30 % other carbon-free:
    /// residual 0.2 by day (1 - 0.4 - 0.1 - 0.3) and 0.6 by night, mean 0.4.
    void shapeByHand() {
        const Values sun = hours([](int h) { return h % 2 == 0 ? 0.8 : 0.0; });
        const GridShape shape = gridShape(0.2, 0.1, 0.3, 0.5, sun, flat(0.35));
        NEAR(shape.carbonIntensity[0], 0.5);
        NEAR(shape.carbonIntensity[1], 1.5);
        NEAR(shape.price[0], 0.75);
        NEAR(shape.price[1], 1.25);
        NEAR(shape.carbonFreeShare[0], 0.8);
        NEAR(shape.carbonFreeShare[1], 0.4);
        NEAR(meanOf(shape.price), 1.0);
        NEAR(meanOf(shape.carbonIntensity), 1.0);
    }

    /// MC3: an all-clean grid has no shape, and no 0/0.
    void cleanGridIsFlat() {
        const Values sun = hours([](int h) { return h % 24 < 12 ? 0.5 : 0.0; });
        const GridShape shape = gridShape(0.0, 0.0, 1.0, 0.5, sun, flat(0.3));
        QVERIFY(allEqual(shape.price, 1.0));
        QVERIFY(allEqual(shape.carbonIntensity, 1.0));
        QVERIFY(allEqual(shape.carbonFreeShare, 1.0));
    }

    /// Without sun or wind at the site their shares still count, evenly.
    void sharesWithoutProfileAreEven() {
        const GridShape shape = gridShape(0.25, 0.15, 0.2, 0.5, flat(0.0), flat(0.0));
        QVERIFY(allEqual(shape.price, 1.0));
        QVERIFY(allEqual(shape.carbonIntensity, 1.0));
        QVERIFY(allEqual(shape.carbonFreeShare, 0.6));
    }

    void overfullGridStopsAtZero() {
        const Values sun = hours([](int h) { return h % 2 == 0 ? 1.0 : 0.0; });
        const GridShape shape = gridShape(0.8, 0.0, 0.0, 1.0, sun, flat(0.3));
        NEAR(shape.carbonIntensity[0], 0.0);  // 1 - 1.6 is not negative
        NEAR(shape.carbonIntensity[1], 2.0);
        NEAR(shape.carbonFreeShare[0], 1.0);
        NEAR(shape.carbonFreeShare[1], 0.0);
    }

    /// MC3: share 0.4 at 400 kg/MWh is 0.55 in the year with 300.
    void carbonFreeShareFollowsTheTrend() {
        NEAR(1.0 - (1.0 - 0.4) * 300.0 / 400.0, 0.55);
        Grid grid;
        grid.carbonIntensityKgPerMwh = 400.0;
        grid.carbonTrendPerYear = -0.05;
        const Market market = marketOf(grid, 2025, 7);
        NEAR(market.carbonKgPerMwh[0], 400.0);
        NEAR(market.carbonKgPerMwh[6], 400.0 * std::pow(0.95, 6));
        NEAR(market.carbonRatioToBase[6], std::pow(0.95, 6));
    }

    void trendStopsAtTheFloorAndAtTheLimit() {
        Grid grid;
        grid.carbonIntensityKgPerMwh = 10.0;
        grid.carbonTrendPerYear = -0.5;  // the limit is 8 % a year
        Market market = marketOf(grid, 2025, 20);
        NEAR(market.carbonKgPerMwh[1], 9.2);
        NEAR(market.carbonKgPerMwh[19], 5.0);
        grid.carbonIntensityKgPerMwh = 3.0;  // already below the floor: not raised to it
        market = marketOf(grid, 2025, 5);
        NEAR(market.carbonKgPerMwh[4], 3.0);
        grid.carbonIntensityKgPerMwh = 0.0;
        market = marketOf(grid, 2025, 5);
        NEAR(market.carbonKgPerMwh[4], 0.0);
        NEAR(market.carbonRatioToBase[4], 1.0);
    }

    /// The catalogue's figure is of a year: the trend runs from there (Ohio 456.9 kg/MWh of 2024,
    /// -4.49 % a year).
    void catalogueFigureStartsInItsYear() {
        const Market market = marketOf(Grid{}, 2026, 2);
        NEAR(market.carbonKgPerMwh[0], 456.9 * std::pow(1 - 0.0449, 2));
        NEAR(market.carbonKgPerMwh[1], 456.9 * std::pow(1 - 0.0449, 3));
    }

    void pricesEscalateFromThePriceYear() {
        Grid grid;
        grid.energyPriceUsdPerMwh = 40.0;
        grid.deliveryUsdPerMwh = 12.0;
        const Market market = marketOf(grid, 2026, 2, Profiles(), 0.02);
        NEAR(market.priceUsdPerMwh[0], 40.0 * 1.02 * 1.02);
        NEAR(market.deliveryUsdPerMwh, 12.0);
    }

    void importedSeriesReplaceTheModel() {
        const Values price = hours([](int h) { return h % 2 == 0 ? -10.0 : 10.0; });  // mean 0
        const Values carbon = hours([](int h) { return h % 4 == 0 ? 400.0 : 200.0; });
        Grid grid;
        grid.energyPriceUsdPerMwh = 40.0;
        grid.carbonIntensityKgPerMwh = 999.0;
        grid.carbonTrendPerYear = -0.02;
        grid.residualCarbonIntensityKgPerMwh = 500.0;
        const Market market = marketOf(grid, 2024, 2, {flat(0), flat(0), price, carbon}, 0.1);
        NEAR(market.priceUsdPerMwh[0] * market.priceShape[0], -10.0);
        NEAR(market.priceUsdPerMwh[1] * market.priceShape[1], 11.0);
        NEAR(market.carbonKgPerMwh[0] * market.carbonIntensityShape[4], 400.0);
        NEAR(market.carbonKgPerMwh[1] * market.carbonIntensityShape[5], 200.0 * 0.98);
        NEAR(market.residualRatio, 2.0);
    }

    // --- the load ----------------------------------------------------------------------------

    void pueByHand_data() {
        QTest::addColumn<double>("temperatureC");
        QTest::addColumn<double>("pue");
        QTest::newRow("cool") << 5.0 << 1.10;
        QTest::newRow("warm") << 20.0 << 1.10 + 0.002 * 5;
        QTest::newRow("hot") << 37.0 << 1.10 + 0.002 * 22 + 0.006 * 10;
    }
    void pueByHand() {
        QFETCH(const double, temperatureC);
        QFETCH(const double, pue);
        const auto cooling = coolingCoefficients(*m_facts.catalog, "evaporative");
        QVERIFY(cooling.has_value());
        NEAR(pueAt(*cooling, temperatureC), pue);
    }

    /// L = l + (PUE - 1)(0.3 + 0.7 l) with l = 0.25 + 0.75 x 0.4 = 0.55; water 0.08 L/kWh per K
    /// above 15 degrees of the IT energy.
    void loadByHand_data() {
        QTest::addColumn<double>("temperatureC");
        QTest::addColumn<double>("load");
        QTest::addColumn<double>("waterPerHour");
        QTest::newRow("cool") << 5.0 << 0.55 + 0.10 * 0.685 << 0.0;
        QTest::newRow("warm") << 20.0 << 0.55 + 0.11 * 0.685 << 0.55 * 0.08 * 5;
        QTest::newRow("hot") << 37.0 << 0.55 + 0.204 * 0.685 << 0.55 * 0.08 * 22;
    }
    void loadByHand() {
        QFETCH(const double, temperatureC);
        QFETCH(const double, load);
        QFETCH(const double, waterPerHour);
        SiteInfo info;
        info.utilisation = 0.4;
        const SiteLoad got = loadOf(info, flat(temperatureC), {});
        QVERIFY(allEqual(got.loadPerItMw, load));
        const std::array<double, 4> quarterHours = {2160, 2184, 2208, 2208};
        for (std::size_t q = 0; q < 4; ++q) {
            NEAR(got.itMwhPerMw[q], 0.55 * quarterHours[q]);
            NEAR(got.waterM3PerMw[q], waterPerHour * quarterHours[q]);
        }
    }

    /// The hottest hour is 33 degrees: design at 37.
    void designPueLooksAtTheHottestHour() {
        NEAR(pueOf(SiteInfo{}, 33.0), 1.204);
        SiteInfo dry;
        dry.coolingKind = CoolingKind::dry;
        NEAR(pueOf(dry, 33.0), 1.12 + 0.005 * 25 + 0.006 * 9);
        SiteInfo liquid;
        liquid.coolingKind = CoolingKind::liquid;
        NEAR(pueOf(liquid, 33.0), 1.08 + 0.004 * 12 + 0.008 * 2);
    }

    void importedLoadReplacesTheFormula() {
        const Values load = hours([](int h) { return h < 100 ? 55.0 : 11.0; });
        const SiteLoad got = loadOf(SiteInfo{}, flat(10.0), load);
        QCOMPARE(got.loadPerItMw, load);
        NEAR(got.itMwhPerMw[1], 11.0 / 1.10 * 2184);
    }

    void utilisationKeepsMeanAndRange_data() {
        QTest::addColumn<double>("mean");
        QTest::addColumn<double>("amplitude");
        for (const double mean : {0.0, 0.05, 0.6, 0.75, 0.9, 0.99, 1.0}) {
            for (const double amplitude : {0.0, 0.35, 1.0}) {
                QTest::addRow("mean %g, amplitude %g", mean, amplitude) << mean << amplitude;
            }
        }
    }
    void utilisationKeepsMeanAndRange() {
        QFETCH(const double, mean);
        QFETCH(const double, amplitude);
        const Values shape = utilisationShape(LoadKind::inference, mean, {amplitude, 16.0});
        NEAR_TO(meanOf(shape), mean, 1e-12);
        const auto [low, high] = std::minmax_element(shape.begin(), shape.end());
        QVERIFY(*low >= 0.0 && *high <= 1.0);
        QVERIFY(allEqual(utilisationShape(LoadKind::training, mean, {amplitude, 16.0}), mean));
    }

    void inferenceSwingsWithTheDay() {
        const Values shape = utilisationShape(LoadKind::inference, 0.6, {0.35, 16.0});
        // Hours 15 and 16 lie half an hour on either side of the crest, 3 and 4 of the trough.
        NEAR(shape[15], shape[16]);
        NEAR(shape[15], 0.6 * (1 + 0.35 * std::cos(3.14159265358979 / 24)));
        NEAR(shape[24 + 3], 0.6 * (1 - 0.35 * std::cos(3.14159265358979 / 24)));
        NEAR(*std::max_element(shape.begin(), shape.end()), shape[15]);
    }

    void catalogueGivesTheSwing() {
        SiteInfo info;
        info.loadKind = LoadKind::inference;
        const SiteLoad got = loadOf(info, flat(10.0), {});
        // utilisation 0.6, swing 0.35: the load is not flat and its mean is that of u = 0.6
        const auto [low, high] =
            std::minmax_element(got.loadPerItMw.begin(), got.loadPerItMw.end());
        QVERIFY(*high > 1.3 * *low);
        NEAR(got.itMwhPerMw[0] / 2160, 0.25 + 0.75 * 0.6);
    }

  private:
    [[nodiscard]] double pueOf(const SiteInfo& info, double hottestC) const {
        const Plan plan = emptyPlan();
        return designPue(info, Defaults(*m_facts.catalog, plan, plan.base), hottestC);
    }

    [[nodiscard]] SiteLoad loadOf(const SiteInfo& info, const Values& temperature,
                                  const Values& imported) const {
        PlanDraft draft;
        draft.sites.resize(1);
        draft.sites[0].info = info;
        const Plan plan = draft.plan();
        const Ref<Site> site = draft.site(0);
        const Defaults defaults(*m_facts.catalog, plan, plan.base, site.get());
        return siteLoad(info, defaults, temperature, imported);
    }

    struct Profiles {
        Values sun = flat(0.0);
        Values wind = flat(0.0);
        Values price;
        Values carbon;
    };

    [[nodiscard]] Market marketOf(const Grid& grid, int firstYear, int years,
                                  const Profiles& profiles, double escalation) const {
        PlanDraft draft = plainPlan();
        draft.sites[0].grid = grid;
        const Plan plan = draft.plan();
        const Ref<Site> site = draft.site(0);
        const Defaults defaults(*m_facts.catalog, plan, plan.base, site.get());
        Horizon horizon;
        horizon.firstYear = firstYear;
        horizon.years = years;
        horizon.priceYear = 2024;
        Prices prices;
        prices.marketPriceEscalationPerYear = escalation;
        return siteMarket(grid, prices, defaults, horizon,
                          {profiles.sun, profiles.wind, profiles.price, profiles.carbon});
    }

    [[nodiscard]] Market marketOf(const Grid& grid, int firstYear, int years) const {
        return marketOf(grid, firstYear, years, Profiles(), 0.0);
    }

    Facts m_facts;
};

QTEST_GUILESS_MAIN(TestEngineMarket)
#include "test_engine_market.moc"
