// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/climate/numbertext.h"
#include "model/climate/tablereader.h"
#include "model/core/hash.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace gigasite::model {
namespace {

constexpr std::string_view kMagic = "GSCLIM";
constexpr std::string_view kVersion = "01";
constexpr std::size_t kHeaderSize = 12;
constexpr std::size_t kCellSize = 80;
constexpr std::size_t kHashSize = 8;
/// The interpolation takes four neighbours.
constexpr std::size_t kFewestCells = 4;

std::uint64_t littleEndian(std::string_view bytes, std::size_t offset, std::size_t size) {
    std::uint64_t value = 0;
    for (std::size_t i = size; i > 0; --i) {
        value = (value << 8) | static_cast<unsigned char>(bytes[offset + i - 1]);
    }
    return value;
}

std::string offsetIn(const ClimateFile& file, std::size_t offset) {
    return file.name + "@" + std::to_string(offset);
}

/// Checks size, version and hash; the number of cells when all is well.
Result<std::size_t> checkEnvelope(const ClimateFile& file) {
    const std::string_view bytes = file.bytes;
    if (bytes.substr(0, kMagic.size()) != kMagic) {
        return Problem{"climate.notACellTable", offsetIn(file, 0), {}};
    }
    if (bytes.size() < kHeaderSize + kHashSize) {
        return Problem{"climate.tableCutShort",
                       offsetIn(file, bytes.size()),
                       {std::to_string(kHeaderSize + kHashSize)}};
    }
    if (bytes.substr(kMagic.size(), kVersion.size()) != kVersion) {
        return Problem{
            "climate.newerCellTable", offsetIn(file, kMagic.size()), {std::string(kVersion)}};
    }
    const std::size_t count = littleEndian(bytes, 8, 4);
    const std::size_t expected = kHeaderSize + count * kCellSize + kHashSize;
    if (bytes.size() < expected) {
        return Problem{
            "climate.tableCutShort", offsetIn(file, bytes.size()), {std::to_string(expected)}};
    }
    Hasher hasher;
    hasher.addBytes(bytes.data(), expected - kHashSize);
    if (bytes.size() != expected || count < kFewestCells ||
        hasher.result() != littleEndian(bytes, expected - kHashSize, kHashSize)) {
        return Problem{"climate.damagedCellTable", offsetIn(file, expected - kHashSize), {}};
    }
    return count;
}

/// Takes one checked number after the other from the bytes; keeps the first problem.
class CellCursor {
  public:
    CellCursor(const ClimateFile& file, std::size_t offset) : m_file(file), m_offset(offset) {}

    double takeSigned(double unit, std::string_view name, double lowest, double highest) {
        const auto raw = static_cast<std::int16_t>(littleEndian(m_file.bytes, m_offset, 2));
        return checked(raw / unit, 2, name, lowest, highest);
    }
    double takeUnsigned(double unit, std::size_t size, std::string_view name, double lowest,
                        double highest) {
        const auto raw = static_cast<double>(littleEndian(m_file.bytes, m_offset, size));
        return checked(raw / unit, size, name, lowest, highest);
    }
    MonthlyValues takeMonths(double unit, std::string_view name, double lowest, double highest) {
        MonthlyValues values{};
        for (double& value : values) {
            value = takeUnsigned(unit, 1, name, lowest, highest);
        }
        return values;
    }
    [[nodiscard]] const std::optional<Problem>& problem() const { return m_problem; }

  private:
    double checked(double value, std::size_t size, std::string_view name, double lowest,
                   double highest) {
        if (!m_problem && (value < lowest || value > highest)) {
            m_problem = Problem{
                "climate.badTableValue",
                offsetIn(m_file, m_offset),
                {std::string(name), numberText(value), numberText(lowest), numberText(highest)}};
        }
        m_offset += size;
        return value;
    }

    const ClimateFile& m_file;
    std::size_t m_offset;
    std::optional<Problem> m_problem;
};

ClimateCell takeCell(CellCursor& cursor) {
    ClimateCell cell;
    cell.latitude = cursor.takeSigned(100, "latitude", -90, 90);
    cell.longitude = cursor.takeSigned(100, "longitude", -180, 180);
    cell.elevationM = cursor.takeSigned(1, "elevationM", -500, 9000);
    cell.meanHubWindMs = cursor.takeUnsigned(100, 2, "meanHubWindMs", 0.1, 30);
    for (double& value : cell.temperatureC) {
        value = cursor.takeSigned(10, "temperatureC", -90, 60);
    }
    cell.diurnalRangeC = cursor.takeMonths(10, "diurnalRangeC", 0, 25.5);
    cell.sunshinePercent = cursor.takeMonths(1, "sunshinePercent", 0, 100);
    cell.wind10Ms = cursor.takeMonths(10, "wind10Ms", 0.1, 25.5);
    cell.relativeHumidityPercent = cursor.takeMonths(1, "relativeHumidityPercent", 0, 100);
    return cell;
}

}  // namespace

Result<std::vector<ClimateCell>> readClimateCells(const ClimateFile& file) {
    const Result<std::size_t> count = checkEnvelope(file);
    if (!count) {
        return count.problem();
    }
    CellCursor cursor(file, kHeaderSize);
    std::vector<ClimateCell> cells;
    cells.reserve(count.value());
    for (std::size_t i = 0; i < count.value(); ++i) {
        cells.push_back(takeCell(cursor));
        if (cursor.problem()) {
            return *cursor.problem();
        }
    }
    return cells;
}

}  // namespace gigasite::model
