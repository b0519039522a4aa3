// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/report.h"
#include "app/commandline/command.h"
#include "app/translator.h"

namespace gigasite::app {

namespace {

const QString kOutput = QStringLiteral("output");
const QString kLanguage = QStringLiteral("language");

void addOptions(QCommandLineParser& parser) {
    parser.addOption({{QStringLiteral("o"), kOutput},
                      QStringLiteral("PDF file to write."),
                      QStringLiteral("OUT.pdf")});
    parser.addOption(
        {kLanguage,
         QStringLiteral("Language of the report, en or de, with the country that decides "
                        "the paper where it matters: en-US, en-GB, de-AT."),
         QStringLiteral("LANGUAGE"), QStringLiteral("en")});
    addCatalogOption(parser);
}

ExitCode run(const QCommandLineParser& parser, const Terminal& terminal) {
    const QString path = parser.value(kOutput);
    if (path.isEmpty() || path == QLatin1StringView("-")) {
        complain(terminal, QStringLiteral("-o OUT.pdf is needed."));
        return ExitCode::usage;
    }
    const QString tag = parser.value(kLanguage);
    const QString language = LanguageController::best({tag});
    if (!tag.startsWith(language, Qt::CaseInsensitive)) {
        complain(terminal, QStringLiteral("The report speaks en and de, not \"%1\".").arg(tag));
        return ExitCode::usage;
    }
    ExitCode code = ExitCode::good;
    auto plan = openPlan(parser, terminal, code);
    if (!plan) {
        return code;
    }
    evaluate(*plan, ui::reportTrace(plan->file.plan, plan->world));
    LanguageController speech;
    speech.choose(language);
    const auto pdf = ui::renderReport({plan->file.plan, plan->world, *plan->result, plan->facts,
                                       LanguageController::localeFor(tag)});
    if (!pdf) {
        complain(terminal, pdf.problem());
        return ExitCode::failed;
    }
    return writeOutput(path, pdf.value().toStdString(), terminal) ? ExitCode::good
                                                                  : ExitCode::failed;
}

}  // namespace

Command reportCommand() {
    return {"report", "Write the report of a plan as PDF.", "PLAN", addOptions, run};
}

}  // namespace gigasite::app
