// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// New plans from a template: their sites stand in the home country and evaluate without errors.
#include "model/geo/distance.h"
#include "model/plan/change.h"
#include "model/template/plantemplate.h"
#include "tests/support/facts.h"

#include <QTest>

using namespace gigasite::model;
using namespace gigasite::test;

class TestTemplatePlans : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = shippedFacts(); }

    void everyTemplateInItsCountry_data() {
        QTest::addColumn<QString>("country");
        QTest::addColumn<int>("mostSites");
        QTest::newRow("United States") << QStringLiteral("US") << 4;
        QTest::newRow("Ireland") << QStringLiteral("IE") << 4;
        QTest::newRow("Japan") << QStringLiteral("JP") << 4;
        QTest::newRow("no known campus") << QStringLiteral("BT") << 1;
    }
    void everyTemplateInItsCountry() {
        QFETCH(QString, country);
        QFETCH(int, mostSites);
        for (const PlanTemplate kind : kPlanTemplates) {
            const Plan plan = planOf(kind, country.toStdString());
            const auto sites = static_cast<int>(plan.base.sites.size());
            QCOMPARE(sites > 0, kind != PlanTemplate::empty);
            QVERIFY(sites <= mostSites);
            for (const auto& entry : plan.base.sites) {
                QCOMPARE(entry.value->info->country, country.toStdString());
                QVERIFY(!entry.value->info->name.empty());
            }
            EvaluationCache cache;
            const auto result = evaluate({1, plan, plan.base, {}, false}, m_facts, cache, 1, {});
            for (const Violation& one : result->violations) {
                QVERIFY2(one.severity != Severity::error, one.code.c_str());
            }
        }
    }

    void theFleetHasFourSitesApart() {
        const Plan plan = planOf(PlanTemplate::fleet, "US");
        QCOMPARE(plan.base.sites.size(), std::size_t{4});
        for (const auto& a : plan.base.sites) {
            for (const auto& b : plan.base.sites) {
                QVERIFY(a.id == b.id ||
                        greatCircleKm(a.value->info->latitudeDeg, a.value->info->longitudeDeg,
                                      b.value->info->latitudeDeg,
                                      b.value->info->longitudeDeg) > 150.0);
                QVERIFY(a.id == b.id || a.value->info->name != b.value->info->name);
            }
        }
        int begun = -1;
        for (const auto& entry : plan.base.sites) {
            const int start = entry.value->phases.begin()->value->startQuarter.index;
            QVERIFY(start > begun);
            begun = start;
        }
    }

    void theCarbonFreePlanAimsAtWhatItCanReach() {
        const Plan plan = planOf(PlanTemplate::carbonFree, "US");
        QCOMPARE(plan.base.targets.size(), std::size_t{1});
        const Target& target = *plan.base.targets.begin()->value;
        QCOMPARE(target.kind, TargetKind::carbonFreeEnergy);
        QCOMPARE(target.value, 0.9);
        QVERIFY(target.fromYear > 2026 + 4);  // the grid is not there before
    }

    void withoutACountryThereIsNothing() {
        QVERIFY(planOf(PlanTemplate::fleet, "").base.sites.empty());
    }

  private:
    [[nodiscard]] Plan planOf(PlanTemplate kind, const std::string& country) const {
        Plan plan = emptyPlan();
        auto header = std::make_shared<Header>(*plan.header);
        header->startQuarter = Quarter::of(2026, 1);
        header->years = 15;
        header->homeCountry = country;
        plan.header = header;
        const std::vector<Change> changes = planFromTemplate(kind, plan, m_facts);
        auto grown = apply(plan, kBaseScenario, changes);
        if (!grown) {
            qFatal("%s", describe(grown.problem()).c_str());
        }
        return std::move(grown).value();
    }

    Facts m_facts;
};

QTEST_GUILESS_MAIN(TestTemplatePlans)
#include "test_template_plans.moc"
