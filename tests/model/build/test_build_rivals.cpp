// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Known campuses of others (MODEL 1): who races, where, and how much they fit out when.
#include "model/build/rivals.h"
#include "tests/model/engine/drafts.h"

#include <QTest>

using namespace gigasite::model;
using namespace gigasite::test;

namespace {

CampusRow campus(const char* country, const char* state, std::optional<double> runningMw,
                 std::optional<double> plannedMw, int plannedIn = 2026) {
    CampusRow row;
    row.operatorName = "Somebody";
    row.countryIso2 = country;
    row.stateCode = state;
    Figure figure;
    figure.year = plannedIn;
    if (runningMw) {
        figure.value = *runningMw;
        row.currentItMw = figure;
    }
    if (plannedMw) {
        figure.value = *plannedMw;
        row.plannedMw = figure;
    }
    return row;
}

std::vector<const CampusRow*> pointers(const std::vector<CampusRow>& rows) {
    std::vector<const CampusRow*> all;
    for (const CampusRow& row : rows) {
        all.push_back(&row);
    }
    return all;
}

}  // namespace

class TestBuildRivals : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = plainFacts(); }

    /// Whether the campuses of an operator race against a plan of a name.
    void names_data() {
        QTest::addColumn<std::string>("plan");
        QTest::addColumn<std::string>("operatorName");
        QTest::addColumn<bool>("races");
        const auto row = [](const char* plan, const char* operatorName, bool races) {
            QTest::addRow("%s, %s", plan, operatorName)
                << std::string(plan) << std::string(operatorName) << races;
        };
        row("Microsoft FY2025", "Microsoft", false);
        row("Microsoft FY2025", "Google", true);
        row("", "Microsoft", true);
        row("Untitled", "Meta", true);
        row("Meta 2030", "Meta", false);
        row("Our Google plan", "Google", false);
        row("Oracle campus", "Oracle / Crusoe", false);
        row("Crusoe campus", "Oracle / Crusoe", false);
        row("SpaceXAI Memphis", "xAI (SpaceXAI)", false);
        row("xAI Memphis", "xAI (SpaceXAI)", false);
        row("QTS Richmond", "QTS", false);
        row("G42 Stargate", "G42 / Khazna", false);
        row("Amazon build-out", "Amazon Web Services", false);
        row("Core Scientific Pecos", "Core Scientific", false);
        // A word that is part of a name, or a name that is part of a word, names nobody.
        row("Data centres 2030", "QTS Data Centers", true);
        row("Data Centers 2030", "QTS Data Centers", true);
        row("Energy and land", "Creekstone Energy", true);
        row("Digital future", "Applied Digital", true);
        row("Technology Park", "HW Technology Park", true);
        row("Metals of Ohio", "Meta", true);
        row("Bulky loads", "Bulk", true);
        row("of AI", "Poolside AI", true);
    }
    void names() {
        QFETCH(const std::string, plan);
        QFETCH(const std::string, operatorName);
        QFETCH(const bool, races);
        int all = 0;
        for (const CampusRow& row : m_facts.catalog->campuses()) {
            all += row.operatorName.starts_with(operatorName) ? 1 : 0;
        }
        QVERIFY(all > 0);
        int rivals = 0;
        for (const CampusRow* row : rivalCampuses(*m_facts.catalog, plan)) {
            rivals += row->operatorName.starts_with(operatorName) ? 1 : 0;
        }
        QCOMPARE(rivals, races ? all : 0);
    }

    void openMw_data() {
        QTest::addColumn<std::string>("country");
        QTest::addColumn<std::string>("state");
        QTest::addColumn<double>("wanted");
        const auto row = [](const char* name, const char* country, const char* state,
                            double wanted) {
            QTest::newRow(name) << std::string(country) << std::string(state) << wanted;
        };
        row("state", "US", "OH", 500.0);
        row("another state", "US", "TX", 70.0);
        row("state without any", "US", "NV", 0.0);
        row("country", "US", "", 1570.0);
        row("another country", "DE", "", 0.0);
        row("grown beyond the plan", "GB", "", 0.0);
        row("nowhere", "", "", 0.0);
    }
    void openMw() {
        QFETCH(const std::string, country);
        QFETCH(const std::string, state);
        const std::vector<CampusRow> rows = {
            campus("US", "OH", 100, 400), campus("US", "OH", std::nullopt, 200),
            campus("US", "TX", 30, 100),  campus("US", "TX", 500, std::nullopt),
            campus("US", "", 0, 1000),    campus("GB", "", 100, 60)};
        QFETCH(const double, wanted);
        NEAR(rivalsOpenMw(pointers(rows), country, state), wanted);
    }

    /// 600 and 120 open MW, published in 2026 and 2027, over three years: 50 and 10 a quarter.
    void fitOut_data() {
        QTest::addColumn<Quarter>("quarter");
        QTest::addColumn<double>("wanted");
        QTest::newRow("the year of the announcement") << Quarter::of(2026, 4) << 0.0;
        QTest::newRow("the first") << Quarter::of(2027, 1) << 50.0;
        QTest::newRow("both") << Quarter::of(2028, 1) << 60.0;
        QTest::newRow("the last of the first") << Quarter::of(2029, 4) << 60.0;
        QTest::newRow("the second alone") << Quarter::of(2030, 1) << 10.0;
        QTest::newRow("the last") << Quarter::of(2030, 4) << 10.0;
        QTest::newRow("done") << Quarter::of(2031, 1) << 0.0;
    }
    void fitOut() {
        QFETCH(const Quarter, quarter);
        QFETCH(const double, wanted);
        const std::vector<CampusRow> rows = {
            campus("US", "OH", 100, 700, 2026), campus("DE", "", std::nullopt, 120, 2027),
            campus("US", "TX", 500, std::nullopt), campus("US", "TX", 500, 400, 2026)};
        NEAR(rivalsFitOutMw(pointers(rows), quarter, 3.0), wanted);
        NEAR(rivalsFitOutMw(pointers(rows), quarter, 0.0), 0.0);
    }

    /// Over all quarters they fit out what is open, whatever the years over which it is spread.
    void allIsFittedOut() {
        const auto rivals = rivalCampuses(*m_facts.catalog, "");
        double open = 0.0;
        for (const CampusRow* row : rivals) {
            open += rivalsOpenMw({row}, row->countryIso2, "");
        }
        QVERIFY(open > 10000.0);
        for (const double years : {1.0, 2.5, 3.0}) {
            double built = 0.0;
            for (Quarter quarter = Quarter::of(2000, 1); quarter < Quarter::of(2060, 1);
                 quarter = quarter + 1) {
                built += rivalsFitOutMw(rivals, quarter, years);
            }
            NEAR(built, open);
        }
    }

  private:
    Facts m_facts;
};

QTEST_GUILESS_MAIN(TestBuildRivals)
#include "test_build_rivals.moc"
