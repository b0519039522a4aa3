// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/build/chips.h"
#include "model/catalog/catalog.h"
#include "model/plan/entities.h"

#include <optional>
#include <string>
#include <vector>

/// Which export rules hold when (MODEL.md sections 1 and 3).
namespace gigasite::model {

/// An ISO date "2025-05-13"; empty when it is none.
[[nodiscard]] std::optional<Date> dateOf(const std::string& text);

/// The rule sets that hold in a quarter. The plan may name a set: it holds in the whole plan, or
/// from the plan's rule date on. With a date alone the law of that day holds throughout. With
/// neither, every set holds in the quarters that begin while it is in force.
[[nodiscard]] std::vector<const RuleSetRow*> ruleSetsInQuarter(const Catalog& catalog,
                                                               const Limits& limits,
                                                               Quarter quarter);

/// The strictest rule for a country in a quarter.
struct ExportRule {
    ExportAccess access = ExportAccess::Open;
    double capH100e = kNoCap;         ///< 0 barred; kNoCap also where a cap has no published figure
    const RuleSetRow* set = nullptr;  ///< the set that says so
};
[[nodiscard]] ExportRule exportRuleFor(const Catalog& catalog, const Limits& limits,
                                       const std::string& iso2, Quarter quarter);

}  // namespace gigasite::model
