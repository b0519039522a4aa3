// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/plan.h"

namespace gigasite::model {

namespace {

template <class T>
bool sameLeaf(const Ref<T>& a, const Ref<T>& b) {
    return a == b || (a && b && *a == *b);
}

}  // namespace

double valueAt(const Steps& steps, int at) {
    double value = 0.0;
    for (const Step& step : steps) {
        if (step.from > at) {
            break;
        }
        value = step.value;
    }
    return value;
}

bool Site::operator==(const Site& other) const {
    return sameLeaf(info, other.info) && sameLeaf(grid, other.grid) && phases == other.phases &&
           assets == other.assets;
}

bool World::operator==(const World& other) const {
    return sites == other.sites && demandRegions == other.demandRegions &&
           chipSupplies == other.chipSupplies && targets == other.targets &&
           shareRules == other.shareRules && taxCredits == other.taxCredits &&
           sharedLimits == other.sharedLimits && sameLeaf(limits, other.limits) &&
           sameLeaf(prices, other.prices);
}

bool Insert::operator==(const Insert& other) const {
    if (!(at == other.at) || payload.index() != other.payload.index()) {
        return false;
    }
    return std::visit(
        [&other](const auto& mine) {
            using R = std::decay_t<decltype(mine)>;
            return sameLeaf(mine, std::get<R>(other.payload));
        },
        payload);
}

bool Plan::operator==(const Plan& other) const {
    return sameLeaf(header, other.header) && base == other.base && scenarios == other.scenarios &&
           series == other.series && nextId == other.nextId;
}

Plan emptyPlan() {
    Plan plan;
    plan.header = std::make_shared<const Header>();
    plan.base.limits = std::make_shared<const Limits>();
    plan.base.prices = std::make_shared<const Prices>();
    return plan;
}

}  // namespace gigasite::model
