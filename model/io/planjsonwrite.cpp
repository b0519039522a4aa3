// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/archive.h"
#include "model/io/jsonvalue.h"
#include "model/io/plancheck.h"
#include "model/io/planjson.h"
#include "model/plan/fields.h"

namespace gigasite::model::io {

namespace {

using Json = nlohmann::ordered_json;

/// The set fields of an entity.
Json entity(EntityKind kind, const void* value) {
    Json object = Json::object();
    for (const Field& field : fieldsOf(kind)) {
        Json member = toJson(field, field.get(value));
        if (!member.is_null()) {
            object.emplace(field.name(), std::move(member));
        }
    }
    return object;
}

/// The object with "id" in front.
Json withId(Id id, Json object) {
    Json out{{"id", id}};
    for (auto& [name, value] : object.items()) {
        out.emplace(name, std::move(value));
    }
    return out;
}

template <class T>
Json table(const Table<T>& entries, EntityKind kind) {
    Json list = Json::array();
    for (const auto& entry : entries) {
        list.push_back(withId(entry.id, entity(kind, entry.value.get())));
    }
    return list;
}

Json site(const Site& value) {
    Json object = entity(EntityKind::site, value.info.get());
    object["grid"] = entity(EntityKind::grid, value.grid.get());
    object["phases"] = table(value.phases, EntityKind::phase);
    object["assets"] = table(value.assets, EntityKind::asset);
    return object;
}

Json sites(const Table<Site>& entries) {
    Json list = Json::array();
    for (const auto& entry : entries) {
        list.push_back(withId(entry.id, site(*entry.value)));
    }
    return list;
}

Json series(const Table<Series>& entries) {
    Json list = Json::array();
    for (const auto& entry : entries) {
        Json object = withId(entry.id, entity(EntityKind::series, entry.value.get()));
        object["values"] = entry.value->values;
        list.push_back(std::move(object));
    }
    return list;
}

Json place(const char* op, const Address& at) {
    Json object{{"op", op}, {"kind", entityName(at.kind)}};
    if (at.site != 0) {
        object["site"] = at.site;
    }
    if (at.item != 0) {
        object["item"] = at.item;
    }
    return object;
}

Json change(const SetField& set) {
    Json object = place("set", set.at);
    object["field"] = set.field->name();
    object["value"] = toJson(*set.field, set.value);
    return object;
}

Json change(const Erase& erase) {
    return place("erase", erase.at);
}

Json change(const Insert& insert) {
    Json object = place("insert", insert.at);
    object["value"] = std::visit(
        [&insert](const auto& value) {
            using Leaf = std::remove_const_t<typename std::decay_t<decltype(value)>::element_type>;
            if constexpr (std::is_same_v<Leaf, Site>) {
                return site(*value);
            } else {
                return entity(insert.at.kind, value.get());
            }
        },
        insert.payload);
    return object;
}

Json scenarios(const Table<Scenario>& entries) {
    Json list = Json::array();
    for (const auto& entry : entries) {
        const Scenario& scenario = *entry.value;
        Json overrides = Json::array();
        for (const Change& one : scenario.overrides) {
            overrides.push_back(std::visit([](const auto& which) { return change(which); }, one));
        }
        list.push_back({{"id", entry.id},
                        {"parent", scenario.parent},
                        {"name", scenario.name},
                        {"overrides", std::move(overrides)}});
    }
    return list;
}

Json catalogRows(const std::vector<CatalogRow>& rows) {
    Json list = Json::array();
    for (const CatalogRow& row : rows) {
        Json cells = Json::array();
        for (const auto& [column, content] : row.cells) {
            cells.push_back(Json::array({column, content}));
        }
        list.push_back({{"table", row.table}, {"id", row.id}, {"cells", std::move(cells)}});
    }
    return list;
}

Json headlines(const std::vector<HeadlineResult>& results) {
    Json list = Json::array();
    for (const HeadlineResult& result : results) {
        list.push_back({{"metric", result.metricId},
                        {"value", result.value ? Json(*result.value) : Json(nullptr)}});
    }
    return list;
}

Json whole(const PlanFile& file) {
    const Plan& plan = file.plan;
    const World& base = plan.base;
    Json root{{"format", "gigasite-plan"},
              {"version", kJsonVersion},
              {"programVersion", file.programVersion},
              {"nextId", plan.nextId}};
    root["header"] = entity(EntityKind::header, plan.header.get());
    root["limits"] = entity(EntityKind::limits, base.limits.get());
    root["prices"] = entity(EntityKind::prices, base.prices.get());
    root["sites"] = sites(base.sites);
    root["demandRegions"] = table(base.demandRegions, EntityKind::demandRegion);
    root["chipSupplies"] = table(base.chipSupplies, EntityKind::chipSupply);
    root["targets"] = table(base.targets, EntityKind::target);
    root["shareRules"] = table(base.shareRules, EntityKind::shareRule);
    root["taxCredits"] = table(base.taxCredits, EntityKind::taxCredit);
    root["sharedLimits"] = table(base.sharedLimits, EntityKind::sharedLimit);
    root["series"] = series(plan.series);
    root["scenarios"] = scenarios(plan.scenarios);
    root["catalogVersion"] = file.catalogVersion;
    root["catalogRows"] = catalogRows(file.catalogRows);
    root["headlines"] = headlines(file.headlines);
    return root;
}

}  // namespace

Result<std::string> planToJson(const PlanFile& file) {
    if (const auto checked = checkPlan(file.plan); !checked) {
        return checked.problem();
    }
    return guarded([&] { return whole(file).dump(1) + '\n'; });
}

}  // namespace gigasite::model::io
