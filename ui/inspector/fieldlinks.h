// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/fields.h"
#include "ui/ports/planfeed.h"

#include <vector>

namespace gigasite::ui {

/// What an edit by hand of one field changes besides: a place that is typed brings its country and
/// state along, a country that is chosen stays when the site is moved. The changes belong into the
/// same undo step.
void addLinkedChanges(const PlanFeed& feed, const model::Address& at, const model::Field& field,
                      const model::Value& value, std::vector<model::Change>& changes);

/// Fields that are not optional and yet have something to go back to: a country chosen by hand to
/// that of the map, a reference to none. False when there is nothing to restore.
[[nodiscard]] bool canRestore(const PlanFeed& feed, const model::Address& at,
                              const model::Field& field);
/// What restoring changes. Precondition: canRestore().
void addRestoringChanges(const PlanFeed& feed, const model::Address& at, const model::Field& field,
                         std::vector<model::Change>& changes);

}  // namespace gigasite::ui
