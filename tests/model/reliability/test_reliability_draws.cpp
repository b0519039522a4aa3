// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The two-state units: how often and how long they are out, against the theory of the chain.
#include "model/dispatch/calendar.h"
#include "model/reliability/outagedraws.h"
#include "tests/model/reliability/adequacysite.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace gigasite::model;
using namespace gigasite::test;

namespace {

constexpr std::uint64_t kSeed = 20260101;

/// 1 where the unit is out, hour by hour.
std::vector<int> outHours(const TwoStateChain& chain, std::uint64_t draw) {
    std::vector<Flip> flips;
    addFlips(chain, outageKey(kSeed, draw, 1), 0, flips);
    std::vector<int> out(kHoursPerYear, 0);
    for (const Flip& flip : flips) {
        for (std::size_t h = flip.hour; h < out.size(); ++h) {
            out[h] ^= 1;
        }
    }
    return out;
}

}  // namespace

class TestReliabilityDraws : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    /// The chain is the process with exponential times at whole hours: its transition matrix must
    /// be that of the rates 1 / (r (1 - q) / q) and 1 / r after one hour.
    void chancesOfAnHour_data() {
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("repair");
        QTest::newRow("turbine") << 0.05 << 50.0;
        QTest::newRow("grid") << 0.0005 << 3.0;
        QTest::newRow("repaired within the hour") << 0.01 << 0.2;
        QTest::newRow("mostly out") << 0.9 << 100.0;
    }
    void chancesOfAnHour() {
        QFETCH(const double, rate);
        QFETCH(const double, repair);
        const TwoStateChain chain(rate, repair);
        const double failing = rate / (repair * (1 - rate));
        const double repairing = 1 / repair;
        const double both = failing + repairing;
        QCOMPARE(chain.failureChance(), failing / both * (1 - std::exp(-both)));
        QCOMPARE(chain.repairChance(), repairing / both * (1 - std::exp(-both)));
        // Stationary: as many go as come.
        QCOMPARE((1 - rate) * chain.failureChance(), rate * chain.repairChance());
    }

    /// The first and the last hour are out as often as any other: no warm-up.
    void outWithTheRateInEveryHour() {
        const TwoStateChain chain(0.08, 40);
        constexpr int kDraws = 4000;
        double first = 0;
        double last = 0;
        double all = 0;
        for (int d = 0; d < kDraws; ++d) {
            const std::vector<int> out = outHours(chain, static_cast<std::uint64_t>(d));
            first += out.front();
            last += out.back();
            for (const int hour : out) {
                all += hour;
            }
        }
        // Four standard errors of a share of independent draws.
        const double bound = 4 * std::sqrt(0.08 * 0.92 / kDraws);
        QCOMPARE(difference(first / kDraws, 0.08, bound), QString());
        QCOMPARE(difference(last / kDraws, 0.08, bound), QString());
        // Hours of a year hang together for about r (1 - q) = 37 h, so a year is worth 8760 / 74
        // independent hours.
        QCOMPARE(difference(all / kDraws / kHoursPerYear, 0.08, bound / std::sqrt(8760 / 74.0)),
                 QString());
    }

    /// Complete outages last 1 / repair chance hours on average and come (1 - q) x failure chance
    /// times an hour.
    void lengthAndFrequency() {
        const TwoStateChain chain(0.05, 24);
        double outages = 0;
        double hours = 0;
        double squares = 0;
        double starts = 0;
        constexpr int kDraws = 2000;
        for (int d = 0; d < kDraws; ++d) {
            std::vector<Flip> flips;
            addFlips(chain, outageKey(kSeed, static_cast<std::uint64_t>(d), 3), 0, flips);
            const std::size_t firstOutage = !flips.empty() && flips[0].hour == 0 ? 2 : 0;
            for (std::size_t i = firstOutage; i < flips.size(); i += 2) {
                ++starts;
                if (i + 1 < flips.size()) {
                    const double length = flips[i + 1].hour - flips[i].hour;
                    ++outages;
                    hours += length;
                    squares += length * length;
                }
            }
        }
        const double mean = hours / outages;
        const double error = std::sqrt((squares / outages - mean * mean) / outages);
        // Outages cut off by the year's end are left out, which shortens the mean by less than
        // r / 8760 of itself times two.
        QCOMPARE(difference(mean, 1 / chain.repairChance(), 4 * error + mean * 2 * 24 / 8760.0),
                 QString());
        // The count varies like a Poisson one or a little less.
        const double perYear = 0.95 * chain.failureChance() * (kHoursPerYear - 1);
        QCOMPARE(difference(starts / kDraws, perYear, 4 * std::sqrt(perYear / kDraws)), QString());
    }

    void orderAndRangeOfFlips() {
        std::vector<Flip> flips;
        addFlips(TwoStateChain(0.5, 0.01), outageKey(kSeed, 0, 1), 7, flips);
        // As good as independent from hour to hour: changes in half of the hours.
        QCOMPARE(difference(static_cast<double>(flips.size()), 4380, 4 * std::sqrt(8760 * 0.25)),
                 QString());
        for (std::size_t i = 0; i < flips.size(); ++i) {
            QVERIFY(flips[i].hour < static_cast<std::uint32_t>(kHoursPerYear));
            QVERIFY(i == 0 || flips[i].hour > flips[i - 1].hour);
            QCOMPARE(flips[i].element, 7U);
        }
    }

    void neverAndAlwaysOut() {
        std::vector<Flip> flips;
        addFlips(TwoStateChain(0, 0), outageKey(kSeed, 0, 1), 0, flips);
        QVERIFY(flips.empty());
        addFlips(TwoStateChain(1, 10), outageKey(kSeed, 0, 1), 4, flips);
        QCOMPARE(flips, (std::vector<Flip>{{0, 4}}));
        QVERIFY(TwoStateChain(0, 0).isCertain());
        QVERIFY(TwoStateChain(1, 10).isCertain());
        QVERIFY(!TwoStateChain(0.5, 10).isCertain());
    }

    /// Stays from the ends of the uniform numbers; a stay is never below one hour.
    void endsOfTheStays() {
        const TwoStateChain chain(0.1, 20);
        QCOMPARE(chain.stayHours(false, 1 - 1e-15), 1.0);
        const double longest = chain.stayHours(false, 1e-16);
        // P(stay > n) = (1 - repair chance)^n.
        QCOMPARE(longest, 1 + std::floor(std::log(1e-16) / std::log(1 - chain.repairChance())));
        QCOMPARE(TwoStateChain(1, 20).stayHours(false, 0.5),
                 std::numeric_limits<double>::infinity());
    }

    void keysDiffer() {
        QVERIFY(outageKey(1, 2, 3) != outageKey(1, 3, 2));
        QVERIFY(outageKey(1, 2, 3) != outageKey(2, 2, 3));
        QVERIFY(outageKey(1, 2, 3) != outageKey(1, 2, 4));
        QCOMPARE(outageKey(1, 2, 3), outageKey(1, 2, 3));
    }
};

QTEST_GUILESS_MAIN(TestReliabilityDraws)
#include "test_reliability_draws.moc"
