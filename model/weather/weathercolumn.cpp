// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/weather/weathercolumn.h"

#include "model/climate/calendar.h"
#include "model/climate/numbertext.h"
#include "model/climate/typicalyear.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace gigasite::model {
namespace {

constexpr std::array kAllSeries{&WeatherYear::ghiWm2, &WeatherYear::dniWm2,
                                &WeatherYear::dhiWm2, &WeatherYear::temperatureC,
                                &WeatherYear::windMs, &WeatherYear::pressurePa};

/// Legal time strays up to some three and a half hours from the sun's (western China).
constexpr double kFarthestZoneHours = 4.0;

bool fitsLongitude(double zoneHours, double longitude) {
    const double apart = std::remainder(zoneHours - longitude / 15.0, 24.0);
    return std::abs(apart) <= kFarthestZoneHours;
}

}  // namespace

WeatherColumns::WeatherColumns(std::vector<ColumnRule> rules) {
    for (ColumnRule& rule : rules) {
        m_columns.push_back({std::move(rule), {}, {}});
        m_columns.back().values.reserve(kHoursPerYear);
    }
}

std::optional<Problem> WeatherColumns::add(const TextRecord& row) {
    for (Column& column : m_columns) {
        if (std::optional<Problem> failed = addTo(column, row)) {
            return failed;
        }
    }
    return std::nullopt;
}

std::optional<Problem> WeatherColumns::addTo(Column& column, const TextRecord& row) {
    const ColumnRule& rule = column.rule;
    const std::string_view text = trimmed(row.cell(rule.cell));
    const std::string where = textPlace(row.line, rule.cell + 1);
    const std::optional<double> number = numberIn(text);
    if (!number && !text.empty()) {
        return Problem{"weather.notANumber", where, {rule.name, shownText(text)}};
    }
    if (!number || *number >= rule.missingFrom) {
        if (column.gap.count++ == 0) {
            column.gap.where = where;
            column.gap.text = shownText(text);
        }
        column.values.push_back(0.0);
        return std::nullopt;
    }
    // The sum turns a negative zero, which PVGIS writes at night, into a plain one.
    const double value = *number * rule.factor + 0.0;
    if (value < rule.bounds.lowest || value > rule.bounds.highest) {
        return Problem{"weather.outOfRange",
                       where,
                       {rule.name, shownText(text), numberText(rule.bounds.lowest / rule.factor),
                        numberText(rule.bounds.highest / rule.factor)}};
    }
    column.values.push_back(value);
    return std::nullopt;
}

bool WeatherColumns::haveBeamAndDiffuse() const {
    const auto whole = [this](std::vector<double> WeatherYear::*series) {
        return std::any_of(m_columns.begin(), m_columns.end(), [series](const Column& column) {
            return column.rule.series == series && column.gap.count == 0;
        });
    };
    return whole(&WeatherYear::dniWm2) && whole(&WeatherYear::dhiWm2);
}

std::optional<Problem> WeatherColumns::finish(WeatherYear& year) {
    bool any = false;
    for (Column& column : m_columns) {
        const Gap& gap = column.gap;
        if (gap.count == 0) {
            any = any || column.rule.series != &WeatherYear::pressurePa;
            year.*(column.rule.series) = std::move(column.values);
            continue;
        }
        const std::vector<std::string> arguments{column.rule.name, gap.text,
                                                 std::to_string(gap.count)};
        const bool derivable = column.rule.series == &WeatherYear::ghiWm2 && haveBeamAndDiffuse();
        if (gap.count < column.values.size() && !column.rule.optional && !derivable) {
            return Problem{"weather.missingValue", gap.where, arguments};
        }
        year.notes.push_back({"weather.seriesLeftOut", gap.where, arguments});
    }
    if (!any) {
        const bool gaps = !m_columns.empty() && m_columns.front().gap.count > 0;
        return Problem{
            "weather.noSeries", gaps ? m_columns.front().gap.where : textPlace(1, 1), {}};
    }
    return std::nullopt;
}

void turnYear(WeatherYear& year, int hours) {
    const int around = static_cast<int>(kHoursPerYear);
    const int back = ((-hours % around) + around) % around;
    for (const auto series : kAllSeries) {
        std::vector<double>& values = year.*series;
        if (values.size() == kHoursPerYear) {
            std::rotate(values.begin(), values.begin() + back, values.end());
        }
    }
}

std::optional<Problem> toLocalTime(WeatherYear& year, double fileZoneHours,
                                   std::optional<double> localZoneHours, const std::string& where) {
    double local = localZoneHours.value_or(fileZoneHours);
    if (!localZoneHours && fileZoneHours == 0.0 && !fitsLongitude(0.0, year.longitude)) {
        local = standardTimeZone(year.longitude);
    }
    if (!fitsLongitude(local, year.longitude)) {
        return Problem{"weather.timeZone", where, {numberText(local), numberText(year.longitude)}};
    }
    const double hours = std::nearbyint(local - fileZoneHours);
    year.timeZoneHours = fileZoneHours + hours;
    turnYear(year, static_cast<int>(hours));
    return std::nullopt;
}

Result<double> headerNumber(std::string_view name, std::string_view text,
                            const WeatherBounds& bounds, const std::string& where) {
    const std::optional<double> number = numberIn(text);
    if (!number || *number < bounds.lowest || *number > bounds.highest) {
        return Problem{"weather.badHeader",
                       where,
                       {std::string(name), shownText(text), numberText(bounds.lowest),
                        numberText(bounds.highest)}};
    }
    return *number;
}

std::optional<Problem> readPlace(const PlaceTexts& texts, WeatherYear& year) {
    const Result<double> latitude =
        headerNumber("Latitude", texts.latitude, {-90.0, 90.0}, texts.whereLatitude);
    if (!latitude) {
        return latitude.problem();
    }
    const Result<double> longitude =
        headerNumber("Longitude", texts.longitude, {-180.0, 180.0}, texts.whereLongitude);
    if (!longitude) {
        return longitude.problem();
    }
    year.latitude = latitude.value();
    year.longitude = longitude.value();
    if (numberIn(texts.elevation)) {
        const Result<double> elevation =
            headerNumber("Elevation", texts.elevation, {-500.0, 9000.0}, texts.whereElevation);
        if (!elevation) {
            return elevation.problem();
        }
        year.elevationM = elevation.value();
    }
    return std::nullopt;
}

Problem rowCountProblem(std::size_t line, std::size_t found) {
    return {"weather.rowCount",
            textPlace(line, 1),
            {std::to_string(kHoursPerYear), std::to_string(found)}};
}

}  // namespace gigasite::model
