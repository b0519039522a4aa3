// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"

#include <QFileInfo>

namespace gigasite::app {

namespace {

void addOptions(QCommandLineParser& parser) {
    addCatalogOption(parser);
}

bool isPlanPath(const QString& path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == QLatin1StringView("gsite") || suffix == QLatin1StringView("json");
}

ExitCode run(const QCommandLineParser& parser, const Terminal& terminal) {
    const QString in = parser.positionalArguments().at(0);
    const QString out = parser.positionalArguments().at(1);
    if (!isPlanPath(out)) {
        complain(terminal,
                 QStringLiteral("\"%1\" must end in .gsite or .json, which says what to write.")
                     .arg(out));
        return ExitCode::usage;
    }
    auto opened = readPlan(in);
    if (!opened) {
        return refusedPlan(terminal, opened.problem());
    }
    for (const model::Problem& note : opened.value().notes) {
        complain(terminal, note);
    }
    model::io::PlanFile file = std::move(opened.value().file);
    if (file.catalogRows.empty()) {
        // A plan written by hand gets the facts it uses, so that it computes alike elsewhere.
        const auto facts = factsOf(parser);
        if (!facts) {
            complain(terminal, facts.problem());
            return ExitCode::failed;
        }
        file = planFileOf(file.plan, facts.value(), nullptr);
    }
    return savePlan(terminal, file, out);
}

}  // namespace

Command convertCommand() {
    return {"convert", "Write a plan in the other format (.gsite, .json).", "IN OUT", addOptions,
            run};
}

}  // namespace gigasite::app
