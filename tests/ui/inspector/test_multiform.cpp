// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inspector/inspectorbench.h"
#include "ui/inspector/multiform.h"
#include "ui/widgets/quantityedit.h"
#include "ui/widgets/quantityfield.h"
#include "ui/widgets/quantityslider.h"

#include <QElapsedTimer>

using namespace gigasite;
using namespace gigasite::ui;
using namespace Qt::StringLiterals;

/// Several selected sites, edited together.
class TestMultiForm : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m = std::make_unique<test::InspectorBench>();
        m->view.setSelection({m->plan.site(0), m->plan.site(1), m->plan.site(2)});
    }
    void cleanup() { m.reset(); }

    void equalValuesShowAndOthersAreMixed() {
        QCOMPARE(quantity("phase.itCapacityMw")->text(), u"300\u202FMW"_s);
        QCOMPARE(quantity("grid.firmImportLimitMw")->text(), QString());
        QCOMPARE(quantity("grid.firmImportLimitMw")->placeholderText(), u"mixed"_s);
        auto* load = row("site.loadKind")->choice()->comboBox();
        QCOMPARE(load->currentText(), u"Training"_s);
        m->plan.set(siteAt(m->plan.site(1)), "site.loadKind",
                    static_cast<std::int64_t>(model::LoadKind::inference));
        QCOMPARE(load->currentIndex(), -1);
        QCOMPARE(load->placeholderText(), u"mixed"_s);
    }

    void aTypedValueSetsAllInOneStep() {
        m->typeInto(quantity("site.utilisation"), u"70 %"_s);
        for (int n = 0; n < 3; ++n) {
            QCOMPARE(std::get<double>(m->plan.value(siteAt(m->plan.site(n)), "site.utilisation")),
                     0.7);
        }
        QCOMPARE(m->plan.steps().size(), std::size_t{1});
        QCOMPARE(m->plan.lastCode(), u"edit.setMany"_s);
        QCOMPARE(m->plan.lastLabel(), (QStringList{u"site.utilisation"_s, u"3"_s, u"70\u202F%"_s}));
        m->plan.undo();
        QVERIFY(std::holds_alternative<std::monostate>(
            m->plan.value(siteAt(m->plan.site(2)), "site.utilisation")));
    }

    void aChangeIsMadeToEach() {
        setCapacities({100.0, 200.0, 400.0});
        m->typeInto(quantity("phase.itCapacityMw"), u"+10 %"_s);
        QCOMPARE(capacities(), (QList<double>{110.0, 220.0, 440.0}));
        m->typeInto(quantity("phase.itCapacityMw"), u"-5 %"_s);
        QCOMPARE(capacities(), (QList<double>{104.5, 209.0, 418.0}));
        m->typeInto(quantity("phase.itCapacityMw"), u"+20 MW"_s);
        QCOMPARE(capacities(), (QList<double>{124.5, 229.0, 438.0}));
        QCOMPARE(m->plan.steps().size(), std::size_t{3});
        QCOMPARE(m->plan.lastLabel(),
                 QStringList{u"Change IT capacity at 3 places by +20\u202FMW"_s});
        QCOMPARE(quantity("phase.itCapacityMw")->placeholderText(), u"mixed"_s);
    }

    void aChangeOneCannotBearIsRefusedForAll() {
        setCapacities({100.0, 200.0, 400.0});
        m->typeInto(quantity("phase.itCapacityMw"), u"-150 MW"_s);
        QCOMPARE(capacities(), (QList<double>{100.0, 200.0, 400.0}));
        QVERIFY(m->plan.steps().empty());
        QVERIFY(quantity("phase.itCapacityMw")->isRefused());
        QTest::keyClick(quantity("phase.itCapacityMw"), Qt::Key_Escape);
        m->typeInto(quantity("phase.itCapacityMw"), u"+ten"_s);
        QVERIFY(quantity("phase.itCapacityMw")->isRefused());
        QVERIFY(m->plan.steps().empty());
    }

    void datesMoveTogether() {
        for (int n = 0; n < 3; ++n) {
            m->plan.set(phase(n), "phase.startQuarter",
                        std::int64_t{model::Quarter::of(2026 + n, 1).index});
        }
        m->typeInto(quantity("phase.startQuarter"), u"+1 yr"_s);
        for (int n = 0; n < 3; ++n) {
            QCOMPARE(std::get<std::int64_t>(m->plan.value(phase(n), "phase.startQuarter")),
                     std::int64_t{model::Quarter::of(2027 + n, 1).index});
        }
        QCOMPARE(m->plan.steps().size(), std::size_t{1});
    }

    void everyStepOfALimitChanges() {
        const int start = model::Quarter::of(2025, 1).index;
        m->plan.set(gridAt(m->plan.site(0)), "grid.firmImportLimitMw",
                    model::Steps{{start, 100.0}, {start + 8, 300.0}});
        m->typeInto(quantity("grid.firmImportLimitMw"), u"+50 %"_s);
        QCOMPARE(std::get<model::Steps>(
                     m->plan.value(gridAt(m->plan.site(0)), "grid.firmImportLimitMw")),
                 (model::Steps{{start, 150.0}, {start + 8, 450.0}}));
        QCOMPARE(std::get<model::Steps>(
                     m->plan.value(gridAt(m->plan.site(1)), "grid.firmImportLimitMw")),
                 (model::Steps{{start, 601.5}}));
    }

    void aDragIsOneStepForAll() {
        setCapacities({300.0, 300.0, 300.0});
        QuantitySlider* slider = row("phase.itCapacityMw")->quantity()->slider();
        QVERIFY(slider);
        slider->setValueByUser(500.0);
        QCOMPARE(capacities(), (QList<double>{500.0, 500.0, 500.0}));
        QCOMPARE(m->plan.steps().size(), std::size_t{1});
        QCOMPARE(m->plan.lastCode(), u"edit.setMany"_s);
    }

    void aPlaceChosenForAllIsTheirOwn() {
        FieldRow* priority = row("site.priority");
        m->typeInto(priority->quantity()->edit(), u"7"_s);
        QCOMPARE(std::get<std::int64_t>(m->plan.value(siteAt(m->plan.site(2)), "site.priority")),
                 std::int64_t{7});
    }

    void defaultsAreRestoredForAll() {
        m->typeInto(quantity("site.utilisation"), u"70 %"_s);
        m->markOf(quantity("site.utilisation"))->click();
        for (int n = 0; n < 3; ++n) {
            QVERIFY(std::holds_alternative<std::monostate>(
                m->plan.value(siteAt(m->plan.site(n)), "site.utilisation")));
        }
        QCOMPARE(m->plan.steps().size(), std::size_t{2});
    }

    void sourcesAreGroupedByTechnology() {
        const auto rows = all("asset.capacityMw");
        QCOMPARE(rows.size(), std::size_t{6});
        QCOMPARE(rows.front()->targets().size(), std::size_t{3});
    }

    void fiveHundredSitesAtOnce() {
        m = std::make_unique<test::InspectorBench>(500);
        std::set<model::Id> all;
        for (const auto& entry : m->plan.world().sites) {
            all.insert(entry.id);
        }
        QElapsedTimer timer;
        timer.start();
        m->view.setSelection(all);
        const qint64 built = timer.restart();
        m->typeInto(quantity("phase.itCapacityMw"), u"+10 %"_s);
        const qint64 edited = timer.restart();
        QTRY_COMPARE(quantity("phase.itCapacityMw")->text(), u"330\u202FMW"_s);
        QCOMPARE(m->plan.steps().size(), std::size_t{1});
        QCOMPARE(std::get<double>(m->plan.value(phase(499), "phase.itCapacityMw")), 330.0);
        qInfo("500 sites: shown in %lld ms, edited in %lld ms", built, edited);
    }

    void theListFollowsThePlan() {
        const auto before = all("phase.itCapacityMw").front()->targets().size();
        m->plan.insert({model::EntityKind::phase, m->plan.site(0), 0},
                       model::Payload(std::make_shared<const model::Phase>()));
        QCOMPARE(all("phase.itCapacityMw").back()->targets().size(), before + 1);
        QVERIFY(m->inspector.findChild<MultiForm*>()->isVisible());
        m->view.setSelection({m->plan.site(0)});
        QVERIFY(!m->inspector.findChild<MultiForm*>()->isVisible());
    }

  private:
    [[nodiscard]] std::vector<FieldRow*> all(const char* field) const {
        std::vector<FieldRow*> rows;
        for (auto* row : m->inspector.findChild<MultiForm*>()->findChildren<FieldRow*>()) {
            if (row->field().id == field) {
                rows.push_back(row);
            }
        }
        return rows;
    }
    [[nodiscard]] FieldRow* row(const char* field) const { return all(field).front(); }
    [[nodiscard]] QuantityEdit* quantity(const char* field) const {
        QWidget* widget = row(field)->widget();
        return widget->findChild<QuantityEdit*>();
    }
    [[nodiscard]] model::Address phase(int n) const {
        return phaseAt(m->plan.site(n), m->plan.leaf(n).phases.begin()->id);
    }
    void setCapacities(const QList<double>& megawatts) {
        for (int n = 0; n < 3; ++n) {
            m->plan.set(phase(n), "phase.itCapacityMw", megawatts[n]);
        }
    }
    [[nodiscard]] QList<double> capacities() const {
        QList<double> out;
        for (int n = 0; n < 3; ++n) {
            // Sums of tenths of a per cent leave noise in the last digits.
            out << std::round(1e6 *
                              std::get<double>(m->plan.value(phase(n), "phase.itCapacityMw"))) /
                       1e6;
        }
        return out;
    }

    std::unique_ptr<test::InspectorBench> m;
};

QTEST_MAIN(TestMultiForm)
#include "test_multiform.moc"
