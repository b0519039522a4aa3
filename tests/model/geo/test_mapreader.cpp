// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/geo/mapdata.h"
#include "model/geo/mapreader.h"
#include "tests/model/geo/mapfile.h"

#include <QTest>

#include <boost/crc.hpp>

#include <random>
#include <string>

using namespace gigasite::model;

namespace {

constexpr std::size_t kHeader = 16;

void putNumber(std::string& bytes, std::size_t at, std::uint32_t value, int count) {
    for (int i = 0; i < count; ++i) {
        bytes[at + static_cast<std::size_t>(i)] = static_cast<char>(value >> (8 * i) & 0xFF);
    }
}

/// Makes size and checksum true again, so that the damage reaches the decoder.
std::string sealed(std::string bytes) {
    boost::crc_32_type crc;
    crc.process_bytes(bytes.data() + kHeader, bytes.size() - kHeader);
    putNumber(bytes, 8, static_cast<std::uint32_t>(bytes.size() - kHeader), 4);
    putNumber(bytes, 12, crc.checksum(), 4);
    return bytes;
}

std::string fileWithPayload(const std::string& payload) {
    return sealed(std::string("GMAP\x01\0\0\0\0\0\0\0\0\0\0\0", kHeader) + payload);
}

std::string codeOf(const std::string& bytes) {
    const auto result = readMap(bytes, "broken.gmap");
    return result.ok() ? "" : result.problem().code;
}

std::string faultOf(const std::string& payload) {
    const auto result = readMap(fileWithPayload(payload), "broken.gmap");
    return result.ok() ? "" : result.problem().arguments.at(0);
}

}  // namespace

class TestMapReader : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void shippedFileIsGood();
    void smallestFileIsRead();
    void otherFilesAreRefused();
    void everyTruncationIsRefused();
    void everyFlippedBitIsRefused();
    void damageBehindTheChecksumDoesNoHarm();
    void hugeCountsDoNotAllocate();
    void faultsAreNamed();

  private:
    std::string m_bytes;
};

void TestMapReader::initTestCase() {
    m_bytes = gigasite::test::shippedMap();
    QVERIFY(m_bytes.size() > 100'000);
}

void TestMapReader::shippedFileIsGood() {
    const auto result = readMap(m_bytes, "world.gmap");
    QVERIFY(result.ok());
    QCOMPARE(sealed(m_bytes), m_bytes);
    QVERIFY(result.value().countries.size() > 230);
}

/// One square country of 2 x 2 units at 1 unit per degree, no state, written by hand.
void TestMapReader::smallestFileIsRead() {
    const std::string payload(
        "\x01\x01"                          // units, countries
        "QQQQQ\x00\x01"                     // codes, numeric, length of the name
        "Q\x01q"                            // names
        "\x02\x02"                          // label point 1, 1
        "\x01\x01\x04"                      // polygons, rings, points
        "\x00\x00\x04\x00\x00\x04\x03\x00"  // 0 0, +2 0, 0 +2, -2 0
        "\x0C\x05"                          // three shore edges, one border
        "\x00\x00",                         // states, lakes
        2 + 7 + 3 + 2 + 3 + 8 + 2 + 2);
    const auto result = readMap(fileWithPayload(payload), "small");
    QVERIFY2(result.ok(), result.ok() ? "" : describe(result.problem()).c_str());
    const Country& country = result.value().countries.at(0);
    QCOMPARE(country.nameGerman, std::string("q"));
    const GeoRing expected = {{0, 0}, {2, 0}, {2, 2}, {0, 2}, {0, 0}};
    QVERIFY(country.polygons.at(0).outer == expected);
    QCOMPARE(result.value().coasts.size(), std::size_t{1});
    QCOMPARE(result.value().coasts[0].points.size(), std::size_t{4});
    QCOMPARE(result.value().countryBorders.at(0).points.size(), std::size_t{2});
    const auto map = MapData::load(fileWithPayload(payload), "small");
    QVERIFY(map.ok());
    QCOMPARE(map.value().lookUp(1.0, 1.0).countryIso2, std::string("QQ"));
    QVERIFY(map.value().lookUp(1.0, 3.0).inSea);
}

void TestMapReader::otherFilesAreRefused() {
    QCOMPARE(codeOf(""), std::string("geo.notAMap"));
    QCOMPARE(codeOf("GMAP"), std::string("geo.notAMap"));
    QCOMPARE(codeOf(std::string(1000, 'x')), std::string("geo.notAMap"));
    std::string newer = m_bytes;
    putNumber(newer, 4, 7, 2);
    const auto result = readMap(newer, "newer.gmap");
    QVERIFY(!result.ok());
    QCOMPARE(result.problem(), (Problem{"geo.mapVersion", "newer.gmap", {"7", "1"}}));
    QCOMPARE(codeOf(m_bytes + "x"), std::string("geo.mapDamaged"));
}

void TestMapReader::everyTruncationIsRefused() {
    for (std::size_t size = 0; size < m_bytes.size(); size += size < 2000 ? 1 : 997) {
        QVERIFY(!readMap(std::string_view(m_bytes).substr(0, size), "cut").ok());
        if (size > kHeader && size % 7 == 0) {
            QVERIFY(!readMap(sealed(m_bytes.substr(0, size)), "cut").ok());
        }
    }
}

void TestMapReader::everyFlippedBitIsRefused() {
    std::mt19937 random(1);
    for (int i = 0; i < 500; ++i) {
        std::string bytes = m_bytes;
        const std::size_t at = i < 128 ? static_cast<std::size_t>(i) / 8 : random() % bytes.size();
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << (i % 8)));
        QVERIFY2(!readMap(bytes, "flipped").ok(), qPrintable(QString::number(at)));
    }
}

void TestMapReader::damageBehindTheChecksumDoesNoHarm() {
    std::mt19937 random(2);
    int refused = 0;
    for (int i = 0; i < 300; ++i) {
        std::string bytes = m_bytes;
        const std::size_t range = i % 2 == 0 ? std::size_t{400} : bytes.size() - kHeader;
        for (int k = 0; k < 1 + i % 5; ++k) {
            bytes[kHeader + random() % range] = static_cast<char>(random());
        }
        const auto result = readMap(sealed(std::move(bytes)), "damaged");
        refused += result.ok() ? 0 : 1;
        if (result.ok()) {
            for (const GeoLine& line : result.value().coasts) {
                QVERIFY(std::abs(line.box.low.longitudeDeg) <= 180.0);
                QVERIFY(std::abs(line.box.high.latitudeDeg) <= 90.0);
            }
        }
    }
    QVERIFY(refused > 200);
    for (int i = 0; i < 2000; ++i) {
        std::string payload(random() % 300, '\0');
        for (char& c : payload) {
            c = static_cast<char>(random());
        }
        QVERIFY(!readMap(fileWithPayload(payload), "noise").ok());
    }
}

void TestMapReader::hugeCountsDoNotAllocate() {
    const std::string huge = "\xFF\xFF\xFF\xFF\x0F";
    QCOMPARE(faultOf("\x01" + huge), std::string("count"));
    const std::string country =
        std::string("\x01\x01QQQQQ\x00\x00\x00\x02\x02", 12) + std::string(20, '\x01');
    QCOMPARE(faultOf(country.substr(0, 12) + huge + std::string(20, 'x')), std::string("count"));
    QCOMPARE(faultOf(country.substr(0, 12) + "\x01" + huge + std::string(20, 'x')),
             std::string("count"));
    QCOMPARE(faultOf(country.substr(0, 12) + "\x01\x01" + huge + std::string(20, 'x')),
             std::string("count"));
}

void TestMapReader::faultsAreNamed() {
    QCOMPARE(faultOf(""), std::string("end"));
    QCOMPARE(faultOf(std::string("\x00", 1)), std::string("units"));
    QCOMPARE(faultOf("\xFF\xFF\xFF\xFF\xFF\x01"), std::string("number"));
    QCOMPARE(faultOf("\xFF\xFF\xFF\xFF\x7F"), std::string("number"));
    QCOMPARE(faultOf(std::string("\x01\x00\x00\x00", 4)), std::string("countries"));
    const std::string head("\x01\x01QQQQQ\x00\x00\x00", 10);
    // Label at 200 degrees east (zigzag 400 = 0x90 0x03).
    QCOMPARE(faultOf(head + std::string("\x90\x03\x00\x01\x01\x03", 6) + std::string(20, '\0')),
             std::string("coordinate"));
    const std::string ring = head + std::string("\x02\x02\x01\x01\x03\x00\x00\x02\x00\x00\x02", 11);
    QCOMPARE(faultOf(ring + std::string("\x10\x00", 2)), std::string("edges"));
    QCOMPARE(faultOf(ring + std::string("\x00\x00", 2)), std::string("edges"));
    QCOMPARE(faultOf(ring + std::string("\x0C\x00\x00", 3)), std::string(""));
    QCOMPARE(faultOf(ring + std::string("\x0C\x00\x00\x00", 4)), std::string("length"));
    QCOMPARE(faultOf(head + std::string("\x02\x02\x01\x01\x02", 5) + std::string(20, '\0')),
             std::string("ring"));
}

QTEST_GUILESS_MAIN(TestMapReader)
#include "test_mapreader.moc"
