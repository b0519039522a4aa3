// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/chartfigure.h"

#include "ui/charts/chartstyle.h"
#include "ui/charts/charttext.h"
#include "ui/charts/seriesset.h"
#include "ui/reports/reporttext.h"

#include <QAbstractAxis>
#include <QAbstractBarSeries>
#include <QBarSet>
#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QValueAxis>
#include <QXYSeries>

namespace gigasite::ui {

namespace {

constexpr double kMark = 9.0;
constexpr double kLineMark = 18.0;  // long enough to show dashes
constexpr double kMarkGap = 5.0;
constexpr double kEntryGap = 14.0;

bool isLine(model::SeriesRole role) {
    return role == model::SeriesRole::line || role == model::SeriesRole::limit;
}

/// A line one pixel wide whatever the zoom would be a hair on paper.
QPen paperPen(QPen pen) {
    pen.setCosmetic(false);
    return pen;
}

double markWidth(const model::ChartSeries& series) {
    return isLine(series.role) ? kLineMark : kMark;
}

void paintMark(QPainter& painter, const QRectF& mark, const model::ChartSeries& series,
               const Theme& theme) {
    const SeriesStyle style = seriesStyle(theme, series);
    if (isLine(series.role)) {
        painter.setPen(paperPen(style.line));
        painter.drawLine(QPointF(mark.left(), mark.center().y()),
                         QPointF(mark.right(), mark.center().y()));
        return;
    }
    const bool round = series.role == model::SeriesRole::marker;
    painter.setPen(QPen(round ? theme.ink() : theme.secondInk(), round ? 1.0 : 0.75));
    painter.setBrush(style.fill);
    if (round) {
        painter.drawEllipse(mark);
    } else {
        painter.drawRect(mark);
    }
    painter.setBrush(Qt::NoBrush);
}

/// All series by name, wrapped; returns the height taken.
double paintLegend(QPainter& painter, const QRectF& rect, const model::ChartData& data,
                   const Theme& theme) {
    const QFont font = paperFont(PaperFont::fine);
    const QFontMetricsF metrics(font);
    const double row = lineHeight(PaperFont::label);
    double x = rect.left();
    double y = rect.top();
    for (const model::ChartSeries& series : data.series) {
        const QString name = seriesName(series);
        const double mark = markWidth(series);
        const double needed = mark + kMarkGap + metrics.horizontalAdvance(name);
        if (x > rect.left() && x + needed > rect.right()) {
            x = rect.left();
            y += row;
        }
        paintMark(painter, QRectF(x, y + (row - kMark) / 2.0, mark, kMark), series, theme);
        drawPlain(painter, QRectF(x + mark + kMarkGap, y, needed, row), name, font, theme.ink());
        x += needed + kEntryGap;
    }
    return y + row - rect.top();
}

/// What suits a screen and not paper: letters that hint to pixels, pens of one device pixel.
void suitPaper(QChart& chart) {
    for (QAbstractAxis* axis : chart.axes()) {
        axis->setLabelsFont(unhinted(axis->labelsFont()));
        axis->setTruncateLabels(false);
    }
    for (QAbstractSeries* series : chart.series()) {
        if (auto* lines = qobject_cast<QXYSeries*>(series)) {
            lines->setPen(paperPen(lines->pen()));
        } else if (const auto* bars = qobject_cast<QAbstractBarSeries*>(series)) {
            for (QBarSet* set : bars->barSets()) {
                set->setPen(paperPen(set->pen()));
            }
        }
    }
}

/// The zero line over the bars, whose outlines would break it.
void paintZeroLine(QPainter& painter, const QRectF& rect, QChart& chart, const Theme& theme) {
    const QList<QAbstractAxis*> axes = chart.axes(Qt::Vertical);
    const auto* axis = axes.isEmpty() ? nullptr : qobject_cast<QValueAxis*>(axes.first());
    if (!axis || axis->max() <= axis->min()) {
        return;
    }
    const QRectF plot = chart.plotArea();
    const double share = (0.0 - axis->min()) / (axis->max() - axis->min());
    const double y = rect.top() + plot.bottom() - share * plot.height();
    painter.setPen(QPen(theme.ink(), 1.0));
    painter.drawLine(QPointF(rect.left() + plot.left(), y), QPointF(rect.left() + plot.right(), y));
}

void paintPicture(QPainter& painter, const QRectF& rect, QChart& chart, QGraphicsScene& scene) {
    chart.resize(rect.size());
    chart.layout()->activate();
    scene.setSceneRect(QRectF(QPointF(0.0, 0.0), rect.size()));
    scene.render(&painter, rect, scene.sceneRect(), Qt::IgnoreAspectRatio);
}

}  // namespace

void paintFigure(QPainter& painter, const QRectF& rect, const ChartFigure& figure,
                 const Look& look) {
    QGraphicsScene scene;
    auto* chart = new QChart;
    scene.addItem(chart);
    chart->legend()->hide();
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundVisible(false);
    chart->setMargins(QMargins(0, 0, 0, 0));
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setLocalizeNumbers(true);
    chart->setLocale(look.locale);
    chart->resize(rect.size());  // its width decides how many labels the axis gets
    SeriesSet series(*chart, look);
    const bool empty = figure.data.count == 0 || figure.data.isEmpty();
    if (figure.data.count > 0) {
        series.show(figure.data, {}, std::nullopt, false);
    }

    QRectF left = rect;
    const QStringList title = brokenLines(chartTitle(figure.data, series.scale()),
                                          paperFont(PaperFont::bold), rect.width(), 2);
    drawLines(painter, left, title, PaperFont::bold, look.theme.ink());
    left.setTop(left.top() + lineHeight(PaperFont::bold) * static_cast<double>(title.size()) + 2.0);
    const QStringList caption =
        brokenLines(figure.caption, paperFont(PaperFont::fine), rect.width(), 4);
    const double captionHeight =
        lineHeight(PaperFont::fine) * static_cast<double>(caption.size()) + 4.0;
    drawLines(painter, left.adjusted(0.0, left.height() - captionHeight + 4.0, 0.0, 0.0), caption,
              PaperFont::fine, look.theme.secondInk());
    left.setBottom(left.bottom() - captionHeight);
    if (empty) {
        const QStringList words =
            brokenLines(figure.emptyText, paperFont(PaperFont::label), rect.width() * 0.7, 4);
        drawLines(painter, left.adjusted(0.0, left.height() * 0.4, 0.0, 0.0), words,
                  PaperFont::label, look.theme.secondInk(), Qt::AlignHCenter);
        return;
    }
    left.setTop(left.top() + paintLegend(painter, left, figure.data, look.theme) + 4.0);
    suitPaper(*chart);
    paintPicture(painter, left, *chart, scene);
    paintZeroLine(painter, left, *chart, look.theme);
}

}  // namespace gigasite::ui
