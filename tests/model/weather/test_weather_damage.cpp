// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/weather/hourlycsv.h"
#include "model/weather/weatherfile.h"
#include "tests/model/weather/weatherfixture.h"

#include <QObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

using namespace gigasite::model;
using namespace gigasite::test;

namespace {

/// A refusal names its place and its reason.
bool wellSaid(const Problem& problem) {
    static const QRegularExpression kPlace(QStringLiteral("^[1-9][0-9]*:[0-9]+$"));
    return problem.code.starts_with("weather.") &&
           kPlace.match(QString::fromStdString(problem.where)).hasMatch();
}

bool soundSeries(const std::vector<double>& series) {
    return std::all_of(series.begin(), series.end(), [](double v) { return std::isfinite(v); });
}

bool soundYear(const WeatherYear& year) {
    const auto sound = [](const std::vector<double>& series) {
        return (series.empty() || series.size() == kHoursPerYear) && soundSeries(series);
    };
    return sound(year.ghiWm2) && sound(year.dniWm2) && sound(year.dhiWm2) &&
           sound(year.temperatureC) && sound(year.windMs) && sound(year.pressurePa) &&
           std::abs(year.latitude) <= 90 && std::abs(year.longitude) <= 180 &&
           std::abs(year.timeZoneHours) <= 14;
}

/// Both readers on the same bytes; what they accept must be whole.
bool survives(const std::string& bytes) {
    const Result<WeatherYear> weather = readWeather(bytes);
    const auto series = readHourlySeries(bytes);
    const bool good = weather.ok() ? soundYear(weather.value()) : wellSaid(weather.problem());
    return good &&
           (series.ok() ? series.value().size() == kHoursPerYear && soundSeries(series.value())
                        : wellSaid(series.problem()));
}

std::string csvText() {
    Lines lines{"\"time, local\";\"load; MW\""};
    for (const CalendarHour& at : calendarHours()) {
        lines.push_back(formatted("%02d.%02d.2025 %02d:00;\"%d,5\"", at.day, at.month, at.hour,
                                  madeHour(at.n).dhi));
    }
    return joined(lines, "\r\n");
}

}  // namespace

/// Files cut short and with bytes changed, the same ones at every run: read whole or refused with
/// a place, never stuck.
class TestWeatherDamage : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void damage_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("epw") << QByteArray::fromStdString(joined(epwLines()));
        QTest::newRow("sam") << QByteArray::fromStdString(joined(samLines()));
        QTest::newRow("srw") << QByteArray::fromStdString(joined(srwLines()));
        QTest::newRow("pvgis") << QByteArray::fromStdString(joined(pvgisLines()));
        QTest::newRow("csv") << QByteArray::fromStdString(csvText());
    }

    void damage() {
        QFETCH(const QByteArray, bytes);
        const std::string good = bytes.toStdString();
        QVERIFY(readWeather(good).ok() != readHourlySeries(good).ok());
        std::mt19937_64 random(20261125);
        const auto below = [&random](std::size_t limit) { return random() % limit; };
        // Half of the damage hits the header, which the rows outnumber by far.
        const auto place = [&] { return below(below(2) == 0 ? 600 : good.size()); };
        for (int i = 0; i < 100; ++i) {
            QVERIFY2(survives(good.substr(0, place())), "cut short");
            std::string flipped = good;
            flipped[place()] ^= static_cast<char>(1U << below(8));
            QVERIFY2(survives(flipped), "a bit changed");
            std::string changed = good;
            constexpr std::string_view kMarks = ",;\t\"\r\n.-+eE0\xFF#:/ ";
            for (std::size_t count = below(4) + 1; count > 0; --count) {
                changed[place()] = kMarks[below(kMarks.size())];
            }
            QVERIFY2(survives(changed), "marks put in");
            std::string shifted = good;
            shifted.erase(place(), below(40));
            QVERIFY2(survives(shifted), "a part lost");
            std::string doubled = good;
            const std::size_t from = place();
            doubled.insert(place(), good.substr(from, below(3000)));
            QVERIFY2(survives(doubled), "a part twice");
        }
    }

    void noiseIsRefused() {
        std::mt19937_64 random(1);
        for (int i = 0; i < 300; ++i) {
            std::string noise(random() % 4000, '\0');
            for (char& byte : noise) {
                byte = static_cast<char>(i % 2 == 0 ? random() % 256 : ' ' + random() % 95);
            }
            QVERIFY(!readWeather(noise).ok());
            QVERIFY(!readHourlySeries(noise).ok());
            QVERIFY(survives(noise));
        }
    }
};

QTEST_GUILESS_MAIN(TestWeatherDamage)

#include "test_weather_damage.moc"
