// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The head of a site in the inspector, and its money.
#include "model/engine/result.h"
#include "model/finance/cashflow.h"
#include "tests/ui/energy/energydesk.h"
#include "ui/inspector/moneytab.h"
#include "ui/inspector/sitestatus.h"
#include "ui/inspector/statusline.h"
#include "ui/shell/siteedits.h"
#include "ui/text/numberformat.h"

#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace gigasite;
using namespace gigasite::ui;
using namespace Qt::StringLiterals;
using model::MetricId;
using model::Quarter;

class TestSiteStatus : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_desk = std::make_unique<test::EnergyDesk>();
        m_site = placeSite(m_desk->ports(), 40.1, -82.9,
                           {model::SiteTemplate::trainingCampus, 300.0, {}});
        m_desk->view.setAsOf(Quarter::of(2026, 4));
        QVERIFY(m_desk->fresh());
    }

    void aNewSiteSaysWhenAndWhy() {
        // Under construction now, but it is the grid that is last to come.
        QCOMPARE(status(Quarter::of(2026, 4)), u"Online from 2034 Q4: held back by grid & power"_s);
        QCOMPARE(status(Quarter::of(2030, 1)), u"Online from 2034 Q4: held back by grid & power"_s);
        QVERIFY(status(Quarter::of(2035, 1)).startsWith(u"All 300"_s));
        QVERIFY(status(Quarter::of(2026, 1)).startsWith(u"Nothing planned"_s));
        const auto site = m_desk->site(m_site);
        const model::Defaults defaults(*test::worldFacts().catalog, m_desk->session.plan(),
                                       m_desk->session.world(), site.get());
        const QString reasons =
            siteReasons(*m_desk->session.result(), *m_desk->session.result()->site(m_site),
                        *site->grid, defaults, Quarter::of(2030, 1), m_desk->look.locale)
                .join(u'\n');
        QVERIFY2(reasons.contains(u"from 2028 Q2"_s), qPrintable(reasons));
        QVERIFY2(reasons.contains(u"from 2034 Q4"_s), qPrintable(reasons));
        QVERIFY2(reasons.contains(u"applied for in 2026 Q2, 8.5 years"_s), qPrintable(reasons));
        QVERIFY2(reasons.contains(u"grade"_s), qPrintable(reasons));
    }

    void theLineLeadsToTheFieldAndBridgesIt() {
        StatusLine line(m_desk->context(), m_desk->view);
        line.setSite(m_site);
        line.resize(368, 200);
        line.show();
        QVERIFY(QTest::qWaitForWindowExposed(&line));
        auto* sentence = line.findChild<QPushButton*>();
        QCOMPARE(sentence->text(), u"Online from 2034 Q4: held back by grid && power"_s);
        QToolButton* why = button(line, u"Why?"_s);
        QToolButton* field = button(line, u"Go to the field"_s);
        QToolButton* bridge = button(line, u"Bridge it..."_s);
        QVERIFY(!field->isVisible() && bridge->isVisible());
        why->click();
        QVERIFY(field->isVisible());
        QSignalSpy wanted(&m_desk->view, &ViewState::revealWanted);
        field->click();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].value<model::Address>(), gridAt(m_site));
        QCOMPARE(wanted[0][1].value<std::string>(), std::string("grid.applicationQuarter"));
        QVERIFY(bridge->toolTip().contains(u"2028"_s));
        bridge->click();
        auto* menu = line.findChild<QMenu*>();
        QVERIFY(menu && menu->actions().size() == 1);
        QVERIFY(menu->actions().front()->text().contains(u"2028"_s));
        menu->actions().front()->trigger();
        QVERIFY(m_desk->fresh());
        line.update();
        QCOMPARE(sentence->text(), u"Online from 2028 Q2: held back by building"_s);
        QVERIFY(!bridge->isVisible());
        m_desk->document.undo();
        QVERIFY(m_desk->fresh());
        line.update();
        QVERIFY(bridge->isVisible());
    }

    void theMoneyTabShowsWhatTheModelSays() {
        m_desk->view.setAsOf(Quarter::of(2036, 2));
        MoneyTab tab(m_desk->context(), m_desk->view, m_site);
        tab.show();
        const auto result = m_desk->session.result();
        const model::SiteResult& own = *result->site(m_site);
        const QLocale& locale = m_desk->look.locale;
        const auto year = [&](MetricId metric) {
            const auto years = model::byFiscalYear(own.quarters, metric, result->start, 1);
            return years.values.at(static_cast<std::size_t>(2036 - years.firstYear));
        };
        QCOMPARE(numbers(tab, u"All energy"_s),
                 (QStringList{
                     formatMoney(year(MetricId::energyCostUsd), locale),
                     formatMoney(model::total(own.quarters, MetricId::energyCostUsd), locale)}));
        QVERIFY(year(MetricId::energyCostUsd) > 0.0);
        QCOMPARE(numbers(tab, u"What is left"_s).front(),
                 formatMoney(year(MetricId::cashFlowUsd), locale));
        QCOMPARE(numbers(tab, u"All investment"_s).back(),
                 formatMoney(model::total(own.quarters, MetricId::investmentUsd), locale));
        const auto money = model::moneySummary(own.quarters, result->moneyRules);
        QCOMPARE(numbers(tab, u"NPV"_s), QStringList{formatMoney(money.npvUsd, locale)});
        QCOMPARE(
            numbers(tab, u"Cost of energy"_s),
            QStringList{formatQuantity(*money.lcoeUsdPerMwh, QuantityKind::moneyPerMwh, locale)});
        m_desk->view.setAsOf(Quarter::of(2030, 1));  // nothing runs yet
        QCOMPARE(numbers(tab, u"Contracts"_s).front(), formatMoney(0.0, locale));
    }

    /// The lines of a sum are all there is of it.
    void theLinesOfOperationAddUp() {
        using enum MetricId;
        const model::QuarterTable& own = m_desk->session.result()->site(m_site)->quarters;
        const auto sum = [&own](std::initializer_list<MetricId> metrics) {
            double all = 0.0;
            for (const MetricId metric : metrics) {
                all += model::total(own, metric);
            }
            return all;
        };
        const double energy =
            sum({costMarketUsd, costStockUsd, costDeliveryUsd, costDemandChargeUsd,
                 costContractsUsd, costFuelUsd, costFixedOmUsd, costVariableOmUsd, costCarbonUsd}) -
            model::total(own, saleRevenueUsd);
        QVERIFY(energy > 1e6);
        QVERIFY(std::abs(energy / model::total(own, energyCostUsd) - 1.0) < 1e-9);
        const double opex = sum({energyCostUsd, costOperationUsd, costWaterUsd, costLeaseUsd});
        QVERIFY(std::abs(opex / model::total(own, opexUsd) - 1.0) < 1e-9);
    }

  private:
    [[nodiscard]] QString status(Quarter asOf) const {
        const auto result = m_desk->session.result();
        return siteStatus(*result, *result->site(m_site), asOf, m_desk->look.locale);
    }
    static QToolButton* button(const QWidget& widget, const QString& name) {
        for (QToolButton* one : widget.findChildren<QToolButton*>()) {
            if (one->accessibleName() == name) {
                return one;
            }
        }
        return nullptr;
    }
    static QStringList numbers(const QWidget& widget, const QString& name) {
        QStringList texts;
        for (const QLabel* label : widget.findChildren<QLabel*>()) {
            if (label->accessibleName() == name) {
                texts << label->text();
            }
        }
        return texts;
    }

    std::unique_ptr<test::EnergyDesk> m_desk;
    model::Id m_site = 0;
};

QTEST_MAIN(TestSiteStatus)
#include "test_sitestatus.moc"
