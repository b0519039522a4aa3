// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapstyle.h"

#include "ui/theme/theme.h"

namespace gigasite::ui {

MapStyle MapStyle::forTheme(const Theme& theme) {
    MapStyle style;
    const bool dark = theme.isDark();
    style.sea = dark ? QColor(0x17, 0x1B, 0x20) : QColor(0xDF, 0xE7, 0xEE);
    style.land = dark ? QColor(0x2B, 0x31, 0x38) : QColor(0xFA, 0xFA, 0xF8);
    style.coast = dark ? QColor(0x4A, 0x54, 0x60) : QColor(0xA9, 0xB8, 0xC6);
    style.countryBorder = dark ? QColor(0x50, 0x59, 0x64) : QColor(0xBD, 0xC4, 0xCB);
    style.stateBorder = dark ? QColor(0x3C, 0x44, 0x4D) : QColor(0xDD, 0xE1, 0xE4);
    style.ground = theme.chart();
    style.ink = theme.ink();
    style.placeText = theme.secondInk();
    style.accent = theme.accent();
    style.limit = theme.stateFill(State::stale).value_or(theme.accent());
    style.limitText = theme.stateText(State::stale);
    style.error = theme.stateFill(State::failed).value_or(theme.accent());
    style.errorText = theme.stateText(State::failed);
    return style;
}

}  // namespace gigasite::ui
