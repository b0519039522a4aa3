// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/figure.h"
#include "model/catalog/tablespec.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Typed access to the cells of a checked row. Private to model/catalog.
namespace gigasite::model {

class RowReader {
  public:
    RowReader(const TableSpec& spec, const CsvRow& row) : m_spec(spec), m_row(row) {}

    [[nodiscard]] const std::string& text(std::string_view column) const;
    [[nodiscard]] bool flag(std::string_view column) const { return text(column) == "1"; }
    [[nodiscard]] int year(std::string_view column) const;  ///< 0 = empty
    [[nodiscard]] char grade(std::string_view column) const;
    [[nodiscard]] std::optional<double> number(std::string_view column) const;
    /// With the evidence columns of its spec, low, high and currency year where they exist.
    [[nodiscard]] std::optional<Figure> figure(std::string_view column) const;
    /// The figure of a long table (value, low, high, unit, currency_year, source, year, grade).
    [[nodiscard]] Figure longFigure() const;
    [[nodiscard]] std::optional<Date> date(std::string_view column) const;
    [[nodiscard]] std::optional<YearQuarter> quarter(std::string_view column) const;
    [[nodiscard]] std::vector<std::string> words(std::string_view column) const;
    /// Position of the cell among the choices of its column.
    [[nodiscard]] int choice(std::string_view column) const;

  private:
    [[nodiscard]] std::optional<double> numberAt(std::optional<std::size_t> column) const;

    const TableSpec& m_spec;
    const CsvRow& m_row;
};

}  // namespace gigasite::model
