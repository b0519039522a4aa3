// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/geo/mapdata.h"

#include <QLocale>
#include <QString>

namespace gigasite::ui {

[[nodiscard]] QString countryName(const model::Country& country, const QLocale& locale);

/// "Arizona, United States", "Deutschland" or "In the sea, 340 km from Portugal"; empty when
/// nothing is known.
[[nodiscard]] QString placeName(const model::MapData& map, const model::Place& place,
                                const QLocale& locale);

/// "33.43 N, 112.36 W" with two decimals in the locale's digits.
[[nodiscard]] QString coordinatesText(double latitudeDeg, double longitudeDeg,
                                      const QLocale& locale);

}  // namespace gigasite::ui
