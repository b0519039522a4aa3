// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/chartdata.h"
#include "ui/charts/charttext.h"
#include "ui/theme/look.h"

#include <QPointer>

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

class QAreaSeries;
class QBarSet;
class QChart;
class QLineSeries;
class QStackedBarSeries;
class QValueAxis;
class QXYSeries;

namespace gigasite::ui {

/// The series and axes of one chart inside a QChart. As long as the chart keeps its shape (kind,
/// keys, x) only values are replaced, which is what makes a drag fluid.
class SeriesSet {
  public:
    SeriesSet(QChart& chart, const Look& look) : m_chart(chart), m_look(look) {}

    /// hidden: keys not drawn. before: the same chart as it was when a drag began, drawn as one
    /// thin grey line of its totals. growOnly: the value axis may not shrink.
    void show(const model::ChartData& data, const std::set<std::string>& hidden,
              const std::optional<model::ChartData>& before, bool growOnly);

    [[nodiscard]] const ChartScale& scale() const { return m_scale; }
    /// Vertical lines at an x of the data: under the pointer, and at the as-of quarter; -1: none.
    void setCursor(int index) { setUpright(m_cursor, index); }
    void setAsOf(int index) { setUpright(m_asOf, index); }

  private:
    struct Shape {
        model::ChartKind kind = model::ChartKind::lines;
        model::ChartAxis axis = model::ChartAxis::calendarYear;
        int firstX = 0;
        int count = 0;
        int mostLabels = 0;
        bool hasBefore = false;
        bool hasMarks = false;
        std::string unit;
        std::vector<std::string> keys;
        bool operator==(const Shape&) const = default;
    };
    struct Drawn {
        std::size_t series = 0;  ///< index in the data
        QBarSet* bars = nullptr;
        QAreaSeries* area = nullptr;
        QXYSeries* line = nullptr;
    };

    void rebuild(const model::ChartData& data, const std::set<std::string>& hidden, bool hasBefore);
    void addStack(const model::ChartData& data, const std::set<std::string>& hidden);
    void addLines(const model::ChartData& data, const std::set<std::string>& hidden);
    void addAxes(const model::ChartData& data);
    void fill(const model::ChartData& data, const std::optional<model::ChartData>& before);
    void fillAreas(const model::ChartData& data);
    void fitAxis(const model::ChartData& data, const std::optional<model::ChartData>& before,
                 bool growOnly);
    void setUpright(QLineSeries* line, int index);
    [[nodiscard]] QLineSeries* newLine(const QPen& pen);

    QChart& m_chart;
    Look m_look;
    ChartScale m_scale;
    int m_mostLabels = 12;
    Shape m_shape;
    std::vector<Drawn> m_drawn;
    QStackedBarSeries* m_bars = nullptr;
    QLineSeries* m_before = nullptr;
    QLineSeries* m_cursor = nullptr;
    QLineSeries* m_asOf = nullptr;
    QValueAxis* m_yAxis = nullptr;
    std::vector<QLineSeries*> m_bounds;
};

}  // namespace gigasite::ui
