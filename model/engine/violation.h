// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/fields.h"

#include <cstdint>
#include <string>
#include <vector>

namespace gigasite::model {

/// error: the plan contradicts itself; limit: a limit is broken; note: something stands in or is
/// left out.
enum class Severity : std::uint8_t { error, limit, note };

/// One edit that would cure a violation, or lessen it. The window offers it, the planner decides.
struct Relaxation {
    std::string code;  ///< "relax.applyEarlier", with a sentence in ui/text
    std::vector<std::string> arguments;
    std::vector<Change> changes;  ///< empty where no single edit does it
    bool operator==(const Relaxation&) const = default;
};

/// A broken limit or a gap in the input (MODEL.md section 9). Consecutive quarters are one record.
struct Violation {
    std::string code;  ///< "violation.budgetYear", with a sentence in ui/text
    Severity severity = Severity::limit;
    Id site = 0;    ///< 0: the programme
    Id asset = 0;   ///< 0: the site
    int first = 0;  ///< quarter index in the plan
    int last = 0;
    double value = 0.0;
    double limit = 0.0;
    Unit unit = Unit::none;
    double weight = 0.0;                 ///< for the order within a severity: MW or USD at stake
    std::vector<std::string> arguments;  ///< names for the sentence: place, plant, year, rule
    std::vector<Relaxation> relaxations;
    bool operator==(const Violation&) const = default;
};

}  // namespace gigasite::model
