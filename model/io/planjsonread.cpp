// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/archive.h"
#include "model/io/jsontree.h"
#include "model/io/jsonvalue.h"
#include "model/io/limits.h"
#include "model/io/plancheck.h"
#include "model/io/planjson.h"
#include "model/io/printable.h"
#include "model/plan/fields.h"

#include <algorithm>
#include <initializer_list>
#include <limits>

namespace gigasite::model::io {

namespace {

using nlohmann::json;

constexpr Id kMaxId = std::numeric_limits<Id>::max() - 1;

/// The highest id named anywhere in the tree, so that fresh ids collide with none.
Id highestId(const json& tree) {
    Id highest = 0;
    if (tree.is_object()) {
        for (const auto& [name, value] : tree.items()) {
            const bool isId = name == "id" || name == "item" || name == "site" || name == "parent";
            if (isId && value.is_number_unsigned()) {
                const auto id = value.get<std::uint64_t>();
                highest = std::max(highest, id <= kMaxId ? static_cast<Id>(id) : 0);
            }
            highest = std::max(highest, highestId(value));
        }
    } else if (tree.is_array() && !tree.empty() && tree.front().is_structured()) {
        for (const json& item : tree) {
            highest = std::max(highest, highestId(item));
        }
    }
    return highest;
}

/// Builds a PlanFile from a tree; throws ArchiveFault at the first thing that is wrong.
class Reader {
  public:
    explicit Reader(const json& root) : m_nextId(highestId(root) + 1) {}

    PlanFromJson read(const json& root) {
        const JsonPath top("");
        start(root, top);
        PlanFromJson made;
        PlanFile& file = made.file;
        Plan& plan = file.plan;
        file.programVersion = textMember(root, "programVersion", top);
        file.catalogVersion = textMember(root, "catalogVersion", top);
        plan.header = leafMember<Header>(root, EntityKind::header, "header", top);
        plan.base = world(root, top);
        each(root, "series", kMaxSites, top, [&](const json& item, const JsonPath& at) {
            add(plan.series, item, at, series(item, at));
        });
        each(root, "scenarios", kMaxScenarios, top, [&](const json& item, const JsonPath& at) {
            add(plan.scenarios, item, at, scenario(item, at));
        });
        each(root, "catalogRows", kMaxCatalogRows, top, [&](const json& item, const JsonPath& at) {
            file.catalogRows.push_back(catalogRow(item, at));
        });
        each(root, "headlines", kMaxListItems, top, [&](const json& item, const JsonPath& at) {
            file.headlines.push_back(headline(item, at));
        });
        plan.nextId = std::max(m_nextId, idMember(root, "nextId", top));
        made.notes = std::move(m_notes);
        return made;
    }

  private:
    void start(const json& root, const JsonPath& top) {
        if (!root.is_object() || root.value("format", json()) != "gigasite-plan") {
            top.fail("io.jsonNotAPlan");
        }
        const json version = root.value("version", json());
        if (!version.is_number_unsigned() || version == 0) {
            JsonPath(top, "version").fail("io.jsonWrongType", {"integer", version.type_name()});
        }
        if (version > kJsonVersion) {
            JsonPath(top, "version")
                .fail("io.jsonNewer", {version.dump(), std::to_string(kJsonVersion)});
        }
        known(
            root, top,
            {"format", "version", "programVersion", "nextId", "header", "limits", "prices", "sites",
             "demandRegions", "chipSupplies", "targets", "shareRules", "taxCredits", "sharedLimits",
             "series", "scenarios", "catalogVersion", "catalogRows", "headlines"});
    }

    /// Notes every key that is neither listed nor a field of the entity.
    void known(const json& object, const JsonPath& at, std::initializer_list<std::string_view> keys,
               std::span<const Field> rows = {}) {
        if (!object.is_object()) {
            at.fail("io.jsonWrongType", {"object", object.type_name()});
        }
        for (const auto& [name, value] : object.items()) {
            const bool isKey = std::find(keys.begin(), keys.end(), name) != keys.end();
            const bool isField =
                std::any_of(rows.begin(), rows.end(),
                            [&key = name](const Field& field) { return field.name() == key; });
            if (!isKey && !isField && m_notes.size() < kMaxJsonNotes) {
                m_notes.push_back({"io.jsonUnknownKey", JsonPath(at, printable(name)).text(), {}});
            }
        }
    }

    static const json* member(const json& object, const char* name) {
        const auto at = object.find(name);
        return at == object.end() || at->is_null() ? nullptr : &*at;
    }

    static std::string textMember(const json& object, const char* name, const JsonPath& at) {
        const json* found = member(object, name);
        return found == nullptr ? std::string() : text(*found, JsonPath(at, name));
    }

    static std::string text(const json& found, const JsonPath& at) {
        if (!found.is_string()) {
            at.fail("io.jsonWrongType", {"text", found.type_name()});
        }
        const auto& words = found.get_ref<const std::string&>();
        if (words.size() > kMaxTextBytes) {
            at.fail("io.textTooLong",
                    {std::to_string(words.size()), std::to_string(kMaxTextBytes)});
        }
        return words;
    }

    /// 0 when there is none.
    static Id idMember(const json& object, const char* name, const JsonPath& at) {
        const json* found = member(object, name);
        if (found == nullptr) {
            return 0;
        }
        if (!found->is_number_unsigned() || found->get<std::uint64_t>() > kMaxId) {
            JsonPath(at, name).fail("io.jsonBadId", {printable(found->dump())});
        }
        return found->get<Id>();
    }

    template <class Work>
    static void each(const json& object, const char* name, std::size_t limit, const JsonPath& path,
                     Work&& work) {
        const json* list = member(object, name);
        if (list == nullptr) {
            return;
        }
        const JsonPath at(path, name);
        if (!list->is_array()) {
            at.fail("io.jsonWrongType", {"list", list->type_name()});
        }
        if (list->size() > limit) {
            at.fail("io.tooMany", {std::to_string(list->size()), std::to_string(limit)});
        }
        for (std::size_t i = 0; i < list->size(); ++i) {
            work((*list)[i], JsonPath(at, i));
        }
    }

    template <class T>
    void add(Table<T>& table, const json& item, const JsonPath& at, Ref<T> value) {
        Id id = idMember(item, "id", at);
        if (id == 0) {
            id = m_nextId++;
        }
        if (table.find(id)) {
            at.fail("io.duplicateId", {std::to_string(id)});
        }
        table.set(id, std::move(value));
    }

    template <class T>
    Ref<T> leaf(const json& object, EntityKind kind, const JsonPath& at,
                std::initializer_list<std::string_view> besides = {"id"}) {
        known(object, at, besides, fieldsOf(kind));
        auto made = std::make_shared<T>();
        for (const Field& field : fieldsOf(kind)) {
            const auto found = object.find(field.name());
            if (found != object.end()) {
                field.set(made.get(), fromJson(field, *found, JsonPath(at, field.name())));
            }
        }
        return made;
    }

    template <class T>
    Ref<T> leafMember(const json& object, EntityKind kind, const char* name, const JsonPath& at) {
        const json* found = member(object, name);
        return found == nullptr ? std::make_shared<const T>()
                                : leaf<T>(*found, kind, JsonPath(at, name), {});
    }

    template <class T>
    void table(const json& object, const char* name, EntityKind kind, const JsonPath& path,
               Table<T>& into) {
        each(object, name, kMaxItems, path, [&](const json& item, const JsonPath& at) {
            add(into, item, at, leaf<T>(item, kind, at));
        });
    }

    Ref<Site> site(const json& object, const JsonPath& at) {
        auto made = std::make_shared<Site>();
        made->info =
            leaf<SiteInfo>(object, EntityKind::site, at, {"id", "grid", "phases", "assets"});
        made->grid = leafMember<Grid>(object, EntityKind::grid, "grid", at);
        table(object, "phases", EntityKind::phase, at, made->phases);
        table(object, "assets", EntityKind::asset, at, made->assets);
        return made;
    }

    World world(const json& root, const JsonPath& top) {
        World made;
        made.limits = leafMember<Limits>(root, EntityKind::limits, "limits", top);
        made.prices = leafMember<Prices>(root, EntityKind::prices, "prices", top);
        each(root, "sites", kMaxSites, top, [&](const json& item, const JsonPath& at) {
            add(made.sites, item, at, site(item, at));
        });
        table(root, "demandRegions", EntityKind::demandRegion, top, made.demandRegions);
        table(root, "chipSupplies", EntityKind::chipSupply, top, made.chipSupplies);
        table(root, "targets", EntityKind::target, top, made.targets);
        table(root, "shareRules", EntityKind::shareRule, top, made.shareRules);
        table(root, "taxCredits", EntityKind::taxCredit, top, made.taxCredits);
        table(root, "sharedLimits", EntityKind::sharedLimit, top, made.sharedLimits);
        return made;
    }

    Ref<Series> series(const json& object, const JsonPath& at) {
        auto made = std::make_shared<Series>(
            *leaf<Series>(object, EntityKind::series, at, {"id", "values"}));
        each(object, "values", kMaxSeriesValues, at, [&](const json& item, const JsonPath& one) {
            if (!item.is_number()) {
                one.fail("io.jsonWrongType", {"number", item.type_name()});
            }
            made->values.push_back(item.get<double>());
        });
        return made;
    }

    Ref<Scenario> scenario(const json& object, const JsonPath& at) {
        known(object, at, {"id", "parent", "name", "overrides"});
        auto made = std::make_shared<Scenario>();
        made->parent = idMember(object, "parent", at);
        made->name = textMember(object, "name", at);
        each(object, "overrides", kMaxOverrides, at, [&](const json& item, const JsonPath& one) {
            made->overrides.push_back(change(item, one));
        });
        return made;
    }

    Change change(const json& object, const JsonPath& at) {
        known(object, at, {"op", "kind", "site", "item", "field", "value"});
        const std::string op = textMember(object, "op", at);
        const Address where{kind(object, at), idMember(object, "site", at),
                            idMember(object, "item", at)};
        if (op == "erase") {
            return Erase{where};
        }
        const json value = object.value("value", json());
        const JsonPath valuePath(at, "value");
        if (op == "insert") {
            return Insert{where, payload(value, where.kind, valuePath)};
        }
        if (op != "set") {
            JsonPath(at, "op").fail("io.jsonUnknownOp", {printable(op)});
        }
        const std::string id =
            std::string(entityName(where.kind)) + '.' + textMember(object, "field", at);
        const Field* field = findField(id);
        if (field == nullptr) {
            JsonPath(at, "field").fail("io.unknownField", {printable(id)});
        }
        return SetField{where, field, fromJson(*field, value, valuePath)};
    }

    static EntityKind kind(const json& object, const JsonPath& at) {
        const std::string name = textMember(object, "kind", at);
        for (int i = 0; i <= static_cast<int>(EntityKind::series); ++i) {
            const auto one = static_cast<EntityKind>(i);
            if (name == entityName(one)) {
                return one;
            }
        }
        JsonPath(at, "kind").fail("plan.badChoice", {printable(name)});
    }

    Payload payload(const json& value, EntityKind kind, const JsonPath& at) {
        switch (kind) {
            case EntityKind::site:
                return site(value, at);
            case EntityKind::phase:
                return leaf<Phase>(value, kind, at, {});
            case EntityKind::asset:
                return leaf<Asset>(value, kind, at, {});
            case EntityKind::demandRegion:
                return leaf<DemandRegion>(value, kind, at, {});
            case EntityKind::chipSupply:
                return leaf<ChipSupply>(value, kind, at, {});
            case EntityKind::target:
                return leaf<Target>(value, kind, at, {});
            case EntityKind::shareRule:
                return leaf<ShareRule>(value, kind, at, {});
            case EntityKind::taxCredit:
                return leaf<TaxCredit>(value, kind, at, {});
            case EntityKind::sharedLimit:
                return leaf<SharedLimit>(value, kind, at, {});
            default:
                at.fail("plan.wrongPayload");
        }
    }

    CatalogRow catalogRow(const json& object, const JsonPath& at) {
        known(object, at, {"table", "id", "cells"});
        CatalogRow row;
        row.table = textMember(object, "table", at);
        row.id = textMember(object, "id", at);
        each(object, "cells", kMaxListItems, at, [&](const json& item, const JsonPath& one) {
            if (!item.is_array() || item.size() != 2) {
                one.fail("io.jsonWrongType", {"pair", item.type_name()});
            }
            row.cells.emplace_back(text(item[0], one), text(item[1], one));
        });
        return row;
    }

    HeadlineResult headline(const json& object, const JsonPath& at) {
        known(object, at, {"metric", "value"});
        HeadlineResult result;
        result.metricId = textMember(object, "metric", at);
        if (const json* value = member(object, "value")) {
            if (!value->is_number()) {
                JsonPath(at, "value").fail("io.jsonWrongType", {"number", value->type_name()});
            }
            result.value = value->get<double>();
        }
        return result;
    }

    Id m_nextId;
    std::vector<Problem> m_notes;
};

Problem inFile(Problem problem, std::string_view fileName) {
    problem.where = std::string(fileName) + (problem.where.empty() ? "" : ": " + problem.where);
    return problem;
}

}  // namespace

Result<PlanFromJson> planFromJson(std::string_view bytes, std::string_view fileName) {
    const auto tree = parseJson(bytes, fileName);
    if (!tree) {
        return tree.problem();
    }
    auto made = guarded([&] { return Reader(tree.value()).read(tree.value()); });
    if (!made) {
        return inFile(made.problem(), fileName);
    }
    if (const auto checked = checkPlan(made.value().file.plan); !checked) {
        return inFile(checked.problem(), fileName);
    }
    for (Problem& note : made.value().notes) {
        note = inFile(std::move(note), fileName);
    }
    return made;
}

}  // namespace gigasite::model::io
