// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dispatch/dispatch.h"

#include <cmath>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

/// A one-lane site whose first hours are written by hand; all later hours have neither load nor
/// output. Numbers are MW, so a table row reads like the hour it describes.
class HourSite {
  public:
    using Input = gigasite::model::DispatchInput;
    using Source = gigasite::model::DispatchSource;

    HourSite(const HourSite&) = delete;  // the spans point into its arrays
    HourSite& operator=(const HourSite&) = delete;

    HourSite() {
        input.segmentEnds = gigasite::model::segmentEnds();
        input.lanes.resize(1);
        input.lanes[0].priceMeanUsdPerMwh = 1;
        input.lanes[0].ciMeanKgPerMwh = 1;
        input.hourly.loadPerItMw = hours({});
        input.hourly.priceShape = hours({});
        input.hourly.carbonIntensityShape = hours({});
        input.hourly.carbonFreeShare0 = hours({});
        input.itMw = flat(1);
        input.importLimitMw = flat(0);
        input.exportLimitMw = flat(0);
    }

    [[nodiscard]] std::span<const double> hours(std::vector<double> values) {
        values.resize(gigasite::model::kHoursPerYear, 0.0);
        m_arrays.push_back(std::move(values));
        return m_arrays.back();
    }

    [[nodiscard]] gigasite::model::SegmentLanes flat(double value) const {
        return {static_cast<int>(input.segmentEnds.size()), 1, value};
    }

    HourSite& load(std::vector<double> mw) {
        input.hourly.loadPerItMw = hours(std::move(mw));
        return *this;
    }
    HourSite& price(std::vector<double> usdPerMwh) {
        input.hourly.priceShape = hours(std::move(usdPerMwh));
        return *this;
    }
    HourSite& ci(std::vector<double> kgPerMwh) {
        input.hourly.carbonIntensityShape = hours(std::move(kgPerMwh));
        return *this;
    }
    HourSite& share(std::vector<double> carbonFree) {
        input.hourly.carbonFreeShare0 = hours(std::move(carbonFree));
        return *this;
    }
    HourSite& limits(double importMw, double exportMw) {
        input.importLimitMw = flat(importMw);
        input.exportLimitMw = flat(exportMw);
        return *this;
    }
    HourSite& onSite(std::vector<double> mw) { return add(Source::Delivery::OnSite, {}, mw); }
    HourSite& grid(std::vector<double> mw, Source::Unused unused = Source::Unused::Sold) {
        return add(Source::Delivery::Grid, unused, mw);
    }
    HourSite& store(double mw, double mwh, double etaCharge, double etaDischarge,
                    double initialShare, double standing = 0) {
        input.stores.push_back(
            {flat(mw), flat(mwh), {etaCharge}, {etaDischarge}, {standing}, initialShare});
        return *this;
    }
    /// room: MW that deferred load may add in each hour; the hours after the list have none.
    HourSite& flexible(double share, int deferHours, std::vector<double> room) {
        input.hourly.recoveryPerItMw = hours(std::move(room));
        input.flexible = {share, deferHours};
        return *this;
    }
    /// The part of the import limit that is taken away where the list says 1.
    HourSite& curtailable(double mw, std::vector<double> curtailed) {
        input.hourly.importCurtailed = hours(std::move(curtailed));
        input.curtailableMw = flat(mw);
        return *this;
    }
    HourSite& unit(double mw, double cost, double stackKgPerMwh = 0, bool backup = false) {
        input.units.push_back({flat(mw), {cost}, {stackKgPerMwh}, backup, false});
        return *this;
    }

    Input input;

  private:
    HourSite& add(Source::Delivery delivery, Source::Unused unused, std::vector<double> mw) {
        input.hourly.outputs.push_back(hours(std::move(mw)));
        const int profile = static_cast<int>(input.hourly.outputs.size()) - 1;
        input.sources.push_back({delivery, unused, profile, flat(1)});
        return *this;
    }

    std::vector<std::vector<double>> m_arrays;
};

/// What the tests look at after a run.
struct HourRun {
    gigasite::model::DispatchOutput output;
    gigasite::model::DispatchTrace trace;
    std::string problem;  ///< Empty when good.
};

inline HourRun runHours(const HourSite& site, gigasite::model::DispatchTarget target) {
    HourRun run;
    gigasite::model::DispatchScratch scratch;
    const auto ran = gigasite::model::runDispatch(site.input, scratch, run.output, target);
    if (!ran.ok()) {
        run.problem = ran.problem().code + " " + ran.problem().where;
        return run;
    }
    run.trace = gigasite::model::traceDispatch(site.input, 0, scratch, target).value();
    return run;
}
