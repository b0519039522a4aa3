// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/unitname.h"

namespace gigasite::app {

const char* unitName(model::Unit unit) {
    using enum model::Unit;
    switch (unit) {
        case none:
            return "";
        case share:
            return "1";
        case perYear:
            return "1/yr";
        case mw:
            return "MW";
        case mwh:
            return "MWh";
        case usd:
            return "USD";
        case usdPerMwh:
            return "USD/MWh";
        case usdPerKw:
            return "USD/kW";
        case usdPerKwh:
            return "USD/kWh";
        case usdPerKwYear:
            return "USD/kW/yr";
        case usdPerKwMonth:
            return "USD/kW/month";
        case usdPerMw:
            return "USD/MW";
        case usdPerMmbtu:
            return "USD/MMBtu";
        case usdPerTonne:
            return "USD/t";
        case usdPerM3:
            return "USD/m3";
        case usdPerH100eHour:
            return "USD/H100e-h";
        case kgPerMwh:
            return "kg/MWh";
        case tonnesPerYear:
            return "t/yr";
        case tonnes:
            return "t";
        case m3PerYear:
            return "m3/yr";
        case m3:
            return "m3";
        case mmbtuPerMwh:
            return "MMBtu/MWh";
        case degree:
            return "deg";
        case metre:
            return "m";
        case metrePerSecond:
            return "m/s";
        case hours:
            return "h";
        case quarters:
            return "quarters";
        case years:
        case year:
            return "yr";
        case month:
            return "month";
        case chips:
            return "chips";
        case h100e:
            return "H100e";
        case cycles:
            return "cycles";
        case jobs:
            return "jobs";
        case hectare:
            return "ha";
        case h100eHours:
            return "H100e-h";
        case jobYears:
            return "job-years";
    }
    return "";
}

}  // namespace gigasite::app
