// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/geo/mapdata.h"
#include "ui/map/landpainter.h"
#include "ui/map/viewport.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

class QPainter;

namespace gigasite::ui {

/// The painted ground of the map. Pictures are made off the GUI thread, one at a time, newest
/// wish next; meanwhile the last one is shown moved and scaled over a coarse picture of the world.
class LandLayer : public QObject {
    Q_OBJECT

  public:
    LandLayer(model::MapData map, const MapStyle& style, QObject* parent = nullptr);
    ~LandLayer() override;

    /// What the land is painted with from now on; nullptr: plain. The old ground stays until the
    /// new one is painted.
    void setPaint(std::shared_ptr<const LandPaint> paint);
    /// Draws what there is for the view and asks for a better picture where needed.
    void paint(QPainter& painter, const Viewport& view, double devicePixelRatio);
    [[nodiscard]] bool isPlain() const { return m_paint == nullptr; }
    /// The last picture shown was made for exactly this view.
    [[nodiscard]] bool isSharp() const { return m_sharp; }

  Q_SIGNALS:
    /// A better picture has arrived (GUI thread).
    void updated();
    /// Internal: something lies in the mailbox (emitted by the worker).
    void delivered();

  private:
    struct Job {
        LandRequest request;
        bool isWorld = false;
    };
    struct Picture {
        QImage image;
        LandRequest request;
        bool isWorld = false;
    };

    void takeDelivery();
    void wish(const LandRequest& request);
    void start(const Job& job);
    void startWorld();
    [[nodiscard]] LandRequest requestFor(const Viewport& view, double devicePixelRatio) const;
    [[nodiscard]] bool serves(const Viewport& view, double devicePixelRatio) const;

    model::MapData m_map;
    MapStyle m_style;
    std::shared_ptr<const LandGeometry> m_land;  // made and kept by the worker
    Picture m_world;
    Picture m_current;
    std::shared_ptr<const LandPaint> m_paint;
    std::optional<Job> m_running;
    std::optional<LandRequest> m_next;
    bool m_sharp = false;

    std::mutex m_mailboxMutex;
    std::optional<Picture> m_mailbox;
    std::stop_source m_stop;
    QThreadPool m_pool;
};

}  // namespace gigasite::ui
