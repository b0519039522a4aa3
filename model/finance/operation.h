// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/sitecase.h"

namespace gigasite::model {

/// Running costs beside energy by quarter (MODEL.md section 6, Opex): staff and maintenance by MW
/// online, cooling water, the lease of finished MW; then all running costs, and the shadow price of
/// operational carbon, which is no payment. Wants energy costs, water and carbon filled in.
void addOperation(const SiteCase& one, const Prices& prices, const Defaults& defaults,
                  QuarterTable& table);

/// What the machines could sell by quarter: H100-equivalents online x hours x (1 - unserved / L).
void addOfferedHours(const SiteCase& one, QuarterTable& table);

}  // namespace gigasite::model
