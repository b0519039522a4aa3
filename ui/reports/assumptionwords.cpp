// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/assumptions.h"
#include "ui/reports/reporttext.h"

#include <string_view>

namespace gigasite::ui {

namespace {

struct ParameterWords {
    std::string_view key;
    const char* words;
};

constexpr ParameterWords kParameters[] = {
    {"accelerator_price_decline",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Fall of accelerator prices")},
    {"accelerator_share",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Accelerator servers' share of IT power")},
    {"building_capex", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Building cost per MW of IT")},
    {"building_capex_ai_premium",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Premium of liquid-cooled halls")},
    {"building_cost_inflation",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Rise of building costs, nominal")},
    {"building_life", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Life of a building")},
    {"carbon_intensity_floor",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Floor of the grid's carbon intensity")},
    {"carbon_trend_limit",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Limit of the carbon trend")},
    {"construction_job_years",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Construction, job-years")},
    {"construction_jobs_peak",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Construction jobs at the peak")},
    {"construction_quarters", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Construction time")},
    {"cooling_fixed_share",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Share of cooling that does not follow load")},
    {"demand_charge", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Demand charge")},
    {"demand_charge_minimum",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Least share of contracted demand billed")},
    {"design_temperature_margin",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Margin of the design temperature")},
    {"discount_rate", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Discount rate, real")},
    {"embodied_accelerator",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Embodied emissions of an accelerator")},
    {"embodied_building",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Embodied emissions of a building")},
    {"energy_share_of_price",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Energy's share of the all-in price")},
    {"grid_connection_cost",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Cost of a grid connection")},
    {"grid_connection_wait",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Wait for a grid connection")},
    {"h100e_hour_decline",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Fall of the price of an H100e-hour")},
    {"h100e_hour_price", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Price of an H100e-hour")},
    {"h100e_reference_tflops",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Computing power of one H100e")},
    {"idle_share", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Power of an idle server")},
    {"inflation", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Inflation")},
    {"initial_state_of_charge",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "State of charge at the start of a year")},
    {"land", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Land")},
    {"land_price", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Price of land")},
    {"lease", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Lease of a building")},
    {"network_storage_overhead",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Network and storage on top of accelerators")},
    {"operating_cost",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Staff and maintenance, without energy")},
    {"permanent_jobs", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Permanent jobs")},
    {"price_shape_share",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Part of the price that follows residual load")},
    {"pue_p0", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "PUE when cool")},
    {"pue_p1", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "PUE, first slope")},
    {"pue_p2", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "PUE, second slope")},
    {"pue_t0", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "PUE, first slope begins at")},
    {"pue_t1", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "PUE, second slope begins at")},
    {"refresh_period",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Accelerators replaced after")},
    {"refuelling_days", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Refuelling takes")},
    {"refuelling_interval", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Refuelling every")},
    {"server_life", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Life of a server")},
    {"server_maintenance",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Maintenance of servers, of their cost")},
    {"utilisation", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Utilisation")},
    {"water_price", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Price of water")},
    {"water_reference_temperature",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Water use rises above")},
    {"water_w0", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Water per kWh of IT when cool")},
    {"water_w1", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Water per kWh of IT, slope")},
};

}  // namespace

QString parameterName(const std::string& key) {
    for (const ParameterWords& one : kParameters) {
        if (one.key == key) {
            return ReportText::tr(one.words);
        }
    }
    QString spelt = QString::fromStdString(key);
    spelt.replace(u'_', u' ');
    return spelt.isEmpty() ? spelt : spelt.left(1).toUpper() + spelt.mid(1);
}

}  // namespace gigasite::ui
