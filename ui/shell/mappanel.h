// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ports/ports.h"
#include "ui/theme/look.h"

#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace gigasite::ui {

class MapWidget;
class ViewState;

/// The map with its time slider: shows the sites of the as-of quarter and turns what the planner
/// does on the map into edits.
class MapPanel : public QWidget {
    Q_OBJECT

  public:
    MapPanel(const Look& look, const Ports& ports, ViewState& view, QWidget* parent = nullptr);

    [[nodiscard]] MapWidget* map() const { return m_map; }
    /// Rivals' known campuses beside the programme's sites.
    void showRivals(bool shown);

  Q_SIGNALS:
    /// A site was placed by hand and is selected: its name wants editing.
    void placed(gigasite::model::Id site);
    /// Facts of the point under the pointer, for the status bar; empty: none.
    void pointed(const QString& text);

  private:
    void connectMap();
    void refresh();
    void refreshRivals();
    void place(double latitudeDeg, double longitudeDeg);
    void planChanged();
    void updateTimeRange();
    void showQuarter();
    void point(double latitudeDeg, double longitudeDeg);

    Look m_look;
    Ports m_ports;
    ViewState& m_view;
    MapWidget* m_map;
    QSlider* m_time;
    QLabel* m_quarter;
    bool m_rivalsShown = false;
};

}  // namespace gigasite::ui
