// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "app/importhours.h"
#include "model/plan/change.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gigasite::app {

namespace {

const QString kSite = QStringLiteral("site");
const QString kAs = QStringLiteral("as");
const QString kAsset = QStringLiteral("asset");
const QString kColumn = QStringLiteral("column");
const QString kOut = QStringLiteral("output");

constexpr std::array<std::pair<const char*, model::SeriesUse>, 6> kUses = {
    {{"load", model::SeriesUse::loadMw},
     {"temperature", model::SeriesUse::temperatureC},
     {"price", model::SeriesUse::priceUsdPerMwh},
     {"carbon", model::SeriesUse::carbonKgPerMwh},
     {"output", model::SeriesUse::outputMw},
     {"factor", model::SeriesUse::outputFactor}}};

void addOptions(QCommandLineParser& parser) {
    parser.addOption(
        {kSite, QStringLiteral("The site, by name or # and number."), QStringLiteral("NAME")});
    parser.addOption({kAs,
                      QStringLiteral("What the hours are: weather (EPW, SAM CSV, SRW or PVGIS "
                                     "typical year), load (MW), temperature (deg C), price "
                                     "(USD/MWh), carbon (kg/MWh), output (MW) or factor "
                                     "(capacity factor) of an asset."),
                      QStringLiteral("KIND")});
    parser.addOption({kAsset, QStringLiteral("The asset of an output or factor, by name."),
                      QStringLiteral("NAME")});
    parser.addOption({kColumn,
                      QStringLiteral("The column of a CSV file, by its heading; else the last "
                                     "one that holds numbers."),
                      QStringLiteral("HEADING")});
    parser.addOption({{QStringLiteral("o"), kOut},
                      QStringLiteral("The plan to write (.gsite or .json)."),
                      QStringLiteral("OUT")});
    addCatalogOption(parser);
}

std::optional<model::Id> siteNamed(const model::World& world, const QString& name) {
    for (const auto& entry : world.sites) {
        if (QString::fromStdString(entry.value->info->name) == name ||
            name == u'#' + QString::number(entry.id)) {
            return entry.id;
        }
    }
    return std::nullopt;
}

std::optional<model::Id> assetNamed(const model::Site& site, const QString& name) {
    for (const auto& entry : site.assets) {
        if (QString::fromStdString(entry.value->name) == name) {
            return entry.id;
        }
    }
    return std::nullopt;
}

bool isKind(const QString& kind) {
    return kind == QLatin1StringView("weather") ||
           std::any_of(kUses.begin(), kUses.end(),
                       [&kind](const auto& use) { return kind == QLatin1StringView(use.first); });
}

ExitCode run(const QCommandLineParser& parser, const Terminal& terminal) {
    if (!isKind(parser.value(kAs)) || !parser.isSet(kSite) || !parser.isSet(kOut)) {
        complain(terminal, QStringLiteral("--site NAME, --as KIND and -o OUT are needed."));
        return ExitCode::usage;
    }
    ExitCode code = ExitCode::good;
    auto plan = openPlan(parser, terminal, code);
    if (!plan) {
        return code;
    }
    const auto site = siteNamed(plan->world, parser.value(kSite));
    if (!site) {
        complain(terminal, QStringLiteral("The plan has no site \"%1\".").arg(parser.value(kSite)));
        return ExitCode::usage;
    }
    ui::HoursImport import;
    import.site = *site;
    import.asset = assetNamed(*plan->world.sites.find(*site), parser.value(kAsset)).value_or(0);
    for (const auto& [word, use] : kUses) {
        if (parser.value(kAs) == QLatin1StringView(word)) {
            import.use = use;
        }
    }
    const auto made = importHours(parser.positionalArguments().at(1), import, plan->file.plan,
                                  plan->world, plan->facts, parser.value(kColumn).toStdString());
    if (!made) {
        complain(terminal, made.problem());
        return ExitCode::failed;
    }
    for (const model::Problem& note : made.value().notes) {
        complain(terminal, note);
    }
    auto edited = model::apply(plan->file.plan, model::kBaseScenario, made.value().changes);
    if (!edited) {
        complain(terminal, edited.problem());
        return ExitCode::failed;
    }
    return savePlan(terminal, planFileOf(edited.value(), plan->facts, nullptr),
                    parser.value(kOut));
}

}  // namespace

Command importCommand() {
    return {"import", "Attach hours of weather, load, output, price or carbon to a plan.",
            "PLAN FILE", addOptions, run};
}

}  // namespace gigasite::app
