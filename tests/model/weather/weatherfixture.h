// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/climate/calendar.h"
#include "model/core/problem.h"

#include <QString>
#include <QStringList>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <numbers>
#include <string>
#include <vector>

/// Weather files and series made up by formula, one year of the same weather in every format.
namespace gigasite::test {

using Lines = std::vector<std::string>;

inline std::string joined(const Lines& lines, const std::string& end = "\n") {
    std::string text;
    for (const std::string& line : lines) {
        text += line + end;
    }
    return text;
}

/// What a Problem says, on one line.
inline QString said(const model::Problem& problem) {
    return QString::fromStdString(model::describe(problem));
}

inline QStringList argumentsOf(const model::Problem& problem) {
    QStringList arguments;
    for (const std::string& argument : problem.arguments) {
        arguments.append(QString::fromStdString(argument));
    }
    return arguments;
}

/// The place of all made-up files, and the whole-hour zone of its longitude.
inline constexpr double kLatitude = 45.0;
inline constexpr double kLongitude = 8.0;
inline constexpr double kElevationM = 250.0;
inline constexpr int kZoneHours = 1;

/// What the sensors of hour n of local standard time read; every value has few decimals, so that
/// text holds it exactly.
struct MadeHour {
    int ghi = 0;
    int dni = 0;
    int dhi = 0;
    double temperatureC = 0;
    double windMs = 0;
    int pressureHpa = 0;
};

inline MadeHour madeHour(std::size_t n) {
    const double hour = static_cast<double>(n % model::kHoursPerDay) + 0.5;
    const double sun = std::max(std::sin((hour - 6.0) / 12.0 * std::numbers::pi), 0.0);
    MadeHour made;
    // The day number keeps every day apart from its neighbours.
    const int day = static_cast<int>(n / model::kHoursPerDay) % 50;
    made.dni = sun > 0 ? static_cast<int>(600.0 * sun) + day : 0;
    made.dhi = static_cast<int>(100.0 * sun);
    made.ghi = static_cast<int>(400.0 * sun) + made.dhi;
    made.temperatureC = static_cast<double>(static_cast<int>(n * 7 % 400) - 100) / 10.0;
    made.windMs = static_cast<double>(n * 11 % 160) / 10.0;
    made.pressureHpa = 960 + static_cast<int>(n % 40);
    return made;
}

/// Month, day, hour 0..23 and the place in a year of 8760 hours; hours of 29 February come with the
/// place of the last hour before them.
struct CalendarHour {
    int month = 1;
    int day = 1;
    int hour = 0;
    std::size_t n = 0;
    bool leapDay = false;
};

inline std::vector<CalendarHour> calendarHours(bool leapYear = false) {
    constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    std::vector<CalendarHour> hours;
    std::size_t n = 0;
    for (int month = 1; month <= 12; ++month) {
        const int days = kDays.at(static_cast<std::size_t>(month) - 1);
        for (int day = 1; day <= days + (leapYear && month == 2 ? 1 : 0); ++day) {
            for (int hour = 0; hour < 24; ++hour) {
                const bool leapDay = month == 2 && day == 29;
                hours.push_back({month, day, hour, leapDay ? n - 1 : n, leapDay});
                n += leapDay ? 0 : 1;
            }
        }
    }
    return hours;
}

template <class... Values>
std::string formatted(const char* pattern, Values... values) {
    std::array<char, 256> text{};
    const int length = std::snprintf(text.data(), text.size(), pattern, values...);
    return {text.data(), static_cast<std::size_t>(length)};
}

/// A temperature no other hour has, in the rows of 29 February.
inline constexpr double kLeapDayC = 49.0;

inline double temperatureOf(const CalendarHour& at) {
    return at.leapDay ? kLeapDayC : madeHour(at.n).temperatureC;
}

inline constexpr std::size_t kEpwHeaderLines = 8;
inline Lines epwLines(bool leapYear = false) {
    Lines lines{"LOCATION,Made-up,PI,ITA,Formula,000000,45.00,8.00,1.0,250.0",
                "DESIGN CONDITIONS,0",
                "TYPICAL/EXTREME PERIODS,0",
                "GROUND TEMPERATURES,0",
                "HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0",
                "COMMENTS 1,a lone \" is no harm",
                "COMMENTS 2,",
                "DATA PERIODS,1,1,Data,Sunday, 1/ 1,12/31"};
    for (const CalendarHour& at : calendarHours(leapYear)) {
        const MadeHour made = madeHour(at.n);
        lines.push_back(
            formatted("1999,%d,%d,%d,60,A7A7,%.1f,99.9,999,%d,0,1400,300,%d,%d,%d,999999,999999,"
                      "999999,9999,180,%.1f,10,10,9999,99999,9,999999999,10,0.1,0,88,0.2,0,99",
                      at.month, at.day, at.hour + 1, temperatureOf(at), made.pressureHpa * 100,
                      made.ghi, made.dni, made.dhi, made.windMs));
    }
    return lines;
}

inline constexpr std::size_t kSamHeaderLines = 3;
inline Lines samLines(bool leapYear = false) {
    Lines lines{
        "Source,Location ID,City,State,Country,Latitude,Longitude,Time Zone,Elevation,Local "
        "Time Zone,Temperature Units,Pressure Units,Wind Speed",
        "NSRDB,1,\"Made-up, Upper\",-,-,45.0,8.0,1,250,1,c,mbar,m/s",
        "Year,Month,Day,Hour,Minute,DNI,DHI,GHI,Dew Point,Temperature,Pressure,Wind Speed"};
    for (const CalendarHour& at : calendarHours(leapYear)) {
        const MadeHour made = madeHour(at.n);
        lines.push_back(formatted("2008,%d,%d,%d,30,%d,%d,%d,-8,%.1f,%d,%.1f", at.month, at.day,
                                  at.hour, made.dni, made.dhi, made.ghi, temperatureOf(at),
                                  made.pressureHpa, made.windMs));
    }
    return lines;
}

inline constexpr std::size_t kSrwHeaderLines = 5;
/// Wind at 50, 80 and 110 m: the made-up wind, that and 1 and 2 m/s more.
inline Lines srwLines(bool leapYear = false) {
    Lines lines{"1,Made-up,PI,ITA,2014,45.0,8.0,Not Available,1,8760",
                "a description with a lone \" in it",
                "Temperature,Pressure,Speed,Direction,Speed,Direction,Speed,Direction",
                "C,atm,m/s,degrees,m/s,degrees,m/s,degrees", "80,80,50,50,80,80,110,110"};
    for (const CalendarHour& at : calendarHours(leapYear)) {
        const MadeHour made = madeHour(at.n);
        lines.push_back(formatted("%.1f,0.95,%.1f,180,%.1f,180,%.1f,180", temperatureOf(at),
                                  made.windMs, made.windMs + 1.0, made.windMs + 2.0));
    }
    return lines;
}

inline constexpr std::size_t kPvgisHeaderLines = 9;
/// The same hours in UTC: the first row is the second hour of the year at the place.
inline Lines pvgisLines() {
    Lines lines{"Latitude (decimal degrees): 45.000",
                "Longitude (decimal degrees): 8.000",
                "Elevation (m): 250.0",
                "Irradiance Time Offset (h): 0.1761",
                "month,year",
                "1,2014",
                "2,2011",
                "",
                "time(UTC),T2m,RH,G(h),Gb(n),Gd(h),IR(h),WS10m,WD10m,SP"};
    for (const CalendarHour& at : calendarHours()) {
        const MadeHour made = madeHour((at.n + kZoneHours) % model::kHoursPerYear);
        // Years are mixed, as in a typical year; nights have a negative zero.
        lines.push_back(formatted("%d%02d%02d:%02d00,%.1f,90,%d,%s%d,%d,300,%.1f,231,%d",
                                  2005 + at.month, at.month, at.day, at.hour, made.temperatureC,
                                  made.ghi, made.dni == 0 ? "-" : "", made.dni, made.dhi,
                                  made.windMs, made.pressureHpa * 100));
    }
    lines.insert(lines.end(), {"", "T2m: 2-m air temperature (degree Celsius)", "",
                               "PVGIS (c) European Union, 2001-2024"});
    return lines;
}

}  // namespace gigasite::test
