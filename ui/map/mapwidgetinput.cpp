// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Mouse and keyboard of the map.
#include "ui/map/mapwidget.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace gigasite::ui {

namespace {

constexpr double kWheelStep = 120.0;
constexpr double kZoomPerWheelStep = 1.4142135623730951;
constexpr double kPanPerKeyPx = 64.0;
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

void MapWidget::clickAt(model::Id id, Qt::KeyboardModifiers modifiers) {
    std::set<model::Id> wanted;
    if (modifiers.testFlag(Qt::ControlModifier)) {
        wanted = m_layer.selection();
        if (id != 0 && wanted.erase(id) == 0) {
            wanted.insert(id);
        }
    } else if (id != 0) {
        wanted.insert(id);
    }
    if (wanted != m_layer.selection()) {
        Q_EMIT selectionRequested(wanted);
    }
}

bool MapWidget::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && (m_placing || m_gesture != Gesture::None) &&
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
    m_pressedAt = event->position();
    m_lastAt = m_pressedAt;
    const MapSite* site = m_placing ? nullptr : m_layer.siteAt(m_pressedAt, m_view);
    m_heldSite = site != nullptr ? site->id : 0;
    m_gesture = site != nullptr ? Gesture::PressedSite : Gesture::PressedGround;
    if (site != nullptr) {
        m_grabOffset = m_layer.rectOf(site->id, m_view).center() - m_pressedAt;
    }
    updateCursor();
}

void MapWidget::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    const bool far = (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_gesture == Gesture::PressedGround && far) {
        m_gesture = Gesture::Panning;
        touched();
        updateCursor();
    } else if (m_gesture == Gesture::PressedSite && far) {
        m_gesture = Gesture::MovingSite;
        touched();
        updateCursor();
    }
    if (m_gesture == Gesture::Panning) {
        m_view.panBy(at - m_lastAt);
        m_lastAt = at;
        update();
    } else if (m_gesture == Gesture::MovingSite) {
        dragTo(at);
    }
    hoverAt(at);
}

void MapWidget::dragTo(QPointF screen) {
    const Degrees at = degreesAt(screen + m_grabOffset);
    m_layer.setPreview(m_heldSite, at);
    update();
    Q_EMIT movePreviewed(m_heldSite, at.latitudeDeg, at.longitudeDeg);
}

void MapWidget::hoverAt(QPointF screen) {
    m_pointer = screen;
    const MapSite* site =
        m_gesture == Gesture::None && !m_placing ? m_layer.siteAt(screen, m_view) : nullptr;
    if (m_layer.setHovered(site != nullptr ? site->id : 0)) {
        setToolTip(site != nullptr ? site->name.toHtmlEscaped() + QStringLiteral("<br>") +
                                         describeSite(*site).toHtmlEscaped()
                                   : QString());
        updateCursor();
        update();
    }
    const bool free = m_gesture == Gesture::None && site == nullptr;
    if (m_marks.hover(free ? m_pointer : std::nullopt, m_view) || m_placing) {
        update();
    }
    const Degrees at = degreesAt(screen);
    Q_EMIT hovered(at.latitudeDeg, at.longitudeDeg);
}

void MapWidget::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_gesture == Gesture::None) {
        QWidget::mouseReleaseEvent(event);
        return;
    }
    const Gesture gesture = m_gesture;
    const model::Id held = m_heldSite;
    const Degrees target = degreesAt(event->position() + m_grabOffset);
    if (gesture == Gesture::MovingSite) {
        // The owner answers with setSites; the preview stays until then, so nothing jumps back.
        m_gesture = Gesture::None;
        m_heldSite = 0;
        Q_EMIT moveRequested(held, target.latitudeDeg, target.longitudeDeg);
    }
    endGesture();
    if (gesture == Gesture::PressedGround && m_placing) {
        placeAt(event->position(), event->modifiers().testFlag(Qt::ShiftModifier));
    } else if (gesture == Gesture::PressedSite || gesture == Gesture::PressedGround) {
        clickAt(held, event->modifiers());
    }
    hoverAt(event->position());
}

void MapWidget::endGesture() {
    m_gesture = Gesture::None;
    m_heldSite = 0;
    m_layer.setPreview(0, std::nullopt);
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
    if (event->button() != Qt::LeftButton || m_placing) {
        mousePressEvent(event);
        return;
    }
    if (const MapSite* site = m_layer.siteAt(event->position(), m_view)) {
        Q_EMIT activated(site->id);
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

bool MapWidget::handleViewKey(int key) {
    QPointF pan;
    switch (key) {
        case Qt::Key_Left:
            pan = {kPanPerKeyPx, 0.0};
            break;
        case Qt::Key_Right:
            pan = {-kPanPerKeyPx, 0.0};
            break;
        case Qt::Key_Up:
            pan = {0.0, kPanPerKeyPx};
            break;
        case Qt::Key_Down:
            pan = {0.0, -kPanPerKeyPx};
            break;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            zoomIn();
            return true;
        case Qt::Key_Minus:
            zoomOut();
            return true;
        case Qt::Key_Home:
            fitToSites();
            return true;
        default:
            return false;
    }
    touched();
    m_view.panBy(pan);
    update();
    return true;
}

void MapWidget::keyPressEvent(QKeyEvent* event) {
    const auto others = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    const int key = event->key();
    if (others != Qt::NoModifier) {
        QWidget::keyPressEvent(event);
    } else if (key == Qt::Key_Escape && m_gesture != Gesture::None) {
        abortMove();
    } else if (key == Qt::Key_Escape && m_placing) {
        setPlacing(false);
    } else if (key == Qt::Key_P) {
        setPlacing(true);
    } else if (m_placing && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        placeAt(QPointF(width(), height()) / 2.0, event->modifiers().testFlag(Qt::ShiftModifier));
    } else if (key == Qt::Key_Comma || key == Qt::Key_Period) {
        selectNeighbour(key == Qt::Key_Comma ? -1 : 1);
    } else if (key == Qt::Key_Delete && !m_layer.selection().empty()) {
        Q_EMIT deleteRequested(m_layer.selection());
    } else if (!handleViewKey(key)) {
        QWidget::keyPressEvent(event);
    }
}

void MapWidget::selectNeighbour(int step) {
    const std::vector<MapSite>& all = m_layer.sites();
    if (all.empty()) {
        return;
    }
    const auto count = static_cast<int>(all.size());
    int row = step > 0 ? -1 : count;
    for (int i = 0; i < count; ++i) {
        if (m_layer.selection().contains(all[static_cast<std::size_t>(i)].id)) {
            row = i;
            break;
        }
    }
    const MapSite& next = all[static_cast<std::size_t>((row + step + count) % count)];
    if (!rect().contains(siteRect(next.id).center())) {
        touched();
        m_view.centreOn(worldFromDegrees(next.latitudeDeg, next.longitudeDeg));
        update();
    }
    clickAt(next.id, Qt::NoModifier);
}

void MapWidget::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    m_pointer.reset();
    m_layer.setHovered(0);
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
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace gigasite::ui
