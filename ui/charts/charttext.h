// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/chartdata.h"

#include <QLocale>
#include <QString>

namespace gigasite::ui {

/// Words of a chart: what its keys are called, its title, its scale, its text alternative.

/// Name of a series ("Solar", "Accelerators", "Load").
[[nodiscard]] QString seriesName(const std::string& key);
/// The series' own word where it has one, as written.
[[nodiscard]] QString seriesName(const model::ChartSeries& series);

/// What a mark says ("held back by grid & power", "nothing held back").
[[nodiscard]] QString markText(model::Binding binding);

/// A unit chosen once for a whole chart from its largest value.
struct ChartScale {
    double factor = 1.0;  ///< value / factor is drawn
    QString unit;         ///< "TWh", "bn $", "$/MWh", "%"
};
[[nodiscard]] ChartScale chartScale(const model::ChartData& chart, double largest,
                                    const QLocale& locale);

/// A sentence with the unit: "Energy used by source, TWh per year".
[[nodiscard]] QString chartTitle(const model::ChartData& chart, const ChartScale& scale);

/// Label of one x ("FY2025", "2028", "2028 Q4", "12 Jul 14:00", "Whole plan").
[[nodiscard]] QString xLabel(const model::ChartData& chart, int index, const QLocale& locale);
/// Month and day of an hour of the year ("12 Jul").
[[nodiscard]] QString dayLabel(int hourOfYear, const QLocale& locale);

/// All series at one x, as stacked, with the total and what binds: what hovering shows.
[[nodiscard]] QString readOut(const model::ChartData& chart, int index, const ChartScale& scale,
                              const QLocale& locale);

/// The chart in words for screen readers; changes with the data.
[[nodiscard]] QString textAlternative(const model::ChartData& chart, const ChartScale& scale,
                                      const QLocale& locale);

}  // namespace gigasite::ui
