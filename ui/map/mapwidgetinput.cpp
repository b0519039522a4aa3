// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Mouse of the map; the keyboard is in mapwidgetkeys.cpp.
#include "ui/map/mapwidget.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace gigasite::ui {

namespace {

constexpr double kWheelStep = 120.0;
constexpr double kZoomPerWheelStep = 1.4142135623730951;
constexpr double kZoomPerDoubleClick = 2.0;

}  // namespace

void MapWidget::placeAt(QPointF screen, bool keepArmed) {
    // The view must not jump to the new site.
    touched();
    const Degrees at = degreesAt(screen);
    if (!keepArmed) {
        setPlacing(false);
    }
    Q_EMIT placeRequested(at.latitudeDeg, at.longitudeDeg, keepArmed);
}

void MapWidget::clickAt(QPointF screen, Qt::KeyboardModifiers modifiers) {
    const SiteCircle* circle = m_layer.circles().circleAt(screen, m_view);
    std::set<model::Id> clicked;
    for (std::size_t i = 0; circle != nullptr && i < circle->rows.size(); ++i) {
        clicked.insert(sites()[circle->rows[i]].id);
    }
    if (!modifiers.testFlag(Qt::ControlModifier)) {
        if (circle != nullptr && circle->isCluster()) {
            zoomToCluster(SiteCircle(*circle));  // a copy: the zoom works the circles out anew
        } else {
            requestSelection(clicked);
        }
        return;
    }
    std::set<model::Id> wanted = selection();
    const bool all = std::includes(wanted.begin(), wanted.end(), clicked.begin(), clicked.end());
    for (const model::Id id : clicked) {
        all ? static_cast<void>(wanted.erase(id)) : static_cast<void>(wanted.insert(id));
    }
    requestSelection(wanted);
}

bool MapWidget::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride &&
        (m_placing || isMeasuring() || m_pin || m_gesture != Gesture::None) &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void MapWidget::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_gesture != Gesture::None) {
        QWidget::mousePressEvent(event);
        return;
    }
    pressAt(event->position(), event->modifiers());
    updateCursor();
}

void MapWidget::pressAt(QPointF screen, Qt::KeyboardModifiers modifiers) {
    m_pressedAt = screen;
    m_lastAt = screen;
    m_gesture = Gesture::PressedGround;
    if (m_placing || isMeasuring()) {
        return;
    }
    if (modifiers.testFlag(Qt::ShiftModifier)) {
        m_gesture = Gesture::PressedRectangle;
        return;
    }
    const SiteCircle* circle = m_layer.circles().circleAt(screen, m_view);
    if (circle != nullptr && !circle->isCluster()) {
        m_gesture = Gesture::PressedSite;
        m_heldSite = circle->shown.id;
        m_grabOffset = m_view.toScreen(circle->world) - screen;
    }
}

void MapWidget::beginDrag() {
    switch (m_gesture) {
        case Gesture::PressedGround:
            m_gesture = Gesture::Panning;
            touched();
            break;
        case Gesture::PressedRectangle:
            m_gesture = Gesture::Rectangle;
            break;
        case Gesture::PressedSite:
            m_gesture = Gesture::MovingSite;
            m_held =
                selection().contains(m_heldSite) ? selection() : std::set<model::Id>{m_heldSite};
            touched();
            break;
        default:
            return;
    }
    updateCursor();
}

void MapWidget::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    if ((at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        beginDrag();
    }
    if (m_gesture == Gesture::Panning) {
        m_view.panBy(at - m_lastAt);
        m_lastAt = at;
        update();
    } else if (m_gesture == Gesture::MovingSite) {
        dragTo(at);
    } else if (m_gesture == Gesture::Rectangle) {
        m_lastAt = at;
        update();
    }
    m_control = event->modifiers().testFlag(Qt::ControlModifier);
    hoverAt(at);
}

void MapWidget::dragTo(QPointF screen) {
    const MapSite& held = *m_layer.circles().site(m_heldSite);
    const QPointF from = worldFromDegrees(held.latitudeDeg, held.longitudeDeg);
    const QPointF to = m_view.toWorld(screen + m_grabOffset);
    m_layer.circles().setPreview(m_held, to - from);
    update();
    const Degrees at = degreesFromWorld(to);
    Q_EMIT movePreviewed(m_heldSite, at.latitudeDeg, at.longitudeDeg);
}

MapMoves MapWidget::movesBy(const std::set<model::Id>& ids, QPointF worldOffset) const {
    MapMoves moves;
    for (const model::Id id : ids) {
        if (const MapSite* site = m_layer.circles().site(id)) {
            const QPointF from = worldFromDegrees(site->latitudeDeg, site->longitudeDeg);
            const Degrees to = degreesFromWorld(from + worldOffset);
            moves.push_back({id, to.latitudeDeg, to.longitudeDeg});
        }
    }
    return moves;
}

void MapWidget::hoverAt(QPointF screen) {
    m_pointer = screen;
    const SiteCircle* circle = m_gesture == Gesture::None && !m_placing && !isMeasuring()
                                   ? m_layer.circles().circleAt(screen, m_view)
                                   : nullptr;
    const model::Id id = circle != nullptr ? circle->shown.id : 0;
    if (m_layer.circles().setHovered(id)) {
        showToolTip(circle);
        updateCursor();
        update();
        Q_EMIT siteHovered(circle != nullptr && circle->isCluster() ? 0 : id);
    }
    const bool free = m_gesture == Gesture::None && circle == nullptr;
    if (m_marks.hover(free ? m_pointer : std::nullopt, m_view) || m_placing) {
        update();
    }
    if (isMeasuring()) {
        m_measure.setPointer(snapped(screen));
        update();
    }
    updateCard();
    const Degrees at = degreesAt(screen);
    Q_EMIT hovered(at.latitudeDeg, at.longitudeDeg);
}

void MapWidget::showToolTip(const SiteCircle* circle) {
    if (circle == nullptr) {
        setToolTip({});
        return;
    }
    const QString title = circle->isCluster() ? clusterTitle(*circle) : circle->shown.name;
    const QString text =
        circle->isCluster() ? describeCluster(*circle) : describeSite(circle->shown);
    setToolTip(title.toHtmlEscaped() + QStringLiteral("<br>") + text.toHtmlEscaped());
}

void MapWidget::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_gesture == Gesture::None) {
        QWidget::mouseReleaseEvent(event);
        return;
    }
    const Gesture gesture = m_gesture;
    if (gesture == Gesture::MovingSite) {
        finishMove(event->position());
    } else if (gesture == Gesture::Rectangle) {
        finishRectangle(event->modifiers());
    }
    endGesture();
    if (gesture == Gesture::PressedGround && m_placing) {
        placeAt(event->position(), event->modifiers().testFlag(Qt::ShiftModifier));
    } else if (gesture == Gesture::PressedGround && isMeasuring()) {
        measureAt(event->position());
    } else if (gesture == Gesture::PressedSite || gesture == Gesture::PressedGround ||
               gesture == Gesture::PressedRectangle) {
        clickAt(event->position(), event->modifiers());
    }
    hoverAt(event->position());
}

void MapWidget::finishMove(QPointF screen) {
    const MapSite& held = *m_layer.circles().site(m_heldSite);
    const QPointF from = worldFromDegrees(held.latitudeDeg, held.longitudeDeg);
    const QPointF to = m_view.toWorld(screen + m_grabOffset);
    // The owner answers with setSites; the preview stays until then, so nothing jumps back.
    m_gesture = Gesture::None;
    if (m_held.size() > 1) {
        Q_EMIT moveManyRequested(movesBy(m_held, to - from), false);
        return;
    }
    const Degrees target = degreesFromWorld(to);
    Q_EMIT moveRequested(std::exchange(m_heldSite, 0), target.latitudeDeg, target.longitudeDeg);
}

void MapWidget::finishRectangle(Qt::KeyboardModifiers modifiers) {
    std::set<model::Id> wanted =
        m_layer.circles().sitesIn(QRectF(m_pressedAt, m_lastAt).normalized(), m_view);
    if (modifiers.testFlag(Qt::ControlModifier)) {
        wanted.insert(selection().begin(), selection().end());
    }
    m_gesture = Gesture::None;
    requestSelection(wanted);
}

void MapWidget::endGesture() {
    m_gesture = Gesture::None;
    m_heldSite = 0;
    m_held.clear();
    m_layer.circles().setPreview({}, {});
    updateCard();
    updateCursor();
    update();
}

void MapWidget::abortMove() {
    const bool moving = m_gesture == Gesture::MovingSite;
    const model::Id held = m_heldSite;
    endGesture();
    if (moving) {
        Q_EMIT moveAborted(held);
    }
}

void MapWidget::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_placing || isMeasuring()) {
        mousePressEvent(event);
        return;
    }
    const SiteCircle* circle = m_layer.circles().circleAt(event->position(), m_view);
    if (circle != nullptr && !circle->isCluster()) {
        Q_EMIT activated(circle->shown.id);
        return;
    }
    touched();
    m_view.zoomAbout(event->position(), kZoomPerDoubleClick);
    update();
}

void MapWidget::wheelEvent(QWheelEvent* event) {
    const double steps = event->angleDelta().y() / kWheelStep;
    if (steps == 0.0) {
        event->ignore();
        return;
    }
    touched();
    m_view.zoomAbout(event->position(), std::pow(kZoomPerWheelStep, steps));
    if (m_gesture == Gesture::MovingSite) {
        dragTo(event->position());
    }
    hoverAt(event->position());
    update();
    event->accept();
}

void MapWidget::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    m_pointer.reset();
    m_measure.setPointer(std::nullopt);
    m_control = false;
    setToolTip({});  // of the circle left, not of whatever the pointer comes back to
    QToolTip::hideText();
    updateCard();
    if (m_layer.circles().setHovered(0)) {
        Q_EMIT siteHovered(0);
    }
    update();
    Q_EMIT hoverEnded();
}

void MapWidget::focusInEvent(QFocusEvent* event) {
    m_keyboardFocus = event->reason() == Qt::TabFocusReason ||
                      event->reason() == Qt::BacktabFocusReason ||
                      event->reason() == Qt::ShortcutFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void MapWidget::focusOutEvent(QFocusEvent* event) {
    m_keyboardFocus = false;
    m_control = false;
    updateCard();
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace gigasite::ui
