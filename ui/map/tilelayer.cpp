// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/tilelayer.h"

#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace gigasite::ui {

namespace {

// A missing tile is drawn from a coarser one this many zoom steps up at most.
constexpr int kMostStepsUp = 4;
// Above the line with scale bar and size legend.
constexpr double kAttributionBottomPx = 40.0;

int zoomFor(const Viewport& view, int highestZoom) {
    return std::clamp(static_cast<int>(std::lround(view.zoom())), 0, highestZoom);
}

int wrapped(int column, int count) {
    return ((column % count) + count) % count;
}

struct TileSpan {
    int zoom = 0;
    int count = 1;
    int left = 0;
    int right = 0;
    int top = 0;
    int bottom = 0;
};

TileSpan spanOf(const Viewport& view, int highestZoom) {
    TileSpan span;
    span.zoom = zoomFor(view, highestZoom);
    span.count = 1 << span.zoom;
    const QRectF seen = view.worldRect();
    const auto tile = [&](double world) {
        return static_cast<int>(std::floor(world * span.count));
    };
    span.left = tile(seen.left());
    span.right = tile(seen.right());
    span.top = std::clamp(tile(seen.top()), 0, span.count - 1);
    span.bottom = std::clamp(tile(seen.bottom()), 0, span.count - 1);
    return span;
}

}  // namespace

std::vector<TileId> tilesInView(const Viewport& view, int highestZoom) {
    const TileSpan span = spanOf(view, highestZoom);
    struct Wish {
        double distance = 0.0;
        TileId id;
    };
    const QPointF middle = view.worldRect().center() * span.count;
    std::vector<Wish> wishes;
    for (int row = span.top; row <= span.bottom; ++row) {
        for (int column = span.left; column <= span.right; ++column) {
            const QPointF away = QPointF(column + 0.5, row + 0.5) - middle;
            wishes.push_back(
                {std::hypot(away.x(), away.y()), {span.zoom, wrapped(column, span.count), row}});
        }
    }
    std::stable_sort(wishes.begin(), wishes.end(),
                     [](const Wish& a, const Wish& b) { return a.distance < b.distance; });
    std::vector<TileId> tiles;
    for (const Wish& wish : wishes) {
        if (std::find(tiles.begin(), tiles.end(), wish.id) == tiles.end()) {
            tiles.push_back(wish.id);
        }
    }
    return tiles;
}

TileLayer::TileLayer(const MapStyle& style, QObject* parent) : QObject(parent), m_style(style) {
}

void TileLayer::setSource(TileSource* source) {
    if (m_source) {
        m_source->disconnect(this);
    }
    m_source = source;
    if (source != nullptr) {
        connect(source, &TileSource::tileReady, this, &TileLayer::updated);
        connect(source, &TileSource::sourceChanged, this, &TileLayer::updated);
    }
    Q_EMIT updated();
}

void TileLayer::setCovered(bool covered) {
    if (covered != m_covered) {
        m_covered = covered;
        Q_EMIT updated();
    }
}

bool TileLayer::isShown() const {
    return m_source && m_source->isActive() && !m_covered;
}

void TileLayer::paint(QPainter& painter, const Viewport& view, double devicePixelRatio) {
    if (!isShown()) {
        return;
    }
    const int highest = m_source->highestZoom();
    m_source->want(tilesInView(view, highest));
    const TileSpan span = spanOf(view, highest);
    const QPointF corner = view.worldRect().topLeft();
    // Edges on device pixels, shared by neighbours: no seams.
    const auto edge = [&](double world, double origin) {
        const double pixel = (world / span.count - origin) * view.scale();
        return std::round(pixel * devicePixelRatio) / devicePixelRatio;
    };
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int row = span.top; row <= span.bottom; ++row) {
        for (int column = span.left; column <= span.right; ++column) {
            const QRectF target(QPointF(edge(column, corner.x()), edge(row, corner.y())),
                                QPointF(edge(column + 1, corner.x()), edge(row + 1, corner.y())));
            paintTile(painter, {span.zoom, wrapped(column, span.count), row}, target);
        }
    }
    painter.restore();
}

void TileLayer::paintTile(QPainter& painter, const TileId& id, const QRectF& target) {
    for (int up = 0; up <= std::min(kMostStepsUp, id.zoom); ++up) {
        const int parts = 1 << up;
        const QImage image = m_source->tile({id.zoom - up, id.column / parts, id.row / parts});
        if (image.isNull()) {
            continue;
        }
        const QSizeF part = QSizeF(image.size()) / parts;
        const QPointF corner((id.column % parts) * part.width(), (id.row % parts) * part.height());
        painter.drawImage(target, image, QRectF(corner, part));
        return;
    }
}

void TileLayer::paintAttribution(QPainter& painter, const Viewport& view) const {
    if (!isShown()) {
        return;
    }
    painter.save();
    painter.setFont(Theme::font(FontRole::label));
    const QFontMetricsF metrics(painter.font());
    const QString text =
        metrics.elidedText(m_source->attribution(), Qt::ElideRight, view.size().width() - 24.0);
    const double width = metrics.horizontalAdvance(text) + 12.0;
    const QRectF plate(view.size().width() - width - 6.0,
                       view.size().height() - kAttributionBottomPx - metrics.height(), width,
                       metrics.height() + 4.0);
    QColor ground = m_style.ground;
    ground.setAlphaF(0.85F);
    painter.fillRect(plate, ground);
    painter.setPen(m_style.ink);
    painter.drawText(plate, Qt::AlignCenter, text);
    painter.restore();
}

}  // namespace gigasite::ui
