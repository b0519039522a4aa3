// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/dispatch/calendar.h"
#include "model/engine/outages.h"
#include "model/engine/sitecase.h"
#include "model/finance/energycost.h"

#include <algorithm>
#include <cmath>
#include <numeric>

/// The second half of sitecase.h: from the facts of a site to the arrays of its dispatch.
namespace gigasite::model {

namespace {

std::span<const double> profileOf(const ClimateProfiles& climate, ProfileKind kind) {
    switch (kind) {
        case ProfileKind::SolarFixed:
            return climate.pvFixedCf;
        case ProfileKind::SolarTracking:
            return climate.pvTrackingCf;
        case ProfileKind::WindOnshore:
            return climate.windOnshoreCf;
        case ProfileKind::WindOffshore:
            return climate.windOffshoreCf;
        case ProfileKind::None:
            break;
    }
    return {};
}

struct Segments {
    std::vector<int> ends;
    std::vector<int> quarterOfYear;  ///< 0..3
    std::vector<int> startHour;
};

Segments segmentsFor(const std::vector<OutagePlan>& outages) {
    std::vector<int> extra;
    for (const OutagePlan& plan : outages) {
        const std::vector<int> own = plan.boundaries();
        extra.insert(extra.end(), own.begin(), own.end());
    }
    Segments segments;
    segments.ends = segmentEnds(extra);
    int start = 0;
    for (const int end : segments.ends) {
        segments.startHour.push_back(start);
        segments.quarterOfYear.push_back(quarterOfHour(start));
        start = end;
    }
    return segments;
}

/// Builds the arrays of one dispatch from a site case.
class DispatchBuilder {
  public:
    DispatchBuilder(SiteCase& one, const Prices& prices, const Defaults& defaults)
        : m_case(one),
          m_prices(prices),
          m_defaults(defaults),
          m_outages(outagesOf(one, defaults)),
          m_segments(segmentsFor(m_outages)),
          m_years(one.horizon.years) {}

    void build() {
        DispatchInput& input = m_case.input;
        input = DispatchInput{};
        input.segmentEnds = m_segments.ends;
        input.hourly.loadPerItMw = m_case.load.loadPerItMw;
        input.hourly.priceShape = m_case.market.priceShape;
        input.hourly.carbonIntensityShape = m_case.market.carbonIntensityShape;
        input.hourly.carbonFreeShare0 = m_case.market.carbonFreeShare0;
        addLanes();
        input.itMw = perQuarter(m_case.share.clocks.onlineMw);
        if (m_case.importedLoad) {
            // The imported series is the site's load in MW: it runs as soon as something is online.
            input.itMw = perSegment([&](int index, int, int) {
                return m_case.share.clocks.onlineMw[static_cast<std::size_t>(index)] > 0.0 ? 1.0
                                                                                           : 0.0;
            });
        }
        input.importLimitMw = perQuarter(m_case.share.limits.totalMw);
        // There is nothing to export over before the connection stands.
        const double exportMw = m_case.site->grid->exportLimitMw;
        input.exportLimitMw = perSegment([&](int index, int, int) {
            return quarterAt(index) >= m_case.share.limits.energised ? exportMw : 0.0;
        });
        addFlexibility();
        addAssets();
    }

  private:
    static std::vector<OutagePlan> outagesOf(const SiteCase& one, const Defaults& defaults) {
        std::vector<OutagePlan> plans;
        for (const AssetFacts& facts : one.assets) {
            if (facts.kind() == TechnologyKind::Firm) {
                plans.emplace_back(facts, defaults);
            }
        }
        return plans;
    }

    [[nodiscard]] int segmentCount() const { return static_cast<int>(m_segments.ends.size()); }

    /// make(quarter index in the plan, segment, lane) for what lies in the plan, else 0.
    template <class Make>
    SegmentLanes perSegment(Make&& make) const {
        SegmentLanes values(segmentCount(), m_years);
        for (int s = 0; s < segmentCount(); ++s) {
            for (int lane = 0; lane < m_years; ++lane) {
                const int index = m_case.horizon.indexOf(
                    lane, m_segments.quarterOfYear[static_cast<std::size_t>(s)]);
                if (m_case.horizon.contains(index)) {
                    values.at(s, lane) = make(index, s, lane);
                }
            }
        }
        return values;
    }

    SegmentLanes perQuarter(const std::vector<double>& byQuarter) const {
        return perSegment(
            [&](int index, int, int) { return byQuarter[static_cast<std::size_t>(index)]; });
    }

    [[nodiscard]] Quarter quarterAt(int index) const { return m_case.horizon.start + index; }

    /// megawatts while in service, less with age.
    SegmentLanes capacityOf(const AssetFacts& facts, double megawatts) const {
        return perSegment([&](int index, int, int lane) {
            return facts.inService(quarterAt(index))
                       ? megawatts * facts.ageing(m_case.horizon.firstYear + lane)
                       : 0.0;
        });
    }

    /// Load that may wait, and the non-firm import the utility may take away.
    void addFlexibility() {
        const SiteInfo& info = *m_case.site->info;
        DispatchInput& input = m_case.input;
        if (!m_case.load.recoveryPerItMw.empty()) {
            input.hourly.recoveryPerItMw = m_case.load.recoveryPerItMw;
            input.flexible = {info.flexibleLoadShare, info.flexibleLoadHours};
        }
        const ImportLimits& limits = m_case.share.limits;
        m_case.importCurtailed = limits.totalMw == limits.firmMw
                                     ? std::vector<double>()
                                     : curtailedHours(m_case.market.priceShape,
                                                      m_case.site->grid->allowedCurtailedHours);
        if (!m_case.importCurtailed.empty()) {
            input.hourly.importCurtailed = m_case.importCurtailed;
            input.curtailableMw = perSegment([&](int index, int, int) {
                const auto i = static_cast<std::size_t>(index);
                return limits.totalMw[i] - limits.firmMw[i];
            });
        }
    }

    void addLanes() {
        for (int lane = 0; lane < m_years; ++lane) {
            const auto y = static_cast<std::size_t>(lane);
            LaneMarket market;
            market.priceMeanUsdPerMwh = m_case.market.priceUsdPerMwh[y];
            market.ciMeanKgPerMwh = m_case.market.carbonKgPerMwh[y];
            market.ciRatioToBase = m_case.market.carbonRatioToBase[y];
            market.deliveryUsdPerMwh = m_case.market.deliveryUsdPerMwh;
            market.complianceUsdPerTonne = m_prices.complianceCarbonUsdPerTonne;
            market.shadowUsdPerTonne = m_prices.shadowCarbonUsdPerTonne;
            m_case.input.lanes.push_back(market);
        }
    }

    void addAssets() {
        m_case.places.assign(m_case.assets.size(), DispatchPlace{});
        std::vector<std::size_t> stores;
        std::size_t firm = 0;
        for (std::size_t a = 0; a < m_case.assets.size(); ++a) {
            const AssetFacts& facts = m_case.assets[a];
            switch (facts.kind()) {
                case TechnologyKind::Solar:
                case TechnologyKind::Wind:
                    addVariable(a);
                    break;
                case TechnologyKind::Firm:
                    if (m_case.assetOutput[a]) {
                        addVariable(a);  // an imported output has its outages in it
                        ++firm;
                    } else {
                        addFirm(a, m_outages[firm++]);
                    }
                    break;
                case TechnologyKind::Dispatchable:
                    addUnit(a);
                    break;
                case TechnologyKind::Storage:
                    stores.push_back(a);
                    break;
            }
        }
        std::stable_sort(stores.begin(), stores.end(), [this](std::size_t a, std::size_t b) {
            return durationHours(m_case.assets[a]) < durationHours(m_case.assets[b]);
        });
        for (const std::size_t a : stores) {
            addStore(a);
        }
    }

    static double durationHours(const AssetFacts& facts) {
        return facts.capacityMw > 0.0 ? facts.energyMwh / facts.capacityMw : 0.0;
    }

    DispatchSource sourceFor(const AssetFacts& facts) const {
        DispatchSource source;
        source.delivery =
            facts.onSite() ? DispatchSource::Delivery::OnSite : DispatchSource::Delivery::Grid;
        source.unused = facts.owned() || facts.asset->takeOrPay ? DispatchSource::Unused::Sold
                                                                : DispatchSource::Unused::Released;
        return source;
    }

    void addVariable(std::size_t a) {
        const AssetFacts& facts = m_case.assets[a];
        const ClimateProfiles& climate =
            m_case.assetClimate[a] ? *m_case.assetClimate[a] : *m_case.climate;
        DispatchSource source = sourceFor(facts);
        source.profile = static_cast<int>(m_case.input.hourly.outputs.size());
        m_case.input.hourly.outputs.push_back(
            m_case.assetOutput[a] ? std::span<const double>(m_case.assetOutput[a]->values)
                                  : profileOf(climate, facts.technology->profile));
        source.mw = capacityOf(facts, m_case.profileScaleMw(a));
        place(a).source = static_cast<int>(m_case.input.sources.size());
        m_case.input.sources.push_back(std::move(source));
    }

    void addFirm(std::size_t a, const OutagePlan& outages) {
        const AssetFacts& facts = m_case.assets[a];
        DispatchSource source = sourceFor(facts);
        const double running = facts.capacityMw * (1.0 - facts.forcedOutageRate);
        source.mw = perSegment([&](int index, int s, int lane) {
            const Quarter quarter = quarterAt(index);
            if (!facts.inService(quarter)) {
                return 0.0;
            }
            const int startHour = m_segments.startHour[static_cast<std::size_t>(s)];
            return running * outages.availableShare(quarter, startHour) *
                   facts.ageing(m_case.horizon.firstYear + lane);
        });
        place(a).source = static_cast<int>(m_case.input.sources.size());
        m_case.input.sources.push_back(std::move(source));
    }

    void addUnit(std::size_t a) {
        const AssetFacts& facts = m_case.assets[a];
        if (!facts.onSite()) {
            m_case.notes.push_back(
                {"plan.gridDeliveredFuelPlant", m_case.site->info->name, {facts.asset->name}});
            return;
        }
        DispatchUnit unit;
        unit.mw = capacityOf(facts, facts.capacityMw);
        unit.backupOnly = facts.asset->runs == RunMode::backupOnly;
        unit.carbonFree = facts.technology->carbonFree;
        for (int lane = 0; lane < m_years; ++lane) {
            const int year = m_case.horizon.firstYear + lane;
            const int years = year - m_case.horizon.priceYear;
            // What the site pays for one MWh more: the contract's price holds fuel and O&M.
            unit.fuelAndVomUsdPerMwh.push_back(
                facts.hasContractPrice()
                    ? contractUsdPerMwh(facts, years, m_case.horizon.inflation)
                    : fuelUsdPerMwh(facts, m_prices, years) + facts.variableOmUsdPerMwh);
            unit.stackKgPerMwh.push_back(facts.directKgPerMwh);
        }
        place(a).unit = static_cast<int>(m_case.input.units.size());
        m_case.input.units.push_back(std::move(unit));
    }

    void addStore(std::size_t a) {
        const AssetFacts& facts = m_case.assets[a];
        DispatchStore store;
        store.powerMw = perSegment([&](int index, int, int) {
            return facts.inService(quarterAt(index)) ? facts.capacityMw : 0.0;
        });
        store.energyMwh = capacityOf(facts, facts.energyMwh);
        const double eta = std::sqrt(facts.roundTripEfficiency);
        const auto lanes = static_cast<std::size_t>(m_years);
        store.etaCharge.assign(lanes, eta);
        store.etaDischarge.assign(lanes, eta);
        store.standingLossPerHour.assign(lanes, facts.standingLossPerHour);
        store.initialShare = m_defaults.parameter("initial_state_of_charge");
        place(a).store = static_cast<int>(m_case.input.stores.size());
        m_case.input.stores.push_back(std::move(store));
    }

    DispatchPlace& place(std::size_t a) { return m_case.places[a]; }

    SiteCase& m_case;
    const Prices& m_prices;
    const Defaults& m_defaults;
    std::vector<OutagePlan> m_outages;
    Segments m_segments;
    int m_years;
};

}  // namespace

std::vector<double> curtailedHours(std::span<const double> priceShape, double hours) {
    const int count = std::clamp(static_cast<int>(std::lround(hours)), 0, kHoursPerYear);
    if (count == 0) {
        return {};
    }
    std::vector<int> order(kHoursPerYear);
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return priceShape[static_cast<std::size_t>(a)] > priceShape[static_cast<std::size_t>(b)];
    });
    std::vector<double> curtailed(kHoursPerYear, 0.0);
    for (int i = 0; i < count; ++i) {
        curtailed[static_cast<std::size_t>(order[static_cast<std::size_t>(i)])] = 1.0;
    }
    return curtailed;
}

double SiteCase::profileScaleMw(std::size_t asset) const {
    const Ref<Series>& own = assetOutput[asset];
    const AssetFacts& facts = assets[asset];
    return own && own->unit == SeriesUnit::mw ? facts.share() : facts.capacityMw;
}

double fuelUsdPerMwh(const AssetFacts& facts, const Prices& prices, int yearsFromPriceYear) {
    return facts.heatRateMmbtuPerMwh * facts.fuelUsdPerMmbtu *
           std::pow(1.0 + prices.fuelEscalationPerYear, yearsFromPriceYear);
}

void fillDispatch(SiteCase& one, const Prices& prices, const Defaults& defaults) {
    DispatchBuilder(one, prices, defaults).build();
}

}  // namespace gigasite::model
