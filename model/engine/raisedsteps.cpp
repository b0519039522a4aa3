// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/raisedsteps.h"

#include <algorithm>

namespace gigasite::model {

Steps raisedIn(const Steps& steps, int year, double value) {
    Steps raised;
    const double after = valueAt(steps, year + 1);
    for (const Step& step : steps) {
        if (step.from < year) {
            raised.push_back(step);
        }
    }
    raised.push_back({year, value});
    raised.push_back({year + 1, after});
    for (const Step& step : steps) {
        if (step.from > year + 1) {
            raised.push_back(step);
        }
    }
    return raised;
}

Steps atLeastFrom(const Steps& steps, int from, double value) {
    Steps raised;
    for (const Step& step : steps) {
        if (step.from < from) {
            raised.push_back(step);
        }
    }
    raised.push_back({from, std::max(valueAt(steps, from), value)});
    for (const Step& step : steps) {
        if (step.from > from) {
            raised.push_back({step.from, std::max(step.value, value)});
        }
    }
    return raised;
}

Steps addedBetween(const Steps& steps, int from, int until, double value) {
    Steps raised;
    for (const Step& step : steps) {
        if (step.from < from) {
            raised.push_back(step);
        }
    }
    raised.push_back({from, valueAt(steps, from) + value});
    for (const Step& step : steps) {
        if (step.from > from && step.from <= until) {
            raised.push_back({step.from, step.value + value});
        }
    }
    raised.push_back({until + 1, valueAt(steps, until + 1)});
    for (const Step& step : steps) {
        if (step.from > until + 1) {
            raised.push_back(step);
        }
    }
    return raised;
}

}  // namespace gigasite::model
