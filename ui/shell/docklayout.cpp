// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/docklayout.h"

#include <QDockWidget>
#include <QEvent>
#include <QLayout>
#include <QMainWindow>

#include <algorithm>

namespace gigasite::ui {

namespace {

constexpr int kLeftWidth = 240;
constexpr int kNarrowWindow = 1180;
constexpr int kInspectorWidth = 368;
constexpr int kChartsHeight = 320;
constexpr int kLeastMapWidth = 360;
constexpr int kLeastTableWidth = 480;

}  // namespace

DockLayout::DockLayout(QMainWindow* window, const Docks& docks)
    : QObject(window), m_window(window), m_docks(docks) {
    window->installEventFilter(this);
}

void DockLayout::arrange() {
    giveSizes();
    m_standard = m_window->saveState();
}

void DockLayout::giveSizes() {
    m_window->resizeDocks({m_docks.sites, m_docks.inspector}, {kLeftWidth, kInspectorWidth},
                          Qt::Horizontal);
    m_window->resizeDocks({m_docks.charts}, {kChartsHeight}, Qt::Vertical);
    shareLeft();
}

void DockLayout::shareLeft() {
    const int both = m_docks.sites->height() + m_docks.problems->height();
    const int sites = both * 6 / 10;
    m_window->resizeDocks({m_docks.sites, m_docks.problems}, {sites, both - sites}, Qt::Vertical);
}

void DockLayout::setSitesWide(bool wide) {
    const int room = m_window->width() - kInspectorWidth - kLeastMapWidth;
    const int table = std::max(kLeastTableWidth, std::min(m_window->width() * 6 / 10, room));
    m_window->resizeDocks({m_docks.sites, m_docks.inspector},
                          {wide ? table : kLeftWidth, kInspectorWidth}, Qt::Horizontal);
}

void DockLayout::reset() {
    m_window->restoreState(m_standard);
    m_window->layout()->activate();
    giveSizes();  // the state was saved before the docks had their sizes
    m_narrow = false;
    QMetaObject::invokeMethod(this, &DockLayout::fitLeft, Qt::QueuedConnection);
}

void DockLayout::fitLeft() {
    const bool narrow = m_window->width() < kNarrowWindow;
    const bool together = m_window->dockWidgetArea(m_docks.sites) == Qt::LeftDockWidgetArea &&
                          m_window->dockWidgetArea(m_docks.problems) == Qt::LeftDockWidgetArea;
    if (narrow == m_narrow || !together) {
        return;
    }
    m_narrow = narrow;
    if (narrow) {
        m_window->tabifyDockWidget(m_docks.sites, m_docks.problems);
        m_docks.sites->raise();
        return;
    }
    // A place with tabs keeps them, so both docks leave before they come back.
    const bool shown[] = {!m_docks.sites->isHidden(), !m_docks.problems->isHidden()};
    m_window->removeDockWidget(m_docks.sites);
    m_window->removeDockWidget(m_docks.problems);
    m_window->addDockWidget(Qt::LeftDockWidgetArea, m_docks.sites);
    m_window->addDockWidget(Qt::LeftDockWidgetArea, m_docks.problems);
    m_docks.sites->setVisible(shown[0]);
    m_docks.problems->setVisible(shown[1]);
    m_window->layout()->activate();  // sizes hold only once the docks are placed
    shareLeft();
}

bool DockLayout::eventFilter(QObject* watched, QEvent* event) {
    // Not now: the window's layout is at work, perhaps on restoring a state.
    if (watched == m_window && event->type() == QEvent::Resize &&
        (m_window->width() < kNarrowWindow) != m_narrow) {
        QMetaObject::invokeMethod(this, &DockLayout::fitLeft, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace gigasite::ui
