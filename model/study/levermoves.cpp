// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/study/levermoves.h"

#include "model/build/connections.h"
#include "model/catalog/catalog.h"
#include "model/engine/assetfacts.h"
#include "model/engine/violations.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <utility>

namespace gigasite::model {

namespace {

// How far a search goes, as multiples of the peak load of the sites concerned. Beyond these a
// plant of its kind adds next to nothing to the hours that lack power.
constexpr double kMostSunOrWind = 12.0;
constexpr double kMostStorage = 6.0;
constexpr double kMostFirm = 1.5;

constexpr double kMwStep = 0.1;
constexpr double kShareStep = 0.001;
/// More than half of a load that waits is another load.
constexpr double kMostFlexible = 0.5;
constexpr std::int64_t kFlexibleHours = 24;  ///< where the plan says that nothing waits
constexpr double kMostLater = 12.0;          ///< quarters
constexpr double kMostLess = 0.9;            ///< share of the phases' MW
/// Sites that lack less than this share of the whole are left alone.
constexpr double kLeastPart = 0.005;

/// A site and its part of what is lacking.
struct Part {
    Id id = 0;
    Ref<Site> site;
    double share = 0.0;
    double peakMw = 0.0;  ///< load that a plant on site would serve
};

SetField setField(EntityKind kind, Id site, Id item, std::string_view field, Value value) {
    return {{kind, site, item}, findField(field), std::move(value)};
}

Steps raisedFrom(const Steps& steps, int from, double mw) {
    Steps raised;
    for (const Step& step : steps) {
        if (step.from < from) {
            raised.push_back(step);
        }
    }
    raised.push_back({from, valueAt(steps, from) + mw});
    for (const Step& step : steps) {
        if (step.from > from) {
            raised.push_back({step.from, step.value + mw});
        }
    }
    return raised;
}

/// A plant of the lever's own making that stands already only grows.
bool isSamePlant(const Asset& have, const Asset& wanted) {
    Asset grown = have;
    grown.capacityMw = wanted.capacityMw;
    return grown == wanted;
}

class Moves {
  public:
    Moves(const StudyBase& base, const Goal& goal, const PlanResult& result, const Catalog& catalog)
        : m_base(base),
          m_world(resolve(base.plan, base.scenario)),
          m_goal(goal),
          m_result(result),
          m_catalog(catalog) {
        std::tie(m_first, m_last) = quartersOf(goal, result);
        if (m_last >= m_first) {
            findParts();
        }
    }

    std::vector<LeverMove> all() {
        if (m_parts.empty()) {
            return {};
        }
        switch (m_goal.kind) {
            case GoalKind::carbonFreeEnergy:
            case GoalKind::emissions:
                plant(LeverKind::battery, storage(), kMostStorage);
                plant(LeverKind::solar, ofKind(TechnologyKind::Solar), kMostSunOrWind);
                plant(LeverKind::wind, ofProfile(ProfileKind::WindOnshore), kMostSunOrWind);
                deal();
                flexibleLoad();
                plant(LeverKind::firmOnSite, cheapest(true), kMostFirm);
                break;
            case GoalKind::unservedEnergy:
                plant(LeverKind::battery, storage(), kMostStorage);
                flexibleLoad();
                plant(LeverKind::firmOnSite, cheapest(false), kMostFirm);
                raiseImport();
                applyEarlier();
                break;
            case GoalKind::onlineMw:
                plant(LeverKind::firmOnSite, cheapest(false), kMostFirm);
                raiseImport();
                applyEarlier();
                break;
            case GoalKind::budget:
                buildLater();
                buildLess();
                break;
        }
        return std::move(m_moves);
    }

  private:
    [[nodiscard]] const Header& header() const { return *m_base.plan.header; }
    [[nodiscard]] Quarter due() const { return m_result.start + m_first; }
    [[nodiscard]] Quarter until() const { return m_result.start + m_last; }

    [[nodiscard]] double lackOf(const SiteResult& site) const {
        const auto thatYear = [&](MetricId id) {
            return valueInYear(site.quarters, id, m_result.start, 1, m_goal.year);
        };
        switch (m_goal.kind) {
            case GoalKind::carbonFreeEnergy:
                return thatYear(MetricId::loadMwh) - thatYear(MetricId::carbonFreeMwh);
            case GoalKind::emissions:
                return thatYear(MetricId::operationTonnes);
            case GoalKind::unservedEnergy:
                return thatYear(MetricId::unservedMwh);
            case GoalKind::onlineMw:
                return site.quarters.at(MetricId::heldByGridMw, m_first);
            case GoalKind::budget:
                return total(site.quarters, MetricId::investmentUsd);
        }
        return 0.0;
    }

    [[nodiscard]] double peakOf(const SiteResult& site) const {
        double peak = 0.0;
        for (int q = m_first; q <= m_last; ++q) {
            peak = std::max({peak, site.quarters.at(MetricId::peakLoadMw, q),
                             site.quarters.at(MetricId::buildingMw, q) * site.designPue});
        }
        return peak;
    }

    void findParts() {
        double sum = 0.0;
        std::vector<Part> found;
        for (const auto& site : m_result.sites) {
            const Ref<Site> leaf = m_world.sites.find(site->id);
            const double lack = lackOf(*site);
            if (leaf && lack > 0.0 && (m_goal.site == 0 || m_goal.site == site->id)) {
                found.push_back({site->id, leaf, lack, peakOf(*site)});
                sum += lack;
            }
        }
        double kept = 0.0;
        for (const Part& part : found) {
            kept += part.share >= kLeastPart * sum ? part.share : 0.0;
        }
        for (Part& part : found) {
            if (part.share >= kLeastPart * sum) {
                part.share /= kept;
                m_parts.push_back(std::move(part));
            }
        }
    }

    static double peakOf(const std::vector<Part>& parts) {
        double sum = 0.0;
        for (const Part& part : parts) {
            sum += part.peakMw;
        }
        return sum;
    }

    LeverMove& add(LeverKind kind, const std::vector<Part>& parts) {
        LeverMove move;
        move.kind = kind;
        for (const Part& part : parts) {
            move.sites.push_back(part.id);
        }
        m_moves.push_back(std::move(move));
        return m_moves.back();
    }

    // Technologies

    template <class Fits>
    [[nodiscard]] const TechnologyRow* firstThat(Fits fits) const {
        const auto rows = m_catalog.technologies();
        const auto found = std::find_if(rows.begin(), rows.end(), fits);
        return found == rows.end() ? nullptr : &*found;
    }
    [[nodiscard]] const TechnologyRow* ofKind(TechnologyKind kind) const {
        return firstThat([kind](const TechnologyRow& row) { return row.kind == kind; });
    }
    [[nodiscard]] const TechnologyRow* ofProfile(ProfileKind profile) const {
        return firstThat([profile](const TechnologyRow& row) { return row.profile == profile; });
    }
    [[nodiscard]] const TechnologyRow* storage() const { return ofKind(TechnologyKind::Storage); }

    /// Power that does not wait for weather, at the lowest price per kW of those that can stand in
    /// time: carbon-free ones that bring their fuel (heat in the ground is not everywhere), or any
    /// that burns gas.
    [[nodiscard]] const TechnologyRow* cheapest(bool carbonFree) const {
        const TechnologyRow* best = nullptr;
        double least = std::numeric_limits<double>::infinity();
        for (const TechnologyRow& row : m_catalog.technologies()) {
            const bool fits = carbonFree ? row.kind == TechnologyKind::Firm && row.carbonFree
                                         : row.kind == TechnologyKind::Dispatchable;
            const Source source = sourceOf(row);
            // A reactor without a lead time stands already and is not to be had again.
            const bool isOrdered = row.leadTimeYears || !row.nuclearRefuelling;
            const auto cost =
                costInYear(m_catalog, row.capexUsdPerKw, due().year(), header().priceYear);
            if (fits && isOrdered && source != Source::diesel && !row.fuelId.empty() && cost &&
                startOf(row) <= until() && *cost < least) {
                best = &row;
                least = *cost;
            }
        }
        return best;
    }

    /// When a plant ordered on the plan's as-of date can run, not before it is needed.
    [[nodiscard]] Quarter startOf(const TechnologyRow& row) const {
        const auto& years = row.leadTimeYears ? row.leadTimeYears : row.constructionYears;
        const int quarters = years ? static_cast<int>(std::ceil(4.0 * years->value - 1e-9)) : 0;
        return std::max({due(), asOfQuarter(header()) + quarters, m_result.start});
    }

    // Levers

    void plant(LeverKind kind, const TechnologyRow* row, double mostPerPeak) {
        if (!row || startOf(*row) > until()) {
            return;
        }
        Asset asset;
        asset.name = row->name;
        asset.technologyId = row->id;
        asset.startQuarter = startOf(*row);
        LeverMove& move = add(kind, m_parts);
        move.name = row->name;
        move.most = mostPerPeak * peakOf(m_parts);
        move.step = kMwStep;
        move.changes = spread(m_parts, asset);
    }

    /// Changes that give every site its part of so many MW of a plant.
    [[nodiscard]] std::function<std::vector<Change>(double)> spread(const std::vector<Part>& parts,
                                                                    const Asset& asset) const {
        return [parts, asset, nextId = m_base.plan.nextId](double mw) {
            std::vector<Change> changes;
            Id id = nextId;
            for (const Part& part : parts) {
                Asset one = asset;
                one.capacityMw = std::ceil(mw * part.share / kMwStep - 1e-6) * kMwStep;
                const auto have = std::find_if(
                    part.site->assets.begin(), part.site->assets.end(),
                    [&one](const auto& entry) { return isSamePlant(*entry.value, one); });
                if (have != part.site->assets.end()) {
                    changes.push_back(setField(EntityKind::asset, part.id, have->id,
                                               "asset.capacityMw",
                                               have->value->capacityMw + one.capacityMw));
                } else {
                    changes.push_back(Insert{{EntityKind::asset, part.id, id++},
                                             std::make_shared<const Asset>(std::move(one))});
                }
            }
            return changes;
        };
    }

    [[nodiscard]] std::string marketOf(const Site& site) const {
        return site.info->marketId.empty()
                   ? gridDefaults(m_catalog, site.info->country, site.info->state).marketId
                   : site.info->marketId;
    }

    /// The plant that has most to give to the sites of its market.
    void deal() {
        std::map<std::string, std::vector<Part>> markets;
        for (const Part& part : m_parts) {
            markets[marketOf(*part.site)].push_back(part);
        }
        const DealRow* best = nullptr;
        double most = 0.0;
        for (const DealRow& row : m_catalog.deals()) {
            const auto buyers = markets.find(row.marketId);
            if (buyers == markets.end() || !isCarbonFree(row) || dealStart(row) > until()) {
                continue;
            }
            const double free = row.capacityMw->value - contractedMw(m_world, row.id);
            const double mw = std::min(free, kMostFirm * peakOf(buyers->second));
            if (mw > most) {
                best = &row;
                most = mw;
            }
        }
        if (best) {
            addDeal(*best, markets[best->marketId], most);
        }
    }

    [[nodiscard]] bool isCarbonFree(const DealRow& row) const {
        const TechnologyRow* technology = m_catalog.technology(row.technologyId);
        return technology && technology->carbonFree && row.capacityMw;
    }

    [[nodiscard]] Quarter dealStart(const DealRow& row) const {
        const auto& said = row.earliestStart ? row.earliestStart : row.start;
        const Quarter earliest = said ? Quarter::of(said->year, said->quarter) : kFirstQuarter;
        return std::max({due(), earliest, m_result.start});
    }

    void addDeal(const DealRow& row, std::vector<Part> buyers, double most) {
        double sum = 0.0;
        for (const Part& part : buyers) {
            sum += part.share;
        }
        for (Part& part : buyers) {
            part.share /= sum;
        }
        Asset asset;
        asset.name = row.plant;
        asset.technologyId = row.technologyId;
        asset.dealId = row.id;
        asset.marketId = row.marketId;
        asset.ownership = AssetOwnership::contract;
        asset.delivery = Delivery::gridDelivered;
        asset.startQuarter = dealStart(row);
        if (row.termYears) {
            asset.contractTermYears = row.termYears->value;
        }
        if (row.priceUsdPerMwh) {
            asset.contractPriceUsdPerMwh = row.priceUsdPerMwh->value;
        }
        LeverMove& move = add(LeverKind::deal, buyers);
        move.name = row.plant;
        // Each site's part is rounded up: leave room for that, or the plant would be oversold.
        move.most = most - kMwStep * static_cast<double>(buyers.size() - 1);
        move.step = kMwStep;
        move.changes = spread(buyers, asset);
    }

    void flexibleLoad() {
        LeverMove& move = add(LeverKind::flexibleLoad, m_parts);
        move.unit = Unit::share;
        move.most = kMostFlexible;
        move.step = kShareStep;
        move.changes = [parts = m_parts](double share) {
            std::vector<Change> changes;
            for (const Part& part : parts) {
                if (part.site->info->flexibleLoadShare >= share) {
                    continue;
                }
                changes.push_back(
                    setField(EntityKind::site, part.id, 0, "site.flexibleLoadShare", share));
                if (part.site->info->flexibleLoadHours == 0) {
                    changes.push_back(setField(EntityKind::site, part.id, 0,
                                               "site.flexibleLoadHours", kFlexibleHours));
                }
            }
            return changes;
        };
    }

    void raiseImport() {
        LeverMove& move = add(LeverKind::raiseImport, m_parts);
        move.most = kMostFirm * peakOf(m_parts);
        move.step = kMwStep;
        move.changes = [parts = m_parts, from = due().index](double mw) {
            std::vector<Change> changes;
            for (const Part& part : parts) {
                const double more = std::ceil(mw * part.share / kMwStep - 1e-6) * kMwStep;
                changes.push_back(
                    setField(EntityKind::grid, part.id, 0, "grid.firmImportLimitMw",
                             raisedFrom(part.site->grid->firmImportLimitMw, from, more)));
            }
            return changes;
        };
    }

    void applyEarlier() {
        const Quarter asOf = asOfQuarter(header());
        int most = 0;
        std::vector<Part> late;
        for (const Part& part : m_parts) {
            const auto applied = part.site->grid->applicationQuarter;
            if (applied && *applied > asOf) {
                most = std::max(most, *applied - asOf);
                late.push_back(part);
            }
        }
        if (late.empty()) {
            return;
        }
        LeverMove& move = add(LeverKind::applyEarlier, late);
        move.unit = Unit::quarters;
        move.most = most;
        move.changes = [late, asOf](double quarters) {
            std::vector<Change> changes;
            for (const Part& part : late) {
                const Quarter earlier =
                    *part.site->grid->applicationQuarter + -static_cast<int>(quarters);
                changes.push_back(setField(EntityKind::grid, part.id, 0, "grid.applicationQuarter",
                                           std::int64_t{std::max(asOf, earlier).index}));
            }
            return changes;
        };
    }

    /// Phases that are not begun yet and whose money can fall into the goal's quarters.
    template <class Visit>
    static void forPhases(const std::vector<Part>& parts, Quarter from, Quarter until,
                          Visit visit) {
        for (const Part& part : parts) {
            for (const auto& phase : part.site->phases) {
                if (phase.value->startQuarter >= from && phase.value->startQuarter <= until) {
                    visit(part, phase.id, *phase.value);
                }
            }
        }
    }

    [[nodiscard]] Quarter firstOpen() const {
        return std::max(asOfQuarter(header()), m_result.start);
    }

    void buildLater() {
        if (m_goal.year == 0) {
            return;  // to push money beyond the plan's end is no saving
        }
        LeverMove& move = add(LeverKind::buildLater, m_parts);
        move.unit = Unit::quarters;
        move.most = kMostLater;
        move.changes = [parts = m_parts, from = firstOpen(), last = until()](double quarters) {
            std::vector<Change> changes;
            forPhases(parts, from, last, [&](const Part& part, Id id, const Phase& phase) {
                const Quarter later = phase.startQuarter + static_cast<int>(quarters);
                changes.push_back(setField(EntityKind::phase, part.id, id, "phase.startQuarter",
                                           std::int64_t{std::min(later, kLastQuarter).index}));
            });
            return changes;
        };
    }

    void buildLess() {
        LeverMove& move = add(LeverKind::buildLess, m_parts);
        move.unit = Unit::share;
        move.most = kMostLess;
        move.step = kShareStep;
        move.changes = [parts = m_parts, from = firstOpen(), last = until()](double share) {
            std::vector<Change> changes;
            forPhases(parts, from, last, [&](const Part& part, Id id, const Phase& phase) {
                changes.push_back(setField(EntityKind::phase, part.id, id, "phase.itCapacityMw",
                                           phase.itCapacityMw * (1.0 - share)));
            });
            return changes;
        };
    }

    const StudyBase& m_base;
    const World m_world;
    const Goal& m_goal;
    const PlanResult& m_result;
    const Catalog& m_catalog;
    int m_first = 0;
    int m_last = -1;
    std::vector<Part> m_parts;
    std::vector<LeverMove> m_moves;
};

}  // namespace

std::string_view leverCode(LeverKind kind) {
    static constexpr std::array<std::string_view, 10> kCodes = {
        "lever.battery",    "lever.solar",      "lever.wind",        "lever.deal",
        "lever.flexible",   "lever.firmOnSite", "lever.raiseImport", "lever.applyEarlier",
        "lever.buildLater", "lever.buildLess"};
    return kCodes[static_cast<std::size_t>(kind)];
}

std::vector<LeverMove> leverMoves(const StudyBase& base, const Goal& goal, const PlanResult& result,
                                  const Catalog& catalog) {
    return Moves(base, goal, result, catalog).all();
}

}  // namespace gigasite::model
