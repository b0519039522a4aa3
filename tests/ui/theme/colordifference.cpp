// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/theme/colordifference.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gigasite::test {
namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

constexpr Matrix kNormal = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix kDeuteranopia = {{{0.367322, 0.860646, -0.227968},
                                   {0.280085, 0.672501, 0.047413},
                                   {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kProtanopia = {{{0.152286, 1.052583, -0.204868},
                                 {0.114503, 0.786281, 0.099216},
                                 {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kTritanopia = {{{1.255528, -0.076749, -0.178779},
                                 {-0.078411, 0.930809, 0.147602},
                                 {0.004733, 0.691367, 0.303900}}};
constexpr Matrix kToXyz = {{{0.4124564, 0.3575761, 0.1804375},
                            {0.2126729, 0.7151522, 0.0721750},
                            {0.0193339, 0.1191920, 0.9503041}}};
constexpr Vector kWhite = {0.95047, 1.0, 1.08883};

const Matrix& matrixOf(Sight sight) {
    switch (sight) {
        case Sight::deuteranopia:
            return kDeuteranopia;
        case Sight::protanopia:
            return kProtanopia;
        case Sight::tritanopia:
            return kTritanopia;
        case Sight::normal:
            break;
    }
    return kNormal;
}

Vector times(const Matrix& m, const Vector& v) {
    Vector result{};
    for (std::size_t i = 0; i < 3; ++i) {
        result[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    }
    return result;
}

double linear(ui::Rgb rgb, int shift) {
    const double c = ((rgb >> shift) & 0xFF) / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double labCurve(double t) {
    constexpr double kDelta = 6.0 / 29.0;
    return t > kDelta * kDelta * kDelta ? std::cbrt(t) : t / (3 * kDelta * kDelta) + 4.0 / 29.0;
}

double radians(double degrees) {
    return degrees * std::numbers::pi / 180.0;
}

double hueOf(double a, double b) {
    if (a == 0 && b == 0) {
        return 0;
    }
    const double hue = std::atan2(b, a) * 180.0 / std::numbers::pi;
    return hue < 0 ? hue + 360 : hue;
}

}  // namespace

Lab labOf(ui::Rgb rgb, Sight sight) {
    Vector light = times(matrixOf(sight), {linear(rgb, 16), linear(rgb, 8), linear(rgb, 0)});
    for (double& channel : light) {
        channel = std::clamp(channel, 0.0, 1.0);
    }
    const Vector xyz = times(kToXyz, light);
    const double x = labCurve(xyz[0] / kWhite[0]);
    const double y = labCurve(xyz[1] / kWhite[1]);
    const double z = labCurve(xyz[2] / kWhite[2]);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double deltaE2000(const Lab& x, const Lab& y) {
    const auto pow7 = [](double v) { return std::pow(v, 7); };
    const double meanChroma = (std::hypot(x.a, x.b) + std::hypot(y.a, y.b)) / 2;
    const double g = 0.5 * (1 - std::sqrt(pow7(meanChroma) / (pow7(meanChroma) + pow7(25))));
    const double a1 = (1 + g) * x.a;
    const double a2 = (1 + g) * y.a;
    const double c1 = std::hypot(a1, x.b);
    const double c2 = std::hypot(a2, y.b);
    const double h1 = hueOf(a1, x.b);
    const double h2 = hueOf(a2, y.b);
    double dh = c1 * c2 == 0 ? 0 : h2 - h1;
    dh += dh > 180 ? -360 : (dh < -180 ? 360 : 0);
    double meanHue = h1 + h2;
    if (c1 * c2 != 0) {
        const double shift = std::abs(h1 - h2) <= 180 ? 0 : (meanHue < 360 ? 360 : -360);
        meanHue = (meanHue + shift) / 2;
    }
    const double dl = y.l - x.l;
    const double dc = c2 - c1;
    const double dH = 2 * std::sqrt(c1 * c2) * std::sin(radians(dh / 2));
    const double ml = (x.l + y.l) / 2;
    const double mc = (c1 + c2) / 2;
    const double t =
        1 - 0.17 * std::cos(radians(meanHue - 30)) + 0.24 * std::cos(radians(2 * meanHue)) +
        0.32 * std::cos(radians(3 * meanHue + 6)) - 0.20 * std::cos(radians(4 * meanHue - 63));
    const double sl = 1 + 0.015 * (ml - 50) * (ml - 50) / std::sqrt(20 + (ml - 50) * (ml - 50));
    const double sc = 1 + 0.045 * mc;
    const double sh = 1 + 0.015 * mc * t;
    const double turn = 30 * std::exp(-std::pow((meanHue - 275) / 25, 2));
    const double rc = 2 * std::sqrt(pow7(mc) / (pow7(mc) + pow7(25)));
    const double rt = -std::sin(radians(2 * turn)) * rc;
    return std::sqrt(std::pow(dl / sl, 2) + std::pow(dc / sc, 2) + std::pow(dH / sh, 2) +
                     rt * (dc / sc) * (dH / sh));
}

}  // namespace gigasite::test
