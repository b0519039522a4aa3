// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ports/ports.h"
#include "ui/shell/commandpalette.h"

class QMenuBar;

namespace gigasite::ui {

class ViewState;

/// Every enabled action of the menus with its menu's name.
[[nodiscard]] std::vector<Command> menuCommands(const QMenuBar& bar);
/// Go to a site: selects it and calls go with its position.
using GoTo = std::function<void(double latitudeDeg, double longitudeDeg, double zoom)>;
[[nodiscard]] std::vector<Command> siteCommands(const Ports& ports, ViewState& view,
                                                const GoTo& go);
/// The fields of the selected site and its grid, and of the plan.
[[nodiscard]] std::vector<Command> fieldCommands(const Ports& ports, ViewState& view);

}  // namespace gigasite::ui
