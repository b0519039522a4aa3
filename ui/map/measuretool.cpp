// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/measuretool.h"

#include "model/geo/distance.h"
#include "ui/map/greatcircle.h"
#include "ui/map/mapfurniture.h"

#include <QCoreApplication>
#include <QPainter>

namespace gigasite::ui {

namespace {

constexpr double kKilometresPerMile = 1.609344;
constexpr double kLightKmPerMs = 299.792458;  // in vacuum, by definition of the metre
// Group index of single-mode fibre at 1,310 nm (1,550 nm: 1.4682), usual data sheets to ITU-T
// G.652.
constexpr double kFibreIndex = 1.4676;
constexpr double kWholeFrom = 100.0;
constexpr double kPointPx = 4.0;

struct MeasureText {
    Q_DECLARE_TR_FUNCTIONS(gigasite::ui::MeasureTool)
};

}  // namespace

double leastRoundTripMs(double kilometres) {
    return 2.0 * kilometres * kFibreIndex / kLightKmPerMs;
}

QString distanceText(double kilometres, const QLocale& locale) {
    const bool miles = locale.measurementSystem() != QLocale::MetricSystem;
    const double value = miles ? kilometres / kKilometresPerMile : kilometres;
    const QString number = locale.toString(value, 'f', value < kWholeFrom ? 1 : 0);
    return miles ? MeasureText::tr("%1 mi", "miles").arg(number)
                 : MeasureText::tr("%1 km").arg(number);
}

void MeasureTool::setArmed(bool armed) {
    m_armed = armed;
    m_begin.reset();
    m_end.reset();
}

void MeasureTool::click(Degrees at) {
    if (!m_begin || m_end) {
        m_begin = at;
        m_end.reset();
    } else {
        m_end = at;
    }
}

std::optional<double> MeasureTool::kilometres() const {
    const auto to = end();
    return m_begin && to
               ? std::optional(model::greatCircleKm(m_begin->latitudeDeg, m_begin->longitudeDeg,
                                                    to->latitudeDeg, to->longitudeDeg))
               : std::nullopt;
}

QString MeasureTool::roundTripText() const {
    return MeasureText::tr("round trip in fibre at least %1 ms")
        .arg(m_locale.toString(leastRoundTripMs(kilometres().value_or(0.0)), 'f', 1));
}

QString MeasureTool::text() const {
    const auto length = kilometres();
    return length ? distanceText(*length, m_locale) + QStringLiteral(", ") + roundTripText()
                  : QString();
}

void MeasureTool::paint(QPainter& painter, const Viewport& view) const {
    if (!m_armed) {
        return;
    }
    paintHint(painter, view, m_style,
              m_begin && !m_end ? MeasureText::tr("Click where to measure to. Esc to stop.")
                                : MeasureText::tr("Click where to measure from. Esc to stop."));
    const auto to = end();
    if (!m_begin || !to) {
        return;
    }
    const std::vector<QPointF> line = greatCircle(*m_begin, *to);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_style.ground, 5.0));
    drawWorldLine(painter, view, line);
    painter.setPen(QPen(m_style.accent, 2.0));
    drawWorldLine(painter, view, line);
    painter.setPen(QPen(m_style.ground, 1.5));
    painter.setBrush(m_style.accent);
    for (const QPointF& point : {line.front(), line.back()}) {
        painter.drawEllipse(view.toScreen(point), kPointPx, kPointPx);
    }
    paintCallout(painter, view, m_style, view.toScreen(line.back()),
                 distanceText(kilometres().value_or(0.0), m_locale), roundTripText());
}

}  // namespace gigasite::ui
