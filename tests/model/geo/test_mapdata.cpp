// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/geo/mapdata.h"

#include "model/geo/distance.h"
#include "tests/model/geo/mapfile.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <random>
#include <set>

using namespace gigasite::model;

class TestMapData : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void everyCodeIsWellFormed();
    void areasAreTrue_data();
    void areasAreTrue();
    void labelPointsLieInside();
    void places_data();
    void places();
    void everyStateCapitalIsInItsState();
    void fourCorners();
    void seaSaysHowFar();
    void anyNumberIsTaken();
    void bordersAndCoastsArePaintedOnce();
    void cutsAreNotPainted();
    void greatLakesAreLakes();

  private:
    std::optional<MapData> m_map;
};

void TestMapData::initTestCase() {
    const std::string bytes = gigasite::test::shippedMap();
    QVERIFY(!bytes.empty());
    QVERIFY(bytes.size() < 1'000'000);
    Result<MapData> map = MapData::load(bytes, "world.gmap");
    QVERIFY2(map.ok(), map.ok() ? "" : describe(map.problem()).c_str());
    m_map = std::move(map).value();
}

void TestMapData::everyCodeIsWellFormed() {
    const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    std::multiset<std::string> codes;
    for (const Country& country : m_map->countries()) {
        QVERIFY(country.iso2.size() == 2 && country.iso3.size() == 3);
        QVERIFY(std::all_of(country.iso3.begin(), country.iso3.end(), capital));
        QVERIFY(!country.nameEnglish.empty() && !country.nameGerman.empty());
        QCOMPARE(country.isoNumeric == 0, country.iso2 == "XK");
        codes.insert(country.iso2);
    }
    for (const std::string& code : codes) {
        const std::size_t expected = code == "CY" || code == "SO" ? 2 : 1;
        QVERIFY2(codes.count(code) == expected, code.c_str());
    }
    QCOMPARE(m_map->states().size(), std::size_t{51});
    QCOMPARE(QString::fromStdString(m_map->country("DE")->nameGerman),
             QStringLiteral("Deutschland"));
    QCOMPARE(m_map->country("CY")->nameEnglish, std::string("Cyprus"));
    QCOMPARE(m_map->country("SO")->nameEnglish, std::string("Somalia"));
    QCOMPARE(m_map->country("US")->isoNumeric, 840);
    QCOMPARE(m_map->state("AZ")->name, std::string("Arizona"));
    QVERIFY(m_map->country("ZZ") == nullptr);
    QVERIFY(m_map->state("PR") == nullptr);
}

void TestMapData::areasAreTrue_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("state");
    QTest::addColumn<double>("km2");
    // CIA World Factbook (total area), US Census Bureau (land area), BEDMAP2 (grounded ice).
    QTest::newRow("Brazil") << "BR" << false << 8'515'770.0;
    QTest::newRow("Germany") << "DE" << false << 357'022.0;
    QTest::newRow("Russia, over the antimeridian") << "RU" << false << 17'098'242.0;
    QTest::newRow("South Africa, with a hole") << "ZA" << false << 1'219'090.0;
    QTest::newRow("Antarctica, over the pole") << "AQ" << false << 12'295'000.0;
    QTest::newRow("Arizona") << "AZ" << true << 295'234.0;
    QTest::newRow("Texas") << "TX" << true << 695'662.0;
}

void TestMapData::areasAreTrue() {
    QFETCH(QString, code);
    QFETCH(bool, state);
    QFETCH(double, km2);
    const std::string name = code.toStdString();
    const double found = state ? m_map->state(name)->areaKm2 : m_map->country(name)->areaKm2;
    QVERIFY2(std::abs(found / km2 - 1.0) < 0.05, qPrintable(QString::number(found)));
}

void TestMapData::labelPointsLieInside() {
    for (const UsState& state : m_map->states()) {
        const Place place =
            m_map->lookUp(state.labelPoint.latitudeDeg, state.labelPoint.longitudeDeg);
        QVERIFY2(place.stateCode == state.code, state.code.c_str());
    }
    for (const Country& country : m_map->countries()) {
        const Place place =
            m_map->lookUp(country.labelPoint.latitudeDeg, country.labelPoint.longitudeDeg);
        QVERIFY2(place.countryIso2 == country.iso2 && place.distanceToLandKm == 0.0,
                 country.nameEnglish.c_str());
    }
}

void TestMapData::places_data() {
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("inSea");
    const auto row = [](const char* name, double lat, double lon, const char* country,
                        const char* state = "", bool inSea = false) {
        QTest::newRow(name) << lat << lon << country << state << inSea;
    };
    row("Phoenix", 33.4484, -112.0740, "US", "AZ");
    row("Goodyear", 33.4353, -112.3577, "US", "AZ");
    row("Boydton", 36.6676, -78.3875, "US", "VA");
    row("Mount Pleasant", 42.7142, -87.8720, "US", "WI");
    row("Washington", 38.9047, -77.0164, "US", "DC");
    row("Anchorage", 61.2181, -149.9003, "US", "AK");
    row("Attu, east longitude", 52.9, 173.0, "US", "AK");
    row("Honolulu", 21.3069, -157.8583, "US", "HI");
    row("San Juan", 18.4655, -66.1057, "PR");
    row("Detroit", 42.3314, -83.0458, "US", "MI");
    row("El Paso", 31.7619, -106.4850, "US", "TX");
    row("Ciudad Juarez", 31.6404, -106.4250, "MX");
    row("north of the 49th parallel", 49.8, -97.0, "CA");
    row("just north of the 49th parallel", 49.02, -105.0, "CA");
    row("just south of the 49th parallel", 48.98, -105.0, "US", "MT");
    row("Winnipeg", 49.8951, -97.1384, "CA");
    row("Toronto", 43.6532, -79.3832, "CA");
    row("Lake Superior, Canada", 48.2, -86.8, "CA");
    row("Lake Michigan", 43.5, -87.6, "US", "WI");
    row("Lake Victoria, Uganda", -0.5, 33.0, "UG");
    row("Frankfurt", 50.1109, 8.6821, "DE");
    row("Dublin", 53.3498, -6.2603, "IE");
    row("Maseru, in the hole of South Africa", -29.3142, 27.4833, "LS");
    row("Bloemfontein", -29.0852, 26.1596, "ZA");
    row("Rome", 41.9028, 12.4964, "IT");
    row("San Marino", 43.9424, 12.4578, "SM");
    row("Singapore", 1.3521, 103.8198, "SG");
    row("Johor Bahru", 1.5200, 103.7100, "MY");
    row("Tokyo", 35.6895, 139.6917, "JP");
    row("Taipei", 25.0330, 121.5654, "TW");
    row("Hong Kong", 22.3900, 114.1095, "HK");
    row("Pristina", 42.6629, 21.1655, "XK");
    row("North Nicosia", 35.2200, 33.3500, "CY");
    row("Hargeisa", 9.5600, 44.0650, "SO");
    row("Simferopol", 44.9521, 34.1024, "UA");
    row("Cayenne", 4.9000, -52.4000, "GF");
    row("Saint-Denis", -20.9500, 55.4500, "RE");
    row("Longyearbyen", 78.2232, 15.6267, "SJ");
    row("Kralendijk", 12.1500, -68.2700, "BQ");
    row("Suva", -18.1416, 178.4419, "FJ");
    row("Taveuni, Fiji, on 180", -16.85, -179.98, "FJ");
    row("Chukotka, west longitude", 66.0, -172.0, "RU");
    row("Chukotka, east longitude", 67.0, 179.0, "RU");
    row("Chukotka, on 180", 68.5, 180.0, "RU");
    row("Chukotka, on -180", 68.5, -180.0, "RU");
    row("188 east is 172 west", 66.0, 188.0, "RU");
    row("Phoenix once round", 33.4484, 247.9260, "US", "AZ");
    row("South Pole", -90.0, 0.0, "AQ");
    row("beyond the South Pole", -95.0, 12.0, "AQ");
    row("Antarctica on 180", -85.0, 180.0, "AQ");
    row("Vostok", -78.46, 106.84, "AQ");
    row("North Pole", 90.0, 0.0, "GL", "", true);
    row("North Pole, other way", 90.0, 150.0, "GL", "", true);
    row("mid Atlantic, nearest the Azores", 30.0, -45.0, "PT", "", true);
    row("off Fiji, over 180", -18.5, -179.99, "FJ", "", true);
    row("Gulf of Mexico", 27.0, -92.0, "US", "LA", true);
    row("off New Jersey, 12 km", 39.90, -73.94, "US", "NJ");
    row("Dogger Bank", 54.7, 2.5, "GB", "", true);
    row("Caspian Sea", 42.2, 51.5, "KZ", "", true);
    row("Palm Jumeirah, harbour", 25.13, 55.10, "AE");
}

void TestMapData::places() {
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QFETCH(QString, country);
    QFETCH(QString, state);
    QFETCH(bool, inSea);
    const Place place = m_map->lookUp(latitude, longitude);
    QCOMPARE(QString::fromStdString(place.countryIso2), country);
    QCOMPARE(QString::fromStdString(place.stateCode), state);
    QVERIFY2(place.inSea == inSea, qPrintable(QString::number(place.distanceToLandKm)));
    QCOMPARE(place.inSea, place.distanceToLandKm > kNearLandKm);
}

void TestMapData::everyStateCapitalIsInItsState() {
    struct Capital {
        const char* state;
        double latitude;
        double longitude;
    };
    // Coordinates of the state houses.
    const Capital capitals[] = {
        {"AL", 32.3777, -86.3006},  {"AK", 58.3020, -134.4104}, {"AZ", 33.4481, -112.0970},
        {"AR", 34.7467, -92.2891},  {"CA", 38.5767, -121.4936}, {"CO", 39.7393, -104.9848},
        {"CT", 41.7640, -72.6822},  {"DE", 39.1574, -75.5198},  {"FL", 30.4381, -84.2813},
        {"GA", 33.7490, -84.3882},  {"HI", 21.3072, -157.8572}, {"ID", 43.6178, -116.1997},
        {"IL", 39.7981, -89.6547},  {"IN", 39.7684, -86.1626},  {"IA", 41.5912, -93.6037},
        {"KS", 39.0482, -95.6780},  {"KY", 38.1867, -84.8753},  {"LA", 30.4571, -91.1874},
        {"ME", 44.3072, -69.7816},  {"MD", 38.9788, -76.4909},  {"MA", 42.3582, -71.0637},
        {"MI", 42.7336, -84.5555},  {"MN", 44.9551, -93.1022},  {"MS", 32.3039, -90.1822},
        {"MO", 38.5792, -92.1729},  {"MT", 46.5857, -112.0184}, {"NE", 40.8081, -96.6997},
        {"NV", 39.1640, -119.7662}, {"NH", 43.2069, -71.5380},  {"NJ", 40.2206, -74.7699},
        {"NM", 35.6824, -105.9396}, {"NY", 42.6526, -73.7573},  {"NC", 35.7804, -78.6391},
        {"ND", 46.8208, -100.7827}, {"OH", 39.9613, -82.9988},  {"OK", 35.4922, -97.5034},
        {"OR", 44.9386, -123.0301}, {"PA", 40.2644, -76.8836},  {"RI", 41.8309, -71.4149},
        {"SC", 34.0003, -81.0332},  {"SD", 44.3671, -100.3464}, {"TN", 36.1658, -86.7844},
        {"TX", 30.2747, -97.7404},  {"UT", 40.7774, -111.8882}, {"VT", 44.2624, -72.5805},
        {"VA", 37.5388, -77.4336},  {"WA", 47.0358, -122.9049}, {"WV", 38.3362, -81.6123},
        {"WI", 43.0747, -89.3844},  {"WY", 41.1403, -104.8202}};
    QCOMPARE(std::size(capitals), std::size_t{50});
    for (const Capital& capital : capitals) {
        const Place place = m_map->lookUp(capital.latitude, capital.longitude);
        QVERIFY2(place.countryIso2 == "US" && place.stateCode == capital.state, capital.state);
    }
}

void TestMapData::fourCorners() {
    // The monument stands at 36.99898 N 109.04518 W; the shapes hold it within about 2 km.
    const double latitude = 36.99898;
    const double longitude = -109.04518;
    const double step = 0.03;
    QCOMPARE(m_map->lookUp(latitude + step, longitude - step).stateCode, std::string("UT"));
    QCOMPARE(m_map->lookUp(latitude + step, longitude + step).stateCode, std::string("CO"));
    QCOMPARE(m_map->lookUp(latitude - step, longitude - step).stateCode, std::string("AZ"));
    QCOMPARE(m_map->lookUp(latitude - step, longitude + step).stateCode, std::string("NM"));
}

void TestMapData::seaSaysHowFar() {
    // Bouvet, Point Nemo and the like: Point Nemo is 2,688 km from Ducie, Pitcairn Islands.
    const Place nemo = m_map->lookUp(-48.8767, -123.3933);
    QVERIFY(nemo.inSea);
    QVERIFY2(std::abs(nemo.distanceToLandKm - 2690.0) < 60.0,
             qPrintable(QString::number(nemo.distanceToLandKm)));
    // North Pole: Kaffeklubben at 83.66 N is 705 km away; 1:50m ends at 83.60 N.
    QVERIFY(std::abs(m_map->lookUp(90.0, 0.0).distanceToLandKm - 710.0) < 10.0);
    // Independent truth: brute force over the shore in steps of about a kilometre.
    std::vector<GeoPoint> shore;
    for (const GeoLine& line : m_map->coasts()) {
        for (std::size_t i = 0; i + 1 < line.points.size(); ++i) {
            const GeoPoint a = line.points[i];
            const GeoPoint b = line.points[i + 1];
            const int steps = 1 + static_cast<int>(greatCircleKm(a.latitudeDeg, a.longitudeDeg,
                                                                 b.latitudeDeg, b.longitudeDeg));
            for (int k = 0; k <= steps; ++k) {
                const double t = static_cast<double>(k) / steps;
                shore.push_back({a.longitudeDeg + t * (b.longitudeDeg - a.longitudeDeg),
                                 a.latitudeDeg + t * (b.latitudeDeg - a.latitudeDeg)});
            }
        }
    }
    std::mt19937 random(7);
    std::uniform_real_distribution<double> latitudes(-75.0, 85.0);
    std::uniform_real_distribution<double> longitudes(-180.0, 180.0);
    int compared = 0;
    while (compared < 40) {
        const double lat = latitudes(random);
        const double lon = longitudes(random);
        const Place place = m_map->lookUp(lat, lon);
        if (place.distanceToLandKm == 0.0) {
            continue;
        }
        double nearest = std::numeric_limits<double>::infinity();
        for (const GeoPoint& p : shore) {
            nearest = std::min(nearest, greatCircleKm(lat, lon, p.latitudeDeg, p.longitudeDeg));
        }
        QVERIFY2(std::abs(place.distanceToLandKm - nearest) < 0.01 * nearest + 0.5,
                 qPrintable(QStringLiteral("%1 at %2 %3").arg(nearest).arg(lat).arg(lon)));
        ++compared;
    }
}

void TestMapData::anyNumberIsTaken() {
    const double infinity = std::numeric_limits<double>::infinity();
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(m_map->lookUp(nan, 0.0).countryIso2.empty());
    QVERIFY(m_map->lookUp(0.0, infinity).countryIso2.empty());
    QCOMPARE(m_map->lookUp(1e300, 1e300).countryIso2, m_map->lookUp(90.0, 0.0).countryIso2);
}

void TestMapData::bordersAndCoastsArePaintedOnce() {
    // Each edge of each ring is shore, border of two shapes or a cut: no edge may appear twice.
    for (const auto* lines : {&m_map->coasts(), &m_map->countryBorders(), &m_map->stateBorders()}) {
        std::set<std::array<double, 4>> seen;
        for (const GeoLine& line : *lines) {
            QVERIFY(line.points.size() >= 2);
            for (std::size_t i = 0; i + 1 < line.points.size(); ++i) {
                GeoPoint a = line.points[i];
                GeoPoint b = line.points[i + 1];
                if (std::pair(a.longitudeDeg, a.latitudeDeg) >
                    std::pair(b.longitudeDeg, b.latitudeDeg)) {
                    std::swap(a, b);
                }
                QVERIFY(seen.insert({a.longitudeDeg, a.latitudeDeg, b.longitudeDeg, b.latitudeDeg})
                            .second);
            }
        }
    }
    const auto& borders = m_map->countryBorders();
    QVERIFY(std::any_of(borders.begin(), borders.end(), [](const GeoLine& line) {
        return std::any_of(line.points.begin(), line.points.end(), [](GeoPoint p) {
            return std::abs(p.latitudeDeg - 49.0) < 0.02 && p.longitudeDeg > -123.5 &&
                   p.longitudeDeg < -95.0;
        });
    }));
}

void TestMapData::cutsAreNotPainted() {
    for (const GeoLine& line : m_map->coasts()) {
        for (std::size_t i = 0; i + 1 < line.points.size(); ++i) {
            const GeoPoint a = line.points[i];
            const GeoPoint b = line.points[i + 1];
            QVERIFY(!(std::abs(a.longitudeDeg) == 180.0 && a.longitudeDeg == b.longitudeDeg));
            QVERIFY(a.latitudeDeg > -89.0 && b.latitudeDeg > -89.0);
            QVERIFY(std::abs(a.longitudeDeg - b.longitudeDeg) < 30.0);
        }
    }
}

void TestMapData::greatLakesAreLakes() {
    const auto lakesAt = [this](double latitude, double longitude) {
        return std::count_if(
            m_map->lakes().begin(), m_map->lakes().end(), [&](const GeoPolygon& lake) {
                return lake.box.low.longitudeDeg < longitude &&
                       lake.box.high.longitudeDeg > longitude &&
                       lake.box.low.latitudeDeg < latitude && lake.box.high.latitudeDeg > latitude;
            });
    };
    // Superior, Michigan, Ontario, Victoria, Baikal, Vaenern, Titicaca: each once.
    QCOMPARE(lakesAt(47.7, -87.5), 1);
    QCOMPARE(lakesAt(43.5, -87.0), 1);
    QCOMPARE(lakesAt(43.7, -77.9), 1);
    QCOMPARE(lakesAt(-1.0, 33.0), 1);
    QCOMPARE(lakesAt(53.5, 108.2), 1);
    QCOMPARE(lakesAt(58.9, 13.3), 1);
    QCOMPARE(lakesAt(-15.9, -69.4), 1);
    QCOMPARE(lakesAt(38.5, -98.0), 0);
}

QTEST_GUILESS_MAIN(TestMapData)
#include "test_mapdata.moc"
