// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Placing, bridging, moving and copying sites, each one step.
#include "model/engine/result.h"
#include "tests/ui/energy/energydesk.h"
#include "ui/shell/siteedits.h"

using namespace gigasite;
using namespace gigasite::ui;
using namespace Qt::StringLiterals;
using model::MetricId;
using model::Quarter;

class TestSiteEdits : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_desk = std::make_unique<test::EnergyDesk>(); }

    void aNewSiteInOhioWaitsForTheGrid() {
        const model::Id id = placeSite(m_desk->ports(), 40.1, -82.9);
        const auto site = m_desk->site(id);
        QVERIFY(site);
        QCOMPARE(site->info->name, std::string("Ohio 1"));
        QCOMPARE(site->grid->applicationQuarter, std::optional(Quarter::of(2026, 2)));
        QVERIFY(m_desk->fresh());
        const model::SiteResult& own = *m_desk->session.result()->site(id);
        const double peakMw = site->phases.begin()->value->itCapacityMw * own.designPue;
        const double limitMw = site->grid->firmImportLimitMw.front().value;
        QVERIFY(limitMw >= 1.1 * peakMw && limitMw <= 1.1 * peakMw + 5.0);
        for (int q = 0; q < Quarter::of(2034, 4) - Quarter::of(2026, 1); ++q) {
            QCOMPARE(own.quarters.at(MetricId::gridMw, q), 0.0);
            QCOMPARE(own.quarters.at(MetricId::onlineMw, q), 0.0);
        }
        QVERIFY(own.quarters.at(MetricId::onlineMw, Quarter::of(2034, 4) - Quarter::of(2026, 1)) >
                0.0);
    }

    void theChoiceDecidesSizeAndStart() {
        const model::Id id =
            placeSite(m_desk->ports(), 40.1, -82.9,
                      {model::SiteTemplate::nuclearAnchored, 250.0, Quarter::of(2028, 3)});
        const auto site = m_desk->site(id);
        const model::Phase& phase = *site->phases.begin()->value;
        QCOMPARE(phase.itCapacityMw, 250.0);
        QCOMPARE(phase.startQuarter, Quarter::of(2028, 3));
        bool crane = false;
        for (const auto& entry : site->assets) {
            crane = crane || entry.value->dealId == "crane";
        }
        QVERIFY(crane);
        m_desk->document.undo();
        QVERIFY(!m_desk->site(id));
    }

    void theBridgeBringsTheSiteOnlineInOneStep() {
        const model::Id id = placeSite(m_desk->ports(), 40.1, -82.9);
        QVERIFY(m_desk->fresh());
        const auto offered = bridgeFor(m_desk->ports(), id);
        QVERIFY(offered);
        QCOMPARE(offered->startQuarter, Quarter::of(2028, 2));
        QCOMPARE(offered->endQuarter, std::optional(Quarter::of(2034, 3)));
        QVERIFY(bridgeSite(m_desk->ports(), id));
        QVERIFY(m_desk->fresh());
        const auto online = [&](Quarter quarter) {
            return m_desk->session.result()->site(id)->quarters.at(MetricId::onlineMw,
                                                                   quarter - Quarter::of(2026, 1));
        };
        const double planned = m_desk->site(id)->phases.begin()->value->itCapacityMw;
        QCOMPARE(online(Quarter::of(2028, 1)), 0.0);
        for (Quarter q = Quarter::of(2028, 2); q < Quarter::of(2036, 1); q = q + 1) {
            QCOMPARE(online(q), planned);
        }
        QVERIFY(!bridgeFor(m_desk->ports(), id));  // nothing left to bridge
        QVERIFY(!bridgeSite(m_desk->ports(), id));
        m_desk->document.undo();
        QVERIFY(m_desk->site(id)->assets.empty());
    }

    void aMoveAcrossTheBorderTakesTheCountryAlong() {
        const model::Id id = placeSite(m_desk->ports(), 40.1, -82.9);
        moveSite(m_desk->ports(), id, 53.3, -6.5, m_desk->look.locale);
        QCOMPARE(m_desk->site(id)->info->country, std::string("IE"));
        QCOMPARE(m_desk->site(id)->info->state, std::string());
        const model::Change byHand = setField(siteAt(id), "site.placeOverridden", true);
        QVERIFY(m_desk->document.apply({&byHand, 1}, {"edit.other", {}}).ok());
        moveSite(m_desk->ports(), id, 40.1, -82.9, m_desk->look.locale);
        QCOMPARE(m_desk->site(id)->info->country, std::string("IE"));
    }

    void severalMoveAsOneStepAndKeysMerge() {
        const model::Id a = placeSite(m_desk->ports(), 40.1, -82.9);
        const model::Id b = placeSite(m_desk->ports(), 32.5, -99.8);
        const auto nudge = [&](double by) {
            moveSites(m_desk->ports(), {{a, 40.1 + by, -82.9}, {b, 32.5 + by, -99.8}},
                      m_desk->look.locale, "nudge");
        };
        nudge(0.1);
        QCOMPARE(m_desk->document.undoLabel()->arguments, QStringList{u"Move 2 sites"_s});
        nudge(0.2);
        QCOMPARE(m_desk->site(b)->info->latitudeDeg, 32.7);
        m_desk->document.undo();
        QCOMPARE(m_desk->site(a)->info->latitudeDeg, 40.1);
        QCOMPARE(m_desk->site(b)->info->latitudeDeg, 32.5);
        moveSites(m_desk->ports(), {{a + 100, 1.0, 1.0}}, m_desk->look.locale);  // gone: nothing
        QVERIFY(m_desk->document.redoLabel());
    }

    void copiesSayHowMany() {
        const model::Id a = placeSite(m_desk->ports(), 40.1, -82.9);
        const model::Id b = placeSite(m_desk->ports(), 32.5, -99.8);
        QCOMPARE(duplicateSites(m_desk->ports(), {a, b}).size(), std::size_t{2});
        QCOMPARE(m_desk->document.undoLabel()->arguments, QStringList{u"Duplicate 2 sites"_s});
        QCOMPARE(duplicateSites(m_desk->ports(), {a}).size(), std::size_t{1});
        QCOMPARE(QByteArray(m_desk->document.undoLabel()->code), QByteArray("edit.duplicate"));
    }

    void aPlanTemplateFillsTheHomeCountry() {
        startFromTemplate(m_desk->ports(), model::PlanTemplate::fleet);
        QVERIFY(m_desk->session.world().sites.empty());  // no home, no sites
        const model::Change home =
            setField({model::EntityKind::header, 0, 0}, "header.homeCountry", std::string("US"));
        QVERIFY(m_desk->document.apply({&home, 1}, {"edit.other", {}}).ok());
        startFromTemplate(m_desk->ports(), model::PlanTemplate::fleet);
        QCOMPARE(m_desk->session.world().sites.size(), std::size_t{4});
        QCOMPARE(QByteArray(m_desk->document.undoLabel()->code), QByteArray("edit.template"));
        m_desk->document.undo();
        QVERIFY(m_desk->session.world().sites.empty());
    }

  private:
    std::unique_ptr<test::EnergyDesk> m_desk;
};

QTEST_MAIN(TestSiteEdits)
#include "test_siteedits.moc"
