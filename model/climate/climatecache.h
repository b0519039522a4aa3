// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/climate/climatetables.h"
#include "model/climate/typicalyear.h"
#include "model/core/result.h"
#include "model/core/value.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace gigasite::model {

/// Everything the energy model needs of one location; series have 8760 hours of local standard
/// time, capacity factors are 0..1 of the rating.
struct ClimateProfiles {
    std::vector<double> pvFixedCf;
    std::vector<double> pvTrackingCf;
    std::vector<double> windOnshoreCf;
    std::vector<double> windOffshoreCf;
    std::vector<double> temperatureC;
    double meanPvFixedCf = 0;
    double meanPvTrackingCf = 0;
    double meanWindOnshoreCf = 0;
    double meanWindOffshoreCf = 0;
    double meanTemperatureC = 0;
    double maximumTemperatureC = 0;
    double meanHubWindMs = 0;
    double elevationM = 0;     ///< used for the temperature
    double nearestCellKm = 0;  ///< distance to the nearest cell of the table
    ClimateConfidence confidence = ClimateConfidence::normal;

    bool operator==(const ClimateProfiles&) const = default;
};

/// Generates the weather and runs the plants through it, without any cache.
/// Problems: those of typicalYear.
[[nodiscard]] Result<ClimateProfiles> climateProfiles(const ClimateTables& tables,
                                                      const ClimateRequest& request);

/// Profiles kept by location, the least recently used dropped first. Thread-safe; two threads that
/// ask for the same location generate it once. Owned by the application.
/// A request is rounded to 0.001 degree, 1 m, 0.01 h, 0.01 m/s and 0.01 K before it is used, so
/// that the answer depends on the request only and never on what was asked before.
class ClimateCache {
  public:
    /// One entry takes about 0.35 MB. Keep the capacity above the number of locations of a plan:
    /// a cache that is too small generates every location again at each evaluation.
    explicit ClimateCache(Ref<ClimateTables> tables, std::size_t capacity = 1024);

    /// Waits if another thread generates the same location now. Problems: those of typicalYear.
    [[nodiscard]] Result<Ref<ClimateProfiles>> profilesAt(const ClimateRequest& request);

    [[nodiscard]] const ClimateTables& tables() const { return *m_tables; }
    [[nodiscard]] std::size_t size() const;
    /// How often weather was generated since the start.
    [[nodiscard]] std::size_t generations() const;

  private:
    struct Key {
        std::int64_t latitude = 0;
        std::int64_t longitude = 0;
        std::optional<std::int64_t> elevation;
        std::int64_t timeZone = 0;
        std::uint64_t seed = 0;
        std::optional<std::int64_t> hubWind;
        std::int64_t warming = 0;

        auto operator<=>(const Key&) const = default;
    };
    struct Slot {
        std::mutex mutex;
        std::optional<Result<Ref<ClimateProfiles>>> result;
    };
    struct Entry {
        Key key;
        std::shared_ptr<Slot> slot;
    };

    [[nodiscard]] Key keyOf(const ClimateRequest& request) const;
    [[nodiscard]] static ClimateRequest requestOf(const Key& key);
    [[nodiscard]] std::shared_ptr<Slot> slotOf(const Key& key);

    const Ref<ClimateTables> m_tables;
    const std::size_t m_capacity;
    mutable std::mutex m_mutex;
    std::list<Entry> m_entries;  ///< most recently used first
    std::map<Key, std::list<Entry>::iterator> m_index;
    std::size_t m_generations = 0;
};

}  // namespace gigasite::model
