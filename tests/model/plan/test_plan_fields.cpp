// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/fields.h"
#include "model/plan/plan.h"
#include "tests/model/plan/randomchanges.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <tuple>

using namespace gigasite;
using namespace gigasite::model;

namespace {

/// One default value of every entity, addressed by kind.
struct Entities {
    std::tuple<Header, SiteInfo, Grid, Phase, Asset, DemandRegion, ChipSupply, Target, ShareRule,
               TaxCredit, SharedLimit, Limits, Prices, Series>
        all;

    void* of(EntityKind kind) {
        void* found = nullptr;
        int index = 0;
        std::apply(
            [&](auto&... one) {
                ((index++ == static_cast<int>(kind) ? void(found = &one) : void()), ...);
            },
            all);
        return found;
    }
    bool operator==(const Entities&) const = default;
};

const QString& idOf(const Field& field) {
    static QString text;
    text = QString::fromUtf8(field.id.data(), static_cast<qsizetype>(field.id.size()));
    return text;
}

std::string codeOf(const Result<Done>& result) {
    return result ? "" : result.problem().code;
}

}  // namespace

class TestPlanFields : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void idsAreUniqueAndGrouped();
    void coversEveryMember();
    void roundTripsEveryRow();
    void setTouchesOneMemberOnly();
    void checksRanges();
    void checksTypes();
    void checksStepsAndText();
    void defaultsPassTheirOwnCheck();
};

void TestPlanFields::idsAreUniqueAndGrouped() {
    std::set<std::string_view> seen;
    std::size_t grouped = 0;
    for (int kind = 0; kind <= static_cast<int>(EntityKind::series); ++kind) {
        const auto entity = static_cast<EntityKind>(kind);
        for (const Field& field : fieldsOf(entity)) {
            QVERIFY2(seen.insert(field.id).second, qPrintable(idOf(field)));
            QCOMPARE(field.entity, entity);
            QCOMPARE(std::string(field.id),
                     std::string(entityName(entity)) + "." + std::string(field.name()));
            QCOMPARE(findField(field.id), &field);
            QVERIFY2((field.type == ValueType::choice) == !field.choices.empty(),
                     qPrintable(idOf(field)));
            ++grouped;
        }
    }
    QCOMPARE(grouped, fields().size());
    QVERIFY(!findField("site.noSuchField"));
    QVERIFY(!findField(""));
}

/// A new member without a row would be lost on saving. The numbers are counted by hand in
/// entities.h.
void TestPlanFields::coversEveryMember() {
    const std::map<EntityKind, std::size_t> members = {
        {EntityKind::header, 10},    {EntityKind::site, 20},       {EntityKind::grid, 17},
        {EntityKind::phase, 8},      {EntityKind::asset, 41},      {EntityKind::demandRegion, 9},
        {EntityKind::chipSupply, 2}, {EntityKind::target, 5},      {EntityKind::shareRule, 2},
        {EntityKind::taxCredit, 6},  {EntityKind::sharedLimit, 2}, {EntityKind::limits, 8},
        {EntityKind::prices, 18},    {EntityKind::series, 2}};  // its values are no field
    for (const auto& [kind, count] : members) {
        QCOMPARE(fieldsOf(kind).size(), count);
    }
}

void TestPlanFields::roundTripsEveryRow() {
    test::RandomChanges random(3);
    for (const Field& field : fields()) {
        Entities entities;
        for (int i = 0; i < 50; ++i) {
            const Value value = random.validValue(field);
            QVERIFY2(check(field, value).ok(), qPrintable(idOf(field)));
            field.set(entities.of(field.entity), value);
            QVERIFY2(field.get(entities.of(field.entity)) == value, qPrintable(idOf(field)));
        }
        if (field.optional) {
            field.set(entities.of(field.entity), Value{});
            QVERIFY(field.get(entities.of(field.entity)) == Value{});
        }
    }
}

void TestPlanFields::setTouchesOneMemberOnly() {
    test::RandomChanges random(5);
    for (const Field& field : fields()) {
        Entities entities;
        const Value before = field.get(entities.of(field.entity));
        Value other = before;
        for (int i = 0; i < 100 && other == before; ++i) {
            other = random.validValue(field);
        }
        QVERIFY2(!(other == before), qPrintable(idOf(field)));
        field.set(entities.of(field.entity), other);
        QVERIFY2(!(entities == Entities{}), qPrintable(idOf(field)));
        for (const Field& sibling : fields()) {
            if (&sibling != &field) {
                Entities fresh;
                QVERIFY2(sibling.get(entities.of(sibling.entity)) ==
                             sibling.get(fresh.of(sibling.entity)),
                         qPrintable(idOf(field) + u' ' + QString::fromUtf8(sibling.id.data())));
            }
        }
        field.set(entities.of(field.entity), before);
        QVERIFY2(entities == Entities{}, qPrintable(idOf(field)));
    }
}

void TestPlanFields::checksRanges() {
    for (const Field& field : fields()) {
        const double low = field.minimum;
        const double high = field.maximum;
        if (field.type == ValueType::real) {
            QVERIFY2(low < high, qPrintable(idOf(field)));
            QVERIFY(check(field, low).ok());
            QVERIFY(check(field, high).ok());
            const double infinity = std::numeric_limits<double>::infinity();
            QCOMPARE(codeOf(check(field, std::nextafter(low, -infinity))), "plan.outOfRange");
            QCOMPARE(codeOf(check(field, std::nextafter(high, infinity))), "plan.outOfRange");
            QCOMPARE(codeOf(check(field, std::nan(""))), "plan.notANumber");
            QCOMPARE(codeOf(check(field, infinity)), "plan.notANumber");
        } else if (field.type == ValueType::integer || field.type == ValueType::choice ||
                   field.type == ValueType::quarter || field.type == ValueType::reference) {
            const auto first = static_cast<std::int64_t>(low);
            const auto last = static_cast<std::int64_t>(high);
            QVERIFY2(first < last, qPrintable(idOf(field)));
            QVERIFY(check(field, first).ok());
            QVERIFY(check(field, last).ok());
            QCOMPARE(codeOf(check(field, first - 1)), "plan.outOfRange");
            QCOMPARE(codeOf(check(field, last + 1)), "plan.outOfRange");
        }
    }
    const Problem problem = check(*findField("asset.contractVolumeShare"), 1.5).problem();
    QCOMPARE(problem.where, "asset.contractVolumeShare");
    QVERIFY(problem.arguments == (std::vector<std::string>{"1.5", "0", "1"}));
}

void TestPlanFields::checksTypes() {
    const Value values[] = {Value{},    Value{true},          Value{std::int64_t{1}},
                            Value{1.0}, Value{std::string()}, Value{Steps{}}};
    const auto accepts = [](const Field& field, const Value& value) {
        switch (value.index()) {
            case 0:
                return field.optional;
            case 1:
                return field.type == ValueType::boolean;
            case 2:
                return field.type == ValueType::integer || field.type == ValueType::choice ||
                       field.type == ValueType::quarter || field.type == ValueType::reference;
            case 3:
                return field.type == ValueType::real;
            case 4:
                return field.type == ValueType::text;
            default:
                return field.type == ValueType::steps;
        }
    };
    for (const Field& field : fields()) {
        for (const Value& value : values) {
            const bool wrongType = codeOf(check(field, value)) == "plan.wrongType";
            QVERIFY2(wrongType == !accepts(field, value), qPrintable(idOf(field)));
        }
    }
}

void TestPlanFields::checksStepsAndText() {
    const Field& steps = *findField("grid.firmImportLimitMw");
    QVERIFY(check(steps, Steps{{8100, 1.0}, {8101, 2.0}}).ok());
    QCOMPARE(codeOf(check(steps, Steps{{8100, 1.0}, {8100, 2.0}})), "plan.stepsNotRising");
    QCOMPARE(codeOf(check(steps, Steps{{8101, 1.0}, {8100, 2.0}})), "plan.stepsNotRising");
    QCOMPARE(codeOf(check(steps, Steps{{8100, -1.0}})), "plan.outOfRange");
    QCOMPARE(codeOf(check(steps, Steps{{8100, std::nan("")}})), "plan.notANumber");
    QCOMPARE(codeOf(check(steps, Steps{{12, 1.0}})), "plan.badStepDate");
    Steps many(kMaxSteps + 1);
    for (std::size_t i = 0; i < many.size(); ++i) {
        many[i].from = 7960 + static_cast<int>(i);
    }
    QCOMPARE(codeOf(check(steps, many)), "plan.tooManySteps");
    many.pop_back();
    QVERIFY(check(steps, many).ok());

    const Field& name = *findField("site.name");
    QVERIFY(check(name, std::string(kMaxTextBytes, 'x')).ok());
    QCOMPARE(codeOf(check(name, std::string(kMaxTextBytes + 1, 'x'))), "plan.textTooLong");
    QCOMPARE(codeOf(check(name, std::string("\xC3"))), "plan.badText");
}

void TestPlanFields::defaultsPassTheirOwnCheck() {
    Entities entities;
    for (const Field& field : fields()) {
        QVERIFY2(check(field, field.get(entities.of(field.entity))).ok(), qPrintable(idOf(field)));
    }
}

QTEST_GUILESS_MAIN(TestPlanFields)
#include "test_plan_fields.moc"
