// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dispatch/output.h"
#include "model/engine/sitecase.h"

namespace gigasite::model {

/// The four accounts and the carbon-free energy of a site by quarter (MODEL.md section 5), tonnes
/// and MWh. Embodied carbon is booked in the quarter in which a thing is finished; contracted
/// plant per MWh used; fuel plant and nuclear upstream of the stack per MWh generated.
void addCarbon(const SiteCase& one, const DispatchOutput& output, const Defaults& defaults,
               QuarterTable& table);

}  // namespace gigasite::model
