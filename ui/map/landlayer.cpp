// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/landlayer.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace gigasite::ui {

namespace {

// Width of the coarse picture of the whole world.
constexpr int kWorldPx = 1024;
// Painted beyond each edge of the view, as a share of it, so that a pan finds land there.
constexpr double kMargin = 0.3;
// A new picture is wished for when less than this share is left beyond an edge.
constexpr double kReserve = 0.08;

void drawMoved(QPainter& painter, const QImage& image, const LandRequest& made,
               const Viewport& view, double turn) {
    const QRectF seen = view.worldRect();
    const double factor = view.scale() / made.scale;
    QPointF corner = (made.worldTopLeft + QPointF(turn, 0.0) - seen.topLeft()) * view.scale();
    const bool sharp = std::abs(factor - 1.0) < 1e-9;
    if (sharp) {
        const double ratio = made.devicePixelRatio;
        corner = {std::round(corner.x() * ratio) / ratio, std::round(corner.y() * ratio) / ratio};
        painter.drawImage(corner, image);
        return;
    }
    // Only the part in view is scaled, else a deep zoom would blow up the whole picture.
    const QRectF window(QPointF(0, 0), view.size());
    const QRectF target = QRectF(corner, QSizeF(made.size) * factor).intersected(window);
    if (target.isEmpty()) {
        return;
    }
    const double toImage = made.devicePixelRatio / factor;
    const QRectF source((target.topLeft() - corner) * toImage, target.size() * toImage);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(target, image, source);
}

}  // namespace

LandLayer::LandLayer(model::MapData map, const MapStyle& style, QObject* parent)
    : QObject(parent), m_map(std::move(map)), m_style(style) {
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
    // Queued and without arguments: the picture itself passes through the locked mailbox.
    connect(this, &LandLayer::delivered, this, &LandLayer::takeDelivery, Qt::QueuedConnection);
    startWorld();
}

LandLayer::~LandLayer() {
    m_stop.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

void LandLayer::setPaint(std::shared_ptr<const LandPaint> paint) {
    if (paint == m_paint) {
        return;
    }
    m_paint = std::move(paint);
    m_next.reset();
    Q_EMIT updated();
}

void LandLayer::startWorld() {
    start({{QSize(kWorldPx, kWorldPx), QPointF(0, 0), kWorldPx, 1.0, m_style, m_paint}, true});
}

void LandLayer::start(const Job& job) {
    m_running = job;
    m_pool.start([this, job, stop = m_stop.get_token()] {
        if (!m_land) {
            m_land = std::make_shared<const LandGeometry>(LandGeometry::project(m_map));
        }
        QImage image = paintLand(*m_land, job.request, stop);
        if (image.isNull()) {
            return;
        }
        {
            const std::lock_guard lock(m_mailboxMutex);
            m_mailbox = Picture{std::move(image), job.request, job.isWorld};
        }
        Q_EMIT delivered();
    });
}

void LandLayer::takeDelivery() {
    std::optional<Picture> picture;
    {
        const std::lock_guard lock(m_mailboxMutex);
        picture = std::exchange(m_mailbox, std::nullopt);
    }
    if (!picture) {
        return;
    }
    m_running.reset();
    (picture->isWorld ? m_world : m_current) = std::move(*picture);
    if (m_next) {
        start({*std::exchange(m_next, std::nullopt), false});
    } else if (m_world.request.paint != m_paint) {
        startWorld();
    }
    Q_EMIT updated();
}

void LandLayer::wish(const LandRequest& request) {
    if (m_running && m_running->request == request) {
        m_next.reset();
    } else if (m_running) {
        m_next = request;
    } else {
        start({request, false});
    }
}

LandRequest LandLayer::requestFor(const Viewport& view, double devicePixelRatio) const {
    const QSizeF size = view.size();
    const QSize margin(static_cast<int>(size.width() * kMargin),
                       static_cast<int>(size.height() * kMargin));
    const QPointF corner =
        view.worldRect().topLeft() - QPointF(margin.width(), margin.height()) / view.scale();
    const QSize whole(static_cast<int>(std::ceil(size.width())) + 2 * margin.width(),
                      static_cast<int>(std::ceil(size.height())) + 2 * margin.height());
    return {whole, corner, view.scale(), devicePixelRatio, m_style, m_paint};
}

bool LandLayer::serves(const Viewport& view, double devicePixelRatio) const {
    if (m_current.image.isNull() || m_current.request.scale != view.scale() ||
        m_current.request.devicePixelRatio != devicePixelRatio ||
        m_current.request.paint != m_paint) {
        return false;
    }
    const QRectF have = m_current.request.worldRect();
    QRectF need = view.worldRect();
    need.translate(std::round(have.center().x() - need.center().x()), 0.0);
    const QSizeF reserve = need.size() * kReserve;
    need.adjust(-reserve.width(), -reserve.height(), reserve.width(), reserve.height());
    // Beyond the edge of the world there is nothing to be had.
    return have.left() <= need.left() && have.right() >= need.right() &&
           have.top() <= std::max(need.top(), 0.0) && have.bottom() >= std::min(need.bottom(), 1.0);
}

void LandLayer::paint(QPainter& painter, const Viewport& view, double devicePixelRatio) {
    const QRectF window(QPointF(0, 0), view.size());
    const QRectF seen = view.worldRect();
    m_sharp = serves(view, devicePixelRatio);
    if (!m_sharp) {
        wish(requestFor(view, devicePixelRatio));
        painter.fillRect(window, m_style.sea);
        if (!m_world.image.isNull()) {
            for (double turn = std::floor(seen.left()); turn <= std::floor(seen.right()); ++turn) {
                drawMoved(painter, m_world.image, m_world.request, view, turn);
            }
        }
    }
    if (!m_current.image.isNull()) {
        const double turn =
            std::round(seen.center().x() - m_current.request.worldRect().center().x());
        drawMoved(painter, m_current.image, m_current.request, view, turn);
    }
}

}  // namespace gigasite::ui
