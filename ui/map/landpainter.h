// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/landgeometry.h"
#include "ui/map/mapstyle.h"

#include <QImage>

#include <stop_token>

namespace gigasite::ui {

/// Which picture to paint: size in device-independent pixels, its upper left corner in world
/// coordinates (x may leave 0..1) and the width of the world in device-independent pixels.
struct LandRequest {
    QSize size;
    QPointF worldTopLeft;
    double scale = 0.0;
    double devicePixelRatio = 1.0;
    MapStyle style;

    [[nodiscard]] QRectF worldRect() const { return {worldTopLeft, QSizeF(size) / scale}; }
    bool operator==(const LandRequest&) const = default;
};

/// Sea, land, coasts and borders. Any thread. A null image when stopped.
[[nodiscard]] QImage paintLand(const LandGeometry& land, const LandRequest& request,
                               const std::stop_token& stop);

}  // namespace gigasite::ui
