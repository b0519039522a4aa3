// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/rowreader.h"

#include <algorithm>
#include <sstream>

namespace gigasite::model {

namespace {

int toInt(std::string_view digits) {
    return static_cast<int>(parseNumber(digits).value_or(0.0));
}

}  // namespace

const std::string& RowReader::text(std::string_view column) const {
    return m_row.cells[m_spec.at(column)];
}

int RowReader::year(std::string_view column) const {
    return toInt(text(column));
}

char RowReader::grade(std::string_view column) const {
    const std::string& cell = text(column);
    return cell.empty() ? 'E' : cell.front();
}

std::optional<double> RowReader::number(std::string_view column) const {
    return parseNumber(text(column));
}

std::optional<double> RowReader::numberAt(std::optional<std::size_t> column) const {
    return column ? parseNumber(m_row.cells[*column]) : std::nullopt;
}

std::optional<Figure> RowReader::figure(std::string_view column) const {
    const std::size_t index = m_spec.at(column);
    const std::optional<double> value = numberAt(index);
    if (!value) {
        return std::nullopt;
    }
    const ColumnSpec& spec = m_spec.columns[index];
    Figure figure;
    figure.value = *value;
    figure.low = numberAt(spec.lowAt);
    figure.high = numberAt(spec.highAt);
    figure.source = m_row.cells[spec.sourceAt.value()];
    figure.year = toInt(m_row.cells[spec.yearAt.value()]);
    figure.grade = m_row.cells[spec.gradeAt.value()].front();
    if (spec.money) {
        const std::optional<double> stated = numberAt(spec.currencyYearAt);
        figure.currencyYear = stated ? static_cast<int>(*stated) : figure.year;
    }
    return figure;
}

Figure RowReader::longFigure() const {
    Figure figure;
    figure.value = number("value").value_or(0.0);
    figure.low = number("low");
    figure.high = number("high");
    figure.source = text("source");
    figure.year = year("year");
    figure.currencyYear = year("currency_year");
    figure.grade = grade("grade");
    return figure;
}

std::optional<Date> RowReader::date(std::string_view column) const {
    const std::string_view cell = text(column);
    if (cell.empty()) {
        return std::nullopt;
    }
    return Date{toInt(cell.substr(0, 4)), toInt(cell.substr(5, 2)), toInt(cell.substr(8, 2))};
}

std::optional<YearQuarter> RowReader::quarter(std::string_view column) const {
    const std::string_view cell = text(column);
    if (cell.empty()) {
        return std::nullopt;
    }
    return YearQuarter{toInt(cell.substr(0, 4)), toInt(cell.substr(5, 1))};
}

std::vector<std::string> RowReader::words(std::string_view column) const {
    std::istringstream stream(text(column));
    std::vector<std::string> result;
    for (std::string word; stream >> word;) {
        result.push_back(word);
    }
    return result;
}

int RowReader::choice(std::string_view column) const {
    const std::size_t index = m_spec.at(column);
    const std::string& choices = m_spec.columns[index].argument;
    const std::size_t position = ('|' + choices + '|').find('|' + m_row.cells[index] + '|');
    const std::string before = choices.substr(0, position);
    return static_cast<int>(std::ranges::count(before, '|'));
}

}  // namespace gigasite::model
