// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/dispatch/dispatch.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string>

namespace gigasite::model {

namespace {

constexpr double kAnything = std::numeric_limits<double>::max();

/// Collects the first problem; later checks are skipped.
class Checker {
  public:
    explicit Checker(const DispatchInput* input = nullptr) : m_input(input) {}

    void length(std::size_t got, std::size_t wanted, const std::string& where) {
        if (!m_problem && got != wanted)
            m_problem = Problem{
                "dispatch.wrongLength", where, {std::to_string(got), std::to_string(wanted)}};
    }

    void range(std::span<const double> values, double low, double high, const std::string& where) {
        if (m_problem)
            return;
        const auto isBad = [low, high](double value) {
            return !(value >= low) | !(value <= high);  // also catches not-a-number
        };
        unsigned bad = 0;  // without a way out of the loop, which is one for vectors then
        for (const double value : values)
            bad |= static_cast<unsigned>(isBad(value));
        if (bad != 0) {
            const auto first = std::find_if(values.begin(), values.end(), isBad);
            m_problem = Problem{"dispatch.badNumber",
                                where + "[" + std::to_string(first - values.begin()) + "]",
                                {std::to_string(*first)}};
        }
    }

    void amounts(const SegmentLanes& values, const std::string& where) {
        length(values.values().size(), m_input->segmentEnds.size() * m_input->lanes.size(), where);
        length(static_cast<std::size_t>(values.lanes()), m_input->lanes.size(), where);
        range(values.values(), 0, kAnything, where);
    }

    void perLane(const std::vector<double>& values, double low, double high,
                 const std::string& where) {
        length(values.size(), m_input->lanes.size(), where);
        range(values, low, high, where);
    }

    void hourly(std::span<const double> values, double low, double high, const std::string& where) {
        length(values.size(), kHoursPerYear, where);
        range(values, low, high, where);
    }

    void fail(Problem problem) {
        if (!m_problem)
            m_problem = std::move(problem);
    }

    [[nodiscard]] Result<Done> result() const {
        return m_problem ? Result<Done>(*m_problem) : Result<Done>(Done{});
    }

  private:
    const DispatchInput* m_input;
    std::optional<Problem> m_problem;
};

std::string item(const char* list, std::size_t index, const char* field) {
    return std::string(list) + "[" + std::to_string(index) + "]." + field;
}

void checkSegments(Checker& check, const DispatchInput& input) {
    const auto& ends = input.segmentEnds;
    const bool rising =
        std::adjacent_find(ends.begin(), ends.end(), std::greater_equal<>()) == ends.end();
    const bool cutAtQuarters = std::all_of(
        kQuarterStartHour.begin() + 1, kQuarterStartHour.end(),
        [&](int hour) { return std::find(ends.begin(), ends.end(), hour) != ends.end(); });
    if (!rising || !cutAtQuarters || ends.front() < 1 || ends.back() != kHoursPerYear)
        check.fail({"dispatch.badSegments", "segmentEnds", {}});
}

void checkLanes(Checker& check, const DispatchInput& input) {
    if (input.lanes.empty())
        check.fail({"dispatch.wrongLength", "lanes", {"0", "1"}});
    for (std::size_t i = 0; i < input.lanes.size(); ++i) {
        const LaneMarket& lane = input.lanes[i];
        const double anySign[] = {lane.priceMeanUsdPerMwh, lane.deliveryUsdPerMwh};
        check.range(anySign, -kAnything, kAnything, item("lanes", i, "price"));
        const double amounts[] = {lane.ciMeanKgPerMwh, lane.ciRatioToBase,
                                  lane.complianceUsdPerTonne, lane.shadowUsdPerTonne};
        check.range(amounts, 0, kAnything, item("lanes", i, "carbon"));
    }
}

void checkEquipment(Checker& check, const DispatchInput& input) {
    const int profiles = static_cast<int>(input.hourly.outputs.size());
    for (std::size_t i = 0; i < input.sources.size(); ++i) {
        const DispatchSource& source = input.sources[i];
        if (source.profile < DispatchSource::kFlat || source.profile >= profiles)
            check.fail({"dispatch.badProfile",
                        item("sources", i, "profile"),
                        {std::to_string(source.profile), std::to_string(profiles)}});
        check.amounts(source.mw, item("sources", i, "mw"));
    }
    constexpr double kTiny = std::numeric_limits<double>::min();
    for (std::size_t i = 0; i < input.stores.size(); ++i) {
        const DispatchStore& store = input.stores[i];
        check.amounts(store.powerMw, item("stores", i, "powerMw"));
        check.amounts(store.energyMwh, item("stores", i, "energyMwh"));
        check.perLane(store.etaCharge, kTiny, 1, item("stores", i, "etaCharge"));
        check.perLane(store.etaDischarge, kTiny, 1, item("stores", i, "etaDischarge"));
        check.perLane(store.standingLossPerHour, 0, 1, item("stores", i, "standingLossPerHour"));
        check.range({&store.initialShare, 1}, 0, 1, item("stores", i, "initialShare"));
    }
    for (std::size_t i = 0; i < input.units.size(); ++i) {
        const DispatchUnit& unit = input.units[i];
        check.amounts(unit.mw, item("units", i, "mw"));
        check.perLane(unit.fuelAndVomUsdPerMwh, -kAnything, kAnything,
                      item("units", i, "fuelAndVomUsdPerMwh"));
        check.perLane(unit.stackKgPerMwh, 0, kAnything, item("units", i, "stackKgPerMwh"));
    }
}

}  // namespace

Result<Done> checkInput(const DispatchInput& input) {
    Checker check(&input);
    const HourlyProfiles& hourly = input.hourly;
    check.length(hourly.loadPerItMw.size(), kHoursPerYear, "hourly.loadPerItMw");
    check.length(hourly.priceShape.size(), kHoursPerYear, "hourly.priceShape");
    check.length(hourly.carbonIntensityShape.size(), kHoursPerYear, "hourly.carbonIntensityShape");
    check.length(hourly.carbonFreeShare0.size(), kHoursPerYear, "hourly.carbonFreeShare0");
    if (!hourly.recoveryPerItMw.empty())
        check.length(hourly.recoveryPerItMw.size(), kHoursPerYear, "hourly.recoveryPerItMw");
    if (!hourly.importCurtailed.empty())
        check.length(hourly.importCurtailed.size(), kHoursPerYear, "hourly.importCurtailed");
    for (std::size_t i = 0; i < hourly.outputs.size(); ++i)
        check.length(hourly.outputs[i].size(), kHoursPerYear,
                     "hourly.outputs[" + std::to_string(i) + "]");
    checkSegments(check, input);
    checkLanes(check, input);
    check.amounts(input.itMw, "itMw");
    check.amounts(input.importLimitMw, "importLimitMw");
    check.amounts(input.exportLimitMw, "exportLimitMw");
    if (!input.curtailableMw.values().empty())
        check.amounts(input.curtailableMw, "curtailableMw");
    const double share = input.flexible.share;
    const double hours = input.flexible.hours;
    check.range({&share, 1}, 0, 1, "flexible.share");
    check.range({&hours, 1}, 0, kMostDeferHours, "flexible.hours");
    checkEquipment(check, input);
    return check.result();
}

Result<Done> checkHourly(const HourlyProfiles& hourly) {
    Checker check;
    check.hourly(hourly.loadPerItMw, 0, kAnything, "hourly.loadPerItMw");
    for (std::size_t i = 0; i < hourly.outputs.size(); ++i)
        check.hourly(hourly.outputs[i], 0, kAnything, "hourly.outputs[" + std::to_string(i) + "]");
    check.hourly(hourly.priceShape, -kAnything, kAnything, "hourly.priceShape");
    check.hourly(hourly.carbonIntensityShape, 0, kAnything, "hourly.carbonIntensityShape");
    check.hourly(hourly.carbonFreeShare0, 0, 1, "hourly.carbonFreeShare0");
    if (!hourly.recoveryPerItMw.empty())
        check.hourly(hourly.recoveryPerItMw, 0, kAnything, "hourly.recoveryPerItMw");
    if (!hourly.importCurtailed.empty())
        check.hourly(hourly.importCurtailed, 0, 1, "hourly.importCurtailed");
    return check.result();
}

}  // namespace gigasite::model
