// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/rows.h"
#include "model/core/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gigasite::model {

/// The bytes of one file; they need to live only during the call.
struct NamedBytes {
    std::string fileName;  ///< "countries.csv", no folder
    std::string_view bytes;
};

/// A row as text, the form in which a project file keeps the rows it used.
struct CatalogRow {
    std::string table;  ///< file name without ".csv"
    std::string id;     ///< unique in its table
    std::vector<std::pair<std::string, std::string>> cells;

    bool operator==(const CatalogRow&) const = default;
};

/// Names rows. An id names one row or, in a table of groups (technology_parameters: technology,
/// datacenter: key, rule_countries: rule set), all rows of the group. An empty id names the table.
struct RowKey {
    std::string table;
    std::string id;

    bool operator==(const RowKey&) const = default;
};

/// Hash of table, id and cells; equal rows have equal hashes on every machine.
[[nodiscard]] std::uint64_t hashOf(const CatalogRow& row);

/// The files load() wants, manifest.csv first.
[[nodiscard]] std::vector<std::string> catalogFileNames();

/// The facts the model starts from: immutable, cheap to copy, safe to share between threads.
/// Row pointers and spans live as long as any copy of the catalogue they came from.
class Catalog {
  public:
    /// Empty: finds nothing.
    Catalog();

    /// Reads every file of catalogFileNames(); other names are refused. Problems "catalog.*" name
    /// file:line:column (column = number of the cell) and what was expected.
    static Result<Catalog> load(std::span<const NamedBytes> files);

    /// A catalogue in which the given rows take the place of ours. Whole groups are replaced: with
    /// one row of a technology's parameters only the given ones remain. Rows of new ids are added,
    /// cells that are not given are empty. Problems name table:id:column.
    [[nodiscard]] Result<Catalog> withRows(std::span<const CatalogRow> rows) const;

    /// The named rows and the rows they refer to (a technology its parameters and fuel, a state and
    /// a deal their market, ...), each once, ordered by table and position. Unknown keys are
    /// skipped.
    [[nodiscard]] std::vector<CatalogRow> rowsFor(std::span<const RowKey> keys) const;

    [[nodiscard]] const std::string& version() const;

    // Each finder returns nullptr when there is no such row.
    [[nodiscard]] const CountryRow* country(std::string_view iso2) const;
    [[nodiscard]] const StateRow* state(std::string_view code) const;
    [[nodiscard]] const MarketRow* market(std::string_view id) const;
    [[nodiscard]] const TechnologyRow* technology(std::string_view id) const;
    [[nodiscard]] const FuelRow* fuel(std::string_view id) const;
    [[nodiscard]] const AcceleratorRow* accelerator(std::string_view id) const;
    [[nodiscard]] const DealRow* deal(std::string_view id) const;
    [[nodiscard]] const CampusRow* campus(std::string_view id) const;
    [[nodiscard]] const RuleSetRow* ruleSet(std::string_view id) const;
    [[nodiscard]] const RuleCountryRow* ruleFor(std::string_view ruleSetId,
                                                std::string_view iso2) const;
    [[nodiscard]] const ProgrammeFactRow* programmeFact(std::string_view id) const;
    /// Exactly this scope, no fall-back.
    [[nodiscard]] const ParameterRow* parameter(std::string_view key,
                                                std::string_view scope = {}) const;

    [[nodiscard]] std::span<const CountryRow> countries() const;
    [[nodiscard]] std::span<const StateRow> states() const;
    [[nodiscard]] std::span<const MarketRow> markets() const;
    [[nodiscard]] std::span<const TechnologyRow> technologies() const;
    [[nodiscard]] std::span<const FuelRow> fuels() const;
    [[nodiscard]] std::span<const AcceleratorRow> accelerators() const;
    [[nodiscard]] std::span<const ParameterRow> parameters() const;
    [[nodiscard]] std::span<const DealRow> deals() const;
    [[nodiscard]] std::span<const CampusRow> campuses() const;
    [[nodiscard]] std::span<const RuleSetRow> ruleSets() const;
    [[nodiscard]] std::span<const RuleCountryRow> ruleCountries() const;
    [[nodiscard]] std::span<const ProgrammeFactRow> programmeFacts() const;

    /// Rule sets in force on that day, in file order.
    [[nodiscard]] std::vector<const RuleSetRow*> ruleSetsInForce(Date day) const;
    /// Strictest access over the rule sets in force on that day.
    [[nodiscard]] ExportAccess exportAccess(std::string_view iso2, Date day) const;
    /// Factor that turns dollars of one year into dollars of another (price_index.csv);
    /// years outside the table take its nearest year. 1 for an empty catalogue.
    [[nodiscard]] double priceFactor(int fromYear, int toYear) const;

  private:
    struct Data;
    explicit Catalog(std::shared_ptr<const Data> data);

    std::shared_ptr<const Data> m_data;
};

}  // namespace gigasite::model
