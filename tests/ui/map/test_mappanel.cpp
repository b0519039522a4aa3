// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The map with the program behind it, without its window.
#include "tests/ui/energy/energydesk.h"
#include "ui/map/mapsearch.h"
#include "ui/map/mapwidget.h"
#include "ui/shell/mapobjects.h"
#include "ui/shell/mappanel.h"
#include "ui/shell/placebar.h"
#include "ui/shell/pointfacts.h"
#include "ui/shell/siteedits.h"
#include "ui/shell/timeslider.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace gigasite;
using namespace gigasite::ui;

class TestMapPanel : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup() {
        m_panel.reset();
        m_desk.reset();
    }

    void shiftPlacesSeveralAndEscapeDisarms();
    void placingFollowsTheBar();
    void nudgesAreOneStep();
    void severalSitesMoveInOneStep();
    void siteInTheSeaHasABadge();
    void contractsLeadToTheirPlants();
    void plantsAndRivalsAreMarks();
    void searchGoesToASite();
    void hoverIsShared();
    void copiesThePicture();
    void factsOfAPlace();
    void newestQuestionIsAnswered();
    void seaHasNoMarket();
    void borderChangesTheMarket();
    void timePlaysToTheEnd();

  private:
    [[nodiscard]] MapWidget* map() const { return m_panel->map(); }
    [[nodiscard]] int steps() { return m_desk->document.history().done; }
    [[nodiscard]] std::vector<PointFact> factsAt(double latitudeDeg, double longitudeDeg);

    std::unique_ptr<test::EnergyDesk> m_desk;
    std::unique_ptr<MapPanel> m_panel;
};

namespace {

const PointFact* named(const std::vector<PointFact>& facts, const char* label) {
    const auto it = std::find_if(facts.begin(), facts.end(), [label](const PointFact& fact) {
        return fact.label == QLatin1String(label);
    });
    return it == facts.end() ? nullptr : &*it;
}

}  // namespace

void TestMapPanel::init() {
    m_desk = std::make_unique<test::EnergyDesk>();
    m_panel = std::make_unique<MapPanel>(m_desk->look, m_desk->ports(), m_desk->view);
    m_panel->resize(900, 480);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    map()->centreOn(40.0, -95.0, 4.0);
}

void TestMapPanel::shiftPlacesSeveralAndEscapeDisarms() {
    QSignalSpy placed(m_panel.get(), &MapPanel::placed);
    map()->setPlacing(true);
    QVERIFY(m_panel->placeBar()->isVisible());
    for (int i = 0; i < 2; ++i) {
        QTest::mouseClick(map(), Qt::LeftButton, Qt::ShiftModifier, {300 + 120 * i, 250});
    }
    QCOMPARE(m_desk->session.world().sites.size(), std::size_t{2});
    QVERIFY(map()->isPlacing());
    // The name is not edited, so the keyboard stays with the map.
    QCOMPARE(placed.count(), 0);
    QTest::keyClick(map(), Qt::Key_Escape);
    QVERIFY(!map()->isPlacing());
    QVERIFY(!m_panel->placeBar()->isVisible());
    map()->setPlacing(true);
    QTest::mouseClick(map(), Qt::LeftButton, {}, {600, 250});
    QCOMPARE(placed.count(), 1);
    QVERIFY(!map()->isPlacing());
    QCOMPARE(m_desk->view.selectedSite(), placed[0][0].value<model::Id>());
}

void TestMapPanel::placingFollowsTheBar() {
    m_panel->placeBar()->setKind(model::SiteTemplate::nuclearAnchored);
    map()->setPlacing(true);
    QVERIFY(map()->rect().contains(m_panel->placeBar()->geometry()));
    QTest::mouseClick(map(), Qt::LeftButton, {}, {600, 250});
    const auto site = m_desk->site(m_desk->view.selectedSite());
    QVERIFY(site && site->assets.size() > 0);
}

void TestMapPanel::nudgesAreOneStep() {
    const model::Id id = placeSite(m_desk->ports(), 40.0, -95.0);
    m_desk->view.setSelection({id});
    const int before = steps();
    const double longitude = m_desk->site(id)->info->longitudeDeg;
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(map(), Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    }
    // 30 px at zoom 4.
    const double moved = m_desk->site(id)->info->longitudeDeg - longitude;
    QVERIFY(std::abs(moved - 30.0 * 360.0 / (256.0 * 16.0)) < 1e-3);
    QCOMPARE(steps(), before + 1);
    m_desk->document.undo();
    QCOMPARE(m_desk->site(id)->info->longitudeDeg, longitude);
}

void TestMapPanel::severalSitesMoveInOneStep() {
    const model::Id first = placeSite(m_desk->ports(), 40.1, -82.9);
    const model::Id second = placeSite(m_desk->ports(), 33.4, -112.0);
    m_desk->view.setSelection({first, second});
    const int before = steps();
    const QPoint from = map()->siteRect(first).center();
    QTest::mousePress(map(), Qt::LeftButton, {}, from);
    QTest::mouseMove(map(), from + QPoint(-60, 90));
    QTest::mouseMove(map(), from + QPoint(-40, 60));
    QTest::mouseRelease(map(), Qt::LeftButton, {}, from + QPoint(-40, 60));
    QCOMPARE(steps(), before + 1);
    QVERIFY(m_desk->site(first)->info->state != "OH");
    QVERIFY(m_desk->site(second)->info->latitudeDeg < 31.0);
    m_desk->document.undo();
    QCOMPARE(m_desk->site(first)->info->state, std::string("OH"));
    QCOMPARE(m_desk->site(second)->info->state, std::string("AZ"));
}

void TestMapPanel::siteInTheSeaHasABadge() {
    const model::Id land = placeSite(m_desk->ports(), 40.1, -82.9);
    const model::Id sea = placeSite(m_desk->ports(), 30.0, -40.0);
    QVERIFY(m_desk->fresh());
    QTRY_VERIFY(map()->site(sea) != nullptr);
    QVERIFY(map()->site(sea)->badge != MapBadge::None);
    const auto& violations = m_desk->session.result()->violations;
    const bool landBroken =
        std::any_of(violations.begin(), violations.end(), [&](const model::Violation& one) {
            return one.site == land && one.severity != model::Severity::note;
        });
    QVERIFY(landBroken || map()->site(land)->badge == MapBadge::None);
}

void TestMapPanel::contractsLeadToTheirPlants() {
    const model::Id id =
        placeSite(m_desk->ports(), 40.1, -82.9, {model::SiteTemplate::nuclearAnchored, 250.0, {}});
    const auto contracts = mapContracts(m_desk->session, m_desk->look);
    const model::DealRow* crane = m_desk->session.facts().catalog->deal("crane");
    const auto it = std::find_if(contracts.begin(), contracts.end(), [&](const MapContract& one) {
        return one.latitudeDeg == crane->latitudeDeg->value;
    });
    QVERIFY(it != contracts.end());
    QCOMPARE(it->site, id);
    QCOMPARE(it->longitudeDeg, crane->longitudeDeg->value);
    QCOMPARE(it->color, m_desk->look.theme.source(Source::nuclear));
    // What stands at the site has no line.
    for (const MapContract& contract : contracts) {
        QVERIFY(contract.latitudeDeg != m_desk->site(id)->info->latitudeDeg);
    }
}

void TestMapPanel::plantsAndRivalsAreMarks() {
    const auto plants = plantMarks(m_desk->session, m_desk->look);
    const auto deals = m_desk->session.facts().catalog->deals();
    const auto placed = std::count_if(deals.begin(), deals.end(), [](const model::DealRow& deal) {
        return deal.latitudeDeg && deal.longitudeDeg;
    });
    QCOMPARE(static_cast<std::ptrdiff_t>(plants.size()), placed);
    QVERIFY(placed > 5);
    QVERIFY(std::all_of(plants.begin(), plants.end(), [](const MapMark& mark) {
        return mark.kind == MapMark::Kind::plant && !mark.name.isEmpty();
    }));
    const auto rivals = rivalMarks(m_desk->session, m_desk->look.locale);
    QVERIFY(!rivals.empty());
    QVERIFY(rivals.front().kind == MapMark::Kind::campus);
}

void TestMapPanel::searchGoesToASite() {
    const model::Id id = placeSite(m_desk->ports(), 53.0, 8.2);
    m_panel->openSearch();
    auto* edit = m_panel->search()->findChild<QLineEdit*>();
    QTest::keyClicks(edit, QString::fromStdString(m_desk->site(id)->info->name));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(m_desk->view.selectedSite(), id);
    QVERIFY(map()->rect().contains(map()->siteRect(id)));
    m_panel->openSearch();
    edit->setText(QStringLiteral("12.5 S 130.8 E"));
    QTest::keyClick(edit, Qt::Key_Return);
    const Degrees middle = degreesFromWorld(map()->viewport().centre());
    QVERIFY(std::abs(middle.latitudeDeg - -12.5) < 1e-6);
    QVERIFY(std::abs(middle.longitudeDeg - 130.8) < 1e-6);
}

void TestMapPanel::hoverIsShared() {
    const model::Id id = placeSite(m_desk->ports(), 40.1, -82.9);
    QMouseEvent move(QEvent::MouseMove, QPointF(map()->siteRect(id).center()),
                     map()->mapToGlobal(QPointF(map()->siteRect(id).center())), Qt::NoButton,
                     Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(map(), &move);
    QCOMPARE(m_desk->view.hoveredSite(), id);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(map(), &leave);
    QCOMPARE(m_desk->view.hoveredSite(), model::Id{0});
    m_desk->view.setHoveredSite(id);
    QCOMPARE(map()->circleOf(id)->mark, SiteMark::Hovered);
}

void TestMapPanel::copiesThePicture() {
    QGuiApplication::clipboard()->clear();
    m_panel->copyPicture();
    QTRY_VERIFY(!QGuiApplication::clipboard()->image().isNull());
    const QImage image = QGuiApplication::clipboard()->image();
    QCOMPARE(image.width(), 2 * map()->width());
    QVERIFY(image.height() > 2 * map()->height());
}

std::vector<PointFact> TestMapPanel::factsAt(double latitudeDeg, double longitudeDeg) {
    PointFacts facts(m_desk->look, m_desk->session.facts());
    std::vector<PointFact> answer;
    connect(&facts, &PointFacts::ready, this,
            [&answer](const std::vector<PointFact>& ready) { answer = ready; });
    facts.ask({latitudeDeg, longitudeDeg, model::Quarter::of(2028, 1), nullptr});
    (void)QTest::qWaitFor([&answer] { return !answer.empty(); }, test::kPatienceMs);
    return answer;
}

void TestMapPanel::factsOfAPlace() {
    const auto facts = factsAt(40.1, -82.9);
    const model::Catalog& catalog = *m_desk->session.facts().catalog;
    const model::StateRow* ohio = catalog.state("OH");
    QCOMPARE(named(facts, "Market")->value,
             QString::fromStdString(catalog.market(ohio->marketId)->name));
    const PointFact* price = named(facts, "Price");
    QVERIFY(price->source.contains(QString::fromStdString(ohio->priceUsdPerMwh->source)));
    QVERIFY(price->source.contains(QString::number(ohio->priceUsdPerMwh->year)));
    QVERIFY(price->source.endsWith(QStringLiteral("grade ") +
                                   QLatin1Char(ohio->priceUsdPerMwh->grade)));
    for (const char* label : {"Solar, fixed", "Solar, tracking", "Wind, onshore",
                              "Mean temperature", "Wait for the grid", "Carbon, direct"}) {
        QVERIFY2(named(facts, label) != nullptr, label);
        QVERIFY2(named(facts, label)->value.contains(QRegularExpression(QStringLiteral("[0-9]"))),
                 label);
        QVERIFY2(!named(facts, label)->source.isEmpty(), label);
    }
    QVERIFY(named(facts, "Export rule")->value != QStringLiteral("—"));
    QCOMPARE(facts.size(), PointFacts(m_desk->look, m_desk->session.facts()).waiting().size());
}

void TestMapPanel::newestQuestionIsAnswered() {
    PointFacts facts(m_desk->look, m_desk->session.facts());
    QSignalSpy ready(&facts, &PointFacts::ready);
    const model::Quarter quarter = model::Quarter::of(2028, 1);
    facts.ask({52.5, 13.4, quarter, nullptr});
    QTest::qWait(150);  // under way or done
    facts.ask({31.4, -103.5, quarter, nullptr});
    facts.ask({40.1, -82.9, quarter, nullptr});
    QTRY_VERIFY(ready.count() >= 1 &&
                named(ready.last()[0].value<std::vector<PointFact>>(), "Market")
                    ->value.contains(QStringLiteral("PJM")));
    const auto delivered = ready.count();
    QVERIFY(delivered <= 2);
    facts.ask({31.4, -103.5, quarter, nullptr});
    facts.cancel();
    QTest::qWait(300);
    QCOMPARE(ready.count(), delivered);
}

void TestMapPanel::seaHasNoMarket() {
    const auto facts = factsAt(45.7, -9.0);
    QCOMPARE(named(facts, "Market")->value, QStringLiteral("—"));
    QCOMPARE(named(facts, "Wait for the grid")->value, QStringLiteral("—"));
    QVERIFY(named(facts, "Wind, offshore") != nullptr);
}

void TestMapPanel::borderChangesTheMarket() {
    const model::Id id = placeSite(m_desk->ports(), 40.1, -82.9);
    const model::SiteInfo info = *m_desk->site(id)->info;
    const auto facts = [&](const model::SiteInfo& site, double latitude, double longitude) {
        return moveFacts(m_desk->session.facts(), site, latitude, longitude, m_desk->look.locale);
    };
    const QString arrow = QStringLiteral("→");
    QVERIFY(!named(facts(info, 40.2, -82.8), "Market")->value.contains(arrow));
    const auto texas = facts(info, 31.4, -103.5);
    QVERIFY(named(texas, "Market")->value.startsWith(QStringLiteral("PJM")));
    QVERIFY(named(texas, "Market")->value.contains(arrow));
    QVERIFY(named(texas, "Price")->value.contains(arrow));
    // A market or a country chosen by hand stays.
    model::SiteInfo chosen = info;
    chosen.marketId = "PJM";
    QVERIFY(!named(facts(chosen, 31.4, -103.5), "Market")->value.contains(arrow));
    chosen.placeOverridden = true;
    QVERIFY(!named(facts(chosen, 31.4, -103.5), "Price")->value.contains(arrow));
}

void TestMapPanel::timePlaysToTheEnd() {
    TimeSlider slider(m_desk->look);
    const int first = model::Quarter::of(2026, 1).index;
    slider.setRange(first, first + 2);
    slider.setQuarter(first);
    slider.show();
    QSignalSpy changed(&slider, &TimeSlider::quarterChanged);
    QSignalSpy playing(&slider, &TimeSlider::playingChanged);
    QTest::keyClick(&slider, Qt::Key_Space);
    QVERIFY(slider.isPlaying());
    QTRY_VERIFY(!slider.isPlaying());
    QCOMPARE(slider.quarter(), first + 2);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(playing.count(), 2);
    // At the end it begins anew; the hand on the slider stops it.
    QTest::mouseClick(slider.findChild<QToolButton*>(), Qt::LeftButton);
    QCOMPARE(slider.quarter(), first);
    QVERIFY(slider.isPlaying());
    slider.setQuarter(first);
    QVERIFY(slider.isPlaying());
    slider.setQuarter(first + 1);
    QVERIFY(!slider.isPlaying());
    slider.play();
    QTest::keyClick(slider.findChild<QSlider*>(), Qt::Key_Left);
    QVERIFY(!slider.isPlaying());
    // The panel's slider is the as-of quarter.
    m_panel->time()->setQuarter(first + 8);
    QSignalSpy told(&m_desk->view, &ViewState::asOfChanged);
    QTest::keyClick(m_panel->time()->findChild<QSlider*>(), Qt::Key_Right);
    QCOMPARE(told.count(), 1);
    QCOMPARE(m_desk->view.asOf().index, first + 9);
}

QTEST_MAIN(TestMapPanel)
#include "test_mappanel.moc"
