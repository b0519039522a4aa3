// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/geo/mapdata.h"
#include "ui/map/landlayer.h"
#include "ui/map/maplabels.h"
#include "ui/map/mapsite.h"
#include "ui/map/mapstyle.h"
#include "ui/map/marklayer.h"
#include "ui/map/sitelayer.h"
#include "ui/map/tilelayer.h"
#include "ui/map/tilelayer.h"
#include "ui/map/viewport.h"
#include "ui/theme/look.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace gigasite::ui {

class EmptyMapPanel;

/// The world map with the sites of one scenario and quarter. It shows values it is given and asks
/// for changes by signals; it changes neither sites nor selection by itself.
///
/// Mouse: drag pans, wheel zooms about the pointer, double click zooms in (on a site: activates
/// it), click selects (Ctrl toggles), dragging a site moves it. Keys: arrows, +, -, Home (all
/// sites), P places (Enter: in the middle), Escape ends placing or a drag, comma and full stop walk
/// through the sites, Delete.
class MapWidget : public QWidget {
    Q_OBJECT

  public:
    MapWidget(const model::MapData& map, const Look& look, QWidget* parent = nullptr);
    ~MapWidget() override;

    /// Cheap enough for every frame of a drag; nothing happens when nothing changed. The first
    /// sites of all are fitted into the view unless the user has moved it.
    void setSites(std::vector<MapSite> sites);
    void setSelection(std::set<model::Id> selection);
    /// Online pictures over plain land; nullptr: none. They show while their source is active.
    void setTiles(TileSource* source) { m_tiles.setSource(source); }
    /// What the land is painted with; nullptr: plain.
    void setGround(std::shared_ptr<const LandPaint> paint);
    /// Online pictures over plain land; nullptr: none. They show while their source is active.
    void setTiles(TileSource* source) { m_tiles.setSource(source); }
    /// What stands on the map beside the sites; empty: nothing.
    void setMarks(std::vector<MapMark> marks);

    [[nodiscard]] const std::vector<MapSite>& sites() const { return m_layer.sites(); }
    [[nodiscard]] const std::set<model::Id>& selection() const { return m_layer.selection(); }
    [[nodiscard]] const Look& look() const { return m_look; }
    [[nodiscard]] const Viewport& viewport() const { return m_view; }
    [[nodiscard]] bool isPlacing() const { return m_placing; }
    /// Square round the circle in widget coordinates; null for an unknown id.
    [[nodiscard]] QRect siteRect(model::Id id) const;
    /// Background picture is the one for this view (for pictures taken by tests).
    [[nodiscard]] bool isSharp() const { return m_land.isSharp(); }
    /// For a status bar: "Arizona, United States".
    [[nodiscard]] QString describePlace(double latitudeDeg, double longitudeDeg) const;
    /// What assistive technology reads of a site, after its name.
    [[nodiscard]] QString describeSite(const MapSite& site) const;

    [[nodiscard]] QSize sizeHint() const override { return {824, 392}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 140}; }

  public Q_SLOTS:
    /// zoom as of the usual tiles: 0 the world in 256 px, 3 a continent, 6 a state.
    void centreOn(double latitudeDeg, double longitudeDeg, double zoom);
    /// Without sites: the whole world. Stays fitted while the widget is resized, until the user
    /// moves the view.
    void fitToSites();
    void zoomIn();
    void zoomOut();
    void setPlacing(bool placing);

  Q_SIGNALS:
    /// keepArmed: the user wants to place more (Shift).
    void placeRequested(double latitudeDeg, double longitudeDeg, bool keepArmed);
    void placingChanged(bool placing);
    /// Once, at the end of a drag.
    void moveRequested(gigasite::model::Id id, double latitudeDeg, double longitudeDeg);
    /// During a drag, for figures of the place under the pointer; nothing is to be changed.
    void movePreviewed(gigasite::model::Id id, double latitudeDeg, double longitudeDeg);
    void moveAborted(gigasite::model::Id id);
    void deleteRequested(const std::set<gigasite::model::Id>& ids);
    void selectionRequested(const std::set<gigasite::model::Id>& ids);
    /// Double click on a site.
    void activated(gigasite::model::Id id);
    void hovered(double latitudeDeg, double longitudeDeg);
    void hoverEnded();

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    enum class Gesture { None, PressedGround, Panning, PressedSite, MovingSite };

    void touched();
    void fitNow();
    void zoomAboutMiddle(double factor);
    void placeAt(QPointF screen, bool keepArmed);
    void clickAt(model::Id id, Qt::KeyboardModifiers modifiers);
    void endGesture();
    void abortMove();
    void dragTo(QPointF screen);
    void hoverAt(QPointF screen);
    void selectNeighbour(int step);
    bool handleViewKey(int key);
    void updateCursor();
    void updateEmptyState();
    void paintPlacing(QPainter& painter);
    [[nodiscard]] Degrees degreesAt(QPointF screen) const;

    model::MapData m_map;
    Look m_look;
    MapStyle m_style;
    LandLayer m_land;
    TileLayer m_tiles;
    TileLayer m_tiles;
    MarkLayer m_marks;
    SiteLayer m_layer;
    MapLabels m_labels;
    Viewport m_view;
    EmptyMapPanel* m_empty;

    bool m_untouched = true;
    bool m_placing = false;
    bool m_keyboardFocus = false;
    Gesture m_gesture = Gesture::None;
    QPointF m_pressedAt;
    QPointF m_lastAt;
    QPointF m_grabOffset;  // from the pointer to the middle of the site held
    model::Id m_heldSite = 0;
    std::optional<QPointF> m_pointer;
};

}  // namespace gigasite::ui
