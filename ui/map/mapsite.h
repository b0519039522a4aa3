// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/value.h"

#include <QColor>
#include <QString>

#include <utility>
#include <vector>

namespace gigasite::ui {

enum class MapBadge { None, Limit, Error };

/// What the map shows of a site, of the as-of quarter. Plain values: the map knows no plan.
struct MapSite {
    model::Id id = 0;
    QString name;
    double latitudeDeg = 0.0;
    double longitudeDeg = 0.0;
    double plannedMw = 0.0;
    double onlineMw = 0.0;
    std::vector<std::pair<QColor, double>> mix;  ///< sources and their shares, any scale
    MapBadge badge = MapBadge::None;

    bool operator==(const MapSite&) const = default;
};

/// Where a site shall go.
struct MapMove {
    model::Id site = 0;
    double latitudeDeg = 0.0;
    double longitudeDeg = 0.0;
};
using MapMoves = std::vector<MapMove>;

}  // namespace gigasite::ui
