// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inspector/inspectorbench.h"
#include "ui/inspector/assetfields.h"
#include "ui/inspector/energytab.h"
#include "ui/inspector/planpages.h"
#include "ui/widgets/quantityedit.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QPlainTextEdit>
#include <QTabWidget>

using namespace gigasite;
using namespace gigasite::ui;
using namespace Qt::StringLiterals;

class TestInspector : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m = std::make_unique<test::InspectorBench>(); }
    void cleanup() { m.reset(); }

    void everyInputHasARow_data() {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const model::Field& field : model::fields()) {
            QTest::addRow("%s", std::string(field.id).c_str()) << index++;
        }
    }
    void everyInputHasARow() {
        QFETCH(int, index);
        const model::Field& field = model::fields()[static_cast<std::size_t>(index)];
        const std::string id(field.id);
        const bool expected = fieldWithoutRow(field.id).isEmpty();
        if (field.entity == model::EntityKind::asset) {
            QSKIP("see everyInputOfASourceHasARow()");
        }
        const bool shown = m->inspector.showField(addressOf(field.entity), id);
        QCOMPARE(shown, expected);
        if (!shown) {
            return;
        }
        QVERIFY2(m->focused() && m->focused()->isVisibleTo(&m->inspector), id.c_str());
        const QString help = fieldHelp(field.id).toHtmlEscaped();
        QVERIFY2(m->focused()->toolTip().contains(help), qPrintable(m->focused()->toolTip()));
        QVERIFY(!m->focused()->accessibleName().isEmpty());
    }

    void everyInputOfASourceHasARow() {
        const model::Address at = addressOf(model::EntityKind::asset);
        FieldForm form({Look{}, m->ports()});
        form.addField(at, "asset.capacityMw");
        form.addRemaining(at);
        form.show();
        for (const model::Field& field : model::fieldsOf(model::EntityKind::asset)) {
            QCOMPARE(form.reveal(at, field.id), fieldWithoutRow(field.id).isEmpty());
            QVERIFY(form.focusWidget()->isVisible());
        }
        QVERIFY(m->inspector.showField(at, "asset.capacityMw"));
        QVERIFY(m->inspector.showField(at, "asset.startQuarter"));
        QVERIFY(m->focused()->isVisibleTo(&m->inspector));
    }

    void fieldsFitTheirTechnology() {
        const model::Catalog& catalog = *m->plan.facts().catalog;
        const model::Field& cycles = *model::findField("asset.cycleLife");
        const model::Field& fuel = *model::findField("asset.fuelPriceUsdPerMmbtu");
        QVERIFY(appliesTo(cycles, catalog.technology("battery_liion_4h")));
        QVERIFY(!appliesTo(cycles, catalog.technology("utility_pv")));
        QVERIFY(appliesTo(fuel, catalog.technology("gas_ccgt")));
        QVERIFY(!appliesTo(fuel, catalog.technology("onshore_wind")));
        QVERIFY(appliesTo(fuel, nullptr));
    }

    void numbersTellTheirRangeAndSource() {
        auto* edit = m->control<QuantityEdit>(gridAt(m->plan.site(0)), "grid.leadTimeYears");
        QVERIFY(edit);
        const QString tip = edit->toolTip();
        QVERIFY2(tip.contains(u"Accepted: 0"_s) && tip.contains(u"30"_s), qPrintable(tip));
        QVERIFY2(tip.contains(u"Source: "_s) && tip.contains(u"Default: "_s), qPrintable(tip));
    }

    void aTypedPlaceBringsItsCountryAndState() {
        const model::Address at = siteAt(m->plan.site(0));
        m->plan.set(at, "site.latitudeDeg", 40.1);
        m->plan.set(at, "site.longitudeDeg", -82.9);
        m->type(at, "site.longitudeDeg", u"-77"_s);
        QCOMPARE(std::get<std::string>(m->plan.value(at, "site.state")), std::string("PA"));
        m->type(at, "site.latitudeDeg", u"46"_s);
        QCOMPARE(std::get<std::string>(m->plan.value(at, "site.country")), std::string("CA"));
        QCOMPARE(std::get<std::string>(m->plan.value(at, "site.state")), std::string());
        QCOMPARE(m->plan.steps().size(), std::size_t{2});
        m->plan.undo();
        QCOMPARE(std::get<std::string>(m->plan.value(at, "site.country")), std::string("US"));
    }

    void aChosenCountryStaysUntilRestored() {
        const model::Address at = siteAt(m->plan.site(0));
        auto* combo = m->control<QComboBox>(at, "site.country");
        QVERIFY(combo);
        QVERIFY(!m->markOf(combo)->isVisible());
        combo->setCurrentIndex(combo->findData(u"DE"_s));
        Q_EMIT combo->activated(combo->currentIndex());
        QCOMPARE(m->plan.steps().size(), std::size_t{1});
        QVERIFY(std::get<bool>(m->plan.value(at, "site.placeOverridden")));
        QCOMPARE(std::get<std::string>(m->plan.value(at, "site.state")), std::string());
        m->type(at, "site.latitudeDeg", u"33.4"_s);
        QCOMPARE(std::get<std::string>(m->plan.value(at, "site.country")), std::string("DE"));
        QVERIFY(m->markOf(combo)->isVisible());
        m->markOf(combo)->click();
        QCOMPARE(std::get<std::string>(m->plan.value(at, "site.country")), std::string("US"));
        QVERIFY(!std::get<bool>(m->plan.value(at, "site.placeOverridden")));
        QVERIFY(!m->markOf(combo)->isVisible());
    }

    void whatIsSetCanBeTakenAway() {
        const model::Address limits{model::EntityKind::limits, 0, 0};
        m->type(limits, "limits.budgetTotalUsd", u"400 bn"_s);
        QCOMPARE(std::get<double>(m->plan.value(limits, "limits.budgetTotalUsd")), 400e9);
        m->markOf(m->focused())->click();
        QVERIFY(isUnset(limits, "limits.budgetTotalUsd"));
        m->type(limits, "limits.budgetTotalUsd", u"400 bn"_s);
        m->type(limits, "limits.budgetTotalUsd", {});
        QVERIFY(isUnset(limits, "limits.budgetTotalUsd"));
        const model::Address grid = gridAt(m->plan.site(0));
        m->type(grid, "grid.applicationQuarter", u"2027 Q2"_s);
        QVERIFY(!isUnset(grid, "grid.applicationQuarter"));
        QVERIFY(m->markOf(m->focused())->isVisible());
        m->markOf(m->focused())->click();
        QVERIFY(isUnset(grid, "grid.applicationQuarter"));
    }

    void relativeTypingOfOne() {
        const model::Address at = phase();
        m->plan.set(at, "phase.itCapacityMw", 300.0);
        m->type(at, "phase.itCapacityMw", u"+10 %"_s);
        QCOMPARE(std::get<double>(m->plan.value(at, "phase.itCapacityMw")), 330.0);
        m->type(at, "phase.itCapacityMw", u"-30"_s);
        QCOMPARE(std::get<double>(m->plan.value(at, "phase.itCapacityMw")), 300.0);
        m->type(at, "phase.itCapacityMw", u"-1 GW"_s);
        QCOMPARE(std::get<double>(m->plan.value(at, "phase.itCapacityMw")), 300.0);
        QVERIFY(static_cast<QuantityEdit*>(m->focused())->isRefused());
    }

    void stepsByKeysAreOneRun() {
        const model::Address at = phase();
        m->plan.set(at, "phase.startQuarter", std::int64_t{model::Quarter::of(2028, 1).index});
        auto* edit = m->control<QuantityEdit>(at, "phase.startQuarter");
        QTest::keyClick(edit, Qt::Key_Up);
        QTest::keyClick(edit, Qt::Key_Up);
        QCOMPARE(std::get<std::int64_t>(m->plan.value(at, "phase.startQuarter")),
                 std::int64_t{model::Quarter::of(2028, 3).index});
        const auto& steps = m->plan.steps();
        QCOMPARE(steps.size(), std::size_t{2});
        QVERIFY(!steps[0].mergeKey.empty());
        QCOMPARE(steps[0].mergeKey, steps[1].mergeKey);
        QCOMPARE(m->plan.lastLabel().at(2), u"2028 Q3"_s);
        QCOMPARE(m->plan.lastLabel().at(3), u"2028 Q1"_s);
        m->type(at, "phase.startQuarter", u"2030 Q1"_s);
        QVERIFY(m->plan.steps().back().mergeKey.empty());
    }

    void aRenameIsOne() {
        const model::Address at = siteAt(m->plan.site(0));
        m->type(at, "site.name", u"Ohio 1"_s);
        QCOMPARE(m->plan.lastCode(), u"edit.rename"_s);
        QCOMPARE(m->plan.lastLabel(), (QStringList{u"Site 1"_s, u"Ohio 1"_s}));
        m->type(at, "site.priority", u"5"_s);
        QCOMPARE(m->plan.lastLabel().at(1), u"Ohio 1"_s);
    }

    void longNamesStayWhole() {
        const model::Address at = siteAt(m->plan.site(0));
        const QString name(60000, u'x');
        m->plan.set(at, "site.name", name.toStdString());
        auto* edit = m->control<QLineEdit>(at, "site.name");
        QCOMPARE(edit->text().size(), name.size());
        edit->end(false);
        QTest::keyClicks(edit, u"y"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(std::get<std::string>(m->plan.value(at, "site.name")).size(), std::size_t{60001});
    }

    void notesKeepTheirLines() {
        const model::Address at = siteAt(m->plan.site(0));
        auto* edit = m->control<QPlainTextEdit>(at, "site.notes");
        QVERIFY(edit);
        QTest::keyClicks(edit, u"one"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QTest::keyClicks(edit, u"two"_s);
        QTest::keyClick(edit, Qt::Key_Tab);
        QCOMPARE(std::get<std::string>(m->plan.value(at, "site.notes")), std::string("one\ntwo"));
    }

    void hoursCanBeSeenAndDetached() {
        auto series = std::make_shared<model::Series>();
        series->name = "Load of 2024";
        series->values.assign(8760, 100.0);
        const model::Id id =
            m->plan.insert({model::EntityKind::series, 0, 0}, model::Ref<model::Series>(series));
        const model::Address at = siteAt(m->plan.site(0));
        auto* combo = m->control<QComboBox>(at, "site.loadSeries");
        QVERIFY(combo);
        const int row = combo->findText(u"Load of 2024"_s);
        QVERIFY(row > 0);
        QVERIFY(m->control<QComboBox>(at, "site.temperatureSeries")->findText(u"Load of 2024"_s) <
                0);
        m->plan.set(at, "site.loadSeries", std::int64_t{id});
        m->plan.set(at, "site.loadKind", static_cast<std::int64_t>(model::LoadKind::imported));
        QCOMPARE(combo->currentText(), u"Load of 2024"_s);
        m->markOf(combo)->click();
        QCOMPARE(std::get<std::int64_t>(m->plan.value(at, "site.loadSeries")), std::int64_t{0});
        QCOMPARE(std::get<std::int64_t>(m->plan.value(at, "site.loadKind")),
                 static_cast<std::int64_t>(model::LoadKind::training));
        QCOMPARE(m->plan.steps().size(), std::size_t{1});
    }

    void whatBelongsToThePlanOpensItsPage() {
        m->view.setSelection({m->plan.site(0)});
        const auto* pages = m->inspector.findChild<PlanPages*>();
        QVERIFY(!pages->isVisible());
        QVERIFY(m->inspector.showField({model::EntityKind::limits, 0, 0}, {}));
        QVERIFY(pages->isVisible() && m->view.selection().empty());
        QCOMPARE(pages->tabText(pages->currentIndex()), u"Limits"_s);
        QVERIFY(m->inspector.showField({model::EntityKind::chipSupply, 0, 0}, {}));
        QCOMPARE(pages->tabText(pages->currentIndex()), u"Chips && demand"_s);
        QVERIFY(!m->inspector.showField(siteAt(9999), "site.name"));
    }

    void theRowComesIntoView() {
        m->inspector.resize(368, 300);
        auto* edit = m->control<QuantityEdit>(gridAt(m->plan.site(0)), "grid.carbonTrendPerYear");
        QVERIFY(edit);
        QTRY_VERIFY(!edit->visibleRegion().isEmpty());
    }

    void everyControlHasATooltipAndAName_data() {
        QTest::addColumn<QList<int>>("sites");
        QTest::newRow("plan") << QList<int>();
        QTest::newRow("site") << QList<int>{0};
        QTest::newRow("several") << QList<int>{0, 1};
    }
    void everyControlHasATooltipAndAName() {
        QFETCH(QList<int>, sites);
        for (const auto kind : {model::EntityKind::target, model::EntityKind::chipSupply,
                                model::EntityKind::taxCredit, model::EntityKind::sharedLimit}) {
            [[maybe_unused]] const model::Address at = addressOf(kind);
        }
        std::set<model::Id> selection;
        for (const int n : sites) {
            selection.insert(m->plan.site(n));
        }
        m->view.setSelection(selection);
        const auto* energy = m->inspector.findChild<EnergyTab*>();
        int seen = 0;
        for (auto* control : m->inspector.findChildren<QWidget*>()) {
            const bool interactive =
                qobject_cast<QAbstractButton*>(control) || qobject_cast<QLineEdit*>(control) ||
                qobject_cast<QComboBox*>(control) || qobject_cast<QPlainTextEdit*>(control);
            const bool isQts = control->objectName().startsWith(u"qt_"_s) ||
                               control->objectName() == u"ScrollLeftButton"_s ||
                               control->objectName() == u"ScrollRightButton"_s ||
                               control->inherits("QTableCornerButton");
            const bool elsewhere = energy && energy->isAncestorOf(control);
            const auto* button = qobject_cast<QAbstractButton*>(control);
            const bool waits = button && button->isHidden();  // for something to offer
            if (!interactive || isQts || elsewhere || waits) {
                continue;
            }
            ++seen;
            const QString name = control->accessibleName().isEmpty() && button
                                     ? button->text()
                                     : control->accessibleName();
            const QString what =
                QString::fromLatin1(control->metaObject()->className()) + u" "_s + name;
            QVERIFY2(!name.isEmpty(), qPrintable(what));
            QVERIFY2(!control->toolTip().isEmpty(), qPrintable(what));
        }
        QVERIFY(seen > 20);
    }

  private:
    [[nodiscard]] model::Address phase() const {
        return phaseAt(m->plan.site(0), m->plan.leaf(0).phases.begin()->id);
    }
    [[nodiscard]] bool isUnset(const model::Address& at, const char* field) const {
        return std::holds_alternative<std::monostate>(m->plan.value(at, field));
    }
    /// A leaf of the kind, made when the plan has none.
    [[nodiscard]] model::Address addressOf(model::EntityKind kind) {
        using Kind = model::EntityKind;
        const model::Address row{kind, 0, 0};
        const model::Id site = m->plan.site(0);
        const auto added = [&](const model::Payload& payload) {
            return model::Address{kind, 0, m->plan.insert(row, payload)};
        };
        switch (kind) {
            case Kind::site:
                return siteAt(site);
            case Kind::grid:
                return gridAt(site);
            case Kind::phase:
                return phase();
            case Kind::asset:
                return assetAt(site, m->plan.leaf(0).assets.begin()->id);
            case Kind::demandRegion:
                return added(std::make_shared<const model::DemandRegion>());
            case Kind::chipSupply: {
                model::ChipSupply supply;
                supply.chipsPerQuarter = {{model::Quarter::of(2026, 1).index, 1000.0}};
                return added(std::make_shared<const model::ChipSupply>(supply));
            }
            case Kind::target:
                return added(std::make_shared<const model::Target>());
            case Kind::shareRule:
                return added(std::make_shared<const model::ShareRule>());
            case Kind::taxCredit:
                return added(std::make_shared<const model::TaxCredit>());
            case Kind::sharedLimit:
                return added(std::make_shared<const model::SharedLimit>());
            default:
                return row;
        }
    }

    std::unique_ptr<test::InspectorBench> m;
};

QTEST_MAIN(TestInspector)
#include "test_inspector.moc"
