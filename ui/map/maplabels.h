// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/geo/mapdata.h"
#include "ui/map/mapstyle.h"
#include "ui/map/viewport.h"

#include <QFont>
#include <QHash>
#include <QLocale>
#include <QPixmap>
#include <QStaticText>

#include <vector>

class QPainter;

namespace gigasite::ui {

/// A circle on the map that wants its name shown.
struct LabelAnchor {
    QPointF world;
    double radiusPx = 0.0;
    QString name;
    bool selected = false;
};

/// On plain land quiet, on a coloured one in ink with a halo; none where the ground names them.
enum class PlaceNames { quiet, haloed, none };

/// Names of sites, countries and states without overlap. Placed once per scale, not per frame:
/// a pan moves them only, so nothing flickers.
class MapLabels {
  public:
    MapLabels(const model::MapData& map, const MapStyle& style, const QLocale& locale,
              const QFont& font);
    MapLabels(const MapLabels&) = delete;
    MapLabels& operator=(const MapLabels&) = delete;

    /// anchors in drawing order: the last (topmost) are selected ones and come first here. Does
    /// nothing while no circle has moved or grown by more than a pixel.
    void layOut(std::vector<LabelAnchor> anchors, double scale);
    /// How names of countries and states are to stand out; the ground decides.
    void setPlaceNames(PlaceNames names) { m_placeNames = names; }
    void paintPlaces(QPainter& painter, const Viewport& view) const;
    void paintSites(QPainter& painter, const Viewport& view, double devicePixelRatio);

    struct Placed {
        QPointF world;
        QPointF offset;  ///< from the anchor to the upper left corner, px
        QSizeF size;
        QString text;
        bool selected = false;
    };
    /// Names of sites that found room.
    [[nodiscard]] const std::vector<Placed>& siteLabels() const { return m_sites; }

  private:
    struct PlaceText {
        QStaticText text;
        QStaticText shortText;  ///< postal code of a state, else empty
        QSizeF size;
        QSizeF shortSize;
        QPointF world;
        QSizeF worldSize;  ///< of the largest polygon
        bool unitedStates = false;
        int font = 0;
    };
    struct PlacedPlace {
        const PlaceText* place;
        bool useShort;
        QPointF offset;
        QSizeF size;
    };
    class Occupied;

    void addCountries(const model::MapData& map, const QLocale& locale);
    void addStates(const model::MapData& map);
    struct SiteText {
        QString text;  ///< elided
        QSizeF size;
    };
    [[nodiscard]] const SiteText& siteText(const QString& name);
    void placeSites(Occupied& occupied);
    void placePlaces(Occupied& occupied);
    void placeOne(const PlaceText& place, bool useShort, Occupied& occupied);
    void paintPlace(QPainter& painter, QPointF at, const QStaticText& text) const;
    [[nodiscard]] const QPixmap& siteName(const Placed& label, double devicePixelRatio);

    MapStyle m_style;
    QFont m_siteFont;
    QFont m_placeFonts[2];  // small, large
    std::vector<PlaceText> m_countries;
    std::vector<PlaceText> m_states;
    PlaceNames m_placeNames = PlaceNames::quiet;
    double m_scale = 0.0;
    std::vector<LabelAnchor> m_anchors;
    QHash<QString, SiteText> m_siteTexts;
    std::vector<Placed> m_sites;
    std::vector<PlacedPlace> m_places;
    QHash<QString, QPixmap> m_pixmaps;
    double m_pixmapRatio = 0.0;
};

}  // namespace gigasite::ui
