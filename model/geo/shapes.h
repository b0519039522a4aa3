// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace gigasite::model {

/// Planar longitude/latitude, WGS 84 degrees. x = longitude, y = latitude.
struct GeoPoint {
    double longitudeDeg = 0.0;
    double latitudeDeg = 0.0;

    bool operator==(const GeoPoint&) const = default;
};

/// Inclusive planar bounds; never crosses the antimeridian.
struct GeoBox {
    GeoPoint low;
    GeoPoint high;
};

/// Closed (first == last), at least four points, within -180..180 and -90..90.
using GeoRing = std::vector<GeoPoint>;

struct GeoPolygon {
    GeoRing outer;
    std::vector<GeoRing> holes;
    GeoBox box;
};

/// An open or closed polyline for painting: a stretch of coast or of border.
struct GeoLine {
    std::vector<GeoPoint> points;
    GeoBox box;
};

/// A country or territory with its own ISO 3166-1 code. Two rows may share a code (Northern Cyprus
/// has "CY", Somaliland "SO"): ISO knows no code of their own; Kosovo has the user-assigned "XK".
struct Country {
    std::string iso2;
    std::string iso3;
    int isoNumeric = 0;  ///< 0: none assigned (Kosovo)
    std::string nameEnglish;
    std::string nameGerman;
    GeoPoint labelPoint;   ///< well inside the largest polygon
    double areaKm2 = 0.0;  ///< spherical, of the simplified shape: for ranking labels only
    std::vector<GeoPolygon> polygons;
};

/// One of the 50 states or the District of Columbia (the territories are countries here).
struct UsState {
    std::string code;  ///< postal, "AZ"
    std::string name;
    GeoPoint labelPoint;
    double areaKm2 = 0.0;
    std::vector<GeoPolygon> polygons;
};

}  // namespace gigasite::model
