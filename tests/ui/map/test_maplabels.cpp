// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/map/mapfixture.h"
#include "ui/map/maplabels.h"
#include "ui/map/placename.h"
#include "ui/map/sitepainter.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QTest>

#include <cmath>
#include <random>

using namespace gigasite;
using namespace gigasite::ui;

class TestMapLabels : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void namesDoNotOverlap();
    void selectedIsNamedFirst();
    void areaIsProportionalToMegawatts();
    void ringAppearsFromEighteenPixels();
    void strangeFiguresAreDrawn();
    void placesAreNamedInTheLanguage();
    void placeNamesSuitTheGround();
};

void TestMapLabels::namesDoNotOverlap() {
    MapLabels labels(test::loadMap(), MapStyle::forTheme(Theme::light()), QLocale::c(),
                     Theme::font(FontRole::label));
    std::mt19937 random(3);
    std::vector<LabelAnchor> anchors;
    for (int i = 0; i < 500; ++i) {
        anchors.push_back(
            {worldFromDegrees(25.0 + random() % 250 / 10.0, -120.0 + random() % 500 / 10.0),
             4.0 + random() % 15, QStringLiteral("Site %1").arg(i), false});
    }
    const double scale = 6000.0;
    labels.layOut(anchors, scale);
    const auto& placed = labels.siteLabels();
    QVERIFY(placed.size() > 50);
    for (std::size_t a = 0; a < placed.size(); ++a) {
        const QRectF rect(placed[a].world * scale + placed[a].offset, placed[a].size);
        for (std::size_t b = a + 1; b < placed.size(); ++b) {
            QVERIFY(!rect.intersects(
                QRectF(placed[b].world * scale + placed[b].offset, placed[b].size)));
        }
        for (const LabelAnchor& anchor : anchors) {
            // Nor does a name cover the middle of any circle.
            QVERIFY(!rect.contains(anchor.world * scale));
        }
    }
}

void TestMapLabels::selectedIsNamedFirst() {
    MapLabels labels(test::loadMap(), MapStyle::forTheme(Theme::light()), QLocale::c(),
                     Theme::font(FontRole::label));
    // Twenty names on one spot cannot all be shown; the selected one must be.
    std::vector<LabelAnchor> anchors;
    for (int i = 0; i < 20; ++i) {
        anchors.push_back({worldFromDegrees(40.0, -100.0 + i * 0.01), 10.0,
                           QStringLiteral("A rather long name %1").arg(i), i == 19});
    }
    labels.layOut(anchors, 2000.0);
    QVERIFY(labels.siteLabels().size() < 20);
    QVERIFY(labels.siteLabels().front().selected);
    QCOMPARE(labels.siteLabels().front().text, QStringLiteral("A rather long name 19"));
}

void TestMapLabels::placeNamesSuitTheGround() {
    const MapStyle style = MapStyle::forTheme(Theme::light());
    MapLabels labels(test::loadMap(), style, QLocale::c(), Theme::font(FontRole::label));
    Viewport view;
    view.resize({600, 400});
    view.setZoom(2.0);
    view.centreOn(worldFromDegrees(45.0, -100.0));
    labels.layOut({}, view.scale());
    const auto count = [&](PlaceNames names, const QColor& wanted) {
        labels.setPlaceNames(names);
        QImage image(600, 400, QImage::Format_RGB32);
        image.fill(QColor(0x9E, 0x4D, 0x00));
        QPainter painter(&image);
        labels.paintPlaces(painter, view);
        painter.end();
        int found = 0;
        for (int y = 0; y < 400; ++y) {
            for (int x = 0; x < 600; ++x) {
                const QColor color = image.pixelColor(x, y);
                found += std::abs(color.red() - wanted.red()) +
                                     std::abs(color.green() - wanted.green()) +
                                     std::abs(color.blue() - wanted.blue()) <
                                 24
                             ? 1
                             : 0;
            }
        }
        return found;
    };
    QCOMPARE(count(PlaceNames::quiet, style.ground), 0);
    QVERIFY(count(PlaceNames::haloed, style.ground) > 100);
    QVERIFY(count(PlaceNames::haloed, style.ink) > 20);
    QCOMPARE(count(PlaceNames::none, QColor(0x9E, 0x4D, 0x00)), 600 * 400);
}

void TestMapLabels::areaIsProportionalToMegawatts() {
    const double factor = siteRadiusFactor(4.0, 2000.0);
    const SiteSize a = siteSize(test::makeSite(1, {}, 0, 0, 1600.0, 400.0), factor);
    QVERIFY(std::abs(a.planned * a.planned / (a.online * a.online) - 4.0) < 1e-9);
    // A programme of giants still fits: the factor shrinks all circles alike.
    const double small = siteRadiusFactor(6.0, 50'000.0);
    QVERIFY(siteSize(test::makeSite(1, {}, 0, 0, 50'000.0, 0.0), small).planned <= 60.0);
}

void TestMapLabels::ringAppearsFromEighteenPixels() {
    const MapStyle style = MapStyle::forTheme(Theme::light());
    const auto reds = [&](double radius) {
        QImage image(60, 60, QImage::Format_RGB32);
        image.fill(style.land);
        QPainter painter(&image);
        painter.translate(30, 30);
        paintSite(painter, test::makeSite(1, {}, 0, 0), {radius, radius}, SiteMark::None, style);
        painter.end();
        int count = 0;
        for (int x = 0; x < 60; ++x) {
            for (int y = 0; y < 60; ++y) {
                count += image.pixelColor(x, y) == QColor(Qt::red) ? 1 : 0;
            }
        }
        return count;
    };
    QCOMPARE(reds(8.9), 0);
    QVERIFY(reds(9.0) > 50);
    // Three quarters of the ring are red, one quarter (upper left) is blue.
    QImage image(60, 60, QImage::Format_RGB32);
    image.fill(style.land);
    QPainter painter(&image);
    painter.translate(30, 30);
    paintSite(painter, test::makeSite(1, {}, 0, 0), {20, 20}, SiteMark::None, style);
    painter.end();
    const int diagonal = 12;
    QCOMPARE(image.pixelColor(30 - diagonal, 30 - diagonal), QColor(Qt::blue));
    QCOMPARE(image.pixelColor(30 + diagonal, 30 - diagonal), QColor(Qt::red));
    QCOMPARE(image.pixelColor(30 + diagonal, 30 + diagonal), QColor(Qt::red));
    QCOMPARE(image.pixelColor(30 - diagonal, 30 + diagonal), QColor(Qt::red));
}

void TestMapLabels::strangeFiguresAreDrawn() {
    const MapStyle style = MapStyle::forTheme(Theme::dark());
    for (const double mw : {0.0, -5.0, 1e-9, 1e12, std::nan(""), double(INFINITY)}) {
        const MapSite site = test::makeSite(1, {}, 0, 0, mw, mw);
        const SiteSize size = siteSize(site, siteRadiusFactor(4.0, std::isfinite(mw) ? mw : 0.0));
        QVERIFY(size.outer() > 0.0 && size.outer() < 200.0);
        QVERIFY(!sitePixmap(site, size, SiteMark::Selected, style, 1.5).isNull());
    }
}

void TestMapLabels::placesAreNamedInTheLanguage() {
    const model::MapData map = test::loadMap();
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const QLocale german(QLocale::German, QLocale::Germany);
    const auto name = [&](double lat, double lon, const QLocale& locale) {
        return placeName(map, map.lookUp(lat, lon), locale);
    };
    QCOMPARE(name(33.45, -112.07, english), QStringLiteral("Arizona, United States"));
    QCOMPARE(name(50.1, 8.7, english), QStringLiteral("Germany"));
    QCOMPARE(name(50.1, 8.7, german), QStringLiteral("Deutschland"));
    QVERIFY(name(30.0, -45.0, english).contains(QStringLiteral("Portugal")));
    QVERIFY(placeName(map, {}, english).isEmpty());
    QCOMPARE(coordinatesText(33.4353, -112.3577, english), QStringLiteral("33.44 N, 112.36 W"));
    QCOMPARE(coordinatesText(-33.87, 151.2, german), QStringLiteral("33,87 S, 151,20 E"));
}

QTEST_MAIN(TestMapLabels)
#include "test_maplabels.moc"
