// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sites/sitesfixture.h"
#include "ui/ports/edits.h"
#include "ui/sites/siteorder.h"
#include "ui/sites/sitetablemodel.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace gigasite;
using namespace gigasite::ui;
using namespace Qt::StringLiterals;

class TestSiteModel : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = test::tableFacts(); }
    void init();
    void cleanup();
    void cellsShowInputsAndResults();
    void standInsAreMarked();
    void anEditRenewsOneRow();
    void sitesComeAndGoByRows();
    void resultsRenewWhatChanged();
    void editsAreOneUndoStep();
    void editsThatChangeNothingAreNone();
    void refusedEditsSayWhy();
    void movingFindsTheCountry();
    void stepsShowWhatIsInForce();
    void energisationIsApplicationPlusWait();
    void tiesAreByName();
    void cellsWithoutValueComeLast();
    void filterByTextAndCause();
    void manySitesStayFluid();

  private:
    [[nodiscard]] QString text(const char* site, const char* column) const;
    [[nodiscard]] QStringList names() const;
    void fill(const model::Plan& plan);

    model::Facts m_facts;
    std::unique_ptr<test::TableFeed> m_feed;
    std::unique_ptr<test::TableEdits> m_edits;
    std::unique_ptr<test::TableServices> m_services;
    test::TableStudies m_studies;
    std::unique_ptr<ViewState> m_view;
    std::unique_ptr<SiteTableModel> m_model;
    std::unique_ptr<SiteOrder> m_order;
};

void TestSiteModel::fill(const model::Plan& plan) {
    cleanup();
    m_feed = std::make_unique<test::TableFeed>(plan, m_facts);
    m_edits = std::make_unique<test::TableEdits>(*m_feed);
    m_services = std::make_unique<test::TableServices>();
    m_view = std::make_unique<ViewState>();
    m_view->setAsOf(model::Quarter::of(2027, 1));
    m_model = std::make_unique<SiteTableModel>(
        Look{}, Ports{*m_feed, *m_edits, *m_services, m_studies}, *m_view);
    m_order = std::make_unique<SiteOrder>(*m_model);
}

void TestSiteModel::init() {
    fill(test::threeSites());
}

void TestSiteModel::cleanup() {
    m_order.reset();
    m_model.reset();
    m_view.reset();
    m_services.reset();
    m_edits.reset();
    m_feed.reset();
}

QString TestSiteModel::text(const char* site, const char* column) const {
    const int row = m_model->rowOf(test::idOfSite(m_feed->plan(), site));
    return m_model->index(row, m_model->columnOf(column)).data().toString();
}

QStringList TestSiteModel::names() const {
    QStringList names;
    for (int row = 0; row < m_order->rowCount(); ++row) {
        names << m_order->index(row, 0).data().toString();
    }
    return names;
}

void TestSiteModel::cellsShowInputsAndResults() {
    QCOMPARE(text("Ohio 1", "site.country"), u"United States"_s);
    QCOMPARE(text("Ohio 1", "site.state"), u"Ohio"_s);
    QCOMPARE(text("Ohio 1", "phase.itCapacityMw"), u"300\u202FMW"_s);
    QCOMPARE(text("Ohio 1", "it.onlineMw"), u"—"_s);
    m_feed->show(test::tableResult({{test::idOfSite(m_feed->plan(), "Ohio 1"),
                                     {300.0, 120.0, 180.0, 0.0, model::Binding::grid}}}));
    QCOMPARE(text("Ohio 1", "it.onlineMw"), u"120\u202FMW"_s);
    QCOMPARE(text("Ohio 1", kHeldByColumn), u"grid & power"_s);
    QCOMPARE(text("Ohio 1", kHeldMwColumn), u"180\u202FMW"_s);
    QCOMPARE(text("Ohio 1", "carbon.cfeScore"), u"—"_s);  // no load: no share of it
    QCOMPARE(text("Texas 1", "it.onlineMw"), u"—"_s);
}

void TestSiteModel::standInsAreMarked() {
    const int column = m_model->columnOf("grid.energyPriceUsdPerMwh");
    const QModelIndex price = m_model->index(0, column);
    QVERIFY(price.data(SiteTableModel::standInRole).toBool());
    QVERIFY(price.data().toString() != u"—"_s);
    QCOMPARE(m_model->edit(0, column, 50.0), QString());
    QVERIFY(!price.data(SiteTableModel::standInRole).toBool());
    QVERIFY(price.data().toString().contains(u"50"_s));
    QCOMPARE(m_model->edit(0, column, {}), QString());
    QVERIFY(price.data(SiteTableModel::standInRole).toBool());
}

void TestSiteModel::anEditRenewsOneRow() {
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    const int row = m_model->rowOf(test::idOfSite(m_feed->plan(), "Arizona 1"));
    QCOMPARE(m_model->edit(row, m_model->columnOf("phase.itCapacityMw"), 450.0), QString());
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), row);
    QCOMPARE(changed[0][1].toModelIndex().row(), row);
    QCOMPARE(text("Arizona 1", "phase.itCapacityMw"), u"450\u202FMW"_s);
}

void TestSiteModel::sitesComeAndGoByRows() {
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    const model::Id arizona = test::idOfSite(m_feed->plan(), "Arizona 1");
    const model::Change erase = model::Erase{siteAt(arizona)};
    QVERIFY(m_edits->apply({&erase, 1}, {}, {}).ok());
    QCOMPARE(removed.count(), 1);
    QCOMPARE(names(), (QStringList{u"Ohio 1"_s, u"Texas 1"_s}));
    QCOMPARE(m_model->rowOf(arizona), -1);
    m_edits->undo();
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted[0][1].toInt(), 1);
    QCOMPARE(names(), (QStringList{u"Arizona 1"_s, u"Ohio 1"_s, u"Texas 1"_s}));
    QCOMPARE(m_model->rowOf(arizona), 1);
    QCOMPARE(reset.count(), 0);
}

void TestSiteModel::resultsRenewWhatChanged() {
    const model::Id ohio = test::idOfSite(m_feed->plan(), "Ohio 1");
    const model::Id texas = test::idOfSite(m_feed->plan(), "Texas 1");
    m_feed->show(test::tableResult({{ohio, {300.0, 100.0}}, {texas, {300.0, 100.0}}}));
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_feed->show(test::tableResult({{ohio, {300.0, 100.0}}, {texas, {300.0, 200.0}}}));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), m_model->rowOf(texas));
    QCOMPARE(changed[0][1].toModelIndex().row(), m_model->rowOf(texas));
}

void TestSiteModel::editsAreOneUndoStep() {
    const model::Plan before = m_feed->plan();
    QCOMPARE(m_model->edit(0, m_model->columnOf("phase.itCapacityMw"), 450.0), QString());
    QCOMPARE(m_edits->labels.size(), std::size_t{1});
    QCOMPARE(QLatin1String(m_edits->labels[0].code), QLatin1String("edit.set"));
    QCOMPARE(m_edits->labels[0].arguments,
             (QStringList{u"phase.itCapacityMw"_s, u"Ohio 1, phase 1"_s, u"450\u202FMW"_s,
                          u"300\u202FMW"_s}));
    m_edits->undo();
    QVERIFY(m_feed->plan() == before);
    QCOMPARE(text("Ohio 1", "phase.itCapacityMw"), u"300\u202FMW"_s);
}

void TestSiteModel::editsThatChangeNothingAreNone() {
    QCOMPARE(m_model->edit(0, m_model->columnOf("phase.itCapacityMw"), 300.0), QString());
    QVERIFY(m_edits->labels.empty());
}

void TestSiteModel::refusedEditsSayWhy() {
    QVERIFY(!m_model->edit(0, m_model->columnOf("it.onlineMw"), 1.0).isEmpty());
    QVERIFY(!m_model->edit(0, m_model->columnOf("phase.itCapacityMw"), -1.0).isEmpty());
    QVERIFY(m_edits->labels.empty());
    QVERIFY(!m_model->flags(m_model->index(0, m_model->columnOf("it.onlineMw")))
                 .testFlag(Qt::ItemIsEditable));
    QVERIFY(m_model->flags(m_model->index(0, 0)).testFlag(Qt::ItemIsEditable));
}

void TestSiteModel::movingFindsTheCountry() {
    m_model->setColumns({"site.name", "site.latitudeDeg", "site.longitudeDeg", "site.country"});
    QCOMPARE(m_model->edit(0, 2, 11.6), QString());
    QCOMPARE(m_model->edit(0, 1, 48.1), QString());
    QCOMPARE(text("Ohio 1", "site.country"), u"Germany"_s);
    QCOMPARE(m_model->edit(0, 3, std::string("AT")), QString());
    QCOMPARE(m_model->edit(0, 1, 48.2), QString());
    QCOMPARE(text("Ohio 1", "site.country"), u"Austria"_s);
}

void TestSiteModel::stepsShowWhatIsInForce() {
    m_model->setColumns({"site.name", "grid.firmImportLimitMw"});
    QCOMPARE(text("Ohio 1", "grid.firmImportLimitMw"), u"400\u202FMW"_s);
    const model::Id ohio = test::idOfSite(m_feed->plan(), "Ohio 1");
    const model::Steps steps{{model::Quarter::of(2025, 1).index, 100.0},
                             {model::Quarter::of(2026, 3).index, 200.0},
                             {model::Quarter::of(2028, 1).index, 500.0}};
    const model::Change change = setField(gridAt(ohio), "grid.firmImportLimitMw", steps);
    QVERIFY(m_edits->apply({&change, 1}, {}, {}).ok());
    QCOMPARE(text("Ohio 1", "grid.firmImportLimitMw"), u"200\u202FMW"_s);
    m_view->setAsOf(model::Quarter::of(2028, 2));
    QCOMPARE(text("Ohio 1", "grid.firmImportLimitMw"), u"500\u202FMW"_s);
    m_view->setAsOf(model::Quarter::of(2027, 1));
    QCOMPARE(m_model->edit(0, 1, 250.0), QString());
    const auto& now = m_feed->plan().base.sites.find(ohio)->grid->firmImportLimitMw;
    QCOMPARE(now.size(), std::size_t{3});
    QCOMPARE(now[1].value, 250.0);
    QCOMPARE(now[2].value, 500.0);
}

void TestSiteModel::energisationIsApplicationPlusWait() {
    m_model->setColumns(
        {"site.name", kEnergisationColumn, "grid.applicationQuarter", "grid.leadTimeYears"});
    QCOMPARE(text("Ohio 1", kEnergisationColumn), u"—"_s);
    QCOMPARE(m_model->edit(0, 2, std::int64_t{model::Quarter::of(2026, 1).index}), QString());
    QCOMPARE(m_model->edit(0, 3, 2.0), QString());
    QCOMPARE(text("Ohio 1", kEnergisationColumn), u"2028 Q1"_s);
}

void TestSiteModel::tiesAreByName() {
    const int capacity = m_model->columnOf("phase.itCapacityMw");
    m_order->sort(capacity, Qt::AscendingOrder);
    const QStringList byName{u"Arizona 1"_s, u"Ohio 1"_s, u"Texas 1"_s};
    QCOMPARE(names(), byName);
    m_order->sort(capacity, Qt::DescendingOrder);
    QCOMPARE(names(), byName);
    const int row = m_model->rowOf(test::idOfSite(m_feed->plan(), "Texas 1"));
    QCOMPARE(m_model->edit(row, capacity, 450.0), QString());
    QCOMPARE(names(), (QStringList{u"Texas 1"_s, u"Arizona 1"_s, u"Ohio 1"_s}));
}

void TestSiteModel::cellsWithoutValueComeLast() {
    m_feed->show(test::tableResult({{test::idOfSite(m_feed->plan(), "Ohio 1"), {300.0, 10.0}},
                                    {test::idOfSite(m_feed->plan(), "Texas 1"), {300.0, 20.0}}}));
    const int online = m_model->columnOf("it.onlineMw");
    m_order->sort(online, Qt::AscendingOrder);
    QCOMPARE(names(), (QStringList{u"Ohio 1"_s, u"Texas 1"_s, u"Arizona 1"_s}));
    m_order->sort(online, Qt::DescendingOrder);
    QCOMPARE(names(), (QStringList{u"Texas 1"_s, u"Ohio 1"_s, u"Arizona 1"_s}));
}

void TestSiteModel::filterByTextAndCause() {
    m_feed->show(
        test::tableResult({{test::idOfSite(m_feed->plan(), "Ohio 1"), {300.0, 100.0, 150.0, 50.0}},
                           {test::idOfSite(m_feed->plan(), "Texas 1"), {300.0, 0.0, 0.0, 300.0}},
                           {test::idOfSite(m_feed->plan(), "Arizona 1"), {300.0, 300.0}}}));
    m_order->setText(u"  TEXAS "_s);
    QCOMPARE(names(), QStringList{u"Texas 1"_s});
    m_order->setText(u"united states"_s);
    QCOMPARE(names().size(), 3);
    m_order->setText({});
    m_model->setCause(model::Binding::grid);
    m_order->setHeldOnly(true);
    QCOMPARE(names(), QStringList{u"Ohio 1"_s});
    QCOMPARE(text("Ohio 1", kHeldMwColumn), u"150\u202FMW"_s);
    m_model->setCause(model::Binding::none);
    QCOMPARE(names(), (QStringList{u"Ohio 1"_s, u"Texas 1"_s}));
    QCOMPARE(text("Ohio 1", kHeldMwColumn), u"200\u202FMW"_s);
}

void TestSiteModel::manySitesStayFluid() {
    const model::Plan plan = test::typicalPlan(500, 5);
    fill(plan);
    m_order->sort(m_model->columnOf("it.onlineMw"), Qt::DescendingOrder);
    std::map<model::Id, test::SiteFigures> figures;
    for (const auto& entry : plan.base.sites) {
        figures[entry.id] = {300.0, 100.0 + entry.id % 200};
    }
    const model::Id first = (*plan.base.sites.begin()).id;
    const int row = m_model->rowOf(first);
    const int capacity = m_model->columnOf("phase.itCapacityMw");
    std::vector<std::shared_ptr<const model::PlanResult>> results;
    constexpr int kEdits = 60;
    for (int i = 0; i < kEdits; ++i) {
        figures[first].onlineMw = 10.0 * i;
        results.push_back(test::tableResult(figures));
    }
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < kEdits; ++i) {
        QCOMPARE(m_model->edit(row, capacity, 301.0 + i), QString());
        m_feed->show(results[static_cast<std::size_t>(i)]);
    }
    qInfo("60 edits and results of 500 sites: %lld ms", timer.elapsed());
    // A second's worth of edits must leave most of the second to everything else.
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_MAIN(TestSiteModel)
#include "test_sitemodel.moc"
