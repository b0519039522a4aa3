// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/geo/distance.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numbers>

using namespace gigasite::model;

class TestDistance : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void greatCircle_data();
    void greatCircle();
    void longitudeIsNormalised_data();
    void longitudeIsNormalised();
    void timeZones_data();
    void timeZones();
};

void TestDistance::greatCircle_data() {
    QTest::addColumn<double>("lat1");
    QTest::addColumn<double>("lon1");
    QTest::addColumn<double>("lat2");
    QTest::addColumn<double>("lon2");
    QTest::addColumn<double>("km");
    QTest::addColumn<double>("toleranceKm");
    const double half = std::numbers::pi * 6371.0088;
    QTest::newRow("same point") << 33.4 << -112.1 << 33.4 << -112.1 << 0.0 << 1e-9;
    QTest::newRow("pole to pole") << 90.0 << 0.0 << -90.0 << 77.0 << half << 1e-6;
    QTest::newRow("antipodes") << 10.0 << 20.0 << -10.0 << -160.0 << half << 1e-3;
    QTest::newRow("one degree of latitude") << 0.0 << 5.0 << 1.0 << 5.0 << half / 180.0 << 1e-9;
    QTest::newRow("across 180") << 0.0 << 179.5 << 0.0 << -179.5 << half / 180.0 << 1e-9;
    // Published: Frankfurt airport to John F. Kennedy airport 6,206 km on the ellipsoid.
    QTest::newRow("FRA-JFK") << 50.0333 << 8.5706 << 40.6398 << -73.7789 << 6206.0 << 25.0;
}

void TestDistance::greatCircle() {
    QFETCH(double, lat1);
    QFETCH(double, lon1);
    QFETCH(double, lat2);
    QFETCH(double, lon2);
    QFETCH(double, km);
    QFETCH(double, toleranceKm);
    QVERIFY(std::abs(greatCircleKm(lat1, lon1, lat2, lon2) - km) <= toleranceKm);
    QVERIFY(std::abs(greatCircleKm(lat2, lon2, lat1, lon1) - km) <= toleranceKm);
}

void TestDistance::longitudeIsNormalised_data() {
    QTest::addColumn<double>("given");
    QTest::addColumn<double>("expected");
    QTest::newRow("181") << 181.0 << -179.0;
    QTest::newRow("-181") << -181.0 << 179.0;
    QTest::newRow("180") << 180.0 << -180.0;
    QTest::newRow("-180") << -180.0 << -180.0;
    QTest::newRow("0") << 0.0 << 0.0;
    QTest::newRow("721") << 721.0 << 1.0;
    QTest::newRow("-725") << -725.0 << -5.0;
}

void TestDistance::longitudeIsNormalised() {
    QFETCH(double, given);
    QFETCH(double, expected);
    QCOMPARE(normaliseLongitude(given), expected);
}

void TestDistance::timeZones_data() {
    QTest::addColumn<double>("longitude");
    QTest::addColumn<int>("hours");
    QTest::newRow("Phoenix") << -112.07 << -7;
    QTest::newRow("Greenwich") << 0.0 << 0;
    QTest::newRow("Mumbai") << 72.88 << 5;
    QTest::newRow("Tokyo") << 139.7 << 9;
    QTest::newRow("just below half") << 7.4 << 0;
    QTest::newRow("just above half") << 7.6 << 1;
    QTest::newRow("Fiji") << 178.4 << 12;
    QTest::newRow("beyond 180") << 181.0 << -12;
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << 0;
}

void TestDistance::timeZones() {
    QFETCH(double, longitude);
    QFETCH(int, hours);
    QCOMPARE(standardTimeZoneHours(longitude), hours);
}

QTEST_GUILESS_MAIN(TestDistance)
#include "test_distance.moc"
