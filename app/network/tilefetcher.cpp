// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/tilefetcher.h"

#include "app/network/tileworker.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace gigasite::app {

namespace {

// In tiles of 256 px: 40 MB, some four views.
constexpr int kTilesKept = 160;
constexpr int kMostFailuresKept = 2000;
constexpr int kHighestZoom = 18;

}  // namespace

TileFetcher::TileFetcher(TileOptions options, QObject* parent)
    : ui::TileSource(parent), m_options(std::move(options)), m_tiles(kTilesKept) {
}

TileFetcher::~TileFetcher() {
    m_thread.quit();
    m_thread.wait();
}

QString TileFetcher::defaultTemplate() {
    return u"https://tile.openstreetmap.org/{z}/{x}/{y}.png"_s;
}

QString TileFetcher::defaultAttribution() {
    return u"© OpenStreetMap contributors"_s;
}

bool TileFetcher::isTemplate(const QString& urlTemplate) {
    if (!urlTemplate.contains(u"{z}"_s) || !urlTemplate.contains(u"{x}"_s) ||
        !urlTemplate.contains(u"{y}"_s)) {
        return false;
    }
    const QUrl url = tileUrl(urlTemplate, {1, 1, 1});
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == u"https"_s || url.scheme() == u"http"_s);
}

int TileFetcher::highestZoom() const {
    return kHighestZoom;
}

void TileFetcher::setActive(bool active) {
    if (active == m_active) {
        return;
    }
    m_active = active;
    if (!active) {
        stopRequests();
    }
    Q_EMIT sourceChanged();
}

bool TileFetcher::setProvider(const QString& urlTemplate, const QString& attribution) {
    if (!isTemplate(urlTemplate)) {
        return false;
    }
    // Whoever makes the pictures is named in any case.
    const QString named =
        attribution.trimmed().isEmpty() ? tileUrl(urlTemplate, {}).host() : attribution;
    if (urlTemplate == m_template && named == m_attribution) {
        return true;
    }
    if (urlTemplate != m_template) {
        stopRequests();
        ++m_generation;
        m_tiles.clear();
        m_failures.clear();
    }
    m_template = urlTemplate;
    m_attribution = named;
    Q_EMIT sourceChanged();
    return true;
}

QImage TileFetcher::tile(const ui::TileId& id) {
    const QImage* image = m_active ? m_tiles.object(id) : nullptr;
    return image ? *image : QImage();
}

void TileFetcher::startThread() {
    m_worker = new TileWorker({m_options.cacheFolder, m_options.cacheBytes, m_options.timeout});
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &TileWorker::finished, this, &TileFetcher::take, Qt::QueuedConnection);
    m_thread.start(QThread::LowPriority);
}

void TileFetcher::stopRequests() {
    m_wanted.clear();
    if (m_worker != nullptr) {
        QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->stop(); });
    }
}

bool TileFetcher::isMissing(const ui::TileId& id) {
    if (m_tiles.contains(id)) {
        return false;
    }
    const auto failed = m_failures.constFind(id);
    return failed == m_failures.constEnd() ||
           std::chrono::steady_clock::now() - *failed >= m_options.retryAfter;
}

void TileFetcher::want(const std::vector<ui::TileId>& tiles) {
    if (!m_active) {
        return;
    }
    std::vector<ui::TileId> missing;
    for (const ui::TileId& id : tiles) {
        if (isMissing(id)) {
            missing.push_back(id);
        }
    }
    if (missing == m_wanted) {
        return;
    }
    m_wanted = missing;
    if (m_worker == nullptr) {
        startThread();
    }
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, missing, urlTemplate = m_template,
                   generation = m_generation] { worker->want(missing, urlTemplate, generation); });
}

void TileFetcher::take(const ui::TileId& id, const QImage& image, std::uint64_t generation) {
    if (generation != m_generation) {
        return;
    }
    std::erase(m_wanted, id);
    if (image.isNull()) {
        if (m_failures.size() >= kMostFailuresKept) {
            m_failures.clear();
        }
        m_failures.insert(id, std::chrono::steady_clock::now());
        return;
    }
    m_failures.remove(id);
    m_tiles.insert(id, new QImage(image));
    if (m_active) {
        Q_EMIT tileReady();
    }
}

}  // namespace gigasite::app
