// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/levertext.h"

#include "ui/text/fieldkind.h"
#include "ui/text/numberformat.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>
#include <cstdlib>

namespace gigasite::ui {

namespace {

// Changes that would be shown as zero.
constexpr double kLeastMw = 0.05;
constexpr double kLeastShare = 0.0005;
constexpr double kLeastTonnes = 0.5;
constexpr double kLeastMwh = 0.5;
constexpr double kLeastUsd = 500.0;

QString translated(const char* text) {
    return QCoreApplication::translate("Lever", text);
}

const char* orderOf(model::LeverKind kind) {
    using enum model::LeverKind;
    switch (kind) {
        case battery:
        case solar:
        case wind:
            return QT_TRANSLATE_NOOP("Lever", "Add %1 of %2");
        case deal:
            return QT_TRANSLATE_NOOP("Lever", "Contract %1 from %2");
        case flexibleLoad:
            return QT_TRANSLATE_NOOP("Lever", "Let %1 of the load wait for power");
        case firmOnSite:
            return QT_TRANSLATE_NOOP("Lever", "Add %1 of %2 on site");
        case raiseImport:
            return QT_TRANSLATE_NOOP("Lever", "Raise the import limit by %1");
        case applyEarlier:
            return QT_TRANSLATE_NOOP("Lever", "Apply for the grid connection %1 earlier");
        case buildLater:
            return QT_TRANSLATE_NOOP("Lever", "Begin the phases %1 later");
        case buildLess:
            return QT_TRANSLATE_NOOP("Lever", "Build %1 less");
    }
    return "%1";
}

QString whereOf(const std::vector<model::Id>& sites, const model::World& world) {
    if (sites.size() != 1) {
        return QCoreApplication::translate("Lever", "%n site(s)", nullptr,
                                           static_cast<int>(sites.size()));
    }
    const auto site = world.sites.find(sites.front());
    return site ? QString::fromStdString(site->info->name) : QString();
}

/// "+3.0 %".
QString relativeChange(double change, double before, const QLocale& locale) {
    const QString text = formatShare(std::abs(change / before), locale);
    return (change < 0.0 ? QChar(0x2212) : QLatin1Char('+')) + text;
}

QString pointsChange(double change, const QLocale& locale) {
    const QString sign = change < 0.0 ? QString(QChar(0x2212)) : QStringLiteral("+");
    return translated(QT_TRANSLATE_NOOP("Lever", "%1 points"))
        .arg(sign + formatNumber(std::abs(100.0 * change), locale, 1));
}

/// Nothing where the costs stay.
QString costChange(const model::Effects& effects, const QLocale& locale) {
    const double before = effects.before.costUsd;
    const double change = effects.after.costUsd - before;
    if (std::abs(change) < kLeastUsd) {
        return {};
    }
    const QString money = formatChange(change, QuantityKind::money, locale);
    if (before <= 0.0) {
        return translated(QT_TRANSLATE_NOOP("Lever", "cost %1")).arg(money);
    }
    return translated(QT_TRANSLATE_NOOP("Lever", "cost %1 (%2)"))
        .arg(relativeChange(change, before, locale), money);
}

const char* nameOf(model::GoalKind kind) {
    using enum model::GoalKind;
    switch (kind) {
        case carbonFreeEnergy:
            return QT_TRANSLATE_NOOP("Lever", "CFE");
        case emissions:
            return QT_TRANSLATE_NOOP("Lever", "Emissions");
        case unservedEnergy:
            return QT_TRANSLATE_NOOP("Lever", "Unserved energy");
        case onlineMw:
            return QT_TRANSLATE_NOOP("Lever", "Online");
        case budget:
            return QT_TRANSLATE_NOOP("Lever", "Investment");
    }
    return "";
}

}  // namespace

QString leverSentence(const model::Lever& lever, const model::World& world, const QLocale& locale) {
    const QString amount = formatQuantity(lever.amount, quantityKind(lever.unit), locale);
    const QString order = translated(orderOf(lever.kind));
    const QString name = QString::fromStdString(lever.name);
    const QString said =
        order.contains(QLatin1String("%2")) ? order.arg(amount, name) : order.arg(amount);
    return QStringLiteral("%1 (%2)").arg(said, whereOf(lever.sites, world));
}

QString leverOutcome(const model::Lever& lever, model::GoalKind kind, const QLocale& locale) {
    const QString value = goalValue(kind, lever.reached, locale);
    const QString name = translated(nameOf(kind));
    return lever.reaches ? translated(QT_TRANSLATE_NOOP("Lever", "%1 %2")).arg(name, value)
           : model::isAtLeast(kind)
               ? translated(QT_TRANSLATE_NOOP("Lever", "%1 %2 at most")).arg(name, value)
               : translated(QT_TRANSLATE_NOOP("Lever", "%1 still %2")).arg(name, value);
}

QString leverCost(const model::Effects& effects, const QLocale& locale) {
    QStringList parts;
    const QString cost = costChange(effects, locale);
    parts << (cost.isEmpty() ? translated(QT_TRANSLATE_NOOP("Lever", "no cost")) : cost);
    if (effects.before.lcoeUsdPerMwh && effects.after.lcoeUsdPerMwh) {
        constexpr double kLeastPerMwh = 0.005;
        const double change = *effects.after.lcoeUsdPerMwh - *effects.before.lcoeUsdPerMwh;
        if (std::abs(change) >= kLeastPerMwh) {
            parts << formatChange(change, QuantityKind::moneyPerMwh, locale);
        }
    }
    return parts.join(QStringLiteral(", "));
}

QString goalName(const model::Goal& goal, model::Quarter start, bool fiscal,
                 const model::World& world, const QLocale& locale) {
    const QString name = translated(nameOf(goal.kind));
    const QString when =
        goal.kind == model::GoalKind::onlineMw ? formatQuarter((start + goal.quarter).index, locale)
        : goal.year == 0
            ? translated(QT_TRANSLATE_NOOP("Lever", "in the whole plan"))
            : formatFiscalYear(goal.year, fiscal && goal.kind == model::GoalKind::budget, locale);
    if (goal.site == 0) {
        return QStringLiteral("%1 %2").arg(name, when);
    }
    return translated(QT_TRANSLATE_NOOP("Lever", "%1 %2 at %3"))
        .arg(name, when, whereOf({goal.site}, world));
}

QString goalValue(model::GoalKind kind, double value, const QLocale& locale) {
    return model::unitOf(kind) == model::Unit::share
               ? formatShare(value, locale)
               : formatQuantity(value, quantityKind(model::unitOf(kind)), locale);
}

QString effectText(const model::Effects& effects, model::Quarter start, const QLocale& locale) {
    constexpr int kMostParts = 3;
    const model::Headline& before = effects.before;
    const model::Headline& after = effects.after;
    const model::Quarter quarter = start + effects.quarter;
    const QString year = QString::number(quarter.year());
    QStringList parts;
    if (const double mw = after.onlineMw - before.onlineMw; std::abs(mw) >= kLeastMw) {
        parts << translated(QT_TRANSLATE_NOOP("Lever", "online %1 %2"))
                     .arg(formatQuarter(quarter.index, locale),
                          formatChange(mw, QuantityKind::power, locale));
    }
    if (const double mwh = after.unservedMwh - before.unservedMwh; std::abs(mwh) >= kLeastMwh) {
        parts << translated(QT_TRANSLATE_NOOP("Lever", "unserved %1 %2"))
                     .arg(year, formatChange(mwh, QuantityKind::energy, locale));
    }
    if (const double share = after.cfeScore - before.cfeScore; std::abs(share) >= kLeastShare) {
        parts << translated(QT_TRANSLATE_NOOP("Lever", "CFE %1 %2"))
                     .arg(year, pointsChange(share, locale));
    } else if (const double tonnes = after.operationTonnes - before.operationTonnes;
               std::abs(tonnes) >= kLeastTonnes) {
        parts << translated(QT_TRANSLATE_NOOP("Lever", "emissions %1 %2"))
                     .arg(year, formatChange(tonnes, QuantityKind::emissions, locale));
    }
    parts = parts.mid(0, kMostParts - 1);
    if (const QString cost = costChange(effects, locale); !cost.isEmpty()) {
        parts << cost;
    }
    if (parts.size() < kMostParts && after.broken != before.broken) {
        const int count = std::abs(after.broken - before.broken);
        parts << (after.broken < before.broken
                      ? QCoreApplication::translate("Lever", "%n problem(s) fewer", nullptr, count)
                      : QCoreApplication::translate("Lever", "%n problem(s) more", nullptr, count));
    }
    return parts.isEmpty()
               ? translated(QT_TRANSLATE_NOOP("Lever", "changes none of the headline figures"))
               : parts.join(QStringLiteral(", "));
}

}  // namespace gigasite::ui
