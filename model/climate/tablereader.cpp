// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/climate/tablereader.h"

#include "model/climate/numbertext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <utility>

namespace gigasite::model {
namespace {

struct Line {
    std::size_t number = 0;
    std::vector<std::string_view> fields;
};

std::vector<std::string_view> splitFields(std::string_view text) {
    std::vector<std::string_view> fields;
    for (;;) {
        const std::size_t comma = text.find(',');
        fields.push_back(text.substr(0, comma));
        if (comma == std::string_view::npos) {
            return fields;
        }
        text.remove_prefix(comma + 1);
    }
}

/// Lines with content; comments and empty lines are left out but counted.
std::vector<Line> splitLines(std::string_view bytes) {
    std::vector<Line> lines;
    for (std::size_t number = 1; !bytes.empty(); ++number) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        std::string_view text = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        if (text.ends_with('\r')) {
            text.remove_suffix(1);
        }
        if (!text.empty() && text.front() != '#') {
            lines.push_back({number, splitFields(text)});
        }
    }
    return lines;
}

std::optional<double> numberIn(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

std::string placeOf(const ClimateFile& file, std::size_t line) {
    return file.name + ":" + std::to_string(line);
}

Problem badValue(std::string where, std::string name, std::string_view text, double lowest,
                 double highest) {
    return {"climate.badTableValue",
            std::move(where),
            {std::move(name), std::string(text), numberText(lowest), numberText(highest)}};
}

Problem badHeader(const ClimateFile& file, std::size_t line, std::size_t expected,
                  std::size_t found) {
    return {"climate.badTableHeader",
            placeOf(file, line),
            {std::to_string(expected), std::to_string(found)}};
}

Problem cutShort(const ClimateFile& file, std::size_t expectedBytes) {
    return {"climate.tableCutShort",
            file.name + "@" + std::to_string(file.bytes.size()),
            {std::to_string(expectedBytes)}};
}

/// Rising numbers of the header after its first field.
Result<std::vector<double>> headerNumbers(const ClimateFile& file, const Line& header) {
    std::vector<double> numbers;
    for (std::size_t i = 1; i < header.fields.size(); ++i) {
        const std::optional<double> number = numberIn(header.fields[i]);
        if (!number || (!numbers.empty() && *number <= numbers.back())) {
            return badValue(placeOf(file, header.number), std::string(header.fields[0]),
                            header.fields[i], numbers.empty() ? 0 : numbers.back(),
                            std::numeric_limits<double>::max());
        }
        numbers.push_back(*number);
    }
    return numbers;
}

Result<Done> appendRow(const ClimateFile& file, const Line& header, const Line& line,
                       const CurveLimits& limits, CurveTable& table) {
    if (line.fields.size() != limits.columns + 1) {
        return badHeader(file, line.number, limits.columns + 1, line.fields.size());
    }
    const bool first = table.keys.empty();
    const double lowestKey = first ? limits.lowestKey : table.keys.back();
    const std::optional<double> key = numberIn(line.fields[0]);
    if (!key || *key < lowestKey || (!first && *key == lowestKey) || *key > limits.highestKey) {
        return badValue(placeOf(file, line.number), std::string(header.fields[0]), line.fields[0],
                        lowestKey, limits.highestKey);
    }
    std::vector<double> row;
    for (std::size_t i = 1; i < line.fields.size(); ++i) {
        const std::optional<double> value = numberIn(line.fields[i]);
        if (!value || *value < limits.lowest || *value > limits.highest) {
            return badValue(placeOf(file, line.number), std::string(header.fields[i]),
                            line.fields[i], limits.lowest, limits.highest);
        }
        row.push_back(*value);
    }
    table.keys.push_back(*key);
    table.rows.push_back(std::move(row));
    return Done{};
}

}  // namespace

Result<CurveTable> readCurveTable(const ClimateFile& file, const CurveLimits& limits) {
    const std::vector<Line> lines = splitLines(file.bytes);
    if (lines.size() < 3) {
        return cutShort(file, file.bytes.size() + 1);
    }
    const Line& header = lines.front();
    if (header.fields.size() != limits.columns + 1) {
        return badHeader(file, header.number, limits.columns + 1, header.fields.size());
    }
    CurveTable table;
    if (limits.numberedColumns) {
        Result<std::vector<double>> numbers = headerNumbers(file, header);
        if (!numbers) {
            return numbers.problem();
        }
        table.columns = std::move(numbers).value();
    }
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (const Result<Done> added = appendRow(file, header, lines[i], limits, table); !added) {
            return added.problem();
        }
    }
    return table;
}

namespace {

struct ParameterRow {
    std::string_view name;
    double ClimateParameters::*member;
    double lowest;
    double highest;
};

constexpr std::array<ParameterRow, 20> kParameterRows{{
    {"warmingSinceNormalsC", &ClimateParameters::warmingSinceNormalsC, -10, 10},
    {"normalConfidenceKm", &ClimateParameters::normalConfidenceKm, 0, 20000},
    {"lowConfidenceKm", &ClimateParameters::lowConfidenceKm, 0, 20000},
    {"highestLatitudeDeg", &ClimateParameters::highestLatitudeDeg, 0, 89},
    {"antarcticLatitudeDeg", &ClimateParameters::antarcticLatitudeDeg, -89, 0},
    {"pvDcAcRatio", &ClimateParameters::pvDcAcRatio, 0.1, 10},
    {"pvSystemLosses", &ClimateParameters::pvSystemLosses, 0, 1},
    {"pvInverterEfficiency", &ClimateParameters::pvInverterEfficiency, 0.1, 1},
    {"pvPowerPerKelvin", &ClimateParameters::pvPowerPerKelvin, -0.02, 0},
    {"pvGroundAlbedo", &ClimateParameters::pvGroundAlbedo, 0, 1},
    {"pvGroundCoverRatio", &ClimateParameters::pvGroundCoverRatio, 0.05, 1},
    {"pvTrackerLimitDeg", &ClimateParameters::pvTrackerLimitDeg, 0, 90},
    {"pvTiltPerLatitude", &ClimateParameters::pvTiltPerLatitude, 0, 2},
    {"pvTiltOffsetDeg", &ClimateParameters::pvTiltOffsetDeg, -90, 90},
    {"pvTiltLowestDeg", &ClimateParameters::pvTiltLowestDeg, 0, 90},
    {"pvTiltHighestDeg", &ClimateParameters::pvTiltHighestDeg, 0, 90},
    {"pvIncidenceLossCoefficient", &ClimateParameters::pvIncidenceLossCoefficient, 0, 0.2},
    {"pvFaimanU0", &ClimateParameters::pvFaimanU0, 1, 200},
    {"pvFaimanU1", &ClimateParameters::pvFaimanU1, 0, 100},
    {"windLosses", &ClimateParameters::windLosses, 0, 1},
}};

constexpr std::size_t kParameterFields = 5;

const ParameterRow* parameterNamed(std::string_view name) {
    const auto found = std::find_if(kParameterRows.begin(), kParameterRows.end(),
                                    [name](const ParameterRow& row) { return row.name == name; });
    return found == kParameterRows.end() ? nullptr : &*found;
}

Result<Done> checkOrder(const ClimateFile& file, const ClimateParameters& values) {
    if (values.lowConfidenceKm < values.normalConfidenceKm) {
        return badValue(file.name, "lowConfidenceKm", numberText(values.lowConfidenceKm),
                        values.normalConfidenceKm, 20000);
    }
    if (values.pvTiltHighestDeg < values.pvTiltLowestDeg) {
        return badValue(file.name, "pvTiltHighestDeg", numberText(values.pvTiltHighestDeg),
                        values.pvTiltLowestDeg, 90);
    }
    return Done{};
}

}  // namespace

Result<ClimateParameters> readClimateParameters(const ClimateFile& file) {
    const std::vector<Line> lines = splitLines(file.bytes);
    ClimateParameters parameters;
    std::vector<std::string_view> seen;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& line = lines[i];
        if (line.fields.size() != kParameterFields) {
            return badHeader(file, line.number, kParameterFields, line.fields.size());
        }
        if (i == 0) {
            continue;
        }
        const ParameterRow* row = parameterNamed(line.fields[0]);
        if (row == nullptr || std::find(seen.begin(), seen.end(), row->name) != seen.end()) {
            return Problem{"climate.unknownParameter",
                           placeOf(file, line.number),
                           {std::string(line.fields[0])}};
        }
        const std::optional<double> value = numberIn(line.fields[1]);
        if (!value || *value < row->lowest || *value > row->highest) {
            return badValue(placeOf(file, line.number), std::string(row->name), line.fields[1],
                            row->lowest, row->highest);
        }
        parameters.*(row->member) = *value;
        seen.push_back(row->name);
    }
    for (const ParameterRow& row : kParameterRows) {
        if (std::find(seen.begin(), seen.end(), row.name) == seen.end()) {
            return Problem{"climate.missingParameter", file.name, {std::string(row.name)}};
        }
    }
    if (const Result<Done> ordered = checkOrder(file, parameters); !ordered) {
        return ordered.problem();
    }
    return parameters;
}

}  // namespace gigasite::model
