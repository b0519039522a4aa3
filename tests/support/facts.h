// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/climate/climatecache.h"
#include "model/engine/evaluate.h"
#include "model/geo/mapdata.h"

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace gigasite::test {

inline std::string readFile(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        throw std::runtime_error("cannot read " + path);
    }
    return {std::istreambuf_iterator<char>(in), {}};
}

inline std::string resource(const std::string& path) {
    return std::string(GIGASITE_SOURCE_DIR "/resources/") + path;
}

inline std::shared_ptr<const model::Catalog> shippedCatalog() {
    std::vector<std::string> contents;
    std::vector<model::NamedBytes> files;
    const std::vector<std::string> names = model::catalogFileNames();
    contents.reserve(names.size());
    for (const std::string& name : names) {
        contents.push_back(readFile(resource("catalog/" + name)));
        files.push_back({name, contents.back()});
    }
    auto catalog = model::Catalog::load(files);
    if (!catalog) {
        throw std::runtime_error(model::describe(catalog.problem()));
    }
    return std::make_shared<const model::Catalog>(std::move(catalog).value());
}

inline std::shared_ptr<const model::ClimateTables> shippedClimate() {
    const std::string cells = readFile(resource("climate/cells.bin"));
    const std::string quantiles = readFile(resource("climate/kc_quantiles.csv"));
    const std::string diurnal = readFile(resource("climate/t_diurnal.csv"));
    const std::string curve = readFile(resource("climate/power_curve.csv"));
    const std::string parameters = readFile(resource("climate/parameters.csv"));
    auto tables = model::ClimateTables::load({{"cells.bin", cells},
                                              {"kc_quantiles.csv", quantiles},
                                              {"t_diurnal.csv", diurnal},
                                              {"power_curve.csv", curve},
                                              {"parameters.csv", parameters}});
    if (!tables) {
        throw std::runtime_error(model::describe(tables.problem()));
    }
    return std::make_shared<const model::ClimateTables>(std::move(tables).value());
}

inline model::Facts shippedFacts() {
    model::Facts facts;
    facts.catalog = shippedCatalog();
    facts.climate = shippedClimate();
    facts.climateCache = std::make_shared<model::ClimateCache>(facts.climate);
    return facts;
}

}  // namespace gigasite::test
