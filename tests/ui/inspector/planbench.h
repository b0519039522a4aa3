// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/change.h"
#include "tests/model/geo/mapfile.h"
#include "tests/support/facts.h"
#include "tests/support/plans.h"
#include "ui/ports/ports.h"

#include <utility>

namespace gigasite::ui {
class TileSource;
}

namespace gigasite::test {

/// A plan with everything an inspector can show, and the edits made to it: each one step, as in the
/// document.
class PlanBench final : public ui::PlanFeed, public ui::EditSink {
  public:
    struct Step {
        model::Plan before;
        ui::EditLabel label;
        std::string mergeKey;
    };

    explicit PlanBench(int sites = 3) : m_facts(shippedFacts()), m_plan(typicalPlan(sites, 10)) {
        auto map = model::MapData::load(shippedMap(), "world.gmap");
        m_facts.map = std::make_shared<const model::MapData>(std::move(map).value());
    }

    [[nodiscard]] const model::Plan& plan() const override { return m_plan; }
    [[nodiscard]] const model::World& world() const override { return m_plan.base; }
    [[nodiscard]] model::Id scenario() const override { return 0; }
    [[nodiscard]] std::uint64_t revision() const override { return m_revision; }
    [[nodiscard]] const ui::ChangeSet& lastChanges() const override { return m_changes; }
    [[nodiscard]] std::shared_ptr<const model::PlanResult> result() const override { return {}; }
    [[nodiscard]] ui::ResultState state() const override { return ui::ResultState::waiting; }
    [[nodiscard]] std::optional<model::Problem> failure() const override { return {}; }
    [[nodiscard]] const model::Facts& facts() const override { return m_facts; }
    [[nodiscard]] bool isGestureRunning() const override { return m_gesture.has_value(); }
    [[nodiscard]] std::shared_ptr<const model::PlanResult> resultBeforeGesture() const override {
        return {};
    }

    model::Result<model::Done> apply(std::span<const model::Change> changes,
                                     const ui::EditLabel& label,
                                     const std::string& mergeKey) override {
        auto next = model::apply(m_plan, 0, changes);
        if (!next) {
            return next.problem();
        }
        if (next.value() == m_plan) {
            return model::Done{};
        }
        m_steps.push_back({m_plan, label, mergeKey});
        show(std::move(next).value());
        return model::Done{};
    }
    void beginGesture(const ui::EditLabel& label) override {
        m_gesture = m_plan;
        m_gestureLabel = label;
    }
    model::Result<model::Done> preview(std::span<const model::Change> changes) override {
        auto next = model::apply(*m_gesture, 0, changes);
        if (!next) {
            return next.problem();
        }
        show(std::move(next).value());
        return model::Done{};
    }
    void commit() override { commit(m_gestureLabel); }
    void commit(const ui::EditLabel& label) override {
        m_steps.push_back({*std::exchange(m_gesture, std::nullopt), label, {}});
    }
    void abort() override { show(*std::exchange(m_gesture, std::nullopt)); }
    void undo() override {
        const model::Plan before = m_steps.back().before;
        m_steps.pop_back();
        show(before);
    }
    void redo() override {}
    [[nodiscard]] std::optional<ui::EditLabel> undoLabel() const override { return {}; }
    [[nodiscard]] std::optional<ui::EditLabel> redoLabel() const override { return {}; }
    [[nodiscard]] History history() const override { return {}; }
    void goTo(int) override {}

    [[nodiscard]] const std::vector<Step>& steps() const { return m_steps; }
    /// Arguments of the newest step's label.
    [[nodiscard]] QStringList lastLabel() const { return m_steps.back().label.arguments; }
    [[nodiscard]] QString lastCode() const {
        return QString::fromLatin1(m_steps.back().label.code);
    }
    /// The n-th site.
    [[nodiscard]] model::Id site(int n) const {
        auto at = world().sites.begin();
        std::advance(at, n);
        return at->id;
    }
    [[nodiscard]] const model::Site& leaf(int n) const { return *world().sites.find(site(n)); }
    [[nodiscard]] model::Value value(const model::Address& at, std::string_view field) const {
        return *model::valueOf(m_plan, world(), at, *model::findField(field));
    }
    /// Changes that are no step.
    void set(const model::Address& at, std::string_view field, model::Value value) {
        const model::Change change = model::SetField{at, model::findField(field), std::move(value)};
        show(std::move(model::apply(m_plan, 0, {&change, 1})).value());
    }
    model::Id insert(model::Address at, const model::Payload& payload) {
        const model::Id id = m_plan.nextId;
        (at.kind == model::EntityKind::site ? at.site : at.item) = id;
        const model::Change change = model::Insert{at, payload};
        show(std::move(model::apply(m_plan, 0, {&change, 1})).value());
        return id;
    }

  private:
    void show(model::Plan plan) {
        m_changes = {};
        m_changes.addresses = model::diff(m_plan.base, plan.base);
        m_changes.header = !(*m_plan.header == *plan.header);
        m_changes.series = !(m_plan.series == plan.series);
        m_plan = std::move(plan);
        Q_EMIT planChanged(++m_revision);
    }

    model::Facts m_facts;
    model::Plan m_plan;
    ui::ChangeSet m_changes;
    std::vector<Step> m_steps;
    std::optional<model::Plan> m_gesture;
    ui::EditLabel m_gestureLabel;
    std::uint64_t m_revision = 1;
};

/// Services that only say no.
class NoServices final : public ui::Services {
  public:
    void newPlan(const ui::NewPlan&) override {}
    void openSample(ui::Sample) override {}
    void openFile(const QString&) override {}
    void importHours(const ui::HoursImport&, const QString&) override {}
    void save() override {}
    void overwrite() override {}
    void saveAs(const QString&) override {}
    void exportTo(const QString&) override {}
    void writeReport(const QString&) override {}
    void cancelWork() override {}
    [[nodiscard]] QString filePath() const override { return {}; }
    [[nodiscard]] bool isModified() const override { return false; }
    [[nodiscard]] bool isReadOnly() const override { return false; }
    [[nodiscard]] bool isSample() const override { return false; }
    [[nodiscard]] QStringList recentFiles() const override { return {}; }
    void forgetRecentFiles() override {}
    [[nodiscard]] QString workName() const override { return {}; }
    void requestTrace(model::Id, int) override {}
    [[nodiscard]] QString languageChoice() const override { return {}; }
    void setLanguageChoice(const QString&) override {}
    [[nodiscard]] ui::ThemeChoice themeChoice() const override { return {}; }
    void setThemeChoice(ui::ThemeChoice) override {}
    [[nodiscard]] QString lastFolder() const override { return {}; }
    [[nodiscard]] QByteArray windowState(const QString&) const override { return {}; }
    void setWindowState(const QString&, const QByteArray&) override {}
    bool isMapOnline() const { return false; }
    void setMapOnline(bool) {}
    ui::TileSource* mapTiles() { return nullptr; }
};

/// Studies that find nothing.
class NoStudies final : public ui::Studies {
  public:
    void findLevers(const model::Goal&, LeversDone, Progress) override {}
    void effectsOf(std::vector<std::vector<model::Change>>, int, EffectsDone) override {}
    void cancelLevers() override {}
    void cancelEffects() override {}
};

}  // namespace gigasite::test
