// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/sitestatus.h"

#include "ui/text/numberformat.h"

#include <QCoreApplication>

#include <algorithm>

namespace gigasite::ui {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("SiteStatus", text);
}

}  // namespace

QString clockName(model::Binding binding) {
    switch (binding) {
        case model::Binding::building:
            return translated(QT_TRANSLATE_NOOP("SiteStatus", "building"));
        case model::Binding::grid:
            return translated(QT_TRANSLATE_NOOP("SiteStatus", "grid & power"));
        case model::Binding::chips:
            return translated(QT_TRANSLATE_NOOP("SiteStatus", "chips"));
        case model::Binding::exportRule:
            return translated(QT_TRANSLATE_NOOP("SiteStatus", "export rules"));
        case model::Binding::demand:
            return translated(QT_TRANSLATE_NOOP("SiteStatus", "demand"));
        case model::Binding::none:
            break;
    }
    return {};
}

QString siteStatus(const model::PlanResult& result, const model::SiteResult& site,
                   model::Quarter asOf, const QLocale& locale) {
    const int quarters = site.quarters.quarters();
    if (quarters == 0) {
        return {};
    }
    const int now = std::clamp(asOf - result.start, 0, quarters - 1);
    const double planned = site.quarters.at(model::MetricId::plannedMw, now);
    const double online = site.quarters.at(model::MetricId::onlineMw, now);
    const QString when = formatQuarter(result.start.index + now, locale);
    if (planned <= 0.0) {
        return translated(QT_TRANSLATE_NOOP("SiteStatus", "Nothing planned by %1")).arg(when);
    }
    const auto binding = site.binding[static_cast<std::size_t>(now)];
    const bool underWork = site.quarters.at(model::MetricId::buildingMw, now) < planned;
    // Demand idles no MW: it lowers only how much of what is online is sold.
    const bool nothingBinds = binding == model::Binding::none || binding == model::Binding::demand;
    if (nothingBinds && !underWork) {
        return translated(QT_TRANSLATE_NOOP("SiteStatus", "All %1 online in %2"))
            .arg(formatPower(online, locale), when);
    }
    const model::Binding cause = nothingBinds ? model::Binding::building : binding;
    int until = now;
    while (until < quarters && site.quarters.at(model::MetricId::onlineMw, until) < planned) {
        ++until;
    }
    if (until == quarters) {
        return translated(QT_TRANSLATE_NOOP("SiteStatus", "Held back by %1 to the end of the plan"))
            .arg(clockName(cause));
    }
    return translated(QT_TRANSLATE_NOOP("SiteStatus", "Held back by %1 until %2"))
        .arg(clockName(cause), formatQuarter(result.start.index + until, locale));
}

}  // namespace gigasite::ui
