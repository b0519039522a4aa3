// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/mapsite.h"
#include "ui/ports/ports.h"
#include "ui/theme/look.h"

#include <QWidget>

#include <functional>

namespace gigasite::ui {

class MapSearch;
class MapWidget;
class PlaceBar;
class PointFacts;
class TimeSlider;
class ViewState;
struct MapPlace;

/// The map with its time slider: shows the sites of the as-of quarter and turns what the planner
/// does on the map into edits.
class MapPanel : public QWidget {
    Q_OBJECT

  public:
    MapPanel(const Look& look, const Ports& ports, ViewState& view, QWidget* parent = nullptr);

    [[nodiscard]] MapWidget* map() const { return m_map; }
    [[nodiscard]] TimeSlider* time() const { return m_time; }
    [[nodiscard]] MapSearch* search() const { return m_search; }
    [[nodiscard]] PlaceBar* placeBar() const { return m_bar; }

  public Q_SLOTS:
    /// Rivals' known campuses beside the programme's sites.
    void showRivals(bool shown);
    /// Plants of known deals, and the contract lines of all sites.
    void showPlants(bool shown);
    /// The field that finds places and coordinates.
    void openSearch();
    /// The map with its caption, to the clipboard or into a file the planner names (PNG, SVG).
    void copyPicture();
    void savePicture();

  Q_SIGNALS:
    /// A site was placed by hand and is selected: its name wants editing.
    void placed(gigasite::model::Id site);
    /// Facts of the point under the pointer, for the status bar; empty: none.
    void pointed(const QString& text);
    /// A picture could not be written there.
    void pictureFailed(const QString& path);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void build();
    void connectMap();
    void connectTools();
    void connectPlan();
    void refresh();
    /// Another result or quarter: nothing to do while nobody looks.
    void figuresChanged();
    void refreshMarks();
    void place(double latitudeDeg, double longitudeDeg, bool keepArmed);
    void moveMany(const MapMoves& moves, bool nudge);
    void planChanged();
    void updateTimeRange();
    void point(double latitudeDeg, double longitudeDeg);
    void tellFacts(double latitudeDeg, double longitudeDeg, model::Id dragged);
    void goTo(const MapPlace& place);
    void layOutBar();
    void whenPictureReady(std::function<void(double)> then);
    [[nodiscard]] bool writePicture(const QString& path, double scale) const;
    [[nodiscard]] QString caption() const;

    Look m_look;
    Ports m_ports;
    ViewState& m_view;
    MapWidget* m_map;
    TimeSlider* m_time;
    MapSearch* m_search;
    PlaceBar* m_bar;
    PointFacts* m_facts;
    bool m_rivalsShown = false;
    bool m_plantsShown = false;
    bool m_stale = false;
};

}  // namespace gigasite::ui
