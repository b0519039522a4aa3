// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/plan/randomchanges.h"

#include "model/plan/fields.h"

#include <cmath>
#include <sstream>

namespace gigasite::test {

using namespace model;

namespace {

template <class T>
void addAll(std::vector<Address>& out, const Table<T>& table, EntityKind kind, Id site = 0) {
    for (const auto& entry : table) {
        out.push_back({kind, site, entry.id});
    }
}

template <class T>
Ref<T> leaf() {
    return std::make_shared<const T>();
}

Ref<Site> emptySite() {
    auto site = std::make_shared<Site>();
    site->info = leaf<SiteInfo>();
    site->grid = leaf<Grid>();
    return site;
}

bool lacksItem(EntityKind kind) {
    return kind == EntityKind::header || kind == EntityKind::grid || kind == EntityKind::limits ||
           kind == EntityKind::prices;
}

void print(std::ostream& out, const Value& value) {
    struct Printer {
        std::ostream& to;
        void operator()(std::monostate) const { to << "-"; }
        void operator()(bool one) const { to << (one ? "yes" : "no"); }
        void operator()(std::int64_t one) const { to << one; }
        void operator()(double one) const { to << std::hexfloat << one << std::defaultfloat; }
        void operator()(const std::string& one) const { to << '"' << one << '"'; }
        void operator()(const Steps& steps) const {
            for (const Step& step : steps) {
                to << step.from << ':';
                (*this)(step.value);
                to << ' ';
            }
        }
    };
    std::visit(Printer{out}, value);
}

}  // namespace

std::vector<Address> allAddresses(const Plan& plan) {
    std::vector<Address> out = {
        {EntityKind::header, 0, 0}, {EntityKind::limits, 0, 0}, {EntityKind::prices, 0, 0}};
    for (const auto& site : plan.base.sites) {
        out.push_back({EntityKind::site, site.id, 0});
        out.push_back({EntityKind::grid, site.id, 0});
        addAll(out, site.value->phases, EntityKind::phase, site.id);
        addAll(out, site.value->assets, EntityKind::asset, site.id);
    }
    addAll(out, plan.base.demandRegions, EntityKind::demandRegion);
    addAll(out, plan.base.chipSupplies, EntityKind::chipSupply);
    addAll(out, plan.base.targets, EntityKind::target);
    addAll(out, plan.base.shareRules, EntityKind::shareRule);
    addAll(out, plan.base.taxCredits, EntityKind::taxCredit);
    addAll(out, plan.base.sharedLimits, EntityKind::sharedLimit);
    addAll(out, plan.series, EntityKind::series);
    return out;
}

double RandomChanges::real(double minimum, double maximum) {
    const double share = static_cast<double>(m_engine() >> 11) * 0x1.0p-53;
    return minimum + share * (maximum - minimum);
}

Steps RandomChanges::steps(const Field& field) {
    Steps out(below(6));
    int from = 1995;
    for (Step& step : out) {
        from += 1 + static_cast<int>(below(20));
        step = {from, real(field.minimum, field.maximum)};
    }
    return out;
}

Value RandomChanges::validValue(const Field& field) {
    static const char* const kTexts[] = {"",       "Goodyear", "Zürich",  "日本",
                                         "a b\nc", "😀",        "%1 & <b>"};
    if (field.optional && below(5) == 0) {
        return {};
    }
    switch (field.type) {
        case ValueType::boolean:
            return below(2) == 1;
        case ValueType::integer:
        case ValueType::choice:
        case ValueType::quarter:
        case ValueType::reference:
            return static_cast<std::int64_t>(std::floor(real(field.minimum, field.maximum + 1.0)));
        case ValueType::real:
            return real(field.minimum, field.maximum);
        case ValueType::text:
            return std::string(kTexts[below(std::size(kTexts))]);
        case ValueType::steps:
            return steps(field);
    }
    return {};
}

Change RandomChanges::set(const Plan& plan) {
    const std::vector<Address> places = allAddresses(plan);
    const Address at = places[below(places.size())];
    const auto rows = fieldsOf(at.kind);
    const Field& field = rows[below(rows.size())];
    return SetField{at, &field, validValue(field)};
}

Change RandomChanges::insert(const Plan& plan) {
    const Id id = plan.nextId + static_cast<Id>(below(3));
    std::vector<Id> sites;
    for (const auto& site : plan.base.sites) {
        sites.push_back(site.id);
    }
    const std::size_t choice = sites.empty() ? 0 : below(10);
    const Id site = sites.empty() ? 0 : sites[below(sites.size())];
    switch (choice) {
        case 1:
            return Insert{{EntityKind::phase, site, id}, leaf<Phase>()};
        case 2:
            return Insert{{EntityKind::asset, site, id}, leaf<Asset>()};
        case 3:
            return Insert{{EntityKind::demandRegion, 0, id}, leaf<DemandRegion>()};
        case 4:
            return Insert{{EntityKind::chipSupply, 0, id}, leaf<ChipSupply>()};
        case 5:
            return Insert{{EntityKind::target, 0, id}, leaf<Target>()};
        case 6:
            return Insert{{EntityKind::shareRule, 0, id}, leaf<ShareRule>()};
        case 7:
            return Insert{{EntityKind::taxCredit, 0, id}, leaf<TaxCredit>()};
        case 8:
            return Insert{{EntityKind::sharedLimit, 0, id}, leaf<SharedLimit>()};
        case 9:
            return Insert{{EntityKind::series, 0, id}, leaf<Series>()};
        default:
            return Insert{{EntityKind::site, id, 0}, emptySite()};
    }
}

Change RandomChanges::erase(const Plan& plan) {
    const std::vector<Address> places = allAddresses(plan);
    const Address at = places[below(places.size())];
    if (lacksItem(at.kind)) {
        return set(plan);
    }
    return Erase{at};
}

Change RandomChanges::next(const Plan& plan) {
    const std::size_t dice = below(100);
    if (dice < 65) {
        return set(plan);
    }
    if (dice < 90) {
        return insert(plan);
    }
    return erase(plan);
}

Plan planOfSites(int sites) {
    Plan plan = emptyPlan();
    std::vector<Change> changes;
    Id id = plan.nextId;
    for (int i = 0; i < sites; ++i) {
        auto site = std::make_shared<Site>();
        SiteInfo info;
        info.name = "Site " + std::to_string(i);
        info.latitudeDeg = -50.0 + i % 100;
        info.longitudeDeg = -170.0 + (i * 7) % 340;
        site->info = std::make_shared<const SiteInfo>(info);
        site->grid = leaf<Grid>();
        const Id siteId = id++;
        for (int k = 0; k < 2; ++k) {
            site->phases.set(id++, leaf<Phase>());
        }
        for (int k = 0; k < 3; ++k) {
            site->assets.set(id++, leaf<Asset>());
        }
        changes.emplace_back(Insert{{EntityKind::site, siteId, 0}, std::move(site)});
    }
    return model::apply(plan, kBaseScenario, changes).value();
}

std::string dump(const Plan& plan) {
    std::ostringstream out;
    out << "next " << plan.nextId << '\n';
    for (const Address& at : allAddresses(plan)) {
        out << entityName(at.kind) << ' ' << at.site << '/' << at.item;
        for (const Field& field : fieldsOf(at.kind)) {
            out << ' ' << field.name() << '=';
            print(out, valueOf(plan, plan.base, at, field).value());
        }
        out << '\n';
    }
    return out.str();
}

}  // namespace gigasite::test
