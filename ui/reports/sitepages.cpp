// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalog.h"
#include "model/geo/mapdata.h"
#include "ui/charts/charttext.h"
#include "ui/inspector/sitestatus.h"
#include "ui/map/placename.h"
#include "ui/reports/papertable.h"
#include "ui/reports/reporttext.h"
#include "ui/reports/sections.h"
#include "ui/text/numberformat.h"
#include "ui/text/problemtext.h"

#include <algorithm>
#include <set>

namespace gigasite::ui {

namespace {

using model::MetricId;

QString acceleratorNames(const model::Site& site, const model::Catalog& catalog) {
    std::set<std::string> seen;
    QStringList names;
    for (const auto& phase : site.phases) {
        const std::string& id = phase.value->acceleratorId;
        if (!id.empty() && seen.insert(id).second) {
            const model::AcceleratorRow* row = catalog.accelerator(id);
            names << literal(row ? row->name : id, 40);
        }
    }
    return names.isEmpty() ? QStringLiteral("—") : names.join(QStringLiteral(", "));
}

/// "Solar 400, Gas 150": MW by source at the last quarter.
QString sourcesText(const model::QuarterTable& table, const QLocale& locale) {
    QStringList parts;
    for (std::size_t s = 0; s < model::kSourceCount; ++s) {
        const double mw =
            table.at(model::capacityMw(static_cast<model::Source>(s)), table.quarters() - 1);
        if (mw > 0.0) {
            parts << QStringLiteral("%1 %2").arg(
                seriesName("source." + std::string(model::kSourceNames[s])),
                formatNumber(mw, locale, 0));
        }
    }
    return parts.isEmpty() ? QStringLiteral("—") : parts.join(QStringLiteral(", "));
}

QString orNone(bool known, const QString& text) {
    return known ? text : QStringLiteral("—");
}

QStringList figureCells(const HeadlineFigures& figures, const QLocale& locale) {
    return {formatMoney(figures.investmentUsd, locale),
            orNone(figures.hasLoad, formatShare(figures.cfe, locale)),
            orNone(figures.hasLoad, locale.toString(figures.energyUsdPerMwh, 'f', 2)),
            formatEmissions(figures.operationTonnes, locale)};
}

QStringList megawattCells(const HeadlineFigures& figures, const QLocale& locale) {
    return {formatNumber(figures.onlineMw, locale, 0), formatNumber(figures.plannedMw, locale, 0),
            formatCount(figures.onlineH100e, locale)};
}

struct SiteRow {
    double plannedMw = 0.0;
    QStringList cells;
};

SiteRow rowOf(model::Id id, const model::Site& site, const ReportInput& input) {
    const QLocale& locale = input.locale;
    SiteRow row;
    row.cells << siteName(site) << sitePlace(*site.info, input);
    const model::SiteResult* result = input.result.site(id);
    if (!result || result->quarters.quarters() == 0) {
        return row;
    }
    const HeadlineFigures figures = headlineFigures(result->quarters, input.result.start);
    const QString held = holdBackText(mainHoldBack(*result, input.result.start), locale);
    row.plannedMw = figures.plannedMw;
    row.cells << megawattCells(figures, locale) << acceleratorNames(site, *input.facts.catalog)
              << sourcesText(result->quarters, locale) << figureCells(figures, locale)
              << (held.isEmpty() ? ReportText::tr("building time only") : held);
    return row;
}

std::vector<PaperColumn> siteColumns(const ReportContext& context) {
    const QString year = QString::number(context.headline.year);
    return {{ReportText::tr("Site"), 1.45, false, 3},
            {ReportText::tr("Place"), 1.3, false, 3},
            {ReportText::tr("MW online"), 0.8, true, 1},
            {ReportText::tr("MW planned"), 0.95, true, 1},
            {ReportText::tr("H100e online"), 0.8, true, 1},
            {ReportText::tr("Accelerators"), 2.3, false, 5},
            {ReportText::tr("Sources, MW"), 1.75, false, 5},
            {ReportText::tr("Invested"), 1.0, true, 1},
            {fillArguments(ReportText::tr("CFE %1"), {year}), 0.75, true, 1},
            {fillArguments(ReportText::tr("Energy $/MWh %1"), {year}), 0.8, true, 1},
            {fillArguments(ReportText::tr("CO₂e %1"), {year}), 0.85, true, 1},
            {ReportText::tr("Held back by"), 1.9, false, 5}};
}

}  // namespace

QString siteName(const model::Site& site) {
    const QString name = literal(site.info->name, 80);
    return name.trimmed().isEmpty() ? ReportText::tr("(no name)") : name;
}

QString sitePlace(const model::SiteInfo& site, const ReportInput& input) {
    QString country = literal(site.country, 20);
    const model::Country* drawn =
        input.facts.map ? input.facts.map->country(site.country) : nullptr;
    if (drawn) {
        country = countryName(*drawn, input.locale);
    } else if (const model::CountryRow* row = input.facts.catalog->country(site.country)) {
        country = QString::fromStdString(row->name);
    }
    const model::StateRow* state =
        site.country == "US" ? input.facts.catalog->state(site.state) : nullptr;
    const QString place = state ? fillArguments(ReportText::tr("%1, %2", "state, country"),
                                                {QString::fromStdString(state->name), country})
                                : country;
    return place.isEmpty() ? QStringLiteral("—") : place;
}

QString holdBackText(const HoldBack& holdBack, const QLocale& locale) {
    if (holdBack.cause == model::Binding::none) {
        return {};
    }
    const QString mw = formatPower(holdBack.peakMw, locale);
    if (holdBack.toTheEnd) {
        return fillArguments(
            ReportText::tr("%1, from %2 to the end of the plan, up to %3"),
            {clockName(holdBack.cause), formatQuarter(holdBack.first.index, locale), mw});
    }
    return fillArguments(
        ReportText::tr("%1, %2, up to %3"),
        {clockName(holdBack.cause),
         formatQuarterRange(holdBack.first.index, holdBack.last.index, locale), mw});
}

void addSitePages(Paper& paper, const ReportContext& context) {
    const ReportInput& input = context.input;
    const QString title = ReportText::tr("Sites");
    paper.startPage(title,
                    fillArguments(ReportText::tr("Sites at the end of %1"),
                                  {formatQuarter(context.headline.end.index, input.locale)}));
    if (input.world.sites.empty()) {
        paper.addText(ReportText::tr("The plan has no sites."), PaperFont::body,
                      paper.look().theme.ink(), 1);
        return;
    }
    std::vector<SiteRow> sites;
    for (const auto& entry : input.world.sites) {
        sites.push_back(rowOf(entry.id, *entry.value, input));
    }
    std::stable_sort(sites.begin(), sites.end(),
                     [](const SiteRow& a, const SiteRow& b) { return a.plannedMw > b.plannedMw; });
    std::vector<PaperRow> rows;
    for (SiteRow& site : sites) {
        rows.push_back({std::move(site.cells), PaperRow::Kind::body});
    }
    if (input.result.programme.quarters() > 0) {
        const QStringList total = QStringList{ReportText::tr("Programme"), QString()} +
                                  megawattCells(context.headline, input.locale) +
                                  QStringList{QString(), QString()};
        rows.push_back(
            {total + figureCells(context.headline, input.locale), PaperRow::Kind::total});
    }
    paper.addText(
        fillArguments(ReportText::tr("Largest first. Investment over the whole plan in %1; energy "
                                     "cost per MWh of load; CO₂e of operation in a year, "
                                     "location-based. Held back by: the cause, besides building "
                                     "time, that kept most planned MW offline."),
                      {context.dollars}),
        PaperFont::fine, paper.look().theme.secondInk(), 3);
    paper.skip(4.0);
    addTable(paper, siteColumns(context), rows, ReportText::tr("Sites (continued)"),
             TableDensity::dense);
}

}  // namespace gigasite::ui
