// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/climate/calendar.h"
#include "model/climate/capacityfactor.h"
#include "tests/cases/casefile.h"
#include "tests/cases/casetable.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

#define CASES "cases/ssc/wind_windpower_cases.json"
#define CURVE "cases/ssc/wind_power_curve_1500kw_77m.csv"
#define HOURS "cases/ssc/wind_az_eastern_hills_hourly.csv"

using namespace gigasite::model;
using gigasite::test::CaseTable;
using gigasite::test::SharedTable;

namespace {

constexpr double kRatingKw = 1500.0;
constexpr double kPascalPerAtmosphere = 101325.0;

struct PowerCurve {
    std::vector<double> speedsMs;
    std::vector<double> powerKw;

    PowerCurve() {
        const SharedTable table(CURVE);
        speedsMs = table.column("wind_speed_m_s");
        powerKw = table.column("power_kw");
    }
};

double sumOf(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

/// Probability that a Weibull distributed speed lies below v.
double weibullBelow(double v, double scale, double shape) {
    return v <= 0.0 ? 0.0 : 1.0 - std::exp(-std::pow(v / scale, shape));
}

/// Energy of a year in kWh: bins of 0.25 m/s around the speeds of the curve, at the density of the
/// curve.
double weibullEnergyKwh(const PowerCurve& curve, double meanMs, double shape) {
    constexpr double kHalfBinMs = 0.125;
    const double scale = meanMs / std::tgamma(1.0 + 1.0 / shape);
    const std::vector<double> power = curvePower(curve.speedsMs, curve.powerKw, curve.speedsMs);
    double energy = 0;
    for (std::size_t i = 0; i < power.size(); ++i) {
        const double v = curve.speedsMs[i];
        energy += power[i] * (weibullBelow(v + kHalfBinMs, scale, shape) -
                              weibullBelow(v - kHalfBinMs, scale, shape));
    }
    return energy * static_cast<double>(kHoursPerYear);
}

}  // namespace

/// One turbine of NREL's windpower (ssc) at one site hour by hour and in Weibull climates. Farms of
/// 32 turbines are left out: wake losses are a parameter here, not a model.
class TestCasesSscWind : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void hoursOfOneTurbine() {
        NEEDS_SHARED(CASES);
        NEEDS_SHARED(CURVE);
        NEEDS_SHARED(HOURS);
        const PowerCurve curve;
        const SharedTable hours(HOURS);
        const std::vector<double>& wind = hours.column("wind_speed_80m_m_s");
        const std::vector<double>& temperature = hours.column("temp_80m_c");
        const std::vector<double>& pressure = hours.column("pressure_80m_atm");
        const std::vector<double>& expected = hours.column("power_kw");
        QCOMPARE(wind.size(), std::size_t{kHoursPerYear});
        std::vector<double> density(wind.size());
        for (std::size_t n = 0; n < density.size(); ++n) {
            density[n] = airDensityKgM3(pressure[n] * kPascalPerAtmosphere, temperature[n]);
        }
        const std::vector<double> got = curvePower(curve.speedsMs, curve.powerKw, wind, density);
        double farthestKw = 0;
        for (std::size_t n = 0; n < got.size(); ++n) {
            farthestKw = std::max(farthestKw, std::abs(got[n] - expected[n]));
        }
        // The speeds of the file are rounded to 0.001 m/s, its powers to 0.01 kW.
        CaseTable table("ssc windpower, one turbine in eastern Arizona");
        table.relative("annual energy kWh, sum of hours", sumOf(expected), sumOf(got), 1e-4);
        table.relative("annual energy kWh, case", annualEnergyOf("az_eastern_hills", "1_turbine"),
                       sumOf(got), 1e-4);
        table.absolute("farthest hour kW", 0.0, farthestKw, 2.0);
        const double uncorrected = sumOf(curvePower(curve.speedsMs, curve.powerKw, wind));
        table.shown("without the density", sumOf(expected), uncorrected,
                    "what the correction is worth in thin air");
        QVERIFY(table.holds());
        QVERIFY(uncorrected > 1.1 * sumOf(expected));
    }

    void weibullClimates() {
        NEEDS_SHARED(CASES);
        NEEDS_SHARED(CURVE);
        const PowerCurve curve;
        const nlohmann::json all = gigasite::test::sharedJson(CASES);
        CaseTable table("ssc windpower, Weibull, annual energy in kWh");
        for (const nlohmann::json& one : all.at("cases")) {
            if (one.at("site") == "weibull") {
                table.relative(one.at("config").get<std::string>(),
                               one.at("outputs").at("annual_energy_kwh").get<double>(),
                               weibullEnergyKwh(curve, one.at("mean_speed_m_s").get<double>(),
                                                one.at("weibull_k").get<double>()),
                               1e-6);
            }
        }
        QCOMPARE(table.rows(), std::size_t{8});
        QVERIFY(table.holds());
    }

  private:
    static double annualEnergyOf(const char* site, const char* config) {
        const nlohmann::json all = gigasite::test::sharedJson(CASES);
        for (const nlohmann::json& one : all.at("cases")) {
            if (one.at("site") == site && one.at("config") == config) {
                return one.at("outputs").at("annual_energy_kwh").get<double>();
            }
        }
        return 0.0;
    }
};

QTEST_GUILESS_MAIN(TestCasesSscWind)

#include "test_cases_ssc_wind.moc"
