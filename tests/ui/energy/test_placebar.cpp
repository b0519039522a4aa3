// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The bar over the map and the page of a new plan.
#include "tests/ui/energy/energydesk.h"
#include "ui/shell/newplandialog.h"
#include "ui/shell/placebar.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/quantityedit.h"

#include <QComboBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace gigasite;
using namespace gigasite::ui;
using namespace Qt::StringLiterals;
using model::SiteTemplate;

class TestPlaceBar : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_desk = std::make_unique<test::EnergyDesk>();
        show();
    }
    void cleanup() {
        m_bar.reset();
        m_desk.reset();
    }

    void theTemplateBringsItsSize() {
        QCOMPARE(m_bar->kind(), SiteTemplate::trainingCampus);
        QCOMPARE(m_bar->choice().itMw, std::optional(300.0));
        QCOMPARE(m_bar->choice().start, std::optional(model::Quarter::of(2026, 2)));
        m_bar->setKind(SiteTemplate::inferenceEdge);
        QCOMPARE(m_bar->choice().itMw, std::optional(40.0));
    }

    void whatIsTypedStaysWithAnotherTemplate() {
        type(m_bar->megawatts(), u"1.2 GW"_s);
        m_bar->setKind(SiteTemplate::onsiteGas);
        QCOMPARE(m_bar->choice().itMw, std::optional(1200.0));
        type(m_bar->start(), u"2029 Q3"_s);
        QCOMPARE(m_bar->choice().start, std::optional(model::Quarter::of(2029, 3)));
        QTest::keyClick(m_bar->start(), Qt::Key_Up);
        QCOMPARE(m_bar->choice().start, std::optional(model::Quarter::of(2029, 4)));
    }

    void theChoiceIsRemembered() {
        m_bar->setKind(SiteTemplate::nuclearAnchored);
        show();
        QCOMPARE(m_bar->kind(), SiteTemplate::nuclearAnchored);
        QCOMPARE(m_bar->choice().itMw, std::optional(500.0));
        type(m_bar->megawatts(), u"650"_s);
        show();
        QCOMPARE(m_bar->kind(), SiteTemplate::nuclearAnchored);
        QCOMPARE(m_bar->choice().itMw, std::optional(650.0));
    }

    void whatIsRememberedMayBeRubbish() {
        for (const QByteArray& state :
             {QByteArray("nonsense -5"), QByteArray("carbon_free nan"), QByteArray("  "),
              QByteArray("carbon_free 1e300"), QByteArray(70000, 'x')}) {
            m_desk->services.setWindowState(u"placeBar"_s, state);
            show();
            const double megawatts = m_bar->choice().itMw.value();
            QVERIFY(megawatts == 300.0 || megawatts == 200.0);
        }
    }

    void escapeAndTheCrossEndIt() {
        QSignalSpy closed(m_bar.get(), &PlaceBar::closeRequested);
        m_bar->focusFirst();
        QTest::keyClick(m_bar->findChild<QuietComboBox*>(), Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
        QTest::keyClick(m_bar->megawatts(), Qt::Key_Escape);
        QCOMPARE(closed.count(), 2);
        m_bar->findChild<QToolButton*>()->click();
        QCOMPARE(closed.count(), 3);
    }

    void theNewPlanNeedsAHomeForItsTemplate() {
        NewPlanDialog dialog;
        const auto choices = dialog.findChildren<QRadioButton*>();
        QCOMPARE(choices.size(), 4);
        QVERIFY(choices[0]->isEnabled() && !choices[1]->isEnabled());
        dialog.setCatalog(*test::worldFacts().catalog);
        auto* country = dialog.findChild<QComboBox*>();
        country->setCurrentIndex(country->findData(u"JP"_s));
        QVERIFY(choices[2]->isEnabled());
        choices[2]->setChecked(true);
        std::optional<std::pair<NewPlan, model::PlanTemplate>> wanted;
        connect(&dialog, &NewPlanDialog::chosen, this,
                [&wanted](const NewPlan& figures, model::PlanTemplate kind) {
                    wanted.emplace(figures, kind);
                });
        dialog.findChildren<QPushButton*>().front()->click();
        QVERIFY(wanted);
        QCOMPARE(wanted->first.homeCountry, u"JP"_s);
        QCOMPARE(wanted->second, model::PlanTemplate::fleet);
        country->setCurrentIndex(0);
        QVERIFY(choices[0]->isChecked() && !choices[2]->isEnabled());
    }

  private:
    void show() {
        m_bar = std::make_unique<PlaceBar>(m_desk->look, m_desk->ports());
        m_bar->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
    }
    static void type(QuantityEdit* edit, const QString& text) {
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }

    std::unique_ptr<test::EnergyDesk> m_desk;
    std::unique_ptr<PlaceBar> m_bar;
};

QTEST_MAIN(TestPlaceBar)
#include "test_placebar.moc"
