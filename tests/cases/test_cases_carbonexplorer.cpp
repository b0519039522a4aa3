// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The hourly dispatch (MODEL 4.2) and its carbon accounts (MODEL 5) against figures computed with
// Carbon Explorer: a 70 MW site in Oregon in 2022 with 500 MW of wind and stores of several sizes.
#include "tests/cases/casefile.h"
#include "tests/cases/casetable.h"
#include "tests/model/dispatch/hoursite.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace gigasite::model;
using namespace gigasite::test;

using Values = std::vector<double>;

namespace {

constexpr char kCase[] = "OR_BPAT_2022";
constexpr char kInput[] = "cases/carbon_explorer/OR_BPAT_2022_input.csv";
constexpr char kBatteries[] = "cases/carbon_explorer/OR_BPAT_2022_results_battery.csv";
constexpr char kSummary[] = "cases/carbon_explorer/OR_BPAT_2022_summary.json";
constexpr char kScores[] = "cases/carbon_explorer/cfe_score_and_emissions.csv";
constexpr char kLosslessTrace[] =
    "cases/carbon_explorer/OR_BPAT_2022_trace_lossless_hourly_b400.csv";
constexpr char kLossyTrace[] = "cases/carbon_explorer/OR_BPAT_2022_trace_b400.csv";
constexpr char kLosslessModel[] = "Battery lossless 1-h";
constexpr char kLossyModel[] = "Battery2 C/L/C 1-min";

/// Inputs are printed to 9 digits behind the point, sums and percentages to 6.
constexpr double kRelative = 1e-8;
constexpr double kTraceMwh = 1e-6;
/// Of sums that weigh the residual by the hour: the slopes of the published lossy store move some
/// of it to an hour of another intensity (see lossyTrace()).
constexpr double kHoursMoved = 1e-6;

constexpr double kTraceStoreMwh = 400.0;
constexpr double kNoLimitMw = 1e6;

struct Efficiency {
    double charge = 1.0;
    double discharge = 1.0;
};
constexpr Efficiency kLossless{};
/// Of the lossy store: what lossyEfficiency() finds in its trace.
constexpr Efficiency kLossy{0.97, 1.0 / 1.04};

/// Rows of a plain CSV file as text, by column head.
using TextRow = std::map<std::string, std::string>;
std::vector<TextRow> textRows(const char* name) {
    const QList<QByteArray> lines = sharedBytes(name).split('\n');
    const QList<QByteArray> heads = lines.value(0).trimmed().split(',');
    std::vector<TextRow> rows;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QList<QByteArray> cells = lines[i].trimmed().split(',');
        if (cells.size() != heads.size()) {
            continue;
        }
        TextRow row;
        for (qsizetype c = 0; c < heads.size(); ++c) {
            row[heads[c].toStdString()] = cells[c].toStdString();
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

double number(const TextRow& row, const char* head) {
    return std::stod(row.at(head));
}

/// What the cases call a site: its load and what is built for it on site; nothing comes from or
/// goes to the grid unless a test says so.
class OregonSite {
  public:
    OregonSite() : m_table(kInput), m_site(std::make_unique<HourSite>()) {
        m_site->load(column("load_mw"))
            .ci(column("grid_ci_kg_per_mwh"))
            .share(column("grid_cfe_frac"));
    }

    [[nodiscard]] const Values& column(const char* head) const { return m_table.column(head); }

    OregonSite& wind() {
        m_site->onSite(column("wind_mw")).onSite(column("solar_mw"));
        return *this;
    }
    /// Starts full, as all stores of the cases do. No limit of power shows in the lossless trace:
    /// its largest charge is the whole surplus of an hour, 260.5 MW of a 400 MWh store, no hour
    /// that curtails ends with room and none that falls short with charge (losslessTrace() checks
    /// it).
    OregonSite& store(double mwh, Efficiency efficiency) {
        if (mwh > 0.0) {
            m_site->store(kNoLimitMw, mwh, efficiency.charge, efficiency.discharge, 1.0);
        }
        return *this;
    }
    OregonSite& import() {
        m_site->limits(kNoLimitMw, 0.0);
        return *this;
    }
    HourSite& site() { return *m_site; }

    [[nodiscard]] HourRun run(DispatchTarget target = DispatchTarget::Best) const {
        return runHours(*m_site, target);
    }

  private:
    SharedTable m_table;
    std::unique_ptr<HourSite> m_site;
};

double yearSum(const HourRun& run, double SiteQuarter::*member) {
    double sum = 0.0;
    for (int q = 0; q < kQuartersPerYear; ++q) {
        sum += run.output.site(q, 0).*member;
    }
    return sum;
}

double generationMwh(const HourRun& run) {
    double sum = 0.0;
    for (int q = 0; q < kQuartersPerYear; ++q) {
        for (int source = 0; source < run.output.sourceCount(); ++source) {
            sum += run.output.source(source, q, 0).generationMwh;
        }
    }
    return sum;
}

double coveragePercent(const HourRun& run) {
    return 100.0 *
           (1.0 - yearSum(run, &SiteQuarter::unservedMwh) / yearSum(run, &SiteQuarter::loadMwh));
}

double scorePercent(const HourRun& run) {
    return 100.0 * run.output.year(0).carbonFreeMatchedMwh / yearSum(run, &SiteQuarter::loadMwh);
}

/// Ten years of it at the mean intensity of the grid, 1000 t: the formula behind op_kt.
double tenYearsKt(double importMwh, const HourRun& run) {
    return 10.0 * importMwh * run.output.year(0).meanCiKgPerMwh / 1e6;
}

/// A column of a published trace and ours of the same hours.
struct TraceColumn {
    const char* head;
    std::function<double(const DispatchTrace&, std::size_t)> ours;
};
const std::array<TraceColumn, 7> kTraceColumns{{
    {"load_mw", [](const DispatchTrace& t, std::size_t h) { return t.hours[h].loadMw; }},
    {"renewable_mw", [](const DispatchTrace& t, std::size_t h) { return t.hours[h].onSiteMw; }},
    {"discharge_mwh",
     [](const DispatchTrace& t, std::size_t h) { return t.stores[0][h].dischargeMw; }},
    {"charge_mwh", [](const DispatchTrace& t, std::size_t h) { return t.stores[0][h].chargeMw; }},
    {"soc_end_mwh", [](const DispatchTrace& t, std::size_t h) { return t.stores[0][h].socEndMwh; }},
    {"residual_grid_mwh",
     [](const DispatchTrace& t, std::size_t h) { return t.hours[h].unservedMw; }},
    {"curtailed_mwh", [](const DispatchTrace& t, std::size_t h) { return t.hours[h].curtailedMw; }},
}};

/// The hour in which a column is farthest from the published one.
struct Farthest {
    std::string what;
    double published = 0.0;
    double ours = 0.0;
};
Farthest farthest(const TraceColumn& column, const Values& published, const DispatchTrace& trace) {
    std::size_t at = 0;
    double most = -1.0;
    for (std::size_t h = 0; h < published.size(); ++h) {
        const double off = std::abs(column.ours(trace, h) - published[h]);
        if (!(off <= most)) {  // a NaN is the farthest
            most = off;
            at = h;
        }
    }
    return {std::string(column.head) + ", farthest, hour " + std::to_string(at), published[at],
            column.ours(trace, at)};
}

/// What a published store left undone: the most room in an hour that curtails and the most charge
/// in an hour that falls short, MWh. A limit of power would show here.
struct LeftUndone {
    double roomMwh = 0.0;
    double chargeMwh = 0.0;
};
LeftUndone leftUndone(const SharedTable& trace, double energyMwh) {
    const Values& soc = trace.column("soc_end_mwh");
    LeftUndone left;
    for (std::size_t h = 0; h < soc.size(); ++h) {
        if (trace.column("curtailed_mwh")[h] > kTraceMwh) {
            left.roomMwh = std::max(left.roomMwh, energyMwh - soc[h]);
        }
        if (trace.column("residual_grid_mwh")[h] > kTraceMwh) {
            left.chargeMwh = std::max(left.chargeMwh, soc[h]);
        }
    }
    return left;
}

/// Change of charge per MWh at the terminals over all hours that only charge and that only
/// discharge; the published stores lose nothing while they stand.
Efficiency efficiencyIn(const SharedTable& trace, double startMwh) {
    const Values& soc = trace.column("soc_end_mwh");
    const Values& charge = trace.column("charge_mwh");
    const Values& discharge = trace.column("discharge_mwh");
    double stored = 0.0;
    double charged = 0.0;
    double drawn = 0.0;
    double discharged = 0.0;
    double before = startMwh;
    for (std::size_t h = 0; h < soc.size(); ++h) {
        if (charge[h] > 0.0 && discharge[h] == 0.0) {
            stored += soc[h] - before;
            charged += charge[h];
        } else if (discharge[h] > 0.0 && charge[h] == 0.0) {
            drawn += before - soc[h];
            discharged += discharge[h];
        }
        before = soc[h];
    }
    return {stored / charged, discharged / drawn};
}

bool sameHours(const DispatchTrace& a, const DispatchTrace& b) {
    if (a.hours.size() != b.hours.size()) {
        return false;
    }
    for (std::size_t h = 0; h < a.hours.size(); ++h) {
        const auto same = [&](const TraceColumn& column) {
            return column.ours(a, h) == column.ours(b, h);
        };
        if (!std::all_of(kTraceColumns.begin(), kTraceColumns.end(), same) ||
            a.hours[h].importMw != b.hours[h].importMw ||
            a.hours[h].carbonFreeMatchedMw != b.hours[h].carbonFreeMatchedMw) {
            return false;
        }
    }
    return true;
}

}  // namespace

class TestCasesCarbonExplorer : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void withoutBattery() {
        NEEDS_SHARED("cases/carbon_explorer/OR_BPAT_2022_input.csv");
        NEEDS_SHARED("cases/carbon_explorer/OR_BPAT_2022_summary.json");
        const nlohmann::json want = sharedJson(kSummary);
        OregonSite oregon;
        const HourRun run = oregon.wind().run();
        QCOMPARE(run.problem, std::string());
        const double loadMwh = yearSum(run, &SiteQuarter::loadMwh);
        CaseTable table("Carbon Explorer, Oregon 2022, no store");
        table.relative("mean load, MW", want.at("load_mean"), loadMwh / kHoursPerYear, kRelative);
        double peakMw = 0.0;
        for (int q = 0; q < kQuartersPerYear; ++q) {
            peakMw = std::max(peakMw, run.output.site(q, 0).peakLoadMw);
        }
        table.relative("peak load, MW", want.at("load_max"), peakMw, kRelative);
        table.relative("mean intensity, kg/MWh", want.at("ci_mean"),
                       run.output.year(0).meanCiKgPerMwh, kRelative);
        table.relative("residual, MWh", want.at("residual_no_batt_mwh"),
                       yearSum(run, &SiteQuarter::unservedMwh), kRelative);
        table.relative("coverage, %", want.at("coverage_no_battery_pct"), coveragePercent(run),
                       kRelative);
        table.relative("hours fully covered, %", want.at("hours_fully_covered_pct"),
                       100.0 - 100.0 * yearSum(run, &SiteQuarter::unservedHours) / kHoursPerYear,
                       kRelative);
        table.relative("annual matching, %", want.at("annual_matching_pct"),
                       100.0 * generationMwh(run) / loadMwh, kRelative);
        QVERIFY(table.holds());
    }

    void losslessStores() {
        NEEDS_SHARED("cases/carbon_explorer/OR_BPAT_2022_results_battery.csv");
        NEEDS_SHARED("cases/carbon_explorer/OR_BPAT_2022_input.csv");
        CaseTable table("Carbon Explorer, Oregon 2022, lossless hourly stores");
        QCOMPARE(batteryRows(table, kLosslessModel, kLossless), 4);
        QVERIFY(table.holds());
    }

    /// The slopes of the published store (see lossyTrace()) put energy off by an hour within a
    /// spell that fills or empties it anyway, so that the sums of the year agree all the same.
    void lossyStores() {
        NEEDS_SHARED("cases/carbon_explorer/OR_BPAT_2022_results_battery.csv");
        NEEDS_SHARED("cases/carbon_explorer/OR_BPAT_2022_input.csv");
        CaseTable table("Carbon Explorer, Oregon 2022, stores with losses");
        QCOMPARE(batteryRows(table, kLossyModel, kLossy), 5);
        QVERIFY(table.holds());
    }

    void losslessTrace() {
        NEEDS_SHARED("cases/carbon_explorer/OR_BPAT_2022_trace_lossless_hourly_b400.csv");
        NEEDS_SHARED("cases/carbon_explorer/OR_BPAT_2022_input.csv");
        const SharedTable published(kLosslessTrace);
        CaseTable table("Carbon Explorer, Oregon 2022, lossless 400 MWh, hour by hour");
        const LeftUndone left = leftUndone(published, kTraceStoreMwh);
        table.absolute("published: room left while curtailing", 0, left.roomMwh, 0.0);
        table.absolute("published: charge left while short", 0, left.chargeMwh, 0.0);
        OregonSite oregon;
        const HourRun run = oregon.wind().store(kTraceStoreMwh, kLossless).run();
        QCOMPARE(run.problem, std::string());
        for (const TraceColumn& column : kTraceColumns) {
            const Values& hours = published.column(column.head);
            QCOMPARE(hours.size(), static_cast<std::size_t>(kHoursPerYear));
            const Farthest row = farthest(column, hours, run.trace);
            table.absolute(row.what, row.published, row.ours, kTraceMwh);
        }
        QVERIFY(table.holds());
    }

    /// The trace of the lossy store says what its efficiencies are (kLossy). It has no constant
    /// limit of power either, but it slows down near full and near empty: the power P of each
    /// minute keeps soc + 0.97 P/60 <= E - 0.04 h x P and soc - 1.04 P/60 >= 0.01 h x P, slopes
    /// that fit all 81 hours which end short of a limit. Ours has no such slopes: an hour may
    /// differ by what the published store left undone, and the next makes good for it.
    void lossyTrace() {
        NEEDS_SHARED("cases/carbon_explorer/OR_BPAT_2022_trace_b400.csv");
        NEEDS_SHARED("cases/carbon_explorer/OR_BPAT_2022_input.csv");
        const SharedTable published(kLossyTrace);
        CaseTable table("Carbon Explorer, Oregon 2022, 400 MWh with losses, hour by hour");
        const Efficiency found = efficiencyIn(published, kTraceStoreMwh);
        table.absolute("published: charging efficiency", kLossy.charge, found.charge, 1e-8);
        table.absolute("published: discharging efficiency", kLossy.discharge, found.discharge,
                       1e-8);
        const LeftUndone left = leftUndone(published, kTraceStoreMwh);
        const double roomMwh = left.roomMwh / kLossy.charge;
        QVERIFY(roomMwh < 0.01 * kTraceStoreMwh);
        QVERIFY(left.chargeMwh < 0.001 * kTraceStoreMwh);
        const std::map<std::string_view, double> tolerance{
            {"load_mw", kTraceMwh},
            {"renewable_mw", kTraceMwh},
            {"charge_mwh", roomMwh},
            {"soc_end_mwh", roomMwh},
            {"curtailed_mwh", roomMwh},
            {"discharge_mwh", left.chargeMwh},
            {"residual_grid_mwh", left.chargeMwh},
        };
        OregonSite oregon;
        const HourRun run = oregon.wind().store(kTraceStoreMwh, kLossy).run();
        QCOMPARE(run.problem, std::string());
        for (const TraceColumn& column : kTraceColumns) {
            const Farthest row = farthest(column, published.column(column.head), run.trace);
            table.absolute(row.what, row.published, row.ours, tolerance.at(column.head));
        }
        QVERIFY(table.holds());
    }

    /// Unlimited import takes the residual: the score, and emissions with the grid's hours and with
    /// its mean.
    void scoreAndEmissions() {
        NEEDS_SHARED("cases/carbon_explorer/cfe_score_and_emissions.csv");
        NEEDS_SHARED("cases/carbon_explorer/OR_BPAT_2022_input.csv");
        NEEDS_SHARED("cases/carbon_explorer/OR_BPAT_2022_trace_b400.csv");
        CaseTable table("Carbon Explorer, Oregon 2022, CFE score and emissions of the residual");
        int rows = 0;
        for (const TextRow& want : textRows(kScores)) {
            if (want.at("case") != kCase) {
                continue;
            }
            ++rows;
            const bool withStore = want.at("battery") != "no battery";
            OregonSite oregon;
            oregon.wind().store(withStore ? kTraceStoreMwh : 0.0, kLossy).import();
            const HourRun run = oregon.run();
            QCOMPARE(run.problem, std::string());
            // The store ends the year as full as it began: no draw-down to take off the score.
            table.absolute(want.at("battery") + ": draw-down, MWh", 0.0,
                           run.output.year(0).drawDownMwh, 1e-9);
            const double slack = withStore ? kHoursMoved : kRelative;
            scoreRows(table, want, run, want.at("battery") + ": ", slack);
            if (withStore) {
                OregonSite fed;
                fed.site().onSite(servedInTrace(fed.column("load_mw")));
                scoreRows(table, want, fed.import().run(), "published dispatch: ", kRelative);
            }
        }
        QCOMPARE(rows, 2);
        QVERIFY(table.holds());
    }

    void allTargetsAgree() {
        NEEDS_SHARED("cases/carbon_explorer/OR_BPAT_2022_input.csv");
        const std::vector<DispatchTarget> targets = dispatchTargets();
        QVERIFY(targets.size() > 1);
        for (const Efficiency efficiency : {kLossless, kLossy}) {
            for (const bool import : {false, true}) {
                OregonSite oregon;
                oregon.wind().store(kTraceStoreMwh, efficiency);
                if (import) {
                    oregon.import();
                }
                const HourRun reference = oregon.run(DispatchTarget::Reference);
                QCOMPARE(reference.problem, std::string());
                for (const DispatchTarget target : targets) {
                    const HourRun run = oregon.run(target);
                    QVERIFY2(sameHours(run.trace, reference.trace),
                             std::string(name(target)).c_str());
                    for (double SiteQuarter::*sum :
                         {&SiteQuarter::unservedMwh, &SiteQuarter::importMwh,
                          &SiteQuarter::importTonnes, &SiteQuarter::carbonFreeMatchedMwh,
                          &SiteQuarter::curtailedMwh, &SiteQuarter::dischargeMwh}) {
                        QVERIFY2(yearSum(run, sum) == yearSum(reference, sum),
                                 std::string(name(target)).c_str());
                    }
                }
            }
        }
    }

  private:
    /// Adds the published rows of one kind of store and returns how many there are.
    static int batteryRows(CaseTable& table, std::string_view model, Efficiency efficiency) {
        int rows = 0;
        for (const TextRow& want : textRows(kBatteries)) {
            if (want.at("case") != kCase || want.at("model") != model) {
                continue;
            }
            ++rows;
            OregonSite oregon;
            oregon.wind().store(number(want, "battery_mwh"), efficiency);
            const HourRun run = oregon.run();
            const double residual = yearSum(run, &SiteQuarter::unservedMwh);
            const auto row = [&](const char* head, double ours) {
                table.relative(want.at("battery_mwh") + " MWh: " + head, number(want, head), ours,
                               kRelative);
            };
            row("load_mwh", yearSum(run, &SiteQuarter::loadMwh));
            row("renewable_mwh", generationMwh(run));
            row("residual_mwh", residual);
            row("coverage_pct", coveragePercent(run));
            row("op_kt_10yr_CE_formula", tenYearsKt(residual, run));
        }
        return rows;
    }

    /// What the published lossy store and the wind give to the load in each hour, MW.
    static Values servedInTrace(const Values& loadMw) {
        const SharedTable trace(kLossyTrace);
        Values served(loadMw);
        std::transform(served.begin(), served.end(), trace.column("residual_grid_mwh").begin(),
                       served.begin(), std::minus<>());
        return served;
    }

    static void scoreRows(CaseTable& table, const TextRow& want, const HourRun& run,
                          const std::string& title, double hourlyTolerance) {
        const double loadMwh = yearSum(run, &SiteQuarter::loadMwh);
        const double fromGrid = yearSum(run, &SiteQuarter::importMwh);
        const auto row = [&](const char* head, double ours, double tolerance = kRelative) {
            table.relative(title + head, number(want, head), ours, tolerance);
        };
        row("load_mwh", loadMwh);
        row("residual_grid_mwh", fromGrid);
        row("contracted_cfe_pct", 100.0 * (1.0 - fromGrid / loadMwh));
        row("cfe_score_pct", scorePercent(run), hourlyTolerance);
        row("residual_tco2_hourly", yearSum(run, &SiteQuarter::importTonnes), hourlyTolerance);
        row("residual_tco2_CE_mean_ci", fromGrid * run.output.year(0).meanCiKgPerMwh / 1000.0);
        OregonSite bare;
        const HourRun gridOnly = bare.import().run();
        row("grid_only_cfe_pct", scorePercent(gridOnly));
        row("baseline_tco2_hourly", yearSum(gridOnly, &SiteQuarter::importTonnes));
    }
};

QTEST_GUILESS_MAIN(TestCasesCarbonExplorer)
#include "test_cases_carbonexplorer.moc"
