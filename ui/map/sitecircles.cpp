// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/sitecircles.h"

#include "ui/map/siteclusters.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gigasite::ui {

namespace {

constexpr double kReachPx = 8.0;

struct CirclesText {
    Q_DECLARE_TR_FUNCTIONS(gigasite::ui::SiteCircles)
};

double figure(double mw) {
    return std::isfinite(mw) ? mw : 0.0;
}

}  // namespace

bool SiteCircles::setSites(std::vector<MapSite> sites) {
    if (sites == m_sites) {
        return false;
    }
    m_sites = std::move(sites);
    m_world.clear();
    m_rows.clear();
    for (const MapSite& site : m_sites) {
        m_rows.emplace(site.id, m_world.size());
        m_world.push_back(worldFromDegrees(site.latitudeDeg, site.longitudeDeg));
    }
    m_arranged.grouped = false;
    return true;
}

bool SiteCircles::setSelection(std::set<model::Id> selection) {
    if (selection == m_selection) {
        return false;
    }
    m_selection = std::move(selection);
    m_arranged.grouped = false;  // a cluster takes the name of the selected site
    return true;
}

bool SiteCircles::setHovered(model::Id id) {
    if (id == m_hovered) {
        return false;
    }
    m_hovered = id;
    m_arranged.styled = false;
    return true;
}

void SiteCircles::setPreview(const std::set<model::Id>& ids, QPointF worldOffset) {
    m_arranged.grouped = m_arranged.grouped && ids == m_moved;
    m_arranged.styled = false;
    m_moved = ids;
    m_offset = worldOffset;
}

const MapSite* SiteCircles::site(model::Id id) const {
    const auto row = m_rows.find(id);
    return row == m_rows.end() ? nullptr : &m_sites[row->second];
}

QPointF SiteCircles::worldOf(model::Id id) const {
    return worldOfRow(m_rows.at(id));
}

QPointF SiteCircles::worldOfRow(std::size_t row) const {
    return m_moved.contains(m_sites[row].id) ? m_world[row] + m_offset : m_world[row];
}

const std::vector<SiteCircle>& SiteCircles::circles(const Viewport& view) const {
    arrange(view);
    return m_arranged.circles;
}

const std::vector<std::size_t>& SiteCircles::order(const Viewport& view) const {
    arrange(view);
    return m_arranged.order;
}

quint64 SiteCircles::revision(const Viewport& view) const {
    arrange(view);
    return m_arranged.revision;
}

double SiteCircles::radiusFactor(const Viewport& view) const {
    arrange(view);
    return m_arranged.factor;
}

const SiteCircle* SiteCircles::circleOf(model::Id id, const Viewport& view) const {
    arrange(view);
    const auto row = m_rows.find(id);
    return row == m_rows.end() ? nullptr : &m_arranged.circles[m_arranged.circleOfRow[row->second]];
}

const SiteCircle* SiteCircles::circleAt(QPointF screen, const Viewport& view) const {
    arrange(view);
    const double reach = std::max(m_arranged.largestRadius, kReachPx) / view.scale();
    const double x = view.toWorld(screen).x();
    const SiteCircle* best = nullptr;
    double bestRadius = 0.0;
    const auto search = [&](double from, double to) {
        auto it = std::lower_bound(m_arranged.byX.begin(), m_arranged.byX.end(),
                                   std::pair(from, std::size_t{0}));
        for (; it != m_arranged.byX.end() && it->first <= to; ++it) {
            const SiteCircle& circle = m_arranged.circles[it->second];
            const double radius = std::max(circle.size.outer(), kReachPx);
            const QPointF offset = screen - view.toScreen(circle.world);
            // Small circles lie on top of large ones.
            if (std::hypot(offset.x(), offset.y()) <= radius && (!best || radius <= bestRadius)) {
                best = &circle;
                bestRadius = radius;
            }
        }
    };
    search(x - reach, x + reach);
    if (x - reach < 0.0) {
        search(x - reach + 1.0, 1.0);
    }
    if (x + reach > 1.0) {
        search(0.0, x + reach - 1.0);
    }
    return best;
}

std::set<model::Id> SiteCircles::sitesIn(const QRectF& screen, const Viewport& view) const {
    std::set<model::Id> found;
    for (std::size_t row = 0; row < m_sites.size(); ++row) {
        if (screen.contains(view.toScreen(worldOfRow(row)))) {
            found.insert(m_sites[row].id);
        }
    }
    return found;
}

void SiteCircles::arrange(const Viewport& view) const {
    const double step = clusterStep(view.zoom());
    if (!m_arranged.grouped || step != m_arranged.step) {
        group(view.zoom());
        m_arranged.step = step;
        m_arranged.grouped = true;
        m_arranged.styled = false;
    }
    const double factor = siteRadiusFactor(view.zoom(), m_arranged.largestMw);
    if (!m_arranged.styled || factor != m_arranged.factor) {
        style(factor);
        m_arranged.factor = factor;
        m_arranged.styled = true;
        ++m_arranged.revision;
    }
}

void SiteCircles::group(double zoom) const {
    std::vector<bool> alone(m_sites.size(), false);
    for (std::size_t row = 0; row < m_sites.size() && !m_moved.empty(); ++row) {
        alone[row] = m_moved.contains(m_sites[row].id);
    }
    m_arranged.circles.clear();
    m_arranged.circleOfRow.assign(m_sites.size(), 0);
    m_arranged.largestMw = 0.0;
    for (const SiteCluster& rows : clusterSites(m_world, zoom, alone)) {
        for (const std::size_t row : rows) {
            m_arranged.circleOfRow[row] = m_arranged.circles.size();
        }
        m_arranged.circles.push_back(circleFor(rows));
        const MapSite& shown = m_arranged.circles.back().shown;
        m_arranged.largestMw =
            std::max({m_arranged.largestMw, figure(shown.plannedMw), figure(shown.onlineMw)});
    }
}

SiteCircle SiteCircles::circleFor(const std::vector<std::size_t>& rows) const {
    SiteCircle circle;
    circle.rows = rows;
    circle.world = m_world[rows.front()];
    if (rows.size() == 1) {
        circle.shown = m_sites[rows.front()];
        return circle;
    }
    circle.shown.id = m_sites[rows.front()].id;
    QPointF offset;
    for (const std::size_t row : rows) {
        const MapSite& site = m_sites[row];
        circle.shown.plannedMw += figure(site.plannedMw);
        circle.shown.onlineMw += figure(site.onlineMw);
        circle.shown.badge = std::max(circle.shown.badge, site.badge);
        QPointF away = m_world[row] - circle.world;
        away.rx() -= std::round(away.x());
        offset += away;
    }
    circle.world += offset / static_cast<double>(rows.size());
    circle.world.rx() -= std::floor(circle.world.x());
    circle.shown.name = clusterName(rows);
    return circle;
}

QString SiteCircles::clusterName(const std::vector<std::size_t>& rows) const {
    const auto rank = [this](std::size_t row) {
        return std::pair(m_selection.contains(m_sites[row].id), figure(m_sites[row].plannedMw));
    };
    std::size_t first = rows.front();
    for (const std::size_t row : rows) {
        first = rank(row) > rank(first) ? row : first;
    }
    //: on the map: name of the largest of several sites in one circle, number of the others
    return CirclesText::tr("%1 +%2").arg(m_sites[first].name,
                                         QString::number(static_cast<int>(rows.size()) - 1));
}

SiteMark SiteCircles::markOf(const SiteCircle& circle) const {
    SiteMark mark = SiteMark::None;
    for (const std::size_t row : circle.rows) {
        if (m_selection.contains(m_sites[row].id)) {
            return SiteMark::Selected;
        }
        mark = m_sites[row].id == m_hovered ? SiteMark::Hovered : mark;
    }
    return mark;
}

void SiteCircles::style(double factor) const {
    Arranged& all = m_arranged;
    all.byX.clear();
    all.largestRadius = 0.0;
    for (std::size_t i = 0; i < all.circles.size(); ++i) {
        SiteCircle& circle = all.circles[i];
        circle.size =
            circle.isCluster() ? clusterSize(circle.shown, factor) : siteSize(circle.shown, factor);
        circle.mark = markOf(circle);
        if (!circle.isCluster()) {
            circle.world = worldOfRow(circle.rows.front());
        }
        all.largestRadius = std::max(all.largestRadius, circle.size.outer());
        all.byX.emplace_back(circle.world.x() - std::floor(circle.world.x()), i);
    }
    std::sort(all.byX.begin(), all.byX.end());
    all.order.resize(all.circles.size());
    std::iota(all.order.begin(), all.order.end(), std::size_t{0});
    std::stable_sort(all.order.begin(), all.order.end(), [&all](std::size_t a, std::size_t b) {
        const bool selectedA = all.circles[a].mark == SiteMark::Selected;
        const bool selectedB = all.circles[b].mark == SiteMark::Selected;
        return selectedA != selectedB ? selectedB
                                      : all.circles[a].size.outer() > all.circles[b].size.outer();
    });
}

}  // namespace gigasite::ui
