// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/chartdata.h"
#include "ui/theme/look.h"

#include <QWidget>

#include <set>
#include <string>
#include <vector>

namespace gigasite::ui {

/// Names of the series with their marks, wrapped to the width. A click hides a series, a double
/// click shows it alone; hidden ones are counted.
class ChartLegend : public QWidget {
    Q_OBJECT

  public:
    explicit ChartLegend(const Look& look, QWidget* parent = nullptr);

    void setSeries(const std::vector<model::ChartSeries>& series);
    [[nodiscard]] const std::set<std::string>& hiddenKeys() const { return m_hidden; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

  Q_SIGNALS:
    void hiddenChanged();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    struct Entry {
        model::ChartSeries series;  ///< key and role only
        QString name;
        QRect rect;
    };

    /// Where each entry stands in a legend of that width, in their order.
    [[nodiscard]] std::vector<QRect> placesFor(int width) const;
    void placeEntries();
    [[nodiscard]] int entryAt(QPoint position) const;
    void toggle(int entry);
    void isolate(int entry);
    void changed();

    Look m_look;
    std::vector<Entry> m_entries;
    std::set<std::string> m_hidden;
    int m_current = -1;
};

}  // namespace gigasite::ui
