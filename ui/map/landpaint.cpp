// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/landpaint.h"

#include <QImage>
#include <QPainter>
#include <QTransform>

#include <algorithm>
#include <cmath>
#include <limits>

namespace gigasite::ui {

namespace {

void drawDot(QPainter& painter, double x, double y, double radius) {
    painter.drawEllipse(QPointF(x, y), radius, radius);
}

// Drawn beyond the edges too, so that the tile repeats without a seam.
void drawHatch(QPainter& painter, const QColor& color) {
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::FlatCap));
    for (int shift = -kLandTilePx; shift <= kLandTilePx; shift += kLandTilePx) {
        painter.drawLine(QPointF(shift - 1, kLandTilePx + 1), QPointF(shift + kLandTilePx + 1, -1));
    }
}

void drawMark(QPainter& painter, const LandFill& fill) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill.markColor);
    // Middles of pixels: a dot between four of them would be a pale blot.
    constexpr double kFirst = 2.5;
    constexpr double kSecond = kFirst + kLandTilePx / 2.0;
    switch (fill.mark) {
        case LandMark::none:
            break;
        case LandMark::sparseDots:
            drawDot(painter, kFirst, kFirst, 1.0);
            break;
        case LandMark::dots:
            drawDot(painter, kFirst, kFirst, 1.3);
            drawDot(painter, kSecond, kSecond, 1.3);
            break;
        case LandMark::hatch:
            drawHatch(painter, fill.markColor);
            break;
    }
}

}  // namespace

QBrush landBrush(const LandFill& fill, double devicePixelRatio) {
    if (fill.mark == LandMark::none) {
        return fill.color;
    }
    // Whole device pixels, else the repeated tile would drift against its own size.
    const int side = std::max(1, static_cast<int>(std::lround(kLandTilePx * devicePixelRatio)));
    const double ratio = static_cast<double>(side) / kLandTilePx;
    QImage tile(side, side, QImage::Format_RGB32);
    tile.fill(fill.color);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(ratio, ratio);
    drawMark(painter, fill);
    painter.end();
    QBrush brush(tile);
    brush.setTransform(QTransform::fromScale(1.0 / ratio, 1.0 / ratio));
    return brush;
}

float LandNet::at(double latitudeDeg, double longitudeDeg) const {
    const double y = std::clamp((northDeg - latitudeDeg) / stepDeg, 0.0, rows - 1.0);
    const double x = (longitudeDeg - westDeg) / stepDeg;
    const auto top = static_cast<int>(y);
    const auto left = static_cast<int>(std::floor(x));
    const double down = y - top;
    const double right = x - left;
    const auto node = [this](int row, int column) {
        const int wrapped = ((column % columns) + columns) % columns;
        return values[static_cast<std::size_t>(std::min(row, rows - 1)) *
                          static_cast<std::size_t>(columns) +
                      static_cast<std::size_t>(wrapped)];
    };
    if (std::isnan(node(top + (down >= 0.5 ? 1 : 0), left + (right >= 0.5 ? 1 : 0)))) {
        return std::numeric_limits<float>::quiet_NaN();
    }
    double sum = 0.0;
    double weights = 0.0;
    for (int i = 0; i < 4; ++i) {
        const bool lower = i >= 2;
        const bool east = i % 2 == 1;
        const double weight = (lower ? down : 1.0 - down) * (east ? right : 1.0 - right);
        const float value = node(top + (lower ? 1 : 0), left + (east ? 1 : 0));
        if (!std::isnan(value)) {
            sum += weight * static_cast<double>(value);
            weights += weight;
        }
    }
    return static_cast<float>(sum / weights);
}

const LandNet* LandField::net(const std::stop_token& stop) const {
    const std::lock_guard lock(m_mutex);
    if (!m_net) {
        LandNet made = m_make(stop);
        if (stop.stop_requested()) {
            return nullptr;
        }
        m_net = std::move(made);
    }
    return &*m_net;
}

std::size_t LandPaint::classOf(double value, const std::vector<double>& limits) {
    return static_cast<std::size_t>(std::upper_bound(limits.begin(), limits.end(), value) -
                                    limits.begin());
}

}  // namespace gigasite::ui
