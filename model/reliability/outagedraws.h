// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace gigasite::model {

/// A unit that is up or out, with exponential times of mean repairHours out and
/// repairHours x (1 - q) / q up, seen at the beginning of each hour. Seen so, it is a Markov chain
/// with the chances below and its stays are geometric (Billinton & Allan, Reliability Evaluation of
/// Engineering Systems, 1992: P(out at t | up at 0) = q (1 - exp(-t / (repairHours (1 - q))))). In
/// every hour it is out with probability q exactly, outages shorter than an hour included, and a
/// year never has more than 8760 changes.
class TwoStateChain {
  public:
    /// forcedOutageRate q in 0..1; repairHours above 0 unless q is 0.
    TwoStateChain(double forcedOutageRate, double repairHours);

    [[nodiscard]] double outageRate() const { return m_outageRate; }
    /// Chance that a unit up in one hour is out in the next, and the reverse.
    [[nodiscard]] double failureChance() const { return m_failureChance; }
    [[nodiscard]] double repairChance() const { return m_repairChance; }
    /// Every draw is the same: the unit never fails or never runs.
    [[nodiscard]] bool isCertain() const { return m_outageRate <= 0 || m_outageRate >= 1; }

    /// Whole hours of a stay, 1 or more (may be infinite), from a uniform number within (0,1).
    [[nodiscard]] double stayHours(bool up, double uniform) const;

  private:
    double m_outageRate = 0;
    double m_failureChance = 0;
    double m_repairChance = 0;
    double m_upScale = 0;    ///< 1 / log(1 - failure chance)
    double m_downScale = 0;  ///< 1 / log(1 - repair chance)
};

/// An element changes between up and out at the beginning of an hour 0..8759.
struct Flip {
    std::uint32_t hour = 0;
    std::uint32_t element = 0;

    bool operator==(const Flip&) const = default;
};

/// Key of the random numbers of one unit in one draw: (seed, draw, unit) decide all of them,
/// whatever was drawn before.
[[nodiscard]] std::uint64_t outageKey(std::uint64_t seed, std::uint64_t draw, std::uint64_t unit);

/// Appends the changes of one year in order of time. The element counts as up before hour 0 and
/// starts in the stationary state, so one that is out at hour 0 has a flip there.
void addFlips(const TwoStateChain& chain, std::uint64_t key, std::uint32_t element,
              std::vector<Flip>& flips);

}  // namespace gigasite::model
