// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartsdock.h"

#include "model/engine/result.h"
#include "model/report/moneycharts.h"
#include "model/report/programmecharts.h"
#include "ui/charts/chartperiod.h"
#include "ui/shell/viewstate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace gigasite::ui {

namespace {

constexpr int kHoursPerWeek = 168;
constexpr int kWeeks = 52;
constexpr int kSettleMs = 300;
constexpr int kRankedPoints = 200;
constexpr int kNarrow = 640;

}  // namespace

ChartsDock::ChartsDock(const Look& look, const Ports& ports, ViewState& view, QWidget* parent)
    : QWidget(parent), m_look(look), m_ports(ports), m_view(view) {
    m_tabs = new QTabBar(this);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Charts"));
    for (const QString& name :
         {tr("Delivery"), tr("Investment"), tr("Energy"), tr("Hourly"), tr("Carbon"), tr("Money"),
          tr("Demand & chips").replace(QLatin1Char('&'), QStringLiteral("&&")),
          tr("Jobs & water").replace(QLatin1Char('&'), QStringLiteral("&&"))}) {
        m_tabs->addTab(name);
    }
    m_hourlyControls = buildHourlyControls();
    m_main = new ChartPanel(look, this);
    m_companion = new ChartPanel(look, this);
    m_gap = new GapTable(look, view, this);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(4, 0, 8, 0);
    head->addWidget(m_tabs);
    head->addStretch(1);
    head->addWidget(m_hourlyControls);
    auto* pair = new QHBoxLayout;
    pair->setSpacing(1);
    pair->addWidget(m_main, 3);
    pair->addWidget(m_companion, 2);
    pair->addWidget(m_gap, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(pair, 1);

    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        m_main->setGrowOnly(false);
        m_companion->setGrowOnly(false);
        if (m_view.reference()) {
            showReference();
        }
    });
    connect(m_tabs, &QTabBar::currentChanged, this, &ChartsDock::tabChanged);
    connect(&m_ports.feed, &PlanFeed::resultReady, this, &ChartsDock::refresh);
    connect(&m_ports.feed, &PlanFeed::stateChanged, this, &ChartsDock::updateState);
    connect(&m_ports.feed, &PlanFeed::gestureBegan, this, &ChartsDock::gestureBegan);
    connect(&m_ports.feed, &PlanFeed::gestureEnded, this, &ChartsDock::gestureEnded);
    connect(&m_ports.feed, &PlanFeed::planChanged, this, &ChartsDock::planChanged);
    connect(&m_view, &ViewState::scopeChanged, this, &ChartsDock::refresh);
    connect(&m_view, &ViewState::asOfChanged, this, &ChartsDock::asOfChanged);
    connect(&m_view, &ViewState::referenceChanged, this, &ChartsDock::showReference);
    linkCursors();
    connect(&m_view, &ViewState::selectionChanged, this, [this] {
        if (currentTab() == Tab::hourly) {
            requestTrace();
        }
    });
    tabChanged();
}

/// One time cursor: a click in either chart sets the as-of quarter of the window, and what is under
/// the pointer in one is marked in the other.
void ChartsDock::linkCursors() {
    const auto startMonth = [this] { return m_ports.feed.plan().header->fiscalYearStartMonth; };
    for (const auto& [from, to] :
         {std::pair{m_main->view(), m_companion->view()}, {m_companion->view(), m_main->view()}}) {
        connect(from, &ChartView::chosen, this, [this, from = from, startMonth](int index) {
            if (const auto quarter = quarterOfIndex(from->chartData(), index, startMonth())) {
                m_view.setAsOf(*quarter);
            }
        });
        connect(from, &ChartView::cursorMoved, this, [from = from, to = to, startMonth](int index) {
            const auto quarter = quarterOfIndex(from->chartData(), index, startMonth());
            to->setCursor(quarter ? indexOfQuarter(to->chartData(), *quarter, startMonth()) : -1);
        });
    }
}

QWidget* ChartsDock::buildHourlyControls() {
    auto* box = new QWidget(this);
    m_year = new QSpinBox(box);
    m_year->setAccessibleName(tr("Year"));
    m_year->setRange(1990, 2160);
    m_year->setGroupSeparatorShown(false);
    m_week = new QSlider(Qt::Horizontal, box);
    m_week->setAccessibleName(tr("Week of the year"));
    m_week->setRange(0, kWeeks - 1);
    m_week->setFixedWidth(160);
    auto* worst = new QPushButton(tr("Worst week"), box);
    worst->setToolTip(tr("The week with the most energy unserved or not carbon-free"));
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new QLabel(tr("Year"), box));
    layout->addWidget(m_year);
    layout->addWidget(new QLabel(tr("Week"), box));
    layout->addWidget(m_week);
    layout->addWidget(worst);
    connect(m_year, &QSpinBox::valueChanged, this, &ChartsDock::requestTrace);
    connect(m_week, &QSlider::valueChanged, this, &ChartsDock::refresh);
    connect(worst, &QPushButton::clicked, this, [this] {
        const auto result = m_ports.feed.result();
        if (result && result->trace) {
            m_week->setValue(model::worstWeek(*result->trace) / kHoursPerWeek);
        }
    });
    return box;
}

void ChartsDock::showTab(Tab tab) {
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

ChartsDock::Tab ChartsDock::currentTab() const {
    return static_cast<Tab>(m_tabs->currentIndex());
}

void ChartsDock::tabChanged() {
    const bool hourly = currentTab() == Tab::hourly;
    m_hourlyControls->setVisible(hourly);
    for (ChartPanel* panel : {m_main, m_companion}) {
        panel->setBefore(std::nullopt);
        panel->setEmptyText({});
        panel->view()->setAsOf(-1);
    }
    showCompanion();
    if (hourly) {
        requestTrace();
    } else {
        m_ports.services.requestTrace(0, 0);
    }
    refresh();
}

model::Id ChartsDock::hourlySite() const {
    if (m_view.scopeSite() != 0) {
        return m_view.scopeSite();
    }
    if (m_view.selectedSite() != 0) {
        return m_view.selectedSite();
    }
    const model::World& world = m_ports.feed.world();
    return world.sites.empty() ? 0 : world.sites.begin()->id;
}

std::string ChartsDock::nameOf(model::Id site) const {
    const auto found = m_ports.feed.world().sites.find(site);
    return found ? found->info->name : std::string();
}

model::ChartScope ChartsDock::scope() const {
    return {m_view.scopeSite(), nameOf(m_view.scopeSite())};
}

void ChartsDock::requestTrace() {
    const model::Header& header = *m_ports.feed.plan().header;
    const int first = header.startQuarter.year();
    const int last = (header.startQuarter + (4 * header.years - 1)).year();
    if (m_year->value() < first || m_year->value() > last) {
        const QSignalBlocker quiet(m_year);
        m_year->setValue(std::clamp(m_view.asOf().year(), first, last));
    }
    m_year->setRange(first, last);
    m_ports.services.requestTrace(hourlySite(), m_year->value());
}

void ChartsDock::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_dirty) {
        refresh();
    }
}

void ChartsDock::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showCompanion();
}

void ChartsDock::showCompanion() {
    const bool delivers = currentTab() == Tab::delivery;
    const bool fits = width() >= kNarrow;
    m_companion->setVisible(fits && !delivers);
    m_gap->setVisible(fits && delivers);
}

void ChartsDock::refresh() {
    const auto result = m_ports.feed.result();
    if (!isVisible() || !result) {
        m_dirty = true;
        return;
    }
    m_dirty = false;
    const Pair charts = chartsOf(*result);
    m_main->setChartData(charts.main);
    if (currentTab() != Tab::delivery) {
        m_companion->setChartData(charts.companion);
    }
    showAsOf(*result);
    if (m_view.reference() && !m_ports.feed.isGestureRunning() && !m_settle.isActive()) {
        showReference();
    }
    updateState();
}

void ChartsDock::asOfChanged() {
    const auto result = m_ports.feed.result();
    if (isVisible() && result) {
        showAsOf(*result);
    } else {
        m_dirty = true;
    }
}

void ChartsDock::showAsOf(const model::PlanResult& result) {
    for (ChartView* chart : {m_main->view(), m_companion->view()}) {
        chart->setAsOf(
            indexOfQuarter(chart->chartData(), m_view.asOf(), result.fiscalYearStartMonth));
    }
    if (currentTab() == Tab::delivery) {
        m_gap->setGap(model::gapTable(result, m_ports.feed.world(), scope(), m_view.asOf()));
    }
}

ChartsDock::Pair ChartsDock::chartsOf(const model::PlanResult& result) const {
    const model::World& world = m_ports.feed.world();
    switch (currentTab()) {
        case Tab::delivery:
            return {delivery(result), {}};
        case Tab::investment:
            return {model::investmentChart(result, world, scope()),
                    model::cumulativeInvestmentChart(result, world, scope())};
        case Tab::energy:
            return {model::energyChart(result, scope()), model::capacityChart(result, scope())};
        case Tab::hourly:
            return hourlyCharts(result);
        case Tab::money:
            return {model::cashFlowChart(result, scope()), model::tcoChart(result, scope())};
        case Tab::demand:
            m_main->setEmptyText(
                tr("No demand is entered. It is asked for under Plan, Chips & "
                   "demand, with no site selected."));
            m_companion->setEmptyText(tr("No accelerators are delivered yet."));
            return {model::demandChart(result, scope()), model::chipsChart(result, scope())};
        case Tab::people:
            return {model::jobsChart(result, scope()), model::waterChart(result, world, scope())};
        case Tab::carbon:
            break;
    }
    return {model::carbonChart(result, scope()), model::cfeChart(result, world, scope())};
}

model::ChartData ChartsDock::delivery(const model::PlanResult& result) const {
    m_main->setEmptyText(m_ports.feed.world().sites.empty() ? tr("No site yet.")
                                                            : tr("Nothing is planned here yet."));
    return model::deliveryChart(result, scope());
}

ChartsDock::Pair ChartsDock::hourlyCharts(const model::PlanResult& result) const {
    const std::string name = nameOf(hourlySite());
    if (!result.trace || result.trace->site != hourlySite()) {
        model::ChartData waiting;
        waiting.id = "hourly";
        waiting.unit = model::Unit::mw;
        waiting.scope = name;
        model::ChartData beside = waiting;
        beside.id = "duration";
        m_main->setEmptyText(name.empty() ? tr("No site yet.") : QString());
        m_companion->setEmptyText(QStringLiteral(" "));
        return {waiting, beside};
    }
    m_main->setEmptyText(
        tr("%1 has no load in %2.").arg(QString::fromStdString(name)).arg(result.trace->year));
    m_companion->setEmptyText(QStringLiteral(" "));
    return {model::hourlyChart(*result.trace, m_week->value() * kHoursPerWeek, kHoursPerWeek, name),
            model::durationChart(*result.trace, kRankedPoints, name)};
}

void ChartsDock::showBefore(const model::PlanResult& before) {
    const Pair charts = chartsOf(before);
    m_main->setBefore(charts.main);
    m_companion->setBefore(charts.companion);
}

void ChartsDock::showReference() {
    if (m_view.reference() && isVisible() && currentTab() != Tab::hourly) {
        showBefore(*m_view.reference());
    } else {
        m_main->setBefore(std::nullopt);
        m_companion->setBefore(std::nullopt);
    }
}

void ChartsDock::gestureBegan() {
    m_settle.stop();
    const auto before = m_ports.feed.resultBeforeGesture();
    if (before && isVisible() && currentTab() != Tab::hourly) {
        showBefore(*before);
    }
    m_main->setGrowOnly(true);
    m_companion->setGrowOnly(true);
}

void ChartsDock::gestureEnded() {
    m_settle.start();
}

void ChartsDock::planChanged() {
    if (!m_ports.feed.isGestureRunning() && !m_settle.isActive()) {
        showReference();  // the line of before belongs to the last drag; the next edit ends it
    }
    if (m_ports.feed.lastChanges().everything && currentTab() == Tab::hourly) {
        requestTrace();
    }
}

void ChartsDock::updateState() {
    const ResultState state = m_ports.feed.state();
    const bool stale = state == ResultState::stale || state == ResultState::failed;
    m_main->setStale(stale);
    m_companion->setStale(stale);
    m_gap->setStale(stale);
}

}  // namespace gigasite::ui
