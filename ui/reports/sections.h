// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/paper.h"
#include "ui/reports/report.h"
#include "ui/reports/reportfigures.h"

namespace gigasite::ui {

/// What every section needs, worked out once.
struct ReportContext {
    const ReportInput& input;
    QString planName;  ///< literal, never empty
    QString scenario;  ///< literal name; the base is called "Base"
    QString revision;  ///< short hash of the plan as text
    QString asOf;      ///< long date, or the dash when the plan names none
    QString dollars;   ///< "real dollars of 2024"
    HeadlineFigures headline;
    PeakInvestment peak;
};

/// Name of a site, fit to print; "(no name)" for an empty one.
[[nodiscard]] QString siteName(const model::Site& site);
/// "Ohio, United States".
[[nodiscard]] QString sitePlace(const model::SiteInfo& site, const ReportInput& input);
/// "grid & power, 2026 Q1 to 2028 Q2, up to 1.20 GW"; empty when nothing held the site back.
[[nodiscard]] QString holdBackText(const HoldBack& holdBack, const QLocale& locale);
/// "FY2025" or, where it is the calendar year, "2025".
[[nodiscard]] QString fiscalYearText(int year, const ReportInput& input);
/// Fiscal and calendar years covered by the plan: "FY2024 to FY2033", "2024 to 2032".
[[nodiscard]] QString fiscalPeriod(const ReportInput& input);
[[nodiscard]] QString calendarPeriod(const ReportInput& input);

// Each adds its pages.
void addTitlePage(Paper& paper, const ReportContext& context);
void addChartPages(Paper& paper, const ReportContext& context);
void addSitePages(Paper& paper, const ReportContext& context);
void addYearPages(Paper& paper, const ReportContext& context);
void addNotePages(Paper& paper, const ReportContext& context);
void addInputPages(Paper& paper, const ReportContext& context);
void addAssumptionPages(Paper& paper, const ReportContext& context);

}  // namespace gigasite::ui
