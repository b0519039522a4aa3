// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/facts.h"
#include "tests/support/plans.h"
#include "ui/reports/report.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace gigasite::test {

inline const QLocale& american() {
    static const QLocale kLocale(QLocale::English, QLocale::UnitedStates);
    return kLocale;
}

/// The plan evaluated with the hours the report asks for, and rendered.
inline model::Result<QByteArray> report(const model::Plan& plan, const model::Facts& facts,
                                        const QLocale& locale = american()) {
    const model::World world = model::resolve(plan, model::kBaseScenario);
    model::EvaluationCache cache;
    const auto result =
        model::evaluate({1, plan, world, ui::reportTrace(plan, world)}, facts, cache, 2, {});
    return ui::renderReport({plan, world, *result, facts, locale});
}

/// What a tool of poppler-utils or qpdf says about the PDF; empty when it is not installed.
inline QString tool(const QString& name, const QByteArray& pdf, const QStringList& before,
                    const QStringList& after = {}) {
    const QString program = QStandardPaths::findExecutable(name);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("report.pdf")));
    if (program.isEmpty() || !file.open(QIODevice::WriteOnly)) {
        return {};
    }
    file.write(pdf);
    file.close();
    QProcess process;
    process.start(program, before + QStringList{file.fileName()} + after);
    return process.waitForFinished(60'000) ? QString::fromUtf8(process.readAllStandardOutput())
                                           : QString();
}

inline QString textOf(const QByteArray& pdf) {
    return tool(QStringLiteral("pdftotext"), pdf, {QStringLiteral("-layout")},
                {QStringLiteral("-")});
}

inline int pagesOf(const QByteArray& pdf) {
    const QString said = tool(QStringLiteral("qpdf"), pdf, {QStringLiteral("--show-npages")});
    return said.trimmed().toInt();
}

/// A plan with one small site under the given names.
inline model::Plan namedPlan(const std::string& planName, const std::string& siteName) {
    model::Plan plan = typicalPlan(1, 2);
    auto header = std::make_shared<model::Header>(*plan.header);
    header->name = planName;
    header->notes = planName;
    header->asOfDate = "2025-01-03";
    plan.header = header;
    const auto entry = *plan.base.sites.begin();
    auto site = std::make_shared<model::Site>(*entry.value);
    auto info = std::make_shared<model::SiteInfo>(*site->info);
    info->name = siteName;
    site->info = info;
    plan.base.sites.set(entry.id, site);
    return plan;
}

}  // namespace gigasite::test
