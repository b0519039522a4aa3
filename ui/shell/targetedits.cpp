// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/targetedits.h"

#include "model/dispatch/calendar.h"
#include "model/engine/result.h"
#include "ui/shell/viewstate.h"
#include "ui/text/numberformat.h"

#include <QCoreApplication>

namespace gigasite::ui {

namespace {

/// Where a planner begins who has set none; the field is opened for the figure wanted.
constexpr double kFirstTarget = 0.9;

/// The first calendar year with something online in all its quarters; the as-of year without one.
int firstFullYear(const Ports& ports, const ViewState& view) {
    const auto result = ports.feed.result();
    if (!result) {
        return view.asOf().year();
    }
    const model::SiteResult* site = result->site(view.scopeSite());
    const auto online = (site ? site->quarters : result->programme).row(model::MetricId::onlineMw);
    int full = 0;
    for (std::size_t q = 0; q < online.size(); ++q) {
        const model::Quarter quarter = result->start + static_cast<int>(q);
        full = online[q] <= 0.0 ? 0 : quarter.quarterOfYear() == 1 || full > 0 ? full + 1 : 0;
        if (full == model::kQuartersPerYear) {
            return quarter.year();
        }
    }
    return view.asOf().year();
}

}  // namespace

model::Id carbonFreeTarget(const model::World& world, model::Id site, int year) {
    model::Id found = 0;
    int from = 0;
    for (const auto& entry : world.targets) {
        const model::Target& target = *entry.value;
        const model::Id scope = target.level == model::TargetLevel::site ? target.site : 0;
        if (target.kind == model::TargetKind::carbonFreeEnergy && scope == site &&
            target.fromYear <= year && target.fromYear >= from) {
            found = entry.id;
            from = target.fromYear;
        }
    }
    return found;
}

void setCarbonFreeTarget(const Ports& ports, ViewState& view) {
    constexpr int kAnyYear = 9999;
    model::Id id = carbonFreeTarget(ports.feed.world(), view.scopeSite(), view.asOf().year());
    if (id == 0) {
        id = carbonFreeTarget(ports.feed.world(), view.scopeSite(), kAnyYear);
    }
    if (id == 0) {
        id = ports.feed.plan().nextId;
        auto target = std::make_shared<model::Target>();
        target->value = kFirstTarget;
        target->fromYear = firstFullYear(ports, view);
        if (view.scopeSite() != 0) {
            target->level = model::TargetLevel::site;
            target->site = view.scopeSite();
        }
        const QString label =
            QCoreApplication::translate("Targets", "Set a carbon-free target of %1 % from %2")
                .arg(qRound(100.0 * kFirstTarget))
                .arg(target->fromYear);
        const model::Change change = model::Insert{{model::EntityKind::target, 0, id},
                                                   model::Ref<model::Target>(std::move(target))};
        if (!ports.edits.apply({&change, 1}, {"edit.other", {label}})) {
            return;
        }
    }
    // The target stands on the plan's own page.
    view.setSelection({});
    view.reveal({model::EntityKind::target, 0, id}, "target.value");
}

}  // namespace gigasite::ui
