// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/engine/evaluate.h"
#include "model/plan/change.h"

#include <QByteArray>
#include <QLocale>

#include <optional>

namespace gigasite::ui {

/// What a report is made from; all of it of one revision.
struct ReportInput {
    const model::Plan& plan;
    const model::World& world;
    const model::PlanResult& result;  ///< with the hours that reportTrace() asks for
    const model::Facts& facts;        ///< map may be null: then place names come in English
    QLocale locale;                   ///< numbers, words of units, and the paper
    model::Id scenario = model::kBaseScenario;
};

/// The hours to evaluate for the report: those of the site with the most IT capacity in the last
/// full year of the plan. nullopt: the plan has no sites.
[[nodiscard]] std::optional<model::TraceRequest> reportTrace(const model::Plan& plan,
                                                             const model::World& world);

/// The report as PDF: title page, charts, sites, yearly figures, notes, assumptions with their
/// sources. Vector graphics in the light theme on landscape A4 or, where it is the custom, Letter;
/// bookmarks; no clock time, so that equal input gives equal bytes on a machine with the same
/// fonts. Needs a QApplication (Qt Charts) and its GUI thread; the platform may be offscreen.
/// Problem: app.reportFailed {what the PDF library said}.
[[nodiscard]] model::Result<QByteArray> renderReport(const ReportInput& input);

}  // namespace gigasite::ui
