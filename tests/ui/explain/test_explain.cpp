// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/change.h"
#include "tests/model/engine/drafts.h"
#include "tests/support/plans.h"
#include "ui/explain/explainmodel.h"
#include "ui/explain/explainpanel.h"
#include "ui/explain/explaintext.h"
#include "ui/ports/planfeed.h"
#include "ui/shell/viewstate.h"
#include "ui/text/numberformat.h"
#include "ui/widgets/emptystate.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace gigasite;
using namespace gigasite::ui;
using namespace Qt::StringLiterals;
using model::ExplainRole;

namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);

class Feed final : public PlanFeed {
  public:
    explicit Feed(const model::Facts& facts) : m_facts(facts) {}

    [[nodiscard]] const model::Plan& plan() const override { return m_plan; }
    [[nodiscard]] const model::World& world() const override { return m_plan.base; }
    [[nodiscard]] model::Id scenario() const override { return 0; }
    [[nodiscard]] std::uint64_t revision() const override { return 1; }
    [[nodiscard]] const ChangeSet& lastChanges() const override { return m_changes; }
    [[nodiscard]] std::shared_ptr<const model::PlanResult> result() const override {
        return m_result;
    }
    [[nodiscard]] ResultState state() const override { return ResultState::fresh; }
    [[nodiscard]] std::optional<model::Problem> failure() const override { return {}; }
    [[nodiscard]] const model::Facts& facts() const override { return m_facts; }
    [[nodiscard]] bool isGestureRunning() const override { return false; }
    [[nodiscard]] std::shared_ptr<const model::PlanResult> resultBeforeGesture() const override {
        return {};
    }
    void show(const model::Plan& plan) {
        m_plan = plan;
        m_result = test::run(plan, m_facts);
        Q_EMIT resultReady();
    }

  private:
    const model::Facts& m_facts;
    model::Plan m_plan = model::emptyPlan();
    ChangeSet m_changes;
    std::shared_ptr<const model::PlanResult> m_result;
};

ExplainTopic topic(model::MetricId metric,
                   model::ExplainPeriod period = model::ExplainPeriod::year) {
    return {model::ExplainFigure::metric, metric, period, false};
}

model::Plan threeSites() {
    model::Plan plan = test::typicalPlan(3, 5);
    const model::Id first = plan.base.sites.begin()->id;
    const model::Change rename = model::SetField{{model::EntityKind::site, first, 0},
                                                 model::findField("site.name"),
                                                 std::string("<b>%1 & \u05D0</b>")};
    return model::apply(plan, 0, {&rename, 1}).value();
}

}  // namespace

class TestExplain : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = test::shippedFacts(); }
    void init() {
        m_feed = std::make_unique<Feed>(m_facts);
        m_view = std::make_unique<ViewState>();
        m_panel = std::make_unique<ExplainPanel>(Look{}, *m_feed, *m_view);
        m_panel->resize(360, 500);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void cleanup() { m_panel.reset(); }

    void everyMetricHasAName() {
        for (const model::Metric& metric : model::metrics()) {
            const QString name = metricName(metric.id);
            const QString key =
                QString::fromUtf8(metric.id.data(), static_cast<qsizetype>(metric.id.size()));
            QVERIFY2(name != key && !name.isEmpty() && !name.contains(u'%'), qPrintable(key));
        }
        for (const auto figure :
             {model::ExplainFigure::computeCost, model::ExplainFigure::energyCost,
              model::ExplainFigure::lifetimeCosts, model::ExplainFigure::energyCosts,
              model::ExplainFigure::servedMwh}) {
            model::ExplainNode node;
            node.figure = figure;
            QVERIFY(!metricName(model::explainKey(node)).contains(u"money."_s));
        }
        QCOMPARE(m_panel->findChild<QComboBox*>()->count(),
                 static_cast<int>(ExplainPanel::topics().size()));
    }

    void nothingIsKnownBeforeTheFirstResult() {
        QVERIFY(m_panel->findChild<EmptyState*>()->isVisible());
        QVERIFY(!m_panel->tree()->isVisible());
        QCOMPARE(m_panel->asText(), QString());
        m_feed->show(threeSites());
        QTRY_VERIFY(m_panel->tree()->isVisible());
    }

    void aFigureIsTakenApart() {
        open(topic(model::MetricId::cfeScore));
        const QAbstractItemModel& model = *m_panel->tree()->model();
        const QAbstractItemModelTester tester(
            const_cast<QAbstractItemModel*>(&model),
            QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QModelIndex root = model.index(0, 0);
        QCOMPARE(root.data().toString(), u"CFE, hourly"_s);
        const double cfe =
            model::byFiscalYear(m_feed->result()->programme, model::MetricId::cfeScore,
                                m_feed->result()->start, 1)
                .values[static_cast<std::size_t>(2028 - m_feed->result()->start.year())];
        QCOMPARE(root.siblingAtColumn(1).data().toString(), formatShare(cfe, kEnglish));
        QVERIFY(m_panel->tree()->isExpanded(root));
        QCOMPARE(model.rowCount(root), 2);
        QCOMPARE(child(root, 1).data().toString(), u"\u00F7 Load"_s);
        // Sites by share, names as they are written.
        const QModelIndex load = child(root, 1);
        m_panel->tree()->expand(load);
        QCOMPARE(model.rowCount(load), 3);
        QVERIFY(names(load).contains(u"<b>%1 & \u05D0</b>"_s));
        QVERIFY(child(load, 0).siblingAtColumn(2).data().toString().endsWith(u"%"_s));
        QVERIFY(!child(load, 0).data(Qt::ToolTipRole).toString().contains(u"<b>"_s));
    }

    void inputsSayWhereTheyComeFrom() {
        open(topic(model::MetricId::investEnergyUsd, model::ExplainPeriod::plan));
        const QModelIndex site = child(m_panel->tree()->model()->index(0, 0), 0);
        m_panel->tree()->expand(site);
        const QModelIndex input = findInput(site, "asset.lifetimeYears");
        QVERIFY(input.isValid());
        const QString source = input.siblingAtColumn(2).data().toString();
        QVERIFY2(source.contains(u"grade "_s), qPrintable(source));
        QVERIFY(!input.siblingAtColumn(1).data().toString().isEmpty());
        const QModelIndex own = findInput(site, "asset.capacityMw");
        QCOMPARE(own.siblingAtColumn(2).data().toString(), u"own"_s);
    }

    void activatingAnInputAsksForItsField() {
        open(topic(model::MetricId::investEnergyUsd, model::ExplainPeriod::plan));
        const QModelIndex site = child(m_panel->tree()->model()->index(0, 0), 0);
        m_panel->tree()->expand(site);
        const QModelIndex input = findInput(site, "asset.capacityMw");
        model::Address at;
        std::string field;
        connect(m_view.get(), &ViewState::revealWanted, this,
                [&](const model::Address& where, const std::string& id) {
                    at = where;
                    field = id;
                });
        m_panel->tree()->setCurrentIndex(input);
        QTest::keyClick(m_panel->tree(), Qt::Key_Return);
        QCOMPARE(field, std::string("asset.capacityMw"));
        QVERIFY(at.kind == model::EntityKind::asset);
        QVERIFY(m_feed->world().sites.find(at.site)->assets.find(at.item));
        QCOMPARE(m_view->selectedSite(), at.site);
    }

    void activatingASiteShowsItAlone() {
        open(topic(model::MetricId::loadMwh));
        const QModelIndex site = child(m_panel->tree()->model()->index(0, 0), 0);
        const QString name = site.data().toString();
        const QString value = site.siblingAtColumn(1).data().toString();
        m_panel->tree()->setCurrentIndex(site);
        QTest::keyClick(m_panel->tree(), Qt::Key_Return);
        QVERIFY(m_view->scopeSite() != 0);
        QTRY_VERIFY(m_panel->asText().startsWith(name + u" \u00B7 2028"_s));
        const QModelIndex root = m_panel->tree()->model()->index(0, 0);
        QCOMPARE(root.siblingAtColumn(1).data().toString(), value);
        QVERIFY(m_panel->tree()->isExpanded(root));
        // Straight to the inputs: there are no sites below a site.
        QCOMPARE(child(root, 0).data().toString(), u"Site"_s);
    }

    void thePointerLightsUpASite() {
        open(topic(model::MetricId::loadMwh));
        QTreeView* tree = m_panel->tree();
        const QModelIndex site = child(tree->model()->index(0, 0), 1);
        const auto* model = qobject_cast<ExplainModel*>(tree->model());
        QTest::mouseMove(tree->viewport(), tree->visualRect(site).center());
        QTRY_COMPARE(m_view->hoveredSite(), model->node(site)->site);
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(tree->viewport(), &leave);
        QCOMPARE(m_view->hoveredSite(), model::Id{0});
    }

    void whatIsOpenStaysOpen() {
        open(topic(model::MetricId::operationTonnes));
        QTreeView* tree = m_panel->tree();
        const QModelIndex part = child(tree->model()->index(0, 0), 1);
        tree->expand(part);
        tree->setCurrentIndex(part);
        const QString before = m_panel->asText();
        const QString site = child(part, 0).data().toString();
        const QString value = part.siblingAtColumn(1).data().toString();
        model::Plan plan = m_feed->plan();
        for (const auto& entry : plan.base.sites) {
            const model::Change less =
                model::SetField{{model::EntityKind::grid, entry.id, 0},
                                model::findField("grid.carbonIntensityKgPerMwh"),
                                10.0};
            plan = model::apply(plan, 0, {&less, 1}).value();
        }
        m_feed->show(plan);
        QTRY_VERIFY(m_panel->asText() != before);
        QVERIFY(m_panel->asText().contains(site));
        QVERIFY(!m_panel->asText().contains(value));
        QVERIFY(tree->currentIndex().data().toString().startsWith(u"Scope 2"_s));
        // The quarter moves on: the same rows, other figures.
        m_view->setAsOf(model::Quarter::of(2029, 1));
        QTRY_VERIFY(m_panel->asText().contains(u"2029"_s));
        QVERIFY(m_panel->asText().contains(site));
    }

    void copiesWhatIsOpen() {
        open(topic(model::MetricId::operationTonnes));
        m_panel->tree()->setFocus();
        QGuiApplication::clipboard()->clear();
        m_panel->findChild<QToolButton*>()->click();
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines[0], u"Programme \u00B7 2028"_s);
        QVERIFY(lines[1].startsWith(u"CO\u2082e, operation\t"_s));
        QVERIFY(lines.size() >= 3);
        QVERIFY(lines[2].startsWith(u"  "_s) && lines[2].count(u'\t') == 2);
    }

    void aHiddenPanelDoesNoWork() {
        open(topic(model::MetricId::loadMwh));
        const QString before = m_panel->asText();
        m_panel->hide();
        m_feed->show(test::typicalPlan(2, 5));
        QTest::qWait(200);
        QCOMPARE(m_panel->asText(), before);
        m_panel->show();
        QVERIFY(m_panel->asText() != before);
    }

    void moneyIsExplainedToo() {
        m_feed->show(threeSites());
        for (const ExplainTopic& one : ExplainPanel::topics()) {
            m_panel->explain(one);
            QVERIFY(!m_panel->asText().isEmpty());
            QVERIFY(m_panel->topic() == one);
        }
        m_panel->explain({model::ExplainFigure::energyCost, model::MetricId::loadMwh,
                          model::ExplainPeriod::presentValue, false});
        QVERIFY(m_panel->asText().contains(u"Levelized cost of energy"_s));
        QVERIFY(m_panel->asText().contains(u"\u00F7 Load served"_s));
        QVERIFY(m_panel->asText().contains(u"whole plan, discounted"_s));
    }

  private:
    void open(const ExplainTopic& one) {
        m_view->setAsOf(model::Quarter::of(2028, 4));
        m_feed->show(threeSites());
        m_panel->explain(one);
    }
    /// A child, made if it was not yet.
    [[nodiscard]] QModelIndex child(const QModelIndex& above, int row) const {
        m_panel->tree()->model()->fetchMore(above);
        return m_panel->tree()->model()->index(row, 0, above);
    }
    [[nodiscard]] QStringList names(const QModelIndex& above) const {
        QStringList found;
        for (int row = 0; row < m_panel->tree()->model()->rowCount(above); ++row) {
            found << child(above, row).data().toString();
        }
        return found;
    }
    [[nodiscard]] QModelIndex findInput(const QModelIndex& above, std::string_view field) const {
        auto* model = qobject_cast<ExplainModel*>(m_panel->tree()->model());
        model->fetchMore(above);
        for (int row = 0; row < model->rowCount(above); ++row) {
            const QModelIndex one = model->index(row, 0, above);
            if (model->node(one)->field && model->node(one)->field->id == field) {
                return one;
            }
            if (const QModelIndex below = findInput(one, field); below.isValid()) {
                return below;
            }
        }
        return {};
    }

    model::Facts m_facts;
    std::unique_ptr<Feed> m_feed;
    std::unique_ptr<ViewState> m_view;
    std::unique_ptr<ExplainPanel> m_panel;
};

QTEST_MAIN(TestExplain)
#include "test_explain.moc"
