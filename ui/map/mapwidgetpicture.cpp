// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of the map for other programs.
#include "ui/map/mapwidget.h"

#include <QFontMetrics>
#include <QImage>
#include <QPainter>

#include <utility>

namespace gigasite::ui {

namespace {

constexpr int kCaptionMarginPx = 8;

int captionHeight() {
    return 2 * QFontMetrics(Theme::font(FontRole::label)).lineSpacing() + 2 * kCaptionMarginPx;
}

}  // namespace

void MapWidget::setPictureCaption(const QString& caption, const QString& attribution) {
    m_caption = caption;
    m_attribution = attribution;
}

QSize MapWidget::pictureSize() const {
    return {width(), height() + captionHeight()};
}

void MapWidget::paintPicture(QPainter& painter, double scale) {
    painter.save();
    painter.setClipRect(rect());
    while (!paintContent(painter, scale)) {
        // Circles that were still waiting for their turn are painted in the next round.
    }
    painter.restore();
    const QFont font = Theme::font(FontRole::label);
    const QFontMetrics metrics(font);
    const QRect strip(0, height(), width(), captionHeight());
    painter.fillRect(strip, m_style.ground);
    painter.setFont(font);
    const int room = width() - 2 * kCaptionMarginPx;
    int base = height() + kCaptionMarginPx + metrics.ascent();
    for (const auto& [text, color] :
         {std::pair(m_caption, m_style.ink), std::pair(m_attribution, m_style.placeText)}) {
        painter.setPen(color);
        painter.drawText(kCaptionMarginPx, base, metrics.elidedText(text, Qt::ElideMiddle, room));
        base += metrics.lineSpacing();
    }
}

QImage MapWidget::picture(double scale) {
    QImage image((QSizeF(pictureSize()) * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(m_style.ground);
    QPainter painter(&image);
    paintPicture(painter, scale);
    painter.end();
    update();  // the pictures of the circles are made for the screen again
    return image;
}

void MapWidget::preparePicture(double scale) {
    m_pictureScale = scale;
    tryPicture();
}

void MapWidget::tryPicture() {
    if (!m_pictureScale) {
        return;
    }
    // Painting is how the ground learns which view and scale are wished for.
    QImage scratch(1, 1, QImage::Format_RGB32);
    QPainter painter(&scratch);
    m_land.paint(painter, m_view, *m_pictureScale);
    painter.end();
    if (m_land.isSharp()) {
        Q_EMIT pictureReady(*std::exchange(m_pictureScale, std::nullopt));
        update();
    }
}

}  // namespace gigasite::ui
