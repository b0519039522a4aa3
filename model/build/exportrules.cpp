// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/build/exportrules.h"

#include <algorithm>
#include <charconv>

namespace gigasite::model {

namespace {

std::optional<int> digits(const std::string& text, std::size_t from, std::size_t count) {
    int value = 0;
    const char* begin = text.data() + from;
    const auto [end, error] = std::from_chars(begin, begin + count, value);
    return error == std::errc() && end == begin + count ? std::optional<int>(value) : std::nullopt;
}

Date firstDayOf(Quarter quarter) {
    return {quarter.year(), 3 * quarter.quarterOfYear() - 2, 1};
}

bool isStricter(ExportAccess a, ExportAccess b) {
    return static_cast<int>(a) > static_cast<int>(b);
}

}  // namespace

std::optional<Date> dateOf(const std::string& text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = digits(text, 0, 4);
    const auto month = digits(text, 5, 2);
    const auto day = digits(text, 8, 2);
    if (!year || !month || !day || *month < 1 || *month > 12 || *day < 1 || *day > 31) {
        return std::nullopt;
    }
    return Date{*year, *month, *day};
}

std::vector<const RuleSetRow*> ruleSetsInQuarter(const Catalog& catalog, const Limits& limits,
                                                 Quarter quarter) {
    const Date day = firstDayOf(quarter);
    const std::optional<Date> date = dateOf(limits.exportRuleDate);
    if (limits.exportRuleSetId.empty()) {
        return catalog.ruleSetsInForce(date ? *date : day);
    }
    const RuleSetRow* set = catalog.ruleSet(limits.exportRuleSetId);
    if (!set || (date && day < *date)) {
        return {};
    }
    return {set};
}

ExportRule exportRuleFor(const Catalog& catalog, const Limits& limits, const std::string& iso2,
                         Quarter quarter) {
    ExportRule strictest;
    for (const RuleSetRow* set : ruleSetsInQuarter(catalog, limits, quarter)) {
        const RuleCountryRow* row = catalog.ruleFor(set->id, iso2);
        if (!row || row->access == ExportAccess::Open) {
            continue;
        }
        const double cap = row->access == ExportAccess::Barred ? 0.0
                           : row->capH100e                     ? row->capH100e->value
                                                               : kNoCap;
        if (isStricter(row->access, strictest.access) || cap < strictest.capH100e) {
            strictest.access =
                isStricter(row->access, strictest.access) ? row->access : strictest.access;
            strictest.capH100e = std::min(strictest.capH100e, cap);
            strictest.set = set;
        }
    }
    return strictest;
}

}  // namespace gigasite::model
