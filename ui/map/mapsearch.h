// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/value.h"
#include "model/geo/mapdata.h"
#include "ui/theme/look.h"

#include <QRectF>
#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QToolButton;

namespace gigasite::ui {

/// Something on the map that can be found by its name.
struct MapPlace {
    QString name;
    QString otherName;  ///< found too, in another language; may be empty
    QString kind;       ///< "State", "Plant": shown behind the name
    double latitudeDeg = 0.0;
    double longitudeDeg = 0.0;
    QRectF extent;       ///< in world coordinates; null: a point
    model::Id site = 0;  ///< 0: no site of the plan
};

/// Rows of the places whose name holds what was typed, at most so many: names that begin with it
/// first, then those with a word that does, then the rest, each in the order given. Capitals and
/// accents do not matter.
[[nodiscard]] std::vector<std::size_t> matchingPlaces(const std::vector<MapPlace>& places,
                                                      const QString& typed, std::size_t most);

/// Countries (found by their English and German names) and US states of the map.
[[nodiscard]] std::vector<MapPlace> placesOfMap(const model::MapData& map, const QLocale& locale);

/// A field over the map that finds places by name or coordinates. Closed it is one button.
class MapSearch : public QWidget {
    Q_OBJECT

  public:
    MapSearch(const model::MapData& map, const Look& look, QWidget* parent);

    /// Asked each time the field opens: the plan's sites and what the catalogue knows. They come
    /// before the places of the map.
    void setSource(std::function<std::vector<MapPlace>()> source);
    [[nodiscard]] bool isOpen() const;

  public Q_SLOTS:
    /// Shows the field and puts the cursor into it.
    void open();
    void close();

  Q_SIGNALS:
    void placeChosen(const gigasite::ui::MapPlace& place);
    void positionChosen(double latitudeDeg, double longitudeDeg);
    /// Closed by the keyboard: the focus wants to go back to the map.
    void left();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void buildField();
    void search(const QString& typed);
    void addRow(const QString& text, int place);
    void say(const QString& text);
    void step(int by);
    void choose();
    void fit();

    model::MapData m_map;
    Look m_look;
    std::function<std::vector<MapPlace>()> m_source;
    std::vector<MapPlace> m_places;
    QToolButton* m_button;
    QWidget* m_field;
    QLineEdit* m_edit;
    QListWidget* m_list;
    QLabel* m_note;
};

}  // namespace gigasite::ui
