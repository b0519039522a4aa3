// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/defaults.h"
#include "model/engine/result.h"

#include <QLocale>
#include <QString>
#include <QStringList>

namespace gigasite::ui {

/// What holds a site back, in words ("grid & power").
[[nodiscard]] QString clockName(model::Binding binding);

/// The clock that decides on the site in a quarter: what holds it back, building while nothing else
/// does and work goes on, none when all that is planned is online. Before the first megawatt it is
/// the clock that is last to let it through.
[[nodiscard]] model::Binding decidingClock(const model::PlanResult& result,
                                           const model::SiteResult& site, model::Quarter asOf);

/// One sentence on the site: "Online from 2034 Q3: held back by grid & power", "Held back by chips
/// until 2028 Q1", "All 300 MW online in 2029 Q1".
[[nodiscard]] QString siteStatus(const model::PlanResult& result, const model::SiteResult& site,
                                 model::Quarter asOf, const QLocale& locale);

/// Why: a sentence for each clock, when it lets all through that is planned by then, and what the
/// date of the grid is made of.
[[nodiscard]] QStringList siteReasons(const model::PlanResult& result,
                                      const model::SiteResult& site, const model::Grid& grid,
                                      const model::Defaults& defaults, model::Quarter asOf,
                                      const QLocale& locale);

}  // namespace gigasite::ui
