// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapwidget.h"

#include "ui/map/emptymappanel.h"
#include "ui/map/mapaccessible.h"
#include "ui/map/mapfurniture.h"
#include "ui/map/placename.h"

#include <QPainter>

#include <cmath>

namespace gigasite::ui {

namespace {

constexpr double kZoomPerKey = 2.0;
constexpr double kFitMarginPx = 64.0;
constexpr double kFitMaxZoom = 5.5;

}  // namespace

MapWidget::MapWidget(const model::MapData& map, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_map(map),
      m_look(look),
      m_style(MapStyle::forTheme(look.theme)),
      m_land(map, m_style),
      m_tiles(m_style),
      m_tiles(m_style),
      m_marks(m_style),
      m_layer(m_style),
      m_labels(map, m_style, look.locale, Theme::font(FontRole::label)),
      m_empty(new EmptyMapPanel(m_style, this)) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    // Before anything that asks for the interface: the first answer is kept.
    installMapAccessibility();
    setAccessibleName(tr("Map"));
    connect(m_empty, &EmptyMapPanel::placeRequested, this, [this] {
        setPlacing(true);
        setFocus(Qt::OtherFocusReason);
    });
    connect(&m_land, &LandLayer::updated, this, qOverload<>(&QWidget::update));
    connect(&m_tiles, &TileLayer::updated, this, qOverload<>(&QWidget::update));
    connect(&m_tiles, &TileLayer::updated, this, qOverload<>(&QWidget::update));
    m_view.resize(size());
    fitNow();
    updateEmptyState();
}

MapWidget::~MapWidget() {
    forgetMapAccessibility(*this);
}

void MapWidget::setSites(std::vector<MapSite> sites) {
    const bool wasEmpty = m_layer.sites().empty();
    if (!m_layer.setSites(std::move(sites))) {
        return;
    }
    if (m_gesture == Gesture::MovingSite && m_layer.site(m_heldSite) == nullptr) {
        abortMove();
    }
    if (wasEmpty && m_untouched) {
        fitNow();
    }
    updateEmptyState();
    update();
}

void MapWidget::setGround(std::shared_ptr<const LandPaint> paint) {
    m_tiles.setCovered(paint != nullptr);
    m_land.setPaint(std::move(paint));
}

void MapWidget::setGround(std::shared_ptr<const LandPaint> paint) {
    m_tiles.setCovered(paint != nullptr);
    m_land.setPaint(std::move(paint));
}

void MapWidget::setMarks(std::vector<MapMark> marks) {
    if (m_marks.setMarks(std::move(marks))) {
        update();
    }
}

void MapWidget::setSelection(std::set<model::Id> selection) {
    if (m_layer.setSelection(std::move(selection))) {
        update();
    }
}

QRect MapWidget::siteRect(model::Id id) const {
    return m_layer.rectOf(id, m_view).toAlignedRect();
}

QString MapWidget::describePlace(double latitudeDeg, double longitudeDeg) const {
    return placeName(m_map, m_map.lookUp(latitudeDeg, longitudeDeg), m_look.locale);
}

QString MapWidget::describeSite(const MapSite& site) const {
    return tr("%1 of %2 MW online, %3, %4")
        .arg(m_look.locale.toString(std::round(site.onlineMw), 'f', 0),
             m_look.locale.toString(std::round(site.plannedMw), 'f', 0),
             describePlace(site.latitudeDeg, site.longitudeDeg),
             coordinatesText(site.latitudeDeg, site.longitudeDeg, m_look.locale));
}

void MapWidget::centreOn(double latitudeDeg, double longitudeDeg, double zoom) {
    touched();
    m_view.setZoom(zoom);
    m_view.centreOn(worldFromDegrees(latitudeDeg, longitudeDeg));
    update();
}

void MapWidget::fitToSites() {
    m_untouched = true;
    fitNow();
    update();
}

void MapWidget::fitNow() {
    std::vector<QPointF> points;
    for (const MapSite& site : m_layer.sites()) {
        points.push_back(worldFromDegrees(site.latitudeDeg, site.longitudeDeg));
    }
    if (points.empty()) {
        m_view.setZoom(0.0);
        m_view.centreOn(worldFromDegrees(25.0, 0.0));
    } else {
        m_view.fit(points, kFitMarginPx, kFitMaxZoom);
    }
}

void MapWidget::touched() {
    m_untouched = false;
}

void MapWidget::zoomIn() {
    zoomAboutMiddle(kZoomPerKey);
}

void MapWidget::zoomOut() {
    zoomAboutMiddle(1.0 / kZoomPerKey);
}

void MapWidget::zoomAboutMiddle(double factor) {
    touched();
    m_view.zoomAbout(QPointF(width(), height()) / 2.0, factor);
    update();
}

void MapWidget::setPlacing(bool placing) {
    if (placing == m_placing) {
        return;
    }
    if (placing) {
        abortMove();
    }
    m_placing = placing;
    updateCursor();
    updateEmptyState();
    update();
    Q_EMIT placingChanged(placing);
}

Degrees MapWidget::degreesAt(QPointF screen) const {
    return degreesFromWorld(m_view.toWorld(screen));
}

void MapWidget::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_view.resize(size());
    if (m_untouched) {
        fitNow();
    }
    updateEmptyState();
}

void MapWidget::updateCursor() {
    if (m_placing) {
        setCursor(Qt::CrossCursor);
    } else if (m_gesture == Gesture::Panning || m_gesture == Gesture::MovingSite) {
        setCursor(Qt::ClosedHandCursor);
    } else if (!toolTip().isEmpty()) {
        setCursor(Qt::PointingHandCursor);
    } else {
        unsetCursor();
    }
}

void MapWidget::updateEmptyState() {
    m_empty->setVisible(m_layer.sites().empty() && !m_placing);
    const QSize wanted = m_empty->sizeHint().boundedTo(size());
    m_empty->setGeometry(
        QRect(QPoint((width() - wanted.width()) / 2, (height() - wanted.height()) / 2), wanted));
}

void MapWidget::paintPlacing(QPainter& painter) {
    paintHint(painter, m_view, m_style,
              tr("Click where the site shall stand. Hold Shift to place several, Esc to stop."));
    const QPointF at = m_pointer.value_or(QPointF(width(), height()) / 2.0);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_style.ground, 4.0));
    painter.drawEllipse(at, 10.0, 10.0);
    painter.setPen(QPen(m_style.accent, 2.0));
    painter.drawEllipse(at, 10.0, 10.0);
    const Degrees degrees = degreesAt(at);
    paintCallout(painter, m_view, m_style, at,
                 describePlace(degrees.latitudeDeg, degrees.longitudeDeg),
                 coordinatesText(degrees.latitudeDeg, degrees.longitudeDeg, m_look.locale));
}

void MapWidget::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    m_land.paint(painter, m_view, devicePixelRatioF());
    m_tiles.paint(painter, m_view, devicePixelRatioF());
    m_tiles.paint(painter, m_view, devicePixelRatioF());
    m_labels.setPlaceNames(m_tiles.isShown()  ? PlaceNames::none
                           : m_land.isPlain() ? PlaceNames::quiet
                                              : PlaceNames::haloed);
    m_marks.paint(painter, m_view);
    if (!m_layer.paint(painter, m_view, devicePixelRatioF(), m_labels)) {
        QMetaObject::invokeMethod(this, qOverload<>(&QWidget::update), Qt::QueuedConnection);
    }
    paintScaleBar(painter, m_view, m_style, m_look.locale);
    m_tiles.paintAttribution(painter, m_view);
    m_tiles.paintAttribution(painter, m_view);
    if (!m_layer.sites().empty()) {
        paintLegend(painter, m_view, m_style, m_look.locale, m_layer.radiusFactor(m_view));
    }
    if (m_gesture == Gesture::MovingSite) {
        const QPointF middle = m_layer.rectOf(m_heldSite, m_view).center();
        const Degrees at = degreesAt(middle);
        paintCallout(painter, m_view, m_style, middle,
                     describePlace(at.latitudeDeg, at.longitudeDeg),
                     coordinatesText(at.latitudeDeg, at.longitudeDeg, m_look.locale));
    } else if (m_placing) {
        paintPlacing(painter);
    } else {
        m_marks.paintHovered(painter, m_view);
    }
    if (m_keyboardFocus && hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_style.accent, 2.0));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

}  // namespace gigasite::ui
