// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/weather/attach.h"

#include "model/catalog/defaults.h"
#include "model/plan/fields.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>
#include <utility>

namespace gigasite::model {

namespace {

struct UseRule {
    SeriesUnit unit = SeriesUnit::mw;
    double least = 0.0;
    double most = 0.0;
    EntityKind entity = EntityKind::site;
    const char* field = "";
};

UseRule ruleOf(SeriesUse use) {
    switch (use) {
        case SeriesUse::loadMw:
            return {SeriesUnit::mw, 0.0, 1e6, EntityKind::site, "site.loadSeries"};
        case SeriesUse::temperatureC:
            return {SeriesUnit::degC, -90.0, 70.0, EntityKind::site, "site.temperatureSeries"};
        case SeriesUse::priceUsdPerMwh:
            return {SeriesUnit::usdPerMwh, -1e5, 1e5, EntityKind::grid, "grid.priceSeries"};
        case SeriesUse::carbonKgPerMwh:
            return {SeriesUnit::kgPerMwh, 0.0, 5000.0, EntityKind::grid, "grid.carbonSeries"};
        case SeriesUse::outputMw:
            return {SeriesUnit::mw, 0.0, 1e6, EntityKind::asset, "asset.outputSeries"};
        case SeriesUse::outputFactor:
            return {SeriesUnit::capacityFactor, 0.0, 1.5, EntityKind::asset, "asset.outputSeries"};
    }
    return {};
}

std::string textOf(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%g", value);
    return text;
}

std::optional<Problem> outOfRange(const SeriesImport& import, const UseRule& rule) {
    for (std::size_t h = 0; h < import.values.size(); ++h) {
        const double value = import.values[h];
        if (!(value >= rule.least && value <= rule.most)) {
            return Problem{"weather.outOfRange",
                           std::to_string(h + 1),
                           {import.name, textOf(value), textOf(rule.least), textOf(rule.most)}};
        }
    }
    return std::nullopt;
}

/// Collects the changes of one import; ids of new series follow one another.
class Attachment {
  public:
    explicit Attachment(const Plan& plan) : m_plan(plan), m_nextId(plan.nextId) {}

    void add(const SeriesImport& import) {
        const UseRule rule = ruleOf(import.use);
        const Id series = idOf(import, rule.unit);
        const Address at{rule.entity, import.site,
                         rule.entity == EntityKind::asset ? import.asset : 0};
        m_changes.push_back(SetField{at, findField(rule.field), std::int64_t{series}});
        if (import.use == SeriesUse::loadMw) {
            m_changes.push_back(SetField{at, findField("site.loadKind"),
                                         static_cast<std::int64_t>(LoadKind::imported)});
        }
    }

    void set(const Address& at, const char* field, Value value) {
        m_changes.push_back(SetField{at, findField(field), std::move(value)});
    }

    [[nodiscard]] std::vector<Change> take() { return std::move(m_changes); }

  private:
    /// An equal series of the plan or of this import, else a new one.
    Id idOf(const SeriesImport& import, SeriesUnit unit) {
        const auto equal = [&](const Series& series) {
            return series.unit == unit && series.values == import.values;
        };
        for (const auto& entry : m_plan.series) {
            if (equal(*entry.value)) {
                return entry.id;
            }
        }
        for (const auto& [id, series] : m_new) {
            if (equal(*series)) {
                return id;
            }
        }
        auto series = std::make_shared<Series>();
        series->name = import.name;
        series->unit = unit;
        series->values = import.values;
        const Id id = m_nextId++;
        m_new.emplace_back(id, series);
        m_changes.push_back(Insert{{EntityKind::series, 0, id}, Ref<Series>(std::move(series))});
        return id;
    }

    const Plan& m_plan;
    Id m_nextId;
    std::vector<std::pair<Id, Ref<Series>>> m_new;
    std::vector<Change> m_changes;
};

Problem noSuchItem() {
    return {"plan.noSuchItem", {}, {}};
}

/// The file's output for a kind of plant; empty when it has none.
const std::vector<double>& profileOf(const ClimateProfiles& profiles, ProfileKind kind) {
    static const std::vector<double> none;
    switch (kind) {
        case ProfileKind::SolarFixed:
            return profiles.pvFixedCf;
        case ProfileKind::SolarTracking:
            return profiles.pvTrackingCf;
        case ProfileKind::WindOnshore:
            return profiles.windOnshoreCf;
        case ProfileKind::WindOffshore:
            return profiles.windOffshoreCf;
        case ProfileKind::None:
            break;
    }
    return none;
}

}  // namespace

Result<std::vector<Change>> attachSeries(const Plan& plan, const World& world,
                                         const SeriesImport& import) {
    const UseRule rule = ruleOf(import.use);
    const Ref<Site> site = world.sites.find(import.site);
    if (!site || (rule.entity == EntityKind::asset && !site->assets.find(import.asset))) {
        return noSuchItem();
    }
    if (auto problem = outOfRange(import, rule)) {
        return *problem;
    }
    Attachment attachment(plan);
    attachment.add(import);
    return attachment.take();
}

Result<WeatherChanges> attachWeather(const Plan& plan, const World& world, const Catalog& catalog,
                                     const ClimateTables& tables, const WeatherYear& weather,
                                     const WeatherImport& import) {
    const Ref<Site> site = world.sites.find(import.site);
    if (!site) {
        return noSuchItem();
    }
    const WeatherAssumptions assumptions{
        parameterValue(catalog, "wind_shear_exponent").value_or(0.0)};
    auto made = weatherProfiles(tables, weather, assumptions);
    if (!made) {
        return made.problem();
    }
    const ClimateProfiles& profiles = made.value().profiles;
    WeatherChanges out;
    out.notes = weather.notes;
    Attachment attachment(plan);
    bool any = false;
    const auto add = [&](SeriesUse use, Id asset, const char* what,
                         const std::vector<double>& values) {
        attachment.add({use, import.site, asset, import.name + what, values});
        any = true;
    };
    if (!profiles.temperatureC.empty()) {
        add(SeriesUse::temperatureC, 0, ", temperature", profiles.temperatureC);
    }
    for (const auto& entry : site->assets) {
        const TechnologyRow* technology = catalog.technology(entry.value->technologyId);
        const bool elsewhere = entry.value->latitudeDeg && entry.value->longitudeDeg;
        if (!technology || technology->profile == ProfileKind::None || elsewhere) {
            continue;
        }
        const std::vector<double>& output = profileOf(profiles, technology->profile);
        if (!output.empty()) {
            add(SeriesUse::outputFactor, entry.id,
                technology->kind == TechnologyKind::Solar ? ", sun" : ", wind", output);
        }
    }
    if (!any) {
        return Problem{"weather.noSeries", {}, {}};
    }
    attachment.set({EntityKind::site, import.site, 0}, "site.climateSource",
                   static_cast<std::int64_t>(ClimateSource::imported));
    out.changes = attachment.take();
    return out;
}

}  // namespace gigasite::model
