// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/geo/mapdata.h"
#include "model/plan/change.h"
#include "tests/support/facts.h"
#include "tests/support/plans.h"
#include "ui/ports/ports.h"

#include <cstdlib>
#include <map>
#include <utility>

namespace gigasite::test {

/// Catalogue and map as shipped, read once for a test executable.
inline model::Facts tableFacts() {
    model::Facts facts;
    facts.catalog = shippedCatalog();
    const std::string bytes = readFile(resource("map/world.gmap"));
    auto map = model::MapData::load(bytes, "world.gmap");
    if (!map) {
        throw std::runtime_error(model::describe(map.problem()));
    }
    facts.map = std::make_shared<const model::MapData>(std::move(map).value());
    return facts;
}

/// Figures of one site in every quarter.
struct SiteFigures {
    double plannedMw = 0.0;
    double onlineMw = 0.0;
    double heldByGridMw = 0.0;
    double heldByBuildingMw = 0.0;
    model::Binding binding = model::Binding::none;
};

inline constexpr int kTableQuarters = 20;

inline std::shared_ptr<const model::PlanResult> tableResult(
    const std::map<model::Id, SiteFigures>& figures) {
    auto result = std::make_shared<model::PlanResult>();
    result->start = model::Quarter::of(2025, 1);
    result->quarters = kTableQuarters;
    for (const auto& [id, one] : figures) {
        auto site = std::make_shared<model::SiteResult>();
        site->id = id;
        site->quarters = model::QuarterTable(kTableQuarters);
        site->binding.assign(kTableQuarters, one.binding);
        for (int q = 0; q < kTableQuarters; ++q) {
            site->quarters.at(model::MetricId::plannedMw, q) = one.plannedMw;
            site->quarters.at(model::MetricId::onlineMw, q) = one.onlineMw;
            site->quarters.at(model::MetricId::heldByGridMw, q) = one.heldByGridMw;
            site->quarters.at(model::MetricId::heldByBuildingMw, q) = one.heldByBuildingMw;
        }
        result->sites.push_back(std::move(site));
    }
    return result;
}

/// A plan that edits really change.
class TableFeed final : public ui::PlanFeed {
  public:
    explicit TableFeed(model::Plan plan, model::Facts facts)
        : m_plan(std::move(plan)), m_facts(std::move(facts)) {}

    [[nodiscard]] const model::Plan& plan() const override { return m_plan; }
    [[nodiscard]] const model::World& world() const override { return m_plan.base; }
    [[nodiscard]] model::Id scenario() const override { return 0; }
    [[nodiscard]] std::uint64_t revision() const override { return m_revision; }
    [[nodiscard]] const ui::ChangeSet& lastChanges() const override { return m_changes; }
    [[nodiscard]] std::shared_ptr<const model::PlanResult> result() const override {
        return m_result;
    }
    [[nodiscard]] ui::ResultState state() const override { return ui::ResultState::fresh; }
    [[nodiscard]] std::optional<model::Problem> failure() const override { return {}; }
    [[nodiscard]] const model::Facts& facts() const override { return m_facts; }
    [[nodiscard]] bool isGestureRunning() const override { return false; }
    [[nodiscard]] std::shared_ptr<const model::PlanResult> resultBeforeGesture() const override {
        return {};
    }

    void setPlan(const model::Plan& plan) {
        m_changes = {};
        m_changes.addresses = model::diff(m_plan.base, plan.base);
        m_plan = plan;
        Q_EMIT planChanged(++m_revision);
    }
    void show(std::shared_ptr<const model::PlanResult> result) {
        m_result = std::move(result);
        Q_EMIT resultReady();
    }

  private:
    model::Plan m_plan;
    model::Facts m_facts;
    std::uint64_t m_revision = 1;
    ui::ChangeSet m_changes;
    std::shared_ptr<const model::PlanResult> m_result;
};

/// Applies to the feed's plan and keeps the steps.
class TableEdits final : public ui::EditSink {
  public:
    explicit TableEdits(TableFeed& feed) : m_feed(feed) {}

    model::Result<model::Done> apply(std::span<const model::Change> changes,
                                     const ui::EditLabel& label, const std::string&) override {
        auto changed = model::apply(m_feed.plan(), 0, changes);
        if (!changed) {
            return changed.problem();
        }
        before.push_back(m_feed.plan());
        labels.push_back(label);
        m_feed.setPlan(changed.value());
        return model::Done{};
    }
    void beginGesture(const ui::EditLabel&) override {}
    model::Result<model::Done> preview(std::span<const model::Change>) override {
        return model::Done{};
    }
    void commit() override {}
    void commit(const ui::EditLabel&) override {}
    void abort() override {}
    void undo() override {
        const model::Plan plan = before.back();
        before.pop_back();
        m_feed.setPlan(plan);
    }
    void redo() override {}
    [[nodiscard]] std::optional<ui::EditLabel> undoLabel() const override { return {}; }
    [[nodiscard]] std::optional<ui::EditLabel> redoLabel() const override { return {}; }
    [[nodiscard]] History history() const override { return {}; }
    void goTo(int) override {}

    std::vector<model::Plan> before;
    std::vector<ui::EditLabel> labels;

  private:
    TableFeed& m_feed;
};

/// Remembers window state; everything else does nothing.
class TableServices final : public ui::Services {
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
    [[nodiscard]] ui::ThemeChoice themeChoice() const override { return ui::ThemeChoice::light; }
    void setThemeChoice(ui::ThemeChoice) override {}
    [[nodiscard]] QString lastFolder() const override { return {}; }
    [[nodiscard]] bool isMapOnline() const override { return false; }
    void setMapOnline(bool) override {}
    [[nodiscard]] ui::TileSource* mapTiles() override { return nullptr; }
    [[nodiscard]] QByteArray windowState(const QString& name) const override {
        const auto found = states.find(name);
        return found == states.end() ? QByteArray() : found->second;
    }
    void setWindowState(const QString& name, const QByteArray& state) override {
        states[name] = state;
    }

    std::map<QString, QByteArray> states;
};

/// Tries nothing.
class TableStudies final : public ui::Studies {
  public:
    void findLevers(const model::Goal&, LeversDone, Progress) override {}
    void effectsOf(std::vector<std::vector<model::Change>>, int, EffectsDone) override {}
    void cancelLevers() override {}
    void cancelEffects() override {}
};

/// Three sites of the typical plan with names of their own.
inline model::Plan threeSites() {
    model::Plan plan = typicalPlan(3, 5);
    const char* const names[] = {"Ohio 1", "Arizona 1", "Texas 1"};
    int i = 0;
    const model::Table<model::Site> sites = plan.base.sites;
    for (const auto& entry : sites) {
        auto info = std::make_shared<model::SiteInfo>(*entry.value->info);
        info->name = names[i++];
        auto site = std::make_shared<model::Site>(*entry.value);
        site->info = info;
        plan.base.sites.set(entry.id, site);
    }
    return plan;
}

inline model::Id idOfSite(const model::Plan& plan, const std::string& name) {
    for (const auto& entry : plan.base.sites) {
        if (entry.value->info->name == name) {
            return entry.id;
        }
    }
    return 0;
}

}  // namespace gigasite::test
