// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/chartdata.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <numeric>

/// What the tests of charts ask of a chart.
namespace gigasite::test {

inline const model::ChartSeries* seriesOf(const model::ChartData& chart, const std::string& key) {
    const auto at = std::find_if(chart.series.begin(), chart.series.end(),
                                 [&key](const model::ChartSeries& one) { return one.key == key; });
    return at == chart.series.end() ? nullptr : &*at;
}

/// Values of a series; empty where the chart has none of that key.
inline std::vector<double> valuesOf(const model::ChartData& chart, const std::string& key) {
    const model::ChartSeries* series = seriesOf(chart, key);
    return series ? series->values : std::vector<double>();
}

inline double sumOf(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

/// What stands above the axis less what stands below it, at each x.
inline std::vector<double> netOf(const model::ChartData& chart) {
    std::vector<double> net(static_cast<std::size_t>(chart.count), 0.0);
    for (const model::ChartSeries& series : chart.series) {
        const double sign = series.role == model::SeriesRole::stack   ? 1.0
                            : series.role == model::SeriesRole::below ? -1.0
                                                                      : 0.0;
        for (std::size_t i = 0; i < net.size(); ++i) {
            net[i] += sign * series.values[i];
        }
    }
    return net;
}

/// Every series has a value for each x.
inline bool isWhole(const model::ChartData& chart) {
    return std::all_of(chart.series.begin(), chart.series.end(),
                       [&chart](const model::ChartSeries& series) {
                           return series.values.size() == static_cast<std::size_t>(chart.count);
                       });
}

/// What a spreadsheet would read back: column by column, without the x. Headers without commas.
inline std::vector<std::vector<double>> columnsOf(const std::string& csv) {
    QStringList lines = QString::fromStdString(csv).split(QStringLiteral("\r\n"));
    lines.removeLast();
    std::vector<std::vector<double>> columns(
        static_cast<std::size_t>(lines.takeFirst().count(u',')));
    for (const QString& line : lines) {
        const QStringList cells = line.split(u',');
        for (std::size_t c = 0; c < columns.size(); ++c) {
            columns[c].push_back(cells.value(static_cast<qsizetype>(c) + 1).toDouble());
        }
    }
    return columns;
}

/// The CSV text read back is the chart, to the last bit.
inline bool survivesCsv(const model::ChartData& chart) {
    const auto columns = columnsOf(toCsv(chart));
    return std::equal(columns.begin(), columns.end(), chart.series.begin(), chart.series.end(),
                      [](const std::vector<double>& column, const model::ChartSeries& series) {
                          return column == series.values;
                      });
}

}  // namespace gigasite::test
