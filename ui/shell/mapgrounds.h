// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/rows.h"
#include "model/engine/evaluate.h"
#include "model/plan/entities.h"
#include "model/plan/quarter.h"
#include "ui/map/layerlegend.h"
#include "ui/theme/look.h"

#include <memory>

namespace gigasite::ui {

/// What the ground of the map shows.
enum class MapLayer { plain, carbon, price, solar, wind, exportRules };
inline constexpr int kMapLayerCount = 6;

struct MapGround {
    std::shared_ptr<const LandPaint> paint;  ///< nullptr: plain land
    LegendContent legend;
};

/// Values, classes and legend of each layer. Areas are computed at once (some hundred rows of the
/// catalogue); sun and wind only by the thread that paints them.
class MapGrounds {
  public:
    MapGrounds(const Look& look, const model::Facts& facts);

    /// Limits and quarter matter for export rules only.
    [[nodiscard]] MapGround of(MapLayer layer, const model::Limits& limits,
                               model::Quarter quarter) const;
    /// The layer's figure at a place with its unit, "no data" where there is none; empty for the
    /// plain layer.
    [[nodiscard]] QString valueAt(MapLayer layer, double latitudeDeg, double longitudeDeg,
                                  const model::Limits& limits, model::Quarter quarter) const;

  private:
    [[nodiscard]] MapGround carbon() const;
    [[nodiscard]] MapGround price() const;
    [[nodiscard]] MapGround resource(MapLayer layer) const;
    [[nodiscard]] MapGround exportRules(const model::Limits& limits, model::Quarter quarter) const;
    [[nodiscard]] LandFill noData() const;
    [[nodiscard]] LandFill accessFill(model::ExportAccess access) const;
    [[nodiscard]] LegendContent rampLegend(MapRamp ramp, const std::vector<double>& limits,
                                           int decimals = 0) const;

    Look m_look;
    model::Facts m_facts;
    std::shared_ptr<const LandField> m_sun;
    std::shared_ptr<const LandField> m_wind;
};

}  // namespace gigasite::ui
