// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
// First: moc of Qt 6.4 stumbles over <concepts> when a standard header comes before Qt.
#include <QElapsedTimer>
#include <QTest>

#include "model/io/envelope.h"
#include "model/io/limits.h"
#include "model/io/plancheck.h"
#include "model/io/planfile.h"
#include "model/plan/change.h"
#include "tests/model/io/planmaker.h"

#include <cmath>
#include <functional>

using namespace gigasite::model;
using namespace gigasite::model::io;
using gigasite::testing::PlanMaker;

namespace {

constexpr std::string_view kName = "north.gsite";

QByteArray text(const Problem& problem) {
    return QByteArray::fromStdString(describe(problem));
}

PlanFile sampleFile() {
    return PlanMaker(7).file(3);
}

std::string saved(const PlanFile& file) {
    const auto bytes = savePlan(file);
    if (!bytes) {
        qWarning("%s", text(bytes.problem()).constData());
        return {};
    }
    return bytes.value();
}

/// A file with valid header and CRC around a changed payload.
std::string withPayload(std::string_view payload) {
    return sealEnvelope(kPlanFormat, payload);
}

std::string payloadOf(const std::string& file) {
    return file.substr(file.find('\n') + 1);
}

template <class T>
Ref<T> changed(const Ref<T>& from, const std::function<void(T&)>& edit) {
    auto copy = std::make_shared<T>(*from);
    edit(*copy);
    return copy;
}

/// The first site of the plan with one edit.
Plan withFirstSite(const Plan& plan, const std::function<void(Site&)>& edit) {
    Plan next = plan;
    const auto& first = *plan.base.sites.begin();
    next.base.sites.set(first.id, changed<Site>(first.value, edit));
    return next;
}

}  // namespace

class TestIoPlanfile : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void opensWhatItSaved() {
        for (std::uint32_t seed = 1; seed <= 20; ++seed) {
            const PlanFile file = PlanMaker(seed).file(static_cast<int>(seed) % 4);
            const std::string bytes = saved(file);
            QVERIFY(!bytes.empty());
            const auto loaded = loadPlan(bytes, kName);
            QVERIFY2(loaded.ok(), loaded.ok() ? "" : text(loaded.problem()).constData());
            QVERIFY(loaded.value() == file);
            QCOMPARE(saved(loaded.value()), bytes);
        }
    }

    // One field at a time, so that two forgotten or exchanged members cannot hide each other.
    void keepsEveryFieldByItself() {
        const PlanFile file = sampleFile();
        const auto& site = *file.plan.base.sites.begin();
        PlanMaker maker(99);
        for (const Field& field : fields()) {
            Address at{field.entity, 0, 0};
            if (field.entity == EntityKind::phase) {
                at = {field.entity, site.id, site.value->phases.begin()->id};
            } else if (field.entity == EntityKind::asset) {
                at = {field.entity, site.id, site.value->assets.begin()->id};
            } else if (field.entity == EntityKind::site || field.entity == EntityKind::grid) {
                at.site = site.id;
            } else {
                at.item = firstItem(file.plan, field.entity);
            }
            if (field.type == ValueType::reference) {
                continue;  // an arbitrary id would dangle; covered by opensWhatItSaved
            }
            const Value old = *valueOf(file.plan, file.plan.base, at, field);
            Value value = maker.value(field);
            while (value == old) {
                value = maker.value(field);
            }
            const Change change = SetField{at, &field, value};
            const auto next = apply(file.plan, kBaseScenario, {&change, 1});
            QVERIFY2(next.ok(), next.ok() ? "" : text(next.problem()).constData());
            PlanFile other = file;
            other.plan = next.value();
            const auto loaded = loadPlan(saved(other), kName);
            QVERIFY2(loaded.ok(), field.id.data());
            const auto now = valueOf(loaded.value().plan, loaded.value().plan.base, at, field);
            QVERIFY2(now == value, field.id.data());
        }
    }

    void firstLineSaysFormatAndLength() {
        const std::string bytes = saved(sampleFile());
        const std::string payload = payloadOf(bytes);
        const std::string start = "GIGASITE 1 " + std::to_string(payload.size()) + ' ';
        QVERIFY(bytes.starts_with(start));
        QCOMPARE(bytes.find('\n'), start.size() + 8);
    }

    void sameBytesEveryTime() { QCOMPARE(saved(sampleFile()), saved(sampleFile())); }

    void keepsTheEmptyPlan() {
        const auto loaded = loadPlan(saved(PlanFile{}), kName);
        QVERIFY(loaded.ok());
        QVERIFY(loaded.value() == PlanFile{});
    }

    void refusesEveryFlipAndTruncation() {
        const std::string bytes = saved(PlanFile{});
        for (std::size_t at = 0; at < bytes.size(); ++at) {
            QVERIFY(!loadPlan(std::string_view(bytes).substr(0, at), kName).ok());
            std::string bad = bytes;
            bad[at] = static_cast<char>(bad[at] ^ 1);
            QVERIFY(!loadPlan(bad, kName).ok());
        }
        QVERIFY(!loadPlan(bytes + bytes, kName).ok());
    }

    /// With a correct CRC: every payload byte changed to each of a few others is either refused or
    /// gives a plan that can be saved and opened again.
    void survivesDamageBehindACorrectChecksum() {
        const std::string payload = payloadOf(saved(PlanFile{}));
        for (std::size_t at = 0; at < payload.size(); ++at) {
            for (const char c : {'0', '9', '-', ' ', '\n', 'x', '\xFF'}) {
                std::string bad = payload;
                bad[at] = c;
                const auto loaded = loadPlan(withPayload(bad), kName);
                if (loaded.ok()) {
                    QVERIFY(savePlan(loaded.value()).ok());
                } else {
                    QVERIFY(loaded.problem().where.starts_with(kName));
                }
            }
        }
    }

    void namesFileAndFieldOfABadValue() {
        std::string payload = payloadOf(saved(PlanFile{}));
        const auto at = payload.find(" 2024 ");  // header.priceYear
        QVERIFY(at != std::string::npos);
        payload.replace(at, 6, " x024 ");
        const auto loaded = loadPlan(withPayload(payload), kName);
        QVERIFY(!loaded.ok());
        QCOMPARE(loaded.problem(),
                 (Problem{"io.badValue", "north.gsite: plan.header.priceYear", {"x024"}}));
        payload.replace(at, 6, " 1024 ");
        QCOMPARE(loadPlan(withPayload(payload), kName).problem().where,
                 std::string("north.gsite: header.priceYear"));
        QCOMPARE(loadPlan(withPayload(payload), kName).problem().code,
                 std::string("plan.outOfRange"));
    }

    void refusesDuplicateIds() {
        PlanFile file;
        auto region = std::make_shared<const DemandRegion>();
        file.plan.base.demandRegions.set(1, region);
        file.plan.base.demandRegions.set(2, region);
        file.plan.nextId = 3;
        std::string payload = payloadOf(saved(file));
        const auto at = payload.find("\n2 ");
        QVERIFY(at != std::string::npos);
        payload[at + 1] = '1';
        const auto loaded = loadPlan(withPayload(payload), kName);
        QVERIFY(!loaded.ok());
        QCOMPARE(loaded.problem(),
                 (Problem{"io.duplicateId", "north.gsite: plan.base.demandRegions[1]", {"1"}}));
    }

    void refusesBrokenPlansByName_data() {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("where");
        QTest::addColumn<int>("which");
        const auto row = [](const char* name, const char* code, const char* where) {
            static int which = 0;
            QTest::newRow(name) << QByteArray(code) << QByteArray(where) << which++;
        };
        row("series of a site", "io.dangling", "\"North\"].loadSeries");
        row("site of a target", "io.dangling", "base.targets[");
        row("ids at nextId", "io.idsBeyondNext", "");
        row("range", "plan.outOfRange", "\"North\"].latitudeDeg");
        row("short series", "io.seriesLength", "series[");
        row("parent that is not there", "io.scenarioParent", "\"Lonely\"]");
        row("cycle of scenarios", "io.scenarioCycle", "\"A\"]");
        row("payload of another kind", "plan.wrongPayload", "overrides[0]");
        row("missing leaf", "io.missingPart", "base.limits");
        row("not a number", "plan.notANumber", "\"North\"].longitudeDeg");
    }
    void refusesBrokenPlansByName() {
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, where);
        QFETCH(int, which);
        const auto checked = checkPlan(brokenPlan(which));
        QVERIFY(!checked.ok());
        QCOMPARE(QByteArray::fromStdString(checked.problem().code), code);
        QVERIFY2(QByteArray::fromStdString(checked.problem().where).contains(where),
                 checked.problem().where.c_str());
        PlanFile file;
        file.plan = brokenPlan(which);
        QCOMPARE(savePlan(file).problem(), checked.problem());
    }

    void keepsTenThousandSites() {
        PlanFile file;
        file.plan = PlanMaker(3).plan(static_cast<int>(kMaxSites));
        const std::string bytes = saved(file);
        QVERIFY(!bytes.empty());
        QElapsedTimer timer;
        timer.start();
        const auto loaded = loadPlan(bytes, kName);
        const auto took = static_cast<int>(timer.elapsed());
        QVERIFY(loaded.ok() && loaded.value() == file);
        qInfo("%.1f MB opened in %d ms", double(bytes.size()) / 1e6, took);
    }

    void stopsWhenAsked() {
        const std::string bytes = saved(sampleFile());
        std::stop_source source;
        source.request_stop();
        QCOMPARE(loadPlan(bytes, kName, {source.get_token(), {}}).problem().code,
                 std::string("io.cancelled"));
    }

  private:
    static Id firstItem(const Plan& plan, EntityKind kind) {
        const World& base = plan.base;
        switch (kind) {
            case EntityKind::demandRegion:
                return base.demandRegions.begin()->id;
            case EntityKind::chipSupply:
                return base.chipSupplies.begin()->id;
            case EntityKind::target:
                return base.targets.begin()->id;
            case EntityKind::shareRule:
                return base.shareRules.begin()->id;
            case EntityKind::taxCredit:
                return base.taxCredits.begin()->id;
            case EntityKind::sharedLimit:
                return base.sharedLimits.begin()->id;
            case EntityKind::series:
                return plan.series.begin()->id;
            default:
                return 0;
        }
    }

    static Plan brokenPlan(int which) {
        const Plan good = withFirstSite(sampleFile().plan, [](Site& site) {
            site.info = changed<SiteInfo>(site.info, [](SiteInfo& info) { info.name = "North"; });
        });
        const auto withInfo = [&](const std::function<void(SiteInfo&)>& edit) {
            return withFirstSite(
                good, [&](Site& site) { site.info = changed<SiteInfo>(site.info, edit); });
        };
        Plan bad = good;
        switch (which) {
            case 0:
                return withInfo([](SiteInfo& info) { info.loadSeries = 9999; });
            case 1:
                bad.base.targets.set(bad.base.targets.begin()->id,
                                     changed<Target>(bad.base.targets.begin()->value,
                                                     [](Target& target) { target.site = 9999; }));
                return bad;
            case 2:
                --bad.nextId;
                return bad;
            case 3:
                return withInfo([](SiteInfo& info) { info.latitudeDeg = 91.0; });
            case 4:
                bad.series.set(bad.series.begin()->id,
                               changed<Series>(bad.series.begin()->value,
                                               [](Series& series) { series.values.pop_back(); }));
                return bad;
            case 5:
                return withScenario(bad, {9999, "Lonely", {}});
            case 6: {
                const Id id = bad.nextId;
                bad = withScenario(bad, {id + 1, "A", {}});
                return withScenario(bad, {id, "B", {}});
            }
            case 7:
                return withScenario(
                    bad, {0,
                          "Odd",
                          {Insert{{EntityKind::phase, 1, 1}, std::make_shared<const Asset>()}}});
            case 8:
                bad.base.limits = nullptr;
                return bad;
            default:
                return withInfo([](SiteInfo& info) { info.longitudeDeg = std::nan(""); });
        }
    }

    static Plan withScenario(Plan plan, Scenario scenario) {
        plan.scenarios.set(plan.nextId++, std::make_shared<Scenario>(std::move(scenario)));
        return plan;
    }
};

QTEST_GUILESS_MAIN(TestIoPlanfile)
#include "test_io_planfile.moc"
