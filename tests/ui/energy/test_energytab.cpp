// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The Energy tab of a site: summary, supply bar, rows, what can be added, plants that are shared.
#include "model/engine/result.h"
#include "model/engine/violations.h"
#include "tests/ui/energy/energydesk.h"
#include "ui/inspector/addmenu.h"
#include "ui/inspector/energytab.h"
#include "ui/inspector/scrolled.h"
#include "ui/inspector/sharedialog.h"
#include "ui/shell/siteedits.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/quantityedit.h"
#include "ui/widgets/quantityfield.h"
#include "ui/widgets/quantityslider.h"
#include "ui/widgets/supplybar.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

#include <cmath>

using namespace gigasite;
using namespace gigasite::ui;
using namespace Qt::StringLiterals;
using model::Quarter;

namespace {

model::Asset plant(const char* name, const char* technology, double megawatts) {
    model::Asset asset;
    asset.name = name;
    asset.technologyId = technology;
    asset.capacityMw = megawatts;
    asset.startQuarter = Quarter::of(2028, 1);
    return asset;
}

}  // namespace

class TestEnergyTab : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_desk = std::make_unique<test::EnergyDesk>();
        m_site = placeSite(m_desk->ports(), 40.1, -82.9);
        m_desk->view.setAsOf(Quarter::of(2036, 4));
    }
    void cleanup() {
        m_area.reset();
        m_desk.reset();
    }

    void withoutSourcesTheGridIsNamed() {
        show();
        const auto* empty = m_tab->findChild<EmptyState*>();
        QVERIFY(empty->isVisible() && !m_tab->bar()->isVisible());
        QString said;
        for (const auto* label : empty->findChildren<QLabel*>()) {
            said += label->text();
        }
        QVERIFY2(
            said.startsWith(u"All power comes from the grid (PJM, "_s) && said.contains(u"$/MWh"_s),
            qPrintable(said));
    }

    void theSummaryNamesTheTarget() {
        addSix();
        show();
        QVERIFY2(m_tab->summary().startsWith(u"2036: CFE "_s), qPrintable(m_tab->summary()));
        QVERIFY(!m_tab->summary().contains(u"target"_s));
        setTarget(0.5, 2040, 0);  // later
        setTarget(0.7, 2030, 0);
        setTarget(0.95, 2030, m_site + 1000);  // of another site
        QVERIFY(m_desk->fresh());
        m_tab->updateResult();
        QVERIFY2(m_tab->summary().contains(u"(target 70.0"_s), qPrintable(m_tab->summary()));
        m_desk->view.setAsOf(Quarter::of(2027, 1));
        QVERIFY(m_tab->summary().contains(u"nothing is online yet"_s));
    }

    void rowsStandInTheOrderOfTheStack() {
        for (const auto& [name, technology] :
             {std::pair{"Diesel", "diesel_backup"}, std::pair{"Battery", "battery_liion_4h"},
              std::pair{"Solar", "utility_pv"}, std::pair{"Wind", "onshore_wind"},
              std::pair{"Reactor", "nuclear_smr"}, std::pair{"Gas", "gas_engine"}}) {
            m_desk->insert(m_site, plant(name, technology, 50.0));
        }
        show();
        QStringList names;
        for (const AssetRow* row : m_tab->rows()) {
            names << QString::fromStdString(asset(row->asset())->name);
        }
        QCOMPARE(names, (QStringList{u"Reactor"_s, u"Wind"_s, u"Solar"_s, u"Battery"_s, u"Gas"_s,
                                     u"Diesel"_s}));
    }

    void aClickOnTheBarGoesToTheRow() {
        addSix();
        show(240);
        int battery = -1;
        for (std::size_t i = 0; i < m_tab->bar()->segments().size(); ++i) {
            battery = m_tab->bar()->segments()[i].source == Source::battery ? static_cast<int>(i)
                                                                            : battery;
        }
        QVERIFY(battery >= 0);
        m_area->verticalScrollBar()->setValue(0);
        Q_EMIT m_tab->bar()->segmentActivated(battery);
        AssetRow* row = rowOf("Battery");
        QVERIFY(row->isHighlighted());
        QVERIFY(m_area->verticalScrollBar()->value() > 0);
        const QRect seen(row->mapTo(m_area->viewport(), QPoint()), row->size());
        QVERIFY(m_area->viewport()->rect().contains(seen));
        QVERIFY(row->capacity()->quantity()->edit()->hasFocus());
        QVERIFY(!rowOf("Solar")->isHighlighted());
        QTRY_VERIFY_WITH_TIMEOUT(!row->isHighlighted(), 4000);
        // The grid has no row here: its field is asked for.
        QSignalSpy wanted(&m_desk->view, &ViewState::revealWanted);
        for (std::size_t i = 0; i < m_tab->bar()->segments().size(); ++i) {
            if (m_tab->bar()->segments()[i].source == Source::grid) {
                Q_EMIT m_tab->bar()->segmentActivated(static_cast<int>(i));
            }
        }
        QCOMPARE(wanted.count(), 1);
    }

    void enterUnfoldsUnlessANumberWasTyped() {
        addSix();
        show();
        AssetRow* row = rowOf("Solar");
        QuantityEdit* edit = row->capacity()->quantity()->edit();
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(row->isUnfolded());
        QTest::keyClick(row->capacity()->quantity()->slider(), Qt::Key_Return);
        QVERIFY(!row->isUnfolded());
        type(edit, u"275"_s);
        QVERIFY(!row->isUnfolded());
        QCOMPARE(asset(row->asset())->capacityMw, 275.0);
        QCOMPARE(m_desk->document.undoLabel()->arguments.value(1), u"Solar at Ohio 1"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(row->isUnfolded());
        edit = rowOf("Gas")->capacity()->quantity()->edit();
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(rowOf("Gas")->isUnfolded() && !row->isUnfolded());
    }

    void theHoursOfABatteryAreASecondField() {
        addSix();
        show();
        AssetRow* row = rowOf("Battery");
        QVERIFY(!rowOf("Solar")->hours());
        QCOMPARE(row->hours()->value(), 4.0);
        type(row->hours(), u"6"_s);
        QCOMPARE(asset(row->asset())->energyMwh, std::optional(6.0 * 100.0));
        QCOMPARE(m_desk->document.undoLabel()->arguments,
                 (QStringList{u"asset.energyMwh"_s, u"Battery at Ohio 1"_s,
                              m_desk->document.undoLabel()->arguments.value(2),
                              m_desk->document.undoLabel()->arguments.value(3)}));
        QVERIFY(m_desk->document.undoLabel()->arguments.value(2).startsWith(u"600"_s));
        QVERIFY(row->hours()->toolTip().contains(u"600"_s));
        type(row->hours(), u"4"_s);
        QVERIFY(!asset(row->asset())->energyMwh);  // the technology's own: follows the power
        m_desk->document.undo();
        m_tab->updatePlan();
        QCOMPARE(row->hours()->value(), 6.0);
    }

    void theSliderStopsWhereThePlantIsTaken() {
        const model::Id other = placeSite(m_desk->ports(), 38.9, -77.5);
        m_desk->insert(other, crane(600.0));
        m_desk->insert(m_site, crane(100.0));
        show();
        const AssetRow* row = m_tab->rows().front();
        QuantitySlider* slider = row->capacity()->quantity()->slider();
        QTest::mousePress(slider, Qt::LeftButton, {}, slider->handleCenter(100.0).toPoint());
        QTest::mouseMove(slider, slider->handleCenter(180.0).toPoint());
        QTest::mouseMove(slider, slider->handleCenter(235.0).toPoint() + QPoint(3, 0));
        QTest::mouseRelease(slider, Qt::LeftButton, {},
                            slider->handleCenter(235.0).toPoint() + QPoint(3, 0));
        QCOMPARE(holding(m_site), 235.0);
    }

    void theMenuSaysWhoHoldsThePlant() {
        const model::Id other = placeSite(m_desk->ports(), 38.9, -77.5);
        m_desk->insert(other, crane(835.0));
        show();
        Q_EMIT m_tab->addMenu()->aboutToShow();
        QAction* taken = entry(u"Crane Clean Energy"_s);
        QVERIFY(taken);
        QVERIFY2(taken->text().contains(u"0 MW of 835 MW free, contracted by Virginia 1"_s) ||
                     taken->text().contains(u"free, contracted by Virginia 1"_s),
                 qPrintable(taken->text()));
        QVERIFY(!taken->isEnabled());
        QVERIFY(entry(u"Susquehanna"_s)->isEnabled());
        QVERIFY(!entry(u"Share Susquehanna"_s));
        QAction* share = entry(u"Share Crane"_s);
        QVERIFY(share);
        share->trigger();
        auto* dialog = m_tab->findChild<ShareDialog*>();
        QVERIFY(dialog);
        QCOMPARE(dialog->edits().size(), std::size_t{2});
        // Proposed: what Ohio needs, Virginia keeps the rest.
        const double wanted = dialog->edits().back()->value();
        QVERIFY(wanted >= 100.0 && wanted <= 418.0);
        QCOMPARE(dialog->edits().front()->value(), 835.0 - wanted);
        dialog->edits().back()->setValue(600.0);
        Q_EMIT dialog->edits().back()->committed(600.0);
        QVERIFY(!dialog->shareButton()->isEnabled());  // more than the plant has
        dialog->edits().front()->setValue(235.0);
        Q_EMIT dialog->edits().front()->committed(235.0);
        QVERIFY(dialog->shareButton()->isEnabled());
        dialog->shareButton()->click();
        QCOMPARE(holding(m_site), 600.0);
        QCOMPARE(holding(other), 235.0);
        QCOMPARE(model::contractedMw(m_desk->session.world(), "crane"), 835.0);
        m_desk->document.undo();
        QCOMPARE(holding(other), 835.0);
        QCOMPARE(holding(m_site), 0.0);
    }

    void aDealIsAddedUpToWhatIsNeeded() {
        show();
        QVERIFY(m_desk->fresh());
        m_tab->updateResult();
        Q_EMIT m_tab->addMenu()->aboutToShow();
        entry(u"Crane Clean Energy"_s)->trigger();
        const model::SiteResult& own = *m_desk->session.result()->site(m_site);
        QCOMPARE(holding(m_site), std::ceil(100.0 * own.designPue));
        QCOMPARE(m_tab->rows().size(), std::size_t{1});
        QVERIFY(m_tab->rows().front()->isHighlighted());
    }

    void backupCoversThePeakWithAUnitOut() {
        show();
        QVERIFY(m_desk->fresh());
        m_tab->updateResult();
        Q_EMIT m_tab->addMenu()->aboutToShow();
        QAction* backup = entry(u"Gas turbine: 4 × "_s);
        QVERIFY(backup);
        backup->trigger();
        const auto made = asset(m_tab->rows().front()->asset());
        const double peakMw = 100.0 * m_desk->session.result()->site(m_site)->designPue;
        QVERIFY(made->runs == model::RunMode::backupOnly);
        QCOMPARE(std::round(made->capacityMw / *made->unitMw), 4.0);
        QVERIFY(made->capacityMw - *made->unitMw >= peakMw);
    }

    void sourcesComeFromOtherSites() {
        const model::Id other = placeSite(m_desk->ports(), 38.9, -77.5);
        m_desk->insert(other, plant("Sun & <b>more</b>", "utility_pv", 77.0));
        show();
        Q_EMIT m_tab->addMenu()->aboutToShow();
        for (QMenu* menu : m_tab->addMenu()->findChildren<QMenu*>()) {
            if (menu->title().contains(u"Virginia 1"_s)) {
                Q_EMIT menu->aboutToShow();
            }
        }
        QAction* copy = entry(u"Sun && <b>more</b>"_s);
        QVERIFY(copy);
        copy->trigger();
        QCOMPARE(asset(m_tab->rows().front()->asset())->capacityMw, 77.0);
    }

    void duplicateAndRemoveNameTheSite() {
        addSix();
        show();
        AssetRow* row = rowOf("Solar");
        Q_EMIT row->unfoldRequested(true);
        QPushButton* duplicate = nullptr;
        for (QPushButton* button : row->findChildren<QPushButton*>()) {
            duplicate = button->text() == u"Duplicate"_s ? button : duplicate;
        }
        QVERIFY(duplicate);
        duplicate->click();
        QCOMPARE(m_tab->rows().size(), std::size_t{7});
        AssetRow* copy = rowOf("Solar 2");
        QVERIFY(copy);
        QCOMPARE(asset(copy->asset())->capacityMw, 200.0);
        QCOMPARE(m_desk->document.undoLabel()->arguments.value(1), u"Solar 2 at Ohio 1"_s);
        Q_EMIT copy->eraseRequested();
        m_tab->updatePlan();
        QVERIFY(!rowOf("Solar 2"));
        QCOMPARE(m_desk->document.undoLabel()->arguments.value(1), u"Solar 2 at Ohio 1"_s);
        QVERIFY(rowOf("Solar")->isUnfolded());  // what was open stays open
    }

    void aCopyOfADealTakesNoMoreThanIsFree() {
        m_desk->insert(m_site, crane(500.0));
        show();
        Q_EMIT m_tab->rows().front()->duplicateRequested();
        QCOMPARE(m_tab->rows().size(), std::size_t{2});
        QCOMPARE(model::contractedMw(m_desk->session.world(), "crane"), 835.0);
    }

  private:
    void show(int height = 900) {
        QVERIFY(m_desk->fresh());
        m_tab = new EnergyTab(m_desk->context(), m_desk->view, m_site);
        m_area.reset(scrolled(m_tab));
        m_area->resize(368, height);
        m_area->show();
        m_area->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_area.get()));
        connect(&m_desk->session, &PlanFeed::planChanged, m_tab, &EnergyTab::updatePlan);
        connect(&m_desk->session, &PlanFeed::resultReady, m_tab, &EnergyTab::updateResult);
    }
    void addSix() {
        m_desk->insert(m_site, crane(20.0));
        m_desk->insert(m_site, plant("Solar", "utility_pv", 200.0));
        m_desk->insert(m_site, plant("Wind", "onshore_wind", 100.0));
        m_desk->insert(m_site, plant("Battery", "battery_liion_4h", 100.0));
        m_desk->insert(m_site, plant("Gas", "gas_engine", 10.0));
        m_desk->insert(m_site, plant("Diesel", "diesel_backup", 20.0));
    }
    [[nodiscard]] model::Asset crane(double megawatts) const {
        return assetOfDeal(*test::worldFacts().catalog->deal("crane"), megawatts);
    }
    [[nodiscard]] double holding(model::Id site) const {
        double sum = 0.0;
        for (const Holding& one : holdingsOf(m_desk->session.world(), "crane")) {
            sum += one.site == site ? one.megawatts : 0.0;
        }
        return sum;
    }
    void setTarget(double value, int fromYear, model::Id site) {
        auto target = std::make_shared<model::Target>();
        target->value = value;
        target->fromYear = fromYear;
        target->level = site != 0 ? model::TargetLevel::site : model::TargetLevel::programme;
        target->site = site;
        const model::Change change =
            model::Insert{{model::EntityKind::target, 0, m_desk->session.plan().nextId},
                          model::Ref<model::Target>(target)};
        QVERIFY(m_desk->document.apply({&change, 1}, {"edit.other", {}}).ok());
    }
    [[nodiscard]] model::Ref<model::Asset> asset(model::Id id) const {
        return m_desk->site(m_site)->assets.find(id);
    }
    [[nodiscard]] AssetRow* rowOf(const char* name) const {
        for (AssetRow* row : m_tab->rows()) {
            const auto one = asset(row->asset());
            if (one && one->name == name) {
                return row;
            }
        }
        return nullptr;
    }
    /// The entry of the Add menu or one of its menus whose words begin so.
    [[nodiscard]] QAction* entry(const QString& words) const {
        QList<QMenu*> menus = m_tab->addMenu()->findChildren<QMenu*>();
        menus.prepend(m_tab->addMenu());
        for (QMenu* menu : menus) {
            for (QAction* action : menu->actions()) {
                if (action->text().trimmed().startsWith(words)) {
                    return action;
                }
            }
        }
        return nullptr;
    }
    static void type(QuantityEdit* edit, const QString& text) {
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }

    std::unique_ptr<test::EnergyDesk> m_desk;
    std::unique_ptr<QScrollArea> m_area;
    EnergyTab* m_tab = nullptr;
    model::Id m_site = 0;
};

QTEST_MAIN(TestEnergyTab)
#include "test_energytab.moc"
