// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/viewport.h"

#include "model/geo/distance.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace gigasite::ui {

namespace {

constexpr double kTile = 256.0;
constexpr double kMaxZoom = 13.0;
constexpr double kRadiansPerDegree = std::numbers::pi / 180.0;

double wrapped(double x) {
    return x - std::floor(x);
}

double scaleOfZoom(double zoom) {
    return kTile * std::exp2(zoom);
}

}  // namespace

QPointF worldFromDegrees(double latitudeDeg, double longitudeDeg) {
    const double latitude = std::clamp(latitudeDeg, -kMercatorLimitDeg, kMercatorLimitDeg);
    const double y = std::asinh(std::tan(latitude * kRadiansPerDegree));
    return {(longitudeDeg + 180.0) / 360.0, 0.5 - y / (2.0 * std::numbers::pi)};
}

Degrees degreesFromWorld(QPointF world) {
    const double y = (0.5 - std::clamp(world.y(), 0.0, 1.0)) * 2.0 * std::numbers::pi;
    return {std::atan(std::sinh(y)) / kRadiansPerDegree,
            model::normaliseLongitude(wrapped(world.x()) * 360.0 - 180.0)};
}

double Viewport::zoom() const {
    return std::log2(m_scale / kTile);
}

double Viewport::kilometresPerPixel() const {
    const double latitude = degreesFromWorld(m_centre).latitudeDeg * kRadiansPerDegree;
    return 2.0 * std::numbers::pi * model::kEarthRadiusKm * std::cos(latitude) / m_scale;
}

QRectF Viewport::worldRect() const {
    const QSizeF size = m_size / m_scale;
    return {m_centre - QPointF(size.width(), size.height()) / 2.0, size};
}

QPointF Viewport::toScreen(QPointF world) const {
    QPointF offset = world - m_centre;
    offset.rx() -= std::round(offset.x());
    return QPointF(m_size.width(), m_size.height()) / 2.0 + offset * m_scale;
}

QPointF Viewport::toWorld(QPointF screen) const {
    const QPointF world =
        m_centre + (screen - QPointF(m_size.width(), m_size.height()) / 2.0) / m_scale;
    return {wrapped(world.x()), world.y()};
}

void Viewport::resize(QSizeF size) {
    m_size = QSizeF(std::max(1.0, size.width()), std::max(1.0, size.height()));
    clamp();
}

void Viewport::panBy(QPointF pixels) {
    m_centre -= pixels / m_scale;
    clamp();
}

void Viewport::zoomAbout(QPointF screen, double factor) {
    const QPointF fromMiddle = screen - QPointF(m_size.width(), m_size.height()) / 2.0;
    const QPointF anchor = m_centre + fromMiddle / m_scale;
    m_scale *= factor;
    clamp();
    m_centre = anchor - fromMiddle / m_scale;
    clamp();
}

void Viewport::setZoom(double zoom) {
    m_scale = scaleOfZoom(zoom);
    clamp();
}

void Viewport::centreOn(QPointF world) {
    m_centre = world;
    clamp();
}

void Viewport::fit(std::span<const QPointF> worldPoints, double marginPx, double maxZoom) {
    if (worldPoints.empty()) {
        return;
    }
    // The widest gap between neighbours on the circle is what the view may leave out.
    std::vector<double> xs;
    double top = 1.0;
    double bottom = 0.0;
    for (const QPointF& p : worldPoints) {
        xs.push_back(wrapped(p.x()));
        top = std::min(top, p.y());
        bottom = std::max(bottom, p.y());
    }
    std::sort(xs.begin(), xs.end());
    double gap = xs.front() + 1.0 - xs.back();
    double left = xs.front();
    for (std::size_t i = 1; i < xs.size(); ++i) {
        if (xs[i] - xs[i - 1] > gap) {
            gap = xs[i] - xs[i - 1];
            left = xs[i];
        }
    }
    const double width = std::max(1.0 - gap, 1e-9);
    const double height = std::max(bottom - top, 1e-9);
    const double freeWidth = std::max(m_size.width() - 2.0 * marginPx, m_size.width() / 4.0);
    const double freeHeight = std::max(m_size.height() - 2.0 * marginPx, m_size.height() / 4.0);
    m_scale = std::min({freeWidth / width, freeHeight / height, scaleOfZoom(maxZoom)});
    m_centre = {left + width / 2.0, (top + bottom) / 2.0};
    clamp();
}

void Viewport::clamp() {
    m_scale = std::clamp(m_scale, std::max(m_size.width(), m_size.height()),
                         std::max(scaleOfZoom(kMaxZoom), m_size.width() + m_size.height()));
    const double halfHeight = m_size.height() / m_scale / 2.0;
    m_centre = {wrapped(m_centre.x()), std::clamp(m_centre.y(), halfHeight, 1.0 - halfHeight)};
}

}  // namespace gigasite::ui
