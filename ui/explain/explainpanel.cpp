// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/explainpanel.h"

#include "model/engine/evaluate.h"
#include "ui/explain/explainmodel.h"
#include "ui/explain/explaintext.h"
#include "ui/shell/viewstate.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace gigasite::ui {

namespace {

/// A drag gives sixty results a second; so many a second are read.
constexpr int kRefreshMs = 100;
constexpr int kRowHeight = 22;
constexpr int kIndentation = 12;
constexpr int kValueWidth = 84;
constexpr int kNoteWidth = 104;

QString topicName(const ExplainTopic& topic) {
    if (topic.metric == model::MetricId::cashFlowUsd &&
        topic.period == model::ExplainPeriod::presentValue) {
        return ExplainPanel::tr("NPV");
    }
    model::ExplainNode node;
    node.figure = topic.figure;
    node.metric = topic.metric;
    return metricName(model::explainKey(node));
}

}  // namespace

const std::vector<ExplainTopic>& ExplainPanel::topics() {
    using enum model::MetricId;
    using Figure = model::ExplainFigure;
    using Period = model::ExplainPeriod;
    static const std::vector<ExplainTopic> kTopics = {
        {Figure::metric, onlineMw, Period::quarter, false},
        {Figure::metric, plannedMw, Period::quarter, false},
        {Figure::metric, investmentUsd, Period::year, true},
        {Figure::metric, onlineH100e, Period::quarter, false},
        {Figure::metric, cfeScore, Period::year, false},
        {Figure::metric, operationTonnes, Period::year, false},
        {Figure::computeCost, soldH100eHours, Period::presentValue, false},
        {Figure::metric, cashFlowUsd, Period::presentValue, false},
        {Figure::energyCost, loadMwh, Period::presentValue, false},
        {Figure::metric, energyCostUsdPerMwh, Period::year, false},
        {Figure::metric, unservedMwh, Period::year, false},
        {Figure::metric, opexUsd, Period::year, true},
        {Figure::metric, loadMwh, Period::year, false},
        {Figure::metric, peakLoadMw, Period::year, false},
        {Figure::metric, scope2MarketTonnes, Period::year, false},
        {Figure::metric, embodiedTonnes, Period::year, false},
        {Figure::metric, waterM3, Period::year, false},
        {Figure::metric, permanentJobs, Period::quarter, false},
    };
    return kTopics;
}

ExplainPanel::ExplainPanel(const Look& look, PlanFeed& feed, ViewState& view, QWidget* parent)
    : QWidget(parent), m_look(look), m_feed(feed), m_view(view) {
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kRefreshMs);
    connect(&m_soon, &QTimer::timeout, this, &ExplainPanel::refresh);
    connect(&feed, &PlanFeed::resultReady, this, &ExplainPanel::refreshSoon);
    connect(&view, &ViewState::asOfChanged, this, &ExplainPanel::refreshSoon);
    connect(&view, &ViewState::scopeChanged, this, [this] {
        m_fresh = true;
        refreshSoon();
    });
    refresh();
}

void ExplainPanel::build() {
    m_chooser = new QuietComboBox(this);
    m_chooser->setAccessibleName(tr("Figure to explain"));
    m_chooser->setToolTip(tr("The figure that is taken apart"));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_chooser->setMinimumContentsLength(16);
    for (const ExplainTopic& topic : topics()) {
        m_chooser->addItem(topicName(topic));
    }
    connect(m_chooser, &QComboBox::activated, this,
            [this](int row) { explain(topics()[static_cast<std::size_t>(row)]); });
    m_copy = new QToolButton(this);
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the explanation"));
    m_copy->setToolTip(tr("Copy what is opened as text (Ctrl+C in the tree)"));
    connect(m_copy, &QToolButton::clicked, this, &ExplainPanel::copy);
    m_scope = new ElidedLabel({}, this);
    m_scope->setFont(Theme::font(FontRole::label));
    QPalette quiet = m_scope->palette();
    quiet.setColor(QPalette::WindowText, m_look.theme.secondInk());
    m_scope->setPalette(quiet);
    buildTree();
    m_empty = new EmptyState(m_look, this);
    m_empty->setContent({}, QStringLiteral("..."), {});
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 8, 0);
    head->addWidget(m_chooser, 1);
    head->addWidget(m_copy);
    auto* scope = new QHBoxLayout;
    scope->setContentsMargins(8, 0, 8, 0);
    scope->addWidget(m_scope);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addLayout(scope);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_empty, 1);
}

void ExplainPanel::buildTree() {
    m_model = new ExplainModel(m_look.locale, this);
    m_tree = new QTreeView(this);
    m_tree->setModel(m_model);
    m_tree->setAccessibleName(tr("Explanation"));
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setIndentation(kIndentation);
    m_tree->setMouseTracking(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setStyleSheet(QStringLiteral("QTreeView::item{min-height:%1px}").arg(kRowHeight));
    QHeaderView* header = m_tree->header();
    header->setFont(Theme::font(FontRole::label));
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ExplainModel::what, QHeaderView::Stretch);
    // Not to the contents: one long name would leave nothing for the rest.
    header->setSectionResizeMode(ExplainModel::value, QHeaderView::Interactive);
    header->setSectionResizeMode(ExplainModel::note, QHeaderView::Interactive);
    header->resizeSection(ExplainModel::value, kValueWidth);
    header->resizeSection(ExplainModel::note, kNoteWidth);
    header->setSectionsMovable(false);
    connect(m_tree, &QTreeView::activated, this, &ExplainPanel::activate);
    connect(m_tree, &QTreeView::entered, this, [this](const QModelIndex& index) {
        const model::ExplainNode* node = m_model->node(index);
        m_view.setHoveredSite(node ? node->site : 0);
    });
    m_tree->viewport()->installEventFilter(this);
    auto* copyAction = new QAction(tr("Copy"), m_tree);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    connect(copyAction, &QAction::triggered, this, &ExplainPanel::copy);
    m_tree->addAction(copyAction);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ExplainPanel::explain(const ExplainTopic& topic) {
    m_fresh = m_fresh || topic != m_topic;
    m_topic = topic;
    const auto found = std::find(topics().begin(), topics().end(), topic);
    m_chooser->setCurrentIndex(
        found == topics().end() ? -1 : static_cast<int>(found - topics().begin()));
    m_soon.stop();
    refresh();
}

void ExplainPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_due) {
        refresh();
    }
}

void ExplainPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_view.setHoveredSite(0);
}

bool ExplainPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Leave) {
        m_view.setHoveredSite(0);
    }
    return QWidget::eventFilter(watched, event);
}

void ExplainPanel::refreshSoon() {
    m_due = true;
    if (isVisible() && !m_soon.isActive()) {
        m_soon.start();
    }
}

void ExplainPanel::refresh() {
    const auto result = m_feed.result();
    m_tree->setVisible(result != nullptr);
    m_empty->setVisible(result == nullptr);
    m_copy->setEnabled(result != nullptr);
    m_due = !isVisible();
    if (!result) {
        m_model->clear();
        m_scope->setText({});
        return;
    }
    if (!isVisible()) {
        return;
    }
    const QStringList open = openKeys();
    const QString current = pathOf(m_tree->currentIndex());
    const auto explanation = std::make_shared<const model::Explanation>(
        result, m_feed.plan(), m_feed.world(), m_feed.facts().catalog);
    const model::ExplainNode root = rootOf(*explanation);
    m_model->setRoot(explanation, root);
    showHead(root);
    if (m_fresh) {
        m_fresh = false;
        const QModelIndex top = m_model->index(0, 0);
        m_tree->expand(top);
        m_tree->setCurrentIndex(top);
    } else {
        openAgain(open, current);
    }
}

model::ExplainNode ExplainPanel::rootOf(const model::Explanation& explanation) const {
    const model::PlanResult& result = explanation.result();
    const model::Id site = m_view.scopeSite();
    if (m_topic.figure != model::ExplainFigure::metric) {
        return explanation.root(m_topic.figure, site);
    }
    model::ExplainWhen when{m_topic.period, 0, 1};
    if (m_topic.period == model::ExplainPeriod::quarter) {
        when.when = std::clamp(m_view.asOf() - result.start, 0, std::max(0, result.quarters - 1));
    } else if (m_topic.period == model::ExplainPeriod::year) {
        when.startMonth = m_topic.fiscal ? result.fiscalYearStartMonth : 1;
        when.when = model::fiscalYearOf(m_view.asOf(), when.startMonth);
    }
    return explanation.root(m_topic.metric, site, when);
}

void ExplainPanel::showHead(const model::ExplainNode& root) {
    const auto site = m_feed.world().sites.find(root.site);
    const QString scope = site ? QString::fromStdString(site->info->name) : tr("Programme");
    m_scope->setText(QStringLiteral("%1 \u00B7 %2")
                         .arg(scope, periodText(root.when, m_feed.result()->start, m_look.locale)));
}

// What is open

QString ExplainPanel::pathOf(const QModelIndex& index) const {
    QStringList path;
    for (QModelIndex at = index.siblingAtColumn(0); at.isValid(); at = at.parent()) {
        path.prepend(m_model->key(at));
    }
    return path.join(QLatin1Char('/'));
}

QStringList ExplainPanel::openKeys() const {
    QStringList keys;
    std::vector<QModelIndex> open{m_model->index(0, 0)};
    while (!open.empty()) {
        const QModelIndex at = open.back();
        open.pop_back();
        if (!at.isValid() || !m_tree->isExpanded(at)) {
            continue;
        }
        keys << pathOf(at);
        for (int row = 0; row < m_model->rowCount(at); ++row) {
            open.push_back(m_model->index(row, 0, at));
        }
    }
    return keys;
}

void ExplainPanel::openAgain(const QStringList& keys, const QString& current) {
    std::vector<QModelIndex> all{m_model->index(0, 0)};
    while (!all.empty()) {
        const QModelIndex at = all.back();
        all.pop_back();
        const QString path = pathOf(at);
        if (path == current) {
            m_tree->setCurrentIndex(at);
        }
        if (!keys.contains(path)) {
            continue;
        }
        m_model->fetchMore(at);
        m_tree->expand(at);
        for (int row = 0; row < m_model->rowCount(at); ++row) {
            all.push_back(m_model->index(row, 0, at));
        }
    }
}

// Acting

void ExplainPanel::activate(const QModelIndex& index) {
    const model::ExplainNode* found = m_model->node(index);
    if (!found) {
        return;
    }
    // A copy: another scope makes another tree.
    const model::ExplainNode node = *found;
    if (node.role == model::ExplainRole::input) {
        m_view.reveal(node.at, std::string(node.field->id));
    } else if (node.role == model::ExplainRole::site) {
        m_view.setSelection({node.site});
        m_view.setScopeSite(node.site);
    } else {
        const QModelIndex first = index.siblingAtColumn(0);
        m_tree->setExpanded(first, !m_tree->isExpanded(first));
    }
}

void ExplainPanel::addLines(const QModelIndex& index, int depth, QStringList& lines) const {
    QStringList columns;
    for (int column = 0; column < ExplainModel::kColumns; ++column) {
        columns << index.siblingAtColumn(column).data().toString();
    }
    while (columns.size() > 1 && columns.back().isEmpty()) {
        columns.removeLast();
    }
    lines << QString(2 * depth, QLatin1Char(' ')) + columns.join(QLatin1Char('\t'));
    if (m_tree->isExpanded(index)) {
        for (int row = 0; row < m_model->rowCount(index); ++row) {
            addLines(m_model->index(row, 0, index), depth + 1, lines);
        }
    }
}

QString ExplainPanel::asText() const {
    QStringList lines;
    if (m_model->rowCount() > 0) {
        lines << m_scope->text();
        addLines(m_model->index(0, 0), 0, lines);
    }
    return lines.join(QLatin1Char('\n'));
}

void ExplainPanel::copy() {
    QApplication::clipboard()->setText(asText());
}

}  // namespace gigasite::ui
