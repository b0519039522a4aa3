// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

#include <optional>
#include <string_view>
#include <vector>

namespace gigasite::model {

enum class WeatherFormat { epw, samCsv, srw, pvgisTmy };

/// One year of a weather file: 8760 hours of local standard time, 29 February left out. Entry n
/// stands for the hour that ends at (n mod 24) + 1 o'clock, as in TypicalYear. A series the file
/// lacks, or cannot fill, is empty.
struct WeatherYear {
    WeatherFormat format = WeatherFormat::epw;
    double latitude = 0;               ///< degrees north
    double longitude = 0;              ///< degrees east
    std::optional<double> elevationM;  ///< above sea level
    double timeZoneHours = 0;          ///< of the entries, local standard time less UTC
    double irradianceMinute = 30;      ///< of the hour, for which the sun's position holds
    double windHeightM = 10;           ///< of windMs
    double temperatureHeightM = 2;     ///< of temperatureC
    std::vector<double> ghiWm2;        ///< global horizontal irradiance
    std::vector<double> dniWm2;        ///< direct normal irradiance, mean of the whole hour
    std::vector<double> dhiWm2;        ///< diffuse horizontal irradiance
    std::vector<double> temperatureC;  ///< dry bulb
    std::vector<double> windMs;        ///< wind speed
    std::vector<double> pressurePa;    ///< of the air, not reduced to sea level
    std::vector<Problem> notes;        ///< what was left out or assumed: weather.seriesLeftOut
                                       ///< [column, text, rows], weather.localTimeAssumed [zone],
                                       ///< weather.windHeightAssumed [m]
};

/// Reads a weather file; the format is found in its first lines.
///
/// EPW (EnergyPlus, data dictionary): eight lines from LOCATION to DATA PERIODS, then rows whose
/// hour 1..24 ends the hour. Irradiation is that of the hour; temperature and wind are those at its
/// end and are taken for the hour. Wind at 10 m.
///
/// SAM CSV (NSRDB, SAM): a row of names, one of values (latitude, longitude, time zone,
/// elevation), one of column names, then rows with hours 0..23. Without a minute column the values
/// stand for the middle of the hour; with one, the irradiance is that of the minute, which must be
/// the same in every row. If "Local Time Zone" differs from "Time Zone" the rows are moved from the
/// latter to the former. The height of the wind is not in the file: 10 m are assumed.
///
/// SRW (SAM wind resource): place, description, fields, units, heights, then rows without dates.
/// Of several heights the one nearest to 100 m is taken, with the nearest temperature and
/// pressure. The format has no time zone: rows are taken for local standard time at the longitude.
///
/// PVGIS typical year: "Latitude (decimal degrees):" and the like, "time(UTC),...", rows that begin
/// with YYYYMMDD:HHMM, notes. Rows are moved from UTC to the whole hour of the longitude; the hours
/// moved over the end of the year come back at its start. The irradiance is that of the row's time
/// plus the "Irradiance Time Offset (h)" of the header (none: 0).
///
/// A time zone of 0 far from Greenwich means UTC in EPW and SAM CSV files also; any other zone
/// more than four hours from the sun's time is refused.
///
/// Rows out of order, too many or too few, numbers out of range and the format's codes for missing
/// values are refused, with two exceptions: a column without any value counts as not there, and
/// pressure with gaps, or global irradiance with gaps beside direct and diffuse, is left out.
///
/// Problems, with line:column: those of importText and RecordReader, and weather.unknownFormat
/// [first line], weather.missingHeader [name], weather.badHeader [name, text, lowest, highest],
/// weather.badUnit [column, unit, expected], weather.noColumn [wanted, present],
/// weather.repeatedColumn [name], weather.notHourly [text], weather.timeZone [zone, longitude],
/// weather.cellCount [expected, found], weather.rowCount [expected, found], weather.wrongTime
/// [expected MM-DD HH, found], weather.mixedMinutes [expected, found], weather.notANumber
/// [column, text], weather.missingValue [column, text, rows], weather.outOfRange [column, text,
/// lowest, highest], weather.noSeries.
[[nodiscard]] Result<WeatherYear> readWeather(std::string_view bytes);

}  // namespace gigasite::model
