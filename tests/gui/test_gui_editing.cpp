// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Editing by hand in the real window: each test does what a planner does with mouse and keys and
// looks at the plan.
#include "app/facts.h"
#include "app/windowhost.h"
#include "model/engine/result.h"
#include "ui/inspector/inspector.h"
#include "ui/map/mapwidget.h"
#include "ui/ports/edits.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/historydock.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/mappanel.h"
#include "ui/sites/pastepreview.h"
#include "ui/sites/sitetable.h"
#include "ui/widgets/kpitile.h"
#include "ui/widgets/quantityedit.h"
#include "ui/widgets/quantityfield.h"

#include <QAbstractButton>
#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace gigasite;

namespace {

constexpr int kPatienceMs = 60000;

class TestGuiEditing : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        auto facts = app::loadFacts();
        QVERIFY(facts.ok());
        m_host = std::make_unique<app::WindowHost>(std::move(facts).value());
        m_host->start({});
        QVERIFY(QTest::qWaitForWindowExposed(m_host->window()));
        QTRY_VERIFY_WITH_TIMEOUT(m_host->session().state() == ui::ResultState::fresh, kPatienceMs);
        placeIn(40.2, -83.0);
        m_first = m_host->view().selectedSite();
        placeIn(33.5, -112.3);
        m_second = m_host->view().selectedSite();
        QVERIFY(m_first != 0 && m_second != 0 && m_first != m_second);
        m_steps = m_host->document().history().done;
    }

    void aNewSiteWaitsForItsConnection() {
        QTRY_VERIFY_WITH_TIMEOUT(m_host->session().state() == ui::ResultState::fresh &&
                                     m_host->session().result()->site(m_first),
                                 kPatienceMs);
        const model::SiteResult* site = m_host->session().result()->site(m_first);
        QVERIFY(info(m_first).state == "OH");
        const auto online = site->quarters.row(model::MetricId::gridMw);
        const model::Quarter asked =
            *m_host->session().world().sites.find(m_first)->grid->applicationQuarter;
        const int at = std::max(0, asked - m_host->session().result()->start);
        QCOMPARE(online[static_cast<std::size_t>(at)], 0.0);
    }

    void aDragOnTheMapIsOneStep() {
        map()->centreOn(40.2, -83.0, 7.0);
        QTest::qWait(100);
        const model::SiteInfo before = info(m_first);
        const QPoint from = map()->siteRect(m_first).center();
        const int steps = m_host->document().history().done;
        QTest::mousePress(map(), Qt::LeftButton, {}, from);
        for (int i = 1; i <= 6; ++i) {
            QTest::mouseMove(map(), from + QPoint(15 * i, 5 * i));
            QTest::qWait(10);
        }
        QTest::mouseRelease(map(), Qt::LeftButton, {}, from + QPoint(90, 30));
        QVERIFY(std::abs(info(m_first).longitudeDeg - before.longitudeDeg) > 0.1);
        QCOMPARE(m_host->document().history().done, steps + 1);
        m_host->document().undo();
        QCOMPARE(info(m_first).longitudeDeg, before.longitudeDeg);
    }

    void keysMoveASiteAndPressesMerge() {
        map()->centreOn(40.2, -83.0, 7.0);
        m_host->view().setSelection({m_first});
        map()->setFocus();
        const model::SiteInfo before = info(m_first);
        const int steps = m_host->document().history().done;
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(map(), Qt::Key_Right, Qt::AltModifier);
        }
        QVERIFY(info(m_first).longitudeDeg > before.longitudeDeg);
        QVERIFY(m_host->document().history().done <= steps + 1);
        m_host->document().undo();
        QCOMPARE(info(m_first).longitudeDeg, before.longitudeDeg);
    }

    void undoSelectsWhatItChanged() {
        m_host->view().setSelection({m_first});
        const model::Change change = ui::setField(ui::gridAt(m_first), "grid.exportLimitMw", 25.0);
        QVERIFY(m_host->document().apply({&change, 1}, {"edit.other", {}}).ok());
        m_host->view().setSelection({m_second});
        map()->centreOn(-30.0, 140.0, 5.0);
        std::string revealed;
        const auto told =
            connect(&m_host->view(), &ui::ViewState::revealWanted, this,
                    [&](const model::Address&, const std::string& fieldId) { revealed = fieldId; });
        m_host->document().undo();
        disconnect(told);
        QCOMPARE(m_host->view().selection(), std::set<model::Id>{m_first});
        QVERIFY(map()->rect().intersects(map()->siteRect(m_first)));
        QCOMPARE(QString::fromStdString(revealed), QStringLiteral("grid.exportLimitMw"));
        QTRY_VERIFY(fieldNamed(QStringLiteral("Export limit")));
    }

    void severalSitesTakeOneValue() {
        m_host->view().setSelection({m_first, m_second});
        ui::QuantityField* field = fieldNamed(QStringLiteral("Utilisation"));
        QVERIFY2(field, "no field for the utilisation of several sites");
        const int steps = m_host->document().history().done;
        ui::QuantityEdit* edit = field->findChild<ui::QuantityEdit*>();
        QVERIFY(edit);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("61 %"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(info(m_first).utilisation, std::optional(0.61));
        QCOMPARE(info(m_second).utilisation, std::optional(0.61));
        QCOMPARE(m_host->document().history().done, steps + 1);
        m_host->document().undo();
        QVERIFY(info(m_first).utilisation != std::optional(0.61));
    }

    void aPastedTableIsOneStepAndNamesBadCells() {
        auto* table = m_host->window()->findChild<ui::SiteTable*>();
        QVERIFY(table);
        const QString name = QString::fromStdString(info(m_first).name);
        const QString other = QString::fromStdString(info(m_second).name);
        const QString text =
            QStringLiteral("Name\tPriority\n%1\t7\n%2\trubbish\n").arg(name, other);
        const int steps = m_host->document().history().done;
        ui::PastePreview* preview = table->paste(text);
        QVERIFY(preview);
        QSignalSpy read(preview, &ui::PastePreview::sheetRead);
        QVERIFY(read.wait());
        QCOMPARE(preview->sheet().good, std::size_t{1});
        preview->pasteButton()->click();
        QTRY_COMPARE(m_host->document().history().done, steps + 1);
        QCOMPARE(info(m_first).priority, 7);
        m_host->document().undo();
        QVERIFY(info(m_first).priority != 7);
    }

    void theTileSetsATargetAndShowsIt() {
        m_host->view().setScopeSite(m_first);
        const std::size_t before = m_host->session().world().targets.size();
        QAction* set = action(QStringLiteral("Set target"));
        QVERIFY(set);
        set->trigger();
        QCOMPARE(m_host->session().world().targets.size(), before + 1);
        const model::Id id = m_host->session().plan().nextId - 1;
        const model::Target target = *m_host->session().world().targets.find(id);
        QCOMPARE(target.site, m_first);
        QCOMPARE(target.level, model::TargetLevel::site);
        QCOMPARE(target.value, 0.9);
        QTRY_VERIFY_WITH_TIMEOUT(m_host->session().state() == ui::ResultState::fresh, kPatienceMs);
        m_host->view().setAsOf(model::Quarter::of(target.fromYear, 4));
        auto* tile = tileOf(QStringLiteral("CFE"));
        QVERIFY(tile);
        QTRY_VERIFY2(tile->thirdLine().contains(QStringLiteral("90")),
                     qPrintable(tile->thirdLine()));
        set->trigger();  // leads to it, adds none
        QCOMPARE(m_host->session().world().targets.size(), before + 1);
        m_host->document().undo();
        QCOMPARE(m_host->session().world().targets.size(), before);
        m_host->view().setScopeSite(0);
    }

    void paletteFindsACommandAndASite() {
        auto* palette = m_host->window()->findChild<ui::CommandPalette*>();
        QVERIFY(palette);
        action(QStringLiteral("Commands"))->trigger();
        QTRY_VERIFY(palette->isVisible());
        auto* query = palette->findChild<QLineEdit*>();
        QTest::keyClicks(query, QStringLiteral("ohio 1"));
        QTest::keyClick(query, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QCOMPARE(m_host->view().selection(), std::set<model::Id>{m_first});
        action(QStringLiteral("Commands"))->trigger();
        QTest::keyClicks(query, QStringLiteral("select all"));
        QTest::keyClick(query, Qt::Key_Return);
        QCOMPARE(m_host->view().selection().size(), m_host->session().world().sites.size());
        m_host->view().setSelection({m_first});
    }

    void theStepsGoBackAndForth() {
        auto* history = m_host->window()->findChild<ui::HistoryDock*>();
        QVERIFY(history);
        auto* dock = qobject_cast<QWidget*>(history->parent());
        dock->show();
        dock->raise();
        QTRY_VERIFY(history->isVisible());
        auto* list = history->findChild<QListWidget*>();
        QCOMPARE(list->count(), m_host->document().undoSteps() + 1);
        const model::Plan now = m_host->session().plan();
        Q_EMIT list->itemActivated(list->item(0));
        QVERIFY(!m_host->document().undoLabel());
        QVERIFY(!m_host->session().world().sites.find(m_first));
        Q_EMIT list->itemActivated(list->item(m_steps));
        QVERIFY(m_host->session().world().sites.find(m_first));
        dock->hide();
    }

    void namesAreShownAsWritten() {
        const std::string name = "<b>בדיקה</b> & 🏭";
        const model::Change change = ui::setField(ui::siteAt(m_second), "site.name", name);
        QVERIFY(m_host->document().apply({&change, 1}, {"edit.other", {}}).ok());
        m_host->view().setSelection({m_second});
        QTest::qWait(100);
        bool found = false;
        for (auto* edit : m_host->window()->inspector()->findChildren<QLineEdit*>()) {
            found = found || edit->text() == QString::fromStdString(name);
        }
        QVERIFY(found);
        m_host->document().undo();
    }

    void deleteTakesTheSiteAndUndoBringsItBack() {
        m_host->view().setSelection({m_second});
        map()->setFocus();
        QTest::keyClick(map(), Qt::Key_Delete);
        QVERIFY(!m_host->session().world().sites.find(m_second));
        m_host->document().undo();
        QVERIFY(m_host->session().world().sites.find(m_second));
        QCOMPARE(m_host->view().selection(), std::set<model::Id>{m_second});
    }

    void everyControlHasAToolTip() {
        QStringList mute;
        for (auto* button : m_host->window()->findChildren<QAbstractButton*>()) {
            const QString name = QString::fromLatin1(button->metaObject()->className());
            if (button->isVisible() && button->focusPolicy() != Qt::NoFocus &&
                button->toolTip().isEmpty() && !button->objectName().startsWith(u"qt_")) {
                mute << name + QLatin1Char(' ') + button->text() + button->accessibleName();
            }
        }
        QVERIFY2(mute.isEmpty(), qPrintable(mute.join(QStringLiteral(", "))));
    }

    void cleanupTestCase() { m_host.reset(); }

  private:
    [[nodiscard]] ui::MapWidget* map() const { return m_host->window()->mapPanel()->map(); }
    [[nodiscard]] const model::SiteInfo& info(model::Id id) const {
        return *m_host->session().world().sites.find(id)->info;
    }

    void placeIn(double latitudeDeg, double longitudeDeg) {
        map()->centreOn(latitudeDeg, longitudeDeg, 7.0);
        map()->setPlacing(true);
        QTest::mouseClick(map(), Qt::LeftButton, {}, map()->rect().center());
    }

    [[nodiscard]] ui::QuantityField* fieldNamed(const QString& label) const {
        for (auto* field : m_host->window()->inspector()->findChildren<ui::QuantityField*>()) {
            auto* edit = field->findChild<ui::QuantityEdit*>();
            if (edit && field->isVisible() && edit->accessibleName().contains(label)) {
                return field;
            }
        }
        return nullptr;
    }

    [[nodiscard]] ui::KpiTile* tileOf(const QString& label) const {
        for (auto* tile : m_host->window()->findChildren<ui::KpiTile*>()) {
            if (tile->accessibleName().startsWith(label)) {
                return tile;
            }
        }
        return nullptr;
    }

    [[nodiscard]] QAction* action(const QString& text) const {
        for (auto* one : m_host->window()->findChildren<QAction*>()) {
            if (one->text().startsWith(text)) {
                return one;
            }
        }
        return nullptr;
    }

    std::unique_ptr<app::WindowHost> m_host;
    model::Id m_first = 0;
    model::Id m_second = 0;
    int m_steps = 0;
};

}  // namespace

QTEST_MAIN(TestGuiEditing)
#include "test_gui_editing.moc"
