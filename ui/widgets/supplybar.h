// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/look.h"

#include <QWidget>

#include <vector>

namespace gigasite::ui {

struct SupplySegment {
    QString name;        // plain text, for tooltip and screen readers
    QString valueText;   // "1.2 TWh, 34 %"
    double value = 0.0;  // >= 0; share of the bar
    Source source = Source::grid;
    FillPattern pattern = FillPattern::solid;
};

/// Read-only proportional bar, 20 px high. A click or Enter goes to the row of a segment; Left
/// and Right move between segments.
class SupplyBar : public QWidget {
    Q_OBJECT

  public:
    explicit SupplyBar(const Look& look, QWidget* parent = nullptr);

    void setSegments(std::vector<SupplySegment> segments);
    [[nodiscard]] const std::vector<SupplySegment>& segments() const { return m_segments; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void segmentActivated(int index);
    void segmentHovered(int index);  // -1: none

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    [[nodiscard]] std::vector<QRectF> layoutSegments() const;
    [[nodiscard]] int segmentAt(const QPointF& position) const;
    void setHovered(int index);
    void updateDescription();

    Look m_look;
    std::vector<SupplySegment> m_segments;
    int m_hovered = -1;
    int m_current = -1;
};

}  // namespace gigasite::ui
