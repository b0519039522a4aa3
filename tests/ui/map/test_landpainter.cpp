// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/map/mapfixture.h"
#include "ui/map/landlayer.h"
#include "ui/map/landpainter.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

using namespace gigasite;
using namespace gigasite::ui;

namespace {

LandRequest requestFor(QSize size, double lat, double lon, double scale, double ratio = 1.0) {
    const QPointF middle = worldFromDegrees(lat, lon);
    const QPointF half = QPointF(size.width(), size.height()) / scale / 2.0;
    return {size, middle - half, scale, ratio, MapStyle::forTheme(Theme::light())};
}

QColor at(const QImage& image, const LandRequest& request, double lat, double lon) {
    QPointF offset = worldFromDegrees(lat, lon) - request.worldTopLeft;
    offset.rx() -= std::floor(offset.x());
    const QPointF pixel = offset * request.scale * request.devicePixelRatio;
    return image.pixelColor(pixel.toPoint());
}

}  // namespace

class TestLandPainter : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_land = LandGeometry::project(test::loadMap()); }
    void landAndSeaLieWhereTheyAre_data();
    void landAndSeaLieWhereTheyAre();
    void lakesAreWaterAndTheirIslandsLand();
    void antimeridianHasNoSeam();
    void holesStaySea();
    void agreesWithTheLookUp();
    void deepZoomIsClipped();
    void stopGivesNothing();
    void areasArePaintedByTheirRow();
    void statesLieOverTheirCountry();
    void marksAreSeenOnTheLand();
    void patternsStandStillOnTheGround();
    void fieldIsPaintedByClass();
    void fieldWithoutDataIsDotted();
    void netIsReadBetweenItsNodes();
    void layerDeliversOffTheThread();
    void layerTakesAnotherPaint();
    void layerDiesWhileWorking();

  private:
    LandGeometry m_land;
};

void TestLandPainter::landAndSeaLieWhereTheyAre_data() {
    QTest::addColumn<double>("lat");
    QTest::addColumn<double>("lon");
    QTest::addColumn<bool>("land");
    QTest::newRow("Kansas") << 38.5 << -98.0 << true;
    QTest::newRow("Bavaria") << 48.5 << 12.0 << true;
    QTest::newRow("Sahara") << 26.0 << 5.0 << true;
    QTest::newRow("South Pole") << -84.9 << 45.0 << true;
    QTest::newRow("Lake Superior, painted as water") << 47.7 << -87.5 << false;
    QTest::newRow("Atlantic") << 30.0 << -45.0 << false;
    QTest::newRow("Pacific") << 0.0 << -140.0 << false;
    QTest::newRow("Caspian Sea") << 41.8 << 50.8 << false;
    QTest::newRow("Arctic Ocean") << 84.5 << 150.0 << false;
}

void TestLandPainter::landAndSeaLieWhereTheyAre() {
    QFETCH(double, lat);
    QFETCH(double, lon);
    QFETCH(bool, land);
    for (const double ratio : {1.0, 2.0}) {
        const LandRequest request{QSize(900, 900), QPointF(0, 0), 900.0, ratio,
                                  MapStyle::forTheme(Theme::light())};
        const QImage image = paintLand(m_land, request, {});
        QCOMPARE(image.size(), QSize(900, 900) * ratio);
        QCOMPARE(at(image, request, lat, lon), land ? request.style.land : request.style.sea);
    }
}

void TestLandPainter::lakesAreWaterAndTheirIslandsLand() {
    const auto middle = [this](double lat, double lon) {
        const LandRequest request = requestFor(QSize(100, 100), lat, lon, 30000.0);
        return paintLand(m_land, request, {}).pixelColor(50, 50);
    };
    const MapStyle style = MapStyle::forTheme(Theme::light());
    QCOMPARE(middle(43.2, -87.1), style.sea);     // Lake Michigan
    QCOMPARE(middle(47.99, -88.91), style.land);  // Isle Royale in Lake Superior
    QCOMPARE(middle(43.0, -89.4), style.land);    // Madison
}

void TestLandPainter::antimeridianHasNoSeam() {
    const LandRequest request = requestFor(QSize(400, 200), 67.5, 180.0, 20000.0);
    const QImage image = paintLand(m_land, request, {});
    // Chukotka is one piece: a row of pixels across 180 degrees is land and nothing else.
    for (int x = 180; x < 220; ++x) {
        QCOMPARE(image.pixelColor(x, 100), request.style.land);
    }
}

void TestLandPainter::holesStaySea() {
    // Lesotho is a hole of South Africa, filled by its own polygon; the border lies between.
    const LandRequest request = requestFor(QSize(400, 400), -29.5, 28.2, 20000.0);
    const QImage image = paintLand(m_land, request, {});
    QCOMPARE(image.pixelColor(200, 200), request.style.land);
    LandGeometry without = m_land;
    const QPointF lesotho = worldFromDegrees(-29.5, 28.2);
    std::erase_if(without.polygons, [&](const std::vector<WorldLine>& rings) {
        return rings.size() == 1 && rings[0].box.contains(lesotho) && rings[0].box.width() < 0.02;
    });
    QCOMPARE(paintLand(without, request, {}).pixelColor(200, 200), request.style.sea);
}

void TestLandPainter::agreesWithTheLookUp() {
    // Every 7 px of Europe: what is painted is what the look-up says, but for the shore lines.
    const model::MapData map = test::loadMap();
    const LandRequest request = requestFor(QSize(700, 500), 50.0, 10.0, 6000.0);
    const QImage image = paintLand(m_land, request, {});
    int compared = 0;
    for (int x = 0; x < 700; x += 7) {
        for (int y = 0; y < 500; y += 7) {
            const QColor color = image.pixelColor(x, y);
            if (color != request.style.land && color != request.style.sea) {
                continue;
            }
            const Degrees place =
                degreesFromWorld(request.worldTopLeft + QPointF(x + 0.5, y + 0.5) / request.scale);
            const model::Place found = map.lookUp(place.latitudeDeg, place.longitudeDeg);
            const bool inLake = std::any_of(
                map.lakes().begin(), map.lakes().end(), [&](const model::GeoPolygon& lake) {
                    return lake.box.low.longitudeDeg <= place.longitudeDeg &&
                           lake.box.high.longitudeDeg >= place.longitudeDeg &&
                           lake.box.low.latitudeDeg <= place.latitudeDeg &&
                           lake.box.high.latitudeDeg >= place.latitudeDeg;
                });
            if (inLake || (found.distanceToLandKm < 5.0 && found.distanceToLandKm > 0.0)) {
                continue;
            }
            QCOMPARE(color == request.style.land, found.distanceToLandKm == 0.0);
            ++compared;
        }
    }
    QVERIFY(compared > 5000);
}

void TestLandPainter::deepZoomIsClipped() {
    // Pixels of the whole world would run to 2^21; the picture is Kansas from edge to edge.
    const LandRequest request = requestFor(QSize(500, 300), 38.5, -98.0, 2097152.0);
    const QImage image = paintLand(m_land, request, {});
    for (const QPoint p : {QPoint(0, 0), QPoint(499, 0), QPoint(250, 150), QPoint(499, 299)}) {
        QCOMPARE(image.pixelColor(p), request.style.land);
    }
}

void TestLandPainter::stopGivesNothing() {
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(paintLand(m_land, requestFor(QSize(100, 100), 0, 0, 800.0), stop.get_token()).isNull());
}

void TestLandPainter::areasArePaintedByTheirRow() {
    const model::MapData map = test::loadMap();
    auto paint = std::make_shared<LandPaint>();
    for (const model::Country& country : map.countries()) {
        paint->countries.push_back({country.iso2 == "FR" ? QColor(Qt::red) : QColor(Qt::blue)});
    }
    LandRequest request = requestFor(QSize(400, 400), 47.0, 5.0, 9000.0);
    request.paint = paint;
    const QImage image = paintLand(m_land, request, {});
    QCOMPARE(at(image, request, 47.0, 2.0), QColor(Qt::red));
    QCOMPARE(at(image, request, 48.8, 9.5), QColor(Qt::blue));  // Württemberg
    QCOMPARE(at(image, request, 45.5, -3.0), request.style.sea);
}

void TestLandPainter::statesLieOverTheirCountry() {
    const model::MapData map = test::loadMap();
    auto paint = std::make_shared<LandPaint>();
    paint->countries.assign(map.countries().size(), {QColor(Qt::blue)});
    for (const model::UsState& state : map.states()) {
        paint->states.push_back({state.code == "KS" ? QColor(Qt::red) : QColor(Qt::green)});
    }
    LandRequest request = requestFor(QSize(500, 400), 40.0, -97.0, 4000.0);
    request.paint = paint;
    const QImage image = paintLand(m_land, request, {});
    QCOMPARE(at(image, request, 38.5, -98.0), QColor(Qt::red));
    QCOMPARE(at(image, request, 41.5, -99.5), QColor(Qt::green));  // Nebraska
    QCOMPARE(at(image, request, 51.0, -105.0), QColor(Qt::blue));  // Saskatchewan
}

void TestLandPainter::marksAreSeenOnTheLand() {
    const model::MapData map = test::loadMap();
    for (const double ratio : {1.0, 1.5, 2.0}) {
        for (const LandMark mark : {LandMark::sparseDots, LandMark::dots, LandMark::hatch}) {
            auto paint = std::make_shared<LandPaint>();
            paint->countries.assign(map.countries().size(),
                                    {QColor(Qt::white), mark, QColor(Qt::black)});
            LandRequest request = requestFor(QSize(64, 64), 26.0, 5.0, 60000.0, ratio);
            request.paint = paint;
            const QImage image = paintLand(m_land, request, {});
            int dark = 0;
            int bright = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    dark += qGray(image.pixel(x, y)) < 110 ? 1 : 0;
                    bright += qGray(image.pixel(x, y)) > 245 ? 1 : 0;
                }
            }
            const double pixels = image.width() * image.height();
            QVERIFY2(dark > 0.01 * pixels, qPrintable(QString::number(dark / pixels)));
            QVERIFY2(bright > 0.4 * pixels, qPrintable(QString::number(bright / pixels)));
        }
    }
}

void TestLandPainter::patternsStandStillOnTheGround() {
    const model::MapData map = test::loadMap();
    auto paint = std::make_shared<LandPaint>();
    paint->countries.assign(map.countries().size(),
                            {QColor(Qt::white), LandMark::hatch, QColor(Qt::black)});
    LandRequest request{QSize(100, 100),
                        QPointF(2100.0, 1750.0) / 4096.0,
                        4096.0,
                        1.0,
                        MapStyle::forTheme(Theme::light()),
                        paint};
    const QImage first = paintLand(m_land, request, {});
    request.worldTopLeft += QPointF(3.0, 5.0) / 4096.0;
    const QImage moved = paintLand(m_land, request, {});
    QCOMPARE(first.copy(3, 5, 90, 90), moved.copy(0, 0, 90, 90));
}

void TestLandPainter::fieldIsPaintedByClass() {
    // Value = latitude: the class changes along parallels.
    auto paint = std::make_shared<LandPaint>();
    paint->field = std::make_shared<const LandField>([](const std::stop_token&) {
        LandNet net{89.5, -179.5, 1.0, 180, 360, {}};
        for (int row = 0; row < net.rows; ++row) {
            net.values.insert(net.values.end(), 360, static_cast<float>(89.5 - row));
        }
        return net;
    });
    paint->limits = {20.0, 30.0};
    paint->classes = {Qt::red, Qt::green, Qt::blue};
    paint->noData = {QColor(Qt::black)};
    for (const double ratio : {1.0, 2.0}) {
        LandRequest request = requestFor(QSize(400, 400), 25.0, 8.0, 3000.0, ratio);
        request.paint = paint;
        const QImage image = paintLand(m_land, request, {});
        QCOMPARE(at(image, request, 18.0, 8.0), QColor(Qt::red));
        QCOMPARE(at(image, request, 19.7, 8.0), QColor(Qt::red));
        QCOMPARE(at(image, request, 20.3, 8.0), QColor(Qt::green));
        QCOMPARE(at(image, request, 29.0, 8.0), QColor(Qt::green));
        QCOMPARE(at(image, request, 31.0, 8.0), QColor(Qt::blue));
        QCOMPARE(at(image, request, 34.5, 18.0), request.style.sea);
    }
}

void TestLandPainter::fieldWithoutDataIsDotted() {
    auto paint = std::make_shared<LandPaint>();
    paint->field = std::make_shared<const LandField>([](const std::stop_token&) {
        LandNet net{89.5, -179.5, 1.0, 180, 360, {}};
        net.values.assign(180 * 360, std::numeric_limits<float>::quiet_NaN());
        return net;
    });
    paint->classes = {Qt::red};
    paint->noData = {QColor(Qt::white), LandMark::sparseDots, QColor(Qt::black)};
    LandRequest request = requestFor(QSize(64, 64), 26.0, 5.0, 60000.0);
    request.paint = paint;
    const QImage image = paintLand(m_land, request, {});
    int dark = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            QVERIFY(image.pixelColor(x, y) != QColor(Qt::red));
            dark += qGray(image.pixel(x, y)) < 110 ? 1 : 0;
        }
    }
    QVERIFY(dark > 40);
}

void TestLandPainter::netIsReadBetweenItsNodes() {
    const float none = std::numeric_limits<float>::quiet_NaN();
    const LandNet net{45.0, -135.0, 90.0, 2, 4, {1, 2, 3, 4, 5, 6, none, 8}};
    QCOMPARE(net.at(45.0, -135.0), 1.0F);
    QCOMPARE(net.at(0.0, -90.0), 3.5F);
    QCOMPARE(net.at(80.0, -135.0), 1.0F);  // beyond the first row
    QCOMPARE(net.at(45.0, 180.0), 2.5F);   // across the antimeridian: 4 and 1
    QCOMPARE(net.at(45.0, -180.0), 2.5F);
    QVERIFY(std::isnan(net.at(-45.0, 45.0)));
    QVERIFY(std::isnan(net.at(-40.0, 50.0)));
    QCOMPARE(net.at(-45.0, 0.0 - 10.0), 6.0F);  // beside a node without data: the ones that have
}

void TestLandPainter::layerTakesAnotherPaint() {
    LandLayer layer(test::loadMap(), MapStyle::forTheme(Theme::light()));
    Viewport view;
    view.resize({400, 300});
    view.setZoom(4.0);
    view.centreOn(worldFromDegrees(38.5, -98.0));
    QImage image(400, 300, QImage::Format_RGB32);
    const auto paint = [&] {
        QPainter painter(&image);
        layer.paint(painter, view, 1.0);
    };
    QTRY_VERIFY((paint(), layer.isSharp()));
    auto red = std::make_shared<LandPaint>();
    red->countries.assign(test::loadMap().countries().size(), {QColor(Qt::red)});
    layer.setPaint(red);
    paint();
    QVERIFY(!layer.isSharp());
    QTRY_VERIFY((paint(), layer.isSharp()));
    QCOMPARE(image.pixelColor(200, 150), QColor(Qt::red));
    // The coarse world follows: far away from what was painted sharply.
    const auto elsewhere = [&] {
        view.centreOn(worldFromDegrees(-25.0, 134.0));
        paint();
        return image.pixelColor(200, 150);
    };
    QTRY_COMPARE(elsewhere(), QColor(Qt::red));
    layer.setPaint(nullptr);
    QTRY_VERIFY((paint(), layer.isSharp()));
    QCOMPARE(image.pixelColor(200, 150), MapStyle::forTheme(Theme::light()).land);
}

void TestLandPainter::layerDeliversOffTheThread() {
    LandLayer layer(test::loadMap(), MapStyle::forTheme(Theme::light()));
    QSignalSpy updated(&layer, &LandLayer::updated);
    Viewport view;
    view.resize({400, 300});
    view.setZoom(4.0);
    view.centreOn(worldFromDegrees(38.5, -98.0));
    QImage image(400, 300, QImage::Format_RGB32);
    const MapStyle style = MapStyle::forTheme(Theme::light());
    const auto paint = [&] {
        QPainter painter(&image);
        layer.paint(painter, view, 1.0);
    };
    paint();
    QVERIFY(!layer.isSharp());
    QCOMPARE(image.pixelColor(200, 150), style.sea);
    // First the coarse world, then the view.
    QTRY_VERIFY(updated.count() >= 1);
    paint();
    QCOMPARE(image.pixelColor(200, 150), style.land);
    QTRY_VERIFY((paint(), layer.isSharp()));
    const auto sharpCount = updated.count();
    // A pan within the margin needs nothing new; a zoom shows the old picture scaled meanwhile.
    view.panBy({40.0, 20.0});
    paint();
    QVERIFY(layer.isSharp());
    view.zoomAbout({200, 150}, 2.0);
    paint();
    QVERIFY(!layer.isSharp());
    QCOMPARE(image.pixelColor(200, 150), style.land);
    QTRY_VERIFY((paint(), layer.isSharp()));
    QVERIFY(updated.count() > sharpCount);
}

void TestLandPainter::layerDiesWhileWorking() {
    for (int i = 0; i < 5; ++i) {
        LandLayer layer(test::loadMap(), MapStyle::forTheme(Theme::dark()));
        QTest::qWait(i * 5);
    }
}

QTEST_MAIN(TestLandPainter)
#include "test_landpainter.moc"
