// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pointfacts.h"

#include "model/build/exportrules.h"
#include "model/catalog/defaults.h"
#include "model/climate/climatecache.h"
#include "model/geo/mapdata.h"
#include "ui/text/numberformat.h"

#include <QCoreApplication>

#include <utility>

namespace gigasite::ui {

namespace {

constexpr int kRestMs = 120;

struct FactText {
    Q_DECLARE_TR_FUNCTIONS(gigasite::ui::PointFacts)
};

QString dash() {
    return QStringLiteral("—");
}

QString sourceText(const std::string& source, int year, char grade) {
    const QString name = QString::fromStdString(source);
    const QString mark = QString(QLatin1Char(grade));
    return year != 0 ? FactText::tr("%1, %2, grade %3", "source, year, grade")
                           .arg(name, QString::number(year), mark)
                     : FactText::tr("%1, grade %2", "source, grade").arg(name, mark);
}

PointFact factOf(const QString& label, const std::optional<model::Figure>& figure,
                 QuantityKind kind, const QLocale& locale) {
    return figure ? PointFact{label, formatQuantity(figure->value, kind, locale),
                              sourceText(figure->source, figure->year, figure->grade)}
                  : PointFact{label, dash(), {}};
}

PointFact marketFact(const model::Catalog& catalog, const std::string& marketId) {
    const model::MarketRow* market = catalog.market(marketId);
    return market ? PointFact{FactText::tr("Market"), QString::fromStdString(market->name),
                              sourceText(market->source, market->year, market->grade)}
                  : PointFact{FactText::tr("Market"), dash(), {}};
}

QString accessText(model::ExportAccess access) {
    switch (access) {
        case model::ExportAccess::Capped:
            return FactText::tr("capped", "export of accelerators");
        case model::ExportAccess::Barred:
            return FactText::tr("barred", "export of accelerators");
        case model::ExportAccess::Open:
            break;
    }
    return FactText::tr("open", "export of accelerators");
}

/// "71 → 65 $/MWh" of two worded facts, the new one alone where nothing changes.
PointFact changed(const PointFact& before, PointFact after) {
    if (before.value != after.value && before.label == after.label) {
        after.value = FactText::tr("%1 → %2", "before, after").arg(before.value, after.value);
    }
    return after;
}

std::vector<PointFact> gridFacts(const model::Catalog& catalog, const model::GridDefaults& grid,
                                 const QLocale& locale) {
    const bool direct = grid.carbonBasis == model::CarbonBasis::Direct;
    return {marketFact(catalog, grid.marketId),
            factOf(FactText::tr("Price"), grid.price, QuantityKind::moneyPerMwh, locale),
            factOf(direct ? FactText::tr("Carbon, direct") : FactText::tr("Carbon, life cycle"),
                   grid.carbonIntensityKgPerMwh, QuantityKind::carbonIntensity, locale)};
}

}  // namespace

struct PointFacts::Answer {
    model::Place place;
    model::GridDefaults grid;
    std::optional<model::ExportRule> rule;
    bool hasClimate = false;
    double solarFixed = 0.0;
    double solarTracking = 0.0;
    double wind = 0.0;
    double temperatureC = 0.0;
    double nearestCellKm = 0.0;
    bool isConfident = true;
};

PointFacts::PointFacts(const Look& look, const model::Facts& facts, QObject* parent)
    : QObject(parent), m_look(look), m_facts(facts) {
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &PointFacts::start);
}

PointFacts::~PointFacts() {
    m_pool.clear();
    m_pool.waitForDone();
}

void PointFacts::ask(const PointQuestion& question) {
    m_next = question;
    ++m_asked;
    m_rest.start();
}

void PointFacts::cancel() {
    m_next.reset();
    ++m_asked;
    m_rest.stop();
}

void PointFacts::start() {
    if (m_running || !m_next) {
        return;
    }
    m_running = true;
    m_pool.start(
        [this, facts = m_facts, question = *std::exchange(m_next, std::nullopt), asked = m_asked] {
            Answer answer = lookUp(facts, question);
            // The destructor waits for this thread, so the object is there; then the call is
            // dropped.
            QMetaObject::invokeMethod(
                this,
                [this, answer = std::move(answer), asked] {
                    m_running = false;
                    if (asked == m_asked) {
                        Q_EMIT ready(worded(answer));
                    } else if (!m_rest.isActive()) {
                        start();
                    }
                },
                Qt::QueuedConnection);
        });
}

PointFacts::Answer PointFacts::lookUp(const model::Facts& facts, const PointQuestion& question) {
    Answer answer;
    if (facts.map) {
        answer.place = facts.map->lookUp(question.latitudeDeg, question.longitudeDeg);
    }
    if (facts.catalog && !answer.place.inSea) {
        answer.grid =
            model::gridDefaults(*facts.catalog, answer.place.countryIso2, answer.place.stateCode);
        answer.rule = model::exportRuleFor(*facts.catalog,
                                           question.limits ? *question.limits : model::Limits{},
                                           answer.place.countryIso2, question.quarter);
    }
    if (!facts.climate) {
        return answer;
    }
    model::ClimateRequest request;
    request.latitude = question.latitudeDeg;
    request.longitude = question.longitudeDeg;
    // Not through the cache: places looked at must not push out those of the plan.
    if (const auto profiles = model::climateProfiles(*facts.climate, request); profiles.ok()) {
        const model::ClimateProfiles& known = profiles.value();
        answer.hasClimate = true;
        answer.solarFixed = known.meanPvFixedCf;
        answer.solarTracking = known.meanPvTrackingCf;
        answer.wind = answer.place.inSea ? known.meanWindOffshoreCf : known.meanWindOnshoreCf;
        answer.temperatureC = known.meanTemperatureC;
        answer.nearestCellKm = known.nearestCellKm;
        answer.isConfident = known.confidence == model::ClimateConfidence::normal;
    }
    return answer;
}

std::vector<PointFact> PointFacts::waiting() const {
    std::vector<PointFact> facts = worded({});
    for (PointFact& fact : facts) {
        fact = {fact.label, QStringLiteral("..."), {}};
    }
    return facts;
}

std::vector<PointFact> PointFacts::worded(const Answer& answer) const {
    const QLocale& locale = m_look.locale;
    std::vector<PointFact> facts = gridFacts(*m_facts.catalog, answer.grid, locale);
    const QString climate = answer.isConfident
                                ? FactText::tr("CRU CL 2.0, 1961–1990")
                                : FactText::tr("CRU CL 2.0, %1 km away: uncertain")
                                      .arg(locale.toString(answer.nearestCellKm, 'f', 0));
    const auto weather = [&](const QString& label, const QString& value) {
        facts.push_back(
            {label, answer.hasClimate ? value : dash(), answer.hasClimate ? climate : QString()});
    };
    weather(FactText::tr("Solar, fixed"), formatShare(answer.solarFixed, locale));
    weather(FactText::tr("Solar, tracking"), formatShare(answer.solarTracking, locale));
    weather(answer.place.inSea ? FactText::tr("Wind, offshore") : FactText::tr("Wind, onshore"),
            formatShare(answer.wind, locale));
    weather(FactText::tr("Mean temperature"),
            formatQuantity(answer.temperatureC, QuantityKind::temperature, locale));
    const model::RuleSetRow* set = answer.rule ? answer.rule->set : nullptr;
    facts.push_back({FactText::tr("Export rule"),
                     answer.rule ? accessText(answer.rule->access) : dash(),
                     set ? sourceText(set->name, set->year, set->grade) : QString()});
    facts.push_back(factOf(FactText::tr("Wait for the grid"), answer.grid.connectionWaitYears,
                           QuantityKind::years, locale));
    return facts;
}

std::vector<PointFact> moveFacts(const model::Facts& facts, const model::SiteInfo& site,
                                 double latitudeDeg, double longitudeDeg, const QLocale& locale) {
    if (!facts.catalog || !facts.map) {
        return {};
    }
    const model::Place to = facts.map->lookUp(latitudeDeg, longitudeDeg);
    const auto wordedAt = [&](const std::string& country, const std::string& state) {
        model::GridDefaults grid = model::gridDefaults(*facts.catalog, country, state);
        grid.marketId = site.marketId.empty() ? grid.marketId : site.marketId;
        return gridFacts(*facts.catalog, grid, locale);
    };
    const std::vector<PointFact> before = wordedAt(site.country, site.state);
    // A country set by hand stays with the site.
    std::vector<PointFact> after =
        site.placeOverridden ? before : wordedAt(to.countryIso2, to.stateCode);
    for (std::size_t i = 0; i < after.size(); ++i) {
        after[i] = changed(before[i], after[i]);
    }
    return after;
}

}  // namespace gigasite::ui
