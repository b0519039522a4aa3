// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/change.h"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace gigasite::test {

/// Seeded source of valid edits over every field, every kind of item, inserts and erases.
class RandomChanges {
  public:
    explicit RandomChanges(std::uint64_t seed) : m_engine(seed) {}

    /// A change that model::apply() accepts on this plan in the base scenario.
    [[nodiscard]] model::Change next(const model::Plan& plan);
    [[nodiscard]] model::Value validValue(const model::Field& field);
    /// Below limit; precondition: limit > 0.
    [[nodiscard]] std::size_t below(std::size_t limit) { return m_engine() % limit; }

  private:
    [[nodiscard]] model::Change insert(const model::Plan& plan);
    [[nodiscard]] model::Change erase(const model::Plan& plan);
    [[nodiscard]] model::Change set(const model::Plan& plan);
    [[nodiscard]] model::Steps steps(const model::Field& field);
    [[nodiscard]] double real(double minimum, double maximum);

    std::mt19937_64 m_engine;
};

/// Addresses of everything a SetField can reach in the plan's base.
[[nodiscard]] std::vector<model::Address> allAddresses(const model::Plan& plan);

/// A plan of that many sites, each with two phases and three assets, all ids fresh.
[[nodiscard]] model::Plan planOfSites(int sites);

/// One line per field of everything in the plan's base, for comparing plans by another way than
/// their operator==.
[[nodiscard]] std::string dump(const model::Plan& plan);

}  // namespace gigasite::test
