// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/facts.h"
#include "tests/ui/map/mapfixture.h"
#include "ui/map/layerlegend.h"
#include "ui/map/mapwidget.h"
#include "ui/shell/maplayers.h"
#include "ui/shell/viewstate.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <memory>

using namespace gigasite;
using namespace gigasite::ui;
using namespace Qt::StringLiterals;

namespace {

class Feed final : public PlanFeed {
  public:
    explicit Feed(model::Facts facts) : m_facts(std::move(facts)) {
        m_plan.base.limits = std::make_shared<const model::Limits>();
    }

    [[nodiscard]] const model::Plan& plan() const override { return m_plan; }
    [[nodiscard]] const model::World& world() const override { return m_plan.base; }
    [[nodiscard]] model::Id scenario() const override { return 0; }
    [[nodiscard]] std::uint64_t revision() const override { return 1; }
    [[nodiscard]] const ChangeSet& lastChanges() const override { return m_changes; }
    [[nodiscard]] std::shared_ptr<const model::PlanResult> result() const override { return {}; }
    [[nodiscard]] ResultState state() const override { return ResultState::fresh; }
    [[nodiscard]] std::optional<model::Problem> failure() const override { return {}; }
    [[nodiscard]] const model::Facts& facts() const override { return m_facts; }
    [[nodiscard]] bool isGestureRunning() const override { return false; }
    [[nodiscard]] std::shared_ptr<const model::PlanResult> resultBeforeGesture() const override {
        return {};
    }

    void setRuleSet(const std::string& id) {
        model::Limits limits;
        limits.exportRuleSetId = id;
        m_plan.base.limits = std::make_shared<const model::Limits>(limits);
        Q_EMIT planChanged(2);
    }

  private:
    model::Facts m_facts;
    model::Plan m_plan;
    ChangeSet m_changes;
};

}  // namespace

class TestMapLayers : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_facts = test::shippedFacts();
        m_facts.map = std::make_shared<const model::MapData>(test::loadMap());
    }
    void everyLayerHasALegend();
    void carbonFollowsTheCatalogue();
    void priceMarksEstimates();
    void noDataIsNeverAClass();
    void sunAndWindComeFromTheClimate();
    void rulesFollowQuarterAndPlan();
    void valuesAtAPlace();
    void menuAndLegendKeepInStep();
    void mapShowsTheLayer();

  private:
    [[nodiscard]] LandFill country(const MapGround& ground, const char* iso2) const {
        const auto& rows = m_facts.map->countries();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].iso2 == iso2) {
                return ground.paint->countries.at(i);
            }
        }
        return {};
    }
    [[nodiscard]] LandFill state(const MapGround& ground, const char* code) const {
        const auto& rows = m_facts.map->states();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].code == code) {
                return ground.paint->states.at(i);
            }
        }
        return {};
    }

    model::Facts m_facts;
    model::Quarter m_quarter = model::Quarter::of(2028, 4);
};

void TestMapLayers::everyLayerHasALegend() {
    const MapGrounds grounds({}, m_facts);
    QCOMPARE(MapLayers::names().size(), kMapLayerCount);
    QVERIFY(!grounds.of(MapLayer::plain, {}, m_quarter).paint);
    for (int i = 1; i < kMapLayerCount; ++i) {
        const MapGround ground = grounds.of(static_cast<MapLayer>(i), {}, m_quarter);
        QVERIFY(ground.paint);
        QVERIFY(!ground.legend.unit.isEmpty());
        QVERIFY2(ground.legend.source.contains(u"20"_s) || ground.legend.source.contains(u"1961"_s),
                 qPrintable(ground.legend.source));
        QVERIFY(!ground.legend.entries.empty());
        if (!ground.legend.ramp.empty()) {
            QCOMPARE(ground.legend.ramp.size(), std::size_t{5});
            QCOMPARE(ground.legend.limits.size(), 4);
        }
    }
}

void TestMapLayers::carbonFollowsTheCatalogue() {
    const MapGround ground = MapGrounds({}, m_facts).of(MapLayer::carbon, {}, m_quarter);
    const Theme theme = Theme::light();
    QCOMPARE(country(ground, "FR").color, theme.mapRamp(MapRamp::carbon, 0));
    QCOMPARE(country(ground, "ZA").color, theme.mapRamp(MapRamp::carbon, 4));
    QCOMPARE(country(ground, "DE").color, theme.mapRamp(MapRamp::carbon, 2));
    QVERIFY(state(ground, "WV").color != state(ground, "VT").color);
    QCOMPARE(state(ground, "VT").color, theme.mapRamp(MapRamp::carbon, 0));
}

void TestMapLayers::priceMarksEstimates() {
    const MapGround ground = MapGrounds({}, m_facts).of(MapLayer::price, {}, m_quarter);
    QCOMPARE(state(ground, "TX").mark, LandMark::none);
    QCOMPARE(country(ground, "AF").mark, LandMark::hatch);  // the median of Southern Asia
}

void TestMapLayers::noDataIsNeverAClass() {
    const Look dark{Theme::dark(), QLocale(QLocale::German)};
    for (const Look& look : {Look(), dark}) {
        const MapGrounds grounds(look, m_facts);
        for (const MapLayer layer : {MapLayer::carbon, MapLayer::price}) {
            const MapGround ground = grounds.of(layer, {}, m_quarter);
            const LandFill none = ground.legend.entries.back().fill;
            QCOMPARE(none.mark, LandMark::sparseDots);
            for (const LandFill& fill : ground.legend.ramp) {
                QVERIFY(fill.color != none.color);
            }
        }
        // Western Sahara has no figure of its own.
        const MapGround carbon = grounds.of(MapLayer::carbon, {}, m_quarter);
        QVERIFY(!m_facts.catalog->country("AQ") ||
                !m_facts.catalog->country("AQ")->carbonIntensityKgPerMwh);
        QCOMPARE(country(carbon, "AQ"), carbon.legend.entries.back().fill);
    }
}

void TestMapLayers::sunAndWindComeFromTheClimate() {
    const MapGrounds grounds({}, m_facts);
    const MapGround sun = grounds.of(MapLayer::solar, {}, m_quarter);
    const LandNet* net = sun.paint->field->net({});
    QVERIFY(net != nullptr);
    QVERIFY(net->at(33.45, -112.07) > 1.5F * net->at(47.6, -122.33));
    const MapGround wind = grounds.of(MapLayer::wind, {}, m_quarter);
    QVERIFY(wind.paint->field->net({})->at(41.8, -107.2) > 5.0F);
    QVERIFY(std::isnan(wind.paint->field->net({})->at(-80.0, 0.0)));
    // Classes are of use only when the land holds all of them.
    for (const MapGround& ground : {sun, wind}) {
        std::array<int, 5> nodes{};
        for (const float value : ground.paint->field->net({})->values) {
            if (!std::isnan(value)) {
                ++nodes[LandPaint::classOf(value, ground.paint->limits)];
            }
        }
        for (const int count : nodes) {
            QVERIFY2(count > 500, qPrintable(QString::number(count)));
        }
    }
    // Without a climate nothing is invented.
    model::Facts bare = m_facts;
    bare.climate.reset();
    const MapGround none = MapGrounds({}, bare).of(MapLayer::wind, {}, m_quarter);
    QVERIFY(std::isnan(none.paint->field->net({})->at(41.8, -107.2)));
}

void TestMapLayers::rulesFollowQuarterAndPlan() {
    const MapGrounds grounds({}, m_facts);
    const MapGround today = grounds.of(MapLayer::exportRules, {}, m_quarter);
    QCOMPARE(country(today, "CN").mark, LandMark::hatch);
    QCOMPARE(country(today, "IN").mark, LandMark::none);
    QCOMPARE(country(today, "US").mark, LandMark::none);
    const MapGround spring = grounds.of(MapLayer::exportRules, {}, model::Quarter::of(2025, 2));
    QCOMPARE(country(spring, "IN").mark, LandMark::dots);
    QVERIFY(country(spring, "IN").color != country(spring, "US").color);
    QVERIFY(spring.legend.unit.contains(u"2025 Q2"_s));
    QVERIFY(spring.legend.source.contains(u"AI Diffusion Framework"_s));
    const MapGround longAgo = grounds.of(MapLayer::exportRules, {}, model::Quarter::of(2020, 1));
    QCOMPARE(country(longAgo, "CN").mark, LandMark::none);
}

void TestMapLayers::valuesAtAPlace() {
    const MapGrounds grounds({}, m_facts);
    const auto at = [&](MapLayer layer, double latitude, double longitude) {
        return grounds.valueAt(layer, latitude, longitude, {}, m_quarter);
    };
    QCOMPARE(at(MapLayer::plain, 40.0, -83.0), QString());
    QVERIFY(at(MapLayer::price, 40.0, -83.0).contains(u"/MWh"_s));
    QVERIFY(at(MapLayer::solar, 33.45, -112.07).contains(u"kWh/m²"_s));
    QVERIFY(at(MapLayer::wind, 33.45, -112.07).contains(u"m/s"_s));
    QCOMPARE(at(MapLayer::wind, -85.0, 0.0), u"no data"_s);
    QCOMPARE(at(MapLayer::exportRules, 40.0, 116.0), u"barred"_s);
}

void TestMapLayers::menuAndLegendKeepInStep() {
    Feed feed(m_facts);
    ViewState view;
    MapWidget map(*m_facts.map, Look());
    map.resize(800, 400);
    MapLayers layers(feed, view, map, nullptr);
    QMenu menu;
    layers.fillMenu(menu);
    QCOMPARE(menu.actions().size(), kMapLayerCount);
    QVERIFY(menu.actions()[0]->isChecked());
    QSignalSpy changed(&layers, &MapLayers::layerChanged);
    menu.actions()[2]->trigger();
    QCOMPARE(layers.current(), MapLayer::price);
    QCOMPARE(layers.legend().current(), 2);
    QVERIFY(layers.legend().content().unit.contains(u"$/MWh"_s));
    QCOMPARE(changed.count(), 1);
    Q_EMIT layers.legend().layerChosen(5);
    QCOMPARE(layers.current(), MapLayer::exportRules);
    QVERIFY(menu.actions()[5]->isChecked());
    QVERIFY(!menu.actions()[2]->isChecked());
    QVERIFY(layers.legend().content().unit.contains(u"2028 Q4"_s));
    view.setAsOf(model::Quarter::of(2029, 1));
    QVERIFY(layers.legend().content().unit.contains(u"2029 Q1"_s));
    QVERIFY(!layers.legend().content().source.contains(u"Diffusion"_s));
    feed.setRuleSet("ai_diffusion_framework");
    QVERIFY(layers.legend().content().source.contains(u"Diffusion"_s));
}

void TestMapLayers::mapShowsTheLayer() {
    Feed feed(m_facts);
    ViewState view;
    MapWidget map(*m_facts.map, Look());
    map.resize(600, 400);
    map.centreOn(-24.0, 133.0, 4.0);
    MapLayers layers(feed, view, map, nullptr);
    map.show();
    // In Western Australia; the middle is hidden by what an empty map says.
    const auto land = [&] { return map.grab().toImage().pixelColor(150, 200); };
    layers.setCurrent(MapLayer::solar);
    const QColor sunniest = Theme::light().mapRamp(MapRamp::solar, 4);
    QTRY_COMPARE(land(), sunniest);
    // The same rules in the next quarter: the picture stays; other rules: another picture.
    layers.setCurrent(MapLayer::exportRules);
    QTRY_VERIFY((map.grab(), map.isSharp()));
    view.setAsOf(model::Quarter::of(2029, 1));
    map.grab();
    QVERIFY(map.isSharp());
    view.setAsOf(model::Quarter::of(2025, 2));
    map.grab();
    QVERIFY(!map.isSharp());
    layers.setCurrent(MapLayer::plain);
    QTRY_COMPARE(land(), MapStyle::forTheme(Theme::light()).land);
}

QTEST_MAIN(TestMapLayers)
#include "test_maplayers.moc"
