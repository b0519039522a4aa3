// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/sitereliability.h"

#include "model/dispatch/calendar.h"
#include "model/reliability/adequacy.h"
#include "model/reliability/nminusone.h"

#include <algorithm>
#include <cmath>

namespace gigasite::model {

namespace {

/// Draws begin here; the site's id makes the grids of different sites fail on their own.
constexpr std::uint64_t kSeed = 20240101;

/// One calendar year of a site as the outage simulation wants it.
class YearBuilder {
  public:
    YearBuilder(const SiteCase& one, const Defaults& defaults) : m_case(one), m_defaults(defaults) {
        m_load.resize(kHoursPerYear);
        m_variable.resize(kHoursPerYear);
        m_import.resize(kHoursPerYear);
    }

    /// False: no load in that year.
    bool set(int lane) {
        fillHours(lane);
        if (std::all_of(m_load.begin(), m_load.end(), [](double load) { return load <= 0.0; })) {
            return false;
        }
        m_year = AdequacyYear{};
        m_year.loadMw = m_load;
        m_year.variableMw = m_variable;
        m_year.importLimitMw = m_import;
        m_year.segmentEnds = m_case.input.segmentEnds;
        m_year.gridForcedOutageRate = m_defaults.parameter("grid_outage_rate");
        m_year.gridRepairHours = m_defaults.parameter("grid_repair_time");
        m_year.seed = kSeed + m_case.id;
        m_year.draws = std::max(2, static_cast<int>(m_defaults.parameter("outage_draws")));
        for (std::size_t a = 0; a < m_case.assets.size(); ++a) {
            addAsset(a, lane);
        }
        return true;
    }

    [[nodiscard]] const AdequacyYear& year() const { return m_year; }

    [[nodiscard]] double firmImportMw(int lane) const {
        double least = kNoCap;
        for (int q = 0; q < kQuartersPerYear; ++q) {
            const int index = m_case.horizon.indexOf(lane, q);
            if (m_case.horizon.contains(index)) {
                least =
                    std::min(least, m_case.share.limits.firmMw[static_cast<std::size_t>(index)]);
            }
        }
        return std::isfinite(least) ? least : 0.0;
    }

  private:
    [[nodiscard]] int segments() const { return static_cast<int>(m_case.input.segmentEnds.size()); }

    void fillHours(int lane) {
        const DispatchInput& input = m_case.input;
        const bool curtails = !input.hourly.importCurtailed.empty();
        int begin = 0;
        for (int s = 0; s < segments(); ++s) {
            const int end = input.segmentEnds[static_cast<std::size_t>(s)];
            const double it = input.itMw.at(s, lane);
            const double limit = input.importLimitMw.at(s, lane);
            const double curtailable = curtails ? input.curtailableMw.at(s, lane) : 0.0;
            for (int hour = begin; hour < end; ++hour) {
                const auto h = static_cast<std::size_t>(hour);
                m_load[h] = it * input.hourly.loadPerItMw[h];
                m_import[h] =
                    limit - (curtails ? curtailable * input.hourly.importCurtailed[h] : 0.0);
                m_variable[h] = 0.0;
            }
            for (const DispatchSource& source : input.sources) {
                if (source.delivery != DispatchSource::Delivery::OnSite ||
                    source.profile == DispatchSource::kFlat) {
                    continue;
                }
                const double mw = source.mw.at(s, lane);
                const auto& profile =
                    input.hourly.outputs[static_cast<std::size_t>(source.profile)];
                for (int hour = begin; hour < end; ++hour) {
                    const auto h = static_cast<std::size_t>(hour);
                    m_variable[h] += mw * profile[h];
                }
            }
            begin = end;
        }
    }

    void addAsset(std::size_t a, int lane) {
        const AssetFacts& facts = m_case.assets[a];
        const DispatchPlace& place = m_case.places[a];
        if (!facts.onSite()) {
            return;
        }
        if (place.store >= 0) {
            addStore(m_case.input.stores[static_cast<std::size_t>(place.store)], lane);
        } else if (place.unit >= 0) {
            addUnits(facts, m_case.input.units[static_cast<std::size_t>(place.unit)].mw, lane,
                     facts.capacityMw);
        } else if (place.source >= 0) {
            const DispatchSource& source =
                m_case.input.sources[static_cast<std::size_t>(place.source)];
            if (source.profile == DispatchSource::kFlat) {
                // The dispatch counts the forced outages as a mean; here units are in or out.
                addUnits(facts, source.mw, lane, facts.capacityMw * (1.0 - facts.forcedOutageRate));
            }
        }
    }

    /// runningMw: what the dispatch runs of the plant with all its units in.
    void addUnits(const AssetFacts& facts, const SegmentLanes& mw, int lane, double runningMw) {
        const double ageing = facts.ageing(m_case.horizon.firstYear + lane);
        if (runningMw <= 0.0 || ageing <= 0.0) {
            return;
        }
        AdequacyUnit unit;
        unit.id = facts.id;
        unit.capacityMw = facts.unitMw * ageing;
        unit.count = facts.units;
        unit.forcedOutageRate = facts.forcedOutageRate;
        unit.repairHours = m_defaults.parameter("repair_time", facts.technology->id);
        unit.firm = facts.isFirmOnSite();
        for (int s = 0; s < segments(); ++s) {
            unit.availableShare.push_back(
                std::clamp(mw.at(s, lane) / (runningMw * ageing), 0.0, 1.0));
        }
        m_year.units.push_back(std::move(unit));
    }

    void addStore(const DispatchStore& from, int lane) {
        const auto l = static_cast<std::size_t>(lane);
        AdequacyStore store;
        store.powerMw = from.powerMw.at(0, lane);
        store.energyMwh = from.energyMwh.at(0, lane);
        for (int s = 1; s < segments(); ++s) {
            store.powerMw = std::min(store.powerMw, from.powerMw.at(s, lane));
            store.energyMwh = std::min(store.energyMwh, from.energyMwh.at(s, lane));
        }
        store.etaCharge = from.etaCharge[l];
        store.etaDischarge = from.etaDischarge[l];
        store.initialShare = from.initialShare;
        if (store.powerMw > 0.0 && store.energyMwh > 0.0) {
            m_year.stores.push_back(store);
        }
    }

    const SiteCase& m_case;
    const Defaults& m_defaults;
    std::vector<double> m_load;
    std::vector<double> m_variable;
    std::vector<double> m_import;
    AdequacyYear m_year;
};

}  // namespace

std::shared_ptr<const SiteReliability> siteReliability(const SiteCase& one,
                                                       const Defaults& defaults,
                                                       const std::stop_token& stop) {
    auto all = std::make_shared<SiteReliability>();
    YearBuilder builder(one, defaults);
    const FirmCapacityRule rule{static_cast<int>(defaults.parameter("firm_spare_units")),
                                std::max(1.0, defaults.parameter("firm_storage_hours"))};
    for (int lane = 0; lane < one.horizon.years; ++lane) {
        if (stop.stop_requested()) {
            return nullptr;
        }
        if (!builder.set(lane)) {
            continue;
        }
        const auto drawn = adequacy(builder.year(), stop);
        const auto loss = nMinusOne(builder.year());
        if (!drawn || !loss) {
            Problem problem = drawn ? loss.problem() : drawn.problem();
            problem.where = one.site->info->name;
            all->notes.push_back(std::move(problem));
            continue;
        }
        if (!drawn.value().complete) {
            return nullptr;
        }
        YearReliability year;
        year.year = one.horizon.firstYear + lane;
        year.loadMwh = drawn.value().loadMwh;
        year.eueMwh = drawn.value().eueMwh;
        year.eueErrorMwh = drawn.value().eueErrorMwh;
        year.lolhHours = drawn.value().lolhHours;
        year.worstHour = loss.value().worstHour;
        year.marginMw = loss.value().marginMw;
        year.unitLostMw = loss.value().unit.lostMw;
        year.unitShortMw = loss.value().unit.shortMw;
        year.unitSurvivalHours = loss.value().unit.survivalHours;
        year.gridShortMw = loss.value().grid.shortMw;
        year.gridSurvivalHours = loss.value().grid.survivalHours;
        year.firmMargin =
            firmCapacityMargin(builder.year(), builder.firmImportMw(lane), rule).value_or(0.0);
        all->years.push_back(year);
    }
    return all;
}

}  // namespace gigasite::model
