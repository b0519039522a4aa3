// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/tablespec.h"

#include <charconv>
#include <cmath>
#include <set>
#include <utility>

namespace gigasite::model {

namespace {

using Failed = std::optional<Problem>;

Problem cellProblem(const TableSpec& spec, const CsvRow& row, std::size_t column, std::string code,
                    std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{spec.columns[column].name, row.cells[column]};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return {std::move(code), cellPlace(spec, row, column), std::move(arguments)};
}

bool isDigits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

int toInt(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

bool isYear(std::string_view text) {
    return text.size() == 4 && isDigits(text) && toInt(text) >= 1900 && toInt(text) <= 2200;
}

bool isDate(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-' || !isYear(text.substr(0, 4)) ||
        !isDigits(text.substr(5, 2)) || !isDigits(text.substr(8, 2))) {
        return false;
    }
    const int month = toInt(text.substr(5, 2));
    const int day = toInt(text.substr(8, 2));
    const int year = toInt(text.substr(0, 4));
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    const int lengths[] = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month >= 1 && month <= 12 && day >= 1 && day <= lengths[month - 1];
}

bool isQuarter(std::string_view text) {
    return text.size() == 6 && isYear(text.substr(0, 4)) && text[4] == 'Q' && text[5] >= '1' &&
           text[5] <= '4';
}

bool isOneOf(std::string_view text, std::string_view choices) {
    while (!choices.empty()) {
        const std::size_t end = choices.find('|');
        if (text == choices.substr(0, end)) {
            return true;
        }
        choices = end == std::string_view::npos ? std::string_view{} : choices.substr(end + 1);
    }
    return false;
}

std::string plain(double value) {
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value);
    return {buffer, end.ptr};
}

Failed checkNumber(const TableSpec& spec, const CsvRow& row, std::size_t index) {
    const ColumnSpec& column = spec.columns[index];
    const std::optional<double> value = parseNumber(row.cells[index]);
    if (!value) {
        return cellProblem(spec, row, index, "catalog.badNumber");
    }
    double minimum = column.minimum;
    double maximum = column.maximum;
    if (column.unitAt) {
        const UnitRange* unit = findUnit(row.cells[*column.unitAt]);
        if (unit == nullptr) {
            return cellProblem(spec, row, *column.unitAt, "catalog.badUnit");
        }
        minimum = unit->minimum;
        maximum = unit->maximum;
    }
    if (*value < minimum || *value > maximum) {
        return cellProblem(spec, row, index, "catalog.outOfRange",
                           {plain(minimum), plain(maximum)});
    }
    return std::nullopt;
}

Failed checkKind(const TableSpec& spec, const CsvRow& row, std::size_t index) {
    const ColumnSpec& column = spec.columns[index];
    const std::string& cell = row.cells[index];
    const auto refuseUnless = [&](bool good, const char* code,
                                  std::vector<std::string> more = {}) -> Failed {
        return good ? Failed{} : cellProblem(spec, row, index, code, std::move(more));
    };
    switch (column.kind) {
        case CellKind::Text:
        case CellKind::Reference:
            return std::nullopt;
        case CellKind::Number:
            return checkNumber(spec, row, index);
        case CellKind::Choice:
            return refuseUnless(isOneOf(cell, column.argument), "catalog.badChoice",
                                {column.argument});
        case CellKind::Flag:
            return refuseUnless(cell == "0" || cell == "1", "catalog.badChoice", {"0|1"});
        case CellKind::Year:
            return refuseUnless(isYear(cell), "catalog.badYear");
        case CellKind::Grade:
            return refuseUnless(isOneOf(cell, "A|B|C|D|E"), "catalog.badGrade");
        case CellKind::Date:
            return refuseUnless(isDate(cell), "catalog.badDate");
        case CellKind::Quarter:
            return refuseUnless(isQuarter(cell), "catalog.badQuarter");
    }
    return std::nullopt;
}

Failed checkEvidence(const TableSpec& spec, const CsvRow& row, std::size_t index) {
    const ColumnSpec& column = spec.columns[index];
    for (const auto& other : {column.sourceAt, column.yearAt, column.gradeAt}) {
        if (row.cells[other.value()].empty()) {
            return cellProblem(spec, row, *other, "catalog.missingEvidence", {column.name});
        }
    }
    return std::nullopt;
}

Failed checkInterval(const TableSpec& spec, const CsvRow& row, std::size_t index) {
    const double value = parseNumber(row.cells[index]).value_or(0.0);
    const std::optional<std::size_t> low = spec.columns[index].lowAt;
    const std::optional<std::size_t> high = spec.columns[index].highAt;
    if (low && parseNumber(row.cells[*low]).value_or(value) > value) {
        return cellProblem(spec, row, *low, "catalog.badInterval", {row.cells[index]});
    }
    if (high && parseNumber(row.cells[*high]).value_or(value) < value) {
        return cellProblem(spec, row, *high, "catalog.badInterval", {row.cells[index]});
    }
    return std::nullopt;
}

Failed checkCell(const TableSpec& spec, const CsvRow& row, std::size_t index) {
    const ColumnSpec& column = spec.columns[index];
    if (row.cells[index].empty()) {
        return column.required ? Failed{cellProblem(spec, row, index, "catalog.missingCell")}
                               : std::nullopt;
    }
    if (Failed failed = checkKind(spec, row, index)) {
        return failed;
    }
    if (!column.evidence.empty()) {
        if (Failed failed = checkEvidence(spec, row, index)) {
            return failed;
        }
    }
    return std::nullopt;
}

Failed checkRow(const TableSpec& spec, const CsvRow& row) {
    for (std::size_t index = 0; index < spec.columns.size(); ++index) {
        if (Failed failed = checkCell(spec, row, index)) {
            return failed;
        }
    }
    for (std::size_t index = 0; index < spec.columns.size(); ++index) {
        const ColumnSpec& column = spec.columns[index];
        if ((column.lowAt || column.highAt) && !row.cells[index].empty()) {
            if (Failed failed = checkInterval(spec, row, index)) {
                return failed;
            }
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<double> parseNumber(std::string_view text) {
    double value = 0.0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size() ||
        !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

std::string rowId(const TableSpec& spec, const CsvRow& row) {
    return spec.keyColumns == 1 ? row.cells[0] : row.cells[0] + '/' + row.cells[1];
}

std::string cellPlace(const TableSpec& spec, const CsvRow& row, std::size_t column) {
    if (row.line > 0) {
        return csvPlace(spec.fileName(), row.line, column + 1);
    }
    return spec.name + ':' + rowId(spec, row) + ':' + spec.columns[column].name;
}

Result<Done> checkHeader(const TableSpec& spec, const std::vector<std::string>& header) {
    for (std::size_t i = 0; i < spec.columns.size() || i < header.size(); ++i) {
        const std::string expected = i < spec.columns.size() ? spec.columns[i].name : std::string{};
        const std::string found = i < header.size() ? header[i] : std::string{};
        if (expected != found || i >= header.size()) {
            return Problem{
                "catalog.badHeader", csvPlace(spec.fileName(), 1, i + 1), {expected, found}};
        }
    }
    return Done{};
}

Result<Done> checkRows(const TableSpec& spec, const RawTable& table) {
    std::set<std::string> ids;
    for (const CsvRow& row : table.rows) {
        if (Failed failed = checkRow(spec, row)) {
            return *std::move(failed);
        }
        if (!ids.insert(rowId(spec, row)).second) {
            return cellProblem(spec, row, spec.keyColumns - 1, "catalog.duplicateId",
                               {rowId(spec, row)});
        }
    }
    return Done{};
}

}  // namespace gigasite::model
