// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/tilesource.h"

#include <QCache>
#include <QHash>
#include <QSet>
#include <QString>
#include <QThread>

#include <chrono>
#include <cstdint>

namespace gigasite::app {

class TileWorker;

struct TileOptions {
    QString cacheFolder;  ///< of the disk cache; empty: no disk cache
    qint64 cacheBytes = 64LL * 1024 * 1024;
    std::chrono::milliseconds timeout = std::chrono::seconds(15);
    /// A tile that could not be had is not asked for again before.
    std::chrono::milliseconds retryAfter = std::chrono::seconds(60);
};

/// Tiles by HTTP. Off until setActive(true); off, it opens no connection and starts no thread.
/// Network, disk cache and decoding live on a thread of their own. Keeps to the usage policy of
/// tile.openstreetmap.org: own user agent, two requests at once, caching as the server says, no
/// tiles but those in view. Failures are quiet.
class TileFetcher final : public ui::TileSource {
    Q_OBJECT

  public:
    explicit TileFetcher(TileOptions options, QObject* parent = nullptr);
    ~TileFetcher() override;

    [[nodiscard]] static QString defaultTemplate();
    [[nodiscard]] static QString defaultAttribution();
    /// http or https with a host and {z}, {x} and {y} in it.
    [[nodiscard]] static bool isTemplate(const QString& urlTemplate);

    void setActive(bool active);
    /// False and nothing changes when it is no template. Without an attribution the host is named.
    bool setProvider(const QString& urlTemplate, const QString& attribution);
    [[nodiscard]] QString urlTemplate() const { return m_template; }

    [[nodiscard]] bool isActive() const override { return m_active; }
    [[nodiscard]] QString attribution() const override { return m_attribution; }
    [[nodiscard]] int highestZoom() const override;
    [[nodiscard]] QImage tile(const ui::TileId& id) override;
    void want(const std::vector<ui::TileId>& tiles) override;

  private:
    void startThread();
    void stopRequests();
    void take(const ui::TileId& id, const QImage& image, std::uint64_t generation);
    [[nodiscard]] bool isMissing(const ui::TileId& id);

    TileOptions m_options;
    QString m_template = defaultTemplate();
    QString m_attribution = defaultAttribution();
    bool m_active = false;
    std::uint64_t m_generation = 0;  ///< of the provider; answers of another are dropped
    std::vector<ui::TileId> m_wanted;
    QCache<ui::TileId, QImage> m_tiles;
    QHash<ui::TileId, std::chrono::steady_clock::time_point> m_failures;
    QThread m_thread;
    TileWorker* m_worker = nullptr;  // lives on m_thread
};

}  // namespace gigasite::app
