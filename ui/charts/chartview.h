// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/seriesset.h"

#include <QChartView>

class QLabel;

namespace gigasite::ui {

/// One chart: draws ChartData with Qt Charts, reads out what is under the pointer, and carries a
/// text alternative. All of Qt Charts is behind this class and SeriesSet.
class ChartView : public QChartView {
    Q_OBJECT

  public:
    ChartView(const Look& look, QWidget* parent = nullptr);
    ~ChartView() override;

    void setChartData(const model::ChartData& chart);
    [[nodiscard]] const model::ChartData& chartData() const { return m_data; }
    /// What stood when the drag began: a thin grey line until cleared.
    void setBefore(std::optional<model::ChartData> before);
    /// During a drag the axis may grow but not shrink.
    void setGrowOnly(bool growOnly);
    /// The picture is of an earlier revision: veil and tag.
    void setStale(bool stale);
    void setHiddenKeys(const std::set<std::string>& keys);
    [[nodiscard]] const ChartScale& scale() const { return m_series.scale(); }
    /// Shows the cursor line at an index of the data; -1 hides it.
    void setCursor(int index);
    /// Shows the as-of line with its label at an index of the data; -1 hides it.
    void setAsOf(int index);

  Q_SIGNALS:
    void cursorMoved(int index);
    /// A click, or Return at the cursor.
    void chosen(int index);
    /// The scale may have a new unit: the title depends on it.
    void shown();

  protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

  private:
    void refresh();
    [[nodiscard]] int indexAt(QPointF position) const;
    void moveCursor(int index);
    void placeReadOut(int index);
    [[nodiscard]] double shareOf(int index) const;
    void paintAsOf(QPainter& painter) const;
    void paintVeil(QPainter& painter) const;

    Look m_look;
    SeriesSet m_series;
    model::ChartData m_data;
    std::optional<model::ChartData> m_before;
    std::set<std::string> m_hidden;
    QLabel* m_readOut;
    int m_cursor = -1;
    int m_asOf = -1;
    bool m_growOnly = false;
    bool m_stale = false;
};

}  // namespace gigasite::ui
