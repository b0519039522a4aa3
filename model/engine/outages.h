// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/assetfacts.h"

#include <vector>

namespace gigasite::model {

/// Planned outages of firm units (MODEL.md section 4.2): refuelling every few quarters, alternately
/// in the second and the fourth quarter, units staggered; other firm plant yearly by its planned
/// rate. A block begins with its quarter. Units come in whole blocks, so the year stays a handful
/// of segments of constant capacity; a planned rate beyond one quarter's block lowers the output of
/// the rest of the year.
class OutagePlan {
  public:
    OutagePlan(const AssetFacts& facts, const Defaults& defaults);

    /// Hours of the year at which a block may end, to be segment boundaries.
    [[nodiscard]] std::vector<int> boundaries() const;
    /// Share of the output that is left in the segment that begins at startHour of the quarter.
    [[nodiscard]] double availableShare(Quarter quarter, int startHour) const;

  private:
    [[nodiscard]] double unitsOut(Quarter quarter) const;

    bool m_refuels = false;
    int m_units = 1;
    int m_intervalQuarters = 0;
    int m_blockHours = 0;
    double m_runningShare = 1.0;  ///< outside the blocks
    Quarter m_firstRefuelling;
};

}  // namespace gigasite::model
