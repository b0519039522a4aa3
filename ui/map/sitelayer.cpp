// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/sitelayer.h"

#include <QDeadlineTimer>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace gigasite::ui {

namespace {

// Zooming through a size step makes every picture anew; so much of a frame may go into that.
constexpr int kPictureBudgetMs = 4;
constexpr double kBadgeReachPx = 14.0;

bool looksAlike(const MapSite& a, const MapSite& b) {
    return a.plannedMw == b.plannedMw && a.onlineMw == b.onlineMw && a.mix == b.mix &&
           a.badge == b.badge;
}

}  // namespace

QRectF SiteLayer::rectOf(model::Id id, const Viewport& view) const {
    const SiteCircle* circle = m_circles.circleOf(id, view);
    if (circle == nullptr) {
        return {};
    }
    const double radius = circle->size.outer();
    return {view.toScreen(circle->world) - QPointF(radius, radius),
            QSizeF(2.0 * radius, 2.0 * radius)};
}

void SiteLayer::refresh(const Viewport& view, double devicePixelRatio, MapLabels& labels) {
    const quint64 revision = m_circles.revision(view);
    const bool changed = revision != m_revision;
    if (devicePixelRatio != m_ratio) {
        m_pictures.clear();
        m_ratio = devicePixelRatio;
    } else if (!changed && view.scale() == m_scale) {
        return;
    }
    m_revision = revision;
    m_scale = view.scale();
    std::unordered_map<model::Id, Picture> kept;
    for (const SiteCircle& circle : m_circles.circles(view)) {
        Picture picture;
        if (const auto old = m_pictures.find(circle.shown.id); old != m_pictures.end()) {
            picture = std::move(old->second);
        }
        // A mark must show at once; a figure may wait for its turn.
        if (picture.mark != circle.mark || picture.sites != circle.rows.size()) {
            picture.pixmap = QPixmap();
        }
        picture.stale =
            picture.stale || picture.size != circle.size || !looksAlike(picture.of, circle.shown);
        kept.emplace(circle.shown.id, std::move(picture));
    }
    m_pictures = std::move(kept);
    layOutNames(view, labels);
}

void SiteLayer::layOutNames(const Viewport& view, MapLabels& labels) const {
    const std::vector<SiteCircle>& circles = m_circles.circles(view);
    std::vector<LabelAnchor> anchors;
    anchors.reserve(circles.size());
    for (const std::size_t index : m_circles.order(view)) {
        const SiteCircle& circle = circles[index];
        anchors.push_back({circle.world, circle.size.outer(), circle.shown.name,
                           circle.mark == SiteMark::Selected});
    }
    labels.layOut(std::move(anchors), view.scale());
}

void SiteLayer::remake(Picture& picture, const SiteCircle& circle, double devicePixelRatio) const {
    picture.of = circle.shown;
    picture.sites = circle.rows.size();
    picture.size = circle.size;
    picture.mark = circle.mark;
    picture.pixmap = circle.isCluster() ? clusterPixmap(circle.shown, picture.sites, circle.size,
                                                        circle.mark, m_style, devicePixelRatio)
                                        : sitePixmap(circle.shown, circle.size, circle.mark,
                                                     m_style, devicePixelRatio);
    picture.radius = circle.size.outer();
    picture.stale = false;
}

void SiteLayer::paintCircle(QPainter& painter, QPointF at, double radius, const Picture& picture,
                            double devicePixelRatio) {
    const double half = picture.pixmap.deviceIndependentSize().width() / 2.0;
    if (picture.stale && radius != picture.radius) {
        painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing, false);
        const double scaled = half * radius / std::max(1.0, picture.radius);
        const QRectF target(at - QPointF(scaled, scaled), QSizeF(2.0 * scaled, 2.0 * scaled));
        painter.drawPixmap(target, picture.pixmap, QRectF(picture.pixmap.rect()));
        return;
    }
    const QPointF corner = (at - QPointF(half, half)) * devicePixelRatio;
    painter.drawPixmap(QPointF(std::round(corner.x()), std::round(corner.y())) / devicePixelRatio,
                       picture.pixmap);
}

bool SiteLayer::paint(QPainter& painter, const Viewport& view, double devicePixelRatio,
                      MapLabels& labels) {
    refresh(view, devicePixelRatio, labels);
    labels.paintPlaces(painter, view);
    const std::vector<SiteCircle>& circles = m_circles.circles(view);
    const QRectF window(QPointF(0, 0), view.size());
    const QDeadlineTimer budget(kPictureBudgetMs, Qt::PreciseTimer);
    bool finished = true;
    for (const std::size_t index : m_circles.order(view)) {
        const SiteCircle& circle = circles[index];
        const QPointF at = view.toScreen(circle.world);
        const double reach = circle.size.outer() + kBadgeReachPx;
        if (!window.adjusted(-reach, -reach, reach, reach).contains(at)) {
            continue;
        }
        Picture& picture = m_pictures[circle.shown.id];
        if (picture.pixmap.isNull() || (picture.stale && !budget.hasExpired())) {
            remake(picture, circle, devicePixelRatio);
        }
        finished = finished && !picture.stale;
        paintCircle(painter, at, circle.size.outer(), picture, devicePixelRatio);
    }
    labels.paintSites(painter, view, devicePixelRatio);
    return finished;
}

}  // namespace gigasite::ui
