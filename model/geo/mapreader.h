// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/geo/shapes.h"

#include <string_view>
#include <vector>

namespace gigasite::model {

/// What a .gmap file holds, before any index is made.
struct MapShapes {
    std::vector<Country> countries;
    std::vector<UsState> states;
    std::vector<GeoLine> coasts;
    std::vector<GeoLine> countryBorders;
    std::vector<GeoLine> stateBorders;
    std::vector<GeoPolygon> lakes;
};

/// Decodes and checks every byte; never reads or allocates beyond what the file can hold.
/// Problems as MapData::load.
[[nodiscard]] Result<MapShapes> readMap(std::string_view bytes, std::string_view fileName);

}  // namespace gigasite::model
