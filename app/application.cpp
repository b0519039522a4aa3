// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/commandline.h"
#include "app/facts.h"
#include "app/version.h"
#include "app/windowhost.h"
#include "ui/text/problemtext.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHashFunctions>
#include <QTextStream>

#include <cstdio>

namespace gigasite::app {

namespace {

/// Arguments as text, before there is an application object.
QStringList argumentsOf(int argc, char** argv) {
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    return arguments;
}

void nameProgram() {
    QCoreApplication::setApplicationName(QStringLiteral("Gigasite"));
    QCoreApplication::setOrganizationName(QString());
    QCoreApplication::setApplicationVersion(QLatin1StringView(kVersion));
}

int runWithoutWindow(const QStringList& arguments) {
    QTextStream out(stdout);
    QTextStream err(stderr);
    return runCommandLine(arguments, out, err);
}

int runWindow(int argc, char** argv) {
    const QApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption catalog(QStringLiteral("catalog"), {}, QStringLiteral("folder"));
    parser.addOption(catalog);
    QTextStream err(stderr);
    if (!parser.parse(QCoreApplication::arguments()) || parser.positionalArguments().size() > 1) {
        err << "gigasite: wrong use; gigasite --help tells more" << Qt::endl;
        return 2;
    }
    auto facts =
        loadFacts(parser.isSet(catalog) ? std::optional(parser.value(catalog)) : std::nullopt);
    if (!facts) {
        err << ui::problemText(facts.problem()) << Qt::endl;
        return 1;
    }
    WindowHost host(std::move(facts).value());
    host.start(parser.positionalArguments().value(0));
    return QApplication::exec();
}

}  // namespace

int runProgram(int argc, char** argv) {
    const QStringList arguments = argumentsOf(argc, argv);
    nameProgram();
    if (needsPainting(arguments)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");  // charts and text, but no display
        // Qt numbers the fonts of a PDF in the order of a hash table.
        QHashSeed::setDeterministicGlobalSeed();
        const QApplication application(argc, argv);
        return runWithoutWindow(arguments);
    }
    if (!isCommandLine(arguments)) {
        return runWindow(argc, argv);
    }
    const QCoreApplication application(argc, argv);
    return runWithoutWindow(arguments);
}

}  // namespace gigasite::app
