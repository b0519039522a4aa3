// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/mapstyle.h"
#include "ui/map/viewport.h"

#include <QLocale>
#include <QString>

#include <optional>

class QPainter;

namespace gigasite::ui {

/// Least time light needs there and back through a fibre along the great circle, ms. Real routes
/// are longer and switch on the way, so nothing can be faster than this.
[[nodiscard]] double leastRoundTripMs(double kilometres);

/// "1,234 km", miles where the locale uses them.
[[nodiscard]] QString distanceText(double kilometres, const QLocale& locale);

/// Measures on the map: the first click sets the beginning, the second the end, the next begins
/// anew. Until the end is set it follows the pointer.
class MeasureTool {
  public:
    MeasureTool(const MapStyle& style, const QLocale& locale) : m_style(style), m_locale(locale) {}

    [[nodiscard]] bool isArmed() const { return m_armed; }
    /// Either way forgets what was measured.
    void setArmed(bool armed);
    void click(Degrees at);
    void setPointer(std::optional<Degrees> at) { m_pointer = at; }

    /// From the beginning to the end or the pointer; nullopt before the first click.
    [[nodiscard]] std::optional<double> kilometres() const;
    /// Distance and least round trip in one sentence; empty before the first click.
    [[nodiscard]] QString text() const;

    void paint(QPainter& painter, const Viewport& view) const;

  private:
    [[nodiscard]] std::optional<Degrees> end() const { return m_end ? m_end : m_pointer; }
    [[nodiscard]] QString roundTripText() const;

    MapStyle m_style;
    QLocale m_locale;
    bool m_armed = false;
    std::optional<Degrees> m_begin;
    std::optional<Degrees> m_end;
    std::optional<Degrees> m_pointer;
};

}  // namespace gigasite::ui
