// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/greatcircle.h"

#include "model/geo/distance.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace gigasite::ui {

namespace {

constexpr double kKilometresPerPoint = 150.0;
constexpr int kMostPoints = 96;
constexpr double kRadiansPerDegree = std::numbers::pi / 180.0;

using Direction = std::array<double, 3>;

Direction directionOf(Degrees at) {
    const double latitude = at.latitudeDeg * kRadiansPerDegree;
    const double longitude = at.longitudeDeg * kRadiansPerDegree;
    return {std::cos(latitude) * std::cos(longitude), std::cos(latitude) * std::sin(longitude),
            std::sin(latitude)};
}

QPointF worldOf(const Direction& at) {
    return worldFromDegrees(
        std::atan2(at[2], std::hypot(at[0], at[1])) / kRadiansPerDegree,
        model::normaliseLongitude(std::atan2(at[1], at[0]) / kRadiansPerDegree));
}

void appendUnwrapped(std::vector<QPointF>& line, QPointF next) {
    if (!line.empty()) {
        next.rx() += std::round(line.back().x() - next.x());
    }
    line.push_back(next);
}

}  // namespace

std::vector<QPointF> greatCircle(Degrees from, Degrees to) {
    const Direction a = directionOf(from);
    const Direction b = directionOf(to);
    const double angle =
        model::greatCircleKm(from.latitudeDeg, from.longitudeDeg, to.latitudeDeg, to.longitudeDeg) /
        model::kEarthRadiusKm;
    const int parts = std::clamp(
        static_cast<int>(angle * model::kEarthRadiusKm / kKilometresPerPoint), 1, kMostPoints);
    std::vector<QPointF> line;
    appendUnwrapped(line, worldFromDegrees(from.latitudeDeg, from.longitudeDeg));
    // Opposite points have no shortest way and near points no bend: a straight line will do.
    const double sine = std::sin(angle);
    for (int i = 1; i < parts && sine > 1e-6; ++i) {
        const double share = static_cast<double>(i) / parts;
        const double weightA = std::sin((1.0 - share) * angle) / sine;
        const double weightB = std::sin(share * angle) / sine;
        appendUnwrapped(line,
                        worldOf({weightA * a[0] + weightB * b[0], weightA * a[1] + weightB * b[1],
                                 weightA * a[2] + weightB * b[2]}));
    }
    appendUnwrapped(line, worldFromDegrees(to.latitudeDeg, to.longitudeDeg));
    return line;
}

void drawWorldLine(QPainter& painter, const Viewport& view, std::span<const QPointF> line) {
    if (line.size() < 2) {
        return;
    }
    const QRectF seen = view.worldRect();
    const auto [least, most] = std::minmax_element(
        line.begin(), line.end(), [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); });
    const double first = std::ceil(seen.left() - most->x());
    const double last = std::floor(seen.right() - least->x());
    for (double turn = first; turn <= last; ++turn) {
        QPolygonF shown;
        shown.reserve(static_cast<qsizetype>(line.size()));
        for (const QPointF& point : line) {
            shown << (point + QPointF(turn, 0.0) - seen.topLeft()) * view.scale();
        }
        painter.drawPolyline(shown);
    }
}

}  // namespace gigasite::ui
