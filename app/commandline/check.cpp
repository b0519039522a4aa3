// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "app/commandline/summarytable.h"

namespace gigasite::app {

namespace {

void addOptions(QCommandLineParser& parser) {
    addCatalogOption(parser);
}

ExitCode run(const QCommandLineParser& parser, const Terminal& terminal) {
    ExitCode code = ExitCode::good;
    auto evaluated = openPlan(parser, terminal, code);
    if (!evaluated) {
        return code;
    }
    evaluate(*evaluated);
    const ViolationCounts counts = countViolations(*evaluated->result);
    terminal.out << violationList(*evaluated) << "Checked: " << evaluated->result->sites.size()
                 << " sites, " << counts.errors << " errors, " << counts.limits << " limits, "
                 << counts.notes << " notes." << Qt::endl;
    return counts.errors > 0 ? ExitCode::planErrors : ExitCode::good;
}

}  // namespace

Command checkCommand() {
    return {"check", "List errors, broken limits and stand-in data of a plan.", "PLAN", addOptions,
            run};
}

}  // namespace gigasite::app
