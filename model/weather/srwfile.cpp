// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/weather/weatherformats.h"

#include "model/climate/calendar.h"
#include "model/climate/numbertext.h"
#include "model/climate/typicalyear.h"

#include <array>
#include <cmath>

namespace gigasite::model {
namespace {

constexpr std::size_t kLatitudeCell = 5;
constexpr std::size_t kLongitudeCell = 6;
constexpr std::size_t kElevationCell = 7;
constexpr std::size_t kStepCell = 8;
constexpr double kPascalPerAtmosphere = 101325.0;
constexpr double kHubHeightM = 100.0;
constexpr double kHighestHeightM = 500.0;

/// The five rows above the data.
struct Header {
    TextRecord place;
    TextRecord description;
    TextRecord fields;
    TextRecord units;
    TextRecord heights;
};

Result<Header> readHeader(RecordReader& reader) {
    Header header;
    for (TextRecord* record :
         {&header.place, &header.description, &header.fields, &header.units, &header.heights}) {
        const Result<bool> more = reader.next(*record);
        if (!more) {
            return more.problem();
        }
        if (!more.value()) {
            return rowCountProblem(header.place.line, 0);
        }
    }
    return header;
}

std::optional<Problem> readPlaceLine(const TextRecord& line, WeatherYear& year) {
    const auto where = [&line](std::size_t cell) { return textPlace(line.line, cell + 1); };
    const std::string_view step = line.cell(kStepCell);
    if (numberIn(step) && *numberIn(step) != 1.0) {
        return Problem{"weather.notHourly", where(kStepCell), {shownText(step)}};
    }
    return readPlace(
        {line.cell(kLatitudeCell), line.cell(kLongitudeCell), line.cell(kElevationCell),
         where(kLatitudeCell), where(kLongitudeCell), where(kElevationCell)},
        year);
}

/// One kind of column and the unit it must have.
struct Field {
    std::vector<double> WeatherYear::*series;
    std::string_view name;
    std::string_view unit;
    WeatherBounds bounds;
    double factor;
    double lowestHeightM;  ///< the power law of the wind has none at the ground
    bool optional;
};
constexpr Field kSpeed{&WeatherYear::windMs, "Speed", "m/s", kWindBounds, 1.0, 1.0, false};
constexpr Field kTemperature{
    &WeatherYear::temperatureC, "Temperature", "C", kTemperatureBounds, 1.0, 0.0, true};
constexpr Field kPressure{&WeatherYear::pressurePa, "Pressure", "atm", kPressureBounds,
                          kPascalPerAtmosphere,     0.0,        true};

struct Chosen {
    std::size_t cell = 0;
    double heightM = 0;
};

/// The column of a field nearest to a height; of two equally near the later one. None if the file
/// has no such field.
Result<std::optional<Chosen>> nearestColumn(const Header& header, const Field& field,
                                            double heightM) {
    std::optional<Chosen> chosen;
    for (std::size_t i = 0; i < header.fields.cells.size(); ++i) {
        if (!sameWord(trimmed(header.fields.cells[i]), field.name)) {
            continue;
        }
        if (!sameWord(trimmed(header.units.cell(i)), field.unit)) {
            return Problem{"weather.badUnit",
                           textPlace(header.units.line, i + 1),
                           {std::string(field.name), shownText(header.units.cell(i)),
                            std::string(field.unit)}};
        }
        const Result<double> height =
            headerNumber("Height", header.heights.cell(i), {field.lowestHeightM, kHighestHeightM},
                         textPlace(header.heights.line, i + 1));
        if (!height) {
            return height.problem();
        }
        if (!chosen || std::abs(height.value() - heightM) <= std::abs(chosen->heightM - heightM)) {
            chosen = Chosen{i, height.value()};
        }
    }
    return chosen;
}

ColumnRule ruleFor(const Field& field, const Chosen& chosen) {
    ColumnRule rule;
    rule.series = field.series;
    rule.cell = chosen.cell;
    rule.name = std::string(field.name) + " " + numberText(chosen.heightM) + " m";
    rule.bounds = field.bounds;
    rule.factor = field.factor;
    rule.optional = field.optional;
    return rule;
}

/// The columns to read; sets the heights of the year.
Result<std::vector<ColumnRule>> rulesFor(const Header& header, WeatherYear& year) {
    const auto speed = nearestColumn(header, kSpeed, kHubHeightM);
    if (!speed) {
        return speed.problem();
    }
    if (!speed.value()) {
        return noColumnProblem(header.fields, kSpeed.name);
    }
    year.windHeightM = speed.value()->heightM;
    std::vector<ColumnRule> rules{ruleFor(kSpeed, *speed.value())};
    for (const Field& field : {kTemperature, kPressure}) {
        const auto found = nearestColumn(header, field, year.windHeightM);
        if (!found) {
            return found.problem();
        }
        if (found.value()) {
            rules.push_back(ruleFor(field, *found.value()));
            if (field.series == kTemperature.series) {
                year.temperatureHeightM = found.value()->heightM;
            }
        }
    }
    return rules;
}

/// Cells that hold something: exports may end every line with commas.
std::size_t usedCells(const TextRecord& record) {
    std::size_t used = record.cells.size();
    while (used > 0 && trimmed(record.cells[used - 1]).empty()) {
        --used;
    }
    return used;
}

/// Rows have no dates: of 8784 the hours of 29 February are known by their place alone, and only
/// once the last row was met. So both readings are gathered until then.
class PlainRows {
  public:
    PlainRows(const std::vector<ColumnRule>& rules, std::size_t width)
        : m_plain(rules), m_leap(rules), m_width(width) {}

    std::optional<Problem> add(const TextRecord& row) {
        if (m_count == kLeapYearHours) {
            return Problem{
                "weather.tooManyRows", textPlace(row.line, 1), {std::to_string(m_count)}};
        }
        if (row.cells.size() < m_width) {
            return Problem{"weather.cellCount",
                           textPlace(row.line, row.cells.size()),
                           {std::to_string(m_width), std::to_string(row.cells.size())}};
        }
        const bool leapDay = m_count >= kFirstLeapHour && m_count < kFirstLeapHour + kHoursPerDay;
        std::optional<Problem> failed;
        if (m_count < kHoursPerYear) {
            failed = m_plain.add(row);
        }
        if (!failed && !leapDay) {
            failed = m_leap.add(row);
        }
        m_lastLine = row.line;
        ++m_count;
        return failed;
    }

    std::optional<Problem> finish(WeatherYear& year) {
        if (m_count == kHoursPerYear) {
            return m_plain.finish(year);
        }
        if (m_count == kLeapYearHours) {
            return m_leap.finish(year);
        }
        return rowCountProblem(m_lastLine, m_count);
    }

  private:
    WeatherColumns m_plain;
    WeatherColumns m_leap;
    std::size_t m_width;
    std::size_t m_count = 0;
    std::size_t m_lastLine = 1;
};

}  // namespace

Result<WeatherYear> readSrw(std::string_view text) {
    // The description is free text, so that quotation marks mean nothing.
    RecordReader reader(text, ',', Quotes::none);
    const Result<Header> header = readHeader(reader);
    if (!header) {
        return header.problem();
    }
    WeatherYear year;
    year.format = WeatherFormat::srw;
    if (std::optional<Problem> failed = readPlaceLine(header.value().place, year)) {
        return *std::move(failed);
    }
    const Result<std::vector<ColumnRule>> rules = rulesFor(header.value(), year);
    if (!rules) {
        return rules.problem();
    }
    PlainRows rows(rules.value(), usedCells(header.value().fields));
    if (std::optional<Problem> failed =
            readRows(reader, [&rows](const TextRecord& row) { return rows.add(row); })) {
        return *std::move(failed);
    }
    if (std::optional<Problem> failed = rows.finish(year)) {
        return *std::move(failed);
    }
    year.timeZoneHours = standardTimeZone(year.longitude);
    year.notes.push_back({"weather.localTimeAssumed", {}, {numberText(year.timeZoneHours)}});
    return year;
}

}  // namespace gigasite::model
