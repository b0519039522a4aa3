// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"

#include <algorithm>

namespace gigasite::app {

namespace {

const QString kSite = QStringLiteral("site");
const QString kYear = QStringLiteral("year");
const QString kCsv = QStringLiteral("csv");

void addOptions(QCommandLineParser& parser) {
    parser.addOption(
        {kSite, QStringLiteral("Name of the site, or # and its number."), QStringLiteral("NAME")});
    parser.addOption({kYear, QStringLiteral("Calendar year."), QStringLiteral("Y")});
    parser.addOption(
        {kCsv, QStringLiteral("File to write (- for the terminal)."), QStringLiteral("OUT")});
    addCatalogOption(parser);
}

/// Sites that answer to the name, in order of id.
std::vector<model::Id> sitesNamed(const model::World& world, const QString& name) {
    std::vector<model::Id> found;
    for (const auto& site : world.sites) {
        const bool byNumber = name == QStringLiteral("#%1").arg(site.id);
        if (byNumber || QString::fromStdString(site.value->info->name) == name) {
            found.push_back(site.id);
        }
    }
    return found;
}

std::optional<model::Id> chosenSite(const model::World& world, const QString& name,
                                    const Terminal& terminal) {
    const std::vector<model::Id> found = sitesNamed(world, name);
    if (found.size() == 1) {
        return found.front();
    }
    QStringList choice;
    for (const auto& site : world.sites) {
        choice.append(QStringLiteral("#%1 %2").arg(site.id).arg(
            QString::fromStdString(site.value->info->name)));
    }
    complain(terminal, (found.empty() ? QStringLiteral("No site is called \"%1\". There are: %2")
                                      : QStringLiteral("Several sites are called \"%1\". Name one "
                                                       "by its number: %2"))
                           .arg(name, choice.join(QStringLiteral(", "))));
    return std::nullopt;
}

struct Column {
    std::string name;
    const std::vector<double>* values = nullptr;
};

void addBySource(std::vector<Column>& columns, const char* prefix,
                 const std::vector<std::vector<double>>& bySource) {
    for (std::size_t s = 0; s < bySource.size(); ++s) {
        const auto& values = bySource[s];
        if (std::any_of(values.begin(), values.end(), [](double v) { return v != 0.0; })) {
            columns.push_back({prefix + std::string(model::kSourceNames[s]) + "Mw", &values});
        }
    }
}

std::vector<Column> columnsOf(const model::HourlyTrace& trace) {
    std::vector<Column> columns = {{"loadMw", &trace.loadMw}};
    addBySource(columns, "served.", trace.servedMw);
    columns.insert(columns.end(), {{"chargeMw", &trace.chargeMw},
                                   {"dischargeMw", &trace.dischargeMw},
                                   {"stateOfChargeMwh", &trace.stateOfChargeMwh},
                                   {"curtailedMw", &trace.curtailedMw},
                                   {"soldMw", &trace.soldMw},
                                   {"releasedMw", &trace.releasedMw},
                                   {"exportedMw", &trace.exportedMw},
                                   {"unservedMw", &trace.unservedMw},
                                   {"carbonFreeMw", &trace.carbonFreeMw},
                                   {"priceUsdPerMwh", &trace.priceUsdPerMwh},
                                   {"carbonKgPerMwh", &trace.carbonKgPerMwh},
                                   {"temperatureC", &trace.temperatureC}});
    addBySource(columns, "available.", trace.availableMw);
    return columns;
}

std::string csvOf(const model::HourlyTrace& trace) {
    const std::vector<Column> columns = columnsOf(trace);
    std::string text = "hour";
    for (const Column& column : columns) {
        text += "," + column.name;
    }
    text += "\r\n";
    for (std::size_t h = 0; h < trace.loadMw.size(); ++h) {
        text += std::to_string(h);
        for (const Column& column : columns) {
            text += "," + numberText((*column.values)[h]);
        }
        text += "\r\n";
    }
    return text;
}

ExitCode run(const QCommandLineParser& parser, const Terminal& terminal) {
    bool yearOk = false;
    const int year = parser.value(kYear).toInt(&yearOk);
    if (!parser.isSet(kSite) || !yearOk || !parser.isSet(kCsv)) {
        complain(terminal, QStringLiteral("--site NAME, --year Y and --csv OUT are needed."));
        return ExitCode::usage;
    }
    ExitCode code = ExitCode::good;
    auto evaluated = openPlan(parser, terminal, code);
    if (!evaluated) {
        return code;
    }
    const auto site = chosenSite(evaluated->world, parser.value(kSite), terminal);
    if (!site) {
        return ExitCode::failed;
    }
    evaluate(*evaluated, model::TraceRequest{*site, year});
    if (!evaluated->result->trace) {
        const model::PlanResult& result = *evaluated->result;
        complain(terminal,
                 QStringLiteral("The year %1 is not in the plan, which runs from %2 to %3.")
                     .arg(year)
                     .arg(result.start.year())
                     .arg((result.start + (result.quarters - 1)).year()));
        return ExitCode::failed;
    }
    return writeOutput(parser.value(kCsv), csvOf(*evaluated->result->trace), terminal)
               ? ExitCode::good
               : ExitCode::failed;
}

}  // namespace

Command traceCommand() {
    return {"trace", "Write the hours of one site and year as CSV.", "PLAN", addOptions, run};
}

}  // namespace gigasite::app
