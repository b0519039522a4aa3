// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/engine/metrics.h"
#include "model/plan/fields.h"
#include "model/plan/plan.h"
#include "model/report/explain.h"

#include <optional>
#include <vector>

/// Which inputs stand behind a metric of a site: the registry's dependencies, less what the case
/// at hand does not read.
namespace gigasite::model {

/// The leaves a site's metric reads: the site's own in the order of the window's tabs, then those
/// of the programme. Of a metric by source the assets of that source alone.
[[nodiscard]] std::vector<Address> inputGroups(MetricId metric, Id site, const World& world,
                                               const Catalog& catalog);

/// Whether the field is among the metric's dependencies. asset: the leaf, for fields of assets.
[[nodiscard]] bool isReadFor(const Field& field, MetricId metric, const Asset* asset);

[[nodiscard]] InputOrigin originOf(const Field& field, const Value& value);

/// False for what is neither entered nor known, and for zeros that every new item has.
[[nodiscard]] bool saysSomething(const Field& field, const Value& value,
                                 const std::optional<Figure>& standard);

}  // namespace gigasite::model
