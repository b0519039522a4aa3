// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace gigasite::ui {

class Theme;

/// Colours of the map; those of meaning come from the theme's table.
struct MapStyle {
    QColor sea;
    QColor land;
    QColor coast;
    QColor countryBorder;
    QColor stateBorder;
    QColor ground;     ///< casing and halo of everything that stands on the map
    QColor ink;        ///< names of sites, circles
    QColor placeText;  ///< names of countries and states, scale bar
    QColor accent;     ///< selection
    QColor limit;
    QColor limitText;
    QColor error;
    QColor errorText;

    [[nodiscard]] static MapStyle forTheme(const Theme& theme);
    bool operator==(const MapStyle&) const = default;
};

}  // namespace gigasite::ui
