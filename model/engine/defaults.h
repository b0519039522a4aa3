// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/catalog/defaults.h"
#include "model/plan/plan.h"

#include <optional>
#include <string_view>
#include <vector>

namespace gigasite::model {

/// What stands in for an input that is not set: the figure and where it comes from. The engine and
/// the inspector ask the same question here, so they cannot disagree. Money is in dollars of the
/// plan's price year.
class Defaults {
  public:
    /// For the whole plan (no site), or for one site.
    Defaults(const Catalog& catalog, const Plan& plan, const World& world,
             const Site* site = nullptr);

    /// Figure behind a field's default key (Field::defaultKey). asset is needed by keys that begin
    /// with "technology." and "fuel.price", and may be null otherwise. Empty: no figure is known.
    [[nodiscard]] std::optional<Figure> figure(std::string_view key,
                                               const Asset* asset = nullptr) const;

    /// value of an optional input, else its default, else fallback.
    [[nodiscard]] double number(const std::optional<double>& value, std::string_view key,
                                const Asset* asset = nullptr, double fallback = 0.0) const;

    /// A parameter of table datacenter.
    [[nodiscard]] double parameter(std::string_view key, std::string_view scope = {}) const;

    [[nodiscard]] const GridDefaults& grid() const { return m_grid; }
    [[nodiscard]] const Catalog& catalog() const { return m_catalog; }
    [[nodiscard]] int priceYear() const { return m_priceYear; }
    /// Stand-ins that were taken for the site so far, in the words of standInCode().
    [[nodiscard]] std::vector<StandIn> standIns() const;

  private:
    [[nodiscard]] std::optional<Figure> technologyFigure(std::string_view name,
                                                         const Asset& asset) const;
    [[nodiscard]] std::optional<Figure> gridFigure(std::string_view name) const;
    [[nodiscard]] std::optional<Figure> parameterFigure(std::string_view name) const;
    [[nodiscard]] std::optional<Figure> fuelFigure(std::string_view fuelId) const;
    [[nodiscard]] std::optional<Figure> inPriceYear(const std::optional<Figure>& figure) const;
    [[nodiscard]] std::optional<Figure> carbonStandIn() const;

    const Catalog& m_catalog;
    const Prices& m_prices;
    const Site* m_site;
    int m_priceYear;
    GridDefaults m_grid;
    BuildingDefaults m_building;
};

}  // namespace gigasite::model
