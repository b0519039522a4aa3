// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "ui/text/problemtext.h"

namespace gigasite::app {

namespace {

void addOptions(QCommandLineParser& parser) {
    addCatalogOption(parser);
}

struct Counts {
    int errors = 0;
    int notes = 0;
};

void print(const std::vector<model::Problem>& problems, QTextStream& out, Counts& counts) {
    for (const model::Problem& problem : problems) {
        const bool error = isError(problem);
        ++(error ? counts.errors : counts.notes);
        out << (error ? "error: " : "note: ") << ui::problemText(problem) << '\n';
    }
}

ExitCode run(const QCommandLineParser& parser, const Terminal& terminal) {
    ExitCode code = ExitCode::good;
    auto evaluated = openPlan(parser, terminal, code);
    if (!evaluated) {
        return code;
    }
    evaluate(*evaluated);
    Counts counts;
    print(evaluated->result->problems, terminal.out, counts);
    for (const auto& one : evaluated->result->sites) {
        print(one->notes, terminal.out, counts);
    }
    terminal.out << "Checked: " << evaluated->result->sites.size() << " sites, " << counts.errors
                 << " errors, " << counts.notes << " notes." << Qt::endl;
    return counts.errors > 0 ? ExitCode::planErrors : ExitCode::good;
}

}  // namespace

Command checkCommand() {
    return {"check", "Look for errors and stand-in data in a plan.", "PLAN", addOptions, run};
}

}  // namespace gigasite::app
