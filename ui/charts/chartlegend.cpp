// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlegend.h"

#include "ui/charts/chartstyle.h"
#include "ui/charts/charttext.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace gigasite::ui {

namespace {

constexpr int kMark = 10;
constexpr int kLineMark = 20;  // long enough to show dashes
constexpr int kGap = 6;
constexpr int kBetween = 14;
constexpr int kRow = 18;

bool isLine(model::SeriesRole role) {
    return role == model::SeriesRole::line || role == model::SeriesRole::limit;
}

int markWidth(model::SeriesRole role) {
    return isLine(role) ? kLineMark : kMark;
}

}  // namespace

ChartLegend::ChartLegend(const Look& look, QWidget* parent) : QWidget(parent), m_look(look) {
    setFont(Theme::font(FontRole::label));
    setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Legend"));
}

void ChartLegend::setSeries(const std::vector<model::ChartSeries>& series) {
    const bool same = std::equal(m_entries.begin(), m_entries.end(), series.begin(), series.end(),
                                 [](const Entry& entry, const model::ChartSeries& one) {
                                     return entry.series.key == one.key;
                                 });
    if (same) {
        return;
    }
    m_entries.clear();
    for (const model::ChartSeries& one : series) {
        m_entries.push_back({{one.key, one.role, {}}, seriesName(one), {}});
    }
    m_current = -1;
    placeEntries();
    changed();
}

std::vector<QRect> ChartLegend::placesFor(int width) const {
    const QFontMetrics metrics(font());
    std::vector<QRect> places;
    int x = 0;
    int y = 0;
    for (const Entry& entry : m_entries) {
        const int needed =
            markWidth(entry.series.role) + kGap + metrics.horizontalAdvance(entry.name);
        if (x > 0 && x + needed > width) {
            x = 0;
            y += kRow;
        }
        places.emplace_back(x, y, needed, kRow);
        x += needed + kBetween;
    }
    return places;
}

void ChartLegend::placeEntries() {
    const std::vector<QRect> places = placesFor(width());
    for (std::size_t i = 0; i < places.size(); ++i) {
        m_entries[i].rect = places[i];
    }
}

int ChartLegend::heightForWidth(int width) const {
    const std::vector<QRect> places = placesFor(width);
    return places.empty() ? kRow : places.back().bottom() + 1;
}

QSize ChartLegend::sizeHint() const {
    return {240, heightForWidth(std::max(240, width()))};
}

void ChartLegend::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeEntries();
}

void ChartLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        const bool hidden = m_hidden.contains(entry.series.key);
        const SeriesStyle style = seriesStyle(m_look.theme, entry.series);
        const int markWide = markWidth(entry.series.role);
        const QRect mark(entry.rect.left(), entry.rect.center().y() - kMark / 2, markWide, kMark);
        painter.setOpacity(hidden ? 0.35 : 1.0);
        if (isLine(entry.series.role)) {
            painter.setPen(style.line);
            painter.drawLine(mark.left(), mark.center().y(), mark.right(), mark.center().y());
        } else if (entry.series.role == model::SeriesRole::marker) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(m_look.theme.ink(), 1.0));
            painter.setBrush(style.fill);
            painter.drawEllipse(mark);
        } else {
            painter.fillRect(mark, style.fill);
            painter.setPen(QPen(m_look.theme.secondInk(), 1.0));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(mark.adjusted(0, 0, -1, -1));
            if (style.lineOverArea) {
                painter.setPen(style.line);
                painter.drawLine(mark.left(), mark.top() + 1, mark.right(), mark.top() + 1);
            }
        }
        QFont font = this->font();
        font.setStrikeOut(hidden);
        painter.setFont(font);
        painter.setPen(m_look.theme.ink());
        painter.drawText(entry.rect.adjusted(markWide + kGap, 0, 4, 0), Qt::AlignVCenter,
                         entry.name);
        if (hasFocus() && static_cast<int>(i) == m_current) {
            painter.setOpacity(1.0);
            painter.setPen(QPen(m_look.theme.accent(), 1.0));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(entry.rect.adjusted(-2, 0, 3, -1));
        }
    }
}

int ChartLegend::entryAt(QPoint position) const {
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].rect.contains(position)) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

void ChartLegend::toggle(int entry) {
    if (entry < 0) {
        return;
    }
    const std::string& key = m_entries[static_cast<std::size_t>(entry)].series.key;
    if (m_hidden.erase(key) == 0) {
        m_hidden.insert(key);
    }
    changed();
}

void ChartLegend::isolate(int entry) {
    if (entry < 0) {
        return;
    }
    const std::string& key = m_entries[static_cast<std::size_t>(entry)].series.key;
    const bool alone = m_hidden.size() + 1 == m_entries.size() && !m_hidden.contains(key);
    m_hidden.clear();
    if (!alone) {
        for (const Entry& other : m_entries) {
            if (other.series.key != key) {
                m_hidden.insert(other.series.key);
            }
        }
    }
    changed();
}

void ChartLegend::changed() {
    int hidden = 0;
    QStringList names;
    for (const Entry& entry : m_entries) {
        hidden += m_hidden.contains(entry.series.key) ? 1 : 0;
        names << entry.name;
    }
    setToolTip(hidden > 0 ? tr("%n hidden", nullptr, hidden)
                          : tr("Click hides, double click shows one alone"));
    setAccessibleDescription(names.join(QStringLiteral(", ")));
    updateGeometry();
    update();
    Q_EMIT hiddenChanged();
}

void ChartLegend::mouseReleaseEvent(QMouseEvent* event) {
    toggle(entryAt(event->position().toPoint()));
}

void ChartLegend::mouseDoubleClickEvent(QMouseEvent* event) {
    const int entry = entryAt(event->position().toPoint());
    // The first click of the two has toggled it, the release that follows will again.
    isolate(entry);
    toggle(entry);
}

void ChartLegend::keyPressEvent(QKeyEvent* event) {
    const int count = static_cast<int>(m_entries.size());
    if (count == 0) {
        return;
    }
    switch (event->key()) {
        case Qt::Key_Left:
            m_current = std::max(0, m_current - 1);
            break;
        case Qt::Key_Right:
            m_current = std::min(count - 1, m_current + 1);
            break;
        case Qt::Key_Space:
            toggle(m_current);
            return;
        case Qt::Key_Return:
            isolate(m_current);
            return;
        default:
            QWidget::keyPressEvent(event);
            return;
    }
    update();
}

}  // namespace gigasite::ui
