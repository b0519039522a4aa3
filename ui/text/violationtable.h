// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>

namespace gigasite::ui {

/// What a violation's sentence puts in for one of %1..%7.
enum class ViolationPart {
    none,
    name1,         ///< the first argument: a region, a plant, an asset, a rule
    name2,         ///< the second argument
    name3,         ///< the third argument
    place1,        ///< the first argument; a country's name where it is a country's code
    place2,        ///< the second argument, likewise
    site,          ///< the site's name
    year,          ///< the calendar year that is the first argument
    fiscalYear,    ///< the fiscal year that is the first argument
    value,         ///< with its unit
    limit,         ///< with its unit
    difference,    ///< between value and limit, with its unit
    stakeUsd,      ///< the weight, where it is money
    worstQuarter,  ///< that of the greatest stranded power, which value and limit tell of
    lastQuarter,   ///< of the violation
    valueQuarter,  ///< where value and limit are quarters
    limitQuarter,
    quarters,  ///< their difference
    gapMonth,  ///< in which most energy lacks carbon-free supply, see carbongap.h
    gapHour,   ///< of the day, "18:00"
};

/// A code and its English sentence, translated in the context "Violation". A code followed by
/// ".gaps" words the case in which the hours of the gaps are known.
struct ViolationSentence {
    const char* code;
    const char* sentence;
    std::array<ViolationPart, 7> parts{};
};

/// What a relaxation's sentence puts in for one of %1..%3.
enum class RelaxationPart {
    none,
    name,      ///< the first argument: a year, a vendor, a plant, a market
    place,     ///< the first argument; a country's name where it is a country's code
    power,     ///< the first argument in MW
    quarters,  ///< the first argument, a number of quarters
    newValue,  ///< of the field that is changed, with its unit; for steps that of the year in the
               ///< first argument
};

struct RelaxationSentence {
    const char* code;
    const char* sentence;
    std::array<RelaxationPart, 3> parts{};
};

[[nodiscard]] std::span<const ViolationSentence> violationSentences();
[[nodiscard]] std::span<const RelaxationSentence> relaxationSentences();

}  // namespace gigasite::ui
