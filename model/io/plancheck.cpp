// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/plancheck.h"

#include "model/io/archivefault.h"
#include "model/io/limits.h"
#include "model/io/printable.h"
#include "model/plan/change.h"
#include "model/plan/fields.h"

#include <cmath>
#include <set>
#include <string>

namespace gigasite::model::io {

namespace {

/// Walks a plan and throws ArchiveFault at the first thing that is wrong.
class Checker {
  public:
    explicit Checker(const Plan& plan) : m_plan(plan) {}

    void checkAll() {
        leaf(m_plan.header, EntityKind::header, "header");
        world(m_plan.base, "base");
        forEach(m_plan.series, "series", [this](const Ref<Series>& series, const std::string& at) {
            this->series(series, at);
        });
        forEach(m_plan.scenarios, "scenarios",
                [this](const Ref<Scenario>& scenario, const std::string& at) {
                    this->scenario(*scenario, at);
                });
        references(m_plan.base, "base");
        for (const auto& entry : m_plan.scenarios) {
            ancestors(entry.id);
        }
    }

  private:
    [[noreturn]] static void fail(const char* code, std::string where,
                                  std::vector<std::string> arguments = {}) {
        throw ArchiveFault(Problem{code, std::move(where), std::move(arguments)});
    }

    static std::string itemPath(const std::string& table, Id id, std::string_view name) {
        const std::string label = name.empty() ? "" : " \"" + printableName(name) + '"';
        return table + '[' + std::to_string(id) + label + ']';
    }
    /// Names are shown whole up to 40 bytes; longer ones could hold anything.
    static std::string printableName(std::string_view name) {
        return name.size() <= 40 ? std::string(name) : printable(name);
    }

    template <class T>
    static std::string_view nameOf(const T& value) {
        if constexpr (requires { value.name; }) {
            return value.name;
        } else {
            return {};
        }
    }

    void id(Id id, const std::string& where) const {
        if (id == 0 || id >= m_plan.nextId) {
            fail("io.idsBeyondNext", where, {std::to_string(id), std::to_string(m_plan.nextId)});
        }
    }

    /// Every field of one entity against its row in the registry.
    template <class T>
    static void leaf(const Ref<T>& value, EntityKind kind, const std::string& where) {
        if (!value) {
            fail("io.missingPart", where);
        }
        for (const Field& field : fieldsOf(kind)) {
            oneField(field, field.get(value.get()), where);
        }
    }

    static void oneField(const Field& field, const Value& value, const std::string& where) {
        if (const auto checked = check(field, value); !checked) {
            const Problem& problem = checked.problem();
            fail(problem.code.c_str(), where + '.' + std::string(field.name()), problem.arguments);
        }
    }

    template <class T, class Work>
    void forEach(const Table<T>& table, const std::string& path, Work&& work) const {
        for (const auto& entry : table) {
            if (!entry.value) {
                fail("io.missingPart", itemPath(path, entry.id, {}));
            }
            const std::string where = itemPath(path, entry.id, nameOf(*entry.value));
            id(entry.id, where);
            work(entry.value, where);
        }
    }

    template <class T>
    void leaves(const Table<T>& table, EntityKind kind, const std::string& path) const {
        forEach(table, path,
                [kind](const Ref<T>& value, const std::string& at) { leaf(value, kind, at); });
    }

    void site(const Ref<Site>& site, const std::string& where) const {
        leaf(site->info, EntityKind::site, where);
        leaf(site->grid, EntityKind::grid, where + ".grid");
        leaves(site->phases, EntityKind::phase, where + ".phases");
        leaves(site->assets, EntityKind::asset, where + ".assets");
    }

    static std::string_view siteName(const Site& site) {
        return site.info ? std::string_view(site.info->name) : std::string_view();
    }

    void world(const World& world, const std::string& path) const {
        leaf(world.limits, EntityKind::limits, path + ".limits");
        leaf(world.prices, EntityKind::prices, path + ".prices");
        leaves(world.demandRegions, EntityKind::demandRegion, path + ".demandRegions");
        leaves(world.chipSupplies, EntityKind::chipSupply, path + ".chipSupplies");
        leaves(world.targets, EntityKind::target, path + ".targets");
        leaves(world.shareRules, EntityKind::shareRule, path + ".shareRules");
        leaves(world.taxCredits, EntityKind::taxCredit, path + ".taxCredits");
        leaves(world.sharedLimits, EntityKind::sharedLimit, path + ".sharedLimits");
        for (const auto& entry : world.sites) {
            if (!entry.value) {
                fail("io.missingPart", itemPath(path + ".sites", entry.id, {}));
            }
            const std::string where = itemPath(path + ".sites", entry.id, siteName(*entry.value));
            id(entry.id, where);
            site(entry.value, where);
        }
    }

    static void series(const Ref<Series>& series, const std::string& where) {
        leaf(series, EntityKind::series, where);
        if (series->values.size() != kMaxSeriesValues) {
            fail("io.seriesLength", where,
                 {std::to_string(series->values.size()), std::to_string(kMaxSeriesValues)});
        }
        for (double value : series->values) {
            if (!std::isfinite(value)) {
                fail("io.notFinite", where);
            }
        }
    }

    void scenario(const Scenario& scenario, const std::string& where) const {
        for (std::size_t i = 0; i < scenario.overrides.size(); ++i) {
            const std::string at = where + ".overrides[" + std::to_string(i) + ']';
            std::visit([&](const auto& change) { this->change(change, at); },
                       scenario.overrides[i]);
        }
    }

    void change(const SetField& change, const std::string& where) const {
        if (change.field == nullptr || change.field->entity != change.at.kind) {
            fail("plan.wrongPayload", where);
        }
        oneField(*change.field, change.value, where);
    }

    void change(const Erase&, const std::string&) const {}

    void change(const Insert& change, const std::string& where) const {
        const bool isSite = change.at.kind == EntityKind::site;
        id(isSite ? change.at.site : change.at.item, where);
        std::visit([&](const auto& value) { payload(value, change.at.kind, where); },
                   change.payload);
    }

    template <class T>
    static constexpr EntityKind payloadKind() {
        if constexpr (std::is_same_v<T, Site>) {
            return EntityKind::site;
        } else if constexpr (std::is_same_v<T, Phase>) {
            return EntityKind::phase;
        } else if constexpr (std::is_same_v<T, Asset>) {
            return EntityKind::asset;
        } else if constexpr (std::is_same_v<T, DemandRegion>) {
            return EntityKind::demandRegion;
        } else if constexpr (std::is_same_v<T, ChipSupply>) {
            return EntityKind::chipSupply;
        } else if constexpr (std::is_same_v<T, Target>) {
            return EntityKind::target;
        } else if constexpr (std::is_same_v<T, ShareRule>) {
            return EntityKind::shareRule;
        } else if constexpr (std::is_same_v<T, TaxCredit>) {
            return EntityKind::taxCredit;
        } else if constexpr (std::is_same_v<T, SharedLimit>) {
            return EntityKind::sharedLimit;
        } else {
            static_assert(std::is_same_v<T, Series>);
            return EntityKind::series;
        }
    }

    template <class T>
    void payload(const Ref<T>& value, EntityKind kind, const std::string& where) const {
        // Series belong to the plan, never to a scenario.
        if (kind != payloadKind<T>() || kind == EntityKind::series) {
            fail("plan.wrongPayload", where);
        }
        if (!value) {
            fail("io.missingPart", where);
        }
        if constexpr (std::is_same_v<T, Site>) {
            site(value, where);
        } else {
            leaf(value, kind, where);
        }
    }

    template <class T>
    static void reference(const Table<T>& table, Id id, const std::string& where,
                          const char* member) {
        if (id != 0 && !table.find(id)) {
            fail("io.dangling", where + '.' + member, {std::to_string(id)});
        }
    }

    void references(const World& world, const std::string& path) const {
        const Table<Series>& series = m_plan.series;
        for (const auto& entry : world.sites) {
            const std::string at = itemPath(path + ".sites", entry.id, siteName(*entry.value));
            const SiteInfo& info = *entry.value->info;
            const Grid& grid = *entry.value->grid;
            reference(series, info.loadSeries, at, "loadSeries");
            reference(series, info.temperatureSeries, at, "temperatureSeries");
            reference(series, grid.priceSeries, at, "grid.priceSeries");
            reference(series, grid.carbonSeries, at, "grid.carbonSeries");
            reference(world.sharedLimits, grid.sharedLimit, at, "grid.sharedLimit");
            for (const auto& asset : entry.value->assets) {
                reference(series, asset.value->outputSeries,
                          itemPath(at + ".assets", asset.id, asset.value->name), "outputSeries");
            }
        }
        for (const auto& entry : world.targets) {
            reference(world.sites, entry.value->site, itemPath(path + ".targets", entry.id, {}),
                      "site");
        }
    }

    /// Follows the parents of a scenario to the base.
    void ancestors(Id scenario) const {
        std::set<Id> seen;
        for (Id at = scenario; at != kBaseScenario;) {
            const Ref<Scenario> one = m_plan.scenarios.find(at);
            const std::string where =
                itemPath("scenarios", at, one ? std::string_view(one->name) : std::string_view());
            if (!one) {
                const Ref<Scenario> child = m_plan.scenarios.find(scenario);
                fail("io.scenarioParent", itemPath("scenarios", scenario, child->name),
                     {std::to_string(at)});
            }
            if (!seen.insert(at).second) {
                fail("io.scenarioCycle", where);
            }
            at = one->parent;
        }
    }

    const Plan& m_plan;
};

}  // namespace

Result<Done> checkPlan(const Plan& plan) {
    try {
        Checker(plan).checkAll();
        return Done{};
    } catch (const ArchiveFault& fault) {
        return fault.problem();
    }
}

}  // namespace gigasite::model::io
