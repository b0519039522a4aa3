// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/sitestatus.h"

#include "ui/text/numberformat.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <utility>

namespace gigasite::ui {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("SiteStatus", text);
}

int quarterOf(const model::PlanResult& result, const model::SiteResult& site, model::Quarter asOf) {
    return std::clamp(asOf - result.start, 0, site.quarters.quarters() - 1);
}

/// First quarter from `from` on in which the metric reaches the value; their number when none does.
int firstReaching(const model::SiteResult& site, model::MetricId metric, double value, int from) {
    int quarter = from;
    while (quarter < site.quarters.quarters() && site.quarters.at(metric, quarter) < value) {
        ++quarter;
    }
    return quarter;
}

int firstOnline(const model::SiteResult& site, int from) {
    int quarter = from;
    while (quarter < site.quarters.quarters() &&
           site.quarters.at(model::MetricId::onlineMw, quarter) <= 0.0) {
        ++quarter;
    }
    return quarter;
}

QString capitalised(const QString& text) {
    return text.left(1).toUpper() + text.mid(1);
}

/// What the date of the connection is made of.
QString connectionReason(const model::Grid& grid, const model::Defaults& defaults,
                         const QLocale& locale) {
    if (!grid.applicationQuarter) {
        return grid.firmImportLimitMw.empty()
                   ? translated(QT_TRANSLATE_NOOP("SiteStatus", "No connection is applied for."))
                   : translated(QT_TRANSLATE_NOOP("SiteStatus",
                                                  "The connection is taken as there already."));
    }
    const QString applied = formatQuarter(grid.applicationQuarter->index, locale);
    if (grid.leadTimeYears) {
        return translated(QT_TRANSLATE_NOOP("SiteStatus",
                                            "Connection applied for in %1, %2 years of waiting."))
            .arg(applied, formatNumber(*grid.leadTimeYears, locale));
    }
    const std::optional<model::Figure> wait = defaults.figure("datacenter.grid_connection_wait");
    if (!wait) {
        return translated(QT_TRANSLATE_NOOP("SiteStatus", "Connection applied for in %1."))
            .arg(applied);
    }
    return translated(QT_TRANSLATE_NOOP(
                          "SiteStatus",
                          "Connection applied for in %1, %2 years of waiting (%3, %4, grade %5)."))
        .arg(applied, formatNumber(wait->value, locale), QString::fromStdString(wait->source),
             QString::number(wait->year), QString(QLatin1Char(wait->grade)));
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

model::Binding decidingClock(const model::PlanResult& result, const model::SiteResult& site,
                             model::Quarter asOf) {
    if (site.quarters.quarters() == 0) {
        return model::Binding::none;
    }
    const int now = quarterOf(result, site, asOf);
    const double planned = site.quarters.at(model::MetricId::plannedMw, now);
    const int first = firstOnline(site, now);
    const bool waits = first > now && first < site.quarters.quarters();
    const auto binding = site.binding[static_cast<std::size_t>(waits ? first - 1 : now)];
    // Demand idles no MW: it lowers only how much of what is online is sold.
    if (binding != model::Binding::none && binding != model::Binding::demand) {
        return binding;
    }
    const bool underWork = site.quarters.at(model::MetricId::buildingMw, now) < planned;
    return underWork ? model::Binding::building : model::Binding::none;
}

QString siteStatus(const model::PlanResult& result, const model::SiteResult& site,
                   model::Quarter asOf, const QLocale& locale) {
    const int quarters = site.quarters.quarters();
    if (quarters == 0) {
        return {};
    }
    const int now = quarterOf(result, site, asOf);
    const double planned = site.quarters.at(model::MetricId::plannedMw, now);
    const double online = site.quarters.at(model::MetricId::onlineMw, now);
    const QString when = formatQuarter(result.start.index + now, locale);
    if (planned <= 0.0) {
        return translated(QT_TRANSLATE_NOOP("SiteStatus", "Nothing planned by %1")).arg(when);
    }
    const model::Binding cause = decidingClock(result, site, asOf);
    if (cause == model::Binding::none) {
        return translated(QT_TRANSLATE_NOOP("SiteStatus", "All %1 online in %2"))
            .arg(formatPower(online, locale), when);
    }
    const int first = firstOnline(site, now);
    if (first > now && first < quarters) {
        return translated(QT_TRANSLATE_NOOP("SiteStatus", "Online from %1: held back by %2"))
            .arg(formatQuarter(result.start.index + first, locale), clockName(cause));
    }
    const int until = firstReaching(site, model::MetricId::onlineMw, planned, now);
    if (until == quarters) {
        return translated(QT_TRANSLATE_NOOP("SiteStatus", "Held back by %1 to the end of the plan"))
            .arg(clockName(cause));
    }
    return translated(QT_TRANSLATE_NOOP("SiteStatus", "Held back by %1 until %2"))
        .arg(clockName(cause), formatQuarter(result.start.index + until, locale));
}

QStringList siteReasons(const model::PlanResult& result, const model::SiteResult& site,
                        const model::Grid& grid, const model::Defaults& defaults,
                        model::Quarter asOf, const QLocale& locale) {
    const int quarters = site.quarters.quarters();
    if (quarters == 0) {
        return {};
    }
    const int now = quarterOf(result, site, asOf);
    const double planned = site.quarters.at(model::MetricId::plannedMw, now);
    QStringList reasons;
    for (const auto& [clock, metric] :
         {std::pair{model::Binding::building, model::MetricId::buildingMw},
          std::pair{model::Binding::grid, model::MetricId::gridMw},
          std::pair{model::Binding::chips, model::MetricId::chipsMw}}) {
        const int from = firstReaching(site, metric, planned, 0);
        const QString name = capitalised(clockName(clock));
        reasons << (from < quarters
                        ? translated(QT_TRANSLATE_NOOP("SiteStatus", "%1: enough for %2 from %3"))
                              .arg(name, formatPower(planned, locale),
                                   formatQuarter(result.start.index + from, locale))
                        : translated(QT_TRANSLATE_NOOP("SiteStatus",
                                                       "%1: not enough for %2 within the plan"))
                              .arg(name, formatPower(planned, locale)));
    }
    reasons.insert(2, connectionReason(grid, defaults, locale));
    return reasons;
}

}  // namespace gigasite::ui
