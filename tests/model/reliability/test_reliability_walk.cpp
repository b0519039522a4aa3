// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The walk from change to change against a plain loop over all hours and all units.
#include "model/reliability/adequacywalk.h"
#include "tests/model/reliability/adequacysite.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <random>

using namespace gigasite::model;
using namespace gigasite::test;

namespace {

/// Hour by hour, with the outages of the draw that the scratch holds.
class PlainYear {
  public:
    PlainYear(const AdequacyYear& year, const std::vector<Flip>& flips)
        : m_year(year), m_flips(flips), m_ends(segmentEndsOf(year)) {
        std::size_t elements = 1;
        for (const AdequacyUnit& unit : year.units) {
            elements += static_cast<std::size_t>(unit.count);
        }
        m_up.assign(elements, true);
        for (std::size_t i = 0; i < year.stores.size(); ++i) {
            m_order.push_back(i);
            m_held.push_back(year.stores[i].energyMwh * year.stores[i].initialShare);
        }
        std::stable_sort(m_order.begin(), m_order.end(), [&](std::size_t a, std::size_t b) {
            const AdequacyStore& first = year.stores[a];
            const AdequacyStore& second = year.stores[b];
            return first.energyMwh * second.powerMw < second.energyMwh * first.powerMw;
        });
    }

    DrawOutcome run() {
        for (int hour = 0; hour < kHoursPerYear; ++hour) {
            step(hour);
        }
        return m_outcome;
    }

  private:
    double unitsMw(int hour) const {
        const auto segment = static_cast<std::size_t>(
            std::upper_bound(m_ends.begin(), m_ends.end(), hour) - m_ends.begin());
        double total = 0;
        std::size_t element = 1;
        for (const AdequacyUnit& unit : m_year.units) {
            const double there = unit.availableShare.empty()
                                     ? unit.count
                                     : unit.count * unit.availableShare[segment];
            for (int i = 0; i < unit.count; ++i, ++element) {
                total += m_up[element] ? unit.capacityMw * std::clamp(there - i, 0.0, 1.0) : 0;
            }
        }
        return total;
    }

    void step(int hour) {
        for (const Flip& flip : m_flips) {
            if (static_cast<int>(flip.hour) == hour) {
                m_up[flip.element] = !m_up[flip.element];
            }
        }
        const auto h = static_cast<std::size_t>(hour);
        double spare = m_year.variableMw[h] + (m_up[0] ? m_year.importLimitMw[h] : 0) +
                       unitsMw(hour) - m_year.loadMw[h];
        for (const std::size_t i : m_order) {
            const AdequacyStore& store = m_year.stores[i];
            if (spare < 0) {
                const double given =
                    std::min({store.powerMw, m_held[i] * store.etaDischarge, -spare});
                m_held[i] -= given / store.etaDischarge;
                spare += given;
            } else {
                const double taken = std::min(
                    {store.powerMw, (store.energyMwh - m_held[i]) / store.etaCharge, spare});
                m_held[i] += taken * store.etaCharge;
                spare -= taken;
            }
        }
        if (-spare > 1e-9 * m_year.loadMw[h]) {
            m_outcome.unservedMwh -= spare;
            ++m_outcome.shortHours;
        }
    }

    const AdequacyYear& m_year;
    const std::vector<Flip>& m_flips;
    std::vector<int> m_ends;
    std::vector<bool> m_up;
    std::vector<std::size_t> m_order;
    std::vector<double> m_held;
    DrawOutcome m_outcome;
};

std::unique_ptr<AdequacySite> randomSite(unsigned seed) {
    std::mt19937 engine(seed);
    const auto random = [&engine](double low, double high) {
        return low + (high - low) * static_cast<double>(engine()) / 4294967296.0;
    };
    auto site = std::make_unique<AdequacySite>(0);
    const double limit = random(0, 150);
    for (std::size_t h = 0; h < site->load().size(); ++h) {
        site->load()[h] = random(100, 150);
        site->variable()[h] = h % 24 > 6 && h % 24 < 18 ? random(0, 80) : 0.0;
        site->import()[h] = h / 1000 % 2 == 0 ? limit : 0.5 * limit;
    }
    AdequacyYear& year = site->year;
    year.seed = seed;
    year.segmentEnds = {2160, 2531, 4344, 6552, 6923, 8760};
    const auto entries = static_cast<std::uint32_t>(random(0, 5));
    for (std::uint32_t e = 0; e < entries; ++e) {
        const int count = 1 + static_cast<int>(random(0, 5));
        AdequacyUnit unit =
            unitOf(e, random(20, 160) / count, count, random(0, 0.2), random(0.3, 200));
        if (random(0, 1) < 0.5) {
            for (std::size_t s = 0; s < year.segmentEnds.size(); ++s) {
                unit.availableShare.push_back(random(0, 1) < 0.5 ? 1.0 : random(0, 1));
            }
        }
        year.units.push_back(unit);
    }
    const int stores = static_cast<int>(random(0, 4));
    for (int s = 0; s < stores; ++s) {
        year.stores.push_back(
            {random(5, 60), random(5, 600), random(0.8, 1), random(0.8, 1), random(0, 1)});
    }
    year.gridForcedOutageRate = random(0, 0.02);
    year.gridRepairHours = random(0.5, 20);
    return site;
}

}  // namespace

class TestReliabilityWalk : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void againstAllHours() {
        int shortSites = 0;
        int wellServed = 0;
        for (unsigned seed = 1; seed <= 60; ++seed) {
            const auto site = randomSite(seed);
            QVERIFY(checkAdequacyYear(site->year).ok());
            const AdequacyWalk walk(site->year);
            AdequacyScratch scratch;
            for (std::uint64_t index = 0; index < 3; ++index) {
                const DrawOutcome got = walk.draw(index, scratch);
                const DrawOutcome wanted = PlainYear(site->year, scratch.flips).run();
                QCOMPARE(got.shortHours, wanted.shortHours);
                // Sums of up to 8760 terms in another order.
                QCOMPARE(difference(got.unservedMwh, wanted.unservedMwh,
                                    1e-9 * (1 + wanted.unservedMwh)),
                         QString());
                shortSites += got.shortHours > 0 ? 1 : 0;
                wellServed += got.shortHours < 100 ? 1 : 0;
            }
        }
        // The sites must be neither all dark nor all bright for this to mean anything.
        QVERIFY(shortSites > 50);
        QVERIFY(wellServed > 20);
    }

    /// A store that stays below full all year and one that is full from the start.
    void neverFull() {
        AdequacySite site(100);
        site.import().assign(kHoursPerYear, 100);
        site.year.stores = {{10, 1e6, 1, 1, 0.1}};
        site.load().back() = 105;
        AdequacyScratch scratch;
        QCOMPARE(AdequacyWalk(site.year).draw(0, scratch), DrawOutcome{});
        site.year.stores[0].initialShare = 0;
        QCOMPARE(AdequacyWalk(site.year).draw(0, scratch), (DrawOutcome{5, 1}));
        site.year.stores[0] = {10, 4, 1, 1, 1};
        QCOMPARE(AdequacyWalk(site.year).draw(0, scratch), (DrawOutcome{1, 1}));
    }

    /// Sums that only rounding separates from the load are no shortage: 0.1 + 0.2 is not 0.3.
    void roundingIsNoShortage() {
        AdequacySite site(0.3);
        site.year.units = {unitOf(1, 0.1, 1), unitOf(2, 0.1, 2)};
        AdequacyScratch scratch;
        QCOMPARE(AdequacyWalk(site.year).draw(0, scratch), DrawOutcome{});
        site.load().assign(kHoursPerYear, 0.1 + 0.2);
        QCOMPARE(AdequacyWalk(site.year).draw(0, scratch), DrawOutcome{});
        site.load().assign(kHoursPerYear, 0.3 + 1e-6);
        QCOMPARE(AdequacyWalk(site.year).draw(0, scratch).shortHours, kHoursPerYear);
    }

    /// Neither does rounding empty a store nor is what rounding leaves of a served hour short: half
    /// of the threshold in all hours would take 0.4 kWh from the store.
    void roundingWithAStore() {
        AdequacySite site(100);
        site.import().assign(kHoursPerYear, 100 - 0.5 * kShortShare * 100);
        site.import().back() = 90;
        site.year.stores = {{10, 10, 1, 1, 1}};
        AdequacyScratch scratch;
        QCOMPARE(AdequacyWalk(site.year).draw(0, scratch), DrawOutcome{});
        site.year.stores[0].energyMwh = 10 - 0.5 * kShortShare * 100;
        QCOMPARE(AdequacyWalk(site.year).draw(0, scratch), DrawOutcome{});
        site.year.stores[0].energyMwh = 10 - 2 * kShortShare * 100;
        QCOMPARE(AdequacyWalk(site.year).draw(0, scratch).shortHours, 1);
    }

    void whatIsLeftToChance() {
        AdequacySite site(100);
        site.year.units = {unitOf(1, 50, 2), unitOf(2, 50, 1, 1, 10)};
        QVERIFY(AdequacyWalk(site.year).isCertain());
        site.year.units[0] = unitOf(1, 50, 2, 0.1, 10);
        QVERIFY(!AdequacyWalk(site.year).isCertain());
        site.year.units.clear();
        site.year.gridForcedOutageRate = 0.1;
        site.year.gridRepairHours = 10;
        QVERIFY(!AdequacyWalk(site.year).isCertain());
    }
};

QTEST_GUILESS_MAIN(TestReliabilityWalk)
#include "test_reliability_walk.moc"
