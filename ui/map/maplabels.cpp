// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/maplabels.h"

#include "ui/map/placename.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTextOption>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace gigasite::ui {

namespace {

constexpr double kStateNamesFrom = 4.0;
constexpr double kHaloPx = 2.0;
constexpr double kMaxNamePx = 180.0;
constexpr qsizetype kNamesKept = 2000;
constexpr double kLargeCountryKm2 = 1'500'000.0;

bool stillFits(const std::vector<LabelAnchor>& a, const std::vector<LabelAnchor>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const LabelAnchor& x, const LabelAnchor& y) {
                          return x.world == y.world && std::abs(x.radiusPx - y.radiusPx) <= 1.0 &&
                                 x.selected == y.selected && x.name == y.name;
                      });
}

QSizeF worldSizeOf(const std::vector<model::GeoPolygon>& polygons) {
    QSizeF best;
    for (const model::GeoPolygon& polygon : polygons) {
        const QPointF low =
            worldFromDegrees(polygon.box.low.latitudeDeg, polygon.box.low.longitudeDeg);
        const QPointF high =
            worldFromDegrees(polygon.box.high.latitudeDeg, polygon.box.high.longitudeDeg);
        const QSizeF size(high.x() - low.x(), low.y() - high.y());
        if (size.width() * size.height() > best.width() * best.height() || best.isEmpty()) {
            best = size;
        }
    }
    return best;
}

QStaticText staticText(const QString& text, const QFont& font) {
    QStaticText out(text);
    out.setTextFormat(Qt::PlainText);
    out.prepare(QTransform(), font);
    return out;
}

}  // namespace

/// Rectangles taken, in pixels of the whole world, found through a grid.
class MapLabels::Occupied {
  public:
    [[nodiscard]] bool isFree(const QRectF& rect) const {
        bool free = true;
        forEachCell(rect, [&](std::uint64_t key) {
            const auto it = m_cells.find(key);
            if (it != m_cells.end()) {
                free = free && std::none_of(it->second.begin(), it->second.end(),
                                            [&](const QRectF& r) { return r.intersects(rect); });
            }
        });
        return free;
    }
    void take(const QRectF& rect) {
        forEachCell(rect, [&](std::uint64_t key) { m_cells[key].push_back(rect); });
    }

  private:
    template <class Visit>
    static void forEachCell(const QRectF& rect, Visit visit) {
        constexpr double kCellPx = 96.0;
        const auto cell = [](double v) {
            return static_cast<std::int64_t>(std::floor(v / kCellPx));
        };
        for (std::int64_t x = cell(rect.left()); x <= cell(rect.right()); ++x) {
            for (std::int64_t y = cell(rect.top()); y <= cell(rect.bottom()); ++y) {
                visit(static_cast<std::uint64_t>(x) << 32U ^
                      (static_cast<std::uint64_t>(y) & 0xFFFFFFFFU));
            }
        }
    }

    std::unordered_map<std::uint64_t, std::vector<QRectF>> m_cells;
};

MapLabels::MapLabels(const model::MapData& map, const MapStyle& style, const QLocale& locale,
                     const QFont& font)
    : m_style(style), m_siteFont(font) {
    m_siteFont.setPixelSize(11);
    m_siteFont.setWeight(QFont::DemiBold);
    for (int i = 0; i < 2; ++i) {
        m_placeFonts[i] = font;
        m_placeFonts[i].setPixelSize(i == 0 ? 10 : 12);
        m_placeFonts[i].setLetterSpacing(QFont::AbsoluteSpacing, i == 0 ? 0.2 : 0.8);
    }
    addCountries(map, locale);
    addStates(map);
}

void MapLabels::addCountries(const model::MapData& map, const QLocale& locale) {
    std::vector<const model::Country*> countries;
    for (const model::Country& country : map.countries()) {
        countries.push_back(&country);
    }
    std::stable_sort(countries.begin(), countries.end(),
                     [](const auto* a, const auto* b) { return a->areaKm2 > b->areaKm2; });
    for (const model::Country* country : countries) {
        PlaceText place;
        place.font = country->areaKm2 > kLargeCountryKm2 ? 1 : 0;
        const QString name = countryName(*country, locale);
        place.text = staticText(name, m_placeFonts[place.font]);
        place.size = place.text.size();
        place.world =
            worldFromDegrees(country->labelPoint.latitudeDeg, country->labelPoint.longitudeDeg);
        place.worldSize = worldSizeOf(country->polygons);
        place.unitedStates = country->iso2 == "US";
        m_countries.push_back(std::move(place));
    }
}

void MapLabels::addStates(const model::MapData& map) {
    for (const model::UsState& state : map.states()) {
        PlaceText place;
        place.text = staticText(QString::fromStdString(state.name), m_placeFonts[0]);
        place.shortText = staticText(QString::fromStdString(state.code), m_placeFonts[0]);
        place.size = place.text.size();
        place.shortSize = place.shortText.size();
        place.world = worldFromDegrees(state.labelPoint.latitudeDeg, state.labelPoint.longitudeDeg);
        place.worldSize = worldSizeOf(state.polygons);
        m_states.push_back(std::move(place));
    }
}

void MapLabels::layOut(std::vector<LabelAnchor> anchors, double scale) {
    // Selected circles are drawn last but named first; then the largest.
    std::stable_partition(anchors.begin(), anchors.end(),
                          [](const LabelAnchor& anchor) { return anchor.selected; });
    if (scale == m_scale && stillFits(anchors, m_anchors)) {
        return;
    }
    m_anchors = std::move(anchors);
    m_scale = scale;
    m_sites.clear();
    m_places.clear();
    Occupied occupied;
    for (const LabelAnchor& anchor : m_anchors) {
        // The corners of the square round a circle are free enough for text.
        const double half = anchor.radiusPx * 0.85;
        const QPointF middle = anchor.world * scale;
        occupied.take({middle - QPointF(half, half), QSizeF(2.0 * half, 2.0 * half)});
    }
    placeSites(occupied);
    placePlaces(occupied);
}

const MapLabels::SiteText& MapLabels::siteText(const QString& name) {
    const auto it = m_siteTexts.constFind(name);
    if (it != m_siteTexts.constEnd()) {
        return *it;
    }
    const QFontMetricsF metrics(m_siteFont);
    const QString text = metrics.elidedText(name, Qt::ElideMiddle, kMaxNamePx);
    const QSizeF size(std::ceil(metrics.horizontalAdvance(text)) + 2.0 * kHaloPx,
                      std::ceil(metrics.height()) + 2.0);
    return *m_siteTexts.insert(name, {text, size});
}

void MapLabels::placeSites(Occupied& occupied) {
    if (m_siteTexts.size() > kNamesKept) {
        m_siteTexts.clear();
    }
    for (const LabelAnchor& anchor : m_anchors) {
        const auto& [text, size] = siteText(anchor.name);
        const double gap = anchor.radiusPx + 2.0;
        const double slant = anchor.radiusPx * 0.7;
        const QPointF offsets[] = {
            {gap, -size.height() / 2.0},
            {-gap - size.width(), -size.height() / 2.0},
            {-size.width() / 2.0, gap},
            {-size.width() / 2.0, -gap - size.height()},
            {slant, slant},
            {slant, -slant - size.height()},
            {-slant - size.width(), slant},
            {-slant - size.width(), -slant - size.height()},
        };
        for (const QPointF& offset : offsets) {
            const QRectF rect(anchor.world * m_scale + offset, size);
            if (!text.isEmpty() && occupied.isFree(rect)) {
                occupied.take(rect);
                m_sites.push_back({anchor.world, offset, size, text, anchor.selected});
                break;
            }
        }
    }
}

void MapLabels::placePlaces(Occupied& occupied) {
    const double zoom = std::log2(m_scale / 256.0);
    const bool states = zoom >= kStateNamesFrom;
    if (states) {
        for (const PlaceText& place : m_states) {
            const bool fits = place.worldSize.width() * m_scale * 0.8 >= place.size.width() &&
                              place.worldSize.height() * m_scale >= 2.0 * place.size.height();
            placeOne(place, !fits, occupied);
        }
    }
    for (const PlaceText& place : m_countries) {
        if (!(states && place.unitedStates)) {
            placeOne(place, false, occupied);
        }
    }
}

void MapLabels::placeOne(const PlaceText& place, bool useShort, Occupied& occupied) {
    const QSizeF size = useShort ? place.shortSize : place.size;
    // A small country may be a little narrower than its name.
    if (place.worldSize.width() * m_scale < 0.85 * size.width() ||
        place.worldSize.height() * m_scale < 1.1 * size.height()) {
        return;
    }
    const QPointF offset(-size.width() / 2.0, -size.height() / 2.0);
    const QRectF rect(place.world * m_scale + offset, size);
    if (occupied.isFree(rect.adjusted(-4, -1, 4, 1))) {
        occupied.take(rect);
        m_places.push_back({&place, useShort, offset, size});
    }
}

void MapLabels::paintPlaces(QPainter& painter, const Viewport& view) const {
    if (m_placeNames == PlaceNames::none) {
        return;
    }
    const QRectF window(QPointF(0, 0), view.size());
    for (const PlacedPlace& placed : m_places) {
        const QPointF corner = view.toScreen(placed.place->world) + placed.offset;
        if (window.intersects(QRectF(corner, placed.size))) {
            painter.setFont(m_placeFonts[placed.place->font]);
            paintPlace(painter, {std::round(corner.x()), std::round(corner.y())},
                       placed.useShort ? placed.place->shortText : placed.place->text);
        }
    }
}

void MapLabels::paintPlace(QPainter& painter, QPointF at, const QStaticText& text) const {
    if (m_placeNames == PlaceNames::quiet) {
        painter.setPen(m_style.placeText);
        painter.drawStaticText(at, text);
        return;
    }
    // Shifted copies: an outline of the letters would have to be stroked in every frame.
    painter.setPen(m_style.ground);
    for (const QPointF& shift : {QPointF(-1, -1), QPointF(1, -1), QPointF(-1, 1), QPointF(1, 1),
                                 QPointF(0, -1), QPointF(0, 1), QPointF(-1, 0), QPointF(1, 0)}) {
        painter.drawStaticText(at + shift, text);
    }
    painter.setPen(m_style.ink);
    painter.drawStaticText(at, text);
}

const QPixmap& MapLabels::siteName(const Placed& label, double devicePixelRatio) {
    const QString key = (label.selected ? u'!' : u' ') + label.text;
    const auto it = m_pixmaps.constFind(key);
    if (it != m_pixmaps.constEnd()) {
        return *it;
    }
    const double pad = kHaloPx;
    QPixmap pixmap((label.size + QSizeF(2.0 * pad, 2.0 * pad)).toSize() * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF base(pad + kHaloPx, pad + 1.0 + QFontMetricsF(m_siteFont).ascent());
    QPainterPath path;
    path.addText(base, m_siteFont, label.text);
    painter.strokePath(
        path, QPen(m_style.ground, 2.0 * kHaloPx, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setFont(m_siteFont);
    painter.setPen(label.selected ? m_style.accent : m_style.ink);
    painter.drawText(base, label.text);
    painter.end();
    return *m_pixmaps.insert(key, pixmap);
}

void MapLabels::paintSites(QPainter& painter, const Viewport& view, double devicePixelRatio) {
    if (m_pixmapRatio != devicePixelRatio || m_pixmaps.size() > kNamesKept) {
        m_pixmaps.clear();
        m_pixmapRatio = devicePixelRatio;
    }
    const QRectF window(QPointF(0, 0), view.size());
    for (const Placed& label : m_sites) {
        const QPointF corner = view.toScreen(label.world) + label.offset;
        if (window.intersects(QRectF(corner, label.size))) {
            const QPointF at = (corner - QPointF(kHaloPx, kHaloPx)) * devicePixelRatio;
            painter.drawPixmap(QPointF(std::round(at.x()), std::round(at.y())) / devicePixelRatio,
                               siteName(label, devicePixelRatio));
        }
    }
}

}  // namespace gigasite::ui
