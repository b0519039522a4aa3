// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartview.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace gigasite::ui {

class ChartLegend;
class ElidedLabel;
class EmptyState;

/// A chart with its title, legend and menu (copy as picture, save as PNG, SVG or CSV).
class ChartPanel : public QWidget {
    Q_OBJECT

  public:
    ChartPanel(const Look& look, QWidget* parent = nullptr);

    void setChartData(const model::ChartData& chart);
    void setBefore(std::optional<model::ChartData> before) { m_view->setBefore(std::move(before)); }
    void setGrowOnly(bool growOnly) { m_view->setGrowOnly(growOnly); }
    void setStale(bool stale) { m_view->setStale(stale); }
    /// Shown instead of the chart while the data is empty.
    void setEmptyText(const QString& text) { m_emptyText = text; }
    [[nodiscard]] ChartView* view() const { return m_view; }

  private:
    void buildMenu(QMenu& menu);
    void copyPicture();
    void saveAs(const QString& filter, const QString& suffix);
    bool writeTo(const QString& path) const;
    void updateTitle();

    Look m_look;
    QString m_emptyText;
    ElidedLabel* m_title;
    ElidedLabel* m_scope;
    QToolButton* m_menu;
    ChartView* m_view;
    ChartLegend* m_legend;
    EmptyState* m_empty;
};

}  // namespace gigasite::ui
