// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "app/commandline/command.h"
#include "app/version.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace gigasite::app {

namespace {

std::array<Command, 7> commands() {
    return {evaluateCommand(), traceCommand(),   reportCommand(), convertCommand(),
            importCommand(),   climateCommand(), checkCommand()};
}

std::optional<Command> findCommand(const QString& name) {
    for (const Command& command : commands()) {
        if (name == QLatin1StringView(command.name)) {
            return command;
        }
    }
    return std::nullopt;
}

QString usageOf(const Command& command) {
    return QStringLiteral("Usage: gigasite %1 %2 [options]")
        .arg(QLatin1StringView(command.name), QLatin1StringView(command.positional));
}

void printHelp(QTextStream& out) {
    out << "Usage: gigasite [PLAN]              open the window\n"
           "       gigasite COMMAND ...         work without a window or display\n\nCommands:\n";
    for (const Command& command : commands()) {
        out << "  " << qSetFieldWidth(10) << Qt::left << command.name << qSetFieldWidth(0) << ' '
            << command.summary << '\n';
    }
    out << "\ngigasite COMMAND --help tells the options of a command.\n"
           "PLAN is a project file (.gsite) or a plan as JSON (.json).\n"
           "Exit codes: 0 good, 1 failed, 2 wrong use, 3 the plan has errors."
        << Qt::endl;
}

void printHelp(const Command& command, const QCommandLineParser& parser, QTextStream& out) {
    // The parser's own text would begin with the name of the process.
    const QString text = parser.helpText();
    const qsizetype options = text.indexOf(QStringLiteral("Options:"));
    const qsizetype positional = text.indexOf(QStringLiteral("Arguments:"));
    out << usageOf(command) << "\n\n"
        << command.summary << "\n\n"
        << text.mid(options, positional - options).trimmed() << Qt::endl;
}

/// A negative number looks like an option; the minus sign of typography does not.
constexpr QChar kMinus(0x2212);

QStringList hideNegatives(QStringList arguments) {
    static const QRegularExpression kNegative(QStringLiteral("^-\\.?[0-9]"));
    for (QString& argument : arguments) {
        if (kNegative.match(argument).hasMatch()) {
            argument[0] = kMinus;
        }
    }
    return arguments;
}

int wrongUse(const Command& command, const QString& reason, const Terminal& terminal) {
    complain(terminal, reason);
    terminal.err << usageOf(command) << "\nTry: gigasite " << command.name << " --help" << Qt::endl;
    return static_cast<int>(ExitCode::usage);
}

int runCommand(const Command& command, const QStringList& arguments, const Terminal& terminal) {
    QCommandLineParser parser;
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  QStringLiteral("Show this help."));
    parser.addOption(help);
    command.addOptions(parser);
    const QStringList positional =
        QString::fromLatin1(command.positional).split(QChar(u' '), Qt::SkipEmptyParts);
    for (const QString& name : positional) {
        parser.addPositionalArgument(name, {});
    }
    // The parser skips the first argument as the program's name.
    if (!parser.parse(QStringList(QStringLiteral("gigasite")) + hideNegatives(arguments))) {
        return wrongUse(command, parser.errorText(), terminal);
    }
    if (parser.isSet(help)) {
        printHelp(command, parser, terminal.out);
        return static_cast<int>(ExitCode::good);
    }
    if (parser.positionalArguments().size() != positional.size()) {
        return wrongUse(command,
                        QStringLiteral("%1 arguments are needed (%2), %3 were given.")
                            .arg(positional.size())
                            .arg(positional.join(u' '))
                            .arg(parser.positionalArguments().size()),
                        terminal);
    }
    const ExitCode code = command.run(parser, terminal);
    if (code == ExitCode::usage) {
        terminal.err << usageOf(command) << "\nTry: gigasite " << command.name << " --help"
                     << Qt::endl;
    }
    return static_cast<int>(code);
}

bool asksFor(const QStringList& arguments, const char* shortName, const char* longName) {
    return arguments.first() == QLatin1StringView(shortName) ||
           arguments.first() == QLatin1StringView(longName);
}

}  // namespace

bool isCommandLine(const QStringList& arguments) {
    if (arguments.isEmpty()) {
        return false;
    }
    // A bare word that names no file is a mistyped command, not a plan to open a window on.
    const QString& first = arguments.first();
    static const QRegularExpression kWord(QStringLiteral("^[a-z]+$"));
    const bool word = kWord.match(first).hasMatch() && !QFileInfo::exists(first);
    return word || asksFor(arguments, "-h", "--help") || asksFor(arguments, "-v", "--version");
}

bool needsPainting(const QStringList& arguments) {
    return !arguments.isEmpty() && arguments.first() == QLatin1StringView("report");
}

int runCommandLine(const QStringList& arguments, QTextStream& out, QTextStream& err) {
    const Terminal terminal{out, err};
    if (arguments.isEmpty() || asksFor(arguments, "-h", "--help")) {
        printHelp(out);
        return static_cast<int>(ExitCode::good);
    }
    if (asksFor(arguments, "-v", "--version")) {
        out << "gigasite " << kVersion << Qt::endl;
        return static_cast<int>(ExitCode::good);
    }
    const std::optional<Command> command = findCommand(arguments.first());
    if (!command) {
        complain(terminal, QStringLiteral("There is no command \"%1\".").arg(arguments.first()));
        printHelp(err);
        return static_cast<int>(ExitCode::usage);
    }
    const int code = runCommand(*command, arguments.mid(1), terminal);
    out.flush();
    err.flush();
    return code;
}

}  // namespace gigasite::app
