// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapfurniture.h"
#include "ui/map/viewport.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace gigasite::ui;

namespace {

bool near(QPointF a, QPointF b, double tolerance = 1e-6) {
    return std::abs(a.x() - b.x()) <= tolerance && std::abs(a.y() - b.y()) <= tolerance;
}

Viewport makeView(QSizeF size, double lat, double lon, double zoom) {
    Viewport view;
    view.resize(size);
    view.setZoom(zoom);
    view.centreOn(worldFromDegrees(lat, lon));
    return view;
}

}  // namespace

class TestViewport : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void mercatorAgreesWithTheStandard();
    void polesAreClamped();
    void degreesGoThereAndBack();
    void zoomKeepsThePointUnderThePointer();
    void panMovesByPixels();
    void worldAlwaysFillsTheView();
    void eachPointIsSeenOnceAcrossTheAntimeridian();
    void fitShowsAllPoints_data();
    void fitShowsAllPoints();
    void fitGoesOverTheAntimeridian();
    void scaleBarIsTrue();
};

void TestViewport::mercatorAgreesWithTheStandard() {
    // EPSG guidance note 7-2, Popular Visualisation Pseudo-Mercator (1024): 24 22 54.433 N,
    // 100 20 00.000 W gives E -11169055.58 m, N 2800000.00 m on a sphere of 6378137 m.
    const double half = M_PI * 6378137.0;
    const QPointF world =
        worldFromDegrees(24.0 + 22.0 / 60.0 + 54.433 / 3600.0, -(100.0 + 20.0 / 60.0));
    QVERIFY(std::abs((world.x() * 2.0 - 1.0) * half - -11169055.58) < 0.05);
    QVERIFY(std::abs((1.0 - world.y() * 2.0) * half - 2800000.00) < 0.05);
}

void TestViewport::polesAreClamped() {
    QVERIFY(near(worldFromDegrees(90.0, 0.0), {0.5, 0.0}));
    QVERIFY(near(worldFromDegrees(-90.0, 0.0), {0.5, 1.0}));
    QVERIFY(near(worldFromDegrees(1e9, 0.0), {0.5, 0.0}));
}

void TestViewport::degreesGoThereAndBack() {
    for (const double lat : {-85.0, -33.87, 0.0, 33.43, 78.2}) {
        for (const double lon : {-180.0, -112.36, 0.0, 151.2, 179.99}) {
            const Degrees back = degreesFromWorld(worldFromDegrees(lat, lon));
            QVERIFY(std::abs(back.latitudeDeg - lat) < 1e-9);
            QVERIFY(std::abs(back.longitudeDeg - lon) < 1e-9);
        }
    }
    QCOMPARE(degreesFromWorld({1.25, 0.5}).longitudeDeg, -90.0);
}

void TestViewport::zoomKeepsThePointUnderThePointer() {
    Viewport view = makeView({824, 392}, 39.0, -96.0, 4.0);
    const QPointF pointer(700.0, 80.0);
    const QPointF before = view.toWorld(pointer);
    view.zoomAbout(pointer, 1.7);
    QVERIFY(near(view.toWorld(pointer), before, 1e-12));
    view.zoomAbout(pointer, 1.0 / 1.3);
    QVERIFY(near(view.toWorld(pointer), before, 1e-12));
    QVERIFY(std::abs(view.zoom() - (4.0 + std::log2(1.7 / 1.3))) < 1e-12);
}

void TestViewport::panMovesByPixels() {
    Viewport view = makeView({800, 400}, 20.0, 178.0, 5.0);
    const QPointF world = view.toWorld({100.0, 100.0});
    view.panBy({-300.0, 40.0});
    QVERIFY(near(view.toScreen(world), {-200.0, 140.0}));
}

void TestViewport::worldAlwaysFillsTheView() {
    Viewport view = makeView({1000, 500}, 0.0, 0.0, -5.0);
    QCOMPARE(view.scale(), 1000.0);
    view.panBy({0.0, 1e6});
    QCOMPARE(view.worldRect().top(), 0.0);
    view.panBy({0.0, -1e7});
    QVERIFY(std::abs(view.worldRect().bottom() - 1.0) < 1e-12);
    view.resize({300, 900});
    QVERIFY(view.scale() >= 900.0);
    view.setZoom(99.0);
    QVERIFY(view.zoom() < 20.0);
}

void TestViewport::eachPointIsSeenOnceAcrossTheAntimeridian() {
    const Viewport view = makeView({800, 400}, -17.0, 179.5, 6.0);
    const QPointF west = view.toScreen(worldFromDegrees(-17.0, 179.0));
    const QPointF east = view.toScreen(worldFromDegrees(-17.0, -179.0));
    // 2 degrees at 256 * 2^6 px per 360 degrees.
    QVERIFY(std::abs(east.x() - west.x() - 2.0 * 16384.0 / 360.0) < 1e-6);
    QVERIFY(std::abs(degreesFromWorld(view.toWorld(east)).longitudeDeg - -179.0) < 1e-9);
}

void TestViewport::fitShowsAllPoints_data() {
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("as opened") << QSizeF(824, 392);
    QTest::newRow("tall") << QSizeF(300, 700);
    QTest::newRow("tiny") << QSizeF(60, 40);
}

void TestViewport::fitShowsAllPoints() {
    QFETCH(QSizeF, size);
    Viewport view;
    view.resize(size);
    const std::vector<QPointF> points = {worldFromDegrees(33.4, -112.4),
                                         worldFromDegrees(47.2, -119.9),
                                         worldFromDegrees(36.7, -78.4)};
    view.fit(points, 20.0, 6.0);
    QVERIFY(view.zoom() <= 6.0 + 1e-9);
    for (const QPointF& p : points) {
        QVERIFY(QRectF(QPointF(0, 0), size).contains(view.toScreen(p)));
    }
    view.fit(std::vector<QPointF>{points[0]}, 20.0, 6.0);
    QVERIFY(near(view.toScreen(points[0]), {size.width() / 2.0, size.height() / 2.0}, 1e-3));
}

void TestViewport::fitGoesOverTheAntimeridian() {
    Viewport view;
    view.resize({824, 392});
    const std::vector<QPointF> points = {worldFromDegrees(-18.1, 178.4),
                                         worldFromDegrees(-13.8, -171.8)};
    view.fit(points, 50.0, 8.0);
    QVERIFY(view.zoom() > 5.0);
    for (const QPointF& p : points) {
        QVERIFY(QRectF(0, 0, 824, 392).contains(view.toScreen(p)));
    }
}

void TestViewport::scaleBarIsTrue() {
    const Viewport view = makeView({824, 392}, 60.0, 10.0, 5.0);
    const QLocale german(QLocale::German, QLocale::Germany);
    const ScaleBar bar = scaleBar(view, 110.0, german);
    // Circumference at 60 N is half of 40,030 km; the world is 8,192 px wide.
    const double kmPerPx = 40030.2 / 2.0 / 8192.0;
    QCOMPARE(bar.text, QStringLiteral("200 km"));
    QVERIFY(std::abs(bar.lengthPx * kmPerPx - 200.0) < 1.0);
    QVERIFY(bar.lengthPx <= 110.0);
    const ScaleBar miles = scaleBar(view, 110.0, QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(miles.text, QStringLiteral("100 mi"));
    QVERIFY(std::abs(miles.lengthPx * kmPerPx - 160.9) < 1.0);
}

QTEST_GUILESS_MAIN(TestViewport)
#include "test_viewport.moc"
