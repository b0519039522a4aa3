// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QProxyStyle>

class QApplication;

namespace gigasite::ui {

/// Fusion with flat combo boxes: what neither palette nor style sheet can ask of it.
class FlatStyle : public QProxyStyle {
    Q_OBJECT

  public:
    explicit FlatStyle(const Theme& theme);

    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* returnData) const override;

  private:
    void drawComboBox(const QStyleOptionComplex& option, QPainter& painter,
                      const QWidget* widget) const;

    Theme m_theme;
};

/// Style, palette, style sheet and font of the whole program. Call before windows are built, and
/// again when the theme changes (windows are then rebuilt).
void applyTheme(QApplication& application, const Theme& theme);

}  // namespace gigasite::ui
