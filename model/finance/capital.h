// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/metrics.h"

#include <string>
#include <utility>
#include <vector>

namespace gigasite::model {

/// One thing that was built or bought, with what the plan paid for it. What was paid before the
/// plan's start is not in it. Dollars of the price year.
struct CapitalItem {
    MetricId kind = MetricId::investmentUsd;  ///< investBuildingUsd, investAcceleratorsUsd, ...
    std::string technologyId;                 ///< of an energy asset, else empty
    int orderQuarter = 0;                     ///< begin of construction, index in the plan
    int inService = 0;                        ///< first quarter in service
    int retired = 0;                          ///< first quarter out of service
    double lifeYears = 0.0;
    std::vector<std::pair<int, double>> spentUsd;  ///< (quarter in the plan, amount)

    [[nodiscard]] double totalUsd() const;
};

/// Value left at the end of a quarter: real cost x remaining life / life, all of it before service,
/// nothing once retired (MODEL.md section 6).
[[nodiscard]] double residualUsd(const CapitalItem& item, int endOfQuarter);

}  // namespace gigasite::model
