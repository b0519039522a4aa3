// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/format1/entities.h"
#include "model/io/inputarchive.h"
#include "model/io/limits.h"
#include "model/io/outputarchive.h"
#include "model/io/planfile.h"
#include "model/plan/fields.h"

#include <memory>
#include <utility>

/// Format 1, continued: tables, sites, worlds, scenarios and the file as a whole.
namespace gigasite::model::io::format1 {

/// Count, then id and value of each entry in rising order of the ids.
template <class T>
void table(BoundedTextOArchive& ar, const char* name, Table<T>& entries, std::size_t limit) {
    const FieldPath::Scope scope(ar.path(), name);
    ar.saveCount(entries.size(), limit);
    std::size_t index = 0;
    for (const auto& entry : entries) {
        const FieldPath::Scope item(ar.path(), index++);
        ar.startLine();
        ar << named("id", entry.id) << entry.value;
    }
}

template <class T>
void table(BoundedTextIArchive& ar, const char* name, Table<T>& entries, std::size_t limit) {
    const FieldPath::Scope scope(ar.path(), name);
    const std::size_t count = ar.loadCount(limit);
    Id last = 0;
    for (std::size_t index = 0; index < count; ++index) {
        const FieldPath::Scope item(ar.path(), index);
        ar.tick();
        Id id = 0;
        ar >> named("id", id);
        if (id <= last) {
            ar.fail(id == last ? "io.duplicateId" : "io.idsNotRising", {std::to_string(id)});
        }
        auto value = std::make_shared<T>();
        ar >> *value;
        entries.set(id, std::move(value));
        last = id;
    }
}

}  // namespace gigasite::model::io::format1

namespace gigasite::model::io {

template <>
inline constexpr int kEnumCount<EntityKind> = 14;

template <class Archive>
void serialize(Archive& ar, HeadlineResult& headline, unsigned) {
    ar& named("metricId", headline.metricId) & named("value", headline.value);
}

}  // namespace gigasite::model::io

namespace gigasite::model {

template <class Archive>
void serialize(Archive& ar, Site& site, unsigned) {
    ar& io::named("info", site.info) & io::named("grid", site.grid);
    io::format1::table(ar, "phases", site.phases, kMaxItems);
    io::format1::table(ar, "assets", site.assets, kMaxItems);
}

template <class Archive>
void serialize(Archive& ar, World& world, unsigned) {
    ar& io::named("limits", world.limits) & io::named("prices", world.prices);
    io::format1::table(ar, "demandRegions", world.demandRegions, kMaxItems);
    io::format1::table(ar, "chipSupplies", world.chipSupplies, kMaxItems);
    io::format1::table(ar, "targets", world.targets, kMaxItems);
    io::format1::table(ar, "shareRules", world.shareRules, kMaxItems);
    io::format1::table(ar, "taxCredits", world.taxCredits, kMaxItems);
    io::format1::table(ar, "sharedLimits", world.sharedLimits, kMaxItems);
    io::format1::table(ar, "sites", world.sites, kMaxSites);
}

template <class Archive>
void serialize(Archive& ar, Address& address, unsigned) {
    ar& io::named("kind", address.kind) & io::named("site", address.site);
    ar& io::named("item", address.item);
}

/// The field travels as its id; a field of another entity than the address's is refused.
template <class Archive>
void serialize(Archive& ar, SetField& change, unsigned) {
    ar& io::named("at", change.at);
    std::string id(change.field == nullptr ? std::string_view() : change.field->id);
    ar& io::named("field", id);
    if constexpr (Archive::is_loading::value) {
        change.field = findField(id);
    }
    if (change.field == nullptr || change.field->entity != change.at.kind) {
        ar.fail("io.unknownField", {id});
    }
    ar& io::named("value", change.value);
}

template <class Archive>
void serialize(Archive& ar, Insert& change, unsigned) {
    ar& io::named("at", change.at) & io::named("payload", change.payload);
}

template <class Archive>
void serialize(Archive& ar, Erase& change, unsigned) {
    ar& io::named("at", change.at);
}

template <class Archive>
void serialize(Archive& ar, Scenario& scenario, unsigned) {
    ar& io::named("parent", scenario.parent) & io::named("name", scenario.name);
    ar& io::atMost("overrides", scenario.overrides, io::kMaxOverrides);
}

template <class Archive>
void serialize(Archive& ar, Plan& plan, unsigned) {
    ar& io::named("header", plan.header) & io::named("nextId", plan.nextId);
    ar& io::named("base", plan.base);
    io::format1::table(ar, "scenarios", plan.scenarios, io::kMaxScenarios);
    io::format1::table(ar, "series", plan.series, kMaxSites);
}

template <class Archive>
void serialize(Archive& ar, CatalogRow& row, unsigned) {
    ar& io::named("table", row.table) & io::named("id", row.id);
    ar& io::named("cells", row.cells);
}

}  // namespace gigasite::model

namespace gigasite::model::io {

template <class Archive>
void serialize(Archive& ar, PlanFile& file, unsigned) {
    ar& named("programVersion", file.programVersion);
    ar& named("plan", file.plan);
    ar& named("catalogVersion", file.catalogVersion);
    ar& atMost("catalogRows", file.catalogRows, kMaxCatalogRows);
    ar& named("headlines", file.headlines);
}

}  // namespace gigasite::model::io
