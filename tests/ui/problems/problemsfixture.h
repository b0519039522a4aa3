// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/result.h"
#include "model/plan/change.h"
#include "model/study/effects.h"
#include "ui/ports/editsink.h"
#include "ui/ports/planfeed.h"

#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace gigasite::test {

inline constexpr model::Id kOhio = 3;
inline constexpr model::Id kPecos = 4;
inline constexpr int kQuarters = 16;

/// A plan of two sites.
inline model::Plan problemPlan() {
    model::Plan plan = model::emptyPlan();
    for (const auto& [id, name] :
         {std::pair{kOhio, "Ohio <1> & more"}, std::pair{kPecos, "Pecos"}}) {
        auto info = std::make_shared<model::SiteInfo>();
        info->name = name;
        auto site = std::make_shared<model::Site>();
        site->info = info;
        site->grid = std::make_shared<model::Grid>();
        plan.base.sites.set(id, site);
    }
    auto limits = std::make_shared<model::Limits>(*plan.base.limits);
    limits->budgetTotalUsd = 400e9;
    plan.base.limits = limits;
    return plan;
}

inline model::Relaxation raiseImport(model::Id site, double mw) {
    const model::Steps raised{{model::Quarter::of(2027, 1).index, mw}};
    return {"relax.raiseImportLimit",
            {std::to_string(static_cast<int>(mw))},
            {model::SetField{{model::EntityKind::grid, site, 0},
                             model::findField("grid.firmImportLimitMw"),
                             raised}}};
}

/// Power held back by the grid; two ways out, of which one is no edit.
inline model::Violation gridShort(model::Id site, int first, double onlineMw = 100.0) {
    model::Violation one;
    one.code = "violation.gridShort";
    one.severity = model::Severity::limit;
    one.site = site;
    one.first = first;
    one.last = first + 3;
    one.value = onlineMw;
    one.limit = 300.0;
    one.unit = model::Unit::mw;
    one.relaxations = {{"relax.applyEarlier", {"6"}, {}}, raiseImport(site, 300.0)};
    return one;
}

inline model::Violation overBudget() {
    model::Violation one;
    one.code = "violation.budgetTotal";
    one.severity = model::Severity::limit;
    one.last = kQuarters - 1;
    one.value = 500e9;
    one.limit = 400e9;
    one.unit = model::Unit::usd;
    return one;
}

inline model::Violation oversubscribed(model::Id site) {
    model::Violation one;
    one.code = "violation.oversubscribed";
    one.severity = model::Severity::error;
    one.site = site;
    one.last = kQuarters - 1;
    one.value = 900.0;
    one.limit = 835.0;
    one.unit = model::Unit::mw;
    one.arguments = {"Crane"};
    return one;
}

inline model::Violation clockOff(const char* code = "violation.chipClockOff") {
    model::Violation one;
    one.code = code;
    one.severity = model::Severity::note;
    one.last = kQuarters - 1;
    return one;
}

inline std::shared_ptr<const model::PlanResult> resultWith(std::vector<model::Violation> violations,
                                                           std::uint64_t revision = 1) {
    auto made = std::make_shared<model::PlanResult>();
    made->revision = revision;
    made->start = model::Quarter::of(2027, 1);
    made->quarters = kQuarters;
    made->violations = std::move(violations);
    return made;
}

/// One error, three limits, two notes, worst first.
inline std::vector<model::Violation> usualViolations() {
    return {oversubscribed(kOhio), overBudget(), gridShort(kPecos, 2),
            gridShort(kOhio, 4),   clockOff(),   clockOff("violation.demandClockOff")};
}

/// An edit that brings so many MW in a quarter and costs so much more, as a share of 100 bn.
inline model::Effects effects(int quarter, double onlineMw, double costShare) {
    model::Effects made;
    made.quarter = quarter;
    made.before.onlineMw = 100.0;
    made.before.costUsd = 100e9;
    made.before.lcoeUsdPerMwh = 60.0;
    made.after = made.before;
    made.after.onlineMw += onlineMw;
    made.after.costUsd *= 1.0 + costShare;
    made.after.lcoeUsdPerMwh = 60.0 + 100.0 * costShare;
    return made;
}

class Feed final : public ui::PlanFeed {
  public:
    using ui::PlanFeed::PlanFeed;

    [[nodiscard]] const model::Plan& plan() const override { return m_plan; }
    [[nodiscard]] const model::World& world() const override { return m_plan.base; }
    [[nodiscard]] model::Id scenario() const override { return 0; }
    [[nodiscard]] std::uint64_t revision() const override { return m_revision; }
    [[nodiscard]] const ui::ChangeSet& lastChanges() const override { return m_changes; }
    [[nodiscard]] std::shared_ptr<const model::PlanResult> result() const override {
        ++m_asked;
        return m_result;
    }
    [[nodiscard]] ui::ResultState state() const override { return ui::ResultState::fresh; }
    [[nodiscard]] std::optional<model::Problem> failure() const override { return {}; }
    [[nodiscard]] const model::Facts& facts() const override { std::abort(); }
    [[nodiscard]] bool isGestureRunning() const override { return false; }
    [[nodiscard]] std::shared_ptr<const model::PlanResult> resultBeforeGesture() const override {
        return {};
    }

    void show(std::vector<model::Violation> violations) {
        m_result = resultWith(std::move(violations), m_revision);
        Q_EMIT resultReady();
    }
    void replacePlan(const model::Plan& plan) {
        m_plan = plan;
        m_result.reset();
        m_changes.everything = true;
        Q_EMIT planChanged(++m_revision);
    }
    void edit() { Q_EMIT planChanged(++m_revision); }
    /// Another scenario's or undo's plan of the same document.
    void edit(const model::Plan& plan) {
        m_plan = plan;
        edit();
    }
    [[nodiscard]] int asked() const { return m_asked; }

  private:
    model::Plan m_plan = problemPlan();
    std::uint64_t m_revision = 1;
    ui::ChangeSet m_changes;
    std::shared_ptr<const model::PlanResult> m_result;
    mutable int m_asked = 0;
};

/// Keeps what it was asked to do; refuses on demand.
class Edits final : public ui::EditSink {
  public:
    model::Result<model::Done> apply(std::span<const model::Change> changes,
                                     const ui::EditLabel& label, const std::string&) override {
        if (refuses) {
            return model::Problem{"plan.noSuchItem", {}, {}};
        }
        steps.push_back({std::vector<model::Change>(changes.begin(), changes.end()), label});
        return model::Done{};
    }
    void beginGesture(const ui::EditLabel& label) override {
        gesture = label;
        ++begun;
    }
    model::Result<model::Done> preview(std::span<const model::Change> changes) override {
        shown.assign(changes.begin(), changes.end());
        if (refuses) {
            return model::Problem{"plan.noSuchItem", {}, {}};
        }
        return model::Done{};
    }
    void commit() override { gesture.reset(); }
    void commit(const ui::EditLabel&) override { gesture.reset(); }
    void abort() override {
        gesture.reset();
        shown.clear();
        ++aborted;
    }
    void undo() override {}
    void redo() override {}
    [[nodiscard]] std::optional<ui::EditLabel> undoLabel() const override { return {}; }
    [[nodiscard]] History history() const override { return {}; }
    void goTo(int) override {}
    [[nodiscard]] std::optional<ui::EditLabel> redoLabel() const override { return {}; }

    struct Step {
        std::vector<model::Change> changes;
        ui::EditLabel label;
    };
    std::vector<Step> steps;
    std::optional<ui::EditLabel> gesture;  ///< under way
    std::vector<model::Change> shown;      ///< by the last preview
    int begun = 0;
    int aborted = 0;
    bool refuses = false;
};

}  // namespace gigasite::test
