// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/weather/weatherformats.h"

#include "model/climate/typicalyear.h"

#include <array>
#include <cmath>

namespace gigasite::model {
namespace {

constexpr std::size_t kMostHeaderLines = 64;
constexpr std::string_view kTimeColumn = "time(UTC)";

/// "Latitude (decimal degrees): 45.000" as its parts, and where the latter stands.
struct HeaderLine {
    std::string value;
    std::string where;
};

struct Header {
    std::optional<HeaderLine> latitude;
    std::optional<HeaderLine> longitude;
    std::optional<HeaderLine> elevation;
    std::optional<HeaderLine> timeOffset;
    TextRecord columns;
};

void takeHeaderLine(const TextRecord& record, Header& header) {
    const std::string_view text = record.cells[0];
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) {
        return;
    }
    const std::string_view key = trimmed(text.substr(0, text.find_first_of("(:")));
    const HeaderLine line{std::string(trimmed(text.substr(colon + 1))), textPlace(record.line, 1)};
    if (sameWord(key, "Latitude")) {
        header.latitude = line;
    } else if (sameWord(key, "Longitude")) {
        header.longitude = line;
    } else if (sameWord(key, "Elevation")) {
        header.elevation = line;
    } else if (sameWord(key, "Irradiance Time Offset")) {
        header.timeOffset = line;
    }
}

Result<Header> readHeader(RecordReader& reader) {
    Header header;
    TextRecord record;
    for (std::size_t i = 0; i < kMostHeaderLines; ++i) {
        const Result<bool> more = reader.next(record);
        if (!more) {
            return more.problem();
        }
        if (!more.value()) {
            break;
        }
        if (sameWord(trimmed(record.cells[0]), kTimeColumn)) {
            header.columns = record;
            return header;
        }
        takeHeaderLine(record, header);
    }
    return Problem{"weather.missingHeader", textPlace(1, 1), {std::string(kTimeColumn)}};
}

std::optional<Problem> readPlaceLines(const Header& header, WeatherYear& year) {
    if (!header.latitude || !header.longitude) {
        return Problem{
            "weather.missingHeader",
            textPlace(header.columns.line, 1),
            {!header.latitude ? "Latitude (decimal degrees)" : "Longitude (decimal degrees)"}};
    }
    const HeaderLine elevation = header.elevation.value_or(HeaderLine{});
    if (std::optional<Problem> failed =
            readPlace({header.latitude->value, header.longitude->value, elevation.value,
                       header.latitude->where, header.longitude->where, elevation.where},
                      year)) {
        return failed;
    }
    year.irradianceMinute = 0.0;
    if (header.timeOffset) {
        const Result<double> offset =
            headerNumber("Irradiance Time Offset (h)", header.timeOffset->value, {-1.0, 1.0},
                         header.timeOffset->where);
        if (!offset) {
            return offset.problem();
        }
        year.irradianceMinute = 60.0 * offset.value();
    }
    return std::nullopt;
}

Result<std::vector<ColumnRule>> rulesFor(const TextRecord& names) {
    struct Column {
        std::vector<double> WeatherYear::*series;
        std::string_view name;
        WeatherBounds bounds;
        bool optional;
    };
    constexpr std::array<Column, 6> kColumns{
        {{&WeatherYear::ghiWm2, "G(h)", kIrradianceBounds, false},
         {&WeatherYear::dniWm2, "Gb(n)", kIrradianceBounds, false},
         {&WeatherYear::dhiWm2, "Gd(h)", kIrradianceBounds, false},
         {&WeatherYear::temperatureC, "T2m", kTemperatureBounds, false},
         {&WeatherYear::windMs, "WS10m", kWindBounds, false},
         {&WeatherYear::pressurePa, "SP", kPressureBounds, true}}};
    std::vector<ColumnRule> rules;
    for (const Column& column : kColumns) {
        ColumnRule rule;
        for (std::size_t i = 0; i < names.cells.size(); ++i) {
            if (trimmed(names.cells[i]) == column.name) {
                if (rule.series != nullptr) {
                    return Problem{"weather.repeatedColumn",
                                   textPlace(names.line, i + 1),
                                   {std::string(column.name)}};
                }
                rule.series = column.series;
                rule.cell = i;
            }
        }
        if (rule.series == nullptr) {
            if (column.optional) {
                continue;
            }
            return noColumnProblem(names, column.name);
        }
        rule.name = std::string(column.name);
        rule.bounds = column.bounds;
        rule.optional = column.optional;
        rules.push_back(std::move(rule));
    }
    return rules;
}

/// YYYYMMDD:HHMM
struct Stamp {
    MonthDay date;
    int hour = 0;
    int minute = 0;
};

std::optional<Stamp> stampIn(std::string_view text) {
    text = trimmed(text);
    if (text.size() != 13 || text[8] != ':' || !wholeNumberIn(text.substr(0, 4))) {
        return std::nullopt;
    }
    const std::optional<int> month = wholeNumberIn(text.substr(4, 2));
    const std::optional<int> day = wholeNumberIn(text.substr(6, 2));
    const std::optional<int> hour = wholeNumberIn(text.substr(9, 2));
    const std::optional<int> minute = wholeNumberIn(text.substr(11, 2));
    if (!month || !day || !hour || !minute) {
        return std::nullopt;
    }
    return Stamp{{*month, *day}, *hour, *minute};
}

class PvgisRows {
  public:
    PvgisRows(std::vector<ColumnRule> rules, std::size_t width)
        : m_rows(std::move(rules), 0), m_width(width) {}

    std::optional<Problem> add(const TextRecord& row) {
        const std::optional<Stamp> stamp = stampIn(row.cells[0]);
        if (!stamp) {
            return Problem{"weather.wrongTime",
                           textPlace(row.line, 1),
                           {"YYYYMMDD:HHMM", shownText(row.cells[0])}};
        }
        if (row.cells.size() != m_width) {
            return Problem{"weather.cellCount",
                           textPlace(row.line, row.cells.size()),
                           {std::to_string(m_width), std::to_string(row.cells.size())}};
        }
        m_minute = m_minute.value_or(stamp->minute);
        if (stamp->minute != *m_minute) {
            return Problem{"weather.mixedMinutes",
                           textPlace(row.line, 1),
                           {std::to_string(*m_minute), std::to_string(stamp->minute)}};
        }
        return m_rows.add(row, stamp->date, stamp->hour, 0);
    }

    std::optional<Problem> finish(WeatherYear& year) {
        year.irradianceMinute += m_minute.value_or(0);
        return m_rows.finish(year);
    }

  private:
    DatedRows m_rows;
    std::size_t m_width;
    std::optional<int> m_minute;
};

/// Rows up to the first blank line; the notes behind it must not hold rows.
std::optional<Problem> readData(RecordReader& reader, PvgisRows& rows) {
    TextRecord row;
    for (bool notes = false;;) {
        const Result<bool> more = reader.next(row);
        if (!more) {
            return more.problem();
        }
        if (!more.value()) {
            return std::nullopt;
        }
        notes = notes || row.blank();
        if (notes && stampIn(row.cells[0])) {
            return Problem{"weather.blankCell", textPlace(row.line - 1, 1), {"1"}};
        }
        if (notes) {
            continue;
        }
        if (std::optional<Problem> failed = rows.add(row)) {
            return failed;
        }
    }
}

}  // namespace

Result<WeatherYear> readPvgisTmy(std::string_view text) {
    RecordReader reader(text, ',', Quotes::none);
    const Result<Header> header = readHeader(reader);
    if (!header) {
        return header.problem();
    }
    WeatherYear year;
    year.format = WeatherFormat::pvgisTmy;
    if (std::optional<Problem> failed = readPlaceLines(header.value(), year)) {
        return *std::move(failed);
    }
    Result<std::vector<ColumnRule>> rules = rulesFor(header.value().columns);
    if (!rules) {
        return rules.problem();
    }
    PvgisRows rows(std::move(rules).value(), header.value().columns.cells.size());
    if (std::optional<Problem> failed = readData(reader, rows)) {
        return *std::move(failed);
    }
    if (std::optional<Problem> failed = rows.finish(year)) {
        return *std::move(failed);
    }
    const double zone = standardTimeZone(year.longitude);
    year.timeZoneHours = zone;
    turnYear(year, static_cast<int>(zone));
    return year;
}

}  // namespace gigasite::model
