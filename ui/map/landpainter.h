// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/landgeometry.h"
#include "ui/map/landpaint.h"
#include "ui/map/mapstyle.h"

#include <QImage>

#include <memory>
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
    std::shared_ptr<const LandPaint> paint = nullptr;  ///< nullptr: plain land

    [[nodiscard]] QRectF worldRect() const { return {worldTopLeft, QSizeF(size) / scale}; }
    /// Where a pattern that stands still on the ground begins, device-independent pixels of the
    /// picture, each -kLandTilePx..0.
    [[nodiscard]] QPointF tileOrigin() const;
    bool operator==(const LandRequest&) const = default;
};

/// Sea, land, coasts and borders; the land as request.paint says. Any thread. A null image when
/// stopped.
[[nodiscard]] QImage paintLand(const LandGeometry& land, const LandRequest& request,
                               const std::stop_token& stop);

}  // namespace gigasite::ui
