// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/planfile.h"
#include "model/plan/fields.h"

#include <cmath>
#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <vector>

/// Plans for tests: every field of every entity gets a valid value drawn through the registry, so
/// that a field forgotten by a reader or a writer shows. The same seed gives the same plan.
namespace gigasite::testing {

class PlanMaker {
  public:
    /// Without series the plan's file stays small.
    explicit PlanMaker(std::uint32_t seed, bool withSeries = true)
        : m_random(seed), m_withSeries(withSeries) {}

    model::Plan plan(int sites) {
        using namespace model;
        Plan plan = emptyPlan();
        plan.header = leaf<Header>(EntityKind::header);
        for (int i = 0; i < 2 && m_withSeries; ++i) {
            m_series.push_back(m_nextId);
            plan.series.set(m_nextId++, series());
        }
        plan.base = world(sites);
        plan.nextId = m_nextId;
        return plan;
    }

    /// Adds a chain of two scenarios with overrides of every sort. Precondition: plan() had sites.
    void addScenarios(model::Plan& plan) {
        using namespace model;
        Scenario first;
        first.name = "Cheaper";
        const auto& site = *plan.base.sites.begin();
        for (const Field& field : fieldsOf(EntityKind::site)) {
            first.overrides.push_back(
                SetField{{EntityKind::site, site.id, 0}, &field, value(field)});
        }
        const Id asset = site.value->assets.begin()->id;
        for (const Field& field : fieldsOf(EntityKind::asset)) {
            first.overrides.push_back(
                SetField{{EntityKind::asset, site.id, asset}, &field, value(field)});
        }
        insert<Asset>(first, EntityKind::asset, site.id);
        insert<Phase>(first, EntityKind::phase, site.id);
        insert<DemandRegion>(first, EntityKind::demandRegion, 0);
        insert<ChipSupply>(first, EntityKind::chipSupply, 0);
        insert<Target>(first, EntityKind::target, 0);
        insert<ShareRule>(first, EntityKind::shareRule, 0);
        insert<TaxCredit>(first, EntityKind::taxCredit, 0);
        insert<SharedLimit>(first, EntityKind::sharedLimit, 0);
        Scenario second;
        second.parent = m_nextId;
        second.name = "Cheaper, one site less";
        second.overrides.push_back(Erase{{EntityKind::site, site.id, 0}});
        const Id siteId = m_nextId + 2;
        plan.scenarios.set(m_nextId, std::make_shared<Scenario>(std::move(first)));
        m_nextId += 3;
        second.overrides.push_back(Insert{{EntityKind::site, siteId, 0}, this->site()});
        plan.scenarios.set(siteId - 1, std::make_shared<Scenario>(std::move(second)));
        plan.nextId = m_nextId;
    }

    model::io::PlanFile file(int sites) {
        model::io::PlanFile file;
        file.plan = plan(sites);
        if (sites > 0) {
            addScenarios(file.plan);
        }
        file.programVersion = "0.1.0";
        file.catalogVersion = "2026-01";
        file.catalogRows = {{"countries", "US", {{"name", "United States"}, {"price", "83.5"}}},
                            {"technologies", "solar", {{"capex", "1,000"}}}};
        file.headlines = {{"npvUsd", -1.5e9}, {"irr", std::nullopt}, {"onlineMw", 0.1}};
        return file;
    }

    /// A valid value of the field; optional ones are set three times out of four.
    model::Value value(const model::Field& field) {
        using namespace model;
        if (field.optional && dice(4) == 0) {
            return std::monostate{};
        }
        switch (field.type) {
            case ValueType::boolean:
                return dice(2) == 1;
            case ValueType::real:
                return field.maximum > field.minimum ? between(field.minimum, field.maximum)
                                                     : between(-1e6, 1e6);
            case ValueType::text:
                return word();
            case ValueType::steps:
                return steps(field);
            case ValueType::reference:
                return reference(field);
            default:
                return static_cast<std::int64_t>(
                    std::floor(between(field.minimum, field.maximum + 1.0)));
        }
    }

  private:
    template <class T>
    model::Ref<T> leaf(model::EntityKind kind) {
        auto made = std::make_shared<T>();
        for (const model::Field& field : model::fieldsOf(kind)) {
            field.set(made.get(), value(field));
        }
        return made;
    }

    template <class T>
    void fill(model::Table<T>& table, model::EntityKind kind, int count) {
        for (int i = 0; i < count; ++i) {
            table.set(m_nextId++, leaf<T>(kind));
        }
    }

    template <class T>
    void insert(model::Scenario& scenario, model::EntityKind kind, model::Id site) {
        const model::Id id = m_nextId++;
        scenario.overrides.push_back(model::Insert{{kind, site, id}, leaf<T>(kind)});
    }

    model::Ref<model::Series> series() {
        auto made =
            std::make_shared<model::Series>(*leaf<model::Series>(model::EntityKind::series));
        made->values.resize(8760);
        for (double& one : made->values) {
            one = std::floor(between(-500.0, 5e4)) / 100.0;
        }
        return made;
    }

    model::Ref<model::Site> site() {
        using namespace model;
        auto made = std::make_shared<Site>();
        made->info = leaf<SiteInfo>(EntityKind::site);
        made->grid = leaf<Grid>(EntityKind::grid);
        fill(made->phases, EntityKind::phase, 1 + dice(2));
        fill(made->assets, EntityKind::asset, 1 + dice(3));
        return made;
    }

    model::World world(int sites) {
        using namespace model;
        World made;
        made.limits = leaf<Limits>(EntityKind::limits);
        made.prices = leaf<Prices>(EntityKind::prices);
        fill(made.sharedLimits, EntityKind::sharedLimit, 2);
        m_sharedLimit = m_nextId - 1;
        for (int i = 0; i < sites; ++i) {
            const Id id = m_nextId++;
            made.sites.set(id, site());
            m_site = id;
        }
        fill(made.demandRegions, EntityKind::demandRegion, 2);
        fill(made.chipSupplies, EntityKind::chipSupply, 2);
        fill(made.targets, EntityKind::target, 3);
        fill(made.shareRules, EntityKind::shareRule, 1);
        fill(made.taxCredits, EntityKind::taxCredit, 2);
        return made;
    }

    model::Steps steps(const model::Field& field) {
        model::Steps made;
        int from = 8000;
        for (int i = dice(4); i > 0; --i) {
            from += 1 + dice(9);
            made.push_back({from, between(field.minimum, field.maximum)});
        }
        return made;
    }

    std::int64_t reference(const model::Field& field) {
        if (field.id.ends_with("Series")) {
            return m_withSeries ? m_series[static_cast<std::size_t>(dice(2))] : 0;
        }
        return field.id == "target.site" ? m_site : m_sharedLimit;
    }

    std::string word() {
        static const std::vector<std::string> kWords{
            "North",           "",           "Zürich",     "東京",    "a \"quoted\" \\ name",
            "line\nbreak",     "\u202Eleft", "<b>&amp;%n", "../../x", std::string("nul\0here", 8),
            "\xF0\x9F\x98\x80"};
        return kWords[static_cast<std::size_t>(dice(static_cast<int>(kWords.size())))] +
               std::to_string(dice(1000));
    }

    double between(double low, double high) {
        // Not std::uniform_real_distribution: its sequence differs between libraries.
        return low + (high - low) * (static_cast<double>(m_random()) / 4294967296.0);
    }
    int dice(int sides) { return static_cast<int>(m_random() % static_cast<unsigned>(sides)); }

    std::mt19937 m_random;
    bool m_withSeries;
    model::Id m_nextId = 1;
    model::Id m_site = 0;
    model::Id m_sharedLimit = 0;
    std::vector<model::Id> m_series;
};

}  // namespace gigasite::testing
