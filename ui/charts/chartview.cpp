// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "ui/charts/chartaxes.h"
#include "ui/charts/chartband.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace gigasite::ui {

ChartView::ChartView(const Look& look, QWidget* parent)
    : QChartView(new QChart, parent), m_look(look), m_series(*chart(), look) {
    chart()->legend()->hide();
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundRoundness(0);
    chart()->setBackgroundVisible(false);
    chart()->setMargins(QMargins(0, 0, 18, 0));  // half of the last label
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setLocalizeNumbers(true);
    chart()->setLocale(look.locale);
    setBackgroundBrush(look.theme.chart());
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(160, 120);
    // Band and as-of label are painted beside the items of the chart, which repaint themselves.
    connect(chart(), &QChart::plotAreaChanged, this, [this] { viewport()->update(); });
    m_readOut = new QLabel(this);
    m_readOut->setTextFormat(Qt::PlainText);
    m_readOut->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_readOut->setFont(Theme::font(FontRole::label));
    m_readOut->setStyleSheet(
        QStringLiteral("background:%1;color:%2;border:1px solid %3;padding:4px;")
            .arg(look.theme.chart().name(), look.theme.ink().name(), look.theme.gridLine().name()));
    m_readOut->hide();
}

ChartView::~ChartView() = default;

void ChartView::setChartData(const model::ChartData& chart) {
    if (chart == m_data) {
        return;
    }
    m_data = chart;
    refresh();
}

void ChartView::setBefore(std::optional<model::ChartData> before) {
    if (before && before->count != m_data.count) {
        before.reset();
    }
    if (before != m_before) {
        m_before = std::move(before);
        refresh();
    }
}

void ChartView::setGrowOnly(bool growOnly) {
    if (growOnly != m_growOnly) {
        m_growOnly = growOnly;
        if (!growOnly) {
            refresh();
        }
    }
}

void ChartView::setStale(bool stale) {
    if (stale != m_stale) {
        m_stale = stale;
        viewport()->update();
    }
}

void ChartView::setHiddenKeys(const std::set<std::string>& keys) {
    m_hidden = keys;
    refresh();
}

void ChartView::refresh() {
    if (m_data.count == 0) {
        return;
    }
    // Smooth edges cost about ten milliseconds: only when the hand is off the slider.
    setRenderHint(QPainter::Antialiasing, !m_growOnly);
    m_series.show(m_data, m_hidden, m_before, m_growOnly);
    setCursor(m_cursor < m_data.count ? m_cursor : -1);
    setAsOf(m_asOf < m_data.count ? m_asOf : -1);
    setAccessibleName(chartTitle(m_data, scale()));
    setAccessibleDescription(textAlternative(m_data, scale(), m_look.locale));
    Q_EMIT shown();
}

void ChartView::setCursor(int index) {
    m_cursor = index;
    m_series.setCursor(index);
}

void ChartView::setAsOf(int index) {
    m_asOf = index;
    m_series.setAsOf(index);
    viewport()->update();
}

int ChartView::indexAt(QPointF position) const {
    const QRectF plot = chart()->plotArea();
    const QRectF area = plot.united(bandRect(m_data, plot));
    if (m_data.count == 0 || !area.contains(position)) {
        return -1;
    }
    const double share = (position.x() - area.left()) / area.width();
    const double index = fillsStretches(m_data.axis) ? std::floor(share * m_data.count)
                                                     : std::round(share * (m_data.count - 1));
    return std::clamp(static_cast<int>(index), 0, m_data.count - 1);
}

double ChartView::shareOf(int index) const {
    return fillsStretches(m_data.axis) ? (index + 0.5) / m_data.count
                                       : static_cast<double>(index) / std::max(1, m_data.count - 1);
}

void ChartView::moveCursor(int index) {
    setCursor(index);
    placeReadOut(index);
    Q_EMIT cursorMoved(index);
}

void ChartView::placeReadOut(int index) {
    if (index < 0) {
        m_readOut->hide();
        return;
    }
    m_readOut->setText(readOut(m_data, index, scale(), m_look.locale));
    m_readOut->adjustSize();
    const QRectF area = chart()->plotArea();
    double x = area.left() + shareOf(index) * area.width() + 12.0;
    if (x + m_readOut->width() > area.right()) {
        x -= m_readOut->width() + 24.0;
    }
    m_readOut->move(static_cast<int>(std::max(0.0, x)), static_cast<int>(area.top()));
    m_readOut->show();
    m_readOut->raise();
}

void ChartView::mouseMoveEvent(QMouseEvent* event) {
    const int index = indexAt(event->position());
    if (index != m_cursor) {
        moveCursor(index);
    }
    QChartView::mouseMoveEvent(event);
}

void ChartView::mouseReleaseEvent(QMouseEvent* event) {
    QChartView::mouseReleaseEvent(event);
    const int index = indexAt(event->position());
    if (event->button() == Qt::LeftButton && index >= 0) {
        Q_EMIT chosen(index);
    }
}

void ChartView::leaveEvent(QEvent* event) {
    moveCursor(-1);
    QChartView::leaveEvent(event);
}

void ChartView::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    refresh();  // how many labels fit has changed
}

void ChartView::keyPressEvent(QKeyEvent* event) {
    const bool choose = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (choose && m_cursor >= 0) {
        Q_EMIT chosen(m_cursor);
        return;
    }
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (step == 0 || m_data.count == 0) {
        QChartView::keyPressEvent(event);
        return;
    }
    moveCursor(std::clamp(m_cursor + step, 0, m_data.count - 1));
}

void ChartView::drawForeground(QPainter* painter, const QRectF& rect) {
    QChartView::drawForeground(painter, rect);
    if (m_data.count == 0) {
        return;
    }
    painter->save();
    paintBand(*painter, chart()->plotArea(), m_data, m_look.theme);
    paintAsOf(*painter);
    if (m_stale) {
        paintVeil(*painter);
    }
    painter->restore();
}

void ChartView::paintAsOf(QPainter& painter) const {
    if (m_asOf < 0) {
        return;
    }
    const QRectF plot = chart()->plotArea();
    const QString text = xLabel(m_data, m_asOf, m_look.locale);
    painter.setFont(Theme::font(FontRole::label));
    const double width = painter.fontMetrics().horizontalAdvance(text) + 6.0;
    const double x = plot.left() + shareOf(m_asOf) * plot.width();
    const double left = std::clamp(x - width / 2.0, plot.left(), plot.right() - width);
    const QRectF label(left, plot.top(), width, painter.fontMetrics().height());
    painter.fillRect(label, m_look.theme.chart());
    painter.setPen(m_look.theme.accent());
    painter.drawText(label, Qt::AlignCenter, text);
}

void ChartView::paintVeil(QPainter& painter) const {
    painter.resetTransform();
    QColor veil = m_look.theme.window();
    veil.setAlphaF(0.45F);
    painter.fillRect(viewport()->rect(), veil);
    painter.setPen(m_look.theme.ink());
    painter.setFont(Theme::font(FontRole::label));
    painter.drawText(viewport()->rect().adjusted(8, 4, -8, -4), Qt::AlignRight | Qt::AlignTop,
                     tr("previous result"));
}

}  // namespace gigasite::ui
