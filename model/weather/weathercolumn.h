// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/weather/textrecords.h"
#include "model/weather/weatherfile.h"

#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gigasite::model {

/// Bounds of what can be weather, in the units of WeatherYear. They catch wrong columns, wrong
/// units and codes for missing values, and no weather ever observed.
struct WeatherBounds {
    double lowest = 0;
    double highest = 0;
};
inline constexpr WeatherBounds kTemperatureBounds{-90.0, 70.0};
inline constexpr WeatherBounds kIrradianceBounds{0.0, 1500.0};
inline constexpr WeatherBounds kWindBounds{0.0, 60.0};
inline constexpr WeatherBounds kPressureBounds{31000.0, 120000.0};

/// One column of a weather file.
struct ColumnRule {
    std::vector<double> WeatherYear::*series = nullptr;  ///< where its values go
    std::size_t cell = 0;                                ///< of a row, from 0
    std::string name;                                    ///< the file's own word, else the format's
    WeatherBounds bounds;
    double factor = 1;  ///< from the file's unit to that of WeatherYear
    /// The format's code for a missing value, and all beyond it; in the file's unit.
    double missingFrom = std::numeric_limits<double>::infinity();
    bool optional = false;  ///< gaps leave the series out instead of refusing the file
};

/// Gathers the columns of a weather file row by row.
class WeatherColumns {
  public:
    explicit WeatherColumns(std::vector<ColumnRule> rules);

    /// Takes a row in. Problems: weather.notANumber, weather.outOfRange.
    [[nodiscard]] std::optional<Problem> add(const TextRecord& row);

    /// Moves the series into the year, with a note for each one left out. Problems:
    /// weather.missingValue, weather.noSeries.
    [[nodiscard]] std::optional<Problem> finish(WeatherYear& year);

  private:
    struct Gap {
        std::string where;
        std::string text;
        std::size_t count = 0;
    };
    struct Column {
        ColumnRule rule;
        std::vector<double> values;
        Gap gap;
    };

    [[nodiscard]] static std::optional<Problem> addTo(Column& column, const TextRecord& row);
    [[nodiscard]] bool haveBeamAndDiffuse() const;

    std::vector<Column> m_columns;
};

/// Moves every series by whole hours around the year: what was hour n becomes hour n + hours.
void turnYear(WeatherYear& year, int hours);

/// Turns the rows from the time zone of the file to local standard time, which is that of the
/// file, or another one it names, or, where the file is in UTC, the whole hour of the longitude.
/// Problem: weather.timeZone at `where`.
[[nodiscard]] std::optional<Problem> toLocalTime(WeatherYear& year, double fileZoneHours,
                                                 std::optional<double> localZoneHours,
                                                 const std::string& where);

/// A number of the header within bounds. Problem: weather.badHeader.
[[nodiscard]] Result<double> headerNumber(std::string_view name, std::string_view text,
                                          const WeatherBounds& bounds, const std::string& where);

/// Latitude, longitude and elevation, texts and places; an elevation that is no number is not
/// known. Problem: weather.badHeader.
struct PlaceTexts {
    std::string_view latitude;
    std::string_view longitude;
    std::string_view elevation;
    std::string whereLatitude;
    std::string whereLongitude;
    std::string whereElevation;
};
[[nodiscard]] std::optional<Problem> readPlace(const PlaceTexts& texts, WeatherYear& year);

inline constexpr WeatherBounds kZoneBounds{-14.0, 14.0};

/// "weather.rowCount" at a line.
[[nodiscard]] Problem rowCountProblem(std::size_t line, std::size_t found);

}  // namespace gigasite::model
