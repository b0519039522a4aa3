// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planio.h"
#include "model/core/result.h"
#include "model/engine/evaluate.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>
#include <QTextStream>

#include <memory>
#include <optional>

/// The commands of `gigasite COMMAND ...`: no window, no display, plain English, and the same bytes
/// for the same plan.
namespace gigasite::app {

/// What the process ends with.
enum class ExitCode { good = 0, failed = 1, usage = 2, planErrors = 3 };

struct Terminal {
    QTextStream& out;
    QTextStream& err;
};

/// One command. run() gets the parser after it accepted the arguments.
struct Command {
    const char* name = "";
    const char* summary = "";
    const char* positional = "";  ///< "PLAN", "IN OUT"; blanks separate
    void (*addOptions)(QCommandLineParser&) = nullptr;
    ExitCode (*run)(const QCommandLineParser&, const Terminal&) = nullptr;
};

[[nodiscard]] Command evaluateCommand();
[[nodiscard]] Command traceCommand();
[[nodiscard]] Command reportCommand();
[[nodiscard]] Command convertCommand();
[[nodiscard]] Command importCommand();
[[nodiscard]] Command climateCommand();
[[nodiscard]] Command checkCommand();

/// "gigasite: place: sentence" on the error stream.
void complain(const Terminal& terminal, const model::Problem& problem);
void complain(const Terminal& terminal, const QString& sentence);
/// ExitCode::planErrors for a plan that contradicts itself, else ExitCode::failed.
[[nodiscard]] ExitCode refusedPlan(const Terminal& terminal, const model::Problem& problem);

/// The option every command that needs facts has: --catalog DIR.
void addCatalogOption(QCommandLineParser& parser);
[[nodiscard]] model::Result<model::Facts> factsOf(const QCommandLineParser& parser);

/// A plan with its facts; result after evaluate().
struct Evaluated {
    model::io::PlanFile file;
    model::Facts facts;
    model::World world;
    std::shared_ptr<const model::PlanResult> result;
};
/// The plan of the first argument, not yet evaluated; complains itself. nullopt: end with code.
[[nodiscard]] std::optional<Evaluated> openPlan(const QCommandLineParser& parser,
                                                const Terminal& terminal, ExitCode& code);
void evaluate(Evaluated& plan, std::optional<model::TraceRequest> trace = std::nullopt);

/// As writePlan(); complains itself, of what the format leaves out too.
[[nodiscard]] ExitCode savePlan(const Terminal& terminal, const model::io::PlanFile& file,
                                const QString& path);
/// To the path, or to the output stream when it is "-". False: complained.
[[nodiscard]] bool writeOutput(const QString& path, const std::string& bytes,
                               const Terminal& terminal);

/// Shortest text that reads back as the same number; "" when not finite.
[[nodiscard]] std::string numberText(double value);
/// A number as an argument, a leading minus allowed.
[[nodiscard]] std::optional<double> numberArgument(const QString& text);

/// A problem of the plan itself rather than a note about stand-in data.
[[nodiscard]] bool isError(const model::Problem& problem);

}  // namespace gigasite::app
