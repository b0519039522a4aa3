// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sites/sitesfixture.h"
#include "ui/sites/columnchooser.h"
#include "ui/sites/pastepreview.h"
#include "ui/sites/siteorder.h"
#include "ui/sites/sitetable.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/quantityedit.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace gigasite;
using namespace gigasite::ui;
using namespace Qt::StringLiterals;

class TestSiteTable : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = test::tableFacts(); }
    void init();
    void cleanup();
    void narrowIsAListWideIsATable();
    void selectionIsTheWindows();
    void filteringKeepsTheSelection();
    void typedNumbersAreOneStep();
    void refusedTextStaysWithItsReason();
    void emptiedIsTheCataloguesFigure();
    void readOnlyCellsSayWhy();
    void escapeLeavesTheValue();
    void choicesAreEdited();
    void enterOpensASite();
    void deleteAsksForIt();
    void hoveringIsShared();
    void heldByShowsTheWorstFirst();
    void emptyStatesHelp();
    void columnsAreChosenAndKept();
    void copyIsForSpreadsheets();
    void copiedPastesBackUnchanged();
    void pasteIsOneUndoStep();
    void everyControlHasANameAndATooltip();
    void hostileNamesAreDrawn();
    void manySitesStayFluid();

  private:
    [[nodiscard]] model::Id id(const char* name) const {
        return test::idOfSite(m_feed->plan(), name);
    }
    [[nodiscard]] QModelIndex cell(const char* site, const char* column) const;
    [[nodiscard]] QStringList names() const;
    QWidget* edit(const QModelIndex& index);
    void showGridHeld();

    model::Facts m_facts;
    std::unique_ptr<test::TableFeed> m_feed;
    std::unique_ptr<test::TableEdits> m_edits;
    std::unique_ptr<test::TableServices> m_services;
    test::TableStudies m_studies;
    std::unique_ptr<ViewState> m_view;
    std::unique_ptr<SiteTable> m_table;
};

void TestSiteTable::init() {
    m_feed = std::make_unique<test::TableFeed>(test::threeSites(), m_facts);
    m_edits = std::make_unique<test::TableEdits>(*m_feed);
    m_services = std::make_unique<test::TableServices>();
    m_view = std::make_unique<ViewState>();
    m_view->setAsOf(model::Quarter::of(2027, 1));
    m_table = std::make_unique<SiteTable>(Look{}, Ports{*m_feed, *m_edits, *m_services, m_studies},
                                          *m_view);
    m_table->resize(1200, 400);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
}

void TestSiteTable::cleanup() {
    m_table.reset();
    m_view.reset();
    m_services.reset();
    m_edits.reset();
    m_feed.reset();
}

QModelIndex TestSiteTable::cell(const char* site, const char* column) const {
    const SiteTableModel& model = m_table->model();
    return m_table->order().mapFromSource(
        model.index(model.rowOf(id(site)), model.columnOf(column)));
}

QStringList TestSiteTable::names() const {
    QStringList names;
    for (int row = 0; row < m_table->order().rowCount(); ++row) {
        names << m_table->order().index(row, 0).data().toString();
    }
    return names;
}

/// The editor of a cell.
QWidget* TestSiteTable::edit(const QModelIndex& index) {
    QTableView* view = m_table->view();
    view->setCurrentIndex(index);
    view->edit(index);
    return view->viewport()->findChild<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
}

void TestSiteTable::showGridHeld() {
    m_feed->show(test::tableResult(
        {{id("Ohio 1"), {300.0, 100.0, 150.0, 50.0, model::Binding::grid}},
         {id("Texas 1"), {300.0, 20.0, 280.0, 0.0, model::Binding::grid}},
         {id("Arizona 1"), {300.0, 200.0, 0.0, 100.0, model::Binding::building}}}));
}

void TestSiteTable::narrowIsAListWideIsATable() {
    QVERIFY(!m_table->isCompact());
    QVERIFY(m_table->view()->horizontalHeader()->isVisible());
    QVERIFY(!m_table->view()->isColumnHidden(3));
    m_table->resize(240, 400);
    QVERIFY(m_table->isCompact());
    QVERIFY(!m_table->view()->horizontalHeader()->isVisible());
    QVERIFY(m_table->view()->isColumnHidden(3));
    QCOMPARE(m_table->view()->columnWidth(0), m_table->view()->viewport()->width());
    QCOMPARE(m_table->view()->rowHeight(0), 24);
    m_table->resize(1200, 400);
    QVERIFY(!m_table->isCompact());
}

void TestSiteTable::selectionIsTheWindows() {
    m_view->setSelection({id("Ohio 1"), id("Texas 1")});
    QCOMPARE(m_table->view()->selectionModel()->selectedRows().size(), 2);
    const QRect arizona = m_table->view()->visualRect(cell("Arizona 1", "site.name"));
    QTest::mouseClick(m_table->view()->viewport(), Qt::LeftButton, {}, arizona.center());
    QCOMPARE(m_view->selection(), std::set<model::Id>{id("Arizona 1")});
}

void TestSiteTable::filteringKeepsTheSelection() {
    const std::set<model::Id> both{id("Ohio 1"), id("Texas 1")};
    m_view->setSelection(both);
    auto* filter = m_table->findChild<QLineEdit*>();
    filter->setText(u"ohio"_s);
    QCOMPARE(names(), QStringList{u"Ohio 1"_s});
    QCOMPARE(m_view->selection(), both);
    showGridHeld();
    m_table->clearFilter();
    QCOMPARE(m_table->view()->selectionModel()->selectedRows().size(), 2);
    // A site that leaves the filter by an edit stays selected in the inspector.
    m_table->showHeldBy(model::Binding::grid, model::Quarter::of(2027, 1));
    const std::set<model::Id> texas{id("Texas 1")};
    QCOMPARE(m_view->selection(), texas);
    m_feed->show(test::tableResult(
        {{id("Ohio 1"), {300.0, 100.0, 150.0, 50.0}}, {id("Texas 1"), {300.0, 300.0}}}));
    QCOMPARE(names(), QStringList{u"Ohio 1"_s});
    QCOMPARE(m_view->selection(), texas);
}

void TestSiteTable::typedNumbersAreOneStep() {
    auto* editor = qobject_cast<QuantityEdit*>(edit(cell("Ohio 1", "phase.itCapacityMw")));
    QVERIFY(editor);
    QCOMPARE(editor->accessibleName(), u"IT capacity"_s);
    editor->selectAll();
    QTest::keyClicks(editor, u"1.2 GW"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(m_edits->labels.size(), std::size_t{1});
    const auto site = m_feed->world().sites.find(id("Ohio 1"));
    QCOMPARE((*site->phases.begin()).value->itCapacityMw, 1200.0);
    QCOMPARE(cell("Ohio 1", "phase.itCapacityMw").data().toString(), u"1.2\u202FGW"_s);
    QTRY_VERIFY(!m_table->view()->viewport()->findChild<QuantityEdit*>());
}

void TestSiteTable::refusedTextStaysWithItsReason() {
    auto* editor = qobject_cast<QuantityEdit*>(edit(cell("Ohio 1", "phase.itCapacityMw")));
    editor->selectAll();
    QTest::keyClicks(editor, u"5 kg"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QVERIFY(editor->isRefused());
    QVERIFY(editor->isVisible());
    QCOMPARE(editor->text(), u"5 kg"_s);
    QVERIFY(m_edits->labels.empty());
    const QString reason = editor->reason();
    QVERIFY(!reason.isEmpty());
    const auto labels = m_table->findChildren<ElidedLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [&reason](const ElidedLabel* label) {
        return label->isVisible() && label->text() == reason;
    }));
    editor->selectAll();
    QTest::keyClicks(editor, u"5"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(m_edits->labels.size(), std::size_t{1});
}

void TestSiteTable::emptiedIsTheCataloguesFigure() {
    const QString before = cell("Ohio 1", "grid.energyPriceUsdPerMwh").data().toString();
    for (const QString& typed : {u"50"_s, QString()}) {
        auto* editor =
            qobject_cast<QuantityEdit*>(edit(cell("Ohio 1", "grid.energyPriceUsdPerMwh")));
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClick(editor, Qt::Key_Delete);
        QTest::keyClicks(editor, typed);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(!m_table->view()->viewport()->findChild<QuantityEdit*>());
        const auto& price = m_feed->world().sites.find(id("Ohio 1"))->grid->energyPriceUsdPerMwh;
        QCOMPARE(price, typed.isEmpty() ? std::nullopt : std::optional(50.0));
    }
    QCOMPARE(cell("Ohio 1", "grid.energyPriceUsdPerMwh").data().toString(), before);
    QCOMPARE(QLatin1String(m_edits->labels.back().code), QLatin1String("edit.reset"));
}

void TestSiteTable::readOnlyCellsSayWhy() {
    const model::Id ohio = id("Ohio 1");
    auto twice = std::make_shared<model::Site>(*m_feed->world().sites.find(ohio));
    auto later = std::make_shared<model::Phase>(*(*twice->phases.begin()).value);
    later->startQuarter = model::Quarter::of(2030, 1);
    twice->phases.set(m_feed->plan().nextId, later);
    model::Plan plan = m_feed->plan();
    plan.base.sites.set(ohio, twice);
    m_feed->setPlan(plan);
    m_table->model().setColumns({"site.name", "phase.itCapacityMw", "phase.startQuarter"});
    QCOMPARE(cell("Ohio 1", "phase.itCapacityMw").data().toString(), u"600\u202FMW"_s);
    const QModelIndex dates = cell("Ohio 1", "phase.startQuarter");
    const auto labels = m_table->findChildren<ElidedLabel*>();
    m_table->view()->setCurrentIndex(dates);
    QTest::keyClick(m_table->view(), Qt::Key_F2);
    QVERIFY(!m_table->view()->viewport()->findChild<QuantityEdit*>());
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const ElidedLabel* label) {
        return label->isVisible() && label->text().contains(u"phases differ"_s);
    }));
}

void TestSiteTable::escapeLeavesTheValue() {
    auto* editor = qobject_cast<QuantityEdit*>(edit(cell("Ohio 1", "phase.itCapacityMw")));
    editor->selectAll();
    QTest::keyClicks(editor, u"77"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_VERIFY(!m_table->view()->viewport()->findChild<QuantityEdit*>());
    QVERIFY(m_edits->labels.empty());
    QCOMPARE(cell("Ohio 1", "phase.itCapacityMw").data().toString(), u"300\u202FMW"_s);
}

void TestSiteTable::choicesAreEdited() {
    auto* combo = qobject_cast<QComboBox*>(edit(cell("Ohio 1", "site.state")));
    QVERIFY(combo);
    QCOMPARE(combo->currentText(), u"Ohio"_s);
    combo->setCurrentIndex(combo->findText(u"Iowa"_s));
    Q_EMIT combo->activated(combo->currentIndex());
    QCOMPARE(m_edits->labels.size(), std::size_t{1});
    QCOMPARE(m_feed->world().sites.find(id("Ohio 1"))->info->state, std::string("IA"));
    QVERIFY(m_feed->world().sites.find(id("Ohio 1"))->info->placeOverridden);
}

void TestSiteTable::enterOpensASite() {
    QSignalSpy opened(m_table.get(), &SiteTable::activated);
    m_table->view()->setFocus();
    m_table->view()->setCurrentIndex(cell("Texas 1", "site.name"));
    QTest::keyClick(m_table->view(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(m_view->selectedSite(), id("Texas 1"));
}

void TestSiteTable::deleteAsksForIt() {
    QSignalSpy wanted(m_table.get(), &SiteTable::deleteRequested);
    QTest::keyClick(m_table->view(), Qt::Key_Delete);
    QCOMPARE(wanted.count(), 1);
}

void TestSiteTable::hoveringIsShared() {
    const QRect ohio = m_table->view()->visualRect(cell("Ohio 1", "site.name"));
    QTest::mouseMove(m_table->view()->viewport(), ohio.center());
    QTRY_COMPARE(m_view->hoveredSite(), id("Ohio 1"));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(m_table->view()->viewport(), &leave);
    QCOMPARE(m_view->hoveredSite(), model::Id{0});
    // And the other way: the row of a site hovered elsewhere looks different.
    const QRect row = m_table->view()->visualRect(cell("Texas 1", "site.name"));
    const QImage before = m_table->view()->viewport()->grab(row).toImage();
    m_view->setHoveredSite(id("Texas 1"));
    QVERIFY(m_table->view()->viewport()->grab(row).toImage() != before);
}

void TestSiteTable::heldByShowsTheWorstFirst() {
    showGridHeld();
    model::Address at;
    std::string field;
    connect(m_view.get(), &ViewState::revealWanted, this,
            [&at, &field](const model::Address& where, const std::string& id) {
                at = where;
                field = id;
            });
    m_table->showHeldBy(model::Binding::grid, model::Quarter::of(2027, 3));
    QCOMPARE(names(), (QStringList{u"Texas 1"_s, u"Ohio 1"_s}));
    QCOMPARE(m_view->asOf(), model::Quarter::of(2027, 3));
    QCOMPARE(m_view->selectedSite(), id("Texas 1"));
    QCOMPARE(at.site, id("Texas 1"));
    QCOMPARE(field, std::string("grid.applicationQuarter"));
    m_table->showHeldBy(model::Binding::building, model::Quarter::of(2027, 3));
    QCOMPARE(names(), (QStringList{u"Arizona 1"_s, u"Ohio 1"_s}));
    QCOMPARE(field, std::string("phase.startQuarter"));
    m_table->showHeldBy(model::Binding::none, model::Quarter::of(2027, 3));
    QCOMPARE(names(), (QStringList{u"Texas 1"_s, u"Ohio 1"_s, u"Arizona 1"_s}));
    m_table->clearFilter();
    QCOMPARE(names().size(), 3);
}

void TestSiteTable::emptyStatesHelp() {
    auto* empty = m_table->findChild<EmptyState*>();
    QVERIFY(!empty->isVisible());
    m_table->findChild<QLineEdit*>()->setText(u"xyz"_s);
    QVERIFY(empty->isVisible());
    QVERIFY2(empty->accessibleName().contains(u"“xyz”"_s), qPrintable(empty->accessibleName()));
    empty->button()->click();
    QVERIFY(!empty->isVisible());
    QCOMPARE(names().size(), 3);
    model::Plan none = m_feed->plan();
    none.base.sites = {};
    m_feed->setPlan(none);
    QVERIFY(empty->isVisible());
    QSignalSpy place(m_table.get(), &SiteTable::placeRequested);
    empty->button()->click();
    QCOMPARE(place.count(), 1);
}

void TestSiteTable::columnsAreChosenAndKept() {
    ColumnChooser* chooser = nullptr;
    for (QAction* action : m_table->findChildren<QAction*>()) {
        if (action->text() == u"Columns..."_s) {
            action->trigger();
            chooser = m_table->findChild<ColumnChooser*>();
            break;
        }
    }
    QVERIFY(chooser);
    for (int i = 0; i < chooser->list()->count(); ++i) {
        QListWidgetItem* item = chooser->list()->item(i);
        if (item->text() == u"Peak load"_s) {
            item->setCheckState(Qt::Checked);
        } else if (item->text() == u"State"_s) {
            item->setCheckState(Qt::Unchecked);
        }
    }
    QVERIFY(m_table->model().columnOf("energy.peakLoadMw") > 0);
    QCOMPARE(m_table->model().columnOf("site.state"), -1);
    QHeaderView* header = m_table->view()->horizontalHeader();
    header->moveSection(header->visualIndex(m_table->model().columnOf("energy.peakLoadMw")), 1);
    header->resizeSection(m_table->model().columnOf("site.country"), 222);
    m_table->sortBy("it.onlineMw", Qt::DescendingOrder);
    delete chooser;
    m_table.reset();
    m_table = std::make_unique<SiteTable>(Look{}, Ports{*m_feed, *m_edits, *m_services, m_studies},
                                          *m_view);
    m_table->resize(1200, 400);
    m_table->show();
    QCOMPARE(m_table->model().columnOf("energy.peakLoadMw"), 1);
    QCOMPARE(m_table->model().columnOf("site.state"), -1);
    header = m_table->view()->horizontalHeader();
    QCOMPARE(header->sectionSize(m_table->model().columnOf("site.country")), 222);
    QCOMPARE(header->sortIndicatorSection(), m_table->model().columnOf("it.onlineMw"));
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
}

void TestSiteTable::copyIsForSpreadsheets() {
    auto info = std::make_shared<model::SiteInfo>(*m_feed->world().sites.find(id("Ohio 1"))->info);
    info->name = "=cmd()";
    info->longitudeDeg = -82.123456789012345;
    auto site = std::make_shared<model::Site>(*m_feed->world().sites.find(id("Ohio 1")));
    site->info = info;
    model::Plan plan = m_feed->plan();
    plan.base.sites.set(id("Ohio 1"), site);
    m_feed->setPlan(plan);
    m_table->model().setColumns({"site.name", "site.longitudeDeg", "phase.itCapacityMw"});
    m_view->setSelection({id("=cmd()")});
    const SplitText copied = splitTable(m_table->copyText(), {100, 100});
    QCOMPARE(copied.rows.size(), std::size_t{2});
    QCOMPARE(copied.rows[0], (QStringList{u"Name"_s, u"Longitude (°)"_s, u"IT capacity (MW)"_s}));
    QCOMPARE(copied.rows[1][0], u"'=cmd()"_s);
    QCOMPARE(copied.rows[1][1].toDouble(), -82.123456789012345);
    QCOMPARE(copied.rows[1][2], u"300"_s);
    m_view->setSelection({});
    QCOMPARE(splitTable(m_table->copyText(), {100, 100}).rows.size(), std::size_t{4});
}

void TestSiteTable::copiedPastesBackUnchanged() {
    std::vector<std::string> every;
    for (const SiteColumn& column : m_table->model().allColumns()) {
        every.push_back(column.id);
    }
    m_table->model().setColumns(every);
    PastePreview* preview = m_table->paste(m_table->copyText());
    QSignalSpy read(preview, &PastePreview::sheetRead);
    QVERIFY(read.wait());
    for (std::size_t row = 0; row < preview->sheet().rows.size(); ++row) {
        for (std::size_t i = 0; i < preview->sheet().columns.size(); ++i) {
            const auto state = preview->sheet().rows[row].cells[i].state;
            QVERIFY2(state == PasteCell::State::same || state == PasteCell::State::empty,
                     qPrintable(preview->sheet().sentence(row, i)));
        }
    }
    QVERIFY(!preview->pasteButton()->isEnabled());
}

void TestSiteTable::pasteIsOneUndoStep() {
    QVERIFY(!m_table->paste(u" \n"_s));
    const model::Plan before = m_feed->plan();
    QGuiApplication::clipboard()->setText(
        u"Name\tIT capacity\tPriority\nOhio 1\t1,5 GW\t4\nTexas 1\tlots\t5\n"_s);
    m_table->view()->setFocus();
    QTest::keySequence(m_table->view(), QKeySequence::Paste);
    auto* preview = m_table->findChild<PastePreview*>();
    QVERIFY(preview);
    QSignalSpy read(preview, &PastePreview::sheetRead);
    QVERIFY(read.wait());
    QCOMPARE(preview->sheet().good, std::size_t{3});
    QVERIFY2(preview->pasteButton()->text().contains(u'3'),
             qPrintable(preview->pasteButton()->text()));
    QVERIFY(m_edits->labels.empty());
    preview->pasteButton()->click();
    QTRY_COMPARE(m_edits->labels.size(), std::size_t{1});
    const auto ohio = m_feed->world().sites.find(id("Ohio 1"));
    QCOMPARE((*ohio->phases.begin()).value->itCapacityMw, 1500.0);
    QCOMPARE(ohio->info->priority, 4);
    QCOMPARE(m_feed->world().sites.find(id("Texas 1"))->info->priority, 5);
    m_edits->undo();
    QVERIFY(m_feed->plan() == before);
}

void TestSiteTable::everyControlHasANameAndATooltip() {
    PastePreview* preview = m_table->paste(u"Name\tPriority\nOhio 1\tx\n"_s);
    QSignalSpy read(preview, &PastePreview::sheetRead);
    QVERIFY(read.wait());
    const QList<QWidget*> widgets = m_table->findChildren<QWidget*>();
    for (QWidget* widget : widgets) {
        const bool control =
            (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget) ||
             qobject_cast<QComboBox*>(widget) || qobject_cast<QTableView*>(widget)) &&
            widget->isVisible() && !widget->objectName().startsWith(u"qt_"_s);
        if (!control || qobject_cast<QAbstractButton*>(widget->parentWidget())) {
            continue;
        }
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        const bool named =
            !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        const QString about =
            QLatin1String(widget->metaObject()->className()) + u' ' + widget->accessibleName();
        const bool ownPart = qobject_cast<QLineEdit*>(widget->parentWidget()) ||
                             qobject_cast<QTableView*>(widget->parentWidget());
        QVERIFY2(named || ownPart, qPrintable(about));
        QVERIFY2(!widget->toolTip().isEmpty() || ownPart || qobject_cast<QTableView*>(widget),
                 qPrintable(about));
    }
}

void TestSiteTable::hostileNamesAreDrawn() {
    model::Plan plan = m_feed->plan();
    const std::string hostile[] = {std::string(65536, 'x'), "<b>مرحبا</b> 🏭",
                                   std::string("line\nend\ttab\x01")};
    int i = 0;
    const model::Table<model::Site> sites = plan.base.sites;
    for (const auto& entry : sites) {
        auto info = std::make_shared<model::SiteInfo>(*entry.value->info);
        info->name = hostile[i++];
        auto site = std::make_shared<model::Site>(*entry.value);
        site->info = info;
        plan.base.sites.set(entry.id, site);
    }
    m_feed->setPlan(plan);
    for (const int width : {240, 1200}) {
        m_table->resize(width, 400);
        QVERIFY(!m_table->grab().isNull());
    }
    QVERIFY(names().contains(u"<b>مرحبا</b> 🏭"_s));
    for (const QString& name : names()) {
        QVERIFY(name.size() <= 201);
        QVERIFY(!name.contains(u'\n'));
    }
}

void TestSiteTable::manySitesStayFluid() {
    const model::Plan plan = test::typicalPlan(500, 5);
    m_feed->setPlan(plan);
    m_table->sortBy("it.onlineMw", Qt::DescendingOrder);
    std::map<model::Id, test::SiteFigures> figures;
    for (const auto& entry : plan.base.sites) {
        figures[entry.id] = {300.0, 100.0 + entry.id % 200};
    }
    const model::Id first = (*plan.base.sites.begin()).id;
    const int capacity = m_table->model().columnOf("phase.itCapacityMw");
    QElapsedTimer timer;
    qint64 spent = 0;
    for (int i = 0; i < 60; ++i) {
        figures[first].onlineMw = 10.0 * i;
        const auto result = test::tableResult(figures);
        timer.start();
        QCOMPARE(m_table->model().edit(m_table->model().rowOf(first), capacity, 301.0 + i),
                 QString());
        m_feed->show(result);
        m_table->view()->viewport()->repaint();
        spent += timer.nsecsElapsed();
    }
    qInfo("60 edits, results and paints of 500 sites: %lld ms", spent / 1000000);
    QVERIFY2(spent < 1000000000, qPrintable(QString::number(spent / 1000000)));
}

QTEST_MAIN(TestSiteTable)
#include "test_sitetable.moc"
