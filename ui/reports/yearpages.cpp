// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/papertable.h"
#include "ui/reports/reporttext.h"
#include "ui/reports/sections.h"
#include "ui/text/numberformat.h"
#include "ui/text/problemtext.h"

#include <algorithm>
#include <array>

namespace gigasite::ui {

namespace {

using model::MetricId;

constexpr int kYearsPerTable = 12;

struct YearRow {
    MetricId metric;
    const char* label;
    QuantityKind kind;
    bool needsLoad = false;
};

constexpr std::array kFiscalRows = {
    YearRow{MetricId::investAcceleratorsUsd,
            QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Investment, accelerators"),
            QuantityKind::money},
    YearRow{MetricId::investBuildingUsd,
            QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Investment, buildings"),
            QuantityKind::money},
    YearRow{MetricId::investEnergyUsd,
            QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Investment, energy assets"),
            QuantityKind::money},
    YearRow{MetricId::investGridUsd,
            QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Investment, grid connection"),
            QuantityKind::money},
    YearRow{MetricId::investmentUsd,
            QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Investment, all"), QuantityKind::money},
};

constexpr std::array kCalendarRows = {
    YearRow{MetricId::plannedMw,
            QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Planned, end of year"),
            QuantityKind::power},
    YearRow{MetricId::onlineMw,
            QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Online, end of year"),
            QuantityKind::power},
    YearRow{MetricId::onlineH100e,
            QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "H100-equivalents online, end of year"),
            QuantityKind::count},
    YearRow{MetricId::loadMwh, QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Load"),
            QuantityKind::energy},
    YearRow{MetricId::unservedMwh, QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Unserved energy"),
            QuantityKind::energy},
    YearRow{MetricId::cfeScore,
            QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Carbon-free energy, hourly"),
            QuantityKind::share, true},
    YearRow{MetricId::energyCostUsd, QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Energy cost"),
            QuantityKind::money},
    YearRow{MetricId::energyCostUsdPerMwh,
            QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Energy cost per MWh of load"),
            QuantityKind::moneyPerMwh, true},
    YearRow{MetricId::scope1Tonnes, QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "CO₂e, scope 1"),
            QuantityKind::emissions},
    YearRow{MetricId::scope2LocationTonnes,
            QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "CO₂e, scope 2, location-based"),
            QuantityKind::emissions},
    YearRow{MetricId::scope2MarketTonnes,
            QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "CO₂e, scope 2, market-based"),
            QuantityKind::emissions},
    YearRow{MetricId::operationTonnes,
            QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "CO₂e, operation (location-based)"),
            QuantityKind::emissions},
    YearRow{MetricId::embodiedTonnes,
            QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "CO₂e, embodied"),
            QuantityKind::emissions},
    YearRow{MetricId::waterM3, QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Water"),
            QuantityKind::water},
};

QString cellOf(const YearRow& row, double value, bool hasLoad, const QLocale& locale) {
    if (row.needsLoad && !hasLoad) {
        return QStringLiteral("—");
    }
    return row.kind == QuantityKind::share ? formatShare(value, locale)
                                           : formatQuantity(value, row.kind, locale);
}

/// Rows of one block of years.
template <std::size_t N>
std::vector<PaperRow> rowsOf(const std::array<YearRow, N>& specs, const model::PlanResult& result,
                             int startMonth, int from, int count, const QLocale& locale) {
    const model::YearValues load =
        model::byFiscalYear(result.programme, MetricId::loadMwh, result.start, startMonth);
    std::vector<PaperRow> rows;
    for (const YearRow& spec : specs) {
        const model::YearValues years =
            model::byFiscalYear(result.programme, spec.metric, result.start, startMonth);
        QStringList cells = {ReportText::tr(spec.label)};
        for (int y = from; y < from + count; ++y) {
            const auto at = static_cast<std::size_t>(y);
            cells << cellOf(spec, years.values[at], load.values[at] > 0.0, locale);
        }
        rows.push_back({std::move(cells), PaperRow::Kind::body});
    }
    return rows;
}

template <std::size_t N>
void addBlocks(Paper& paper, const std::array<YearRow, N>& specs, const ReportInput& input,
               int startMonth, const QString& nextHeading) {
    const model::PlanResult& result = input.result;
    const model::YearValues years =
        model::byFiscalYear(result.programme, MetricId::loadMwh, result.start, startMonth);
    const int all = static_cast<int>(years.values.size());
    for (int from = 0; from < all; from += kYearsPerTable) {
        const int count = std::min(kYearsPerTable, all - from);
        std::vector<PaperColumn> columns = {{QString(), 3.0, false, 2}};
        for (int y = 0; y < kYearsPerTable; ++y) {
            const int year = years.firstYear + from + y;
            columns.push_back(
                {y < count ? formatFiscalYear(year, startMonth != 1, input.locale) : QString(), 1.0,
                 true, 2});
        }
        std::vector<PaperRow> rows = rowsOf(specs, result, startMonth, from, count, input.locale);
        if (specs.back().metric == MetricId::investmentUsd) {
            rows.back().kind = PaperRow::Kind::total;
        }
        // A table of years is read across: it stays in one piece where it can.
        const double height =
            static_cast<double>(rows.size() + 1) * (lineHeight(PaperFont::label) + 9.0);
        if (!paper.fits(height) && height < paper.body().height() * 0.8) {
            paper.continuePage(nextHeading);
        }
        addTable(paper, columns, rows, nextHeading);
        paper.skip(20.0);
    }
}

}  // namespace

void addYearPages(Paper& paper, const ReportContext& context) {
    const ReportInput& input = context.input;
    if (input.result.programme.quarters() == 0) {
        return;
    }
    const QString title = ReportText::tr("Figures by year");
    const QString next = ReportText::tr("Figures by year (continued)");
    paper.startPage(title, title);
    paper.addText(fillArguments(ReportText::tr("Whole programme, %1. Investment by fiscal year, "
                                               "everything else by calendar year; years at either "
                                               "end may hold fewer than four quarters."),
                                {context.dollars}),
                  PaperFont::fine, paper.look().theme.secondInk(), 2);
    paper.skip(4.0);
    addBlocks(paper, kFiscalRows, input, input.result.fiscalYearStartMonth, next);
    addBlocks(paper, kCalendarRows, input, 1, next);
}

}  // namespace gigasite::ui
