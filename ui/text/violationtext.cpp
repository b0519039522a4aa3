// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/violationtext.h"

#include "ui/text/carbongap.h"
#include "ui/text/fieldkind.h"
#include "ui/text/numberformat.h"
#include "ui/text/problemtext.h"
#include "ui/text/violationtable.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

using namespace Qt::StringLiterals;

namespace gigasite::ui {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("Violation", text);
}

QString shownName(const std::string& name) {
    const QString shown = QString::fromStdString(name);
    return shown.trimmed().isEmpty() ? translated(QT_TRANSLATE_NOOP("Violation", "(no name)"))
                                     : shown;
}

QString argument(const std::vector<std::string>& arguments, std::size_t index) {
    return shownName(index < arguments.size() ? arguments[index] : std::string());
}

// Plans name countries by their ISO code, regions by their name.
QString shownPlace(const QString& place) {
    const auto isCapital = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    if (place.size() != 2 || !std::all_of(place.begin(), place.end(), isCapital)) {
        return place;
    }
    const QLocale::Territory territory = QLocale::codeToTerritory(place);
    return territory == QLocale::AnyTerritory ? place : QLocale::territoryToString(territory);
}

template <class Sentence>
const Sentence* sentenceOf(std::span<const Sentence> sentences, std::string_view code) {
    const auto found = std::find_if(sentences.begin(), sentences.end(),
                                    [code](const Sentence& one) { return code == one.code; });
    return found == sentences.end() ? nullptr : &*found;
}

struct Figures {
    QString value;
    QString limit;
};

// A value just past its limit gets more digits, so that the two never look the same.
Figures figuresOf(const model::Violation& violation, const QLocale& locale) {
    constexpr int kMostDecimals = 4;
    if (violation.unit == model::Unit::share) {
        int decimals = 1;
        Figures shares;
        do {
            shares = {formatShare(violation.value, locale, decimals),
                      formatShare(violation.limit, locale, decimals)};
        } while (shares.value == shares.limit && ++decimals <= kMostDecimals);
        return shares;
    }
    const QuantityKind kind = quantityKind(violation.unit);
    const auto both = [&](Digits digits) {
        return Figures{formatQuantity(violation.value, kind, locale, digits),
                       formatQuantity(violation.limit, kind, locale, digits)};
    };
    const Figures rounded = both(Digits::tile);
    return rounded.value == rounded.limit ? both(Digits::exact) : rounded;
}

// The quarter whose value and limit a site's violation gives.
int worstQuarter(const model::Violation& violation, const model::PlanResult& result) {
    const model::SiteResult* site = result.site(violation.site);
    if (site == nullptr) {
        return violation.first;
    }
    int worst = violation.first;
    double most = -1.0;
    for (int q = violation.first; q <= std::min(violation.last, site->quarters.quarters() - 1);
         ++q) {
        const double stranded = site->quarters.at(model::MetricId::strandedMw, q);
        if (stranded > most) {
            worst = q;
            most = stranded;
        }
    }
    return worst;
}

// The trace holds one site and one year; nothing is known about the hours of others.
std::optional<CarbonGap> gapOf(const model::Violation& violation, const model::PlanResult& result) {
    const model::HourlyTrace* trace = result.trace.get();
    const bool fits = trace != nullptr && violation.site != 0 && trace->site == violation.site &&
                      argument(violation.arguments, 0).toInt() == trace->year;
    return fits ? largestCarbonGap(*trace) : std::nullopt;
}

QString yearText(const model::Violation& violation, int startMonth, const QLocale& locale) {
    const QString year = argument(violation.arguments, 0);
    return formatFiscalYear(year.toInt(), startMonth != 1, locale);
}

QString siteName(model::Id id, const model::World& world) {
    const auto site = world.sites.find(id);
    return shownName(site && site->info ? site->info->name : std::string());
}

QString assetName(const model::Violation& violation, const model::World& world) {
    const auto site = world.sites.find(violation.site);
    const auto asset = site ? site->assets.find(violation.asset) : nullptr;
    return shownName(asset ? asset->name : std::string());
}

// Puts together one sentence about one violation.
class Wording {
  public:
    Wording(const model::Violation& violation, const model::PlanResult& result,
            const model::World& world, const QLocale& locale)
        : m_violation(violation),
          m_result(result),
          m_world(world),
          m_locale(locale),
          m_figures(figuresOf(violation, locale)),
          m_gap(gapOf(violation, result)) {}

    [[nodiscard]] QString text() const {
        const auto sentences = violationSentences();
        const ViolationSentence* sentence =
            m_gap ? sentenceOf(sentences, m_violation.code + ".gaps") : nullptr;
        if (sentence == nullptr) {
            sentence = sentenceOf(sentences, m_violation.code);
        }
        if (sentence == nullptr) {
            return problemSentence({m_violation.code, {}, m_violation.arguments});
        }
        QStringList parts;
        for (const ViolationPart part : sentence->parts) {
            parts.append(partText(part));
        }
        return fillArguments(translated(sentence->sentence), parts);
    }

  private:
    [[nodiscard]] QString partText(ViolationPart part) const {
        using enum ViolationPart;
        switch (part) {
            case none:
                return {};
            case name1:
                return argument(m_violation.arguments, 0);
            case name2:
                return argument(m_violation.arguments, 1);
            case name3:
                return argument(m_violation.arguments, 2);
            case place1:
                return shownPlace(argument(m_violation.arguments, 0));
            case place2:
                return shownPlace(argument(m_violation.arguments, 1));
            case site:
                return siteName(m_violation.site, m_world);
            case year:
                return yearText(m_violation, 1, m_locale);
            case fiscalYear:
                return yearText(m_violation, m_result.fiscalYearStartMonth, m_locale);
            default:
                return figureText(part);
        }
    }

    [[nodiscard]] QString figureText(ViolationPart part) const {
        using enum ViolationPart;
        const double apart = std::abs(m_violation.value - m_violation.limit);
        switch (part) {
            case value:
                return m_figures.value;
            case limit:
                return m_figures.limit;
            case difference:
                return formatQuantity(apart, quantityKind(m_violation.unit), m_locale);
            case stakeUsd:
                return formatMoney(m_violation.weight, m_locale);
            case quarters:
                return formatQuantity(apart, QuantityKind::quarters, m_locale);
            default:
                return timeText(part);
        }
    }

    [[nodiscard]] QString timeText(ViolationPart part) const {
        using enum ViolationPart;
        switch (part) {
            case worstQuarter:
                return planQuarter(ui::worstQuarter(m_violation, m_result));
            case lastQuarter:
                return planQuarter(m_violation.last);
            case valueQuarter:
                return formatQuarter(static_cast<int>(std::lround(m_violation.value)), m_locale);
            case limitQuarter:
                return formatQuarter(static_cast<int>(std::lround(m_violation.limit)), m_locale);
            case gapMonth:
                return m_gap ? m_locale.standaloneMonthName(m_gap->month) : QString();
            case gapHour:
                return m_gap ? u"%1:00"_s.arg(m_gap->hour) : QString();
            default:
                return {};
        }
    }

    [[nodiscard]] QString planQuarter(int quarter) const {
        return formatQuarter((m_result.start + quarter).index, m_locale);
    }

    const model::Violation& m_violation;
    const model::PlanResult& m_result;
    const model::World& m_world;
    const QLocale& m_locale;
    Figures m_figures;
    std::optional<CarbonGap> m_gap;
};

QString newValueText(const model::Relaxation& relaxation, const QLocale& locale) {
    const auto* change =
        relaxation.changes.empty() ? nullptr : std::get_if<model::SetField>(&relaxation.changes[0]);
    if (change == nullptr || change->field == nullptr) {
        return formatNumber(std::nan(""), locale);
    }
    const QuantityKind kind = quantityKind(*change->field);
    if (const auto* number = std::get_if<double>(&change->value)) {
        return formatQuantity(*number, kind, locale);
    }
    if (const auto* whole = std::get_if<std::int64_t>(&change->value)) {
        return formatQuantity(static_cast<double>(*whole), kind, locale);
    }
    if (const auto* steps = std::get_if<model::Steps>(&change->value)) {
        const int year = argument(relaxation.arguments, 0).toInt();
        return formatQuantity(model::valueAt(*steps, year), kind, locale);
    }
    return formatNumber(std::nan(""), locale);
}

QString partText(RelaxationPart part, const model::Relaxation& relaxation, const QLocale& locale) {
    const QString first = argument(relaxation.arguments, 0);
    switch (part) {
        case RelaxationPart::none:
            break;
        case RelaxationPart::name:
            return first;
        case RelaxationPart::place:
            return shownPlace(first);
        case RelaxationPart::power:
            return formatPower(first.toDouble(), locale, Digits::exact);
        case RelaxationPart::quarters:
            return formatQuantity(first.toDouble(), QuantityKind::quarters, locale);
        case RelaxationPart::newValue:
            return newValueText(relaxation, locale);
    }
    return {};
}

}  // namespace

QString violationSentence(const model::Violation& violation, const model::PlanResult& result,
                          const model::World& world, const QLocale& locale) {
    return Wording(violation, result, world, locale).text();
}

QString violationPlace(const model::Violation& violation, const model::PlanResult& result,
                       const model::World& world, const QLocale& locale) {
    QStringList parts;
    if (violation.site == 0) {
        parts.append(translated(QT_TRANSLATE_NOOP("Violation", "Programme")));
    } else {
        parts.append(siteName(violation.site, world));
    }
    if (violation.asset != 0) {
        parts.append(assetName(violation, world));
    }
    if (violation.first > 0 || violation.last < result.quarters - 1) {
        parts.append(formatQuarterRange((result.start + violation.first).index,
                                        (result.start + violation.last).index, locale));
    }
    return parts.join(u" · "_s);
}

QString relaxationSentence(const model::Relaxation& relaxation, const QLocale& locale) {
    const RelaxationSentence* sentence = sentenceOf(relaxationSentences(), relaxation.code);
    if (sentence == nullptr) {
        return problemSentence({relaxation.code, {}, relaxation.arguments});
    }
    QStringList parts;
    for (const RelaxationPart part : sentence->parts) {
        parts.append(partText(part, relaxation, locale));
    }
    return fillArguments(translated(sentence->sentence), parts);
}

QString severityName(model::Severity severity) {
    switch (severity) {
        case model::Severity::error:
            return translated(QT_TRANSLATE_NOOP("Violation", "error"));
        case model::Severity::limit:
            return translated(QT_TRANSLATE_NOOP("Violation", "limit"));
        case model::Severity::note:
            break;
    }
    return translated(QT_TRANSLATE_NOOP("Violation", "note"));
}

QStringList knownViolationCodes() {
    QStringList codes;
    for (const ViolationSentence& one : violationSentences()) {
        codes.append(QString::fromLatin1(one.code));
    }
    for (const RelaxationSentence& one : relaxationSentences()) {
        codes.append(QString::fromLatin1(one.code));
    }
    codes.sort();
    return codes;
}

}  // namespace gigasite::ui
