// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/landgeometry.h"

#include "ui/map/viewport.h"

#include <algorithm>

namespace gigasite::ui {

namespace {

WorldLine projected(const std::vector<model::GeoPoint>& points) {
    WorldLine line;
    line.points.reserve(points.size());
    QPointF low(1e9, 1e9);
    QPointF high(-1e9, -1e9);
    for (const model::GeoPoint& p : points) {
        const QPointF world = worldFromDegrees(p.latitudeDeg, p.longitudeDeg);
        line.points.push_back(world);
        low = {std::min(low.x(), world.x()), std::min(low.y(), world.y())};
        high = {std::max(high.x(), world.x()), std::max(high.y(), world.y())};
    }
    line.box = QRectF(low, high);
    return line;
}

std::vector<WorldLine> projected(const model::GeoPolygon& polygon) {
    std::vector<WorldLine> rings{projected(polygon.outer)};
    for (const model::GeoRing& hole : polygon.holes) {
        rings.push_back(projected(hole));
    }
    return rings;
}

std::vector<WorldLine> projected(const std::vector<model::GeoLine>& lines) {
    std::vector<WorldLine> out;
    out.reserve(lines.size());
    for (const model::GeoLine& line : lines) {
        out.push_back(projected(line.points));
    }
    return out;
}

template <class Area>
void projectAreas(const std::vector<Area>& areas, std::vector<std::vector<WorldLine>>& polygons,
                  std::vector<std::size_t>& owners) {
    for (std::size_t row = 0; row < areas.size(); ++row) {
        for (const model::GeoPolygon& polygon : areas[row].polygons) {
            polygons.push_back(projected(polygon));
            owners.push_back(row);
        }
    }
}

}  // namespace

LandGeometry LandGeometry::project(const model::MapData& map) {
    LandGeometry land;
    projectAreas(map.countries(), land.polygons, land.owners);
    projectAreas(map.states(), land.statePolygons, land.stateOwners);
    for (const model::GeoPolygon& lake : map.lakes()) {
        land.lakes.push_back(projected(lake));
    }
    land.coasts = projected(map.coasts());
    land.countryBorders = projected(map.countryBorders());
    land.stateBorders = projected(map.stateBorders());
    return land;
}

}  // namespace gigasite::ui
