// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/theme/colordifference.h"
#include "ui/theme/theme.h"

#include <QSet>
#include <QTest>

#include <span>
#include <vector>

using namespace gigasite::ui;
using namespace gigasite::test;

namespace {

using Differences = std::array<double, 4>;  // normal, deuteranopia, protanopia, tritanopia

enum class Pairs { all, neighbours };

double smallest(std::span<const Rgb> colors, Sight sight, Pairs pairs) {
    double least = 1000;
    for (std::size_t i = 0; i < colors.size(); ++i) {
        const std::size_t end =
            pairs == Pairs::all ? colors.size() : std::min(colors.size(), i + 2);
        for (std::size_t j = i + 1; j < end; ++j) {
            least = std::min(least, deltaE2000(labOf(colors[i], sight), labOf(colors[j], sight)));
        }
    }
    return least;
}

void compareDifferences(std::span<const Rgb> colors, Pairs pairs, const Differences& claimed) {
    for (std::size_t i = 0; i < kSights.size(); ++i) {
        const double found = smallest(colors, kSights[i], pairs);
        QVERIFY2(std::abs(found - claimed[i]) <= 0.06,
                 qPrintable(QString::number(i) + QLatin1String(": ") + QString::number(found) +
                            QLatin1String(" instead of ") + QString::number(claimed[i])));
    }
}

// The smallest difference over normal, red-blind and green-blind sight.
double smallestWithoutTritan(std::span<const Rgb> colors, Pairs pairs) {
    return std::min({smallest(colors, Sight::normal, pairs),
                     smallest(colors, Sight::deuteranopia, pairs),
                     smallest(colors, Sight::protanopia, pairs)});
}

}  // namespace

class TestColors : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    // Pairs 1, 4, 16 and 25 of the data Sharma et al. publish with their paper.
    void formulaGivesPublishedPairs() {
        QVERIFY(std::abs(deltaE2000({50, 2.6772, -79.7751}, {50, 0, -82.7485}) - 2.0425) < 1e-4);
        QVERIFY(std::abs(deltaE2000({50, -1.3802, -84.2814}, {50, 0, -82.7485}) - 1.0) < 1e-4);
        QVERIFY(std::abs(deltaE2000({50, 2.5, 0}, {50, 0, -2.5}) - 4.3065) < 1e-4);
        QVERIFY(std::abs(deltaE2000({60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}) -
                         1.2644) < 1e-4);
    }

    void sourcesAreApart() {
        compareDifferences(lightColors().sources, Pairs::all, {14.0, 10.0, 9.9, 7.8});
        compareDifferences(darkColors().sources, Pairs::all, {15.5, 9.7, 9.7, 7.8});
        compareDifferences(lightColors().sources, Pairs::neighbours, {18.3, 17.7, 16.9, 19.9});
        compareDifferences(darkColors().sources, Pairs::neighbours, {19.7, 16.8, 16.8, 20.7});
    }

    void neighboursDifferInGreyPrint() {
        for (const ColorTable* table : {&lightColors(), &darkColors()}) {
            for (std::size_t i = 0; i + 1 < kSourceCount; ++i) {
                const double difference = labOf(table->sources[i], Sight::normal).l -
                                          labOf(table->sources[i + 1], Sight::normal).l;
                QVERIFY2(std::abs(difference) >= 9.85, qPrintable(QString::number(difference)));
            }
        }
    }

    void clocksAndScenariosAreApart() {
        compareDifferences(lightColors().clocks, Pairs::all, {26.1, 20.0, 19.0, 16.9});
        compareDifferences(darkColors().clocks, Pairs::all, {23.5, 22.2, 22.1, 19.3});
        compareDifferences(lightColors().scenarios, Pairs::all, {25.8, 26.0, 26.9, 18.2});
        compareDifferences(darkColors().scenarios, Pairs::all, {29.4, 29.0, 26.6, 19.2});
    }

    void rampsAreApart() {
        QVERIFY(std::abs(smallestWithoutTritan(lightColors().money, Pairs::all) - 10.3) < 0.06);
        QVERIFY(std::abs(smallestWithoutTritan(darkColors().money, Pairs::all) - 12.5) < 0.06);
        QVERIFY(std::abs(smallestWithoutTritan(lightColors().carbon, Pairs::all) - 18.3) < 0.06);
        QVERIFY(std::abs(smallestWithoutTritan(darkColors().carbon, Pairs::all) - 15.8) < 0.06);
        for (const ColorTable* table : {&lightColors(), &darkColors()}) {
            for (const auto& ramp : table->mapRamps) {
                const double least = smallestWithoutTritan(ramp, Pairs::neighbours);
                QVERIFY2(least >= 9.35, qPrintable(QString::number(least)));
            }
        }
    }

    void clocksStandOutOnTheChart() {
        for (const Theme& theme : {Theme::light(), Theme::dark()}) {
            for (std::size_t i = 0; i < kClockCount; ++i) {
                const double contrast =
                    contrastRatio(theme.clock(static_cast<Clock>(i)), theme.chart());
                QVERIFY2(contrast >= 3.0, qPrintable(QString::number(contrast)));
            }
        }
    }

    void textIsReadable() {
        for (const Theme& theme : {Theme::light(), Theme::dark()}) {
            for (const QColor& ground : {theme.window(), theme.chart(), theme.control()}) {
                for (const QColor& text :
                     {theme.ink(), theme.secondInk(), theme.accent(), theme.errorInk()}) {
                    const double contrast = contrastRatio(text, ground);
                    QVERIFY2(contrast >= 4.5,
                             qPrintable(text.name() + QLatin1String(" on ") + ground.name() +
                                        QLatin1String(": ") + QString::number(contrast)));
                }
            }
            QVERIFY(contrastRatio(theme.accentText(), theme.accent()) >= 4.5);
            for (std::size_t i = 0; i < kStateCount; ++i) {
                const auto state = static_cast<State>(i);
                const QColor ground = theme.stateFill(state).value_or(theme.window());
                QVERIFY(contrastRatio(theme.stateText(state), ground) >= 4.5);
            }
        }
    }

    void paleFillsGetAnOutline() {
        const Theme light = Theme::light();
        for (const Source source : {Source::solar, Source::grid, Source::fuelCell,
                                    Source::windOnshore, Source::biomass, Source::battery}) {
            QVERIFY2(light.sourceNeedsOutline(source), sourceCode(source).data());
        }
        QVERIFY(!light.sourceNeedsOutline(Source::nuclear));
        const Theme dark = Theme::dark();
        QVERIFY(dark.sourceNeedsOutline(Source::windOffshore));
        QVERIFY(dark.sourceNeedsOutline(Source::diesel));
        QVERIFY(!dark.sourceNeedsOutline(Source::grid));
    }

    void everySourceHasItsOwnCode() {
        QSet<QByteArray> codes;
        for (std::size_t i = 0; i < kSourceCount; ++i) {
            const auto code = sourceCode(static_cast<Source>(i));
            QCOMPARE(code.size(), std::size_t{2});
            codes.insert(QByteArray(code.data(), 2));
        }
        QCOMPARE(codes.size(), qsizetype{kSourceCount});
    }
};

QTEST_GUILESS_MAIN(TestColors)
#include "colors.moc"
