// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/chipshortage.h"

#include <algorithm>
#include <tuple>

namespace gigasite::model {

namespace {

/// A rest below this share of a need is rounding.
constexpr double kRounding = 1e-9;

}  // namespace

bool ChipShortage::isOfVendor(const ChipNeed& need, const std::string& vendor) const {
    const AcceleratorRow* row = m.catalog.accelerator(need.acceleratorId);
    return row && row->vendor == vendor;
}

double ChipShortage::openChips(std::size_t s, std::size_t n, int quarter, int before) const {
    const std::vector<ChipNeed>& needs = m.bases[s]->needs;
    const bool isReplaced = n + 1 < needs.size() && needs[n + 1].phase == needs[n].phase &&
                            needs[n + 1].quarter <= quarter;
    if (needs[n].quarter > quarter || isReplaced) {
        return 0.0;
    }
    double open = needs[n].chips;
    for (const ChipDelivery& delivery : m.shares.sites[s].deliveries) {
        open -= delivery.need == n && delivery.quarter < before ? delivery.chips : 0.0;
    }
    return open > kRounding * needs[n].chips ? open : 0.0;
}

bool ChipShortage::isFull(std::size_t s, Id phase, int quarter) const {
    double share = 0.0;
    for (const ChipDelivery& delivery : m.shares.sites[s].deliveries) {
        const ChipNeed& need = m.bases[s]->needs[delivery.need];
        if (need.phase == phase && delivery.quarter <= quarter) {
            share += delivery.chips / need.chips;
        }
    }
    return share >= 1.0 - kRounding;
}

bool ChipShortage::isWaiting(std::size_t s, const std::string& vendor, int first, int last) const {
    const std::vector<ChipNeed>& needs = m.bases[s]->needs;
    for (std::size_t n = 0; n < needs.size(); ++n) {
        for (int q = first; q <= last && isOfVendor(needs[n], vendor); ++q) {
            if (openChips(s, n, q, q + 1) > 0.0 && !isFull(s, needs[n].phase, q)) {
                return true;
            }
        }
    }
    return false;
}

const std::vector<double>& ChipShortage::missing(std::size_t vendor) {
    const std::string& name = m.result.vendors[vendor].vendor;
    std::vector<double>& missing = m_missing[name];
    for (int q = static_cast<int>(missing.size()); q < m.horizon.quarters; ++q) {
        const auto i = static_cast<std::size_t>(q);
        double open = m.shares.rivalChips.empty() ? 0.0 : m.shares.rivalChips[vendor][i];
        for (std::size_t s = 0; s < m.bases.size(); ++s) {
            const bool capped = m.result.sites[s]->binding[i] == Binding::exportRule;
            for (std::size_t n = 0; n < m.bases[s]->needs.size() && !capped; ++n) {
                open += isOfVendor(m.bases[s]->needs[n], name) ? openChips(s, n, q, q) : 0.0;
            }
        }
        for (const auto& entry : m.request.world.chipSupplies) {
            open -= entry.value->vendor == name
                        ? valueAt(entry.value->chipsPerQuarter, m.horizon.start.index + q)
                        : 0.0;
        }
        missing.push_back(open);
    }
    return missing;
}

bool ChipShortage::isOvertaken(std::size_t s, const std::string& vendor, int first,
                               int last) const {
    using Rank = std::tuple<int, int, Id>;
    const auto rankOf = [this](std::size_t site, const ChipNeed& need, int priority) {
        return Rank{priority, need.quarter, m.bases[site]->id};
    };
    const auto priorityOf = [this](std::size_t site) {
        return m.bases[site]->site->info->priority;
    };
    for (std::size_t n = 0; n < m.bases[s]->needs.size(); ++n) {
        const ChipNeed& mine = m.bases[s]->needs[n];
        if (!isOfVendor(mine, vendor) || openChips(s, n, last, first + 1) <= 0.0) {
            continue;
        }
        for (std::size_t t = 0; t < m.bases.size(); ++t) {
            for (const ChipDelivery& delivery : m.shares.sites[t].deliveries) {
                const ChipNeed& other = m.bases[t]->needs[delivery.need];
                const Rank rank = rankOf(t, other, priorityOf(t));
                if (t != s && delivery.quarter >= std::max(first, mine.quarter) &&
                    delivery.quarter <= last && isOfVendor(other, vendor) &&
                    rank < rankOf(s, mine, priorityOf(s)) && rankOf(s, mine, 0) < rank) {
                    return true;
                }
            }
        }
    }
    return false;
}

}  // namespace gigasite::model
