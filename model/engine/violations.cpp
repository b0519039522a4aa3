// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/violations.h"

#include "model/build/demand.h"
#include "model/build/exportrules.h"
#include "model/engine/chipshortage.h"
#include "model/engine/raisedsteps.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

namespace gigasite::model {

namespace {

/// Differences below this share are rounding.
constexpr double kRounding = 1e-9;

bool exceeds(double value, double limit) {
    return value > limit + kRounding * std::max(1.0, std::abs(limit));
}

SetField setField(EntityKind kind, Id site, Id item, std::string_view field, Value value) {
    return {{kind, site, item}, findField(field), std::move(value)};
}

/// Runs of quarters in which a condition holds.
template <class Holds>
std::vector<std::pair<int, int>> runsOf(int quarters, Holds holds) {
    std::vector<std::pair<int, int>> runs;
    for (int q = 0; q < quarters; ++q) {
        if (!holds(q)) {
            continue;
        }
        if (!runs.empty() && runs.back().second == q - 1) {
            runs.back().second = q;
        } else {
            runs.emplace_back(q, q);
        }
    }
    return runs;
}

class Search {
  public:
    explicit Search(const ViolationContext& context)
        : m(context),
          m_world(context.request.world),
          m_asOf(asOfQuarter(header())),
          m_chips(context) {}

    std::vector<Violation> run() {
        budgets();
        shares();
        caps();
        targets();
        demand();
        clocksOff();
        deals();
        for (std::size_t s = 0; s < m.bases.size(); ++s) {
            heldBack(s);
            assets(s);
            siteNotes(s);
        }
        std::stable_sort(
            m_found.begin(), m_found.end(), [](const Violation& a, const Violation& b) {
                return a.severity != b.severity ? a.severity < b.severity : a.weight > b.weight;
            });
        return std::move(m_found);
    }

  private:
    [[nodiscard]] const Header& header() const { return *m.request.plan.header; }

    Violation& add(const char* code, Severity severity, Id site = 0, Id asset = 0) {
        Violation violation;
        violation.code = code;
        violation.severity = severity;
        violation.site = site;
        violation.asset = asset;
        violation.last = m.horizon.quarters - 1;
        m_found.push_back(std::move(violation));
        return m_found.back();
    }

    static void measure(Violation& violation, double value, double limit, Unit unit) {
        violation.value = value;
        violation.limit = limit;
        violation.unit = unit;
        violation.weight = std::abs(value - limit);
    }

    void relax(Violation& violation, const char* code, std::vector<std::string> arguments,
               std::vector<Change> changes) {
        violation.relaxations.push_back({code, std::move(arguments), std::move(changes)});
    }

    /// Quarters of the plan whose year (fiscal or calendar by the start month) is the given one.
    void setYear(Violation& violation, int year, int startMonth) const {
        int first = m.horizon.quarters;
        int last = -1;
        for (int q = 0; q < m.horizon.quarters; ++q) {
            if (fiscalYearOf(m.horizon.start + q, startMonth) == year) {
                first = std::min(first, q);
                last = q;
            }
        }
        if (last < 0) {  // part of a quarter at either end of the plan
            first = year < fiscalYearOf(m.horizon.start, startMonth) ? 0 : m.horizon.quarters - 1;
            last = first;
        }
        violation.first = first;
        violation.last = last;
        violation.arguments.push_back(std::to_string(year));
    }

    void budgets() {
        const Limits& limits = *m_world.limits;
        const int startMonth = m.result.fiscalYearStartMonth;
        const YearValues spent =
            byFiscalYear(m.result.programme, MetricId::investmentUsd, m.horizon.start, startMonth);
        for (std::size_t y = 0; y < spent.values.size(); ++y) {
            const int year = spent.firstYear + static_cast<int>(y);
            if (limits.budgetUsdByFiscalYear.empty() ||
                year < limits.budgetUsdByFiscalYear.front().from) {
                continue;
            }
            const double budget = valueAt(limits.budgetUsdByFiscalYear, year);
            if (!exceeds(spent.values[y], budget)) {
                continue;
            }
            Violation& found = add("violation.budgetYear", Severity::limit);
            measure(found, spent.values[y], budget, Unit::usd);
            setYear(found, year, startMonth);
            relax(found, "relax.raiseBudget", {std::to_string(year)},
                  {setField(EntityKind::limits, 0, 0, "limits.budgetUsdByFiscalYear",
                            raisedIn(limits.budgetUsdByFiscalYear, year, spent.values[y]))});
        }
        const double all = total(m.result.programme, MetricId::investmentUsd);
        if (limits.budgetTotalUsd && exceeds(all, *limits.budgetTotalUsd)) {
            Violation& found = add("violation.budgetTotal", Severity::limit);
            measure(found, all, *limits.budgetTotalUsd, Unit::usd);
            relax(found, "relax.raiseBudgetTotal", {},
                  {setField(EntityKind::limits, 0, 0, "limits.budgetTotalUsd", all)});
        }
    }

    void shares() {
        const double all = total(m.result.programme, MetricId::investmentUsd);
        for (const auto& entry : m_world.shareRules) {
            const ShareRule& rule = *entry.value;
            double there = 0.0;
            for (std::size_t s = 0; s < m.bases.size(); ++s) {
                const std::string& iso2 = m.bases[s]->site->info->country;
                if (regionMatch(rule.place, iso2, m.catalog.country(iso2)) > 0) {
                    there += total(m.result.sites[s]->quarters, MetricId::investmentUsd);
                }
            }
            const double share = all > 0.0 ? there / all : 1.0;
            if (exceeds(rule.minimumShare, share)) {
                Violation& found = add("violation.share", Severity::limit);
                measure(found, share, rule.minimumShare, Unit::share);
                found.weight = (rule.minimumShare - share) * all;
                found.arguments = {rule.place};
                relax(found, "relax.lowerShare", {rule.place},
                      {setField(EntityKind::shareRule, 0, entry.id, "shareRule.minimumShare",
                                std::floor(share * 1000.0) / 1000.0)});
            }
        }
    }

    void capPerYear(const char* code, const char* relaxation, std::string_view field,
                    const std::optional<double>& cap, MetricId metric, Unit unit) {
        if (!cap) {
            return;
        }
        const YearValues years = byFiscalYear(m.result.programme, metric, m.horizon.start, 1);
        double largest = 0.0;
        for (std::size_t y = 0; y < years.values.size(); ++y) {
            largest = std::max(largest, years.values[y]);
        }
        for (std::size_t y = 0; y < years.values.size(); ++y) {
            if (exceeds(years.values[y], *cap)) {
                Violation& found = add(code, Severity::limit);
                measure(found, years.values[y], *cap, unit);
                setYear(found, years.firstYear + static_cast<int>(y), 1);
                relax(found, relaxation, {}, {setField(EntityKind::limits, 0, 0, field, largest)});
            }
        }
    }

    void caps() {
        const Limits& limits = *m_world.limits;
        capPerYear("violation.waterCap", "relax.raiseWaterCap", "limits.waterCapM3PerYear",
                   limits.waterCapM3PerYear, MetricId::waterM3, Unit::m3);
        capPerYear("violation.carbonCap", "relax.raiseCarbonCap", "limits.carbonCapTonnesPerYear",
                   limits.carbonCapTonnesPerYear, MetricId::operationTonnes, Unit::tonnes);
    }

    void targets() {
        for (const auto& entry : m_world.targets) {
            const Target& target = *entry.value;
            const SiteResult* site =
                target.level == TargetLevel::site ? m.result.site(target.site) : nullptr;
            if (target.level == TargetLevel::site && !site) {
                continue;
            }
            checkTarget(entry.id, target, site ? site->quarters : m.result.programme,
                        site ? target.site : 0);
        }
    }

    void checkTarget(Id id, const Target& target, const QuarterTable& table, Id site) {
        struct Kind {
            const char* code;
            MetricId metric;
            Unit unit;
            bool atLeast;
        };
        static constexpr std::array<Kind, 3> kKinds = {
            {{"violation.cfeTarget", MetricId::cfeScore, Unit::share, true},
             {"violation.emissionsTarget", MetricId::operationTonnes, Unit::tonnes, false},
             {"violation.unservedTarget", MetricId::unservedMwh, Unit::mwh, false}}};
        const Kind& kind = kKinds[static_cast<std::size_t>(target.kind)];
        const YearValues got = byFiscalYear(table, kind.metric, m.horizon.start, 1);
        const YearValues load = byFiscalYear(table, MetricId::loadMwh, m.horizon.start, 1);
        for (std::size_t y = 0; y < got.values.size(); ++y) {
            const int year = got.firstYear + static_cast<int>(y);
            const bool missed = kind.atLeast ? exceeds(target.value, got.values[y])
                                             : exceeds(got.values[y], target.value);
            if (year < target.fromYear || load.values[y] <= 0.0 || !missed) {
                continue;
            }
            Violation& found = add(kind.code, Severity::limit, site);
            measure(found, got.values[y], target.value, kind.unit);
            found.weight = kind.atLeast ? found.weight * load.values[y] : found.weight;
            setYear(found, year, 1);
            relax(found, "relax.moveTarget", {std::to_string(year)},
                  {setField(EntityKind::target, 0, id, "target.value", got.values[y])});
        }
    }

    void demand() {
        for (const RegionResult& region : m.result.demand) {
            const auto missing = [&region](int q) {
                const auto i = static_cast<std::size_t>(q);
                return exceeds(region.demand[i], region.served[i]);
            };
            for (const auto& [first, last] : runsOf(m.horizon.quarters, missing)) {
                Violation& found = add("violation.demand", Severity::limit);
                found.first = first;
                found.last = last;
                found.arguments = {region.region};
                const auto i = static_cast<std::size_t>(last);
                measure(found, region.served[i], region.demand[i], Unit::h100e);
            }
        }
    }

    void clocksOff() {
        if (m.bases.empty()) {
            return;
        }
        if (!m.shares.chipClockOn) {
            add("violation.chipClockOff", Severity::note);
        }
        if (m.result.demand.empty()) {
            add("violation.demandClockOff", Severity::note);
        }
    }

    void deals() {
        std::map<std::string, std::vector<std::pair<Id, Id>>> buyers;
        for (const auto& site : m_world.sites) {
            for (const auto& asset : site.value->assets) {
                if (!asset.value->dealId.empty()) {
                    buyers[asset.value->dealId].emplace_back(site.id, asset.id);
                }
            }
        }
        for (const auto& [dealId, contracts] : buyers) {
            const DealRow* deal = m.catalog.deal(dealId);
            const double contracted = contractedMw(m_world, dealId);
            if (!deal || !deal->capacityMw || !exceeds(contracted, deal->capacityMw->value)) {
                continue;
            }
            Violation& found = add("violation.oversubscribed", Severity::error,
                                   contracts.front().first, contracts.front().second);
            measure(found, contracted, deal->capacityMw->value, Unit::mw);
            found.arguments = {deal->plant};
            std::vector<Change> inProportion;
            for (const auto& [site, asset] : contracts) {
                const double now = m_world.sites.find(site)->assets.find(asset)->capacityMw;
                inProportion.push_back(setField(EntityKind::asset, site, asset, "asset.capacityMw",
                                                now * deal->capacityMw->value / contracted));
            }
            relax(found, "relax.shareInProportion", {deal->plant}, std::move(inProportion));
        }
    }

    void heldBack(std::size_t s) {
        const SiteResult& site = *m.result.sites[s];
        const auto is = [&site](Binding binding) {
            return [&site, binding](int q) {
                return site.binding[static_cast<std::size_t>(q)] == binding;
            };
        };
        for (const auto& [first, last] : runsOf(m.horizon.quarters, is(Binding::grid))) {
            gridShort(s, first, last);
        }
        for (const auto& [first, last] : runsOf(m.horizon.quarters, is(Binding::chips))) {
            Violation& found = stranded("violation.chipsShort", s, first, last);
            moreChips(found, s, first, last);
        }
        for (const auto& [first, last] : runsOf(m.horizon.quarters, is(Binding::exportRule))) {
            const std::string& country = m.bases[s]->site->info->country;
            const ExportRule rule =
                exportRuleFor(m.catalog, *m_world.limits, country, m.horizon.start + last);
            const bool barred = rule.access == ExportAccess::Barred;
            Violation& found =
                stranded(barred ? "violation.embargo" : "violation.exportCap", s, first, last);
            found.arguments = {rule.set ? rule.set->name : std::string(), country};
        }
    }

    Violation& stranded(const char* code, std::size_t s, int first, int last) {
        const QuarterTable& table = m.result.sites[s]->quarters;
        Violation& found = add(code, Severity::limit, m.result.sites[s]->id);
        found.first = first;
        found.last = last;
        int worst = first;
        for (int q = first; q <= last; ++q) {
            if (table.at(MetricId::strandedMw, q) > table.at(MetricId::strandedMw, worst)) {
                worst = q;
            }
        }
        measure(found, table.at(MetricId::onlineMw, worst), table.at(MetricId::buildingMw, worst),
                Unit::mw);
        return found;
    }

    /// Firm import that a site's substation leaves it beside the sites before it.
    [[nodiscard]] double substationMw(std::size_t s, int quarter) const {
        const Ref<SharedLimit> shared =
            m_world.sharedLimits.find(m.bases[s]->site->grid->sharedLimit);
        if (!shared) {
            return std::numeric_limits<double>::infinity();
        }
        double left = valueAt(shared->importLimitMw, m.horizon.start.index + quarter);
        const auto rankOf = [this](std::size_t site) {
            return std::pair(m.bases[site]->site->info->priority, m.bases[site]->id);
        };
        for (std::size_t t = 0; t < m.bases.size(); ++t) {
            const bool isBefore =
                m.bases[t]->site->grid->sharedLimit == m.bases[s]->site->grid->sharedLimit &&
                rankOf(t) < rankOf(s);
            left -=
                isBefore ? m.shares.sites[t].limits.firmMw[static_cast<std::size_t>(quarter)] : 0.0;
        }
        return left;
    }

    /// To apply earlier helps where the connection is not there yet, a larger limit where it is,
    /// unless the substation has no more to give.
    void gridShort(std::size_t s, int first, int last) {
        const SiteBasis& basis = *m.bases[s];
        const SiteShare& share = m.shares.sites[s];
        Violation& found = stranded("violation.gridShort", s, first, last);
        const Grid& grid = *basis.site->grid;
        const int energised = basis.limits.energised - m.horizon.start;
        if (energised > first && grid.applicationQuarter && *grid.applicationQuarter > m_asOf) {
            relax(found, "relax.applyEarlier", {std::to_string(*grid.applicationQuarter - m_asOf)},
                  {setField(EntityKind::grid, basis.id, 0, "grid.applicationQuarter",
                            std::int64_t{m_asOf.index})});
        }
        double neededMw = 0.0;
        for (int q = std::max(first, energised); q <= last; ++q) {
            const auto i = static_cast<std::size_t>(q);
            if (exceeds(substationMw(s, q), share.limits.firmMw[i])) {
                neededMw = std::max(
                    neededMw, share.clocks.buildingMw[i] * basis.designPue - basis.firmOnSiteMw[i]);
            }
        }
        if (neededMw > 0.0) {
            neededMw = std::ceil(neededMw);
            char text[32];
            std::snprintf(text, sizeof text, "%.0f", neededMw);
            const int from = (m.horizon.start + std::max(first, energised)).index;
            relax(found, "relax.raiseImportLimit", {text},
                  {setField(EntityKind::grid, basis.id, 0, "grid.firmImportLimitMw",
                            atLeastFrom(grid.firmImportLimitMw, from, neededMw))});
        }
    }

    /// More of the vendors the site waits for, enough for all sites; or its turn before others.
    void moreChips(Violation& found, std::size_t s, int first, int last) {
        bool overtaken = false;
        for (std::size_t v = 0; v < m.result.vendors.size(); ++v) {
            const VendorResult& vendor = m.result.vendors[v];
            if (!m_chips.isWaiting(s, vendor.vendor, first, last)) {
                continue;
            }
            overtaken = overtaken || m_chips.isOvertaken(s, vendor.vendor, first, last);
            const std::vector<double>& missing = m_chips.missing(v);
            const double most =
                std::ceil(*std::max_element(missing.begin() + first, missing.begin() + last + 1));
            for (const auto& entry : m_world.chipSupplies) {
                if (entry.value->vendor == vendor.vendor && most > 0.0) {
                    relax(
                        found, "relax.moreChips", {vendor.vendor},
                        {setField(EntityKind::chipSupply, 0, entry.id, "chipSupply.chipsPerQuarter",
                                  addedBetween(entry.value->chipsPerQuarter,
                                               (m.horizon.start + first).index,
                                               (m.horizon.start + last).index, most))});
                    break;
                }
            }
        }
        if (overtaken) {
            relax(
                found, "relax.serveFirst", {},
                {setField(EntityKind::site, m.bases[s]->id, 0, "site.priority", std::int64_t{0})});
        }
    }

    void assets(std::size_t s) {
        const SiteBasis& basis = *m.bases[s];
        const Defaults defaults(m.catalog, m.request.plan, m_world, basis.site.get());
        const std::string& siteMarket = basis.site->info->marketId.empty()
                                            ? defaults.grid().marketId
                                            : basis.site->info->marketId;
        for (const AssetFacts& facts : basis.assets) {
            const Asset& asset = *facts.asset;
            const DealRow* deal = m.catalog.deal(asset.dealId);
            tooEarly(basis.id, facts, deal, earliestStart(asset, m.request.plan, defaults));
            const std::string& market =
                !asset.marketId.empty() || !deal ? asset.marketId : deal->marketId;
            if (!facts.onSite() && !market.empty() && market != siteMarket) {
                Violation& found =
                    add("violation.otherMarket", Severity::limit, basis.id, facts.id);
                measure(found, facts.capacityMw, 0.0, Unit::mw);
                found.arguments = {asset.name, market, siteMarket};
                if (asset.dealId.empty()) {
                    relax(found, "relax.useSiteMarket", {siteMarket},
                          {setField(EntityKind::asset, basis.id, facts.id, "asset.marketId",
                                    std::string())});
                }
            }
            if (!facts.onSite() && facts.kind() == TechnologyKind::Dispatchable) {
                Violation& found =
                    add("violation.gridDeliveredFuel", Severity::error, basis.id, facts.id);
                measure(found, facts.capacityMw, 0.0, Unit::mw);
                found.arguments = {asset.name};
                relax(found, "relax.deliverOnSite", {},
                      {setField(EntityKind::asset, basis.id, facts.id, "asset.delivery",
                                std::int64_t{0})});
            }
        }
    }

    void tooEarly(Id site, const AssetFacts& facts, const DealRow* deal, Quarter earliest) {
        // What stood before the as-of date needs no lead time, but a deal says when its plant runs.
        const bool announced = deal && deal->earliestStart;
        const Quarter from = announced ? std::max(facts.first, m.horizon.start) : facts.first;
        if (from >= earliest || (!announced && facts.first <= m_asOf)) {
            return;
        }
        Violation& found = add("violation.assetTooEarly", Severity::limit, site, facts.id);
        found.first = std::clamp(facts.first - m.horizon.start, 0, m.horizon.quarters - 1);
        found.last = std::clamp(earliest - m.horizon.start - 1, found.first,
                                std::max(found.first, m.horizon.quarters - 1));
        measure(found, facts.first.index, earliest.index, Unit::none);
        found.weight = facts.capacityMw;
        found.arguments = {facts.asset->name};
        relax(found, "relax.startLater", {},
              {setField(EntityKind::asset, site, facts.id, "asset.startQuarter",
                        std::int64_t{earliest.index - facts.asset->startSlipQuarters})});
    }

    void siteNotes(std::size_t s) {
        for (const Problem& note : m.result.sites[s]->notes) {
            if (note.code == "plan.gridDeliveredFuelPlant") {
                continue;  // is a violation of its own
            }
            const bool data = note.code.starts_with("data.") || note.code.starts_with("climate.");
            Violation& found =
                add("",
                    data ? Severity::note
                         : (note.code == "plan.siteInSea" ? Severity::limit : Severity::error),
                    m.result.sites[s]->id);
            found.code = note.code;
            found.arguments = note.arguments;
        }
    }

    const ViolationContext& m;
    const World& m_world;
    Quarter m_asOf;
    ChipShortage m_chips;
    std::vector<Violation> m_found;
};

}  // namespace

std::vector<Violation> findViolations(const ViolationContext& context) {
    return context.horizon.quarters == 0 ? std::vector<Violation>() : Search(context).run();
}

Quarter asOfQuarter(const Header& header) {
    const std::optional<Date> date = dateOf(header.asOfDate);
    return date ? Quarter::of(date->year, (date->month - 1) / 3 + 1) : header.startQuarter;
}

double contractedMw(const World& world, const std::string& dealId) {
    struct Contract {
        Quarter first;
        std::optional<Quarter> end;  ///< first quarter without it
        double megawatts = 0.0;
    };
    std::vector<Contract> contracts;
    for (const auto& site : world.sites) {
        for (const auto& entry : site.value->assets) {
            const Asset& asset = *entry.value;
            if (asset.dealId != dealId) {
                continue;
            }
            const bool contract = asset.ownership == AssetOwnership::contract;
            Contract one{asset.startQuarter + asset.startSlipQuarters, std::nullopt,
                         asset.capacityMw * (contract ? asset.contractVolumeShare : 1.0)};
            if (asset.endQuarter) {
                one.end = *asset.endQuarter + 1;
            }
            if (contract && asset.contractTermYears) {
                const int quarters = static_cast<int>(std::lround(4.0 * *asset.contractTermYears));
                const Quarter expires = one.first + quarters;
                one.end = one.end ? std::min(*one.end, expires) : expires;
            }
            contracts.push_back(one);
        }
    }
    // The sum rises only where a contract begins: the most of it is found at one of these.
    double most = 0.0;
    for (const Contract& at : contracts) {
        double sum = 0.0;
        for (const Contract& other : contracts) {
            const bool runs = other.first <= at.first && (!other.end || at.first < *other.end);
            sum += runs ? other.megawatts : 0.0;
        }
        most = std::max(most, sum);
    }
    return most;
}

Quarter earliestStart(const Asset& asset, const Plan& plan, const Defaults& defaults) {
    const DealRow* deal = defaults.catalog().deal(asset.dealId);
    if (deal && deal->earliestStart) {
        return Quarter::of(deal->earliestStart->year, deal->earliestStart->quarter);
    }
    if (asset.ownership == AssetOwnership::contract && !asset.leadTimeYears) {
        return kFirstQuarter;  // somebody else's plant may stand already
    }
    const double years = defaults.number(asset.leadTimeYears, "technology.lead_time", &asset);
    return years > 0.0 ? asOfQuarter(*plan.header) + static_cast<int>(std::ceil(4.0 * years - 1e-9))
                       : kFirstQuarter;
}

}  // namespace gigasite::model
