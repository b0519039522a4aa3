// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"

namespace gigasite::test {

/// One campus in Arizona, 300 MW from 2027 on, with solar, a battery and gas as backup; from
/// July to June, eight years.
[[nodiscard]] model::Plan arizonaPlan();

}  // namespace gigasite::test
