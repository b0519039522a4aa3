// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/csv.h"
#include "model/core/problem.h"
#include "model/core/result.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The shape of the catalogue's tables: one description drives header, cell checks, references and
/// the typed reading. Private to model/catalog.
namespace gigasite::model {

enum class CellKind { Text, Choice, Reference, Flag, Number, Year, Grade, Date, Quarter };

struct ColumnSpec {
    std::string name;
    CellKind kind = CellKind::Text;
    bool required = false;
    bool followed = false;  ///< Reference: rowsFor() takes the other row along
    bool money = false;     ///< Number: dollars of the evidence's currency year, else its year
    double minimum = 0.0;
    double maximum = 0.0;
    std::string rangeUnitColumn = {};  ///< Number: the range comes from the unit in this column
    std::string argument = {};         ///< Choice: "a|b"; Reference: the other table
    std::string evidence = {};         ///< Number: prefix of its source, year and grade columns

    // Places of the columns that belong to a Number, set by makeTable; none = there is no such one.
    std::optional<std::size_t> unitAt = {};
    std::optional<std::size_t> sourceAt = {};
    std::optional<std::size_t> yearAt = {};
    std::optional<std::size_t> gradeAt = {};
    std::optional<std::size_t> currencyYearAt = {};
    std::optional<std::size_t> lowAt = {};
    std::optional<std::size_t> highAt = {};
};

struct TableSpec {
    std::string name;
    std::vector<ColumnSpec> columns;
    std::size_t keyColumns = 1;  ///< the first ones; 2 = a table of groups, the first is the group
    std::string groupOf = {};    ///< table whose rows take their group along
    std::map<std::string, std::size_t, std::less<>> index = {};  ///< column by name

    [[nodiscard]] std::optional<std::size_t> find(std::string_view column) const;
    /// Precondition: the column exists.
    [[nodiscard]] std::size_t at(std::string_view column) const;
    [[nodiscard]] std::string fileName() const { return name + ".csv"; }
};

/// All tables but the manifest, in loading order.
[[nodiscard]] const std::vector<TableSpec>& tableSpecs();
[[nodiscard]] const TableSpec& manifestSpec();
[[nodiscard]] const TableSpec* findTableSpec(std::string_view name);

/// Inclusive range of a unit of the long tables.
struct UnitRange {
    std::string_view unit;
    double minimum = 0.0;
    double maximum = 0.0;
};
[[nodiscard]] const UnitRange* findUnit(std::string_view unit);

/// Rows of one table as text. line 0: the row came from a project file.
struct RawTable {
    std::vector<CsvRow> rows;
};

[[nodiscard]] std::string rowId(const TableSpec& spec, const CsvRow& row);
/// file:line:column, or table:id:column for a row of a project file.
[[nodiscard]] std::string cellPlace(const TableSpec& spec, const CsvRow& row, std::size_t column);

/// Header as in the spec, else catalog.badHeader [expected, found].
Result<Done> checkHeader(const TableSpec& spec, const std::vector<std::string>& header);
/// Every cell by its kind, evidence beside every figure, low <= value <= high, unique ids.
/// Problems: catalog.missingCell, badNumber, outOfRange, badInterval, badChoice, badYear, badGrade,
/// badDate, badQuarter, badUnit, missingEvidence, duplicateId.
Result<Done> checkRows(const TableSpec& spec, const RawTable& table);

/// Whole text as a finite number in plain notation.
[[nodiscard]] std::optional<double> parseNumber(std::string_view text);

}  // namespace gigasite::model
