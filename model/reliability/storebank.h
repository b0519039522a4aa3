// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reliability/adequacyyear.h"

#include <span>
#include <vector>

namespace gigasite::model {

/// The stores of a site in one-hour steps, shortest duration first as in the dispatch (MODEL 4.2).
class StoreBank {
  public:
    StoreBank() = default;
    /// Charged to their initial shares; stores without power or energy are left out.
    explicit StoreBank(std::span<const AdequacyStore> stores);

    /// Nothing left to charge; true without stores.
    [[nodiscard]] bool isFull() const;
    /// Power of the stores that hold anything.
    [[nodiscard]] double powerMw() const;
    /// Gives what it can towards a deficit of one hour; returns the MW given.
    double discharge(double deficitMw);
    /// Takes what it can from a surplus of one hour.
    void charge(double surplusMw);

  private:
    struct Store {
        double powerMw = 0;
        double energyMwh = 0;
        double etaCharge = 1;
        double etaDischarge = 1;
        double chargeMwh = 0;  ///< Held now.
    };

    std::vector<Store> m_stores;
};

}  // namespace gigasite::model
