// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/map/mapfixture.h"
#include "ui/map/mapwidget.h"
#include "ui/map/tilelayer.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <memory>

using namespace gigasite;
using namespace gigasite::ui;
using namespace Qt::StringLiterals;

namespace {

QImage plain(const QColor& color) {
    QImage image(256, 256, QImage::Format_ARGB32_Premultiplied);
    image.fill(color);
    return image;
}

class FakeTiles final : public TileSource {
  public:
    [[nodiscard]] bool isActive() const override { return active; }
    [[nodiscard]] QString attribution() const override { return u"© Somebody"_s; }
    [[nodiscard]] int highestZoom() const override { return 6; }
    [[nodiscard]] QImage tile(const TileId& id) override { return make ? make(id) : QImage(); }
    void want(const std::vector<TileId>& tiles) override { wanted = tiles; }

    bool active = true;
    std::function<QImage(const TileId&)> make;
    std::vector<TileId> wanted;
};

Viewport viewOf(double latitude, double longitude, double zoom, QSizeF size = {600, 400}) {
    Viewport view;
    view.resize(size);
    view.setZoom(zoom);
    view.centreOn(worldFromDegrees(latitude, longitude));
    return view;
}

QImage painted(TileLayer& layer, const Viewport& view, double ratio = 1.0) {
    QImage image(view.size().toSize() * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::black);
    QPainter painter(&image);
    layer.paint(painter, view, ratio);
    layer.paintAttribution(painter, view);
    return image;
}

}  // namespace

class TestTileLayer : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void tilesAreNumberedAsUsual() {
        // Berlin at zoom 10 is tile 550/335.
        const Viewport view = viewOf(52.52, 13.405, 10.0, {20, 20});
        QCOMPARE(tilesInView(view, 18).front(), (TileId{10, 550, 335}));
        QCOMPARE(tilesInView(view, 6).front(), (TileId{6, 34, 20}));
    }

    void antimeridianIsCrossed() {
        const std::vector<TileId> tiles = tilesInView(viewOf(0.0, 180.0, 3.0), 18);
        const auto has = [&](int column) {
            return std::any_of(tiles.begin(), tiles.end(),
                               [&](const TileId& id) { return id.column == column; });
        };
        QVERIFY(has(7) && has(0));
        for (const TileId& id : tiles) {
            QVERIFY(id.column >= 0 && id.column < 8 && id.row >= 0 && id.row < 8);
        }
    }

    void tilesLieWhereTheyBelong() {
        // Red where the tile that holds the pixel's place is odd.
        FakeTiles source;
        source.make = [](const TileId& id) {
            return plain((id.column + id.row) % 2 == 0 ? QColor(Qt::red) : QColor(Qt::blue));
        };
        TileLayer layer(MapStyle::forTheme(Theme::light()));
        layer.setSource(&source);
        for (const double ratio : {1.0, 2.0}) {
            const Viewport view = viewOf(40.0, -100.0, 4.3);
            const QImage image = painted(layer, view, ratio);
            for (int x = 7; x < 600; x += 31) {
                for (int y = 7; y < 330; y += 29) {
                    const QPointF world = view.toWorld(QPointF(x + 0.5, y + 0.5)) * 16.0;
                    const double toEdge = std::min(
                        {world.x() - std::floor(world.x()), std::ceil(world.x()) - world.x(),
                         world.y() - std::floor(world.y()), std::ceil(world.y()) - world.y()});
                    if (toEdge < 0.01) {
                        continue;
                    }
                    const bool even =
                        (static_cast<int>(world.x()) + static_cast<int>(world.y())) % 2 == 0;
                    QCOMPARE(image.pixelColor(QPoint(x, y) * ratio),
                             even ? QColor(Qt::red) : QColor(Qt::blue));
                }
            }
        }
    }

    void missingTilesComeFromCoarserOnes() {
        FakeTiles source;
        source.make = [](const TileId& id) {
            if (id != TileId{0, 0, 0}) {
                return QImage();
            }
            QImage world = plain(Qt::blue);
            world.fill(Qt::blue);
            QPainter painter(&world);
            painter.fillRect(0, 0, 128, 256, Qt::red);
            return world;
        };
        TileLayer layer(MapStyle::forTheme(Theme::light()));
        layer.setSource(&source);
        QCOMPARE(painted(layer, viewOf(40.0, -100.0, 3.0)).pixelColor(300, 200), QColor(Qt::red));
        QCOMPARE(painted(layer, viewOf(40.0, 100.0, 3.0)).pixelColor(300, 200), QColor(Qt::blue));
        source.make = nullptr;
        QCOMPARE(painted(layer, viewOf(40.0, 100.0, 3.0)).pixelColor(300, 200), QColor(Qt::black));
    }

    void offPaintsAndAsksNothing() {
        FakeTiles source;
        source.active = false;
        source.make = [](const TileId&) { return plain(Qt::red); };
        TileLayer layer(MapStyle::forTheme(Theme::light()));
        layer.setSource(&source);
        QImage black(600, 400, QImage::Format_RGB32);
        black.fill(Qt::black);
        QCOMPARE(painted(layer, viewOf(40.0, -100.0, 3.0)), black);
        QVERIFY(source.wanted.empty());
        source.active = true;
        layer.setCovered(true);
        QCOMPARE(painted(layer, viewOf(40.0, -100.0, 3.0)), black);
        QVERIFY(source.wanted.empty());
    }

    void attributionIsAlwaysThere() {
        // Even before the first tile has come.
        FakeTiles source;
        TileLayer layer(MapStyle::forTheme(Theme::light()));
        layer.setSource(&source);
        const QImage image = painted(layer, viewOf(40.0, -100.0, 3.0));
        int bright = 0;
        for (int y = 330; y < 400; ++y) {
            for (int x = 400; x < 600; ++x) {
                bright += qGray(image.pixel(x, y)) > 200 ? 1 : 0;
            }
        }
        QVERIFY(bright > 400);
    }

    void sourceMayGoFirst() {
        TileLayer layer(MapStyle::forTheme(Theme::light()));
        {
            FakeTiles source;
            layer.setSource(&source);
            QVERIFY(layer.isShown());
        }
        QVERIFY(!layer.isShown());
        (void)painted(layer, viewOf(40.0, -100.0, 3.0));
    }

    void mapShowsTilesOnPlainLandOnly() {
        FakeTiles source;
        source.make = [](const TileId&) { return plain(Qt::red); };
        MapWidget map(test::loadMap(), Look());
        map.resize(600, 400);
        map.centreOn(38.5, -98.0, 3.0);
        map.setTiles(&source);
        map.show();
        const auto corner = [&] { return map.grab().toImage().pixelColor(60, 60); };
        QCOMPARE(corner(), QColor(Qt::red));
        map.setGround(std::make_shared<const LandPaint>());
        QVERIFY(corner() != QColor(Qt::red));
        map.setGround(nullptr);
        QCOMPARE(corner(), QColor(Qt::red));
    }
};

QTEST_MAIN(TestTileLayer)
#include "test_tilelayer.moc"
