// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QImage>
#include <QObject>
#include <QString>

#include <vector>

namespace gigasite::ui {

/// A square of the world in Web Mercator, as all slippy maps number them: the world is 2^zoom
/// tiles wide, column 0 begins at 180 W, row 0 at the northern limit.
struct TileId {
    int zoom = 0;
    int column = 0;
    int row = 0;

    bool operator==(const TileId&) const = default;
};

[[nodiscard]] inline size_t qHash(const TileId& id, size_t seed = 0) {
    return qHashMulti(seed, id.zoom, id.column, id.row);
}

/// Pictures of the ground from somewhere else, on the GUI thread. What cannot be had is left out
/// without a word: the map below is whole by itself.
class TileSource : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    /// Off: nothing is shown and nothing is asked for.
    [[nodiscard]] virtual bool isActive() const = 0;
    /// Whom the pictures come from; shown whenever they are.
    [[nodiscard]] virtual QString attribution() const = 0;
    [[nodiscard]] virtual int highestZoom() const = 0;
    /// The picture if it is here, else a null one; asks for nothing.
    [[nodiscard]] virtual QImage tile(const TileId& id) = 0;
    /// The tiles in view, most wanted first; replaces the wish before. tileReady follows for each
    /// that comes.
    virtual void want(const std::vector<TileId>& tiles) = 0;

  Q_SIGNALS:
    void tileReady();
    /// On, off or another provider.
    void sourceChanged();
};

}  // namespace gigasite::ui
