// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "app/commandline/resultjson.h"
#include "app/commandline/resulttable.h"
#include "ui/text/problemtext.h"

#include <algorithm>

namespace gigasite::app {

namespace {

const QString kJson = QStringLiteral("json");
const QString kTiming = QStringLiteral("timing");

void addOptions(QCommandLineParser& parser) {
    parser.addOption({kJson,
                      QStringLiteral("Write every metric by quarter, of the programme and each "
                                     "site, to this file (- for the terminal) instead of the "
                                     "table."),
                      QStringLiteral("OUT")});
    parser.addOption({kTiming, QStringLiteral("Tell how long the evaluation took.")});
    addCatalogOption(parser);
}

/// Prints the problems; true when one of them is an error.
bool printProblems(const std::vector<model::Problem>& problems, QTextStream& out) {
    bool errors = false;
    for (const model::Problem& problem : problems) {
        errors = errors || isError(problem);
        out << (isError(problem) ? "error: " : "note: ") << ui::problemText(problem) << '\n';
    }
    return errors;
}

bool printTables(const Evaluated& evaluated, QTextStream& out) {
    const model::PlanResult& result = *evaluated.result;
    const int month = result.fiscalYearStartMonth;
    out << "Programme " << QString::fromStdString(evaluated.file.plan.header->name) << '\n'
        << resultTable(result.programme, result.start, month);
    bool errors = printProblems(result.problems, out);
    for (const auto& one : result.sites) {
        const auto site = evaluated.world.sites.find(one->id);
        out << "\nSite " << one->id << ' ' << QString::fromStdString(site->info->name) << '\n'
            << resultTable(one->quarters, result.start, month);
        errors = printProblems(one->notes, out) || errors;
    }
    out.flush();
    return errors;
}

bool hasErrors(const model::PlanResult& result) {
    const auto any = [](const std::vector<model::Problem>& problems) {
        return std::any_of(problems.begin(), problems.end(), isError);
    };
    return any(result.problems) ||
           std::any_of(result.sites.begin(), result.sites.end(),
                       [&any](const auto& site) { return any(site->notes); });
}

bool sumsHold(const model::PlanResult& result, const Terminal& terminal) {
    bool hold = balanceOf(result.programme).holds();
    for (const auto& site : result.sites) {
        hold = hold && balanceOf(site->quarters).holds();
    }
    if (!hold) {
        complain(terminal, QStringLiteral("The results do not add up; this is a fault of the "
                                          "program. Please report it with the plan."));
    }
    return hold;
}

void printTiming(const model::PlanResult& result, QTextStream& out) {
    const double siteYears = static_cast<double>(result.sites.size()) * result.quarters / 4.0;
    out << "seconds " << result.seconds << ", site-years per second "
        << (result.seconds > 0.0 ? siteYears / result.seconds : 0.0) << Qt::endl;
}

ExitCode run(const QCommandLineParser& parser, const Terminal& terminal) {
    ExitCode code = ExitCode::good;
    auto evaluated = openPlan(parser, terminal, code);
    if (!evaluated) {
        return code;
    }
    evaluate(*evaluated);
    const bool timing = parser.isSet(kTiming);
    if (parser.isSet(kJson)) {
        if (!writeOutput(parser.value(kJson), resultJson(*evaluated, timing), terminal)) {
            return ExitCode::failed;
        }
    } else {
        printTables(*evaluated, terminal.out);
    }
    if (timing) {
        printTiming(*evaluated->result,
                    parser.value(kJson) == QLatin1StringView("-") ? terminal.err : terminal.out);
    }
    if (!sumsHold(*evaluated->result, terminal)) {
        return ExitCode::failed;
    }
    return hasErrors(*evaluated->result) ? ExitCode::planErrors : ExitCode::good;
}

}  // namespace

Command evaluateCommand() {
    return {"evaluate", "Compute a plan and print its figures.", "PLAN", addOptions, run};
}

}  // namespace gigasite::app
