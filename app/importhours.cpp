// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importhours.h"

#include "app/storage/readfile.h"
#include "model/weather/hourlycsv.h"
#include "model/weather/textrecords.h"

#include <QFileInfo>

namespace gigasite::app {

namespace {

model::Problem inFile(model::Problem problem, const QString& path) {
    const std::string file = QFileInfo(path).fileName().toStdString();
    problem.where = problem.where.empty() ? file : file + ":" + problem.where;
    return problem;
}

model::Result<model::WeatherChanges> weatherChanges(const std::string& bytes,
                                                    const std::string& name, model::Id site,
                                                    const model::Plan& plan,
                                                    const model::World& world,
                                                    const model::Facts& facts) {
    const auto weather = model::readWeather(bytes);
    if (!weather) {
        return weather.problem();
    }
    return model::attachWeather(plan, world, *facts.catalog, *facts.climate, weather.value(),
                                {site, name});
}

model::Result<model::WeatherChanges> seriesChanges(
    const std::string& bytes, const std::string& name, const ui::HoursImport& import,
    const model::Plan& plan, const model::World& world, const std::string& column) {
    model::HourlyCsvOptions options;
    options.columnName = column;
    auto values = model::readHourlySeries(bytes, options);
    if (!values) {
        return values.problem();
    }
    auto changes = model::attachSeries(
        plan, world, {*import.use, import.site, import.asset, name, std::move(values).value()});
    if (!changes) {
        return changes.problem();
    }
    return model::WeatherChanges{std::move(changes).value(), {}};
}

}  // namespace

model::Result<model::WeatherChanges> importHours(const QString& path, const ui::HoursImport& import,
                                                 const model::Plan& plan, const model::World& world,
                                                 const model::Facts& facts,
                                                 const std::string& column) {
    const auto content = readWholeFile(path, static_cast<qint64>(model::kImportMaxBytes));
    if (!content) {
        return content.problem();
    }
    const std::string name = QFileInfo(path).completeBaseName().toStdString();
    const std::string& bytes = content.value().bytes;
    auto made = import.use ? seriesChanges(bytes, name, import, plan, world, column)
                           : weatherChanges(bytes, name, import.site, plan, world, facts);
    if (!made) {
        return inFile(made.problem(), path);
    }
    for (model::Problem& note : made.value().notes) {
        note = inFile(std::move(note), path);
    }
    return made;
}

}  // namespace gigasite::app
