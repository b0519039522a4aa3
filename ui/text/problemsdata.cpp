// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/problemtable.h"

#include <QtGlobal>

namespace gigasite::ui {
namespace {

// clang-format off
constexpr ProblemSentence kSentences[] = {
    {"data.acceleratorPriceMissing",
     QT_TRANSLATE_NOOP("Problem", "The catalogue has no price or power for the accelerator, so it is missing from the investment. Choose another accelerator.")},
    {"data.figureMissing",
     QT_TRANSLATE_NOOP("Problem", "“%1” lacks a figure (%3) that neither the plan nor the catalogue gives, so its results are too low. Enter the figure.")},
    {"data.figureMissing.capex",
     QT_TRANSLATE_NOOP("Problem", "“%1” has no capital cost, in the plan or in the catalogue, so it is built for nothing. Enter its cost.")},
    {"data.figureMissing.embodied",
     QT_TRANSLATE_NOOP("Problem", "“%1” has no figure for embodied carbon, so none is counted.")},
    {"data.figureMissing.energy",
     QT_TRANSLATE_NOOP("Problem", "“%1” has no storage size, so it holds nothing. Enter its hours.")},
    {"data.figureMissing.heat_rate",
     QT_TRANSLATE_NOOP("Problem", "“%1” has no heat rate, so its fuel costs nothing. Enter its heat rate.")},
    {"data.figureMissing.lifetime",
     QT_TRANSLATE_NOOP("Problem", "“%1” has no lifetime, in the plan or in the catalogue. Enter its lifetime.")},
    {"data.figureMissing.round_trip_efficiency",
     QT_TRANSLATE_NOOP("Problem", "“%1” has no round-trip efficiency, so it stores without loss. Enter its efficiency.")},
    {"data.figureMissing.typical_ppa",
     QT_TRANSLATE_NOOP("Problem", "“%1” has no contract price, so its power costs nothing. Enter its price.")},
    {"data.standIn",
     QT_TRANSLATE_NOOP("Problem", "A figure for %2 is not known; an estimate stands in.")},
    {"data.standIn.buildingCapexWorld",
     QT_TRANSLATE_NOOP("Problem", "No building cost is known for %2. The figure for the world stands in (estimate).")},
    {"data.standIn.carbonLifecycleForDirect",
     QT_TRANSLATE_NOOP("Problem", "No direct carbon intensity is known for the grid of %2. The life-cycle figure, which is higher, stands in.")},
    {"data.standIn.carbonMissing",
     QT_TRANSLATE_NOOP("Problem", "No carbon intensity is known for the grid of %2, so its power counts as free of carbon. Enter a figure, for example a neighbour's.")},
    {"data.standIn.connectionWaitWorld",
     QT_TRANSLATE_NOOP("Problem", "No waiting time for a grid connection is known for %2. The figure for the world stands in (estimate).")},
    {"data.standIn.demandChargeElsewhere",
     QT_TRANSLATE_NOOP("Problem", "No demand charge is known for %2. The one of AEP Ohio stands in (estimate).")},
    {"data.standIn.demandChargeReduced",
     QT_TRANSLATE_NOOP("Problem", "The demand charge was cut, because its parts would exceed the power price of %2.")},
    {"data.standIn.mixMissing",
     QT_TRANSLATE_NOOP("Problem", "The mix of the grid of %2 is not known; its carbon-free share is taken as 0.")},
    {"data.standIn.priceMissing",
     QT_TRANSLATE_NOOP("Problem", "No power price is known for %2 or its region, so grid power costs nothing. Enter a price.")},
    {"data.standIn.priceRegionalMedian",
     QT_TRANSLATE_NOOP("Problem", "No price is known for %2. The regional median stands in (estimate).")},
    {"data.standIn.stateUsesCountry",
     QT_TRANSLATE_NOOP("Problem", "Figures for the state are not known. Those of %2 stand in.")},
    {"data.standIn.trendMissing",
     QT_TRANSLATE_NOOP("Problem", "How the grid of %2 changes is not known; its carbon intensity stays as it is.")},
};
// clang-format on

}  // namespace

std::span<const ProblemSentence> dataSentences() {
    return kSentences;
}

}  // namespace gigasite::ui
