// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/geo/mapreader.h"

#include <cstddef>
#include <memory>
#include <optional>

namespace gigasite::model {

/// R-trees over the boxes of polygons and over shore points. Keeps references: the shapes must
/// outlive it.
class PlaceIndex {
  public:
    explicit PlaceIndex(const MapShapes& shapes);
    ~PlaceIndex();
    PlaceIndex(const PlaceIndex&) = delete;
    PlaceIndex& operator=(const PlaceIndex&) = delete;

    /// Row in countries or states of the shape at a point (planar; its edge belongs to it).
    [[nodiscard]] std::optional<std::size_t> countryAt(GeoPoint point) const;
    [[nodiscard]] std::optional<std::size_t> stateAt(GeoPoint point) const;

    struct Nearest {
        std::size_t row = 0;
        double distanceKm = 0.0;
    };
    /// Country whose outline is nearest. Exact within some metres below 100 km, within 1 % beyond.
    [[nodiscard]] Nearest nearestCountry(GeoPoint point) const;
    [[nodiscard]] Nearest nearestState(GeoPoint point) const;

  private:
    struct Trees;
    std::unique_ptr<const Trees> m_trees;
};

}  // namespace gigasite::model
