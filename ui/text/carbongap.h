// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/result.h"

#include <optional>

namespace gigasite::ui {

struct CarbonGap {
    int month = 1;  ///< 1..12
    int hour = 0;   ///< of the day, 0..23
};

/// The month with the most load that is not carbon-free in the same hour, and in it the hour of the
/// day with the most; the earlier one of two alike. Nothing where no hour lacks any.
[[nodiscard]] std::optional<CarbonGap> largestCarbonGap(const model::HourlyTrace& trace);

}  // namespace gigasite::ui
