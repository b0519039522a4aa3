// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/geo/mapdata.h"
#include "ui/map/contractlayer.h"
#include "ui/map/hovercard.h"
#include "ui/map/landlayer.h"
#include "ui/map/maplabels.h"
#include "ui/map/mapsite.h"
#include "ui/map/mapstyle.h"
#include "ui/map/marklayer.h"
#include "ui/map/measuretool.h"
#include "ui/map/sitelayer.h"
#include "ui/map/tilelayer.h"
#include "ui/map/viewport.h"
#include "ui/theme/look.h"

#include <QTimer>
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
/// it), click selects (Ctrl toggles; on a circle of several sites: zooms to them), Shift+drag
/// selects what lies in the rectangle (with Ctrl beside what is selected), dragging a site moves it
/// and, if it is selected, all selected ones. Keys: arrows, +, -, Home (all sites), P places
/// (Enter: in the middle), M measures, Space plays, Escape ends placing or a drag, comma and full
/// stop walk through the sites, Ctrl+A selects all, Alt+arrows move the selected sites by 1 px
/// (with Shift 10), Delete.
class MapWidget : public QWidget {
    Q_OBJECT

  public:
    MapWidget(const model::MapData& map, const Look& look, QWidget* parent = nullptr);
    ~MapWidget() override;

    /// Cheap enough for every frame of a drag; nothing happens when nothing changed. The first
    /// sites of all are fitted into the view unless the user has moved it.
    void setSites(std::vector<MapSite> sites);
    void setSelection(std::set<model::Id> selection);
    /// What the land is painted with; nullptr: plain.
    void setGround(std::shared_ptr<const LandPaint> paint);
    /// Online pictures over plain land; nullptr: none. They show while their source is active.
    void setTiles(TileSource* source) { m_tiles.setSource(source); }
    /// What stands on the map beside the sites; empty: nothing.
    void setMarks(std::vector<MapMark> marks);
    /// Power bought from plants elsewhere; lines are shown of the hovered and the selected sites.
    void setContracts(std::vector<MapContract> contracts);
    /// Contract lines of all sites.
    void setAllContractsShown(bool all);
    /// Answers factsWanted(): what the card says of the place; empty: its name and position.
    void setPointFacts(std::vector<PointFact> facts);
    /// Marks a place somebody looked for; nullopt: none.
    void setPin(std::optional<Degrees> at);

    [[nodiscard]] const std::vector<MapSite>& sites() const { return m_layer.circles().sites(); }
    [[nodiscard]] const std::set<model::Id>& selection() const {
        return m_layer.circles().selection();
    }
    /// The circles now on the map, those outside the view included.
    [[nodiscard]] const std::vector<SiteCircle>& circles() const {
        return m_layer.circles().circles(m_view);
    }
    [[nodiscard]] const Look& look() const { return m_look; }
    [[nodiscard]] const Viewport& viewport() const { return m_view; }
    [[nodiscard]] bool isPlacing() const { return m_placing; }
    [[nodiscard]] bool isMeasuring() const { return m_measure.isArmed(); }
    [[nodiscard]] const HoverCard& card() const { return *m_card; }
    /// Pixels at the top of the map that the card of the pointer leaves free.
    void setCardTop(int top) { m_card->setTop(top); }
    /// nullptr for an unknown id.
    [[nodiscard]] const MapSite* site(model::Id id) const { return m_layer.circles().site(id); }
    [[nodiscard]] const SiteCircle* circleOf(model::Id id) const {
        return m_layer.circles().circleOf(id, m_view);
    }
    /// Square round the circle that stands for the site, in widget coordinates; null for an
    /// unknown id.
    [[nodiscard]] QRect siteRect(model::Id id) const;
    /// Background picture is the one for this view (for pictures taken by tests).
    [[nodiscard]] bool isSharp() const { return m_land.isSharp(); }
    /// For a status bar: "Arizona, United States".
    [[nodiscard]] QString describePlace(double latitudeDeg, double longitudeDeg) const;
    /// What assistive technology reads of a site, after its name.
    [[nodiscard]] QString describeSite(const MapSite& site) const;
    /// The same of a circle of several sites: "3 sites", their MW and names.
    [[nodiscard]] QString clusterTitle(const SiteCircle& cluster) const;
    [[nodiscard]] QString describeCluster(const SiteCircle& cluster) const;

    /// The map as it is shown, without tools, with a caption below; scale: pixels per
    /// device-independent pixel. As sharp as the ground is now, see preparePicture().
    [[nodiscard]] QImage picture(double scale);
    [[nodiscard]] QSize pictureSize() const;
    /// The same on any device, in device-independent pixels.
    void paintPicture(QPainter& painter, double scale);
    /// What a picture says under the map: what is shown, and where the map comes from.
    void setPictureCaption(const QString& caption, const QString& attribution);

    [[nodiscard]] QSize sizeHint() const override { return {824, 392}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 140}; }

  public Q_SLOTS:
    /// zoom as of the usual tiles: 0 the world in 256 px, 3 a continent, 6 a state.
    void centreOn(double latitudeDeg, double longitudeDeg, double zoom);
    /// Without sites: the whole world. Stays fitted while the widget is resized, until the user
    /// moves the view.
    void fitToSites();
    /// Zooms to the sites of a circle, one zoom step at least.
    void zoomToCluster(const gigasite::ui::SiteCircle& cluster);
    /// Asks for the selection of every site.
    void selectAll();
    /// Lights up a site that another panel points at; 0: none.
    void setHoveredSite(gigasite::model::Id id);
    /// All of a part of the world (world coordinates) as large as it fits.
    void showExtent(const QRectF& world);
    /// pictureReady() follows as soon as the ground is sharp at this scale.
    void preparePicture(double scale);
    void zoomIn();
    void zoomOut();
    void setPlacing(bool placing);
    /// Ends placing, as placing ends measuring.
    void setMeasuring(bool measuring);

  Q_SIGNALS:
    /// keepArmed: the user wants to place more (Shift).
    void placeRequested(double latitudeDeg, double longitudeDeg, bool keepArmed);
    void placingChanged(bool placing);
    void measuringChanged(bool measuring);
    /// The distance measured, in words; empty: none.
    void measured(const QString& text);
    /// Somebody wants to go to a place or to coordinates by name.
    void searchRequested();
    /// Space: let the time run, or stop it.
    void playRequested();
    /// The card shows this place and wants facts. The site dragged, 0: none.
    void factsWanted(double latitudeDeg, double longitudeDeg, gigasite::model::Id dragged);
    void factsEnded();
    /// picture() and paintPicture() are sharp at the scale asked for while this is delivered.
    void pictureReady(double scale);
    /// Once, at the end of a drag.
    void moveRequested(gigasite::model::Id id, double latitudeDeg, double longitudeDeg);
    /// Once, at the end of a drag of several sites, or for each step of the keys (nudge).
    void moveManyRequested(const gigasite::ui::MapMoves& moves, bool nudge);
    /// During a drag, for figures of the place under the pointer; nothing is to be changed.
    void movePreviewed(gigasite::model::Id id, double latitudeDeg, double longitudeDeg);
    void moveAborted(gigasite::model::Id id);
    void deleteRequested(const std::set<gigasite::model::Id>& ids);
    void selectionRequested(const std::set<gigasite::model::Id>& ids);
    /// Double click on a site.
    void activated(gigasite::model::Id id);
    void hovered(double latitudeDeg, double longitudeDeg);
    /// The site under the pointer, 0: none.
    void siteHovered(gigasite::model::Id id);
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
    void keyReleaseEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    enum class Gesture {
        None,
        PressedGround,
        Panning,
        PressedSite,
        MovingSite,
        PressedRectangle,
        Rectangle
    };

    void touched();
    void fitNow();
    void zoomAboutMiddle(double factor);
    void placeAt(QPointF screen, bool keepArmed);
    void clickAt(QPointF screen, Qt::KeyboardModifiers modifiers);
    void pressAt(QPointF screen, Qt::KeyboardModifiers modifiers);
    void beginDrag();
    void finishMove(QPointF screen);
    void finishRectangle(Qt::KeyboardModifiers modifiers);
    void requestSelection(const std::set<model::Id>& wanted);
    [[nodiscard]] MapMoves movesBy(const std::set<model::Id>& ids, QPointF worldOffset) const;
    void endGesture();
    void abortMove();
    void dragTo(QPointF screen);
    void hoverAt(QPointF screen);
    void showToolTip(const SiteCircle* circle);
    void selectNeighbour(int step);
    bool handleViewKey(int key);
    bool handleToolKey(const QKeyEvent& event);
    bool nudge(int key, bool far);
    void updateCursor();
    void updateEmptyState();
    void paintPlacing(QPainter& painter);
    void paintPin(QPainter& painter);
    bool paintContent(QPainter& painter, double ratio);
    void tryPicture();
    void updateCard();
    void measureAt(QPointF screen);
    [[nodiscard]] Degrees snapped(QPointF screen) const;
    void paintRectangle(QPainter& painter);
    [[nodiscard]] Degrees degreesAt(QPointF screen) const;

    model::MapData m_map;
    Look m_look;
    MapStyle m_style;
    LandLayer m_land;
    TileLayer m_tiles;
    MarkLayer m_marks;
    ContractLayer m_contracts;
    MeasureTool m_measure;
    SiteLayer m_layer;
    MapLabels m_labels;
    Viewport m_view;
    EmptyMapPanel* m_empty;
    HoverCard* m_card;
    QTimer m_controlCheck;

    bool m_untouched = true;
    bool m_placing = false;
    bool m_keyboardFocus = false;
    bool m_control = false;  // held: the card is wanted
    std::optional<Degrees> m_pin;
    std::optional<double> m_pictureScale;  // of the picture somebody waits for
    QString m_caption;
    QString m_attribution;
    Gesture m_gesture = Gesture::None;
    QPointF m_pressedAt;
    QPointF m_lastAt;
    QPointF m_grabOffset;  // from the pointer to the middle of the site held
    model::Id m_heldSite = 0;
    std::set<model::Id> m_held;  // moves along with it
    std::optional<QPointF> m_pointer;
};

}  // namespace gigasite::ui
