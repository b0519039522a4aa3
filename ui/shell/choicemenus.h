// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ports/services.h"

class QMenu;

namespace gigasite::ui {

/// Submenus of the view: theme and language.
void addThemeMenu(QMenu& menu, Services& services);
void addLanguageMenu(QMenu& menu, Services& services);

}  // namespace gigasite::ui
