// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/sitelayer.h"

#include <QDeadlineTimer>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace gigasite::ui {

namespace {

constexpr double kReachPx = 8.0;
// Zooming through a size step makes every picture anew; so much of a frame may go into that.
constexpr int kPictureBudgetMs = 4;

bool looksAlike(const MapSite& a, const MapSite& b) {
    return a.plannedMw == b.plannedMw && a.onlineMw == b.onlineMw && a.mix == b.mix &&
           a.badge == b.badge;
}

}  // namespace

bool SiteLayer::setSites(std::vector<MapSite> sites) {
    if (sites == m_sites) {
        return false;
    }
    // Pictures of rows that look as before are kept: a slider changes one site, 60 times a second.
    std::vector<Drawn> drawn(sites.size());
    m_largestMw = 0.0;
    for (std::size_t row = 0; row < sites.size(); ++row) {
        const MapSite& site = sites[row];
        const bool sameRow = row < m_sites.size() && m_sites[row].id == site.id;
        const auto old = sameRow ? std::optional(row) : rowOf(site.id);
        if (old && looksAlike(m_sites[*old], site)) {
            drawn[row] = std::move(m_drawn[*old]);
        }
        for (const double mw : {site.plannedMw, site.onlineMw}) {
            m_largestMw = std::isfinite(mw) ? std::max(m_largestMw, mw) : m_largestMw;
        }
    }
    m_sites = std::move(sites);
    m_drawn = std::move(drawn);
    return true;
}

bool SiteLayer::setSelection(std::set<model::Id> selection) {
    if (selection == m_selection) {
        return false;
    }
    m_selection = std::move(selection);
    return true;
}

bool SiteLayer::setHovered(model::Id id) {
    return std::exchange(m_hovered, id) != id;
}

void SiteLayer::setPreview(model::Id id, std::optional<Degrees> at) {
    m_previewId = id;
    m_preview = at;
}

std::optional<std::size_t> SiteLayer::rowOf(model::Id id) const {
    const auto it = std::find_if(m_sites.begin(), m_sites.end(),
                                 [id](const MapSite& site) { return site.id == id; });
    return it == m_sites.end() ? std::nullopt
                               : std::optional(static_cast<std::size_t>(it - m_sites.begin()));
}

const MapSite* SiteLayer::site(model::Id id) const {
    const auto row = rowOf(id);
    return row ? &m_sites[*row] : nullptr;
}

QPointF SiteLayer::worldOf(const MapSite& site) const {
    return m_preview && site.id == m_previewId
               ? worldFromDegrees(m_preview->latitudeDeg, m_preview->longitudeDeg)
               : worldFromDegrees(site.latitudeDeg, site.longitudeDeg);
}

SiteMark SiteLayer::markOf(model::Id id) const {
    return m_selection.contains(id) ? SiteMark::Selected
           : id == m_hovered        ? SiteMark::Hovered
                                    : SiteMark::None;
}

double SiteLayer::radiusFactor(const Viewport& view) const {
    return siteRadiusFactor(view.zoom(), m_largestMw);
}

const MapSite* SiteLayer::siteAt(QPointF screen, const Viewport& view) const {
    const double factor = radiusFactor(view);
    const MapSite* best = nullptr;
    double bestRadius = 0.0;
    for (const MapSite& site : m_sites) {
        const double radius = std::max(siteSize(site, factor).outer(), kReachPx);
        const QPointF offset = screen - view.toScreen(worldOf(site));
        // Small circles lie on top of large ones.
        if (std::hypot(offset.x(), offset.y()) <= radius && (!best || radius <= bestRadius)) {
            best = &site;
            bestRadius = radius;
        }
    }
    return best;
}

QRectF SiteLayer::rectOf(model::Id id, const Viewport& view) const {
    const auto row = rowOf(id);
    if (!row) {
        return {};
    }
    const double radius = siteSize(m_sites[*row], radiusFactor(view)).outer();
    const QPointF middle = view.toScreen(worldOf(m_sites[*row]));
    return {middle - QPointF(radius, radius), QSizeF(2.0 * radius, 2.0 * radius)};
}

void SiteLayer::refresh(const Viewport& view, double devicePixelRatio, MapLabels& labels) {
    const double factor = radiusFactor(view);
    for (std::size_t row = 0; row < m_sites.size(); ++row) {
        Drawn& drawn = m_drawn[row];
        const SiteSize size = siteSize(m_sites[row], factor);
        const SiteMark mark = markOf(m_sites[row].id);
        if (mark != drawn.mark || devicePixelRatio != m_ratio) {
            drawn.pixmap = QPixmap();
        }
        drawn.stale = drawn.stale || drawn.pixmap.isNull() || size != drawn.size;
        drawn.world = worldOf(m_sites[row]);
        drawn.size = size;
        drawn.mark = mark;
    }
    m_ratio = devicePixelRatio;
    m_order.resize(m_sites.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    std::stable_sort(m_order.begin(), m_order.end(), [this](std::size_t a, std::size_t b) {
        const bool selectedA = m_drawn[a].mark == SiteMark::Selected;
        const bool selectedB = m_drawn[b].mark == SiteMark::Selected;
        return selectedA != selectedB ? selectedB
                                      : m_drawn[a].size.outer() > m_drawn[b].size.outer();
    });
    std::vector<LabelAnchor> anchors;
    anchors.reserve(m_sites.size());
    for (const std::size_t row : m_order) {
        anchors.push_back({m_drawn[row].world, m_drawn[row].size.outer(), m_sites[row].name,
                           m_drawn[row].mark == SiteMark::Selected});
    }
    labels.layOut(std::move(anchors), view.scale());
}

void SiteLayer::paintCircle(QPainter& painter, QPointF at, const Drawn& drawn,
                            double devicePixelRatio) const {
    const double half = drawn.pixmap.deviceIndependentSize().width() / 2.0;
    if (drawn.stale) {
        painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing, false);
        const double scaled = half * drawn.size.outer() / std::max(1.0, drawn.pixmapRadius);
        const QRectF target(at - QPointF(scaled, scaled), QSizeF(2.0 * scaled, 2.0 * scaled));
        painter.drawPixmap(target, drawn.pixmap, QRectF(drawn.pixmap.rect()));
        return;
    }
    const QPointF corner = (at - QPointF(half, half)) * devicePixelRatio;
    painter.drawPixmap(QPointF(std::round(corner.x()), std::round(corner.y())) / devicePixelRatio,
                       drawn.pixmap);
}

bool SiteLayer::paint(QPainter& painter, const Viewport& view, double devicePixelRatio,
                      MapLabels& labels) {
    refresh(view, devicePixelRatio, labels);
    labels.paintPlaces(painter, view);
    const QRectF window(QPointF(0, 0), view.size());
    const QDeadlineTimer budget(kPictureBudgetMs, Qt::PreciseTimer);
    bool finished = true;
    for (const std::size_t row : m_order) {
        Drawn& drawn = m_drawn[row];
        const QPointF at = view.toScreen(drawn.world);
        const double reach = drawn.size.outer() + 14.0;
        if (!window.adjusted(-reach, -reach, reach, reach).contains(at)) {
            continue;
        }
        if (drawn.pixmap.isNull() || (drawn.stale && !budget.hasExpired())) {
            drawn.pixmap =
                sitePixmap(m_sites[row], drawn.size, drawn.mark, m_style, devicePixelRatio);
            drawn.pixmapRadius = drawn.size.outer();
            drawn.stale = false;
        }
        finished = finished && !drawn.stale;
        paintCircle(painter, at, drawn, devicePixelRatio);
    }
    labels.paintSites(painter, view, devicePixelRatio);
    return finished;
}

}  // namespace gigasite::ui
