// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/tilesource.h"

#include <QByteArray>
#include <QHash>
#include <QImage>
#include <QString>
#include <QUrl>

#include <chrono>
#include <cstdint>
#include <vector>

class QNetworkAccessManager;
class QNetworkReply;

namespace gigasite::app {

/// Address of a tile: {z}, {x} and {y} of the template replaced.
[[nodiscard]] QUrl tileUrl(const QString& urlTemplate, const ui::TileId& id);

/// PNG, JPEG or WebP, square, at most 1024 px: anything else gives a null image.
[[nodiscard]] QImage decodeTile(const QByteArray& bytes);

/// The part of TileFetcher that lives on the network thread.
class TileWorker : public QObject {
    Q_OBJECT

  public:
    struct Options {
        QString cacheFolder;
        qint64 cacheBytes = 0;
        std::chrono::milliseconds timeout{};
    };
    explicit TileWorker(Options options);

    /// Replaces what waits; what runs goes on.
    void want(const std::vector<ui::TileId>& tiles, const QString& urlTemplate,
              std::uint64_t generation);
    /// Drops what waits and what runs.
    void stop();

  Q_SIGNALS:
    /// A null image: could not be had.
    void finished(const gigasite::ui::TileId& id, const QImage& image, std::uint64_t generation);

  private:
    struct Request {
        ui::TileId id;
        std::uint64_t generation = 0;
    };

    void startNext();
    void start(const ui::TileId& id);
    void end(QNetworkReply* reply);
    [[nodiscard]] bool isRunning(const ui::TileId& id) const;
    [[nodiscard]] QNetworkAccessManager& network();

    Options m_options;
    QNetworkAccessManager* m_network = nullptr;
    QString m_template;
    std::uint64_t m_generation = 0;
    std::vector<ui::TileId> m_waiting;  ///< most wanted first
    QHash<QNetworkReply*, Request> m_running;
};

}  // namespace gigasite::app
