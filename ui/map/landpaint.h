// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBrush>
#include <QColor>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <vector>

namespace gigasite::ui {

/// What is drawn over the colour of an area, so that colour is never alone in saying something.
enum class LandMark { none, sparseDots, dots, hatch };

struct LandFill {
    QColor color;
    LandMark mark = LandMark::none;
    QColor markColor = {};

    bool operator==(const LandFill&) const = default;
};

/// Brush of a fill for a picture of that device pixel ratio; its tile repeats every
/// kLandTilePx device-independent pixels. Any thread.
[[nodiscard]] QBrush landBrush(const LandFill& fill, double devicePixelRatio);
inline constexpr int kLandTilePx = 8;

/// Values on a regular net of degrees, row 0 in the north, column 0 in the west; the columns close
/// the circle. NaN: no data.
struct LandNet {
    double northDeg = 0.0;
    double westDeg = 0.0;
    double stepDeg = 1.0;
    int rows = 0;
    int columns = 0;
    std::vector<float> values;

    /// Bilinear between the nodes that have data; NaN where the nearest has none.
    [[nodiscard]] float at(double latitudeDeg, double longitudeDeg) const;
};

/// A net made by the first thread that paints it. Thread-safe.
class LandField {
  public:
    using Make = std::function<LandNet(const std::stop_token&)>;
    explicit LandField(Make make) : m_make(std::move(make)) {}

    /// nullptr when stopped before it was whole.
    [[nodiscard]] const LandNet* net(const std::stop_token& stop) const;

  private:
    Make m_make;
    mutable std::mutex m_mutex;
    mutable std::optional<LandNet> m_net;
};

/// What a layer paints on the land. Immutable, shared with the painting thread. Either areas or a
/// field; neither: plain land.
struct LandPaint {
    std::vector<LandFill> countries;  ///< one per row of MapData::countries()
    std::vector<LandFill> states;     ///< one per row of MapData::states(), over their country
    std::shared_ptr<const LandField> field;
    std::vector<double> limits;   ///< of the classes, rising; a value on a limit is of the upper
    std::vector<QColor> classes;  ///< colours of the field's classes, limits.size() + 1
    LandFill noData;              ///< where the field has no value

    bool operator==(const LandPaint&) const = default;
    /// Class of a value, 0..limits.size().
    [[nodiscard]] static std::size_t classOf(double value, const std::vector<double>& limits);
};

}  // namespace gigasite::ui
