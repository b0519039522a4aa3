// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/facts.h"
#include "tests/support/plans.h"
#include "ui/reports/assumptions.h"
#include "ui/reports/paper.h"
#include "ui/reports/reportfigures.h"

#include <QTest>

#include <algorithm>

namespace gigasite {

using model::MetricId;
using model::Quarter;

/// Numbers and lists of the report, against cases worked out by hand.
class TestFigures : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void lastFullYear() {
        QCOMPARE(ui::lastFullYear(Quarter::of(2025, 1), 8), 2026);
        QCOMPARE(ui::lastFullYear(Quarter::of(2025, 1), 9), 2026);
        QCOMPARE(ui::lastFullYear(Quarter::of(2024, 3), 8), 2025);
        QCOMPARE(ui::lastFullYear(Quarter::of(2025, 3), 2), 2025);
        QCOMPARE(ui::lastFullYear(Quarter::of(2025, 3), 4), 2026);
        QCOMPARE(ui::lastFullYear(Quarter::of(2025, 1), 0), 2025);
    }

    void headline() {
        model::QuarterTable table(8);
        for (int q = 0; q < 8; ++q) {
            table.at(MetricId::plannedMw, q) = 100.0;
            table.at(MetricId::onlineMw, q) = 10.0 * q;
            table.at(MetricId::investmentUsd, q) = 5.0;
            table.at(MetricId::loadMwh, q) = q < 4 ? 1.0 : 2.0;
            table.at(MetricId::carbonFreeMwh, q) = 1.0;
            table.at(MetricId::operationTonnes, q) = 3.0;
        }
        table.fillRatios();
        const ui::HeadlineFigures figures = ui::headlineFigures(table, Quarter::of(2025, 1));
        QCOMPARE(figures.end, Quarter::of(2026, 4));
        QCOMPARE(figures.year, 2026);
        QCOMPARE(figures.onlineMw, 70.0);
        QCOMPARE(figures.investmentUsd, 40.0);
        QCOMPARE(figures.loadMwh, 8.0);
        QCOMPARE(figures.cfe, 0.5);
        QCOMPARE(figures.operationTonnes, 12.0);
        QVERIFY(!ui::headlineFigures(model::QuarterTable(), Quarter::of(2025, 1)).hasLoad);
    }

    void holdBackIsTheCauseWithMostMegawatts() {
        model::SiteResult site;
        site.quarters = model::QuarterTable(5);
        site.binding = {model::Binding::building, model::Binding::grid, model::Binding::grid,
                        model::Binding::chips, model::Binding::none};
        const double missing[] = {500.0, 100.0, 150.0, 200.0, 0.0};
        for (int q = 0; q < 5; ++q) {
            site.quarters.at(MetricId::plannedMw, q) = 500.0;
            site.quarters.at(MetricId::onlineMw, q) = 500.0 - missing[q];
        }
        const ui::HoldBack held = ui::mainHoldBack(site, Quarter::of(2026, 1));
        QCOMPARE(held.cause, model::Binding::grid);
        QCOMPARE(held.first, Quarter::of(2026, 2));
        QCOMPARE(held.last, Quarter::of(2026, 3));
        QCOMPARE(held.peakMw, 150.0);
        QVERIFY(!held.toTheEnd);
        site.binding.assign(5, model::Binding::building);
        QCOMPARE(ui::mainHoldBack(site, Quarter::of(2026, 1)).cause, model::Binding::none);
    }

    void assumptionsAreThoseUsed() {
        const model::Facts facts = test::shippedFacts();
        const model::Plan plan = test::typicalPlan(1, 2);
        const model::PlanResult none;
        const QLocale locale(QLocale::English, QLocale::UnitedStates);
        const auto groups = ui::assumptionsOf({plan, plan.base, none, facts, locale});
        const auto titled = [&groups](const char* title) {
            return std::count_if(groups.begin(), groups.end(), [title](const auto& group) {
                return group.title == QLatin1StringView(title);
            });
        };
        QCOMPARE(titled("Technology: Solar (tracking)"), 1);
        QCOMPARE(titled("Technology: Gas combined cycle"), 1);
        QCOMPARE(titled("Fuel: Natural gas, US"), 1);
        QCOMPARE(titled("State: Ohio"), 1);
        QCOMPARE(titled("State: Texas"), 0);
        QCOMPARE(titled("Technology: Wind offshore"), 0);
        for (const auto& group : groups) {
            for (const auto& one : group.figures) {
                QVERIFY2(!one.figure.source.empty(), qPrintable(one.name));
                QVERIFY2(!one.name.contains(QStringLiteral("dry cooling")), qPrintable(one.name));
                QVERIFY2(!one.name.contains(QStringLiteral("Amazon")), qPrintable(one.name));
            }
        }
    }

    void everyParameterHasWords() {
        const auto catalog = test::shippedCatalog();
        for (const model::ParameterRow& row : catalog->parameters()) {
            QString spelt = QString::fromStdString(row.key);
            spelt.replace(u'_', u' ');
            // A word that happens to be the key itself has no underscore.
            const bool oneWord = row.key.find('_') == std::string::npos;
            QVERIFY2(oneWord || ui::parameterName(row.key) != spelt, row.key.c_str());
        }
    }

    void printedFigure() {
        const QLocale english(QLocale::English, QLocale::UnitedStates);
        model::Figure figure;
        figure.value = 0.05;
        figure.low = 0.02;
        figure.high = 0.125;
        const ui::PrintedFigure share =
            ui::printed({QString(), QStringLiteral("fraction/yr"), figure, {}}, english);
        QCOMPARE(share.value, QStringLiteral("5"));
        QCOMPARE(share.unit, QStringLiteral("%/yr"));
        QCOMPARE(share.range, QStringLiteral("2 to 12.5"));
        model::Figure money;
        money.value = 2400.0;
        money.currencyYear = 2023;
        const ui::PrintedFigure cost =
            ui::printed({QString(), QStringLiteral("USD/kW"), money, {2261.0, 2122.1}}, english);
        QCOMPARE(cost.value, QStringLiteral("2,400 / 2,261 / 2,122"));
        QCOMPARE(cost.unit, QStringLiteral("$/kW (2023)"));
        QVERIFY(cost.range.isEmpty());
    }

    void brokenLinesKeepTheirNumberAndWidth() {
        const QFont font = ui::paperFont(ui::PaperFont::body);
        const QString text = QStringLiteral("The quick brown fox jumps over the lazy dog");
        QVERIFY(ui::brokenLines(text, font, 80.0, 20).size() > 3);
        const QStringList cut = ui::brokenLines(text, font, 80.0, 2);
        QCOMPARE(cut.size(), 2);
        QVERIFY(cut.last().endsWith(QChar(0x2026)));
        const QStringList whole = ui::brokenLines(text, font, 10'000.0, 2);
        QCOMPARE(whole, QStringList{text});
    }

    void paperByTerritory() {
        const auto paper = [](QLocale::Language language, QLocale::Territory territory) {
            return ui::paperFor(QLocale(language, territory)).id();
        };
        QCOMPARE(paper(QLocale::English, QLocale::UnitedStates), QPageSize::Letter);
        QCOMPARE(paper(QLocale::French, QLocale::Canada), QPageSize::Letter);
        QCOMPARE(paper(QLocale::English, QLocale::UnitedKingdom), QPageSize::A4);
        QCOMPARE(paper(QLocale::German, QLocale::Germany), QPageSize::A4);
    }
};

}  // namespace gigasite

QTEST_MAIN(gigasite::TestFigures)
#include "figures.moc"
