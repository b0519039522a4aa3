// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/sitetablestate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace gigasite::ui {

namespace {

constexpr int kMostColumns = 200;
constexpr int kNarrowest = 40;
constexpr int kWidest = 800;

const QString kColumns = QStringLiteral("columns");
const QString kWidths = QStringLiteral("widths");
const QString kSort = QStringLiteral("sort");
const QString kFalling = QStringLiteral("falling");

}  // namespace

QByteArray writeTableState(const SiteTableState& state) {
    QJsonArray columns;
    for (const std::string& id : state.columns) {
        columns.append(QString::fromStdString(id));
    }
    QJsonObject widths;
    for (const auto& [id, width] : state.widths) {
        widths.insert(QString::fromStdString(id), width);
    }
    const QJsonObject all{{kColumns, columns},
                          {kWidths, widths},
                          {kSort, QString::fromStdString(state.sortId)},
                          {kFalling, state.order == Qt::DescendingOrder}};
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

SiteTableState readTableState(const QByteArray& bytes) {
    SiteTableState state;
    const QJsonObject all = QJsonDocument::fromJson(bytes).object();
    const QJsonArray columns = all.value(kColumns).toArray();
    for (int i = 0; i < std::min<int>(kMostColumns, static_cast<int>(columns.size())); ++i) {
        state.columns.push_back(columns[i].toString().toStdString());
    }
    const QJsonObject widths = all.value(kWidths).toObject();
    for (const QString& id : widths.keys()) {
        state.widths[id.toStdString()] =
            std::clamp(widths.value(id).toInt(kNarrowest), kNarrowest, kWidest);
    }
    state.sortId = all.value(kSort).toString(QString::fromStdString(state.sortId)).toStdString();
    state.order = all.value(kFalling).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder;
    return state;
}

}  // namespace gigasite::ui
