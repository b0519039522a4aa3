// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/violations.h"

#include <map>
#include <string>
#include <vector>

namespace gigasite::model {

/// Who waits for accelerators, how many are missing, and who is served before: what the ways out of
/// a shortage are made from. Sites and vendors by their index in the context.
class ChipShortage {
  public:
    /// The context must outlive it.
    explicit ChipShortage(const ViolationContext& context) : m(context) {}

    /// Whether MW stand empty for want of a vendor's accelerators; the old ones that a refresh has
    /// not replaced yet do not.
    [[nodiscard]] bool isWaiting(std::size_t s, const std::string& vendor, int first,
                                 int last) const;
    /// By quarter: what all sites, and rivals before them, want of a vendor beyond what is entered;
    /// a rule's cap wants none.
    [[nodiscard]] const std::vector<double>& missing(std::size_t vendor);
    /// Whether others take what the site waits for and would not if its priority were the first.
    [[nodiscard]] bool isOvertaken(std::size_t s, const std::string& vendor, int first,
                                   int last) const;

  private:
    [[nodiscard]] bool isOfVendor(const ChipNeed& need, const std::string& vendor) const;
    /// Accelerators of a need that are due by a quarter and were not there before another; none
    /// once its refresh is due.
    [[nodiscard]] double openChips(std::size_t s, std::size_t n, int quarter, int before) const;
    /// Whether a phase has all its accelerators, of whatever layer.
    [[nodiscard]] bool isFull(std::size_t s, Id phase, int quarter) const;

    const ViolationContext& m;
    std::map<std::string, std::vector<double>> m_missing;  ///< by vendor and quarter
};

}  // namespace gigasite::model
