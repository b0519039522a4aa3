// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gigasite::ui {

/// cube: v = max t^3 from 0, for power, energy and money; it includes 0, which a logarithm cannot.
enum class ScaleKind { linear, cube };

/// Maps travel t in [0, 1] to values, and rounds what a hand can set.
struct SliderScale {
    ScaleKind kind = ScaleKind::linear;
    double minimum = 0.0;  // 0 for cube
    double maximum = 1.0;

    [[nodiscard]] double valueAt(double travel) const;
    [[nodiscard]] double travelOf(double value) const;  // clamped to [0, 1]
    /// Two significant digits (linear: of the range) while dragging, three when fine; never below
    /// a two-thousandth of the range, never outside it.
    [[nodiscard]] double rounded(double value, bool fine) const;
    /// The value a tenth or hundredth of the travel away, rounded, but always a change unless at
    /// the end.
    [[nodiscard]] double stepped(double value, double travelStep) const;
};

/// Smallest of 1, 2, 5 times a power of ten that is >= value (1 for value <= 0).
[[nodiscard]] double niceCeiling(double value);

/// End of a power slider: the nice ceiling of 3 x the site's design peak and 1.25 x the value, at
/// most hardMaximum.
[[nodiscard]] double sliderMaximum(double designPeak, double value, double hardMaximum);

}  // namespace gigasite::ui
