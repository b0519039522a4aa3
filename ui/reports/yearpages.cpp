// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/papertable.h"
#include "ui/reports/reporttext.h"
#include "ui/reports/sections.h"
#include "ui/text/numberformat.h"
#include "ui/text/problemtext.h"
#include "ui/text/units.h"

#include <algorithm>
#include <array>
#include <cmath>

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

QString fixed(double value, int decimals, const QLocale& locale) {
    const double least = std::pow(10.0, -decimals);
    if (std::abs(value) < least / 2.0) {
        return QStringLiteral("<") + locale.toString(least, 'f', decimals);  // little is not none
    }
    QString text = locale.toString(value, 'f', decimals);
    text.replace(locale.negativeSign(), QString(QChar(kMinus)));
    return text;
}

/// How the numbers of one kind are written in a table: all alike, so that rows can be compared and
/// added up at a glance.
struct TableUnit {
    double factor = 1.0;
    QString name;  ///< "bn $", "TWh", "%"
    int decimals = 2;
};

TableUnit unitFor(QuantityKind kind, double largest, const QLocale& locale) {
    if (kind == QuantityKind::share) {
        return {0.01, QStringLiteral("%"), 1};
    }
    const KindUnits& units = unitsOf(kind);
    if (!units.per.empty()) {
        return {1.0, unitText(kind, locale), 2};  // prices are compared as they are
    }
    ShownUnit chosen = units.steps[static_cast<std::size_t>(units.base)];
    for (const ShownUnit& unit : units.steps) {
        if (unit.factor <= largest && unit.factor > chosen.factor) {
            chosen = unit;
        }
    }
    QString name = shownName(chosen, locale);
    if (units.dollar) {
        name = name.isEmpty() ? QStringLiteral("$") : name + QStringLiteral(" $");
    }
    return {chosen.factor, name, 2};
}

/// A row of a table before its unit is known.
struct ValueRow {
    YearRow spec;
    std::vector<double> values;
};

double largestOf(const std::vector<ValueRow>& rows, QuantityKind kind) {
    double largest = 0.0;
    for (const ValueRow& row : rows) {
        for (const double value : row.values) {
            largest = std::max(largest, row.spec.kind == kind ? std::abs(value) : 0.0);
        }
    }
    return largest;
}

PaperRow printedRow(const ValueRow& row, const TableUnit& unit, const std::vector<double>& load,
                    const QLocale& locale) {
    const QString label = ReportText::tr(row.spec.label);
    QStringList cells = {unit.name.isEmpty() ? label
                                             : QStringLiteral("%1, %2").arg(label, unit.name)};
    for (std::size_t y = 0; y < row.values.size(); ++y) {
        if (row.spec.needsLoad && load[y] <= 0.0) {
            cells << QStringLiteral("—");
        } else if (row.values[y] == 0.0) {
            cells << QStringLiteral("0");
        } else {
            cells << fixed(row.values[y] / unit.factor, unit.decimals, locale);
        }
    }
    return {std::move(cells), PaperRow::Kind::body};
}

std::vector<double> part(const std::vector<double>& values, int from, int count) {
    return {values.begin() + from, values.begin() + from + count};
}

template <std::size_t N>
void addBlocks(Paper& paper, const std::array<YearRow, N>& specs, const ReportInput& input,
               int startMonth, const QString& nextHeading) {
    const model::PlanResult& result = input.result;
    const auto yearly = [&](MetricId metric) {
        return model::byFiscalYear(result.programme, metric, result.start, startMonth);
    };
    const model::YearValues load = yearly(MetricId::loadMwh);
    const int all = static_cast<int>(load.values.size());
    for (int from = 0; from < all; from += kYearsPerTable) {
        const int count = std::min(kYearsPerTable, all - from);
        std::vector<PaperColumn> columns = {{QString(), 4.2, false, 2}};
        for (int y = 0; y < count; ++y) {
            columns.push_back(
                {formatFiscalYear(load.firstYear + from + y, startMonth != 1, input.locale), 1.0,
                 true, 1});
        }
        std::vector<ValueRow> values;
        for (const YearRow& spec : specs) {
            values.push_back({spec, part(yearly(spec.metric).values, from, count)});
        }
        std::vector<PaperRow> rows;
        for (const ValueRow& row : values) {
            const double largest = largestOf(values, row.spec.kind);
            rows.push_back(printedRow(row, unitFor(row.spec.kind, largest, input.locale),
                                      part(load.values, from, count), input.locale));
        }
        if (specs.back().metric == MetricId::investmentUsd) {
            rows.back().kind = PaperRow::Kind::total;
        }
        // A table of years is read across: it stays in one piece where it can.
        const double height =
            static_cast<double>(rows.size() + 1) * (lineHeight(PaperFont::label) + 8.0);
        if (!paper.fits(height) && height < paper.body().height() * 0.8) {
            paper.continuePage(nextHeading);
        }
        addTable(paper, columns, rows, nextHeading);
        paper.skip(18.0);
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
