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

std::optional<double> RowReader::optionalNumber(const std::string& column) const {
    return m_spec.find(column) ? number(column) : std::nullopt;
}

std::string RowReader::optionalText(const std::string& column) const {
    return m_spec.find(column) ? text(column) : std::string{};
}

std::optional<Figure> RowReader::figure(std::string_view column) const {
    const std::optional<double> value = number(column);
    if (!value) {
        return std::nullopt;
    }
    const ColumnSpec& spec = m_spec.columns[m_spec.at(column)];
    Figure figure;
    figure.value = *value;
    figure.low = optionalNumber(spec.name + "_low");
    figure.high = optionalNumber(spec.name + "_high");
    figure.source = text(spec.evidence + "_source");
    figure.year = year(spec.evidence + "_year");
    figure.grade = grade(spec.evidence + "_grade");
    if (spec.money) {
        const std::string stated = optionalText(spec.evidence + "_currency_year");
        figure.currencyYear = stated.empty() ? figure.year : toInt(stated);
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
