// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/facts.h"
#include "app/windowhost.h"
#include "model/engine/result.h"
#include "ui/charts/chartsdock.h"
#include "ui/inspector/inspector.h"
#include "ui/map/mapwidget.h"
#include "ui/ports/edits.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/mappanel.h"
#include "ui/shell/placebar.h"
#include "ui/widgets/kpitile.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/quantityfield.h"
#include "ui/widgets/quantityslider.h"

#include <QAccessible>
#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gigasite;

namespace {

constexpr int kPatienceMs = 60000;

/// The main job as a planner does it: place, size, add solar, drag, undo, save, open again.
class TestGuiMainJob : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        auto facts = app::loadFacts();
        QVERIFY2(facts.ok(), facts.ok() ? "" : model::describe(facts.problem()).c_str());
        m_host = std::make_unique<app::WindowHost>(std::move(facts).value());
        m_host->start({});
        QVERIFY(QTest::qWaitForWindowExposed(m_host->window()));
        QTRY_VERIFY_WITH_TIMEOUT(fresh(), kPatienceMs);
    }

    void theWindowMayBeNarrow() {
        QVERIFY2(m_host->window()->minimumSizeHint().width() <= 1100,
                 qPrintable(QString::number(m_host->window()->minimumSizeHint().width())));
    }

    void theSampleOpensUntitledWithMoneyAndSites() {
        QVERIFY(m_host->services().isSample());
        QVERIFY(!m_host->services().isModified());
        const auto result = m_host->session().result();
        QCOMPARE(result->sites.size(), std::size_t{18});
        const auto years = model::byFiscalYear(result->programme, model::MetricId::investmentUsd,
                                               result->start, result->fiscalYearStartMonth);
        const double fy2025 = years.values.at(static_cast<std::size_t>(2025 - years.firstYear));
        QVERIFY2(fy2025 > 76e9 && fy2025 < 84e9, qPrintable(QString::number(fy2025)));
    }

    void moreThanHalfOfTheSampleIsInTheUnitedStates() {
        const auto result = m_host->session().result();
        double home = 0.0;
        for (const auto& site : result->sites) {
            const auto leaf = m_host->session().world().sites.find(site->id);
            const double usd = model::total(site->quarters, model::MetricId::investmentUsd);
            home += leaf->info->country == "US" ? usd : 0.0;
        }
        QVERIFY(home > 0.5 * model::total(result->programme, model::MetricId::investmentUsd));
    }

    void theFirstTileOpensDeliveryWithTheGapBesideIt() {
        ui::ChartsDock* charts = m_host->window()->charts();
        charts->showTab(ui::ChartsDock::Tab::carbon);
        QVERIFY(!charts->gapTable()->isVisible());
        auto* tile = m_host->window()->findChild<ui::KpiTile*>();
        QVERIFY(tile->accessibleName().contains(QStringLiteral("MW online")));
        tile->click();
        QCOMPARE(charts->currentTab(), ui::ChartsDock::Tab::delivery);
        QVERIFY(charts->gapTable()->isVisible() && !charts->companionPanel()->isVisible());
        const model::GapTable gap = charts->gapTable()->gap();
        QCOMPARE(gap.asOf, m_host->view().asOf());
        QCOMPARE(gap.rows.size(), std::size_t{6});
        m_host->view().setAsOf(gap.asOf + 1);
        QCOMPARE(charts->gapTable()->gap().asOf, gap.asOf + 1);
        m_host->view().setScopeSite(m_host->session().world().sites.begin()->id);
        QVERIFY(!charts->gapTable()->gap().scope.empty());
        QCOMPARE(charts->mainPanel()->view()->chartData().marks.size(),
                 static_cast<std::size_t>(m_host->session().result()->quarters));
        m_host->view().setScopeSite(0);
        m_host->view().setAsOf(gap.asOf);
    }

    void aClickPlacesASiteInArizona() {
        ui::MapWidget* map = m_host->window()->mapPanel()->map();
        map->centreOn(34.5, -111.0, 6.0);
        map->setPlacing(true);
        auto* bar = m_host->window()->findChild<ui::PlaceBar*>();
        QVERIFY(bar && bar->isVisible());
        bar->setKind(model::SiteTemplate::gridOnly);
        QTest::mouseClick(map, Qt::LeftButton, {}, map->rect().center());
        m_site = m_host->view().selectedSite();
        const auto site = m_host->session().world().sites.find(m_site);
        QVERIFY(site);
        QCOMPARE(QString::fromStdString(site->info->state), QStringLiteral("AZ"));
        QVERIFY(std::abs(site->info->latitudeDeg - 34.5) < 0.2);
        QCOMPARE(QString::fromStdString(site->info->name), QStringLiteral("Arizona 1"));
    }

    void sizeAndSolarAreSet() {
        const auto site = m_host->session().world().sites.find(m_site);
        const model::Id phase = site->phases.begin()->id;
        auto solar = std::make_shared<model::Asset>();
        solar->name = "Solar";
        solar->technologyId = "utility_pv";
        solar->capacityMw = 400.0;
        solar->startQuarter = model::Quarter::of(2026, 1);
        std::vector<model::Change> changes;
        changes.push_back(ui::setField(ui::phaseAt(m_site, phase), "phase.itCapacityMw", 300.0));
        changes.push_back(ui::setField(ui::gridAt(m_site), "grid.firmImportLimitMw",
                                       model::Steps{{model::Quarter::of(2025, 1).index, 500.0}}));
        changes.push_back(model::Insert{ui::assetAt(m_site, m_host->session().plan().nextId),
                                        model::Ref<model::Asset>(solar)});
        QVERIFY(m_host->document().apply(changes, {"edit.other", {QStringLiteral("Size")}}).ok());
        QTRY_VERIFY_WITH_TIMEOUT(fresh(), kPatienceMs);
    }

    void chartsMoveWhileTheSliderIsDragged() {
        m_host->window()->charts()->showTab(ui::ChartsDock::Tab::energy);
        m_host->window()->inspector()->showTab(ui::Inspector::Tab::energy);
        ui::QuantitySlider* slider = sliderOf(QStringLiteral("Solar"));
        QVERIFY(slider);
        const model::ChartData before =
            m_host->window()->charts()->mainPanel()->view()->chartData();
        const int y = slider->height() / 2;
        int x = slider->width() / 2;
        QTest::mousePress(slider, Qt::LeftButton, {}, QPoint(x, y));
        QSignalSpy results(&m_host->session(), &app::Session::resultReady);
        for (int step = 0; step < 10; ++step) {
            x += 4;
            QTest::mouseMove(slider, QPoint(x, y));
            QTest::qWait(30);
        }
        QTRY_VERIFY_WITH_TIMEOUT(results.count() > 0, kPatienceMs);
        QVERIFY(m_host->session().isGestureRunning());
        QTRY_VERIFY_WITH_TIMEOUT(
            !(m_host->window()->charts()->mainPanel()->view()->chartData() == before), kPatienceMs);
        QTest::mouseRelease(slider, Qt::LeftButton, {}, QPoint(x, y));
        QVERIFY(!m_host->session().isGestureRunning());
    }

    void oneUndoTakesTheWholeDragBack() {
        QVERIFY(std::abs(solarMw() - 400.0) > 1.0);
        m_host->document().undo();
        QCOMPARE(solarMw(), 400.0);
        m_host->document().redo();
    }

    void savedAndOpenedAgainItIsTheSamePlan() {
        const QString path = m_folder.filePath(QStringLiteral("arizona.gsite"));
        QSignalSpy saved(&m_host->services(), &ui::Services::saveFinished);
        m_host->services().saveAs(path);
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, kPatienceMs);
        QVERIFY(saved.first().first().toBool());
        auto* bars = m_host->window()->findChild<ui::MessageStack*>();
        QVERIFY(!bars->contains(QStringLiteral("message.firstStart")));  // it has a file now
        QVERIFY(!m_host->services().isModified());
        const model::Plan before = m_host->session().plan();
        QSignalSpy replaced(&m_host->services(), &ui::Services::documentReplaced);
        m_host->services().openFile(path);
        QTRY_COMPARE_WITH_TIMEOUT(replaced.count(), 1, kPatienceMs);
        QVERIFY(m_host->session().plan() == before);
        QVERIFY(!m_host->services().isModified());
    }

    void aDamagedFileLeavesThePlanAlone() {
        const QString path = m_folder.filePath(QStringLiteral("arizona.gsite"));
        QFile whole(path);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        QFile cut(m_folder.filePath(QStringLiteral("cut.gsite")));
        QVERIFY(cut.open(QIODevice::WriteOnly));
        cut.write(whole.readAll().chopped(100));
        cut.close();
        const model::Plan before = m_host->session().plan();
        QSignalSpy told(&m_host->services(), &ui::Services::messageRaised);
        m_host->services().openFile(cut.fileName());
        QTRY_VERIFY_WITH_TIMEOUT(told.count() > 0, kPatienceMs);
        QVERIFY(m_host->session().plan() == before);
    }

    void everyInteractiveWidgetHasAName() {
        QStringList nameless;
        for (QWidget* widget : m_host->window()->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
                widget->objectName().startsWith(QStringLiteral("qt_"))) {
                continue;
            }
            QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(widget);
            if (seen && seen->text(QAccessible::Name).isEmpty() && !isContainer(*seen)) {
                nameless << QString::fromLatin1(widget->metaObject()->className());
            }
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QStringLiteral(", "))));
    }

    void cleanupTestCase() { m_host.reset(); }

  private:
    static bool isContainer(const QAccessibleInterface& seen) {
        switch (seen.role()) {
            case QAccessible::Pane:
            case QAccessible::Client:
            case QAccessible::Grouping:
            case QAccessible::LayeredPane:
            case QAccessible::ScrollBar:
                return true;
            default:
                return false;
        }
    }

    [[nodiscard]] bool fresh() {
        return m_host->session().state() == ui::ResultState::fresh && m_host->session().result();
    }

    [[nodiscard]] double solarMw() {
        const auto site = m_host->session().world().sites.find(m_site);
        for (const auto& asset : site->assets) {
            if (asset.value->technologyId == "utility_pv") {
                return asset.value->capacityMw;
            }
        }
        return -1.0;
    }

    [[nodiscard]] ui::QuantitySlider* sliderOf(const QString& label) {
        for (auto* field : m_host->window()->inspector()->findChildren<ui::QuantityField*>()) {
            if (field->slider() && field->isVisible() &&
                field->slider()->accessibleName().contains(label)) {
                return field->slider();
            }
        }
        return nullptr;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<app::WindowHost> m_host;
    model::Id m_site = 0;
};

}  // namespace

QTEST_MAIN(TestGuiMainJob)
#include "test_gui_mainjob.moc"
