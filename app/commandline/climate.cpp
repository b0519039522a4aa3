// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "app/facts.h"
#include "model/climate/capacityfactor.h"
#include "model/climate/climatecache.h"

#include <algorithm>
#include <numeric>

namespace gigasite::app {

namespace {

const QString kElevation = QStringLiteral("elevation");
const QString kCsv = QStringLiteral("csv");

void addOptions(QCommandLineParser& parser) {
    parser.addOption({kElevation,
                      QStringLiteral("Height above the sea in metres; without it that of the "
                                     "neighbouring cells of the table."),
                      QStringLiteral("M")});
    parser.addOption({kCsv,
                      QStringLiteral("Write the 8760 hours to this file (- for the terminal)."),
                      QStringLiteral("OUT")});
}

struct Weather {
    model::TypicalYear year;
    model::ClimateProfiles profiles;
};

model::Result<Weather> weatherAt(const model::Facts& facts, const model::ClimateRequest& request) {
    auto year = model::typicalYear(*facts.climate, request);
    if (!year) {
        return year.problem();
    }
    auto profiles = model::climateProfiles(*facts.climate, request);
    if (!profiles) {
        return profiles.problem();
    }
    return Weather{std::move(year).value(), std::move(profiles).value()};
}

void printMonths(const char* name, const model::MonthlyValues& values, int decimals,
                 QTextStream& out) {
    out << QString::fromLatin1(name).leftJustified(26);
    for (const double value : values) {
        out << QString::number(value, 'f', decimals).rightJustified(8);
    }
    out << '\n';
}

void print(const Weather& weather, QTextStream& out) {
    const model::ClimateNormals& normals = weather.year.normals;
    const model::ClimateProfiles& profiles = weather.profiles;
    const auto value = [&out](const char* name, double number, int decimals) {
        out << QString::fromLatin1(name).leftJustified(36)
            << QString::number(number, 'f', decimals).rightJustified(10) << '\n';
    };
    value("latitude, deg", weather.year.request.latitude, 3);
    value("longitude, deg", weather.year.request.longitude, 3);
    value("elevation, m", normals.elevationM, 0);
    value("nearest cell, km", normals.nearestCellKm, 1);
    out << QStringLiteral("confidence").leftJustified(36)
        << QString::fromLatin1(normals.confidence == model::ClimateConfidence::normal ? "normal"
                                                                                      : "low")
               .rightJustified(10)
        << "\n\n"
        << QString(26, u' ');
    for (int month = 1; month <= 12; ++month) {
        out << QString::number(month).rightJustified(8);
    }
    out << '\n';
    printMonths("temperature 1961-90, C", normals.temperatureC, 1, out);
    printMonths("daily range, C", normals.diurnalRangeC, 1, out);
    printMonths("sunshine, % of day", normals.sunshinePercent, 1, out);
    printMonths("wind at 10 m, m/s", normals.wind10Ms, 2, out);
    printMonths("relative humidity, %", normals.relativeHumidityPercent, 1, out);
    out << '\n';
    value("mean temperature today, C", profiles.meanTemperatureC, 2);
    value("highest temperature, C", profiles.maximumTemperatureC, 2);
    value("mean wind at 100 m, m/s", profiles.meanHubWindMs, 2);
    value("global irradiation, kWh/m2",
          std::accumulate(weather.year.ghiWm2.begin(), weather.year.ghiWm2.end(), 0.0) / 1000.0, 1);
    value("capacity factor, solar fixed", profiles.meanPvFixedCf, 4);
    value("capacity factor, solar tracking", profiles.meanPvTrackingCf, 4);
    value("capacity factor, wind onshore", profiles.meanWindOnshoreCf, 4);
    value("capacity factor, wind offshore", profiles.meanWindOffshoreCf, 4);
    out.flush();
}

std::string csvOf(const Weather& weather) {
    const std::pair<const char*, const std::vector<double>*> columns[] = {
        {"ghiWm2", &weather.year.ghiWm2},
        {"dniWm2", &weather.year.dniWm2},
        {"dhiWm2", &weather.year.dhiWm2},
        {"temperatureC", &weather.year.temperatureC},
        {"wind10Ms", &weather.year.wind10Ms},
        {"wind100Ms", &weather.year.wind100Ms},
        {"solarFixedCf", &weather.profiles.pvFixedCf},
        {"solarTrackingCf", &weather.profiles.pvTrackingCf},
        {"windOnshoreCf", &weather.profiles.windOnshoreCf},
        {"windOffshoreCf", &weather.profiles.windOffshoreCf}};
    std::string text = "hour";
    for (const auto& column : columns) {
        text += std::string(",") + column.first;
    }
    text += "\r\n";
    for (std::size_t h = 0; h < weather.year.ghiWm2.size(); ++h) {
        text += std::to_string(h);
        for (const auto& column : columns) {
            text += "," + numberText((*column.second)[h]);
        }
        text += "\r\n";
    }
    return text;
}

ExitCode run(const QCommandLineParser& parser, const Terminal& terminal) {
    const auto latitude = numberArgument(parser.positionalArguments().at(0));
    const auto longitude = numberArgument(parser.positionalArguments().at(1));
    const auto elevation = numberArgument(parser.value(kElevation));
    if (!latitude || !longitude || (parser.isSet(kElevation) && !elevation)) {
        complain(terminal, QStringLiteral("LAT, LON and M are numbers with a decimal point."));
        return ExitCode::usage;
    }
    const auto facts = loadFacts();
    if (!facts) {
        complain(terminal, facts.problem());
        return ExitCode::failed;
    }
    model::ClimateRequest request;
    request.latitude = *latitude;
    request.longitude = *longitude;
    request.elevationM = elevation;
    const auto weather = weatherAt(facts.value(), request);
    if (!weather) {
        complain(terminal, weather.problem());
        return ExitCode::failed;
    }
    if (!parser.isSet(kCsv)) {
        print(weather.value(), terminal.out);
        return ExitCode::good;
    }
    return writeOutput(parser.value(kCsv), csvOf(weather.value()), terminal) ? ExitCode::good
                                                                             : ExitCode::failed;
}

}  // namespace

Command climateCommand() {
    return {"climate", "Show the weather the program assumes at a place.", "LAT LON", addOptions,
            run};
}

}  // namespace gigasite::app
