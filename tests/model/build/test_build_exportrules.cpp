// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which export rules hold when (MODEL 1 and 3), with the sets of the shipped catalogue: the AI
// Diffusion Framework, in force from 2025-01-15 up to 2025-05-13, and the arms embargo, in force
// from 2023-11-17 on.
#include "model/build/exportrules.h"
#include "tests/model/engine/drafts.h"

#include <QTest>

using namespace gigasite::model;
using namespace gigasite::test;

namespace {

Limits rules(const char* set, const char* date) {
    Limits limits;
    limits.exportRuleSetId = set;
    limits.exportRuleDate = date;
    return limits;
}

constexpr const char* kDiffusion = "ai_diffusion_framework";
constexpr const char* kEmbargo = "arms_embargo_d5";

}  // namespace

class TestBuildExportRules : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = plainFacts(); }

    void dates_data() {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<bool>("isDate");
        const auto row = [](const char* text, bool isDate) {
            QTest::newRow(text) << std::string(text) << isDate;
        };
        row("2025-05-13", true);
        row("0001-01-31", true);
        row("", false);
        row("2025-5-13", false);
        row("2025-05-1", false);
        row("2025/05/13", false);
        row("2025-13-01", false);
        row("2025-00-01", false);
        row("2025-05-00", false);
        row("2025-05-32", false);
        row("20a5-05-13", false);
        row("2025-05-13 ", false);
        row(" 025-05-13", false);
        row("2025--5-13", false);
        row("2025-+5-13", false);
        row("2025-05-1x", false);
    }
    void dates() {
        QFETCH(const std::string, text);
        QTEST(dateOf(text).has_value(), "isDate");
    }
    void aDateInParts() {
        const auto date = dateOf("2025-05-13");
        QVERIFY(date == (Date{2025, 5, 13}));
    }

    void setsInForce_data() {
        QTest::addColumn<Limits>("limits");
        QTest::addColumn<Quarter>("quarter");
        QTest::addColumn<QString>("wanted");
        const QString both = QStringLiteral("ai_diffusion_framework arms_embargo_d5");
        const QString embargo = QStringLiteral("arms_embargo_d5");
        const QString diffusion = QStringLiteral("ai_diffusion_framework");
        const QString none;
        // As the law was: what is in force on the quarter's first day.
        QTest::newRow("before any rule") << rules("", "") << Quarter::of(2023, 4) << none;
        QTest::newRow("the embargo's first whole quarter")
            << rules("", "") << Quarter::of(2024, 1) << embargo;
        QTest::newRow("the quarter begins before the framework")
            << rules("", "") << Quarter::of(2025, 1) << embargo;
        QTest::newRow("the quarter begins while it is in force")
            << rules("", "") << Quarter::of(2025, 2) << both;
        QTest::newRow("rescinded") << rules("", "") << Quarter::of(2025, 3) << embargo;
        // A date alone: the law of that day in every quarter.
        for (const Quarter quarter : {Quarter::of(2020, 1), Quarter::of(2040, 4)}) {
            QTest::addRow("the law of its first day, quarter %d", quarter.index)
                << rules("", "2025-01-15") << quarter << both;
            QTest::addRow("of the day before, quarter %d", quarter.index)
                << rules("", "2025-01-14") << quarter << embargo;
            QTest::addRow("of the last day, quarter %d", quarter.index)
                << rules("", "2025-05-12") << quarter << both;
            QTest::addRow("of the first day without it, quarter %d", quarter.index)
                << rules("", "2025-05-13") << quarter << embargo;
            QTest::addRow("of long ago, quarter %d", quarter.index)
                << rules("", "2000-01-01") << quarter << none;
        }
        // A set by name: all the time, or from a date on.
        QTest::newRow("set, past") << rules(kDiffusion, "") << Quarter::of(2020, 1) << diffusion;
        QTest::newRow("set, future") << rules(kDiffusion, "") << Quarter::of(2040, 1) << diffusion;
        QTest::newRow("set, the quarter before its date")
            << rules(kDiffusion, "2027-04-01") << Quarter::of(2027, 1) << none;
        QTest::newRow("set, the quarter of its date")
            << rules(kDiffusion, "2027-04-01") << Quarter::of(2027, 2) << diffusion;
        QTest::newRow("set, a date within a quarter counts from the next")
            << rules(kDiffusion, "2027-04-02") << Quarter::of(2027, 2) << none;
        QTest::newRow("set, and the next")
            << rules(kDiffusion, "2027-04-02") << Quarter::of(2027, 3) << diffusion;
        QTest::newRow("a set nobody knows")
            << rules("none_such", "") << Quarter::of(2025, 2) << none;
        QTest::newRow("a date that is none") << rules("", "soon") << Quarter::of(2025, 2) << both;
    }
    void setsInForce() {
        QFETCH(const Limits, limits);
        QFETCH(const Quarter, quarter);
        QStringList got;
        for (const RuleSetRow* set : ruleSetsInQuarter(*m_facts.catalog, limits, quarter)) {
            got << QString::fromStdString(set->id);
        }
        QTEST(got.join(QLatin1Char(' ')), "wanted");
    }

    void ruleForACountry_data() {
        QTest::addColumn<Limits>("limits");
        QTest::addColumn<std::string>("iso2");
        QTest::addColumn<int>("access");
        QTest::addColumn<double>("cap");
        QTest::addColumn<QString>("set");
        const auto row = [](const char* name, const Limits& limits, const char* iso2,
                            ExportAccess access, double cap, const char* set) {
            QTest::newRow(name) << limits << std::string(iso2) << static_cast<int>(access) << cap
                                << QString::fromLatin1(set);
        };
        row("home", rules(kDiffusion, ""), "US", ExportAccess::Open, kNoCap, "");
        row("capped", rules(kDiffusion, ""), "AE", ExportAccess::Capped, 49900, kDiffusion);
        row("barred", rules(kDiffusion, ""), "CN", ExportAccess::Barred, 0, kDiffusion);
        row("the embargo knows no caps", rules(kEmbargo, ""), "AE", ExportAccess::Open, kNoCap, "");
        row("but bars", rules(kEmbargo, ""), "HK", ExportAccess::Barred, 0, kEmbargo);
        row("both sets bar: the first is named", rules("", "2025-02-01"), "CN",
            ExportAccess::Barred, 0, kDiffusion);
        row("nowhere", rules(kDiffusion, ""), "", ExportAccess::Open, kNoCap, "");
        row("not yet", rules(kDiffusion, "2030-01-01"), "CN", ExportAccess::Open, kNoCap, "");
    }
    void ruleForACountry() {
        QFETCH(const Limits, limits);
        QFETCH(const std::string, iso2);
        const ExportRule rule = exportRuleFor(*m_facts.catalog, limits, iso2, Quarter::of(2026, 1));
        QTEST(static_cast<int>(rule.access), "access");
        QTEST(rule.capH100e, "cap");
        QTEST(rule.set ? QString::fromStdString(rule.set->id) : QString(), "set");
    }

    /// Two sets at once: the embargo is given a row for the United Arab Emirates.
    void theStrictestRuleHolds_data() {
        QTest::addColumn<QByteArray>("access");  // of the embargo; the framework caps at 49,900
        QTest::addColumn<QByteArray>("cap");
        QTest::addColumn<int>("wanted");
        QTest::addColumn<double>("wantedCap");
        QTest::addColumn<QString>("set");
        const int capped = static_cast<int>(ExportAccess::Capped);
        const int barred = static_cast<int>(ExportAccess::Barred);
        const QString first = QString::fromLatin1(kDiffusion);
        const QString second = QString::fromLatin1(kEmbargo);
        QTest::newRow("open") << QByteArray("open") << QByteArray() << capped << 49900.0 << first;
        QTest::newRow("a higher cap")
            << QByteArray("capped") << QByteArray("60000") << capped << 49900.0 << first;
        QTest::newRow("a lower cap")
            << QByteArray("capped") << QByteArray("1000") << capped << 1000.0 << second;
        QTest::newRow("a cap without a figure")
            << QByteArray("capped") << QByteArray() << capped << 49900.0 << first;
        QTest::newRow("barred") << QByteArray("barred") << QByteArray() << barred << 0.0 << second;
    }
    void theStrictestRuleHolds() {
        QFETCH(const QByteArray, access);
        QFETCH(const QByteArray, cap);
        QFETCH(const int, wanted);
        QFETCH(const double, wantedCap);
        const RowKey key{"rule_countries", kEmbargo};
        std::vector<CatalogRow> rows = m_facts.catalog->rowsFor({&key, 1});
        const auto row = std::find_if(rows.begin(), rows.end(), [](const CatalogRow& one) {
            return one.table == "rule_countries";
        });
        QVERIFY(row != rows.end());
        row->id = std::string(kEmbargo) + "/AE";
        row->cells = {{"rule_set_id", kEmbargo},
                      {"country_iso2", "AE"},
                      {"tier", "a test"},
                      {"access", access.toStdString()}};
        if (!cap.isEmpty()) {
            row->cells.insert(row->cells.end(), {{"cap_h100e", cap.toStdString()},
                                                 {"cap_source", "a test"},
                                                 {"cap_year", "2025"},
                                                 {"cap_grade", "E"}});
        }
        const auto catalog = m_facts.catalog->withRows(rows);
        QVERIFY2(catalog.ok(), catalog.ok() ? "" : describe(catalog.problem()).c_str());
        const ExportRule rule =
            exportRuleFor(catalog.value(), rules("", "2025-02-01"), "AE", Quarter::of(2026, 1));
        QCOMPARE(static_cast<int>(rule.access), wanted);
        QCOMPARE(rule.capH100e, wantedCap);
        QTEST(QString::fromStdString(rule.set->id), "set");
    }

  private:
    Facts m_facts;
};

QTEST_GUILESS_MAIN(TestBuildExportRules)
#include "test_build_exportrules.moc"
