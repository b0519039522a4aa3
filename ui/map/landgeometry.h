// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/geo/mapdata.h"

#include <QPointF>
#include <QRectF>

#include <cstddef>
#include <vector>

namespace gigasite::ui {

/// A ring or line in world coordinates (worldFromDegrees) with its bounds.
struct WorldLine {
    std::vector<QPointF> points;
    QRectF box;
};

/// The map projected once, immutable, read by the painting thread.
struct LandGeometry {
    std::vector<std::vector<WorldLine>> polygons;  ///< outer ring, then holes
    std::vector<std::size_t> owners;               ///< row of MapData::countries() of each
    std::vector<std::vector<WorldLine>> statePolygons;
    std::vector<std::size_t> stateOwners;       ///< row of MapData::states() of each
    std::vector<std::vector<WorldLine>> lakes;  ///< outer ring, then islands
    std::vector<WorldLine> coasts;
    std::vector<WorldLine> countryBorders;
    std::vector<WorldLine> stateBorders;

    [[nodiscard]] static LandGeometry project(const model::MapData& map);
};

}  // namespace gigasite::ui
