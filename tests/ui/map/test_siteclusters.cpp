// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/map/mapfixture.h"
#include "ui/map/sitecircles.h"
#include "ui/map/siteclusters.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace gigasite;
using namespace gigasite::ui;

using Ids = std::set<model::Id>;

class TestSiteClusters : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void nearSitesShareACircle();
    void acrossTheAntimeridian();
    void everySiteOnceAndCirclesApart();
    void neitherPanNorFigureRegroups();
    void sumsAndWorstBadge();
    void movedSitesStandAlone();
    void theCircleUnderAPoint();
    void sitesInARectangle();
};

namespace {

std::vector<QPointF> points(std::initializer_list<std::pair<double, double>> degrees) {
    std::vector<QPointF> world;
    for (const auto& [latitude, longitude] : degrees) {
        world.push_back(worldFromDegrees(latitude, longitude));
    }
    return world;
}

Viewport viewAt(double latitudeDeg, double longitudeDeg, double zoom) {
    Viewport view;
    view.resize({824, 392});
    view.setZoom(zoom);
    view.centreOn(worldFromDegrees(latitudeDeg, longitudeDeg));
    return view;
}

/// Ohio and two neighbours, and one far away.
std::vector<MapSite> fourSites() {
    return {test::makeSite(1, QStringLiteral("Ohio 1"), 40.0, -83.0, 400.0, 100.0),
            test::makeSite(2, QStringLiteral("Ohio 2"), 40.1, -83.1, 900.0, 200.0),
            test::makeSite(3, QStringLiteral("Ohio 3"), 39.9, -82.9, 300.0, 0.0),
            test::makeSite(9, QStringLiteral("Pecos"), 31.4, -103.5, 700.0, 700.0)};
}

}  // namespace

void TestSiteClusters::nearSitesShareACircle() {
    const auto world = points({{40.0, -83.0}, {40.1, -83.1}, {31.4, -103.5}});
    QCOMPARE(clusterSites(world, 3.0), (std::vector<SiteCluster>{{0, 1}, {2}}));
    // Zoomed in they part, at the latest where grouping ends.
    QCOMPARE(clusterSites(world, 9.0).size(), std::size_t{3});
    const auto same = points({{40.0, -83.0}, {40.0, -83.0}});
    QCOMPARE(clusterSites(same, kClustersEndAtZoom - 0.1).size(), std::size_t{1});
    QCOMPARE(clusterSites(same, kClustersEndAtZoom).size(), std::size_t{2});
    QVERIFY(clusterSites({}, 3.0).empty());
}

void TestSiteClusters::acrossTheAntimeridian() {
    const auto world = points({{-17.0, 179.9}, {-17.0, -179.9}, {-17.0, 0.0}});
    QCOMPARE(clusterSites(world, 3.0), (std::vector<SiteCluster>{{0, 1}, {2}}));
    SiteCircles circles;
    circles.setSites({test::makeSite(1, QStringLiteral("West"), -17.0, 179.9),
                      test::makeSite(2, QStringLiteral("East"), -17.0, -179.7)});
    // The middle lies between them, not on the other side of the world.
    const Degrees at = degreesFromWorld(circles.circles(viewAt(0, 0, 3.0)).front().world);
    QVERIFY(std::abs(at.longitudeDeg - -179.9) < 1e-6);
}

void TestSiteClusters::everySiteOnceAndCirclesApart() {
    std::mt19937 random(7);
    std::vector<QPointF> world;
    for (int i = 0; i < 500; ++i) {
        world.push_back(
            worldFromDegrees(25.0 + random() % 250 / 10.0, -120.0 + random() % 500 / 10.0));
    }
    for (double zoom = 1.0; zoom < 12.0; zoom += 0.7) {
        std::vector<int> seen(world.size(), 0);
        std::vector<QPointF> seeds;
        for (const SiteCluster& cluster : clusterSites(world, zoom)) {
            seeds.push_back(world[cluster.front()]);
            for (const std::size_t row : cluster) {
                ++seen[row];
            }
        }
        QVERIFY(std::all_of(seen.begin(), seen.end(), [](int times) { return times == 1; }));
        if (zoom >= kClustersEndAtZoom) {
            continue;
        }
        const double scale = 256.0 * std::exp2(zoom);
        for (std::size_t a = 0; a < seeds.size(); ++a) {
            for (std::size_t b = a + 1; b < seeds.size(); ++b) {
                const QPointF away = (seeds[a] - seeds[b]) * scale;
                QVERIFY(std::hypot(away.x(), away.y()) >= 22.0);
            }
        }
    }
}

void TestSiteClusters::neitherPanNorFigureRegroups() {
    SiteCircles circles;
    std::vector<MapSite> sites = fourSites();
    circles.setSites(sites);
    const quint64 revision = circles.revision(viewAt(40, -90, 3.2));
    QCOMPARE(circles.revision(viewAt(10, 120, 3.2)), revision);
    QCOMPARE(circles.circles(viewAt(40, -90, 3.2)).size(), std::size_t{2});
    sites[0].onlineMw = 399.0;
    QVERIFY(circles.setSites(sites));
    QVERIFY(!circles.setSites(sites));
    QCOMPARE(circles.circles(viewAt(40, -90, 3.2)).size(), std::size_t{2});
    QVERIFY(circles.revision(viewAt(40, -90, 3.2)) > revision);
}

void TestSiteClusters::sumsAndWorstBadge() {
    SiteCircles circles;
    std::vector<MapSite> sites = fourSites();
    sites[0].badge = MapBadge::Limit;
    sites[2].badge = MapBadge::Error;
    circles.setSites(sites);
    const Viewport view = viewAt(40, -90, 3.2);
    const SiteCircle& ohio = *circles.circleOf(3, view);
    QVERIFY(ohio.isCluster());
    QCOMPARE(circles.circleOf(1, view), &ohio);
    QCOMPARE(ohio.shown.plannedMw, 1600.0);
    QCOMPARE(ohio.shown.onlineMw, 300.0);
    QCOMPARE(ohio.shown.badge, MapBadge::Error);
    QVERIFY(ohio.shown.mix.empty());
    // Named after the largest, or the selected one.
    QCOMPARE(ohio.shown.name, QStringLiteral("Ohio 2 +2"));
    circles.setSelection({3});
    QCOMPARE(circles.circleOf(1, view)->shown.name, QStringLiteral("Ohio 3 +2"));
    QCOMPARE(circles.circleOf(1, view)->mark, SiteMark::Selected);
    QCOMPARE(circles.circleOf(77, view), nullptr);
    // Areas stay true: the sum counts for the size of all circles.
    const double factor = circles.radiusFactor(view);
    const SiteSize pecos = circles.circleOf(9, view)->size;
    QVERIFY(std::abs(pecos.planned - siteSize(sites[3], factor).planned) < 1e-9);
}

void TestSiteClusters::movedSitesStandAlone() {
    SiteCircles circles;
    circles.setSites(fourSites());
    const Viewport view = viewAt(40, -90, 3.2);
    circles.setPreview({2}, QPointF(0.1, 0.0));
    QVERIFY(!circles.circleOf(2, view)->isCluster());
    QCOMPARE(circles.circleOf(1, view)->rows.size(), std::size_t{2});
    QCOMPARE(circles.worldOf(2), worldFromDegrees(40.1, -83.1) + QPointF(0.1, 0.0));
    circles.setPreview({}, {});
    QCOMPARE(circles.circleOf(1, view)->rows.size(), std::size_t{3});
}

void TestSiteClusters::theCircleUnderAPoint() {
    SiteCircles circles;
    circles.setSites({test::makeSite(1, QStringLiteral("A"), 0.0, 179.99),
                      test::makeSite(2, QStringLiteral("Large"), 20.0, 10.0, 4000.0),
                      test::makeSite(3, QStringLiteral("Small"), 20.0, 12.5, 20.0)});
    const Viewport view = viewAt(0, 180, 4.0);
    const QPointF edge = view.toScreen(worldFromDegrees(0.0, 179.99));
    QCOMPARE(circles.circleAt(edge + QPointF(7.0, 0.0), view)->shown.id, model::Id{1});
    QCOMPARE(circles.circleAt(edge + QPointF(60.0, 0.0), view), nullptr);
    const Viewport other = viewAt(20, 10, 4.0);
    const QPointF small = other.toScreen(worldFromDegrees(20.0, 12.5));
    // The small circle lies within the large one and wins.
    QVERIFY(circles.circleOf(2, other)->size.outer() >
            QLineF(small, other.toScreen(worldFromDegrees(20.0, 10.0))).length() - 8.0);
    QCOMPARE(circles.circleAt(small, other)->shown.id, model::Id{3});
    QCOMPARE(circles.circleAt(other.toScreen(worldFromDegrees(20.0, 9.5)), other)->shown.id,
             model::Id{2});
}

void TestSiteClusters::sitesInARectangle() {
    SiteCircles circles;
    circles.setSites(fourSites());
    const Viewport view = viewAt(36, -90, 4.0);
    const QPointF ohio = view.toScreen(worldFromDegrees(40.0, -83.0));
    QCOMPARE(circles.sitesIn(QRectF(ohio - QPointF(20, 20), QSizeF(40, 40)), view), (Ids{1, 2, 3}));
    QCOMPARE(circles.sitesIn(QRectF(0, 0, 824, 392), view), (Ids{1, 2, 3, 9}));
    QCOMPARE(circles.sitesIn(QRectF(0, 0, 5, 5), view), Ids{});
}

QTEST_MAIN(TestSiteClusters)
#include "test_siteclusters.moc"
