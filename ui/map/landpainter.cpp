// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/landpainter.h"

#include "ui/map/viewport.h"

#include <QPainter>
#include <QPainterPath>
#include <QPen>
#include <QTransform>

#include <algorithm>
#include <cmath>

namespace gigasite::ui {

namespace {

// Zoom steps (of 256 * 2^zoom pixels) from which the borders of the states fade in.
constexpr double kStatesFrom = 2.5;
constexpr double kStatesFull = 4.0;
// Points nearer than this to the one before change nothing that can be seen.
constexpr double kLeastStepPx = 0.5;

/// Turns world lines into pixels of one picture, clipped a little outside of it: far coordinates
/// would make the rasteriser slow and inexact.
class Plotter {
  public:
    explicit Plotter(const LandRequest& request, double turn)
        : m_scale(request.scale),
          m_origin(request.worldTopLeft - QPointF(turn, 0.0)),
          m_clip(QRectF(QPointF(0, 0), QSizeF(request.size)).adjusted(-8, -8, 8, 8)),
          m_least(kLeastStepPx / std::max(1.0, request.devicePixelRatio)) {}

    [[nodiscard]] bool sees(const QRectF& worldBox) const {
        const QRectF box(toPixel(worldBox.topLeft()), toPixel(worldBox.bottomRight()));
        return box.right() >= m_clip.left() && box.left() <= m_clip.right() &&
               box.bottom() >= m_clip.top() && box.top() <= m_clip.bottom();
    }

    /// The ring in pixels; valid until the next call.
    const std::vector<QPointF>& ring(const WorldLine& line) {
        thin(line);
        if (!m_clip.contains(
                QRectF(toPixel(line.box.topLeft()), toPixel(line.box.bottomRight())))) {
            clipRing();
        }
        return m_points;
    }

    /// Draws the stretches of the line that touch the picture.
    void drawLine(QPainter& painter, const WorldLine& line) {
        thin(line);
        std::size_t first = 0;
        for (std::size_t i = 1; i < m_points.size(); ++i) {
            if (!touches(m_points[i - 1], m_points[i])) {
                drawStretch(painter, first, i);
                first = i;
            }
        }
        drawStretch(painter, first, m_points.size());
    }

  private:
    [[nodiscard]] QPointF toPixel(QPointF world) const { return (world - m_origin) * m_scale; }

    [[nodiscard]] bool touches(QPointF a, QPointF b) const {
        return std::max(a.x(), b.x()) >= m_clip.left() &&
               std::min(a.x(), b.x()) <= m_clip.right() && std::max(a.y(), b.y()) >= m_clip.top() &&
               std::min(a.y(), b.y()) <= m_clip.bottom();
    }

    void drawStretch(QPainter& painter, std::size_t first, std::size_t end) const {
        if (end - first >= 2) {
            painter.drawPolyline(m_points.data() + first, static_cast<int>(end - first));
        }
    }

    void thin(const WorldLine& line) {
        m_points.clear();
        for (const QPointF& world : line.points) {
            const QPointF p = toPixel(world);
            if (m_points.empty() || std::abs(p.x() - m_points.back().x()) >= m_least ||
                std::abs(p.y() - m_points.back().y()) >= m_least) {
                m_points.push_back(p);
            }
        }
        const QPointF last = toPixel(line.points.back());
        if (m_points.back() != last) {
            m_points.push_back(last);
        }
    }

    /// Sutherland-Hodgman against the four sides of m_clip.
    void clipRing() {
        clipSide([](QPointF p) { return p.x(); }, m_clip.left(), 1.0);
        clipSide([](QPointF p) { return p.x(); }, m_clip.right(), -1.0);
        clipSide([](QPointF p) { return p.y(); }, m_clip.top(), 1.0);
        clipSide([](QPointF p) { return p.y(); }, m_clip.bottom(), -1.0);
    }

    template <class Coordinate>
    void clipSide(Coordinate coordinate, double limit, double sign) {
        m_clipped.clear();
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            const QPointF a = m_points[i];
            const QPointF b = m_points[(i + 1) % m_points.size()];
            const double insideA = (coordinate(a) - limit) * sign;
            const double insideB = (coordinate(b) - limit) * sign;
            if (insideA >= 0.0) {
                m_clipped.push_back(a);
            }
            if ((insideA >= 0.0) != (insideB >= 0.0)) {
                m_clipped.push_back(a + (b - a) * (insideA / (insideA - insideB)));
            }
        }
        m_points.swap(m_clipped);
    }

    double m_scale;
    QPointF m_origin;
    QRectF m_clip;
    double m_least;
    std::vector<QPointF> m_points;
    std::vector<QPointF> m_clipped;
};

void strokeLines(QPainter& painter, Plotter& plotter, const std::vector<WorldLine>& lines,
                 const QPen& pen) {
    painter.setPen(pen);
    for (const WorldLine& line : lines) {
        if (plotter.sees(line.box)) {
            plotter.drawLine(painter, line);
        }
    }
}

/// Each polygon by itself: one path of the whole world takes the rasteriser 20 times as long.
/// The seams between neighbours lie under the borders. brushOf: by index of the polygon.
template <class BrushOf>
void fillPolygons(QPainter& painter, Plotter& plotter,
                  const std::vector<std::vector<WorldLine>>& polygons, BrushOf brushOf,
                  const std::stop_token& stop) {
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < polygons.size(); ++i) {
        const std::vector<WorldLine>& rings = polygons[i];
        if (stop.stop_requested()) {
            return;
        }
        if (!plotter.sees(rings.front().box)) {
            continue;
        }
        painter.setBrush(brushOf(i));
        if (rings.size() == 1) {
            const std::vector<QPointF>& points = plotter.ring(rings.front());
            painter.drawPolygon(points.data(), static_cast<int>(points.size()));
            continue;
        }
        QPainterPath path;
        for (const WorldLine& ring : rings) {
            const std::vector<QPointF>& points = plotter.ring(ring);
            path.addPolygon(QPolygonF(QList<QPointF>(points.begin(), points.end())));
            path.closeSubpath();
        }
        painter.drawPath(path);
    }
}

/// Cosmetic lines of one device pixel are stroked directly, an order of magnitude faster than the
/// outlines of wider ones.
QPen linePen(QColor color, double opacity) {
    color.setAlphaF(static_cast<float>(color.alphaF() * opacity));
    QPen pen(color, 1.0, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin);
    pen.setCosmetic(true);
    return pen;
}

/// The classes of a field in every pixel of the picture, device pixels; null when stopped.
QImage fieldPicture(const LandRequest& request, const std::stop_token& stop) {
    const LandPaint& paint = *request.paint;
    const LandNet* net = paint.field->net(stop);
    if (net == nullptr) {
        return {};
    }
    const double ratio = request.devicePixelRatio;
    QImage image(request.size * ratio, QImage::Format_RGB32);
    const QPointF step = QPointF(1.0, 1.0) / (request.scale * ratio);
    const QImage blank = landBrush(paint.noData, ratio).textureImage();
    const QPoint shift = (request.tileOrigin() * ratio).toPoint();
    for (int y = 0; y < image.height() && !stop.stop_requested(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        const double worldY = request.worldTopLeft.y() + (y + 0.5) * step.y();
        const double latitude = degreesFromWorld({0.0, worldY}).latitudeDeg;
        for (int x = 0; x < image.width(); ++x) {
            const double worldX = request.worldTopLeft.x() + (x + 0.5) * step.x();
            const float value = net->at(latitude, worldX * 360.0 - 180.0);
            if (!std::isnan(value)) {
                line[x] = paint.classes[LandPaint::classOf(value, paint.limits)].rgb();
            } else if (blank.isNull()) {
                line[x] = paint.noData.color.rgb();
            } else {
                line[x] =
                    blank.pixel((x - shift.x()) % blank.width(), (y - shift.y()) % blank.height());
            }
        }
    }
    return image;
}

/// Brushes of the land in one picture.
class Ground {
  public:
    Ground(const LandRequest& request, const std::stop_token& stop) : m_plain(request.style.land) {
        const LandPaint* paint = request.paint.get();
        if (paint == nullptr) {
            return;
        }
        if (paint->field) {
            m_plain = QBrush(fieldPicture(request, stop));
            const double scale = 1.0 / request.devicePixelRatio;
            // The brush begins at the origin of the tiles, the picture at its own corner.
            const QPointF back = -request.tileOrigin();
            m_plain.setTransform(QTransform::fromScale(scale, scale) *
                                 QTransform::fromTranslate(back.x(), back.y()));
            return;
        }
        m_countries = brushes(paint->countries, request.devicePixelRatio);
        m_states = brushes(paint->states, request.devicePixelRatio);
    }

    [[nodiscard]] const QBrush& country(std::size_t row) const {
        return row < m_countries.size() ? m_countries[row] : m_plain;
    }
    [[nodiscard]] bool hasStates() const { return !m_states.empty(); }
    [[nodiscard]] const QBrush& state(std::size_t row) const {
        return row < m_states.size() ? m_states[row] : m_plain;
    }

  private:
    static std::vector<QBrush> brushes(const std::vector<LandFill>& fills, double ratio) {
        std::vector<QBrush> made;
        made.reserve(fills.size());
        for (std::size_t i = 0; i < fills.size(); ++i) {
            const auto same =
                std::find(fills.begin(), fills.begin() + static_cast<long>(i), fills[i]);
            const auto at = static_cast<std::size_t>(same - fills.begin());
            made.push_back(at < i ? made[at] : landBrush(fills[i], ratio));
        }
        return made;
    }

    QBrush m_plain;
    std::vector<QBrush> m_countries;
    std::vector<QBrush> m_states;
};

void fillLand(QPainter& painter, Plotter& plotter, const LandGeometry& land, const Ground& ground,
              const std::stop_token& stop) {
    const auto country = [&](std::size_t i) -> const QBrush& {
        return ground.country(i < land.owners.size() ? land.owners[i] : land.polygons.size());
    };
    fillPolygons(painter, plotter, land.polygons, country, stop);
    if (ground.hasStates()) {
        const auto state = [&](std::size_t i) -> const QBrush& {
            return ground.state(land.stateOwners[i]);
        };
        fillPolygons(painter, plotter, land.statePolygons, state, stop);
    }
}

void paintTurn(QPainter& painter, Plotter& plotter, const LandGeometry& land,
               const LandRequest& request, const Ground& ground, const std::stop_token& stop) {
    const MapStyle& style = request.style;
    const double zoom = std::log2(request.scale / 256.0);
    const double states = std::clamp((zoom - kStatesFrom) / (kStatesFull - kStatesFrom), 0.0, 1.0);
    // Far out the lines lie close together and would grey the land.
    const double lines = std::clamp(0.7 + 0.15 * (zoom - 1.5), 0.6, 1.0);
    fillLand(painter, plotter, land, ground, stop);
    const QBrush water(style.sea);
    fillPolygons(
        painter, plotter, land.lakes, [&](std::size_t) -> const QBrush& { return water; }, stop);
    if (states > 0.0) {
        strokeLines(painter, plotter, land.stateBorders, linePen(style.stateBorder, states));
    }
    strokeLines(painter, plotter, land.countryBorders, linePen(style.countryBorder, lines));
    for (const std::vector<WorldLine>& rings : land.lakes) {
        strokeLines(painter, plotter, rings, linePen(style.coast, 0.8 * lines));
    }
    strokeLines(painter, plotter, land.coasts, linePen(style.coast, lines));
}

}  // namespace

QPointF LandRequest::tileOrigin() const {
    const QPointF corner = worldTopLeft * scale;
    const double tile = kLandTilePx;
    return {-(corner.x() - std::floor(corner.x() / tile) * tile),
            -(corner.y() - std::floor(corner.y() / tile) * tile)};
}

QImage paintLand(const LandGeometry& land, const LandRequest& request,
                 const std::stop_token& stop) {
    QImage image(request.size * request.devicePixelRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(request.devicePixelRatio);
    image.fill(request.style.sea);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    // Patterns stand still on the ground when the next picture begins elsewhere.
    painter.setBrushOrigin(request.tileOrigin());
    const Ground ground(request, stop);
    const QRectF world = request.worldRect();
    for (double turn = std::floor(world.left()); turn <= std::floor(world.right()); ++turn) {
        Plotter plotter(request, turn);
        paintTurn(painter, plotter, land, request, ground, stop);
    }
    painter.end();
    return stop.stop_requested() ? QImage() : image;
}

}  // namespace gigasite::ui
