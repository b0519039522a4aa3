// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dispatch/dispatch.h"
#include "model/engine/sitecase.h"

namespace gigasite::model {

/// Runs the dispatch of a site and fills every account that does not wait for the programme.
[[nodiscard]] std::shared_ptr<const SiteAccounts> siteAccounts(SiteCase& one,
                                                               const EvaluationRequest& request,
                                                               const Defaults& defaults,
                                                               DispatchScratch& scratch,
                                                               DispatchOutput& output);

/// The hours of one calendar year of the site; null when the year is outside the plan.
[[nodiscard]] std::shared_ptr<const HourlyTrace> siteTrace(SiteCase& one, int year,
                                                           const World& world,
                                                           const Defaults& defaults,
                                                           DispatchScratch& scratch);

}  // namespace gigasite::model
