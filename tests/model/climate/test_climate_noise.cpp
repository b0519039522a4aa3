// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/climate/noise.h"
#include "model/climate/normals.h"

#include <boost/math/distributions/normal.hpp>

#include <hwy/detect_targets.h>
#include <hwy/targets.h>

#include <QObject>
#include <QTest>

#include <cmath>
#include <vector>

using namespace gigasite::model;

namespace {

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ab += a[i] * b[i];
        aa += a[i] * a[i];
        bb += b[i] * b[i];
    }
    return ab / std::sqrt(aa * bb);
}

double variance(const std::vector<double>& values) {
    double squares = 0;
    for (const double value : values) {
        squares += value * value;
    }
    return squares / static_cast<double>(values.size());
}

}  // namespace

class TestClimateNoise : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    /// Boost.Math finds the quantile by another method.
    void quantilesAreThoseOfTheNormalDistribution() {
        const boost::math::normal_distribution<double> normal;
        const std::uint64_t key = noiseKey(7, 2, 11, 5);
        constexpr std::size_t kCount = 200000;
        std::vector<double> numbers(kCount, 0.0);
        addNormals(key, 1.0, numbers);
        double largest = 0;
        for (std::size_t t = 0; t < kCount; ++t) {
            const std::uint64_t bits = mixBits(key + (t + 1) * kGoldenGamma);
            const double uniform = (static_cast<double>(bits >> 11) + 0.5) * 0x1p-53;
            const double expected = uniform < 0.5 ? boost::math::quantile(normal, uniform)
                                                  : -boost::math::quantile(normal, 1.0 - uniform);
            largest = std::max(largest, std::abs(numbers[t] - expected));
        }
        QVERIFY2(largest < 1e-13, qPrintable(QString::number(largest)));
    }

    void farTailsAreReached() {
        const boost::math::normal_distribution<double> normal;
        for (const double probability : {0x1p-54, 1e-15, 1e-12, 1.3e-11, 1.5e-11, 1e-9}) {
            const double found = normalQuantile(probability - 0.5);
            const double used = probability - 0.5 + 0.5;
            const double expected = boost::math::quantile(normal, used);
            QVERIFY(std::abs(found / expected - 1.0) < 1e-13);
        }
    }

    void everyInstructionSetGivesTheSameBits_data() {
        QTest::addColumn<qint64>("target");
        QTest::newRow("SSE4") << qint64{HWY_SSE4};
        QTest::newRow("AVX2") << qint64{HWY_AVX2};
        QTest::newRow("AVX3") << qint64{HWY_AVX3};
    }

    void everyInstructionSetGivesTheSameBits() {
        QFETCH(const qint64, target);
        hwy::SetSupportedTargetsForTest(0);
        if ((hwy::SupportedTargets() & target) == 0) {
            QSKIP("this processor lacks the instruction set");
        }
        QVERIFY((HWY_TARGETS & target) != 0);
        hwy::SetSupportedTargetsForTest(target);
        hwy::GetChosenTarget().Update(hwy::SupportedTargets());
        for (const std::size_t count : {1, 2, 3, 7, 8, 9, 365, 511, 512, 513, 8760}) {
            std::vector<double> vectors(count, 1.5);
            std::vector<double> plain(count, 1.5);
            addNormals(count, 0.37, vectors);
            addNormalsPlain(count, 0.37, plain);
            QCOMPARE(vectors, plain);
        }
        hwy::SetSupportedTargetsForTest(0);
        hwy::GetChosenTarget().DeInit();
    }

    void neighboursShareTheirWeather_data() {
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("degreesEast");
        QTest::newRow("near") << 48.0 << 1.2;
        QTest::newRow("middle") << 48.0 << 3.0;
        QTest::newRow("far") << 48.0 << 8.0;
        QTest::newRow("tropics") << 5.0 << 1.5;
        QTest::newRow("north") << 70.0 << 4.0;
        QTest::newRow("over the date line") << 52.0 << 2.0;
    }

    void neighboursShareTheirWeather() {
        QFETCH(const double, latitude);
        QFETCH(const double, degreesEast);
        const NoiseLattice lattice{1.5, 180.0};
        const double west = QTest::currentDataTag() == QByteArray("over the date line") ? 179 : 8;
        const double east =
            west + degreesEast > 180 ? west + degreesEast - 360 : west + degreesEast;
        const auto here =
            noiseSeries(nodesNear(lattice, latitude, west), 1, NoiseStream::hourlyWind, 8760);
        const auto there =
            noiseSeries(nodesNear(lattice, latitude, east), 1, NoiseStream::hourlyWind, 8760);
        const double radiansPerDegree = std::acos(-1.0) / 180.0;
        const double halfAngle =
            std::cos(latitude * radiansPerDegree) * std::sin(degreesEast * radiansPerDegree / 2.0);
        const double km = 2.0 * 6371.0 * std::asin(halfAngle);
        const double expected = std::exp(-km * km / (4.0 * 180.0 * 180.0));
        QVERIFY(std::abs(correlation(here, there) - expected) < 0.06);
        QVERIFY(std::abs(variance(here) - 1.0) < 0.06);
    }

    void streamsAreIndependent() {
        const auto nodes = nodesNear({1.5, 180.0}, 40, -100);
        const auto wind = noiseSeries(nodes, 1, NoiseStream::hourlyWind, 8760);
        const auto sun = noiseSeries(nodes, 1, NoiseStream::hourlyClearness, 8760);
        const auto otherSeed = noiseSeries(nodes, 2, NoiseStream::hourlyWind, 8760);
        QVERIFY(std::abs(correlation(wind, sun)) < 0.05);
        QVERIFY(std::abs(correlation(wind, otherSeed)) < 0.05);
    }

    void autoregressionClosesTheYear() {
        std::vector<double> innovations(8760, 0.0);
        addNormals(99, 1.0, innovations);
        std::vector<double> series = innovations;
        makeCircularAutoregressive(series, 0.87);
        const double gain = std::sqrt(1.0 - 0.87 * 0.87);
        for (std::size_t t = 0; t < series.size(); ++t) {
            const double before = t == 0 ? series.back() : series[t - 1];
            QVERIFY(std::abs(series[t] - 0.87 * before - gain * innovations[t]) < 1e-12);
        }
        QVERIFY(std::abs(variance(series) - 1.0) < 0.15);
    }
};

QTEST_GUILESS_MAIN(TestClimateNoise)
#include "test_climate_noise.moc"
