// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/templatetext.h"

#include <QCoreApplication>

#include <array>

namespace gigasite::ui {

namespace {

struct Words {
    const char* name;
    const char* help;
};

/// In the order of model::SiteTemplate.
constexpr std::array<Words, model::kSiteTemplates.size()> kSites = {{
    {QT_TRANSLATE_NOOP("Template", "Training campus"),
     QT_TRANSLATE_NOOP("Template",
                       "Large and steady: a grid connection, sun and wind contracted for a part of "
                       "the energy, diesel behind the most important racks")},
    {QT_TRANSLATE_NOOP("Template", "Inference edge"),
     QT_TRANSLATE_NOOP("Template",
                       "Small and near its users: load that follows the day, a grid "
                       "connection, diesel for all of it")},
    {QT_TRANSLATE_NOOP("Template", "Nuclear-anchored"),
     QT_TRANSLATE_NOOP("Template",
                       "Contracts with the nuclear plants of the market as far as they have power "
                       "left, small reactors for the rest, gas turbines as backup")},
    {QT_TRANSLATE_NOOP("Template", "Gas behind the meter"),
     QT_TRANSLATE_NOOP("Template",
                       "Gas engines on the site carry all of it with one unit out; no "
                       "grid connection to wait for")},
    {QT_TRANSLATE_NOOP("Template", "24/7 carbon-free"),
     QT_TRANSLATE_NOOP("Template",
                       "Firm carbon-free contracts where the market has them, sun, "
                       "wind and stores for the rest of every hour")},
    {QT_TRANSLATE_NOOP("Template", "Grid only"),
     QT_TRANSLATE_NOOP("Template", "A building and a grid connection; sources are added later")},
}};

/// In the order of model::PlanTemplate.
constexpr std::array<Words, model::kPlanTemplates.size()> kPlans = {{
    {QT_TRANSLATE_NOOP("Template", "Empty plan"),
     QT_TRANSLATE_NOOP("Template", "No sites yet: place them on the map")},
    {QT_TRANSLATE_NOOP("Template", "One campus"),
     QT_TRANSLATE_NOOP("Template", "A training campus where the home country builds most")},
    {QT_TRANSLATE_NOOP("Template", "Programme of four"),
     QT_TRANSLATE_NOOP("Template",
                       "A training campus, a nuclear-anchored site and two inference "
                       "edges, one begun each year")},
    {QT_TRANSLATE_NOOP("Template", "24/7 carbon-free"),
     QT_TRANSLATE_NOOP("Template", "Two sites matched hour by hour and a target for it")},
}};

QString worded(const char* text) {
    return QCoreApplication::translate("Template", text);
}

}  // namespace

QString templateName(model::SiteTemplate kind) {
    return worded(kSites[static_cast<std::size_t>(kind)].name);
}

QString templateHelp(model::SiteTemplate kind) {
    return worded(kSites[static_cast<std::size_t>(kind)].help);
}

QString templateName(model::PlanTemplate kind) {
    return worded(kPlans[static_cast<std::size_t>(kind)].name);
}

QString templateHelp(model::PlanTemplate kind) {
    return worded(kPlans[static_cast<std::size_t>(kind)].help);
}

}  // namespace gigasite::ui
