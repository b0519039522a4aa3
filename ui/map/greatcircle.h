// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/viewport.h"

#include <span>
#include <vector>

class QPainter;

namespace gigasite::ui {

/// The shortest way between two places as points of the world (worldFromDegrees). x goes on beyond
/// 0..1 where the way crosses the antimeridian, so that neighbours are never a world apart.
[[nodiscard]] std::vector<QPointF> greatCircle(Degrees from, Degrees to);

/// Draws such a line with the pen of the painter, once for each turn of the world in view.
void drawWorldLine(QPainter& painter, const Viewport& view, std::span<const QPointF> line);

}  // namespace gigasite::ui
