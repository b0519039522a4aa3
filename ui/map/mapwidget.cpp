// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapwidget.h"

#include "ui/map/emptymappanel.h"
#include "ui/map/mapaccessible.h"
#include "ui/map/mapfurniture.h"
#include "ui/map/placename.h"
#include "ui/map/siteclusters.h"

#include <QGuiApplication>
#include <QPainter>

#include <cmath>
#include <numeric>

namespace gigasite::ui {

namespace {

constexpr double kZoomPerKey = 2.0;
constexpr double kFitMarginPx = 64.0;
constexpr double kFitMaxZoom = 5.5;
constexpr double kClusterMarginPx = 110.0;  // room for names, and for what lies on the map
constexpr int kNamesOfCluster = 8;

std::vector<QPointF> worldOf(const std::vector<MapSite>& sites,
                             const std::vector<std::size_t>& rows) {
    std::vector<QPointF> points;
    points.reserve(rows.size());
    for (const std::size_t row : rows) {
        points.push_back(worldFromDegrees(sites[row].latitudeDeg, sites[row].longitudeDeg));
    }
    return points;
}

}  // namespace

MapWidget::MapWidget(const model::MapData& map, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_map(map),
      m_look(look),
      m_style(MapStyle::forTheme(look.theme)),
      m_land(map, m_style),
      m_tiles(m_style),
      m_marks(m_style),
      m_contracts(m_style),
      m_measure(m_style, look.locale),
      m_layer(m_style),
      m_labels(map, m_style, look.locale, Theme::font(FontRole::label)),
      m_empty(new EmptyMapPanel(m_style, this)),
      m_card(new HoverCard(look, this)) {
    // The release of Ctrl goes to the widget with the focus, which is often another one.
    m_controlCheck.setInterval(200);
    m_controlCheck.setSingleShot(true);
    connect(&m_controlCheck, &QTimer::timeout, this, [this] {
        if (m_control && !(QGuiApplication::queryKeyboardModifiers() & Qt::ControlModifier)) {
            m_control = false;
            updateCard();
        } else if (m_control) {
            m_controlCheck.start();
        }
    });
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
    connect(&m_land, &LandLayer::updated, this, &MapWidget::tryPicture);
    connect(&m_tiles, &TileLayer::updated, this, qOverload<>(&QWidget::update));
    m_view.resize(size());
    fitNow();
    updateEmptyState();
}

MapWidget::~MapWidget() {
    forgetMapAccessibility(*this);
}

void MapWidget::setSites(std::vector<MapSite> sites) {
    const bool wasEmpty = this->sites().empty();
    if (!m_layer.circles().setSites(std::move(sites))) {
        return;
    }
    if (m_gesture == Gesture::MovingSite && m_layer.circles().site(m_heldSite) == nullptr) {
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

void MapWidget::setMarks(std::vector<MapMark> marks) {
    if (m_marks.setMarks(std::move(marks))) {
        update();
    }
}

void MapWidget::setContracts(std::vector<MapContract> contracts) {
    if (m_contracts.setContracts(std::move(contracts))) {
        update();
    }
}

void MapWidget::setAllContractsShown(bool all) {
    if (m_contracts.setAllShown(all)) {
        update();
    }
}

void MapWidget::setPointFacts(std::vector<PointFact> facts) {
    m_card->setFacts(std::move(facts));
}

void MapWidget::setPin(std::optional<Degrees> at) {
    m_pin = at;
    update();
}

void MapWidget::setSelection(std::set<model::Id> selection) {
    if (m_layer.circles().setSelection(std::move(selection))) {
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

QString MapWidget::clusterTitle(const SiteCircle& cluster) const {
    return tr("%n site(s)", nullptr, static_cast<int>(cluster.rows.size()));
}

QString MapWidget::describeCluster(const SiteCircle& cluster) const {
    QStringList names;
    for (const std::size_t row : cluster.rows) {
        names << sites()[row].name;
        if (names.size() == kNamesOfCluster && cluster.rows.size() > kNamesOfCluster + 1) {
            names << tr("%n more", nullptr,
                        static_cast<int>(cluster.rows.size()) - kNamesOfCluster);
            break;
        }
    }
    return tr("%1 of %2 MW online: %3")
        .arg(m_look.locale.toString(std::round(cluster.shown.onlineMw), 'f', 0),
             m_look.locale.toString(std::round(cluster.shown.plannedMw), 'f', 0),
             names.join(QStringLiteral(", ")));
}

void MapWidget::setHoveredSite(model::Id id) {
    if (m_layer.circles().setHovered(id)) {
        update();
    }
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
    if (sites().empty()) {
        m_view.setZoom(0.0);
        m_view.centreOn(worldFromDegrees(25.0, 0.0));
        return;
    }
    std::vector<std::size_t> rows(sites().size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    m_view.fit(worldOf(sites(), rows), kFitMarginPx, kFitMaxZoom);
}

void MapWidget::zoomToCluster(const SiteCircle& cluster) {
    touched();
    const double before = m_view.zoom();
    const std::vector<QPointF> points = worldOf(sites(), cluster.rows);
    m_view.fit(points, kClusterMarginPx, kClustersEndAtZoom);
    // Sites on one spot have no extent to fit; a click must lead somewhere nevertheless.
    if (m_view.zoom() < before + 1.0) {
        m_view.setZoom(before + 1.0);
        m_view.centreOn(cluster.world);
    }
    update();
}

void MapWidget::selectAll() {
    std::set<model::Id> all;
    for (const MapSite& site : sites()) {
        all.insert(site.id);
    }
    requestSelection(all);
}

void MapWidget::requestSelection(const std::set<model::Id>& wanted) {
    if (wanted != selection()) {
        Q_EMIT selectionRequested(wanted);
    }
}

void MapWidget::touched() {
    m_untouched = false;
}

void MapWidget::showExtent(const QRectF& world) {
    constexpr int kParts = 8;  // so that the gap the view leaves out lies outside
    constexpr double kExtentMarginPx = 24.0;
    constexpr double kMaxZoom = 8.0;
    std::vector<QPointF> points;
    for (int i = 0; i <= kParts; ++i) {
        points.push_back(world.topLeft() + QPointF(world.width() * i / kParts, 0.0));
    }
    points.push_back(world.bottomRight());
    touched();
    m_view.fit(points, kExtentMarginPx, kMaxZoom);
    update();
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
        setMeasuring(false);
    }
    m_placing = placing;
    updateCursor();
    updateEmptyState();
    updateCard();
    update();
    Q_EMIT placingChanged(placing);
}

void MapWidget::setMeasuring(bool measuring) {
    if (measuring == isMeasuring()) {
        return;
    }
    if (measuring) {
        abortMove();
        setPlacing(false);
    }
    m_measure.setArmed(measuring);
    updateCursor();
    update();
    Q_EMIT measuringChanged(measuring);
    Q_EMIT measured({});
}

Degrees MapWidget::snapped(QPointF screen) const {
    const SiteCircle* circle = m_layer.circles().circleAt(screen, m_view);
    return circle != nullptr ? degreesFromWorld(circle->world) : degreesAt(screen);
}

void MapWidget::measureAt(QPointF screen) {
    m_measure.click(snapped(screen));
    update();
    Q_EMIT measured(m_measure.text());
}

void MapWidget::updateCard() {
    const bool dragging = m_gesture == Gesture::MovingSite;
    std::optional<QPointF> at;
    if (dragging) {
        at = m_view.toScreen(m_layer.circles().worldOf(m_heldSite));
    } else if (m_placing) {
        at = m_pointer.value_or(QPointF(width(), height()) / 2.0);
    } else if (m_control && m_gesture == Gesture::None && !isMeasuring()) {
        at = m_pointer;
    }
    if (!at) {
        if (!m_card->isHidden()) {
            m_card->hide();
            Q_EMIT factsEnded();
        }
        return;
    }
    if (m_control) {
        m_controlCheck.start();
    }
    const Degrees place = degreesAt(*at);
    m_card->setPlace(describePlace(place.latitudeDeg, place.longitudeDeg),
                     coordinatesText(place.latitudeDeg, place.longitudeDeg, m_look.locale));
    m_card->moveBeside(at->toPoint());
    m_card->show();
    Q_EMIT factsWanted(place.latitudeDeg, place.longitudeDeg, dragging ? m_heldSite : 0);
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
    if (m_placing || isMeasuring()) {
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
    m_empty->setVisible(sites().empty() && !m_placing);
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
}

void MapWidget::paintPin(QPainter& painter) {
    if (!m_pin) {
        return;
    }
    const QPointF at = m_view.toScreen(worldFromDegrees(m_pin->latitudeDeg, m_pin->longitudeDeg));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const auto& [color, width] :
         {std::pair(m_style.ground, 5.0), std::pair(m_style.accent, 2.0)}) {
        painter.setPen(QPen(color, width));
        painter.drawEllipse(at, 7.0, 7.0);
        for (const QPointF& way : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)}) {
            painter.drawLine(at + way * 7.0, at + way * 14.0);
        }
    }
}

void MapWidget::paintRectangle(QPainter& painter) {
    QColor fill = m_style.accent;
    fill.setAlphaF(0.12F);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(m_style.accent, 1.0));
    painter.setBrush(fill);
    painter.drawRect(QRectF(m_pressedAt, m_lastAt).normalized());
}

bool MapWidget::paintContent(QPainter& painter, double ratio) {
    m_land.paint(painter, m_view, ratio);
    m_tiles.paint(painter, m_view, ratio);
    m_labels.setPlaceNames(m_tiles.isShown()  ? PlaceNames::none
                           : m_land.isPlain() ? PlaceNames::quiet
                                              : PlaceNames::haloed);
    m_contracts.paint(painter, m_view, m_layer.circles());
    m_marks.paint(painter, m_view);
    const bool finished = m_layer.paint(painter, m_view, ratio, m_labels);
    paintScaleBar(painter, m_view, m_style, m_look.locale);
    m_tiles.paintAttribution(painter, m_view);
    if (!sites().empty()) {
        paintLegend(painter, m_view, m_style, m_look.locale, m_layer.circles().radiusFactor(m_view),
                    {m_marks.shows(MapMark::Kind::campus),
                     m_marks.shows(MapMark::Kind::plant) ||
                         !m_contracts.shown(m_layer.circles(), m_view).empty()});
    }
    m_measure.paint(painter, m_view);
    return finished;
}

void MapWidget::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    if (!paintContent(painter, devicePixelRatioF())) {
        QMetaObject::invokeMethod(this, qOverload<>(&QWidget::update), Qt::QueuedConnection);
    }
    paintPin(painter);
    if (m_gesture == Gesture::Rectangle) {
        paintRectangle(painter);
    } else if (m_placing) {
        paintPlacing(painter);
    } else if (m_gesture != Gesture::MovingSite) {
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
