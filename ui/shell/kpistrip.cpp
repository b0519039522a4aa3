// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/kpistrip.h"

#include "model/engine/result.h"
#include "model/finance/cashflow.h"
#include "ui/shell/targetedits.h"
#include "ui/shell/viewstate.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/kpitile.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace gigasite::ui {

namespace {

double inYear(const model::QuarterTable& table, model::MetricId id, model::Quarter start,
              int startMonth, int year) {
    const model::YearValues years = model::byFiscalYear(table, id, start, startMonth);
    const int at = year - years.firstYear;
    return at >= 0 && at < static_cast<int>(years.values.size())
               ? years.values[static_cast<std::size_t>(at)]
               : 0.0;
}

}  // namespace

KpiStrip::KpiStrip(const Look& look, const Ports& ports, ViewState& view, QWidget* parent)
    : QWidget(parent), m_look(look), m_ports(ports), m_view(view) {
    m_scope = new QuietComboBox(this);
    m_scope->setAccessibleName(tr("Scope"));
    m_scope->setToolTip(tr("Whose figures the tiles and charts show"));
    m_scope->setFixedWidth(168);
    m_badge = new StateBadge(look, this);
    m_tileBox = new QWidget(this);
    // Tiles give way to a narrow window, see resizeEvent().
    m_tileBox->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(m_scope);
    layout->addWidget(m_tileBox, 1);
    layout->addWidget(m_badge);
    setFixedHeight(56);
    buildTiles();
    fillScopes();

    connect(m_scope, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling) {
            m_view.setScopeSite(m_scope->currentData().toUInt());
        }
    });
    connect(m_badge, &QAbstractButton::clicked, this, &KpiStrip::failureRequested);
    connect(&ports.feed, &PlanFeed::planChanged, this, &KpiStrip::fillScopes);
    connect(&ports.feed, &PlanFeed::resultReady, this, &KpiStrip::refresh);
    connect(&ports.feed, &PlanFeed::stateChanged, this, &KpiStrip::refresh);
    connect(&ports.feed, &PlanFeed::gestureEnded, this, [this] {
        for (KpiTile* tile : m_tiles) {
            tile->settleChange();
        }
    });
    connect(&view, &ViewState::asOfChanged, this, &KpiStrip::refresh);
    connect(&view, &ViewState::referenceChanged, this, [this] {
        for (KpiTile* tile : m_tiles) {
            tile->clearChange();
        }
        refresh();
    });
    connect(&view, &ViewState::scopeChanged, this, [this] {
        fillScopes();
        refresh();
    });
    refresh();
}

void KpiStrip::buildTiles() {
    struct Entry {
        QString label;
        QString opens;
        QString help;
        int topic;  ///< in ExplainPanel::topics(); negative: none
    };
    const Entry entries[] = {
        {tr("MW online / planned"), QStringLiteral("delivery"), {}, 0},
        {tr("Investment"), QStringLiteral("investment"),
         tr("Spent in the fiscal year of the as-of quarter, of the budget where one is set"), 2},
        {tr("H100e online / demand"), QStringLiteral("delivery"),
         tr("Accelerators online, counted as H100, of those asked for"), 3},
        {tr("CFE, hourly"), QStringLiteral("carbon"),
         tr("Share of the load met by carbon-free energy in the same hour"), 4},
        {tr("CO₂e, operation"), QStringLiteral("carbon"),
         tr("Emissions of running in the calendar year, scope 2 by location"), 5},
        {tr("Cost per H100e-h"), QStringLiteral("money"),
         tr("All costs of the whole plan by the accelerator hours sold, both discounted"), 6},
        {tr("NPV"), QStringLiteral("money"), tr("Net present value of the whole plan after tax"),
         7},
        {tr("Problems"), QStringLiteral("problems"), tr("Errors and limits that the plan breaks"),
         -1},
    };
    auto* layout = new QHBoxLayout(m_tileBox);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const Entry& entry : entries) {
        auto* tile = new KpiTile(m_look, entry.label, m_tileBox);
        tile->setPlainToolTip(entry.help);
        const QString opens = entry.opens;
        connect(tile, &QAbstractButton::clicked, this,
                [this, opens] { Q_EMIT explainRequested(opens); });
        if (entry.topic >= 0) {
            auto* why = new QAction(tr("Explain this number"), tile);
            connect(why, &QAction::triggered, this,
                    [this, topic = entry.topic] { Q_EMIT numberRequested(topic); });
            tile->addAction(why);
            tile->setContextMenuPolicy(Qt::ActionsContextMenu);
        }
        if (m_tiles.size() == cfe) {
            addLevers(*tile);
        }
        layout->addWidget(tile);
        m_tiles.push_back(tile);
    }
    layout->addStretch(1);
    m_units.resize(m_tiles.size());
}

void KpiStrip::addLevers(QWidget& tile) {
    auto* close = new QAction(tr("What would close it?"), &tile);
    connect(close, &QAction::triggered, this, [this] {
        if (const auto goal = carbonFreeGoal()) {
            Q_EMIT leversRequested(*goal);
        }
    });
    auto* target = new QAction(tr("Set target..."), &tile);
    connect(target, &QAction::triggered, this, [this] { setCarbonFreeTarget(m_ports, m_view); });
    tile.addAction(target);
    tile.addAction(close);
    const auto offer = [this, close] { close->setEnabled(carbonFreeGoal().has_value()); };
    connect(&m_ports.feed, &PlanFeed::planChanged, close, offer);
    connect(&m_view, &ViewState::asOfChanged, close, offer);
    connect(&m_view, &ViewState::scopeChanged, close, offer);
    offer();
}

std::optional<model::Goal> KpiStrip::carbonFreeGoal() const {
    const int year = m_view.asOf().year();
    const model::World& world = m_ports.feed.world();
    const auto target = world.targets.find(carbonFreeTarget(world, m_view.scopeSite(), year));
    if (!target) {
        return std::nullopt;
    }
    return model::Goal{model::GoalKind::carbonFreeEnergy, target->value, year, 0,
                       m_view.scopeSite()};
}

void KpiStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // Whole tiles only: those that do not fit wait for a wider window.
    const int room = width() - m_scope->width() - m_badge->sizeHint().width() - 40;
    const int each = std::max(1, m_tiles.front()->sizeHint().width());
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i]->setVisible(static_cast<int>(i + 1) * each <= room || i == 0);
    }
}

void KpiStrip::fillScopes() {
    // A drag changes the plan sixty times a second, the names hardly ever.
    std::vector<std::pair<model::Id, std::string>> sites;
    for (const auto& entry : m_ports.feed.world().sites) {
        sites.emplace_back(entry.id, entry.value->info->name);
    }
    const bool shown = m_scope->currentData().toUInt() == m_view.scopeSite();
    if (m_scope->count() > 0 && sites == m_scopes && shown) {
        return;
    }
    m_scopes = std::move(sites);
    m_filling = true;
    m_scope->clear();
    m_scope->addItem(tr("Programme"), 0U);
    for (const auto& [id, name] : m_scopes) {
        m_scope->addItem(QString::fromStdString(name), id);
    }
    const int at = m_scope->findData(m_view.scopeSite());
    m_scope->setCurrentIndex(std::max(0, at));
    m_filling = false;
    if (at < 0) {
        m_view.setScopeSite(0);
    }
}

int KpiStrip::fiscalYear(const model::PlanResult& result) const {
    const std::vector<double> none(static_cast<std::size_t>(result.quarters), 0.0);
    const auto upTo =
        static_cast<std::size_t>(std::clamp(m_view.asOf() - result.start, 0, result.quarters - 1));
    const model::YearValues years = model::byFiscalYear(
        std::span<const double>(none).first(upTo + 1), result.start, result.fiscalYearStartMonth);
    return years.firstYear + static_cast<int>(years.values.size()) - 1;
}

KpiStrip::Figures KpiStrip::figuresOf(const model::PlanResult& result) const {
    const model::SiteResult* site = result.site(m_view.scopeSite());
    const model::QuarterTable& table = site ? site->quarters : result.programme;
    Figures figures;
    if (table.quarters() == 0) {
        return figures;
    }
    const int at = std::clamp(m_view.asOf() - result.start, 0, table.quarters() - 1);
    const int year = m_view.asOf().year();
    const int fiscal = fiscalYear(result);
    const auto calendar = [&](model::MetricId id) {
        return inYear(table, id, result.start, 1, year);
    };
    figures.online = table.at(model::MetricId::onlineMw, at);
    figures.planned = table.at(model::MetricId::plannedMw, at);
    figures.h100e = table.at(model::MetricId::onlineH100e, at);
    figures.investment = inYear(table, model::MetricId::investmentUsd, result.start,
                                result.fiscalYearStartMonth, fiscal);
    figures.budget =
        site ? 0.0 : model::valueAt(m_ports.feed.world().limits->budgetUsdByFiscalYear, fiscal);
    figures.hasLoad = calendar(model::MetricId::loadMwh) > 0.0;
    figures.cfe = calendar(model::MetricId::cfeScore);
    figures.emissions = calendar(model::MetricId::operationTonnes);
    const model::MoneySummary money =
        site ? model::moneySummary(table, result.moneyRules) : result.money;
    figures.lcoc = money.lcocUsdPerH100eHour;
    figures.npv = money.npvUsd;
    if (!site && !result.demand.empty()) {
        double demand = 0.0;
        for (const model::RegionResult& region : result.demand) {
            demand += region.demand[static_cast<std::size_t>(at)];
        }
        figures.demand = demand;
    }
    return figures;
}

void KpiStrip::refresh() {
    const auto result = m_ports.feed.result();
    if (!result || m_ports.feed.state() == ResultState::waiting) {
        for (KpiTile* tile : m_tiles) {
            tile->setValue({}, {});
        }
        updateState();
        return;
    }
    const Figures now = figuresOf(*result);
    showFigures(now);
    const auto before =
        m_ports.feed.isGestureRunning() ? m_ports.feed.resultBeforeGesture() : m_view.reference();
    if (before) {
        showChanges(now, figuresOf(*before));
    } else if (const auto last = m_ports.feed.resultBeforeGesture();
               last && figuresOf(*last) == now) {
        for (KpiTile* tile : m_tiles) {
            tile->clearChange();  // tried out and taken back
        }
    }
    updateState();
}

void KpiStrip::showFigures(const Figures& figures) {
    const auto result = m_ports.feed.result();
    const QLocale& locale = m_look.locale;
    const QString quarter = formatQuarter(m_view.asOf().index, locale);
    const QString year = QString::number(m_view.asOf().year());
    const QString none = QStringLiteral("—");
    const auto unit = [this](Tile tile) { return &m_units[static_cast<std::size_t>(tile)]; };
    m_tiles[online]->setValue(
        formatQuantityPair(figures.online, figures.planned, QuantityKind::power, locale,
                           unit(online)),
        figures.planned > 0.0
            ? tr("%1, %2").arg(formatShare(figures.online / figures.planned, locale, 0), quarter)
            : quarter);
    const QString fiscal =
        formatFiscalYear(fiscalYear(*result), result->fiscalYearStartMonth != 1, locale);
    m_tiles[investment]->setValue(
        formatMoney(figures.investment, locale, Digits::tile, unit(investment)),
        figures.budget > 0.0 ? tr("%1, budget %2").arg(fiscal, formatMoney(figures.budget, locale))
                             : fiscal);
    m_tiles[h100e]->setValue(
        figures.demand ? formatQuantityPair(figures.h100e, *figures.demand, QuantityKind::count,
                                            locale, unit(h100e))
                       : formatCount(figures.h100e, locale, Digits::tile, unit(h100e)),
        figures.demand && *figures.demand > 0.0
            ? tr("%1, %2").arg(formatShare(figures.h100e / *figures.demand, locale, 0), quarter)
            : quarter);
    const auto goal = carbonFreeGoal();
    m_tiles[cfe]->setValue(
        figures.hasLoad ? formatShare(figures.cfe, locale) : none,
        goal ? tr("%1, target %2").arg(year, formatShare(goal->value, locale, 0)) : year);
    m_tiles[emissions]->setValue(
        formatEmissions(figures.emissions, locale, true, Digits::tile, unit(emissions)),
        tr("%1, location-based").arg(year));
    showMoney(figures);
    showProblems(*result);
    m_tiles[online]->setPlainToolTip(tr("%1 of %2 MW of IT online in %3; H100e: H100-equivalents")
                                         .arg(formatNumber(figures.online, locale),
                                              formatNumber(figures.planned, locale), quarter));
}

void KpiStrip::showMoney(const Figures& figures) {
    const QLocale& locale = m_look.locale;
    m_tiles[lcoc]->setValue(figures.lcoc
                                ? formatQuantity(*figures.lcoc, QuantityKind::moneyPerHour, locale)
                                : QStringLiteral("—"),
                            tr("whole plan"));
    m_tiles[npv]->setValue(
        formatMoney(figures.npv, locale, Digits::tile, &m_units[static_cast<std::size_t>(npv)]),
        tr("whole plan, after tax"));
}

void KpiStrip::showProblems(const model::PlanResult& result) {
    int errors = 0;
    int limits = 0;
    int notes = 0;
    for (const model::Violation& violation : result.violations) {
        switch (violation.severity) {
            case model::Severity::error:
                ++errors;
                break;
            case model::Severity::limit:
                ++limits;
                break;
            case model::Severity::note:
                ++notes;
                break;
        }
    }
    const QString rest = tr("%n note(s)", nullptr, notes);
    m_tiles[problems]->setValue(
        errors > 0 ? tr("%n error(s)", nullptr, errors) : tr("%n limit(s)", nullptr, limits),
        errors > 0 ? tr("%1, %2").arg(tr("%n limit(s)", nullptr, limits), rest) : rest);
}

void KpiStrip::showChanges(const Figures& now, const Figures& before) {
    const QLocale& locale = m_look.locale;
    const auto show = [this](Tile tile, double is, double was, const QString& change) {
        // Less than the last digit of a tile is no change, and often rounding.
        constexpr double kLeastShare = 5e-4;
        const bool changed =
            std::abs(is - was) > kLeastShare * std::max(std::abs(is), std::abs(was));
        KpiTile* shown = m_tiles[static_cast<std::size_t>(tile)];
        changed ? shown->setChange(change) : shown->clearChange();
    };
    const auto quantity = [&](Tile tile, double is, double was, QuantityKind kind) {
        show(tile, is, was, formatChange(is - was, kind, locale));
    };
    quantity(online, now.online, before.online, QuantityKind::power);
    quantity(investment, now.investment, before.investment, QuantityKind::money);
    quantity(h100e, now.h100e, before.h100e, QuantityKind::count);
    // Percentage points, of which per cent would be something else.
    const double points = 100.0 * (now.cfe - before.cfe);
    const QString sign = points < 0.0 ? QStringLiteral("−") : QStringLiteral("+");
    show(cfe, now.cfe, before.cfe,
         tr("%1 points").arg(sign + locale.toString(std::abs(points), 'f', 1)));
    quantity(emissions, now.emissions, before.emissions, QuantityKind::emissions);
    if (now.lcoc && before.lcoc) {
        quantity(lcoc, *now.lcoc, *before.lcoc, QuantityKind::moneyPerHour);
    }
    quantity(npv, now.npv, before.npv, QuantityKind::money);
}

void KpiStrip::updateState() {
    const auto result = m_ports.feed.result();
    switch (m_ports.feed.state()) {
        case ResultState::fresh:
            m_badge->setFresh(result ? 1000.0 * result->seconds : 0.0);
            break;
        case ResultState::refining:
            m_badge->setRefining(-1, {});
            break;
        case ResultState::failed:
            m_badge->setFailed();
            break;
        case ResultState::waiting:
        case ResultState::stale:
            m_badge->setStale();
            break;
    }
}

}  // namespace gigasite::ui
