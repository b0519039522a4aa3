// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/facts.h"

#include "app/resources.h"
#include "app/storage/readfile.h"
#include "model/catalog/catalog.h"
#include "model/climate/climatecache.h"
#include "model/climate/climatetables.h"
#include "model/geo/mapdata.h"
#include "model/plan/change.h"

#include <QDir>

#include <algorithm>
#include <utility>

namespace gigasite::app {

namespace {

using model::Problem;
using model::Result;

/// Larger than any table the program ships by far.
constexpr qint64 kLargestTable = 16 * 1024 * 1024;

Result<std::string> readTable(const std::string& name,
                              const std::optional<QString>& catalogDirectory) {
    const QString file = QString::fromStdString(name);
    if (!catalogDirectory) {
        return readResource(QStringLiteral(":/catalog/") + file);
    }
    auto content = readWholeFile(QDir(*catalogDirectory).filePath(file), kLargestTable);
    if (!content) {
        return content.problem();
    }
    return std::move(content.value().bytes);
}

Result<std::shared_ptr<const model::Catalog>> loadCatalog(
    const std::optional<QString>& catalogDirectory) {
    const std::vector<std::string> names = model::catalogFileNames();
    std::vector<std::string> bytes;
    for (const std::string& name : names) {
        auto one = readTable(name, catalogDirectory);
        if (!one) {
            return one.problem();
        }
        bytes.push_back(std::move(one).value());
    }
    std::vector<model::NamedBytes> files;
    for (std::size_t i = 0; i < names.size(); ++i) {
        files.push_back({names[i], bytes[i]});
    }
    auto catalog = model::Catalog::load(files);
    if (!catalog) {
        return catalog.problem();
    }
    return std::make_shared<const model::Catalog>(std::move(catalog).value());
}

Result<std::shared_ptr<const model::ClimateTables>> loadClimate() {
    const char* const names[] = {"cells.bin", "kc_quantiles.csv", "t_diurnal.csv",
                                 "power_curve.csv", "parameters.csv"};
    std::string bytes[std::size(names)];
    for (std::size_t i = 0; i < std::size(names); ++i) {
        auto one = readResource(QStringLiteral(":/climate/") + QLatin1StringView(names[i]));
        if (!one) {
            return one.problem();
        }
        bytes[i] = std::move(one).value();
    }
    auto tables = model::ClimateTables::load({{names[0], bytes[0]},
                                              {names[1], bytes[1]},
                                              {names[2], bytes[2]},
                                              {names[3], bytes[3]},
                                              {names[4], bytes[4]}});
    if (!tables) {
        return tables.problem();
    }
    return std::make_shared<const model::ClimateTables>(std::move(tables).value());
}

Result<std::shared_ptr<const model::MapData>> loadMap() {
    auto bytes = readResource(QStringLiteral(":/map/world.gmap"));
    if (!bytes) {
        return bytes.problem();
    }
    auto map = model::MapData::load(bytes.value(), "world.gmap");
    if (!map) {
        return map.problem();
    }
    return std::make_shared<const model::MapData>(std::move(map).value());
}

/// The rows that the world of one scenario names.
void addKeys(const model::World& world, std::vector<model::RowKey>& keys) {
    const auto add = [&keys](const char* table, const std::string& id) {
        if (!id.empty()) {
            keys.push_back({table, id});
        }
    };
    for (const auto& site : world.sites) {
        add("countries", site.value->info->country);
        add("us_states", site.value->info->state);
        add("markets", site.value->info->marketId);
        for (const auto& phase : site.value->phases) {
            add("accelerators", phase.value->acceleratorId);
            add("accelerators", phase.value->refreshAcceleratorId);
        }
        for (const auto& asset : site.value->assets) {
            add("technologies", asset.value->technologyId);
            add("markets", asset.value->marketId);
            add("deals", asset.value->dealId);
        }
    }
    for (const auto& credit : world.taxCredits) {
        add("technologies", credit.value->technologyId);
    }
    add("rules", world.limits->exportRuleSetId);
}

}  // namespace

Result<model::Facts> loadFacts(const std::optional<QString>& catalogDirectory) {
    auto catalog = loadCatalog(catalogDirectory);
    if (!catalog) {
        return catalog.problem();
    }
    auto climate = loadClimate();
    if (!climate) {
        return climate.problem();
    }
    auto map = loadMap();
    if (!map) {
        return map.problem();
    }
    model::Facts facts;
    facts.catalog = catalog.value();
    facts.climate = climate.value();
    facts.map = map.value();
    facts.climateCache = std::make_shared<model::ClimateCache>(facts.climate);
    return facts;
}

Result<model::Facts> factsFor(const model::Facts& facts, const model::io::PlanFile& file) {
    const std::vector<model::CatalogRow> ours = usedRows(*facts.catalog, file.plan);
    if (file.catalogRows.empty() || file.catalogRows == ours) {
        return facts;  // the same catalogue, so results already computed stay good
    }
    auto catalog = facts.catalog->withRows(file.catalogRows);
    if (!catalog) {
        return catalog.problem();
    }
    model::Facts own = facts;
    own.catalog = std::make_shared<const model::Catalog>(std::move(catalog).value());
    return own;
}

std::vector<model::CatalogRow> usedRows(const model::Catalog& catalog, const model::Plan& plan) {
    // Tables that hold the defaults of everything are kept whole.
    std::vector<model::RowKey> keys = {{"datacenter", {}}, {"fuels", {}}, {"price_index", {}}};
    if (!plan.header->homeCountry.empty()) {
        keys.push_back({"countries", plan.header->homeCountry});
    }
    addKeys(plan.base, keys);
    for (const auto& scenario : plan.scenarios) {
        addKeys(model::resolve(plan, scenario.id), keys);
    }
    return catalog.rowsFor(keys);
}

}  // namespace gigasite::app
