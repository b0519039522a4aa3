// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Keyboard of the map.
#include "ui/map/mapwidget.h"

#include <QKeyEvent>

namespace gigasite::ui {

namespace {

constexpr double kPanPerKeyPx = 64.0;
constexpr double kNudgeFarPx = 10.0;

}  // namespace

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

bool MapWidget::nudge(int key, bool far) {
    const double step = (far ? kNudgeFarPx : 1.0) / m_view.scale();
    const QPointF offset = key == Qt::Key_Left    ? QPointF(-step, 0.0)
                           : key == Qt::Key_Right ? QPointF(step, 0.0)
                           : key == Qt::Key_Up    ? QPointF(0.0, -step)
                           : key == Qt::Key_Down  ? QPointF(0.0, step)
                                                  : QPointF();
    if (offset.isNull() || selection().empty() || m_gesture != Gesture::None) {
        return false;
    }
    touched();  // a fitted view would follow the site
    Q_EMIT moveManyRequested(movesBy(selection(), offset), true);
    return true;
}

bool MapWidget::handleToolKey(const QKeyEvent& event) {
    const int key = event.key();
    if (key == Qt::Key_Escape && m_gesture != Gesture::None) {
        abortMove();
    } else if (key == Qt::Key_Escape && m_placing) {
        setPlacing(false);
    } else if (key == Qt::Key_Escape && isMeasuring()) {
        setMeasuring(false);
    } else if (key == Qt::Key_Escape && m_pin) {
        setPin(std::nullopt);
    } else if (key == Qt::Key_P) {
        setPlacing(true);
    } else if (key == Qt::Key_M) {
        setMeasuring(!isMeasuring());
    } else if (key == Qt::Key_Space) {
        Q_EMIT playRequested();
    } else if (m_placing && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        placeAt(QPointF(width(), height()) / 2.0, event.modifiers().testFlag(Qt::ShiftModifier));
    } else if (isMeasuring() && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        measureAt(QPointF(width(), height()) / 2.0);
    } else if (key == Qt::Key_Comma || key == Qt::Key_Period) {
        selectNeighbour(key == Qt::Key_Comma ? -1 : 1);
    } else if (key == Qt::Key_Delete && !selection().empty()) {
        Q_EMIT deleteRequested(selection());
    } else {
        return false;
    }
    return true;
}

void MapWidget::keyPressEvent(QKeyEvent* event) {
    const auto others = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    const int key = event->key();
    if (key == Qt::Key_Control) {
        m_control = true;
        updateCard();
    }
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (others == Qt::AltModifier &&
               nudge(key, event->modifiers().testFlag(Qt::ShiftModifier))) {
        event->accept();
    } else if (others != Qt::NoModifier || !(handleToolKey(*event) || handleViewKey(key))) {
        QWidget::keyPressEvent(event);
    }
}

void MapWidget::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Control) {
        m_control = false;
        updateCard();
    }
    QWidget::keyReleaseEvent(event);
}

void MapWidget::selectNeighbour(int step) {
    const std::vector<MapSite>& all = sites();
    if (all.empty()) {
        return;
    }
    const auto count = static_cast<int>(all.size());
    int row = step > 0 ? -1 : count;
    for (int i = 0; i < count; ++i) {
        if (selection().contains(all[static_cast<std::size_t>(i)].id)) {
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
    requestSelection({next.id});
}

}  // namespace gigasite::ui
