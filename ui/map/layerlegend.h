// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/landpaint.h"
#include "ui/map/mapstyle.h"
#include "ui/theme/look.h"

#include <QString>
#include <QStringList>
#include <QWidget>

#include <vector>

class QComboBox;
class QPainter;
class QToolButton;

namespace gigasite::ui {

struct LegendEntry {
    LandFill fill;
    QString text;

    bool operator==(const LegendEntry&) const = default;
};

/// What the ground of the map says, in words.
struct LegendContent {
    QString unit;                      ///< "$/MWh, all-in"; empty: nothing to explain
    std::vector<LandFill> ramp;        ///< classes from low to high; empty: entries only
    QStringList limits;                ///< between the classes, one fewer than the ramp has
    std::vector<LegendEntry> entries;  ///< "no data" and other fills with a meaning of their own
    QString source;        ///< with its year; cut after two lines on the map, not on pictures
    QString sourceDetail;  ///< for the tooltip; plain text

    bool operator==(const LegendContent&) const = default;
};

/// Chooser of the map's ground and the legend of the one chosen, on a plate in the upper right
/// corner of its parent. Folds to the chooser alone.
class LayerLegend : public QWidget {
    Q_OBJECT

  public:
    LayerLegend(const Look& look, const QStringList& layers, QWidget* parent);

    /// Chooses without a signal.
    void setCurrent(int layer);
    [[nodiscard]] int current() const;
    void setContent(LegendContent content);
    [[nodiscard]] const LegendContent& content() const { return m_content; }
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return m_folded; }
    /// The legend read aloud, one sentence a class.
    [[nodiscard]] QString description() const;

    /// The legend as part of a picture of the map of that width, with the layer's name in place of
    /// the chooser, folded or not. Nothing for a layer without a legend.
    void paintOnPicture(QPainter& painter, double mapWidth) const;

  Q_SIGNALS:
    void layerChosen(int layer);

  protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void refresh();
    void placeInCorner();
    [[nodiscard]] int bodyHeight(const QStringList& source) const;
    /// The source broken into lines of the plate, the last one cut where it is too long.
    [[nodiscard]] QStringList sourceLines(int most) const;
    [[nodiscard]] bool isBodyShown() const;
    void paintPlate(QPainter& painter, double height) const;
    void paintBody(QPainter& painter, const QStringList& source) const;
    void paintRamp(QPainter& painter, double top) const;
    void paintEntry(QPainter& painter, const LegendEntry& entry, double top) const;
    void paintSwatch(QPainter& painter, const QRectF& rect, const LandFill& fill) const;

    MapStyle m_style;
    LegendContent m_content;
    QComboBox* m_chooser;
    QToolButton* m_fold;
    bool m_folded = false;
};

}  // namespace gigasite::ui
