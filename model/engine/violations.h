// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/programme.h"

#include <vector>

namespace gigasite::model {

/// What the search for violations looks at: the request and everything that came of it.
struct ViolationContext {
    const EvaluationRequest& request;
    const Catalog& catalog;
    const Horizon& horizon;
    const SiteBases& bases;
    const ProgrammeShares& shares;
    const PlanResult& result;
};

/// Every broken limit and gap of MODEL.md section 9, errors first, then limits, then notes, each
/// group by what is at stake. Consecutive quarters of one cause are one record.
[[nodiscard]] std::vector<Violation> findViolations(const ViolationContext& context);

/// The most MW contracted at one time from a deal's plant over all sites of a world, volume shares
/// applied.
[[nodiscard]] double contractedMw(const World& world, const std::string& dealId);

/// Quarter of the plan's as-of date, else the plan's first.
[[nodiscard]] Quarter asOfQuarter(const Header& header);

/// First quarter in which an asset can deliver: announced by its deal, or ordered on the plan's
/// as-of date and made in the technology's lead time. kFirstQuarter where neither says anything.
[[nodiscard]] Quarter earliestStart(const Asset& asset, const Plan& plan, const Defaults& defaults);

}  // namespace gigasite::model
