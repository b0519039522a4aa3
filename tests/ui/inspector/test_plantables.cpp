// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inspector/inspectorbench.h"
#include "ui/inspector/tablesection.h"
#include "ui/widgets/quantityedit.h"

using namespace gigasite;
using namespace gigasite::ui;
using namespace Qt::StringLiterals;

using Kind = model::EntityKind;

/// The plan's small tables: targets, shared connections.
class TestPlanTables : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m = std::make_unique<test::InspectorBench>(); }
    void cleanup() { m.reset(); }

    void rowsAreMovedAndDuplicated() {
        const auto ids = twoTargets();
        auto* edit = m->control<QuantityEdit>({Kind::target, 0, ids[0]}, "target.fromYear");
        QVERIFY(edit);
        QTest::keyClick(edit, Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(years(), (QList<int>{2031, 2029}));
        QTest::keyClick(m->focused(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(years(), (QList<int>{2031, 2029, 2029}));
        QTest::keyClick(m->focused(), Qt::Key_Delete, Qt::AltModifier);
        QCOMPARE(years(), (QList<int>{2031, 2029}));
        QCOMPARE(m->plan.steps().size(), std::size_t{3});
    }

    void aTargetCountsInItsUnit() {
        const model::Address at{Kind::target, 0, twoTargets()[0]};
        m->type(at, "target.value", u"95 %"_s);
        QCOMPARE(std::get<double>(m->plan.value(at, "target.value")), 0.95);
        m->type(at, "target.value", u"120 %"_s);
        QCOMPARE(std::get<double>(m->plan.value(at, "target.value")), 0.95);
        auto* kind = m->control<QComboBox>(at, "target.kind");
        choose(kind, u"emissions"_s);
        m->type(at, "target.value", u"2 kt"_s);
        QCOMPARE(std::get<double>(m->plan.value(at, "target.value")), 2000.0);
    }

    void aTargetMayBeOfOneSite() {
        const model::Address at{Kind::target, 0, twoTargets()[0]};
        choose(m->control<QComboBox>(at, "target.level"), u"site"_s);
        QCOMPARE(std::get<std::int64_t>(m->plan.value(at, "target.site")),
                 std::int64_t{m->plan.site(0)});
        choose(m->control<QComboBox>(at, "target.site"), QString::number(m->plan.site(1)));
        QCOMPARE(std::get<std::int64_t>(m->plan.value(at, "target.site")),
                 std::int64_t{m->plan.site(1)});
    }

    void aSharedConnectionIsChosenAndLetGo() {
        const model::Id id =
            m->plan.insert({Kind::sharedLimit, 0, 0},
                           model::Payload(std::make_shared<const model::SharedLimit>()));
        const model::Address at{Kind::sharedLimit, 0, id};
        m->type(at, "sharedLimit.name", u"Columbus ring"_s);
        const model::Address grid = gridAt(m->plan.site(0));
        auto* combo = m->control<QComboBox>(grid, "grid.sharedLimit");
        QVERIFY(combo->findText(u"Columbus ring"_s) > 0);
        choose(combo, QString::number(id));
        QCOMPARE(std::get<std::int64_t>(m->plan.value(grid, "grid.sharedLimit")), std::int64_t{id});
        QTest::keyClick(m->control<QLineEdit>(at, "sharedLimit.name"), Qt::Key_Delete,
                        Qt::AltModifier);
        QVERIFY(m->plan.world().sharedLimits.empty());
        QCOMPARE(std::get<std::int64_t>(m->plan.value(grid, "grid.sharedLimit")), std::int64_t{0});
        m->plan.undo();
        QCOMPARE(std::get<std::int64_t>(m->plan.value(grid, "grid.sharedLimit")), std::int64_t{id});
    }

  private:
    static void choose(QComboBox* combo, const QString& id) {
        QVERIFY(combo);
        combo->setCurrentIndex(combo->findData(id));
        Q_EMIT combo->activated(combo->currentIndex());
    }
    QList<model::Id> twoTargets() {
        QList<model::Id> ids;
        for (const int year : {2029, 2031}) {
            model::Target target;
            target.value = 0.9;
            target.fromYear = year;
            ids << m->plan.insert({Kind::target, 0, 0},
                                  model::Payload(std::make_shared<const model::Target>(target)));
        }
        return ids;
    }
    [[nodiscard]] QList<int> years() const {
        QList<int> out;
        for (const auto& entry : m->plan.world().targets) {
            out << entry.value->fromYear;
        }
        return out;
    }

    std::unique_ptr<test::InspectorBench> m;
};

QTEST_MAIN(TestPlanTables)
#include "test_plantables.moc"
