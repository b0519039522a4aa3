// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/placename.h"

#include "model/geo/distance.h"

#include <QCoreApplication>

#include <cmath>

namespace gigasite::ui {

namespace {

struct PlaceNameText {
    Q_DECLARE_TR_FUNCTIONS(gigasite::ui::PlaceName)
};

}  // namespace

QString countryName(const model::Country& country, const QLocale& locale) {
    return QString::fromStdString(locale.language() == QLocale::German ? country.nameGerman
                                                                       : country.nameEnglish);
}

QString placeName(const model::MapData& map, const model::Place& place, const QLocale& locale) {
    const model::Country* country = map.country(place.countryIso2);
    if (country == nullptr) {
        return {};
    }
    const QString name = countryName(*country, locale);
    if (place.inSea) {
        return PlaceNameText::tr("In the sea, %1 km from %2")
            .arg(locale.toString(std::lround(place.distanceToLandKm)), name);
    }
    const model::UsState* state = map.state(place.stateCode);
    return state == nullptr ? name
                            : PlaceNameText::tr("%1, %2", "state, country")
                                  .arg(QString::fromStdString(state->name), name);
}

QString coordinatesText(double latitudeDeg, double longitudeDeg, const QLocale& locale) {
    const double longitude = model::normaliseLongitude(longitudeDeg);
    const QString north = latitudeDeg < 0.0 ? PlaceNameText::tr("%1 S", "latitude")
                                            : PlaceNameText::tr("%1 N", "latitude");
    const QString east = longitude < 0.0 ? PlaceNameText::tr("%1 W", "longitude")
                                         : PlaceNameText::tr("%1 E", "longitude");
    return PlaceNameText::tr("%1, %2", "latitude, longitude")
        .arg(north.arg(locale.toString(std::abs(latitudeDeg), 'f', 2)),
             east.arg(locale.toString(std::abs(longitude), 'f', 2)));
}

}  // namespace gigasite::ui
