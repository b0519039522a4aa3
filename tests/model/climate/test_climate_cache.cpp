// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/climate/climatecache.h"
#include "tests/model/climate/climatefixture.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <thread>
#include <vector>

using namespace gigasite::model;

class TestClimateCache : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        Result<ClimateTables> tables = gigasite::test::ClimateResources().load();
        QVERIFY(tables.ok());
        m_tables = std::make_shared<const ClimateTables>(std::move(tables).value());
    }

    void profilesAreThoseOfTheGenerator() {
        ClimateCache cache(m_tables);
        const auto cached = cache.profilesAt(requestAt(33.43, -112.02));
        ClimateRequest exact = requestAt(33.43, -112.02);
        const auto direct = climateProfiles(*m_tables, exact);
        QVERIFY(cached.ok() && direct.ok());
        const ClimateProfiles& profiles = *cached.value();
        QVERIFY(profiles == direct.value());
        QCOMPARE(profiles.pvFixedCf.size(), std::size_t{8760});
        QVERIFY(profiles.meanPvTrackingCf > profiles.meanPvFixedCf);
        QCOMPARE(profiles.maximumTemperatureC,
                 *std::max_element(profiles.temperatureC.begin(), profiles.temperatureC.end()));
        QVERIFY(profiles.maximumTemperatureC > 38);
        QVERIFY(profiles.confidence == ClimateConfidence::normal);
    }

    void theSecondAskTakesTheSameObject() {
        ClimateCache cache(m_tables);
        const auto first = cache.profilesAt(requestAt(50, 8));
        const auto again = cache.profilesAt(requestAt(50.0001, 8.0003));
        QVERIFY(first.value() == again.value());
        QCOMPARE(cache.generations(), std::size_t{1});
        QCOMPARE(cache.size(), std::size_t{1});
        ClimateRequest spelledOut = requestAt(50, 8);
        spelledOut.timeZoneHours = 1.0;
        spelledOut.warmingC = 1.0;
        QVERIFY(cache.profilesAt(spelledOut).value() == first.value());
    }

    /// What was asked before must not change an answer.
    void roundingDoesNotDependOnHistory() {
        ClimateCache one(m_tables);
        ClimateCache other(m_tables);
        const auto direct = one.profilesAt(requestAt(50.0004, 8.0));
        (void)other.profilesAt(requestAt(49.9996, 8.0));
        const auto second = other.profilesAt(requestAt(50.0004, 8.0));
        QVERIFY(*direct.value() == *second.value());
    }

    void everyPartOfTheRequestCounts() {
        ClimateCache cache(m_tables);
        std::vector<ClimateRequest> requests(7, requestAt(50, 8));
        requests[1].elevationM = 500;
        requests[2].seed = 3;
        requests[3].timeZoneHours = 2;
        requests[4].meanHubWindMs = 8;
        requests[5].warmingC = 2;
        requests[6].longitude = 8.01;
        for (const ClimateRequest& request : requests) {
            QVERIFY(cache.profilesAt(request).ok());
        }
        QCOMPARE(cache.generations(), std::size_t{7});
    }

    void theLeastRecentlyUsedIsDropped() {
        ClimateCache cache(m_tables, 2);
        const auto a = cache.profilesAt(requestAt(50, 8));
        (void)cache.profilesAt(requestAt(51, 8));
        (void)cache.profilesAt(requestAt(50, 8));
        (void)cache.profilesAt(requestAt(52, 8));
        QCOMPARE(cache.size(), std::size_t{2});
        QCOMPARE(cache.generations(), std::size_t{3});
        QVERIFY(cache.profilesAt(requestAt(50, 8)).value() == a.value());
        QCOMPARE(cache.generations(), std::size_t{3});
        (void)cache.profilesAt(requestAt(51, 8));
        QCOMPARE(cache.generations(), std::size_t{4});
    }

    void refusalsAreRemembered() {
        ClimateCache cache(m_tables);
        for (int i = 0; i < 3; ++i) {
            const auto refused = cache.profilesAt(requestAt(-17.53, -149.57));
            QVERIFY(!refused.ok());
            QCOMPARE(refused.problem().code, std::string("climate.noEmbeddedClimate"));
        }
        QCOMPARE(cache.generations(), std::size_t{1});
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(cache.profilesAt(requestAt(nan, 0)).problem().code,
                 std::string("climate.badCoordinate"));
        QCOMPARE(cache.profilesAt(requestAt(1e300, 0)).problem().code,
                 std::string("climate.badCoordinate"));
    }

    void threadsGenerateALocationOnce() {
        ClimateCache cache(m_tables);
        constexpr std::size_t kThreads = 8;
        constexpr std::size_t kPlaces = 3;
        std::array<std::array<Ref<ClimateProfiles>, kPlaces>, kThreads> found;
        {
            std::vector<std::jthread> threads;
            for (std::size_t thread = 0; thread < kThreads; ++thread) {
                threads.emplace_back([&cache, &mine = found[thread], thread] {
                    for (std::size_t i = 0; i < kPlaces; ++i) {
                        const std::size_t place = (i + thread) % kPlaces;
                        mine[place] =
                            cache.profilesAt(requestAt(40.0 + static_cast<double>(place), 9.0))
                                .value();
                    }
                });
            }
        }
        QCOMPARE(cache.generations(), kPlaces);
        for (const auto& mine : found) {
            QVERIFY(mine == found.front());
        }
    }

  private:
    [[nodiscard]] static ClimateRequest requestAt(double latitude, double longitude) {
        ClimateRequest request;
        request.latitude = latitude;
        request.longitude = longitude;
        return request;
    }

    Ref<ClimateTables> m_tables;
};

QTEST_GUILESS_MAIN(TestClimateCache)
#include "test_climate_cache.moc"
