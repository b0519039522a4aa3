// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charttext.h"
#include "ui/reports/chartfigure.h"
#include "ui/reports/reporttext.h"
#include "ui/reports/sections.h"
#include "ui/text/numberformat.h"
#include "ui/text/problemtext.h"

#include <algorithm>
#include <memory>

namespace gigasite::ui {

namespace {

constexpr int kHoursPerWeek = 168;
constexpr int kRankedPoints = 400;
constexpr double kMainShare = 0.58;
constexpr double kGutter = 36.0;

/// The dot stays at the end of a line, never begins one.
const QString kBetweenFacts = QStringLiteral("\u00a0· ");

/// Years stand side by side, hours over one another: a week wants width.
enum class Arrangement { sideBySide, stacked };

struct Pair {
    ChartFigure main;
    ChartFigure companion;
};

QString programmeCaption(const ReportContext& context, const QString& period, bool money) {
    QStringList parts = {ReportText::tr("Whole programme"), period};
    if (money) {
        parts << context.dollars;
    }
    parts << fillArguments(ReportText::tr("scenario %1"), {context.scenario})
          << fillArguments(ReportText::tr("plan %1"), {context.revision});
    return parts.join(kBetweenFacts);
}

void addPair(Paper& paper, const QString& bookmark, const QString& heading, Pair pair,
             Arrangement arrangement = Arrangement::sideBySide) {
    paper.startPage(bookmark, heading);
    paper.skip(6.0);
    const QRectF all = paper.rest();
    QRectF first = all;
    QRectF second = all;
    if (arrangement == Arrangement::sideBySide) {
        first.setWidth((all.width() - kGutter) * kMainShare);
        second.setLeft(first.right() + kGutter);
    } else {
        first.setHeight((all.height() - kGutter / 2.0) * kMainShare);
        second.setTop(first.bottom() + kGutter / 2.0);
    }
    const Look look = paper.look();
    const auto figures = std::make_shared<const Pair>(std::move(pair));
    paper.add([figures, first, second, look](QPainter& painter) {
        paintFigure(painter, first, figures->main, look);
        paintFigure(painter, second, figures->companion, look);
    });
    paper.skip(all.height());
}

QString investmentHeading(const ReportContext& context) {
    const ReportInput& input = context.input;
    return context.headline.investmentUsd > 0.0
               ? fillArguments(ReportText::tr("Investment: %1 in all; %2 is the largest year "
                                              "with %3"),
                               {formatMoney(context.headline.investmentUsd, input.locale),
                                fiscalYearText(context.peak.fiscalYear, input),
                                formatMoney(context.peak.usd, input.locale)})
               : ReportText::tr("Investment: none");
}

/// The source that serves most of the load in the year.
std::optional<std::size_t> largestSource(const ReportContext& context) {
    std::optional<std::size_t> largest;
    double most = 0.0;
    for (std::size_t s = 0; s < model::kSourceCount; ++s) {
        const double used = inCalendarYear(context.input.result.programme,
                                           model::usedMwh(static_cast<model::Source>(s)),
                                           context.input.result.start, context.headline.year);
        if (used > most) {
            most = used;
            largest = s;
        }
    }
    return largest;
}

QString energyHeading(const ReportContext& context) {
    const auto largest = largestSource(context);
    if (!largest || !context.headline.hasLoad) {
        return ReportText::tr("Energy: no load yet");
    }
    const double used = inCalendarYear(context.input.result.programme,
                                       model::usedMwh(static_cast<model::Source>(*largest)),
                                       context.input.result.start, context.headline.year);
    return fillArguments(ReportText::tr("Energy: %1 in %2; the largest source: %3, %4"),
                         {formatEnergy(context.headline.loadMwh, context.input.locale),
                          QString::number(context.headline.year),
                          seriesName("source." + std::string(model::kSourceNames[*largest])),
                          formatShare(used / context.headline.loadMwh, context.input.locale, 0)});
}

QString carbonHeading(const ReportContext& context) {
    if (!context.headline.hasLoad) {
        return ReportText::tr("Carbon: no load yet");
    }
    return fillArguments(
        ReportText::tr("Carbon: %1 of CO₂e from operation in %2; %3 carbon-free hour by hour"),
        {formatEmissions(context.headline.operationTonnes, context.input.locale),
         QString::number(context.headline.year),
         formatShare(context.headline.cfe, context.input.locale)});
}

void addHourly(Paper& paper, const ReportContext& context) {
    const ReportInput& input = context.input;
    const model::HourlyTrace* trace = input.result.trace.get();
    const auto site = trace ? input.world.sites.find(trace->site) : nullptr;
    const QString bookmark = ReportText::tr("Hour by hour");
    if (!trace || !site) {
        paper.startPage(bookmark, bookmark);
        paper.addText(ReportText::tr("There are no hours to show: the plan has no sites."),
                      PaperFont::body, paper.look().theme.ink(), 2);
        return;
    }
    const QString name = siteName(*site);
    const int week = model::worstWeek(*trace);
    const QString year = QString::number(trace->year);
    const QString days = fillArguments(
        ReportText::tr("%1 to %2 %3"),
        {dayLabel(week, input.locale), dayLabel(week + kHoursPerWeek - 1, input.locale), year});
    const QString plan = fillArguments(ReportText::tr("scenario %1 · plan %2"),
                                       {context.scenario, context.revision});
    const QString none = fillArguments(ReportText::tr("%1 has no load in %2."), {name, year});
    Pair pair;
    pair.main = {model::hourlyChart(*trace, week, kHoursPerWeek, name.toStdString()),
                 fillArguments(ReportText::tr("%1 · %2, the week with the least carbon-free or "
                                              "most unserved energy · local standard time · %3"),
                               {name, days, plan}),
                 none};
    pair.companion = {model::durationChart(*trace, kRankedPoints, name.toStdString()),
                      fillArguments(ReportText::tr("%1 · all hours of %2, each line sorted from "
                                                   "its largest value · %3"),
                                    {name, year, plan}),
                      none};
    addPair(paper, bookmark,
            fillArguments(ReportText::tr("Hour by hour: the hardest week of %1, the largest site"),
                          {literal(name, 40)}),
            std::move(pair), Arrangement::stacked);
}

}  // namespace

void addChartPages(Paper& paper, const ReportContext& context) {
    const ReportInput& input = context.input;
    const model::PlanResult& result = input.result;
    const QString none = ReportText::tr("Nothing to show: all values are zero.");
    const QString fiscal = programmeCaption(context, fiscalPeriod(input), true);
    const QString calendar = programmeCaption(context, calendarPeriod(input), false);
    addPair(paper, ReportText::tr("Investment"), investmentHeading(context),
            {{model::investmentChart(result, input.world, {}), fiscal, none},
             {model::cumulativeInvestmentChart(result, input.world, {}), fiscal, none}});
    addPair(paper, ReportText::tr("Energy"), energyHeading(context),
            {{model::energyChart(result, {}), calendar, none},
             {model::capacityChart(result, {}), calendar, none}});
    addHourly(paper, context);
    addPair(paper, ReportText::tr("Carbon"), carbonHeading(context),
            {{model::carbonChart(result, {}), calendar, none},
             {model::cfeChart(result, input.world, {}), calendar, none}});
}

}  // namespace gigasite::ui
