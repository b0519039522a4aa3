// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QLocale>

namespace gigasite::ui {

/// What every widget needs to draw itself and its numbers. A change of theme or language rebuilds
/// the window around the same document, so widgets keep their Look for life.
struct Look {
    Theme theme = Theme::light();
    QLocale locale = QLocale(QLocale::English, QLocale::UnitedStates);
};

}  // namespace gigasite::ui
