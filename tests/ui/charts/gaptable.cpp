// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/gaptable.h"

#include "ui/shell/viewstate.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

#include <cmath>
#include <random>

using namespace gigasite;
using namespace gigasite::ui;
using namespace Qt::StringLiterals;

namespace {

model::GapTable gapOf(double building, double grid, double chips, double rule, double online) {
    model::GapTable gap;
    gap.asOf = model::Quarter::of(2028, 3);
    const auto cause = [](const char* key, double mw, model::Id site, const char* name) {
        return mw > 0.0 ? model::GapRow{key, mw, site, name, mw / 2.0}
                        : model::GapRow{key, 0.0, 0, {}, 0.0};
    };
    gap.rows = {{"clock.planned", building + grid + chips + rule + online, 0, {}, 0.0},
                cause("held.building", building, 11, "Pecos"),
                cause("held.grid", grid, 12, "Ohio <1> & more"),
                cause("held.chips", chips, 13, "Narvik"),
                cause("held.exportRule", rule, 14, "Sines"),
                {"clock.online", online, 0, {}, 0.0}};
    return gap;
}

QString text(const GapTable& table, int row, int column) {
    return table.table()->item(row, column)->text();
}

/// Spaces as a reader sees them.
QString plain(QString said) {
    return said.replace(QChar(0x202F), u' ').replace(QChar(0x00A0), u' ');
}

QStringList labels(const GapTable& table) {
    QStringList texts;
    for (const auto* label : table.findChildren<ElidedLabel*>()) {
        texts << plain(label->text());
    }
    return texts;
}

QPoint middleOf(const GapTable& table, int row, int column) {
    return table.table()->visualItemRect(table.table()->item(row, column)).center();
}

}  // namespace

class TestGapTable : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void rowsReadAsASum() {
        GapTable table(Look{}, m_view);
        table.setGap(gapOf(1400, 336, 0, 0, 11374));
        QCOMPARE(table.table()->rowCount(), 6);
        QStringList names;
        QStringList figures;
        for (int row = 0; row < 6; ++row) {
            names << text(table, row, 0);
            figures << plain(text(table, row, 1));
            QVERIFY(table.table()->item(row, 1)->textAlignment() & Qt::AlignRight);
        }
        QCOMPARE(names, (QStringList{u"Planned"_s, u"− Building"_s, u"− Grid & power"_s,
                                     u"− Chips"_s, u"− Export rules"_s, u"= Online"_s}));
        QCOMPARE(figures, (QStringList{u"13,110 MW"_s, u"1,400 MW"_s, u"336 MW"_s, u"0 MW"_s,
                                       u"0 MW"_s, u"11,374 MW"_s}));
        QCOMPARE(text(table, 1, 2), u"Pecos"_s);
        QCOMPARE(text(table, 3, 2), QString());
        QCOMPARE(labels(table),
                 (QStringList{u"From planned to online, 2028 Q3"_s, u"Programme"_s}));
    }

    void numbersAreThoseOfTheLanguage() {
        GapTable table({Theme::dark(), QLocale(QLocale::German)}, m_view);
        table.setGap(gapOf(1400, 336, 0, 0, 11374));
        QCOMPARE(plain(text(table, 0, 1)), u"13.110 MW"_s);
    }

    void shownNumbersAddUp() {
        std::mt19937 random(3);
        std::uniform_real_distribution<double> share(0.0, 1.0);
        for (int run = 0; run < 2000; ++run) {
            const double size = std::pow(10.0, 4.0 * share(random));
            const auto one = [&] { return random() % 3 == 0 ? 0.0 : size * share(random); };
            const auto gap = gapOf(one(), one(), one(), one(), one());
            const std::vector<double> shown = shownMegawatts(gap);
            const double planned = gap.rows.front().mw;
            const double step = planned >= 100.0 ? 1.0 : planned >= 10.0 ? 0.1 : 0.01;
            double left = shown.front();
            QVERIFY(std::abs(shown.front() - planned) <= step / 2.0 + 1e-9);
            for (std::size_t i = 1; i < shown.size(); ++i) {
                QVERIFY(std::abs(shown[i] - gap.rows[i].mw) < step + 1e-9);
                QVERIFY(std::abs(std::remainder(shown[i], step)) < 1e-9);
                left -= shown[i];
            }
            QVERIFY(std::abs(left) < 1e-9);
        }
        QCOMPARE(shownMegawatts(gapOf(33.4, 33.4, 33.4, 0, 33.4)),
                 (std::vector<double>{134, 34, 34, 33, 0, 33}));
        QVERIFY(shownMegawatts({}).empty());
    }

    void aClickOnTheSiteSelectsIt() {
        GapTable table(Look{}, m_view);
        table.resize(360, 260);
        table.setGap(gapOf(1400, 336, 0, 0, 11374));
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        QSignalSpy selected(&m_view, &ViewState::selectionChanged);
        QTest::mouseClick(table.table()->viewport(), Qt::LeftButton, {}, middleOf(table, 2, 1));
        QTest::mouseClick(table.table()->viewport(), Qt::LeftButton, {}, middleOf(table, 3, 2));
        QCOMPARE(selected.count(), 0);  // a number and an empty cell lead nowhere
        QTest::mouseClick(table.table()->viewport(), Qt::LeftButton, {}, middleOf(table, 2, 2));
        QCOMPARE(m_view.selectedSite(), model::Id{12});
        QTest::mouseMove(table.table()->viewport(), middleOf(table, 1, 2));
        QCOMPARE(table.table()->viewport()->cursor().shape(), Qt::PointingHandCursor);
        QTest::mouseMove(table.table()->viewport(), middleOf(table, 3, 2));
        QCOMPARE(table.table()->viewport()->cursor().shape(), Qt::ArrowCursor);
    }

    void returnInARowSelectsItsSite() {
        GapTable table(Look{}, m_view);
        table.setGap(gapOf(1400, 336, 0, 0, 11374));
        table.table()->setCurrentCell(0, 0);
        QTest::keyClick(table.table(), Qt::Key_Down);
        QTest::keyClick(table.table(), Qt::Key_Return);
        QCOMPARE(m_view.selectedSite(), model::Id{11});
    }

    void itSpeaks() {
        GapTable table(Look{}, m_view);
        table.setGap(gapOf(1400, 0, 0, 0, 600));
        QCOMPARE(table.table()->accessibleName(), u"From planned to online, 2028 Q3"_s);
        QCOMPARE(plain(table.table()->accessibleDescription()),
                 u"Planned 2,000 MW; less 1,400 MW held back by Building, most at Pecos; less 0 MW "
                 "held back by Grid & power; less 0 MW held back by Chips; less 0 MW held back by "
                 "Export rules; Online 600 MW"_s);
    }

    void namesAreNeverMarkup() {
        GapTable table(Look{}, m_view);
        table.setGap(gapOf(0, 336, 0, 0, 600));
        QCOMPARE(text(table, 2, 2), u"Ohio <1> & more"_s);
        const QString tip = table.table()->item(2, 2)->toolTip();
        QVERIFY2(!tip.contains(u"<1>"_s), qPrintable(tip));
    }

    void anEarlierResultIsCalledSo() {
        GapTable table(Look{}, m_view);
        auto gap = gapOf(1400, 336, 0, 0, 11374);
        gap.scope = "Pecos";
        table.setGap(gap);
        table.setStale(true);
        QCOMPARE(labels(table).last(), u"Pecos, previous result"_s);
        table.setStale(false);
        QCOMPARE(labels(table).last(), u"Pecos"_s);
    }

    void withoutAPlanItSaysSo() {
        GapTable table(Look{}, m_view);
        QVERIFY(table.table()->isHidden());
        table.setGap(gapOf(0, 0, 0, 0, 0));
        QVERIFY(table.table()->isHidden());
        const auto* empty = table.findChild<EmptyState*>();
        QCOMPARE(plain(empty->accessibleName()), u"Nothing is planned by 2028 Q3."_s);
        table.setGap(gapOf(0, 0, 0, 0, 5));
        QVERIFY(!table.table()->isHidden());
        QVERIFY(empty->isHidden());
    }

    void everyColumnFitsBesideTheChart() {
        GapTable table(Look{}, m_view);
        table.resize(328, 256);
        table.setGap(gapOf(1400, 336, 210, 4321, 11374));
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        for (int row = 0; row < 6; ++row) {
            for (int column = 0; column < 2; ++column) {
                const QTableWidgetItem* item = table.table()->item(row, column);
                const int wanted = QFontMetrics(item->font()).horizontalAdvance(item->text());
                QVERIFY(table.table()->columnWidth(column) > wanted);
            }
        }
        QVERIFY(table.table()->columnWidth(2) >= 90);
    }

  private:
    ViewState m_view;
};

QTEST_MAIN(TestGapTable)
#include "gaptable.moc"
