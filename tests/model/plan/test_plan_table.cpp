// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/table.h"

#include <QTest>

#include <map>
#include <random>

using namespace gigasite::model;

namespace {

/// Counts its copies, to prove that leaves are shared.
struct Counted {
    int value = 0;
    bool operator==(const Counted&) const = default;
};

using Truth = std::map<Id, int>;

bool same(const Table<Counted>& table, const Truth& truth) {
    if (table.size() != truth.size()) {
        return false;
    }
    auto expected = truth.begin();
    for (const auto& entry : table) {
        if (expected == truth.end() || entry.id != expected->first ||
            entry.value->value != expected->second) {
            return false;
        }
        ++expected;
    }
    return expected == truth.end();
}

Ref<Counted> leaf(int value) {
    return std::make_shared<const Counted>(Counted{value});
}

}  // namespace

class TestPlanTable : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void behavesLikeAMap();
    void copiesStayAsTheyWere();
    void comparesByValue();
    void sharesWhatDidNotChange();
};

void TestPlanTable::behavesLikeAMap() {
    std::mt19937 engine(7);
    for (const unsigned span : {20U, 300U, 5000U}) {
        Table<Counted> table;
        Truth truth;
        for (int step = 0; step < 4000; ++step) {
            const Id id = 1 + engine() % span;
            if (engine() % 3 == 0) {
                QCOMPARE(table.erase(id), truth.erase(id) == 1);
            } else {
                table.set(id, leaf(step));
                truth[id] = step;
            }
            const Id probe = 1 + engine() % span;
            const auto found = truth.find(probe);
            const Ref<Counted> value = table.find(probe);
            QCOMPARE(value != nullptr, found != truth.end());
            if (value) {
                QCOMPARE(value->value, found->second);
            }
            if (step % 97 == 0) {
                QVERIFY(same(table, truth));
            }
        }
        QVERIFY(same(table, truth));
        while (!truth.empty()) {
            const Id id = truth.begin()->first;
            QVERIFY(table.erase(id));
            truth.erase(id);
        }
        QVERIFY(table.empty());
        QVERIFY(table.begin() == table.end());
        QVERIFY(!table.erase(1));
    }
}

void TestPlanTable::copiesStayAsTheyWere() {
    std::mt19937 engine(11);
    Table<Counted> table;
    Truth truth;
    std::vector<std::pair<Table<Counted>, Truth>> kept;
    for (int step = 0; step < 600; ++step) {
        const Id id = 1 + engine() % 400;
        if (engine() % 4 == 0) {
            table.erase(id);
            truth.erase(id);
        } else {
            table.set(id, leaf(step));
            truth[id] = step;
        }
        if (step % 20 == 0) {
            kept.emplace_back(table, truth);
        }
    }
    for (const auto& [copy, expected] : kept) {
        QVERIFY(same(copy, expected));
    }
}

void TestPlanTable::comparesByValue() {
    Table<Counted> rising;
    Table<Counted> falling;
    for (Id id = 1; id <= 200; ++id) {
        rising.set(id, leaf(static_cast<int>(id)));
        falling.set(201 - id, leaf(static_cast<int>(201 - id)));
    }
    // Other chunks, same content.
    QVERIFY(rising == falling);
    QVERIFY(!rising.sharesAll(falling));
    falling.set(77, leaf(-1));
    QVERIFY(!(rising == falling));
    falling.set(77, leaf(77));
    QVERIFY(rising == falling);
    falling.erase(200);
    QVERIFY(!(rising == falling));
}

void TestPlanTable::sharesWhatDidNotChange() {
    Table<Counted> before;
    for (Id id = 1; id <= 500; ++id) {
        before.set(id, leaf(0));
    }
    Table<Counted> after = before;
    QVERIFY(after.sharesAll(before));
    after.set(250, leaf(1));
    QVERIFY(!after.sharesAll(before));
    for (Id id = 1; id <= 500; ++id) {
        QCOMPARE(before.find(id) == after.find(id), id != 250);
    }
}

QTEST_GUILESS_MAIN(TestPlanTable)
#include "test_plan_table.moc"
