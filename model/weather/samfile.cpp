// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/weather/weatherformats.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace gigasite::model {
namespace {

using Words = std::array<std::string_view, 6>;  ///< unused ones empty

constexpr double kPascalPerMillibar = 100.0;
constexpr double kAssumedWindHeightM = 10.0;

/// The two header rows: names above values.
struct Header {
    TextRecord names;
    TextRecord values;

    [[nodiscard]] std::optional<std::size_t> find(std::string_view word) const {
        return cellOf(names, word);
    }
    [[nodiscard]] std::string_view value(std::optional<std::size_t> cell) const {
        return cell ? trimmed(values.cell(*cell)) : std::string_view();
    }
    [[nodiscard]] std::string where(std::size_t cell) const {
        return textPlace(values.line, cell + 1);
    }
};

struct ColumnWords {
    std::vector<double> WeatherYear::*series;
    Words words;
    WeatherBounds bounds;
    double factor;
    bool optional;
};

constexpr std::array<ColumnWords, 6> kColumns{{
    {&WeatherYear::ghiWm2,
     {"ghi", "global", "global horizontal", "global horizontal irradiance"},
     kIrradianceBounds,
     1.0,
     false},
    {&WeatherYear::dniWm2,
     {"dni", "beam", "direct normal", "direct normal irradiance"},
     kIrradianceBounds,
     1.0,
     false},
    {&WeatherYear::dhiWm2,
     {"dhi", "diffuse", "diffuse horizontal", "diffuse horizontal irradiance"},
     kIrradianceBounds,
     1.0,
     false},
    {&WeatherYear::temperatureC,
     {"tdry", "temperature", "dry bulb", "dry bulb temp", "dry bulb temperature", "ambient temp"},
     kTemperatureBounds,
     1.0,
     false},
    {&WeatherYear::windMs, {"wspd", "wind speed", "windspeed"}, kWindBounds, 1.0, false},
    {&WeatherYear::pressurePa, {"pres", "pressure"}, kPressureBounds, kPascalPerMillibar, true},
}};

/// The place of the first of the words that is there; an empty word names no column.
std::optional<std::size_t> columnOf(const TextRecord& names, const Words& words) {
    const auto end = std::find(words.begin(), words.end(), std::string_view());
    return cellOf(names, std::span(words.begin(), end));
}

/// The header may name units; others than these would be read wrongly.
std::optional<Problem> checkUnits(const Header& header) {
    struct Unit {
        std::string_view name;
        Words accepted;
    };
    constexpr std::array<Unit, 6> kUnits{{{"temperature units", {"c", "degc", "deg c", "celsius"}},
                                          {"pressure units", {"mbar", "millibar", "hpa"}},
                                          {"ghi units", {"w/m2", "w/m^2"}},
                                          {"dni units", {"w/m2", "w/m^2"}},
                                          {"dhi units", {"w/m2", "w/m^2"}},
                                          {"wind speed", {"m/s"}}}};
    for (const Unit& unit : kUnits) {
        const std::optional<std::size_t> cell = header.find(unit.name);
        const std::string_view text = header.value(cell);
        const bool fits =
            text.empty() || text == "-" || sameWord(text, "n/a") ||
            std::any_of(unit.accepted.begin(), unit.accepted.end(),
                        [text](std::string_view word) { return sameWord(word, text); });
        if (!fits) {
            return Problem{"weather.badUnit",
                           header.where(*cell),
                           {shownText(header.names.cells[*cell]), shownText(text),
                            std::string(unit.accepted.front())}};
        }
    }
    return std::nullopt;
}

/// Latitude, longitude, elevation and zones of the header.
struct Zones {
    double file = 0;
    std::optional<double> local;
    std::string where;
};

Result<Zones> readHeader(const Header& header, WeatherYear& year) {
    const std::optional<std::size_t> latitude = columnOf(header.names, {"latitude", "lat"});
    const std::optional<std::size_t> longitude =
        columnOf(header.names, {"longitude", "lon", "long", "lng"});
    const std::optional<std::size_t> zone = columnOf(header.names, {"time zone", "timezone", "tz"});
    const std::optional<std::size_t> elevation = columnOf(header.names, {"elevation", "elev"});
    const std::array<std::pair<std::string_view, bool>, 3> needed{
        {{"Latitude", latitude.has_value()},
         {"Longitude", longitude.has_value()},
         {"Time Zone", zone.has_value()}}};
    for (const auto& [name, found] : needed) {
        if (!found) {
            return Problem{
                "weather.missingHeader", textPlace(header.names.line, 1), {std::string(name)}};
        }
    }
    if (std::optional<Problem> failed =
            readPlace({header.value(latitude), header.value(longitude), header.value(elevation),
                       header.where(*latitude), header.where(*longitude),
                       header.where(elevation.value_or(0))},
                      year)) {
        return *std::move(failed);
    }
    if (std::optional<Problem> failed = checkUnits(header)) {
        return *std::move(failed);
    }
    Zones zones;
    zones.where = header.where(*zone);
    const Result<double> file =
        headerNumber("Time Zone", header.value(zone), kZoneBounds, zones.where);
    if (!file) {
        return file.problem();
    }
    zones.file = file.value();
    const std::optional<std::size_t> localCell = header.find("local time zone");
    if (numberIn(header.value(localCell))) {
        const Result<double> local = headerNumber("Local Time Zone", header.value(localCell),
                                                  kZoneBounds, header.where(*localCell));
        if (!local) {
            return local.problem();
        }
        zones.local = local.value();
    }
    return zones;
}

Result<TimeCells> timeCells(const TextRecord& names) {
    const std::optional<std::size_t> month = columnOf(names, {"month", "mo"});
    const std::optional<std::size_t> day = cellOf(names, "day");
    const std::optional<std::size_t> hour = columnOf(names, {"hour", "hr"});
    if (!month || !day || !hour) {
        return noColumnProblem(names, !month ? "Month" : !day ? "Day" : "Hour");
    }
    return TimeCells{*month, *day, *hour};
}

/// Rules for the columns that are there; a column may stand there once.
Result<std::vector<ColumnRule>> rulesFor(const TextRecord& names) {
    std::vector<ColumnRule> rules;
    for (const ColumnWords& column : kColumns) {
        const std::optional<std::size_t> cell = columnOf(names, column.words);
        if (!cell) {
            continue;
        }
        for (std::size_t i = *cell + 1; i < names.cells.size(); ++i) {
            if (sameWord(trimmed(names.cells[i]), trimmed(names.cells[*cell]))) {
                return Problem{"weather.repeatedColumn",
                               textPlace(names.line, i + 1),
                               {shownText(names.cells[i])}};
            }
        }
        ColumnRule rule;
        rule.series = column.series;
        rule.cell = *cell;
        rule.name = shownText(names.cells[*cell]);
        rule.bounds = column.bounds;
        rule.factor = column.factor;
        rule.optional = column.optional;
        rules.push_back(std::move(rule));
    }
    return rules;
}

class SamRows {
  public:
    SamRows(const TextRecord& names, const TimeCells& cells, std::vector<ColumnRule> rules)
        : m_cells(cells),
          m_minuteCell(columnOf(names, {"minute", "min"})),
          m_width(names.cells.size()),
          m_rows(std::move(rules), 0) {}

    std::optional<Problem> add(const TextRecord& row) {
        if (row.cells.size() != m_width) {
            return Problem{"weather.cellCount",
                           textPlace(row.line, row.cells.size()),
                           {std::to_string(m_width), std::to_string(row.cells.size())}};
        }
        if (std::optional<Problem> failed = checkMinute(row)) {
            return failed;
        }
        return m_rows.add(row, m_cells);
    }

    std::optional<Problem> finish(WeatherYear& year) {
        year.irradianceMinute = m_minute.value_or(30);
        return m_rows.finish(year);
    }

  private:
    std::optional<Problem> checkMinute(const TextRecord& row) {
        if (!m_minuteCell) {
            return std::nullopt;
        }
        const std::string_view text = row.cells[*m_minuteCell];
        const std::optional<int> minute = wholeNumberIn(text);
        const std::string where = textPlace(row.line, *m_minuteCell + 1);
        if (!minute || *minute < 0 || *minute > 59) {
            return Problem{"weather.outOfRange", where, {"Minute", shownText(text), "0", "59"}};
        }
        m_minute = m_minute.value_or(*minute);
        if (*minute != *m_minute) {
            return Problem{"weather.mixedMinutes",
                           where,
                           {std::to_string(*m_minute), std::to_string(*minute)}};
        }
        return std::nullopt;
    }

    TimeCells m_cells;
    std::optional<std::size_t> m_minuteCell;
    std::size_t m_width;
    DatedRows m_rows;
    std::optional<int> m_minute;
};

/// The first rows: names, values, column names and, where the header says so, units.
struct Top {
    Header header;
    TextRecord columns;
};

Result<Top> readTop(RecordReader& reader) {
    Top top;
    TextRecord units;
    for (TextRecord* record : {&top.header.names, &top.header.values, &top.columns}) {
        const Result<bool> more = reader.next(*record);
        if (!more) {
            return more.problem();
        }
        if (!more.value()) {
            return Problem{
                "weather.missingHeader", textPlace(top.header.names.line, 1), {"Month, Day, Hour"}};
        }
    }
    if (top.header.find("units")) {
        if (const Result<bool> more = reader.next(units); !more) {
            return more.problem();
        }
    }
    return top;
}

}  // namespace

Result<WeatherYear> readSamCsv(std::string_view text) {
    RecordReader reader(text, ',', Quotes::rfc4180);
    const Result<Top> top = readTop(reader);
    if (!top) {
        return top.problem();
    }
    WeatherYear year;
    year.format = WeatherFormat::samCsv;
    const Result<Zones> zones = readHeader(top.value().header, year);
    if (!zones) {
        return zones.problem();
    }
    const TextRecord& names = top.value().columns;
    const Result<TimeCells> cells = timeCells(names);
    if (!cells) {
        return cells.problem();
    }
    Result<std::vector<ColumnRule>> rules = rulesFor(names);
    if (!rules) {
        return rules.problem();
    }
    SamRows rows(names, cells.value(), std::move(rules).value());
    if (std::optional<Problem> failed =
            readRows(reader, [&rows](const TextRecord& row) { return rows.add(row); })) {
        return *std::move(failed);
    }
    if (std::optional<Problem> failed = rows.finish(year)) {
        return *std::move(failed);
    }
    year.windHeightM = kAssumedWindHeightM;
    if (!year.windMs.empty()) {
        year.notes.push_back({"weather.windHeightAssumed", {}, {"10"}});
    }
    if (std::optional<Problem> failed =
            toLocalTime(year, zones.value().file, zones.value().local, zones.value().where)) {
        return *std::move(failed);
    }
    return year;
}

}  // namespace gigasite::model
