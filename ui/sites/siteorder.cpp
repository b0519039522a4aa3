// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/siteorder.h"

#include "ui/sites/sitetablemodel.h"

#include <cmath>

namespace gigasite::ui {

namespace {

constexpr double kLeastHeldMw = 1e-6;  // less is rounding

bool isEmpty(const SiteColumn& column, const SiteCell& cell) {
    return column.isNumeric() ? std::isnan(cell.number) : cell.text.isEmpty();
}

/// Below, at or above zero; both cells hold a value.
int compareCells(const SiteColumn& column, const SiteCell& left, const SiteCell& right) {
    if (!column.isNumeric()) {
        return left.text.localeAwareCompare(right.text);
    }
    return left.number < right.number ? -1 : left.number > right.number ? 1 : 0;
}

}  // namespace

SiteOrder::SiteOrder(SiteTableModel& model, QObject* parent)
    : QSortFilterProxyModel(parent), m_model(model) {
    setSourceModel(&model);
    sort(0);
}

void SiteOrder::setText(const QString& text) {
    if (text != m_text) {
        m_text = text;
        m_folded = text.simplified().toCaseFolded();
        invalidateFilter();
    }
}

void SiteOrder::setHeldOnly(bool heldOnly) {
    if (heldOnly != m_heldOnly) {
        m_heldOnly = heldOnly;
        invalidateFilter();
    }
}

bool SiteOrder::filterAcceptsRow(int sourceRow, const QModelIndex&) const {
    if (m_heldOnly && m_model.heldMwAt(sourceRow) <= kLeastHeldMw) {
        return false;
    }
    return m_folded.isEmpty() || m_model.searchText(sourceRow).contains(m_folded);
}

bool SiteOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const bool rising = sortOrder() == Qt::AscendingOrder;
    const SiteColumn& column = m_model.columns()[static_cast<std::size_t>(left.column())];
    const SiteCell& a = m_model.cell(left.row(), left.column());
    const SiteCell& b = m_model.cell(right.row(), right.column());
    const bool noneLeft = isEmpty(column, a);
    const bool noneRight = isEmpty(column, b);
    if (noneLeft != noneRight) {
        return rising == noneRight;
    }
    const int values = noneLeft ? 0 : compareCells(column, a, b);
    if (values != 0) {
        return values < 0;
    }
    const int names = compareNames(left.row(), right.row());
    return rising ? names < 0 : names > 0;
}

int SiteOrder::compareNames(int left, int right) const {
    const int names = m_model.cell(left, 0).text.localeAwareCompare(m_model.cell(right, 0).text);
    return names != 0 ? names : left - right;
}

}  // namespace gigasite::ui
