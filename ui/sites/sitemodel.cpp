// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/sitemodel.h"

#include "model/engine/result.h"
#include "ui/inspector/sitestatus.h"
#include "ui/text/numberformat.h"

#include <algorithm>

namespace gigasite::ui {

SiteModel::SiteModel(const Look& look, const Ports& ports, const ViewState& view, QObject* parent)
    : QAbstractListModel(parent), m_look(look), m_ports(ports), m_view(view) {
    connect(&ports.feed, &PlanFeed::planChanged, this, &SiteModel::refresh);
    connect(&ports.feed, &PlanFeed::resultReady, this, &SiteModel::refresh);
    connect(&view, &ViewState::asOfChanged, this, &SiteModel::refresh);
    m_rows = currentRows();
}

int SiteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SiteModel::data(const QModelIndex& index, int role) const {
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return row.name;
        case idRole:
            return row.id;
        case plannedRole:
            return row.plannedMw;
        case onlineRole:
            return row.onlineMw;
        case bindingRole:
            return row.binding;
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1, %2").arg(
                row.name, formatQuantityPair(row.onlineMw, row.plannedMw, QuantityKind::power,
                                             m_look.locale));
        default:
            return {};
    }
}

int SiteModel::rowOf(model::Id site) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [site](const Row& row) { return row.id == site; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

std::vector<SiteModel::Row> SiteModel::currentRows() const {
    std::vector<Row> rows;
    const auto result = m_ports.feed.result();
    for (const auto& entry : m_ports.feed.world().sites) {
        Row row{entry.id, QString::fromStdString(entry.value->info->name), 0.0, 0.0, 0};
        const model::SiteResult* own = result ? result->site(entry.id) : nullptr;
        if (own && own->quarters.quarters() > 0) {
            const int at =
                std::clamp(m_view.asOf() - result->start, 0, own->quarters.quarters() - 1);
            row.plannedMw = own->quarters.at(model::MetricId::plannedMw, at);
            row.onlineMw = own->quarters.at(model::MetricId::onlineMw, at);
            row.binding = static_cast<int>(own->binding[static_cast<std::size_t>(at)]);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

void SiteModel::refresh() {
    std::vector<Row> rows = currentRows();
    if (rows == m_rows) {
        return;
    }
    const bool sameSites = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                      [](const Row& a, const Row& b) { return a.id == b.id; });
    if (sameSites) {
        m_rows = std::move(rows);
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

}  // namespace gigasite::ui
