// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "app/commandline/resultjson.h"
#include "app/commandline/resulttable.h"
#include "app/commandline/summarytable.h"

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

void printTables(const Evaluated& evaluated, QTextStream& out) {
    const model::PlanResult& result = *evaluated.result;
    const int month = result.fiscalYearStartMonth;
    out << "Programme " << QString::fromStdString(evaluated.file.plan.header->name) << '\n'
        << resultTable(result.programme, result.start, month) << '\n'
        << worthTable(evaluated) << '\n'
        << clockTable(evaluated) << '\n';
    if (const QString market = marketTable(evaluated); !market.isEmpty()) {
        out << market << '\n';
    }
    out << reliabilityTable(evaluated) << '\n' << violationList(evaluated);
    for (const auto& one : result.sites) {
        const auto site = evaluated.world.sites.find(one->id);
        out << "\nSite " << one->id << ' ' << QString::fromStdString(site->info->name) << '\n'
            << resultTable(one->quarters, result.start, month);
    }
    out.flush();
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
    return countViolations(*evaluated->result).errors > 0 ? ExitCode::planErrors : ExitCode::good;
}

}  // namespace

Command evaluateCommand() {
    return {"evaluate", "Compute a plan and print its figures.", "PLAN", addOptions, run};
}

}  // namespace gigasite::app
