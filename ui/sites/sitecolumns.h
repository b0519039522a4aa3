// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/metrics.h"
#include "model/plan/fields.h"
#include "ui/text/quantitykind.h"

#include <QString>

#include <string>
#include <vector>

namespace gigasite::ui {

/// Where a column of the sites table takes its values from.
enum class ColumnSource {
    siteField,    ///< an input of the site
    gridField,    ///< an input of its grid connection; steps: the value in force
    phaseField,   ///< an input of its phases: MW add up, others show when all agree
    metric,       ///< a result in the as-of quarter
    cause,        ///< what holds the site back in the as-of quarter
    heldMw,       ///< MW held back in the as-of quarter, by the cause filtered for or by all
    energisation  ///< first quarter in which the grid connection may carry power
};

enum class ColumnType { number, quarter, text, choice, boolean };

/// One possible column of the sites table.
struct SiteColumn {
    std::string
        id;  ///< field id ("site.name"), metric id ("it.onlineMw") or one of ours ("heldBy")
    ColumnSource source = ColumnSource::siteField;
    ColumnType type = ColumnType::number;
    QuantityKind kind = QuantityKind::factor;
    const model::Field* field = nullptr;  ///< null unless an input
    model::MetricId metric = model::MetricId::count;

    [[nodiscard]] bool isInput() const { return field != nullptr; }
    [[nodiscard]] bool isNumeric() const {
        return type == ColumnType::number || type == ColumnType::quarter;
    }
    /// The value changes with the as-of quarter.
    [[nodiscard]] bool isAsOf() const {
        return !isInput() ? source != ColumnSource::energisation
                          : field->type == model::ValueType::steps;
    }
};

inline constexpr const char* kNameColumn = "site.name";
inline constexpr const char* kHeldByColumn = "heldBy";
inline constexpr const char* kHeldMwColumn = "heldMw";
inline constexpr const char* kEnergisationColumn = "grid.energised";

/// Every column there can be: name first, inputs by entity, then results.
[[nodiscard]] std::vector<SiteColumn> allSiteColumns();
/// What a table shows that nobody has arranged yet.
[[nodiscard]] std::vector<std::string> defaultColumnIds();
/// Null when there is no such column.
[[nodiscard]] const SiteColumn* findColumn(const std::vector<SiteColumn>& columns,
                                           const std::string& id);

/// "IT capacity"; different for every column.
[[nodiscard]] QString columnLabel(const SiteColumn& column);
/// One sentence on what the column shows; may be empty.
[[nodiscard]] QString columnHelp(const SiteColumn& column);
/// Name of a result ("MW online"); its id where none is written.
[[nodiscard]] QString metricLabel(model::MetricId metric);

}  // namespace gigasite::ui
