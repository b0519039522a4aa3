// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/report.h"

#include "tests/ui/reports/reportfixture.h"

namespace gigasite {

/// The report as readers of PDF see it.
class TestReport : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = test::shippedFacts(); }

    void holdsEverySection() {
        const auto pdf = test::report(test::namedPlan("Prairie programme", "Ohio 1"), m_facts);
        QVERIFY(pdf.ok());
        const QString text = test::textOf(pdf.value());
        if (text.isEmpty()) {
            QSKIP("pdftotext is not installed");
        }
        for (const char* wanted : {"Prairie programme",
                                   "Programme report",
                                   "MW online / planned",
                                   "real dollars of 2024",
                                   "as of 3 January 2025",
                                   "Investment by class",
                                   "Investment so far",
                                   "Energy used by source",
                                   "Capacity by source",
                                   "Supply hour by hour",
                                   "Emissions by account",
                                   "Carbon-free in the same hour",
                                   "Ohio 1",
                                   "Ohio, United",
                                   "Figures by year",
                                   "Technology: Solar (tracking)",
                                   "NREL ATB 2025 Moderate as used in ReEDS",
                                   "Accelerator: NVIDIA GB200",
                                   "State: Ohio",
                                   "Grades:"}) {
            QVERIFY2(text.contains(QString::fromUtf8(wanted)), wanted);
        }
    }

    void numbersEveryPage() {
        const auto pdf = test::report(test::namedPlan("Prairie programme", "Ohio 1"), m_facts);
        QVERIFY(pdf.ok());
        const int pages = test::pagesOf(pdf.value());
        const QString text = test::textOf(pdf.value());
        if (pages == 0 || text.isEmpty()) {
            QSKIP("qpdf or pdftotext is not installed");
        }
        // Title, four pages of charts, sites, years, and at least one of assumptions.
        QVERIFY2(pages >= 8 && pages <= 20, qPrintable(QString::number(pages)));
        for (int page = 1; page <= pages; ++page) {
            QVERIFY(text.contains(QStringLiteral("Page %1 of %2").arg(page).arg(pages)));
        }
    }

    void isSoundAndHasBookmarksAndDate() {
        const auto pdf = test::report(test::namedPlan("Prairie programme", "Ohio 1"), m_facts);
        QVERIFY(pdf.ok());
        const QString structure =
            test::tool(QStringLiteral("qpdf"), pdf.value(), {QStringLiteral("--json")});
        if (structure.isEmpty()) {
            QSKIP("qpdf is not installed");
        }
        for (const char* wanted : {"Investment", "Energy", "Hour by hour", "Carbon", "Sites",
                                   "Figures by year", "Notes", "Own values", "Assumptions"}) {
            QVERIFY2(structure.contains(
                         QStringLiteral("\"title\": \"%1\"").arg(QLatin1StringView(wanted))),
                     wanted);
        }
        QVERIFY(structure.contains(QStringLiteral("D:20250103000000Z")));
        QVERIFY(!structure.contains(QStringLiteral("ModDate")));
        const QString check =
            test::tool(QStringLiteral("qpdf"), pdf.value(), {QStringLiteral("--check")});
        QVERIFY2(check.contains(QStringLiteral("No syntax or stream encoding errors")),
                 qPrintable(check));
    }

    void isTheSameTwice() {
        const model::Plan plan = test::namedPlan("Prairie programme", "Ohio 1");
        const auto first = test::report(plan, m_facts);
        QTest::qWait(1100);  // another second on the clock
        const auto second = test::report(plan, m_facts);
        QVERIFY(first.ok() && second.ok());
        QCOMPARE(second.value(), first.value());
        const auto other = test::report(test::namedPlan("Prairie programme", "Ohio 2"), m_facts);
        QVERIFY(other.ok() && other.value() != first.value());
    }

    void paperFollowsTheLocale() {
        const model::Plan plan = test::namedPlan("Prairie programme", "Ohio 1");
        const auto letter = test::report(plan, m_facts);
        const auto a4 = test::report(plan, m_facts, QLocale(QLocale::German, QLocale::Germany));
        QVERIFY(letter.ok() && a4.ok());
        const QString american = test::tool(QStringLiteral("pdfinfo"), letter.value(), {});
        if (american.isEmpty()) {
            QSKIP("pdfinfo is not installed");
        }
        QVERIFY(american.contains(QStringLiteral("792 x 612")));
        QVERIFY(test::tool(QStringLiteral("pdfinfo"), a4.value(), {})
                    .contains(QRegularExpression(QStringLiteral("84[12](\\.\\d+)? x 595"))));
    }

    void emptyPlan() {
        const auto pdf = test::report(model::emptyPlan(), m_facts);
        QVERIFY(pdf.ok());
        const QString text = test::textOf(pdf.value());
        if (text.isEmpty()) {
            QSKIP("pdftotext is not installed");
        }
        QVERIFY(text.contains(QStringLiteral("Untitled plan")));
        QVERIFY(text.contains(QStringLiteral("The plan has no sites.")));
        QVERIFY(text.contains(QStringLiteral("nothing built yet")));
    }

    void longTableFlowsOverPages() {
        const auto pdf = test::report(test::typicalPlan(60, 1), m_facts);
        QVERIFY(pdf.ok());
        const QString text = test::textOf(pdf.value());
        if (text.isEmpty()) {
            QSKIP("pdftotext is not installed");
        }
        QVERIFY(text.count(QStringLiteral("Sites (continued)")) >= 2);
        for (int site = 1; site <= 60; ++site) {
            QVERIFY2(text.contains(QRegularExpression(QStringLiteral("Site %1\\b").arg(site))),
                     qPrintable(QString::number(site)));
        }
    }

    void tracesTheLargestSite() {
        model::Plan plan = test::typicalPlan(3, 4);
        auto last = plan.base.sites.begin();
        std::advance(last, 2);
        auto site = std::make_shared<model::Site>(*last->value);
        auto phase = std::make_shared<model::Phase>(*site->phases.begin()->value);
        phase->itCapacityMw = 900.0;
        site->phases.set(site->phases.begin()->id, phase);
        const model::Id id = last->id;
        plan.base.sites.set(id, site);
        const auto request = ui::reportTrace(plan, plan.base);
        QVERIFY(request.has_value());
        QCOMPARE(request->site, id);
        QCOMPARE(request->year, plan.header->startQuarter.year() + 3);
        QVERIFY(!ui::reportTrace(model::emptyPlan(), model::emptyPlan().base));
    }

  private:
    model::Facts m_facts;
};

}  // namespace gigasite

QTEST_MAIN(gigasite::TestReport)
#include "report.moc"
