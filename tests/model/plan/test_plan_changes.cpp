// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/change.h"
#include "model/plan/fields.h"
#include "tests/model/plan/randomchanges.h"

#include <QTest>

#include <map>

using namespace gigasite;
using namespace gigasite::model;

namespace {

/// The plan as a flat list of values: the naive way to the same end as model::apply().
class Flat {
  public:
    void apply(const Change& change) {
        if (const auto* set = std::get_if<SetField>(&change)) {
            m_values[keyOf(set->at)][std::string(set->field->id)] = set->value;
        } else if (const auto* insert = std::get_if<Insert>(&change)) {
            addItem(insert->at);
        } else {
            const Address at = std::get<Erase>(change).at;
            if (at.kind == EntityKind::site) {
                std::erase_if(m_values,
                              [&](const auto& row) { return std::get<1>(row.first) == at.site; });
            }
            m_values.erase(keyOf(at));
        }
    }
    void addItem(const Address& at) {
        add(at);
        if (at.kind == EntityKind::site) {
            add({EntityKind::grid, at.site, 0});
        }
    }
    [[nodiscard]] bool equals(const Plan& plan) const {
        std::size_t rows = 0;
        for (const Address& at : test::allAddresses(plan)) {
            const auto row = m_values.find(keyOf(at));
            if (row == m_values.end()) {
                return false;
            }
            for (const Field& field : fieldsOf(at.kind)) {
                const auto value = row->second.find(std::string(field.id));
                const bool same = value == row->second.end()
                                      ? true
                                      : valueOf(plan, plan.base, at, field) == value->second;
                if (!same) {
                    return false;
                }
            }
            ++rows;
        }
        return rows == m_values.size();
    }

  private:
    using Key = std::tuple<int, Id, Id>;
    static Key keyOf(const Address& at) { return {static_cast<int>(at.kind), at.site, at.item}; }
    void add(const Address& at) { m_values[keyOf(at)] = {}; }

    std::map<Key, std::map<std::string, Value>> m_values;
};

const Field& field(std::string_view id) {
    return *findField(id);
}

Change set(const Address& at, std::string_view id, Value value) {
    return SetField{at, &field(id), std::move(value)};
}

Result<Plan> applyOne(const Plan& plan, Id scenario, const Change& change) {
    return model::apply(plan, scenario, {&change, 1});
}

/// Plan of three sites and a chain of two scenarios, 900 under the base and 901 under 900.
struct Family {
    Plan plan = test::planOfSites(3);
    Id first = 1;  ///< id of the first site

    Family() {
        Scenario child;
        child.name = "child";
        plan.scenarios.set(900, std::make_shared<const Scenario>(child));
        Scenario grandchild{900, "grandchild", {}};
        plan.scenarios.set(901, std::make_shared<const Scenario>(grandchild));
        plan.nextId = 902;
    }
    void edit(Id scenario, const Change& change) {
        plan = applyOne(plan, scenario, change).value();
    }
    [[nodiscard]] std::string nameIn(Id scenario) const {
        return resolve(plan, scenario).sites.find(first)->info->name;
    }
    [[nodiscard]] std::size_t overrides(Id scenario) const {
        return plan.scenarios.find(scenario)->overrides.size();
    }
};

}  // namespace

class TestPlanChanges : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void agreesWithAFlatList();
    void changesAllOrNone();
    void refusesWhatCannotBe();
    void limitsCounts();
    void keepsIdsFresh();
    void childrenInherit();
    void overridesReplaceAndVanish();
    void danglingOverridesArePassedOver();
    void cyclesOfParentsEnd();
    void headerAndSeriesBelongToThePlan();
    void diffNamesWhatDiffers();
    void untouchedLeavesKeepTheirPointer();
    void stepsHoldFromTheirQuarter();
};

void TestPlanChanges::agreesWithAFlatList() {
    test::RandomChanges random(42);
    Plan plan = emptyPlan();
    Flat flat;
    for (const Address& at : test::allAddresses(plan)) {
        flat.addItem(at);
    }
    for (int step = 0; step < 1500; ++step) {
        const Change change = random.next(plan);
        auto next = applyOne(plan, kBaseScenario, change);
        QVERIFY2(next.ok(), next ? "" : describe(next.problem()).c_str());
        plan = std::move(next).value();
        flat.apply(change);
        if (step % 50 == 0) {
            QVERIFY(flat.equals(plan));
        }
    }
    QVERIFY(flat.equals(plan));
    QVERIFY(plan.base.sites.size() > 5);
}

void TestPlanChanges::changesAllOrNone() {
    const Plan plan = test::planOfSites(2);
    const std::string before = test::dump(plan);
    const Change changes[] = {set({EntityKind::site, 1, 0}, "site.name", std::string("New")),
                              Erase{{EntityKind::site, 1, 0}},
                              set({EntityKind::site, 1, 0}, "site.name", std::string("Gone"))};
    const auto next = model::apply(plan, kBaseScenario, changes);
    QVERIFY(!next.ok());
    QCOMPARE(next.problem().code, "plan.noSuchItem");
    QCOMPARE(test::dump(plan), before);
}

void TestPlanChanges::refusesWhatCannotBe() {
    const Plan plan = test::planOfSites(1);
    const auto code = [&plan](const Change& change, Id scenario = kBaseScenario) {
        const auto next = applyOne(plan, scenario, change);
        return next ? std::string() : next.problem().code;
    };
    const Address site{EntityKind::site, 1, 0};
    QCOMPARE(code(set({EntityKind::site, 99, 0}, "site.name", std::string())), "plan.noSuchItem");
    QCOMPARE(code(set({EntityKind::asset, 1, 99}, "asset.name", std::string())), "plan.noSuchItem");
    QCOMPARE(code(set({EntityKind::asset, 99, 4}, "asset.name", std::string())), "plan.noSuchItem");
    QCOMPARE(code(set({EntityKind::target, 0, 99}, "target.value", 1.0)), "plan.noSuchItem");
    QCOMPARE(code(set(site, "asset.name", std::string())), "plan.wrongType");
    QCOMPARE(code(SetField{site, nullptr, {}}), "plan.wrongType");
    QCOMPARE(code(set(site, "site.latitudeDeg", 91.0)), "plan.outOfRange");
    QCOMPARE(code(Erase{{EntityKind::phase, 1, 99}}), "plan.noSuchItem");
    QCOMPARE(code(Erase{{EntityKind::series, 0, 99}}), "plan.noSuchItem");
    QCOMPARE(code(Erase{{EntityKind::header, 0, 0}}), "plan.wrongPayload");
    const auto phase = std::make_shared<const Phase>();
    QCOMPARE(code(Insert{{EntityKind::asset, 1, 50}, phase}), "plan.wrongPayload");
    QCOMPARE(code(Insert{{EntityKind::phase, 1, 0}, phase}), "plan.wrongPayload");
    QCOMPARE(code(Insert{{EntityKind::phase, 1, 50}, Ref<Phase>()}), "plan.wrongPayload");
    QCOMPARE(code(Insert{{EntityKind::phase, 1, 2}, phase}), "plan.idInUse");
    QCOMPARE(code(Insert{{EntityKind::phase, 7, 50}, phase}), "plan.noSuchItem");
    QCOMPARE(code(set(site, "site.name", std::string()), 77), "plan.noSuchScenario");
}

void TestPlanChanges::limitsCounts() {
    Plan plan = test::planOfSites(1);
    while (plan.base.sites.find(1)->phases.size() < kMaxItems) {
        plan =
            applyOne(plan, kBaseScenario,
                     Insert{{EntityKind::phase, 1, plan.nextId}, std::make_shared<const Phase>()})
                .value();
    }
    const auto next =
        applyOne(plan, kBaseScenario,
                 Insert{{EntityKind::phase, 1, plan.nextId}, std::make_shared<const Phase>()});
    QVERIFY(!next.ok());
    QCOMPARE(next.problem().code, "plan.tooMany");
}

void TestPlanChanges::keepsIdsFresh() {
    Plan plan = test::planOfSites(1);
    QCOMPARE(plan.nextId, Id{7});  // one site, two phases, three assets
    plan = applyOne(plan, kBaseScenario,
                    Insert{{EntityKind::target, 0, 30}, std::make_shared<const Target>()})
               .value();
    QCOMPARE(plan.nextId, Id{31});
    plan = applyOne(plan, kBaseScenario, Erase{{EntityKind::target, 0, 30}}).value();
    QCOMPARE(plan.nextId, Id{31});
}

void TestPlanChanges::childrenInherit() {
    Family family;
    const Address site{EntityKind::site, family.first, 0};
    family.edit(901, set(site, "site.name", std::string("grandchild's")));
    family.edit(kBaseScenario, set(site, "site.name", std::string("base's")));
    QCOMPARE(family.nameIn(kBaseScenario), "base's");
    QCOMPARE(family.nameIn(900), "base's");
    QCOMPARE(family.nameIn(901), "grandchild's");
    family.edit(900, set(site, "site.latitudeDeg", 12.5));
    QCOMPARE(resolve(family.plan, 901).sites.find(family.first)->info->latitudeDeg, 12.5);
    QCOMPARE(resolve(family.plan, kBaseScenario).sites.find(family.first)->info->latitudeDeg,
             -50.0);
    // A site of the child is the grandchild's too, and nobody else's.
    const Id id = family.plan.nextId;
    auto added = std::make_shared<Site>(*family.plan.base.sites.find(family.first));
    family.edit(900, Insert{{EntityKind::site, id, 0}, added});
    QVERIFY(resolve(family.plan, 901).sites.find(id));
    QVERIFY(!family.plan.base.sites.find(id));
}

void TestPlanChanges::overridesReplaceAndVanish() {
    Family family;
    const Address site{EntityKind::site, family.first, 0};
    family.edit(900, set(site, "site.name", std::string("one")));
    family.edit(900, set(site, "site.name", std::string("two")));
    QCOMPARE(family.overrides(900), std::size_t{1});
    QCOMPARE(family.nameIn(900), "two");
    // An item made and deleted in the same scenario leaves nothing.
    const Address phase{EntityKind::phase, family.first, family.plan.nextId};
    family.edit(900, Insert{phase, std::make_shared<const Phase>()});
    family.edit(900, set(phase, "phase.itCapacityMw", 5.0));
    QCOMPARE(family.overrides(900), std::size_t{3});
    family.edit(900, Erase{phase});
    QCOMPARE(family.overrides(900), std::size_t{1});
    // Erasing an inherited site takes the overrides inside it along and is one override itself.
    family.edit(900, Erase{site});
    QCOMPARE(family.overrides(900), std::size_t{1});
    QVERIFY(!resolve(family.plan, 900).sites.find(family.first));
    QVERIFY(family.plan.base.sites.find(family.first));
}

void TestPlanChanges::danglingOverridesArePassedOver() {
    Family family;
    const Address site{EntityKind::site, family.first, 0};
    family.edit(900, set(site, "site.name", std::string("mine")));
    family.edit(kBaseScenario, Erase{site});
    const World world = resolve(family.plan, 900);
    QVERIFY(!world.sites.find(family.first));
    QVERIFY(world == resolve(family.plan, kBaseScenario));
}

void TestPlanChanges::cyclesOfParentsEnd() {
    Family family;
    Scenario looping = *family.plan.scenarios.find(900);
    looping.parent = 901;
    family.plan.scenarios.set(900, std::make_shared<const Scenario>(looping));
    QCOMPARE(resolve(family.plan, 901).sites.size(), std::size_t{3});
}

void TestPlanChanges::headerAndSeriesBelongToThePlan() {
    Family family;
    family.edit(901, set({EntityKind::header, 0, 0}, "header.years", std::int64_t{20}));
    family.edit(
        901, Insert{{EntityKind::series, 0, family.plan.nextId}, std::make_shared<const Series>()});
    QCOMPARE(family.plan.header->years, 20);
    QCOMPARE(family.plan.series.size(), std::size_t{1});
    QCOMPARE(family.overrides(901), std::size_t{0});
}

void TestPlanChanges::diffNamesWhatDiffers() {
    const Plan plan = test::planOfSites(3);
    const auto after = [&plan](std::vector<Change> changes) {
        return diff(plan.base, model::apply(plan, kBaseScenario, changes).value().base);
    };
    using Addresses = std::vector<Address>;
    const Address site{EntityKind::site, 1, 0};
    const Address asset{EntityKind::asset, 7, 10};
    const Address limits{EntityKind::limits, 0, 0};
    QVERIFY(diff(plan.base, plan.base).empty());
    QVERIFY(after({set(site, "site.name", std::string("x"))}) == Addresses{site});
    QVERIFY(after({set(asset, "asset.capacityMw", 3.0)}) == Addresses{asset});
    QVERIFY(after({set(limits, "limits.rivalsCompete", true)}) == Addresses{limits});
    QVERIFY(after({Erase{{EntityKind::site, 13, 0}}}) == (Addresses{{EntityKind::site, 13, 0}}));
    QVERIFY(after({Insert{{EntityKind::target, 0, 60}, std::make_shared<const Target>()}}) ==
            (Addresses{{EntityKind::target, 0, 60}}));
    // The same value again is no difference, though the leaf is a new one.
    QVERIFY(after({set(asset, "asset.capacityMw", 0.0)}).empty());
}

void TestPlanChanges::untouchedLeavesKeepTheirPointer() {
    Family family;
    family.edit(900, set({EntityKind::asset, 1, 4}, "asset.capacityMw", 9.0));
    const World child = resolve(family.plan, 900);
    const World& base = family.plan.base;
    QVERIFY(child.sites.find(7) == base.sites.find(7));
    QVERIFY(child.sites.find(1) != base.sites.find(1));
    QVERIFY(child.sites.find(1)->info == base.sites.find(1)->info);
    QVERIFY(child.sites.find(1)->assets.find(5) == base.sites.find(1)->assets.find(5));
    QVERIFY(child.prices == base.prices);
}

void TestPlanChanges::stepsHoldFromTheirQuarter() {
    const Steps steps{{2027, 10.0}, {2030, 20.0}};
    QCOMPARE(valueAt(steps, 2026), 0.0);
    QCOMPARE(valueAt(steps, 2027), 10.0);
    QCOMPARE(valueAt(steps, 2029), 10.0);
    QCOMPARE(valueAt(steps, 2030), 20.0);
    QCOMPARE(valueAt(steps, 2100), 20.0);
    QCOMPARE(valueAt({}, 2030), 0.0);
}

QTEST_GUILESS_MAIN(TestPlanChanges)
#include "test_plan_changes.moc"
