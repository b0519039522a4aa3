// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colortable.h"

#include <array>

namespace gigasite::test {

enum class Sight { normal, deuteranopia, protanopia, tritanopia };
inline constexpr std::array<Sight, 4> kSights = {Sight::normal, Sight::deuteranopia,
                                                 Sight::protanopia, Sight::tritanopia};

struct Lab {
    double l;
    double a;
    double b;
};

/// sRGB to CIELAB (D65), first through the severity 1.0 matrix of Machado, Oliveira, Fernandes
/// (2009), IEEE TVCG 15(6), table 1, in linear light, clipped to the gamut.
[[nodiscard]] Lab labOf(ui::Rgb rgb, Sight sight);

/// CIEDE2000 after Sharma, Wu, Dalal (2005), Color Research and Application 30(1), kL=kC=kH=1.
[[nodiscard]] double deltaE2000(const Lab& x, const Lab& y);

}  // namespace gigasite::test
