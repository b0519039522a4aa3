// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/geo/mapdata.h"

#include "model/geo/distance.h"
#include "model/geo/mapreader.h"
#include "model/geo/placeindex.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace gigasite::model {

struct MapData::Content {
    explicit Content(MapShapes given) : shapes(std::move(given)), index(shapes) {}

    MapShapes shapes;
    PlaceIndex index;
};

MapData::MapData(std::shared_ptr<const Content> content) : m_content(std::move(content)) {
}

Result<MapData> MapData::load(std::string_view bytes, std::string_view fileName) {
    Result<MapShapes> shapes = readMap(bytes, fileName);
    if (!shapes.ok()) {
        return shapes.problem();
    }
    return MapData(std::make_shared<const Content>(std::move(shapes).value()));
}

const std::vector<Country>& MapData::countries() const {
    return m_content->shapes.countries;
}

const std::vector<UsState>& MapData::states() const {
    return m_content->shapes.states;
}

const std::vector<GeoLine>& MapData::coasts() const {
    return m_content->shapes.coasts;
}

const std::vector<GeoLine>& MapData::countryBorders() const {
    return m_content->shapes.countryBorders;
}

const std::vector<GeoLine>& MapData::stateBorders() const {
    return m_content->shapes.stateBorders;
}

const std::vector<GeoPolygon>& MapData::lakes() const {
    return m_content->shapes.lakes;
}

const Country* MapData::country(std::string_view iso2) const {
    const auto it = std::find_if(countries().begin(), countries().end(),
                                 [&](const Country& c) { return c.iso2 == iso2; });
    return it == countries().end() ? nullptr : &*it;
}

const UsState* MapData::state(std::string_view code) const {
    const auto it = std::find_if(states().begin(), states().end(),
                                 [&](const UsState& s) { return s.code == code; });
    return it == states().end() ? nullptr : &*it;
}

Place MapData::lookUp(double latitudeDeg, double longitudeDeg) const {
    Place place;
    if (!std::isfinite(latitudeDeg) || !std::isfinite(longitudeDeg)) {
        return place;
    }
    const GeoPoint point{normaliseLongitude(longitudeDeg), std::clamp(latitudeDeg, -90.0, 90.0)};
    const PlaceIndex& index = m_content->index;
    if (const auto state = index.stateAt(point)) {
        place.countryIso2 = "US";
        place.stateCode = states()[*state].code;
        return place;
    }
    if (const auto country = index.countryAt(point)) {
        place.countryIso2 = countries()[*country].iso2;
    } else {
        const PlaceIndex::Nearest nearest = index.nearestCountry(point);
        place.countryIso2 = countries()[nearest.row].iso2;
        place.distanceToLandKm = nearest.distanceKm;
        place.inSea = nearest.distanceKm > kNearLandKm;
    }
    if (place.countryIso2 == "US" && !states().empty()) {
        place.stateCode = states()[index.nearestState(point).row].code;
    }
    return place;
}

}  // namespace gigasite::model
