// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/climate/climatetables.h"
#include "model/core/hash.h"
#include "tests/model/climate/climatefixture.h"

#include <QObject>
#include <QTest>

#include <cmath>
#include <limits>
#include <memory>

using namespace gigasite::model;

namespace {

/// Replaces the trailing hash so that a spoilt value, not the hash, is what is wrong.
void sealCells(std::string& bytes) {
    Hasher hasher;
    hasher.addBytes(bytes.data(), bytes.size() - 8);
    for (std::size_t i = 0; i < 8; ++i) {
        bytes[bytes.size() - 8 + i] = static_cast<char>(hasher.result() >> (8 * i));
    }
}

void replaceFirst(std::string& text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    QVERIFY(at != std::string::npos);
    text.replace(at, from.size(), to);
}

}  // namespace

class TestClimateTables : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        Result<ClimateTables> tables = gigasite::test::ClimateResources().load();
        QVERIFY2(tables.ok(), tables ? "" : describe(tables.problem()).c_str());
        m_tables = std::make_unique<ClimateTables>(std::move(tables).value());
    }

    void tablesHoldTheSource() {
        QCOMPARE(m_tables->cells().size(), std::size_t{3565});
        // The first cell of the source: Tierra del Fuego.
        const ClimateCell& cell = m_tables->cells().front();
        QCOMPARE(cell.latitude, -54.93);
        QCOMPARE(cell.longitude, -68.53);
        QCOMPARE(cell.meanHubWindMs, 6.64);
        QCOMPARE(cell.temperatureC.front(), 8.3);
        QCOMPARE(cell.temperatureC.back(), 7.7);
        QCOMPARE(cell.diurnalRangeC.front(), 8.2);
        QCOMPARE(cell.sunshinePercent.front(), 36.0);
        QCOMPARE(cell.wind10Ms.front(), 5.1);
        QCOMPARE(cell.relativeHumidityPercent.back(), 76.0);
        QCOMPARE(m_tables->kcQuantiles().columns.size(), std::size_t{17});
        QCOMPARE(m_tables->diurnalTemperature().rows.front().size(), std::size_t{24});
        QCOMPARE(m_tables->parameters().warmingSinceNormalsC, 1.0);
    }

    void everyTruncationOfTheCellsIsRefused() {
        gigasite::test::ClimateResources resources;
        std::string& bytes = resources.bytes("cells.bin");
        const std::string whole = bytes;
        for (std::size_t size = 0; size < whole.size(); size += size < 200 ? 1 : 9973) {
            bytes = whole.substr(0, size);
            const Result<ClimateTables> loaded = resources.load();
            QVERIFY(!loaded.ok());
            const std::string& code = loaded.problem().code;
            QCOMPARE(code, size < 6 ? "climate.notACellTable" : "climate.tableCutShort");
            QVERIFY(loaded.problem().where.starts_with("cells.bin@"));
        }
    }

    void everyFlippedBitOfTheCellsIsRefused() {
        gigasite::test::ClimateResources resources;
        std::string& bytes = resources.bytes("cells.bin");
        for (std::size_t at = 0; at < bytes.size(); at += at < 20 ? 1 : 7919) {
            const char kept = bytes[at];
            bytes[at] = static_cast<char>(kept ^ 0x10);
            QVERIFY(!resources.load().ok());
            bytes[at] = kept;
        }
        QVERIFY(resources.load().ok());
    }

    void cellsNameTheBadPlace() {
        gigasite::test::ClimateResources resources;
        std::string& bytes = resources.bytes("cells.bin");
        // Sunshine of January of the second cell.
        constexpr std::size_t kAt = 12 + 80 + 8 + 24 + 12;
        bytes[kAt] = static_cast<char>(101);
        QCOMPARE(resources.load().problem().code, std::string("climate.damagedCellTable"));
        sealCells(bytes);
        const Problem problem = resources.load().problem();
        QCOMPARE(problem.code, std::string("climate.badTableValue"));
        QCOMPARE(problem.where, "cells.bin@" + std::to_string(kAt));
        QCOMPARE(problem.arguments,
                 (std::vector<std::string>{"sunshinePercent", "101", "0", "100"}));
    }

    void newerAndForeignCellsAreTold() {
        gigasite::test::ClimateResources resources;
        resources.bytes("cells.bin")[7] = '2';
        QCOMPARE(resources.load().problem().code, std::string("climate.newerCellTable"));
        resources.bytes("cells.bin") = "PNG and so on, long enough for a header";
        QCOMPARE(resources.load().problem().code, std::string("climate.notACellTable"));
    }

    void tooManyBytesAreRefused() {
        gigasite::test::ClimateResources resources;
        resources.bytes("cells.bin") += "x";
        QCOMPARE(resources.load().problem().code, std::string("climate.damagedCellTable"));
    }

    void anEnormousCountIsCutShort() {
        gigasite::test::ClimateResources resources;
        resources.bytes("cells.bin").replace(8, 4, "\xff\xff\xff\xff");
        QCOMPARE(resources.load().problem().code, std::string("climate.tableCutShort"));
    }

    void badTextIsNamedByLine_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("where");
        const auto row = [](const char* name, const char* file, const char* from, const char* to,
                            const char* code, const char* where) {
            QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(from)
                                << QString::fromLatin1(to) << QString::fromLatin1(code)
                                << QString::fromLatin1(where);
        };
        row("letters", "kc_quantiles.csv", "0.25,0.107", "0.25,x107", "climate.badTableValue",
            "kc_quantiles.csv:6");
        row("out of range", "power_curve.csv", "\n5,0.1408", "\n5,1.1408", "climate.badTableValue",
            "power_curve.csv:25");
        row("not a number", "power_curve.csv", "\n5,0.1408", "\n5,nan", "climate.badTableValue",
            "power_curve.csv:25");
        row("not rising", "t_diurnal.csv", "\n11.1,", "\n9.1,", "climate.badTableValue",
            "t_diurnal.csv:6");
        row("missing column", "t_diurnal.csv", ",-0.179\n", "\n", "climate.badTableHeader",
            "t_diurnal.csv:5");
        row("missing header column", "kc_quantiles.csv", ",0.98,1\n", ",1\n",
            "climate.badTableHeader", "kc_quantiles.csv:4");
        row("unknown parameter", "parameters.csv", "windLosses,", "windLoss,",
            "climate.unknownParameter", "parameters.csv:24");
        row("parameter out of range", "parameters.csv", "pvGroundAlbedo,0.2", "pvGroundAlbedo,-0.2",
            "climate.badTableValue", "parameters.csv:14");
        row("parameter twice", "parameters.csv", "lowConfidenceKm,", "normalConfidenceKm,",
            "climate.unknownParameter", "parameters.csv:7");
        row("comma in a source", "parameters.csv", "modern central", "modern, central",
            "climate.badTableHeader", "parameters.csv:12");
    }

    void badTextIsNamedByLine() {
        QFETCH(const QString, file);
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        QFETCH(const QString, code);
        QFETCH(const QString, where);
        gigasite::test::ClimateResources resources;
        replaceFirst(resources.bytes(file.toStdString()), from.toStdString(), to.toStdString());
        const Result<ClimateTables> loaded = resources.load();
        QVERIFY(!loaded.ok());
        QCOMPARE(QString::fromStdString(loaded.problem().code), code);
        QCOMPARE(QString::fromStdString(loaded.problem().where), where);
    }

    void aMissingParameterIsNamed() {
        gigasite::test::ClimateResources resources;
        std::string& text = resources.bytes("parameters.csv");
        const std::size_t start = text.find("pvFaimanU1");
        text.erase(start, text.find('\n', start) + 1 - start);
        const Problem problem = resources.load().problem();
        QCOMPARE(problem.code, std::string("climate.missingParameter"));
        QCOMPARE(problem.arguments, std::vector<std::string>{"pvFaimanU1"});
    }

    void emptyFilesAreRefused() {
        for (const char* name : {"cells.bin", "kc_quantiles.csv", "t_diurnal.csv",
                                 "power_curve.csv", "parameters.csv"}) {
            gigasite::test::ClimateResources resources;
            resources.bytes(name).clear();
            QVERIFY(!resources.load().ok());
        }
    }

    void windowsLineEndsAreRead() {
        gigasite::test::ClimateResources resources;
        std::string& text = resources.bytes("power_curve.csv");
        std::string converted;
        for (const char character : text) {
            converted += character == '\n' ? "\r\n" : std::string(1, character);
        }
        text = converted;
        QVERIFY(resources.load().ok());
    }

    void temperatureFallsWithHeight() {
        const auto low = m_tables->normalsAt(46.5, 8.0, 0.0);
        const auto high = m_tables->normalsAt(46.5, 8.0, 2000.0);
        QVERIFY(low.ok() && high.ok());
        for (std::size_t month = 0; month < 12; ++month) {
            const double fall =
                low.value().temperatureC.at(month) - high.value().temperatureC.at(month);
            QVERIFY(std::abs(fall - 13.0) < 1e-9);
        }
        QCOMPARE(low.value().wind10Ms, high.value().wind10Ms);
    }

    void aPlaceInACellTakesItsValues() {
        for (const std::size_t index : {std::size_t{0}, std::size_t{1800}, std::size_t{3000}}) {
            const ClimateCell& cell = m_tables->cells().at(index);
            const auto found = m_tables->normalsAt(cell.latitude, cell.longitude);
            QVERIFY(found.ok());
            QVERIFY(found.value().nearestCellKm < 0.2);
            QVERIFY(std::abs(found.value().meanHubWindMs - cell.meanHubWindMs) < 0.5);
            QVERIFY(found.value().confidence == ClimateConfidence::normal);
        }
    }

    void theDateLineIsNoEdge() {
        const auto west = m_tables->normalsAt(66.0, 180.0);
        const auto east = m_tables->normalsAt(66.0, -180.0);
        QVERIFY(west.ok() && east.ok());
        for (std::size_t month = 0; month < 12; ++month) {
            QVERIFY(std::abs(west.value().temperatureC.at(month) -
                             east.value().temperatureC.at(month)) < 1e-9);
        }
    }

    void farFromLandConfidenceFalls() {
        // 300 km off the coast of Portugal.
        const auto sea = m_tables->normalsAt(39.0, -13.0);
        QVERIFY(sea.ok());
        QVERIFY(sea.value().confidence == ClimateConfidence::low);
        QVERIFY(sea.value().nearestCellKm > 150 && sea.value().nearestCellKm < 500);
    }

    void placesWithoutClimateAreRefused_data() {
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("longitude");
        QTest::newRow("Tahiti") << -17.53 << -149.57;
        QTest::newRow("South Pole") << -90.0 << 0.0;
        QTest::newRow("Antarctic Peninsula") << -62.2 << -58.9;
        QTest::newRow("north of 80 degrees") << 80.5 << 16.0;
        QTest::newRow("Pacific") << 0.0 << -130.0;
    }

    void placesWithoutClimateAreRefused() {
        QFETCH(const double, latitude);
        QFETCH(const double, longitude);
        const auto found = m_tables->normalsAt(latitude, longitude);
        QVERIFY(!found.ok());
        QCOMPARE(found.problem().code, std::string("climate.noEmbeddedClimate"));
        QCOMPARE(found.problem().arguments.size(), std::size_t{3});
    }

    /// The reference states 3,346 km for Tahiti.
    void theDistanceIsTold() {
        const auto found = m_tables->normalsAt(-17.53, -149.57);
        const double km = std::stod(found.problem().arguments.at(2));
        QVERIFY(std::abs(km - 3346.0) < 30.0);
    }

    void impossiblePlacesAreRefused() {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(m_tables->normalsAt(91, 0).problem().code, std::string("climate.badCoordinate"));
        QCOMPARE(m_tables->normalsAt(0, 181).problem().code, std::string("climate.badCoordinate"));
        QCOMPARE(m_tables->normalsAt(nan, 0).problem().code, std::string("climate.badCoordinate"));
        QCOMPARE(m_tables->normalsAt(0, nan).problem().code, std::string("climate.badCoordinate"));
        QCOMPARE(m_tables->normalsAt(40, 0, 99999).problem().code,
                 std::string("climate.badCoordinate"));
    }

  private:
    std::unique_ptr<ClimateTables> m_tables;
};

QTEST_GUILESS_MAIN(TestClimateTables)
#include "test_climate_tables.moc"
