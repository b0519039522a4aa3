// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <span>

namespace gigasite::ui {

/// Web Mercator ends where the world is a square; nearer to the poles everything is clamped.
inline constexpr double kMercatorLimitDeg = 85.05112877980659;

/// Web Mercator (EPSG:3857) scaled to the unit square: x 0..1 from 180 W to 180 E, y 0..1 from the
/// northern to the southern limit.
[[nodiscard]] QPointF worldFromDegrees(double latitudeDeg, double longitudeDeg);

struct Degrees {
    double latitudeDeg = 0.0;
    double longitudeDeg = 0.0;
};
/// Longitude in [-180, 180) whatever world.x().
[[nodiscard]] Degrees degreesFromWorld(QPointF world);

/// Which part of the world a widget shows. The world repeats from east to west and is never
/// smaller than the view, so that each point is seen once.
class Viewport {
  public:
    [[nodiscard]] QSizeF size() const { return m_size; }
    [[nodiscard]] QPointF centre() const { return m_centre; }
    /// Width of the whole world in pixels.
    [[nodiscard]] double scale() const { return m_scale; }
    /// Of the usual tiles: the world is 256 * 2^zoom pixels wide.
    [[nodiscard]] double zoom() const;
    [[nodiscard]] double kilometresPerPixel() const;
    /// What is seen; x may leave 0..1 by half a view.
    [[nodiscard]] QRectF worldRect() const;

    [[nodiscard]] QPointF toScreen(QPointF world) const;
    [[nodiscard]] QPointF toWorld(QPointF screen) const;

    void resize(QSizeF size);
    void panBy(QPointF pixels);
    /// The point under the screen point stays there unless the edge of the world forbids.
    void zoomAbout(QPointF screen, double factor);
    void setZoom(double zoom);
    void centreOn(QPointF world);
    /// Smallest view with all points, over the antimeridian where that is shorter. marginPx is
    /// kept on all sides; no closer than maxZoom.
    void fit(std::span<const QPointF> worldPoints, double marginPx, double maxZoom);

    bool operator==(const Viewport&) const = default;

  private:
    void clamp();

    QSizeF m_size = QSizeF(824, 392);
    QPointF m_centre = QPointF(0.5, 0.4);
    double m_scale = 824.0;
};

}  // namespace gigasite::ui
