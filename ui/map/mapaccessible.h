// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gigasite::ui {

class MapWidget;

/// Makes each MapWidget a list whose items are its sites, with name, state and rectangle. Safe to
/// call for every widget made.
void installMapAccessibility();

/// Before the widget dies: its sites' interfaces go with it.
void forgetMapAccessibility(MapWidget& widget);

}  // namespace gigasite::ui
