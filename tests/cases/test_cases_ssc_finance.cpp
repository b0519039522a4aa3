// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The finance functions against results in the convention of whole years: NREL's SAM (ssc), the
// equations of NREL's Annual Technology Baseline, and the reference values of numpy-financial.
#include "model/finance/depreciation.h"
#include "model/finance/investment.h"
#include "model/finance/measures.h"
#include "tests/cases/casefile.h"
#include "tests/cases/casetable.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

using namespace gigasite::model;
using namespace gigasite::test;

using Json = nlohmann::json;
using Values = std::vector<double>;

namespace {

constexpr char kFcrCases[] = "cases/ssc/finance_lcoe_fcr_cases.json";
constexpr char kOwnerCases[] = "cases/ssc/finance_singleowner_cases.json";
constexpr char kSamCases[] = "reference/tech/validation/sam_lcoe_fcr.json";
constexpr char kFunctionCases[] = "reference/tech/validation/finance_functions.json";
constexpr char kAtbCases[] = "reference/tech/validation/atb_equations.json";

// Yearly shares of IRS publication 946: tables A-1 (MACRS) and A-8 (straight line), half-year
// convention.
constexpr std::array kMacrs5 = {0.2, 0.32, 0.192, 0.1152, 0.1152, 0.0576};
constexpr std::array kMacrs15 = {0.05,   0.095, 0.0855, 0.077, 0.0693, 0.0623, 0.059,  0.059,
                                 0.0591, 0.059, 0.0591, 0.059, 0.0591, 0.059,  0.0591, 0.0295};
constexpr std::array kMacrs20 = {0.0375,  0.07219, 0.06677, 0.06177, 0.05713, 0.05285, 0.04888,
                                 0.04522, 0.04462, 0.04461, 0.04462, 0.04461, 0.04462, 0.04461,
                                 0.04462, 0.04461, 0.04462, 0.04461, 0.04462, 0.04461, 0.02231};
constexpr std::array kStraight5 = {0.1, 0.2, 0.2, 0.2, 0.2, 0.1};
constexpr std::array kStraight15 = {0.0333, 0.0667, 0.0667, 0.0667, 0.0667, 0.0667, 0.0667, 0.0666,
                                    0.0667, 0.0666, 0.0667, 0.0666, 0.0667, 0.0666, 0.0667, 0.0333};
constexpr std::array kStraight20 = {0.025, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05,
                                    0.05,  0.05, 0.05, 0.05, 0.05, 0.05, 0.05,
                                    0.05,  0.05, 0.05, 0.05, 0.05, 0.05, 0.025};

/// Flows at whole years 0, 1, 2, ... as quarters: each in the first quarter of its year. Measured
/// between the middles of quarters they are whole years apart, as in the published cases.
Values quartersOf(std::span<const double> flowByYear) {
    Values quarters(4 * flowByYear.size(), 0.0);
    for (std::size_t year = 0; year < flowByYear.size(); ++year) {
        quarters[4 * year] = flowByYear[year];
    }
    return quarters;
}

/// Sum of flow_y (1 + r)^-y: our present value is one of the start of quarter 0, an eighth of a
/// year before the middle in which the flow of year 0 lies.
double yearlyPresentValue(std::span<const double> flowByYear, double rate) {
    return presentValueUsd(quartersOf(flowByYear), rate) * std::pow(1.0 + rate, 0.125);
}

std::optional<double> yearlyRateOfReturn(std::span<const double> flowByYear) {
    return internalRateOfReturn(quartersOf(flowByYear));
}

/// What 1 USD at the end of each of so many periods is worth before the first.
double annuityFactor(double rate, double periods) {
    return 1.0 / capitalRecoveryFactor(rate, periods);
}

/// Present value of the tax write-off of 1 USD placed in service in year 1.
double writeOffPresentValue(std::span<const double> shares, double rate) {
    const std::array item = {DepreciableItem{1, 1.0, 0.0, shares}};
    const int years = static_cast<int>(shares.size()) + 1;
    return yearlyPresentValue(depreciationByYear(item, 0, years), rate);
}

/// Share of the investment that also has to be earned for tax on it; without tax credit.
double projectFinanceFactor(double taxRate, double writeOffValue) {
    return (1.0 - taxRate * writeOffValue) / (1.0 - taxRate);
}

Values percents(const Json& list) {
    Values values;
    for (const Json& one : list) {
        values.push_back(one.get<double>() / 100.0);
    }
    return values;
}

Values numbers(const Json& list) {
    return list.get<Values>();
}

double sum(const Values& values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

double elementwiseWorst(const Values& a, const Values& b) {
    double worst = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        worst = std::max(worst, std::abs(a[i] - b[i]));
    }
    return worst;
}

/// The inputs of a ssc "singleowner" case that a plant without debt, reserves and property tax has.
struct OwnerInputs {
    explicit OwnerInputs(const Json& in) : m_in(in) {}

    [[nodiscard]] double number(const char* key) const {
        const Json& value = m_in.at(key);
        return value.is_array() ? value.at(0).get<double>() : value.get<double>();
    }
    [[nodiscard]] double percent(const char* key) const { return number(key) / 100.0; }

    [[nodiscard]] int years() const { return static_cast<int>(number("analysis_period")); }
    [[nodiscard]] double realRate() const { return percent("real_discount_rate"); }
    [[nodiscard]] double inflation() const { return percent("inflation_rate"); }
    [[nodiscard]] double nominalRate() const {
        return (1.0 + realRate()) * (1.0 + inflation()) - 1.0;
    }
    /// State tax lowers the income that federal tax is on.
    [[nodiscard]] double taxRate() const {
        const double state = percent("state_tax_rate");
        return state + percent("federal_tax_rate") * (1.0 - state);
    }
    [[nodiscard]] double debtShare() const { return percent("debt_percent"); }

  private:
    const Json& m_in;
};

/// Write-off classes of a case: its share of the basis, and the law's yearly shares.
struct WriteOffClass {
    double weight = 0.0;
    std::span<const double> shares;
};

/// A tax credit of x % lowers the basis of what it is for by half of x.
std::vector<WriteOffClass> writeOffClasses(const OwnerInputs& in) {
    const double credit =
        in.number("depr_itc_fed_macrs_5") != 0.0 ? in.percent("itc_fed_percent") : 0.0;
    return {{in.percent("depr_alloc_macrs_5_percent") * (1.0 - credit / 2.0), kMacrs5},
            {in.percent("depr_alloc_macrs_15_percent"), kMacrs15},
            {in.percent("depr_alloc_sl_5_percent"), kStraight5},
            {in.percent("depr_alloc_sl_15_percent"), kStraight15},
            {in.percent("depr_alloc_sl_20_percent"), kStraight20}};
}

double totalWeight(const std::vector<WriteOffClass>& classes) {
    return std::accumulate(classes.begin(), classes.end(), 0.0,
                           [](double all, const WriteOffClass& one) { return all + one.weight; });
}

/// Years 0 .. years; placed in service in year 1.
Values writeOff(const std::vector<WriteOffClass>& classes, double usdPerWeight, int years) {
    std::vector<DepreciableItem> items;
    for (const WriteOffClass& one : classes) {
        items.push_back({1, one.weight * usdPerWeight, 0.0, one.shares});
    }
    return depreciationByYear(items, 0, years + 1);
}

/// A case worked out from its inputs alone, years 0 .. n, without debt.
struct OwnerCase {
    Values energyKwh;
    Values revenueUsd;
    Values operatingUsd;
    Values writeOffUsd;
    Values creditUsd;  ///< ITC in year 1 and PTC

    OwnerCase(const OwnerInputs& in, double firstYearKwh) {
        const auto count = static_cast<std::size_t>(in.years()) + 1;
        for (Values* row : {&energyKwh, &revenueUsd, &operatingUsd, &creditUsd}) {
            row->assign(count, 0.0);
        }
        for (std::size_t y = 1; y < count; ++y) {
            const double age = static_cast<double>(y) - 1.0;
            energyKwh[y] = firstYearKwh * std::pow(1.0 - in.percent("degradation"), age);
            revenueUsd[y] = energyKwh[y] * in.number("ppa_price_input") *
                            std::pow(1.0 + in.percent("ppa_escalation"), age);
            operatingUsd[y] = (in.number("om_capacity") * in.number("system_capacity") +
                               in.number("om_production") * energyKwh[y] / 1000.0) *
                              std::pow(1.0 + in.inflation(), age);
            creditUsd[y] = productionCredit(in, age) * energyKwh[y];
        }
        const double investmentUsd = in.number("total_installed_cost");
        if (in.number("depr_itc_fed_macrs_5") != 0.0) {
            creditUsd[1] += in.percent("itc_fed_percent") * investmentUsd;
        }
        writeOffUsd = writeOff(writeOffClasses(in), investmentUsd, in.years());
    }

    [[nodiscard]] Values incomeUsd() const {
        Values income = revenueUsd;
        for (std::size_t y = 0; y < income.size(); ++y) {
            income[y] -= operatingUsd[y] + writeOffUsd[y];
        }
        return income;
    }

    [[nodiscard]] Values flowUsd(double investmentUsd, const Values& taxUsd) const {
        Values flow = revenueUsd;
        for (std::size_t y = 0; y < flow.size(); ++y) {
            flow[y] += creditUsd[y] - operatingUsd[y] - taxUsd[y];
        }
        flow[0] = -investmentUsd;
        return flow;
    }

  private:
    /// USD/kWh, rounded to 0.1 cent as the law (26 USC 45(b)(2)) has it.
    static double productionCredit(const OwnerInputs& in, double age) {
        if (age >= in.number("ptc_fed_term")) {
            return 0.0;
        }
        const double usd =
            in.number("ptc_fed_amount") * std::pow(1.0 + in.percent("ptc_fed_escal"), age);
        return std::round(usd * 1000.0) / 1000.0;
    }
};

}  // namespace

class TestCasesSscFinance : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void fixedChargeRate() {
        NEEDS_SHARED("cases/ssc/finance_lcoe_fcr_cases.json");
        CaseTable table("SAM, levelised cost by fixed charge rate, USD/kWh");
        const Json file = sharedJson(kFcrCases);
        for (const Json& one : file.at("cases")) {
            if (one.at("module") == "lcoefcr") {
                table.relative(shortLabel(one.at("label")),
                               one.at("outputs").at("lcoe_fcr_usd_per_kwh"),
                               levelisedUsdPerKwh(one.at("inputs")), 1e-12);
            }
        }
        QVERIFY(table.rows() >= 12);
        QVERIFY(table.holds());
    }

    void fixedChargeRateReference() {
        NEEDS_SHARED("reference/tech/validation/sam_lcoe_fcr.json");
        CaseTable table("SAM, stored tests of the LCOE calculator, USD/kWh");
        const Json file = sharedJson(kSamCases);
        for (const Json& one : file.at("cases")) {
            table.relative(one.at("id"), one.at("published").at("lcoe_fcr"),
                           levelisedUsdPerKwh(one.at("inputs")), 1e-12);
        }
        QVERIFY(table.rows() >= 7);
        QVERIFY(table.holds());
    }

    /// FCR = CRF x PFIN x CFIN at the real cost of capital.
    void fixedChargeRateDesign() {
        NEEDS_SHARED("cases/ssc/finance_lcoe_fcr_cases.json");
        CaseTable table("SAM, design of the fixed charge rate");
        const Json file = sharedJson(kFcrCases);
        for (const Json& one : file.at("cases")) {
            if (one.at("module") == "lcoefcr_design") {
                design(table, one.at("label"), one.at("inputs"), one.at("outputs"));
            }
        }
        QVERIFY(table.rows() >= 10);
        QVERIFY(table.holds());
    }

    void technologyBaseline() {
        NEEDS_SHARED("reference/tech/validation/atb_equations.json");
        CaseTable table("NREL ATB 2024 equations, printed to 6 digits");
        const Json file = sharedJson(kAtbCases);
        const Json& in = file.at("inputs");
        const double debt = in.at("debt_fraction");
        const double tax = in.at("tax_rate");
        const double nominal = debt * in.at("interest_nominal").get<double>() * (1.0 - tax) +
                               (1.0 - debt) * in.at("rroe_nominal").get<double>();
        const double real = (1.0 + nominal) / (1.0 + in.at("inflation").get<double>()) - 1.0;
        const std::array<std::pair<double, std::span<const double>>, 3> terms = {
            {{30.0, kMacrs5}, {30.0, kMacrs20}, {60.0, kMacrs15}}};
        QCOMPARE(file.at("computed").size(), terms.size());
        for (std::size_t i = 0; i < terms.size(); ++i) {
            const Json& row = file.at("computed").at(i);
            const std::string id = row.at("id");
            const double recovery = capitalRecoveryFactor(real, terms[i].first);
            const double writeOffValue = writeOffPresentValue(terms[i].second, nominal);
            const double finance = projectFinanceFactor(tax, writeOffValue);
            printed(table, id + ", WACC nominal", row.at("wacc_nominal"), nominal);
            printed(table, id + ", WACC real", row.at("wacc_real"), real);
            printed(table, id + ", CRF", row.at("crf"), recovery);
            printed(table, id + ", PV of depreciation", row.at("pv_depreciation"), writeOffValue);
            printed(table, id + ", ProFinFactor", row.at("proj_fin_factor"), finance);
            printed(table, id + ", FCR", row.at("fcr"), recovery * finance);
        }
        QVERIFY(table.holds());
    }

    void capitalRecovery() {
        NEEDS_SHARED("reference/tech/validation/finance_functions.json");
        CaseTable table("capital recovery factor, closed form");
        const Json file = sharedJson(kFunctionCases);
        for (const Json& one : file.at("closed_form_crf")) {
            const double rate = one.at("rate");
            const double years = one.at("years");
            table.relative(QString::asprintf("%g %%, %g years", 100.0 * rate, years).toStdString(),
                           one.at("crf"), capitalRecoveryFactor(rate, years), 1e-14);
        }
        QVERIFY(table.rows() >= 8);
        QVERIFY(table.holds());
    }

    /// Money paid is negative there. What the model has no function for (fv, mirr, ppmt) is put
    /// together from those it has.
    void financeFunctions() {
        NEEDS_SHARED("reference/tech/validation/finance_functions.json");
        CaseTable table("numpy-financial, published values");
        const Json file = sharedJson(kFunctionCases);
        int number = 0;
        for (const Json& one : file.at("cases")) {
            const std::string name = one.at("function");
            const std::optional<double> got = function(name, one.at("inputs"));
            QVERIFY2(got, name.c_str());
            table.absolute(std::to_string(++number) + " " + name, one.at("published"), *got,
                           one.at("tolerance_absolute"));
        }
        QVERIFY(table.rows() >= 16);
        QVERIFY(table.holds());
    }

    /// Cases A .. I: from their inputs, with nothing of the published flows but the first year's
    /// energy.
    void singleOwnerFromInputs_data() { ownerRows(true); }
    void singleOwnerFromInputs() {
        NEEDS_SHARED("cases/ssc/finance_singleowner_cases.json");
        QFETCH(const int, index);
        const Json file = sharedJson(kOwnerCases);
        const Json& one = file.at("cases").at(static_cast<std::size_t>(index));
        const OwnerInputs in(one.at("inputs"));
        const Json& cash = one.at("cashflow");
        const OwnerCase mine(in, cash.at("cf_energy_net").at(1));
        CaseTable table("SAM single owner, from inputs: " + one.at("label").get<std::string>());
        ownerYears(table, cash, mine);
        const Values refunded = withRefund(mine.incomeUsd(), in.taxRate());
        if (in.debtShare() == 0.0) {
            ownerTaxes(table, cash, refunded);
            ownerMeasures(table, one.at("outputs"), in, mine, refunded, {});
        } else {
            ownerMeasures(table, one.at("outputs"), in, mine, refunded,
                          "the case has debt, our plan is paid without");
        }
        ownerLossCarried(table, one.at("outputs"), in, mine, refunded);
        QVERIFY(table.holds());
    }

    /// All cases, also with debt and reserves: the measures of the published flows, and the
    /// write-off of the published basis.
    void singleOwnerPublishedFlows_data() { ownerRows(false); }
    void singleOwnerPublishedFlows() {
        NEEDS_SHARED("cases/ssc/finance_singleowner_cases.json");
        QFETCH(const int, index);
        const Json file = sharedJson(kOwnerCases);
        const Json& one = file.at("cases").at(static_cast<std::size_t>(index));
        const OwnerInputs in(one.at("inputs"));
        const Json& out = one.at("outputs");
        const Json& cash = one.at("cashflow");
        CaseTable table("SAM single owner, published flows: " + one.at("label").get<std::string>());
        const Values flow = numbers(cash.at("cf_project_return_aftertax"));
        const Values costs = numbers(cash.at("cf_annual_costs"));
        const Values energy = numbers(cash.at("cf_energy_net"));
        const double costUsd = -yearlyPresentValue(costs, in.nominalRate());
        table.relative("nominal rate", out.at("nominal_discount_rate"), in.nominalRate(), 1e-12);
        table.relative("NPV, USD", out.at("project_return_aftertax_npv"),
                       yearlyPresentValue(flow, in.nominalRate()), 1e-9);
        rateRows(table, out.at("project_return_aftertax_irr"), flow);
        table.relative("PV of energy, kWh", out.at("npv_energy_nom"),
                       yearlyPresentValue(energy, in.nominalRate()), 1e-9);
        table.relative("PV of cost, USD", out.at("npv_annual_costs"), costUsd, 1e-9);
        table.relative("LCOE nominal, ct/kWh", out.at("lcoe_nom"),
                       100.0 * costUsd / yearlyPresentValue(energy, in.nominalRate()), 1e-9);
        table.relative("LCOE real, ct/kWh", out.at("lcoe_real"),
                       100.0 * costUsd / yearlyPresentValue(energy, in.realRate()), 1e-9);
        const std::vector<WriteOffClass> classes = writeOffClasses(in);
        yearRows(table, "depreciation", cash.at("cf_feddepr_total"),
                 writeOff(classes, out.at("depr_fedbas_total").get<double>() / totalWeight(classes),
                          in.years()));
        QVERIFY(table.holds());
    }

  private:
    /// "NREL test 2022.08.08_develop_branch_Wind_Power_LCOE_Calculator_..." as "NREL Wind_Power".
    static std::string shortLabel(const std::string& label) {
        const QString all = QString::fromStdString(label);
        return all.startsWith(QLatin1String("NREL"))
                   ? "NREL " + all.section(QLatin1String("branch_"), 1)
                                   .section(QLatin1String("_LCOE"), 0, 0)
                                   .toStdString()
                   : label;
    }

    static double levelisedUsdPerKwh(const Json& in) {
        FixedChargeCost cost;
        cost.capexUsd = in.at("capital_cost");
        cost.chargeRatePerYear = in.at("fixed_charge_rate");
        cost.fixedOmUsdPerYear = in.at("fixed_operating_cost");
        cost.variableOmUsdPerMwh = 1000.0 * in.at("variable_operating_cost").get<double>();
        cost.generationMwhPerYear = in.at("annual_energy").get<double>() / 1000.0;
        return levelisedCostUsdPerMwh(cost).value_or(0.0) / 1000.0;
    }

    static void design(CaseTable& table, const std::string& label, const Json& in,
                       const Json& out) {
        const auto percent = [&in](const char* key) { return in.at(key).get<double>() / 100.0; };
        const double tax = percent("c_tax_rate");
        const double debt = percent("c_debt_percent");
        const double nominal = debt * percent("c_nominal_interest_rate") * (1.0 - tax) +
                               (1.0 - debt) * percent("c_equity_return");
        const double real = (1.0 + nominal) / (1.0 + percent("c_inflation")) - 1.0;
        const double recovery = capitalRecoveryFactor(real, in.at("c_lifetime"));
        const Values shares = percents(in.at("c_depreciation_schedule"));
        const double finance = projectFinanceFactor(tax, writeOffPresentValue(shares, nominal));
        const double construction = constructionFactor(percents(in.at("c_construction_cost")),
                                                       percent("c_construction_interest"), tax);
        table.relative(label + ", WACC real", out.at("wacc"), real, 1e-12);
        table.relative(label + ", CRF", out.at("crf"), recovery, 1e-12);
        table.relative(label + ", PFIN", out.at("pfin"), finance, 1e-12);
        table.relative(label + ", CFIN", out.at("cfin"), construction, 1e-12);
        table.relative(label + ", FCR", out.at("fixed_charge_rate_calc"),
                       recovery * finance * construction, 1e-12);
    }

    /// Interest after tax on what is paid in the middle of the last year of construction (k = 0),
    /// the one before, ...: a payment grows by (1 + i)^(k + 1/2), k years of it as our present
    /// value.
    static double constructionFactor(const Values& shares, double interest, double tax) {
        double factor = 0.0;
        for (std::size_t k = 0; k < shares.size(); ++k) {
            Values one(k + 1, 0.0);
            one[k] = 1.0;
            const double growth = std::sqrt(1.0 + interest) / yearlyPresentValue(one, interest);
            factor += shares[k] * (1.0 + (1.0 - tax) * (growth - 1.0));
        }
        return factor;
    }

    /// Printed to 6 digits behind the point.
    static void printed(CaseTable& table, const std::string& what, double expected, double got) {
        table.absolute(what, expected, got, 0.5e-6 * (1.0 + 1e-9));
    }

    static std::optional<double> function(const std::string& name, const Json& in) {
        const auto number = [&in](const char* key) { return in.at(key).get<double>(); };
        if (name == "pmt") {
            return -number("pv") * capitalRecoveryFactor(number("rate"), number("nper"));
        }
        if (name == "fv") {
            const double grown = std::pow(1.0 + number("rate"), number("nper"));
            return -grown *
                   (number("pv") + number("pmt") * annuityFactor(number("rate"), number("nper")));
        }
        if (name == "pv") {
            const double grown = std::pow(1.0 + number("rate"), number("nper"));
            return -(number("pmt") * annuityFactor(number("rate"), number("nper")) +
                     number("fv") / grown);
        }
        if (name == "npv") {
            return yearlyPresentValue(numbers(in.at("values")), number("rate"));
        }
        if (name == "irr") {
            return yearlyRateOfReturn(numbers(in.at("values")));
        }
        if (name == "mirr") {
            return modifiedRateOfReturn(numbers(in.at("values")), number("finance_rate"),
                                        number("reinvest_rate"));
        }
        if (name == "ppmt" && number("per") == 1.0) {
            return -number("pv") *
                   (capitalRecoveryFactor(number("rate"), number("nper")) - number("rate"));
        }
        if (name == "rate" && number("pmt") == 0.0) {
            Values flow(static_cast<std::size_t>(number("nper")) + 1, 0.0);
            flow.front() = number("pv");
            flow.back() = number("fv");
            return yearlyRateOfReturn(flow);
        }
        return std::nullopt;
    }

    /// Income reinvested at one rate until the end, cost financed at another.
    static double modifiedRateOfReturn(const Values& flow, double financeRate,
                                       double reinvestRate) {
        Values income = flow;
        Values cost = flow;
        for (std::size_t y = 0; y < flow.size(); ++y) {
            income[y] = std::max(flow[y], 0.0);
            cost[y] = std::min(flow[y], 0.0);
        }
        const double years = static_cast<double>(flow.size()) - 1.0;
        const double ratio =
            yearlyPresentValue(income, reinvestRate) / -yearlyPresentValue(cost, financeRate);
        return std::pow(ratio, 1.0 / years) * (1.0 + reinvestRate) - 1.0;
    }

    static void ownerRows(bool builtUp) {
        QTest::addColumn<int>("index");
        if (!QFile::exists(sharedPath(kOwnerCases))) {
            QTest::newRow("no file") << 0;
            return;
        }
        const Json file = sharedJson(kOwnerCases);
        int index = 0;
        for (const Json& one : file.at("cases")) {
            const std::string label = one.at("label");
            if (!builtUp || label.rfind("NREL", 0) != 0) {
                QTest::newRow(label.c_str()) << index;
            }
            ++index;
        }
    }

    /// One row for each year in which something is published, one for the rest.
    static void yearRows(CaseTable& table, const std::string& what, const Json& published,
                         const Values& got) {
        const Values wanted = numbers(published);
        const double scale = *std::max_element(wanted.begin(), wanted.end());
        double rest = wanted.size() == got.size() ? 0.0 : scale;
        for (std::size_t y = 0; y < std::min(wanted.size(), got.size()); ++y) {
            if (wanted[y] != 0.0) {
                table.relative(what + ", year " + std::to_string(y), wanted[y], got[y], 1e-9);
            } else {
                rest = std::max(rest, std::abs(got[y]));
            }
        }
        table.absolute(what + ", largest of the other years", 0.0, rest, 1e-9);
    }

    /// The rows of the flow: worst difference over all years, against the largest value.
    static void ownerYears(CaseTable& table, const Json& cash, const OwnerCase& mine) {
        const std::array<std::pair<const char*, const Values*>, 4> rows = {
            {{"cf_energy_net", &mine.energyKwh},
             {"cf_total_revenue", &mine.revenueUsd},
             {"cf_operating_expenses", &mine.operatingUsd},
             {"cf_feddepr_total", &mine.writeOffUsd}}};
        for (const auto& [name, got] : rows) {
            const Values wanted = numbers(cash.at(name));
            table.relative(std::string(name) + ", sum", sum(wanted), sum(*got), 1e-12);
            table.absolute(std::string(name) + ", worst year", 0.0, elementwiseWorst(wanted, *got),
                           1e-12 * *std::max_element(wanted.begin(), wanted.end()));
        }
    }

    /// ssc counts a year's loss as income elsewhere of the same owner: the tax saved is paid out.
    static Values withRefund(const Values& incomeUsd, double rate) {
        Values tax = incomeUsd;
        for (double& usd : tax) {
            usd *= rate;
        }
        return tax;
    }

    static void ownerTaxes(CaseTable& table, const Json& cash, const Values& refunded) {
        Values published = numbers(cash.at("cf_fedtax"));
        const Values state = numbers(cash.at("cf_statax"));
        for (std::size_t y = 0; y < published.size(); ++y) {
            published[y] = -(published[y] + state[y]);
            if (published[y] != 0.0) {
                table.relative("tax, year " + std::to_string(y), published[y], refunded[y], 1e-9);
            }
        }
        table.absolute("tax, worst year", 0.0, elementwiseWorst(published, refunded), 1e-6);
    }

    static void ownerMeasures(CaseTable& table, const Json& out, const OwnerInputs& in,
                              const OwnerCase& mine, const Values& taxUsd, const std::string& why) {
        const auto row = [&](const std::string& what, double expected, double got) {
            if (why.empty()) {
                table.relative(what, expected, got, 1e-9);
            } else {
                table.shown(what, expected, got, why);
            }
        };
        const Values flow = mine.flowUsd(in.number("total_installed_cost"), taxUsd);
        const double rate = in.nominalRate();
        const double npv = yearlyPresentValue(flow, rate);
        const double revenue = yearlyPresentValue(mine.revenueUsd, rate);
        const double nominalKwh = yearlyPresentValue(mine.energyKwh, rate);
        const double realKwh = yearlyPresentValue(mine.energyKwh, in.realRate());
        row("NPV, USD", out.at("project_return_aftertax_npv"), npv);
        if (why.empty()) {
            rateRows(table, out.at("project_return_aftertax_irr"), flow);
        }
        row("LCOE nominal, ct/kWh", out.at("lcoe_nom"), 100.0 * (revenue - npv) / nominalKwh);
        row("LCOE real, ct/kWh", out.at("lcoe_real"), 100.0 * (revenue - npv) / realKwh);
        row("levelised price nominal, ct/kWh", out.at("lppa_nom"), 100.0 * revenue / nominalKwh);
        row("levelised price real, ct/kWh", out.at("lppa_real"), 100.0 * revenue / realKwh);
    }

    /// Our rule against theirs: the same tax in all, later where a year makes a loss.
    static void ownerLossCarried(CaseTable& table, const Json& out, const OwnerInputs& in,
                                 const OwnerCase& mine, const Values& refunded) {
        const Values income = mine.incomeUsd();
        const Values carried = taxWithLossCarryForward(income, in.taxRate());
        table.relative("tax of all years, losses carried", sum(refunded), sum(carried), 1e-12, 1.0);
        const Values flow = mine.flowUsd(in.number("total_installed_cost"), carried);
        const double npv = yearlyPresentValue(flow, in.nominalRate());
        const bool loss =
            std::any_of(income.begin(), income.end(), [](double usd) { return usd < 0.0; });
        if (in.debtShare() == 0.0 && (!loss || in.taxRate() == 0.0)) {
            table.relative("NPV, losses carried, USD", out.at("project_return_aftertax_npv"), npv,
                           1e-9);
        } else {
            table.shown("NPV, losses carried, USD", out.at("project_return_aftertax_npv"), npv,
                        "we carry the loss of a year forward, ssc pays the tax saved at once");
        }
    }

    /// ssc stops its search where the flow's value is within 1e-6 of the outlay: that much is left
    /// at its rates (0.7e-6 to 1e-6 in every case), which puts them 1e-7 to 3e-7 below the root.
    /// Ours leaves nothing. Where its search fails it gives no rate.
    static void rateRows(CaseTable& table, const Json& percent, const Values& flow) {
        const std::optional<double> rate = yearlyRateOfReturn(flow);
        const double none = std::numeric_limits<double>::quiet_NaN();
        table.absolute("value left at our IRR, of the outlay", 0.0,
                       rate ? yearlyPresentValue(flow, *rate) / flow[0] : none, 1e-12);
        if (percent.is_null()) {
            table.shown("IRR", none, rate.value_or(none), "ssc gives none");
            return;
        }
        const double published = percent.get<double>() / 100.0;
        table.absolute("value left at ssc's IRR, of the outlay", 0.0,
                       yearlyPresentValue(flow, published) / flow[0], 1e-6);
        table.absolute("IRR", published, rate.value_or(none), 1e-6);
    }
};

QTEST_GUILESS_MAIN(TestCasesSscFinance)
#include "test_cases_ssc_finance.moc"
