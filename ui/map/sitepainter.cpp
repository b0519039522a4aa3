// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/sitepainter.h"

#include <QPainter>
#include <QPen>

#include <algorithm>
#include <cmath>

namespace gigasite::ui {

namespace {

constexpr double kRadiusPerRootMw = 0.575;  // 1 GW online: 36 px across at factor 1
constexpr double kLargestRadiusPx = 56.0;
constexpr double kLeastRadiusPx = 3.0;
constexpr double kLeastClusterPx = 10.0;
constexpr double kCasingPx = 2.0;
constexpr double kBadgeRadiusPx = 7.0;

QColor faded(QColor color, double opacity) {
    color.setAlphaF(static_cast<float>(opacity));
    return color;
}

void disc(QPainter& painter, double radius, const QColor& fill) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawEllipse(QPointF(0, 0), radius, radius);
}

void circle(QPainter& painter, double radius, const QColor& color, double width) {
    painter.setPen(QPen(color, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(0, 0), radius, radius);
}

double total(const MapSite& site) {
    double sum = 0.0;
    for (const auto& [color, share] : site.mix) {
        sum += std::max(0.0, share);
    }
    return sum;
}

/// Donut from twelve o'clock, clockwise, with separators in the ground colour.
void paintRing(QPainter& painter, const MapSite& site, double radius, const MapStyle& style) {
    const double sum = total(site);
    const double width = std::clamp(radius * 0.36, 4.5, 13.0);
    const double middle = radius - width / 2.0;
    const QRectF box(-middle, -middle, 2.0 * middle, 2.0 * middle);
    double from = 0.0;
    painter.setBrush(Qt::NoBrush);
    for (const auto& [color, share] : site.mix) {
        const double part = std::max(0.0, share) / sum;
        painter.setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(box, static_cast<int>(std::lround((90.0 - from * 360.0) * 16.0)),
                        -static_cast<int>(std::lround(part * 360.0 * 16.0)));
        from += part;
    }
    from = 0.0;
    painter.setPen(QPen(style.ground, 1.0));
    for (const auto& [color, share] : site.mix) {
        const double part = std::max(0.0, share) / sum;
        if (part > 0.0 && part < 1.0) {
            const double angle = from * 2.0 * 3.14159265358979;
            const QPointF out(std::sin(angle), -std::cos(angle));
            painter.drawLine(out * (radius - width), out * radius);
        }
        from += part;
    }
    disc(painter, radius - width, style.ground);
    circle(painter, radius - width, faded(style.placeText, 0.55), 0.8);
    circle(painter, radius, faded(style.placeText, 0.8), 0.8);
}

void paintBadge(QPainter& painter, MapBadge badge, const MapStyle& style) {
    const bool error = badge == MapBadge::Error;
    disc(painter, kBadgeRadiusPx + 1.5, style.ground);
    disc(painter, kBadgeRadiusPx, error ? style.error : style.limit);
    painter.setPen(
        QPen(error ? style.errorText : style.limitText, 1.8, Qt::SolidLine, Qt::RoundCap));
    if (error) {
        painter.drawLine(QPointF(-2.4, -2.4), QPointF(2.4, 2.4));
        painter.drawLine(QPointF(-2.4, 2.4), QPointF(2.4, -2.4));
    } else {
        painter.drawLine(QPointF(0, -3.6), QPointF(0, 0.6));
        painter.drawPoint(QPointF(0, 3.5));
    }
}

}  // namespace

double siteRadiusFactor(double zoom, double largestMw) {
    const double grown = std::clamp(0.5 + 0.12 * zoom, 0.6, 1.2);
    const double largest = kRadiusPerRootMw * std::sqrt(std::max(1.0, largestMw));
    const double factor = std::min(grown, kLargestRadiusPx / largest);
    return factor >= 0.1 ? std::floor(factor * 20.0) / 20.0 : factor;
}

SiteSize siteSize(const MapSite& site, double radiusFactor) {
    const auto radius = [&](double mw) {
        return std::isfinite(mw) && mw > 0.0
                   ? std::clamp(kRadiusPerRootMw * radiusFactor * std::sqrt(mw), kLeastRadiusPx,
                                kLargestRadiusPx)
                   : 0.0;
    };
    return {radius(site.onlineMw), std::max(kLeastRadiusPx + 1.0, radius(site.plannedMw))};
}

SiteSize clusterSize(const MapSite& sum, double radiusFactor) {
    SiteSize size = siteSize(sum, radiusFactor);
    size.planned = std::max(size.planned, kLeastClusterPx);
    return size;
}

namespace {

void paintMark(QPainter& painter, double outer, SiteMark mark, const MapStyle& style) {
    if (mark != SiteMark::None) {
        const double width = mark == SiteMark::Selected ? 2.5 : 1.5;
        disc(painter, outer + kCasingPx + width + 1.5, style.ground);
        circle(painter, outer + kCasingPx + width / 2.0,
               mark == SiteMark::Selected ? style.accent : style.placeText, width);
    }
}

void paintBadgeAt(QPainter& painter, double outer, MapBadge badge, const MapStyle& style) {
    if (badge != MapBadge::None) {
        const double at = std::max(outer, 6.0) * 0.7071 + 2.0;
        painter.translate(at, -at);
        paintBadge(painter, badge, style);
        painter.translate(-at, at);
    }
}

/// Room for the circle with its badge and mark; draw() gets a painter at its middle.
template <class Draw>
QPixmap pixmapRound(double outer, double devicePixelRatio, Draw draw) {
    const int half = static_cast<int>(std::ceil(outer)) + 12;
    QPixmap pixmap(QSize(2 * half, 2 * half) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.translate(half, half);
    draw(painter);
    return pixmap;
}

}  // namespace

void paintSite(QPainter& painter, const MapSite& site, const SiteSize& size, SiteMark mark,
               const MapStyle& style) {
    painter.setRenderHint(QPainter::Antialiasing);
    const double outer = size.outer();
    paintMark(painter, outer, mark, style);
    const bool waits = size.planned > size.online + 0.75;
    disc(painter, outer + kCasingPx, waits ? faded(style.ground, 0.65) : style.ground);
    if (waits) {
        circle(painter, size.planned - 0.6, style.ink, 1.2);
        disc(painter, size.online + kCasingPx * (size.online > 0.0 ? 1.0 : 0.0), style.ground);
    }
    if (size.online <= 0.0) {
        disc(painter, std::min(2.0, size.planned / 2.0), style.ink);
    } else if (2.0 * size.online >= kRingFromDiameterPx && total(site) > 0.0) {
        paintRing(painter, site, size.online, style);
    } else {
        disc(painter, size.online, style.ink);
    }
    paintBadgeAt(painter, outer, site.badge, style);
}

void paintCluster(QPainter& painter, const MapSite& sum, std::size_t sites, const SiteSize& size,
                  SiteMark mark, const MapStyle& style) {
    painter.setRenderHint(QPainter::Antialiasing);
    const double outer = size.outer();
    paintMark(painter, outer, mark, style);
    disc(painter, outer + kCasingPx, style.ground);
    // A small disc would hide behind the number: a band as wide as its share stands for it.
    const bool discHoldsNumber = size.online >= kLeastClusterPx;
    if (size.planned > size.online + 0.75) {
        circle(painter, size.planned - 0.6, style.ink, 1.2);
    }
    if (discHoldsNumber) {
        disc(painter, size.online, style.ink);
    } else if (size.online > 0.0) {
        circle(painter, size.planned - 1.25, style.ink, 2.5);
    }
    QFont font = painter.font();
    font.setPixelSize(11);
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.setPen(discHoldsNumber ? style.ground : style.ink);
    const double half = std::max(outer, 24.0);
    painter.drawText(QRectF(-half, -half, 2.0 * half, 2.0 * half), Qt::AlignCenter,
                     QString::number(sites));
    paintBadgeAt(painter, outer, sum.badge, style);
}

QPixmap sitePixmap(const MapSite& site, const SiteSize& size, SiteMark mark, const MapStyle& style,
                   double devicePixelRatio) {
    return pixmapRound(size.outer(), devicePixelRatio,
                       [&](QPainter& painter) { paintSite(painter, site, size, mark, style); });
}

QPixmap clusterPixmap(const MapSite& sum, std::size_t sites, const SiteSize& size, SiteMark mark,
                      const MapStyle& style, double devicePixelRatio) {
    return pixmapRound(size.outer(), devicePixelRatio, [&](QPainter& painter) {
        paintCluster(painter, sum, sites, size, mark, style);
    });
}

}  // namespace gigasite::ui
