// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"

#include "app/facts.h"
#include "model/plan/change.h"
#include "ui/text/problemtext.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <thread>
#include <utility>

namespace gigasite::app {

namespace {

const QString& catalogOption() {
    static const QString kName = QStringLiteral("catalog");
    return kName;
}

}  // namespace

void complain(const Terminal& terminal, const QString& sentence) {
    terminal.err << "gigasite: " << sentence << Qt::endl;
}

void complain(const Terminal& terminal, const model::Problem& problem) {
    complain(terminal, ui::problemText(problem));
}

ExitCode refusedPlan(const Terminal& terminal, const model::Problem& problem) {
    complain(terminal, problem);
    return isPlanFault(problem) ? ExitCode::planErrors : ExitCode::failed;
}

void addCatalogOption(QCommandLineParser& parser) {
    parser.addOption({catalogOption(),
                      QStringLiteral("Take the catalogue from this folder instead of the one "
                                     "inside the program."),
                      QStringLiteral("DIR")});
}

model::Result<model::Facts> factsOf(const QCommandLineParser& parser) {
    return parser.isSet(catalogOption()) ? loadFacts(parser.value(catalogOption())) : loadFacts();
}

std::optional<Evaluated> openPlan(const QCommandLineParser& parser, const Terminal& terminal,
                                  ExitCode& code) {
    code = ExitCode::failed;
    auto facts = factsOf(parser);
    if (!facts) {
        complain(terminal, facts.problem());
        return std::nullopt;
    }
    auto opened = readPlan(parser.positionalArguments().first());
    if (!opened) {
        code = refusedPlan(terminal, opened.problem());
        return std::nullopt;
    }
    for (const model::Problem& note : opened.value().notes) {
        complain(terminal, note);
    }
    // A catalogue that was asked for wins over the rows the plan carries.
    auto own = parser.isSet(catalogOption()) ? std::move(facts)
                                             : factsFor(facts.value(), opened.value().file);
    if (!own) {
        complain(terminal, own.problem());
        return std::nullopt;
    }
    Evaluated plan;
    plan.file = std::move(opened.value().file);
    plan.facts = std::move(own).value();
    plan.world = model::resolve(plan.file.plan, model::kBaseScenario);
    code = ExitCode::good;
    return plan;
}

void evaluate(Evaluated& plan, std::optional<model::TraceRequest> trace) {
    const model::EvaluationRequest request{1, plan.file.plan, plan.world, trace, !trace};
    model::EvaluationCache cache;
    const unsigned threads = std::max(1U, std::thread::hardware_concurrency());
    plan.result = model::evaluate(request, plan.facts, cache, threads, {});
}

bool writeOutput(const QString& path, const std::string& bytes, const Terminal& terminal) {
    if (path == QLatin1StringView("-")) {
        terminal.out << QString::fromStdString(bytes) << Qt::flush;
        return true;
    }
    const auto saved = safeSave(path, bytes, {.keepPrevious = false});
    if (!saved) {
        complain(terminal, saved.problem());
        return false;
    }
    for (const model::Problem& note : saved.value().notes) {
        complain(terminal, note);
    }
    return true;
}

std::string numberText(double value) {
    if (!std::isfinite(value)) {
        return {};
    }
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value == 0.0 ? 0.0 : value);
    return {buffer, end.ptr};
}

std::optional<double> numberArgument(const QString& text) {
    bool ok = false;
    QString plain = text;
    plain.replace(QChar(0x2212), QChar(u'-'));  // see hideNegatives() of the command line
    const double value = plain.toDouble(&ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

bool isError(const model::Problem& problem) {
    // A site may stand in the sea: flagged, but the plan is whole.
    return (isPlanFault(problem) && problem.code != "plan.siteInSea") ||
           problem.code.starts_with("dispatch.") || problem.code == "climate.noEmbeddedClimate";
}

ExitCode savePlan(const Terminal& terminal, const model::io::PlanFile& file,
                  const QString& path) {
    const auto saved = writePlan(file, path);
    if (!saved) {
        complain(terminal, saved.problem());
        return ExitCode::failed;
    }
    for (const model::Problem& note : saved.value().notes) {
        complain(terminal, note);
    }
    return ExitCode::good;
}

}  // namespace gigasite::app
