// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/geo/shapes.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gigasite::model {

/// What lies at a point. In the sea (more than kNearLandKm from land) the country is still that of
/// the nearest land, so that a figure can be shown; inSea tells the difference.
struct Place {
    std::string countryIso2;        ///< empty only when the coordinates are not finite
    std::string stateCode;          ///< postal code where countryIso2 is "US", else empty
    bool inSea = false;             ///< farther from land than kNearLandKm
    double distanceToLandKm = 0.0;  ///< 0 on land

    bool operator==(const Place&) const = default;
};

/// A 1:50m coast lies up to some kilometres beside the true one; harbour sites must not drown.
inline constexpr double kNearLandKm = 20.0;

/// The embedded world map, immutable after load and safe to read from any thread; a copy shares
/// its data. Lakes belong to their countries; the Caspian counts as sea.
class MapData {
  public:
    /// Reads resources/map/world.gmap (format: resources/map/README.md). fileName is used in
    /// messages only. Problems: geo.notAMap, geo.mapVersion {found, known}, geo.mapDamaged {what,
    /// byte}; where = fileName.
    static Result<MapData> load(std::string_view bytes, std::string_view fileName);

    [[nodiscard]] const std::vector<Country>& countries() const;
    [[nodiscard]] const std::vector<UsState>& states() const;
    /// Shores, without the cuts at the antimeridian and the south pole.
    [[nodiscard]] const std::vector<GeoLine>& coasts() const;
    /// Each border between two countries once.
    [[nodiscard]] const std::vector<GeoLine>& countryBorders() const;
    /// Each border between two US states once.
    [[nodiscard]] const std::vector<GeoLine>& stateBorders() const;

    /// For painting only (the larger ones, islands as holes): a lake belongs to its countries.
    [[nodiscard]] const std::vector<GeoPolygon>& lakes() const;

    /// First country with that code, or nullptr. Case-sensitive ("US").
    [[nodiscard]] const Country* country(std::string_view iso2) const;
    [[nodiscard]] const UsState* state(std::string_view code) const;

    /// Any longitude (181 is -179); latitude is clamped to -90..90. Planar, so that the 49th
    /// parallel is a parallel. US states (more detailed) win over country shapes.
    [[nodiscard]] Place lookUp(double latitudeDeg, double longitudeDeg) const;

  private:
    struct Content;
    explicit MapData(std::shared_ptr<const Content> content);

    std::shared_ptr<const Content> m_content;
};

}  // namespace gigasite::model
