// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reliability/adequacyyear.h"

#include "model/dispatch/calendar.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <utility>

namespace gigasite::model {

namespace {

constexpr double kAnything = std::numeric_limits<double>::max();
constexpr double kTiny = std::numeric_limits<double>::min();
/// A count of units this close to a whole number is that number: shares come as 1 - k/n.
constexpr double kWhole = 1e-9;

/// Keeps the first problem; later checks are skipped.
class YearCheck {
  public:
    void length(std::size_t got, std::size_t wanted, const std::string& where) {
        if (got != wanted) {
            fail({"reliability.wrongLength", where, {std::to_string(got), std::to_string(wanted)}});
        }
    }

    void range(double value, double low, double high, const std::string& where) {
        if (!(value >= low && value <= high)) {  // also catches not-a-number
            fail({"reliability.badNumber", where, {std::to_string(value)}});
        }
    }

    void ranges(std::span<const double> values, double low, double high, const std::string& where) {
        const auto bad = std::find_if(values.begin(), values.end(), [&](double value) {
            return !(value >= low && value <= high);
        });
        if (bad != values.end()) {
            range(*bad, low, high, where + "[" + std::to_string(bad - values.begin()) + "]");
        }
    }

    void hourly(std::span<const double> values, const std::string& where) {
        length(values.size(), kHoursPerYear, where);
        ranges(values, 0, kAnything, where);
    }

    void outages(double rate, double repairHours, const std::string& rateWhere,
                 const std::string& repairWhere) {
        range(rate, 0, 1, rateWhere);
        range(repairHours, rate > 0 ? kTiny : 0, kAnything, repairWhere);
    }

    void fail(Problem problem) {
        if (!m_problem) {
            m_problem = std::move(problem);
        }
    }

    [[nodiscard]] Result<Done> result() const {
        return m_problem ? Result<Done>(*m_problem) : Result<Done>(Done{});
    }

  private:
    std::optional<Problem> m_problem;
};

std::string item(const char* list, std::size_t index) {
    return std::string(list) + "[" + std::to_string(index) + "].";
}

void checkSegments(YearCheck& check, const std::vector<int>& ends) {
    const bool rising =
        std::adjacent_find(ends.begin(), ends.end(), std::greater_equal<>()) == ends.end();
    if (!rising || ends.front() < 1 || ends.back() != kHoursPerYear) {
        check.fail({"reliability.badSegments", "segmentEnds", {}});
    }
}

void checkUnits(YearCheck& check, const AdequacyYear& year, std::size_t segments) {
    double total = 0;
    std::vector<std::uint32_t> ids;
    for (std::size_t i = 0; i < year.units.size(); ++i) {
        const AdequacyUnit& unit = year.units[i];
        const std::string where = item("units", i);
        check.range(unit.capacityMw, 0, kAnything, where + "capacityMw");
        total += unit.count;
        check.range(unit.count, 0, kMostAdequacyUnits, where + "count");
        check.range(total, 0, kMostAdequacyUnits, where + "count");
        check.outages(unit.forcedOutageRate, unit.repairHours, where + "forcedOutageRate",
                      where + "repairHours");
        if (!unit.availableShare.empty()) {
            check.length(unit.availableShare.size(), segments, where + "availableShare");
            check.ranges(unit.availableShare, 0, 1, where + "availableShare");
        }
        if (std::find(ids.begin(), ids.end(), unit.id) != ids.end()) {
            check.fail({"reliability.badNumber", where + "id", {std::to_string(unit.id)}});
        }
        ids.push_back(unit.id);
    }
}

void checkStores(YearCheck& check, const std::vector<AdequacyStore>& stores) {
    for (std::size_t i = 0; i < stores.size(); ++i) {
        const std::string where = item("stores", i);
        check.range(stores[i].powerMw, 0, kAnything, where + "powerMw");
        check.range(stores[i].energyMwh, 0, kAnything, where + "energyMwh");
        check.range(stores[i].etaCharge, kTiny, 1, where + "etaCharge");
        check.range(stores[i].etaDischarge, kTiny, 1, where + "etaDischarge");
        check.range(stores[i].initialShare, 0, 1, where + "initialShare");
    }
}

}  // namespace

Result<Done> checkAdequacyYear(const AdequacyYear& year) {
    YearCheck check;
    check.hourly(year.loadMw, "loadMw");
    check.hourly(year.variableMw, "variableMw");
    check.hourly(year.importLimitMw, "importLimitMw");
    const std::vector<int> ends = segmentEndsOf(year);
    checkSegments(check, ends);
    checkUnits(check, year, ends.size());
    checkStores(check, year.stores);
    check.outages(year.gridForcedOutageRate, year.gridRepairHours, "gridForcedOutageRate",
                  "gridRepairHours");
    check.range(year.draws, 2, std::numeric_limits<int>::max(), "draws");
    return check.result();
}

std::vector<int> segmentEndsOf(const AdequacyYear& year) {
    return year.segmentEnds.empty() ? std::vector<int>{kHoursPerYear} : year.segmentEnds;
}

double unitsInService(const AdequacyUnit& unit, std::size_t segment) {
    if (unit.availableShare.empty()) {
        return unit.count;
    }
    const double units = unit.count * unit.availableShare[segment];
    const double whole = std::round(units);
    return std::abs(units - whole) < kWhole ? whole : units;
}

}  // namespace gigasite::model
