// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/geo/mapreader.h"

#include "model/geo/distance.h"

#include <boost/crc.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <optional>
#include <string>

namespace gigasite::model {

namespace {

constexpr std::size_t kHeaderBytes = 16;
constexpr unsigned kVersion = 1;

enum class EdgeKind { Shore = 0, BorderHere = 1, BorderElsewhere = 2, Hidden = 3 };

std::uint32_t littleEndian(std::string_view bytes, std::size_t at, int count) {
    std::uint32_t value = 0;
    for (int i = 0; i < count; ++i) {
        value |= static_cast<std::uint32_t>(
                     static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]))
                 << (8 * i);
    }
    return value;
}

/// Reads the payload. After the first fault everything reads as nothing and fault() names it.
class Cursor {
  public:
    explicit Cursor(std::string_view bytes) : m_bytes(bytes) {}

    [[nodiscard]] bool good() const { return m_fault.empty(); }
    [[nodiscard]] bool atEnd() const { return m_at == m_bytes.size(); }
    [[nodiscard]] const std::string& fault() const { return m_fault; }
    [[nodiscard]] std::size_t position() const { return m_at; }

    void fail(std::string_view what) {
        if (good()) {
            m_fault = what;
        }
    }

    std::uint32_t readUnsigned() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 35 && good(); shift += 7) {
            const auto byte = readByte();
            value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
            if ((byte & 0x80U) == 0) {
                if (value > 0xFFFFFFFFU) {
                    break;
                }
                return good() ? static_cast<std::uint32_t>(value) : 0;
            }
        }
        fail("number");
        return 0;
    }

    std::int64_t readSigned() {
        const std::int64_t value = readUnsigned();
        return (value & 1) != 0 ? -(value + 1) / 2 : value / 2;
    }

    /// A count of things that take at least bytesEach bytes, so that it bounds what we allocate.
    std::size_t readCount(std::size_t bytesEach) {
        const std::size_t count = readUnsigned();
        if (good() && count > (m_bytes.size() - m_at) / bytesEach) {
            fail("count");
        }
        return good() ? count : 0;
    }

    std::string readText(std::size_t size) {
        if (!good() || size > m_bytes.size() - m_at) {
            fail("text");
            return {};
        }
        m_at += size;
        return std::string(m_bytes.substr(m_at - size, size));
    }

  private:
    unsigned readByte() {
        if (m_at >= m_bytes.size()) {
            fail("end");
            return 0;
        }
        return static_cast<unsigned char>(m_bytes[m_at++]);
    }

    std::string_view m_bytes;
    std::size_t m_at = 0;
    std::string m_fault;
};

GeoBox boxOf(const std::vector<GeoPoint>& points) {
    GeoBox box{points.front(), points.front()};
    for (const GeoPoint& p : points) {
        box.low.longitudeDeg = std::min(box.low.longitudeDeg, p.longitudeDeg);
        box.low.latitudeDeg = std::min(box.low.latitudeDeg, p.latitudeDeg);
        box.high.longitudeDeg = std::max(box.high.longitudeDeg, p.longitudeDeg);
        box.high.latitudeDeg = std::max(box.high.latitudeDeg, p.latitudeDeg);
    }
    return box;
}

/// Chamberlain and Duquette (2007), eq. 6: area of a polygon on the sphere, signed.
double signedAreaKm2(const GeoRing& ring) {
    constexpr double kRadians = std::numbers::pi / 180.0;
    double sum = 0.0;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        sum += (ring[i + 1].longitudeDeg - ring[i].longitudeDeg) * kRadians *
               (2.0 + std::sin(ring[i].latitudeDeg * kRadians) +
                std::sin(ring[i + 1].latitudeDeg * kRadians));
    }
    return sum * kEarthRadiusKm * kEarthRadiusKm / 2.0;
}

double areaKm2(const std::vector<GeoPolygon>& polygons) {
    double sum = 0.0;
    for (const GeoPolygon& polygon : polygons) {
        sum += std::abs(signedAreaKm2(polygon.outer));
        for (const GeoRing& hole : polygon.holes) {
            sum -= std::abs(signedAreaKm2(hole));
        }
    }
    return sum;
}

class PayloadReader {
  public:
    explicit PayloadReader(std::string_view payload) : m_in(payload) {}

    MapShapes read();
    [[nodiscard]] const Cursor& cursor() const { return m_in; }

  private:
    Country readCountry();
    UsState readState();
    GeoPoint readPoint();
    std::vector<GeoPolygon> readShape(std::vector<GeoLine>* shores, std::vector<GeoLine>& borders);
    std::vector<GeoPolygon> readPolygons(std::vector<GeoLine>* shores,
                                         std::vector<GeoLine>& borders);
    GeoRing readRing(std::vector<GeoLine>* shores, std::vector<GeoLine>& borders);
    void readEdges(const GeoRing& ring, std::vector<GeoLine>* shores,
                   std::vector<GeoLine>& borders);
    GeoPoint toPoint(std::int64_t x, std::int64_t y);

    Cursor m_in;
    double m_unitsPerDegree = 1.0;
    MapShapes m_shapes;
};

GeoPoint PayloadReader::toPoint(std::int64_t x, std::int64_t y) {
    const GeoPoint point{static_cast<double>(x) / m_unitsPerDegree,
                         static_cast<double>(y) / m_unitsPerDegree};
    if (std::abs(point.longitudeDeg) > 180.0 || std::abs(point.latitudeDeg) > 90.0) {
        m_in.fail("coordinate");
        return {};
    }
    return point;
}

GeoPoint PayloadReader::readPoint() {
    const std::int64_t x = m_in.readSigned();
    const std::int64_t y = m_in.readSigned();
    return toPoint(x, y);
}

void PayloadReader::readEdges(const GeoRing& ring, std::vector<GeoLine>* shores,
                              std::vector<GeoLine>& borders) {
    const std::size_t edges = ring.size() - 1;
    std::size_t at = 0;
    while (m_in.good() && at < edges) {
        const std::uint32_t run = m_in.readUnsigned();
        const std::size_t length = run / 4;
        const auto kind = static_cast<EdgeKind>(run % 4);
        if (length == 0 || length > edges - at) {
            m_in.fail("edges");
            return;
        }
        std::vector<GeoLine>* target = kind == EdgeKind::Shore        ? shores
                                       : kind == EdgeKind::BorderHere ? &borders
                                                                      : nullptr;
        if (target != nullptr) {
            const auto first = ring.begin() + static_cast<std::ptrdiff_t>(at);
            GeoLine line{{first, first + static_cast<std::ptrdiff_t>(length) + 1}, {}};
            line.box = boxOf(line.points);
            target->push_back(std::move(line));
        }
        at += length;
    }
}

GeoRing PayloadReader::readRing(std::vector<GeoLine>* shores, std::vector<GeoLine>& borders) {
    const std::size_t count = m_in.readCount(2);
    if (count < 3) {
        m_in.fail("ring");
        return {};
    }
    GeoRing ring;
    ring.reserve(count + 1);
    std::int64_t x = 0;
    std::int64_t y = 0;
    for (std::size_t i = 0; i < count && m_in.good(); ++i) {
        x += m_in.readSigned();
        y += m_in.readSigned();
        ring.push_back(toPoint(x, y));
    }
    if (m_in.good()) {
        ring.push_back(ring.front());
        readEdges(ring, shores, borders);
    }
    return ring;
}

std::vector<GeoPolygon> PayloadReader::readPolygons(std::vector<GeoLine>* shores,
                                                    std::vector<GeoLine>& borders) {
    std::vector<GeoPolygon> polygons(m_in.readCount(8));
    for (GeoPolygon& polygon : polygons) {
        const std::size_t rings = m_in.readCount(7);
        if (rings == 0) {
            m_in.fail("polygon");
        }
        if (!m_in.good()) {
            break;
        }
        polygon.outer = readRing(shores, borders);
        for (std::size_t i = 1; i < rings && m_in.good(); ++i) {
            polygon.holes.push_back(readRing(shores, borders));
        }
        if (m_in.good()) {
            polygon.box = boxOf(polygon.outer);
        }
    }
    return polygons;
}

std::vector<GeoPolygon> PayloadReader::readShape(std::vector<GeoLine>* shores,
                                                 std::vector<GeoLine>& borders) {
    std::vector<GeoPolygon> polygons = readPolygons(shores, borders);
    if (polygons.empty()) {
        m_in.fail("polygons");
    }
    return polygons;
}

Country PayloadReader::readCountry() {
    Country country;
    country.iso2 = m_in.readText(2);
    country.iso3 = m_in.readText(3);
    const std::uint32_t numeric = m_in.readUnsigned();
    if (numeric > 999) {
        m_in.fail("code");
    }
    country.isoNumeric = m_in.good() ? static_cast<int>(numeric) : 0;
    country.nameEnglish = m_in.readText(m_in.readCount(1));
    country.nameGerman = m_in.readText(m_in.readCount(1));
    country.labelPoint = readPoint();
    country.polygons = readShape(&m_shapes.coasts, m_shapes.countryBorders);
    country.areaKm2 = m_in.good() ? areaKm2(country.polygons) : 0.0;
    return country;
}

UsState PayloadReader::readState() {
    UsState state;
    state.code = m_in.readText(2);
    state.name = m_in.readText(m_in.readCount(1));
    state.labelPoint = readPoint();
    state.polygons = readShape(nullptr, m_shapes.stateBorders);
    state.areaKm2 = m_in.good() ? areaKm2(state.polygons) : 0.0;
    return state;
}

MapShapes PayloadReader::read() {
    const std::uint32_t units = m_in.readUnsigned();
    if (units == 0 || units > 10'000'000) {
        m_in.fail("units");
    }
    m_unitsPerDegree = m_in.good() ? static_cast<double>(units) : 1.0;
    const std::size_t countries = m_in.readCount(20);
    for (std::size_t i = 0; i < countries && m_in.good(); ++i) {
        m_shapes.countries.push_back(readCountry());
    }
    const std::size_t states = m_in.readCount(16);
    for (std::size_t i = 0; i < states && m_in.good(); ++i) {
        m_shapes.states.push_back(readState());
    }
    std::vector<GeoLine> bordersOfLakes;
    m_shapes.lakes = readPolygons(nullptr, bordersOfLakes);
    if (m_in.good() && m_shapes.countries.empty()) {
        m_in.fail("countries");
    }
    if (m_in.good() && !m_in.atEnd()) {
        m_in.fail("length");
    }
    return std::move(m_shapes);
}

Problem damaged(std::string_view fileName, std::string what, std::size_t byte) {
    return {"geo.mapDamaged", std::string(fileName), {std::move(what), std::to_string(byte)}};
}

std::optional<Problem> checkHeader(std::string_view bytes, std::string_view fileName) {
    if (bytes.size() < kHeaderBytes || bytes.substr(0, 4) != "GMAP") {
        return Problem{"geo.notAMap", std::string(fileName), {}};
    }
    const unsigned version = littleEndian(bytes, 4, 2);
    if (version != kVersion) {
        return Problem{"geo.mapVersion",
                       std::string(fileName),
                       {std::to_string(version), std::to_string(kVersion)}};
    }
    if (littleEndian(bytes, 6, 2) != 0) {
        return damaged(fileName, "header", 6);
    }
    if (littleEndian(bytes, 8, 4) != bytes.size() - kHeaderBytes) {
        return damaged(fileName, "length", bytes.size());
    }
    boost::crc_32_type crc;
    crc.process_bytes(bytes.data() + kHeaderBytes, bytes.size() - kHeaderBytes);
    if (crc.checksum() != littleEndian(bytes, 12, 4)) {
        return damaged(fileName, "checksum", 12);
    }
    return std::nullopt;
}

}  // namespace

Result<MapShapes> readMap(std::string_view bytes, std::string_view fileName) {
    if (auto problem = checkHeader(bytes, fileName)) {
        return *problem;
    }
    PayloadReader reader(bytes.substr(kHeaderBytes));
    MapShapes shapes = reader.read();
    if (!reader.cursor().good()) {
        return damaged(fileName, reader.cursor().fault(),
                       kHeaderBytes + reader.cursor().position());
    }
    return shapes;
}

}  // namespace gigasite::model
