// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/violationtable.h"

#include <QtGlobal>

namespace gigasite::ui {
namespace {

using Part = ViolationPart;
using Edit = RelaxationPart;

// clang-format off
constexpr ViolationSentence kViolations[] = {
    {"violation.assetTooEarly",
     QT_TRANSLATE_NOOP("Violation", "“%1” starts in %2, but can deliver in %3 at the earliest. Start it %4 later, or enter a shorter lead time."),
     {Part::name1, Part::valueQuarter, Part::limitQuarter, Part::quarters}},
    {"violation.budgetTotal",
     QT_TRANSLATE_NOOP("Violation", "The whole plan invests %1, but the total budget is %2. Leave out phases or assets, or raise the budget by %3."),
     {Part::value, Part::limit, Part::difference}},
    {"violation.budgetYear",
     QT_TRANSLATE_NOOP("Violation", "Investment of %2 is planned for %1, but the budget is %3. Move phases or assets to other years, or raise the budget by %4."),
     {Part::fiscalYear, Part::value, Part::limit, Part::difference}},
    {"violation.carbonCap",
     QT_TRANSLATE_NOOP("Violation", "Operation emits %2 of CO₂e in %1, but the cap is %3 a year. Add carbon-free power, or raise the cap by %4."),
     {Part::year, Part::value, Part::limit, Part::difference}},
    {"violation.cfeTarget",
     QT_TRANSLATE_NOOP("Violation", "CFE in %1 is %2, target %3. Add carbon-free power or storage for the hours that lack it."),
     {Part::year, Part::value, Part::limit}},
    {"violation.cfeTarget.gaps",
     QT_TRANSLATE_NOOP("Violation", "CFE in %1 is %2, target %3. Most gaps lie in %4, around %5. Add carbon-free power or storage for these hours."),
     {Part::year, Part::value, Part::limit, Part::gapMonth, Part::gapHour}},
    {"violation.chipClockOff",
     QT_TRANSLATE_NOOP("Violation", "No chip supply is entered, so chips never hold a site back. Enter what each vendor delivers.")},
    {"violation.chipsShort",
     QT_TRANSLATE_NOOP("Violation", "%2 of %3 are online in %1. Chips hold back %4. Order more chips, or let the site be served earlier."),
     {Part::worstQuarter, Part::value, Part::limit, Part::difference}},
    {"violation.demand",
     QT_TRANSLATE_NOOP("Violation", "%3 of %4 H100-equivalents of demand in %1 are served in %2; %5 are missing. Build more, or earlier."),
     {Part::place1, Part::lastQuarter, Part::value, Part::limit, Part::difference}},
    {"violation.demandClockOff",
     QT_TRANSLATE_NOOP("Violation", "No demand is entered, so everything that is online counts as sold. Enter the demand of each region.")},
    {"violation.embargo",
     QT_TRANSLATE_NOOP("Violation", "“%4” bars chips from %5, so only %2 of %3 are online in %1. Choose another country, or another rule in the limits."),
     {Part::worstQuarter, Part::value, Part::limit, Part::name1, Part::place2}},
    {"violation.emissionsTarget",
     QT_TRANSLATE_NOOP("Violation", "Operation emits %2 of CO₂e in %1, target %3. Add carbon-free power that saves %4."),
     {Part::year, Part::value, Part::limit, Part::difference}},
    {"violation.exportCap",
     QT_TRANSLATE_NOOP("Violation", "“%5” caps the chips for %6, so only %2 of %3 are online in %1. Build %4 in another country, or choose another rule in the limits."),
     {Part::worstQuarter, Part::value, Part::limit, Part::difference, Part::name1, Part::place2}},
    {"violation.gridDeliveredFuel",
     QT_TRANSLATE_NOOP("Violation", "“%1” (%2) burns fuel and is delivered over the grid. Plants that burn fuel are only dispatched on site, so it was left out. Set its delivery to on site."),
     {Part::name1, Part::value}},
    {"violation.gridShort",
     QT_TRANSLATE_NOOP("Violation", "%2 of %3 are online in %1. Grid & power hold back %4. Raise the import limit, apply for it earlier, or add firm power on site."),
     {Part::worstQuarter, Part::value, Part::limit, Part::difference}},
    {"violation.otherMarket",
     QT_TRANSLATE_NOOP("Violation", "%1 delivers into %2, but %3 lies in %4. Choose a plant in %4 or change the site's market."),
     {Part::name1, Part::name2, Part::site, Part::name3}},
    {"violation.oversubscribed",
     QT_TRANSLATE_NOOP("Violation", "%1 has %2; the sites of this scenario contract %3. Reduce by %4."),
     {Part::name1, Part::limit, Part::value, Part::difference}},
    {"violation.share",
     QT_TRANSLATE_NOOP("Violation", "%2 of the investment goes to %1, but at least %3 must. Move %4 there, or lower the share."),
     {Part::place1, Part::value, Part::limit, Part::stakeUsd}},
    {"violation.unservedTarget",
     QT_TRANSLATE_NOOP("Violation", "Unserved energy in %1 is %2, target %3. Add firm power or storage on site, or raise the import limit."),
     {Part::year, Part::value, Part::limit}},
    {"violation.waterCap",
     QT_TRANSLATE_NOOP("Violation", "The sites use %2 of water in %1, but the cap is %3 a year. Choose cooling that uses less water, or raise the cap by %4."),
     {Part::year, Part::value, Part::limit, Part::difference}},
};

constexpr RelaxationSentence kRelaxations[] = {
    {"relax.applyEarlier",
     QT_TRANSLATE_NOOP("Violation", "Apply for the grid connection %1 earlier."),
     {Edit::quarters}},
    {"relax.deliverOnSite",
     QT_TRANSLATE_NOOP("Violation", "Deliver its power on site.")},
    {"relax.lowerShare",
     QT_TRANSLATE_NOOP("Violation", "Lower the share of the investment required in %1 to %2."),
     {Edit::place, Edit::newValue}},
    {"relax.moreChips",
     QT_TRANSLATE_NOOP("Violation", "Order more chips from %1, enough for all sites."),
     {Edit::name}},
    {"relax.moveTarget",
     QT_TRANSLATE_NOOP("Violation", "Set the target to what is reached in %1."),
     {Edit::name}},
    {"relax.raiseBudget",
     QT_TRANSLATE_NOOP("Violation", "Raise the budget for %1 to %2."),
     {Edit::name, Edit::newValue}},
    {"relax.raiseBudgetTotal",
     QT_TRANSLATE_NOOP("Violation", "Raise the total budget to %1."),
     {Edit::newValue}},
    {"relax.raiseCarbonCap",
     QT_TRANSLATE_NOOP("Violation", "Raise the carbon cap to %1 of CO₂e a year."),
     {Edit::newValue}},
    {"relax.raiseImportLimit",
     QT_TRANSLATE_NOOP("Violation", "Raise the import limit to %1."),
     {Edit::power}},
    {"relax.raiseWaterCap",
     QT_TRANSLATE_NOOP("Violation", "Raise the water cap to %1 a year."),
     {Edit::newValue}},
    {"relax.serveFirst",
     QT_TRANSLATE_NOOP("Violation", "Give this site its chips before all others.")},
    {"relax.shareInProportion",
     QT_TRANSLATE_NOOP("Violation", "Cut every contract with %1 in proportion."),
     {Edit::name}},
    {"relax.startLater",
     QT_TRANSLATE_NOOP("Violation", "Let it start in %1."),
     {Edit::newValue}},
    {"relax.useSiteMarket",
     QT_TRANSLATE_NOOP("Violation", "Let it deliver into the site's market, %1."),
     {Edit::name}},
};
// clang-format on

}  // namespace

std::span<const ViolationSentence> violationSentences() {
    return kViolations;
}

std::span<const RelaxationSentence> relaxationSentences() {
    return kRelaxations;
}

}  // namespace gigasite::ui
