// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reliability/outagedraws.h"

#include "model/climate/normals.h"
#include "model/dispatch/calendar.h"

#include <cmath>

namespace gigasite::model {

namespace {

/// Apart from the streams of the weather (model/climate/noise.h).
constexpr std::uint64_t kOutageStream = 101;

/// Uniform numbers within (0,1), counted from a key.
class UniformNumbers {
  public:
    explicit UniformNumbers(std::uint64_t key) : m_counter(key) {}

    double next() {
        m_counter += kGoldenGamma;
        // 52 bits and a half: neither end can come out by rounding.
        return (static_cast<double>(mixBits(m_counter) >> 12) + 0.5) * 0x1p-52;
    }

  private:
    std::uint64_t m_counter;
};

}  // namespace

TwoStateChain::TwoStateChain(double forcedOutageRate, double repairHours)
    : m_outageRate(forcedOutageRate) {
    if (forcedOutageRate <= 0) {
        return;
    }
    const double change = -std::expm1(-1.0 / (repairHours * (1.0 - forcedOutageRate)));
    m_failureChance = forcedOutageRate * change;
    m_repairChance = (1.0 - forcedOutageRate) * change;
    // A chance of 0 gives an infinite scale and so an infinite stay.
    m_upScale = 1.0 / std::log1p(-m_failureChance);
    m_downScale = 1.0 / std::log1p(-m_repairChance);
}

double TwoStateChain::stayHours(bool up, double uniform) const {
    return 1.0 + std::floor(std::log(uniform) * (up ? m_upScale : m_downScale));
}

std::uint64_t outageKey(std::uint64_t seed, std::uint64_t draw, std::uint64_t unit) {
    return noiseKey(seed, kOutageStream, draw, unit);
}

void addFlips(const TwoStateChain& chain, std::uint64_t key, std::uint32_t element,
              std::vector<Flip>& flips) {
    if (chain.outageRate() <= 0) {
        return;
    }
    UniformNumbers random(key);
    bool up = random.next() >= chain.outageRate();
    if (!up) {
        flips.push_back({0, element});
    }
    double hour = chain.stayHours(up, random.next());
    while (hour < kHoursPerYear) {
        flips.push_back({static_cast<std::uint32_t>(hour), element});
        up = !up;
        hour += chain.stayHours(up, random.next());
    }
}

}  // namespace gigasite::model
