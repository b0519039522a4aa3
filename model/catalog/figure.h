// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include <compare>  // last: moc of Qt 6.4 cannot read <concepts> before other standard headers

namespace gigasite::model {

/// One number of the catalogue with its evidence. Grades:
/// 'A' official statistic, 'B' read in the named source or computed from such figures, 'C'
/// secondary, weak or old source, 'D' series probably stopped (shown, never a default), 'E'
/// estimate or general knowledge, not verified.
struct Figure {
    double value = 0.0;
    std::optional<double> low;
    std::optional<double> high;
    std::string source;
    int year = 0;          ///< year the figure describes or was published
    int currencyYear = 0;  ///< year of the dollars; 0 = the figure is no money
    char grade = 'E';

    bool operator==(const Figure&) const = default;
};

/// A calendar day.
struct Date {
    int year = 0;
    int month = 1;
    int day = 1;

    auto operator<=>(const Date&) const = default;
};

/// A calendar quarter, quarter 1-4.
struct YearQuarter {
    int year = 0;
    int quarter = 1;

    auto operator<=>(const YearQuarter&) const = default;
};

/// Costs of a technology ordered in 2025, 2030 and 2035 (dollars of each figure's currencyYear).
struct CostPath {
    std::optional<Figure> in2025;
    std::optional<Figure> in2030;
    std::optional<Figure> in2035;

    bool operator==(const CostPath&) const = default;
};

}  // namespace gigasite::model
