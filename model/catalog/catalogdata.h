// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/catalog/tablespec.h"

#include <map>
#include <string>
#include <vector>

/// What a Catalog holds. Private to model/catalog.
namespace gigasite::model {

/// Rows in file order with an index by id.
template <class Row>
struct Indexed {
    std::vector<Row> rows;
    std::map<std::string, std::size_t, std::less<>> index;

    void add(std::string id, Row row) {
        index.emplace(std::move(id), rows.size());
        rows.push_back(std::move(row));
    }
    [[nodiscard]] const Row* find(std::string_view id) const {
        const auto found = index.find(id);
        return found == index.end() ? nullptr : &rows[found->second];
    }
};

/// The text rows of all tables, in the order of tableSpecs().
using RawTables = std::vector<RawTable>;

struct Catalog::Data {
    std::string version;
    RawTables raw;
    Indexed<CountryRow> countries;
    Indexed<StateRow> states;
    Indexed<MarketRow> markets;
    Indexed<TechnologyRow> technologies;
    Indexed<FuelRow> fuels;
    Indexed<AcceleratorRow> accelerators;
    Indexed<ParameterRow> parameters;  ///< id "key/scope"
    Indexed<DealRow> deals;
    Indexed<CampusRow> campuses;
    Indexed<RuleSetRow> ruleSets;
    Indexed<RuleCountryRow> ruleCountries;  ///< id "rule set/country"
    Indexed<ProgrammeFactRow> programmeFacts;
    std::map<int, double> priceIndex;

    /// Checks the raw tables and reads them into typed rows. Problems: those of checkRows and
    /// catalog.unknownReference, unknownParameter, badUnit, shareSum, missingFile.
    static Result<std::shared_ptr<const Data>> make(std::string version, RawTables raw);
};

}  // namespace gigasite::model
