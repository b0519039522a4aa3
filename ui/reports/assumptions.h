// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/figure.h"
#include "ui/reports/report.h"

#include <QString>

#include <vector>

namespace gigasite::ui {

/// One figure of the catalogue that the plan rests on.
struct Assumption {
    QString name;
    QString unit;  ///< of the catalogue: "USD/kW", "fraction"
    model::Figure figure;
    std::vector<double> later;  ///< of the same source: the figure for later years of order
};

struct AssumptionGroup {
    QString title;
    std::vector<Assumption> figures;
};

/// Figures behind everything the world uses: technologies, fuels, accelerators, states, countries
/// and the datacenter parameters whose scope applies, in this order. Each stands once.
[[nodiscard]] std::vector<AssumptionGroup> assumptionsOf(const ReportInput& input);

/// Words for a parameter of the catalogue ("grid_connection_wait" -> "Wait for a grid connection");
/// a key without words is spelt out.
[[nodiscard]] QString parameterName(const std::string& key);

/// Value and range in the unit as printed: {"2,400", "1,333 to 2,600", "$/kW"}.
struct PrintedFigure {
    QString value;
    QString range;  ///< empty when the figure has none
    QString unit;   ///< with the year of its dollars
};
[[nodiscard]] PrintedFigure printed(const Assumption& assumption, const QLocale& locale);

}  // namespace gigasite::ui
