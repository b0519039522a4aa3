// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/climate/climatecache.h"

#include "model/climate/capacityfactor.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace gigasite::model {
namespace {

constexpr double kPerDegree = 1000.0;
constexpr double kPerMetre = 1.0;
constexpr double kPerHour = 100.0;
constexpr double kPerMs = 100.0;
constexpr double kPerKelvin = 100.0;

std::int64_t steps(double value, double perUnit) {
    return std::llround(value * perUnit);
}

double meanOf(const std::vector<double>& values) {
    double sum = 0;
    for (const double value : values) {
        sum += value;
    }
    return sum / static_cast<double>(values.size());
}

}  // namespace

Result<ClimateProfiles> climateProfiles(const ClimateTables& tables,
                                        const ClimateRequest& request) {
    Result<TypicalYear> generated = typicalYear(tables, request);
    if (!generated) {
        return generated.problem();
    }
    TypicalYear& year = generated.value();
    ClimateProfiles profiles;
    profiles.pvFixedCf = pvCapacityFactor(tables, year, Mount::fixed);
    profiles.pvTrackingCf = pvCapacityFactor(tables, year, Mount::tracking);
    profiles.windOnshoreCf = windCapacityFactor(tables, year, WindSite::onshore);
    profiles.windOffshoreCf = windCapacityFactor(tables, year, WindSite::offshore);
    profiles.temperatureC = std::move(year.temperatureC);
    profiles.meanPvFixedCf = meanOf(profiles.pvFixedCf);
    profiles.meanPvTrackingCf = meanOf(profiles.pvTrackingCf);
    profiles.meanWindOnshoreCf = meanOf(profiles.windOnshoreCf);
    profiles.meanWindOffshoreCf = meanOf(profiles.windOffshoreCf);
    profiles.meanTemperatureC = meanOf(profiles.temperatureC);
    profiles.maximumTemperatureC =
        *std::max_element(profiles.temperatureC.begin(), profiles.temperatureC.end());
    profiles.meanHubWindMs = meanOf(year.wind100Ms);
    profiles.elevationM = year.normals.elevationM;
    profiles.nearestCellKm = year.normals.nearestCellKm;
    profiles.confidence = year.normals.confidence;
    return profiles;
}

ClimateCache::ClimateCache(Ref<ClimateTables> tables, std::size_t capacity)
    : m_tables(std::move(tables)), m_capacity(std::max<std::size_t>(capacity, 1)) {
}

Result<Ref<ClimateProfiles>> ClimateCache::profilesAt(const ClimateRequest& request) {
    if (const Result<Done> checked = checkClimateRequest(request); !checked) {
        return checked.problem();
    }
    const Key key = keyOf(request);
    const std::shared_ptr<Slot> slot = slotOf(key);
    const std::lock_guard lock(slot->mutex);
    if (!slot->result) {
        Result<ClimateProfiles> profiles = climateProfiles(*m_tables, requestOf(key));
        if (profiles) {
            slot->result = Ref<ClimateProfiles>(
                std::make_shared<const ClimateProfiles>(std::move(profiles).value()));
        } else {
            slot->result = profiles.problem();
        }
        const std::lock_guard counting(m_mutex);
        ++m_generations;
    }
    return *slot->result;
}

std::size_t ClimateCache::size() const {
    const std::lock_guard lock(m_mutex);
    return m_entries.size();
}

std::size_t ClimateCache::generations() const {
    const std::lock_guard lock(m_mutex);
    return m_generations;
}

ClimateCache::Key ClimateCache::keyOf(const ClimateRequest& request) const {
    const auto optionalSteps = [](const std::optional<double>& value, double perUnit) {
        return value ? std::optional(steps(*value, perUnit)) : std::nullopt;
    };
    Key key;
    key.latitude = steps(request.latitude, kPerDegree);
    key.longitude = steps(request.longitude, kPerDegree);
    key.elevation = optionalSteps(request.elevationM, kPerMetre);
    key.timeZone =
        steps(request.timeZoneHours.value_or(standardTimeZone(request.longitude)), kPerHour);
    key.seed = request.seed;
    key.hubWind = optionalSteps(request.meanHubWindMs, kPerMs);
    key.warming =
        steps(request.warmingC.value_or(m_tables->parameters().warmingSinceNormalsC), kPerKelvin);
    return key;
}

ClimateRequest ClimateCache::requestOf(const Key& key) {
    const auto optionalValue = [](const std::optional<std::int64_t>& count, double perUnit) {
        return count ? std::optional(static_cast<double>(*count) / perUnit) : std::nullopt;
    };
    ClimateRequest request;
    request.latitude = static_cast<double>(key.latitude) / kPerDegree;
    request.longitude = static_cast<double>(key.longitude) / kPerDegree;
    request.elevationM = optionalValue(key.elevation, kPerMetre);
    request.timeZoneHours = static_cast<double>(key.timeZone) / kPerHour;
    request.seed = key.seed;
    request.meanHubWindMs = optionalValue(key.hubWind, kPerMs);
    request.warmingC = static_cast<double>(key.warming) / kPerKelvin;
    return request;
}

std::shared_ptr<ClimateCache::Slot> ClimateCache::slotOf(const Key& key) {
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_index.find(key); found != m_index.end()) {
        m_entries.splice(m_entries.begin(), m_entries, found->second);
        return found->second->slot;
    }
    m_entries.push_front({key, std::make_shared<Slot>()});
    m_index.emplace(key, m_entries.begin());
    if (m_entries.size() > m_capacity) {
        m_index.erase(m_entries.back().key);
        m_entries.pop_back();
    }
    return m_entries.front().slot;
}

}  // namespace gigasite::model
