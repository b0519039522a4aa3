// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/climate/calendar.h"
#include "model/climate/capacityfactor.h"
#include "model/climate/climatecache.h"
#include "model/weather/weatherprofiles.h"
#include "tests/model/climate/climatefixture.h"
#include "tests/model/weather/weatherfixture.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <numeric>
#include <string>
#include <vector>

using namespace gigasite::model;
using namespace gigasite::test;

namespace {

double farthest(const std::vector<double>& a, const std::vector<double>& b) {
    if (a.size() != b.size()) {
        return std::numeric_limits<double>::infinity();
    }
    double distance = 0;
    for (std::size_t n = 0; n < a.size(); ++n) {
        distance = std::max(distance, std::abs(a[n] - b[n]));
    }
    return distance;
}

double meanOf(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

ClimateRequest frankfurt() {
    ClimateRequest request;
    request.latitude = 50.05;
    request.longitude = 8.6;
    request.elevationM = 112.0;
    request.timeZoneHours = 1.0;
    return request;
}

}  // namespace

class TestWeatherProfiles : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        Result<ClimateTables> tables = m_resources.load();
        QVERIFY(tables.ok());
        m_tables = std::make_unique<ClimateTables>(std::move(tables).value());
        Result<TypicalYear> year = typicalYear(*m_tables, frankfurt());
        QVERIFY(year.ok());
        m_year = std::make_unique<TypicalYear>(std::move(year).value());
    }

    /// The embedded weather written down as a file would have it gives the embedded profiles.
    void importedWeatherGivesTheProfilesOfTheGenerator() {
        const Result<ClimateProfiles> embedded = climateProfiles(*m_tables, frankfurt());
        QVERIFY(embedded.ok());
        const ClimateProfiles& expected = embedded.value();
        const ClimateProfiles low = profilesOf(asFile(), 0.0).profiles;
        QVERIFY(farthest(low.pvFixedCf, expected.pvFixedCf) < 1e-12);
        QVERIFY(farthest(low.pvTrackingCf, expected.pvTrackingCf) < 1e-12);
        QCOMPARE(low.temperatureC, expected.temperatureC);
        QCOMPARE(low.meanTemperatureC, expected.meanTemperatureC);
        QCOMPARE(low.maximumTemperatureC, expected.maximumTemperatureC);
        QCOMPARE(low.elevationM, expected.elevationM);
        QVERIFY(low.confidence == ClimateConfidence::normal);

        WeatherYear high = asFile();
        high.windMs = m_year->wind100Ms;
        high.windHeightM = 100.0;
        const WeatherProfiles made = profilesOf(high, 0.2);
        QCOMPARE(made.profiles.windOnshoreCf, expected.windOnshoreCf);
        QCOMPARE(made.profiles.windOffshoreCf, expected.windOffshoreCf);
        QCOMPARE(made.profiles.meanHubWindMs, expected.meanHubWindMs);
        QCOMPARE(made.profiles.meanWindOnshoreCf, expected.meanWindOnshoreCf);
        QVERIFY(made.missing.empty());
    }

    void windIsCarriedToTheHub() {
        const ClimateProfiles made = profilesOf(asFile(), 0.2).profiles;
        std::vector<double> hub = m_year->wind10Ms;
        for (double& speed : hub) {
            speed *= std::pow(10.0, 0.2);
        }
        QVERIFY(farthest(made.windOnshoreCf, windPower(*m_tables, hub)) < 1e-12);
        QVERIFY(std::abs(made.meanHubWindMs - meanOf(hub)) < 1e-12);
        // And down to the modules: wind of the hub cools as that of 10 m.
        WeatherYear high = asFile();
        high.windMs = hub;
        high.windHeightM = 100.0;
        QVERIFY(farthest(profilesOf(high, 0.2).profiles.pvFixedCf, made.pvFixedCf) < 1e-12);
    }

    void thinAirTakesPower() {
        WeatherYear weather = asFile();
        weather.windMs = std::vector<double>(kHoursPerYear, 8.0);
        weather.windHeightM = 100.0;
        weather.temperatureC = std::vector<double>(kHoursPerYear, 15.0);
        const double full = profilesOf(weather, 0.0).profiles.meanWindOnshoreCf;
        // 1.225 kg/m3 is the air at 101325 Pa and 15 C.
        weather.pressurePa = std::vector<double>(kHoursPerYear, 101325.0);
        const double atSea = profilesOf(weather, 0.0).profiles.meanWindOnshoreCf;
        QVERIFY(std::abs(atSea / full - 1.0) < 1e-4);
        weather.pressurePa = std::vector<double>(kHoursPerYear, 80000.0);
        const double thin = profilesOf(weather, 0.0).profiles.meanWindOnshoreCf;
        const double density = 80000.0 / (287.058 * 288.15);
        const double slower = 8.0 * std::cbrt(density / 1.225);
        QVERIFY(std::abs(thin - windPower(*m_tables, std::vector{slower}).front()) < 1e-12);
        // On the steep part of the curve power goes nearly with the density.
        QVERIFY(thin < 0.85 * full);
        QVERIFY(thin > 0.70 * full);
    }

    void globalIrradianceFollowsFromTheOthers() {
        WeatherYear weather = asFile();
        const double whole = profilesOf(weather, 0.1).profiles.meanPvFixedCf;
        weather.ghiWm2.clear();
        const WeatherProfiles without = profilesOf(weather, 0.1);
        QVERIFY(without.missing.empty());
        QVERIFY(std::abs(without.profiles.meanPvFixedCf / whole - 1.0) < 1e-3);
    }

    void whatIsMissingIsNamed() {
        using Names = std::vector<std::string>;
        WeatherYear weather = asFile();
        weather.dhiWm2.clear();
        QVERIFY(profilesOf(weather, 0.1).missing == Names({"pvFixedCf", "pvTrackingCf"}));
        weather = asFile();
        weather.windMs.clear();
        const WeatherProfiles calm = profilesOf(weather, 0.1);
        QVERIFY(calm.missing ==
                Names({"pvFixedCf", "pvTrackingCf", "windOnshoreCf", "windOffshoreCf"}));
        QCOMPARE(calm.profiles.meanWindOnshoreCf, 0.0);
        weather = asFile();
        weather.temperatureC.resize(100);
        QVERIFY(profilesOf(weather, 0.1).missing ==
                Names({"pvFixedCf", "pvTrackingCf", "temperatureC"}));
    }

    void temperaturesAtTheHubAreNotTheSites() {
        const Result<WeatherYear> read = readWeather(joined(srwLines()));
        QVERIFY(read.ok());
        const WeatherProfiles made = profilesOf(read.value(), 0.1);
        const std::vector<std::string> expected{"pvFixedCf", "pvTrackingCf", "temperatureC"};
        QVERIFY(made.missing == expected);
        QVERIFY(made.profiles.meanWindOnshoreCf > 0.0);
        QVERIFY(made.profiles.meanHubWindMs < meanOf(read.value().windMs));
    }

    void filesGiveCapacityFactors() {
        const Result<WeatherYear> read = readWeather(joined(epwLines()));
        QVERIFY(read.ok());
        const WeatherProfiles made = profilesOf(read.value(), 0.14);
        QVERIFY(made.missing.empty());
        const ClimateProfiles& profiles = made.profiles;
        for (const auto* series : {&profiles.pvFixedCf, &profiles.pvTrackingCf,
                                   &profiles.windOnshoreCf, &profiles.windOffshoreCf}) {
            QCOMPARE(series->size(), kHoursPerYear);
            QVERIFY(std::all_of(series->begin(), series->end(),
                                [](double cf) { return cf >= 0.0 && cf <= 1.0; }));
        }
        QVERIFY(profiles.meanPvFixedCf > 0.05);
        QCOMPARE(profiles.pvFixedCf[0], 0.0);
        QCOMPARE(profiles.elevationM, kElevationM);
    }

    void theSunStandsWhereTheIrradianceWasTaken() {
        WeatherYear weather = asFile();
        QCOMPARE(sunOf(weather).solarHour, m_year->sun.solarHour);
        weather.irradianceMinute = 0.0;
        const SunYear early = sunOf(weather);
        QVERIFY(std::abs(m_year->sun.solarHour[12] - early.solarHour[12] - 0.5) < 1e-9);
        // Noon hour at 8.6 E: 12:30 stands for 12:00.
        QVERIFY(early.east[12] > m_year->sun.east[12]);
    }

    void assumptionsAreChecked() {
        for (const double exponent : {-0.1, 1.1, std::numeric_limits<double>::quiet_NaN()}) {
            const auto made = weatherProfiles(*m_tables, asFile(), {exponent});
            QVERIFY(!made.ok());
            QCOMPARE(made.problem().code, std::string("weather.badAssumption"));
            QCOMPARE(argumentsOf(made.problem()).first(), QStringLiteral("windShearExponent"));
        }
        WeatherYear weather = asFile();
        weather.windHeightM = 0.0;
        const auto made = weatherProfiles(*m_tables, weather, {0.1});
        QVERIFY(!made.ok());
        QCOMPARE(argumentsOf(made.problem()).first(), QStringLiteral("windHeightM"));
    }

    void plantsMayFaceAnywhere() {
        const PvWeather weather{m_year->sun,    m_year->ghiWm2,       m_year->dniWm2,
                                m_year->dhiWm2, m_year->temperatureC, m_year->wind10Ms};
        PvPlant plant = pvPlant(m_tables->parameters(), m_year->sun.latitude, Mount::fixed);
        const std::vector<double> usual = pvCapacityFactor(plant, weather);
        plant.azimuthDeg = 180.0;
        QVERIFY(farthest(pvCapacityFactor(plant, weather), usual) < 1e-12);
        plant.azimuthDeg = 90.0;
        const double east = morningShare(pvCapacityFactor(plant, weather));
        plant.azimuthDeg = 270.0;
        const double west = morningShare(pvCapacityFactor(plant, weather));
        QVERIFY(east > 0.53);
        QVERIFY(west < 0.47);
        plant.mount = Mount::twoAxis;
        const double most = meanOf(pvCapacityFactor(plant, weather));
        plant.mount = Mount::tracking;
        const double backtracking = meanOf(pvCapacityFactor(plant, weather));
        plant.backtracking = false;
        const double apart = meanOf(pvCapacityFactor(plant, weather));
        QVERIFY(most > apart);
        QVERIFY(apart > backtracking);
        QVERIFY(backtracking > meanOf(usual));
    }

  private:
    /// The typical year as a file has it: whole-hour means, wind at 10 m, no pressure.
    [[nodiscard]] WeatherYear asFile() const {
        WeatherYear weather;
        weather.latitude = m_year->request.latitude;
        weather.longitude = m_year->request.longitude;
        weather.elevationM = m_year->normals.elevationM;
        weather.timeZoneHours = *m_year->request.timeZoneHours;
        weather.ghiWm2 = m_year->ghiWm2;
        weather.dhiWm2 = m_year->dhiWm2;
        weather.dniWm2 = m_year->dniWm2;
        for (std::size_t n = 0; n < kHoursPerYear; ++n) {
            weather.dniWm2[n] *= m_year->sun.lit[n];
        }
        weather.temperatureC = m_year->temperatureC;
        weather.windMs = m_year->wind10Ms;
        return weather;
    }

    [[nodiscard]] WeatherProfiles profilesOf(const WeatherYear& weather, double exponent) const {
        Result<WeatherProfiles> made = weatherProfiles(*m_tables, weather, {exponent});
        return made.ok() ? std::move(made).value() : WeatherProfiles{};
    }

    /// Of the energy, by the true solar time.
    [[nodiscard]] double morningShare(const std::vector<double>& factors) const {
        double morning = 0;
        double all = 0;
        for (std::size_t n = 0; n < factors.size(); ++n) {
            all += factors[n];
            morning += m_year->sun.sinHourAngle[n] < 0 ? factors[n] : 0.0;
        }
        return morning / all;
    }

    ClimateResources m_resources;
    std::unique_ptr<ClimateTables> m_tables;
    std::unique_ptr<TypicalYear> m_year;
};

QTEST_GUILESS_MAIN(TestWeatherProfiles)

#include "test_weather_profiles.moc"
