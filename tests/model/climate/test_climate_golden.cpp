// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/climate/capacityfactor.h"
#include "model/climate/normals.h"
#include "model/climate/typicalyear.h"
#include "tests/model/climate/climatefixture.h"

#include <QFile>
#include <QObject>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

using namespace gigasite::model;

namespace {

/// 1e-6 relative or half a unit of the last printed digit, whichever is larger.
bool agrees(double value, const QByteArray& printed) {
    const double expected = printed.toDouble();
    const qsizetype point = printed.indexOf('.');
    const qsizetype digits = point < 0 ? 0 : printed.size() - point - 1;
    const double halfUnit = 0.5 * std::pow(10.0, -static_cast<double>(digits));
    return std::abs(value - expected) <= std::max(1e-6 * std::abs(expected), halfUnit * 1.000001);
}

double meanOf(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

}  // namespace

class TestClimateGolden : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        QFile file(QStringLiteral(GIGASITE_SOURCE_DIR "/tests/model/climate/golden.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (!line.isEmpty() && !line.startsWith('#')) {
                m_rows.append(line.split(','));
            }
        }
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
            QVERIFY(agrees(normals.at(i), rowNamed("normals").at(static_cast<qsizetype>(i) + 1)));
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
                QVERIFY2(agrees(value, expected),
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
