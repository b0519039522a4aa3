// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/geo/placeindex.h"

#include "model/geo/distance.h"

#include <boost/geometry.hpp>
#include <boost/geometry/geometries/register/point.hpp>
#include <boost/geometry/geometries/register/ring.hpp>
#include <boost/geometry/index/rtree.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>
#include <utility>
#include <vector>

BOOST_GEOMETRY_REGISTER_POINT_2D(gigasite::model::GeoPoint, double, boost::geometry::cs::cartesian,
                                 longitudeDeg, latitudeDeg)
BOOST_GEOMETRY_REGISTER_RING(gigasite::model::GeoRing)

namespace gigasite::model {

namespace {

namespace bg = boost::geometry;
namespace bgi = boost::geometry::index;

using Box = bg::model::box<GeoPoint>;
using Vector3 = bg::model::point<double, 3, bg::cs::cartesian>;

struct PolygonRef {
    std::uint32_t row;
    const GeoPolygon* polygon;

    bool operator==(const PolygonRef&) const = default;
};

/// The edge from a to b; stored at its start and, if long, at points between.
struct EdgeRef {
    std::uint32_t row;
    const GeoPoint* a;

    bool operator==(const EdgeRef&) const = default;
};

using PolygonEntry = std::pair<Box, PolygonRef>;
using EdgeEntry = std::pair<Vector3, EdgeRef>;
using PolygonTree = bgi::rtree<PolygonEntry, bgi::quadratic<16>>;
using EdgeTree = bgi::rtree<EdgeEntry, bgi::quadratic<16>>;

constexpr double kRadiansPerDegree = std::numbers::pi / 180.0;
// Edges are sampled this densely, so that among the nearest samples one is of the nearest edge.
constexpr double kSampleKm = 10.0;
constexpr unsigned kSamplesTried = 48;

/// On the unit sphere: the nearest by chord is the nearest by great circle, poles and the
/// antimeridian included.
Vector3 onSphere(GeoPoint p) {
    const double phi = p.latitudeDeg * kRadiansPerDegree;
    const double lambda = p.longitudeDeg * kRadiansPerDegree;
    return {std::cos(phi) * std::cos(lambda), std::cos(phi) * std::sin(lambda), std::sin(phi)};
}

GeoPoint between(GeoPoint a, GeoPoint b, double t) {
    return {a.longitudeDeg + t * (b.longitudeDeg - a.longitudeDeg),
            a.latitudeDeg + t * (b.latitudeDeg - a.latitudeDeg)};
}

double distanceKm(GeoPoint a, GeoPoint b) {
    return greatCircleKm(a.latitudeDeg, a.longitudeDeg, b.latitudeDeg, b.longitudeDeg);
}

/// The foot is found in a plane round the point, its distance on the sphere.
double distanceToEdgeKm(GeoPoint p, GeoPoint a, GeoPoint b) {
    const double shrink = std::cos(p.latitudeDeg * kRadiansPerDegree);
    const auto eastOf = [&](GeoPoint q) {
        return normaliseLongitude(q.longitudeDeg - p.longitudeDeg) * shrink;
    };
    const double ax = eastOf(a);
    const double ay = a.latitudeDeg - p.latitudeDeg;
    const double dx = (b.longitudeDeg - a.longitudeDeg) * shrink;
    const double dy = b.latitudeDeg - a.latitudeDeg;
    const double length2 = dx * dx + dy * dy;
    const double t = length2 > 0.0 ? std::clamp(-(ax * dx + ay * dy) / length2, 0.0, 1.0) : 0.0;
    return distanceKm(p, between(a, b, t));
}

/// The cuts at the antimeridian and the south pole are no shores.
bool isCut(GeoPoint a, GeoPoint b) {
    return (std::abs(a.longitudeDeg) == 180.0 && a.longitudeDeg == b.longitudeDeg) ||
           (a.latitudeDeg == -90.0 && b.latitudeDeg == -90.0);
}

void sampleRing(const GeoRing& ring, std::uint32_t row, std::vector<EdgeEntry>& out) {
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const GeoPoint a = ring[i];
        const GeoPoint b = ring[i + 1];
        if (isCut(a, b)) {
            continue;
        }
        const int pieces = 1 + static_cast<int>(distanceKm(a, b) / kSampleKm);
        for (int k = 0; k < pieces; ++k) {
            out.emplace_back(onSphere(between(a, b, static_cast<double>(k) / pieces)),
                             EdgeRef{row, &ring[i]});
        }
    }
}

template <class Shape>
PolygonTree makePolygonTree(const std::vector<Shape>& shapes) {
    std::vector<PolygonEntry> entries;
    for (std::size_t row = 0; row < shapes.size(); ++row) {
        for (const GeoPolygon& polygon : shapes[row].polygons) {
            entries.emplace_back(Box(polygon.box.low, polygon.box.high),
                                 PolygonRef{static_cast<std::uint32_t>(row), &polygon});
        }
    }
    return PolygonTree(entries);
}

template <class Shape>
EdgeTree makeEdgeTree(const std::vector<Shape>& shapes) {
    std::vector<EdgeEntry> entries;
    for (std::size_t row = 0; row < shapes.size(); ++row) {
        for (const GeoPolygon& polygon : shapes[row].polygons) {
            sampleRing(polygon.outer, static_cast<std::uint32_t>(row), entries);
            for (const GeoRing& hole : polygon.holes) {
                sampleRing(hole, static_cast<std::uint32_t>(row), entries);
            }
        }
    }
    return EdgeTree(entries);
}

bool contains(const GeoPolygon& polygon, GeoPoint point) {
    if (!bg::covered_by(point, polygon.outer)) {
        return false;
    }
    return std::none_of(polygon.holes.begin(), polygon.holes.end(),
                        [&](const GeoRing& hole) { return bg::within(point, hole); });
}

std::optional<std::size_t> shapeAt(const PolygonTree& tree, GeoPoint point) {
    std::optional<std::size_t> found;
    for (auto it = tree.qbegin(bgi::intersects(point)); it != tree.qend(); ++it) {
        const PolygonRef& ref = it->second;
        // On a border the first row wins, whatever the order of the tree.
        if ((!found || ref.row < *found) && contains(*ref.polygon, point)) {
            found = ref.row;
        }
    }
    return found;
}

PlaceIndex::Nearest nearestIn(const EdgeTree& tree, GeoPoint point) {
    PlaceIndex::Nearest best{0, std::numeric_limits<double>::infinity()};
    for (auto it = tree.qbegin(bgi::nearest(onSphere(point), kSamplesTried)); it != tree.qend();
         ++it) {
        const EdgeRef& edge = it->second;
        const double km = distanceToEdgeKm(point, edge.a[0], edge.a[1]);
        if (km < best.distanceKm || (km == best.distanceKm && edge.row < best.row)) {
            best = {edge.row, km};
        }
    }
    return best;
}

}  // namespace

struct PlaceIndex::Trees {
    PolygonTree countries;
    PolygonTree states;
    EdgeTree countryEdges;
    EdgeTree stateEdges;
};

PlaceIndex::PlaceIndex(const MapShapes& shapes)
    : m_trees(new Trees{makePolygonTree(shapes.countries), makePolygonTree(shapes.states),
                        makeEdgeTree(shapes.countries), makeEdgeTree(shapes.states)}) {
}

PlaceIndex::~PlaceIndex() = default;

std::optional<std::size_t> PlaceIndex::countryAt(GeoPoint point) const {
    return shapeAt(m_trees->countries, point);
}

std::optional<std::size_t> PlaceIndex::stateAt(GeoPoint point) const {
    return shapeAt(m_trees->states, point);
}

PlaceIndex::Nearest PlaceIndex::nearestCountry(GeoPoint point) const {
    return nearestIn(m_trees->countryEdges, point);
}

PlaceIndex::Nearest PlaceIndex::nearestState(GeoPoint point) const {
    return nearestIn(m_trees->stateEdges, point);
}

}  // namespace gigasite::model
