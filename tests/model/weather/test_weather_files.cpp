// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/weather/weatherfile.h"
#include "tests/model/weather/weatherfixture.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

using namespace gigasite::model;
using namespace gigasite::test;

namespace {

/// Changes one line of a good file: the part that is found becomes another one.
void change(Lines& lines, std::size_t line, const std::string& from, const std::string& to) {
    std::string& text = lines.at(line - 1);
    const std::size_t at = text.find(from);
    QVERIFY2(at != std::string::npos, from.c_str());
    text.replace(at, from.size(), to);
}

/// One cell of one line, both from 1.
void setCell(Lines& lines, std::size_t line, std::size_t cell, const std::string& to) {
    std::string& text = lines.at(line - 1);
    std::size_t begin = 0;
    for (std::size_t i = 1; i < cell; ++i) {
        begin = text.find(',', begin) + 1;
    }
    const std::size_t end = std::min(text.find(',', begin), text.size());
    text.replace(begin, end - begin, to);
}

using Edit = std::function<void(Lines&)>;

QList<QByteArray> differences(const WeatherYear& year, bool sun, double windMore) {
    QList<QByteArray> found;
    for (std::size_t n = 0; n < kHoursPerYear && found.size() < 5; ++n) {
        const MadeHour made = madeHour(n);
        const bool same = (!sun || (year.ghiWm2[n] == made.ghi && year.dniWm2[n] == made.dni &&
                                    year.dhiWm2[n] == made.dhi)) &&
                          year.temperatureC[n] == made.temperatureC &&
                          std::abs(year.windMs[n] - made.windMs - windMore) < 1e-9;
        if (!same) {
            found.append("hour " + QByteArray::number(static_cast<qulonglong>(n)));
        }
    }
    return found;
}

}  // namespace

class TestWeatherFiles : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyFormatTellsTheSameYear_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("format");
        QTest::addColumn<double>("minute");
        QTest::addColumn<int>("notes");
        const auto add = [](const char* name, const std::string& text, WeatherFormat format,
                            double minute, int notes) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << static_cast<int>(format)
                                << minute << notes;
        };
        add("epw", joined(epwLines()), WeatherFormat::epw, 30, 0);
        add("epw, CRLF and mark", "\xEF\xBB\xBF" + joined(epwLines(), "\r\n"), WeatherFormat::epw,
            30, 0);
        add("epw of a leap year", joined(epwLines(true)), WeatherFormat::epw, 30, 0);
        add("sam", joined(samLines()), WeatherFormat::samCsv, 30, 1);
        add("sam of a leap year", joined(samLines(true), "\r"), WeatherFormat::samCsv, 30, 1);
        add("pvgis", joined(pvgisLines(), "\r\n"), WeatherFormat::pvgisTmy, 60 * 0.1761, 0);
        Lines earlier = pvgisLines();
        earlier.erase(earlier.begin() + 3);
        add("pvgis without time offset", joined(earlier), WeatherFormat::pvgisTmy, 0, 0);
    }

    void everyFormatTellsTheSameYear() {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, format);
        QFETCH(const double, minute);
        QFETCH(const int, notes);
        const Result<WeatherYear> read = readWeather(bytes.toStdString());
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(said(read.problem())));
        const WeatherYear& year = read.value();
        QCOMPARE(static_cast<int>(year.format), format);
        QCOMPARE(year.latitude, kLatitude);
        QCOMPARE(year.longitude, kLongitude);
        QCOMPARE(year.elevationM, std::optional(kElevationM));
        QCOMPARE(year.timeZoneHours, double{kZoneHours});
        QCOMPARE(year.irradianceMinute, minute);
        QCOMPARE(year.windHeightM, 10.0);
        QCOMPARE(static_cast<int>(year.notes.size()), notes);
        for (const auto* series : {&year.ghiWm2, &year.dniWm2, &year.dhiWm2, &year.temperatureC,
                                   &year.windMs, &year.pressurePa}) {
            QCOMPARE(series->size(), kHoursPerYear);
        }
        QCOMPARE(differences(year, true, 0.0), QList<QByteArray>());
        QCOMPARE(year.pressurePa[7], 100.0 * madeHour(7).pressureHpa);
        // Nothing of the sun may be negative, not even a zero.
        QVERIFY(std::none_of(year.dniWm2.begin(), year.dniWm2.end(),
                             [](double dni) { return std::signbit(dni); }));
    }

    void windResourceTakesTheHeightNearTheHub() {
        for (const bool leapYear : {false, true}) {
            const Result<WeatherYear> read = readWeather(joined(srwLines(leapYear)));
            QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(said(read.problem())));
            const WeatherYear& year = read.value();
            QCOMPARE(year.format, WeatherFormat::srw);
            QCOMPARE(year.windHeightM, 110.0);
            QCOMPARE(year.temperatureHeightM, 80.0);
            QCOMPARE(year.timeZoneHours, double{kZoneHours});
            QVERIFY(!year.elevationM);
            QVERIFY(year.ghiWm2.empty());
            QCOMPARE(differences(year, false, 2.0), QList<QByteArray>());
            QCOMPARE(year.pressurePa[5], 0.95 * 101325.0);
            QCOMPARE(year.notes.front().code, std::string("weather.localTimeAssumed"));
        }
    }

    void hoursInUtcAreTurnedToTheZoneOfThePlace() {
        // The same rows, said to be UTC: what was hour n is hour n + 1 at the place.
        Lines lines = samLines();
        change(lines, 2, ",8.0,1,250,1,", ",8.0,0,250,1,");
        const Result<WeatherYear> read = readWeather(joined(lines));
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(said(read.problem())));
        QCOMPARE(read.value().timeZoneHours, 1.0);
        QCOMPARE(read.value().temperatureC[1], madeHour(0).temperatureC);
        QCOMPARE(read.value().temperatureC[0], madeHour(kHoursPerYear - 1).temperatureC);
    }

    void utcFarFromGreenwichIsTurnedToo() {
        Lines lines = epwLines();
        change(lines, 1, ",8.00,1.0,", ",-112.00,0.0,");
        const Result<WeatherYear> read = readWeather(joined(lines));
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(said(read.problem())));
        QCOMPARE(read.value().timeZoneHours, -7.0);
        QCOMPARE(read.value().temperatureC[0], madeHour(7).temperatureC);
    }

    void zonesOfHalfAnHourStay() {
        Lines lines = epwLines();
        change(lines, 1, ",8.00,1.0,", ",77.00,5.5,");
        const Result<WeatherYear> read = readWeather(joined(lines));
        QVERIFY(read.ok());
        QCOMPARE(read.value().timeZoneHours, 5.5);
        QCOMPARE(read.value().temperatureC[0], madeHour(0).temperatureC);
    }

    void samFilesMayLackAMinuteAndHaveUnits() {
        Lines lines = samLines();
        lines[0] += ",Units";
        lines[1] += ",yes";
        lines.insert(lines.begin() + 3, "year,mo,day,hr,min,W/m2,W/m2,W/m2,C,C,mbar,m/s");
        change(lines, 3, "Minute", "Flag");
        change(lines, 3, "Temperature", "Tdry (C)");
        change(lines, 3, "Wind Speed", "wspd");
        const Result<WeatherYear> read = readWeather(joined(lines));
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(said(read.problem())));
        QCOMPARE(read.value().irradianceMinute, 30.0);
        QCOMPARE(differences(read.value(), true, 0.0), QList<QByteArray>());
    }

    void columnsWithoutAValueCountAsNotThere() {
        Lines lines = epwLines();
        for (std::size_t line = kEpwHeaderLines + 1; line <= lines.size(); ++line) {
            setCell(lines, line, 22, "999");
        }
        const Result<WeatherYear> read = readWeather(joined(lines));
        QVERIFY(read.ok());
        QVERIFY(read.value().windMs.empty());
        QCOMPARE(read.value().notes.size(), std::size_t{1});
        const Problem& note = read.value().notes.front();
        QCOMPARE(said(note),
                 said({"weather.seriesLeftOut", "9:22", {"Wind Speed", "999", "8760"}}));
    }

    void gapsThatCanBeDoneWithoutLeaveTheSeriesOut() {
        Lines lines = epwLines();
        setCell(lines, 100, 10, "999999");
        setCell(lines, 200, 14, "9999");
        setCell(lines, 201, 14, "9999");
        const Result<WeatherYear> read = readWeather(joined(lines));
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(said(read.problem())));
        const WeatherYear& year = read.value();
        QVERIFY(year.pressurePa.empty());
        QVERIFY(year.ghiWm2.empty());
        QCOMPARE(year.dniWm2.size(), kHoursPerYear);
        QCOMPARE(year.notes.size(), std::size_t{2});
        QCOMPARE(argumentsOf(year.notes[0]),
                 QStringList({QStringLiteral("Atmospheric Station Pressure"),
                              QStringLiteral("999999"), QStringLiteral("1")}));
        QCOMPARE(year.notes[1].where, std::string("200:14"));
        QCOMPARE(argumentsOf(year.notes[1]).last(), QStringLiteral("2"));
    }

    void refusals_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("problem");
        epwRefusals();
        samRefusals();
        srwRefusals();
        pvgisRefusals();
        const auto plain = [](const char* name, const std::string& bytes, const char* problem) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(problem);
        };
        plain("empty", "", "weather.emptyFile at 1:1");
        plain("blank", " \r\n\r\n", "weather.emptyFile at 1:1");
        plain("something else", "date,load\n2020-01-01,5\n",
              "weather.unknownFormat at 1:1: date,load");
        plain("a wrong first word", "LOCATON,Made-up\n",
              "weather.unknownFormat at 1:1: LOCATON,Made-up");
        plain("UTF-16", std::string("\xFF\xFEL\0O\0", 6), "weather.utf16 at 1:1");
        plain("NUL", joined({"LOCATION,a", "b"}) + std::string("c\0", 2), "weather.nulByte at 3:1");
    }

    void refusals() {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, problem);
        const Result<WeatherYear> read = readWeather(bytes.toStdString());
        QVERIFY(!read.ok());
        const Problem& got = read.problem();
        QString text = QString::fromStdString(got.code) + QStringLiteral(" at ") +
                       QString::fromStdString(got.where);
        if (!got.arguments.empty()) {
            text += QStringLiteral(": ") + argumentsOf(got).join(QStringLiteral(" | "));
        }
        QCOMPARE(text, QString::fromUtf8(problem));
    }

  private:
    static void add(const char* name, Lines lines, const Edit& edit, const char* problem) {
        edit(lines);
        QTest::newRow(name) << QByteArray::fromStdString(joined(lines)) << QByteArray(problem);
    }

    static void epwRefusals() {
        const auto epw = [](const char* name, const Edit& edit, const char* problem) {
            add(name, epwLines(), edit, problem);
        };
        epw(
            "epw: 8759 rows", [](Lines& lines) { lines.pop_back(); },
            "weather.rowCount at 8767:1: 8760 | 8759");
        epw(
            "epw: a row short in the middle", [](Lines& lines) { lines.erase(lines.begin() + 99); },
            "weather.wrongTime at 100:4: 01-04 20 | 01-04 21");
        epw(
            "epw: 8761 rows", [](Lines& lines) { lines.push_back(lines.back()); },
            "weather.tooManyRows at 8769:1: 8760");
        epw(
            "epw: 8784 rows without 29 February",
            [](Lines& lines) {
                const Lines day(lines.end() - 24, lines.end());
                lines.insert(lines.end(), day.begin(), day.end());
            },
            "weather.tooManyRows at 8769:1: 8760");
        epw(
            "epw: half a 29 February",
            [](Lines& lines) {
                lines = epwLines(true);
                lines.erase(lines.begin() + 8 + 59 * 24 + 12, lines.begin() + 8 + 60 * 24);
            },
            "weather.wrongTime at 1437:4: 02-29 13 | 03-01 01");
        epw(
            "epw: wrong order", [](Lines& lines) { std::swap(lines[50], lines[51]); },
            "weather.wrongTime at 51:4: 01-02 19 | 01-02 20");
        epw(
            "epw: hours from 0", [](Lines& lines) { setCell(lines, 9, 4, "0"); },
            "weather.wrongTime at 9:4: 01-01 01 | 01-01 00");
        epw(
            "epw: missing temperature", [](Lines& lines) { setCell(lines, 1000, 7, "99.9"); },
            "weather.missingValue at 1000:7: Dry Bulb Temperature | 99.9 | 1");
        epw(
            "epw: missing wind",
            [](Lines& lines) {
                setCell(lines, 1000, 22, "999");
                setCell(lines, 2000, 22, "999.0");
            },
            "weather.missingValue at 1000:22: Wind Speed | 999 | 2");
        epw(
            "epw: missing direct radiation", [](Lines& lines) { setCell(lines, 1000, 15, "9999"); },
            "weather.missingValue at 1000:15: Direct Normal Radiation | 9999 | 1");
        epw(
            "epw: global and diffuse radiation with gaps",
            [](Lines& lines) {
                setCell(lines, 1000, 14, "9999");
                setCell(lines, 1001, 16, "9999");
            },
            "weather.missingValue at 1000:14: Global Horizontal Radiation | 9999 | 1");
        epw(
            "epw: blank cell", [](Lines& lines) { setCell(lines, 1000, 7, ""); },
            "weather.missingValue at 1000:7: Dry Bulb Temperature |  | 1");
        epw(
            "epw: NaN", [](Lines& lines) { setCell(lines, 1000, 7, "NaN"); },
            "weather.notANumber at 1000:7: Dry Bulb Temperature | NaN");
        epw(
            "epw: a word", [](Lines& lines) { setCell(lines, 1000, 22, "calm"); },
            "weather.notANumber at 1000:22: Wind Speed | calm");
        epw(
            "epw: too hot", [](Lines& lines) { setCell(lines, 1000, 7, "71"); },
            "weather.outOfRange at 1000:7: Dry Bulb Temperature | 71 | -90 | 70");
        epw(
            "epw: negative radiation", [](Lines& lines) { setCell(lines, 1000, 16, "-1"); },
            "weather.outOfRange at 1000:16: Diffuse Horizontal Radiation | -1 | 0 | 1500");
        epw(
            "epw: month in words", [](Lines& lines) { setCell(lines, 9, 2, "Jan"); },
            "weather.notANumber at 9:2: Month | Jan");
        epw(
            "epw: short row", [](Lines& lines) { lines[999] = "1999,2,11,8,60,A7,5.0"; },
            "weather.cellCount at 1000:7: 35 | 7");
        epw(
            "epw: blank line between rows",
            [](Lines& lines) { lines.insert(lines.begin() + 999, ""); },
            "weather.blankCell at 1000:1: 1");
        epw(
            "epw: no DATA PERIODS", [](Lines& lines) { lines.erase(lines.begin() + 7); },
            "weather.missingHeader at 8:1: DATA PERIODS");
        epw(
            "epw: half hours", [](Lines& lines) { change(lines, 8, "1,1,", "1,2,"); },
            "weather.notHourly at 8:3: 2");
        epw(
            "epw: short LOCATION", [](Lines& lines) { lines[0] = "LOCATION,Made-up,45,8"; },
            "weather.cellCount at 1:4: 10 | 4");
        epw(
            "epw: no such latitude", [](Lines& lines) { change(lines, 1, "45.00", "95.00"); },
            "weather.badHeader at 1:7: Latitude | 95.00 | -90 | 90");
        epw(
            "epw: longitude in words", [](Lines& lines) { change(lines, 1, "8.00", "8 E"); },
            "weather.badHeader at 1:8: Longitude | 8 E | -180 | 180");
        epw(
            "epw: no such time zone", [](Lines& lines) { change(lines, 1, "1.0,250", "15,250"); },
            "weather.badHeader at 1:9: TimeZone | 15 | -14 | 14");
        epw(
            "epw: sign of the longitude",
            [](Lines& lines) { change(lines, 1, "8.00,1.0", "112.00,-7.0"); },
            "weather.timeZone at 1:9: -7 | 112");
        epw(
            "epw: nothing in it",
            [](Lines& lines) {
                for (std::size_t line = 9; line <= lines.size(); ++line) {
                    for (const std::size_t cell : {7U, 14U, 15U, 16U, 22U}) {
                        setCell(lines, line, cell, "9999");
                    }
                }
            },
            "weather.noSeries at 9:7");
    }

    static void samRefusals() {
        const auto sam = [](const char* name, const Edit& edit, const char* problem) {
            add(name, samLines(), edit, problem);
        };
        sam(
            "sam: no time zone", [](Lines& lines) { change(lines, 1, "Time Zone,", "Zone,"); },
            "weather.missingHeader at 1:1: Time Zone");
        sam(
            "sam: no longitude", [](Lines& lines) { change(lines, 1, "Longitude", "Long."); },
            "weather.missingHeader at 1:1: Longitude");
        sam(
            "sam: Fahrenheit", [](Lines& lines) { change(lines, 2, ",c,", ",F,"); },
            "weather.badUnit at 2:11: Temperature Units | F | c");
        sam(
            "sam: no hour", [](Lines& lines) { change(lines, 3, "Hour", "Time"); },
            "weather.noColumn at 3:1: Hour | Year, Month, Day, Time, Minute, DNI, DHI, GHI, Dew "
            "Point, Te…");
        sam(
            "sam: a column twice", [](Lines& lines) { change(lines, 3, "Dew Point", "ghi"); },
            "weather.repeatedColumn at 3:9: ghi");
        sam(
            "sam: hours from 1", [](Lines& lines) { setCell(lines, 4, 4, "1"); },
            "weather.wrongTime at 4:4: 01-01 00 | 01-01 01");
        sam(
            "sam: half hours", [](Lines& lines) { lines.insert(lines.begin() + 4, lines[3]); },
            "weather.wrongTime at 5:4: 01-01 01 | 01-01 00");
        sam(
            "sam: minutes mixed", [](Lines& lines) { setCell(lines, 8, 5, "0"); },
            "weather.mixedMinutes at 8:5: 30 | 0");
        sam(
            "sam: no such minute", [](Lines& lines) { setCell(lines, 4, 5, "60"); },
            "weather.outOfRange at 4:5: Minute | 60 | 0 | 59");
        sam(
            "sam: -999", [](Lines& lines) { setCell(lines, 50, 10, "-999"); },
            "weather.outOfRange at 50:10: Temperature | -999 | -90 | 70");
        sam(
            "sam: pressure in Pa", [](Lines& lines) { setCell(lines, 50, 11, "96000"); },
            "weather.outOfRange at 50:11: Pressure | 96000 | 310 | 1200");
        sam(
            "sam: row too long", [](Lines& lines) { lines[49] += ",1"; },
            "weather.cellCount at 50:13: 12 | 13");
        sam(
            "sam: 8759 rows", [](Lines& lines) { lines.pop_back(); },
            "weather.rowCount at 8762:1: 8760 | 8759");
        sam(
            "sam: header only", [](Lines& lines) { lines.resize(3); },
            "weather.rowCount at 1:1: 8760 | 0");
        sam(
            "sam: two lines", [](Lines& lines) { lines.resize(2); },
            "weather.missingHeader at 1:1: Month, Day, Hour");
        sam(
            "sam: quote not closed", [](Lines& lines) { change(lines, 2, "Upper\"", "Upper"); },
            "weather.openQuote at 2:3");
        sam(
            "sam: local zone far away",
            [](Lines& lines) { change(lines, 2, ",1,250,1,", ",1,250,9,"); },
            "weather.timeZone at 2:8: 9 | 8");
    }

    static void srwRefusals() {
        const auto srw = [](const char* name, const Edit& edit, const char* problem) {
            add(name, srwLines(), edit, problem);
        };
        srw(
            "srw: knots", [](Lines& lines) { change(lines, 4, "m/s", "kn"); },
            "weather.badUnit at 4:3: Speed | kn | m/s");
        srw(
            "srw: pressure in Pa", [](Lines& lines) { change(lines, 4, "atm", "Pa"); },
            "weather.badUnit at 4:2: Pressure | Pa | atm");
        srw(
            "srw: no height", [](Lines& lines) { setCell(lines, 5, 3, "top"); },
            "weather.badHeader at 5:3: Height | top | 1 | 500");
        srw(
            "srw: half hours", [](Lines& lines) { change(lines, 1, ",1,8760", ",0.5,17520"); },
            "weather.notHourly at 1:9: 0.5");
        srw(
            "srw: latitude", [](Lines& lines) { setCell(lines, 1, 6, "north"); },
            "weather.badHeader at 1:6: Latitude | north | -90 | 90");
        srw(
            "srw: 8759 rows", [](Lines& lines) { lines.pop_back(); },
            "weather.rowCount at 8764:1: 8760 | 8759");
        srw(
            "srw: 8761 rows", [](Lines& lines) { lines.push_back(lines.back()); },
            "weather.rowCount at 8766:1: 8760 | 8761");
        srw(
            "srw: 8785 rows", [](Lines& lines) { lines.insert(lines.end(), 25, lines.back()); },
            "weather.tooManyRows at 8790:1: 8784");
        srw(
            "srw: gap", [](Lines& lines) { setCell(lines, 60, 7, ""); },
            "weather.missingValue at 60:7: Speed 110 m |  | 1");
        srw(
            "srw: short row", [](Lines& lines) { lines[59] = "1,0.95,5"; },
            "weather.cellCount at 60:3: 8 | 3");
    }

    static void pvgisRefusals() {
        const auto pvgis = [](const char* name, const Edit& edit, const char* problem) {
            add(name, pvgisLines(), edit, problem);
        };
        pvgis(
            "pvgis: rows only", [](Lines& lines) { lines.erase(lines.begin(), lines.begin() + 8); },
            "weather.missingHeader at 1:1: Latitude (decimal degrees)");
        pvgis(
            "pvgis: no longitude", [](Lines& lines) { lines.erase(lines.begin() + 1); },
            "weather.missingHeader at 8:1: Longitude (decimal degrees)");
        pvgis(
            "pvgis: latitude in words", [](Lines& lines) { change(lines, 1, "45.000", "45 N"); },
            "weather.badHeader at 1:1: Latitude | 45 N | -90 | 90");
        pvgis(
            "pvgis: an hourly series",
            [](Lines& lines) { lines[8] = "time,G(i),H_sun,T2m,WS10m,Int"; },
            "weather.missingHeader at 1:1: time(UTC)");
        pvgis(
            "pvgis: no direct radiation", [](Lines& lines) { change(lines, 9, "Gb(n)", "Gb(i)"); },
            "weather.noColumn at 9:1: Gb(n) | time(UTC), T2m, RH, G(h), Gb(i), Gd(h), IR(h), "
            "WS10m, WD10m,…");
        pvgis(
            "pvgis: a row short", [](Lines& lines) { lines.erase(lines.begin() + 20); },
            "weather.wrongTime at 21:1: 01-01 11 | 01-01 12");
        pvgis(
            "pvgis: no time", [](Lines& lines) { setCell(lines, 21, 1, "2005-01-01 11:00"); },
            "weather.wrongTime at 21:1: YYYYMMDD:HHMM | 2005-01-01 11:00");
        pvgis(
            "pvgis: minutes mixed", [](Lines& lines) { change(lines, 21, ":1100", ":1110"); },
            "weather.mixedMinutes at 21:1: 0 | 10");
        pvgis(
            "pvgis: cut off", [](Lines& lines) { lines.resize(1000); },
            "weather.rowCount at 1000:1: 8760 | 991");
        pvgis(
            "pvgis: rows behind a gap", [](Lines& lines) { lines.insert(lines.begin() + 20, ""); },
            "weather.blankCell at 21:1: 1");
        pvgis(
            "pvgis: short row", [](Lines& lines) { lines[20] = "20060101:1100,5.0,90"; },
            "weather.cellCount at 21:3: 10 | 3");
        pvgis(
            "pvgis: time offset", [](Lines& lines) { change(lines, 4, "0.1761", "11"); },
            "weather.badHeader at 4:1: Irradiance Time Offset (h) | 11 | -1 | 1");
    }
};

QTEST_GUILESS_MAIN(TestWeatherFiles)

#include "test_weather_files.moc"
