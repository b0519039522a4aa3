// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/summarytable.h"

#include "model/finance/cashflow.h"
#include "model/reliability/adequacy.h"
#include "model/report/groups.h"
#include "ui/text/violationtext.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <numeric>

namespace gigasite::app {

namespace {

constexpr int kNameWidth = 34;
constexpr int kCellWidth = 13;
constexpr double kMillion = 1e6;

constexpr std::array kClockNames = {"none",  "building",    "grid & power",
                                    "chips", "export rule", "demand"};

QString name(const QString& text) {
    return text.left(kNameWidth - 1).leftJustified(kNameWidth);
}

QString cell(const QString& text) {
    return text.rightJustified(kCellWidth);
}

QString cell(double value, int decimals) {
    QString text = QString::number(value, 'f', decimals);
    if (text.startsWith(u'-') && text.toDouble() == 0.0) {
        text.remove(0, 1);
    }
    return cell(text);
}

QString cell(const std::optional<double>& value, int decimals, double scale = 1.0) {
    return value ? cell(*value * scale, decimals) : cell(QStringLiteral("none"));
}

QString head(const QString& title, std::initializer_list<const char*> columns) {
    QString text = name(title);
    for (const char* column : columns) {
        text += cell(QLatin1String(column));
    }
    return text + u'\n';
}

QString quarterText(model::Quarter quarter) {
    return QStringLiteral("%1Q%2").arg(quarter.year()).arg(quarter.quarterOfYear());
}

QString worthRow(const QString& title, const model::QuarterTable& table,
                 const model::MoneySummary& money) {
    using enum model::MetricId;
    return name(title) + cell(model::total(table, investmentUsd) / kMillion, 1) +
           cell(money.npvUsd / kMillion, 1) + cell(money.irrPerYear, 2, 100.0) +
           cell(money.discountedPaybackYears, 2) + cell(money.lcocUsdPerH100eHour, 4) +
           cell(money.lcoeUsdPerMwh, 3) + cell(money.tcoAcceleratorsUsd / kMillion, 1) +
           cell(money.tcoBuildingUsd / kMillion, 1) + cell(money.tcoEnergyUsd / kMillion, 1) +
           cell(money.tcoOtherUsd / kMillion, 1) + u'\n';
}

QString siteName(const Evaluated& evaluated, model::Id id) {
    const auto site = evaluated.world.sites.find(id);
    return site ? QString::fromStdString(site->info->name) : QString::number(id);
}

QString groupRows(const QString& kind, const std::vector<model::SiteGroup>& groups) {
    QString text;
    for (const model::SiteGroup& group : groups) {
        const QString title =
            group.name.empty() ? QStringLiteral("at sea") : QString::fromStdString(group.name);
        text += worthRow(kind + u' ' + title, group.table, group.money);
    }
    return text;
}

/// Means or sums of a quarterly series by calendar year.
QString yearCells(const std::vector<double>& quarters, model::Quarter start, bool mean,
                  int decimals) {
    QString text;
    const model::YearValues sums = model::byFiscalYear(quarters, start, 1);
    const std::vector<double> ones(quarters.size(), 1.0);
    const model::YearValues counts = model::byFiscalYear(ones, start, 1);
    for (std::size_t y = 0; y < sums.values.size(); ++y) {
        text += cell(mean ? sums.values[y] / counts.values[y] : sums.values[y], decimals);
    }
    return text + u'\n';
}

QString yearHead(const QString& title, const model::PlanResult& result) {
    QString text = name(title);
    const std::vector<double> none(static_cast<std::size_t>(result.quarters), 0.0);
    const model::YearValues years = model::byFiscalYear(none, result.start, 1);
    for (std::size_t y = 0; y < years.values.size(); ++y) {
        text += cell(QString::number(years.firstYear + static_cast<int>(y)));
    }
    return text + u'\n';
}

}  // namespace

QString worthTable(const Evaluated& evaluated) {
    const model::PlanResult& result = *evaluated.result;
    QString text = head(QStringLiteral("Worth at the plan's start, USD m"),
                        {"investment", "NPV", "IRR %", "payback yr", "$/H100e-h", "$/MWh",
                         "accelerators", "building", "energy", "other"}) +
                   worthRow(QStringLiteral("programme"), result.programme, result.money) +
                   groupRows(QStringLiteral("region"),
                             model::byRegion(result, evaluated.world, *evaluated.facts.catalog)) +
                   groupRows(QStringLiteral("country"), model::byCountry(result, evaluated.world));
    for (const auto& site : result.sites) {
        text += worthRow(QStringLiteral("site ") + siteName(evaluated, site->id), site->quarters,
                         model::moneySummary(site->quarters, result.moneyRules));
    }
    return text;
}

QString clockTable(const Evaluated& evaluated) {
    const model::PlanResult& result = *evaluated.result;
    QString text = QStringLiteral("Held back by (MW stranded at most)\n");
    for (const auto& site : result.sites) {
        QStringList runs;
        int begin = 0;
        for (int q = 1; q <= result.quarters; ++q) {
            const auto binding = site->binding[static_cast<std::size_t>(begin)];
            if (q < result.quarters && site->binding[static_cast<std::size_t>(q)] == binding) {
                continue;
            }
            if (binding != model::Binding::none) {
                const auto stranded = site->quarters.row(model::MetricId::strandedMw);
                const double most =
                    *std::max_element(stranded.begin() + begin, stranded.begin() + q);
                runs << QStringLiteral("%1..%2 %3 (%4)")
                            .arg(quarterText(result.start + begin),
                                 quarterText(result.start + (q - 1)),
                                 QLatin1String(kClockNames[static_cast<std::size_t>(binding)]),
                                 QString::number(most, 'f', 1));
            }
            begin = q;
        }
        text += name(siteName(evaluated, site->id)) +
                (runs.isEmpty() ? QStringLiteral("nothing") : runs.join(QStringLiteral(", "))) +
                u'\n';
    }
    return text;
}

QString marketTable(const Evaluated& evaluated) {
    const model::PlanResult& result = *evaluated.result;
    QString text;
    if (!result.demand.empty()) {
        text += yearHead(QStringLiteral("Demand, H100e (mean of the year)"), result);
        for (const model::RegionResult& region : result.demand) {
            const QString title = QString::fromStdString(region.region);
            const auto row = [&](const char* what, const std::vector<double>& values) {
                return name(title + QLatin1String(what)) + yearCells(values, result.start, true, 0);
            };
            text += row(": demand", region.demand) + row(": capacity", region.capacity) +
                    row(": served", region.served) + row(": sold", region.sold);
        }
    }
    if (!result.vendors.empty()) {
        text += yearHead(QStringLiteral("Accelerators by vendor"), result);
        for (const model::VendorResult& vendor : result.vendors) {
            const QString title = QString::fromStdString(vendor.vendor);
            const auto row = [&](const char* what, const std::vector<double>& values) {
                return name(title + QLatin1String(what)) +
                       yearCells(values, result.start, false, 0);
            };
            text += row(": supply", vendor.supply) + row(": wanted", vendor.wanted) +
                    row(": delivered", vendor.delivered);
        }
    }
    return text;
}

QString reliabilityTable(const Evaluated& evaluated) {
    const model::PlanResult& result = *evaluated.result;
    QString text = head(QStringLiteral("Reliability"),
                        {"year", "EUE MWh", "+-", "LOLH h", "avail. %", "nines", "margin %",
                         "unit MW", "short MW", "lasts h", "grid short", "lasts h"});
    for (const auto& site : result.sites) {
        if (!site->reliability) {
            continue;
        }
        for (const model::YearReliability& year : site->reliability->years) {
            text += name(siteName(evaluated, site->id)) + cell(QString::number(year.year)) +
                    cell(year.eueMwh, 2) + cell(year.eueErrorMwh, 2) + cell(year.lolhHours, 2) +
                    cell(100.0 * year.availability(), 5) +
                    cell(model::nines(year.availability()), 2) + cell(100.0 * year.firmMargin, 1) +
                    cell(year.unitLostMw, 1) + cell(year.unitShortMw, 1) +
                    cell(year.unitSurvivalHours, 1) + cell(year.gridShortMw, 1) +
                    cell(year.gridSurvivalHours, 1) + u'\n';
        }
    }
    const int firstYear = result.start.year();
    const int lastYear = (result.start + (result.quarters - 1)).year();
    for (int year = firstYear; year <= lastYear; ++year) {
        const double availability = result.availability(year);
        text += name(QStringLiteral("programme")) + cell(QString::number(year)) +
                cell(result.eueMwh(year), 2) + cell(QString()) + cell(QString()) +
                cell(100.0 * availability, 5) + cell(model::nines(availability), 2) + u'\n';
    }
    return text;
}

QString violationList(const Evaluated& evaluated) {
    const model::PlanResult& result = *evaluated.result;
    const QLocale locale = QLocale::c();
    static constexpr std::array kSeverities = {"error", "limit", "note"};
    QString text;
    for (const model::Violation& violation : result.violations) {
        const auto severity = static_cast<std::size_t>(violation.severity);
        text += QStringLiteral("%1: %2: %3\n")
                    .arg(QLatin1String(kSeverities[severity]),
                         ui::violationPlace(violation, result, evaluated.world, locale),
                         ui::violationSentence(violation, result, evaluated.world, locale));
        for (const model::Relaxation& relaxation : violation.relaxations) {
            text +=
                QStringLiteral("       -> %1\n").arg(ui::relaxationSentence(relaxation, locale));
        }
    }
    return text;
}

ViolationCounts countViolations(const model::PlanResult& result) {
    ViolationCounts counts;
    for (const model::Violation& violation : result.violations) {
        switch (violation.severity) {
            case model::Severity::error:
                ++counts.errors;
                break;
            case model::Severity::limit:
                ++counts.limits;
                break;
            case model::Severity::note:
                ++counts.notes;
                break;
        }
    }
    return counts;
}

}  // namespace gigasite::app
