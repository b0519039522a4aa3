// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/layerlegend.h"

#include "ui/widgets/elidedlabel.h"

#include <QComboBox>
#include <QEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace gigasite::ui {

namespace {

constexpr int kEdgePx = 8;
constexpr int kPadPx = 8;
constexpr int kWidthPx = 240;
constexpr int kInnerPx = kWidthPx - 2 * kPadPx;
constexpr int kChooserPx = 26;
constexpr int kSwatchPx = 12;
constexpr int kLinePx = 17;
constexpr int kRampPx = kSwatchPx + kLinePx;
constexpr int kSourceLines = 2;
constexpr int kSourceLinesOnPicture = 8;

}  // namespace

LayerLegend::LayerLegend(const Look& look, const QStringList& layers, QWidget* parent)
    : QWidget(parent),
      m_style(MapStyle::forTheme(look.theme)),
      m_chooser(new QComboBox(this)),
      m_fold(new QToolButton(this)) {
    setFont(Theme::font(FontRole::label));
    setAccessibleName(tr("Legend of the map"));
    setCursor(Qt::ArrowCursor);
    setFixedWidth(kWidthPx);
    m_chooser->addItems(layers);
    m_chooser->setAccessibleName(tr("Map layer"));
    m_chooser->setToolTip(tr("What the ground of the map shows"));
    m_chooser->installEventFilter(this);
    m_chooser->setGeometry(kPadPx, kPadPx, kInnerPx, kChooserPx);
    m_fold->setAutoRaise(true);
    m_fold->setGeometry(kWidthPx - kPadPx - kChooserPx, kPadPx, kChooserPx, kChooserPx);
    connect(m_chooser, &QComboBox::activated, this, &LayerLegend::layerChosen);
    connect(m_fold, &QToolButton::clicked, this, [this] { setFolded(!m_folded); });
    parent->installEventFilter(this);
    refresh();
}

void LayerLegend::setCurrent(int layer) {
    m_chooser->setCurrentIndex(layer);
    setAccessibleDescription(description());
}

int LayerLegend::current() const {
    return m_chooser->currentIndex();
}

void LayerLegend::setContent(LegendContent content) {
    if (content != m_content) {
        m_content = std::move(content);
        refresh();
    }
}

void LayerLegend::setFolded(bool folded) {
    m_folded = folded;
    refresh();
}

QString LayerLegend::description() const {
    QStringList sentences{m_chooser->currentText()};
    if (!m_content.unit.isEmpty()) {
        sentences << m_content.unit;
    }
    const auto count = static_cast<qsizetype>(m_content.ramp.size());
    for (qsizetype i = 0; i < count; ++i) {
        const int number = static_cast<int>(i) + 1;
        if (i == 0) {
            sentences << tr("class %1: below %2").arg(number).arg(m_content.limits.value(0));
        } else if (i + 1 == count) {
            sentences << tr("class %1: from %2").arg(number).arg(m_content.limits.value(i - 1));
        } else {
            sentences << tr("class %1: %2 to %3")
                             .arg(QString::number(number), m_content.limits.value(i - 1),
                                  m_content.limits.value(i));
        }
    }
    for (const LegendEntry& entry : m_content.entries) {
        sentences << entry.text;
    }
    if (!m_content.source.isEmpty()) {
        sentences << m_content.source;
    }
    return sentences.join(QStringLiteral("; "));
}

bool LayerLegend::isBodyShown() const {
    return !m_folded && !m_content.unit.isEmpty();
}

QStringList LayerLegend::sourceLines(int most) const {
    QStringList lines;
    QTextLayout layout(m_content.source, font());
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(kInnerPx);
        if (lines.size() + 1 == most) {
            lines << fontMetrics().elidedText(m_content.source.mid(line.textStart()),
                                              Qt::ElideRight, kInnerPx);
            break;
        }
        lines << m_content.source.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

int LayerLegend::bodyHeight(const QStringList& source) const {
    const int ramp = m_content.ramp.empty() ? 0 : kRampPx + 3;
    const auto entries = static_cast<int>(m_content.entries.size());
    const auto lines = static_cast<int>(source.size());
    return kLinePx + ramp + kLinePx * entries + 2 + lines * fontMetrics().lineSpacing();
}

void LayerLegend::refresh() {
    const bool foldable = !m_content.unit.isEmpty();
    m_fold->setVisible(foldable);
    m_fold->setArrowType(m_folded ? Qt::DownArrow : Qt::UpArrow);
    m_fold->setAccessibleName(m_folded ? tr("Show the legend") : tr("Hide the legend"));
    m_fold->setToolTip(m_fold->accessibleName());
    m_chooser->resize(foldable ? kInnerPx - kChooserPx - 4 : kInnerPx, kChooserPx);
    setFixedHeight(2 * kPadPx + kChooserPx +
                   (isBodyShown() ? 4 + bodyHeight(sourceLines(kSourceLines)) : 0));
    setAccessibleDescription(description());
    const bool more = !m_content.sourceDetail.isEmpty();
    setToolTip(
        plainToolTip(more ? m_content.source + u'\n' + m_content.sourceDetail : m_content.source));
    placeInCorner();
    update();
}

void LayerLegend::placeInCorner() {
    const int left = parentWidget()->width() - width() - kEdgePx;
    move(std::max(0, left), kEdgePx);
    setVisible(left >= 0);
}

bool LayerLegend::event(QEvent* event) {
    switch (event->type()) {
        // What is done on the plate must not reach the map below it.
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonRelease:
        case QEvent::MouseButtonDblClick:
        case QEvent::MouseMove:
        case QEvent::Wheel:
            event->accept();
            return true;
        default:
            return QWidget::event(event);
    }
}

bool LayerLegend::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        placeInCorner();
    }
    if (watched == m_chooser && event->type() == QEvent::Wheel) {
        // Someone who zooms the map with the pointer over the chooser does not mean the chooser.
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void LayerLegend::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    paintPlate(painter, height());
    if (isBodyShown()) {
        paintBody(painter, sourceLines(kSourceLines));
    }
}

void LayerLegend::paintOnPicture(QPainter& painter, double mapWidth) const {
    if (m_content.unit.isEmpty()) {
        return;
    }
    painter.save();
    painter.translate(mapWidth - kWidthPx - kEdgePx, kEdgePx);
    const QStringList source = sourceLines(kSourceLinesOnPicture);
    paintPlate(painter, 2 * kPadPx + kChooserPx + 4 + bodyHeight(source));
    QFont bold = font();
    bold.setWeight(QFont::Bold);
    painter.setFont(bold);
    painter.setPen(m_style.ink);
    painter.drawText(
        QRectF(kPadPx, kPadPx, kInnerPx, kChooserPx), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(bold).elidedText(m_chooser->currentText(), Qt::ElideRight, kInnerPx));
    painter.setFont(font());
    paintBody(painter, source);
    painter.restore();
}

void LayerLegend::paintPlate(QPainter& painter, double height) const {
    painter.setRenderHint(QPainter::Antialiasing);
    QColor edge = m_style.placeText;
    edge.setAlphaF(0.25F);
    QColor ground = m_style.ground;
    ground.setAlphaF(0.94F);
    painter.setPen(QPen(edge, 1.0));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(0.5, 0.5, kWidthPx - 1.0, height - 1.0), 4.0, 4.0);
}

void LayerLegend::paintBody(QPainter& painter, const QStringList& source) const {
    double top = kPadPx + kChooserPx + 4;
    painter.setPen(m_style.ink);
    painter.drawText(QRectF(kPadPx, top, kInnerPx, kLinePx), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_content.unit, Qt::ElideRight, kInnerPx));
    top += kLinePx;
    if (!m_content.ramp.empty()) {
        paintRamp(painter, top + 3);
        top += kRampPx + 3;
    }
    for (const LegendEntry& entry : m_content.entries) {
        paintEntry(painter, entry, top);
        top += kLinePx;
    }
    painter.setPen(m_style.placeText);
    top += 2 + fontMetrics().ascent();
    for (const QString& line : source) {
        painter.drawText(QPointF(kPadPx, top), line);
        top += fontMetrics().lineSpacing();
    }
}

void LayerLegend::paintSwatch(QPainter& painter, const QRectF& rect, const LandFill& fill) const {
    QColor edge = m_style.placeText;
    edge.setAlphaF(0.6F);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(edge, 1.0));
    painter.setBrush(landBrush(fill, devicePixelRatioF()));
    painter.drawRect(rect);
    painter.setRenderHint(QPainter::Antialiasing);
}

void LayerLegend::paintRamp(QPainter& painter, double top) const {
    const auto count = static_cast<double>(m_content.ramp.size());
    const double side = std::floor(kInnerPx / count);
    for (std::size_t i = 0; i < m_content.ramp.size(); ++i) {
        const double left = kPadPx + side * static_cast<double>(i);
        paintSwatch(painter, QRectF(left, top, side, kSwatchPx), m_content.ramp[i]);
        if (i > 0) {
            painter.setPen(m_style.ink);
            painter.drawText(QRectF(left - side / 2, top + kSwatchPx + 1, side, kLinePx - 2),
                             Qt::AlignCenter, m_content.limits.value(static_cast<int>(i) - 1));
        }
    }
}

void LayerLegend::paintEntry(QPainter& painter, const LegendEntry& entry, double top) const {
    constexpr double kEntryPx = 2.0 * kSwatchPx;
    paintSwatch(painter, QRectF(kPadPx, top + 2, kEntryPx, kSwatchPx), entry.fill);
    painter.setPen(m_style.ink);
    const double left = kPadPx + kEntryPx + 8;
    const int room = kWidthPx - kPadPx - static_cast<int>(left);
    painter.drawText(QRectF(left, top, room, kLinePx - 1), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(entry.text, Qt::ElideRight, room));
}

}  // namespace gigasite::ui
