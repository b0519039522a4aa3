// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/layerlegend.h"

#include <QComboBox>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace gigasite;
using namespace gigasite::ui;
using namespace Qt::StringLiterals;

namespace {

LegendContent threeClasses() {
    LegendContent content;
    content.unit = u"kg/MWh"_s;
    content.ramp = {{QColor(Qt::red)}, {QColor(Qt::green)}, {QColor(Qt::blue)}};
    content.limits = {u"100"_s, u"200"_s};
    content.entries = {
        {{QColor(Qt::white), LandMark::sparseDots, QColor(Qt::black)}, u"no data"_s}};
    content.source = u"Source: <b>Ember</b> 2024"_s;
    content.sourceDetail = u"<i>Ember</i> 2024"_s;
    return content;
}

}  // namespace

class TestLayerLegend : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_map = std::make_unique<QWidget>();
        m_map->resize(800, 400);
        m_legend = new LayerLegend(Look(), {u"Plain"_s, u"Carbon"_s, u"Price"_s}, m_map.get());
    }

    void keysChooseALayer() {
        m_map->show();
        auto* chooser = m_legend->findChild<QComboBox*>();
        QCOMPARE(chooser->accessibleName(), u"Map layer"_s);
        QVERIFY(!chooser->toolTip().isEmpty());
        QSignalSpy chosen(m_legend, &LayerLegend::layerChosen);
        chooser->setFocus();
        QTest::keyClick(chooser, Qt::Key_Down);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toInt(), 1);
        m_legend->setCurrent(2);
        QCOMPARE(m_legend->current(), 2);
        QCOMPARE(chosen.count(), 1);
    }

    void wheelDoesNotChoose() {
        m_map->show();
        auto* chooser = m_legend->findChild<QComboBox*>();
        QWheelEvent wheel(QPointF(5, 5), chooser->mapToGlobal(QPointF(5, 5)), QPoint(),
                          QPoint(0, -120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(chooser, &wheel);
        QCOMPARE(m_legend->current(), 0);
    }

    void plainIsTheChooserAlone() {
        const int plain = m_legend->height();
        QVERIFY(m_legend->findChild<QToolButton*>()->isHidden());
        m_legend->setContent(threeClasses());
        QVERIFY(m_legend->height() > plain + 40);
        auto* fold = m_legend->findChild<QToolButton*>();
        QVERIFY(!fold->isHidden());
        m_map->show();
        QTest::mouseClick(fold, Qt::LeftButton);
        QCOMPARE(m_legend->height(), plain);
        QTest::mouseClick(fold, Qt::LeftButton);
        QVERIFY(m_legend->height() > plain + 40);
    }

    void swatchesShowTheFillsOfTheMap() {
        m_legend->setContent(threeClasses());
        m_map->show();
        const QImage image = m_legend->grab().toImage();
        int red = 0;
        int blue = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                red += image.pixelColor(x, y) == QColor(Qt::red) ? 1 : 0;
                blue += image.pixelColor(x, y) == QColor(Qt::blue) ? 1 : 0;
            }
        }
        QVERIFY(red > 500);
        QVERIFY(blue > 500);
    }

    void wordsAreReadAndLiteral() {
        m_legend->setContent(threeClasses());
        m_legend->setCurrent(1);
        const QString words = m_legend->description();
        QVERIFY(words.startsWith(u"Carbon"_s));
        QVERIFY(words.contains(u"class 1: below 100"_s));
        QVERIFY(words.contains(u"class 2: 100 to 200"_s));
        QVERIFY(words.contains(u"class 3: from 200"_s));
        QVERIFY(words.contains(u"no data"_s));
        QVERIFY(words.contains(u"<b>Ember</b>"_s));
        QVERIFY(!m_legend->toolTip().contains(u"<i>"_s));
        QVERIFY(m_legend->toolTip().contains(u"Ember"_s));
    }

    void choosingIsReadAloudToo() {
        m_legend->setContent(threeClasses());
        m_legend->setCurrent(2);
        QVERIFY(m_legend->accessibleDescription().startsWith(u"Price"_s));
    }

    void longSourcesAreCut() {
        LegendContent content = threeClasses();
        m_legend->setContent(content);
        const int shortest = m_legend->height();
        content.source = u"Source: "_s + QString(u"a very long name of a source "_s).repeated(30);
        m_legend->setContent(content);
        QVERIFY(m_legend->height() <= shortest + m_legend->fontMetrics().lineSpacing());
        // Nothing is lost to those who listen.
        QVERIFY(m_legend->accessibleDescription().contains(content.source));
    }

    void picturesGetTheWholeLegend() {
        const auto pixels = [&](const QColor& color) {
            QImage image(600, 300, QImage::Format_RGB32);
            image.fill(Qt::black);
            QPainter painter(&image);
            m_legend->paintOnPicture(painter, 600.0);
            painter.end();
            int found = 0;
            for (int y = 0; y < 300; ++y) {
                for (int x = 300; x < 600; ++x) {
                    found += image.pixelColor(x, y) == color ? 1 : 0;
                }
            }
            return found;
        };
        QCOMPARE(pixels(Qt::black), 300 * 300);  // plain: no legend
        m_legend->setContent(threeClasses());
        m_legend->setFolded(true);
        QVERIFY(pixels(Qt::red) > 500);
        QVERIFY(pixels(Qt::blue) > 500);
    }

    void staysInTheCorner() {
        QCOMPARE(m_legend->geometry().right(), 800 - 8 - 1);
        m_map->show();
        m_map->resize(500, 300);
        QCOMPARE(m_legend->geometry().right(), 500 - 8 - 1);
        m_map->resize(200, 140);
        QVERIFY(!m_legend->isVisible());
        m_map->resize(500, 300);
        QVERIFY(m_legend->isVisible());
    }

  private:
    std::unique_ptr<QWidget> m_map;
    LayerLegend* m_legend = nullptr;
};

QTEST_MAIN(TestLayerLegend)
#include "test_layerlegend.moc"
