// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLocale;

namespace gigasite::ui {

enum class PositionStatus {
    ok,
    notAPosition,         ///< something else, or only one coordinate
    latitudeOutOfRange,   ///< beyond 90 degrees
    longitudeOutOfRange,  ///< beyond 180 degrees
};

struct ParsedPosition {
    PositionStatus status = PositionStatus::notAPosition;
    double latitudeDeg = 0.0;
    double longitudeDeg = 0.0;
};

/// Reads a place as people write it: "40.12, -82.9", "40.12 N 82.90 W", "W 82.9 N 40.12",
/// "40°7'N 82°54'W", "40 7 12 N, 82 54 0 W", "40,12; -82,9". Latitude comes first unless letters
/// say otherwise. The locale decides only what both readings of a comma would allow; O is east
/// where the language is German. At most 100 characters are looked at.
[[nodiscard]] ParsedPosition parsePosition(const QString& text, const QLocale& locale);

}  // namespace gigasite::ui
