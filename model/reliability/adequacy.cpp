// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reliability/adequacy.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace gigasite::model {

namespace {

/// Running mean and variance (Welford 1962), exact for equal values.
class Sample {
  public:
    void add(double value) {
        ++m_count;
        const double before = value - m_mean;
        m_mean += before / m_count;
        m_squares += before * (value - m_mean);
    }

    [[nodiscard]] double mean() const { return m_mean; }
    [[nodiscard]] double standardError() const {
        return m_count < 2 ? 0.0 : std::sqrt(m_squares / (m_count - 1) / m_count);
    }

  private:
    double m_count = 0;
    double m_mean = 0;
    double m_squares = 0;
};

}  // namespace

double availability(double eueMwh, double loadMwh) {
    return loadMwh > 0 ? 1.0 - eueMwh / loadMwh : 1.0;
}

double nines(double availability) {
    return availability < 1.0 ? std::clamp(-std::log10(1.0 - availability), 0.0, kMostNines)
                              : kMostNines;
}

Adequacy meanOf(std::span<const DrawOutcome> outcomes, double loadMwh) {
    Sample unserved;
    Sample hours;
    Sample shortDraws;
    for (const DrawOutcome& outcome : outcomes) {
        unserved.add(outcome.unservedMwh);
        hours.add(outcome.shortHours);
        shortDraws.add(outcome.shortHours > 0 ? 1.0 : 0.0);
    }
    Adequacy result;
    result.draws = static_cast<int>(outcomes.size());
    result.loadMwh = loadMwh;
    result.eueMwh = unserved.mean();
    result.eueErrorMwh = unserved.standardError();
    result.lolhHours = hours.mean();
    result.lolhErrorHours = hours.standardError();
    result.shortDrawsShare = shortDraws.mean();
    return result;
}

Result<Adequacy> adequacy(const AdequacyYear& year, const std::stop_token& stop) {
    if (const auto checked = checkAdequacyYear(year); !checked.ok()) {
        return checked.problem();
    }
    const AdequacyWalk walk(year);
    const auto draws = static_cast<std::size_t>(year.draws);
    const std::size_t different = walk.isCertain() ? 1 : draws;
    std::vector<DrawOutcome> outcomes;
    AdequacyScratch scratch;
    while (outcomes.size() < different && !stop.stop_requested()) {
        outcomes.push_back(walk.draw(outcomes.size(), scratch));
    }
    Adequacy result = meanOf(outcomes, walk.loadMwh());
    result.complete = outcomes.size() == different;
    if (result.complete) {
        result.draws = year.draws;
    }
    return result;
}

}  // namespace gigasite::model
