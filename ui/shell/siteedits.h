// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/template/plantemplate.h"
#include "model/template/sitetemplate.h"
#include "ui/ports/ports.h"

#include <QLocale>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace gigasite::ui {

/// What the map and the list do to sites, each one undo step.

/// What a new site begins with.
struct NewSite {
    model::SiteTemplate kind = model::SiteTemplate::gridOnly;
    std::optional<double> itMw;           ///< the template's own figure when not given
    std::optional<model::Quarter> start;  ///< of construction; today's quarter of the plan else
};

/// A new site at the place after a template, its grid connection applied for today; returns its id,
/// 0 when refused.
model::Id placeSite(const Ports& ports, double latitudeDeg, double longitudeDeg,
                    const NewSite& wanted = {});

/// Fills a new, empty plan from a template, in the home country of its header.
void startFromTemplate(const Ports& ports, model::PlanTemplate kind);

struct SiteMove {
    model::Id site = 0;
    double latitudeDeg = 0.0;
    double longitudeDeg = 0.0;
};
/// Country and state follow the place unless they were set by hand. Steps with the same key within
/// a second become one.
void moveSites(const Ports& ports, const std::vector<SiteMove>& moves, const QLocale& locale,
               const std::string& mergeKey = {});
void moveSite(const Ports& ports, model::Id site, double latitudeDeg, double longitudeDeg,
              const QLocale& locale);
void eraseSites(const Ports& ports, const std::set<model::Id>& sites);
/// Copies next to their originals; returns the new ids.
std::set<model::Id> duplicateSites(const Ports& ports, const std::set<model::Id>& sites);

/// What would carry a site that is built but waits for the grid: as the newest result sees it.
/// nullopt when nothing waits or gas would come no earlier.
[[nodiscard]] std::optional<model::Asset> bridgeFor(const Ports& ports, model::Id site);
/// Adds it; false when there is nothing to bridge or it was refused.
bool bridgeSite(const Ports& ports, model::Id site);

}  // namespace gigasite::ui
