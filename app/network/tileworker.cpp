// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/tileworker.h"

#include "app/version.h"

#include <QBuffer>
#include <QImageReader>
#include <QNetworkAccessManager>
#include <QNetworkDiskCache>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gigasite::app {

namespace {

// Usage policy of tile.openstreetmap.org.
constexpr qsizetype kMostAtOnce = 2;
constexpr qint64 kMostBytes = 1024 * 1024;
constexpr int kMostSidePx = 1024;
constexpr int kMostRedirects = 3;
constexpr int kHttpOk = 200;

QNetworkRequest requestFor(const QUrl& url, std::chrono::milliseconds timeout) {
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::UserAgentHeader,
                      u"Gigasite/"_s + QLatin1StringView(kVersion));
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setMaximumRedirectsAllowed(kMostRedirects);
    request.setTransferTimeout(static_cast<int>(timeout.count()));
    return request;
}

}  // namespace

QUrl tileUrl(const QString& urlTemplate, const ui::TileId& id) {
    QString text = urlTemplate;
    text.replace(u"{z}"_s, QString::number(id.zoom));
    text.replace(u"{x}"_s, QString::number(id.column));
    text.replace(u"{y}"_s, QString::number(id.row));
    return QUrl(text, QUrl::StrictMode);
}

QImage decodeTile(const QByteArray& bytes) {
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    // Other formats may do more than hold pixels.
    const QByteArray format = reader.format();
    if (format != "png" && format != "jpeg" && format != "webp") {
        return {};
    }
    const QSize size = reader.size();
    if (size.isEmpty() || size.width() != size.height() || size.width() > kMostSidePx) {
        return {};
    }
    return reader.read().convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

TileWorker::TileWorker(Options options) : m_options(std::move(options)) {
}

QNetworkAccessManager& TileWorker::network() {
    if (m_network == nullptr) {
        m_network = new QNetworkAccessManager(this);
        if (!m_options.cacheFolder.isEmpty()) {
            auto* cache = new QNetworkDiskCache(m_network);
            cache->setCacheDirectory(m_options.cacheFolder);
            cache->setMaximumCacheSize(m_options.cacheBytes);
            m_network->setCache(cache);
        }
    }
    return *m_network;
}

bool TileWorker::isRunning(const ui::TileId& id) const {
    return std::any_of(m_running.begin(), m_running.end(), [&](const Request& request) {
        return request.id == id && request.generation == m_generation;
    });
}

void TileWorker::want(const std::vector<ui::TileId>& tiles, const QString& urlTemplate,
                      std::uint64_t generation) {
    m_template = urlTemplate;
    m_generation = generation;
    m_waiting = tiles;
    startNext();
}

void TileWorker::stop() {
    m_waiting.clear();
    const QList<QNetworkReply*> replies = m_running.keys();
    // Given up is not failed: nothing is told of them.
    m_running.clear();
    for (QNetworkReply* reply : replies) {
        reply->abort();
    }
}

void TileWorker::startNext() {
    while (m_running.size() < kMostAtOnce && !m_waiting.empty()) {
        const ui::TileId id = m_waiting.front();
        m_waiting.erase(m_waiting.begin());
        if (!isRunning(id)) {
            start(id);
        }
    }
}

void TileWorker::start(const ui::TileId& id) {
    QNetworkReply* reply = network().get(requestFor(tileUrl(m_template, id), m_options.timeout));
    m_running.insert(reply, {id, m_generation});
    connect(reply, &QNetworkReply::readyRead, this, [reply] {
        if (reply->bytesAvailable() > kMostBytes) {
            reply->abort();
        }
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply] { end(reply); });
}

void TileWorker::end(QNetworkReply* reply) {
    reply->deleteLater();
    if (!m_running.contains(reply)) {
        return;
    }
    const Request request = m_running.take(reply);
    QImage image;
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply->error() == QNetworkReply::NoError && status == kHttpOk) {
        image = decodeTile(reply->read(kMostBytes));
    }
    Q_EMIT finished(request.id, image, request.generation);
    startNext();
}

}  // namespace gigasite::app
