// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/moneytab.h"

#include "model/engine/result.h"
#include "model/finance/cashflow.h"
#include "ui/shell/viewstate.h"
#include "ui/text/numberformat.h"
#include "ui/widgets/elidedlabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace gigasite::ui {

namespace {

using model::MetricId;

constexpr int kSwatch = 9;
constexpr int kNumberWidth = 84;
constexpr int kSectionGap = 10;
const QString kNotDefined = QStringLiteral("—");

QString moneyText(double usd, const QLocale& locale) {
    return formatMoney(usd == 0.0 ? 0.0 : usd, locale);  // no minus before a zero
}

}  // namespace

MoneyTab::MoneyTab(const FormContext& context, ViewState& view, model::Id site, QWidget* parent)
    : QWidget(parent), m_context(context), m_view(view), m_site(site) {
    m_caption = new QLabel(this);
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setWordWrap(true);
    m_caption->setFont(Theme::font(FontRole::label));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    buildWorth(*grid);
    buildInvestment(*grid);
    buildOperation(*grid);
    buildCashFlow(*grid);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addLayout(grid);
    layout->addWidget(m_caption);
    layout->addStretch(1);
    connect(&view, &ViewState::asOfChanged, this, &MoneyTab::updateResult);
}

void MoneyTab::buildWorth(QGridLayout& grid) {
    addHeading(grid, tr("What it is worth"));
    m_npv = addFigure(grid, tr("NPV"), tr("Value of the cash flow at the start of the plan"));
    m_irr = addFigure(grid, tr("IRR"), tr("Rate at which the cash flow is worth nothing"));
    m_payback = addFigure(grid, tr("Payback"), tr("Discounted, from the start of the plan"));
    m_lcoe = addFigure(grid, tr("Cost of energy"),
                       tr("All costs of energy over all load, both discounted (LCOE)"));
    m_hour = addFigure(grid, tr("Cost per H100e-h"),
                       tr("All costs over all hours sold, both discounted"));
}

void MoneyTab::buildInvestment(QGridLayout& grid) {
    const Theme& theme = m_context.look.theme;
    addHeading(grid, tr("Investment"));
    addLine(grid, tr("Accelerators"), tr("Servers and networks, refreshes included"),
            {{MetricId::investAcceleratorsUsd, 1.0}}, Style::plain,
            theme.money(MoneyClass::accelerators));
    addLine(grid, tr("Buildings"), tr("Shell, power and cooling of the halls"),
            {{MetricId::investBuildingUsd, 1.0}}, Style::plain, theme.money(MoneyClass::building));
    addLine(grid, tr("Energy assets"), tr("Plants and stores the site owns"),
            {{MetricId::investEnergyUsd, 1.0}}, Style::plain, theme.money(MoneyClass::energy));
    addLine(grid, tr("Grid connection"), tr("What the operator charges for the import limit"),
            {{MetricId::investGridUsd, 1.0}}, Style::plain,
            theme.money(MoneyClass::gridConnection));
    addLine(grid, tr("All investment"), tr("The sum of the four"), {{MetricId::investmentUsd, 1.0}},
            Style::total);
    m_perMw = addFigure(grid, tr("Per MW of IT"),
                        tr("Investment of the whole plan over the MW planned at its end"));
}

void MoneyTab::buildOperation(QGridLayout& grid) {
    addHeading(grid, tr("Operation"));
    addLine(grid, tr("Market energy"), tr("Energy from the market, and what stores give up"),
            {{MetricId::costMarketUsd, 1.0}, {MetricId::costStockUsd, 1.0}});
    addLine(grid, tr("Networks"), tr("Delivery and demand charge"),
            {{MetricId::costDeliveryUsd, 1.0}, {MetricId::costDemandChargeUsd, 1.0}});
    addLine(grid, tr("Contracts"), tr("Energy of contracted plants"),
            {{MetricId::costContractsUsd, 1.0}});
    addLine(grid, tr("Fuel"), tr("Burnt on the site"), {{MetricId::costFuelUsd, 1.0}});
    addLine(grid, tr("Plant O&M"), tr("Fixed and variable, of plants the site owns"),
            {{MetricId::costFixedOmUsd, 1.0}, {MetricId::costVariableOmUsd, 1.0}});
    addLine(grid, tr("Carbon"), tr("What must be paid for emissions"),
            {{MetricId::costCarbonUsd, 1.0}});
    addLine(grid, tr("Sales of energy"), tr("Surplus sold or exported"),
            {{MetricId::saleRevenueUsd, -1.0}});
    addLine(grid, tr("All energy"), tr("Cost of energy after sales"),
            {{MetricId::energyCostUsd, 1.0}}, Style::total);
    addLine(grid, tr("Staff, upkeep"), tr("Staff and maintenance of halls and servers"),
            {{MetricId::costOperationUsd, 1.0}});
    addLine(grid, tr("Water and leases"), tr("Cooling water and rented halls"),
            {{MetricId::costWaterUsd, 1.0}, {MetricId::costLeaseUsd, 1.0}});
    addLine(grid, tr("All operation"), tr("Energy and the rest"), {{MetricId::opexUsd, 1.0}},
            Style::total);
}

void MoneyTab::buildCashFlow(QGridLayout& grid) {
    addHeading(grid, tr("Cash flow"));
    addLine(grid, tr("Revenue"), tr("Accelerator hours sold"), {{MetricId::revenueUsd, 1.0}});
    addLine(grid, tr("Operation"), tr("As above"), {{MetricId::opexUsd, -1.0}});
    addLine(grid, tr("Investment"), tr("As above"), {{MetricId::investmentUsd, -1.0}});
    addLine(grid, tr("Tax"), tr("After depreciation and losses carried forward"),
            {{MetricId::taxUsd, -1.0}});
    addLine(grid, tr("Credits, residual"),
            tr("Tax credits, and what is left at the end of the plan"),
            {{MetricId::taxCreditUsd, 1.0}, {MetricId::residualUsd, 1.0}});
    addLine(grid, tr("Shadow carbon"), tr("Only where the plan counts it as a cost"),
            {{MetricId::shadowCarbonUsd, -1.0}});
    addLine(grid, tr("What is left"), tr("Cash flow of the site"), {{MetricId::cashFlowUsd, 1.0}},
            Style::total);
}

void MoneyTab::addHeading(QGridLayout& grid, const QString& text) {
    const int row = grid.rowCount();
    auto* label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setFont(Theme::font(FontRole::bodyBold));
    label->setContentsMargins(0, row > 1 ? kSectionGap : 0, 0, 2);
    grid.addWidget(label, row, 0, 1, 2);
    if (row <= 1) {
        return;  // worth has no years
    }
    for (const int column : {2, 3}) {
        auto* head = new QLabel(column == 2 ? QString() : tr("Whole plan"), this);
        head->setTextFormat(Qt::PlainText);
        head->setFont(Theme::font(FontRole::label));
        head->setAlignment(Qt::AlignRight | Qt::AlignBottom);
        grid.addWidget(head, row, column);
        if (column == 2) {
            m_yearHeads.push_back(head);
        }
    }
}

QLabel* MoneyTab::addNumber(QGridLayout& grid, int row, int column, const QString& name,
                            Style style) {
    auto* number = new QLabel(this);
    number->setTextFormat(Qt::PlainText);
    number->setFont(Theme::font(style == Style::total ? FontRole::bodyBold : FontRole::body));
    number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    number->setMinimumWidth(kNumberWidth);
    number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    number->setAccessibleName(name);
    grid.addWidget(number, row, column);
    return number;
}

QLabel* MoneyTab::addFigure(QGridLayout& grid, const QString& text, const QString& help) {
    const int row = grid.rowCount();
    auto* label = new ElidedLabel(text, this);
    label->setToolTip(plainToolTip(help));
    grid.addWidget(label, row, 1);
    return addNumber(grid, row, 3, text, Style::plain);
}

void MoneyTab::addLine(QGridLayout& grid, const QString& text, const QString& help,
                       std::vector<std::pair<MetricId, double>> parts, Style style,
                       std::optional<QColor> color) {
    const int row = grid.rowCount();
    if (color) {
        auto* swatch = new QLabel(this);
        swatch->setFixedSize(kSwatch, kSwatch);
        swatch->setStyleSheet(QStringLiteral("background:%1;border:1px solid %2;")
                                  .arg(color->name(), m_context.look.theme.secondInk().name()));
        grid.addWidget(swatch, row, 0);
    }
    auto* label = new ElidedLabel(text, this);
    label->setFont(Theme::font(style == Style::total ? FontRole::bodyBold : FontRole::body));
    label->setToolTip(plainToolTip(help));
    grid.addWidget(label, row, 1);
    Line line;
    line.parts = std::move(parts);
    line.year = addNumber(grid, row, 2, text, style);
    line.plan = addNumber(grid, row, 3, text, style);
    m_lines.push_back(std::move(line));
}

void MoneyTab::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    updateResult();
}

void MoneyTab::updateResult() {
    if (!isVisible()) {
        return;  // read again when it is shown
    }
    const auto result = m_context.ports.feed.result();
    const model::SiteResult* own = result ? result->site(m_site) : nullptr;
    if (!own || own->quarters.quarters() == 0) {
        clear();
        return;
    }
    updateWorth(*result, *own);
    updateLines(*result, *own);
    m_caption->setText(tr("In dollars of %1, without inflation; flows of the fiscal year and sums "
                          "of the whole plan.")
                           .arg(m_context.ports.feed.plan().header->priceYear));
}

void MoneyTab::clear() {
    for (const Line& line : m_lines) {
        line.year->setText(QStringLiteral("..."));
        line.plan->setText(QStringLiteral("..."));
    }
    for (QLabel* figure : {m_npv, m_irr, m_payback, m_lcoe, m_hour, m_perMw}) {
        figure->setText(QStringLiteral("..."));
    }
}

void MoneyTab::updateWorth(const model::PlanResult& result, const model::SiteResult& site) {
    const QLocale& locale = m_context.look.locale;
    const model::MoneySummary money = model::moneySummary(site.quarters, result.moneyRules);
    m_npv->setText(moneyText(money.npvUsd, locale));
    m_irr->setText(money.irrPerYear ? formatShare(*money.irrPerYear, locale) : tr("none"));
    m_payback->setText(money.discountedPaybackYears ? formatQuantity(*money.discountedPaybackYears,
                                                                     QuantityKind::years, locale)
                                                    : tr("not within the plan"));
    m_lcoe->setText(money.lcoeUsdPerMwh
                        ? formatQuantity(*money.lcoeUsdPerMwh, QuantityKind::moneyPerMwh, locale)
                        : kNotDefined);
    m_hour->setText(money.lcocUsdPerH100eHour ? formatQuantity(*money.lcocUsdPerH100eHour,
                                                               QuantityKind::moneyPerHour, locale)
                                              : kNotDefined);
    const double plannedMw = model::total(site.quarters, MetricId::plannedMw);
    const double investedUsd = model::total(site.quarters, MetricId::investmentUsd);
    m_perMw->setText(plannedMw > 0.0 ? moneyText(investedUsd / plannedMw, locale) : kNotDefined);
}

void MoneyTab::updateLines(const model::PlanResult& result, const model::SiteResult& site) {
    const QLocale& locale = m_context.look.locale;
    const int month = result.fiscalYearStartMonth;
    const int year = model::fiscalYearOf(m_view.asOf(), month);
    for (QLabel* head : m_yearHeads) {
        head->setText(formatFiscalYear(year, month != 1, locale));
    }
    for (const Line& line : m_lines) {
        double inYear = 0.0;
        double inPlan = 0.0;
        for (const auto& [metric, sign] : line.parts) {
            if (metric == MetricId::shadowCarbonUsd && !result.moneyRules.shadowCarbonCounts) {
                continue;
            }
            const model::YearValues years =
                model::byFiscalYear(site.quarters, metric, result.start, month);
            const int at = year - years.firstYear;
            if (at >= 0 && at < static_cast<int>(years.values.size())) {
                inYear += sign * years.values[static_cast<std::size_t>(at)];
            }
            inPlan += sign * model::total(site.quarters, metric);
        }
        line.year->setText(moneyText(inYear, locale));
        line.plan->setText(moneyText(inPlan, locale));
        line.year->setToolTip(formatMoney(inYear, locale, Digits::full));
        line.plan->setToolTip(formatMoney(inPlan, locale, Digits::full));
    }
}

}  // namespace gigasite::ui
