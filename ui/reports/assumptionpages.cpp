// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalog.h"
#include "ui/reports/assumptions.h"
#include "ui/reports/papertable.h"
#include "ui/reports/reporttext.h"
#include "ui/reports/sections.h"
#include "ui/text/problemtext.h"

namespace gigasite::ui {

namespace {

PaperRow rowOf(const Assumption& assumption, const QLocale& locale) {
    const PrintedFigure figure = printed(assumption, locale);
    const model::Figure& evidence = assumption.figure;
    return {
        {assumption.name, figure.value, figure.unit, figure.range, literal(evidence.source, 400),
         evidence.year > 0 ? QString::number(evidence.year) : QString(),
         QString(QLatin1Char(evidence.grade))},
        PaperRow::Kind::body};
}

}  // namespace

void addAssumptionPages(Paper& paper, const ReportContext& context) {
    const ReportInput& input = context.input;
    std::vector<PaperRow> rows;
    for (const AssumptionGroup& group : assumptionsOf(input)) {
        rows.push_back({{group.title}, PaperRow::Kind::section});
        for (const Assumption& assumption : group.figures) {
            rows.push_back(rowOf(assumption, input.locale));
        }
    }
    paper.startSection(ReportText::tr("Assumptions"),
                       fillArguments(ReportText::tr("Assumptions: figures of catalogue %1"),
                                     {literal(input.facts.catalog->version(), 20)}));
    paper.addText(
        ReportText::tr("Grades: A official statistic; B read in the source named, or computed from "
                       "such figures; C secondary, weak or old source; D series probably stopped, "
                       "never a default; E estimate or general knowledge, not verified. A year in "
                       "brackets behind a unit is that of its dollars."),
        PaperFont::fine, paper.look().theme.secondInk(), 3);
    paper.skip(4.0);
    addTable(paper,
             {{ReportText::tr("Figure"), 3.4, false, 2},
              {ReportText::tr("Value"), 1.6, true, 1},
              {ReportText::tr("Unit"), 1.3, false, 1},
              {ReportText::tr("Range"), 1.5, false, 1},
              {ReportText::tr("Source"), 4.3, false, 3},
              {ReportText::tr("Year"), 0.48, false, 1},
              {ReportText::tr("Grade"), 0.62, false, 1}},
             rows, ReportText::tr("Assumptions (continued)"), TableDensity::dense);
}

}  // namespace gigasite::ui
