// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colortable.h"

#include <QBrush>
#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>
#include <QPen>
#include <QString>

#include <optional>

class QByteArray;

namespace gigasite::ui {

enum class FontRole { label, body, bodyBold, value, title };

/// Patterns that carry meaning beside the colour of the source.
enum class FillPattern { solid, curtailed, sold, charging, unserved, estimate };

/// Light or dark look: a small value, copied freely. All sizes are device-independent pixels.
class Theme {
  public:
    [[nodiscard]] static Theme light();
    [[nodiscard]] static Theme dark();
    /// Dark when the palette's window is darker than its text (what the system's platform theme
    /// gave the application before ours was set).
    [[nodiscard]] static Theme forPalette(const QPalette& systemPalette);

    [[nodiscard]] bool isDark() const;
    [[nodiscard]] const ColorTable& colors() const { return *m_colors; }

    // Grounds.
    [[nodiscard]] QColor window() const;
    [[nodiscard]] QColor chart() const;  // ground of charts, fields and lists
    [[nodiscard]] QColor ink() const;
    [[nodiscard]] QColor secondInk() const;
    [[nodiscard]] QColor gridLine() const;  // also thin separators
    [[nodiscard]] QColor accent() const;
    [[nodiscard]] QColor accentText() const;  // on an accent fill
    [[nodiscard]] QColor errorInk() const;    // red text and underline on window or chart ground
    [[nodiscard]] QColor control() const;     // fill of buttons and tracks
    [[nodiscard]] QColor outline() const;  // border of a field or button, >= 3:1 where it matters

    // Meaning.
    [[nodiscard]] QColor source(Source source) const;
    /// Fills under 3:1 on the chart ground need a 1 px outline in second ink.
    [[nodiscard]] bool sourceNeedsOutline(Source source) const;
    [[nodiscard]] QColor clock(Clock clock) const;
    [[nodiscard]] static Qt::PenStyle clockLine(Clock clock);
    /// nullopt where the state has no fill of its own.
    [[nodiscard]] std::optional<QColor> stateFill(State state) const;
    [[nodiscard]] QColor stateText(State state) const;
    [[nodiscard]] static QString stateGlyph(State state);  // ✓ ◔ ↻ ✕ i
    [[nodiscard]] QColor scenario(int index) const;        // 0..3 = A..D
    [[nodiscard]] static Qt::PenStyle scenarioLine(int index);
    [[nodiscard]] QColor money(MoneyClass moneyClass) const;
    [[nodiscard]] QColor carbon(CarbonAccount account) const;
    [[nodiscard]] QColor mapRamp(MapRamp ramp, int classIndex) const;  // 0 low .. 4 high

    /// Brush for an area of the source; patterns are drawn in the chart ground over the colour
    /// (curtailed, sold, charging, unserved) or as sparse dots (estimate).
    [[nodiscard]] QBrush fill(Source source, FillPattern pattern = FillPattern::solid) const;
    [[nodiscard]] QBrush fill(const QColor& color, FillPattern pattern) const;
    /// Separator between stacked fills, or the outline of a pale one; unserved gets 2 px.
    [[nodiscard]] QPen outlinePen(Source source) const;

    [[nodiscard]] QPalette palette() const;
    /// Minimal sheet on top of Fusion.
    [[nodiscard]] QString styleSheet() const;
    /// Families with tabular digits; sizes 11, 13, 13 bold, 18, 15 px.
    [[nodiscard]] static QFont font(FontRole role);

    bool operator==(const Theme& other) const { return m_colors == other.m_colors; }

  private:
    explicit Theme(const ColorTable& colors) : m_colors(&colors) {}
    const ColorTable* m_colors;
};

[[nodiscard]] QColor toColor(Rgb rgb);

/// WCAG contrast of two opaque colours, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor& a, const QColor& b);

/// The icon of an SVG drawn in currentColor or black, recoloured to color (disabled: at 40 %).
/// Pixmaps are made for 16, 20, 24 and 48 px at device pixel ratios 1 and 2. Null icon when the
/// bytes are not SVG.
[[nodiscard]] QIcon iconFromSvg(const QByteArray& svg, const QColor& color);
/// ":/icons/<name>.svg" in the theme's ink, or in the colour given. Null icon when there is none.
[[nodiscard]] QIcon themeIcon(const QString& name, const Theme& theme);
[[nodiscard]] QIcon themeIcon(const QString& name, const QColor& color);

}  // namespace gigasite::ui
