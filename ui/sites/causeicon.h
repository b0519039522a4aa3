// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/result.h"
#include "ui/theme/theme.h"

#include <QIcon>

class QPainter;
class QRectF;

namespace gigasite::ui {

/// The mark of a cause in its colour: square (building), bolt (grid & power), chip, barred disc
/// (export rules). Nothing for none and demand, which hold no MW back. ink: in one colour instead.
void paintCause(QPainter& painter, const QRectF& box, model::Binding cause, const Theme& theme,
                const QColor& ink = {});

/// The same as an icon of 12 px.
[[nodiscard]] QIcon causeIcon(model::Binding cause, const Theme& theme, double pixelRatio);

/// A funnel in ink, as an icon of 16 px.
[[nodiscard]] QIcon filterIcon(const Theme& theme, double pixelRatio);

}  // namespace gigasite::ui
