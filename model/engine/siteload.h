// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/defaults.h"

#include <array>
#include <span>
#include <vector>

namespace gigasite::model {

/// Hourly load of a site per MW of IT online (MODEL.md section 4.1).
struct SiteLoad {
    std::vector<double> loadPerItMw;       ///< 8760, MW per MW
    std::array<double, 4> itMwhPerMw{};    ///< IT energy by quarter of the year
    std::array<double, 4> waterM3PerMw{};  ///< cooling water by quarter of the year
    /// Room for deferred work, MW per MW of IT: full load less the hour's; empty without any.
    std::vector<double> recoveryPerItMw;
};

/// PUE at the site's hottest hour plus the design margin.
[[nodiscard]] double designPue(const SiteInfo& info, const Defaults& defaults, double hottestC);

/// temperatureC: 8760 values. importedLoadMw: 8760 values in MW that replace the formula, or empty;
/// then loadPerItMw holds MW and the caller runs the dispatch with 1 MW of IT.
[[nodiscard]] SiteLoad siteLoad(const SiteInfo& info, const Defaults& defaults,
                                std::span<const double> temperatureC,
                                std::span<const double> importedLoadMw);

/// PUE at a dry-bulb temperature: p0 + p1 max(0, T - T0) + p2 max(0, T - T1).
[[nodiscard]] double pueAt(const CoolingCoefficients& cooling, double temperatureC);

/// Swing of inference load over the day: amplitude (0..1) over its mean, one harmonic, its crest at
/// peakHour o'clock local standard time.
struct DailySwing {
    double amplitude = 0.0;
    double peakHour = 0.0;
};

/// Utilisation by hour of the year, in 0..1 with exactly the given mean (0..1). Training is flat,
/// inference swings with the day.
[[nodiscard]] std::vector<double> utilisationShape(LoadKind kind, double mean, DailySwing swing);

}  // namespace gigasite::model
