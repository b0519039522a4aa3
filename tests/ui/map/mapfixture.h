// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/geo/mapdata.h"
#include "ui/map/mapsite.h"

#include <QFile>

#include <stdexcept>

namespace gigasite::test {

/// The map as it is shipped; throws when it does not load.
inline model::MapData loadMap() {
    QFile file(QStringLiteral(GIGASITE_SOURCE_DIR "/resources/map/world.gmap"));
    if (!file.open(QIODevice::ReadOnly)) {
        throw std::runtime_error("world.gmap is missing");
    }
    const QByteArray bytes = file.readAll();
    auto map = model::MapData::load({bytes.data(), static_cast<std::size_t>(bytes.size())}, "map");
    if (!map.ok()) {
        throw std::runtime_error(model::describe(map.problem()));
    }
    return std::move(map).value();
}

inline ui::MapSite makeSite(model::Id id, const QString& name, double latitudeDeg,
                            double longitudeDeg, double plannedMw = 400.0,
                            double onlineMw = 400.0) {
    ui::MapSite site;
    site.id = id;
    site.name = name;
    site.latitudeDeg = latitudeDeg;
    site.longitudeDeg = longitudeDeg;
    site.plannedMw = plannedMw;
    site.onlineMw = onlineMw;
    site.mix = {{QColor(Qt::red), 3.0}, {QColor(Qt::blue), 1.0}};
    return site;
}

}  // namespace gigasite::test
