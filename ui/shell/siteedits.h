// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ports/ports.h"

#include <QLocale>

#include <set>

namespace gigasite::ui {

/// What the map and the list do to sites, each one undo step.

/// A new site with one phase and a grid connection at the place; returns its id, 0 when refused.
model::Id placeSite(const Ports& ports, double latitudeDeg, double longitudeDeg);
/// Country and state follow the place unless they were set by hand.
void moveSite(const Ports& ports, model::Id site, double latitudeDeg, double longitudeDeg,
              const QLocale& locale);
void eraseSites(const Ports& ports, const std::set<model::Id>& sites);
/// Copies next to their originals; returns the new ids.
std::set<model::Id> duplicateSites(const Ports& ports, const std::set<model::Id>& sites);

}  // namespace gigasite::ui
