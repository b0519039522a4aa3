// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/contractlayer.h"

#include "ui/map/greatcircle.h"
#include "ui/map/marklayer.h"

#include <QFont>
#include <QPainter>
#include <QPainterPath>

#include <utility>

namespace gigasite::ui {

namespace {

constexpr double kNameGapPx = 9.0;

}  // namespace

bool ContractLayer::setContracts(std::vector<MapContract> contracts) {
    if (contracts == m_contracts) {
        return false;
    }
    m_contracts = std::move(contracts);
    m_paths.assign(m_contracts.size(), {});
    return true;
}

bool ContractLayer::setAllShown(bool all) {
    return std::exchange(m_all, all) != all;
}

std::vector<std::size_t> ContractLayer::shown(const SiteCircles& circles,
                                              const Viewport& view) const {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < m_contracts.size(); ++row) {
        const SiteCircle* circle = circles.circleOf(m_contracts[row].site, view);
        if (circle != nullptr && (m_all || circle->mark != SiteMark::None)) {
            rows.push_back(row);
        }
    }
    return rows;
}

const std::vector<QPointF>& ContractLayer::pathOf(std::size_t row, QPointF from) {
    Path& path = m_paths[row];
    if (path.line.empty() || path.from != from) {
        const MapContract& contract = m_contracts[row];
        path = {from,
                greatCircle(degreesFromWorld(from), {contract.latitudeDeg, contract.longitudeDeg})};
    }
    return path.line;
}

void ContractLayer::paintPlant(QPainter& painter, QPointF at, const MapContract& contract) const {
    paintPlantMark(painter, at, contract.color, m_style);
    QFont font = painter.font();
    font.setPixelSize(11);
    QPainterPath name;
    name.addText(at + QPointF(kNameGapPx, 4.0), font,
                 contract.plant + QStringLiteral(", ") + contract.amount);
    painter.strokePath(name, QPen(m_style.ground, 3.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(name, m_style.placeText);
}

void ContractLayer::paint(QPainter& painter, const Viewport& view, const SiteCircles& circles) {
    const std::vector<std::size_t> rows = shown(circles, view);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const std::size_t row : rows) {
        const MapContract& contract = m_contracts[row];
        const std::vector<QPointF>& line =
            pathOf(row, circles.circleOf(contract.site, view)->world);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_style.ground, 4.5));
        drawWorldLine(painter, view, line);
        painter.setPen(QPen(m_style.placeText, 2.8));
        drawWorldLine(painter, view, line);
        painter.setPen(QPen(contract.color, 1.8));
        drawWorldLine(painter, view, line);
    }
    for (const std::size_t row : rows) {
        const MapContract& contract = m_contracts[row];
        paintPlant(painter,
                   view.toScreen(worldFromDegrees(contract.latitudeDeg, contract.longitudeDeg)),
                   contract);
    }
}

}  // namespace gigasite::ui
