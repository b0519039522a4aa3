// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sliderscale.h"

#include <algorithm>
#include <cmath>

namespace gigasite::ui {
namespace {

constexpr double kFinestShareOfRange = 1.0 / 2000.0;

double powerOfTenBelow(double value) {
    return std::pow(10.0, std::floor(std::log10(value)));
}

double toMultiple(double value, double quantum) {
    // Dividing by a whole number keeps 0.1 and its like free of last-digit noise.
    const double inverse = std::round(1.0 / quantum);
    return quantum < 1.0 ? std::round(value * inverse) / inverse
                         : std::round(value / quantum) * quantum;
}

// The smallest difference a hand can set at this value.
double quantumAt(const SliderScale& scale, double value, bool fine) {
    const double range = scale.maximum - scale.minimum;
    const double finest = powerOfTenBelow(range * kFinestShareOfRange);
    double quantum = powerOfTenBelow(range / 100.0);
    if (scale.kind == ScaleKind::cube) {
        quantum = value > 0.0 ? powerOfTenBelow(value) / 10.0 : finest;
    }
    return std::max(fine ? quantum / 10.0 : quantum, fine ? finest / 10.0 : finest);
}

}  // namespace

double SliderScale::valueAt(double travel) const {
    const double t = std::clamp(travel, 0.0, 1.0);
    return kind == ScaleKind::cube ? maximum * t * t * t : minimum + (maximum - minimum) * t;
}

double SliderScale::travelOf(double value) const {
    if (maximum <= minimum) {
        return 0.0;
    }
    const double clamped = std::clamp(value, minimum, maximum);
    return kind == ScaleKind::cube ? std::cbrt(clamped / maximum)
                                   : (clamped - minimum) / (maximum - minimum);
}

double SliderScale::rounded(double value, bool fine) const {
    if (maximum <= minimum) {
        return minimum;
    }
    return std::clamp(toMultiple(value, quantumAt(*this, value, fine)), minimum, maximum);
}

double SliderScale::stepped(double value, double travelStep) const {
    const double target = rounded(valueAt(travelOf(value) + travelStep), false);
    const bool moved = travelStep > 0 ? target > value : target < value;
    if (moved) {
        return target;
    }
    const double quantum = quantumAt(*this, value, false);
    return rounded(travelStep > 0 ? value + quantum : value - quantum, false);
}

double niceCeiling(double value) {
    if (!(value > 0.0) || !std::isfinite(value)) {
        return 1.0;
    }
    const double base = powerOfTenBelow(value);
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (value <= base * factor * (1.0 + 1e-12)) {
            return base * factor;
        }
    }
    return base * 10.0;
}

double sliderMaximum(double designPeak, double value, double hardMaximum) {
    return std::min(niceCeiling(std::max(3.0 * designPeak, 1.25 * value)), hardMaximum);
}

}  // namespace gigasite::ui
