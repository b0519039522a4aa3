// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/weather/weatherformats.h"

namespace gigasite::model {
namespace {

/// Cells of a row, from 0, and codes for missing values: EnergyPlus Weather File Data Dictionary
/// (Auxiliary Programs, "EnergyPlus Weather File (EPW) Data Dictionary").
constexpr TimeCells kTimeCells{1, 2, 3};
constexpr std::size_t kRowCells = 35;
constexpr std::size_t kLeastRowCells = 22;  ///< up to the wind speed, the last one read
constexpr std::size_t kLocationCells = 10;
constexpr std::size_t kMostHeaderLines = 16;

std::vector<ColumnRule> rules() {
    constexpr double kMissingRadiation = 9999.0;
    return {{&WeatherYear::temperatureC, 6, "Dry Bulb Temperature", kTemperatureBounds, 1.0, 99.9},
            {&WeatherYear::pressurePa, 9, "Atmospheric Station Pressure", kPressureBounds, 1.0,
             999999.0, true},
            {&WeatherYear::ghiWm2, 13, "Global Horizontal Radiation", kIrradianceBounds, 1.0,
             kMissingRadiation},
            {&WeatherYear::dniWm2, 14, "Direct Normal Radiation", kIrradianceBounds, 1.0,
             kMissingRadiation},
            {&WeatherYear::dhiWm2, 15, "Diffuse Horizontal Radiation", kIrradianceBounds, 1.0,
             kMissingRadiation},
            {&WeatherYear::windMs, 21, "Wind Speed", kWindBounds, 1.0, 999.0}};
}

/// Place of the LOCATION line; the time zone is returned.
Result<double> readLocation(const TextRecord& line, WeatherYear& year) {
    if (line.cells.size() < kLocationCells) {
        return Problem{"weather.cellCount",
                       textPlace(line.line, line.cells.size()),
                       {std::to_string(kLocationCells), std::to_string(line.cells.size())}};
    }
    const auto place = [&line](std::size_t cell) { return textPlace(line.line, cell + 1); };
    if (std::optional<Problem> failed = readPlace(
            {line.cells[6], line.cells[7], line.cells[9], place(6), place(7), place(9)}, year)) {
        return *std::move(failed);
    }
    return headerNumber("TimeZone", line.cells[8], kZoneBounds, place(8));
}

/// Reads on to DATA PERIODS, which must tell of one period of hourly rows.
std::optional<Problem> skipHeader(RecordReader& reader, TextRecord& line) {
    for (std::size_t i = 1; i < kMostHeaderLines; ++i) {
        const Result<bool> more = reader.next(line);
        if (!more) {
            return more.problem();
        }
        const bool data = !more.value() || wholeNumberIn(line.cells[0]);
        if (data) {
            break;
        }
        if (sameWord(trimmed(line.cells[0]), "DATA PERIODS")) {
            for (const std::size_t cell : {std::size_t{1}, std::size_t{2}}) {
                if (wholeNumberIn(line.cell(cell)) != 1) {
                    return Problem{"weather.notHourly",
                                   textPlace(line.line, cell + 1),
                                   {shownText(line.cell(cell))}};
                }
            }
            return std::nullopt;
        }
    }
    return Problem{"weather.missingHeader", textPlace(line.line, 1), {"DATA PERIODS"}};
}

std::optional<Problem> addRow(DatedRows& rows, const TextRecord& row) {
    if (row.cells.size() < kLeastRowCells) {
        return Problem{"weather.cellCount",
                       textPlace(row.line, row.cells.size()),
                       {std::to_string(kRowCells), std::to_string(row.cells.size())}};
    }
    return rows.add(row, kTimeCells);
}

}  // namespace

Result<WeatherYear> readEpw(std::string_view text) {
    // Comments are free text, so that quotation marks mean nothing.
    RecordReader reader(text, ',', Quotes::none);
    TextRecord line;
    WeatherYear year;
    year.format = WeatherFormat::epw;
    const Result<bool> first = reader.next(line);
    if (!first) {
        return first.problem();
    }
    const std::string whereZone = textPlace(line.line, 9);
    const Result<double> zone = readLocation(line, year);
    if (!zone) {
        return zone.problem();
    }
    if (std::optional<Problem> failed = skipHeader(reader, line)) {
        return *std::move(failed);
    }
    DatedRows rows(rules(), 1);
    if (std::optional<Problem> failed =
            readRows(reader, [&rows](const TextRecord& row) { return addRow(rows, row); })) {
        return *std::move(failed);
    }
    if (std::optional<Problem> failed = rows.finish(year)) {
        return *std::move(failed);
    }
    if (std::optional<Problem> failed = toLocalTime(year, zone.value(), std::nullopt, whereZone)) {
        return *std::move(failed);
    }
    return year;
}

}  // namespace gigasite::model
