// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/climate/calendar.h"
#include "model/climate/capacityfactor.h"
#include "model/climate/sun.h"
#include "model/weather/weatherprofiles.h"
#include "tests/cases/casefile.h"
#include "tests/cases/casetable.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <numeric>
#include <string>
#include <vector>

#define CASES "cases/ssc/solar_pvwattsv8_cases.json"
#define HOURS "cases/ssc/solar_phoenix_az_hourly.csv"

using namespace gigasite::model;
using gigasite::test::CaseTable;

namespace {

constexpr double kNameplateKwDc = 1000.0;

/// array_type of pvwattsv8.
enum class ArrayType { openRack, roof, oneAxis, oneAxisBacktracking, twoAxis };

Mount mountOf(ArrayType type) {
    switch (type) {
        case ArrayType::openRack:
        case ArrayType::roof:
            return Mount::fixed;
        case ArrayType::oneAxis:
        case ArrayType::oneAxisBacktracking:
            return Mount::tracking;
        case ArrayType::twoAxis:
            break;
    }
    return Mount::twoAxis;
}

/// Our plant with the inputs of a case. What pvwattsv8 does not ask for has the values of our
/// parameters.csv; the temperature coefficients are those of its module types 0 and 1, the range
/// of the tracker and the albedo its defaults.
PvPlant plantOf(const nlohmann::json& inputs) {
    const auto type = ArrayType{inputs.at("array_type").get<int>()};
    PvPlant plant;
    plant.mount = mountOf(type);
    plant.tiltDeg = inputs.at("tilt").get<double>();
    plant.azimuthDeg = inputs.at("azimuth").get<double>();
    plant.backtracking = type == ArrayType::oneAxisBacktracking;
    plant.groundCoverRatio = inputs.at("gcr").get<double>();
    plant.trackerLimitDeg = 60.0;
    plant.dcAcRatio = inputs.at("dc_ac_ratio").get<double>();
    plant.systemLosses = inputs.at("losses").get<double>() / 100.0;
    plant.inverterEfficiency = inputs.at("inv_eff").get<double>() / 100.0;
    plant.powerPerKelvin = inputs.at("module_type").get<int>() == 0 ? -0.0037 : -0.0035;
    plant.groundAlbedo = 0.2;
    plant.incidenceLossCoefficient = 0.05;
    plant.faimanU0 = 25.0;
    plant.faimanU1 = 6.84;
    return plant;
}

/// Share of the modules that lies in the shadow of the next row to the east or west, for a tracker
/// that faces the sun up to its limit instead of backtracking: plane geometry of long rows.
double rowShadow(const PvPlant& plant, const SunYear& sun, std::size_t n) {
    const double toSun = std::atan2(sun.east[n], std::max(sun.up[n], 1e-6));
    const double limit = plant.trackerLimitDeg * std::numbers::pi / 180.0;
    const double offSun = toSun - std::clamp(toSun, -limit, limit);
    return std::max(1.0 - std::cos(toSun) / (plant.groundCoverRatio * std::cos(offSun)), 0.0);
}

/// The hours of the file with our sun.
struct PhoenixYear {
    SunYear sun;
    std::vector<double> ghi;
    std::vector<double> beam;
    std::vector<double> dhi;
    std::vector<double> temperature;
    std::vector<double> wind;

    explicit PhoenixYear(const nlohmann::json& site)
        : sun(sunYear(site.at("lat").get<double>(), site.at("lon").get<double>(),
                      site.at("tz").get<double>())) {
        const gigasite::test::SharedTable hours(HOURS);
        ghi = hours.column("ghi_w_m2");
        beam = beamWhileUp(hours.column("dni_w_m2"), sun);
        dhi = hours.column("dhi_w_m2");
        temperature = hours.column("tdry_c");
        wind = hours.column("wspd_m_s");
    }

    /// The same year as it reaches trackers that do not backtrack.
    [[nodiscard]] PhoenixYear shaded(const PvPlant& plant) const {
        PhoenixYear year = *this;
        for (std::size_t n = 0; n < year.beam.size(); ++n) {
            year.beam[n] *= 1.0 - rowShadow(plant, sun, n);
        }
        return year;
    }

    [[nodiscard]] PvWeather weather() const { return {sun, ghi, beam, dhi, temperature, wind}; }
};

double sumOf(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

/// Output in kWh per hour of 1000 kW of modules.
std::vector<double> energyKwh(const PvPlant& plant, const PhoenixYear& year) {
    std::vector<double> energy = pvCapacityFactor(plant, year.weather());
    const double ratingKw = kNameplateKwDc / plant.dcAcRatio;
    for (double& value : energy) {
        value *= ratingKw;
    }
    return energy;
}

/// Mean of |a[n + later] - b[n]|.
double meanDifference(const std::vector<double>& a, const std::vector<double>& b,
                      std::size_t later) {
    double sum = 0;
    for (std::size_t n = 0; n < b.size(); ++n) {
        sum += std::abs(a[(n + later) % a.size()] - b[n]);
    }
    return sum / static_cast<double>(b.size());
}

std::vector<nlohmann::json> phoenixCases() {
    const nlohmann::json all = gigasite::test::sharedJson(CASES);
    std::vector<nlohmann::json> found;
    for (const nlohmann::json& one : all.at("cases")) {
        if (one.at("site") == "phoenix_az") {
            found.push_back(one);
        }
    }
    return found;
}

}  // namespace

/// Our solar chain on the hourly irradiance, temperature and wind of ten cases of NREL's pvwattsv8
/// (ssc). The two are different models of the same thing; 5 % between them were allowed before the
/// comparison was made, 2 % are asked for now that it is known. What is left comes from these
/// differences, which pull in different directions:
/// - sky: Hay & Davies (1980) here, Perez et al. (1990) there;
/// - glass: ASHRAE incidence modifier of bare glass here, coated glass and a correction for the
///   colour of the light (air mass) there;
/// - cells: Faiman (2008) here, the NOCT model with heat capacity there. It knows the roof mount,
///   which costs it 0.7 % of fixed_tilt20; ours has the open rack only, so both cases are one;
/// - inverter: constant efficiency here, a part-load curve there;
/// - rows of trackers: no shadow on the diffuse light here, some there;
/// - sun: the mean of five moments of an hour here, the middle of its lit part there.
class TestCasesSscSolar : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        if (!QFile::exists(gigasite::test::sharedPath(CASES)) ||
            !QFile::exists(gigasite::test::sharedPath(HOURS))) {
            return;  // each test says so
        }
        m_cases = phoenixCases();
        m_year = std::make_unique<PhoenixYear>(m_cases.front());
    }

    void annualEnergyIsThatOfPvwatts() {
        NEEDS_SHARED(CASES);
        NEEDS_SHARED(HOURS);
        QCOMPARE(m_cases.size(), std::size_t{10});
        CaseTable table("ssc pvwattsv8, Phoenix, annual energy in kWh");
        for (const nlohmann::json& one : m_cases) {
            const std::string config = one.at("config").get<std::string>();
            const double expected = one.at("outputs").at("annual_energy_kwh").get<double>();
            const PvPlant plant = plantOf(one.at("inputs"));
            if (plant.mount != Mount::tracking || plant.backtracking) {
                table.relative(config, expected, sumOf(energyKwh(plant, *m_year)), 0.02);
                continue;
            }
            // Our trackers backtrack, so the chain has no shadow of rows; pvwattsv8 has. With the
            // shadow of the rows taken off the beam the two agree.
            table.shown(config + ", rows apart", expected, sumOf(energyKwh(plant, *m_year)),
                        "no shadow of rows without backtracking");
            table.relative(config + ", rows shaded", expected,
                           sumOf(energyKwh(plant, m_year->shaded(plant))), 0.02);
        }
        QVERIFY(table.holds());
    }

    void monthsAreThoseOfPvwatts() {
        NEEDS_SHARED(CASES);
        NEEDS_SHARED(HOURS);
        CaseTable table("ssc pvwattsv8, Phoenix, monthly energy in kWh");
        for (const nlohmann::json& one : m_cases) {
            const std::string config = one.at("config").get<std::string>();
            if (config != "fixed_tilt20" && config != "one_axis_backtrack") {
                continue;
            }
            const MonthlyValues got =
                monthlySums(dailySums(energyKwh(plantOf(one.at("inputs")), *m_year)));
            const nlohmann::json& expected = one.at("outputs").at("monthly_energy_kwh");
            for (std::size_t month = 0; month < got.size(); ++month) {
                // The differences change sign with the season: models of the sky, of the glass
                // and of the cells weigh otherwise with a low sun and in the cold.
                table.relative(config + " " + std::to_string(month + 1),
                               expected.at(month).get<double>(), got.at(month), 0.03);
            }
        }
        QCOMPARE(table.rows(), std::size_t{24});
        QVERIFY(table.holds());
    }

    /// An hour late or early would not show in sums.
    void hoursAreThoseOfPvwatts() {
        NEEDS_SHARED(CASES);
        NEEDS_SHARED(HOURS);
        const gigasite::test::SharedTable hours(HOURS);
        CaseTable table("ssc pvwattsv8, Phoenix, mean difference of an hour in kW of 833 kW");
        for (const nlohmann::json& one : m_cases) {
            const std::string config = one.at("config").get<std::string>();
            const bool fixed = config == "fixed_tilt20";
            if (!fixed && config != "one_axis_backtrack") {
                continue;
            }
            const std::vector<double>& expected =
                hours.column(fixed ? "fixed20_ac_kw" : "track_ac_kw");
            const std::vector<double> got = energyKwh(plantOf(one.at("inputs")), *m_year);
            QCOMPARE(expected.size(), got.size());
            table.absolute(config, 0.0, meanDifference(expected, got, 0), 7.0);
            // The same an hour apart is many times as far: the measure can tell.
            QVERIFY(meanDifference(expected, got, 1) > 50.0);
            QVERIFY(meanDifference(expected, got, kHoursPerYear - 1) > 50.0);
        }
        QCOMPARE(table.rows(), std::size_t{2});
        QVERIFY(table.holds());
    }

  private:
    std::vector<nlohmann::json> m_cases;
    std::unique_ptr<PhoenixYear> m_year;
};

QTEST_GUILESS_MAIN(TestCasesSscSolar)

#include "test_cases_ssc_solar.moc"
