// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/finance/capital.h"

#include <algorithm>

namespace gigasite::model {

double CapitalItem::totalUsd() const {
    double sum = 0.0;
    for (const auto& [quarter, usd] : spentUsd) {
        sum += usd;
    }
    return sum;
}

double residualUsd(const CapitalItem& item, int endOfQuarter) {
    const int next = endOfQuarter + 1;
    if (next >= item.retired) {
        return 0.0;
    }
    if (next <= item.inService) {
        return item.totalUsd();
    }
    const double life = 4.0 * item.lifeYears;
    const double left = life - (next - item.inService);
    return life > 0.0 ? item.totalUsd() * std::clamp(left / life, 0.0, 1.0) : 0.0;
}

}  // namespace gigasite::model
