// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/problemtable.h"

#include <QtGlobal>

namespace gigasite::ui {
namespace {

// clang-format off
constexpr ProblemSentence kSentences[] = {
    {"plan.badChoice",
     QT_TRANSLATE_NOOP("Problem", "“%1” is not one of the possible choices.")},
    {"plan.badStepDate",
     QT_TRANSLATE_NOOP("Problem", "A value that changes over time starts at “%1”, which is outside the years a plan can cover.")},
    {"plan.badText",
     QT_TRANSLATE_NOOP("Problem", "The text holds characters that are not valid Unicode.")},
    {"plan.gridDeliveredFuelPlant",
     QT_TRANSLATE_NOOP("Problem", "“%1” burns fuel and is delivered over the grid. Plants that burn fuel are only dispatched on site, so it was left out. Set its delivery to on site, or give it a contract.")},
    {"plan.idInUse",
     QT_TRANSLATE_NOOP("Problem", "The plan already has an item with this number.")},
    {"plan.noSuchItem",
     QT_TRANSLATE_NOOP("Problem", "The plan has no such item; it may have been deleted.")},
    {"plan.noSuchScenario",
     QT_TRANSLATE_NOOP("Problem", "The plan has no such scenario; it may have been deleted.")},
    {"plan.notANumber",
     QT_TRANSLATE_NOOP("Problem", "The value is not a finite number.")},
    {"plan.outOfRange",
     QT_TRANSLATE_NOOP("Problem", "%1 is not possible here: the value must lie between %2 and %3.")},
    {"plan.seriesUnusable",
     QT_TRANSLATE_NOOP("Problem", "An imported series (%1) is missing or does not fit, so modelled values stand in. Import it again.")},
    {"plan.seriesUnusable.asset.outputSeries",
     QT_TRANSLATE_NOOP("Problem", "The imported output of a source is missing or does not fit, so modelled output stands in. Import it again.")},
    {"plan.seriesUnusable.grid.carbonSeries",
     QT_TRANSLATE_NOOP("Problem", "The imported carbon intensity is missing or does not fit, so the yearly figure stands in. Import it again.")},
    {"plan.seriesUnusable.grid.priceSeries",
     QT_TRANSLATE_NOOP("Problem", "The imported power price is missing or does not fit, so the yearly figure stands in. Import it again.")},
    {"plan.seriesUnusable.site.loadSeries",
     QT_TRANSLATE_NOOP("Problem", "The imported load is missing or does not fit, so modelled load stands in. Import it again.")},
    {"plan.seriesUnusable.site.temperatureSeries",
     QT_TRANSLATE_NOOP("Problem", "The imported temperature is missing or does not fit, so modelled weather stands in. Import it again.")},
    {"plan.siteInSea",
     QT_TRANSLATE_NOOP("Problem", "The site lies in the sea, more than 20 km from any country, so no country's figures apply. Move it to land or choose its country.")},
    {"plan.stepsNotRising",
     QT_TRANSLATE_NOOP("Problem", "The dates of a value that changes over time must rise from row to row.")},
    {"plan.textTooLong",
     QT_TRANSLATE_NOOP("Problem", "The text is longer than the %1 bytes a plan can hold.")},
    {"plan.tooMany",
     QT_TRANSLATE_NOOP("Problem", "No more than %1 of these can be in a plan.")},
    {"plan.tooManySteps",
     QT_TRANSLATE_NOOP("Problem", "A value can change at no more than %1 dates.")},
    {"plan.unknownAccelerator",
     QT_TRANSLATE_NOOP("Problem", "The accelerator “%1” is not in the catalogue, so its cost and its computing power are missing. Choose another one.")},
    {"plan.unknownTechnology",
     QT_TRANSLATE_NOOP("Problem", "“%1” uses the technology “%2”, which is not in the catalogue, so it was left out. Choose another technology.")},
    {"plan.wrongPayload",
     QT_TRANSLATE_NOOP("Problem", "The change does not fit the item it names.")},
    {"plan.wrongType",
     QT_TRANSLATE_NOOP("Problem", "The value is of the wrong kind for this field.")},
    {"climate.badCoordinate",
     QT_TRANSLATE_NOOP("Problem", "%2 is not a possible %1.")},
    {"climate.badRequest",
     QT_TRANSLATE_NOOP("Problem", "The weather was asked for with %1 = %2, which must lie between %3 and %4.")},
    {"climate.lowConfidence",
     QT_TRANSLATE_NOOP("Problem", "The nearest point with climate data is %1 km away, so sun, wind and temperature here are rough estimates. Import measured data if you have it.")},
    {"climate.noEmbeddedClimate",
     QT_TRANSLATE_NOOP("Problem", "There is no climate data at %1, %2: the nearest point is %3 km away. Import hourly data for this site.")},
    {"dispatch.badNumber",
     QT_TRANSLATE_NOOP("Problem", "The hourly simulation met the value %1, which is not possible here.")},
    {"dispatch.badProfile",
     QT_TRANSLATE_NOOP("Problem", "The hourly simulation was given profile %1 of %2.")},
    {"dispatch.badSegments",
     QT_TRANSLATE_NOOP("Problem", "The hourly simulation was given seasons that do not follow each other.")},
    {"dispatch.noTarget",
     QT_TRANSLATE_NOOP("Problem", "This processor does not support %1.")},
    {"dispatch.wrongLength",
     QT_TRANSLATE_NOOP("Problem", "The hourly simulation was given %1 values where %2 are needed.")},
    {"reliability.badNumber",
     QT_TRANSLATE_NOOP("Problem", "The outage simulation was given the value %1, which is not possible here.")},
    {"reliability.badSegments",
     QT_TRANSLATE_NOOP("Problem", "The outage simulation was given seasons that do not follow each other.")},
    {"reliability.wrongLength",
     QT_TRANSLATE_NOOP("Problem", "The outage simulation was given %1 values where %2 are needed.")},
};
// clang-format on

}  // namespace

std::span<const ProblemSentence> planSentences() {
    return kSentences;
}

}  // namespace gigasite::ui
