// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/climate/resource.h"
#include "model/climate/typicalyear.h"
#include "tests/model/climate/climatefixture.h"

#include <QObject>
#include <QTest>

#include <cmath>
#include <memory>
#include <numeric>

using namespace gigasite::model;

class TestClimateResource : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        Result<ClimateTables> tables = gigasite::test::ClimateResources().load();
        QVERIFY2(tables.ok(), tables ? "" : describe(tables.problem()).c_str());
        m_tables = std::make_unique<ClimateTables>(std::move(tables).value());
    }

    /// FAO-56 example 8: 20 S on 3 September 32.2 MJ/m2 a day; its table 2.6 gives the months.
    void outsideTheAtmosphere() {
        const MonthlyValues at20South = extraterrestrialKwhM2(-20.0);
        // Mid-September of table 2.6, southern hemisphere, 20 degrees: 33.7 MJ/m2 a day.
        const double perDayMj = at20South[8] * 3.6 / 30.0;
        QVERIFY2(std::abs(perDayMj - 33.7) < 0.5, qPrintable(QString::number(perDayMj)));
        const MonthlyValues pole = extraterrestrialKwhM2(90.0);
        QCOMPARE(pole[11], 0.0);
        QVERIFY(pole[5] > 300.0);
    }

    void knownPlaces_data() {
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("longitude");
        QTest::addColumn<double>("lowest");
        QTest::addColumn<double>("highest");
        // Yearly global horizontal irradiation, widened by the p90 error of the method (10 %).
        QTest::newRow("Phoenix, about 2100") << 33.45 << -112.07 << 1890.0 << 2310.0;
        QTest::newRow("Seattle, about 1230") << 47.6 << -122.33 << 1080.0 << 1380.0;
        QTest::newRow("Berlin, about 1060") << 52.5 << 13.4 << 950.0 << 1180.0;
        QTest::newRow("Riyadh, about 2190") << 24.7 << 46.7 << 1950.0 << 2420.0;
        QTest::newRow("Reykjavik, about 780") << 64.1 << -21.9 << 680.0 << 900.0;
    }

    void knownPlaces() {
        QFETCH(double, latitude);
        QFETCH(double, longitude);
        QFETCH(double, lowest);
        QFETCH(double, highest);
        const auto found = resourceAt(*m_tables, latitude, longitude);
        QVERIFY(found.ok());
        const double energy = found.value().irradiationKwhM2;
        QVERIFY2(energy > lowest && energy < highest, qPrintable(QString::number(energy)));
        QVERIFY(found.value().hubWindMs > 3.5 && found.value().hubWindMs < 9.5);
    }

    void placesKeepTheirOrder() {
        const auto at = [this](double latitude, double longitude) {
            return resourceAt(*m_tables, latitude, longitude).value();
        };
        QVERIFY(at(33.45, -112.07).irradiationKwhM2 > at(47.6, -122.33).irradiationKwhM2);
        QVERIFY(at(37.0, -6.0).irradiationKwhM2 > at(57.0, -4.0).irradiationKwhM2);
        // Scotland and Wyoming have more wind than Bangkok and Phoenix.
        QVERIFY(at(57.0, -4.0).hubWindMs > at(13.75, 100.5).hubWindMs);
        QVERIFY(at(41.8, -107.2).hubWindMs > at(33.45, -112.07).hubWindMs);
    }

    void sameEnergyAsTheGeneratedYear() {
        const std::pair<double, double> places[] = {
            {33.45, -112.07}, {52.5, 13.4}, {1.35, 103.8}, {-33.9, 151.2}, {64.1, -21.9}};
        for (const auto& [latitude, longitude] : places) {
            ClimateRequest request;
            request.latitude = latitude;
            request.longitude = longitude;
            const auto year = typicalYear(*m_tables, request);
            QVERIFY(year.ok());
            const std::vector<double>& ghi = year.value().ghiWm2;
            const double generated = std::accumulate(ghi.begin(), ghi.end(), 0.0) / 1000.0;
            const double found =
                resourceAt(*m_tables, latitude, longitude).value().irradiationKwhM2;
            QVERIFY2(std::abs(found / generated - 1.0) < 0.01,
                     qPrintable(QString::number(found) + u' ' + QString::number(generated)));
            QCOMPARE(resourceAt(*m_tables, latitude, longitude).value().hubWindMs,
                     year.value().normals.meanHubWindMs);
        }
    }

    void noClimateIsAProblem() {
        QCOMPARE(resourceAt(*m_tables, -75.0, 0.0).problem().code, "climate.noEmbeddedClimate");
        QCOMPARE(resourceAt(*m_tables, 95.0, 0.0).problem().code, "climate.badCoordinate");
    }

    void gridHoldsTheSameValues() {
        const ResourceGrid grid = resourceGrid(*m_tables, 2.0);
        QCOMPARE(grid.rows, 90);
        QCOMPARE(grid.columns, 180);
        QCOMPARE(grid.irradiationKwhM2.size(), std::size_t{90 * 180});
        const auto node = [&](double latitude, double longitude) {
            const auto row = std::lround((grid.northDeg - latitude) / grid.stepDeg);
            const auto column = std::lround((longitude - grid.westDeg) / grid.stepDeg);
            return static_cast<std::size_t>(row * grid.columns + column);
        };
        const EnergyResource phoenix = resourceAt(*m_tables, 33.0, -113.0).value();
        QCOMPARE(grid.irradiationKwhM2[node(33.0, -113.0)],
                 static_cast<float>(phoenix.irradiationKwhM2));
        QCOMPARE(grid.hubWindMs[node(33.0, -113.0)], static_cast<float>(phoenix.hubWindMs));
        QVERIFY(std::isnan(grid.hubWindMs[node(-75.0, 1.0)]));
        QVERIFY(std::isnan(grid.irradiationKwhM2[node(-1.0, -141.0)]));  // amid the Pacific
    }

    void stoppedGridIsEmpty() {
        std::stop_source source;
        source.request_stop();
        const ResourceGrid grid = resourceGrid(*m_tables, 2.0, source.get_token());
        QVERIFY(std::isnan(grid.hubWindMs[90 * 180 / 2]));
        QVERIFY(std::all_of(grid.hubWindMs.begin(), grid.hubWindMs.end(),
                            [](float value) { return std::isnan(value); }));
    }

    void gridTime() {
        QBENCHMARK_ONCE {
            QVERIFY(resourceGrid(*m_tables, 1.0).rows == 180);
        }
    }

  private:
    std::unique_ptr<ClimateTables> m_tables;
};

QTEST_GUILESS_MAIN(TestClimateResource)
#include "test_climate_resource.moc"
