// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/climate/capacityfactor.h"
#include "model/climate/normals.h"
#include "model/climate/typicalyear.h"
#include "tests/model/climate/climatefixture.h"
#include "tests/model/climate/goldenrows.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <numeric>

using namespace gigasite::model;

namespace {

double meanOf(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double percentile(std::vector<double> values, double share) {
    std::sort(values.begin(), values.end());
    const double at = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    return std::lerp(values.at(below), values.at(below + 1), at - static_cast<double>(below));
}

}  // namespace

class TestClimateGolden : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_rows = gigasite::test::expectedRows(QStringLiteral("golden.csv"));
        QVERIFY(m_rows.size() > 100);
        Result<ClimateTables> tables = m_resources.load();
        QVERIFY(tables.ok());
        m_tables = std::make_unique<ClimateTables>(std::move(tables).value());
    }

    void randomNumbersAreTheReference() {
        const std::uint64_t key = noiseKey(20240101, 1, 10, 20);
        QCOMPARE(key, rowNamed("key").at(1).toULongLong());
        std::array<double, 5> normals{};
        addNormals(key, 1.0, normals);
        for (std::size_t i = 0; i < normals.size(); ++i) {
            QVERIFY(gigasite::test::agreesWithPrinted(
                normals.at(i), rowNamed("normals").at(static_cast<qsizetype>(i) + 1)));
        }
    }

    void hoursAreTheReference_data() {
        QTest::addColumn<QByteArray>("site");
        for (const char* site : {"Frankfurt", "Phoenix", "Sydney", "Singapore"}) {
            QTest::newRow(site) << QByteArray(site);
        }
    }

    void hoursAreTheReference() {
        QFETCH(const QByteArray, site);
        const QList<QByteArray> first = rowNamed(site);
        ClimateRequest request;
        request.latitude = first.at(1).toDouble();
        request.longitude = first.at(2).toDouble();
        request.elevationM = first.at(3).toDouble();
        request.timeZoneHours = first.at(4).toDouble();
        request.warmingC = 0.0;
        const Result<TypicalYear> made = typicalYear(*m_tables, request);
        QVERIFY(made.ok());
        const TypicalYear& year = made.value();
        const std::array<std::vector<double>, 8> series{
            year.ghiWm2,
            year.dniWm2,
            year.dhiWm2,
            year.temperatureC,
            year.wind10Ms,
            year.wind100Ms,
            pvCapacityFactor(*m_tables, year, Mount::tracking),
            windCapacityFactor(*m_tables, year, WindSite::onshore)};
        int compared = 0;
        for (const QList<QByteArray>& row : m_rows) {
            if (row.at(0) != site) {
                continue;
            }
            for (std::size_t i = 0; i < series.size(); ++i) {
                const QByteArray& expected = row.at(static_cast<qsizetype>(i) + 6);
                const double value = row.at(5) == "MEAN" ? meanOf(series.at(i))
                                                         : series.at(i).at(row.at(5).toUInt());
                QVERIFY2(gigasite::test::agreesWithPrinted(value, expected),
                         qPrintable(QStringLiteral("hour %1 column %2: %3 not %4")
                                        .arg(QString::fromLatin1(row.at(5)))
                                        .arg(i)
                                        .arg(value, 0, 'g', 12)
                                        .arg(QString::fromLatin1(expected))));
                ++compared;
            }
        }
        QCOMPARE(compared, 27 * 8);
    }

    void stationsAreTheReferenceAndNearTheMeasured_data() {
        QTest::addColumn<QList<QByteArray>>("row");
        const auto rows = gigasite::test::expectedRows(QStringLiteral("stations.csv"));
        for (qsizetype i = 1; i < rows.size(); ++i) {
            QTest::newRow(rows.at(i).at(0).constData()) << rows.at(i);
        }
    }

    void stationsAreTheReferenceAndNearTheMeasured() {
        QFETCH(const QList<QByteArray>, row);
        ClimateRequest request;
        request.latitude = row.at(1).toDouble();
        request.longitude = row.at(2).toDouble();
        request.timeZoneHours = row.at(3).toDouble();
        request.elevationM = row.at(4).toDouble();
        request.warmingC = 0.0;
        const Result<TypicalYear> made = typicalYear(*m_tables, request);
        QVERIFY(made.ok());
        const TypicalYear& year = made.value();
        const double ghi = meanOf(year.ghiWm2) * 8.76;
        const double fixed = meanOf(pvCapacityFactor(*m_tables, year, Mount::fixed));
        const double tracking = meanOf(pvCapacityFactor(*m_tables, year, Mount::tracking));
        const double hub = meanOf(windCapacityFactor(*m_tables, year, WindSite::onshore));
        const double temperature = meanOf(year.temperatureC);
        // Measured: the errors of the method on held-out stations (90th percentile).
        QVERIFY(std::abs(ghi / row.at(5).toDouble() - 1.0) < 0.104);
        QVERIFY(std::abs(temperature - row.at(6).toDouble()) < 1.6);
        QVERIFY(std::abs(fixed / row.at(7).toDouble() - 1.0) < 0.129);
        QVERIFY(gigasite::test::agreesWithPrinted(ghi, row.at(8)));
        QVERIFY(gigasite::test::agreesWithPrinted(temperature, row.at(9)));
        QVERIFY(gigasite::test::agreesWithPrinted(percentile(year.temperatureC, 0.05), row.at(10)));
        QVERIFY(gigasite::test::agreesWithPrinted(percentile(year.temperatureC, 0.95), row.at(11)));
        QVERIFY(gigasite::test::agreesWithPrinted(fixed, row.at(12)));
        QVERIFY(gigasite::test::agreesWithPrinted(tracking, row.at(13)));
        QVERIFY(gigasite::test::agreesWithPrinted(hub, row.at(14)));
    }

  private:
    [[nodiscard]] QList<QByteArray> rowNamed(const QByteArray& name) const {
        const auto found =
            std::find_if(m_rows.begin(), m_rows.end(),
                         [&](const QList<QByteArray>& row) { return row.front() == name; });
        return found == m_rows.end() ? QList<QByteArray>() : *found;
    }

    gigasite::test::ClimateResources m_resources;
    std::unique_ptr<ClimateTables> m_tables;
    QList<QList<QByteArray>> m_rows;
};

QTEST_GUILESS_MAIN(TestClimateGolden)
#include "test_climate_golden.moc"
