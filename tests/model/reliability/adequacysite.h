// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dispatch/calendar.h"
#include "model/reliability/adequacyyear.h"

#include <QString>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace gigasite::test {

/// An AdequacyYear with the arrays it looks at: load, no variable output, no import at first.
class AdequacySite {
  public:
    explicit AdequacySite(double loadMw)
        : m_load(model::kHoursPerYear, loadMw),
          m_variable(model::kHoursPerYear, 0.0),
          m_import(model::kHoursPerYear, 0.0) {
        year.loadMw = m_load;
        year.variableMw = m_variable;
        year.importLimitMw = m_import;
    }
    AdequacySite(const AdequacySite&) = delete;  // the spans point into its arrays
    AdequacySite& operator=(const AdequacySite&) = delete;

    std::vector<double>& load() { return m_load; }
    std::vector<double>& variable() { return m_variable; }
    std::vector<double>& import() { return m_import; }

    /// Values of the first hours; the others keep theirs.
    static void begin(std::vector<double>& hours, const std::vector<double>& values) {
        std::copy(values.begin(), values.end(), hours.begin());
    }

    model::AdequacyYear year;

  private:
    std::vector<double> m_load;
    std::vector<double> m_variable;
    std::vector<double> m_import;
};

inline model::AdequacyUnit unitOf(std::uint32_t id, double mw, int count, double outageRate = 0,
                                  double repairHours = 0) {
    model::AdequacyUnit unit;
    unit.id = id;
    unit.capacityMw = mw;
    unit.count = count;
    unit.forcedOutageRate = outageRate;
    unit.repairHours = repairHours;
    return unit;
}

/// "got 1.2, wanted 1.3 +- 0.01", empty when it holds.
inline QString difference(double got, double wanted, double tolerance) {
    return std::abs(got - wanted) <= tolerance ? QString()
                                               : QStringLiteral("got %1, wanted %2 +- %3")
                                                     .arg(got, 0, 'g', 12)
                                                     .arg(wanted, 0, 'g', 12)
                                                     .arg(tolerance, 0, 'g', 3);
}

}  // namespace gigasite::test
