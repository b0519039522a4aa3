// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QByteArray>
#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace gigasite::ui {
namespace {

constexpr int kSizes[] = {16, 20, 24, 32, 48};
constexpr double kRatios[] = {1.0, 2.0};
constexpr float kDisabledOpacity = 0.4F;

// The drawing only lends its coverage: whatever ink it was drawn in becomes color.
QPixmap tinted(QSvgRenderer& renderer, int size, double ratio, const QColor& color) {
    QPixmap pixmap(qRound(size * ratio), qRound(size * ratio));
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(pixmap.size())));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

}  // namespace

QIcon iconFromSvg(const QByteArray& svg, const QColor& color) {
    QByteArray drawing = svg;
    drawing.replace("currentColor", "#000000");
    QSvgRenderer renderer(drawing);
    if (!renderer.isValid()) {
        return {};
    }
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QColor disabled = color;
    disabled.setAlphaF(kDisabledOpacity);
    QIcon icon;
    for (const int size : kSizes) {
        for (const double ratio : kRatios) {
            icon.addPixmap(tinted(renderer, size, ratio, color));
            icon.addPixmap(tinted(renderer, size, ratio, disabled), QIcon::Disabled);
        }
    }
    return icon;
}

QIcon themeIcon(const QString& name, const QColor& color) {
    QFile file(u":/icons/"_s + name + u".svg"_s);
    if (name.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return iconFromSvg(file.readAll(), color);
}

QIcon themeIcon(const QString& name, const Theme& theme) {
    return themeIcon(name, theme.ink());
}

}  // namespace gigasite::ui
