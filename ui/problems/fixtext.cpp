// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/fixtext.h"

#include "model/build/connections.h"
#include "model/engine/evaluate.h"
#include "model/engine/violations.h"
#include "ui/text/numberformat.h"
#include "ui/text/violationtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace gigasite::ui {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("Fix", text);
}

QString pastReason(const PlanFeed& feed, const QLocale& locale) {
    const model::Quarter today = model::asOfQuarter(*feed.plan().header);
    return translated(QT_TRANSLATE_NOOP("Fix", "not possible: before the plan's date, %1"))
        .arg(formatQuarter(today.index, locale));
}

}  // namespace

QString fixText(const model::Relaxation& relaxation, const QLocale& locale) {
    QString text = relaxationSentence(relaxation, locale);
    if (text.endsWith(QLatin1Char('.'))) {
        text.chop(1);
    }
    return text;
}

QString fixReason(const model::Relaxation& relaxation, const PlanFeed& feed,
                  const QLocale& locale) {
    return relaxation.code == "relax.applyEarlier"
               ? pastReason(feed, locale)
               : translated(QT_TRANSLATE_NOOP("Fix", "takes more than one edit"));
}

std::optional<PastFix> pastFix(const model::Violation& violation, const PlanFeed& feed,
                               const QLocale& locale) {
    const auto& offered = violation.relaxations;
    const bool already = std::any_of(offered.begin(), offered.end(), [](const auto& one) {
        return one.code == "relax.applyEarlier";
    });
    const auto site = feed.world().sites.find(violation.site);
    const auto result = feed.result();
    if (violation.code != "violation.gridShort" || already || !site || !result ||
        !site->grid->applicationQuarter ||
        *site->grid->applicationQuarter > model::asOfQuarter(*feed.plan().header)) {
        return std::nullopt;
    }
    const model::Defaults defaults(*feed.facts().catalog, feed.plan(), feed.world(), site.get());
    const model::Quarter energised = model::energisationOf(*site->grid, defaults);
    if (energised - result->start <= violation.first) {
        return std::nullopt;
    }
    return PastFix{translated(QT_TRANSLATE_NOOP("Fix", "Apply for the grid connection earlier")),
                   pastReason(feed, locale)};
}

}  // namespace gigasite::ui
