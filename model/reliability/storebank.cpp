// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reliability/storebank.h"

#include <algorithm>

namespace gigasite::model {

StoreBank::StoreBank(std::span<const AdequacyStore> stores) {
    for (const AdequacyStore& store : stores) {
        if (store.powerMw > 0 && store.energyMwh > 0) {
            m_stores.push_back({store.powerMw, store.energyMwh, store.etaCharge, store.etaDischarge,
                                store.energyMwh * store.initialShare});
        }
    }
    std::stable_sort(m_stores.begin(), m_stores.end(), [](const Store& a, const Store& b) {
        return a.energyMwh / a.powerMw < b.energyMwh / b.powerMw;
    });
}

bool StoreBank::isFull() const {
    return std::all_of(m_stores.begin(), m_stores.end(),
                       [](const Store& store) { return store.chargeMwh >= store.energyMwh; });
}

double StoreBank::powerMw() const {
    double power = 0;
    for (const Store& store : m_stores) {
        power += store.chargeMwh > 0 ? store.powerMw : 0.0;
    }
    return power;
}

double StoreBank::discharge(double deficitMw) {
    double left = deficitMw;
    for (Store& store : m_stores) {
        const double available = store.chargeMwh * store.etaDischarge;
        const double given = std::min(std::min(store.powerMw, available), left);
        store.chargeMwh =
            given == available ? 0.0 : std::max(0.0, store.chargeMwh - given / store.etaDischarge);
        left -= given;
    }
    return deficitMw - left;
}

void StoreBank::charge(double surplusMw) {
    double left = surplusMw;
    for (Store& store : m_stores) {
        const double limit = std::min(store.powerMw, left);
        const double room = (store.energyMwh - store.chargeMwh) / store.etaCharge;
        // Exactly full, so that isFull() sees it.
        store.chargeMwh =
            room <= limit ? store.energyMwh : store.chargeMwh + limit * store.etaCharge;
        left -= std::min(room, limit);
    }
}

}  // namespace gigasite::model
