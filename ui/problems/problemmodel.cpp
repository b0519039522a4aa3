// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/problemmodel.h"

#include "ui/text/violationtext.h"
#include "ui/widgets/elidedlabel.h"

#include <algorithm>
#include <utility>

namespace gigasite::ui {

namespace {

bool sameCause(const model::Violation& a, const model::Violation& b) {
    return a.code == b.code && a.site == b.site && a.asset == b.asset && a.first == b.first;
}

}  // namespace

ProblemModel::ProblemModel(const QLocale& locale, QObject* parent)
    : QAbstractListModel(parent), m_locale(locale), m_world(model::emptyPlan().base) {
}

ProblemModel::Rows ProblemModel::shownRows(const model::PlanResult* result) const {
    Rows rows;
    if (result != nullptr) {
        for (const model::Violation& one : result->violations) {
            if (isShown(one.severity)) {
                rows.push_back(&one);
            }
        }
    }
    return rows;
}

void ProblemModel::setResult(std::shared_ptr<const model::PlanResult> result,
                             const model::World& world) {
    Rows rows = shownRows(result.get());
    const bool same = std::equal(
        rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
        [](const model::Violation* a, const model::Violation* b) { return sameCause(*a, *b); });
    if (!same) {
        beginResetModel();
    }
    m_rows = std::move(rows);
    m_result = std::move(result);
    m_world = world;
    if (!same) {
        endResetModel();
    } else if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

void ProblemModel::setShown(model::Severity severity, bool shown) {
    if (shown == isShown(severity)) {
        return;
    }
    beginResetModel();
    m_shown[static_cast<std::size_t>(severity)] = shown;
    m_rows = shownRows(m_result.get());
    endResetModel();
}

bool ProblemModel::isShown(model::Severity severity) const {
    return m_shown[static_cast<std::size_t>(severity)];
}

int ProblemModel::count(model::Severity severity) const {
    if (!m_result) {
        return 0;
    }
    const auto& all = m_result->violations;
    return static_cast<int>(std::count_if(
        all.begin(), all.end(),
        [severity](const model::Violation& one) { return one.severity == severity; }));
}

const model::Violation& ProblemModel::violation(int row) const {
    return *m_rows[static_cast<std::size_t>(row)];
}

int ProblemModel::rowOf(const model::Violation& cause) const {
    int found = -1;
    for (int row = 0; row < rowCount(); ++row) {
        if (sameCause(violation(row), cause)) {
            if (violation(row).arguments == cause.arguments) {
                return row;
            }
            found = found < 0 ? row : found;
        }
    }
    return found;
}

std::optional<model::Goal> ProblemModel::goal(int row) const {
    return m_leversOffered ? model::goalOf(violation(row), *m_result) : std::nullopt;
}

bool ProblemModel::isFixable(int row) const {
    return !violation(row).relaxations.empty() || goal(row);
}

int ProblemModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ProblemModel::data(const QModelIndex& index, int role) const {
    const model::Violation& one = violation(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return sentence(one);
        case Qt::ToolTipRole:
            return plainToolTip(sentence(one) + QLatin1Char('\n') + place(one));
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1: %2 %3")
                .arg(severityName(one.severity), sentence(one), place(one));
        case Qt::AccessibleDescriptionRole:
            return isFixable(index.row()) ? tr("Enter shows what would fix it") : QString();
        case placeRole:
            return place(one);
        case severityRole:
            return static_cast<int>(one.severity);
        case fixableRole:
            return isFixable(index.row());
        default:
            return {};
    }
}

QString ProblemModel::sentence(const model::Violation& violation) const {
    return violationSentence(violation, *m_result, m_world, m_locale);
}

QString ProblemModel::place(const model::Violation& violation) const {
    return violationPlace(violation, *m_result, m_world, m_locale);
}

int checkedLimits(const model::World& world) {
    constexpr int kExportRules = 1;
    const model::Limits& limits = *world.limits;
    const std::size_t rows = world.targets.size() + world.shareRules.size() +
                             world.demandRegions.size() + world.chipSupplies.size() +
                             world.sharedLimits.size();
    return kExportRules + static_cast<int>(rows) + (limits.budgetTotalUsd ? 1 : 0) +
           (limits.budgetUsdByFiscalYear.empty() ? 0 : 1) + (limits.waterCapM3PerYear ? 1 : 0) +
           (limits.carbonCapTonnesPerYear ? 1 : 0);
}

}  // namespace gigasite::ui
