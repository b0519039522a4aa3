// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/explaininputs.h"

#include "model/engine/assetfacts.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gigasite::model {

namespace {

/// Calls visit for each blank-separated word.
template <class Visit>
void forWords(std::string_view text, Visit visit) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) {
            visit(text.substr(0, end));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

bool dependsOn(const Metric& one, std::string_view fieldId) {
    bool found = false;
    forWords(one.dependsOn, [&](std::string_view word) {
        found = found || (word.back() == '.' ? fieldId.starts_with(word) : fieldId == word);
    });
    return found;
}

bool dependsOnAny(const Metric& one, EntityKind kind) {
    const auto all = fieldsOf(kind);
    return std::any_of(all.begin(), all.end(),
                       [&one](const Field& field) { return dependsOn(one, field.id); });
}

/// The source of a metric of a family by source.
std::optional<Source> sourceOf(MetricId metric) {
    if (metric < MetricId::firstUsedMwh || metric >= MetricId::firstOfProgramme) {
        return std::nullopt;
    }
    const int index = static_cast<int>(metric) - static_cast<int>(MetricId::firstUsedMwh);
    return static_cast<Source>(index % kSourceCount);
}

bool isOfSource(const Asset& asset, Source source, const Catalog& catalog) {
    const TechnologyRow* row = catalog.technology(asset.technologyId);
    return row && sourceOf(*row) == source;
}

bool isMoney(Unit unit) {
    switch (unit) {
        case Unit::usd:
        case Unit::usdPerMwh:
        case Unit::usdPerH100eHour:
            return true;
        default:
            return false;
    }
}

/// Contracts are not built, owned plants have no contract.
bool isOfOwnership(std::string_view name, AssetOwnership ownership) {
    static constexpr std::array<std::string_view, 5> kOwner = {
        "capexUsdPerKw", "capexUsdPerKwh", "constructionYears", "fixedOmUsdPerKwYear",
        "replaceAtEndOfLife"};
    const bool ofContract = name.starts_with("contract") || name == "takeOrPay";
    const bool ofOwner = std::find(kOwner.begin(), kOwner.end(), name) != kOwner.end();
    return ownership == AssetOwnership::contract ? !ofOwner : !ofContract;
}

template <class T>
Value freshValue(const Field& field) {
    static const T fresh{};
    return field.get(&fresh);
}

/// The field's value in an item nobody has touched.
Value freshValueOf(const Field& field) {
    switch (field.entity) {
        case EntityKind::header:
            return freshValue<Header>(field);
        case EntityKind::site:
            return freshValue<SiteInfo>(field);
        case EntityKind::grid:
            return freshValue<Grid>(field);
        case EntityKind::phase:
            return freshValue<Phase>(field);
        case EntityKind::asset:
            return freshValue<Asset>(field);
        case EntityKind::demandRegion:
            return freshValue<DemandRegion>(field);
        case EntityKind::chipSupply:
            return freshValue<ChipSupply>(field);
        case EntityKind::target:
            return freshValue<Target>(field);
        case EntityKind::shareRule:
            return freshValue<ShareRule>(field);
        case EntityKind::taxCredit:
            return freshValue<TaxCredit>(field);
        case EntityKind::sharedLimit:
            return freshValue<SharedLimit>(field);
        case EntityKind::limits:
            return freshValue<Limits>(field);
        case EntityKind::prices:
            return freshValue<Prices>(field);
        case EntityKind::series:
            return freshValue<Series>(field);
    }
    return {};
}

bool isNothing(const Value& value) {
    if (const auto* number = std::get_if<double>(&value)) {
        return *number == 0.0;
    }
    if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        return *whole == 0;
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        return text->empty();
    }
    if (const auto* steps = std::get_if<Steps>(&value)) {
        return steps->empty();
    }
    const auto* yes = std::get_if<bool>(&value);
    return yes ? !*yes : true;
}

class Groups {
  public:
    explicit Groups(MetricId id) : m_metric(metric(id)) {}

    void add(EntityKind kind, Id site, Id item) {
        if (dependsOnAny(m_metric, kind)) {
            m_found.push_back({kind, site, item});
        }
    }
    template <class T>
    void addTable(EntityKind kind, const Table<T>& table) {
        for (const auto& entry : table) {
            add(kind, 0, entry.id);
        }
    }
    std::vector<Address> take() { return std::move(m_found); }

  private:
    const Metric& m_metric;
    std::vector<Address> m_found;
};

}  // namespace

std::vector<Address> inputGroups(MetricId metric, Id site, const World& world,
                                 const Catalog& catalog) {
    const Ref<Site> leaf = world.sites.find(site);
    const std::optional<Source> source = sourceOf(metric);
    Groups groups(metric);
    if (leaf) {
        groups.add(EntityKind::site, site, 0);
        for (const auto& phase : leaf->phases) {
            groups.add(EntityKind::phase, site, phase.id);
        }
        for (const auto& asset : leaf->assets) {
            if (!source || isOfSource(*asset.value, *source, catalog)) {
                groups.add(EntityKind::asset, site, asset.id);
            }
        }
        groups.add(EntityKind::grid, site, 0);
        if (world.sharedLimits.find(leaf->grid->sharedLimit)) {
            groups.add(EntityKind::sharedLimit, 0, leaf->grid->sharedLimit);
        }
    }
    groups.addTable(EntityKind::chipSupply, world.chipSupplies);
    groups.addTable(EntityKind::demandRegion, world.demandRegions);
    groups.addTable(EntityKind::taxCredit, world.taxCredits);
    groups.add(EntityKind::limits, 0, 0);
    groups.add(EntityKind::prices, 0, 0);
    groups.add(EntityKind::header, 0, 0);
    return groups.take();
}

bool isReadFor(const Field& field, MetricId metric, const Asset* asset) {
    const Metric& one = model::metric(metric);
    if (!dependsOn(one, field.id) || field.change == ChangeKind::text ||
        field.type == ValueType::reference) {
        return false;
    }
    if (field.change == ChangeKind::money && !isMoney(one.unit)) {
        return false;
    }
    return !asset || isOfOwnership(field.name(), asset->ownership);
}

InputOrigin originOf(const Field& field, const Value& value) {
    if (std::holds_alternative<std::monostate>(value)) {
        return InputOrigin::standard;
    }
    return field.optional || value != freshValueOf(field) ? InputOrigin::own : InputOrigin::builtIn;
}

bool saysSomething(const Field& field, const Value& value, const std::optional<Figure>& standard) {
    switch (originOf(field, value)) {
        case InputOrigin::own:
            return true;
        case InputOrigin::standard:
            return standard.has_value();
        case InputOrigin::builtIn:
            return !isNothing(value);
    }
    return false;
}

}  // namespace gigasite::model
