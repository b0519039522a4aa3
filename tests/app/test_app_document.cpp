// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document.h"
#include "model/plan/fields.h"
#include "tests/model/plan/randomchanges.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <unistd.h>

#include <array>
#include <memory>

using namespace gigasite;
using namespace gigasite::model;
using namespace std::chrono_literals;
using app::Document;

namespace {

const ui::EditLabel kLabel{"edit.other", {QStringLiteral("test")}};

Change capacity(double mw, Id asset = 4) {
    return SetField{{EntityKind::asset, 1, asset}, findField("asset.capacityMw"), mw};
}

double capacityOf(const Document& document, Id asset = 4) {
    return document.world().sites.find(1)->assets.find(asset)->capacityMw;
}

bool edit(Document& document, const Change& change, const std::string& key = {}) {
    return document.apply(std::array{change}, kLabel, key).ok();
}

bool preview(Document& document, const Change& change) {
    return document.preview(std::array{change}).ok();
}

/// Resident memory of this process in MB.
double residentMb() {
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0.0;
    }
    const double pages = file.readAll().split(' ').value(1).toDouble();
    return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

/// A clock that stands still until moved, and a document of one site that uses it.
struct Desk {
    std::chrono::steady_clock::time_point now;
    Document document{[this] { return now; }};

    Desk() { document.reset(test::planOfSites(1), true); }
};

}  // namespace

class TestAppDocument : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<ui::ChangeSet>(); }
    void undoesAndRedoesEverything();
    void tenThousandStepsStaySmall();
    void refusedChangesLeaveNoTrace();
    void noOpsVanish();
    void aDragIsOneStep();
    void abortRestores();
    void dragsNeverMerge();
    void keyPressesMergeWithinASecond();
    void mergedBackToTheStartVanishes();
    void saveAndUndoEndAMerge();
    void undoDuringADragAborts();
    void otherWorkEndsADrag();
    void knowsWhetherModified();
    void saysWhatChanged();
    void labelsFollowTheSteps();
    void resetForgets();
};

void TestAppDocument::undoesAndRedoesEverything() {
    Document document;
    document.reset(test::planOfSites(5), true);
    test::RandomChanges random(20260101);
    const std::string start = test::dump(document.plan());
    std::vector<std::string> states{start};
    int refused = 0;
    for (int i = 0; i < 1000; ++i) {
        const int before = document.undoSteps();
        refused += edit(document, random.next(document.plan())) ? 0 : 1;
        if (document.undoSteps() > before) {
            states.push_back(test::dump(document.plan()));
        }
    }
    QCOMPARE(refused, 0);
    QCOMPARE(document.undoSteps(), static_cast<int>(states.size()) - 1);
    QVERIFY(states.size() > 900);  // the others set what already was
    for (std::size_t at = states.size() - 1; at > 0; --at) {
        QCOMPARE(test::dump(document.plan()), states[at]);
        document.undo();
    }
    QCOMPARE(test::dump(document.plan()), start);
    QVERIFY(!document.undoLabel());
    QVERIFY(!document.isModified());
    for (std::size_t at = 1; at < states.size(); ++at) {
        document.redo();
        QCOMPARE(test::dump(document.plan()), states[at]);
    }
    QVERIFY(!document.redoLabel());
    QVERIFY(document.isModified());
}

void TestAppDocument::tenThousandStepsStaySmall() {
    Document document;
    document.reset(test::planOfSites(500), true);
    std::vector<Address> assets;
    for (const Address& at : test::allAddresses(document.plan())) {
        if (at.kind == EntityKind::asset) {
            assets.push_back(at);
        }
    }
    test::RandomChanges random(1);
    const double before = residentMb();
    for (int i = 0; i < 10000; ++i) {
        const Address& at = assets[random.below(assets.size())];
        QVERIFY(edit(document, SetField{at, findField("asset.capacityMw"), 1.0 + i}));
    }
    const double growth = residentMb() - before;
    qInfo("10,000 undo steps of a 500-site plan: %.0f MB", growth);
    QCOMPARE(document.undoSteps(), 10000);
    QVERIFY(before > 1.0);
    QVERIFY2(growth < 200.0, qPrintable(QString::number(growth)));
}

void TestAppDocument::refusedChangesLeaveNoTrace() {
    Desk desk;
    const std::string before = test::dump(desk.document.plan());
    const auto revision = desk.document.revision();
    QSignalSpy changed(&desk.document, &Document::changed);
    QVERIFY(!edit(desk.document, capacity(-1.0)));
    QVERIFY(!edit(desk.document, Erase{{EntityKind::site, 99, 0}}));
    QVERIFY(!preview(desk.document, capacity(1.0)));  // outside a gesture
    QCOMPARE(test::dump(desk.document.plan()), before);
    QCOMPARE(desk.document.revision(), revision);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(desk.document.undoSteps(), 0);
}

void TestAppDocument::noOpsVanish() {
    Desk desk;
    QVERIFY(edit(desk.document, capacity(5.0)));
    QSignalSpy changed(&desk.document, &Document::changed);
    QVERIFY(edit(desk.document, capacity(5.0)));
    desk.document.beginGesture(kLabel);
    QVERIFY(preview(desk.document, capacity(5.0)));
    desk.document.commit();
    QCOMPARE(changed.count(), 0);
    QCOMPARE(desk.document.undoSteps(), 1);
    // There and back again is nothing either, though the window saw it move.
    desk.document.beginGesture(kLabel);
    QVERIFY(preview(desk.document, capacity(9.0)));
    QVERIFY(preview(desk.document, capacity(5.0)));
    desk.document.commit();
    QCOMPARE(changed.count(), 2);
    QCOMPARE(desk.document.undoSteps(), 1);
}

void TestAppDocument::aDragIsOneStep() {
    Desk desk;
    QSignalSpy changed(&desk.document, &Document::changed);
    const auto revision = desk.document.revision();
    desk.document.beginGesture(kLabel);
    for (int mw = 1; mw <= 100; ++mw) {
        QVERIFY(preview(desk.document, capacity(mw)));
        QCOMPARE(capacityOf(desk.document), double(mw));
    }
    QCOMPARE(desk.document.undoSteps(), 0);
    desk.document.commit({"edit.other", {QStringLiteral("to 100")}});
    QCOMPARE(changed.count(), 100);
    QCOMPARE(desk.document.revision(), revision + 100);
    QCOMPARE(desk.document.undoSteps(), 1);
    QCOMPARE(desk.document.undoLabel()->arguments.first(), QStringLiteral("to 100"));
    desk.document.undo();
    QCOMPARE(capacityOf(desk.document), 0.0);
    desk.document.redo();
    QCOMPARE(capacityOf(desk.document), 100.0);
}

void TestAppDocument::abortRestores() {
    Desk desk;
    QVERIFY(edit(desk.document, capacity(7.0)));
    const std::string before = test::dump(desk.document.plan());
    desk.document.beginGesture(kLabel);
    QVERIFY(preview(desk.document, capacity(8.0)));
    QVERIFY(!preview(desk.document, capacity(-8.0)));
    QCOMPARE(capacityOf(desk.document), 8.0);
    desk.document.abort();
    QCOMPARE(test::dump(desk.document.plan()), before);
    QCOMPARE(desk.document.undoSteps(), 1);
    QVERIFY(!desk.document.isGestureRunning());
    desk.document.abort();
    desk.document.commit();
    QCOMPARE(desk.document.undoSteps(), 1);
}

void TestAppDocument::dragsNeverMerge() {
    Desk desk;
    for (int drag = 1; drag <= 2; ++drag) {
        desk.document.beginGesture(kLabel);
        QVERIFY(preview(desk.document, capacity(10.0 * drag)));
        desk.document.commit();
    }
    QCOMPARE(desk.document.undoSteps(), 2);
    desk.document.undo();
    QCOMPARE(capacityOf(desk.document), 10.0);
}

void TestAppDocument::keyPressesMergeWithinASecond() {
    Desk desk;
    for (int press = 1; press <= 5; ++press) {
        QVERIFY(edit(desk.document, capacity(press), "asset 4"));
        desk.now += 900ms;  // each within 1 s of the one before, all together longer
    }
    QCOMPARE(desk.document.undoSteps(), 1);
    desk.now += 200ms;
    QVERIFY(edit(desk.document, capacity(6.0), "asset 4"));
    QCOMPARE(desk.document.undoSteps(), 2);
    QVERIFY(edit(desk.document, capacity(7.0, 5), "asset 5"));
    QCOMPARE(desk.document.undoSteps(), 3);
    QVERIFY(edit(desk.document, capacity(8.0)));
    QVERIFY(edit(desk.document, capacity(9.0)));
    QCOMPARE(desk.document.undoSteps(), 5);
    // A drag between two presses parts them.
    QVERIFY(edit(desk.document, capacity(1.0), "asset 4"));
    desk.document.beginGesture(kLabel);
    desk.document.abort();
    QVERIFY(edit(desk.document, capacity(2.0), "asset 4"));
    QCOMPARE(desk.document.undoSteps(), 7);
}

void TestAppDocument::mergedBackToTheStartVanishes() {
    Desk desk;
    QVERIFY(edit(desk.document, capacity(1.0), "asset 4"));
    QVERIFY(edit(desk.document, capacity(0.0), "asset 4"));
    QCOMPARE(desk.document.undoSteps(), 0);
    QVERIFY(!desk.document.isModified());
}

void TestAppDocument::saveAndUndoEndAMerge() {
    Desk desk;
    QVERIFY(edit(desk.document, capacity(1.0), "asset 4"));
    desk.document.markSaved(desk.document.plan());
    QVERIFY(edit(desk.document, capacity(2.0), "asset 4"));
    QCOMPARE(desk.document.undoSteps(), 2);
    desk.document.undo();
    QVERIFY(!desk.document.isModified());
    QVERIFY(edit(desk.document, capacity(3.0), "asset 4"));
    QCOMPARE(desk.document.undoSteps(), 2);
}

void TestAppDocument::undoDuringADragAborts() {
    Desk desk;
    QVERIFY(edit(desk.document, capacity(1.0)));
    desk.document.beginGesture(kLabel);
    QVERIFY(preview(desk.document, capacity(2.0)));
    desk.document.undo();
    QCOMPARE(capacityOf(desk.document), 1.0);
    QVERIFY(!desk.document.isGestureRunning());
    QCOMPARE(desk.document.undoSteps(), 1);
}

void TestAppDocument::otherWorkEndsADrag() {
    Desk desk;
    QSignalSpy ended(&desk.document, &Document::gestureEnded);
    desk.document.beginGesture(kLabel);
    QVERIFY(preview(desk.document, capacity(2.0)));
    QVERIFY(edit(desk.document, capacity(3.0, 5)));
    QCOMPARE(ended.count(), 1);
    QCOMPARE(desk.document.undoSteps(), 2);
    desk.document.beginGesture(kLabel);
    QVERIFY(preview(desk.document, capacity(4.0)));
    desk.document.beginGesture(kLabel);
    QCOMPARE(desk.document.undoSteps(), 3);
    desk.document.reset(test::planOfSites(1), true);
    QCOMPARE(ended.count(), 3);
    QVERIFY(!desk.document.isGestureRunning());
}

void TestAppDocument::knowsWhetherModified() {
    Desk desk;
    QVERIFY(!desk.document.isModified());
    QVERIFY(edit(desk.document, capacity(1.0)));
    QVERIFY(desk.document.isModified());
    // By value: typing the old number back is as good as undo.
    QVERIFY(edit(desk.document, capacity(0.0)));
    QVERIFY(!desk.document.isModified());
    const Plan older = desk.document.plan();
    QVERIFY(edit(desk.document, capacity(2.0)));
    desk.document.markSaved(older);  // the save of an earlier state has come through
    QVERIFY(desk.document.isModified());
    desk.document.markSaved(desk.document.plan());
    QVERIFY(!desk.document.isModified());
    desk.document.undo();
    QVERIFY(desk.document.isModified());
    desk.document.redo();
    QVERIFY(!desk.document.isModified());
    desk.document.reset(test::planOfSites(1), false);
    QVERIFY(desk.document.isModified());
}

void TestAppDocument::saysWhatChanged() {
    Desk desk;
    ui::ChangeSet last;
    connect(&desk.document, &Document::changed, this,
            [&last](const ui::ChangeSet& changes) { last = changes; });
    QVERIFY(edit(desk.document, capacity(1.0)));
    QVERIFY(last.addresses == (std::vector<Address>{{EntityKind::asset, 1, 4}}));
    QVERIFY(last.touchesSite(1) && !last.touchesSite(2));
    QVERIFY(!last.header && !last.series && !last.everything);
    QVERIFY(edit(desk.document,
                 SetField{{EntityKind::header, 0, 0}, findField("header.years"), std::int64_t{3}}));
    QVERIFY(last.header && last.addresses.empty());
    QVERIFY(edit(desk.document, Insert{{EntityKind::series, 0, desk.document.plan().nextId},
                                       std::make_shared<const Series>()}));
    QVERIFY(last.series && !last.header);
    desk.document.undo();
    QVERIFY(last.series);
    desk.document.reset(emptyPlan(), true);
    QVERIFY(last.everything);
}

void TestAppDocument::labelsFollowTheSteps() {
    Desk desk;
    QVERIFY(!desk.document.undoLabel() && !desk.document.redoLabel());
    const ui::EditLabel one{"edit.rename", {QStringLiteral("a"), QStringLiteral("b")}};
    const ui::EditLabel two{"edit.set", {QStringLiteral("x")}};
    QVERIFY(desk.document.apply(std::array{capacity(1.0)}, one).ok());
    QVERIFY(desk.document.apply(std::array{capacity(2.0)}, two).ok());
    QVERIFY(desk.document.undoLabel() == two);
    desk.document.undo();
    QVERIFY(desk.document.undoLabel() == one);
    QVERIFY(desk.document.redoLabel() == two);
}

void TestAppDocument::resetForgets() {
    Desk desk;
    QVERIFY(edit(desk.document, capacity(1.0)));
    const auto revision = desk.document.revision();
    desk.document.reset(test::planOfSites(2), true);
    QVERIFY(desk.document.revision() > revision);
    QCOMPARE(desk.document.firstRevision(), desk.document.revision());
    QCOMPARE(desk.document.undoSteps(), 0);
    desk.document.undo();
    desk.document.redo();
    QCOMPARE(desk.document.world().sites.size(), std::size_t{2});
}

QTEST_GUILESS_MAIN(TestAppDocument)
#include "test_app_document.moc"
