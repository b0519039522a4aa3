// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/fieldrow.h"

class QPushButton;

namespace gigasite::ui {

/// "Import hours": a menu of what a file may give a site (weather, load, temperature, price,
/// carbon), each with a file dialog.
[[nodiscard]] QPushButton* siteImportButton(const FormContext& context, model::Id site,
                                            QWidget* parent);
/// Output of one source, in MW or as a share of its capacity.
[[nodiscard]] QPushButton* assetImportButton(const FormContext& context, model::Id site,
                                             model::Id asset, QWidget* parent);

}  // namespace gigasite::ui
